// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/path/selection.hpp"
#include "oracle/oracle_command.hpp"
#include "json/document_reader.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

// Which steps a plan takes.
namespace onramp_oracle {

using onramp::fail;
using onramp::ObjectReader;
using onramp::Result;
using onramp::SelectionNeed;
using onramp::SelectionProblem;

namespace {

constexpr double k_most_cuts = 1e9;

// An array of whole numbers within the range.
std::vector<std::int64_t> read_numbers(ObjectReader& reader, std::string_view key, std::int64_t most) {
    std::vector<std::int64_t> numbers;
    const nlohmann::json* array = reader.raw(key);
    if (array == nullptr || !array->is_array()) {
        reader.findings().error("type", "'" + std::string(key) + "' should be an array of whole numbers",
                                reader.pointer_to(key));
        return numbers;
    }
    for (std::size_t i = 0; i < array->size(); ++i) {
        const nlohmann::json& each = (*array)[i];
        const bool whole = each.is_number_integer() && each >= 0 && each <= most;
        if (!whole) {
            reader.findings().error("range", "a whole number from 0 to " + std::to_string(most) + " is wanted here",
                                    reader.pointer_to(key) + "/" + std::to_string(i));
        }
        numbers.push_back(whole ? each.get<std::int64_t>() : 0);
    }
    return numbers;
}

// [before, after] pairs.
void read_edges(ObjectReader& reader, SelectionProblem& problem) {
    const nlohmann::json* edges = reader.raw("edges");
    if (edges == nullptr) {
        return;
    }
    const std::string pointer = reader.pointer_to("edges");
    if (!edges->is_array()) {
        reader.findings().error("type", "'edges' should be an array of pairs [before, after]", pointer);
        return;
    }
    for (std::size_t i = 0; i < edges->size(); ++i) {
        const nlohmann::json& edge = (*edges)[i];
        const auto is_piece = [&](const nlohmann::json& end) {
            return end.is_number_integer() && end >= 0 && end < problem.pieces.size();
        };
        if (!edge.is_array() || edge.size() != 2 || !is_piece(edge[0]) || !is_piece(edge[1]) || edge[0] == edge[1]) {
            reader.findings().error("edge", "an edge is a pair [before, after] of two places in 'sizes', from 0",
                                    pointer + "/" + std::to_string(i));
            continue;
        }
        problem.pieces[edge[1].get<std::size_t>()].needs.push_back({{edge[0].get<std::uint32_t>()}, 1});
    }
}

// "needs": [{"piece": 4, "at_least": 1, "of": [0, 2]}].
void read_needs(ObjectReader& reader, SelectionProblem& problem) {
    reader.each("needs", ObjectReader::Need::optional, [&](ObjectReader& need) {
        const auto last = static_cast<int>(problem.pieces.size()) - 1;
        const int piece = need.integer("piece", 0, last);
        SelectionNeed read{{}, static_cast<std::size_t>(need.integer("at_least", 0, last))};
        for (const std::int64_t each : read_numbers(need, "of", last)) {
            read.of.push_back(static_cast<std::uint32_t>(each));
        }
        if (piece >= 0 && piece <= last) {
            problem.pieces[static_cast<std::size_t>(piece)].needs.push_back(std::move(read));
        }
    });
}

Result<SelectionProblem> read_problem(std::string_view text, const std::string& file) {
    auto document = onramp::parse_json(text, file);
    if (!document) {
        return fail(document.error());
    }
    onramp::Findings findings;
    ObjectReader reader(*document, "", findings);
    SelectionProblem problem;
    const auto sizes = read_numbers(reader, "sizes", onramp::k_most_selection_number);
    const auto values = read_numbers(reader, "values", onramp::k_most_selection_number);
    if (sizes.size() != values.size()) {
        findings.error("length", "'sizes' and 'values' are of different lengths", "/values");
    }
    for (std::size_t i = 0; i < std::min(sizes.size(), values.size()); ++i) {
        problem.pieces.push_back({sizes[i], values[i], {}});
    }
    constexpr double k_most_budget = 1e15;
    problem.budget = static_cast<std::int64_t>(reader.number("budget", 0, k_most_budget));
    read_edges(reader, problem);
    read_needs(reader, problem);
    reader.finish();
    onramp::locate_problems(text, findings.problems);
    std::erase_if(findings.problems,
                  [](const onramp::Problem& each) { return each.severity != onramp::Severity::error; });
    if (!findings.problems.empty()) {
        for (onramp::Problem& each : findings.problems) {
            each.where.file = file;
        }
        return fail(onramp::error_of(std::move(findings.problems)));
    }
    return problem;
}

Result<std::string> run_selection(const Options& options) {
    const auto cuts = parse_count("--cuts", value_or(options, "--cuts", "1000000"), 0, k_most_cuts);
    if (!cuts) {
        return fail(cuts.error());
    }
    const auto text = read_file(options, "FILE");
    if (!text) {
        return fail(text.error());
    }
    const auto problem = read_problem(*text, options.at("FILE"));
    if (!problem) {
        return fail(problem.error());
    }
    auto selection = onramp::select_pieces(*problem, static_cast<std::int64_t>(*cuts));
    if (!selection) {
        selection.error().where.file = options.at("FILE");
        return fail(selection.error());
    }
    std::vector<std::string> taken;
    for (const std::uint32_t piece : selection->taken) {
        taken.push_back(std::to_string(piece));
    }
    return onramp::format("value {}\nset {}\nsize {}\nbound {}\nproved {}\ncuts {}\n", selection->gain,
                          onramp::join(taken, " "), selection->minutes, selection->bound,
                          selection->proved() ? "yes" : "no", selection->iterations);
}

} // namespace

std::vector<Command> selection_commands() {
    return {{"pckp", "FILE [--cuts N]", {"FILE", "--cuts"}, run_selection}};
}

} // namespace onramp_oracle
