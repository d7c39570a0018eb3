// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/suggestions.hpp"
#include "onramp/base/text.hpp"
#include "onramp/profile/profile_document.hpp"
#include "profile/profile_fields.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

using nlohmann::json;

constexpr std::size_t k_most_layers = 32;

void set_file(std::vector<Problem>& problems, const std::string& file) {
    for (Problem& problem : problems) {
        problem.where.file = file;
    }
}

Problem problem_of(const Error& error, std::string rule) {
    return {Severity::error, std::move(rule), error.message, error.hint, error.where};
}

// The value without the members that are null: in an overlay they stand for removals.
void drop_nulls(json& value) {
    if (!value.is_object()) {
        return;
    }
    for (auto member = value.begin(); member != value.end();) {
        if (member->is_null()) {
            member = value.erase(member);
        } else {
            drop_nulls(*member);
            ++member;
        }
    }
}

bool is_overlay(const json& document) {
    return document.is_object() && document.contains("extends");
}

std::vector<Problem> check_overlay(json document, const ProfileLayer& layer) {
    Findings findings;
    if (document.is_object()) {
        // What an overlay says of itself cannot be taken away.
        for (const auto& [key, member] : document.items()) {
            if (key != "kind" && key != "schema_version" && key != "extends") {
                drop_nulls(member);
            }
        }
        for (const char* key : {"id", "name", "persona", "pack", "groups", "leaves", "targets", "activities",
                                "capacity", "hours", "leading", "learning", "tasks"}) {
            if (const auto found = document.find(key); found != document.end() && found->is_null()) {
                document.erase(found);
            }
        }
    }
    read_profile_fields(document, ProfileForm::overlay, findings);
    locate_problems(layer.text, findings.problems);
    set_file(findings.problems, layer.file);
    return std::move(findings.problems);
}

// Applies overlays to a base and keeps account of what each set and removed.
class Merger {
public:
    Merger(json base, ProfileOrigins& origins) : m_value(std::move(base)), m_origins(origins) {}

    void apply(const json& overlay, std::size_t layer, std::vector<Problem>& warnings) {
        m_layer = layer;
        m_warnings = &warnings;
        json patch = overlay;
        patch.erase("extends");
        merge(m_value, patch, "");
    }

    const json& value() const { return m_value; }

private:
    void merge(json& target, const json& patch, const std::string& at) {
        for (const auto& [key, member] : patch.items()) {
            const std::string pointer = at + "/" + pointer_token(key);
            if (member.is_null()) {
                remove(target, key, pointer);
            } else if (member.is_object() && target.contains(key) && target[key].is_object()) {
                merge(target[key], member, pointer);
            } else {
                json value = member;
                drop_nulls(value);
                forget(pointer);
                target[key] = std::move(value);
                m_origins.set_by[pointer] = m_layer;
                m_origins.removed_by.erase(pointer);
            }
        }
    }

    void remove(json& target, const std::string& key, const std::string& pointer) {
        if (target.erase(key) == 0) {
            std::vector<std::string> names;
            for (const auto& [name, member] : target.items()) {
                names.push_back(name);
            }
            m_warnings->push_back({Severity::warning,
                                   "removes-nothing",
                                   "'" + shorten(key, 80) + "' is not there to be removed",
                                   m_suggestions.of(key, names),
                                   {{}, 0, 0, pointer}});
            return;
        }
        forget(pointer);
        m_origins.removed_by[pointer] = m_layer;
    }

    // What earlier layers set at or below `pointer` is replaced.
    void forget(const std::string& pointer) {
        for (auto* entries : {&m_origins.set_by, &m_origins.removed_by}) {
            entries->erase(pointer);
            const std::string inside = pointer + "/";
            auto entry = entries->lower_bound(inside);
            while (entry != entries->end() && entry->first.starts_with(inside)) {
                entry = entries->erase(entry);
            }
        }
    }

    json m_value;
    ProfileOrigins& m_origins;
    std::size_t m_layer = 0;
    std::vector<Problem>* m_warnings = nullptr;
    Suggestions m_suggestions;
};

struct LoadedLayer {
    ProfileLayer layer;
    json document;
};

std::string circle_words(const std::vector<LoadedLayer>& stack, const std::string& again) {
    const auto first =
        std::find_if(stack.begin(), stack.end(), [&](const LoadedLayer& loaded) { return loaded.layer.file == again; });
    std::string words;
    for (auto at = first; at != stack.end(); ++at) {
        words += at->layer.file + " -> ";
    }
    return words + again;
}

