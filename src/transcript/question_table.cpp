#include "transcript/question_table.h"

#include "text/fold.h"
#include "text/units.h"
#include "transcript/answerers.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr auto isTab = [](char16_t c) { return c == u'\t'; };

std::vector<View> cellsOf(View row)
{
    std::vector<View> cells;
    for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t end = std::min(row.find(u'\t', begin), row.size());
        cells.push_back(row.substr(begin, end - begin));
        begin = end + 1;
    }
    return cells;
}

/// Where a table's columns hold what; the number of its cells where a column is not there.
struct Columns {
    std::size_t cells = 0;
    std::size_t asker = 0;
    std::size_t question = 0;
    std::size_t answerer = 0;
    std::size_t answer = 0;
};

class TableReader {
public:
    TableReader(const Document& document, const std::vector<LineFacts>& lines, const Vocabulary& vocabulary)
        : m_document(document), m_lines(lines), m_vocabulary(vocabulary)
    {
    }
    QuestionTable run();

private:
    View lineOf(std::size_t block) const { return m_document.blocks[block].span.in(m_document.text); }
    std::optional<Columns> columnsOf(View line) const;
    std::size_t rowEnd(std::size_t block) const;
    void readRow(std::size_t block);
    void add(std::size_t block, LabelParts parts, View about, View words);
    LabelParts askerOf(View cell) const;
    LabelParts answererOf(View cell) const;

    const Document& m_document;
    const std::vector<LineFacts>& m_lines;
    const Vocabulary& m_vocabulary;
    Columns m_columns;
    LabelParts m_asker; ///< of the row before
    QuestionTable m_table;
};

/// "序号 | 提问人 | 问题 | 答复人 | 答复": the columns that a line names.
std::optional<Columns> TableReader::columnsOf(View line) const
{
    constexpr std::size_t kLongest = 60;
    if (line.size() > kLongest || !holdsUnit(line, isTab))
        return std::nullopt;
    const std::vector<View> cells = cellsOf(line);
    const std::size_t none = cells.size();
    Columns columns{none, none, none, none, none};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::u16string lookup = folded(trimmed(cells[i]));
        const auto voice = m_vocabulary.voices.longestAt(lookup, 0);
        const Role role = voice ? roleOfVoice(m_vocabulary.parts[voice->value].voice) : Role::Unknown;
        const auto field = m_vocabulary.recordFields.valueOf(lookup);
        const auto isField = [&](RecordField wanted) { return field == static_cast<std::uint32_t>(wanted); };
        if (role == Role::Unknown || isField(RecordField::Time))
            continue;
        const bool person = isField(RecordField::Person) || m_vocabulary.parts[voice->value].people;
        std::size_t& column = role == Role::Analyst ? (person ? columns.asker : columns.question)
                                                    : (person ? columns.answerer : columns.answer);
        column = std::min(column, i);
    }
    return columns.question < columns.answer && columns.answer < none ? std::optional(columns) : std::nullopt;
}

/// The block behind the lines in which a row has all its cells; the row's own where it has not.
std::size_t TableReader::rowEnd(std::size_t block) const
{
    std::size_t tabs = 0;
    for (std::size_t i = block; i < m_document.blocks.size(); ++i) {
        if (i > block && m_lines[i].kind == LineKind::Heading)
            break;
        tabs += static_cast<std::size_t>(std::ranges::count_if(lineOf(i), isTab));
        if (tabs + 1 >= m_columns.cells)
            return tabs + 1 == m_columns.cells ? i + 1 : block;
    }
    return block;
}

LabelParts TableReader::askerOf(View cell) const
{
    auto parts = readPersonOfVoice(cell, m_vocabulary);
    if (!parts || (parts->voice != Voice::None && parts->voice != Voice::Questioner))
        parts = readLabelParts(cell, m_vocabulary);
    if (!parts || (parts->voice != Voice::None && parts->voice != Voice::Questioner)) {
        parts.emplace();
        parts->name = cell;
        parts->voice = Voice::Questioner;
    }
    parts->hint = Role::Analyst;
    return *parts;
}

