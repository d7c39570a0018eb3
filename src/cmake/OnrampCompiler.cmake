# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# The compiler settings of our own targets, as interface targets: onramp_options and onramp_warnings.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(ONRAMP_CCACHE ccache)
  if(ONRAMP_CCACHE)
    # Paths relative to the tree, so that every clone of it shares the cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
      "CCACHE_BASEDIR=${CMAKE_CURRENT_SOURCE_DIR}" CCACHE_NOHASHDIR=true "${ONRAMP_CCACHE}")
  endif()
endif()

add_library(onramp_options INTERFACE)
target_compile_features(onramp_options INTERFACE cxx_std_20)
# The same numbers on every machine: no fused multiply-add behind our back.
target_compile_options(onramp_options INTERFACE -ffp-contract=off)
# What nothing calls is left out of the program: fewer pages to touch at the start.
target_compile_options(onramp_options INTERFACE "$<$<CONFIG:Release>:-ffunction-sections>")
target_compile_definitions(onramp_options INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)
target_include_directories(onramp_options INTERFACE
  "$<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include>"
  "$<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/src>")

if(ONRAMP_SANITIZERS)
  target_compile_options(onramp_options INTERFACE
    "-fsanitize=${ONRAMP_SANITIZERS}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(onramp_options INTERFACE "-fsanitize=${ONRAMP_SANITIZERS}")
endif()

add_library(onramp_warnings INTERFACE)
target_compile_options(onramp_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # GCC 12 sees overlapping copies in "literal" + std::string (GCC bug 105651, mended in 13).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<BOOL:${ONRAMP_WARNINGS_AS_ERRORS}>:-Werror>)
