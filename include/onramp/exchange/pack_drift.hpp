// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "onramp/exchange/import.hpp"
#include "onramp/pack/resource.hpp"

namespace onramp {

// A resource beside the chapter that its address leads to.
struct RetitledResource {
    Resource resource;
    std::string chapter; // its title in the book
};

// How a pack's resources and a book have drifted apart.
struct PackDrift {
    std::string pack;
    std::string book; // the file that was read
    std::string base;
    std::size_t resources = 0;              // of the pack, below the base
    std::size_t chapters = 0;               // of the book, drafts not counted
    std::vector<Resource> gone;             // whose page the book does not have
    std::vector<RetitledResource> retitled; // whose title is not the chapter's
    std::vector<ImportedTopic> unnamed;     // chapters that no resource leads to
};

// Holds the resources below `base` against a book that was read with it. Titles differ where they do without
// backticks and spaces. The first chapter is the book's index page, too; the page for printing is always there.
PackDrift pack_drift(const std::vector<Resource>& resources, const Import& book, const std::string& base);

} // namespace onramp
