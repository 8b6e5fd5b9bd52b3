/// Read by the leak sanitizer at a program's start: leaks of libraries that are not ours. Linked into every
/// program of a sanitized build, so that they are known however a program is started.
extern "C" const char* __lsan_default_suppressions()
{
    // fontconfig keeps what it set up when Poppler or Qt first asked for a font; cairo loses some tables of
    // each CFF font (as Noto's) that it embeds in a PDF.
    return "leak:libfontconfig\nleak:libcairo\n";
}
