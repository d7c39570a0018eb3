// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

// Catch2 v2 has one header, v3 many. (v3 is unverified: no test run has used it yet.)
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
