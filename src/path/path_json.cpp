// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/path_documents.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "onramp/path/selection.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"
#include "json/json_text.hpp"
#include "json/object_reader.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr double k_most_hours = 1e6;
constexpr int k_most_minutes = 60'000'000;
constexpr int k_most_chosen_minutes = 100'000'000; // 80 hours a week for three centuries
constexpr int k_most_weeks = 10'000;
constexpr double k_most_pace = 1000;
constexpr int k_most_gain = 1'000'000'000;

ordered_json step_value(const PathStep& step) {
    ordered_json value = {{"id", step.id},
                          {"skill", step.skill},
                          {"title", step.title},
                          {"words", step.words},
                          {"level", step.level},
                          {"need", need_name(step.need)},
                          {"phase", phase_name(step.phase)},
                          {"load", load_name(step.load)},
                          {"hours",
                           {{"low", number_value(step.hours.low)},
                            {"likely", number_value(step.hours.likely)},
                            {"high", number_value(step.hours.high)}}},
                          {"planned_minutes", step.planned.count()},
                          {"start_unknown", step.start_unknown},
                          {"after", step.after},
                          {"because", step.because},
                          {"first_week", step.first_week},
                          {"last_week", step.last_week}};
    if (step.resource) {
        ordered_json& resource = value["resource"];
        resource = {{"id", step.resource->id}, {"title", step.resource->title}, {"url", step.resource->url}};
        if (step.resource->minutes) {
            resource["minutes"] = *step.resource->minutes;
        }
    }
    if (!step.exercise.empty()) {
        value["exercise"] = step.exercise;
    }
    value["check"] = step_check_name(step.check);
    if (step.share) {
        value["share"] = number_value(*step.share);
    }
    return value;
}

ordered_json task_value(const PathTask& task) {
    ordered_json value = {{"id", task.id}, {"title", task.title}, {"owner", task.owner}};
    if (!task.link.empty()) {
        value["link"] = task.link;
    }
    value["from"] = format_date(task.from);
    value["to"] = format_date(task.to);
    value["minutes"] = task.minutes.count();
    value["check"] = task.check;
    value["after"] = task.after;
    return value;
}

ordered_json cut_value(const PathCut& cut) {
    ordered_json value = {
        {"id", cut.id}, {"title", cut.title}, {"hours", number_value(cut.hours)}, {"reason", cut.reason}};
    if (!cut.displaces.empty()) {
        value["displaces"] = cut.displaces;
    }
    if (cut.share) {
        value["share"] = number_value(*cut.share);
    }
    return value;
}

ordered_json end_value(const PathForecast::End& end) {
    ordered_json value = ordered_json::object();
    if (end.even) {
        value["even"] = format_date(*end.even);
    }
    if (end.safe) {
        value["safe"] = format_date(*end.safe);
    }
    return value;
}

ordered_json forecast_value(const PathForecast& forecast) {
    ordered_json value = {{"weeks", end_value(forecast.weeks)}, {"role", end_value(forecast.role)}};
    if (forecast.on_time) {
        value["on_time"] = number_value(*forecast.on_time);
    }
    value["pace"] = number_value(forecast.pace);
    value["timed"] = forecast.timed;
    value["drivers"] = ordered_json::array();
    for (const PathForecast::Driver& driver : forecast.drivers) {
        ordered_json each = ordered_json::object();
        if (!driver.step.empty()) {
            each["step"] = driver.step;
        }
        each["share"] = number_value(driver.share);
        value["drivers"].push_back(std::move(each));
    }
    value["samples"] = forecast.samples;
    return value;
}

ordered_json week_value(const PathWeek& week) {
    ordered_json pieces = ordered_json::array();
    for (const WeekPiece& piece : week.pieces) {
        pieces.push_back({{"step", piece.step}, {"minutes", piece.minutes.count()}});
    }
    return {{"number", week.number},
            {"monday", format_date(week.monday)},
            {"capacity_minutes", week.capacity.count()},
            {"review_minutes", week.reviews.count()},
            {"pieces", std::move(pieces)}};
}

ordered_json selection_value(const PathSelection& selection) {
    ordered_json value = {{"horizon", horizon_name(selection.horizon)},
                          {"model", k_selection_model},
                          {"minutes", selection.minutes.count()},
                          {"gain", selection.gain},
                          {"bound", selection.bound},
                          {"gap", selection.bound - selection.gain},
                          {"iterations", selection.iterations}};
    if (selection.promises > 0) {
        value["promises"] = selection.promises;
    }
    return value;
}

