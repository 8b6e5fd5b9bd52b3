#pragma once

#include "intake/edit.h"
#include "text/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace earshot {

/// What a reader makes of a file's bytes, before repair.
struct Extract {
    std::string mediaType;
    std::string encoding;  ///< empty where the format has none of its own
    std::u16string source; ///< the decoded original
    std::u16string text;   ///< freed of the format's own notation; empty: the same as `source`
    SourceMap map;         ///< text → source, ascending; only where `text` differs
    std::vector<Edit>
        edits; ///< repairs that only the format can tell (page furniture by its place); in the text
    std::vector<Block> blocks; ///< what the format says of stretches of the text; ascending; may be empty
    std::int64_t undecodableBytes = 0;
    std::vector<Span> undecodable; ///< in `source`
};

} // namespace earshot
