// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/intake_questions.hpp"

#include <cstdlib>
#include <functional>

#include "base/format.hpp"
#include "onramp/base/text.hpp"
#include "onramp/calendar/zone_source.hpp"

namespace onramp {

namespace {

struct Question {
    std::string text;
    std::string explanation;
    // Takes the trimmed answer; an Error says why it is asked again.
    std::function<Result<void>(const std::string&)> accept;
};

tl::unexpected<Error> again(std::string message) {
    return fail(ErrorKind::usage, std::move(message));
}

Error stopped() {
    return {ErrorKind::interrupted, "stopped before the end: nothing was kept", {}, {}, {}};
}

Result<double> number_in(const std::string& word, double least, double most) {
    char* end = nullptr;
    const double value = std::strtod(word.c_str(), &end);
    if (word.empty() || *end != '\0' || !(value >= least && value <= most)) {
        return again(format("a number from {:g} to {:g}, please", least, most));
    }
    return value;
}

Result<int> whole_in(const std::string& word, int least, int most) {
    const Result<double> value = number_in(word, least, most);
    if (!value || *value != static_cast<int>(*value)) {
        return again(format("a whole number from {} to {}, please", least, most));
    }
    return static_cast<int>(*value);
}

// A remark between two questions, indented as they are.
std::string aside(const std::string& text, const Style& style) {
    return "     " + wrap(text, style.width - 5, "     ") + "\n";
}

class IntakeForm {
public:
    IntakeForm(const Role& role, const IntakeDefaults& defaults, const FileSystem& files,
               const Environment& environment)
        : m_role(role), m_defaults(defaults), m_files(files), m_environment(environment) {}

    std::vector<Question> questions() {
        std::vector<Question> list;
        list.push_back(previous_role());
        list.push_back(years());
        for (std::size_t i = 0; i < m_role.areas.size(); ++i) {
            list.push_back(area(i));
        }
        list.push_back(hours());
        list.push_back(start());
        list.push_back(zone());
        list.push_back(calendars());
        list.push_back(confirmation());
        return list;
    }

    Answers answers;

private:
    Question previous_role() {
        std::string text = "1/8  What were you before?\n";
        for (std::size_t i = 0; i < m_defaults.previous_roles.size(); ++i) {
            text += format("     {}  {}\n", i + 1, visible(m_defaults.previous_roles[i]));
        }
        return {text + "     number, your own words, or Enter to pass: ",
                "Your way in differs by what you know already: a C++ developer is not taught destructors.",
                [this](const std::string& word) -> Result<void> {
                    const auto number = whole_in(word, 1, static_cast<int>(m_defaults.previous_roles.size()));
                    answers.ratings.previous_role =
                        number ? m_defaults.previous_roles[static_cast<std::size_t>(*number - 1)] : word;
                    return {};
                }};
    }

    Question years() {
        return {"2/8  Years of systems programming (0-60, or Enter to pass): ",
                "Any language close to the machine counts: C, C++, Go, Rust, embedded work.",
                [this](const std::string& word) -> Result<void> {
                    answers.ratings.years.reset();
                    if (word.empty()) {
                        return {};
                    }
                    const auto value = whole_in(word, 0, 60);
                    if (!value) {
                        return fail(value.error());
                    }
                    answers.ratings.years = *value;
                    return {};
                }};
    }

    Question area(std::size_t index) {
        const RoleArea& area = m_role.areas[index];
        std::string text;
        if (index == 0) {
            text = "3/8  Where do you stand, area by area?\n"
                   "     0 none, 1 knows of it, 2 with help, 3 alone,\n"
                   "     4 leads others in it, 5 shapes the field\n"
                   "     Enter where you cannot say: unknown is not 0.\n";
        }
        return {text + "     " + pad(visible(area.name), 30) + " ",
                format("It holds {}; the first is {}. A rating leaves two levels open on each side.",
                       counted(area.skills.size(), "skill"),
                       visible(area.skills.empty() ? std::string("none") : m_role.skills[area.skills[0]].skill.name)),
                [this, &area](const std::string& word) -> Result<void> {
                    answers.ratings.areas.erase(area.id);
                    if (word.empty()) {
                        return {};
                    }
                    const auto value = whole_in(word, 0, k_most_level);
                    if (!value) {
                        return fail(value.error());
                    }
                    answers.ratings.areas[area.id] = *value;
                    return {};
                }};
    }

