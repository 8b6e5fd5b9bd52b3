#pragma once

#include "text/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// A stretch of an HTML file. Comments, declarations and the content of scripts and styles are no tokens.
struct HtmlToken {
    enum class Kind { Text, Open, Close };
    Kind kind = Kind::Text;
    Span source{};      ///< of text: with its character references as written
    std::string name{}; ///< of a tag, lower case
    // Of an opening tag, what tells whether its text is seen; lower case, references not resolved:
    std::string style{};
    std::string classes{};
    std::string role{};
    bool hidden = false; ///< has the attribute `hidden`
    bool open = false;   ///< has the attribute `open`
    bool selfClosing = false;
};

/// Cuts HTML into tokens by the rules of the HTML standard's tokenizer, as far as they concern text. Own, not
/// libxml2's, because every letter must keep its place in the source, which libxml2 does not tell; it also
/// needs no tree, so that neither depth nor size of a page costs memory. Linear in the text.
class HtmlTokenizer {
public:
    explicit HtmlTokenizer(std::u16string_view source) : m_source(source) {}
    std::optional<HtmlToken> next();

private:
    bool skipDeclaration();
    HtmlToken tag();
    void attributes(HtmlToken& token);
    void attribute(HtmlToken& token);
    bool startsTag(std::size_t at) const;
    std::size_t endOfRawText() const;

    std::u16string_view m_source;
    std::size_t m_at = 0;
    std::string m_raw; ///< element whose content is no markup, up to its closing tag
};

} // namespace earshot
