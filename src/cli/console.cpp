#include "cli/console.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace earshot::cli {

void print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

bool showsColours()
{
    const char* asked = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && (asked == nullptr || *asked == '\0') && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

bool printed()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void complain(const Error& error)
{
    const std::string line = "earshot-cli: " + describe(error) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace earshot::cli
