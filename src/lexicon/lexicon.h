#pragma once

#include "base/diagnostic.h"
#include "base/embedded.h"
#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One entry of a lexicon topic: something that has a name, and the forms in which texts write it.
struct LexiconEntry {
    std::string id;       ///< unique in its topic and language; one id may stand in several languages
    std::string language; ///< folder: "en", "zh"
    std::vector<std::u16string> forms; ///< as written in the file; matched folded
    std::map<std::string, std::vector<std::string>>
        attributes; ///< every other key: string, number, bool or list

    /// First value of an attribute, "" where it is absent.
    std::string_view attribute(std::string_view key) const;
    const std::vector<std::string>& list(std::string_view key) const;
    bool flag(std::string_view key) const { return attribute(key) == "true"; }
};

/// The vocabulary that grammar works on. `<lang>/<topic>.json`:
///   {"topic": "units", "language": "zh", "source": "where the forms come from",
///    "entries": [{"id": "…", "forms": ["…"], other keys…}, …]}   sorted by id, ids unique, no form twice
/// Immutable after loading; shared by all threads.
class Lexicon {
public:
    /// Reads files named `<lang>/<topic>.json`. Every fault found is told in `diagnostics`; a file with a
    /// fault is still used as far as it can be read.
    static Lexicon load(const std::vector<embedded::File>& files,
                        std::vector<Diagnostic>* diagnostics = nullptr);
    /// The vocabulary shipped with the program.
    static const Lexicon& shipped();

    /// All entries of a topic, every language; empty where no file has it.
    const std::vector<LexiconEntry>& topic(std::string_view topic) const;
    std::vector<std::string> topics() const;

private:
    std::map<std::string, std::vector<LexiconEntry>, std::less<>> m_topics;
};

} // namespace earshot
