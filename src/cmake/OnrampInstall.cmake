# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# What is installed: the program, the library with its headers and CMake package, the documentation.
include(CMakePackageConfigHelpers)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/onramp")

install(TARGETS onramp RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS onramp_calendar RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/onramp")
install(TARGETS onramp_core EXPORT onramp_targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY include/onramp DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.hpp")
install(EXPORT onramp_targets NAMESPACE onramp:: FILE onrampTargets.cmake DESTINATION "${package_folder}")
configure_package_config_file(src/cmake/onrampConfig.cmake.in "${PROJECT_BINARY_DIR}/onrampConfig.cmake"
  INSTALL_DESTINATION "${package_folder}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/onrampConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/onrampConfig.cmake"
  "${PROJECT_BINARY_DIR}/onrampConfigVersion.cmake"
  src/cmake/OnrampDependencies.cmake
  DESTINATION "${package_folder}")
install(FILES README.md LICENSE data/personas/NOTICE.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/commands DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# `cmake --build build --target uninstall` removes what the last install of this build put there.
if(NOT TARGET uninstall)
  add_custom_target(uninstall
    COMMAND "${CMAKE_COMMAND}" "-DMANIFEST=${PROJECT_BINARY_DIR}/install_manifest.txt"
            -P "${PROJECT_SOURCE_DIR}/src/cmake/uninstall.cmake"
    VERBATIM)
endif()
