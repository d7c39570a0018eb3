// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_replay.hpp"

#include <algorithm>
#include <iterator>

#include "cli/answer_format.hpp"
#include "cli/role_source.hpp"
#include "cli/session_source.hpp"
#include "onramp/assess/replay.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/replay_view.hpp"

namespace onramp {

namespace {

RecordedSession recorded(SessionEvidence taken) {
    RecordedSession session;
    session.id = taken.session.id;
    session.versions = taken.session.versions;
    session.calibration = taken.session.calibration;
    session.started = taken.session.started;
    session.plan = session_plan(taken.session.most_questions, taken.session.most_minutes, taken.session.seed,
                                !taken.session.scope.skill.empty());
    session.scope = std::move(taken.session.scope);
    session.before = std::move(taken.before);
    session.answers = std::move(taken.answers);
    return session;
}

} // namespace

Result<Answer> run_assess_replay(const Arguments& arguments, Services& services) {
    const auto role = load_role(services);
    if (!role) {
        return fail(role.error());
    }
    auto stored = read_sessions(services, *role);
    if (!stored) {
        return fail(stored.error());
    }
    auto session = take_session(stored->sessions, arguments.text("SESSION"));
    if (!session) {
        return fail(session.error());
    }
    const auto pack = named_pack(arguments, services);
    if (!pack) {
        return fail(pack.error());
    }
    auto contents = load_contents(services, *pack);
    if (!contents) {
        return fail(contents.error());
    }
    auto calibration = use_calibration(arguments.text("calibration"), services, *role, contents->items);
    if (!calibration) {
        return fail(calibration.error());
    }
    const Replay replay = replay_session(*role, contents->items, recorded(std::move(*session)), calibration->hash);
    Answer answer{{}, replay.agrees() ? 0 : 1, std::move(stored->notes)};
    std::move(calibration->notes.begin(), calibration->notes.end(), std::back_inserter(answer.notes));
    answer.text = in_format(
        services, [&] { return render_replay_json(replay); }, [&] { return render_replay_markdown(replay); },
        [&] { return render_replay_text(replay, services.terminal.style); });
    return answer;
}

} // namespace onramp
