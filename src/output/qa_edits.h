#pragma once

#include "output/csv.h"
#include "output/export_data.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// The columns of the table of pairs that are taken back.
enum class QaField { QuestionSummary, AnswerSummary, Tags, Note };
std::string_view name(QaField field); ///< the column

/// A pair by its place in the library, from 0.
struct PairPlace {
    CallId call;
    ExchangeIndex exchange = 0;
    std::int32_t pair = 0;
    friend auto operator<=>(const PairPlace&, const PairPlace&) = default;
};

/// A cell that a person changed in a table.
struct QaChange {
    int line = 0; ///< in the file, 1-based
    PairPlace place;
    QaField field = QaField::Note;
    std::u16string was; ///< the cell as the library would write it now
    std::u16string now;
    friend bool operator==(const QaChange&, const QaChange&) = default;
};

/// Why a row or a cell is not taken back.
enum class QaRefusalKind {
    KeyUnreadable, ///< call_id, exchange or pair is no number
    RowUnknown,    ///< the library has no such call or pair
    RowRepeated,   ///< the pair stands in an earlier row
    RowIncomplete, ///< parts of a row that goes on in other rows are missing
    CallChanged,   ///< the text of the call is another one than when the table was written
    ColumnFixed,   ///< an edited column that is not taken back: the question's words, the asker, …
    ColumnUnknown, ///< a column of the person's own
    CellCut,       ///< the spreadsheet cut a long cell
    BothChanged,   ///< the cell was changed in the library as well after the table was written
    NotesUnclear,  ///< the cell held several notes, and more than one of them was changed
    SummaryEmpty,  ///< no summary to go back to: it is the program's own
};
std::string_view name(QaRefusalKind kind); ///< "key-unreadable", …

struct QaRefusal {
    int line = 0;
    QaRefusalKind kind = QaRefusalKind::RowUnknown;
    std::u16string column; ///< where it is about one cell
    std::optional<PairPlace> place;
    std::u16string was; ///< the cell in the library, and in the file
    std::u16string now;
    friend bool operator==(const QaRefusal&, const QaRefusal&) = default;
};

/// What an edited table would change, and what of it cannot be taken back. Nothing else is in it.
struct QaPlan {
    std::string path;
    std::string encoding;
    int rows = 0;
    int rowsUnchanged = 0;
    std::vector<QaChange> changes;
    std::vector<QaRefusal> refusals;
};

/// A call that a table names, as the library has it now.
struct QaCall {
    ExportCall call;
    PlacedSummaries summaries; ///< a person's own
};

/// Calls that the rows name, in order of appearance, each once. Error: InputSyntax (the path, and the columns
/// that are missing: it is no table of pairs).
Result<std::vector<CallId>> callsNamed(const ReadTable& table, const std::string& path);

QaPlan qaPlan(const ReadTable& table, const std::vector<QaCall>& calls, const std::vector<Tag>& tags);

/// One note of a pair as it shall be; `index` behind the last of them: a new one.
struct NoteEdit {
    std::size_t index = 0;
    std::u16string text; ///< empty: the note goes
    friend bool operator==(const NoteEdit&, const NoteEdit&) = default;
};

/// Which of the notes that stood in a cell, a line feed between them, were changed. None where it cannot be
/// told.
std::optional<std::vector<NoteEdit>> noteEdits(const std::vector<std::u16string>& notes,
                                               std::u16string_view cell);

/// The tags that a cell names, "risk/price; demand", each once.
std::vector<std::u16string> tagsNamed(std::u16string_view cell);

/// The annotations within a pair, in the order of the text, as indexes.
std::vector<std::size_t> annotationsIn(const Call& call, const Pair& pair,
                                       const std::vector<Annotation>& annotations);

} // namespace earshot
