// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/placement_input.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp_oracle {

using onramp::fail;
using onramp::ObjectReader;
using onramp::PlacementProblem;
using onramp::Result;

namespace {

constexpr std::int64_t k_most_number = 1'000'000'000;

// Whole numbers from 0, in rows of so many.
class NumberRows {
public:
    NumberRows(ObjectReader& reader, std::string_view key) : m_reader(reader), m_key(key) {}

    std::vector<std::vector<std::int64_t>> read(std::size_t width) {
        std::vector<std::vector<std::int64_t>> rows;
        const nlohmann::json* array = m_reader.raw(m_key);
        if (array == nullptr) {
            return rows;
        }
        if (!array->is_array()) {
            fault("", "'" + std::string(m_key) + "' should be an array");
            return rows;
        }
        for (std::size_t i = 0; i < array->size(); ++i) {
            rows.push_back(row((*array)[i], "/" + std::to_string(i), width));
        }
        return rows;
    }
    std::vector<std::int64_t> row(const nlohmann::json& node, const std::string& place, std::size_t width) {
        std::vector<std::int64_t> numbers;
        const bool is_row = node.is_array() && node.size() == width;
        for (std::size_t i = 0; i < width && is_row; ++i) {
            numbers.push_back(number(node[i], place));
        }
        if (!is_row) {
            numbers.assign(width, number(node, place, width == 1));
        }
        return numbers;
    }

private:
    std::int64_t number(const nlohmann::json& node, const std::string& place, bool may_be = true) {
        if (may_be && node.is_number_integer() && node >= 0 && node <= k_most_number) {
            return node.get<std::int64_t>();
        }
        fault(place, "whole numbers from 0 to " + std::to_string(k_most_number) + " are wanted here");
        return 0;
    }
    void fault(const std::string& place, std::string message) {
        m_reader.findings().error("range", std::move(message), m_reader.pointer_to(m_key) + place);
    }

    ObjectReader& m_reader;
    std::string_view m_key;
};

std::vector<std::size_t> read_indices(ObjectReader& reader, std::string_view key) {
    std::vector<std::size_t> indices;
    for (const auto& row : NumberRows(reader, key).read(1)) {
        indices.push_back(static_cast<std::size_t>(row[0]));
    }
    return indices;
}

std::optional<std::int64_t> read_time(ObjectReader& reader, std::string_view key) {
    const auto number = reader.optional_integer(key, 0, static_cast<int>(k_most_number));
    return number ? std::optional<std::int64_t>(*number) : std::nullopt;
}

onramp::PlacementJob read_job(ObjectReader& reader) {
    onramp::PlacementJob job;
    job.duration = reader.integer("duration", 0, static_cast<int>(k_most_number));
    job.release = read_time(reader, "release").value_or(0);
    job.deadline = read_time(reader, "deadline");
    job.due = read_time(reader, "due");
    job.weight = read_time(reader, "weight").value_or(1);
    job.value = read_time(reader, "value");
    job.after = read_indices(reader, "after");
    for (const auto& row : NumberRows(reader, "demands").read(2)) {
        job.demands.push_back({static_cast<std::size_t>(row[0]), row[1]});
    }
    if (const auto calendar = read_time(reader, "calendar")) {
        job.calendar = static_cast<std::size_t>(*calendar);
    }
    job.pinned = read_time(reader, "pinned");
    if (const nlohmann::json* promised = reader.raw("promised"); promised != nullptr && !promised->is_null()) {
        const auto row = NumberRows(reader, "promised").row(*promised, "", 2);
        job.promised = {row[0], row[1]};
    }
    job.groups = read_indices(reader, "groups");
    return job;
}

void read_fields(ObjectReader& reader, PlacementProblem& problem) {
    problem.horizon = reader.integer("horizon", 0, static_cast<int>(k_most_number));
    reader.each("jobs", ObjectReader::Need::required,
                [&](ObjectReader& job) { problem.jobs.push_back(read_job(job)); });
    reader.each("calendars", ObjectReader::Need::optional, [&](ObjectReader& calendar) {
        problem.calendars.emplace_back();
        for (const auto& row : NumberRows(calendar, "stretches").read(3)) {
            problem.calendars.back().stretches.push_back({row[0], row[1], row[2]});
        }
    });
    for (const auto& row : NumberRows(reader, "resources").read(1)) {
        problem.resources.push_back({row[0]});
    }
    reader.each("groups", ObjectReader::Need::optional, [&](ObjectReader& group) {
        problem.groups.emplace_back();
        for (const auto& row : NumberRows(group, "buckets").read(3)) {
            problem.groups.back().buckets.push_back({row[0], row[1], row[2]});
        }
        problem.groups.back().gap = read_time(group, "gap").value_or(0);
    });
}

struct Line {
    std::string_view text;
    std::size_t number = 0; // from 1
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back({text.substr(0, end), lines.size() + 1});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// The numbers of a line of numbers and blanks; nothing where there is something else.
std::optional<std::vector<std::int64_t>> numbers_of(std::string_view line) {
    std::vector<std::int64_t> numbers;
    while (true) {
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin == std::string_view::npos) {
            return numbers;
        }
        line.remove_prefix(begin);
        const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
        std::int64_t number = 0;
        const auto read = std::from_chars(line.data(), line.data() + end, number);
        if (read.ec != std::errc() || read.ptr != line.data() + end || number < 0 || number > k_most_number) {
            return std::nullopt;
        }
        numbers.push_back(number);
        line.remove_prefix(end);
    }
}

tl::unexpected<onramp::Error> refuse(std::string message, const std::string& file, std::size_t line = 0) {
    return fail(onramp::ErrorKind::invalid, std::move(message), {}, {file, line, 0, {}});
}

struct SmJob {
    std::int64_t duration = 0;
    std::vector<std::int64_t> amounts;
    std::vector<std::size_t> next; // numbers
};

// The rows of numbers behind a heading, up to the next line of asterisks.
class SmTables {
public:
    explicit SmTables(std::string_view text) : m_lines(lines_of(text)) {}

