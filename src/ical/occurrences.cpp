// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "ical/occurrences.hpp"

#include <algorithm>
#include <functional>
#include <memory>

#include "calendar/ical_value.hpp"
#include "ical/ical_rule.hpp"
#include "ical/ical_time.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

constexpr std::size_t k_most_notes = 20;

// As the clock of UTC shows it.
LocalTime as_local(Instant instant) {
    return LocalTime(instant.time_since_epoch());
}

// The next time of a rule; nothing at its end.
using NextTime = std::function<std::optional<LocalTime>()>;

// As libical follows a rule.
NextTime libical_times(const icalrecurrencetype& rule, LocalTime first, bool is_date) {
    const std::shared_ptr<icalrecur_iterator> iterator(icalrecur_iterator_new(rule, ical_time_of(first, is_date)),
                                                       [](icalrecur_iterator* each) {
                                                           if (each != nullptr) {
                                                               icalrecur_iterator_free(each);
                                                           }
                                                       });
    if (!iterator) {
        return nullptr;
    }
    return [iterator] { return local_time_of(icalrecur_iterator_next(iterator.get())); };
}

// Whether the rule names any time at all, were it not for its end.
bool names_a_time(RecurrenceRule rule, LocalTime first) {
    rule.until.reset();
    rule.count.reset();
    RuleTimes times(std::move(rule), first, first, as_local(k_last_instant));
    return times.next() || times.gave_up();
}

} // namespace

void Occurrences::add(const std::vector<IcalComponent>& events) {
    std::optional<Event> master;
    std::map<Instant, Event> by_time;
    for (const IcalComponent& component : events) {
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
        const auto same = by_time.find(event->stands_for->instant);
        if (same == by_time.end()) {
            by_time.emplace(event->stands_for->instant, std::move(*event));
        } else if (event->sequence >= same->second.sequence) {
            same->second = std::move(*event);
        }
    }
    std::vector<Event> changed;
    changed.reserve(by_time.size());
    for (auto& [instant, event] : by_time) {
        changed.push_back(std::move(event));
    }
    if (master) {
        add_series(*master, changed);
    }
    for (const Event& event : changed) {
        add_time(event, event.first.from, event.first.length);
    }
}

void Occurrences::add_free_busy(icalcomponent* component) {
    for (icalproperty* each : properties_of(component, ICAL_FREEBUSY_PROPERTY)) {
        const icalperiodtype period = icalproperty_get_freebusy(each);
        const auto from = local_time_of(period.start);
        const auto end = local_time_of(period.end);
        const auto length = length_of(period.duration);
        if (!from || (!end && !length)) {
            note("a free-busy time cannot be used and is left out");
            continue;
        }
        CalendarTime time;
        time.uid = clean_text(value_of(component, "UID"));
        time.from = Instant(from->time_since_epoch()); // always in UTC
        time.until = end ? Instant(end->time_since_epoch()) : time.from + length->about();
        time.busy = capitals(parameter_of(each, "FBTYPE")) != "FREE";
        if (time.busy && time.from < time.until && time.until > m_request.from && time.from < m_request.until) {
            time.until = std::min(time.until, k_last_instant);
            m_times.add(std::move(time));
        }
    }
}

std::optional<Occurrences::Event> Occurrences::read(const IcalComponent& of) {
    icalcomponent* component = of.component;
    Event event;
    event.component = component;
    icalproperty* start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    if (start == nullptr) {
        note(name_of(component) + " has no DTSTART and is left out");
        return std::nullopt;
    }
    auto from = moment_of(icalproperty_get_dtstart(start), start, of.zones);
    if (!from) {
        note(name_of(component) + " begins at a time that cannot be used and is left out");
        return std::nullopt;
    }
    event.first.from = std::move(*from);
    if (!read_length(event)) {
        note(name_of(component) + " takes more than 100 years and is left out");
        return std::nullopt;
    }
    if (icalproperty* id = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY)) {
        event.stands_for = moment_of(icalproperty_get_recurrenceid(id), id, of.zones);
        event.and_later = capitals(parameter_of(id, "RANGE")) == "THISANDFUTURE";
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
        const std::string travel = value_of(component, "X-APPLE-TRAVEL-DURATION");
        if (const auto length = length_of(icaldurationtype_from_string(travel.c_str()))) {
            event.travel = std::max(length->about(), seconds(0));
        }
    }
    return event;
}

