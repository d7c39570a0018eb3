// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/playbook_questions.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

class Questions {
public:
    Questions(const Playbook& playbook, const RunStanding& standing, Prompter& prompter, const Style& style,
              const TickKeeper& keeper)
        : m_playbook(playbook), m_run(standing.run), m_prompter(prompter), m_style(style), m_keeper(keeper) {
        for (std::size_t i = 0; i < standing.ticks.size(); ++i) {
            if (!standing.ticks[i]) {
                m_open.push_back(i);
            }
        }
    }

    Result<std::vector<std::size_t>> ask() {
        m_prompter.tell(wrap(introduction(), m_style.width) + "\n");
        bool shown = false;
        while (!m_is_over && m_trail.size() < m_open.size()) {
            const auto line = m_prompter.ask((shown ? std::string() : step_text(m_open[m_trail.size()])) + prompt());
            const std::string answer(trim(line ? std::string_view(*line) : "q"));
            const std::string key = lower(answer.substr(0, answer.find(' ')));
            const std::string rest(trim(std::string_view(answer).substr(std::min(key.size(), answer.size()))));
            if (key == "q" || key == "quit") {
                break;
            }
            const std::size_t before = m_trail.size();
            if (auto taken = take(key, rest); !taken) {
                return fail(std::move(taken.error()));
            }
            shown = m_trail.size() == before;
        }
        return settled();
    }

private:
    // What was said of the steps so far, in the order of m_open; no event where one is left for later.
    struct Said {
        std::optional<std::int64_t> event;
    };

    bool is_checklist() const { return m_run.kind == PlaybookKind::checklist; }

    std::string introduction() const {
        return std::string("Enter ticks what is done, n ticks it with a note, s leaves it out and asks why, ") +
               (is_checklist() ? "l leaves it for later, " : "") +
               "b goes back, q stops. Every answer is kept at once; the next time goes on from there.";
    }

    std::string prompt() const {
        return is_checklist() ? "Enter done, n note, s leave out, l later, b back, q stop > "
                              : "Enter done, n note, s leave out, b back, q stop > ";
    }

    std::string step_text(std::size_t step) const {
        const PlaybookStep& each = m_run.steps[step];
        std::string text =
            "\n" + m_style.paint(Ink::bold, std::to_string(step + 1) + " of " + std::to_string(m_run.steps.size()));
        if (!each.label.empty()) {
            text += "  " + m_style.paint(Ink::bold, visible(each.label));
        }
        text += each.text.empty() ? "\n" : "\n" + wrap(visible(each.text), m_style.width) + "\n";
        for (const PlaybookStep& now : m_playbook.steps) {
            for (std::size_t i = 0; now.id == each.id && i < now.details.size(); ++i) {
                text +=
                    std::string(m_style.bullet()) + " " + wrap(visible(now.details[i]), m_style.width - 2, "  ") + "\n";
            }
        }
        return text;
    }

    Result<void> take(const std::string& key, const std::string& rest) {
        if (key.empty() || key == "d" || key == "done") {
            return settle(false, rest);
        }
        if (key == "n" || key == "note") {
            const auto note = rest.empty() ? asked("note > ") : std::optional(rest);
            return note ? settle(false, *note) : Result<void>();
        }
        if (key == "s" || key == "skip") {
            const auto why = rest.empty() ? asked("why > ") : std::optional(rest);
            if (why && why->empty()) {
                m_prompter.tell("It is left out only for a reason.\n");
            }
            return why && !why->empty() ? settle(true, *why) : Result<void>();
        }
        if ((key == "l" || key == "later") && is_checklist()) {
            m_trail.push_back({});
            return {};
        }
        if (key == "b" || key == "back") {
            return go_back();
        }
        m_prompter.tell("Not an answer: '" + visible(shorten(key, 40)) + "'.\n");
        return {};
    }

    // Nothing at the end of input, where nothing is settled and nothing more is asked.
    std::optional<std::string> asked(std::string_view text) {
        const auto line = m_prompter.ask(text);
        m_is_over = !line;
        return line ? std::optional(std::string(trim(*line))) : std::nullopt;
    }

    Result<void> settle(bool left_out, const std::string& note) {
        if (note.size() > k_most_tick_note) {
            m_prompter.tell("That is longer than " + std::to_string(k_most_tick_note) + " bytes: say it in fewer.\n");
            return {};
        }
        const auto event = m_keeper.keep(m_open[m_trail.size()], left_out, replace_invalid_utf8(note));
        if (!event) {
            return fail(event.error());
        }
        m_trail.push_back({*event});
        return {};
    }

    Result<void> go_back() {
        if (m_trail.empty()) {
            m_prompter.tell(wrap("This is where you began; 'onramp undo' takes back what was before.", m_style.width) +
                            "\n");
            return {};
        }
        if (const auto event = m_trail.back().event) {
            if (const auto taken = m_keeper.take_back(*event); !taken) {
                return fail(taken.error());
            }
        }
        m_trail.pop_back();
        return {};
    }

    std::vector<std::size_t> settled() const {
        std::vector<std::size_t> steps;
        for (std::size_t i = 0; i < m_trail.size(); ++i) {
            if (m_trail[i].event) {
                steps.push_back(m_open[i]);
            }
        }
        return steps;
    }

    const Playbook& m_playbook;
    const PlaybookRun& m_run;
    Prompter& m_prompter;
    const Style& m_style;
    const TickKeeper& m_keeper;
    std::vector<std::size_t> m_open;
    std::vector<Said> m_trail;
    bool m_is_over = false;
};

} // namespace

Result<std::vector<std::size_t>> ask_run_steps(const Playbook& playbook, const RunStanding& standing,
                                               Prompter& prompter, const Style& style, const TickKeeper& keeper) {
    return Questions(playbook, standing, prompter, style, keeper).ask();
}

} // namespace onramp
