// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/command.hpp"
#include "cli/commands/schema.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_content = "Content";

constexpr CommandSpec k_commands[] = {
    {.name = "schema",
     .summary = "Print the JSON Schema of a kind of document",
     .category = k_content,
     .positionals = k_schema_positionals,
     .example = "onramp schema persona",
     .run = run_schema},
};

} // namespace

std::span<const CommandSpec> command_table() {
    return k_commands;
}

} // namespace onramp
