// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_rate.hpp"

#include "cli/commands/assess_show.hpp"
#include "cli/input.hpp"
#include "cli/rating_questions.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/assess/answers.hpp"
#include "onramp/store/journal.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

// The ratings of the file under the role's own ids; what the role does not know is located in the file.
Result<SelfRatings> read_ratings(const Services& services, const Role& role, const std::string& file) {
    const auto text = read_input(services, file);
    if (!text) {
        return fail(text.error());
    }
    auto answers = into_result(read_answers(*text, input_name(file)));
    if (!answers) {
        return fail(std::move(answers.error()));
    }
    auto ratings = resolve_ratings(role, answers->ratings);
    if (!ratings) {
        locate_problems(*text, ratings.error().problems);
        for (Problem& problem : ratings.error().problems) {
            problem.where.file = input_name(file);
        }
    }
    return ratings;
}

Result<void> keep(const Services& services, const Role& role, EventStore& store, const SelfRatings& ratings) {
    const auto appended = store.append(stamped({rated_event(ratings)}, services, role));
    if (!appended) {
        return fail(appended.error());
    }
    return {};
}

} // namespace

Result<Answer> run_assess_rate(const Arguments& arguments, Services& services) {
    const auto file = arguments.text("answers");
    if (!file && !services.prompter.interactive()) {
        return fail(ErrorKind::usage, "there is nobody to ask: this is no terminal",
                    "give --answers FILE, or --answers - to pipe");
    }
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    const auto given = file ? read_ratings(services, *role, *file) : Result<SelfRatings>(SelfRatings{});
    if (!given) {
        return fail(given.error()); // before a store is created
    }
    const auto store = open_store(services, OpenMode::write);
    if (!store) {
        return fail(store.error());
    }
    const auto before = load_journal(**store, role->profile_id);
    if (!before) {
        return fail(before.error());
    }
    const auto kept =
        file ? keep(services, *role, **store, *given)
             : ask_ratings(*role, before->ratings, arguments.flag("again") ? Rated::ask_again : Rated::skip,
                           services.prompter, services.terminal.style, [&](const std::string& skill, int level) {
                               return keep(services, *role, **store, {{}, {}, {}, {{skill, level}}});
                           });
    if (!kept) {
        return fail(kept.error());
    }
    const auto after = load_journal(**store, role->profile_id);
    if (!after) {
        return fail(after.error());
    }
    const Assessment assessment = assess(*role, evidence_of(*role, *after), services.clock.now());
    Answer answer = answer_assessment(assessment, AssessmentBy::area, services);
    answer.notes = store_notes(**store);
    return answer;
}

} // namespace onramp
