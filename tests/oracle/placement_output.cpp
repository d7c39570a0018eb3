// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "oracle/placement_output.hpp"

#include <nlohmann/json.hpp>

#include "json/json_text.hpp"

namespace onramp_oracle {

namespace {

using Json = nlohmann::ordered_json;

Json job_json(const onramp::PlacementJob& job) {
    Json json = {{"duration", job.duration}, {"release", job.release}};
    if (job.deadline) {
        json["deadline"] = *job.deadline;
    }
    if (job.due) {
        json["due"] = *job.due;
        json["weight"] = job.weight;
    }
    if (job.value) {
        json["value"] = *job.value;
    }
    json["after"] = job.after;
    json["demands"] = Json::array();
    for (const onramp::PlacementDemand& demand : job.demands) {
        json["demands"].push_back({demand.resource, demand.amount});
    }
    if (job.calendar) {
        json["calendar"] = *job.calendar;
    }
    if (job.pinned) {
        json["pinned"] = *job.pinned;
    }
    if (job.promised) {
        json["promised"] = {job.promised->start, job.promised->weight};
    }
    json["groups"] = job.groups;
    return json;
}

} // namespace

std::string write_planted(const onramp_test::PlantedProblem& planted) {
    const onramp::PlacementProblem& problem = planted.problem;
    Json json = {{"horizon", problem.horizon}, {"calendars", Json::array()}, {"resources", Json::array()}};
    for (const onramp::PlacementCalendar& calendar : problem.calendars) {
        Json stretches = Json::array();
        for (const onramp::PlacementStretch& stretch : calendar.stretches) {
            stretches.push_back({stretch.begin, stretch.end, stretch.cost});
        }
        json["calendars"].push_back({{"stretches", std::move(stretches)}});
    }
    for (const onramp::PlacementResource& resource : problem.resources) {
        json["resources"].push_back(resource.capacity);
    }
    json["groups"] = Json::array();
    for (const onramp::PlacementGroup& group : problem.groups) {
        Json buckets = Json::array();
        for (const onramp::PlacementBucket& bucket : group.buckets) {
            buckets.push_back({bucket.begin, bucket.end, bucket.most});
        }
        json["groups"].push_back({{"buckets", std::move(buckets)}, {"gap", group.gap}});
    }
    json["jobs"] = Json::array();
    for (const onramp::PlacementJob& job : problem.jobs) {
        json["jobs"].push_back(job_json(job));
    }
    json["planted"] = Json::array();
    for (const auto& start : planted.plan) {
        json["planted"].push_back(start ? Json(*start) : Json());
    }
    return onramp::dump_line(json);
}

} // namespace onramp_oracle
