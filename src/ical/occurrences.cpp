// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/occurrences.hpp"

#include <algorithm>
#include <set>

#include "calendar/ical_value.hpp"
#include "ical/ical_property.hpp"
#include "ical/ical_time.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

// No event of anybody's has so many; a file that asks for more is not read to the end.
constexpr std::size_t k_most_occurrences = 200'000;
constexpr std::size_t k_most_notes = 20;

// The first time at or after `first` that a weekly rule names: libical counts its weeks from the Sunday before where
// the event begins on another day than the rule's.
LocalTime first_of_rule(LocalTime first, const icalrecurrencetype& rule) {
    constexpr int k_week = 7;
    std::set<int> weekdays; // 1 is Sunday
    for (const short day : rule.by_day) {
        if (day == ICAL_RECURRENCE_ARRAY_MAX) {
            break;
        }
        weekdays.insert(static_cast<int>(icalrecurrencetype_day_day_of_week(day)));
    }
    if (rule.freq != ICAL_WEEKLY_RECURRENCE || weekdays.empty()) {
        return first;
    }
    const Date day = floor<days>(first);
    const int begin = static_cast<int>(rule.week_start);
    const int own = (static_cast<int>(std::chrono::weekday(day).c_encoding()) + 1 - begin + k_week) % k_week;
    const auto names = [&](int nth) { return weekdays.contains((begin - 1 + nth) % k_week + 1); };
    for (int nth = own; nth < k_week; ++nth) {
        if (names(nth)) {
            return first + days(nth - own);
        }
    }
    int nth = 0;
    while (nth < k_week && !names(nth)) {
        ++nth;
    }
    return first + days(k_week * std::max<int>(rule.interval, 1) + nth - own);
}

} // namespace

void Occurrences::add(const std::vector<icalcomponent*>& events) {
    std::optional<Event> master;
    std::vector<Event> changed;
    for (icalcomponent* component : events) {
        auto event = read(component);
        if (!event) {
            continue;
        }
        if (!event->stands_for) {
            if (!master || event->sequence >= master->sequence) {
                master = std::move(event);
            }
            continue;
        }
        const auto same = std::find_if(changed.begin(), changed.end(), [&](const Event& other) {
            return other.stands_for->instant == event->stands_for->instant;
        });
        if (same == changed.end()) {
            changed.push_back(std::move(*event));
        } else if (event->sequence >= same->sequence) {
            *same = std::move(*event);
        }
    }
    std::sort(changed.begin(), changed.end(),
              [](const Event& one, const Event& other) { return one.stands_for->instant < other.stands_for->instant; });
    if (master) {
        add_series(*master, changed);
    }
    for (const Event& event : changed) {
        add_time(event, event.first.from.instant, event.first.length, event.first.from.local);
    }
}

std::optional<Occurrences::Event> Occurrences::read(icalcomponent* component) {
    Event event;
    event.component = component;
    icalproperty* start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    if (start == nullptr) {
        note(name_of(component) + " has no DTSTART and is left out");
        return std::nullopt;
    }
    auto from = moment_of(icalproperty_get_dtstart(start), start);
    if (!from) {
        note(name_of(component) + " begins at a time that cannot be used and is left out");
        return std::nullopt;
    }
    event.first.from = std::move(*from);
    read_length(event);
    if (icalproperty* id = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY)) {
        event.stands_for = moment_of(icalproperty_get_recurrenceid(id), id);
        event.and_later = parameter_of(id, "RANGE") == "THISANDFUTURE";
        if (!event.stands_for) {
            note(name_of(component) + " stands for a time that cannot be used and is left out");
            return std::nullopt;
        }
    }
    if (icalproperty* sequence = icalcomponent_get_first_property(component, ICAL_SEQUENCE_PROPERTY)) {
        event.sequence = icalproperty_get_sequence(sequence);
    }
    event.cancelled = capitals(value_of(component, "STATUS")) == "CANCELLED";
    event.uid = clean_text(value_of(component, "UID"));
    event.title = clean_text(value_of(component, "SUMMARY"));
    const std::string shown = capitals(value_of(component, "X-MICROSOFT-CDO-BUSYSTATUS"));
    event.busy =
        capitals(value_of(component, "TRANSP")) != "TRANSPARENT" && shown != "FREE" && shown != "WORKINGELSEWHERE";
    if (!event.first.from.is_date) {
        event.travel = duration_of(component, "X-APPLE-TRAVEL-DURATION").value_or(seconds(0));
    }
    return event;
}

