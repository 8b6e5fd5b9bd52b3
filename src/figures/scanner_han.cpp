#include "figures/scanner.h"

namespace earshot::figures {

/// 上亿, 近百, 过万: a unit is a number by itself behind a word that rounds it.
Numeral Scanner::roundedUnit(const Text& text, std::int32_t at, const Sentence& sentence) const
{
    if (sentence.tokens.empty() || sentence.tokens.back().end != at ||
        (sentence.tokens.back().topics & maskOf(Topic::Approximation)) == 0)
        return {};
    const CueEntry* rounds = m_cues.find(sentence.tokens.back().index, Topic::Approximation, true);
    return rounds->chinese && !rounds->behind ? m_numerals.loneUnit(text.folded, at) : Numeral();
}

std::int32_t Scanner::han(const Text& text, std::int32_t at, Sentence& sentence) const
{
    CueMatcher::Aside aside;
    const auto hit = m_cues.longestAt(text.folded, static_cast<std::size_t>(at), aside);
    const char16_t c = text.at(at);
    if (aside.value >= 0)
        mark(at, aside, sentence);
    if (m_numerals.isHanNumeral(c)) {
        const Numeral numeral = m_numerals.han(text.folded, at);
        if (numeral && numeral.end >= hit.end) {
            addNumber(text, numeral, sentence);
            return numeral.end;
        }
        if (const Numeral unit = roundedUnit(text, at, sentence); unit && unit.end >= hit.end) {
            addNumber(text, unit, sentence);
            return unit.end;
        }
        if (hit) {
            addCue(at, hit, sentence);
            return hit.end;
        }
        return at + 1;
    }
    if (!hit)
        return at + 1;
    addCue(at, hit, sentence);
    return hit.end;
}

} // namespace earshot::figures