/// The first of those who are named; the company where nobody is.
LabelParts TableReader::answererOf(View cell) const
{
    auto parts = readLabelParts(trimmed(cell.substr(0, cell.find_first_of(u"/、，,；;"))), m_vocabulary);
    if (!parts || parts->voice != Voice::None)
        return companyParts(m_vocabulary);
    parts->hint = Role::Executive;
    return *parts;
}

void TableReader::add(std::size_t block, LabelParts parts, View about, View words)
{
    const auto offset = [&](View piece) {
        return static_cast<std::int32_t>(piece.data() - m_document.text.data());
    };
    Label label;
    label.parts = std::move(parts);
    label.parts.quality = 1;
    label.place = LabelPlace::Inline;
    label.block = label.lastBlock = block;
    label.span = Span(offset(about), offset(about) + static_cast<std::int32_t>(about.size()));
    label.bodyBegin = offset(words);
    label.score = 1;
    label.accepted = true;
    m_table.labels.push_back(std::move(label));
}

void TableReader::readRow(std::size_t block)
{
    const Span first = m_document.blocks[block].span;
    const Span last = m_document.blocks[rowEnd(block) - 1].span;
    const std::vector<View> cells = cellsOf(Span(first.begin(), last.end()).in(m_document.text));
    const auto cellAt = [&](std::size_t column) {
        return column < cells.size() ? trimmed(cells[column]) : View();
    };
    const auto blockOf = [&](View words) {
        std::size_t at = block;
        while (m_document.blocks[at].span.end() <
               static_cast<std::int32_t>(words.data() - m_document.text.data()))
            ++at;
        return at;
    };
    const View question = cellAt(m_columns.question);
    const View answer = cellAt(m_columns.answer);
    if (!question.empty()) {
        const View asker = cellAt(m_columns.asker);
        if (!asker.empty() || m_table.labels.empty()) // an empty cell goes on with the one above
            m_asker =
                asker.empty() ? voiceParts(Voice::Questioner, Role::Analyst, m_vocabulary) : askerOf(asker);
        add(blockOf(question), m_asker, asker.empty() ? cells.front().substr(0, 0) : asker, question);
    }
    if (!answer.empty()) {
        const View answerer = cellAt(m_columns.answerer);
        add(blockOf(answer), answererOf(answerer), answerer.empty() ? answer.substr(0, 0) : answerer, answer);
    }
}

QuestionTable TableReader::run()
{
    constexpr std::size_t kFewest = 2; // rows
    const std::size_t size = m_document.blocks.size();
    std::size_t header = 0;
    for (; header < size; ++header)
        if (const auto columns = columnsOf(lineOf(header))) {
            m_columns = *columns;
            break;
        }
    const auto isNumbered = [this](std::size_t block) {
        const View cell = trimmed(cellsOf(lineOf(block)).front());
        return !cell.empty() && std::ranges::all_of(cell, isAsciiDigit);
    };
    const bool numbered = header + 1 < size && isNumbered(header + 1);
    for (std::size_t i = header + 1; i < size && m_lines[i].kind != LineKind::Heading; ++i) {
        if (!holdsUnit(lineOf(i), isTab)) // the last cell goes on
            continue;
        const std::size_t end = rowEnd(i);
        if (end == i || isNumbered(i) != numbered)
            break;
        m_table.rows.push_back(i);
        readRow(i);
        i = end - 1;
    }
    if (m_table.rows.size() < kFewest)
        return {};
    m_table.rows.push_back(header);
    return std::move(m_table);
}

} // namespace

QuestionTable readQuestionTable(const Document& document, const std::vector<LineFacts>& lines,
                                const Vocabulary& vocabulary)
{
    return TableReader(document, lines, vocabulary).run();
}

void addTable(QuestionTable table, Evidence& evidence)
{
    if (table.rows.empty())
        return;
    for (const Label& label : table.labels)
        evidence.lines[label.block].kind = LineKind::Text;
    auto& labels = evidence.labels;
    std::ranges::move(table.labels, std::back_inserter(labels));
    std::ranges::stable_sort(labels, {}, &Label::block);
}

} // namespace earshot
