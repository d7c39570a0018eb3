// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <nlohmann/json.hpp>
#include <set>

#include "onramp/assess/calibration.hpp"
#include "json/document_reader.hpp"
#include "json/field_types.hpp"

namespace onramp {

namespace {

using nlohmann::ordered_json;

constexpr std::string_view k_kind = "calibration";
constexpr double k_most_logit = 50;
constexpr double k_least_slope = 0.01;
constexpr double k_most_guessing = 0.9;
constexpr int k_most_counted = 1'000'000'000;

ordered_json item_value(const CalibratedItem& item) {
    ordered_json value = {{"id", item.id},
                          {"hashes", item.hashes},
                          {"answers", item.answers()},
                          {"right", item.right},
                          {"wrong", item.wrong},
                          {"dont_know", item.dont_know},
                          {"prior",
                           {{"difficulty", number_value(item.prior.difficulty)},
                            {"sd", number_value(item.prior.difficulty_sd)},
                            {"discrimination", number_value(item.prior.discrimination)},
                            {"guessing", number_value(item.prior.guessing)}}},
                          {"difficulty", number_value(item.difficulty)},
                          {"sd", number_value(item.difficulty_sd)},
                          {"moved", item.moved()},
                          {"discrimination", number_value(item.discrimination)}};
    if (item.discrimination_sd) {
        value["discrimination_sd"] = number_value(*item.discrimination_sd);
    }
    return value;
}

CalibratedItem read_item(ObjectReader& reader) {
    CalibratedItem item;
    item.id = reader.text("id");
    item.hashes = reader.texts("hashes");
    const int answers = reader.integer("answers", 1, k_most_counted);
    item.right = reader.integer("right", 0, k_most_counted);
    item.wrong = reader.integer("wrong", 0, k_most_counted);
    item.dont_know = reader.integer("dont_know", 0, k_most_counted);
    reader.object("prior", ObjectReader::Need::required, [&](ObjectReader& prior) {
        item.prior.difficulty = prior.number("difficulty", -k_most_logit, k_most_logit);
        item.prior.difficulty_sd = prior.number("sd", 0, k_most_logit);
        item.prior.discrimination = prior.number("discrimination", k_least_slope, k_most_logit);
        item.prior.guessing = prior.number("guessing", 0, k_most_guessing);
    });
    item.difficulty = reader.number("difficulty", -k_most_logit, k_most_logit);
    item.difficulty_sd = reader.number("sd", 0, k_most_logit);
    reader.optional_boolean("moved");
    item.discrimination = reader.number("discrimination", k_least_slope, k_most_logit);
    item.discrimination_sd = reader.optional_number("discrimination_sd", 0, k_most_logit);
    if (answers != item.answers()) {
        reader.findings().error("answers-sum", "'answers' is not the sum of right, wrong and dont_know",
                                reader.pointer_to("answers"));
    }
    return item;
}

void read_fields(ObjectReader& reader, Calibration& calibration) {
    calibration.pack = reader.text("pack");
    calibration.profile = reader.text("profile");
    calibration.date = read_date(reader, "date");
    reader.object("logs", ObjectReader::Need::required, [&](ObjectReader& logs) {
        calibration.logs.read = logs.integer("read", 0, k_most_counted);
        calibration.logs.repeated = logs.integer("repeated", 0, k_most_counted);
        calibration.logs.without_answers = logs.integer("without_answers", 0, k_most_counted);
    });
    calibration.people = reader.integer("people", 0, k_most_counted);
    reader.object("answers", ObjectReader::Need::required, [&](ObjectReader& counts) {
        calibration.counts.used = counts.integer("used", 0, k_most_counted);
        calibration.counts.hinted = counts.integer("hinted", 0, k_most_counted);
        calibration.counts.repeated = counts.integer("repeated", 0, k_most_counted);
        calibration.counts.other_version = counts.integer("other_version", 0, k_most_counted);
        calibration.counts.unknown = counts.integer("unknown", 0, k_most_counted);
    });
    calibration.rounds = reader.integer("rounds", 0, k_most_counted);
    calibration.settled = reader.optional_boolean("settled").value_or(true);
    reader.each("items", ObjectReader::Need::required,
                [&](ObjectReader& item) { calibration.items.push_back(read_item(item)); });
    calibration.unanswered = reader.optional_texts("unanswered");
}

void check_rules(const Calibration& calibration, Findings& findings) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < calibration.items.size(); ++i) {
        if (!ids.insert(calibration.items[i].id).second) {
            findings.error("item-twice", "the item '" + calibration.items[i].id + "' stands twice",
                           "/items/" + std::to_string(i) + "/id");
        }
    }
}

} // namespace

std::string render_calibration_json(const Calibration& calibration) {
    const AnswerCounts& counts = calibration.counts;
    ordered_json document = {{"kind", k_kind},
                             {"schema_version", 1},
                             {"pack", calibration.pack},
                             {"profile", calibration.profile},
                             {"date", format_date(calibration.date)},
                             {"logs",
                              {{"read", calibration.logs.read},
                               {"repeated", calibration.logs.repeated},
                               {"without_answers", calibration.logs.without_answers}}},
                             {"people", calibration.people},
                             {"answers",
                              {{"used", counts.used},
                               {"hinted", counts.hinted},
                               {"repeated", counts.repeated},
                               {"other_version", counts.other_version},
                               {"unknown", counts.unknown}}},
                             {"rounds", calibration.rounds},
                             {"settled", calibration.settled},
                             {"items", ordered_json::array()},
                             {"unanswered", calibration.unanswered}};
    for (const CalibratedItem& item : calibration.items) {
        document["items"].push_back(item_value(item));
    }
    restore_unknown_fields(document, calibration.unknown);
    return dump_document(document);
}

Reading<Calibration> read_calibration(std::string_view text, const std::string& file) {
    return read_document<Calibration>(text, file, k_kind, read_fields, check_rules);
}

} // namespace onramp
