#include "figures/cue_matcher.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <map>
#include <utility>

namespace earshot {
namespace {

constexpr std::size_t kKnownBits = 1 << 16;
constexpr std::size_t kBlock = 32;

bool isHyphen(char16_t c)
{
    return c == u'-' || (c >= 0x2010 && c <= 0x2014 && c != 0x2012);
}

/// Whether one of a whole block may be a hyphen.
bool holdsHyphen(const char16_t* block)
{
    std::uint16_t found = 0; // as wide as the text, so that a compiler makes vectors of it
    for (std::size_t k = 0; k < kBlock; ++k) {
        const std::uint16_t c = block[k];
        found |= static_cast<std::uint16_t>(c == u'-');
        found |= static_cast<std::uint16_t>(c >= 0x2010 && c <= 0x2014);
    }
    return found != 0;
}

bool isGap(char16_t c)
{
    return c == u' ' || c == u'\n';
}

/// Behind the spaces at `i`, one line end at most among them.
std::size_t behindGap(std::u16string_view text, std::size_t i)
{
    bool lineFeed = false;
    while (i < text.size() && (text[i] == u' ' || (text[i] == u'\n' && !lineFeed)))
        lineFeed = text[i++] == u'\n' || lineFeed;
    return i;
}

/// A line broken or a space set between two characters of a Chinese word.
bool insideChinese(std::u16string_view text, std::size_t i)
{
    return i > 0 && isHan(text[i - 1]) && i + 1 < text.size() && isHan(text[i + 1]);
}

/// Letters of folded text: no capitals.
bool isLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= 0x00C0 && isLatinLetter(c));
}

constexpr std::size_t kGroup = 4; ///< letters read at once

/// Four units, the first one lowest.
std::uint64_t groupAt(const char16_t* at)
{
    std::uint64_t group = 0;
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(&group, at, sizeof group);
    else
        for (std::size_t k = 0; k < kGroup; ++k)
            group |= std::uint64_t(at[k]) << (16 * k);
    return group;
}

/// How many of four units are letters a to z, up to the first that is none; kGroup + 1 where one may be
/// another letter.
std::size_t plainLetters(std::uint64_t group)
{
    constexpr std::uint64_t kEach = 0x0001'0001'0001'0001;
    if ((group & (0xFF80 * kEach)) != 0)
        return kGroup + 1;
    const std::uint64_t fromA = group + (0x80 - u'a') * kEach;  // the eighth bit: a or above
    const std::uint64_t aboveZ = group + (0x7F - u'z') * kEach; // above z
    const std::uint64_t none = ~(fromA & ~aboveZ) & (0x80 * kEach);
    return none == 0 ? kGroup : static_cast<std::size_t>(std::countr_zero(none)) / 16;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t group)
{
    return (hash ^ group) * 0x9E3779B97F4A7C15U;
}

std::uint32_t spread(std::uint32_t hash)
{
    return (hash ^ (hash >> 15)) * 0x9E3779B1U;
}

std::uint32_t initialOf(char16_t letter)
{
    return std::uint32_t(1) << (letter % 32);
}

std::uint32_t edgeHash(std::uint16_t node, std::uint16_t step)
{
    return spread(node * 0x85EBCA6BU + step) >> 8;
}

std::size_t pairIndex(char16_t a, char16_t b)
{
    return (static_cast<std::size_t>(a) * 0x9E37 + b) & 0xFFFF;
}

} // namespace

std::u16string figureText(std::u16string_view text)
{
    std::u16string out = folded(text);
    const std::size_t size = out.size();
    char16_t* data = out.data();
    for (std::size_t from = 0; from < size; from += kBlock) {
        const std::size_t to = std::min(from + kBlock, size);
        if (to - from == kBlock && !holdsHyphen(data + from))
            continue;
        for (std::size_t i = from; i < to; ++i) {
            const char16_t c = data[i];
            if (!isHyphen(c))
                continue;
            const bool letters =
                i > 0 && i + 1 < size && isLatinLetter(data[i - 1]) && isLatinLetter(data[i + 1]);
            data[i] = letters ? u' ' : c == 0x2010 || c == 0x2011 ? u'-' : c;
        }
    }
    return out;
}

/// A whole run of letters, read four at once: two numbers tell most words apart.
struct CueMatcher::Letters {
    std::size_t length = 0;
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint32_t hash = 0;
};

/// Collects words and edges before their tables have a size.
struct CueMatcher::Builder {
    using Steps = std::map<std::pair<std::uint16_t, std::uint16_t>, std::uint16_t>; ///< {from, step} → to
    std::map<std::u16string_view, std::uint16_t> words;
    Steps units; ///< steps by one character
    Steps runs;  ///< steps by a word
    std::vector<Node> nodes{1};

    std::uint16_t word(std::u16string_view letters)
    {
        return words.try_emplace(letters, static_cast<std::uint16_t>(words.size())).first->second;
    }