// False where it is too long to count.
bool Occurrences::read_length(Event& event) {
    const Moment& from = event.first.from;
    IcalLength& length = event.first.length;
    if (icalproperty* end = icalcomponent_get_first_property(event.component, ICAL_DTEND_PROPERTY)) {
        if (const auto until = moment_of(icalproperty_get_dtend(end), end, from.clock.zones)) {
            if (from.is_date) {
                length.days = floor<days>(until->local) - floor<days>(from.local);
            } else {
                length.time = until->instant - from.instant;
            }
        }
    } else if (icalproperty* duration = icalcomponent_get_first_property(event.component, ICAL_DURATION_PROPERTY)) {
        const auto read = length_of(icalproperty_get_duration(duration));
        if (!read) {
            return false;
        }
        length = *read;
    }
    if (from.is_date) {
        length = {std::max(length.days + floor<days>(length.time), days(1)), seconds(0)};
    } else if (length.about() < seconds(0)) {
        note(name_of(event.component) + " ends before it begins: it takes no time");
        length = {};
    }
    return true;
}

Occurrences::Changes Occurrences::changes_of(const Event& master, const std::vector<Event>& changed) {
    Changes changes;
    const Moment& first = master.first.from;
    for (const Event& event : changed) {
        const Moment& stands_for = *event.stands_for;
        Instant instant = stands_for.instant;
        if (stands_for.is_date != first.is_date) { // the day decides
            const Date day = floor<days>(stands_for.local);
            changes.dates.insert(day);
            const LocalTime local = LocalTime(day) + (first.local - floor<days>(first.local));
            instant = moment_at(local, first.is_date, first.clock).instant;
        } else {
            changes.times.insert(instant);
        }
        if (event.and_later) {
            changes.later[instant] = &event;
            const auto moved = event.first.from.instant - instant;
            changes.reach =
                std::max(changes.reach, (moved < seconds(0) ? -moved : moved) + days(1) + event.first.length.about());
        }
    }
    return changes;
}

void Occurrences::add_series(const Event& master, const std::vector<Event>& changed) {
    const Changes changes = changes_of(master, changed);
    for (const Span& span : starts_of(master, changes.reach)) {
        const Moment& from = span.from;
        if (changes.times.contains(from.instant) || changes.dates.contains(floor<days>(from.local))) {
            continue;
        }
        const auto after = changes.later.lower_bound(from.instant);
        if (after == changes.later.begin()) {
            add_time(master, from, span.length);
            continue;
        }
        // By as much as the change moves the one that it stands for, on the clock that it is on.
        const auto& [instant, latest] = *std::prev(after);
        const Moment& changed_to = latest->first.from;
        Moment stood_for = from;
        stood_for.instant = instant;
        stood_for.local =
            from.is_date ? LocalTime(floor<days>(m_request.home.to_local(instant))) : shown_at(instant, from.clock);
        const auto shift = changed_to.local - shown_as(stood_for, changed_to);
        add_time(*latest, moment_at(shown_as(from, changed_to) + shift, changed_to.is_date, changed_to.clock),
                 latest->first.length);
    }
}

// `reach`: how far beyond the stretch a time may be that counts.
std::vector<Occurrences::Span> Occurrences::starts_of(const Event& master, seconds reach) {
    std::vector<Span> spans{master.first};
    for (icalproperty* each : properties_of(master.component, ICAL_RRULE_PROPERTY)) {
        add_rule(master, icalproperty_get_rrule(each), reach, spans);
    }
    add_dates(master, spans);
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span& one, const Span& other) { return one.from.instant < other.from.instant; });
    spans.erase(std::unique(spans.begin(), spans.end(),
                            [](const Span& one, const Span& other) { return one.from.instant == other.from.instant; }),
                spans.end());
    take_away(master, reach, spans);
    return spans;
}

