# SPDX-License-Identifier: MIT
# Copyright the onramp authors
install(TARGETS onramp RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
