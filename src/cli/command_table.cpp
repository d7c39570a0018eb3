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
#include "cli/commands/assess_show.hpp"
#include "cli/commands/assess_simulate.hpp"
#include "cli/commands/assess_why.hpp"
#include "cli/commands/data_export.hpp"
#include "cli/commands/data_forget.hpp"
#include "cli/commands/doctor.hpp"
#include "cli/commands/done.hpp"
#include "cli/commands/init.hpp"
#include "cli/commands/pack_graph.hpp"
#include "cli/commands/pack_health.hpp"
#include "cli/commands/pack_lint.hpp"
#include "cli/commands/pack_list.hpp"
#include "cli/commands/pack_show.hpp"
#include "cli/commands/pack_stats.hpp"
#include "cli/commands/path_next.hpp"
#include "cli/commands/path_plan.hpp"
#include "cli/commands/path_show.hpp"
#include "cli/commands/path_verify.hpp"
#include "cli/commands/persona_diff.hpp"
#include "cli/commands/persona_export.hpp"
#include "cli/commands/persona_import.hpp"
#include "cli/commands/persona_list.hpp"
#include "cli/commands/persona_show.hpp"
#include "cli/commands/persona_validate.hpp"
#include "cli/commands/profile_explain.hpp"
#include "cli/commands/profile_show.hpp"
#include "cli/commands/profile_validate.hpp"
#include "cli/commands/run.hpp"
#include "cli/commands/schedule_day.hpp"
#include "cli/commands/schedule_week.hpp"
#include "cli/commands/schema.hpp"
#include "cli/commands/skip.hpp"
#include "cli/commands/start.hpp"
#include "cli/commands/stop.hpp"
#include "cli/commands/today.hpp"
#include "cli/commands/undo.hpp"
#include "cli/journey.hpp"
#include "cli/practice_source.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_journey = "The journey";
constexpr std::string_view k_content = "Content";
constexpr std::string_view k_data = "Your data";
constexpr std::string_view k_days = "Your days";

constexpr std::string_view k_learning = "Assessment and path";

constexpr std::string_view k_text[] = {"text"};
constexpr std::string_view k_diff_formats[] = {"text", "json", "markdown", "json-patch"};
constexpr std::string_view k_graph_formats[] = {"text", "dot", "mermaid", "json", "markdown"};
constexpr std::string_view k_export_formats[] = {"ndjson", "json", "text"}; // text is the same as ndjson

