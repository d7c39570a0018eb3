# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# ONRAMP_LINK_STATIC: whether the program is linked statically. Start-up is mostly the dynamic loader
# and the pages that it touches: without it a command takes two thirds of the time. It costs the
# randomized address of the program's own code; -DONRAMP_STATIC=OFF keeps that.

option(ONRAMP_STATIC "Link the program statically where the system has the archives" ON)

set(ONRAMP_LINK_STATIC OFF)
if(ONRAMP_STATIC AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT ONRAMP_SANITIZERS AND NOT ONRAMP_LIBRARY_ONLY)
  set(all_archives ON)
  foreach(target onramp_dep_cmark onramp_dep_utf8proc onramp_dep_sqlite)
    get_target_property(location ${target} IMPORTED_LOCATION)
    if(NOT location MATCHES "[.]a$")
      set(all_archives OFF)
    endif()
  endforeach()
  if(all_archives)
    include(CheckCXXSourceCompiles)
    set(CMAKE_REQUIRED_LINK_OPTIONS -static)
    check_cxx_source_compiles("#include <iostream>
      int main() { std::cout << 1; }" ONRAMP_STATIC_WORKS)
    unset(CMAKE_REQUIRED_LINK_OPTIONS)
    set(ONRAMP_LINK_STATIC ${ONRAMP_STATIC_WORKS})
  endif()
endif()