    std::vector<std::pair<std::vector<std::int64_t>, std::size_t>> rows(std::string_view heading) const {
        std::vector<std::pair<std::vector<std::int64_t>, std::size_t>> found;
        bool inside = false;
        for (const Line& line : m_lines) {
            if (line.text.starts_with(heading)) {
                inside = true;
            } else if (line.text.starts_with("****")) {
                inside = false;
            } else if (inside) {
                auto numbers = numbers_of(line.text);
                if (numbers && !numbers->empty()) {
                    found.emplace_back(*std::move(numbers), line.number);
                }
            }
        }
        return found;
    }

private:
    std::vector<Line> m_lines;
};

Result<std::map<std::size_t, SmJob>> read_sm_jobs(const SmTables& tables, std::size_t resources,
                                                  const std::string& file) {
    std::map<std::size_t, SmJob> jobs;
    for (const auto& [row, line] : tables.rows("REQUESTS/DURATIONS")) {
        if (row.size() != resources + 3 || row[1] != 1 || jobs.count(static_cast<std::size_t>(row[0])) > 0) {
            return refuse("a job, mode 1, a duration and " + std::to_string(resources) + " amounts are wanted here",
                          file, line);
        }
        jobs[static_cast<std::size_t>(row[0])] = {row[2], {row.begin() + 3, row.end()}, {}};
    }
    for (const auto& [row, line] : tables.rows("PRECEDENCE RELATIONS")) {
        const auto job = jobs.find(static_cast<std::size_t>(row[0]));
        if (row.size() < 3 || row.size() != 3 + static_cast<std::size_t>(row[2]) || job == jobs.end()) {
            return refuse("a job, its modes, the number of its successors and these are wanted here", file, line);
        }
        for (std::size_t i = 3; i < row.size(); ++i) {
            const auto next = static_cast<std::size_t>(row[i]);
            if (jobs.count(next) == 0 || next <= job->first) {
                return refuse("there is no later job " + std::to_string(next), file, line);
            }
            job->second.next.push_back(next);
        }
    }
    return jobs;
}

} // namespace

