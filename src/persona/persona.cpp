// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/persona/persona.hpp"

namespace onramp {

Persona::Persona() = default;
Persona::Persona(const Persona&) = default;
Persona::Persona(Persona&&) noexcept = default;
Persona& Persona::operator=(const Persona&) = default;
Persona& Persona::operator=(Persona&&) noexcept = default;
Persona::~Persona() = default;

} // namespace onramp
