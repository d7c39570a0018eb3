// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <array>
#include <utility>

#include "onramp/base/text.hpp"
#include "tasks/task_readers.hpp"
#include "tasks/task_texts.hpp"

namespace onramp {

namespace {

struct KnownKey {
    std::string_view name;
    TaskField field;
};

constexpr std::array k_keys = {
    KnownKey{"due", TaskField::deadline}, KnownKey{"t", TaskField::earliest},
    KnownKey{"est", TaskField::effort},   KnownKey{"effort", TaskField::effort},
    KnownKey{"min", TaskField::least},    KnownKey{"max", TaskField::most},
    KnownKey{"place", TaskField::place},  KnownKey{"energy", TaskField::energy},
    KnownKey{"id", TaskField::id},        KnownKey{"after", TaskField::after},
    KnownKey{"p", TaskField::after},      KnownKey{"must", TaskField::mandatory},
};

// A word of a line, and the column that it begins in.
struct Word {
    std::string_view text;
    std::size_t column = 1;
};

class WordsOfLine {
public:
    explicit WordsOfLine(std::string_view line) : m_rest(line) {}

    // The next word; empty at the end.
    Word next() {
        step_over(std::min(m_rest.find_first_not_of(k_space), m_rest.size()));
        const Word word{m_rest.substr(0, m_rest.find_first_of(k_space)), m_column};
        step_over(word.text.size());
        return word;
    }

private:
    static constexpr std::string_view k_space = " \t\r";

    void step_over(std::size_t bytes) {
        m_column += static_cast<std::size_t>(
            std::count_if(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(bytes),
                          [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }));
        m_rest.remove_prefix(bytes);
    }

    std::string_view m_rest;
    std::size_t m_column = 1;
};

struct KeyValue {
    const KnownKey* key;
    std::string_view value;
};

// Of a key that is known; a colon at the end of a word or at its beginning makes none.
std::optional<KeyValue> known_pair(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos || colon + 1 == word.size()) {
        return std::nullopt;
    }
    const auto* const found = std::find_if(k_keys.begin(), k_keys.end(),
                                           [&](const KnownKey& key) { return key.name == word.substr(0, colon); });
    return found == k_keys.end() ? std::nullopt : std::optional(KeyValue{&*found, word.substr(colon + 1)});
}

bool is_priority(std::string_view word) {
    return word.size() == 3 && word[0] == '(' && word[1] >= 'A' && word[1] <= 'Z' && word[2] == ')';
}

TaskPriority priority_of(char letter) {
    switch (letter) {
    case 'A':
        return TaskPriority::high;
    case 'B':
        return TaskPriority::medium;
    case 'C':
        return TaskPriority::low;
    default:
        return TaskPriority::none;
    }
}

class TodoReader {
public:
    TodoReader(const Zone& zone, std::vector<Problem>& problems) : m_zone(zone), m_problems(problems) {}

    void read(std::string_view text) {
        for (m_line = 1; !text.empty(); ++m_line) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            WordsOfLine words(line);
            const Word first = words.next();
            if (first.text.empty()) {
                continue;
            }
            if (!m_gathering.admit()) {
                return;
            }
            if (first.text == "x") {
                pass_done(words);
            } else {
                read_open(first, words);
            }
        }
    }

    TaskList finish() { return m_gathering.finish(); }

private:
    std::string line_id() const { return "line-" + std::to_string(m_line); }
    Location at(const Word& word) const { return {{}, m_line, word.column, {}}; }

    void pass_done(WordsOfLine& words) {
        std::string id = line_id();
        for (Word word = words.next(); !word.text.empty(); word = words.next()) {
            if (const auto pair = known_pair(word.text); pair && pair->key->field == TaskField::id) {
                id = pair->value;
            }
        }
        m_gathering.leave_out(id, LeftOutTask::done);
    }

    void read_open(Word word, WordsOfLine& words) {
        TaskTexts texts(m_zone, m_problems);
        TaskDraft& draft = texts.draft();
        draft.task.id = line_id();
        draft.id_at = draft.least_at = draft.deadline_at = at(word);
        if (is_priority(word.text)) {
            draft.task.priority = priority_of(word.text[1]);
            word = words.next();
        }
        if (parse_date(word.text)) { // the day it was written down
            word = words.next();
        }
        m_remote = m_office = m_place = false;
        m_taken.fill(0);
        for (; !word.text.empty(); word = words.next()) {
            take(word, texts);
        }
        if (!m_place && m_remote != m_office) {
            draft.task.place = m_remote ? Place::remote : Place::office;
        }
        if (draft.task.title.empty()) {
            m_problems.push_back(
                {Severity::error, "empty", "the task has no text", "write what is to be done", {{}, m_line, 1, {}}});
        }
        m_gathering.add(std::move(draft));
    }

    void take(const Word& word, TaskTexts& texts) {
        const auto pair = known_pair(word.text);
        if (!pair) {
            std::string& title = texts.draft().task.title;
            title += (title.empty() ? "" : " ") + std::string(word.text);
            m_remote = m_remote || word.text == "@remote";
            m_office = m_office || word.text == "@office";
            return;
        }
        const TaskField field = pair->key->field;
        const std::size_t before = m_taken.at(static_cast<std::size_t>(field))++;
        m_place = m_place || field == TaskField::place;
        if (before == 0 || field == TaskField::after) {
            texts.take(field, pair->key->name, pair->value, at(word));
        } else if (before == 1) { // a third one says nothing new
            m_problems.push_back({Severity::error, "duplicate",
                                  "'" + std::string(pair->key->name) + "' says a second time what stands on the line",
                                  "leave one of them", at(word)});
        }
    }

    const Zone& m_zone;
    std::vector<Problem>& m_problems;
    TaskGathering m_gathering{UnknownIds::pass_over, m_problems};
    std::size_t m_line = 1;
    // Of the line that is read:
    std::array<std::size_t, k_task_fields> m_taken{}; // how often each field stood on it
    bool m_remote = false;
    bool m_office = false;
    bool m_place = false;
};

} // namespace

Reading<TaskList> read_todo_txt(std::string_view text, const Zone& zone, const std::string& file) {
    constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(k_byte_order_mark)) {
        text.remove_prefix(k_byte_order_mark.size());
    }
    std::vector<Problem> problems;
    TodoReader reader(zone, problems);
    reader.read(text);
    TaskList list = reader.finish();
    return task_reading(std::move(list), std::move(problems), file);
}

} // namespace onramp
