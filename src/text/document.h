#pragma once

#include "text/script.h"
#include "text/source_map.h"
#include "text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One kind of damage that intake mends. Names in JSON: `name(RepairKind)`.
enum class RepairKind {
    PinyinGloss,      ///< 業(yè) → 業
    MarketQuote,      ///< a listed firm's price, change and percent in brackets
    GbkSlip,          ///< bytes lost across a character boundary of GBK: what follows was paired wrongly
    Mojibake,         ///< a run of one encoding read as another
    ControlCharacter, ///< stray control, soft hyphen, byte-order mark, bidi control
    Ligature,         ///< ﬁ → fi
    UndecodableByte,  ///< bytes that the encoding does not know, marked U+FFFD
    PageFurniture,    ///< running head, page number, footer between two lines of speech
    LineJoin,         ///< a line broken by the page, or a hyphen at its end
};
std::string_view name(RepairKind kind);
std::optional<RepairKind> repairKind(std::string_view name);

/// What a person said of a repair.
enum class RepairVerdict {
    Open,     ///< nothing yet
    Accepted, ///< as the program has it
    Rejected, ///< the original stays
    Chosen,   ///< words of the person's choice stand there
};
std::string_view name(RepairVerdict verdict); ///< "open", "accepted", "rejected", "chosen"

/// One edit of the original on its way to the clean text.
struct Repair {
    RepairKind kind = RepairKind::PinyinGloss;
    Span source; ///< what stood there, in the decoded original
    Span clean;  ///< what stands there now, in the clean text; empty for a removal
    std::u16string before;
    std::u16string after;
    double certainty = 1;                   ///< 0..1
    bool applied = true;                    ///< false: only proposed (a doubt with candidates), or rejected
    std::vector<std::u16string> candidates; ///< for a proposal, best first
    bool proposed = false;                  ///< the program was not sure enough to make it by itself
    RepairVerdict verdict = RepairVerdict::Open;
    /// Only proposed, and nobody has said what shall stand there: a doubt.
    bool undecided() const { return !applied && verdict == RepairVerdict::Open; }
    friend bool operator==(const Repair&, const Repair&) = default;
};

/// What the format said of a block of text.
enum class BlockKind {
    Paragraph,
    Heading,
    Rule, ///< a line of dashes, equals signs or dots
    ListItem,
    TableRow,
    Furniture, ///< kept in the text but known as page furniture, advertisement or link
};

/// One line or paragraph of the clean text. Blocks ascend, do not overlap, and hold no '\n' at their ends.
struct Block {
    Span span;
    BlockKind kind = BlockKind::Paragraph;
    std::vector<Span> bold; ///< stretches the format marked bold, inside `span`
    std::u16string speaker; ///< the speaker where the format names one outside the text (vendor JSON, <v>)
    std::optional<double> time; ///< seconds from the start of the recording
    int page = 0;               ///< 1-based; 0 where the format has no pages
    friend bool operator==(const Block&, const Block&) = default;
};

/// What was imported: its clean text and the way back to the bytes. Immutable once made by `intake`.
struct Document {
    std::string path;   ///< as the person named it
    std::string sha256; ///< of the bytes, lower-case hex
    std::int64_t bytes = 0;
    std::string mediaType;       ///< "text/plain", "application/pdf", …
    std::string encoding;        ///< IANA name, "UTF-8"; empty where the format has none of its own
    std::u16string source;       ///< the decoded original (a PDF's or DOCX's extracted text)
    std::u16string text;         ///< the clean text; '\n' is the only line end
    SourceMap sourceMap;         ///< text → source
    std::vector<Repair> repairs; ///< ascending by source
    std::vector<Block> blocks;   ///< cover every line of `text` that is not blank
    std::int64_t undecodableBytes = 0;
    Language language = Language::English;

    /// Repairs made; those only proposed or rejected left out.
    int repairsMade() const;
};

} // namespace earshot
