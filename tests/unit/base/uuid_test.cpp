// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "base/uuid.hpp"

#include <string>

#include "support/catch.hpp"

using onramp::name_uuid;

namespace {

constexpr std::string_view k_dns = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"; // RFC 9562, section 6.6

} // namespace

TEST_CASE("names have the UUIDs of the standard") {
    CHECK(name_uuid(k_dns, "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2"); // RFC 9562, appendix A.4
    // Python 3.11's uuid.uuid5; the lengths are those at which the padding takes one block more.
    CHECK(name_uuid(k_dns, "") == "4ebd0208-8328-5d69-8c44-ec50939c0967");
    CHECK(name_uuid(k_dns, std::string(39, 'a')) == "5824f981-4282-59d4-9716-acb6d741350e");
    CHECK(name_uuid(k_dns, std::string(40, 'a')) == "39f39c20-db47-5131-8879-62f8f67f9014");
    CHECK(name_uuid(k_dns, std::string(1000, 'a')) == "062a6b1a-ddc3-5fcc-b238-790846e533d6");
}