    std::uint16_t step(Steps& steps, std::uint16_t from, std::uint16_t by)
    {
        const auto fresh = static_cast<std::uint16_t>(nodes.size());
        const auto [edge, added] = steps.try_emplace(std::pair(from, by), fresh);
        if (added)
            nodes.emplace_back();
        assert(nodes.size() < 0x10000);
        nodes[from].more = true;
        return edge->second;
    }

    void add(std::u16string_view form, std::int32_t value)
    {
        std::uint16_t node = 0;
        for (std::size_t i = 0; i < form.size();) {
            const std::uint16_t from = node;
            std::size_t end = i + 1;
            if (isLetter(form[i])) {
                while (end < form.size() && isLetter(form[end]))
                    ++end;
                node = step(runs, from, word(form.substr(i, end - i)));
                nodes[from].initials |= initialOf(form[i]);
            } else {
                node = step(units, from, form[i]);
                if (form[i] == u' ')
                    nodes[from].gap = node;
            }
            i = end;
        }
        if (node != 0 && nodes[node].value < 0)
            nodes[node].value = value;
    }

    static Edges hashed(const Steps& steps)
    {
        Edges edges(std::bit_ceil(2 * steps.size() + 1));
        for (const auto& [key, to] : steps) {
            std::size_t place = edgeHash(key.first, key.second) & (edges.size() - 1);
            while (edges[place].to != 0)
                place = (place + 1) & (edges.size() - 1);
            edges[place] = {key.first, key.second, to};
        }
        return edges;
    }
};

/// Of any letters: those with marks, a long word, the end of the text.
CueMatcher::Letters CueMatcher::anyLettersAt(std::u16string_view text, std::size_t at)
{
    Letters letters;
    std::uint64_t hash = 0;
    for (bool more = true; more;) {
        std::uint64_t group = 0;
        std::size_t count = 0;
        for (std::size_t i = at + letters.length; count < kGroup && i < text.size() && isLetter(text[i]); ++i)
            group |= std::uint64_t(text[i]) << (16 * count++);
        if (letters.length == 0)
            letters.first = group;
        else if (letters.length == kGroup)
            letters.second = group;
        if (count > 0)
            hash = mixed(hash, group);
        letters.length += count;
        more = count == kGroup;
    }
    letters.hash = static_cast<std::uint32_t>(hash >> 32);
    return letters;
}

inline CueMatcher::Letters CueMatcher::lettersAt(std::u16string_view text, std::size_t at)
{
    Letters letters;
    std::uint64_t hash = 0;
    for (std::size_t i = at; i + kGroup <= text.size(); i += kGroup) {
        std::uint64_t group = groupAt(text.data() + i);
        const std::size_t count = plainLetters(group);
        if (count > kGroup)
            break;
        if (count < kGroup)
            group &= (std::uint64_t(1) << (16 * count)) - 1;
        if (i == at)
            letters.first = group;
        else if (i == at + kGroup)
            letters.second = group;
        if (count > 0)
            hash = mixed(hash, group);
        if (count < kGroup) {
            letters.length = i - at + count;
            letters.hash = static_cast<std::uint32_t>(hash >> 32);
            return letters;
        }
    }
    return anyLettersAt(text, at);
}

CueMatcher::CueMatcher(const std::vector<std::pair<std::u16string, std::int32_t>>& forms, Asides asides)
    : m_asides(asides)
{
    Builder builder;
    m_pairs.assign(0x10000, false);
    m_single.assign(0x10000, false);
    for (const auto& [form, value] : forms) {
        builder.add(form, value);
        if (form.size() == 1 || (form.size() > 1 && form[1] == u' '))
            m_single[form[0]] = true;
        else if (!form.empty())
            m_pairs[pairIndex(form[0], form[1])] = true;
    }
    m_nodes = std::move(builder.nodes);
    m_root.assign(0x10000, 0);
    m_first.assign(builder.words.size(), 0);
    for (const auto& [key, to] : builder.units)
        if (key.first == 0)
            m_root[key.second] = to;
    for (const auto& [key, to] : builder.runs)
        if (key.first == 0)
            m_first[key.second] = to;
    m_unitEdges = Builder::hashed(builder.units);
    m_wordEdges = Builder::hashed(builder.runs);
    m_known.assign(kKnownBits / 64, 0);
    m_leads.assign(kKnownBits / 64, 0);
    m_words.resize(std::bit_ceil(2 * builder.words.size() + 1));
    for (const auto& [letters, word] : builder.words) {
        const Letters found = lettersAt(letters, 0);
        const std::uint32_t hash = found.hash;
        m_known[(hash % kKnownBits) / 64] |= std::uint64_t(1) << (hash % 64);
        if (m_first[static_cast<std::size_t>(word)] != 0)
            m_leads[(hash % kKnownBits) / 64] |= std::uint64_t(1) << (hash % 64);
        std::size_t place = (hash >> 8) & (m_words.size() - 1);
        while (m_words[place].length != 0)
            place = (place + 1) & (m_words.size() - 1);
        m_words[place] = {found.first, found.second, static_cast<std::int32_t>(m_letters.size()),
                          static_cast<std::int32_t>(letters.size()), word};
        m_letters += letters;
    }
}