constexpr CommandSpec k_commands[] = {
    // `onramp` alone: not listed, for it has no name.
    {.name = "", .effect = Effect::appends, .options = k_answer_options, .run = run_bare},
    {.name = "init",
     .summary = "Eight questions, a first plan, and what to do today",
     .category = k_journey,
     .effect = Effect::appends,
     .options = k_answer_options,
     .details =
         "Asks what you were, where you stand in each area, your hours a week, the first day, your time zone and "
         "calendars. --answers reads the same from a file (onramp schema answers). What you leave out stays "
         "unknown, which is never 0.",
     .example = "onramp init\nonramp init --answers me.json",
     .run = run_init,
     .formats = k_text_json},
    {.name = "run",
     .summary = "The whole journey at once: where you stand, the path, the day",
     .category = k_journey,
     .effect = Effect::appends,
     .options = k_answer_options,
     .details = "For a script or a first look. With --store none nothing is kept.",
     .example = "onramp run --example cpp-developer --store none",
     .run = run_run},
    {.name = "assess rate",
     .summary = "Rate your skills, and see where that leaves you",
     .category = k_learning,
     .effect = Effect::appends,
     .options = k_assess_rate_options,
     .details = "Asks skill by skill at the terminal; what is rated is kept at once and not asked again. Levels are 0 "
                "none, 1 knows of it, 2 with help, 3 alone, 4 leads others in it, 5 shapes the field. What is not "
                "rated is unknown, which is not 0.",
     .example = "onramp assess rate\nonramp assess rate --answers me.json --json",
     .run = run_assess_rate},
    {.name = "assess quiz",
     .summary = "Answer the questions that tell the most",
     .category = k_learning,
     .effect = Effect::appends,
     .options = k_assess_quiz_options,
     .details = "Each question is the one that is expected to settle most of what is undecided. Every answer is kept "
                "at once, and the same command goes on where you left. 'Don't know' is never worse than a wrong guess. "
                "What was right, and why, comes at the end.",
     .example = "onramp assess quiz\nonramp assess quiz --minutes 10\nonramp assess quiz --answers lines.ndjson --json",
     .run = run_assess_quiz},
    {.name = "assess show",
     .summary = "Show where you stand, and the gaps to the role",
     .category = k_learning,
     .effect = Effect::reads,
     .options = k_assess_show_options,
     .details = "Evidence leaves levels open: a skill is met or not met where the target is outside of them, with a "
                "chance of 95 %, and undecided otherwise. --by-source shows what your background, your ratings, your "
                "answers, practice and others' word say apart.",
     .example = "onramp assess show\nonramp assess show --by skill\nonramp assess show --by-source",
     .run = run_assess_show},
    {.name = "assess simulate",
     .summary = "Hold the assessment against simulated developers",
     .category = k_learning,
     .options = k_assess_simulate_options,
     .details = "Developers with known abilities rate their areas and answer a quiz, in the world that the engine "
                "takes for true and in others that differ from it. Beside the engine stand questions in random order, "
                "ratings alone, background alone, and the verdict that nobody meets anything.",
     .example = "onramp assess simulate\nonramp assess simulate --world independent --developers 50 --json",
     .run = run_assess_simulate},
    {.name = "assess calibrate",
     .summary = "Estimate the difficulties of items from a team's answers",
     .category = k_learning,
     .positionals = k_assess_calibrate_positionals,
     .options = k_assess_calibrate_options,
     .details = "Each difficulty starts from what the pack's authors say and moves as far as the answers weigh; "
                "discriminations stay below 500 answers an item. --overlay writes a file beside the pack, which is "
                "never changed: 'onramp assess quiz' takes it from .onramp/calibrations/PACK.json.",
     .example = "onramp assess calibrate ann.ndjson ben.ndjson\n"
                "onramp assess calibrate logs/*.ndjson --overlay .onramp/calibrations/rust.json",
     .run = run_assess_calibrate},
    {.name = "assess practice list",
     .summary = "List exercises to do by hand, the most useful first",
     .category = k_learning,
     .effect = Effect::reads,
     .options = k_assess_practice_list_options,
     .details = "Useful is what shows a level that the role asks for and that nothing you have passed shows yet. The "
                "short word of each can be typed in place of its id.",
     .example = "onramp assess practice list\nonramp assess practice list --skill lifetimes --json",
     .run = run_assess_practice_list},
    {.name = "assess practice start",
     .summary = "Make a folder to do an exercise in, and show the task",
     .category = k_learning,
     .effect = Effect::appends,
     .positionals = k_assess_practice_start_positionals,
     .options = k_assess_practice_start_options,
     .details = "The folder is a cargo package with the starter, the checks and the task. What is in it already is "
                "left as it is. With --skill it picks an exercise that shows a level, to test out of what you know.",
     .example = "onramp assess practice start strings-with-two-lifetimes\n"
                "onramp assess practice start --skill ownership --level 3",
     .run = run_assess_practice_start,
     .formats = k_text_json},
    {.name = "assess practice check",
     .summary = "Check what you made of an exercise",
     .category = k_learning,
     .effect = Effect::appends,
     .positionals = k_practice_positionals,
     .options = k_assess_practice_check_options,
     .details =
         "Compiles src/lib.rs with the checks of the pack and runs them as you, without a sandbox: 30 s, 20 s of "
         "processor time and 4 GiB at most. Passing is evidence of the level of its skills. The status is 1 "
         "where it does not pass.",
     .example = "onramp assess practice check\nonramp assess practice check lookup-by-borrowed-key --took 35m",
     .run = run_assess_practice_check,
     .formats = k_text_json},
    {.name = "assess practice watch",
     .summary = "Check an exercise at every save, until it passes",
     .category = k_learning,
     .effect = Effect::appends,
     .positionals = k_practice_positionals,
     .options = k_assess_practice_watch_options,
     .details = "At a terminal only. It ends where the exercise passes, with q and Enter, or with Ctrl-C.",
     .example = "onramp assess practice watch",
     .run = run_assess_practice_watch,
     .formats = k_text},
    {.name = "assess practice hint",
     .summary = "Show the next hint of an exercise",
     .category = k_learning,
     .effect = Effect::appends,
     .positionals = k_practice_positionals,
     .details = "Each hint that you see makes the evidence weaker that passing the exercise is.",
     .example = "onramp assess practice hint",
     .run = run_assess_practice_hint,
     .formats = k_text_json},
    {.name = "assess practice solution",
     .summary = "Show a solution of an exercise, which ends it",
     .category = k_learning,
     .effect = Effect::appends,
     .positionals = k_practice_positionals,
     .options = k_assess_practice_solution_options,
     .details = "Who has seen the solution shows nothing by passing, so it asks first, or wants --yes. After you have "
                "passed it is there to compare, and costs nothing.",
     .example = "onramp assess practice solution\nonramp assess practice solution --yes > ours.rs",
     .run = run_assess_practice_solution,
     .formats = k_text_json},
    {.name = "assess practice reset",
     .summary = "Put the starter of an exercise back, and keep what you wrote",
     .category = k_learning,
     .effect = Effect::reads,
     .positionals = k_practice_positionals,
     .details = "What you wrote is kept as src/lib.rs.1, .2 and so on.",
     .example = "onramp assess practice reset",
     .run = run_assess_practice_reset,
     .formats = k_text_json},
    {.name = "assess attest",
     .summary = "Keep what a mentor says or others can look at of a skill",
     .category = k_learning,
     .effect = Effect::appends,
     .positionals = k_assess_attest_positionals,
     .options = k_assess_attest_options,
     .details = "Level 5 is shown by nothing else. It is you who enters it, so the note is shown with it to others. "
                "'onramp undo' takes it back.",
     .example = "onramp assess attest ffi --level 4 --by mentor --note 'Ann, 20 November'",
     .run = run_assess_attest},
    {.name = "assess gate",
     .summary = "Check progress against a policy, for CI",
     .category = k_learning,
     .effect = Effect::reads,
     .options = k_assess_gate_options,
     .details = "By default: tasks and planned steps that are due are done, the plan is current, and the evidence is "
                "not old. Levels are held only against an export that the person made, and only what is measured "
                "counts. The status is 1 where a rule is not met or unknown.",
     .example = "onramp assess gate\nonramp assess gate --policy gate.json --export me.json --format junit",
     .run = run_assess_gate,
     .formats = k_gate_formats},
    {.name = "assess history",
     .summary = "List the quizzes that you took, and what each changed",
     .category = k_learning,
     .effect = Effect::reads,
     .details = "Of each: the answers, how many of its items were asked before, the areas that were decided before it "
                "and after it, and the areas that moved the most.",
     .example = "onramp assess history\nonramp assess history --json",
     .run = run_assess_history},
    {.name = "assess why",
     .summary = "Say what a verdict on a skill rests on, piece by piece",
     .category = k_learning,
     .effect = Effect::reads,
     .positionals = k_assess_why_positionals,
     .details = "Each piece of evidence is left out in turn: what is said without it shows what it moved. 'Chance' is "
                "by how many points it raises or lowers the chance that the target is met.",
     .example = "onramp assess why ownership",
     .run = run_assess_why},
    {.name = "assess replay",
     .summary = "Ask a quiz again from its record, and compare the numbers",
     .category = k_learning,
     .effect = Effect::reads,
     .positionals = k_assess_replay_positionals,
     .options = k_assess_replay_options,
     .details = "From what was known before the quiz and your answers follows each question, what was expected of it "
                "and why it was asked. The status is 1 where a number differs from the recorded one by more than "
                "1e-12; a changed pack is one reason.",
     .example = "onramp assess replay\nonramp assess replay quiz-1 --json",
     .run = run_assess_replay},
    {.name = "path plan",
     .summary = "Plan what to learn, in which order and when",
     .category = k_learning,
     .effect = Effect::appends,
     .options = k_path_plan_options,
     .details = "The first 13 weeks are planned week by week, the rest is an outline. What is left out is listed with "
                "its hours and the reason. The order is a greedy one: valid, but not proved best.",
     .example = "onramp path plan --hours-per-week 6\nonramp path plan --deadline 2027-03-31",
     .run = run_path_plan},
    {.name = "path show",
     .summary = "Show the plan as it was made",
     .category = k_learning,
     .effect = Effect::reads,
     .options = k_path_show_options,
     .example = "onramp path show\nonramp path show --format markdown",
     .run = run_path_show},
    {.name = "path next",
     .summary = "Show the steps that you can work on now",
     .category = k_learning,
     .effect = Effect::reads,
     .options = k_path_next_options,
     .example = "onramp path next",
     .run = run_path_next},
    {.name = "path verify",
     .summary = "Check that a path holds for the role",
     .category = k_learning,
     .positionals = k_path_verify_positionals,
     .details = "Prerequisites, hours, weeks, sums, and that nothing is dropped, by rules that share nothing with the "
                "planner. The status is 1 where the path does not hold.",
     .example = "onramp path show --json | onramp path verify -",
     .run = run_path_verify},
    {.name = "today",
     .summary = "Show what is now, next and open, with what to type",
     .category = k_days,
     .effect = Effect::reads,
     .options = k_schedule_options,
     .details = "One screen: what you are working on, the sessions of the day, the next learning, onboarding tasks by "
                "due date, and what is done today. The status is 1 where there is no plan yet.",
     .example = "onramp today\nonramp today --json",
     .run = run_today,
     .formats = k_text_json},
    {.name = "start",
     .summary = "Begin a step or a task: its time counts",
     .category = k_days,
     .effect = Effect::appends,
     .positionals = k_start_positionals,
     .details = "One thing is open at a time: what was open before ends, and its time is kept.",
     .example = "onramp start lifetimes@3",
     .run = run_start,
     .formats = k_text_json},
    {.name = "stop",
     .summary = "End what is open for now, and keep its time",
     .category = k_days,
     .effect = Effect::appends,
     .options = k_stop_options,
     .example = "onramp stop\nonramp stop --took 45m",
     .run = run_stop,
     .formats = k_text_json},
    {.name = "done",
     .summary = "Mark a step or a task as done",
     .category = k_days,
     .effect = Effect::appends,
     .positionals = k_done_positionals,
     .options = k_done_options,
     .details = "Without an ID it is what is open. What is done leaves the schedule; 'onramp undo' takes it back.",
     .example = "onramp done lifetimes@3 --took 1h30m",
     .run = run_done,
     .formats = k_text_json},
    {.name = "skip",
     .summary = "Leave a step or a task out",
     .category = k_days,
     .effect = Effect::appends,
     .positionals = k_skip_positionals,
     .options = k_skip_options,
     .details = "It leaves the schedule without being done.",
     .example = "onramp skip embedded-systems@1 --reason 'not in this team'",
     .run = run_skip,
     .formats = k_text_json},
    {.name = "schedule day",
     .summary = "Show one day: its blocks, its activities and its learning",
     .category = k_days,
     .effect = Effect::reads,
     .positionals = k_schedule_day_positionals,
     .options = k_schedule_options,
     .details = "Learning takes what the blocks leave free and what activities give way, in the profile's order; the "
                "hardest comes first in the morning. What finds no place is noted.",
     .example = "onramp schedule day\nonramp schedule day 2026-11-23 --path path.json",
     .run = run_schedule_day},
    {.name = "schedule week",
     .summary = "Show the learning of a week, Monday to Sunday",
     .category = k_days,
     .effect = Effect::reads,
     .positionals = k_schedule_week_positionals,
     .options = k_schedule_options,
     .details = "The same days as 'onramp schedule day' shows, a line for each session of learning. With --json they "
                "are whole.",
     .example = "onramp schedule week\nonramp path show --json | onramp schedule week --path - --json",
     .run = run_schedule_week},
    {.name = "persona list",
     .summary = "List the personas that there are",
     .category = k_content,
     .details = "Personas come with the program, stand in the user's data folder or in the project's .onramp/personas.",
     .example = "onramp persona list",
     .run = run_persona_list},
    {.name = "persona show",
     .summary = "Show a persona, or one section of it",
     .category = k_content,
     .positionals = k_persona_show_positionals,
     .options = k_persona_show_options,
     .details = "A persona is a role as a document states it: responsibilities, skills, days, goals and the rest.",
     .example =
         "onramp persona show\nonramp persona show --section daily-activities\nonramp persona show team.md --json",
     .run = run_persona_show},
    {.name = "persona validate",
     .summary = "Check a persona document",
     .category = k_content,
     .positionals = k_persona_validate_positionals,
     .details = "Every problem is reported at once, with file, line and column. The status is 1 where the persona is "
                "not valid; warnings do not count.",
     .example = "onramp persona validate team.md",
     .run = run_persona_validate},
    {.name = "persona import",
     .summary = "Turn a Markdown persona into a JSON document",
     .category = k_content,
     .positionals = k_persona_import_positionals,
     .details =
         "Nothing of the document is lost: 'onramp persona export' makes the same Markdown of it again. What is "
         "understood (team sizes, times, skills, goals) is there as typed fields; what is not, as it was written.",
     .example = "onramp persona import team.md\nonramp persona import team.md -o team.json",
     .run = run_persona_import},
    {.name = "persona export",
     .summary = "Write a persona as Markdown, or as JSON",
     .category = k_content,
     .positionals = k_persona_export_positionals,
     .details = "Markdown is the default; --json gives the JSON document.",
     .example = "onramp persona export senior-rust-developer\nonramp persona import team.md | onramp persona export -",
     .run = run_persona_export},
    {.name = "persona diff",
     .summary = "Compare two personas",
     .category = k_content,
     .positionals = k_persona_diff_positionals,
     .options = k_persona_diff_options,
     .details = "What is told apart are the lines by their ids, not their places. --format json-patch writes an RFC "
                "6902 patch that makes the second JSON document out of the first.",
     .example =
         "onramp persona diff senior-rust-developer team.md\nonramp persona diff old.md new.md --format json-patch",
     .run = run_persona_diff,
     .formats = k_diff_formats},
    {.name = "profile show",
     .summary = "Show what a role asks for and how its days go",
     .category = k_content,
     .positionals = k_profile_positionals,
     .details = "A profile says which skills a role needs and to which level, how its days are spent, and what the "
                "first 90 days hold. Overlays are applied before it is shown.",
     .example = "onramp profile show\nonramp profile show team.json --json",
     .run = run_profile_show},
    {.name = "profile validate",
     .summary = "Check a profile or overlay against its persona and pack",
     .category = k_content,
     .positionals = k_profile_positionals,
     .details = "Every problem is reported with file, line and column, in the file that it comes from. The status is 1 "
                "where the profile is not valid.",
     .example = "onramp profile validate team.json",
     .run = run_profile_validate},
    {.name = "profile explain",
     .summary = "Say where each value of a profile comes from, and why",
     .category = k_content,
     .positionals = k_profile_explain_positionals,
     .details = "Each value stands with the file and line that set it: the profile itself or one of the overlays. "
                "Its basis says why it is what it is.",
     .example = "onramp profile explain ffi\nonramp profile explain --profile team.json /hours /capacity",
     .run = run_profile_explain},
    {.name = "pack list",
     .summary = "List the packs that there are",
     .category = k_content,
     .details = "Packs come with the program, stand in the user's data folder or in the project's .onramp/packs.",
     .example = "onramp pack list",
     .run = run_pack_list},
    {.name = "pack show",
     .summary = "Show the skills of the pack, or one of them",
     .category = k_content,
     .positionals = k_pack_show_positionals,
     .details = "Of one skill it shows what each level means, the hours from the level before, what each level needs, "
                "what needs it, and the target that the profile sets.",
     .example = "onramp pack show\nonramp pack show lifetimes",
     .run = run_pack_show},
    {.name = "pack lint",
     .summary = "Check a pack: its form, its graph, and by rustc what it claims",
     .category = k_content,
     .positionals = k_pack_lint_positionals,
     .options = k_pack_lint_options,
     .details =
         "Prerequisites that form a circle, do not exist or can never be met are errors; those that others "
         "imply are warnings. With --run every program of items and exercises is compiled, and run where "
         "that is asked for, as you and without a sandbox; results are kept. The status is 1 where there are errors.",
     .example = "onramp pack lint\nonramp pack lint ./packs/our-pack --strict\nonramp pack lint --run",
     .run = run_pack_lint},
    {.name = "pack graph",
     .summary = "Draw which skills rest on which",
     .category = k_content,
     .positionals = k_pack_graph_positionals,
     .options = k_pack_graph_options,
     .details = "An arrow goes from a skill to one that needs it; '2>3' says that level 2 of it is needed for level "
                "3. Dashed arrows are one of several ways.",
     .example = "onramp pack graph --around tokio\nonramp pack graph --format dot | dot -Tsvg -o rust.svg",
     .run = run_pack_graph,
     .formats = k_graph_formats},
    {.name = "pack stats",
     .summary = "Count what a pack holds, and say what it cannot measure",
     .category = k_content,
     .positionals = k_pack_stats_positionals,
     .options = k_pack_stats_options,
     .details = "Items, exercises and resources by area, skill, level and kind. What is verified is what 'onramp pack "
                "lint --run' has found "
                "out with the rustc on the PATH; nothing is compiled here.",
     .example = "onramp pack stats\nonramp pack stats ./packs/our-pack --json",
     .run = run_pack_stats},
    {.name = "pack health",
     .summary = "Say what a pack lacks for measuring the role, and what to write next",
     .category = k_content,
     .positionals = k_pack_health_positionals,
     .options = k_pack_health_options,
     .details = "Holds what the items of each skill tell at its target against what a clear verdict takes, and lets "
                "simulated developers answer to see which items are never asked, and which of nearly everybody.",
     .example = "onramp pack health\nonramp pack health ./packs/our-pack --strict\nonramp pack health --json",
     .run = run_pack_health},
    {.name = "doctor",
     .summary = "Say which data, store, zone database and Rust tools are found",
     .category = k_content,
     .effect = Effect::reads,
     .example = "onramp doctor",
     .run = run_doctor,
     .formats = k_text_json},
    {.name = "schema",
     .summary = "Print the JSON Schema of a kind of document",
     .category = k_content,
     .positionals = k_schema_positionals,
     .example = "onramp schema persona",
     .run = run_schema,
     .formats = k_text_json},
    {.name = "undo",
     .summary = "Take back the last thing that you did",
     .category = k_data,
     .effect = Effect::appends,
     .details = "Again takes back the one before it, and so on. Nothing is deleted: an undo is an event, too. The "
                "status is 1 where there is nothing to take back.",
     .example = "onramp undo",
     .run = run_undo,
     .formats = k_text_json},
    {.name = "data export",
     .summary = "Print everything that the store knows about you",
     .category = k_data,
     .effect = Effect::reads,
     .options = k_data_export_options,
     .details = "One event a line (NDJSON), or one document with --json. With --fields it is one document with what "
                "you choose and nothing else, for others.",
     .example = "onramp data export --output backup.ndjson\nonramp data export --fields tasks,steps --output me.json",
     .run = run_data_export,
     .formats = k_export_formats},
    {.name = "data forget",
     .summary = "Delete everything that the store knows about you",
     .category = k_data,
     .effect = Effect::deletes,
     .options = k_data_forget_options,
     .details = "Every event, every view of them and every backup of the store is deleted, and the files are "
                "written anew, so that nothing is left in them. It cannot be undone.",
     .example = "onramp data export --output backup.ndjson\nonramp data forget",
     .run = run_data_forget,
     .formats = k_text_json},
};

} // namespace

std::span<const CommandSpec> command_table() {
    return k_commands;
}

} // namespace onramp
