#pragma once

#include "text/document.h"
#include "transcript/spoken_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class LineKind {
    Text,
    Rule,
    Furniture,
    Heading,
    Boilerplate,
    Time,
    Aside, ///< the publisher's own words between speeches
};

/// What a block is for the publisher, before anybody is known to speak in it.
struct LineFacts {
    LineKind kind = LineKind::Text;
    HeadingKind heading = HeadingKind::Narration; ///< where kind is Heading
    std::int32_t headingEnd =
        0; ///< of a heading of the company's statement that the statement's text was joined to
    std::optional<int> number;    ///< "3. …", "3、…": the block is numbered
    std::int32_t afterNumber = 0; ///< offset behind the number
    bool asks = false;            ///< a numbered block that holds a question mark
    std::optional<double> time;   ///< seconds, where kind is Time
};

/// What a line opens, where the whole of it is a heading.
std::optional<HeadingKind> headingKind(std::u16string_view line, const Vocabulary& vocabulary);

/// What a line of the page keeps wherever it comes again: its letters, without the digits. "Page 3 of 9" and
/// "Page 4 of 9" are one.
std::u16string refrainKey(std::u16string_view line);

/// Whether a block stands on the very next line below the one before it.
bool isAttached(const Document& document, std::size_t block);

std::vector<LineFacts> readLines(const Document& document, const SpokenText& spoken,
                                 const Vocabulary& vocabulary);

/// "介绍      二、互动交流环节": a form's line without the field's name in its margin; the line itself where
/// it holds no counted part behind one.
std::u16string_view behindMargin(std::u16string_view line);

} // namespace earshot
