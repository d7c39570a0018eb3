// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/data_export.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "cli/day_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/store/event_documents.hpp"
#include "onramp/store/share.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

std::string render_fields(const Services& services) {
    if (services.settings.format == Format::json) {
        nlohmann::ordered_json document = {
            {"kind", "list"}, {"schema_version", 1}, {"items", nlohmann::ordered_json::array()}};
        for (const ExportField field : k_export_fields) {
            document["items"].push_back({{"id", export_field_name(field)}, {"holds", export_field_words(field)}});
        }
        return dump_document(document);
    }
    std::string text;
    for (const ExportField field : k_export_fields) {
        constexpr std::size_t k_name = 16;
        text += pad(export_field_name(field), k_name) +
                wrap(export_field_words(field), services.terminal.style.width - k_name, std::string(k_name, ' ')) +
                "\n";
    }
    return text;
}

Result<Answer> export_fields(const std::string& list, const Arguments& arguments, const Services& services) {
    if (list == "help") {
        return Answer{render_fields(services), 0, {}};
    }
    auto fields = parse_export_fields(list);
    if (!fields) {
        return fail(fields.error());
    }
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    ShareRequest request;
    request.fields = std::move(*fields);
    request.person = services.settings.person;
    request.now = services.clock.now();
    request.date_of = [&](Instant at) { return source->date_of(at); };
    return Answer{render_export_json(share(source->role, source->journal, request)), 0, std::move(source->notes)};
}

} // namespace

Result<Answer> run_data_export(const Arguments& arguments, Services& services) {
    if (const auto list = arguments.text("fields")) {
        return export_fields(*list, arguments, services);
    }
    const auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    auto events = (*store)->events_after(0);
    if (!events) {
        return fail(events.error());
    }
    std::erase_if(*events, [&](const Event& event) { return event.person != services.settings.person; });
    std::string text =
        services.settings.format == Format::json ? render_events_json(*events) : render_events_ndjson(*events);
    return Answer{std::move(text), 0, store_notes(**store)};
}

} // namespace onramp
