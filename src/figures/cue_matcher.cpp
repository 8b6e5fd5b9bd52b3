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

/// The tree while it grows.
struct CueMatcher::Builder {
    struct Growing {
        std::map<char16_t, std::int32_t> edges;
        std::int32_t value = -1;
        std::int32_t below = 0; ///< phrases that go on behind this node
    };
    std::vector<Growing> tree{1};

    void add(const std::u16string& form, std::int32_t value)
    {
        std::vector<std::int32_t> path{0};
        for (const char16_t unit : form) {
            const auto fresh = static_cast<std::int32_t>(tree.size());
            const auto [edge, added] = at(path.back()).edges.try_emplace(unit, fresh);
            path.push_back(edge->second);
            if (added)
                tree.emplace_back();
        }
        if (path.size() == 1 || at(path.back()).value >= 0)
            return;
        at(path.back()).value = value;
        path.pop_back();
        for (const std::int32_t node : path)
            ++at(node).below;
    }

    Growing& at(std::int32_t node) { return tree[static_cast<std::size_t>(node)]; }
};

CueMatcher::CueMatcher(const std::vector<std::pair<std::u16string, std::int32_t>>& forms)
{
    Builder builder;
    m_letters.assign(26 * 26 * 26, false);
    m_pairs.assign(0x10000, false);
    m_single.assign(0x10000, false);
    for (const auto& [form, value] : forms) {
        noteBeginning(form);
        builder.add(form, value);
    }
    m_root.assign(0x10000, 0);
    std::vector<std::int32_t> order{0}; // the builder's node of each of ours
    m_nodes.resize(1);
    for (std::size_t k = 0; k < order.size(); ++k) {
        const Builder::Growing* from = &builder.at(order[k]);
        Node node;
        node.value = from->value;
        if (from->below == 1 && k != 0) {
            node.tail = static_cast<std::int32_t>(m_tails.size());
            do {
                m_tails.push_back(from->edges.begin()->first);
                from = &builder.at(from->edges.begin()->second);
            } while (from->value < 0);
            node.tailLength = static_cast<std::int32_t>(m_tails.size()) - node.tail;
            node.tailValue = from->value;
        } else {
            node.firstEdge = static_cast<std::int32_t>(m_edges.size());
            node.edgeCount = static_cast<std::int32_t>(from->edges.size());
            for (const auto& [unit, child] : from->edges) {
                const auto mine = static_cast<std::int32_t>(order.size());
                m_edges.push_back({unit, mine});
                if (k == 0)
                    m_root[unit] = mine;
                order.push_back(child);
            }
        }
        m_nodes.resize(order.size());
        m_nodes[k] = node;
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

bool endsWord(std::u16string_view text, std::size_t i)
{
    return i == text.size() || !isLatinLetter(text[i - 1]) || !isLatinLetter(text[i]);
}

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
        if (here.value >= 0 && endsWord(text, i))
            best = {static_cast<std::int32_t>(i), here.value};
        if (here.tailLength > 0) {
            if (const Hit tail = tailAt(text, i, here))
                best = tail;
            break;
        }
        if (i == text.size() || here.edgeCount == 0)
            break;
        if (!isGap(text[i])) {
            node = next(node, text[i++]);
            continue;
        }
        const std::int32_t from = node;
        node = next(from, u' ');
        if (node != 0)
            i = behindGap(text, i);
        else if (insideChinese(text, i)) {
            node = next(from, text[i + 1]);
            i += 2;
        }
    }
    return best;
}

CueMatcher::Hit CueMatcher::tailAt(std::u16string_view text, std::size_t i, const Node& node) const
{
    const std::u16string_view tail(m_tails.data() + node.tail, static_cast<std::size_t>(node.tailLength));
    for (const char16_t unit : tail) {
        if (i >= text.size())
            return {};
        if (unit == u' ') {
            if (!isGap(text[i]))
                return {};
            i = behindGap(text, i);
            continue;
        }
        if (isGap(text[i]) && insideChinese(text, i))
            ++i;
        if (text[i] != unit)
            return {};
        ++i;
    }
    return endsWord(text, i) ? Hit{static_cast<std::int32_t>(i), node.tailValue} : Hit{};
}

} // namespace earshot
