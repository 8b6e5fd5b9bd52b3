# earshot_embed(TARGET SYMBOL ROOT PATTERN…): links the bytes of every matching file below ROOT into TARGET and
# gives it `earshot::embedded::SYMBOL()`, a list of {relative name, bytes} sorted by name (base/embedded.h).
# The assembler's .incbin reads the files, so that megabytes of data cost no compile time.
function(earshot_embed target symbol root)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${root} LIST_DIRECTORIES false ${ARGN})
    list(SORT files)
    set(assembly "    .section .note.GNU-stack,\"\",%progbits\n    .section .rodata\n")
    set(declarations "")
    set(rows "")
    set(paths "")
    set(number 0)
    foreach(file IN LISTS files)
        set(name earshot_embedded_${symbol}_${number})
        string(APPEND assembly
            "    .balign 16\n    .global ${name}\n${name}:\n    .incbin \"${root}/${file}\"\n"
            "    .global ${name}_end\n${name}_end:\n    .byte 0\n")
        string(APPEND declarations "extern \"C\" const char ${name}[];\nextern \"C\" const char ${name}_end[];\n")
        string(APPEND rows
            "        {\"${file}\", {${name}, static_cast<std::size_t>(${name}_end - ${name})}},\n")
        list(APPEND paths ${root}/${file})
        math(EXPR number "${number} + 1")
    endforeach()
    string(CONCAT source "#include \"base/embedded.h\"\n\n${declarations}\nnamespace earshot::embedded {\n\n"
        "const std::vector<File>& ${symbol}()\n{\n    static const std::vector<File> files{\n${rows}    };\n"
        "    return files;\n}\n\n} // namespace earshot::embedded\n")
    set(base ${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol})
    file(CONFIGURE OUTPUT ${base}.S CONTENT "${assembly}" @ONLY)
    file(CONFIGURE OUTPUT ${base}.cpp CONTENT "${source}" @ONLY)
    set_source_files_properties(${base}.S PROPERTIES OBJECT_DEPENDS "${paths}")
    set_source_files_properties(${base}.S ${base}.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${base}.S ${base}.cpp)
endfunction()