onramp::Reading<PlacementProblem> read_placement(std::string_view text, const std::string& file) {
    onramp::Reading<PlacementProblem> reading;
    const auto document = onramp::parse_json(text, file);
    if (!document) {
        const onramp::Error& error = document.error();
        reading.problems.push_back({onramp::Severity::error, "json", error.message, error.hint, error.where});
        return reading;
    }
    onramp::Findings findings;
    ObjectReader reader(*document, "", findings);
    PlacementProblem problem;
    read_fields(reader, problem);
    reader.finish();
    onramp::locate_problems(text, findings.problems);
    for (onramp::Problem& each : findings.problems) {
        each.where.file = file;
    }
    reading.problems = std::move(findings.problems);
    if (!onramp::has_errors(reading.problems)) {
        reading.value = std::move(problem);
    }
    return reading;
}

Result<std::vector<PlacementProblem>> read_tardiness(std::string_view text, std::size_t jobs, const std::string& file) {
    std::vector<std::int64_t> numbers;
    for (const Line& line : lines_of(text)) {
        const auto row = numbers_of(line.text);
        if (!row) {
            return refuse("whole numbers from 0 are wanted here", file, line.number);
        }
        numbers.insert(numbers.end(), row->begin(), row->end());
    }
    if (numbers.empty() || numbers.size() % (3 * jobs) != 0) {
        return refuse(std::to_string(numbers.size()) + " numbers are no instances of " + std::to_string(jobs) + " jobs",
                      file);
    }
    std::vector<PlacementProblem> problems;
    for (std::size_t first = 0; first < numbers.size(); first += 3 * jobs) {
        PlacementProblem problem;
        problem.resources = {{1}};
        for (std::size_t i = first; i < first + jobs; ++i) {
            onramp::PlacementJob job;
            job.duration = numbers[i];
            job.weight = numbers[i + jobs];
            job.due = numbers[i + 2 * jobs];
            job.demands = {{0, 1}};
            problem.horizon += job.duration;
            problem.jobs.push_back(std::move(job));
        }
        problems.push_back(std::move(problem));
    }
    return problems;
}

Result<Project> read_project(std::string_view text, const std::string& file) {
    const SmTables tables(text);
    const auto capacities = tables.rows("RESOURCEAVAILABILITIES");
    if (capacities.size() != 1) {
        return refuse("one row of capacities is wanted under RESOURCEAVAILABILITIES", file);
    }
    const std::size_t resources = capacities[0].first.size();
    auto jobs = read_sm_jobs(tables, resources, file);
    if (!jobs) {
        return fail(jobs.error());
    }
    Project project;
    PlacementProblem& problem = project.problem;
    for (const std::int64_t capacity : capacities[0].first) {
        problem.resources.push_back({capacity});
    }
    std::map<std::size_t, std::size_t> places;
    for (const auto& [number, job] : *jobs) {
        if (job.duration > 0) {
            places[number] = project.numbers.size();
            project.numbers.push_back(number);
        }
    }
    problem.jobs.resize(project.numbers.size() + 1);
    onramp::PlacementJob& last = problem.jobs.back();
    last.due = 1;
    // What begins when a job has ended: its successors, or where one takes no time, those of that one. Later ones
    // first.
    std::map<std::size_t, std::set<std::size_t>> begins;
    for (auto each = jobs->rbegin(); each != jobs->rend(); ++each) {
        for (const std::size_t next : each->second.next) {
            if (places.count(next) > 0) {
                begins[each->first].insert(places[next]);
            } else {
                begins[each->first].insert(begins[next].begin(), begins[next].end());
            }
        }
    }
    for (const auto& [number, place] : places) {
        const SmJob& read = jobs->at(number);
        problem.jobs[place].duration = read.duration;
        for (std::size_t resource = 0; resource < resources; ++resource) {
            if (read.amounts[resource] > 0) {
                problem.jobs[place].demands.push_back({resource, read.amounts[resource]});
            }
        }
        for (const std::size_t next : begins[number]) {
            problem.jobs[next].after.push_back(place);
        }
        last.after.push_back(place);
        problem.horizon += read.duration;
    }
    ++problem.horizon;
    return project;
}

} // namespace onramp_oracle