template <class T, class Value>
ordered_json array_of(const std::vector<T>& items, Value value) {
    ordered_json array = ordered_json::array();
    for (const T& item : items) {
        array.push_back(value(item));
    }
    return array;
}

StepCheck read_check(ObjectReader& reader) {
    constexpr std::array k_checks = {StepCheck::questions, StepCheck::exercise, StepCheck::word};
    std::array<std::string_view, k_checks.size()> names;
    std::transform(k_checks.begin(), k_checks.end(), names.begin(), step_check_name);
    const auto chosen = reader.optional_choice("check", names);
    return chosen ? k_checks[*chosen] : StepCheck::word;
}

PathStep read_step(ObjectReader& reader) {
    PathStep step;
    step.id = reader.text("id");
    step.skill = reader.text("skill");
    step.title = reader.text("title");
    step.words = reader.text_or_empty("words");
    step.level = reader.integer("level", 1, k_most_level);
    step.need = read_choice(reader, "need", need_name,
                            std::array{Need::required, Need::any_of, Need::elective, Need::on_demand});
    step.phase = read_choice(reader, "phase", phase_name, std::array{Phase::first_90_days, Phase::role});
    step.load = read_choice(reader, "load", load_name, std::array{Load::light, Load::medium, Load::heavy});
    reader.object("hours", ObjectReader::Need::required, [&](ObjectReader& hours) {
        step.hours.low = hours.number("low", 0, k_most_hours);
        step.hours.likely = hours.number("likely", 0, k_most_hours);
        step.hours.high = hours.number("high", 0, k_most_hours);
    });
    step.planned = Minutes(reader.integer("planned_minutes", 0, k_most_minutes));
    step.start_unknown = reader.optional_boolean("start_unknown").value_or(false);
    step.after = reader.optional_texts("after");
    step.because = reader.text_or_empty("because");
    step.first_week = reader.integer("first_week", 0, k_most_weeks);
    step.last_week = reader.integer("last_week", 0, k_most_weeks);
    reader.object("resource", ObjectReader::Need::optional, [&](ObjectReader& resource) {
        step.resource.emplace();
        step.resource->id = resource.text("id");
        step.resource->title = resource.text("title");
        step.resource->url = resource.text("url");
        step.resource->minutes = resource.optional_integer("minutes", 1, k_most_minutes);
    });
    step.exercise = reader.text_or_empty("exercise");
    step.check = read_check(reader);
    step.share = reader.optional_number("share", 0, 1);
    return step;
}

PathTask read_task(ObjectReader& reader) {
    PathTask task;
    task.id = reader.text("id");
    task.title = reader.text("title");
    task.owner = reader.text_or_empty("owner");
    task.link = reader.text_or_empty("link");
    task.from = read_date(reader, "from");
    task.to = read_date(reader, "to");
    task.minutes = Minutes(reader.integer("minutes", 0, k_most_minutes));
    task.check = reader.text_or_empty("check");
    task.after = reader.optional_texts("after");
    return task;
}

AwayDays read_away(ObjectReader& reader) {
    AwayDays away;
    away.from = read_date(reader, "from");
    away.to = read_date(reader, "to");
    return away;
}

PathForecast::End read_end(ObjectReader& reader) {
    PathForecast::End end;
    end.even = read_optional_date(reader, "even");
    end.safe = read_optional_date(reader, "safe");
    return end;
}

PathForecast read_forecast(ObjectReader& reader) {
    PathForecast forecast;
    reader.object("weeks", ObjectReader::Need::required, [&](ObjectReader& end) { forecast.weeks = read_end(end); });
    reader.object("role", ObjectReader::Need::required, [&](ObjectReader& end) { forecast.role = read_end(end); });
    forecast.on_time = reader.optional_number("on_time", 0, 1);
    forecast.pace = reader.number("pace", 0, k_most_pace);
    forecast.timed = reader.integer("timed", 0, k_most_minutes);
    reader.each("drivers", ObjectReader::Need::required, [&](ObjectReader& each) {
        PathForecast::Driver& driver = forecast.drivers.emplace_back();
        driver.step = each.text_or_empty("step");
        driver.share = each.number("share", 0, 1);
    });
    forecast.samples = reader.integer("samples", 0, k_most_minutes);
    return forecast;
}

