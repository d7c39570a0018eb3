// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/import_map.hpp"
#include "onramp/review/fsrs.hpp"

namespace onramp {

// Whose files are read (docs/imports.md).
enum class ImportFormat : std::uint8_t { exercism, mdbook, rustlings, py_fsrs, roadmap_sh };
inline constexpr ImportFormat k_import_formats[] = {ImportFormat::exercism, ImportFormat::mdbook,
                                                    ImportFormat::rustlings, ImportFormat::py_fsrs,
                                                    ImportFormat::roadmap_sh};
std::string_view import_format_name(ImportFormat format); // "exercism", ..., "py-fsrs", "roadmap-sh"

// What the order of the topics is worth.
enum class TopicOrder : std::uint8_t {
    prerequisites, // what a topic needs comes first
    book,          // as its authors present it
    hint,          // as a picture happens to show it
};
std::string_view topic_order_name(TopicOrder order);

struct ImportedTopic {
    std::string id;
    std::string title;
    std::string parent = {}; // id of the topic that it stands below; empty where there is none
    std::string part = {};   // of a book: the title of its part
    std::string number = {}; // of a book: "4.2"
    std::string page = {};   // of a book: where it stands below the book's address; empty for a draft
    std::string url = {};
    bool draft = false;                      // named, not yet written
    std::vector<std::string> exercises = {}; // ids; what teaches it before what practises it

    bool operator==(const ImportedTopic&) const = default;
};

struct ImportedExercise {
    std::string id;
    std::string title;
    std::optional<int> difficulty = {};
    std::string status = {};             // "wip", "beta", "deprecated"; empty where it is in use
    std::vector<std::string> needs = {}; // topics

    bool operator==(const ImportedExercise&) const = default;
};

struct TopicNeeds {
    std::string topic;
    std::vector<std::string> needs; // topics, in order

    bool operator==(const TopicNeeds&) const = default;
};

// An exercise that someone has done.
struct DoneExercise {
    std::string id;
    std::string title = {};
    std::string track = {}; // of Exercism
    std::optional<Instant> when = {};
    bool tests_fail = false; // by the tests of today

    bool operator==(const DoneExercise&) const = default;
};

// Done things that show nothing, and why.
enum class UnmatchedReason : std::uint8_t {
    unknown,     // the file does not have it
    other_track, // it is of another track
    tests_fail,
    no_rule,     // the pack does not say what it shows
    too_few,     // not enough of what it belongs to is done
    not_in_role, // it shows a skill that the role does not have
};
std::string_view unmatched_reason_name(UnmatchedReason reason);

struct Unmatched {
    std::string id;
    UnmatchedReason reason = UnmatchedReason::unknown;

    bool operator==(const Unmatched&) const = default;
};

// What the done exercises show of a skill of the pack.
struct ShownSkill {
    enum class Kept : std::uint8_t { no, added, already };

    std::string skill; // as the rule names it
    int level = 1;
    std::string from;  // "rustlings: 5 of 6 exercises of move_semantics"
    std::string basis; // the rule's
    Kept kept = Kept::no;

    bool operator==(const ShownSkill&) const = default;
};
std::string_view kept_name(ShownSkill::Kept kept); // "no", "added", "already"

// A card of py-fsrs beside what FSRS-6 makes of its reviews.
struct ImportedCard {
    enum class State : std::uint8_t { learning = 1, review, relearning };
    enum class Verdict : std::uint8_t {
        agrees,
        differs,
        no_card,          // reviews of a card that is not there
        no_reviews,       // a card whose reviews are not there
        reviews_missing,  // the card was reviewed after the last review that is there, or before it
        other_parameters, // those of FSRS-5 or older
    };

    std::string id;
    std::optional<State> state = {}; // nothing where the card is not there
    std::optional<int> step = {};
    std::optional<fsrs::MemoryState> memory = {}; // nothing before its first review
    std::optional<Instant> due = {};
    std::optional<Instant> last_review = {};
    std::size_t reviews = 0;
    std::optional<fsrs::MemoryState> computed = {}; // from its reviews
    Verdict verdict = Verdict::no_reviews;

    bool operator==(const ImportedCard&) const = default;
};
std::string_view card_state_name(ImportedCard::State state);
std::string_view card_verdict_name(ImportedCard::Verdict verdict);

// What another program's file says, in the terms of this one.
struct Import {
    ImportFormat format = ImportFormat::mdbook;
    std::string source;              // the file, as it was named
    std::string name;                // of the track; empty where the file has none
    std::string track;               // of Exercism: its slug
    std::optional<TopicOrder> order; // nothing where there are no topics to order
    std::vector<ImportedTopic> topics;
    std::vector<ImportedExercise> exercises;
    std::vector<TopicNeeds> prerequisites; // of Exercism alone
    std::string state;                     // the file that says what is done; empty where none was read
    std::vector<DoneExercise> done;        // in the order of the exercises
    std::vector<ShownSkill> evidence;
    std::vector<Unmatched> unmatched;
    std::vector<ImportedCard> cards;
    bool own_parameters = false; // the cards' scheduler was there

    bool operator==(const Import&) const = default;
};

// Sorts what was done into what the import has and what it has not. What is of another track, or stands
// there twice, does not count.
void match_done(Import& import, const std::vector<DoneExercise>& done);

// What the done exercises show by the rules of a map: for each skill the highest level, of the first rule that says
// so. Done exercises that show nothing go to `unmatched`.
void find_evidence(Import& import, const ImportMap& map);

// Topics and exercises of the map's rules that the import does not have: the map is of another version.
std::vector<std::string> names_not_found(const Import& import, const ImportMap& map);

} // namespace onramp
