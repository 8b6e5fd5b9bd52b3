#include "figures/segment_words.h"

#include "figures/cue_matcher.h"

#include <bit>

namespace earshot::figures {
namespace {

struct NamedKind {
    std::string_view id;
    std::uint16_t kind;
};

// What stands apart from a Chinese name or leads to it also ends it on the left.
constexpr NamedKind kKinds[] = {{"apart", SegmentWords::Apart}, {"border", SegmentWords::Border},
                                {"clear", SegmentWords::Clear}, {"determiner", SegmentWords::Determiner},
                                {"into", SegmentWords::Into},   {"joint", SegmentWords::Joint},
                                {"plain", SegmentWords::Plain}, {"speaker", SegmentWords::Speaker}};

std::size_t hashOf(std::u16string_view word)
{
    std::uint32_t hash = 0;
    for (const char16_t c : word)
        hash = (hash ^ c) * 0x01000193U;
    return hash ^ (hash >> 15);
}

} // namespace

SegmentWords::SegmentWords(const Lexicon& lexicon) : m_borderEnd(0x10000, false)
{
    const std::vector<LexiconEntry>& entries = lexicon.topic("segment_words");
    std::size_t count = 0;
    for (const LexiconEntry& entry : entries)
        count += entry.forms.size();
    m_slots.resize(std::bit_ceil(3 * count + 2));
    for (const LexiconEntry& entry : entries)
        for (const NamedKind& named : kKinds)
            if (named.id == entry.id)
                for (const std::u16string& form : entry.forms) {
                    const std::u16string word = figureText(form);
                    const bool chinese = entry.language == "zh";
                    const bool ends = chinese && named.kind != Plain && word.size() <= kLongestBorder;
                    add(word,
                        static_cast<std::uint16_t>(named.kind | (ends ? Border : 0) | (chinese ? 0 : Plain)));
                    if (ends)
                        m_borderEnd[word.back()] = true;
                }
}

void SegmentWords::add(const std::u16string& word, std::uint16_t kinds)
{
    m_known.set(outline(word));
    std::size_t place = hashOf(word) & (m_slots.size() - 1);
    while (!m_slots[place].word.empty() && m_slots[place].word != word)
        place = (place + 1) & (m_slots.size() - 1);
    m_slots[place].word = word;
    m_slots[place].kinds |= kinds;
}

std::uint16_t SegmentWords::lookedUp(std::u16string_view word) const
{
    std::size_t place = hashOf(word) & (m_slots.size() - 1);
    for (; !m_slots[place].word.empty(); place = (place + 1) & (m_slots.size() - 1))
        if (m_slots[place].word == word)
            return m_slots[place].kinds;
    return 0;
}

} // namespace earshot::figures
