// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/verdict_text.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace onramp {

namespace {

constexpr std::string_view k_digits = "0123456789";
constexpr std::string_view k_lint_characters = "abcdefghijklmnopqrstuvwxyz_";
constexpr int k_panic_status = 101;

bool consists_of(std::string_view text, std::string_view characters) {
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (!consists_of(text, k_digits) || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

bool is_error_code(std::string_view code) {
    return code == "-" || consists_of(code, k_lint_characters) ||
           (code.size() == 5 && code[0] == 'E' && consists_of(code.substr(1), k_digits));
}

// "CODE @ LINE".
bool read_place(std::string_view text, ProgramVerdict& verdict) {
    constexpr std::string_view k_at = " @ ";
    const std::size_t at = text.find(k_at);
    if (at == std::string_view::npos) {
        return false;
    }
    const auto line = parse_number<std::uint32_t>(text.substr(at + k_at.size()));
    verdict.code = text.substr(0, at);
    verdict.line = line.value_or(0);
    return line.has_value();
}

// A JSON string.
bool read_output(std::string_view text, ProgramVerdict& verdict) {
    if (text.size() < 2 || !text.starts_with('"') || !text.ends_with('"')) {
        return false;
    }
    const nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
    if (!value.is_string()) {
        return false;
    }
    verdict.output = value.get<std::string>();
    return true;
}

// Nothing, or " after " and a JSON string.
bool read_after(std::string_view text, ProgramVerdict& verdict) {
    return text.empty() || (take(text, " after ") && read_output(text, verdict));
}

bool read_rest(std::string_view text, ProgramVerdict& verdict) {
    if (text == "compiles") {
        return true;
    }
    if (take(text, "error ")) {
        verdict.kind = ProgramVerdictKind::error;
        return read_place(text, verdict) && is_error_code(verdict.code);
    }
    if (take(text, "warns ")) {
        verdict.kind = ProgramVerdictKind::warns;
        return read_place(text, verdict) && consists_of(verdict.code, k_lint_characters);
    }
    verdict.kind = ProgramVerdictKind::ends;
    if (take(text, "prints ")) {
        return read_output(text, verdict);
    }
    if (take(text, "panics")) {
        verdict.status = k_panic_status;
        return read_after(text, verdict);
    }
    if (take(text, "exits ")) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const auto status = parse_number<int>(text.substr(0, end));
        verdict.status = status.value_or(0);
        return status && read_after(text.substr(end), verdict);
    }
    verdict.aborts = text == "aborts";
    return verdict.aborts;
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace

std::optional<ProgramVerdict> parse_verdict(std::string_view text) {
    constexpr std::size_t k_year = 4;
    ProgramVerdict verdict;
    if (text.size() > k_year + 2 && text.starts_with("20") && consists_of(text.substr(0, k_year), k_digits) &&
        text.substr(k_year, 2) == ": ") {
        verdict.edition = text.substr(0, k_year);
        text.remove_prefix(k_year + 2);
    }
    if (!read_rest(text, verdict)) {
        return std::nullopt;
    }
    return verdict;
}

std::vector<std::string> code_spans(std::string_view text) {
    std::vector<std::string> spans;
    for (std::size_t start = text.find('`'); start != std::string_view::npos; start = text.find('`', start)) {
        std::size_t end = start + 1;
        while (end < text.size() && text[end] != '`') {
            end += text[end] == '\\' ? 2 : 1;
        }
        if (end >= text.size()) {
            ++start; // it does not end: the next one may
            continue;
        }
        spans.emplace_back(text.substr(start + 1, end - start - 1));
        start = end + 1;
    }
    return spans;
}

std::string format_verdict(const ProgramVerdict& verdict) {
    std::string text = verdict.edition.empty() ? std::string() : verdict.edition + ": ";
    const std::string place = verdict.code + " @ " + std::to_string(verdict.line);
    switch (verdict.kind) {
    case ProgramVerdictKind::compiles:
        return text + "compiles";
    case ProgramVerdictKind::error:
        return text + "error " + place;
    case ProgramVerdictKind::warns:
        return text + "warns " + place;
    case ProgramVerdictKind::ends:
        break;
    }
    if (verdict.aborts) {
        return text + "aborts";
    }
    if (verdict.status == 0 && verdict.output) {
        return text + "prints " + quoted(*verdict.output);
    }
    text += verdict.status == k_panic_status ? "panics" : "exits " + std::to_string(verdict.status);
    return verdict.output ? text + " after " + quoted(*verdict.output) : text;
}

} // namespace onramp
