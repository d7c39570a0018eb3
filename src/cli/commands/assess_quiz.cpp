// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/commands/assess_quiz.hpp"

#include <utility>

#include "cli/named_source.hpp"
#include "cli/quiz_faces.hpp"
#include "onramp/base/text.hpp"
#include "onramp/render/assessment_view.hpp"

namespace onramp {

namespace {

std::string score_words(const QuizSummary& summary) {
    std::string text = counted(static_cast<std::size_t>(summary.questions), "answer") + " in " + summary.session +
                       ": " + std::to_string(summary.right) + " right, " + std::to_string(summary.wrong) + " wrong, " +
                       std::to_string(summary.dont_know) + " not known.";
    if (summary.ended) {
        text += " It ended because " + summary.end + ".";
    }
    return text;
}

std::string final_text(const LiveQuiz& quiz, const QuizSummary& summary, const Services& services, Layout layout) {
    const Style& style = services.terminal.style;
    const bool markdown = services.settings.format == Format::markdown;
    std::string text;
    if (summary.ended) {
        text = markdown ? render_review_markdown(summary.review) : render_review_text(summary.review, style, layout);
        text += "\n";
    }
    const std::string score = score_words(summary);
    text += markdown ? score + "\n\n" : wrap(score, style.width) + "\n\n";
    const Assessment assessment = quiz.assessment(services.clock.now());
    text += markdown ? render_assessment_markdown(assessment, AssessmentBy::area)
                     : render_assessment_text(assessment, AssessmentBy::area, style);
    if (!summary.ended && !markdown) {
        text += "\nNext: 'onramp assess quiz' goes on at question " + std::to_string(summary.questions + 1) + ".\n";
    }
    return text;
}

} // namespace

Result<Answer> run_assess_quiz(const Arguments& arguments, Services& services) {
    const auto file = arguments.text("answers");
    const bool protocol = arguments.text("protocol").has_value();
    if (file && protocol) {
        return fail(ErrorKind::usage, "--answers and --protocol exclude each other");
    }
    if (!file && !protocol && !services.prompter.interactive()) {
        return fail(ErrorKind::usage, "there is nobody to ask: this is no terminal",
                    "give --answers FILE, or --protocol ndjson for another program");
    }
    NamedText text;
    if (file) {
        auto read = read_file_or_stdin(services, *file);
        if (!read) {
            return fail(read.error());
        }
        text = std::move(*read);
    }
    const Layout layout = arguments.flag("plain") ? Layout::linear : Layout::visual;
    QuizOptions options;
    options.questions = arguments.integer("questions").value_or(options.questions);
    options.minutes = arguments.integer("minutes").value_or(0);
    options.calibration = arguments.text("calibration");
    options.anew = arguments.flag("new");
    auto quiz = LiveQuiz::open(services, options);
    if (!quiz) {
        return fail(quiz.error());
    }
    const auto stop = file       ? answer_from(*quiz, text.text, text.file)
                      : protocol ? ask_program(*quiz, services)
                                 : ask_person(*quiz, services, layout);
    if (!stop) {
        return fail(stop.error());
    }
    if (*stop == QuizStop::left) {
        quiz->stand();
    } else {
        if (auto finished = quiz->finish(); !finished) {
            return fail(finished.error());
        }
    }
    const QuizSummary summary = summary_of(*quiz);
    Answer answer;
    answer.notes = quiz->notes();
    if (protocol) {
        answer.text = render_quiz_line(summary) + "\n";
    } else if (services.settings.format == Format::json) {
        answer.text = render_quiz_json(summary);
    } else {
        answer.text = final_text(*quiz, summary, services, layout);
    }
    return answer;
}

} // namespace onramp
