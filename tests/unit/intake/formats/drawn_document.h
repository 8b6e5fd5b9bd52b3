#pragma once

#include "unit/intake/read_support.h"

#include <fmt/format.h>

namespace earshot {

/// Every block on a line of its own, as "kind speaker@time|text", a paragraph's kind left out, bold in
/// *stars*.
inline std::string drawn(const Document& document)
{
    std::string out;
    for (const Block& block : document.blocks) {
        constexpr std::array kKinds = {"", "heading", "rule", "item", "row", "furniture"};
        std::string head = kKinds.at(static_cast<std::size_t>(block.kind));
        if (!block.speaker.empty())
            head += "<" + toUtf8(block.speaker) + ">";
        if (block.time)
            head += fmt::format("@{:g}", *block.time);
        if (block.page != 0)
            head += fmt::format("p{}", block.page);
        out += head.empty() ? "" : head + "|";
        std::int32_t from = block.span.begin();
        for (const Span& bold : block.bold) {
            out += toUtf8(Span(from, bold.begin()).in(document.text));
            out += "*" + toUtf8(bold.in(document.text)) + "*";
            from = bold.end();
        }
        out += toUtf8(Span(from, block.span.end()).in(document.text)) + "\n";
    }
    return out;
}

/// What stands in the source where the clean text has `words`.
inline std::string sourceOf(const Document& document, std::u16string_view words)
{
    const std::size_t at = document.text.find(words);
    EXPECT_NE(at, std::u16string::npos) << toUtf8(words);
    if (at == std::u16string::npos)
        return {};
    return toUtf8(document.sourceMap.toSource(Span::of(at, at + words.size())).in(document.source));
}

} // namespace earshot
