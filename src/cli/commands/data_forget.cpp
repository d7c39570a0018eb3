// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/data_forget.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_word = "forget";

Result<std::size_t> count_events(const Services& services) {
    const auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    const auto events = (*store)->events_after(0);
    if (!events) {
        return fail(events.error());
    }
    return static_cast<std::size_t>(std::count_if(
        events->begin(), events->end(), [&](const Event& event) { return event.person == services.settings.person; }));
}

Result<void> ask(const Services& services, std::size_t count) {
    if (!services.prompter.interactive()) {
        return fail(ErrorKind::usage, "data forget needs --yes where nobody can be asked",
                    "onramp data export keeps a copy; then: onramp data forget --yes");
    }
    const auto answer =
        services.prompter.ask("This deletes " + counted(count, "event") + " in " + visible(store_path(services)) +
                              ", for good.\nType " + std::string(k_word) + " to go on: ");
    if (!answer || trim(*answer) != k_word) {
        return fail(ErrorKind::answer_no, "nothing was deleted", "type the whole word, or use --yes");
    }
    return {};
}

Answer answer_of(const Services& services, std::size_t count) {
    if (services.settings.format == Format::json) {
        return {dump_document({{"kind", "forgotten"}, {"schema_version", 1}, {"events", count}}), 0, {}};
    }
    return {count == 0 ? "There was nothing to forget.\n" : "Forgot " + counted(count, "event") + ".\n", 0, {}};
}

} // namespace

Result<Answer> run_data_forget(const Arguments& arguments, Services& services) {
    const auto count = count_events(services);
    if (!count) {
        return fail(count.error());
    }
    const std::string path = store_path(services);
    if (path == "none" || (*count == 0 && !services.files.exists(path))) {
        return answer_of(services, 0);
    }
    if (!arguments.flag("yes")) {
        if (auto agreed = ask(services, *count); !agreed) {
            return fail(agreed.error());
        }
    }
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    const auto forgotten = (*store)->forget(services.settings.person);
    if (!forgotten) {
        return fail(forgotten.error());
    }
    return answer_of(services, *forgotten);
}

} // namespace onramp
