#pragma once

#include "base/result.h"
#include "intake/reader.h"
#include "text/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace earshot {

using JsonIndex = std::int32_t;
constexpr JsonIndex kNoJson = -1;

/// One value of a JSON file, with its place in it.
struct JsonNode {
    enum class Type : std::uint8_t { Null, Boolean, Number, String, Array, Object };
    Type type = Type::Null;
    std::int32_t key = -1;  ///< in its object: index into JsonTree::keys
    std::int32_t shape = 0; ///< what the way to it from the root has in common: index into JsonTree::shapes
    JsonIndex parent = kNoJson;
    JsonIndex firstChild = kNoJson;
    JsonIndex nextSibling = kNoJson;
    Span source; ///< of a string: between its quotes, escapes as written
    double number = 0;
};

/// All values of one shape are reached by the same keys, whatever their places in arrays.
struct JsonShape {
    std::int32_t parent = -1;
    std::int32_t key = -1;    ///< -1: an item of an array
    std::int64_t strings = 0; ///< how many strings have it
    std::int64_t length = 0;  ///< of these strings, in units of the source
};

/// A JSON file as values in file order, or several values one a line (JSON Lines) as one array.
class JsonTree {
public:
    /// Errors: FormatDamaged (with the line), FormatUnsafe (too deep, too many values).
    static Result<JsonTree> parse(std::u16string_view source);

    const std::vector<JsonNode>& nodes() const { return m_nodes; }
    const std::vector<JsonShape>& shapes() const { return m_shapes; }
    const JsonNode& operator[](JsonIndex i) const { return m_nodes[static_cast<std::size_t>(i)]; }
    /// Key in lower case, of letters and digits only: "speakerName", "speaker_name" and "Speaker Name" are
    /// one.
    const std::string& key(std::int32_t key) const { return m_keys[static_cast<std::size_t>(key)]; }
    /// The string's text, escapes resolved; no more than about `most` units of it.
    std::u16string text(JsonIndex string, std::size_t most = std::u16string::npos) const;
    /// The child of an object by its plain key.
    JsonIndex child(JsonIndex object, std::string_view key) const;

private:
    friend class JsonBuilder;
    explicit JsonTree(std::u16string_view source) : m_source(source) {}

    std::u16string_view m_source;
    std::vector<JsonNode> m_nodes;
    std::vector<JsonShape> m_shapes;
    std::vector<std::string> m_keys;
};

/// One unit of a string: what it is and how long it is written.
struct JsonUnit {
    char16_t unit = 0;
    std::int32_t length = 1; ///< 1 where it is written as itself
};
JsonUnit jsonUnitAt(std::u16string_view raw, std::size_t at);

} // namespace earshot
