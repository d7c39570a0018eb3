// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <iostream>
#include <iterator>
#include <onramp/base/ids.hpp>
#include <onramp/persona/import.hpp>
#include <string>

// Imports the persona document on standard input and prints what it is.
int main() {
    const std::string text((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
    const auto persona = onramp::import_persona(text, "standard input");
    if (!persona) {
        std::cerr << onramp::format_error(persona.error());
        return 1;
    }
    std::size_t skills = 0;
    for (const auto* areas : {&persona->skills, &persona->expertise}) {
        for (const auto& area : *areas) {
            for (const auto& group : area.groups) {
                skills += group.skills.size();
            }
        }
    }
    std::cout << persona->name << ": " << skills << " skills\n";
    return 0;
}
