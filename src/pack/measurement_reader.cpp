// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/measurement_reader.hpp"

#include <cmath>
#include <limits>

#include "onramp/pack/item.hpp"
#include "onramp/pack/pack.hpp"

namespace onramp {

namespace {

constexpr double k_most_logit = 20;

CutPoint read_cut(TableReader& table) {
    CutPoint cut;
    cut.level = table.integer("level", 1, k_most_level);
    cut.at = table.number("at", -k_most_logit, k_most_logit);
    cut.sd = table.number("sd", 0, k_most_logit);
    cut.basis = table.text("basis");
    return cut;
}

void check_order(TableReader& table, const std::vector<CutPoint>& cuts) {
    if (const toml::node* node = table.find("cuts"); cuts.size() < 2 && node != nullptr && node->is_array()) {
        table.error("empty", table.quoted("cuts") + " has less than two levels: where do they begin?", *node);
    }
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        if (cuts[i].level != static_cast<int>(i) + 1) {
            table.error("order", table.quoted("cuts") + " should name the levels 1, 2, 3 ... in order",
                        *table.find("cuts"));
            return;
        }
        if (i > 0 && !(cuts[i].at > cuts[i - 1].at)) {
            table.error("order",
                        table.quoted("cuts") + ": level " + std::to_string(cuts[i].level) +
                            " does not begin above level " + std::to_string(cuts[i - 1].level),
                        *table.find("cuts"));
        }
    }
}

DifficultyScale read_difficulty(TableReader& table) {
    DifficultyScale scale;
    scale.base = table.number("base", -k_most_logit, k_most_logit);
    scale.step = table.number("step", 0, k_most_logit);
    scale.sd = table.number("sd", 0, k_most_logit);
    scale.basis = table.text("basis");
    return scale;
}

Ceilings read_ceilings(TableReader& table) {
    Ceilings ceilings;
    ceilings.quiz = table.integer("quiz", 1, k_most_item_level);
    ceilings.practice = table.integer("practice", 1, k_most_level);
    ceilings.artifact = table.integer("artifact", 1, k_most_level);
    ceilings.mentor = table.integer("mentor", 1, k_most_level);
    ceilings.basis = table.text("basis");
    return ceilings;
}

Covariance read_covariance(TableReader& table) {
    constexpr double k_tolerance = 1e-9;
    constexpr double k_least_sd = 0.01;
    constexpr double k_unread = std::numeric_limits<double>::quiet_NaN();
    Covariance covariance;
    covariance.mean = table.number_or("mean", 0, -k_most_logit, k_most_logit);
    covariance.sd = table.number("sd", k_least_sd, k_most_logit);
    covariance.general = table.number("general", 0, 1, k_unread);
    covariance.area = table.number("area", 0, 1, k_unread);
    covariance.group = table.number("group", 0, 1, k_unread);
    covariance.prerequisite = table.number("prerequisite", 0, 1, k_unread);
    covariance.own = table.number("own", 0, 1, k_unread);
    covariance.basis = table.text("basis");
    const double sum =
        covariance.general + covariance.area + covariance.group + covariance.prerequisite + covariance.own;
    if (std::abs(sum - 1) >= k_tolerance) { // not where one could not be read
        table.error("shares", table.shown("own") + ": the five shares add up to " + format("{:g}", sum) + ", not to 1",
                    table.node());
    }
    return covariance;
}

std::vector<BackgroundShift> read_shifts(TableReader& table, std::string_view key) {
    std::vector<BackgroundShift> shifts;
    table.each_table(key, table.shown(key), [&](TableReader& each) {
        BackgroundShift shift;
        shift.id = each.id("id");
        shift.shift = each.number("shift", -k_most_logit, k_most_logit);
        shift.file = each.file();
        shift.line = each.line();
        shift.column = each.column();
        shifts.push_back(std::move(shift));
    });
    return shifts;
}

BackgroundPrior read_background(TableReader& table) {
    constexpr double k_most_years = 60;
    BackgroundPrior background;
    background.usual_years = table.number("usual_years", 0, k_most_years);
    background.doubling = table.number("doubling", -k_most_logit, k_most_logit);
    background.basis = table.text("basis");
    table.each_table("previous_roles", table.shown("previous_roles"), [&](TableReader& each) {
        PreviousRole role;
        each.require("words", "[\"...\"]");
        role.words = each.texts("words");
        role.areas = read_shifts(each, "areas");
        role.skills = read_shifts(each, "skills");
        background.previous_roles.push_back(std::move(role));
    });
    return background;
}

} // namespace

std::optional<Measurement> read_measurement(TableReader& head) {
    if (!head.has("measurement")) {
        return std::nullopt;
    }
    Measurement measurement;
    head.table("measurement", [&](TableReader& table) {
        table.require("cuts", "[{ level = 1, at = -1.0, sd = 0.3, basis = \"...\" }]");
        table.each_table("cuts", table.shown("cuts"),
                         [&](TableReader& cut) { measurement.cuts.push_back(read_cut(cut)); });
        check_order(table, measurement.cuts);
        table.table("difficulty", [&](TableReader& scale) { measurement.difficulty = read_difficulty(scale); });
        table.table("ceilings", [&](TableReader& ceilings) { measurement.ceilings = read_ceilings(ceilings); });
        table.table("covariance", [&](TableReader& shares) { measurement.covariance = read_covariance(shares); });
        if (table.has("background")) {
            table.table("background", [&](TableReader& each) { measurement.background = read_background(each); });
        }
    });
    return measurement;
}

} // namespace onramp
