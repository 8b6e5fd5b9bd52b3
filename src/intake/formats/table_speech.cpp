#include "intake/csv_scanner.h"
#include "intake/formats/formats.h"
#include "intake/formats/speech_keys.h"
#include "intake/formats/text_format.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot {
namespace {

using Row = std::vector<CsvField>;

/// Where a table keeps what is said and who says it, by the heads of its columns.
struct Columns {
    std::size_t speaker = 0;
    std::size_t words = 0;
    std::optional<std::size_t> firm;
    std::optional<std::size_t> title;
    std::optional<std::size_t> time;
    std::vector<std::string> keys; ///< plain heads of all columns
    char16_t separator = u',';
};

template<std::size_t N>
std::optional<std::size_t> columnOf(const std::vector<std::string>& keys,
                                    const std::array<std::string_view, N>& names)
{
    for (const std::string_view name : names)
        if (const auto found = std::ranges::find(keys, name); found != keys.end())
            return static_cast<std::size_t>(found - keys.begin());
    return std::nullopt;
}

std::optional<Columns> columnsOf(std::u16string_view text)
{
    constexpr std::size_t kLongestHead = 2000;
    constexpr std::size_t kMostColumns = 60;
    const std::size_t lineEnd = text.find_first_of(u"\r\n");
    if (lineEnd == std::u16string_view::npos || lineEnd > kLongestHead)
        return std::nullopt;
    for (const char16_t separator : {u',', u'\t', u';', u'|'}) {
        const std::u16string_view head = text.substr(0, lineEnd);
        if (head.find(separator) == std::u16string_view::npos)
            continue;
        const auto row = CsvScanner(head, separator).row();
        if (!row || row->size() > kMostColumns)
            continue;
        Columns columns;
        columns.separator = separator;
        for (const CsvField& field : *row)
            columns.keys.push_back(plainKey(toUtf8(textOf(field, head))));
        const auto words = columnOf(columns.keys, kTextKeys);
        const auto speaker = columnOf(columns.keys, kSpeakerKeys);
        if (!words || !speaker || *words == *speaker)
            continue;
        columns.words = *words;
        columns.speaker = *speaker;
        columns.firm = columnOf(columns.keys, kFirmKeys);
        columns.title = columnOf(columns.keys, kTitleKeys);
        columns.time = columnOf(columns.keys, kTimeKeys);
        return columns;
    }
    return std::nullopt;
}

/// Writes the rows of a table of speech.
class TableWriter {
public:
    TableWriter(std::u16string_view source, const Columns& columns)
        : m_source(source), m_columns(columns), m_firm(columns.firm), m_title(columns.title), m_writer(source)
    {
    }

    Result<Extract> write(Extract extract, const std::vector<Row>& rows);

private:
    std::u16string textAt(const Row& row, std::optional<std::size_t> column) const
    {
        if (!column || *column >= row.size())
            return {};
        return std::u16string(trimmed(textOf(row[*column], m_source)));
    }
    std::optional<double> timeAt(const Row& row) const;
    void readUnit(const std::vector<Row>& rows);
    void heading(const std::vector<Row>& rows);
    void speak(const CsvField& field);
    void copy(std::size_t begin, std::size_t end);

