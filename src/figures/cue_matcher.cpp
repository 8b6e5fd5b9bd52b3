#include "figures/cue_matcher.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <map>

namespace earshot {
namespace {

bool isHyphen(char16_t c)
{
    return c == u'-' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2014;
}

} // namespace

std::u16string figureText(std::u16string_view text)
{
    std::u16string out = folded(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const char16_t c = out[i];
        if (c == 0x2019)
            out[i] = u'\'';
        else if (isHyphen(c)) {
            const bool letters =
                i > 0 && i + 1 < out.size() && isLatinLetter(out[i - 1]) && isLatinLetter(out[i + 1]);
            out[i] = letters ? u' ' : c == 0x2010 || c == 0x2011 ? u'-' : c;
        }
    }
    return out;
}

CueMatcher::CueMatcher(const std::vector<std::pair<std::u16string, std::int32_t>>& forms)
{
    struct Growing {
        std::map<char16_t, std::int32_t> edges;
        std::int32_t value = -1;
    };
    std::vector<Growing> tree(1);
    m_letters.assign(26 * 26 * 26, false);
    m_pairs.assign(0x10000, false);
    m_single.assign(0x10000, false);
    for (const auto& [form, value] : forms) {
        noteBeginning(form);
        std::int32_t node = 0;
        for (const char16_t unit : form) {
            const auto fresh = static_cast<std::int32_t>(tree.size());
            const auto [edge, added] = tree[static_cast<std::size_t>(node)].edges.try_emplace(unit, fresh);
            node = edge->second;
            if (added)
                tree.emplace_back();
        }
        if (node != 0 && tree[static_cast<std::size_t>(node)].value < 0)
            tree[static_cast<std::size_t>(node)].value = value;
    }
    m_root.assign(0x10000, 0);
    for (const auto& [unit, node] : tree.front().edges)
        m_root[unit] = node;
    m_nodes.reserve(tree.size());
    for (const Growing& growing : tree) {
        m_nodes.push_back({static_cast<std::int32_t>(m_edges.size()),
                           static_cast<std::int32_t>(growing.edges.size()), growing.value});
        for (const auto& [unit, node] : growing.edges)
            m_edges.push_back({unit, node});
    }
}

std::int32_t CueMatcher::next(std::int32_t node, char16_t unit) const
{
    const Node& from = m_nodes[static_cast<std::size_t>(node)];
    const Edge* edge = m_edges.data() + from.firstEdge;
    const Edge* last = edge + from.edgeCount;
    while (last - edge > 4) {
        const Edge* middle = edge + (last - edge) / 2;
        if (middle->unit <= unit)
            edge = middle;
        else
            last = middle;
    }
    for (; edge != last; ++edge)
        if (edge->unit == unit)
            return edge->node;
    return 0;
}

namespace {

constexpr std::size_t kLetters = 26;

bool isPlainLetter(char16_t c)
{
    return c >= u'a' && c <= u'z';
}

std::size_t lettersIndex(const char16_t* c)
{
    return (static_cast<std::size_t>(c[0] - u'a') * kLetters + static_cast<std::size_t>(c[1] - u'a')) *
               kLetters +
           static_cast<std::size_t>(c[2] - u'a');
}

std::size_t pairIndex(char16_t a, char16_t b)
{
    return (static_cast<std::size_t>(a) * 0x9E37 + b) & 0xFFFF;
}

} // namespace

void CueMatcher::noteBeginning(const std::u16string& form)
{
    if (form.empty())
        return;
    if (form.size() == 1 || form[1] == u' ')
        m_single[form[0]] = true;
    else
        m_pairs[pairIndex(form[0], form[1])] = true;
    if (form.size() >= 3 && isPlainLetter(form[0]) && isPlainLetter(form[1]) && isPlainLetter(form[2]))
        m_letters[lettersIndex(form.data())] = true;
}

bool CueMatcher::mayBegin(std::u16string_view text, std::size_t at) const
{
    const char16_t* c = text.data() + at;
    if (at + 2 < text.size() && isPlainLetter(c[0]) && isPlainLetter(c[1]) && isPlainLetter(c[2]))
        return m_letters[lettersIndex(c)];
    if (at + 1 >= text.size() || c[1] == u' ' || c[1] == u'\n' || m_single[c[0]])
        return true;
    return m_pairs[pairIndex(c[0], c[1])];
}

CueMatcher::Hit CueMatcher::longestAt(std::u16string_view text, std::size_t at, LeftBorder border) const
{
    Hit best;
    if (m_root.empty() || at >= text.size())
        return best;
    std::int32_t node = m_root[text[at]];
    if (node == 0 || !mayBegin(text, at))
        return best;
    if (border == LeftBorder::Word && at > 0 && isLatinLetter(text[at]) &&
        (isLatinLetter(text[at - 1]) || isAsciiDigit(text[at - 1])))
        return best;
    std::size_t i = at + 1;
    while (node != 0) {
        const Node& here = m_nodes[static_cast<std::size_t>(node)];
        if (here.value >= 0 && (i == text.size() || !isLatinLetter(text[i - 1]) || !isLatinLetter(text[i])))
            best = {static_cast<std::int32_t>(i), here.value};
        if (i == text.size() || here.edgeCount == 0)
            break;
        const bool gap = text[i] == u' ' || text[i] == u'\n';
        const std::int32_t from = node;
        node = next(node, gap ? u' ' : text[i]);
        if (node == 0 && gap && isHan(text[i - 1]) && i + 1 < text.size() && isHan(text[i + 1])) {
            node = next(from, text[++i]); // a line broken or a space set inside a Chinese word
            ++i;
            continue;
        }
        ++i;
        if (gap && node != 0) { // a space of the phrase stands for the whole gap, with one line end at most
            bool lineFeed = text[i - 1] == u'\n';
            while (i < text.size() && (text[i] == u' ' || (text[i] == u'\n' && !lineFeed))) {
                lineFeed = lineFeed || text[i] == u'\n';
                ++i;
            }
        }
    }
    return best;
}

} // namespace earshot
