// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "profile/profile_fields.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "onramp/base/text.hpp"
#include "profile/profile_names.hpp"

namespace onramp {

namespace {

constexpr int k_most_minutes = 24 * 60;
constexpr int k_most_rank = 1000;
constexpr int k_most_first_days = 90;
constexpr int k_most_day = 3660; // ten years on the job

// The members of an object, all of them needed or only those that are there.
class Fields {
public:
    Fields(ObjectReader& reader, ProfileForm form) : m_reader(reader), m_form(form) {}

    std::string text(std::string_view key) { return absent(key) ? std::string() : m_reader.text(key); }

    int integer(std::string_view key, int least, int most) {
        return absent(key) ? least : m_reader.integer(key, least, most);
    }

    template <class T, std::size_t N>
    T choice(std::string_view key, const std::array<std::string_view, N>& names, T otherwise) {
        const auto index = absent(key) ? std::nullopt : m_reader.choice(key, names);
        return index ? static_cast<T>(*index) : otherwise;
    }

    std::vector<std::string> texts(std::string_view key) {
        return absent(key) ? std::vector<std::string>() : m_reader.texts(key);
    }

    Minutes time_of_day(std::string_view key) {
        const std::string value = text(key);
        if (value.empty()) {
            return Minutes{0};
        }
        const auto time = parse_time_of_day(value);
        if (!time) {
            m_reader.findings().error("pattern",
                                      "'" + std::string(key) + "' is '" + shorten(value, 60) + "', not a time",
                                      m_reader.pointer_to(key), "write it as HH:MM, like 09:30");
            return Minutes{0};
        }
        return *time;
    }

    ObjectReader::Need need() const {
        return m_form == ProfileForm::full ? ObjectReader::Need::required : ObjectReader::Need::optional;
    }

    template <class T, class Read>
    std::map<std::string, T> entries(std::string_view key, Read&& read) {
        std::map<std::string, T> result;
        m_reader.each_entry(key, need(), [&](const std::string& id, ObjectReader& entry) {
            if (id.empty()) {
                m_reader.findings().error("empty", "an id in '" + std::string(key) + "' is empty", entry.pointer());
            }
            Fields fields(entry, m_form);
            result.emplace(id, read(fields));
        });
        return result;
    }

    template <class Read>
    void object(std::string_view key, Read&& read) {
        m_reader.object(key, need(), [&](ObjectReader& member) {
            Fields fields(member, m_form);
            read(fields);
        });
    }

    ObjectReader& reader() { return m_reader; }

private:
    bool absent(std::string_view key) { return m_form == ProfileForm::overlay && m_reader.raw(key) == nullptr; }