PathWeek read_week(ObjectReader& reader) {
    PathWeek week;
    week.number = reader.integer("number", 1, k_most_weeks);
    week.monday = read_date(reader, "monday");
    week.capacity = Minutes(reader.integer("capacity_minutes", 0, k_most_minutes));
    week.reviews = Minutes(reader.optional_integer("review_minutes", 0, k_most_minutes).value_or(0));
    reader.each("pieces", ObjectReader::Need::required, [&](ObjectReader& piece) {
        WeekPiece& added = week.pieces.emplace_back();
        added.step = piece.text("step");
        added.minutes = Minutes(piece.integer("minutes", 1, k_most_minutes));
    });
    return week;
}

PathSelection read_selection(ObjectReader& reader) {
    using Horizon = PathSelection::Horizon;
    PathSelection selection;
    selection.horizon = read_choice(reader, "horizon", horizon_name,
                                    std::array{Horizon::first_90_days, Horizon::weeks, Horizon::deadline});
    reader.text("model");
    selection.minutes = Minutes(reader.integer("minutes", 0, k_most_chosen_minutes));
    selection.gain = reader.integer("gain", 0, k_most_gain);
    selection.bound = reader.integer("bound", 0, k_most_gain);
    if (reader.integer("gap", 0, k_most_gain) != selection.bound - selection.gain) {
        reader.findings().error("gap", "the gap is not what lies between gain and bound", reader.pointer_to("gap"));
    }
    selection.promises = reader.optional_integer("promises", 0, k_most_gain).value_or(0);
    selection.iterations = reader.integer("iterations", 0, k_most_gain);
    return selection;
}

PathCut read_cut(ObjectReader& reader) {
    PathCut cut;
    cut.id = reader.text("id");
    cut.title = reader.text("title");
    cut.hours = reader.number("hours", 0, k_most_hours);
    cut.reason = reader.text("reason");
    cut.displaces = reader.optional_texts("displaces");
    cut.share = reader.optional_number("share", 0, 1);
    return cut;
}

PathWaiver read_waiver(ObjectReader& reader) {
    PathWaiver waiver;
    waiver.skill = reader.text("skill");
    waiver.name = reader.text("name");
    waiver.level = reader.integer("level", 0, k_most_level);
    waiver.evidence = read_choice(reader, "evidence", evidence_name, k_evidences);
    waiver.verdict =
        read_choice(reader, "verdict", verdict_name, std::array{Verdict::met, Verdict::not_met, Verdict::undecided});
    return waiver;
}

void check_references(const Path& path, Findings& findings) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
        const std::string& id = path.steps[i].id;
        if (!id.empty() && !ids.insert(id).second) {
            findings.error("duplicate-id", "the step '" + id + "' stands twice", "/steps/" + std::to_string(i) + "/id");
        }
    }
    if (path.deadline && *path.deadline < path.start) {
        findings.error("deadline", "the deadline is before the start", "/deadline");
    }
    for (std::size_t i = 0; i < path.away.size(); ++i) {
        if (path.away[i].to < path.away[i].from) {
            findings.error("away", "the days away end before they begin", "/away/" + std::to_string(i) + "/to");
        }
    }
    std::set<std::string_view> taken = ids;
    for (std::size_t i = 0; i < path.tasks.size(); ++i) {
        if (path.tasks[i].to < path.tasks[i].from) {
            findings.error("task", "the days of the task end before they begin", "/tasks/" + std::to_string(i) + "/to");
        }
        const std::string& id = path.tasks[i].id;
        if (!id.empty() && !taken.insert(id).second) {
            findings.error("duplicate-id", "the id '" + id + "' stands twice", "/tasks/" + std::to_string(i) + "/id");
        }
    }
    for (std::size_t w = 0; w < path.weeks.size(); ++w) {
        for (std::size_t p = 0; p < path.weeks[w].pieces.size(); ++p) {
            const std::string& id = path.weeks[w].pieces[p].step;
            if (!id.empty() && !ids.contains(id)) {
                findings.error("unknown-step", "there is no step '" + id + "' in this path",
                               "/weeks/" + std::to_string(w) + "/pieces/" + std::to_string(p) + "/step");
            }
        }
    }
}

