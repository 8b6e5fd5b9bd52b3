#include "intake/repair/pinyin_gloss.h"

#include "intake/repair/pinyin.h"
#include "intake/repair/script_variant.h"
#include "text/script.h"

#include <algorithm>
#include <map>

namespace earshot {
namespace {

/// "(zhuāng)" with decomposed accents is the longest.
constexpr std::size_t kLongestInside = 8;

/// A bracket with one pinyin syllable behind a Han character.
struct Gloss {
    Span at;
    char16_t han = 0;
    Syllable syllable;
    bool known = false; ///< the syllable is a reading of the character
};

bool isSyllableUnit(char16_t c)
{
    return isLatinLetter(c) || (c >= 0x0300 && c <= 0x030C) || c == 0x0251 || c == 0x0261;
}

bool isKnownReading(char16_t han, const Syllable& syllable)
{
    return std::ranges::any_of(readingsOf(han), [&](const Syllable& reading) {
        return reading.letters == syllable.letters && (reading.tone == syllable.tone || syllable.tone == 0);
    });
}

bool hasReadingWithOtherTone(const Gloss& gloss)
{
    return std::ranges::any_of(readingsOf(gloss.han), [&](const Syllable& reading) {
        return reading.letters == gloss.syllable.letters;
    });
}

std::vector<Gloss> findGlosses(std::u16string_view text)
{
    std::vector<Gloss> glosses;
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        if ((text[i] != u'(' && text[i] != u'（') || !isHan(text[i - 1]) || !isSyllableUnit(text[i + 1]))
            continue;
        std::size_t end = i + 1;
        while (end < text.size() && end - i <= kLongestInside && isSyllableUnit(text[end]))
            ++end;
        if (end == text.size() || (text[end] != u')' && text[end] != u'）'))
            continue;
        Syllable syllable = parseSyllable(text.substr(i + 1, end - i - 1));
        if (!syllable.letters.empty())
            glosses.push_back({Span::of(i, end + 1), text[i - 1], std::move(syllable)});
    }
    return glosses;
}

struct Use {
    std::int32_t glossed = 0;
    std::int32_t occurrences = 0;
    std::vector<Syllable> syllables; ///< distinct, among this character's glosses
    bool systematic() const { return glossed * 5 >= occurrences * 4; }
};

/// What the document's glosses show as a whole.
class Converter {
public:
    Converter(std::u16string_view text, std::vector<Gloss>& glosses)
    {
        for (Gloss& gloss : glosses) {
            Use& use = m_uses[gloss.han];
            ++use.glossed;
            if (std::ranges::find(use.syllables, gloss.syllable) == use.syllables.end())
                use.syllables.push_back(gloss.syllable);
            gloss.known = isKnownReading(gloss.han, gloss.syllable);
            m_known += gloss.known ? 1 : 0;
            m_toned += gloss.syllable.tone != 0 ? 1 : 0;
        }
        m_glosses = static_cast<std::int32_t>(glosses.size());
        std::vector<bool> isGlossed(0x10000);
        for (const auto& [han, use] : m_uses)
            isGlossed[han] = true;
        for (const char16_t c : text) {
            m_han += isHan(c) ? 1 : 0;
            if (isGlossed[c])
                ++m_uses[c].occurrences;
        }
    }

    bool shows() const
    {
        // Readings are right and carry tones; most characters have none: no reader for learners.
        if (m_known * 10 < m_glosses * 9 || m_toned * 2 < m_glosses || m_glosses * 2 > m_han)
            return false;
        std::int32_t distinct = 0;
        std::int32_t varying = 0;
        std::int32_t repeated = 0;
        std::int32_t inSystematic = 0;
        for (const auto& [han, use] : m_uses) {
            ++distinct;
            varying += variesByScript(han) ? 1 : 0;
            if (!use.systematic())
                continue;
            inSystematic += use.glossed;
            repeated += use.occurrences >= 2 ? 1 : 0;
        }
        if (inSystematic * 10 < m_glosses * 9 || varying * 10 < distinct * 9)
            return false;
        // Characters glossed each of several times, or so many at once that all would vary by chance only.
        return (repeated >= 3 && distinct >= 4) || distinct >= 6;
    }

    const std::map<char16_t, Use>& uses() const { return m_uses; }

private:
    std::map<char16_t, Use> m_uses;
    std::int32_t m_glosses = 0;
    std::int32_t m_known = 0;
    std::int32_t m_toned = 0;
    std::int32_t m_han = 0;
};

} // namespace

GlossRule::GlossRule(std::u16string_view text)
{
    std::vector<Gloss> glosses = findGlosses(text);
    if (glosses.size() < 4)
        return;
    const Converter converter(text, glosses);
    if (!converter.shows())
        return;
    m_holds = true;
    m_systematic.resize(0x10000);
    m_otherwise.resize(0x10000);
    m_oneReading.resize(0x10000);
    for (const auto& [han, use] : converter.uses()) {
        m_systematic[han] = use.systematic();
        m_otherwise[han] = !use.systematic();
        m_oneReading[han] = use.syllables.size() == 1 && use.glossed >= 2;
    }
}

std::vector<Edit> GlossRule::find(std::u16string_view text) const
{
    std::vector<Edit> edits;
    if (!m_holds)
        return edits;
    for (const Gloss& gloss : findGlosses(text)) {
        if (m_otherwise[gloss.han] || (!m_systematic[gloss.han] && !variesByScript(gloss.han)))
            continue;
        // A converter keeps one reading a character, be it a rare one.
        const bool known = isKnownReading(gloss.han, gloss.syllable);
        if (known || hasReadingWithOtherTone(gloss) || (m_oneReading[gloss.han] && gloss.syllable.tone != 0))
            edits.push_back({.at = gloss.at,
                             .after = {},
                             .kind = RepairKind::PinyinGloss,
                             .certainty = known ? 1 : 0.9,
                             .candidates = {}});
    }
    return edits;
}

} // namespace earshot
