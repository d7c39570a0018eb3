// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/session_json.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "json/field_types.hpp"

namespace onramp {

namespace {

constexpr int k_most_changes = 1'000'000;

} // namespace

SessionKind read_session_kind(ObjectReader& reader) {
    return read_choice(
        reader, "kind", session_kind_name,
        std::array{SessionKind::activity, SessionKind::learning, SessionKind::review, SessionKind::task});
}

Place read_place(ObjectReader& reader, const char* name) {
    return read_choice(reader, name, place_name, std::array{Place::any, Place::remote, Place::office});
}

nlohmann::ordered_json session_value(const Session& session) {
    nlohmann::ordered_json value = {{"id", session.id},
                                    {"kind", session_kind_name(session.kind)},
                                    {"reference", session.reference},
                                    {"title", session.title},
                                    {"block", session.block},
                                    {"start", format_local(session.start)},
                                    {"end", format_local(session.end)},
                                    {"start_utc", format_instant(session.start_utc)},
                                    {"end_utc", format_instant(session.end_utc)},
                                    {"load", load_name(session.load)},
                                    {"place", place_name(session.place)}};
    if (session.pinned) {
        value["pinned"] = true;
    }
    if (session.sequence > 0) {
        value["sequence"] = session.sequence;
    }
    if (!session.after.empty()) {
        value["after"] = session.after;
    }
    return value;
}

Session read_session(ObjectReader& reader) {
    Session session;
    session.id = reader.text("id");
    session.kind = read_session_kind(reader);
    session.reference = reader.text("reference");
    session.title = reader.text("title");
    session.block = reader.text("block");
    session.start = read_local_time(reader, "start");
    session.end = read_local_time(reader, "end");
    session.start_utc = read_instant(reader, "start_utc");
    session.end_utc = read_instant(reader, "end_utc");
    session.load = read_choice(reader, "load", load_name, std::array{Load::light, Load::medium, Load::heavy});
    session.place = read_place(reader, "place");
    session.pinned = reader.optional_boolean("pinned").value_or(false);
    session.sequence = static_cast<int>(reader.optional_integer("sequence", 0, k_most_changes).value_or(0));
    session.after = reader.optional_texts("after");
    return session;
}

} // namespace onramp
