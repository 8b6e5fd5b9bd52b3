#include "output/qa_edits.h"

#include "base/sha256.h"
#include "output/spreadsheet.h"
#include "output/table.h"
#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace earshot {
namespace {

constexpr std::array kFields = {QaField::QuestionSummary, QaField::AnswerSummary, QaField::Tags,
                                QaField::Note};

constexpr std::size_t kHashDigits = 8; ///< of each cell in as_exported

/// A whole number as a spreadsheet may show it: "7", " 7 ", "7.0".
std::optional<std::int64_t> wholeNumber(std::u16string_view cell)
{
    std::string digits = toUtf8(plainCell(cell));
    if (const std::size_t point = digits.find_first_of(".,");
        point != digits.npos && digits.find_first_not_of('0', point + 1) == digits.npos)
        digits.erase(point);
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, value);
    return error == std::errc() && stopped == end && value > 0 ? std::optional(value) : std::nullopt;
}

/// A file without a letter beyond ASCII may have lost them all.
Charset charsetOf(const ReadTable& table)
{
    const bool wide = std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const std::u16string& cell) {
            return std::any_of(cell.begin(), cell.end(), [](char16_t c) { return c >= 0x80; });
        });
    });
    return wide && table.encoding.starts_with("UTF") ? Charset::Unicode : Charset::Older;
}

bool sameTags(std::u16string_view was, std::u16string_view now)
{
    std::vector<std::u16string> a = tagsNamed(was);
    std::vector<std::u16string> b = tagsNamed(now);
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

/// What a table has at a pair now: cells by column, as the export writes them.
using Cells = std::map<std::u16string, std::u16string>;

Cells cellsOf(const Table& table, const std::vector<Cell>& row)
{
    Cells out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto* text = std::get_if<std::u16string>(&row[i]);
        out[toUtf16(table.columns[i])] = text ? *text : toUtf16(plainText(row[i]));
    }
    return out;
}

class Planner {
public:
    Planner(const ReadTable& table, const std::vector<QaCall>& calls, const std::vector<Tag>& tags)
        : m_table(table), m_charset(charsetOf(table))
    {
        m_plan.encoding = table.encoding;
        for (const QaCall& one : calls) {
            m_calls[one.call.summary.id] = &one;
            const Table now = qaTable({{one.call}, tags});
            for (const std::vector<Cell>& row : now.rows) {
                Cells cells = cellsOf(now, row);
                const PairPlace place{one.call.summary.id,
                                      static_cast<ExchangeIndex>(*wholeNumber(cells[u"exchange"]) - 1),
                                      static_cast<std::int32_t>(*wholeNumber(cells[u"pair"]) - 1)};
                m_now[place] = std::move(cells);
            }
        }
    }

    QaPlan plan() &&
    {
        unknownColumns();
        for (const TableRow& row : m_table.rows)
            takeRow(row);
        return std::move(m_plan);
    }

private:
    /// "Earshot's own" are all that the export writes.
    void unknownColumns()
    {
        const Table empty = qaTable({});
        for (const std::u16string& column : m_table.columns)
            if (std::find(empty.columns.begin(), empty.columns.end(), toUtf8(column)) == empty.columns.end())
                m_plan.refusals.push_back({1, QaRefusalKind::ColumnUnknown, column, {}, {}, {}});
    }

    std::u16string cell(const TableRow& row, std::u16string_view column) const
    {
        return m_table.cell(row, column).value_or(std::u16string());
    }

    std::optional<PairPlace> placeOf(const TableRow& row) const
    {
        const auto call = wholeNumber(cell(row, u"call_id"));
        const auto exchange = wholeNumber(cell(row, u"exchange"));
        const auto pair = wholeNumber(cell(row, u"pair"));
        if (!call || !exchange || !pair || *exchange > INT32_MAX || *pair > INT32_MAX)
            return std::nullopt;
        return PairPlace{CallId(*call), static_cast<ExchangeIndex>(*exchange - 1),
                         static_cast<std::int32_t>(*pair - 1)};
    }

    void refuse(const TableRow& row, QaRefusalKind kind, const std::optional<PairPlace>& place)
    {
        m_plan.refusals.push_back({row.line, kind, {}, place, {}, {}});
    }

