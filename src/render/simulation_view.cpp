// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/render/simulation_view.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/text_table.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

std::string policy_words(SimulatedPolicy policy, const SimulationRequest& request) {
    switch (policy) {
    case SimulatedPolicy::engine:
        return "engine, up to " + std::to_string(request.questions);
    case SimulatedPolicy::random:
        return "random order, " + std::to_string(request.questions);
    case SimulatedPolicy::random_long:
        return "random order, " + std::to_string(request.long_questions);
    case SimulatedPolicy::ratings:
        return "ratings alone";
    case SimulatedPolicy::background:
        return "background alone";
    case SimulatedPolicy::nobody:
        break;
    }
    return "nobody meets anything";
}

std::string percent(double share) {
    constexpr double k_whole = 100;
    return format("{:.1f}", share * k_whole);
}

std::vector<std::string> row_of(const Tally& tally) {
    constexpr double k_least_kappa = 0.005; // that is not shown as "-0.00"
    return {percent(tally.share_decided()),
            tally.decided > 0 ? percent(tally.accuracy()) : "-",
            tally.bands > 0 ? percent(tally.coverage()) : "-",
            tally.met_as_met + tally.met_as_not > 0 ? percent(tally.sensitivity()) : "-",
            tally.not_as_met + tally.not_as_not > 0 ? percent(tally.specificity()) : "-",
            format("{:.2f}", std::abs(tally.kappa()) < k_least_kappa ? 0.0 : tally.kappa())};
}

std::string heading(const Simulation& simulation) {
    const SimulationRequest& request = simulation.request;
    return counted(static_cast<std::size_t>(request.developers), "simulated developer") + " a world, seed " +
           std::to_string(request.seed);
}

constexpr std::string_view k_columns[] = {"Decided", "Right", "Covered", "Sens.", "Spec.", "Kappa"};

ordered_json tally_value(const Tally& tally) {
    const auto digits = [](double value) {
        constexpr double k_digits = 1e4;
        return number_value(std::round(value * k_digits) / k_digits);
    };
    return {{"verdicts", tally.all},
            {"decided", digits(tally.share_decided())},
            {"accuracy", tally.decided > 0 ? ordered_json(digits(tally.accuracy())) : ordered_json(nullptr)},
            {"coverage", tally.bands > 0 ? ordered_json(digits(tally.coverage())) : ordered_json(nullptr)},
            {"sensitivity", digits(tally.sensitivity())},
            {"specificity", digits(tally.specificity())},
            {"kappa", digits(tally.kappa())}};
}

} // namespace

std::string render_simulation_text(const Simulation& simulation, const Style& style) {
    std::string text = heading(simulation) + "\n" +
                       wrap("Percent of areas, then of skills: decided; right among the decided; true level within "
                            "the 90 % band; of those that meet the target and those that do not, said so by the more "
                            "likely verdict; agreement beyond chance (kappa).",
                            style.width) +
                       "\n";
    for (const WorldResult& world : simulation.worlds) {
        text += "\n" + style.paint(Ink::bold, world.world + ": " + world.words) + "\n";
        for (const bool areas : {true, false}) {
            TextTable table({{areas ? "Areas" : "Skills", Align::left, true},
                             {"Decided", Align::right},
                             {"Right", Align::right},
                             {"Covered", Align::right},
                             {"Sens.", Align::right},
                             {"Spec.", Align::right},
                             {"Kappa", Align::right}});
            for (const PolicyResult& policy : world.policies) {
                std::vector<Cell> row = {{policy_words(policy.policy, simulation.request)}};
                for (const std::string& cell : row_of(areas ? policy.areas : policy.skills)) {
                    row.push_back({cell});
                }
                table.add(std::move(row));
            }
            text += table.render(style);
        }
        for (const PolicyResult& policy : world.policies) {
            if (policy.questions > 0) {
                text += policy_words(policy.policy, simulation.request) + ": loss " + format("{:.4f}", policy.loss) +
                        " after " + format("{:.1f}", policy.questions) + " questions\n";
            }
        }
    }
    return text;
}

std::string render_simulation_markdown(const Simulation& simulation) {
    std::string text = heading(simulation) + ".\n";
    for (const WorldResult& world : simulation.worlds) {
        text += "\n### " + world.world + ": " + world.words + "\n\n| | Questions | Loss |";
        for (const std::string_view what : {"Areas", "Skills"}) {
            for (const std::string_view column : k_columns) {
                text += " " + std::string(what) + ": " + lower(column) + " |";
            }
        }
        text += "\n|---|---:|---:|";
        for (std::size_t i = 0; i < 2 * std::size(k_columns); ++i) {
            text += "---:|";
        }
        text += "\n";
        for (const PolicyResult& policy : world.policies) {
            text += "| " + policy_words(policy.policy, simulation.request) + " | " +
                    format("{:.1f}", policy.questions) + " | " + format("{:.4f}", policy.loss) + " |";
            for (const Tally* tally : {&policy.areas, &policy.skills}) {
                for (const std::string& cell : row_of(*tally)) {
                    text += " " + cell + " |";
                }
            }
            text += "\n";
        }
    }
    return text;
}

std::string render_simulation_json(const Simulation& simulation) {
    const SimulationRequest& request = simulation.request;
    ordered_json document = {{"kind", "simulation"},
                             {"schema_version", 1},
                             {"developers", request.developers},
                             {"questions", request.questions},
                             {"long_questions", request.long_questions},
                             {"seed", request.seed},
                             {"worlds", ordered_json::array()}};
    for (const WorldResult& world : simulation.worlds) {
        ordered_json value = {{"world", world.world}, {"words", world.words}, {"policies", ordered_json::array()}};
        for (const PolicyResult& policy : world.policies) {
            constexpr double k_digits = 1e6;
            value["policies"].push_back(
                {{"policy", policy_name(policy.policy)},
                 {"questions", number_value(std::round(policy.questions * k_digits) / k_digits)},
                 {"loss", number_value(std::round(policy.loss * k_digits) / k_digits)},
                 {"areas", tally_value(policy.areas)},
                 {"skills", tally_value(policy.skills)}});
        }
        document["worlds"].push_back(std::move(value));
    }
    return dump_document(document);
}

} // namespace onramp