    std::u16string_view m_source;
    const Columns& m_columns;
    std::optional<std::size_t> m_firm; ///< the column of the speakers' firms
    std::optional<std::size_t> m_title;
    TextWriter m_writer;
    double m_perSecond = 1;
};

/// In the file's own unit.
std::optional<double> TableWriter::timeAt(const Row& row) const
{
    constexpr std::size_t kLongestTime = 40;
    const std::u16string written = textAt(row, m_columns.time);
    const auto time = written.empty() || written.size() > kLongestTime ? std::nullopt : clockTime(written);
    return time && *time < kBeyondTimes ? time : std::nullopt;
}

void TableWriter::readUnit(const std::vector<Row>& rows)
{
    TimeUnit unit;
    for (const Row& row : rows)
        if (const auto time = timeAt(row))
            unit.add(*time);
    m_perSecond = unit.perSecond();
}

/// What every row says alike of the call: its company, its quarter, its day.
void TableWriter::heading(const std::vector<Row>& rows)
{
    std::array<std::u16string, kCallFields> fields;
    for (std::size_t column = 0; column < m_columns.keys.size(); ++column) {
        const auto field = callField(m_columns.keys[column]);
        if (!field || column == m_columns.speaker || column == m_columns.words || column == m_columns.time)
            continue;
        const std::u16string first = textAt(rows.front(), column);
        const bool alike =
            std::ranges::all_of(rows, [&](const Row& row) { return textAt(row, column) == first; });
        if (!alike)
            continue;
        for (auto* const ofSpeakers : {&m_firm, &m_title})
            if (*ofSpeakers == column) // the call's after all
                ofSpeakers->reset();
        if (std::u16string& slot = fields[static_cast<std::size_t>(*field)]; slot.empty())
            slot = first;
    }
    m_writer.style().kind = BlockKind::Heading;
    for (std::size_t field = 0; field < kCallFields; ++field)
        if (!fields[field].empty())
            putCallField(m_writer, static_cast<CallField>(field), fields[field]);
    m_writer.endParagraph();
    m_writer.style() = {};
}

void TableWriter::copy(std::size_t begin, std::size_t end)
{
    const Span stretch = Span::of(begin, end);
    if (stretch.empty())
        return;
    if (isBlankUnit(stretch.in(m_source).front()))
        m_writer.space();
    m_writer.copyCollapsed(stretch);
}

void TableWriter::speak(const CsvField& field)
{
    auto from = static_cast<std::size_t>(field.source.begin());
    const auto end = static_cast<std::size_t>(field.source.end());
    for (std::size_t i = from; i < end; ++i) {
        const char16_t c = m_source[i];
        if (field.quoted && c == u'"') { // the second of the two stays behind
            copy(from, ++i);
            from = i + 1;
        } else if (c == u'\n' || c == u'\r') {
            copy(from, i);
            m_writer.endLine();
            from = i + 1;
        }
    }
    copy(std::min(from, end), end);
    copy(static_cast<std::size_t>(field.behind.begin()), static_cast<std::size_t>(field.behind.end()));
}

Result<Extract> TableWriter::write(Extract extract, const std::vector<Row>& rows)
{
    readUnit(rows);
    heading(rows);
    for (const Row& row : rows) {
        m_writer.endParagraph();
        Block style;
        const std::u16string name = textAt(row, m_columns.speaker);
        style.speaker = speakerLabel(name, textAt(row, m_firm), textAt(row, m_title));
        if (const auto time = timeAt(row))
            style.time = *time / m_perSecond;
        m_writer.setStyle(std::move(style));
        speak(row[m_columns.words]);
    }
    return m_writer.finish(std::move(extract));
}

} // namespace

bool isSpeechTable(std::u16string_view text)
{
    return columnsOf(text).has_value();
}

Result<Extract> readSpeechTable(DecodedText decoded)
{
    constexpr std::size_t kMostRows = 200'000;
    Extract extract = extractOf(std::move(decoded), "text/csv");
    const auto columns = columnsOf(extract.source);
    if (!columns)
        return fail(ErrorCode::InputSyntax, {}, "no columns of speakers and words");
    CsvScanner scanner(extract.source, columns->separator);
    scanner.skipLine();
    std::vector<Row> rows;
    while (auto row = scanner.row()) {
        if (row->size() > CsvScanner::kMostFields)
            return fail(ErrorCode::FormatUnsafe, {}, "fields", scanner.line());
        if (row->size() <= columns->words || row->at(columns->words).source.empty())
            continue;
        rows.push_back(std::move(*row));
        if (rows.size() > kMostRows)
            return fail(ErrorCode::FormatUnsafe, {}, "rows", scanner.line());
    }
    if (const auto line = scanner.openQuote())
        return fail(ErrorCode::InputSyntax, {}, "a quote is never closed", *line);
    if (rows.empty())
        return fail(ErrorCode::FileEmpty, {}, "a table without words");
    return TableWriter(extract.source, *columns).write(std::move(extract), rows);
}

} // namespace earshot