std::optional<Occurrences::Moment> Occurrences::moment_of(const icaltimetype& time, icalproperty* property) {
    const auto local = local_time_of(time);
    if (!local) {
        return std::nullopt;
    }
    const bool is_date = time.is_date != 0;
    const std::string tzid = parameter_of(property, "TZID");
    // A program that writes both means the Z.
    return moment_at(*local, is_date, is_date ? "" : icaltime_is_utc(time) != 0 ? "Z" : tzid);
}

std::optional<Occurrences::Moment> Occurrences::moment_at(LocalTime local, bool is_date, const std::string& tzid) {
    Moment moment{local, {}, is_date, tzid};
    if (tzid == "Z") {
        moment.instant = Instant(local.time_since_epoch());
        return moment;
    }
    if (!tzid.empty()) {
        if (const auto instant = m_zones.instant_of(tzid, local)) {
            moment.instant = *instant;
            return moment;
        }
        note("the zone '" + tzid + "' is not known: its times are taken as those of " + m_request.home.name());
        moment.tzid.clear();
    }
    moment.instant = m_request.home.to_instant(local).instant;
    return moment;
}

void Occurrences::read_length(Event& event) {
    const Moment& from = event.first.from;
    if (icalproperty* end = icalcomponent_get_first_property(event.component, ICAL_DTEND_PROPERTY)) {
        if (const auto until = moment_of(icalproperty_get_dtend(end), end)) {
            event.first.length = until->instant - from.instant;
            event.days = static_cast<int>((floor<days>(until->local) - floor<days>(from.local)).count());
        }
    } else if (icalproperty* duration = icalcomponent_get_first_property(event.component, ICAL_DURATION_PROPERTY)) {
        event.first.length = seconds(icaldurationtype_as_int(icalproperty_get_duration(duration)));
        event.days = static_cast<int>(event.first.length / days(1));
    }
    if (from.is_date) {
        event.days = std::max(event.days, 1);
    } else if (event.first.length < seconds(0)) {
        note(name_of(event.component) + " ends before it begins: it takes no time");
        event.first.length = seconds(0);
    }
}

void Occurrences::add_series(const Event& master, const std::vector<Event>& changed) {
    std::vector<Span> spans = starts_of(master);
    for (const Span& span : spans) {
        const Event* latest = nullptr; // the last change of this and later ones
        bool replaced = false;
        for (const Event& event : changed) {
            // Where a date stands for a time, or the other way round, the day decides.
            const bool by_day = event.stands_for->is_date != span.from.is_date;
            const bool same = by_day ? floor<days>(event.stands_for->local) == floor<days>(span.from.local)
                                     : event.stands_for->instant == span.from.instant;
            replaced = replaced || same;
            if (event.and_later && event.stands_for->instant < span.from.instant) {
                latest = &event;
            }
        }
        if (replaced) {
            continue;
        }
        if (latest == nullptr) {
            add_time(master, span.from.instant, span.length, span.from.local);
            continue;
        }
        const auto shift = latest->first.from.local - latest->stands_for->local;
        if (const auto moved = moment_at(span.from.local + shift, span.from.is_date, latest->first.from.tzid)) {
            add_time(*latest, moved->instant, latest->first.length, moved->local);
        }
    }
}

std::vector<Occurrences::Span> Occurrences::starts_of(const Event& master) {
    std::vector<Span> spans{master.first};
    icalcomponent* component = master.component;
    for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(component, ICAL_RRULE_PROPERTY)) {
        add_rule(master, icalproperty_get_rrule(each), spans);
    }
    add_dates(master, spans);
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span& one, const Span& other) { return one.from.instant < other.from.instant; });
    spans.erase(std::unique(spans.begin(), spans.end(),
                            [](const Span& one, const Span& other) { return one.from.instant == other.from.instant; }),
                spans.end());
    take_away(master, spans);
    return spans;
}