void Occurrences::add_rule(const Event& master, icalrecurrencetype rule, seconds reach, std::vector<Span>& spans) {
    const Moment& first = master.first.from;
    const auto says = [&](const std::string& words) { note(name_of(master.component) + " repeats " + words); };
    if (rule.freq == ICAL_NO_RECURRENCE) {
        says("by a rule that cannot be read: its first time alone counts");
        return;
    }
    put_until_on_clock(first, rule);
    // A day beyond the ends, for whoever is far away.
    const LocalTime last = as_local(m_request.until) + days(2) + reach;
    const LocalTime early = as_local(m_request.from) - days(2) - reach - master.first.length.about();
    const auto own = rule_of(rule);
    if (own && is_at_odds(*own)) {
        says("by a rule that cannot be followed: its first time alone counts");
        return;
    }
    std::optional<RuleTimes> times;
    NextTime next;
    if (own) {
        times.emplace(*own, first.local, early, last);
        next = [&] { return times->next(); };
    } else {
        next = libical_times(rule, first.local, first.is_date);
    }
    std::size_t count = 0;
    for (auto local = next ? next() : std::nullopt; local && *local <= last; local = next()) {
        if (*local < early) {
            continue;
        }
        if (++count > k_most_times) {
            says("too often: only the first " + std::to_string(k_most_times) + " times count");
            return;
        }
        spans.push_back({moment_at(first.is_date ? LocalTime(floor<days>(*local)) : *local, first.is_date, first.clock),
                         master.first.length});
    }
    if (times && times->gave_up()) {
        says("by a rule that takes too long to follow: not all of its times count");
    } else if (!next) {
        says("by a rule that cannot be followed: its first time alone counts");
    } else if (own && count == 0 && !names_a_time(*own, first.local)) {
        says("by a rule that names no time: its first time alone counts");
    }
}

// The rule is followed on the event's own clock; so the end has to be on it, too.
void Occurrences::put_until_on_clock(const Moment& first, icalrecurrencetype& rule) {
    const auto until = local_time_of(rule.until);
    if (!until) {
        return;
    }
    LocalTime last = *until;
    if (rule.until.is_date != 0) {
        last += days(1) - seconds(1);
    } else if (icaltime_is_utc(rule.until) != 0) {
        last = shown_at(Instant(until->time_since_epoch()), first.clock);
    }
    rule.until = ical_time_of(first.is_date ? LocalTime(floor<days>(last)) : last, first.is_date);
}

void Occurrences::add_dates(const Event& master, std::vector<Span>& spans) {
    EventZones* zones = master.first.from.clock.zones;
    for (icalproperty* each : properties_of(master.component, ICAL_RDATE_PROPERTY)) {
        const icaldatetimeperiodtype value = icalproperty_get_rdate(each);
        const bool is_period = icaltime_is_null_time(value.time) != 0;
        auto from = moment_of(is_period ? value.period.start : value.time, each, zones);
        if (!from) {
            continue;
        }
        IcalLength length = master.first.length;
        if (is_period && icaltime_is_null_time(value.period.end) == 0) {
            if (const auto until = moment_of(value.period.end, each, zones)) {
                length = {days(0), std::max(until->instant - from->instant, seconds(0))};
            }
        } else if (is_period) {
            const auto read = length_of(value.period.duration);
            if (!read) {
                note(name_of(master.component) + " takes more than 100 years once, which is left out");
                continue;
            }
            length = read->about() < seconds(0) ? IcalLength() : *read;
        }
        spans.push_back({std::move(*from), length});
    }
}