void read_path_fields(ObjectReader& reader, Path& path) {
    path.persona = reader.text("persona");
    path.profile = reader.text("profile");
    path.pack = reader.text_or_empty("pack");
    path.role_name = reader.text_or_empty("role_name");
    path.as_of = read_instant(reader, "as_of");
    path.start = read_date(reader, "start");
    path.job_start = read_optional_date(reader, "job_start").value_or(path.start);
    path.hours_per_week = reader.number("hours_per_week", 0.5, 80);
    path.least_hours_per_week = reader.optional_number("least_hours_per_week", 0, 80).value_or(0);
    path.deadline = read_optional_date(reader, "deadline");
    path.hours_first_90_days = reader.number("hours_first_90_days", 0, k_most_hours);
    path.hours_outline = reader.number("hours_outline", 0, k_most_hours);
    path.outline_end = read_optional_date(reader, "outline_end");
    reader.each("selections", ObjectReader::Need::optional,
                [&](ObjectReader& each) { path.selections.push_back(read_selection(each)); });
    reader.each("steps", ObjectReader::Need::required,
                [&](ObjectReader& each) { path.steps.push_back(read_step(each)); });
    reader.each("weeks", ObjectReader::Need::required,
                [&](ObjectReader& each) { path.weeks.push_back(read_week(each)); });
    reader.each("cut", ObjectReader::Need::required, [&](ObjectReader& each) { path.cut.push_back(read_cut(each)); });
    reader.each("waived", ObjectReader::Need::required,
                [&](ObjectReader& each) { path.waived.push_back(read_waiver(each)); });
    path.done = reader.optional_texts("done");
    reader.each("away", ObjectReader::Need::optional,
                [&](ObjectReader& each) { path.away.push_back(read_away(each)); });
    path.even = reader.optional_boolean("even").value_or(false);
    reader.each("tasks", ObjectReader::Need::optional,
                [&](ObjectReader& each) { path.tasks.push_back(read_task(each)); });
    reader.object("forecast", ObjectReader::Need::optional,
                  [&](ObjectReader& each) { path.forecast = read_forecast(each); });
}

} // namespace

std::string render_steps_json(const std::vector<const PathStep*>& steps,
                              const std::map<std::string, std::string>& handles) {
    ordered_json document = {{"kind", "list"}, {"schema_version", 1}, {"items", ordered_json::array()}};
    for (const PathStep* step : steps) {
        ordered_json value = step_value(*step);
        if (const auto handle = handles.find(step->id); handle != handles.end()) {
            value["handle"] = handle->second;
        }
        document["items"].push_back(std::move(value));
    }
    return dump_document(document);
}

std::string render_path_json(const Path& path) {
    ordered_json document = {{"kind", "path"},
                             {"schema_version", 1},
                             {"persona", path.persona},
                             {"profile", path.profile},
                             {"pack", path.pack},
                             {"role_name", path.role_name},
                             {"as_of", format_instant(path.as_of)},
                             {"start", format_date(path.start)},
                             {"job_start", format_date(path.job_start)},
                             {"hours_per_week", number_value(path.hours_per_week)}};
    if (path.least_hours_per_week > 0) {
        document["least_hours_per_week"] = number_value(path.least_hours_per_week);
    }
    if (path.deadline) {
        document["deadline"] = format_date(*path.deadline);
    }
    document["hours_first_90_days"] = number_value(path.hours_first_90_days);
    document["hours_outline"] = number_value(path.hours_outline);
    if (path.outline_end) {
        document["outline_end"] = format_date(*path.outline_end);
    }
    document["selections"] = array_of(path.selections, selection_value);
    document["steps"] = array_of(path.steps, step_value);
    document["weeks"] = array_of(path.weeks, week_value);
    document["cut"] = array_of(path.cut, cut_value);
    document["waived"] = array_of(path.waived, [](const PathWaiver& waiver) {
        return ordered_json{{"skill", waiver.skill},
                            {"name", waiver.name},
                            {"level", waiver.level},
                            {"evidence", evidence_name(waiver.evidence)},
                            {"verdict", verdict_name(waiver.verdict)}};
    });
    document["done"] = path.done;
    document["away"] = array_of(path.away, [](const AwayDays& away) {
        return ordered_json{{"from", format_date(away.from)}, {"to", format_date(away.to)}};
    });
    document["even"] = path.even;
    document["tasks"] = array_of(path.tasks, task_value);
    if (path.forecast) {
        document["forecast"] = forecast_value(*path.forecast);
    }
    restore_unknown_fields(document, path.unknown);
    return dump_document(document);
}

Reading<Path> read_path(std::string_view text, const std::string& file) {
    return read_document<Path>(text, file, "path", read_path_fields, check_references);
}

} // namespace onramp
