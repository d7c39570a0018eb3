// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/render/import_view.hpp"
#include "render/sheet.hpp"

namespace onramp {

namespace {

std::string head(const Import& import) {
    const std::string topics = counted(import.topics.size(), "topic");
    const std::string exercises = counted(import.exercises.size(), "exercise");
    switch (import.format) {
    case ImportFormat::exercism:
        return "The " + import.name + " track of Exercism: " + topics + ", " + exercises;
    case ImportFormat::mdbook: {
        const auto drafts = static_cast<std::size_t>(std::count_if(
            import.topics.begin(), import.topics.end(), [](const ImportedTopic& topic) { return topic.draft; }));
        return "A book: " + counted(import.topics.size() - drafts, "chapter") +
               (drafts > 0 ? ", " + counted(drafts, "draft") : "");
    }
    case ImportFormat::rustlings:
        return "Rustlings: " + topics + ", " + exercises;
    case ImportFormat::py_fsrs: {
        std::size_t reviews = 0;
        for (const ImportedCard& card : import.cards) {
            reviews += card.reviews;
        }
        return "py-fsrs: " + counted(import.cards.size(), "card") + ", " + counted(reviews, "review");
    }
    case ImportFormat::roadmap_sh:
        break;
    }
    return "A roadmap of roadmap.sh: " + topics;
}

std::string order_words(const Import& import) {
    if (!import.order) {
        return import.own_parameters ? "Computed with the parameters of the scheduler in the file."
                                     : "Computed with the default parameters of FSRS-6.";
    }
    switch (*import.order) {
    case TopicOrder::prerequisites:
        return "What a topic needs comes before it.";
    case TopicOrder::book:
        return "In the order in which it is meant to be gone through.";
    case TopicOrder::hint:
        break;
    }
    return "The order is a hint: lines of the picture are no prerequisites.";
}

// How deep each topic lies below others.
std::vector<std::size_t> depths_of(const std::vector<ImportedTopic>& topics) {
    std::unordered_map<std::string_view, std::size_t> known;
    std::vector<std::size_t> depths;
    for (const ImportedTopic& topic : topics) {
        const auto parent = known.find(topic.parent);
        depths.push_back(parent == known.end() ? 0 : parent->second + 1);
        known.emplace(topic.id, depths.back());
    }
    return depths;
}

class TopicSheet {
public:
    explicit TopicSheet(const Import& import) : m_import(import) {
        for (const DoneExercise& each : import.done) {
            m_done.insert(each.id);
        }
        for (const TopicNeeds& each : import.prerequisites) {
            m_needs.emplace(each.topic, &each.needs);
        }
    }

    Sheet make() const {
        const bool book = m_import.format == ImportFormat::mdbook;
        const bool exercises = !m_import.exercises.empty();
        Sheet sheet;
        sheet.columns = {{book ? "" : "#", book ? Align::left : Align::right},
                         {book ? "Chapter" : "Topic", Align::left, true}};
        if (exercises) {
            sheet.columns.push_back({m_import.state.empty() ? "Exercises" : "Done", Align::right});
        }
        if (!m_needs.empty()) {
            sheet.columns.push_back({"Needs", Align::left, true, true});
        }
        if (book) {
            sheet.columns.push_back({"Page", Align::left, true, true});
        }
        const std::vector<std::size_t> depths = depths_of(m_import.topics);
        std::string part;
        for (std::size_t i = 0; i < m_import.topics.size(); ++i) {
            const ImportedTopic& topic = m_import.topics[i];
            if (topic.part != part) {
                part = topic.part;
                if (!part.empty()) {
                    sheet.rows.push_back({{}, {part, Ink::bold}, {}});
                }
            }
            std::vector<Cell> row = {{book ? topic.number : std::to_string(i + 1)},
                                     {std::string(2 * depths[i], ' ') + topic.title}};
            if (exercises) {
                row.push_back({exercises_of(topic)});
            }
            if (!m_needs.empty()) {
                const auto needs = m_needs.find(topic.id);
                row.push_back({needs == m_needs.end() ? std::string() : join(*needs->second, ", ")});
            }
            if (book) {
                row.push_back({topic.draft ? "draft" : topic.page});
            }
            sheet.rows.push_back(std::move(row));
        }
        if (book) {
            keep_whole_up_to(sheet, sheet.columns.size() - 1, k_whole_page);
        }
        return sheet;
    }

private:
    static constexpr std::size_t k_whole_page = 40;

    std::string exercises_of(const ImportedTopic& topic) const {
        std::string all = std::to_string(topic.exercises.size());
        if (m_import.state.empty()) {
            return all;
        }
        const auto done = std::count_if(topic.exercises.begin(), topic.exercises.end(),
                                        [&](const std::string& id) { return m_done.contains(id); });
        return std::to_string(done) + "/" + all;
    }

