// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_gate.hpp"

#include <algorithm>

#include "cli/answer_format.hpp"
#include "cli/input.hpp"
#include "cli/named_source.hpp"
#include "cli/role_source.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone_source.hpp"
#include "onramp/render/gate_view.hpp"
#include "onramp/store/share.hpp"
#include "json/json_text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_builtin_policy = "policies/default.json";

// A policy under the role's ids, with notes for standard error.
struct UsedPolicy {
    Policy policy;
    std::vector<std::string> notes;
};

Result<NamedText> policy_text(const Arguments& arguments, const Services& services) {
    if (const auto file = arguments.text("policy")) {
        auto text = read_input(services, *file);
        return text ? Result<NamedText>(NamedText{input_name(*file), std::move(*text)}) : fail(text.error());
    }
    return NamedText{std::string(k_builtin_prefix).append(k_builtin_policy),
                     std::string(services.content.find(std::string(k_builtin_policy)).value_or(""))};
}

Result<Policy> builtin_policy(const Services& services) {
    return into_result(
        read_policy(services.content.find(std::string(k_builtin_policy)).value_or(""), std::string(k_builtin_policy)));
}

void add_warnings(std::vector<std::string>& notes, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        if (problem.severity == Severity::warning) {
            const std::string place = format_location(problem.where);
            notes.push_back("warning: " + problem.message + " (" + place + ")" +
                            (problem.hint.empty() ? "" : "; " + problem.hint));
        }
    }
}

Result<UsedPolicy> used_policy(const Arguments& arguments, const Services& services, const Role& role) {
    const auto text = policy_text(arguments, services);
    if (!text) {
        return fail(text.error());
    }
    UsedPolicy used;
    Reading<Policy> reading = read_policy(text->text, text->file);
    add_warnings(used.notes, reading.problems);
    auto policy = into_result(std::move(reading));
    if (!policy) {
        return fail(policy.error());
    }
    Reading<Policy> resolved = resolve_policy(role, *policy);
    locate_problems(text->text, resolved.problems);
    for (Problem& problem : resolved.problems) {
        problem.where.file = text->file;
    }
    add_warnings(used.notes, resolved.problems);
    if (!resolved.value) {
        const bool other_role = resolved.problems.front().rule == "other-role";
        Error error = error_of(std::move(resolved.problems));
        error.kind = other_role ? ErrorKind::invalid : ErrorKind::unknown_name;
        return fail(std::move(error));
    }
    used.policy = std::move(*resolved.value);
    if (used.policy.rules.empty()) {
        auto builtin = builtin_policy(services);
        if (!builtin) {
            return fail(builtin.error());
        }
        used.policy.rules = std::move(builtin->rules);
    }
    return used;
}

Result<void> check_sources(const Arguments& arguments, const Policy& policy) {
    if (arguments.text("policy") == "-" && arguments.text("export") == "-") {
        return fail(ErrorKind::usage, "--policy and --export cannot both be standard input", "name a file for one");
    }
    const auto needy = std::find_if(policy.rules.begin(), policy.rules.end(),
                                    [](const GateRule& rule) { return needs_export(rule.kind); });
    if (!arguments.text("export") && needy != policy.rules.end()) {
        return fail(ErrorKind::usage, "the rule '" + needy->id + "' is held against an export, and --export is missing",
                    "the person makes one: onramp data export --fields skills,areas,verdicts,bands,tasks,steps,plan,"
                    "evidence-dates -o me.json");
    }
    return {};
}

// What the gate goes by.
struct Facts {
    SharedExport shared;
    GateSource source = GateSource::store;
    Date today{};
    std::vector<std::string> notes;
};

Result<Facts> facts_of_export(const Arguments& arguments, const Services& services, const Role& role,
                              const std::string& file) {
    const auto text = read_input(services, file);
    if (!text) {
        return fail(text.error());
    }
    Facts facts;
    facts.source = GateSource::shared_export;
    auto shared = into_result(read_export(*text, input_name(file)));
    if (!shared) {
        return fail(shared.error());
    }
    if (shared->profile != role.profile_id) {
        return fail(ErrorKind::invalid,
                    "the export is of the profile '" + shorten(shared->profile, 60) + "', not '" + role.profile_id +
                        "'",
                    "name its profile with --profile, or have the export made for this role",
                    {input_name(file), 0, 0, "/profile"});
    }
    const auto zone = load_zone(services.files, services.environment, arguments.text("zone").value_or(role.hours.zone));
    if (!zone) {
        return fail(zone.error());
    }
    facts.shared = std::move(*shared);
    facts.today = std::chrono::floor<std::chrono::days>(zone->to_local(services.clock.now()));
    return facts;
}

Result<Facts> facts_of_store(const Arguments& arguments, const Services& services) {
    auto source = load_day_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    ShareRequest request;
    request.fields = {ExportField::tasks, ExportField::steps, ExportField::plan, ExportField::evidence_dates};
    request.now = services.clock.now();
    request.date_of = [&](Instant at) { return source->date_of(at); };
    return Facts{share(source->role, source->journal, request), GateSource::store, source->date_of(request.now),
                 std::move(source->notes)};
}

std::string render(const Gate& gate, const Services& services) {
    if (services.settings.format_name == "junit") {
        return render_gate_junit(gate);
    }
    return in_format(
        services, [&] { return render_gate_json(gate); }, [&] { return render_gate_markdown(gate); },
        [&] { return render_gate_text(gate, services.terminal.style); });
}

// Annotations, and the summary of the step. What is printed for people must not steer the runner.
void speak_to_github(const Gate& gate, Services& services, Answer& answer) {
    if (services.environment.get("GITHUB_ACTIONS") != "true") {
        return;
    }
    answer.workflow_commands = render_gate_annotations(gate);
    if (services.settings.format_name == "text" || services.settings.format == Format::markdown) {
        answer.text = without_workflow_commands(answer.text);
    }
    const auto file = services.environment.get("GITHUB_STEP_SUMMARY");
    if (!file || file->empty()) {
        return;
    }
    if (const auto written = services.files.append(*file, render_gate_markdown(gate) + "\n"); !written) {
        answer.notes.push_back("warning: the step summary is not written: " + written.error().message);
    }
}

} // namespace

Result<Answer> run_assess_gate(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto used = used_policy(arguments, services, *role);
    if (!used) {
        return fail(used.error());
    }
    if (arguments.flag("show-policy")) {
        return Answer{render_policy_json(used->policy), 0, std::move(used->notes)};
    }
    if (const auto checked = check_sources(arguments, used->policy); !checked) {
        return fail(checked.error());
    }
    const auto file = arguments.text("export");
    auto facts = file ? facts_of_export(arguments, services, *role, *file) : facts_of_store(arguments, services);
    if (!facts) {
        return fail(facts.error());
    }
    const Gate gate = check_gate(*role, used->policy, facts->shared, facts->source, facts->today);
    Answer answer{render(gate, services), gate.met() ? 0 : 1, std::move(used->notes)};
    answer.notes.insert(answer.notes.end(), facts->notes.begin(), facts->notes.end());
    speak_to_github(gate, services, answer);
    return answer;
}

} // namespace onramp