    void takeRow(const TableRow& row)
    {
        ++m_plan.rows;
        const std::optional<PairPlace> place = placeOf(row);
        if (!place)
            return refuse(row, QaRefusalKind::KeyUnreadable, place);
        const auto now = m_now.find(*place);
        if (now == m_now.end())
            return refuse(row, QaRefusalKind::RowUnknown, place);
        if (!m_seen.insert(*place).second)
            return refuse(row, QaRefusalKind::RowRepeated, place);
        if (!row.whole)
            return refuse(row, QaRefusalKind::RowIncomplete, place);
        const std::u16string hash = plainCell(cell(row, u"text_sha256"));
        if (!hash.empty() && folded(hash) != now->second.at(u"text_sha256"))
            return refuse(row, QaRefusalKind::CallChanged, place);
        const std::size_t before = m_plan.changes.size() + m_plan.refusals.size();
        for (const QaField field : kFields)
            takeCell(row, *place, field, now->second);
        for (const std::u16string& column : m_table.columns)
            if (std::none_of(kFields.begin(), kFields.end(),
                             [&](QaField field) { return toUtf16(name(field)) == column; }))
                lookAtFixed(row, *place, column, now->second);
        m_plan.rowsUnchanged += before == m_plan.changes.size() + m_plan.refusals.size() ? 1 : 0;
    }

    /// A hash of the cell as it was exported; empty where the table does not tell.
    std::string exportedHash(const TableRow& row, QaField field) const
    {
        const std::string all = toUtf8(plainCell(cell(row, u"as_exported")));
        const bool sound = all.size() == kFields.size() * (kHashDigits + 1) - 1;
        return sound ? all.substr(static_cast<std::size_t>(field) * (kHashDigits + 1), kHashDigits)
                     : std::string();
    }

    static std::string hashOf(const std::u16string& cell)
    {
        return exportedCells({cell, {}, {}, {}}).substr(0, kHashDigits);
    }

    void takeCell(const TableRow& row, const PairPlace& place, QaField field, const Cells& now)
    {
        const std::u16string column = toUtf16(name(field));
        const std::optional<std::u16string> given = m_table.cell(row, column);
        if (!given)
            return; // a column that a person took out changes nothing
        const std::u16string& was = now.at(column);
        const std::string exported = exportedHash(row, field);
        if (sameThroughSpreadsheet(was, *given, m_charset) || hashOf(*given) == exported)
            return;
        if (field == QaField::Tags && sameTags(was, *given))
            return;
        const auto refuseCell = [&](QaRefusalKind kind) {
            m_plan.refusals.push_back({row.line, kind, column, place, was, *given});
        };
        if (cutBySpreadsheet(was, *given))
            return refuseCell(QaRefusalKind::CellCut);
        if (!exported.empty() && hashOf(was) != exported)
            return refuseCell(QaRefusalKind::BothChanged);
        const QaCall& call = *m_calls.at(place.call);
        if (field == QaField::Note && !noteEdits(notesAt(call, place), plainCell(*given)))
            return refuseCell(QaRefusalKind::NotesUnclear);
        const bool summary = field == QaField::QuestionSummary || field == QaField::AnswerSummary;
        if (summary && plainCell(*given).empty() && !ownSummary(call, place, field))
            return refuseCell(QaRefusalKind::SummaryEmpty);
        m_plan.changes.push_back({row.line, place, field, was, plainCell(*given)});
    }

    static std::vector<std::u16string> notesAt(const QaCall& call, const PairPlace& place)
    {
        const Call& read = call.call.reading->call;
        const Pair& pair = read.exchanges[static_cast<std::size_t>(place.exchange)]
                               .pairs[static_cast<std::size_t>(place.pair)];
        std::vector<std::u16string> notes;
        for (const std::size_t index : annotationsIn(read, pair, call.call.annotations))
            if (const std::u16string& note = call.call.annotations[index].note; !note.empty())
                notes.push_back(note);
        return notes;
    }

    static bool ownSummary(const QaCall& call, const PairPlace& place, QaField field)
    {
        const auto found = call.summaries.find({place.exchange, place.pair});
        if (found == call.summaries.end())
            return false;
        return field == QaField::QuestionSummary ? found->second.question.has_value()
                                                 : found->second.answer.has_value();
    }

    void lookAtFixed(const TableRow& row, const PairPlace& place, const std::u16string& column,
                     const Cells& now)
    {
        // Keys have been read; what the program writes for itself, and the figures, which follow the rules of
        // the day, are no place for a person's words.
        static const std::set<std::u16string> aside = {u"call_id",     u"number", u"exchange",
                                                       u"pair",        u"begin",  u"end",
                                                       u"text_sha256", u"schema", u"as_exported"};
        const auto was = now.find(column);
        if (was == now.end() || aside.contains(column))
            return;
        const std::u16string given = cell(row, column);
        if (!sameThroughSpreadsheet(was->second, given, m_charset) && !cutBySpreadsheet(was->second, given))
            m_plan.refusals.push_back(
                {row.line, QaRefusalKind::ColumnFixed, column, place, was->second, given});
    }

