// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/command.hpp"
#include "cli/commands/assess_attest.hpp"
#include "cli/commands/assess_calibrate.hpp"
#include "cli/commands/assess_gate.hpp"
#include "cli/commands/assess_history.hpp"
#include "cli/commands/assess_practice_check.hpp"
#include "cli/commands/assess_practice_hint.hpp"
#include "cli/commands/assess_practice_list.hpp"
#include "cli/commands/assess_practice_reset.hpp"
#include "cli/commands/assess_practice_solution.hpp"
#include "cli/commands/assess_practice_start.hpp"
#include "cli/commands/assess_practice_watch.hpp"
#include "cli/commands/assess_quiz.hpp"
#include "cli/commands/assess_rate.hpp"
#include "cli/commands/assess_replay.hpp"
#include "cli/commands/assess_review.hpp"
#include "cli/commands/assess_show.hpp"
#include "cli/commands/assess_simulate.hpp"
#include "cli/commands/assess_why.hpp"
#include "cli/commands/data_export.hpp"
#include "cli/commands/data_forget.hpp"
#include "cli/commands/doctor.hpp"
#include "cli/commands/done.hpp"
#include "cli/commands/goal_list.hpp"
#include "cli/commands/goal_log.hpp"
#include "cli/commands/init.hpp"
#include "cli/commands/pack_drift.hpp"
#include "cli/commands/pack_graph.hpp"
#include "cli/commands/pack_health.hpp"
#include "cli/commands/pack_lint.hpp"
#include "cli/commands/pack_list.hpp"
#include "cli/commands/pack_show.hpp"
#include "cli/commands/pack_stats.hpp"
#include "cli/commands/path_diff.hpp"
#include "cli/commands/path_export.hpp"
#include "cli/commands/path_graph.hpp"
#include "cli/commands/path_import.hpp"
#include "cli/commands/path_next.hpp"
#include "cli/commands/path_plan.hpp"
#include "cli/commands/path_recent.hpp"
#include "cli/commands/path_replan.hpp"
#include "cli/commands/path_show.hpp"
#include "cli/commands/path_verify.hpp"
#include "cli/commands/path_what_if.hpp"
#include "cli/commands/path_why.hpp"
#include "cli/commands/path_whynot.hpp"
#include "cli/commands/persona_diff.hpp"
#include "cli/commands/persona_export.hpp"
#include "cli/commands/persona_import.hpp"
#include "cli/commands/persona_list.hpp"
#include "cli/commands/persona_show.hpp"
#include "cli/commands/persona_validate.hpp"
#include "cli/commands/playbook_list.hpp"
#include "cli/commands/playbook_run.hpp"
#include "cli/commands/playbook_show.hpp"
#include "cli/commands/profile_explain.hpp"
#include "cli/commands/profile_show.hpp"
#include "cli/commands/profile_validate.hpp"
#include "cli/commands/review_due.hpp"
#include "cli/commands/review_session.hpp"
#include "cli/commands/run.hpp"
#include "cli/commands/schedule_day.hpp"
#include "cli/commands/schedule_export.hpp"
#include "cli/commands/schedule_free.hpp"
#include "cli/commands/schedule_lint.hpp"
#include "cli/commands/schedule_month.hpp"
#include "cli/commands/schedule_onboarding.hpp"
#include "cli/commands/schedule_plan.hpp"
#include "cli/commands/schedule_replan.hpp"
#include "cli/commands/schedule_week.hpp"
#include "cli/commands/schedule_why.hpp"
#include "cli/commands/schema.hpp"
#include "cli/commands/skip.hpp"
#include "cli/commands/start.hpp"
#include "cli/commands/stop.hpp"
#include "cli/commands/today.hpp"
#include "cli/commands/undo.hpp"
#include "cli/commands/update.hpp"

namespace onramp {

namespace {

constexpr CommandSpec k_commands[] = {
    k_bare_command,
    k_init_command,
    k_run_command,
    k_assess_rate_command,
    k_assess_quiz_command,
    k_assess_review_command,
    k_assess_show_command,
    k_assess_simulate_command,
    k_assess_calibrate_command,
    k_assess_practice_list_command,
    k_assess_practice_start_command,
    k_assess_practice_check_command,
    k_assess_practice_watch_command,
    k_assess_practice_hint_command,
    k_assess_practice_solution_command,
    k_assess_practice_reset_command,
    k_assess_attest_command,
    k_assess_gate_command,
    k_assess_history_command,
    k_assess_why_command,
    k_assess_replay_command,
    k_path_plan_command,
    k_path_show_command,
    k_path_next_command,
    k_path_recent_command,
    k_path_why_command,
    k_path_whynot_command,
    k_path_what_if_command,
    k_path_replan_command,
    k_path_diff_command,
    k_path_verify_command,
    k_path_import_command,
    k_path_graph_command,
    k_path_export_command,
    k_goal_list_command,
    k_goal_log_command,
    k_today_command,
    k_review_due_command,
    k_review_session_command,
    k_start_command,
    k_stop_command,
    k_done_command,
    k_skip_command,
    k_schedule_day_command,
    k_schedule_week_command,
    k_schedule_month_command,
    k_schedule_plan_command,
    k_schedule_replan_command,
    k_schedule_why_command,
    k_schedule_export_command,
    k_schedule_onboarding_command,
    k_schedule_free_command,
    k_schedule_lint_command,
    k_playbook_list_command,
    k_playbook_show_command,
    k_playbook_run_command,
    k_update_command,
    k_persona_list_command,
    k_persona_show_command,
    k_persona_validate_command,
    k_persona_import_command,
    k_persona_export_command,
    k_persona_diff_command,
    k_profile_show_command,
    k_profile_validate_command,
    k_profile_explain_command,
    k_pack_list_command,
    k_pack_show_command,
    k_pack_lint_command,
    k_pack_graph_command,
    k_pack_stats_command,
    k_pack_health_command,
    k_pack_drift_command,
    k_doctor_command,
    k_schema_command,
    k_undo_command,
    k_data_export_command,
    k_data_forget_command,
};

} // namespace

std::span<const CommandSpec> command_table() {
    return k_commands;
}

} // namespace onramp
