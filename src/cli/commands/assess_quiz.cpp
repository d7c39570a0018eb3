// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_quiz.hpp"

#include <utility>

#include "cli/answer_format.hpp"
#include "cli/quiz_faces.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/assessment_view.hpp"

namespace onramp {

namespace {

std::string score_words(const QuizSummary& summary) {
    const bool over = summary.end != quiz_end_words(QuizEnd::goes_on);
    if (summary.questions == 0) {
        return over ? "Nothing was asked: " + summary.end + "." : "No question was answered.";
    }
    std::string text = counted(static_cast<std::size_t>(summary.questions), "answer") + " in " + summary.session +
                       ": " + std::to_string(summary.right) + " right, " + std::to_string(summary.wrong) + " wrong, " +
                       std::to_string(summary.dont_know) + " not known.";
    if (summary.ended) {
        text += " It ended: " + summary.end + ".";
    }
    return text;
}

std::string next_words(const QuizSummary& summary) {
    if (summary.questions == 0) {
        return "Next: 'onramp assess quiz' asks up to 25 questions.";
    }
    return summary.ended
               ? "Next: 'onramp assess show' says what would decide more, 'onramp path plan' plans from here. "
                 "'onramp assess review' shows the answers again."
               : "Next: 'onramp assess quiz' goes on at question " + std::to_string(summary.questions + 1) + ".";
}

std::string final_markdown(const QuizSummary& summary, const Assessment& assessment, const Days& days) {
    return (summary.ended ? render_review_markdown(summary.review) + "\n" : std::string()) + score_words(summary) +
           "\n\n" + render_assessment_markdown(assessment, AssessmentBy::area, days);
}

// The score comes last: it is what is still on the screen when all of it was printed.
std::string final_text(const QuizSummary& summary, const Assessment& assessment, const Style& style, Layout layout) {
    return (summary.ended ? render_review_text(summary.review, style, layout) + "\n" : std::string()) +
           render_assessment_text(assessment, AssessmentBy::area, style, layout) + "\n" +
           wrap(score_words(summary), style.width) + "\n" + wrap(next_words(summary), style.width) + "\n";
}

} // namespace

Result<Answer> run_assess_quiz(const Arguments& arguments, Services& services) {
    const auto source = answer_source(arguments, services);
    if (!source) {
        return fail(source.error());
    }
    if (source->person() && !services.prompter.interactive()) {
        return fail(ErrorKind::usage, "there is nobody to ask: this is no terminal",
                    "give --answers FILE, or --protocol ndjson for another program");
    }
    const Layout layout = arguments.flag("plain") ? Layout::linear : Layout::visual;
    QuizOptions options;
    options.questions = arguments.integer("questions").value_or(options.questions);
    options.minutes = arguments.integer("minutes").value_or(0);
    options.areas = arguments.texts("area");
    options.skill = arguments.text("skill").value_or("");
    options.level = arguments.integer("level").value_or(options.level);
    if (!options.skill.empty() && !options.areas.empty()) {
        return fail(ErrorKind::usage, "--skill and --area exclude each other");
    }
    if (options.skill.empty() && arguments.integer("level")) {
        return fail(ErrorKind::usage, "--level goes with --skill");
    }
    options.calibration = arguments.text("calibration");
    options.anew = arguments.flag("new");
    auto quiz = LiveQuiz::open(services, options);
    if (!quiz) {
        return fail(quiz.error());
    }
    const auto stop = source->file      ? answer_from(*quiz, source->file->text, source->file->file)
                      : source->program ? ask_program(*quiz, services)
                                        : ask_person(*quiz, services, layout);
    if (!stop) {
        return fail(stop.error());
    }
    if (*stop == TalkEnd::left) {
        quiz->stand();
    } else {
        if (auto finished = quiz->finish(); !finished) {
            return fail(finished.error());
        }
    }
    const QuizSummary summary = summary_of(*quiz);
    Answer answer;
    answer.notes = quiz->notes();
    if (source->program) {
        answer.text = render_quiz_line(summary) + "\n";
    } else {
        const auto assessment = [&] { return quiz->assessment(services.clock.now()); };
        const Style& style = services.terminal.style;
        answer.text = in_format(
            services, [&] { return render_quiz_json(summary); },
            [&] { return final_markdown(summary, assessment(), style.days); },
            [&] { return final_text(summary, assessment(), style, layout); });
    }
    return answer;
}

} // namespace onramp
