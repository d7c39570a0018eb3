// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/asked_item.hpp"

#include <algorithm>
#include <chrono>

#include "cli/quiz_review.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

bool shows_rust(const std::string& markdown) {
    return markdown.find("```rust") != std::string::npos;
}

const ItemOption& right_option(const ItemVariant& variant) {
    return *std::find_if(variant.options.begin(), variant.options.end(),
                         [](const ItemOption& option) { return option.right; });
}

GivenAnswer given_of(Response response) {
    switch (response) {
    case Response::right:
        return GivenAnswer::right;
    case Response::wrong:
        return GivenAnswer::wrong;
    case Response::dont_know:
        break;
    }
    return GivenAnswer::dont_know;
}

// What a letter or a number means at the open question.
Result<Reply> answer_of(const AskedItem& question, std::string_view words) {
    const std::string answer = lower(trim(words));
    if (question.is_number()) {
        const bool digits = !answer.empty() && std::all_of(answer.begin(), answer.end(), [](char c) {
            return (c >= '0' && c <= '9') || std::string_view("-+._, '").find(c) != std::string_view::npos;
        });
        if (!digits) {
            return fail(ErrorKind::invalid, "'" + visible(shorten(answer, 40)) + "' is no number",
                        "this question asks for a number");
        }
        return Reply{Reply::Kind::number, 0, answer};
    }
    const std::size_t options = question.order.size();
    if (answer.size() == 1 && answer[0] >= 'a' && static_cast<std::size_t>(answer[0] - 'a') < options) {
        return Reply{Reply::Kind::option, static_cast<std::size_t>(answer[0] - 'a'), {}};
    }
    return fail(ErrorKind::invalid, "'" + visible(shorten(answer, 40)) + "' is no answer here",
                std::string("a letter from a to ") + static_cast<char>('a' + options - 1));
}

} // namespace

AskedItem asked_item(const Item& item, int variant, std::uint64_t seed) {
    AskedItem question;
    question.item = &item;
    question.variant = variant;
    question.shown = variant_of(item, static_cast<std::size_t>(variant));
    question.order = option_order(seed, item, question.shown.options.size());
    question.hash = content_hash(item, question.shown);
    return question;
}

Result<Reply> typed_reply(const AskedItem& question, std::string_view line) {
    const std::string answer = lower(trim(line));
    if (answer == std::string(1, k_hint_key) || answer == "hint") {
        return Reply{Reply::Kind::hint, 0, {}};
    }
    if (answer == std::string(1, k_dont_know_key) || answer == "skip") {
        return Reply{Reply::Kind::dont_know, 0, {}};
    }
    if (answer == std::string(1, k_previous_key) || answer == "back") {
        return Reply{Reply::Kind::back, 0, {}};
    }
    if (answer == std::string(1, k_stop_key) || answer == "quit") {
        return Reply{Reply::Kind::stop, 0, {}};
    }
    return answer_of(question, line);
}

Result<Reply> reply_of(const AskedItem& question, const QuizLine& line) {
    if (!line.item.empty() && line.item != question.item->id) {
        return fail(ErrorKind::invalid,
                    "the line answers '" + shorten(line.item, 60) + "', but '" + question.item->id + "' is asked",
                    "answers have to come in the order of the questions");
    }
    switch (line.kind) {
    case QuizLine::Kind::dont_know:
        return Reply{Reply::Kind::dont_know, 0, {}};
    case QuizLine::Kind::hint:
        return Reply{Reply::Kind::hint, 0, {}};
    case QuizLine::Kind::back:
        return Reply{Reply::Kind::back, 0, {}};
    case QuizLine::Kind::stop:
        return Reply{Reply::Kind::stop, 0, {}};
    case QuizLine::Kind::answer:
        break;
    }
    return answer_of(question, line.answer);
}

JudgedReply judge(const AskedItem& question, const Reply& reply) {
    switch (reply.kind) {
    case Reply::Kind::number:
        return {same_number(reply.number, right_option(question.shown).shown) ? Response::right : Response::wrong,
                reply.number};
    case Reply::Kind::option: {
        const std::size_t place = question.order.at(reply.option);
        return {question.shown.options[place].right ? Response::right : Response::wrong, std::to_string(place + 1)};
    }
    default:
        return {};
    }
}

QuestionScreen screen_of(const Role& role, const AskedItem& question) {
    QuestionScreen screen;
    const std::size_t skill = role.find_skill(question.item->skill);
    for (const RoleArea& area : role.areas) {
        if (screen.area.empty() && std::find(area.skills.begin(), area.skills.end(), skill) != area.skills.end()) {
            screen.area = area.name;
        }
    }
    screen.number = question.number;
    screen.question = question.shown.question;
    bool rust = shows_rust(screen.question);
    if (!question.is_number()) {
        for (const std::size_t at : question.order) {
            screen.options.push_back(question.shown.options[at].shown);
            rust = rust || shows_rust(screen.options.back());
        }
    }
    screen.edition = rust ? question.item->setting.edition : std::string();
    screen.has_hint = !question.item->hint.empty();
    screen.hint = question.hinted ? question.item->hint : std::string();
    return screen;
}

ReviewEntry entry_of(const Role& role, const AskedItem& question, const JudgedReply& reply) {
    ReviewEntry entry;
    const std::size_t skill = role.find_skill(question.item->skill);
    entry.number = question.number;
    entry.skill = skill < role.skills.size() ? role.skills[skill].skill.name : question.item->skill;
    entry.question = question.shown.question;
    entry.is_number = question.is_number();
    entry.explanation = question.shown.explanation;
    entry.sources = question.item->sources;
    entry.hinted = question.hinted;
    entry.given = given_of(reply.response);
    if (entry.is_number) {
        entry.typed = reply.given;
    }
    for (const std::size_t at : question.order) {
        const ItemOption& option = question.shown.options[at];
        const bool chosen = entry.is_number ? !option.right && same_number(reply.given, option.shown)
                                            : reply.given == std::to_string(at + 1);
        entry.options.push_back({option.shown, option.right, chosen, option.why});
    }
    return entry;
}

int seconds_since(Instant from, const Clock& clock) {
    constexpr std::int64_t k_most = 86'400;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(clock.now() - from).count();
    return static_cast<int>(std::clamp<std::int64_t>(seconds, 0, k_most));
}

Style style_now(const Services& services) {
    Style style = services.terminal.style;
    if (const std::size_t width = services.prompter.width(); width > 0) {
        style.width = decide_terminal(services.settings.color, true, width, services.environment).width;
    }
    return style;
}

} // namespace onramp
