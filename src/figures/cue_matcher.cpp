#include "figures/cue_matcher.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <utility>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

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
    if (text[i] == u' ' && i + 1 < text.size() && !isGap(text[i + 1]))
        return i + 1;
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

constexpr std::size_t kAtOnce = 8; ///< letters read at once

/// Up to eight letters as two numbers, the first letter lowest.
struct LetterBlock {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::size_t count = 0;
};

/// Kept apart: it is hardly ever needed.
[[gnu::noinline]] LetterBlock anyLettersAt(std::u16string_view text, std::size_t at)
{
    LetterBlock block;
    for (; block.count < kAtOnce && at < text.size() && isLetter(text[at]); ++at, ++block.count)
        (block.count < kAtOnce / 2 ? block.low : block.high) |= std::uint64_t(text[at])
                                                                << (16 * (block.count % (kAtOnce / 2)));
    return block;
}

LetterBlock lettersIn(std::u16string_view text, std::size_t at)
{
#ifdef __SSE2__
    if (at + kAtOnce <= text.size()) {
        static constexpr std::uint16_t kMasks[2 * kAtOnce] = {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF,
                                                              0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF};
        const auto load = [](const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); };
        const __m128i units = load(text.data() + at);
        const __m128i beyondZ =
            _mm_subs_epu16(_mm_sub_epi16(units, _mm_set1_epi16('a')), _mm_set1_epi16('z' - 'a'));
        const auto plain =
            static_cast<std::uint16_t>(_mm_movemask_epi8(_mm_cmpeq_epi16(beyondZ, _mm_setzero_si128())));
        const auto count = static_cast<std::size_t>(std::countr_one(plain)) / 2;
        if (count == kAtOnce || !isLetter(text[at + count])) { // else one with a mark
            const __m128i letters = _mm_and_si128(units, load(kMasks + kAtOnce - count));
            return {static_cast<std::uint64_t>(_mm_cvtsi128_si64(letters)),
                    static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(letters, letters))),
                    count};
        }
    }
#endif
    return anyLettersAt(text, at);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t group)
{
    return (hash ^ group) * 0x9E3779B97F4A7C15U;
}

/// The bit of a word by its first two letters.
std::uint64_t wordBit(std::u16string_view text, std::size_t at)
{
    const unsigned second = at + 1 < text.size() && isLetter(text[at + 1]) ? text[at + 1] : 0U;
    return std::uint64_t(1) << ((text[at] * 41U ^ second * 7U) % 64);
}

std::uint64_t unitBit(char16_t c)
{
    return std::uint64_t(1) << ((c * 0x9E37U >> 9) % 64);
}

std::uint32_t edgeHash(std::uint16_t node, std::uint16_t step)
{
    return ((std::uint32_t(node) << 16 | step) * 0x9E3779B1U) >> 8;
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

/// A whole run of letters, read eight at once: two numbers tell most words apart.
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
                nodes[from].onward |= wordBit(form, i);
            } else {
                node = step(units, from, form[i]);
                nodes[from].onward |= unitBit(form[i]);
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

inline CueMatcher::Letters CueMatcher::lettersAt(std::u16string_view text, std::size_t at)
{
    const LetterBlock block = lettersIn(text, at);
    const std::uint64_t hash = mixed(mixed(0, block.low), block.high);
    const Letters letters{block.count, block.low, block.high, static_cast<std::uint32_t>(hash >> 32)};
    return block.count < kAtOnce ? letters : longLettersAt(text, at, letters);
}

/// Goes on with a word whose first letters are as many as are read at once.
CueMatcher::Letters CueMatcher::longLettersAt(std::u16string_view text, std::size_t at, Letters letters)
{
    std::uint64_t hash = letters.hash;
    for (bool more = true; more;) {
        const LetterBlock block = lettersIn(text, at + letters.length);
        hash = mixed(mixed(hash, block.low), block.high);
        letters.length += block.count;
        more = block.count == kAtOnce;
    }
    letters.hash = static_cast<std::uint32_t>(hash >> 32);
    return letters;
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
        std::size_t same = kAtOnce;
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
        return mayBegin(text, at) ? walk(text, at + 1, m_root[text[at]], aside) : Hit();
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
        const Node* here = &m_nodes[node];
        if (here->value >= m_asides.told)
            aside = {static_cast<std::int32_t>(i), here->value};
        if (here->value >= 0 && here->value < m_asides.only) {
            best.end = static_cast<std::int32_t>(i);
            best.value = here->value;
        }
        if (!here->more || i == text.size())
            break;
        if (isGap(text[i])) {
            if (here->gap == 0) {
                node = insideChinese(text, i) ? next(m_unitEdges, node, text[i + 1]) : std::uint16_t(0);
                i += 2;
                continue;
            }
            node = here->gap;
            here = &m_nodes[node];
            i = behindGap(text, i);
            if (i == text.size())
                break;
        }
        if (isLetter(text[i])) {
            if ((here->onward & wordBit(text, i)) == 0)
                break;
            const Run run = runAt(text, i);
            node = run.word < 0 ? std::uint16_t(0)
                                : next(m_wordEdges, node, static_cast<std::uint16_t>(run.word));
            i = static_cast<std::size_t>(run.end);
        } else {
            if ((here->onward & unitBit(text[i])) == 0)
                break;
            node = next(m_unitEdges, node, text[i]);
            ++i;
        }
    }
    return best;
}

} // namespace earshot
