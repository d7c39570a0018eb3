// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>
#include <optional>

#include "onramp/path/knowledge_space.hpp"
#include "oracle/oracle_command.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

// What can be known and learnt under prerequisites.
namespace onramp_oracle {

using namespace onramp::knowledge;
using nlohmann::json;
using nlohmann::ordered_json;
using onramp::fail;
using onramp::Result;

namespace {

struct Input {
    std::vector<std::string> items;
    std::vector<Prerequisite> prerequisites;
    std::optional<std::vector<std::string>> state;
};

bool is_name(const json& value) {
    return value.is_string() && !value.get_ref<const std::string&>().empty();
}

std::vector<Prerequisite> read_prerequisites(onramp::ObjectReader& reader) {
    const json* list = reader.raw("prerequisites");
    if (list == nullptr || !list->is_array()) {
        reader.findings().error("type", "'prerequisites' is missing or no array",
                                list == nullptr ? "" : "/prerequisites",
                                "add \"prerequisites\": [[\"before\", \"after\"], ...]");
        return {};
    }
    std::vector<Prerequisite> all;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const json& pair = (*list)[i];
        if (pair.is_array() && pair.size() == 2 && is_name(pair[0]) && is_name(pair[1])) {
            all.push_back({pair[0].get<std::string>(), pair[1].get<std::string>()});
        } else {
            reader.findings().error("type", "a prerequisite is an array of two names, the one before and the one after",
                                    "/prerequisites/" + std::to_string(i));
        }
    }
    return all;
}

// The problems as an error, each with its place in the file.
tl::unexpected<onramp::Error> refuse(std::vector<onramp::Problem> problems, const std::string& text,
                                     const std::string& file) {
    onramp::locate_problems(text, problems);
    for (onramp::Problem& problem : problems) {
        problem.where.file = file;
    }
    return fail(onramp::error_of(std::move(problems)));
}

Result<Input> read_input(const std::string& text, const std::string& file) {
    const auto document = onramp::parse_json(text, file);
    if (!document) {
        return fail(document.error());
    }
    onramp::Findings findings;
    onramp::ObjectReader reader(*document, "", findings);
    Input input;
    if (document->is_object()) {
        input.items = reader.texts("items");
        input.prerequisites = read_prerequisites(reader);
        if (reader.has("state")) {
            input.state = reader.optional_texts("state");
        }
    }
    if (!findings.problems.empty()) {
        return refuse(std::move(findings.problems), text, file);
    }
    return input;
}

ordered_json names_of(const ItemOrder& order, const std::vector<std::size_t>& places) {
    ordered_json names = ordered_json::array();
    for (const std::size_t item : places) {
        names.push_back(order.items[item]);
    }
    return names;
}

ordered_json pairs_of(const ItemOrder& order, const std::vector<Pair>& pairs) {
    ordered_json all = ordered_json::array();
    for (const Pair& pair : pairs) {
        all.push_back(names_of(order, {pair.before, pair.after}));
    }
    return all;
}

Result<std::string> run_knowledge_space(const Options& options) {
    const auto text = read_file(options, "FILE");
    if (!text) {
        return fail(text.error());
    }
    const std::string& file = options.at("FILE");
    const auto input = read_input(*text, file);
    if (!input) {
        return fail(input.error());
    }
    auto order = order_items(input->items, input->prerequisites);
    if (!order.value) {
        return refuse(std::move(order.problems), *text, file);
    }
    ordered_json answer;
    struct Count {
        const char* name;
        Result<onramp::Natural> (*of)(const ItemOrder&, std::size_t);
    };
    for (const Count& count : {Count{"states", count_states}, Count{"paths", count_paths}}) {
        auto number = count.of(*order.value, k_most_parts);
        if (!number) {
            number.error().where.file = file;
            return fail(number.error());
        }
        answer[count.name] = number->text();
    }
    if (input->state) {
        auto state = read_state(*order.value, *input->state);
        if (!state.value) {
            return refuse(std::move(state.problems), *text, file);
        }
        answer["outer_fringe"] = names_of(*order.value, outer_fringe(*order.value, *state.value));
        answer["inner_fringe"] = names_of(*order.value, inner_fringe(*order.value, *state.value));
    }
    answer["reduction"] = pairs_of(*order.value, reduction(*order.value));
    answer["closure"] = pairs_of(*order.value, closure(*order.value));
    return onramp::dump_document(answer);
}

} // namespace

std::vector<Command> knowledge_commands() {
    return {{"kst", "FILE", {"FILE"}, run_knowledge_space}};
}

} // namespace onramp_oracle
