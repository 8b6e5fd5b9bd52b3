#include "output/csv.h"

#include "output/split_rows.h"
#include "text/utf.h"

#include <algorithm>
#include <utility>

namespace earshot {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool startsFormula(char16_t c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r' || c == u'\n' ||
           c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

/// Spaces in front do not keep a spreadsheet from looking for a formula.
bool needsGuard(std::u16string_view text)
{
    const std::size_t first = text.find_first_not_of(u" \u00A0\u3000");
    return first != std::u16string_view::npos && (startsFormula(text[first]) || text[first] == u'\'');
}

void addCell(std::string& out, std::string_view utf8)
{
    if (utf8.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += utf8;
        return;
    }
    out += '"';
    for (const char c : utf8)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

void addRow(std::string& out, const std::vector<Cell>& row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            out += ',';
        addCell(out, plainText(row[i]));
    }
    out += "\r\n";
}

std::u16string guarded(const std::u16string& text)
{
    return needsGuard(text) ? u"'" + text : text;
}

using TextRow = std::vector<std::u16string>;

/// How many cells at the left name a row that goes on in the next, told by the head.
std::size_t keyCells(const TextRow& head)
{
    const auto pair = std::find(head.begin(), head.end(), u"pair");
    return pair == head.end() ? 1 : static_cast<std::size_t>(pair - head.begin()) + 1;
}

/// Rows that go on in the rows behind become one again.
std::vector<TextRow> withoutParts(std::vector<TextRow> rows)
{
    std::vector<TextRow> out;
    const std::size_t keys = rows.empty() ? 0 : keyCells(rows.front());
    for (TextRow& row : rows) {
        const int part = row.empty() ? 0 : takePartNumber(row.back());
        if (part <= 1 || out.empty() || out.back().size() != row.size()) {
            out.push_back(std::move(row));
            continue;
        }
        for (std::size_t i = keys; i + 1 < row.size(); ++i)
            out.back()[i] += row[i];
    }
    return out;
}

} // namespace

std::string plainText(const Cell& cell)
{
    struct Writer {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const std::u16string& text) const { return toUtf8(guarded(text)); }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(const Decimal& number) const { return number.toString(); }
        std::string operator()(const Date& day) const { return isoDate(day); }
    };
    return std::visit(Writer(), cell);
}

std::string csv(const Table& table, CsvProfile profile)
{
    std::string out(profile == CsvProfile::Excel ? kMark : std::string_view());
    std::vector<Cell> head;
    for (const std::string_view column : table.columns)
        head.emplace_back(toUtf16(column));
    addRow(out, head);
    const std::size_t keys = keyColumns(table);
    for (const std::vector<Cell>& row : table.rows) {
        if (profile == CsvProfile::Data) {
            addRow(out, row);
            continue;
        }
        for (const std::vector<Cell>& piece : rowsThatFit(row, keys, Guard::Apostrophe))
            addRow(out, piece);
    }
    return out;
}

Result<std::vector<TextRow>> readCsv(std::string_view bytes)
{
    if (bytes.starts_with(kMark))
        bytes.remove_prefix(kMark.size());
    std::vector<TextRow> rows;
    TextRow row;
    std::string cell;
    int line = 1;
    bool quoted = false;
    const auto endCell = [&] {
        std::u16string text = toUtf16(cell);
        row.push_back(text.starts_with(u'\'') && needsGuard(text) ? text.substr(1) : text);
        cell.clear();
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        line += c == '\n' ? 1 : 0;
        if (quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < bytes.size() && bytes[i + 1] == '"')
                cell += bytes[i++];
            else
                quoted = false;
        } else if (c == '"' && cell.empty()) {
            quoted = true;
        } else if (c == '"') {
            return fail(ErrorCode::InputSyntax, {}, "a quotation mark inside a cell that is not quoted",
                        line);
        } else if (c == ',') {
            endCell();
        } else if (c == '\n' || (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n')) {
            if (c == '\r')
                continue;
            endCell();
            rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    if (quoted)
        return fail(ErrorCode::InputSyntax, {}, "a quotation mark is not closed", line);
    if (!cell.empty() || !row.empty()) {
        endCell();
        rows.push_back(std::move(row));
    }
    return withoutParts(std::move(rows));
}

} // namespace earshot