    Question hours() {
        return {format("4/8  Hours a week for learning [{:g}]: ", m_defaults.hours_per_week),
                "What you can keep up. It is taken from the activities that the profile says may yield.",
                [this](const std::string& word) -> Result<void> {
                    if (word.empty()) {
                        answers.hours_per_week = m_defaults.hours_per_week;
                        return {};
                    }
                    const auto value = number_in(word, 0.5, 80);
                    if (!value) {
                        return fail(value.error());
                    }
                    answers.hours_per_week = *value;
                    return {};
                }};
    }

    Question start() {
        return {"5/8  First day of the role [" + format_date(m_defaults.start) + "]: ",
                "The 90 days and the onboarding tasks count from it. Written YYYY-MM-DD.",
                [this](const std::string& word) -> Result<void> {
                    if (word.empty()) {
                        answers.start = m_defaults.start;
                        return {};
                    }
                    const auto value = parse_date(word);
                    if (!value) {
                        return fail(value.error());
                    }
                    answers.start = *value;
                    return {};
                }};
    }

    Question zone() {
        return {"6/8  Time zone [" + visible(m_defaults.zone) + "]: ",
                "A name of the zone database, such as Europe/Berlin. Your days are planned in it.",
                [this](const std::string& word) -> Result<void> {
                    const std::string name = word.empty() ? m_defaults.zone : word;
                    if (const auto zone = load_zone(m_files, m_environment, name); !zone) {
                        return fail(zone.error());
                    }
                    answers.zone = name;
                    return {};
                }};
    }

    Question calendars() {
        return {"7/8  Calendar files (.ics), separated by commas, or Enter for none: ",
                "They are remembered for planning around what is already in your days.",
                [this](const std::string& word) -> Result<void> {
                    answers.calendars.clear();
                    for (const std::string_view piece : split(word, ',')) {
                        const std::string path(trim(piece));
                        if (path.empty()) {
                            continue;
                        }
                        if (!m_files.exists(path)) {
                            return again("there is no file " + path);
                        }
                        answers.calendars.push_back(path);
                    }
                    return {};
                }};
    }

    // No is the same as quitting.
    static Question confirmation() {
        return {"8/8  Make the first plan? [Y/n] ", "It is kept with your answers; 'onramp undo' takes all of it back.",
                [](const std::string& word) -> Result<void> {
                    const std::string answer = lower(word);
                    if (answer == "n" || answer == "no") {
                        return fail(stopped());
                    }
                    if (!answer.empty() && answer != "y" && answer != "yes") {
                        return again("y or n, please");
                    }
                    return {};
                }};
    }

    const Role& m_role;
    const IntakeDefaults& m_defaults;
    const FileSystem& m_files;
    const Environment& m_environment;
};

} // namespace

Result<Answers> ask_intake(const Role& role, const IntakeDefaults& defaults, Prompter& prompter,
                           const FileSystem& files, const Environment& environment, const Style& style) {
    IntakeForm intake(role, defaults, files, environment);
    const std::vector<Question> questions = intake.questions();
    prompter.tell(style.paint(Ink::bold, visible(role.name)) +
                  ": eight questions, about three minutes.\nb goes back, ? explains, q quits.\n\n");
    for (std::size_t at = 0; at < questions.size();) {
        const auto line = prompter.ask(questions[at].text);
        const std::string word(line ? trim(*line) : "q");
        if (word == "q") {
            return fail(stopped());
        }
        if (word == "b") {
            at -= at > 0 ? 1 : 0;
            continue;
        }
        if (word == "?") {
            prompter.tell(aside(questions[at].explanation, style));
            continue;
        }
        if (auto accepted = questions[at].accept(word); !accepted) {
            const Error& error = accepted.error();
            if (error.kind == ErrorKind::interrupted) {
                return fail(error);
            }
            prompter.tell(
                aside(visible(error.message) + (error.hint.empty() ? "" : "; " + visible(error.hint)), style));
            continue;
        }
        ++at;
    }
    prompter.tell("\n");
    return std::move(intake.answers);
}

} // namespace onramp
