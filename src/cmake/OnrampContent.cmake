# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# Compiles data/ into the program: onramp_embed_content() builds one indexed block of all content files and
# their snapshots at build time, and adds a source file that carries it to `target`.

function(onramp_embed_content target)
  file(GLOB_RECURSE content_files CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/data/*.md" "${PROJECT_SOURCE_DIR}/data/*.json" "${PROJECT_SOURCE_DIR}/data/*.toml"
    "${PROJECT_SOURCE_DIR}/data/*.ndjson")
  set(block "${CMAKE_CURRENT_BINARY_DIR}/content.block")
  set(source "${CMAKE_CURRENT_BINARY_DIR}/content_block.cpp")
  add_custom_command(
    OUTPUT "${block}" "${source}"
    COMMAND onramp_embed "${PROJECT_SOURCE_DIR}/data" "${block}" "${source}"
    DEPENDS onramp_embed ${content_files}
    COMMENT "Compiling data/ into the program"
    VERBATIM)
  target_sources(${target} PRIVATE "${source}")
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${block}")
endfunction()
