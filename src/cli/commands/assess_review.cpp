// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_review.hpp"

#include <algorithm>
#include <utility>

#include "cli/answer_format.hpp"
#include "cli/person_zone.hpp"
#include "cli/quiz_review.hpp"
#include "cli/role_source.hpp"
#include "cli/session_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/question_view.hpp"
#include "onramp/render/quiz_lines.hpp"

namespace onramp {

namespace {

Result<SessionEvidence> take_ended(std::vector<SessionEvidence>& sessions, const std::optional<std::string>& name) {
    const auto is_open = [](const SessionEvidence& each) { return !each.session.ended; };
    if (!name) {
        const bool any_open = std::any_of(sessions.begin(), sessions.end(), is_open);
        std::erase_if(sessions, is_open);
        if (sessions.empty() && any_open) {
            return fail(ErrorKind::answer_no, "no quiz has ended yet",
                        "'onramp assess quiz' goes on with the one that is open, --new ends it");
        }
    }
    auto session = take_session(sessions, name);
    if (session && is_open(*session)) {
        return fail(ErrorKind::answer_no, session->session.id + " is still open: its answers can change",
                    "'onramp assess quiz' goes on with it, --new ends it");
    }
    return session;
}

std::string heading(const QuizReview& review, const Days& days) {
    return review.session + " on " + days.text(review.started);
}

} // namespace

Result<Answer> run_assess_review(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto stored = read_sessions(services, *role);
    if (!stored) {
        return fail(stored.error());
    }
    auto session = take_ended(stored->sessions, arguments.text("SESSION"));
    if (!session) {
        return fail(session.error());
    }
    const auto items = load_items(services, *role);
    if (!items) {
        return fail(items.error());
    }
    show_days_of(services, *role, stored->journal);
    QuizReview review{
        session->session.id, session->session.started, session->session.ended, std::move(session->answers), {}};
    review.entries = review_of(*role, *items, session->session.seed, review.answers);
    Answer answer{{}, 0, std::move(stored->notes)};
    if (const std::size_t gone = review.answers.size() - review.entries.size(); gone > 0) {
        answer.notes.push_back("note: " + counted(gone, "question") + (gone == 1 ? " has" : " have") +
                               " changed since, and cannot be shown as you saw " + (gone == 1 ? "it" : "them"));
    }
    const Style& style = services.terminal.style;
    answer.text = in_format(
        services, [&] { return render_quiz_review_json(review); },
        [&] { return render_review_markdown(review.entries); },
        [&] {
            return style.paint(Ink::bold, wrap(visible(heading(review, style.days)), style.width)) + "\n\n" +
                   render_review_text(review.entries, style, arguments.flag("plain") ? Layout::linear : Layout::visual);
        });
    return answer;
}

} // namespace onramp
