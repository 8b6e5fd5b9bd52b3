#pragma once

#include "intake/formats/zip_archive.h"

#include <string>
#include <unordered_map>

namespace earshot {

/// What a named style of a Word document says of text.
struct DocxStyle {
    bool heading = false;
    bool listItem = false;
    bool bold = false;
};

/// Styles by id, what they inherit included. Ids differ by the language of Word, the names in the file do
/// not.
using DocxStyles = std::unordered_map<std::string, DocxStyle>;

/// Empty where the document has no styles or they cannot be read: they are no reason to refuse the text.
DocxStyles readDocxStyles(const ZipArchive& archive);

/// Whether <w:b/>, <w:b w:val="1"/> and the like switch their property on.
bool isOn(const std::string& value);

} // namespace earshot
