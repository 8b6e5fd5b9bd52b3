#pragma once

#include "intake/repair/count_table.h"
#include "text/script.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// How likely one Chinese character is behind two others: by the document at hand, by ICU's dictionary of
/// words and by the general frequency of characters (lexicon topic "characters"). Not for use by two threads
/// at once.
class DocumentModel {
public:
    /// `text` is the document; what is damaged in it counts like the rest.
    DocumentModel(std::u16string_view text, Language language);
    ~DocumentModel();
    DocumentModel(const DocumentModel&) = delete;
    DocumentModel& operator=(const DocumentModel&) = delete;

    /// A stretch of the document itself is no evidence for itself.
    enum class Evidence { OwnPlace, Elsewhere };
    /// How often the document has the character.
    std::int32_t countOf(char16_t c) const { return m_raw[c]; }
    /// Natural logarithm of the probability of `c` behind the two in front of it.
    double next(char16_t before2, char16_t before, char16_t c, Evidence evidence) const;
    /// The same of all of `text[from..]`.
    double logProbability(std::u16string_view text, std::size_t from, Evidence evidence) const;

    /// The same by words: of the whole text as ICU cuts it. Longer words that exist outweigh single
    /// characters.
    double wordLogProbability(std::u16string_view text, Evidence evidence) const;

private:
    double computed(char16_t before2, char16_t before, char16_t c, Evidence evidence) const;
    double prior(char16_t raw, char16_t c) const;
    /// Whether two or three units (the first may be 0) are a word of the dictionary.
    bool isWord(char16_t first, char16_t second, char16_t third) const;
    void countWords() const;

    struct Words; ///< ICU's segmenter
    std::unique_ptr<Words> m_words;
    Language m_language;
    CountTable m_counts;             ///< of one, two and three folded units
    std::vector<std::int32_t> m_raw; ///< of units as written
    double m_size = 1;
    std::u16string m_units;                                                ///< the document, folded
    mutable std::unordered_map<std::u16string, std::int32_t> m_wordCounts; ///< made when first asked for
    mutable double m_wordTotal = 0;
    mutable std::unordered_map<std::uint64_t, bool> m_known;     ///< answers of isWord
    mutable std::unordered_map<std::uint64_t, float> m_computed; ///< answers of next, Elsewhere
};

} // namespace earshot
