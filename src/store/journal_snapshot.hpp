// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "onramp/store/journal.hpp"

namespace onramp {

// The journal as the bytes of a view.
std::string write_journal_view(const Journal& journal);

// Nothing where the bytes are not those of a journal.
std::optional<Journal> read_journal_view(std::string_view bytes);

// Changes with the program's version, with the layout of the structs, and with what the fold makes of
// the same events: whoever changes the fold raises k_fold_version.
std::string journal_view_version();

} // namespace onramp
