// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/services.hpp"
#include "onramp/assess/evidence.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/profile/role.hpp"
#include "onramp/render/question_view.hpp"
#include "onramp/render/quiz_lines.hpp"

namespace onramp {

// An item as it is asked, whatever it is asked for.
struct AskedItem {
    const Item* item = nullptr;
    int variant = 0;
    ItemVariant shown;
    std::vector<std::size_t> order; // of the options: the first shown is shown.options[order[0]]
    std::string hash;
    int number = 1; // in its session
    bool hinted = false;

    bool is_number() const { return item->kind == ItemKind::number; }
};

// The item's variant with its options in the order that the seed draws. `item` has to outlive it.
AskedItem asked_item(const Item& item, int variant, std::uint64_t seed);

// What somebody said to a question.
struct Reply {
    enum class Kind : std::uint8_t { option, number, dont_know, hint, back, stop };

    Kind kind = Kind::stop;
    std::size_t option = 0; // as shown, from 0
    std::string number;     // as typed
};

// What a letter, a number or a key means at the question; fails with kind `invalid` where it means nothing.
Result<Reply> typed_reply(const AskedItem& question, std::string_view line);

// What a line of the protocol means at it; fails likewise, and where the line is meant for another item.
Result<Reply> reply_of(const AskedItem& question, const QuizLine& line);

struct JudgedReply {
    Response response = Response::dont_know;
    std::string given; // the number that was typed, or the place of the option in the item, from 1
};

// Precondition: the reply is an option of the question, a number or "don't know".
JudgedReply judge(const AskedItem& question, const Reply& reply);

// The question on a screen: its number, area, texts and hint; no more than that.
QuestionScreen screen_of(const Role& role, const AskedItem& question);

// The question once it is answered, with all that explains it.
ReviewEntry entry_of(const Role& role, const AskedItem& question, const JudgedReply& reply);

// Whole seconds since then, a day at most: whoever comes back the next day did not think for so long.
int seconds_since(Instant from, const Clock& clock);

// As wide as the terminal is now, for it may be another size since the last question.
Style style_now(const Services& services);

} // namespace onramp