    const ReadTable& m_table;
    Charset m_charset;
    std::map<CallId, const QaCall*> m_calls;
    std::map<PairPlace, Cells> m_now;
    std::set<PairPlace> m_seen;
    QaPlan m_plan;
};

} // namespace

std::string_view name(QaField field)
{
    switch (field) {
    case QaField::QuestionSummary:
        return "question_summary";
    case QaField::AnswerSummary:
        return "answer_summary";
    case QaField::Tags:
        return "tags";
    case QaField::Note:
        return "note";
    }
    return "";
}

std::string_view name(QaRefusalKind kind)
{
    switch (kind) {
    case QaRefusalKind::KeyUnreadable:
        return "key-unreadable";
    case QaRefusalKind::RowUnknown:
        return "row-unknown";
    case QaRefusalKind::RowRepeated:
        return "row-repeated";
    case QaRefusalKind::RowIncomplete:
        return "row-incomplete";
    case QaRefusalKind::CallChanged:
        return "call-changed";
    case QaRefusalKind::ColumnFixed:
        return "column-fixed";
    case QaRefusalKind::ColumnUnknown:
        return "column-unknown";
    case QaRefusalKind::CellCut:
        return "cell-cut";
    case QaRefusalKind::BothChanged:
        return "both-changed";
    case QaRefusalKind::NotesUnclear:
        return "notes-unclear";
    case QaRefusalKind::SummaryEmpty:
        return "summary-empty";
    }
    return "";
}

Result<std::vector<CallId>> callsNamed(const ReadTable& table, const std::string& path)
{
    std::string missing;
    for (const std::u16string_view column : {u"call_id", u"exchange", u"pair"})
        if (std::find(table.columns.begin(), table.columns.end(), column) == table.columns.end())
            missing += (missing.empty() ? "no column " : ", ") + toUtf8(column);
    if (!missing.empty())
        return fail(ErrorCode::InputSyntax, path, missing, 1);
    std::vector<CallId> calls;
    for (const TableRow& row : table.rows)
        if (const auto id = wholeNumber(*table.cell(row, u"call_id")))
            if (std::find(calls.begin(), calls.end(), CallId(*id)) == calls.end())
                calls.emplace_back(*id);
    return calls;
}

QaPlan qaPlan(const ReadTable& table, const std::vector<QaCall>& calls, const std::vector<Tag>& tags)
{
    return Planner(table, calls, tags).plan();
}

std::optional<std::vector<NoteEdit>> noteEdits(const std::vector<std::u16string>& notes,
                                               std::u16string_view cell)
{
    std::size_t first = 0;
    const auto opens = [&](const std::u16string& note) {
        return cell.starts_with(note) && (cell.size() == note.size() || cell[note.size()] == u'\n');
    };
    while (first < notes.size() && opens(notes[first])) {
        cell.remove_prefix(std::min(cell.size(), notes[first].size() + 1));
        ++first;
    }
    std::size_t last = notes.size();
    const auto closes = [&](const std::u16string& note) {
        return cell.ends_with(note) &&
               (cell.size() == note.size() || cell[cell.size() - note.size() - 1] == u'\n');
    };
    while (last > first && closes(notes[last - 1])) {
        cell.remove_suffix(std::min(cell.size(), notes[last - 1].size() + 1));
        --last;
    }
    if (first == last)
        return cell.empty() ? std::vector<NoteEdit>()
                            : std::vector<NoteEdit>{{notes.size(), std::u16string(cell)}};
    if (cell.empty()) {
        std::vector<NoteEdit> gone;
        for (std::size_t i = first; i < last; ++i)
            gone.push_back({i, {}});
        return gone;
    }
    if (last - first > 1)
        return std::nullopt;
    return std::vector<NoteEdit>{{first, std::u16string(cell)}};
}

std::vector<std::u16string> tagsNamed(std::u16string_view cell)
{
    std::vector<std::u16string> tags;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(u";；\n"), cell.size());
        const std::u16string one = plainCell(cell.substr(0, end));
        if (!one.empty() && std::find(tags.begin(), tags.end(), one) == tags.end())
            tags.push_back(one);
        cell.remove_prefix(std::min(cell.size(), end + 1));
    }
    return tags;
}

std::vector<std::size_t> annotationsIn(const Call& call, const Pair& pair,
                                       const std::vector<Annotation>& annotations)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < annotations.size(); ++i)
        if (annotations[i].anchor != AnchorKind::Call && pairHolds(call, pair, annotations[i].span))
            out.push_back(i);
    return out;
}

} // namespace earshot
