#include "cli/console.h"

#include <cstdio>

namespace earshot::cli {

void print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
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
