# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# Finds every library the program needs in the distribution's packages. What is missing is collected
# and named in one message, with the packages to install. Installed too: onrampConfig.cmake uses it.
#
# The onramp_dep_* targets prefer static archives: start-up is mostly the dynamic loader.

set(ONRAMP_MISSING "")

# Notes a missing library: NAME, then the package names for Debian/Ubuntu, Fedora and Homebrew.
macro(onramp_missing name debian fedora brew)
  string(APPEND ONRAMP_MISSING
    "  ${name}: Debian/Ubuntu ${debian}; Fedora ${fedora}; Homebrew ${brew}\n")
endmacro()

# An imported library `target` from an archive (or, where there is none, a shared library) and a header.
function(onramp_import target header)
  find_library(${target}_LIBRARY NAMES ${ARGN})
  find_path(${target}_INCLUDE "${header}")
  mark_as_advanced(${target}_LIBRARY ${target}_INCLUDE)
  if(${target}_LIBRARY AND ${target}_INCLUDE AND NOT TARGET ${target})
    add_library(${target} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(${target} PROPERTIES
      IMPORTED_LOCATION "${${target}_LIBRARY}"
      INTERFACE_INCLUDE_DIRECTORIES "${${target}_INCLUDE}")
  endif()
endfunction()

onramp_import(onramp_dep_cmark cmark.h libcmark.a cmark)
if(TARGET onramp_dep_cmark)
  set_property(TARGET onramp_dep_cmark PROPERTY INTERFACE_COMPILE_DEFINITIONS CMARK_STATIC_DEFINE)
else()
  onramp_missing(cmark libcmark-dev cmark-devel cmark)
endif()

onramp_import(onramp_dep_utf8proc utf8proc.h libutf8proc.a utf8proc)
if(TARGET onramp_dep_utf8proc)
  set_property(TARGET onramp_dep_utf8proc PROPERTY INTERFACE_COMPILE_DEFINITIONS UTF8PROC_STATIC)
else()
  onramp_missing(utf8proc libutf8proc-dev utf8proc-devel utf8proc)
endif()

onramp_import(onramp_dep_sqlite sqlite3.h libsqlite3.a sqlite3)
if(TARGET onramp_dep_sqlite)
  find_package(Threads REQUIRED)
  set_property(TARGET onramp_dep_sqlite PROPERTY
    INTERFACE_LINK_LIBRARIES Threads::Threads ${CMAKE_DL_LIBS} m)
else()
  onramp_missing(SQLite libsqlite3-dev sqlite-devel sqlite)
endif()

find_path(ONRAMP_EXPECTED_INCLUDE tl/expected.hpp)
mark_as_advanced(ONRAMP_EXPECTED_INCLUDE)
if(NOT ONRAMP_EXPECTED_INCLUDE)
  onramp_missing(tl::expected libexpected-dev expected-devel tl-expected)
elseif(NOT TARGET onramp_dep_expected)
  add_library(onramp_dep_expected INTERFACE IMPORTED GLOBAL)
  set_target_properties(onramp_dep_expected PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${ONRAMP_EXPECTED_INCLUDE}")
endif()

if(NOT ONRAMP_LIBRARY_ONLY)
  find_package(CLI11 2.1 CONFIG QUIET)
  if(NOT CLI11_FOUND)
    onramp_missing(CLI11 libcli11-dev cli11-devel cli11)
  endif()
  find_package(fmt CONFIG QUIET)
  if(NOT fmt_FOUND)
    onramp_missing(fmt libfmt-dev fmt-devel fmt)
  endif()
  find_package(spdlog CONFIG QUIET)
  if(NOT spdlog_FOUND)
    onramp_missing(spdlog libspdlog-dev spdlog-devel spdlog)
  endif()
  find_package(nlohmann_json 3.10 CONFIG QUIET)
  if(NOT nlohmann_json_FOUND)
    onramp_missing(nlohmann_json nlohmann-json3-dev json-devel nlohmann-json)
  endif()
  # Used header-only: the shared library would bring libstdc++.so with it.
  find_path(ONRAMP_TOMLPLUSPLUS_INCLUDE toml++/toml.h)
  mark_as_advanced(ONRAMP_TOMLPLUSPLUS_INCLUDE)
  if(NOT ONRAMP_TOMLPLUSPLUS_INCLUDE)
    onramp_missing(toml++ libtomlplusplus-dev tomlplusplus-devel tomlplusplus)
  endif()
  # For the program that reads calendars, and no other: shared libraries will do.
  onramp_import(onramp_dep_ical libical/ical.h ical)
  onramp_import(onramp_dep_icu unicode/ucal.h icui18n)
  if(NOT TARGET onramp_dep_ical)
    onramp_missing(libical libical-dev libical-devel libical)
  endif()
  if(NOT TARGET onramp_dep_icu)
    onramp_missing(ICU libicu-dev libicu-devel icu4c)
  endif()
  if(ONRAMP_BUILD_TESTS)
    find_package(Catch2 CONFIG QUIET)
    if(NOT Catch2_FOUND)
      onramp_missing(Catch2 catch2 catch2-devel catch2)
    endif()
    find_package(rapidcheck CONFIG QUIET)
    if(NOT rapidcheck_FOUND)
      onramp_missing(RapidCheck librapidcheck-dev rapidcheck-devel rapidcheck)
    endif()
  endif()
  if(ONRAMP_BUILD_BENCHMARKS)
    find_package(benchmark CONFIG QUIET)
    if(NOT benchmark_FOUND)
      onramp_missing("Google Benchmark" libbenchmark-dev google-benchmark-devel google-benchmark)
    endif()
  endif()
endif()

if(ONRAMP_MISSING)
  message(FATAL_ERROR
    "onramp needs libraries that are not installed. Packages to install "
    "(the Fedora and Homebrew names are untested):\n${ONRAMP_MISSING}"
    "On Debian and Ubuntu, `sh docs/quickstart.sh` installs them.")
endif()
