// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/verdict.hpp"

#include <algorithm>
#include <cctype>
#include <csignal>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_here = "// HERE";
constexpr std::string_view k_blank = " \t";

std::string_view without_indent(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t\r\f\v");
    return start == std::string_view::npos ? std::string_view() : line.substr(start);
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

std::string words_of(const std::vector<RustcFinding>& findings, std::string_view word) {
    constexpr std::size_t k_most_shown = 5;
    std::vector<std::string> words;
    words.reserve(findings.size());
    for (const RustcFinding& finding : findings) {
        words.push_back(std::string(word) + " " + finding.code + " @ " + std::to_string(finding.line));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    if (words.size() > k_most_shown) {
        words.resize(k_most_shown);
        words.emplace_back("...");
    }
    return join(words, ", ");
}

// How the program ended, in the words of a verdict.
std::string ending_of(const ProgramOutcome& outcome) {
    if (outcome.timed_out) {
        return "does not end in time";
    }
    if (outcome.signal != 0 && outcome.signal != SIGABRT) {
        return "is ended by signal " + std::to_string(outcome.signal);
    }
    ProgramVerdict verdict;
    verdict.kind = ProgramVerdictKind::ends;
    verdict.aborts = outcome.signal == SIGABRT;
    verdict.status = outcome.status;
    verdict.output = outcome.output;
    return format_verdict(verdict);
}

} // namespace

std::string option_program(const ItemVariant& variant, const ItemOption& option) {
    if (option.code.empty()) {
        return variant.program;
    }
    const std::string_view program = variant.program;
    for (std::size_t start = 0; start < program.size();) {
        const std::size_t end = program.find('\n', start);
        if (end == std::string_view::npos) {
            break;
        }
        std::string_view line = program.substr(start, end - start);
        line = without_indent(line);
        const std::size_t last = line.find_last_not_of(k_blank);
        if (last != std::string_view::npos && line.substr(0, last + 1) == k_here) {
            return std::string(program.substr(0, start)) + option.code + std::string(program.substr(end + 1));
        }
        start = end + 1;
    }
    return option.code;
}

bool has_main(std::string_view program) {
    for (std::string_view line : split(program, '\n')) {
        line = without_indent(line);
        take(line, "pub ");
        take(line, "async ");
        if (take(line, "fn main") &&
            (line.empty() || (line[0] != '_' && std::isalnum(static_cast<unsigned char>(line[0])) == 0))) {
            return true;
        }
    }
    return false;
}

bool needs_run(const ProgramVerdict& verdict) {
    return verdict.kind == ProgramVerdictKind::ends;
}

bool holds(const ProgramVerdict& verdict, const ProgramOutcome& outcome) {
    const RustcFinding finding{verdict.code, verdict.line};
    switch (verdict.kind) {
    case ProgramVerdictKind::compiles:
        return outcome.errors.empty();
    case ProgramVerdictKind::error:
        return outcome.errors == std::vector{finding};
    case ProgramVerdictKind::warns:
        return outcome.errors.empty() &&
               std::find(outcome.warnings.begin(), outcome.warnings.end(), finding) != outcome.warnings.end();
    case ProgramVerdictKind::ends:
        break;
    }
    if (!outcome.errors.empty() || !outcome.ran || outcome.timed_out) {
        return false;
    }
    const bool ended =
        verdict.aborts ? outcome.signal == SIGABRT : outcome.signal == 0 && outcome.status == verdict.status;
    return ended && (!verdict.output || *verdict.output == outcome.output);
}

std::optional<std::string> find_drift(const ItemOption& option, const std::vector<ProgramOutcome>& outcomes) {
    const bool should_hold = option.right || !option.code.empty();
    std::vector<std::string> recorded;
    for (std::size_t i = 0; i < option.verdicts.size(); ++i) {
        const ProgramVerdict& verdict = option.verdicts[i];
        recorded.push_back("'" + format_verdict(verdict) + "'");
        if (holds(verdict, outcomes.at(i))) {
            continue;
        }
        if (!should_hold) {
            return std::nullopt;
        }
        return recorded.back() + " is recorded, but rustc says: " + format_outcome(outcomes.at(i));
    }
    if (should_hold || option.verdicts.empty()) {
        return std::nullopt;
    }
    return listed(recorded) + (recorded.size() == 1 ? " holds" : " hold") + ", though the option is wrong";
}

std::string format_outcome(const ProgramOutcome& outcome) {
    if (!outcome.errors.empty()) {
        return words_of(outcome.errors, "error");
    }
    std::string text = "compiles";
    if (!outcome.warnings.empty()) {
        text += ", " + words_of(outcome.warnings, "warns");
    }
    return outcome.ran ? text + ", " + ending_of(outcome) : text;
}

} // namespace onramp
