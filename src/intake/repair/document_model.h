#pragma once

#include "intake/repair/count_table.h"
#include "text/script.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {

/// How likely Chinese text is in one document: by what the document itself has, by what is usually said in
/// calls (resources/language/zh.calls, sentences written for this), and by the words of Chinese at large
/// (WordTable). Text is folded to Simplified; which of two written forms stands is judged by the
/// document's script and by its habit. Spaces are passed over. Probabilities are natural logarithms. Not for
/// use by two threads at once.
class DocumentModel {
public:
    /// How often a document writes a sign of ASCII.
    struct SignCount {
        char16_t sign = 0;
        int count = 0;
    };

    /// Stands in a text for what was left out of it: what is in front tells nothing of what follows.
    static constexpr char16_t kCut = 0xFFFF;

    /// `text` is what is whole of the document, with cuts. Of `signs` it may lack those in doubt: how often
    /// the document has them is told apart.
    DocumentModel(std::u16string_view text, Language language, std::span<const SignCount> signs = {});

    /// Of the character `c` behind the two in front of it.
    double next(char16_t before2, char16_t before, char16_t c) const;
    /// The same of all of `text[from..]`.
    double logProbability(std::u16string_view text, std::size_t from) const;
    /// Of the whole text by its words: the sum over all ways to cut it.
    double wordLogProbability(std::u16string_view text) const;
    /// Whether the document, or what is usually said in calls, has two characters together.
    bool knowsPair(char16_t before, char16_t c) const;
    /// Of a character behind another in Chinese at large, whatever the document.
    static double general(char16_t before, char16_t c);

private:
    using Token = std::uint32_t; ///< a word of the table, or 0x10000 + a character that is none
    /// The words a text can be cut into at one place: how long, which.
    struct Word {
        std::size_t length = 0;
        Token token = 0;
    };
    static void wordsEndingAt(std::u16string_view units, std::size_t end, std::vector<Word>& words);
    void countCharacters(std::u16string_view units);
    void countWords(std::u16string_view units);
    /// How often something follows a character, the second of two, a word.
    double followedBy(char16_t before2, char16_t before) const;
    double followedBy(Token before) const;
    double computed(char16_t before2, char16_t before, char16_t c) const;
    /// That `unit` is written as `raw`.
    double written(char16_t raw, char16_t unit) const;
    double wordProbability(Token word, Token before) const;
    double signProbability(char16_t sign, Token before) const;
    /// How many times as often as text at large the document writes a sign; 1 of those not counted apart.
    double habitOf(char16_t unit) const { return unit < m_signHabit.size() ? m_signHabit[unit] : 1; }

    Language m_language;
    CountTable m_counts;                       ///< of one, two and three folded units
    CountTable m_wordCounts;                   ///< of one and two tokens
    std::vector<std::int32_t> m_raw;           ///< of characters as the document writes them, and
    std::vector<std::int32_t> m_units;         ///< of their units
    std::array<double, 0x80> m_signHabit = {}; ///< by unit of ASCII
    double m_size = 1;
    double m_words = 1;
    mutable std::vector<std::pair<std::uint64_t, float>> m_computed; ///< last answers of next, by key
};

} // namespace earshot
