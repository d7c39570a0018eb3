// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// What the built-in persona's document says, fact by fact. The two lists of ids in tests/oracle/
// were made from the document by an independent program.
#include <map>
#include <set>

#include "onramp/base/text.hpp"
#include "support/catch.hpp"
#include "support/persona.hpp"

using namespace onramp;
using onramp_test::seed;

namespace {

IntegerRange range(int min, std::optional<int> max = std::nullopt) {
    return {min, max};
}

std::vector<std::string> names(const std::vector<NamedItem>& items) {
    std::vector<std::string> result;
    for (const NamedItem& item : items) {
        result.push_back(item.name);
    }
    return result;
}

template <class Area>
std::vector<std::string> area_names(const std::vector<Area>& areas) {
    std::vector<std::string> result;
    for (const Area& area : areas) {
        result.push_back(area.name);
    }
    return result;
}

std::vector<std::string> skill_names(const std::vector<SkillArea>& areas) {
    std::vector<std::string> result;
    for (const SkillArea& area : areas) {
        for (const SkillGroup& group : area.groups) {
            for (const NamedItem& skill : group.skills) {
                result.push_back(skill.name);
            }
        }
    }
    return result;
}

std::size_t group_count(const std::vector<SkillArea>& areas) {
    std::size_t count = 0;
    for (const SkillArea& area : areas) {
        count += area.groups.size();
    }
    return count;
}

std::vector<std::string> oracle(const std::string& name) {
    std::vector<std::string> ids;
    const std::string text = onramp_test::source_file("tests/oracle/" + name);
    for (const std::string_view line : split_lines(text)) {
        ids.emplace_back(line);
    }
    return ids;
}

void add_ids(const std::vector<PersonaArea>& areas, std::vector<std::string>& ids) {
    for (const PersonaArea& area : areas) {
        for (const PersonaBlock& block : area.blocks) {
            ids.push_back(block.id);
        }
    }
}

} // namespace

TEST_CASE("seed: name, title and sections") {
    CHECK(seed().id == "senior-rust-developer");
    CHECK(seed().name == "Senior Rust Developer");
    CHECK(seed().title == "Senior Rust Developer Persona");
    REQUIRE(seed().sections.size() == 13);
    CHECK(seed().sections[0].heading == "Role Overview");
    CHECK(seed().sections[4].key == SectionKey::daily_activities);
    CHECK(seed().sections[12].line == 226);
    CHECK(seed().extra_sections.empty());
    CHECK(seed().preamble.empty());
    CHECK(seed().introduction.empty());
    CHECK(seed().source == PersonaSource());
}

TEST_CASE("seed: role overview") {
    const RoleOverview& role = seed().role_overview;
    CHECK(role.position == "Senior Rust Developer");
    CHECK(role.department == "Systems Engineering / Backend Development");
    CHECK(role.reports_to == "Principal Engineer / Engineering Manager");
    CHECK(role.team.leads == range(4, 6));
    CHECK(role.team.collaborates_with == range(12, 18));
    REQUIRE(role.fields.size() == 4);
    CHECK(role.fields[3].kind == BlockKind::field);
    CHECK(role.fields[3].label == "Team Size");
    CHECK(role.fields[3].line == 7);
}

TEST_CASE("seed: background") {
    const Background& background = seed().background;
    CHECK(background.years == range(6, 12));
    CHECK(background.years_in == "systems programming");
    CHECK(background.focus_years == range(4));
    CHECK(background.focus == "Rust development");
    CHECK(background.education ==
          "BS/MS in Computer Science, Systems Engineering, or equivalent Rust development experience");
    CHECK(names(background.previous_roles) == std::vector<std::string>{"Systems Developer", "C++ Developer",
                                                                       "Backend Engineer", "Platform Engineer",
                                                                       "Blockchain Developer"});
    CHECK(background.previous_roles[1].id == "background.previous-roles.c-plus-plus-developer");
    CHECK(names(background.specializations) == std::vector<std::string>{"High-performance systems",
                                                                        "concurrent programming", "memory safety",
                                                                        "WebAssembly", "network services"});
}

