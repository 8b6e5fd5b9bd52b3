#include "output/csv.h"

#include "intake/csv_rows.h"
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

std::u16string unguarded(std::u16string text)
{
    return text.starts_with(u'\'') && needsGuard(text.substr(1)) ? text.substr(1) : text;
}

std::u16string withoutBlanks(std::u16string_view text)
{
    const std::size_t first = text.find_first_not_of(u" \t\u00A0");
    const std::size_t last = text.find_last_not_of(u" \t\u00A0");
    return first == text.npos ? std::u16string() : std::u16string(text.substr(first, last - first + 1));
}

/// Puts the rows that carry one on together: they may have been sorted, or others put between them.
class Joiner {
public:
    explicit Joiner(const std::vector<std::u16string>& columns)
    {
        const auto place = [&](std::u16string_view name, std::size_t otherwise) {
            const auto found = std::find(columns.begin(), columns.end(), name);
            return found == columns.end() ? otherwise : static_cast<std::size_t>(found - columns.begin());
        };
        m_keys = columns.empty() ? 0 : place(u"pair", 0) + 1;
        m_kind = columns.empty() ? 0 : place(u"schema", columns.size() - 1);
    }

    void add(TableRow row)
    {
        const PartNumber number = row.cells.empty() ? PartNumber() : takePartNumber(row.cells[m_kind]);
        if (number.part == 0) {
            m_rows.push_back({std::move(row), {}});
            return;
        }
        const auto open = std::find_if(m_rows.rbegin(), m_rows.rend(), [&](const Split& split) {
            return split.parts.size() == number.of && split.parts[number.part - 1].empty() &&
                   std::equal(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(m_keys),
                              split.row.cells.begin());
        });
        Split& split =
            open == m_rows.rend() ? m_rows.emplace_back(Split{row, std::vector<Cells>(number.of)}) : *open;
        split.parts[number.part - 1] = std::move(row.cells);
    }

    std::vector<TableRow> joined() &&
    {
        std::vector<TableRow> out;
        for (Split& split : m_rows)
            out.push_back(split.parts.empty() ? std::move(split.row) : joined(split));
        return out;
    }

private:
    using Cells = std::vector<std::u16string>;
    struct Split {
        TableRow row;
        std::vector<Cells> parts; ///< empty: the row was never split
    };

    TableRow joined(Split& split) const
    {
        TableRow row = std::move(split.row);
        for (std::size_t i = m_keys; i < row.cells.size(); ++i)
            if (i != m_kind)
                row.cells[i].clear();
        for (const Cells& part : split.parts) {
            row.whole = row.whole && !part.empty();
            for (std::size_t i = m_keys; i < part.size(); ++i)
                if (i != m_kind)
                    row.cells[i] += part[i];
        }
        return row;
    }

    std::size_t m_keys = 0; ///< cells at the left that name a row
    std::size_t m_kind = 0;
    std::vector<Split> m_rows;
};

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

std::optional<std::u16string> ReadTable::cell(const TableRow& row, std::u16string_view column) const
{
    const auto found = std::find(columns.begin(), columns.end(), column);
    return found == columns.end()
               ? std::nullopt
               : std::optional(row.cells[static_cast<std::size_t>(found - columns.begin())]);
}

Result<ReadTable> readTable(std::string_view bytes, const std::string& path)
{
    return readCsvFile(bytes, path, Blanks::Kept).map([](CsvFile file) {
        ReadTable table;
        table.encoding = std::move(file.encoding);
        for (const std::u16string& name : file.rows.front().fields)
            table.columns.push_back(withoutBlanks(name));
        while (!table.columns.empty() && table.columns.back().empty())
            table.columns.pop_back(); // columns that a sheet has to the right of the table
        Joiner joiner(table.columns);
        for (std::size_t i = 1; i < file.rows.size(); ++i) {
            TableRow row{std::move(file.rows[i].fields), file.rows[i].line, true};
            row.cells.resize(table.columns.size());
            for (std::u16string& cell : row.cells)
                cell = unguarded(std::move(cell));
            joiner.add(std::move(row));
        }
        table.rows = std::move(joiner).joined();
        return table;
    });
}

} // namespace earshot
