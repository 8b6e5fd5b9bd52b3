#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace earshot::embedded {

/// One file linked into the program (scripts/embed.cmake). Both views live as long as the program.
struct File {
    std::string_view name;  ///< path below the embedded folder, '/'-separated
    std::string_view bytes; ///< the file's bytes
};

/// The bytes of the file of that name; none where there is no such file.
inline std::string_view bytesOf(const std::vector<File>& files, std::string_view name)
{
    const auto file = std::ranges::find(files, name, &File::name);
    return file == files.end() ? std::string_view() : file->bytes;
}

/// resources/lexicon: `<lang>/<topic>.json`. Linked into earshot_lexicon.
const std::vector<File>& lexicon();
/// resources/language: tables about a language. Linked into earshot_intake.
const std::vector<File>& language();
/// resources/migrations: `NNNN_name.sql`. Linked into earshot_store.
const std::vector<File>& migrations();
/// resources/samples: the fictional calls. Linked into earshot_library.
const std::vector<File>& samples();

} // namespace earshot::embedded
