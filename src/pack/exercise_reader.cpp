// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <map>

#include "base/problem_order.hpp"
#include "onramp/pack/exercise.hpp"
#include "pack/program_fields.hpp"

namespace onramp {

namespace {

constexpr int k_most_minutes = 600;
constexpr std::size_t k_least_hints = 2;

// The files of one folder, by name.
using Folder = std::map<std::string, const PackFile*>;

std::string folder_of(const std::string& path) {
    return path.substr(0, path.rfind('/'));
}

class ExerciseReader {
public:
    ExerciseReader(const std::string& folder, const Folder& files, std::vector<Problem>& problems)
        : m_folder(folder), m_files(files), m_problems(problems) {
        m_exercise.id = folder.substr(folder.rfind('/') + 1);
        m_exercise.file = folder + "/exercise.toml";
    }

    Exercise read() {
        if (kebab(m_exercise.id) != m_exercise.id) {
            report("id-form", "the folder's name '" + shorten(m_exercise.id, 60) + "' is not a plain id",
                   "name it in lower case with hyphens, like '" + shorten(kebab(m_exercise.id), 60) + "'");
        }
        read_head();
        m_exercise.task = text_of("task.md");
        m_exercise.starter = program_of("starter.rs");
        m_exercise.solution = program_of("solution.rs");
        m_exercise.checks = program_of("checks.rs");
        read_wrong();
        for (const auto& [name, file] : m_files) {
            if (!m_read.contains(name)) {
                m_problems.push_back({Severity::warning,
                                      "unknown-file",
                                      "'" + shorten(name, 60) + "' is no file of an exercise; it is not used",
                                      "docs/packs.md names them",
                                      {file->path, 0, 0, {}}});
            }
        }
        return std::move(m_exercise);
    }

private:
    void report(std::string rule, std::string message, std::string hint = {}) {
        m_problems.push_back(
            {Severity::error, std::move(rule), std::move(message), std::move(hint), {m_exercise.file, 1, 1, {}}});
    }

    const PackFile* find(const std::string& name) {
        m_read.emplace(name);
        const auto found = m_files.find(name);
        return found == m_files.end() ? nullptr : found->second;
    }

    std::string text_of(const std::string& name) {
        const PackFile* file = find(name);
        if (file == nullptr) {
            report("missing", "the exercise has no " + name, "docs/packs.md says what is in it");
            return {};
        }
        std::string text = plain_text(file->text);
        if (!is_valid_utf8(text)) {
            m_problems.push_back({Severity::error, "encoding", "not valid UTF-8", {}, {file->path, 1, 1, {}}});
        } else if (trim(text).empty()) {
            m_problems.push_back({Severity::error, "empty", "the file is empty", {}, {file->path, 1, 1, {}}});
        }
        return text;
    }

    std::string program_of(const std::string& name) {
        std::string text = text_of(name);
        if (!text.empty() && !has_license(text, "//")) {
            m_problems.push_back({Severity::error,
                                  "license",
                                  "the program does not begin with the two lines of the license",
                                  "// SPDX-License-Identifier: ..., then // Copyright ...",
                                  {m_files.at(name)->path, 1, 1, {}}});
        }
        return text;
    }

    // "wrong-12.rs"
    static bool is_wrong_solution(std::string_view name) {
        constexpr std::string_view k_prefix = "wrong-";
        constexpr std::string_view k_ending = ".rs";
        if (!name.starts_with(k_prefix) || !name.ends_with(k_ending)) {
            return false;
        }
        const std::string_view number = name.substr(k_prefix.size(), name.size() - k_prefix.size() - k_ending.size());
        return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
    }

