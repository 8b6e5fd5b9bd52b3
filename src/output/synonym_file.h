#pragma once

#include "base/result.h"
#include "search/synonyms.h"

#include <string>
#include <string_view>

namespace earshot {

enum class SynonymFormat {
    Json, ///< {"schema": "earshot.synonyms/1", "sets": [["…", "…"], …], "off": ["metrics:revenue", …]}
    Csv   ///< a set a row under the head `form,form,…`, with a byte-order mark; built-in sets are not told
};

/// By the end of a file's name: CSV for ".csv", else JSON.
SynonymFormat synonymFormat(std::string_view path);

/// A person's own sets, and which built-in ones are not used.
std::string writeSynonyms(const SynonymChoices& choices, SynonymFormat format);

/// Reads either format; a table needs no head. Sets are tidied. Error: InputSyntax with the line of the CSV
/// row, or with what is wrong in the JSON: also where a set has fewer than two forms, or nothing is in it.
Result<SynonymChoices> readSynonyms(std::string_view bytes, const std::string& path);

} // namespace earshot
