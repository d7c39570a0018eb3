// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "tasks/task_gathering.hpp"
#include "tasks/task_values.hpp"

namespace onramp {

enum class TaskField : std::uint8_t {
    id,
    title,
    effort,
    least,
    most,
    earliest,
    deadline,
    priority,
    place,
    energy,
    after,
    mandatory
};
inline constexpr std::size_t k_task_fields = 12;

// One task from fields that are texts. What is wrong with them goes to the problems, and the field stays as it was.
class TaskTexts {
public:
    TaskTexts(const Zone& zone, std::vector<Problem>& problems) : m_zone(zone), m_problems(problems) {}

    // `name` is what the file calls the field.
    void take(TaskField field, std::string_view name, std::string_view text, const Location& where);

    TaskDraft& draft() { return m_draft; }

private:
    void take_after(std::string_view name, std::string_view text, const Location& where);
    void report(const ValueFault& fault, std::string_view name, std::string_view text, const Location& where);

    template <class T, class Target>
    void store(const FieldValue<T>& value, Target& target, std::string_view name, std::string_view text,
               const Location& where) {
        if (value) {
            target = *value;
        } else {
            report(value.error(), name, text, where);
        }
    }

    const Zone& m_zone;
    std::vector<Problem>& m_problems;
    TaskDraft m_draft;
    bool m_told_of_waits = false; // that there are too many
};

// The problem that the text of a field is.
Problem problem_of(const ValueFault& fault, std::string_view name, std::string_view text, const Location& where);

} // namespace onramp
