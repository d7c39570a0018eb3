// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "onramp/assess/cat.hpp"
#include "onramp/assess/irt_fit.hpp"
#include "onramp/base/text.hpp"
#include "oracle/irt_input.hpp"
#include "oracle/oracle_command.hpp"
#include "oracle/oracle_csv.hpp"

// Item response theory with one ability.
namespace onramp_oracle {

using namespace onramp::irt;
using onramp::fail;
using onramp::Result;

namespace {

constexpr double k_most_nodes = 100000;
constexpr double k_most_hermite_nodes = 150;
constexpr double k_most_items = 1e6;

struct GridWords {
    AbilityRange range;
    std::size_t nodes = 0;
};

Result<GridWords> parse_grid(const std::string& text) {
    const std::vector<std::string_view> parts = onramp::split(text, ':');
    if (parts.size() == 3) {
        const auto low = parse_number(parts[0]);
        const auto high = parse_number(parts[1]);
        const auto nodes = parse_number(parts[2]);
        if (low && high && nodes && *low < *high && *nodes >= 2 && *nodes <= k_most_nodes &&
            *nodes == std::floor(*nodes)) {
            return GridWords{{*low, *high}, static_cast<std::size_t>(*nodes)};
        }
    }
    return fail(usage_error("--grid wants LOW:HIGH:NODES with LOW < HIGH and 2 nodes or more, not '" +
                            onramp::visible(text) + "'"));
}

Result<Quadrature> read_grid_option(const Options& options) {
    const auto grid = parse_grid(value_or(options, "--grid", "-4:4:33"));
    if (!grid) {
        return fail(grid.error());
    }
    return even_quadrature(grid->range, grid->nodes);
}

struct Inputs {
    Bank bank;
    std::vector<Person> people;
};

Result<Inputs> read_inputs(const Options& options) {
    // Usage comes before what is in the files.
    for (const char* name : {"--bank", "--people"}) {
        if (auto path = required(options, name); !path) {
            return fail(path.error());
        }
    }
    const auto bank_text = read_file(options, "--bank");
    if (!bank_text) {
        return fail(bank_text.error());
    }
    auto bank = onramp::into_result(read_bank(*bank_text, options.at("--bank")));
    if (!bank) {
        return fail(bank.error());
    }
    const auto people_text = read_file(options, "--people");
    if (!people_text) {
        return fail(people_text.error());
    }
    auto people = onramp::into_result(read_people(*people_text, options.at("--people"), bank->items.size()));
    if (!people) {
        return fail(people.error());
    }
    return Inputs{std::move(*bank), std::move(*people)};
}

std::string numbers(const Estimate& estimate) {
    return onramp::format(",{:.12f},{:.12f}", estimate.ability, estimate.standard_error);
}

Result<CatSettings> read_settings(const Options& options) {
    CatSettings settings;
    const std::string rule = value_or(options, "--select", "mfi");
    const auto select = find_selection_rule(rule);
    if (!select) {
        return fail(
            usage_error("--select wants mfi, bopt, kl, mlwi, mpwi or mepv, not '" + onramp::visible(rule) + "'"));
    }
    settings.select = *select;
    const std::string wanted = value_or(options, "--estimate", "eap");
    const Estimator all[] = {Estimator::eap, Estimator::map, Estimator::wle, Estimator::ml};
    const auto* const found =
        std::find_if(std::begin(all), std::end(all), [&](Estimator each) { return estimator_name(each) == wanted; });
    if (found == std::end(all)) {
        return fail(usage_error("--estimate wants eap, map, wle or ml, not '" + onramp::visible(wanted) + "'"));
    }
    settings.estimate = *found;
    const auto length = parse_count("--length", value_or(options, "--length", "20"), 1, k_most_items);
    if (!length) {
        return fail(length.error());
    }
    settings.most_items = static_cast<std::size_t>(*length);
    if (options.contains("--se")) {
        settings.enough = parse_number(options.at("--se"));
        if (!settings.enough || *settings.enough <= 0) {
            return fail(usage_error("--se wants a number above 0, not '" + onramp::visible(options.at("--se")) + "'"));
        }
    }
    return settings;
}

Result<std::string> run_tests(const Options& options) {
    const auto settings = read_settings(options);
    if (!settings) {
        return fail(settings.error());
    }
    auto grid = read_grid_option(options);
    if (!grid) {
        return fail(grid.error());
    }
    const auto inputs = read_inputs(options);
    if (!inputs) {
        return fail(inputs.error());
    }
    const PreparedBank bank(inputs->bank.items, std::move(*grid));
    std::string out = "id,items,theta,se\n";
    for (const Person& person : inputs->people) {
        const CatResult result = run_cat(
            bank, [&](std::size_t item) { return person.answers[item]; }, *settings);
        std::vector<std::string> names;
        for (const std::size_t item : result.asked) {
            names.push_back(inputs->bank.names[item]);
        }
        out += cell(person.id) + "," + cell(onramp::join(names, ";")) + numbers(result.estimate) + "\n";
    }
    return out;
}

Result<std::string> run_estimates(const Options& options) {
    const auto grid = read_grid_option(options);
    if (!grid) {
        return fail(grid.error());
    }
    std::optional<double> at;
    if (options.contains("--at")) {
        at = parse_number(options.at("--at"));
        if (!at) {
            return fail(usage_error("--at wants a number, not '" + onramp::visible(options.at("--at")) + "'"));
        }
    }
    const auto inputs = read_inputs(options);
    if (!inputs) {
        return fail(inputs.error());
    }
    const std::vector<Item>& items = inputs->bank.items;
    EstimateSettings settings;
    settings.grid = *grid;
    std::string out = "id,eap,eap_se,map,map_se,wle,wle_se,ml,ml_se";
    out += at ? ",ml_se_at\n" : "\n";
    for (const Person& person : inputs->people) {
        out += cell(person.id);
        for (const Estimator each : {Estimator::eap, Estimator::map, Estimator::wle, Estimator::ml}) {
            out += numbers(estimate_ability(each, items, person.answers, settings));
        }
        out += at ? onramp::format(",{:.12f}\n", standard_error_at(items, *at)) : "\n";
    }
    return out;
}

Result<Quadrature> read_population(const Options& options) {
    if (options.contains("--grid")) {
        if (options.contains("--hermite")) {
            return fail(usage_error("--hermite and --grid name two populations"));
        }
        const auto grid = parse_grid(options.at("--grid"));
        if (!grid) {
            return fail(grid.error());
        }
        return normal_quadrature(grid->range, grid->nodes);
    }
    const auto nodes = parse_count("--hermite", value_or(options, "--hermite", "21"), 2, k_most_hermite_nodes);
    if (!nodes) {
        return fail(nodes.error());
    }
    return hermite_quadrature(static_cast<std::size_t>(*nodes));
}

Result<std::string> run_fit(const Options& options) {
    const auto model = required(options, "--model");
    if (!model) {
        return fail(model.error());
    }
    if (*model != "rasch" && *model != "2pl") {
        return fail(usage_error("--model wants rasch or 2pl, not '" + onramp::visible(*model) + "'"));
    }
    const auto population = read_population(options);
    if (!population) {
        return fail(population.error());
    }
    const auto text = read_file(options, "--patterns");
    if (!text) {
        return fail(text.error());
    }
    const std::string& file = options.at("--patterns");
    const auto patterns = onramp::into_result(read_patterns(*text, file));
    if (!patterns) {
        return fail(patterns.error());
    }
    auto fit = fit_items(*patterns, *model == "rasch" ? FitModel::rasch : FitModel::two_parameter, *population);
    if (!fit) {
        fit.error().where.file = file;
        return fail(fit.error());
    }
    std::string out = "item,a,b\n";
    for (std::size_t i = 0; i < fit->items.size(); ++i) {
        out += onramp::format("{},{:.9f},{:.9f}\n", i + 1, fit->items[i].a, fit->items[i].b);
    }
    return out + onramp::format("log-likelihood,{:.9f}\n", fit->log_likelihood);
}

} // namespace

std::vector<Command> irt_commands() {
    return {
        {"cat",
         "--bank FILE --people FILE [--select mfi|bopt|kl|mlwi|mpwi|mepv]\n"
         "                    [--estimate eap|map|wle|ml] [--length N] [--se NUMBER] [--grid LOW:HIGH:NODES]",
         {"--bank", "--people", "--select", "--estimate", "--length", "--se", "--grid"},
         run_tests},
        {"estimate",
         "--bank FILE --people FILE [--grid LOW:HIGH:NODES] [--at ABILITY]",
         {"--bank", "--people", "--grid", "--at"},
         run_estimates},
        {"irt-fit",
         "--patterns FILE --model rasch|2pl [--hermite NODES | --grid LOW:HIGH:NODES]",
         {"--patterns", "--model", "--hermite", "--grid"},
         run_fit},
    };
}

} // namespace onramp_oracle
