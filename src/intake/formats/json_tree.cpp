#include "intake/formats/json_tree.h"

#include "intake/formats/speech_keys.h"
#include "text/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

constexpr std::size_t kDeepest = 200;
constexpr std::size_t kMostValues = 1'000'000;

/// Reads UTF-16 and tells how far it is, so that every value keeps its place: the parser itself tells none.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char16_t;
    using difference_type = std::ptrdiff_t;
    using pointer = const char16_t*;
    using reference = char16_t;

    CountingIterator(const char16_t* at, const char16_t** furthest) : m_at(at), m_furthest(furthest) {}
    char16_t operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        *m_furthest = ++m_at;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

private:
    const char16_t* m_at;
    const char16_t** m_furthest;
};

} // namespace

/// Receives the parser's events.
class JsonBuilder {
public:
    JsonBuilder(JsonTree& tree, std::u16string_view source) : m_tree(tree), m_source(source) {}

    bool null() { return add(JsonNode::Type::Null, 0); }
    bool boolean(bool) { return add(JsonNode::Type::Boolean, 0); }
    bool number_integer(std::int64_t value)
    {
        return add(JsonNode::Type::Number, static_cast<double>(value));
    }
    bool number_unsigned(std::uint64_t value)
    {
        return add(JsonNode::Type::Number, static_cast<double>(value));
    }
    bool number_float(double value, const std::string&) { return add(JsonNode::Type::Number, value); }
    bool string(std::string&)
    {
        const Span at = stringBefore();
        if (!add(JsonNode::Type::String, 0))
            return false;
        m_tree.m_nodes.back().source = at;
        JsonShape& shape = m_tree.m_shapes[static_cast<std::size_t>(m_tree.m_nodes.back().shape)];
        ++shape.strings;
        shape.length += at.length();
        return true;
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(JsonNode::Type::Object); }
    bool start_array(std::size_t) { return open(JsonNode::Type::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& key)
    {
        m_last = position();
        const auto [found, added] =
            m_keys.try_emplace(plainKey(key), static_cast<std::int32_t>(m_tree.m_keys.size()));
        if (added)
            m_tree.m_keys.push_back(found->first);
        m_key = found->second;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

    bool openAll() { return open(JsonNode::Type::Array); }
    bool parseValue();
    std::size_t position() const { return static_cast<std::size_t>(m_furthest - m_source.data()); }
    bool tooMuch() const { return m_tooMuch; }

private:
    bool add(JsonNode::Type type, double number);
    bool open(JsonNode::Type type);
    bool close();
    Span stringBefore() const;
    std::int32_t shapeOf(std::int32_t parent, std::int32_t key);

    JsonTree& m_tree;
    std::u16string_view m_source;
    const char16_t* m_furthest = m_source.data();
    std::size_t m_last = 0; ///< how far the parser was at the event before
    std::int32_t m_key = -1;
    std::vector<JsonIndex> m_open;
    std::vector<JsonIndex> m_lastChild; ///< of each open value
    std::unordered_map<std::string, std::int32_t> m_keys;
    std::unordered_map<std::int64_t, std::int32_t> m_shapes; ///< parent and key → shape
    bool m_tooMuch = false;
};

bool JsonBuilder::parseValue()
{
    return nlohmann::json::sax_parse(CountingIterator(m_furthest, &m_furthest),
                                     CountingIterator(m_source.data() + m_source.size(), &m_furthest), this,
                                     nlohmann::json::input_format_t::json, false);
}

Span JsonBuilder::stringBefore() const
{
    const std::size_t open = m_source.find(u'"', m_last);
    return Span::of(open + 1, position() - 1);
}

std::int32_t JsonBuilder::shapeOf(std::int32_t parent, std::int32_t key)
{
    const std::int64_t way = (static_cast<std::int64_t>(parent) << 32) | static_cast<std::uint32_t>(key);
    const auto [found, added] = m_shapes.try_emplace(way, static_cast<std::int32_t>(m_tree.m_shapes.size()));
    if (added)
        m_tree.m_shapes.push_back({.parent = parent, .key = key});
    return found->second;
}

bool JsonBuilder::add(JsonNode::Type type, double number)
{
    std::vector<JsonNode>& nodes = m_tree.m_nodes;
    if (nodes.size() >= kMostValues || m_open.size() >= kDeepest) {
        m_tooMuch = true;
        return false;
    }
    const auto index = static_cast<JsonIndex>(nodes.size());
    JsonNode node;
    node.type = type;
    node.number = number;
    node.key = m_key;
    if (!m_open.empty()) {
        node.parent = m_open.back();
        JsonNode& parent = nodes[static_cast<std::size_t>(node.parent)];
        (parent.firstChild == kNoJson ? parent.firstChild
                                      : nodes[static_cast<std::size_t>(m_lastChild.back())].nextSibling) =
            index;
        m_lastChild.back() = index;
        node.shape = shapeOf(parent.shape, m_key);
    } else {
        node.shape = shapeOf(-1, -1);
    }
    nodes.push_back(node);
    m_key = -1;
    m_last = position();
    return true;
}

bool JsonBuilder::open(JsonNode::Type type)
{
    if (!add(type, 0))
        return false;
    m_open.push_back(static_cast<JsonIndex>(m_tree.m_nodes.size()) - 1);
    m_lastChild.push_back(kNoJson);
    return true;
}

bool JsonBuilder::close()
{
    m_open.pop_back();
    m_lastChild.pop_back();
    m_key = -1;
    m_last = position();
    return true;
}

Result<JsonTree> JsonTree::parse(std::u16string_view source)
{
    JsonTree tree(source);
    JsonBuilder builder(tree, source);
    builder.openAll();
    do {
        if (!builder.parseValue()) {
            if (builder.tooMuch())
                return fail(
                    ErrorCode::FormatUnsafe, {},
                    fmt::format("JSON of over {} values or nested over {} deep", kMostValues, kDeepest));
            const std::u16string_view read = source.substr(0, builder.position());
            return fail(ErrorCode::FormatDamaged, {}, "JSON",
                        1 + static_cast<int>(std::ranges::count(read, u'\n')));
        }
    } while (source.find_first_not_of(u" \t\r\n,", builder.position()) != std::u16string_view::npos);
    return tree;
}

JsonUnit jsonUnitAt(std::u16string_view raw, std::size_t at)
{
    if (raw[at] != u'\\' || at + 1 >= raw.size())
        return {raw[at], 1};
    switch (raw[at + 1]) {
    case u'n':
        return {u'\n', 2};
    case u't':
        return {u'\t', 2};
    case u'r':
        return {u'\r', 2};
    case u'b':
    case u'f':
        return {u' ', 2};
    case u'u':
        break;
    default:
        return {raw[at + 1], 2};
    }
    unsigned value = 0;
    for (const char16_t c : raw.substr(at + 2, 4))
        value = value * 16 + (isAsciiDigit(c) ? c - u'0' : (c | 0x20U) - u'a' + 10U);
    return {static_cast<char16_t>(value), 6};
}

std::u16string JsonTree::text(JsonIndex string, std::size_t most) const
{
    const std::u16string_view raw = (*this)[string].source.in(m_source);
    std::u16string text;
    for (std::size_t at = 0; at < raw.size() && text.size() < most;) {
        const JsonUnit unit = jsonUnitAt(raw, at);
        text += unit.unit;
        at += static_cast<std::size_t>(unit.length);
    }
    return text;
}

JsonIndex JsonTree::child(JsonIndex object, std::string_view key) const
{
    if ((*this)[object].type != JsonNode::Type::Object)
        return kNoJson;
    for (JsonIndex i = (*this)[object].firstChild; i != kNoJson; i = (*this)[i].nextSibling)
        if ((*this)[i].key >= 0 && m_keys[static_cast<std::size_t>((*this)[i].key)] == key)
            return i;
    return kNoJson;
}

} // namespace earshot
