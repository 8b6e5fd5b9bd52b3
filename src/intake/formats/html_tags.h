#pragma once

#include "intake/formats/html_tokens.h"

namespace earshot {

/// What an element means for the text in it.
struct HtmlTag {
    bool unseen = false;    ///< no part of what a reader sees as the page's text
    bool isVoid = false;    ///< has no closing tag
    bool block = false;     ///< begins and ends a line
    bool paragraph = false; ///< a block with a blank line after it
    bool bold = false;
    bool preformatted = false;
    bool heading = false;
    bool listItem = false;
    bool row = false;
    bool cell = false;
    bool container =
        false; ///< ends the reach of the closing tags that a page leaves out (</p>, </li>, </td>)
    bool link = false;
};

HtmlTag htmlTag(std::string_view name);

/// Whether the attributes hide the element from the eye.
bool isHiddenByAttributes(const HtmlToken& open);
/// Whether its role makes the element part of the site and not of the page's text.
bool hasSiteRole(const HtmlToken& open);

enum class Weight { Inherited, Normal, Bold };
Weight weightOf(const HtmlToken& open);

} // namespace earshot
