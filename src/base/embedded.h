#pragma once

#include <string_view>
#include <vector>

namespace earshot::embedded {

/// One file linked into the program (scripts/embed.cmake). Both views live as long as the program.
struct File {
    std::string_view name;  ///< path below the embedded folder, '/'-separated
    std::string_view bytes; ///< the file's bytes
};

/// resources/lexicon: `<lang>/<topic>.json`. Linked into earshot_lexicon.
const std::vector<File>& lexicon();
/// resources/language: tables about a language. Linked into earshot_intake.
const std::vector<File>& language();
/// resources/migrations: `NNNN_name.sql`. Linked into earshot_store.
const std::vector<File>& migrations();
/// resources/samples: the fictional calls. Linked into earshot_library.
const std::vector<File>& samples();

} // namespace earshot::embedded
