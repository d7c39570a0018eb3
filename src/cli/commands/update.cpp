// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/update.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/role_source.hpp"
#include "cli/store_access.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/pack/exercise.hpp"
#include "onramp/render/update_view.hpp"
#include "onramp/update/update.hpp"

namespace onramp {

namespace {

struct Source {
    Role role;
    Persona persona;
    Journal journal;
    std::vector<Event> events;
    std::vector<std::string> notes;
};

Result<Source> read_source(const Services& services) {
    auto loaded = load_role_with_persona(services);
    if (!loaded) {
        return fail(std::move(loaded.error()));
    }
    const auto store = open_store(services, OpenMode::read);
    if (!store) {
        return fail(store.error());
    }
    auto journal = load_journal(**store, loaded->role.profile_id);
    if (!journal) {
        return fail(std::move(journal.error()));
    }
    auto events = (*store)->events_after(0);
    if (!events) {
        return fail(std::move(events.error()));
    }
    std::vector<std::string> notes = store_notes(**store, *journal);
    return Source{std::move(loaded->role), std::move(loaded->persona), std::move(*journal), std::move(*events),
                  std::move(notes)};
}

Result<Audience> audience_of(const Arguments& arguments, const Persona& persona) {
    const std::vector<Audience> audiences = audiences_of(persona);
    const auto at = find_audience(arguments.text("AUDIENCE").value_or(""), audiences);
    if (!at) {
        return fail(at.error());
    }
    return audiences[*at];
}

// The voice of --like, otherwise of the heading; where neither says, the one that tells the least.
UpdateVoice voice_of(const Arguments& arguments, const Audience& audience, std::vector<std::string>& notes) {
    if (const auto like = arguments.text("like")) {
        const auto* const at = std::find(std::begin(k_update_voices), std::end(k_update_voices), *like);
        return static_cast<UpdateVoice>(at - std::begin(k_update_voices));
    }
    if (!audience.voice) {
        notes.push_back("note: '" + audience.title +
                        "' does not say whom it is like: drafted as for a community, which is told the least; --like "
                        "chooses");
    }
    return audience.voice.value_or(UpdateVoice::community);
}

// The titles of the exercises that were passed. Where the pack cannot be read they go by their ids.
std::map<std::string, std::string> exercise_titles(const Services& services, const Source& source) {
    std::map<std::string, std::string> titles;
    const auto pack = pack_of_role(services, source.role);
    if (!pack || source.journal.practice.empty()) {
        return titles;
    }
    const auto files = find_pack(services, *pack, [&](std::string_view path) {
        return std::any_of(source.journal.practice.begin(), source.journal.practice.end(), [&](const auto& known) {
            return path.find("exercises/" + known.first + "/") != std::string_view::npos;
        });
    });
    if (files) {
        for (Exercise& exercise : read_exercises(*files).exercises) {
            titles.emplace(exercise.id, std::move(exercise.title));
        }
    }
    return titles;
}

Result<std::vector<Milestone>> goals_with_plan(const Source& source, Date today) {
    MilestoneRequest request;
    request.today = today;
    if (source.journal.plan) {
        request.path = &*source.journal.plan;
        request.job_start = source.journal.plan->job_start;
    } else if (source.journal.intake) {
        request.job_start = source.journal.intake->start;
    }
    for (const auto& [id, item] : source.journal.items) {
        (item.status == ItemStatus::done ? request.done : request.skipped).insert(id);
    }
    return milestones_of(source.role, goals_of(source.persona.goals, source.journal.measured), request);
}

void add_tone(const Audience& audience, std::vector<std::string>& notes) {
    notes.push_back("note: the persona's tone for " + audience.title + ":");
    for (const ToneLine& line : audience.tone) {
        notes.push_back("note: - " + line.text);
    }
}

} // namespace

Result<Answer> run_update(const Arguments& arguments, Services& services) {
    constexpr std::chrono::days k_usual{7};
    auto source = read_source(services);
    if (!source) {
        return fail(std::move(source.error()));
    }
    const auto audience = audience_of(arguments, source->persona);
    if (!audience) {
        return fail(audience.error());
    }
    const auto zone = load_zone(services.files, services.environment, person_zone(source->role, source->journal));
    if (!zone) {
        return fail(zone.error());
    }
    const auto date_of = [&](Instant at) { return std::chrono::floor<std::chrono::days>(zone->to_local(at)); };
    Answer answer{{}, 0, source->notes};
    UpdateRequest request;
    request.audience = *audience;
    request.voice = voice_of(arguments, *audience, answer.notes);
    request.whole = arguments.flag("all");
    request.today = date_of(services.clock.now());
    request.since = arguments.date("since").value_or(request.today - k_usual);
    request.date_of = date_of;
    if (request.since > request.today) {
        return fail(ErrorKind::usage,
                    format_date(request.since) + " is still to come: today is " + format_date(request.today),
                    "give --since a day that is over, or today");
    }
    request.times = worked_times(source->events, source->role.profile_id);
    auto milestones = goals_with_plan(*source, request.today);
    if (!milestones) {
        return fail(std::move(milestones.error()));
    }
    request.milestones = std::move(*milestones);
    request.exercises = exercise_titles(services, *source);
    const Update update = draft_update(source->role, source->journal, request);
    if (!update.planned) {
        answer.notes.emplace_back("note: there is no plan to tell what comes next: 'onramp init' makes one");
    }
    add_tone(*audience, answer.notes);
    answer.text = in_format(
        services, [&] { return render_update_json(update); }, [&] { return render_update_markdown(update); },
        [&] { return render_update_text(update, services.terminal.style); });
    return answer;
}

} // namespace onramp