// The overlay first and the base last; nothing where one of them cannot be had.
std::optional<std::vector<LoadedLayer>> load_layers(ProfileLayer top, const ProfileLoader& load_base,
                                                    std::vector<Problem>& problems) {
    std::vector<LoadedLayer> stack;
    ProfileLayer next = std::move(top);
    for (;;) {
        auto document = parse_json(next.text, next.file);
        if (!document) {
            problems.push_back(problem_of(document.error(), "syntax"));
            return std::nullopt;
        }
        stack.push_back({std::move(next), std::move(*document)});
        const LoadedLayer& current = stack.back();
        if (!is_overlay(current.document)) {
            return stack;
        }
        std::vector<Problem> found = check_overlay(current.document, current.layer);
        problems.insert(problems.end(), found.begin(), found.end());
        const json& extends = current.document["extends"];
        if (!extends.is_string() || extends.get_ref<const std::string&>().empty()) {
            return std::nullopt; // noted by the check of the form
        }
        std::vector<Problem> refused = {{Severity::error, "extends", {}, {}, {{}, 0, 0, "/extends"}}};
        auto base = load_base(extends.get_ref<const std::string&>(), current.layer.file);
        if (!base) {
            refused[0].message = base.error().message;
            refused[0].hint = base.error().hint;
            if (!base.error().where.file.empty()) {
                refused[0].message += " (" + format_location(base.error().where) + ")";
            }
        } else if (std::any_of(stack.begin(), stack.end(),
                               [&](const LoadedLayer& loaded) { return loaded.layer.file == base->file; })) {
            refused[0].rule = "cycle";
            refused[0].message = "profiles extend each other in a circle: " + circle_words(stack, base->file);
            refused[0].hint = "one of them must extend nothing, or another profile";
        } else if (stack.size() == k_most_layers) {
            refused[0].message = "more than " + std::to_string(k_most_layers) + " profiles extend each other";
        } else {
            next = std::move(*base);
            continue;
        }
        locate_problems(current.layer.text, refused);
        set_file(refused, current.layer.file);
        problems.push_back(std::move(refused[0]));
        return std::nullopt;
    }
}

// An entry that an overlay adds in parts is often a misspelled one: its missing fields become one
// problem that says what it may have meant.
void join_missing(std::vector<Problem>& problems, const ProfileOrigins& origins, const json& base) {
    Suggestions suggestions;
    std::map<std::string, std::vector<std::string>> missing; // by the entry's pointer
    for (const Problem& problem : problems) {
        const json::json_pointer pointer(problem.where.pointer);
        const bool is_entry =
            !pointer.empty() && !pointer.parent_pointer().empty() && pointer.parent_pointer().parent_pointer().empty();
        if (problem.rule == "missing" && is_entry && origins.set_by.contains(problem.where.pointer)) {
            missing[problem.where.pointer].push_back(problem.message.substr(0, problem.message.find(" is missing")));
        }
    }
    std::erase_if(problems, [&](const Problem& problem) {
        return problem.rule == "missing" && missing.contains(problem.where.pointer);
    });
    for (const auto& [place, fields] : missing) {
        const json::json_pointer pointer(place);
        const json& entries = base.value(pointer.parent_pointer(), json::object());
        std::vector<std::string> names;
        for (const auto& [name, member] : entries.items()) {
            names.push_back(name);
        }
        const std::string hint = suggestions.of(pointer.back(), names);
        problems.push_back({Severity::error,
                            "missing",
                            "'" + shorten(pointer.back(), 80) + "' is a new entry and lacks " + listed(fields),
                            hint.empty() ? "a new entry needs all of its fields" : hint,
                            {{}, 0, 0, place}});
    }
}

} // namespace

std::size_t ProfileOrigins::layer_of(const std::string& pointer) const {
    for (std::string at = pointer;;) {
        if (const auto found = set_by.find(at); found != set_by.end()) {
            return found->second;
        }
        const std::size_t slash = at.rfind('/');
        if (slash == std::string::npos) {
            return 0;
        }
        at.resize(slash);
    }
}

void ProfileOrigins::locate(std::vector<Problem>& problems) const {
    std::map<std::size_t, std::vector<std::size_t>> by_layer;
    for (std::size_t i = 0; i < problems.size(); ++i) {
        Problem& problem = problems[i];
        if (!problem.where.file.empty()) {
            continue;
        }
        std::size_t layer = layer_of(problem.where.pointer);
        if (problem.rule == "missing") {
            const std::string parent = problem.where.pointer + "/";
            for (auto at = removed_by.lower_bound(parent); at != removed_by.end() && at->first.starts_with(parent);
                 ++at) {
                if (problem.message.starts_with("'" + at->first.substr(parent.size()) + "' is missing")) {
                    layer = at->second;
                    problem.where.pointer = at->first;
                    problem.hint = "null removes it, and a profile needs it";
                    break;
                }
            }
        }
        by_layer[layer].push_back(i);
    }
    for (const auto& [layer, indices] : by_layer) {
        std::vector<Problem> group;
        for (const std::size_t index : indices) {
            group.push_back(std::move(problems[index]));
        }
        locate_problems(layers.at(layer).text, group);
        set_file(group, layers.at(layer).file);
        for (std::size_t i = 0; i < indices.size(); ++i) {
            problems[indices[i]] = std::move(group[i]);
        }
    }
}

