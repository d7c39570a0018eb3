// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/suggestions.hpp"
#include "exchange/need_graph.hpp"
#include "onramp/tasks/task_list.hpp"

namespace onramp {

inline constexpr std::size_t k_most_tasks = 100'000; // of a file, those that are left out included
inline constexpr std::size_t k_most_waits = 1'000;   // ids that one task waits for

// A task as it is read, and where in the file stands what is checked when all are there.
struct TaskDraft {
    WorkTask task;
    Location id_at;
    Location least_at;
    Location deadline_at;
    std::vector<Location> after_at; // one for each of task.after
};

enum class LeftOutTask : std::uint8_t { done, deleted, repeating, waiting };

// What an id in `after` is that no task has: a mistake, or a task that another program keeps elsewhere.
enum class UnknownIds : std::uint8_t { refuse, pass_over };

// Gathers the tasks of a file and checks what only all of them show: ids that stand twice, ids that no task has,
// circles.
class TaskGathering {
public:
    TaskGathering(UnknownIds unknown, std::vector<Problem>& problems) : m_unknown(unknown), m_problems(problems) {}

    // Whether one more may be read. False once there are too many: that is then the file's one problem.
    bool admit();
    void refuse_size();

    // Notes that this task has the id. An error where another has.
    void claim(const std::string& id, const Location& where);

    void add(TaskDraft draft); // claims its id
    void leave_out(const std::string& id, LeftOutTask why);
    void lose(); // a task could not be read: what others wait for may be it

    // The tasks, and notes of what was passed over.
    TaskList finish();

private:
    void check_alone(const TaskDraft& draft);
    void resolve(std::size_t index);
    std::string hint_for(const std::string& id);
    void pass_over(std::string_view id, bool left_out);
    void check_circles();
    std::vector<std::string> notes() const;
    void report(Severity severity, std::string rule, std::string message, std::string hint, const Location& where);

    UnknownIds m_unknown;
    std::vector<Problem>& m_problems;
    std::size_t m_admitted = 0;
    bool m_too_many = false;
    bool m_lost = false;
    std::vector<TaskDraft> m_drafts;
    std::unordered_map<std::string, Location> m_claims;
    std::unordered_map<std::string_view, std::size_t> m_places; // of ids in m_drafts
    std::unordered_set<std::string> m_left_out;
    std::array<std::size_t, 4> m_left_out_counts{};
    std::vector<std::string> m_left_out_waits; // ids, each once
    std::vector<std::string> m_unknown_waits;  // likewise
    std::unordered_set<std::string> m_passed_over;
    NeedGraph m_needs;
    Suggestions m_suggestions;
    std::vector<std::string> m_ids; // for suggestions: empty until one is asked for
};

// What a reader found: every problem has the file, in the order of the text; there is a list where none is an error.
Reading<TaskList> task_reading(TaskList list, std::vector<Problem> problems, const std::string& file);

} // namespace onramp