std::uint16_t CueMatcher::next(const Edges& edges, std::uint16_t node, std::uint16_t step)
{
    std::size_t place = edgeHash(node, step) & (edges.size() - 1);
    for (; edges[place].to != 0; place = (place + 1) & (edges.size() - 1))
        if (edges[place].from == node && edges[place].step == step)
            return edges[place].to;
    return 0;
}

std::int32_t CueMatcher::wordOf(std::u16string_view text, std::size_t at, const Letters& letters) const
{
    std::size_t place = (letters.hash >> 8) & (m_words.size() - 1);
    for (; m_words[place].length != 0; place = (place + 1) & (m_words.size() - 1)) {
        const Word& word = m_words[place];
        if (word.first != letters.first || word.second != letters.second ||
            static_cast<std::size_t>(word.length) != letters.length)
            continue;
        std::size_t same = 2 * kGroup;
        while (same < letters.length &&
               text[at + same] == m_letters[static_cast<std::size_t>(word.begin) + same])
            ++same;
        if (same >= letters.length)
            return word.word;
    }
    return -1;
}

CueMatcher::Run CueMatcher::runAt(std::u16string_view text, std::size_t at) const
{
    return runAt(text, at, m_known);
}

CueMatcher::Run CueMatcher::firstAt(std::u16string_view text, std::size_t at) const
{
    return runAt(text, at, m_leads);
}

CueMatcher::Run CueMatcher::runAt(std::u16string_view text, std::size_t at, const Filter& known) const
{
    const Letters letters = lettersAt(text, at);
    Run run{static_cast<std::int32_t>(at + letters.length), -1};
    const std::uint32_t bit = letters.hash % kKnownBits;
    if (!known.empty() && (known[bit / 64] >> (bit % 64) & 1) != 0)
        run.word = wordOf(text, at, letters);
    return run;
}

bool CueMatcher::mayBegin(std::u16string_view text, std::size_t at) const
{
    const char16_t* c = text.data() + at;
    return at + 1 >= text.size() || isGap(c[1]) || m_single[c[0]] || m_pairs[pairIndex(c[0], c[1])];
}

CueMatcher::Hit CueMatcher::longestFrom(std::u16string_view text, const Run& run, Aside& aside) const
{
    if (run.word < 0)
        return {};
    const std::uint16_t node = m_first[static_cast<std::size_t>(run.word)];
    return node == 0 ? Hit() : walk(text, static_cast<std::size_t>(run.end), node, aside);
}

CueMatcher::Hit CueMatcher::longestAt(std::u16string_view text, std::size_t at, Aside& aside,
                                      LeftBorder border) const
{
    if (m_root.empty() || at >= text.size())
        return {};
    if (!isLetter(text[at])) {
        const std::uint16_t node = m_root[text[at]];
        return node != 0 && mayBegin(text, at) ? walk(text, at + 1, node, aside) : Hit();
    }
    if (border == LeftBorder::Word && at > 0 && (isLetter(text[at - 1]) || isAsciiDigit(text[at - 1])))
        return {};
    return longestFrom(text, firstAt(text, at), aside);
}

/// Goes on behind what led to `node`, which ends at `i`.
CueMatcher::Hit CueMatcher::walk(std::u16string_view text, std::size_t i, std::uint16_t node,
                                 Aside& aside) const
{
    Hit best;
    while (node != 0) {
        const Node& here = m_nodes[node];
        if (here.value >= m_asides.told)
            aside = {static_cast<std::int32_t>(i), here.value};
        if (here.value >= 0 && here.value < m_asides.only) {
            best.end = static_cast<std::int32_t>(i);
            best.value = here.value;
        }
        if (!here.more || i == text.size())
            break;
        const char16_t c = text[i];
        if (isLetter(c)) {
            if ((here.initials & initialOf(c)) == 0)
                break;
            const Run run = runAt(text, i);
            node = run.word < 0 ? std::uint16_t(0)
                                : next(m_wordEdges, node, static_cast<std::uint16_t>(run.word));
            i = static_cast<std::size_t>(run.end);
        } else if (!isGap(c)) {
            node = next(m_unitEdges, node, c);
            ++i;
        } else if (here.gap != 0) {
            node = here.gap;
            i = behindGap(text, i);
        } else {
            node = insideChinese(text, i) ? next(m_unitEdges, node, text[i + 1]) : std::uint16_t(0);
            i += 2;
        }
    }
    return best;
}

} // namespace earshot
