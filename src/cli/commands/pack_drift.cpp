// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/pack_drift.hpp"

#include <iterator>

#include "cli/answer_format.hpp"
#include "cli/named_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/exchange/mdbook.hpp"
#include "onramp/render/pack_drift_view.hpp"

namespace onramp {

namespace {

bool resources_of_pack(std::string_view inner_path) {
    const PackFileKind kind = pack_file_kind(inner_path);
    return kind == PackFileKind::head || kind == PackFileKind::resources;
}

Result<std::vector<Resource>> load_resources(const Services& services, const std::string& pack) {
    const auto files = find_pack(services, pack, resources_of_pack);
    if (!files) {
        return fail(files.error());
    }
    std::vector<Resource> resources;
    for (const PackFile& file : of_kinds(*files, {PackFileKind::resources})) {
        PackResources read = read_resources(file);
        if (has_errors(read.problems)) {
            return fail(error_of(std::move(read.problems)));
        }
        resources.insert(resources.end(), std::make_move_iterator(read.resources.begin()),
                         std::make_move_iterator(read.resources.end()));
    }
    return resources;
}

} // namespace

Result<Answer> run_pack_drift(const Arguments& arguments, Services& services) {
    const auto base = book_base(arguments.text("base").value_or(""));
    if (!base) {
        return fail(base.error());
    }
    const auto source = read_file_or_stdin(services, arguments.text("SUMMARY").value_or("-"));
    if (!source) {
        return fail(source.error());
    }
    const auto book = into_result(read_mdbook(source->text, source->file, *base));
    if (!book) {
        return fail(book.error());
    }
    const auto name = named_pack(arguments, services);
    if (!name) {
        return fail(name.error());
    }
    const auto resources = load_resources(services, *name);
    if (!resources) {
        return fail(resources.error());
    }
    PackDrift drift = pack_drift(*resources, *book, *base);
    drift.pack = *name;
    const int status = drift.gone.empty() ? 0 : 1;
    return Answer{in_format(
                      services, [&] { return render_pack_drift_json(drift); },
                      [&] { return render_pack_drift_markdown(drift); },
                      [&] { return render_pack_drift_text(drift, services.terminal.style); }),
                  status,
                  {}};
}

} // namespace onramp
