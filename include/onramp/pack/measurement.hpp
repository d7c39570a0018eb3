// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onramp {

// Where a level begins on the ability scale: a person there is as likely as not to be at it.
struct CutPoint {
    int level = 1;
    double at = 0; // logits
    double sd = 0; // of the readers' opinions about it
    std::string basis;

    bool operator==(const CutPoint&) const = default;
};

// An item of difficulty d (1-5) stands at base + step * d on the scale, give or take sd.
struct DifficultyScale {
    double base = 0;
    double step = 0;
    double sd = 0;
    std::string basis;

    double logit(int difficulty) const { return base + step * difficulty; }

    bool operator==(const DifficultyScale&) const = default;
};

// The highest level that each kind of evidence can show.
struct Ceilings {
    int quiz = 3;
    int practice = 4;
    int artifact = 5; // something declared that others can look at
    int mentor = 5;   // a mentor's word
    std::string basis;

    bool operator==(const Ceilings&) const = default;
};

// How abilities vary over the people who take up a role, and together. The covariance of two skills is
// sd^2 times the shares of what they have in common: `general` for any two, `area` and `group` for two of
// the same, `prerequisite` along the edges of the graph, all five (which add up to 1) for a skill with
// itself. Along the edges: the matrix I + N, N holding 1 / sqrt(d_i d_j) for two skills of which one
// needs the other, d being how many such neighbours a skill has; it is positive semidefinite.
struct Covariance {
    double mean = 0; // of every ability, in logits
    double sd = 1;   // likewise
    double general = 0;
    double area = 0;
    double group = 0;
    double prerequisite = 0;
    double own = 1;
    std::string basis;

    bool operator==(const Covariance&) const = default;
};

// How far from the mean the abilities of those stand who come from elsewhere, in logits.
struct BackgroundShift {
    std::string id; // of a pack's area or skill
    double shift = 0;
    std::string file; // where it is said
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const BackgroundShift&) const = default;
};

struct PreviousRole {
    std::vector<std::string> words; // one of which is in its name, in any case
    std::vector<BackgroundShift> areas;
    std::vector<BackgroundShift> skills; // in addition to the area's

    bool operator==(const PreviousRole&) const = default;
};

// What years and the previous role say before anything is asked.
struct BackgroundPrior {
    double usual_years = 0;                   // that shift nothing
    double doubling = 0;                      // shift of all abilities where 1 + years is twice that
    std::vector<PreviousRole> previous_roles; // the first that fits counts
    std::string basis;

    bool operator==(const BackgroundPrior&) const = default;
};

// What it takes to measure with the items of a pack.
struct Measurement {
    std::vector<CutPoint> cuts; // by level, rising
    DifficultyScale difficulty;
    Ceilings ceilings;
    Covariance covariance;
    BackgroundPrior background;

    bool operator==(const Measurement&) const = default;
};

// For packs that say nothing of it: five levels 1.5 logits apart, ratings alone.
Measurement usual_measurement();

// Level 0-5 with its fraction at an ability: straight lines between the cuts, level 0 and 5 one step
// beyond the first and the last where the cuts do not say. Precondition: two cuts at least.
double level_at(const std::vector<CutPoint>& cuts, double ability);

// Where a level begins, or would by the distance of the last two cuts. Precondition: likewise.
CutPoint cut_of(const std::vector<CutPoint>& cuts, int level);

} // namespace onramp