    void read_wrong() {
        std::vector<ExerciseFile> programs = {{"starter.rs", m_exercise.starter}, {"solution.rs", m_exercise.solution}};
        for (const auto& [name, file] : m_files) {
            if (is_wrong_solution(name)) {
                m_exercise.wrong.push_back({name, program_of(name)});
                programs.push_back(m_exercise.wrong.back());
            }
        }
        if (m_exercise.wrong.size() < k_least_wrong_solutions) {
            report("wrong-solutions",
                   "the exercise has fewer than two wrong solutions: does a plausible mistake fail its checks?",
                   "add wrong-1.rs, wrong-2.rs");
        }
        for (std::size_t i = 0; i < programs.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                if (!programs[i].text.empty() && programs[i].text == programs[k].text) {
                    report("same", programs[i].name + " is the same as " + programs[k].name);
                }
            }
        }
    }

    void read_head() {
        const PackFile* file = find("exercise.toml");
        if (file == nullptr) {
            m_exercise.file = m_folder;
            report("missing", "the exercise has no exercise.toml", "docs/packs.md says what is in it");
            return;
        }
        const auto table = parse_toml(file->text, file->path);
        if (!table) {
            const Error& error = table.error();
            m_problems.push_back({Severity::error, "syntax", error.message, error.hint, error.where});
            return;
        }
        if (!has_license(plain_text(file->text), "#")) {
            report("license", "the file does not begin with the two lines of the license",
                   "# SPDX-License-Identifier: ..., then # Copyright ...");
        }
        TableReader reader(*table, "exercise", m_exercise.file, m_problems);
        read_keys(reader);
        reader.finish(Severity::error);
    }

    void read_keys(TableReader& reader) {
        m_exercise.title = reader.text("title");
        reader.require("skills", "[\"...\"]");
        m_exercise.skills = reader.ids("skills");
        if (const toml::node* node = reader.find("skills")) {
            m_exercise.skills_line = node->source().begin.line;
            m_exercise.skills_column = node->source().begin.column;
            if (m_exercise.skills.empty()) {
                reader.error("empty", reader.quoted("skills") + " is empty: what does it practise?", *node);
            }
            const std::set<std::string> different(m_exercise.skills.begin(), m_exercise.skills.end());
            if (different.size() < m_exercise.skills.size()) {
                reader.error("same", reader.quoted("skills") + " names a skill twice", *node);
            }
        }
        m_exercise.level = reader.integer("level", k_least_exercise_level, k_most_exercise_level);
        m_exercise.minutes = reader.integer("minutes", 1, k_most_minutes);
        m_exercise.setting = read_program_setting(reader);
        m_exercise.hints = texts(reader, "hints", k_least_hints);
        m_exercise.review = texts(reader, "review", 1);
        m_exercise.sources = read_sources(reader);
    }

    static std::vector<std::string> texts(TableReader& reader, std::string_view key, std::size_t least) {
        const toml::node* node = reader.require(key, "[\"...\"]");
        std::vector<std::string> found = reader.texts(key);
        if (node != nullptr && node->is_array() && found.size() < least) {
            reader.error("few", reader.quoted(key) + " has fewer than " + std::to_string(least), *node);
        }
        return found;
    }

    const std::string& m_folder;
    const Folder& m_files;
    std::vector<Problem>& m_problems;
    std::set<std::string> m_read;
    Exercise m_exercise;
};

} // namespace

PackExercises read_exercises(const std::vector<PackFile>& files) {
    std::map<std::string, Folder> folders;
    for (const PackFile& file : files) {
        folders[folder_of(file.path)].emplace(file.path.substr(file.path.rfind('/') + 1), &file);
    }
    PackExercises result;
    for (const auto& [path, folder] : folders) {
        std::vector<Problem> found;
        Exercise exercise = ExerciseReader(path, folder, found).read();
        sort_by_place(found);
        if (!has_errors(found)) {
            result.exercises.push_back(std::move(exercise));
        }
        result.problems.insert(result.problems.end(), std::make_move_iterator(found.begin()),
                               std::make_move_iterator(found.end()));
    }
    return result;
}

} // namespace onramp
