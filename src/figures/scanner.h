#pragma once

#include "figures/numeral.h"
#include "text/span.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// What the grammar sees of a text; all other words are gaps between tokens.
struct Token {
    enum class Kind : std::uint8_t {
        Cue, ///< words of the vocabulary
        Number,
        Comma, ///< , ，
        List,  ///< 、 /
        Stop,  ///< ; : and a line end that may end a thought
        Open,  ///< ( [ （ 【
        Close,
        Dash, ///< between two numbers: - – — ~
    };
    Kind kind = Kind::Cue;
    std::int32_t begin = 0;
    std::int32_t end = 0;
    std::int32_t index = -1; ///< form of a cue, numeral of a number
    TopicMask topics = 0;    ///< of a cue
};

/// The tokens of one sentence.
struct Sentence {
    std::int32_t begin = 0;
    std::int32_t end = 0;
    std::vector<Token> tokens;
    std::vector<Numeral> numerals;
    std::vector<Token>
        marks; ///< names of places and businesses and words about them, ascending; beside the tokens
    bool interesting = false; ///< holds a number or words of a period

    void clear()
    {
        tokens.clear();
        numerals.clear();
        marks.clear();
        interesting = false;
    }
    void shift(std::int32_t by);
};

/// A stretch of a text in both its forms. Offsets are of the whole text and the same in each.
struct Text {
    std::u16string_view original;
    std::u16string_view folded; ///< by `figureText`
    std::int32_t base = 0;      ///< offset of the first unit

    char16_t at(std::int32_t i) const
    {
        const auto place = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) - base);
        return place < folded.size() ? folded[place] : u'\0';
    }
    /// As far as the text reaches: what looks a letter further may stand at its end.
    std::u16string_view foldedIn(const Span& span) const { return within(folded, span); }
    std::u16string_view originalIn(const Span& span) const { return within(original, span); }
    /// Whether only spaces (and one line end) stand between two offsets, `most` characters at most.
    bool blank(std::int32_t from, std::int32_t to, std::int32_t most = 8) const;
    /// The Latin letters that begin at an offset; empty where none does.
    Span latinWordAt(std::int32_t begin) const;

private:
    std::u16string_view within(std::u16string_view text, const Span& span) const
    {
        const auto size = static_cast<std::int32_t>(text.size());
        const std::int32_t begin = std::clamp(span.begin() - base, 0, size);
        return Span(begin, std::clamp(span.end() - base, begin, size)).in(text);
    }
};

/// Cuts text into sentences of tokens, in one pass.
class Scanner {
public:
    Scanner(const Cues& cues, const NumeralReader& numerals);

    /// Fills `sentence` with the sentence that begins at `from`; returns where the next one begins.
    std::int32_t next(const Text& text, std::int32_t from, Sentence& sentence) const;

private:
    std::int32_t scan(const Text& text, std::int32_t from, Sentence& sentence) const;

    enum CharClass : std::uint8_t {
        kSkip,
        kDigit,
        kLetter,
        kHan,
        kHanNumeral,
        kSymbol,
        kPunctuation,
        kSpace
    };

    std::int32_t number(const Text& text, std::int32_t at, Sentence& sentence) const;
    std::int32_t behindName(const Text& text, std::int32_t at) const;
    static bool isPronoun(const Text& text, const Span& span, const Form& form);
    std::int32_t word(const Text& text, std::int32_t at, Sentence& sentence) const;
    Numeral roundedUnit(const Text& text, std::int32_t at, const Sentence& sentence) const;
    std::int32_t han(const Text& text, std::int32_t at, Sentence& sentence) const;
    bool punctuation(const Text& text, std::int32_t at, Sentence& sentence) const;
    void addCue(std::int32_t begin, CueMatcher::Hit hit, Sentence& sentence) const;
    void mark(std::int32_t begin, const CueMatcher::Aside& aside, Sentence& sentence) const;
    void addNumber(const Text& text, Numeral numeral, Sentence& sentence) const;
    bool endsSentence(const Text& text, std::int32_t at) const;
    bool lineEndsSentence(const Text& text, std::int32_t at) const;
    bool signBefore(const Text& text, std::int32_t at, const Sentence& sentence) const;
    std::int32_t skipMark(const Text& text, std::int32_t at) const;
    bool shortYear(const Text& text, Numeral& numeral, const CueMatcher::Hit& behind) const;
    std::int32_t skipAddress(const Text& text, std::int32_t at) const;

    const Cues& m_cues;
    const NumeralReader& m_numerals;
    std::vector<std::uint8_t> m_class; ///< by character
};

} // namespace earshot::figures