TEST_CASE("seed: responsibilities") {
    CHECK(area_names(seed().responsibilities) ==
          std::vector<std::string>{"Systems Programming & Performance", "Platform & Infrastructure Development",
                                   "Code Quality & Architecture", "Mentorship & Technical Leadership"});
    for (const PersonaArea& area : seed().responsibilities) {
        CHECK(area.blocks.size() == 4);
    }
    CHECK(seed().responsibilities[2].blocks[1].text ==
          "Design APIs that leverage Rust's type system for safety and ergonomics");
}

TEST_CASE("seed: 120 skills in 32 groups in 8 areas") {
    CHECK(seed().skills.size() == 4);
    CHECK(seed().expertise.size() == 4);
    CHECK(group_count(seed().skills) + group_count(seed().expertise) == 32);
    std::vector<std::string> all = skill_names(seed().skills);
    CHECK(all.size() == 66);
    const std::vector<std::string> expertise = skill_names(seed().expertise);
    CHECK(expertise.size() == 54);
    all.insert(all.end(), expertise.begin(), expertise.end());
    std::map<std::string, int> folded;
    for (const std::string& name : all) {
        ++folded[lower(name)];
    }
    CHECK(folded.size() == 118);
    CHECK(folded["procedural macros"] == 2);
    CHECK(folded["custom allocators"] == 2);
    CHECK(folded["http/2"] == 1);
    CHECK(folded["tcp/udp sockets"] == 1);
    CHECK(folded["macro_rules! patterns"] == 1);
    CHECK(folded["gats (generic associated types)"] == 1);
    CHECK(folded["warp for high-performance web services"] == 1);

    std::map<std::string, int> groups;
    std::set<std::string> group_ids;
    for (const auto* areas : {&seed().skills, &seed().expertise}) {
        for (const SkillArea& area : *areas) {
            for (const SkillGroup& group : area.groups) {
                ++groups[group.name];
                group_ids.insert(group.id);
            }
        }
    }
    CHECK(groups.size() == 30);
    CHECK(groups["Async Programming"] == 2);
    CHECK(groups["Memory Management"] == 2);
    CHECK(group_ids.size() == 32);
}

TEST_CASE("seed: the ids that other content uses") {
    std::vector<std::string> skills;
    for (const auto* areas : {&seed().skills, &seed().expertise}) {
        for (const SkillArea& area : *areas) {
            for (const SkillGroup& group : area.groups) {
                for (const NamedItem& skill : group.skills) {
                    skills.push_back(skill.id);
                }
            }
        }
    }
    CHECK(skills == oracle("seed_skill_ids.txt"));

    std::vector<std::string> lines;
    add_ids(seed().responsibilities, lines);
    for (const DayBlock& day : seed().daily_activities) {
        for (const PersonaBlock& activity : day.activities) {
            lines.push_back(activity.id);
        }
    }
    add_ids(seed().pain_points, lines);
    for (const GoalArea& area : seed().goals) {
        for (const Goal& goal : area.goals) {
            lines.push_back(goal.line.id);
        }
    }
    add_ids(seed().learning, lines);
    add_ids(seed().communication, lines);
    add_ids(seed().preferences, lines);
    CHECK(lines == oracle("seed_line_ids.txt"));
    CHECK(lines.size() == 83);
}

TEST_CASE("seed: daily activities") {
    const std::vector<DayBlock>& days = seed().daily_activities;
    REQUIRE(days.size() == 3);
    CHECK(area_names(days) == std::vector<std::string>{"Morning", "Afternoon", "Evening"});
    CHECK(days[0].heading == "Morning (8:00 AM - 12:00 PM)");
    CHECK(days[0].start == Minutes(8 * 60));
    CHECK(days[0].end == Minutes(12 * 60));
    CHECK(days[1].start == Minutes(13 * 60));
    CHECK(days[1].end == Minutes(17 * 60));
    CHECK(days[2].start == Minutes(17 * 60));
    CHECK(days[2].end == Minutes(18 * 60 + 30));
    CHECK(days[0].activities.size() == 4);
    CHECK(days[1].activities.size() == 4);
    CHECK(days[2].activities.size() == 3);
}

TEST_CASE("seed: pain points") {
    CHECK(area_names(seed().pain_points) ==
          std::vector<std::string>{"Learning Curve & Adoption", "Ecosystem Maturity", "Performance & Optimization"});
    std::size_t count = 0;
    for (const PersonaArea& area : seed().pain_points) {
        count += area.blocks.size();
    }
    CHECK(count == 12);
}

