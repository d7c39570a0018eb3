// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/review_due.hpp"

#include "cli/answer_format.hpp"
#include "cli/path_source.hpp"
#include "cli/person_zone.hpp"
#include "cli/review_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/render/review_due_view.hpp"

namespace onramp {

Result<Answer> run_review_due(const Arguments& arguments, Services& services) {
    constexpr int k_days = 14;
    auto known = load_role_and_state(services);
    if (!known) {
        return fail(std::move(known.error()));
    }
    const auto items = load_review_items(services, known->role);
    if (!items) {
        return fail(items.error());
    }
    const auto zone = load_zone(services.files, services.environment, person_zone(known->role, known->journal));
    if (!zone) {
        return fail(zone.error());
    }
    const Deck deck = make_deck(known->role, *items, learnt_levels(known->journal), known->journal.reviews, *zone,
                                review_rule(arguments, services));
    const Date today = std::chrono::floor<std::chrono::days>(zone->to_local(services.clock.now()));
    const ReviewDue due = review_due(known->role, deck, today, arguments.integer("days").value_or(k_days),
                                     arguments.integer("weeks").value_or(0));
    const ReviewDueView view{known->role, deck, due, zone->name(), arguments.flag("all")};
    Answer answer{{}, 0, known->notes};
    answer.text = in_format(
        services, [&] { return render_review_due_json(view); }, [&] { return render_review_due_markdown(view); },
        [&] { return render_review_due_text(view, services.terminal.style); });
    return answer;
}

} // namespace onramp