std::vector<Location> ProfileOrigins::places(const std::vector<std::string>& pointers) const {
    std::vector<Location> result(pointers.size());
    std::vector<std::string> wanted = pointers;
    // A value that no text holds is a default: the entry around it is its place.
    for (bool again = true; again;) {
        again = false;
        std::map<std::size_t, std::vector<std::size_t>> by_layer;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (result[i].line == 0) {
                const auto removed = removed_by.find(wanted[i]);
                by_layer[removed != removed_by.end() ? removed->second : layer_of(wanted[i])].push_back(i);
            }
        }
        for (const auto& [layer, indices] : by_layer) {
            std::vector<Problem> probes;
            for (const std::size_t index : indices) {
                probes.push_back({Severity::warning, {}, {}, {}, {{}, 0, 0, wanted[index]}});
            }
            locate_problems(layers.at(layer).text, probes);
            for (std::size_t i = 0; i < indices.size(); ++i) {
                std::string& pointer = wanted[indices[i]];
                result[indices[i]] = {layers.at(layer).file, probes[i].where.line, probes[i].where.column,
                                      pointers[indices[i]]};
                if (probes[i].where.line == 0 && !pointer.empty()) {
                    pointer.resize(pointer.rfind('/'));
                    again = true;
                }
            }
        }
    }
    return result;
}

Reading<LayeredProfile> read_layered_profile(ProfileLayer top, const ProfileLoader& load_base) {
    Reading<LayeredProfile> reading;
    auto loaded = load_layers(std::move(top), load_base, reading.problems);
    if (!loaded) {
        return reading;
    }
    LayeredProfile layered;
    std::reverse(loaded->begin(), loaded->end());
    const json& base = loaded->front().document;
    Merger merger(base, layered.origins);
    for (std::size_t i = 0; i < loaded->size(); ++i) {
        layered.origins.layers.push_back(std::move((*loaded)[i].layer));
    }
    Findings findings;
    layered.profile = read_profile_fields(base, ProfileForm::full, findings);
    if (loaded->size() > 1) {
        layered.origins.locate(findings.problems);
        reading.problems.insert(reading.problems.end(), findings.problems.begin(), findings.problems.end());
        findings = {};
        if (has_errors(reading.problems)) {
            return reading; // what the layers say must be sound before they are joined
        }
        for (std::size_t i = 1; i < loaded->size(); ++i) {
            std::vector<Problem> warnings;
            merger.apply((*loaded)[i].document, i, warnings);
            locate_problems(layered.origins.layers[i].text, warnings);
            set_file(warnings, layered.origins.layers[i].file);
            reading.problems.insert(reading.problems.end(), warnings.begin(), warnings.end());
        }
        layered.profile = read_profile_fields(merger.value(), ProfileForm::full, findings);
        // Unknown fields were reported for the layer that has them.
        std::erase_if(findings.problems, [](const Problem& problem) { return problem.severity == Severity::warning; });
        join_missing(findings.problems, layered.origins, base);
    }
    layered.origins.locate(findings.problems);
    reading.problems.insert(reading.problems.end(), findings.problems.begin(), findings.problems.end());
    if (!has_errors(reading.problems)) {
        reading.value = std::move(layered);
    }
    return reading;
}

Reading<Profile> read_profile(std::string_view text, const std::string& file) {
    Reading<Profile> reading;
    const auto document = parse_json(text, file);
    if (!document) {
        reading.problems.push_back(problem_of(document.error(), "syntax"));
        return reading;
    }
    Findings findings;
    Profile profile = read_profile_fields(*document, ProfileForm::full, findings);
    locate_problems(text, findings.problems);
    set_file(findings.problems, file);
    reading.problems = std::move(findings.problems);
    if (!has_errors(reading.problems)) {
        reading.value = std::move(profile);
    }
    return reading;
}

std::vector<Problem> check_profile_overlay(std::string_view text, const std::string& file) {
    auto document = parse_json(text, file);
    if (!document) {
        return {problem_of(document.error(), "syntax")};
    }
    return check_overlay(std::move(*document), {file, std::string(text)});
}

} // namespace onramp
