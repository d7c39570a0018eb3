// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "schedule/session_json.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "json/field_types.hpp"

namespace onramp {

nlohmann::ordered_json session_value(const Session& session) {
    return {{"id", session.id},
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
}

Session read_session(ObjectReader& reader) {
    Session session;
    session.id = reader.text("id");
    session.kind =
        read_choice(reader, "kind", session_kind_name, std::array{SessionKind::activity, SessionKind::learning});
    session.reference = reader.text("reference");
    session.title = reader.text("title");
    session.block = reader.text("block");
    session.start = read_local_time(reader, "start");
    session.end = read_local_time(reader, "end");
    session.start_utc = read_instant(reader, "start_utc");
    session.end_utc = read_instant(reader, "end_utc");
    session.load = read_choice(reader, "load", load_name, std::array{Load::light, Load::medium, Load::heavy});
    session.place = read_choice(reader, "place", place_name, std::array{Place::any, Place::remote, Place::office});
    return session;
}

} // namespace onramp
