// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/history_view.hpp"

#include <algorithm>
#include <chrono>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "render/assess_words.hpp"
#include "render/level_bar.hpp"
#include "render/markdown_text.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_moves = 3;
constexpr std::string_view k_nothing = "No quiz was taken yet: onramp assess quiz";

std::string heading(const std::string& role_name, std::size_t sessions) {
    return role_name + ": " +
           (sessions == 0 ? "no sessions of questions" : counted(sessions, "session") + " of questions");
}

// "8 questions in 6 min: 3 right, 4 wrong, 1 not known, 1 with its hint."
std::string answers_words(const SessionChange& session) {
    std::string text = counted(static_cast<std::size_t>(session.questions), "question");
    if (session.seconds > 0) {
        text += " in " + format_duration(std::chrono::ceil<Minutes>(std::chrono::seconds(session.seconds)));
    }
    text += format(": {} right, {} wrong, {} not known", session.right, session.wrong, session.dont_know);
    return text + (session.hinted > 0 ? format(", {} with the hint", session.hinted) : "") + ".";
}

// "Before 2 of 8 areas were decided, after it 3."
std::string areas_words(const SessionChange& session) {
    return format("Before it {} of {} areas {} decided, after it {}.", session.decided_before, session.areas,
                  session.decided_before == 1 ? "was" : "were", session.decided_after);
}

// Of the first session there is nothing to say.
std::string again_words(const SessionChange& session, bool first) {
    if (session.questions == 0 || first) {
        return {};
    }
    return session.again == 0 ? "None of them was asked before."
                              : format("{} of them on items that were asked before, in another form.", session.again);
}

std::vector<std::string> lines_of(const SessionChange& session, bool first) {
    std::vector<std::string> lines = {answers_words(session), again_words(session, first), areas_words(session)};
    std::erase(lines, std::string());
    return lines;
}

std::string title(const SessionChange& session, const Days& days) {
    return session.session + " on " + days.text(session.started) + (session.ended ? "" : ", not ended");
}

std::string verdicts(const AreaMove& move, std::string_view arrow) {
    std::string text(verdict_words(move.before));
    return move.before == move.after ? text
                                     : text + " " + std::string(arrow) + " " + std::string(verdict_words(move.after));
}

std::string bands(const AreaMove& move, std::string_view dash, std::string_view arrow) {
    return band_words(move.band_before, dash) + " " + std::string(arrow) + " " + band_words(move.band_after, dash);
}

} // namespace

std::string render_history_text(const std::string& role_name, const std::vector<SessionChange>& sessions,
                                const Style& style) {
    constexpr std::size_t k_indent = 2;
    std::string text = style.paint(Ink::bold, wrap(visible(heading(role_name, sessions.size())), style.width)) + "\n";
    if (sessions.empty()) {
        return text + std::string(k_nothing) + "\n";
    }
    for (const SessionChange& session : sessions) {
        text += "\n" + style.paint(Ink::accent, visible(title(session, style.days))) + "\n";
        for (const std::string& line : lines_of(session, &session == &sessions.front())) {
            text += "  " + wrap(line, style.width - k_indent, "  ") + "\n";
        }
        TextTable table({{"What moved most", Align::left, true}, {"Verdict"}, {"Levels", Align::left, false, true}});
        for (std::size_t i = 0; i < std::min(session.moves.size(), k_most_moves); ++i) {
            const AreaMove& move = session.moves[i];
            table.add({{move.name},
                       {verdicts(move, style.arrow()), ink_of(move.after)},
                       {bands(move, style.dash(), style.arrow())}});
        }
        text += table.empty() ? "" : table.render(style, k_indent);
    }
    return text;
}

std::string render_history_markdown(const std::string& role_name, const std::vector<SessionChange>& sessions,
                                    const Days& days) {
    std::string text = "# " + markdown_text(heading(role_name, sessions.size())) + "\n";
    if (sessions.empty()) {
        return text + "\n" + std::string(k_nothing) + "\n";
    }
    for (const SessionChange& session : sessions) {
        text += "\n## " + markdown_text(title(session, days)) + "\n\n";
        for (const std::string& line : lines_of(session, &session == &sessions.front())) {
            text += "- " + line + "\n";
        }
        if (!session.moves.empty()) {
            text += "\n| Area | Verdict | Levels |\n| --- | --- | --- |\n";
        }
        for (const AreaMove& move : session.moves) {
            text +=
                "| " + markdown_text(move.name) + " | " + verdicts(move, "→") + " | " + bands(move, "–", "→") + " |\n";
        }
    }
    return text;
}

} // namespace onramp