void Occurrences::add_rule(const Event& master, icalrecurrencetype rule, std::vector<Span>& spans) {
    const Moment& first = master.first.from;
    if (rule.freq == ICAL_NO_RECURRENCE) {
        note(name_of(master.component) + " repeats by a rule that cannot be read: its first time alone counts");
        return;
    }
    // The rule is followed on the event's own clock; so the end has to be on it, too.
    if (const auto until = local_time_of(rule.until)) {
        LocalTime last = *until;
        if (rule.until.is_date != 0) {
            last += days(1) - seconds(1);
        } else if (icaltime_is_utc(rule.until) != 0 && first.tzid != "Z") {
            const Instant instant(until->time_since_epoch());
            const auto local = first.tzid.empty() ? std::optional(m_request.home.to_local(instant))
                                                  : m_zones.local_of(first.tzid, instant);
            last = local.value_or(last);
        }
        rule.until = ical_time_of(first.is_date ? LocalTime(floor<days>(last)) : last, first.is_date);
    }
    icalrecur_iterator* iterator =
        icalrecur_iterator_new(rule, ical_time_of(first_of_rule(first.local, rule), first.is_date));
    if (iterator == nullptr) {
        note(name_of(master.component) + " repeats by a rule that cannot be followed: its first time alone counts");
        return;
    }
    // A day beyond the end, for whoever is far away.
    const Instant last = m_request.until + days(2);
    const Instant early = m_request.from - days(2) - master.first.length - days(master.days);
    std::size_t count = 0;
    for (icaltimetype next = icalrecur_iterator_next(iterator); icaltime_is_null_time(next) == 0;
         next = icalrecur_iterator_next(iterator)) {
        const auto local = local_time_of(next);
        if (!local || Instant(local->time_since_epoch()) > last) {
            break;
        }
        if (Instant(local->time_since_epoch()) < early) {
            continue;
        }
        if (++count > k_most_occurrences) {
            note(name_of(master.component) + " repeats too often: only the first " +
                 std::to_string(k_most_occurrences) + " times count");
            break;
        }
        if (auto moment = moment_at(*local, first.is_date, first.tzid)) {
            spans.push_back({std::move(*moment), master.first.length});
        }
    }
    icalrecur_iterator_free(iterator);
}

void Occurrences::add_dates(const Event& master, std::vector<Span>& spans) {
    icalcomponent* component = master.component;
    for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(component, ICAL_RDATE_PROPERTY)) {
        const icaldatetimeperiodtype value = icalproperty_get_rdate(each);
        if (icaltime_is_null_time(value.time) == 0) {
            if (auto moment = moment_of(value.time, each)) {
                spans.push_back({std::move(*moment), master.first.length});
            }
            continue;
        }
        auto from = moment_of(value.period.start, each);
        if (!from) {
            continue;
        }
        seconds length(icaldurationtype_as_int(value.period.duration));
        if (icaltime_is_null_time(value.period.end) == 0) {
            const auto until = moment_of(value.period.end, each);
            length = until ? until->instant - from->instant : master.first.length;
        }
        spans.push_back({std::move(*from), std::max(length, seconds(0))});
    }
}

void Occurrences::take_away(const Event& master, std::vector<Span>& spans) {
    icalcomponent* component = master.component;
    std::set<Instant> times;
    std::set<Date> dates;
    for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(component, ICAL_EXDATE_PROPERTY)) {
        if (const auto moment = moment_of(icalproperty_get_exdate(each), each)) {
            if (moment->is_date) {
                dates.insert(floor<days>(moment->local));
            } else {
                times.insert(moment->instant);
            }
        }
    }
    for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_EXRULE_PROPERTY); each != nullptr;
         each = icalcomponent_get_next_property(component, ICAL_EXRULE_PROPERTY)) {
        std::vector<Span> away;
        add_rule(master, icalproperty_get_exrule(each), away);
        for (const Span& span : away) {
            times.insert(span.from.instant);
        }
    }
    std::erase_if(spans, [&](const Span& span) {
        return times.contains(span.from.instant) || dates.contains(floor<days>(span.from.local));
    });
}

void Occurrences::add_time(const Event& event, Instant from, seconds length, LocalTime local) {
    CalendarTime time;
    time.all_day = event.first.from.is_date;
    time.from = from;
    time.until = from + length;
    if (time.all_day) { // from midnight to midnight, however long the days between are
        time.until = m_request.home.to_instant(local + days(event.days)).instant;
    }
    time.from -= event.travel;
    if (event.cancelled || time.until <= m_request.from || time.from >= m_request.until) {
        return;
    }
    time.uid = event.uid;
    time.title = event.title;
    time.busy = event.busy && time.until > time.from;
    if (m_calendar.times.size() < k_most_occurrences) {
        m_calendar.times.push_back(std::move(time));
    } else {
        note("the calendar has too many times: only the first " + std::to_string(k_most_occurrences) + " count");
    }
}

void Occurrences::note(const std::string& words) {
    const std::string text = clean_text(words); // names of zones are the file's
    auto& notes = m_calendar.notes;
    if (notes.size() < k_most_notes && std::find(notes.begin(), notes.end(), text) == notes.end()) {
        notes.push_back(text);
    }
}

std::string Occurrences::name_of(icalcomponent* component) const {
    const std::string title = clean_text(value_of(component, "SUMMARY"));
    const std::string uid = clean_text(value_of(component, "UID"));
    return !title.empty() ? "'" + title + "'" : !uid.empty() ? "the event " + uid : std::string("an event");
}

} // namespace onramp