    const Import& m_import;
    std::set<std::string> m_done;
    std::map<std::string, const std::vector<std::string>*> m_needs;
};

std::string kept_words(ShownSkill::Kept kept) {
    switch (kept) {
    case ShownSkill::Kept::no:
        return "";
    case ShownSkill::Kept::added:
        return "kept";
    case ShownSkill::Kept::already:
        break;
    }
    return "was known";
}

bool is_kept(const Import& import) {
    return std::any_of(import.evidence.begin(), import.evidence.end(),
                       [](const ShownSkill& each) { return each.kept != ShownSkill::Kept::no; });
}

bool is_added(const Import& import) {
    return std::any_of(import.evidence.begin(), import.evidence.end(),
                       [](const ShownSkill& each) { return each.kept == ShownSkill::Kept::added; });
}

Sheet evidence_sheet(const Import& import) {
    const bool kept = is_kept(import);
    Sheet sheet{{{"Skill"}, {"Shows"}, {"From", Align::left, true}}};
    if (kept) {
        sheet.columns.push_back({""});
    }
    for (const ShownSkill& each : import.evidence) {
        std::vector<Cell> row = {
            {each.skill}, {std::to_string(each.level) + ", " + std::string(level_words(each.level))}, {each.from}};
        if (kept) {
            row.push_back({kept_words(each.kept)});
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::string evidence_end(const Import& import) {
    if (is_added(import)) {
        return "Kept as something to look at, with this as its note. Take it back: onramp undo";
    }
    return is_kept(import) ? "All of it was known: nothing new is kept." : "Nothing of it is kept; --keep does.";
}

std::string_view reason_words(UnmatchedReason reason) {
    switch (reason) {
    case UnmatchedReason::unknown:
        return "Not in the file";
    case UnmatchedReason::other_track:
        return "Of another track";
    case UnmatchedReason::tests_fail:
        return "Its tests fail today";
    case UnmatchedReason::no_rule:
        return "The pack does not say what it shows";
    case UnmatchedReason::too_few:
        return "Too little of its kind is done";
    case UnmatchedReason::not_in_role:
        break;
    }
    return "Skills that the role does not have";
}

// "Not in the file: a, b", one for each reason.
std::vector<std::string> unmatched_lines(const Import& import) {
    std::map<UnmatchedReason, std::vector<std::string>> by_reason;
    for (const Unmatched& each : import.unmatched) {
        by_reason[each.reason].push_back(each.id);
    }
    std::vector<std::string> lines;
    lines.reserve(by_reason.size());
    for (const auto& [reason, ids] : by_reason) {
        lines.push_back(std::string(reason_words(reason)) + ": " + join(ids, ", "));
    }
    return lines;
}

std::string memory_words(const std::optional<fsrs::MemoryState>& memory, double fsrs::MemoryState::*part) {
    return memory ? format("{:.5g}", (*memory).*part) : std::string();
}

std::string verdict_of(const ImportedCard& card) {
    switch (card.verdict) {
    case ImportedCard::Verdict::agrees:
        return "agrees";
    case ImportedCard::Verdict::differs:
        return "differs";
    case ImportedCard::Verdict::no_card:
        return "no card";
    case ImportedCard::Verdict::no_reviews:
        return "no reviews";
    case ImportedCard::Verdict::reviews_missing:
        return "reviews missing";
    case ImportedCard::Verdict::other_parameters:
        break;
    }
    return "not of FSRS-6";
}

Sheet card_sheet(const Import& import) {
    using fsrs::MemoryState;
    Sheet sheet{{{"Card", Align::left, true},
                 {"State", Align::left, false, true},
                 {"Reviews", Align::right},
                 {"S", Align::right},
                 {"ours", Align::right},
                 {"D", Align::right},
                 {"ours", Align::right},
                 {""}}};
    for (const ImportedCard& card : import.cards) {
        sheet.rows.push_back(
            {{card.id},
             {card.state ? std::string(card_state_name(*card.state)) : std::string()},
             {std::to_string(card.reviews)},
             {memory_words(card.memory, &MemoryState::stability)},
             {memory_words(card.computed, &MemoryState::stability)},
             {memory_words(card.memory, &MemoryState::difficulty)},
             {memory_words(card.computed, &MemoryState::difficulty)},
             {verdict_of(card), card.verdict == ImportedCard::Verdict::differs ? Ink::warn : Ink::plain}});
    }
    return sheet;
}

std::string done_words(const Import& import) {
    return "Done: " + std::to_string(import.done.size()) + " of " + counted(import.exercises.size(), "exercise");
}

} // namespace

std::string render_import_text(const Import& import, const Style& style) {
    const auto wrapped = [&](const std::string& text) { return wrap(visible(text), style.width) + "\n"; };
    std::string text = wrapped(head(import) + " (" + import.source + ")") + wrapped(order_words(import));
    if (!import.topics.empty()) {
        text += "\n" + sheet_text(TopicSheet(import).make(), style);
    }
    if (!import.cards.empty()) {
        text += "\n" + sheet_text(card_sheet(import), style);
    }
    if (!import.state.empty()) {
        text += "\n" + wrapped(done_words(import) + " (" + import.state + ")");
        if (!import.evidence.empty()) {
            text += sheet_text(evidence_sheet(import), style) + wrapped(evidence_end(import));
        }
        for (const std::string& line : unmatched_lines(import)) {
            text += wrap(visible(line), style.width, "  ") + "\n";
        }
    }
    return text;
}

std::string render_import_markdown(const Import& import) {
    std::string text = "# " + markdown_text(head(import)) + "\n\n" + markdown_text(import.source) + ". " +
                       markdown_text(order_words(import)) + "\n";
    if (!import.topics.empty()) {
        text += "\n" + sheet_markdown(TopicSheet(import).make());
    }
    if (!import.cards.empty()) {
        text += "\n" + sheet_markdown(card_sheet(import));
    }
    if (!import.state.empty()) {
        text += "\n## " + markdown_text(done_words(import)) + "\n\n" + markdown_text(import.state) + ".\n";
        if (!import.evidence.empty()) {
            text += "\n" + sheet_markdown(evidence_sheet(import)) + "\n" + markdown_text(evidence_end(import)) + "\n";
        }
        const std::vector<std::string> lines = unmatched_lines(import);
        text += lines.empty() ? "" : "\n";
        for (const std::string& line : lines) {
            text += "- " + markdown_text(line) + "\n";
        }
    }
    return text;
}

} // namespace onramp
