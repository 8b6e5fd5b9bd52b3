#pragma once

#include "figures/period_reader.h"

namespace earshot::figures {

inline constexpr int kFirstYear = 1950;
inline constexpr int kLastYear = 2100;

inline bool isYear(int n)
{
    return n >= kFirstYear && n < kLastYear;
}

/// A place in the tokens of a sentence, and what stands around it.
struct PeriodReader::Cursor {
    const Text& text;
    const Sentence& sentence;
    const Cues& cues;
    std::size_t at = 0;
    bool outlook = false;
    bool past = false; ///< a verb of the sentence tells what was
    bool rocYears = false;

    const Token* token(std::size_t i) const
    {
        return i < sentence.tokens.size() ? &sentence.tokens[i] : nullptr;
    }
    bool joined(std::size_t i, std::int32_t most = 2) const
    {
        return i == 0 || (token(i) && text.blank(sentence.tokens[i - 1].end, sentence.tokens[i].begin, most));
    }
    const CueEntry* entry(std::size_t i, Topic topic, bool chinese) const
    {
        const Token* t = token(i);
        if (!t || t->kind != Token::Kind::Cue || (t->topics & maskOf(topic)) == 0)
            return nullptr;
        return cues.find(t->index, topic, chinese);
    }
    Word period(std::size_t i) const
    {
        const CueEntry* e = entry(i, Topic::Period, false);
        return e ? e->word : Word::None;
    }
    Word connective(std::size_t i) const
    {
        const CueEntry* e = entry(i, Topic::Connective, false);
        return e ? e->word : Word::None;
    }
    const Numeral* numeral(std::size_t i) const
    {
        const Token* t = token(i);
        return t && t->kind == Token::Kind::Number ? &sentence.numerals[static_cast<std::size_t>(t->index)]
                                                   : nullptr;
    }
    /// A plain whole number below 10,000; -1 where there is none.
    int whole(std::size_t i) const
    {
        const Numeral* n = numeral(i);
        return n ? n->plain : -1;
    }
    bool kind(std::size_t i, Token::Kind kind) const { return token(i) && token(i)->kind == kind; }
    bool isChinese(std::size_t i) const
    {
        const CueEntry* e = entry(i, Topic::Period, true);
        return e && e->chinese;
    }
};

} // namespace earshot::figures
