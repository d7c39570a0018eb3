// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/path_import.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "cli/named_source.hpp"
#include "cli/path_source.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/base/text.hpp"
#include "onramp/exchange/exercism.hpp"
#include "onramp/exchange/mdbook.hpp"
#include "onramp/exchange/py_fsrs.hpp"
#include "onramp/exchange/roadmap_sh.hpp"
#include "onramp/exchange/rustlings.hpp"
#include "onramp/render/import_view.hpp"
#include "onramp/store/journal.hpp"

namespace onramp {

namespace {

bool has_exercises(ImportFormat format) {
    return format == ImportFormat::exercism || format == ImportFormat::rustlings;
}

ImportFormat format_of(std::string_view name) {
    return *std::find_if(std::begin(k_import_formats), std::end(k_import_formats),
                         [&](ImportFormat format) { return import_format_name(format) == name; });
}

Result<void> check_options(const Arguments& arguments, ImportFormat format) {
    const std::string name(import_format_name(format));
    if (arguments.text("state") && !has_exercises(format)) {
        return fail(ErrorKind::usage,
                    "--state is for exercism and rustlings; " + name + " has no exercises to be done");
    }
    if (arguments.flag("keep") && !arguments.text("state")) {
        return fail(ErrorKind::usage, "--keep needs --state FILE, which says what is done");
    }
    if (arguments.text("base") && format != ImportFormat::mdbook) {
        return fail(ErrorKind::usage, "--base is for mdbook");
    }
    if (arguments.text("FILE") == "-" && arguments.text("state") == "-") {
        return fail(ErrorKind::usage, "FILE and --state cannot both be standard input");
    }
    return {};
}

// The value, its warnings as notes; every problem where there is an error.
template <class T>
Result<T> settle(Reading<T> reading, std::vector<std::string>& notes) {
    if (!has_errors(reading.problems)) {
        for (const Problem& problem : reading.problems) {
            const std::string place = format_location(problem.where);
            notes.push_back("warning: " + visible(problem.message) +
                            (place.empty() ? "" : " (" + visible(place) + ")"));
        }
    }
    return into_result(std::move(reading));
}

Reading<Import> read_import(ImportFormat format, const NamedText& source, const std::string& base) {
    switch (format) {
    case ImportFormat::exercism:
        return read_exercism(source.text, source.file);
    case ImportFormat::mdbook:
        return read_mdbook(source.text, source.file, base);
    case ImportFormat::rustlings:
        return read_rustlings(source.text, source.file);
    case ImportFormat::py_fsrs:
        return read_py_fsrs(source.text, source.file);
    case ImportFormat::roadmap_sh:
        break;
    }
    return read_roadmap_sh(source.text, source.file);
}

// What the pack of the profile says of the format; nothing where it does not.
Result<std::optional<ImportMap>> load_map(const Services& services, ImportFormat format) {
    const auto layered = load_profile(services);
    if (!layered) {
        return fail(layered.error());
    }
    const std::string path = "imports/" + std::string(import_format_name(format)) + ".toml";
    const auto files =
        find_pack(services, pack_of(services, *layered), [&](std::string_view inner) { return inner == path; });
    if (!files) {
        return fail(files.error());
    }
    if (files->empty()) {
        return std::optional<ImportMap>();
    }
    ImportMapReading reading = read_import_map(files->front());
    if (has_errors(reading.problems)) {
        return fail(error_of(std::move(reading.problems)));
    }
    return std::optional(std::move(reading.map));
}

// Skills of the role by their ids of today; what the role does not have is no evidence.
void use_role(Import& import, const Role& role) {
    std::vector<ShownSkill> known;
    for (ShownSkill& each : import.evidence) {
        const std::size_t at = role.find_skill(each.skill);
        if (at == role.skills.size()) {
            import.unmatched.push_back({each.skill, UnmatchedReason::not_in_role});
            continue;
        }
        each.skill = role.skills[at].skill.id;
        const auto same = std::find_if(known.begin(), known.end(),
                                       [&](const ShownSkill& other) { return other.skill == each.skill; });
        if (same == known.end()) {
            known.push_back(std::move(each));
        } else if (each.level > same->level) { // two rules name it, by its id and by an older one
            *same = std::move(each);
        }
    }
    import.evidence = std::move(known);
}

bool is_known(const ShownSkill& shown, const EvidenceLog& log) {
    return std::any_of(log.attestations.begin(), log.attestations.end(), [&](const Attestation& each) {
        return each.skill == shown.skill && each.by == Attestation::By::artifact && each.level >= shown.level;
    });
}

// Appends what raises a level, all at once, on the store as it is read here.
Result<std::vector<std::string>> keep(Import& import, const Role& role, const Services& services) {
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    const auto journal = load_journal(**store, role.profile_id);
    if (!journal) {
        return fail(journal.error());
    }
    const EvidenceLog log = evidence_of(role, *journal);
    std::vector<Event> events;
    for (ShownSkill& each : import.evidence) {
        if (is_known(each, log)) {
            each.kept = ShownSkill::Kept::already;
            continue;
        }
        each.kept = ShownSkill::Kept::added;
        const Attestation given{each.skill, each.level, Attestation::By::artifact, replace_invalid_utf8(each.from),
                                services.clock.now()};
        events.push_back(attested_event(given, import_format_name(import.format)));
    }
    if (!events.empty()) {
        if (const auto kept =
                keep_events(**store, journal->last_event, stamped(std::move(events), services, role), role.profile_id);
            !kept) {
            return fail(kept.error());
        }
    }
    return store_notes(**store);
}

Result<void> read_state(Import& import, const NamedText& source, std::vector<std::string>& notes) {
    const bool exercism = import.format == ImportFormat::exercism;
    auto done = settle(exercism ? read_exercism_solutions(source.text, source.file)
                                : read_rustlings_state(source.text, source.file),
                       notes);
    if (!done) {
        return fail(done.error());
    }
    import.state = source.file;
    match_done(import, *done);
    return {};
}

Result<void> add_evidence(Import& import, const Arguments& arguments, const Services& services,
                          std::vector<std::string>& notes) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const auto map = load_map(services, import.format);
    if (!map) {
        return fail(map.error());
    }
    if (!*map) {
        notes.push_back("the pack '" + visible(role->pack_id) + "' does not say what exercises of " +
                        std::string(import_format_name(import.format)) + " show");
    }
    find_evidence(import, map->value_or(ImportMap{}));
    if (const std::vector<std::string> missing = names_not_found(import, map->value_or(ImportMap{}));
        !missing.empty()) {
        notes.push_back("warning: the file does not have what the pack's rules name: " + visible(join(missing, ", ")));
    }
    use_role(import, *role);
    if (!arguments.flag("keep")) {
        return {};
    }
    auto kept = keep(import, *role, services);
    if (!kept) {
        return fail(kept.error());
    }
    notes.insert(notes.end(), kept->begin(), kept->end());
    return {};
}

std::string rendered(const Import& import, const Services& services) {
    return in_format(
        services, [&] { return render_import_json(import); }, [&] { return render_import_markdown(import); },
        [&] { return render_import_text(import, services.terminal.style); });
}

} // namespace

Result<Answer> run_path_import(const Arguments& arguments, Services& services) {
    const ImportFormat format = format_of(arguments.text("FORMAT").value_or(""));
    if (const auto sound = check_options(arguments, format); !sound) {
        return fail(sound.error());
    }
    std::string base;
    if (const auto address = arguments.text("base")) {
        auto found = book_base(*address);
        if (!found) {
            return fail(found.error());
        }
        base = std::move(*found);
    }
    const auto source = read_file_or_stdin(services, arguments.text("FILE").value_or("-"));
    if (!source) {
        return fail(source.error());
    }
    std::vector<std::string> notes;
    auto import = settle(read_import(format, *source, base), notes);
    if (!import) {
        return fail(import.error());
    }
    if (const auto file = arguments.text("state")) {
        const auto state = read_file_or_stdin(services, *file);
        if (!state) {
            return fail(state.error());
        }
        if (const auto read = read_state(*import, *state, notes); !read) {
            return fail(read.error());
        }
        if (const auto shown = add_evidence(*import, arguments, services, notes); !shown) {
            return fail(shown.error());
        }
    }
    return Answer{rendered(*import, services), 0, std::move(notes)};
}

} // namespace onramp
