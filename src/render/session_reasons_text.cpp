// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <map>

#include "onramp/base/text.hpp"
#include "onramp/render/session_reasons_view.hpp"
#include "render/session_words.hpp"

namespace onramp {

namespace {

std::string time_words(LocalTime start, LocalTime end) {
    const Date date = std::chrono::floor<std::chrono::days>(start);
    return weekday_name(date) + " " + format_date(date) + " " + clock_time(start) + "-" + clock_time(end);
}

std::string bulleted(const std::string& line, const Style& style) {
    return "  " + wrap(std::string(style.bullet()) + " " + visible(line), style.width - 2, "    ") + "\n";
}

// Of the first goals in which it differs, in words.
std::vector<std::string> more_words(const OtherTime& time) {
    std::vector<std::string> words;
    const auto of = [&](PlacementGoal goal) { return time.more[static_cast<std::size_t>(goal)]; };
    const auto say = [&](std::int64_t amount, std::string_view more, std::string_view less) {
        if (amount != 0) {
            words.push_back(std::to_string(std::abs(amount)) + " " + std::string(amount > 0 ? more : less));
        }
    };
    say(of(PlacementGoal::left_out), "more is lost of what is left out", "less is lost of what is left out");
    say(of(PlacementGoal::lateness), "later, in weighted 5 minutes", "less late, in weighted 5 minutes");
    say(of(PlacementGoal::changes), "more that change from the plan", "fewer that change from the plan");
    say(of(PlacementGoal::preference), "more away from the best place", "less away from the best place");
    if (words.empty()) {
        say(of(PlacementGoal::ends), "later, weighted by what is hard", "earlier, weighted by what is hard");
    }
    return words;
}

std::string heading(const Session& session, const Style& style) {
    return style.paint(Ink::bold, session.title) + "  " + time_words(session.start, session.end) +
           (session.pinned ? ", pinned" : "") + "\n";
}

// Titles that come more than once with how often.
std::vector<std::string> tallied(const std::vector<std::string>& titles) {
    std::vector<std::pair<std::string, int>> counts;
    for (const std::string& title : titles) {
        auto known = counts.begin();
        while (known != counts.end() && known->first != title) {
            ++known;
        }
        if (known == counts.end()) {
            counts.emplace_back(title, 1);
        } else {
            ++known->second;
        }
    }
    std::vector<std::string> words;
    words.reserve(counts.size());
    for (const auto& [title, count] : counts) {
        words.push_back("'" + title + "'" + (count > 1 ? " (" + std::to_string(count) + ")" : ""));
    }
    return words;
}

} // namespace

std::string render_session_reasons_text(const SessionReasons& reasons, const Style& style) {
    std::string text = heading(reasons.session, style);
    if (reasons.drawbacks.empty()) {
        text += "\nNothing speaks against its time.\n";
    } else {
        text += "\nWhat speaks against its time\n";
        for (const std::string& drawback : reasons.drawbacks) {
            text += bulleted(drawback, style);
        }
    }
    if (!reasons.better.empty()) {
        text += "\nIt would stand better, but there stand\n";
        for (const TakenTime& time : reasons.better) {
            text += bulleted(
                time_words(time.start, time.end) + ": " +
                    (time.by.empty() ? "nothing, and the plan is worse in another way" : listed(tallied(time.by))),
                style);
        }
    }
    text += "\nThe next best time, with all others where they are\n";
    if (!reasons.runner_up) {
        return text + bulleted("none: no other time is free for it", style);
    }
    text += bulleted(time_words(reasons.runner_up->start, reasons.runner_up->end), style);
    for (const std::string& words : more_words(*reasons.runner_up)) {
        text += bulleted(words, style);
    }
    return text;
}

std::string render_slot_reasons_text(const SlotReasons& reasons, const Style& style) {
    std::string text = heading(reasons.session, style) + "\nAt " +
                       time_words(reasons.at, reasons.at + (reasons.session.end - reasons.session.start)) + "\n";
    for (const std::string& obstacle : reasons.obstacles) {
        text += bulleted(obstacle, style);
    }
    if (reasons.obstacles.empty()) {
        text += bulleted("the time is free", style);
    }
    switch (reasons.verdict) {
    case PlacementVerdict::infeasible:
        return text + "\nIt cannot stand there.\n";
    case PlacementVerdict::undecided:
        return text + "\nWhether it can stand there was not found out.\n";
    case PlacementVerdict::plan:
        break;
    }
    text += "\nIt can stand there" + std::string(reasons.moves.empty() ? ", and nothing else moves" : "") + ":\n";
    if (!reasons.moves.empty()) {
        text += bulleted(listed(tallied(reasons.moves)) + (reasons.moves.size() == 1 ? " moves" : " move") + " for it",
                         style);
    }
    const std::vector<std::string> more = more_words(*reasons.there);
    for (const std::string& words : more) {
        text += bulleted(words, style);
    }
    if (more.empty()) {
        text += bulleted("the plan is as good", style);
    }
    return text;
}

} // namespace onramp