    ObjectReader& m_reader;
    ProfileForm m_form;
};

NeedGroup read_group(Fields& fields) {
    NeedGroup group;
    group.name = fields.text("name");
    group.choose = fields.integer("choose", 1, 1000);
    group.basis = fields.text("basis");
    return group;
}

LeafMapping read_leaf(Fields& fields) {
    LeafMapping leaf;
    leaf.skill = fields.text("skill");
    leaf.basis = fields.reader().text_or_empty("basis");
    return leaf;
}

Target read_target(Fields& fields) {
    Target target;
    target.level = fields.integer("level", 1, k_most_level);
    target.need = fields.choice("need", k_need_names, Need::required);
    target.phase = fields.choice("phase", k_phase_names, Phase::role);
    target.group = fields.reader().text_or_empty("group");
    target.responsibilities = fields.texts("responsibilities");
    target.goals = fields.texts("goals");
    target.pain_points = fields.texts("pain_points");
    target.basis = fields.text("basis");
    return target;
}

ActivityPlan read_activity(Fields& fields) {
    ActivityPlan plan;
    plan.minutes = fields.integer("minutes", 1, k_most_minutes);
    plan.per = fields.choice("per", k_period_names, Period::day);
    plan.times = fields.integer("times", 1, 100);
    plan.min_minutes = fields.integer("min_minutes", 0, k_most_minutes);
    plan.yields = fields.reader().optional_integer("yields", 1, k_most_rank);
    plan.load = fields.choice("load", k_load_names, Load::medium);
    const auto kind = fields.choice("kind", k_activity_kinds, std::size_t{0});
    plan.kind = std::string(k_activity_kinds.at(kind));
    plan.place = fields.choice("place", k_place_names, Place::any);
    plan.basis = fields.text("basis");
    return plan;
}

Capacity read_capacity(Fields& fields) {
    Capacity capacity;
    capacity.hours_per_week = fields.integer("hours_per_week", 0, 7 * 24);
    capacity.min_session_minutes = fields.integer("min_session_minutes", 25, k_most_minutes);
    capacity.max_session_minutes = fields.integer("max_session_minutes", 25, k_most_minutes);
    capacity.daily_cap_minutes = fields.integer("daily_cap_minutes", 25, k_most_minutes);
    capacity.break_minutes = fields.integer("break_minutes", 0, k_most_minutes);
    capacity.basis = fields.text("basis");
    return capacity;
}

// Days in week order, each once.
std::vector<std::string> in_week_order(const std::vector<std::string>& days, ObjectReader& reader) {
    std::vector<bool> present(k_weekday_names.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto* const found = std::find(k_weekday_names.begin(), k_weekday_names.end(), days[i]);
        const std::string pointer = reader.pointer_to("working_days") + "/" + std::to_string(i);
        if (found == k_weekday_names.end()) {
            reader.findings().error("choice", "'" + shorten(days[i], 60) + "' is not a day of the week", pointer,
                                    "write mon, tue, wed, thu, fri, sat or sun");
            continue;
        }
        const auto index = static_cast<std::size_t>(found - k_weekday_names.begin());
        if (present[index]) {
            reader.findings().error("duplicate", "'" + days[i] + "' stands twice", pointer);
        }
        present[index] = true;
    }
    std::vector<std::string> ordered;
    for (std::size_t i = 0; i < present.size(); ++i) {
        if (present[i]) {
            ordered.emplace_back(k_weekday_names.at(i));
        }
    }
    return ordered;
}

WorkingHours read_hours(Fields& fields) {
    WorkingHours hours;
    hours.zone = fields.text("zone");
    hours.working_days = in_week_order(fields.texts("working_days"), fields.reader());
    hours.core_start = fields.time_of_day("core_start");
    hours.core_end = fields.time_of_day("core_end");
    hours.basis = fields.text("basis");
    return hours;
}

OnboardingTask read_task(Fields& fields) {
    OnboardingTask task;
    task.title = fields.text("title");
    task.owner = fields.text("owner");
    task.link = fields.reader().text_or_empty("link");
    task.from_day = fields.integer("from_day", 1, k_most_first_days);
    task.to_day = fields.integer("to_day", 1, k_most_first_days);
    task.minutes = fields.integer("minutes", 1, 100 * k_most_minutes);
    task.check = fields.text("check");
    task.after = fields.texts("after");
    task.basis = fields.text("basis");
    return task;
}

LearningLine read_learning(Fields& fields) {
    LearningLine line;
    ObjectReader& reader = fields.reader();
    const std::vector<std::string> kinds = reader.optional_texts("kinds");
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (const auto kind = resource_kind(kinds[i])) {
            line.kinds.push_back(*kind);
        } else {
            const std::vector<std::string> names(k_resource_kind_names.begin(), k_resource_kind_names.end());
            reader.findings().error("choice", "'" + shorten(kinds[i], 60) + "' is no kind of resource",
                                    reader.pointer_to("kinds") + "/" + std::to_string(i),
                                    "write one of " + join(names, ", "));
        }
    }
    line.skills = reader.optional_texts("skills");
    line.basis = fields.text("basis");
    return line;
}

// An array is replaced as a whole: its elements are whole in an overlay too.
std::vector<LeadingShare> read_leading(ObjectReader& reader, ObjectReader::Need need) {
    std::vector<LeadingShare> shares;
    reader.each("leading", need, [&](ObjectReader& entry) {
        LeadingShare share;
        share.from_day = entry.integer("from_day", 1, k_most_day);
        share.share_percent = entry.integer("share_percent", 0, 100);
        share.basis = entry.text("basis");
        shares.push_back(std::move(share));
    });
    return shares;
}

} // namespace

Profile read_profile_fields(const nlohmann::json& document, ProfileForm form, Findings& findings) {
    ObjectReader reader(document, "", findings);
    Fields fields(reader, form);
    Profile profile;
    reader.document_head("profile", 1);
    if (form == ProfileForm::overlay) {
        reader.text("extends");
    } else {
        reader.raw("extends"); // known, so that a misspelled one gets the hint
    }
    profile.id = fields.text("id");
    profile.name = fields.text("name");
    profile.persona = fields.text("persona");
    profile.pack = fields.text("pack");
    profile.groups = fields.entries<NeedGroup>("groups", read_group);
    profile.leaves = fields.entries<LeafMapping>("leaves", read_leaf);
    profile.targets = fields.entries<Target>("targets", read_target);
    profile.activities = fields.entries<ActivityPlan>("activities", read_activity);
    fields.object("capacity", [&](Fields& members) { profile.capacity = read_capacity(members); });
    fields.object("hours", [&](Fields& members) { profile.hours = read_hours(members); });
    profile.leading = read_leading(reader, fields.need());
    if (reader.has("learning")) {
        profile.learning = fields.entries<LearningLine>("learning", read_learning);
    }
    profile.tasks = fields.entries<OnboardingTask>("tasks", read_task);
    reader.finish();
    profile.unknown = std::move(findings.unknown);
    return profile;
}

} // namespace onramp