TEST_CASE("seed: goals, their numbers and the indicators") {
    REQUIRE(seed().goals.size() == 3);
    const GoalArea& soon = seed().goals[0];
    const GoalArea& late = seed().goals[1];
    const GoalArea& indicators = seed().goals[2];
    CHECK(soon.name == "Short-term Goals");
    CHECK(soon.kind == GoalKind::horizon);
    CHECK(soon.months == range(1, 3));
    CHECK(late.months == range(6, 12));
    CHECK(indicators.kind == GoalKind::indicators);
    CHECK_FALSE(indicators.months);
    CHECK(soon.goals.size() == 4);
    CHECK(late.goals.size() == 4);
    CHECK(indicators.goals.size() == 4);
    REQUIRE(soon.goals[0].targets.size() == 1);
    CHECK(soon.goals[0].targets[0] == NumericTarget{50, Comparison::equal, "%", "improvement"});
    REQUIRE(soon.goals[3].targets.size() == 1);
    CHECK(soon.goals[3].targets[0] == NumericTarget{80, Comparison::equal, "%", "code reuse"});
    REQUIRE(late.goals[1].targets.size() == 1);
    CHECK(late.goals[1].targets[0] == NumericTarget{1000, Comparison::at_least, "external developers", ""});
    std::size_t targets = 0;
    for (const GoalArea& area : seed().goals) {
        for (const Goal& goal : area.goals) {
            targets += goal.targets.size();
        }
    }
    CHECK(targets == 3);
}

TEST_CASE("seed: learning, communication and preferences") {
    REQUIRE(seed().learning.size() == 2);
    CHECK(seed().learning[0].role == "focus_areas");
    CHECK(seed().learning[0].blocks.size() == 4);
    CHECK(seed().learning[1].role == "methods");
    CHECK(seed().learning[1].blocks.size() == 4);
    REQUIRE(seed().communication.size() == 3);
    CHECK(seed().communication[0].audience == "Engineering Teams");
    CHECK(seed().communication[1].audience == "Product Teams");
    CHECK(seed().communication[2].audience == "Open Source Community");
    for (const PersonaArea& area : seed().communication) {
        CHECK(area.blocks.size() == 4);
    }
    CHECK(area_names(seed().preferences) == std::vector<std::string>{"Code Quality Philosophy",
                                                                     "Performance-First Approach",
                                                                     "Safety & Reliability Standards"});
}

TEST_CASE("seed: methods") {
    REQUIRE(seed().methods.size() == 2);
    const std::vector<std::string> first = {"Requirements", "Design",   "Prototype", "Implement",
                                            "Optimize",     "Validate", "Deploy"};
    REQUIRE(seed().methods[0].blocks.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
        const PersonaBlock& step = seed().methods[0].blocks[i];
        CHECK(step.kind == BlockKind::step);
        CHECK(step.number == static_cast<int>(i) + 1);
        CHECK(step.label == first[i]);
    }
    REQUIRE(seed().methods[1].blocks.size() == 7);
    CHECK(seed().methods[1].name == "Performance Issue Resolution");
    CHECK(seed().methods[1].blocks[6].label == "Monitor");
    CHECK(seed().methods[1].blocks[6].id == "methods.performance-issue-resolution.monitor");
}

TEST_CASE("seed: work environment") {
    const WorkEnvironment& environment = seed().environment;
    CHECK(environment.flexible_hours);
    CHECK(environment.core_overlap);
    CHECK(environment.core_overlap_for == "team collaboration and code reviews");
    CHECK(environment.remote_percent == 60);
    CHECK(environment.remote_for == "deep focus");
    CHECK(environment.office_percent == 40);
    CHECK(environment.office_for == "pair programming and mentorship");
    CHECK(environment.focus_time == PartOfDay::morning);
    CHECK(environment.focus_for == "complex systems programming and optimization work");
    CHECK(names(environment.collaboration) ==
          std::vector<std::string>{"Regular code reviews", "pair programming sessions", "technical discussions"});
    CHECK(names(environment.tools) == std::vector<std::string>{"High-performance development machine",
                                                               "multiple monitors", "profiling tools",
                                                               "extensive hardware testing capabilities"});
}

TEST_CASE("seed: the export is the document, byte for byte") {
    CHECK(export_persona(seed()) == onramp_test::seed_text());
}
