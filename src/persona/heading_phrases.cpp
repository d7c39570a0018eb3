// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <algorithm>

#include "onramp/base/text.hpp"
#include "persona/phrases.hpp"
#include "persona/scanner.hpp"

namespace onramp {

namespace {

constexpr int k_half_day = 12;
constexpr int k_hour = 60;

enum class Half : std::uint8_t { unsaid, am, pm };

// A time of day as written; `clear` where it cannot be any other kind of number.
struct WrittenTime {
    int hour = 0;
    int minute = 0;
    Half half = Half::unsaid;
    bool clear = false;
    bool midnight = false;
};

std::optional<WrittenTime> read_time(Scanner& scan) {
    WrittenTime time;
    time.clear = true;
    if (scan.words({"noon", "midday"})) {
        time.hour = k_half_day;
        return time;
    }
    if (scan.words({"midnight"})) {
        time.midnight = true;
        return time;
    }
    const auto hour = scan.integer();
    if (!hour || *hour > 24) {
        return std::nullopt;
    }
    time.hour = *hour;
    time.clear = false;
    const std::string_view rest = scan.rest();
    if (rest.size() >= 3 && (rest[0] == ':' || rest[0] == '.' || rest[0] == 'h')) {
        const std::size_t at = scan.position();
        scan.move_to(at + 1);
        const auto minute = scan.integer();
        if (!minute || *minute > 59 || scan.position() != at + 3) {
            return std::nullopt;
        }
        time.minute = *minute;
        time.clear = true;
    } else if (scan.words({"h"})) {
        time.clear = true;
    }
    if (scan.words({"am", "a.m."})) {
        time.half = Half::am;
    } else if (scan.words({"pm", "p.m."})) {
        time.half = Half::pm;
    }
    if (time.half != Half::unsaid) {
        if (time.hour < 1 || time.hour > k_half_day) {
            return std::nullopt;
        }
        time.clear = true;
    }
    if (time.hour == 24 && time.minute > 0) {
        return std::nullopt;
    }
    return time;
}

int minutes_of(const WrittenTime& time, Half half) {
    const int hour = half == Half::unsaid ? time.hour : time.hour % k_half_day + (half == Half::pm ? k_half_day : 0);
    return hour * k_hour + time.minute;
}

Half other(Half half) {
    return half == Half::am ? Half::pm : Half::am;
}

// "8:30 - 11 AM": the half of the day is said once; "9 - 5 PM" changes it in between.
std::pair<int, int> resolve(const WrittenTime& from, const WrittenTime& to) {
    int start = minutes_of(from, from.half);
    int end = to.midnight ? 24 * k_hour : minutes_of(to, to.half);
    if (from.half == Half::unsaid && to.half != Half::unsaid && from.hour <= k_half_day && from.hour > 0) {
        start = minutes_of(from, to.half);
        if (start >= end) {
            start = minutes_of(from, other(to.half));
        }
    } else if (to.half == Half::unsaid && from.half != Half::unsaid && to.hour <= k_half_day && to.hour > 0) {
        end = minutes_of(to, from.half);
        if (end <= start) {
            end = minutes_of(to, other(from.half));
        }
    }
    return {start, end};
}

// Where a phrase stands in a heading; widened to the brackets around it.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool bracketed = false;
};

Span with_brackets(std::string_view text, std::size_t begin, std::size_t end) {
    Span span{begin, end, false};
    while (begin > 0 && text[begin - 1] == ' ') {
        --begin;
    }
    while (end < text.size() && text[end] == ' ') {
        ++end;
    }
    if (begin > 0 && end < text.size() &&
        ((text[begin - 1] == '(' && text[end] == ')') || (text[begin - 1] == '[' && text[end] == ']'))) {
        span = {begin - 1, end + 1, true};
    }
    return span;
}

// The heading without the phrase where that stands at its beginning or end.
std::string without(std::string_view heading, std::string_view plain, const std::vector<std::size_t>& offsets,
                    const Span& span) {
    constexpr std::string_view k_joints = " :-,|@/";
    std::size_t begin = 0;
    std::size_t end = plain.size();
    if (trim(plain.substr(span.end)).empty()) {
        end = span.begin;
        while (end > 0 && k_joints.find(plain[end - 1]) != std::string_view::npos) {
            --end;
        }
    } else if (trim(plain.substr(0, span.begin)).empty()) {
        begin = span.end;
        while (begin < end && k_joints.find(plain[begin]) != std::string_view::npos) {
            ++begin;
        }
    }
    const std::string_view name = trim(heading.substr(offsets[begin], offsets[end] - offsets[begin]));
    return std::string(name.empty() ? heading : name);
}

// Whether a word begins at `at`.
bool starts_word(std::string_view text, std::size_t at) {
    return at == 0 || std::string_view(" ()-:,;|@[]").find(text[at - 1]) != std::string_view::npos;
}

} // namespace

std::optional<HeadingTimes> read_heading_times(std::string_view heading) {
    if (heading.size() > k_most_phrase) {
        return std::nullopt;
    }
    std::vector<std::size_t> offsets;
    const std::string plain = plain_characters(heading, &offsets);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        if (plain[at] == ' ' || !starts_word(plain, at)) {
            continue;
        }
        Scanner scan(plain, at);
        const auto from = read_time(scan);
        if (!from || !scan.range_sign()) {
            continue;
        }
        const auto to = read_time(scan);
        if (!to || (!scan.rest().empty() && !starts_word(plain, scan.position() + 1))) {
            continue;
        }
        const Span span = with_brackets(plain, at, scan.position());
        const bool whole = span.begin == 0 && span.end == plain.size();
        const auto [start, end] = resolve(*from, *to);
        if (!from->clear && !to->clear && ((!span.bracketed && !whole) || start >= end)) {
            continue;
        }
        if (start >= 24 * k_hour) {
            continue;
        }
        return HeadingTimes{without(heading, plain, offsets, span), Minutes(start), Minutes(end)};
    }
    return std::nullopt;
}

std::optional<HeadingMonths> read_heading_months(std::string_view heading) {
    if (heading.size() > k_most_phrase) {
        return std::nullopt;
    }
    std::vector<std::size_t> offsets;
    const std::string plain = plain_characters(heading, &offsets);
    for (auto found = find_range(plain); found; found = find_range(plain, found->end)) {
        Scanner scan(plain, found->end);
        scan.sign('-'); // "3-month goals"
        IntegerRange months = found->range;
        if (scan.words({"year", "years", "yr", "yrs"})) {
            if (months.min > 100 || months.max.value_or(0) > 100) {
                continue;
            }
            months.min *= 12;
            if (months.max) {
                *months.max *= 12;
            }
        } else if (!scan.words({"month", "months", "mo", "mos"})) {
            continue;
        }
        const Span span = with_brackets(plain, found->begin, scan.position());
        return HeadingMonths{without(heading, plain, offsets, span), months};
    }
    return std::nullopt;
}

} // namespace onramp
