#pragma once

#include "text/document.h"
#include "transcript/names.h"
#include "transcript/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// How a label stands before its speech. The documents of one publisher keep to one or two of these, so
/// agreement on the form is evidence.
enum class LabelPlace {
    Inline,       ///< "Name: text"
    LineColon,    ///< "Name:" alone on its line
    Line,         ///< "Name" or "Name -- Title" alone on its line
    LineAndTitle, ///< "Name", and the title on the line below
    Given,        ///< named by the format, outside the text
    Question,     ///< a numbered question without a name
    Answer,       ///< what follows such a question
    Announced,    ///< behind a moderator's introduction inside a paragraph
    Below,        ///< named under the speech: "— Jane Doe, CFO"
};

enum class LabelSeparator { None, Dash, Comma, Bracket, Title, Time };

/// The parts of one label, as read from its own characters.
struct LabelParts {
    std::u16string name; ///< the person's, or the voice's own words
    std::u16string alias;
    std::u16string title;
    std::u16string firm;
    Voice voice = Voice::None;
    std::optional<std::size_t> part; ///< index into Vocabulary::parts of the voice
    std::optional<int> number;       ///< "Q3", "Speaker 3"
    Role hint = Role::Unknown;       ///< what the title or voice says
    std::optional<double> time;
    LabelSeparator separator = LabelSeparator::None;
    bool titleFirst = false; ///< "Chief Executive Officer — Dana Hill": a list's order
    bool inverted = false;   ///< "Doe, Jane"
    bool followUp = false;   ///< the label itself says so: "(刘倩，追问)"
    double quality = 0;      ///< 0..1: how much it looks like a label by its letters alone
};

/// One place where a turn may begin.
struct Label {
    LabelParts parts;
    LabelPlace place = LabelPlace::Line;
    Span span;                  ///< the label's characters
    std::int32_t bodyBegin = 0; ///< where the speech begins
    std::size_t block = 0;
    std::size_t lastBlock = 0; ///< the last block the label reaches into
    bool listItem = false;     ///< behind a bullet
    bool bold = false;
    bool bodyless = false; ///< nothing stands between it and the next label
    double score = 0;
    bool accepted = false;

    int form() const { return static_cast<int>(place) * 8 + static_cast<int>(parts.separator); }
    bool personal() const { return parts.voice == Voice::None; }
};

/// Reads a label's words ("瑞穗集團證券分析師James Lee", "Jane Doe -- CFO    [3]"), without its colon.
std::optional<LabelParts> readLabelParts(std::u16string_view head, const Vocabulary& vocabulary);

/// The same where a whole line "Jane Doe, Barlow & Pryce:" names a person and a firm that no list knows.
std::optional<LabelParts> readPersonAndFirm(std::u16string_view head, const Vocabulary& vocabulary);

/// Whom the words name where a voice's mark says that they name somebody: "Acme Capital, Jane Doe",
/// "股东 林小姐", "《某某日报》记者".
std::optional<LabelParts> readPersonOfVoice(std::u16string_view words, const Vocabulary& vocabulary);

/// "CFO", "财务总监": the label is an office and names nobody.
bool isOffice(const LabelParts& parts);

/// A firm's name by its words: a known one, or with a word of its kind at the end.
bool looksLikeFirm(std::u16string_view text, const Vocabulary& vocabulary);

/// Labels of one document that have been read, by their words: most come again, as do lines that are none.
/// The keys are the document's.
using KnownLabels = std::unordered_map<std::u16string_view, std::optional<LabelParts>>;

/// The label at the beginning of a block, if there may be one. `known` serves one document, and is added to.
std::optional<Label> readLabel(const Document& document, std::size_t block, const Vocabulary& vocabulary,
                               KnownLabels& known);

/// Sentence marks at the end: what stands in a line of speech, but not in a label ("Acme Inc.", "Jane W.").
bool endsSentence(std::u16string_view line, const Vocabulary& vocabulary);

/// What a voice says of its speaker's role.
Role roleOfVoice(Voice voice);

/// A part in the call that is no title as well ("Operator"; but "Analyst" is one).
bool isVoiceOnly(std::u16string_view line, const Vocabulary& vocabulary);

/// "00:12:03" or "12:03" at the beginning of `text`, with full-width colons too: seconds and length.
std::optional<std::pair<double, std::size_t>> readTimeCode(std::u16string_view text);

} // namespace earshot