void Occurrences::take_away(const Event& master, seconds reach, std::vector<Span>& spans) {
    std::set<Instant> times;
    std::set<Date> dates;
    for (icalproperty* each : properties_of(master.component, ICAL_EXDATE_PROPERTY)) {
        if (const auto moment = moment_of(icalproperty_get_exdate(each), each, master.first.from.clock.zones)) {
            if (moment->is_date) {
                dates.insert(floor<days>(moment->local));
            } else {
                times.insert(moment->instant);
            }
        }
    }
    for (icalproperty* each : properties_of(master.component, ICAL_EXRULE_PROPERTY)) {
        std::vector<Span> away;
        add_rule(master, icalproperty_get_exrule(each), reach, away);
        for (const Span& span : away) {
            times.insert(span.from.instant);
        }
    }
    std::erase_if(spans, [&](const Span& span) {
        return times.contains(span.from.instant) || dates.contains(floor<days>(span.from.local));
    });
}

void Occurrences::add_time(const Event& event, const Moment& from, const IcalLength& length) {
    CalendarTime time;
    time.all_day = from.is_date;
    time.from = from.instant - event.travel;
    time.until = end_of(from, length);
    if (event.cancelled || time.until <= m_request.from || time.from >= m_request.until) {
        return;
    }
    time.from = std::max(time.from, k_first_instant);
    time.until = std::min(time.until, k_last_instant);
    time.uid = event.uid;
    time.title = event.title;
    time.busy = event.busy && time.until > time.from;
    m_times.add(std::move(time));
}

std::optional<Occurrences::Moment> Occurrences::moment_of(const icaltimetype& time, icalproperty* property,
                                                          EventZones* zones) {
    const auto local = local_time_of(time);
    if (!local) {
        return std::nullopt;
    }
    const bool is_date = time.is_date != 0;
    // A program that writes both a zone and the Z means the Z.
    const std::string tzid = is_date ? "" : icaltime_is_utc(time) != 0 ? "Z" : parameter_of(property, "TZID");
    return moment_at(*local, is_date, {zones, tzid});
}

Occurrences::Moment Occurrences::moment_at(LocalTime local, bool is_date, Clock clock) {
    Moment moment{local, {}, is_date, std::move(clock)};
    std::string& tzid = moment.clock.tzid;
    if (tzid == "Z") {
        moment.instant = Instant(local.time_since_epoch());
        return moment;
    }
    if (!tzid.empty()) {
        if (const auto instant = moment.clock.zones->instant_of(tzid, local)) {
            moment.instant = *instant;
            return moment;
        }
        note("the zone '" + tzid + "' is not known: its times are taken as those of " + m_request.home.name());
        tzid.clear();
    }
    moment.instant = m_request.home.to_instant(local).instant;
    return moment;
}

LocalTime Occurrences::shown_at(Instant instant, const Clock& clock) {
    if (clock.tzid == "Z") {
        return as_local(instant);
    }
    const auto local = clock.tzid.empty() ? std::optional<LocalTime>() : clock.zones->local_of(clock.tzid, instant);
    return local.value_or(m_request.home.to_local(instant));
}

// The moment as one of the other's kind, on the other's clock.
LocalTime Occurrences::shown_as(const Moment& moment, const Moment& other) {
    if (moment.is_date || other.is_date) {
        return other.is_date ? LocalTime(floor<days>(moment.local)) : moment.local;
    }
    return shown_at(moment.instant, other.clock);
}

// Days are the clock's, however long they are; what is left of the length passes.
Instant Occurrences::end_of(const Moment& from, const IcalLength& length) {
    const Instant after_days =
        length.days == days(0) ? from.instant : moment_at(from.local + length.days, from.is_date, from.clock).instant;
    return after_days + length.time;
}

void Occurrences::note(const std::string& words) {
    constexpr std::size_t k_longest = 500;
    const std::string text = clean_text(words, k_longest); // names of zones are the file's
    if (m_notes.size() < k_most_notes && std::find(m_notes.begin(), m_notes.end(), text) == m_notes.end()) {
        m_notes.push_back(text);
    }
}

std::string Occurrences::name_of(icalcomponent* component) const {
    const std::string title = clean_text(value_of(component, "SUMMARY"));
    const std::string uid = clean_text(value_of(component, "UID"));
    return !title.empty() ? "'" + title + "'" : !uid.empty() ? "the event " + uid : std::string("an event");
}

} // namespace onramp
