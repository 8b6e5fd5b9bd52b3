#include "figures/results_table.h"

#include "figures/figure_correction.h"
#include "figures/results_words.h"
#include "intake/company_facts.h"
#include "intake/csv_rows.h"
#include "text/utf.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace earshot {

using namespace figures;

struct ResultsReader::Vocabulary {
    explicit Vocabulary(const Lexicon& lexicon) : words(lexicon) {}
    ResultsWords words;
};

namespace {

constexpr std::size_t kHeadRows = 30; ///< rows in which the head of a table must stand
constexpr int kMostFiled = 6;         ///< filed values are rounded to millions at most

Date monthsBefore(Date last, int months)
{
    const auto month = std::chrono::year_month(last.year(), last.month()) - std::chrono::months(months - 1);
    return {month.year(), month.month(), std::chrono::day(1)};
}

struct ColumnPeriod {
    Period period;
    bool instant = false;
};

/// Makes cells of the rows of a CSV file.
class CsvTable {
public:
    CsvTable(const ResultsWords& words, const FigureExtractor& extractor, const FigureContext& context,
             std::vector<CsvRow> rows, const std::string& path)
        : m_words(words), m_extractor(extractor), m_context(context), m_rows(std::move(rows)), m_path(path)
    {
    }

    Result<ResultsTable> read()
    {
        for (std::size_t head = 0; head < std::min(m_rows.size(), kHeadRows); ++head) {
            if (isLong(m_rows[head]))
                return readLong(head);
            if (std::vector<std::optional<ColumnPeriod>> columns = periodColumns(head); !columns.empty())
                return readWide(head, columns);
            if (isTransposed(head))
                return readTransposed(head);
        }
        return fail(ErrorCode::InputSyntax, m_path,
                    "no row with periods at its head, and no columns for metric, period and value",
                    m_rows.front().line);
    }

private:
    const std::string& reporting() const { return m_context.reportingCurrency; }

    tl::unexpected<Error> bad(const CsvRow& row, std::size_t column, std::string_view what) const
    {
        return fail(ErrorCode::InputSyntax, m_path,
                    fmt::format("column {}: “{}” {}", column + 1, toUtf8(row.fields[column]), what),
                    row.line);
    }

    std::optional<ColumnPeriod> period(std::u16string_view words) const
    {
        if (words.empty())
            return std::nullopt;
        std::optional<Period> found = periodOf(words, m_context, m_extractor);
        if (!found)
            return std::nullopt;
        const bool fiscal = found->label.starts_with("FY") || found->label.starts_with("CY");
        if (fiscal)
            return ColumnPeriod{*found, false};
        if (!found->end)
            return std::nullopt;
        if (const int months = m_words.months(words); months > 0)
            return ColumnPeriod{{found->label, monthsBefore(*found->end, months), found->end}, false};
        return ColumnPeriod{*found, true};
    }

    /// The periods at the head of the columns; empty where this row is no head. A bare year takes the words
    /// that stand above it: "Three months ended March 31," over "2024".
    std::vector<std::optional<ColumnPeriod>> periodColumns(std::size_t head) const
    {
        const CsvRow& row = m_rows[head];
        std::vector<std::optional<ColumnPeriod>> columns(row.fields.size());
        bool any = false;
        for (std::size_t i = 1; i < row.fields.size(); ++i) {
            if (row.fields[i].empty())
                continue;
            constexpr std::size_t kYear = 4;
            const std::u16string above =
                row.fields[i].size() == kYear ? wordsAbove(head, i) : std::u16string();
            if (m_words.months(above) > 0)
                columns[i] = period(above + u' ' + row.fields[i]);
            if (!columns[i])
                columns[i] = period(row.fields[i]);
            any = any || columns[i];
            // A value among them: this is a row of the table.
            if (!columns[i] && m_words.number(row.fields[i], reporting()))
                return {};
        }
        return any ? columns : std::vector<std::optional<ColumnPeriod>>();
    }

    std::u16string wordsAbove(std::size_t head, std::size_t column) const
    {
        if (head == 0)
            return {};
        const std::vector<std::u16string>& above = m_rows[head - 1].fields;
        for (std::size_t i = std::min(column + 1, above.size()); i-- > 0;)
            if (!above[i].empty())
                return above[i];
        return {};
    }

    /// What captions above the table and the head of its first column say of all its numbers.
    TableUnit caption(std::size_t head) const
    {
        TableUnit out;
        for (std::size_t i = 0; i <= head; ++i)
            for (std::size_t k = 0; k < (i == head ? 1 : m_rows[i].fields.size()); ++k) {
                const TableUnit unit = m_words.unit(m_rows[i].fields[k], reporting());
                out.power = unit.power ? unit.power : out.power;
                out.currency = unit.currency.empty() ? out.currency : unit.currency;
            }
        return out;
    }

    bool isLong(const CsvRow& row) const
    {
        std::set<TableHead> heads;
        for (const std::u16string& field : row.fields)
            heads.insert(m_words.head(field));
        return heads.contains(TableHead::Metric) && heads.contains(TableHead::Period) &&
               heads.contains(TableHead::Value);
    }

    bool isTransposed(std::size_t head) const
    {
        const CsvRow& row = m_rows[head];
        if (head + 1 >= m_rows.size() || row.fields.size() < 2 || !period(m_rows[head + 1].fields[0]))
            return false;
        return std::any_of(row.fields.begin() + 1, row.fields.end(), [&](const std::u16string& field) {
            return !m_words.metric(field, reporting()).metric.empty();
        });
    }

    std::optional<std::size_t> columnOf(std::size_t head, TableHead wanted) const
    {
        const std::vector<std::u16string>& heads = m_rows[head].fields;
        for (std::size_t i = 0; i < heads.size(); ++i)
            if (m_words.head(heads[i]) == wanted)
                return i;
        return std::nullopt;
    }

    /// The part of the company that a row is about, by its columns for businesses and places.
    TablePart partOf(std::size_t head, const CsvRow& row) const
    {
        TablePart out;
        for (const TableHead wanted : {TableHead::Segment, TableHead::Geography}) {
            const std::optional<std::size_t> column = columnOf(head, wanted);
            if (!column || *column >= row.fields.size())
                continue;
            TablePart part = m_words.part(row.fields[*column], wanted);
            if (!part.segment.empty())
                out.segment = std::move(part.segment);
            if (!part.geography.empty())
                out.geography = std::move(part.geography);
        }
        return out;
    }

    /// Adds what a field says; an error where it must be a number and is none.
    Result<void> add(const CsvRow& row, std::size_t column, const TableMetric& metric,
                     const std::u16string& words, const ColumnPeriod& period, const TableUnit& table)
    {
        if (row.fields[column].empty() || m_words.isAbsent(row.fields[column]))
            return {};
        const std::optional<TableNumber> number = m_words.number(row.fields[column], reporting());
        if (!number)
            return bad(row, column, "is no number");
        ResultsCell cell;
        cell.metric = metric.metric;
        cell.words = words;
        cell.period = period.period;
        cell.instant = period.instant;
        cell.basis = metric.basis;
        cell.segment = m_part.segment;
        cell.geography = m_part.geography;
        cell.line = row.line;
        cell.column = static_cast<int>(column) + 1;
        const bool percent = number->percent || metric.unit.percent;
        const std::string_view measure = m_words.measure(metric.metric);
        if (measure == "percent") {
            // 0.374 without a sign may be a share of one: it is not guessed at.
            const bool plainPercent = Decimal(1) < number->value.abs();
            if (percent || plainPercent)
                put(std::move(cell), FigureKind::Percent, *number, 0);
            return {};
        }
        if (percent)
            return {};
        if (number->multiple || measure == "multiple") {
            put(std::move(cell), FigureKind::Multiple, *number, 0);
            return {};
        }
        const std::optional<int> own = number->scaled ? std::optional(0) : metric.unit.power;
        if (measure == "count") {
            put(cell, FigureKind::Count, *number, own.value_or(0));
            // Whether people and shares are counted as the money is, no caption tells: either may be meant.
            if (!own && table.power.value_or(0) != 0)
                put(std::move(cell), FigureKind::Count, *number, *table.power);
            return {};
        }
        cell.currency = !number->currency.empty()       ? number->currency
                        : !metric.unit.currency.empty() ? metric.unit.currency
                                                        : table.currency;
        const int shared = measure == "per_share" ? 0 : table.power.value_or(0);
        put(std::move(cell), FigureKind::Money, *number, own.value_or(shared));
        return {};
    }

    void put(ResultsCell cell, FigureKind kind, const TableNumber& number, int power)
    {
        const auto value = number.value.shifted(power);
        if (!value)
            return;
        cell.kind = kind;
        cell.value = *value;
        cell.lastPlace = number.lastPlace + power;
        m_table.cells.push_back(std::move(cell));
    }

    TableMetric metricOf(const std::u16string& words)
    {
        TableMetric metric = m_words.metric(words, reporting());
        if (metric.metric.empty() && std::ranges::find(m_table.unknown, words) == m_table.unknown.end())
            m_table.unknown.push_back(words);
        return metric;
    }

    Result<ResultsTable> readWide(std::size_t head, const std::vector<std::optional<ColumnPeriod>>& columns)
    {
        const TableUnit table = caption(head);
        const std::optional<std::size_t> unitColumn = columnOf(head, TableHead::Unit);
        const std::size_t metricColumn = columnOf(head, TableHead::Metric).value_or(0);
        Basis section = Basis::Unstated;
        for (std::size_t r = head + 1; r < m_rows.size(); ++r) {
            const CsvRow& row = m_rows[r];
            bool empty = true;
            for (std::size_t i = 1; i < row.fields.size(); ++i)
                empty = empty && row.fields[i].empty();
            if (empty) {
                section = m_words.basis(row.fields[0]);
                continue;
            }
            if (metricColumn >= row.fields.size())
                continue;
            TableMetric metric = metricOf(row.fields[metricColumn]);
            if (metric.metric.empty())
                continue;
            m_part = partOf(head, row);
            if (metric.basis == Basis::Unstated)
                metric.basis = section;
            takeUnit(metric, unitColumn && *unitColumn < row.fields.size() ? row.fields[*unitColumn]
                                                                           : std::u16string());
            for (std::size_t i = 1; i < std::min(row.fields.size(), columns.size()); ++i)
                if (columns[i])
                    if (const Result<void> done =
                            add(row, i, metric, row.fields[metricColumn], *columns[i], table);
                        !done)
                        return tl::unexpected(done.error());
        }
        return std::move(m_table);
    }

    void takeUnit(TableMetric& metric, const std::u16string& words) const
    {
        const TableUnit unit = m_words.unit(words, reporting());
        metric.unit.percent = metric.unit.percent || unit.percent;
        metric.unit.power = unit.power ? unit.power : metric.unit.power;
        metric.unit.currency = unit.currency.empty() ? metric.unit.currency : unit.currency;
    }

    Result<ResultsTable> readTransposed(std::size_t head)
    {
        const TableUnit table = caption(head);
        std::vector<TableMetric> metrics;
        for (const std::u16string& field : m_rows[head].fields)
            metrics.push_back(metrics.empty() ? TableMetric() : metricOf(field));
        for (std::size_t r = head + 1; r < m_rows.size(); ++r) {
            const CsvRow& row = m_rows[r];
            const std::optional<ColumnPeriod> when = period(row.fields[0]);
            if (!when)
                return bad(row, 0, "is no period");
            for (std::size_t i = 1; i < std::min(row.fields.size(), metrics.size()); ++i)
                if (!metrics[i].metric.empty())
                    if (const Result<void> done =
                            add(row, i, metrics[i], m_rows[head].fields[i], *when, table);
                        !done)
                        return tl::unexpected(done.error());
        }
        return std::move(m_table);
    }

    Result<ResultsTable> readLong(std::size_t head)
    {
        const std::size_t metricColumn = *columnOf(head, TableHead::Metric);
        const std::size_t periodColumn = *columnOf(head, TableHead::Period);
        const std::size_t valueColumn = *columnOf(head, TableHead::Value);
        for (std::size_t r = head + 1; r < m_rows.size(); ++r) {
            CsvRow& row = m_rows[r];
            row.fields.resize(std::max(row.fields.size(), m_rows[head].fields.size()));
            const auto field = [&](TableHead wanted) {
                const auto column = columnOf(head, wanted);
                return column ? row.fields[*column] : std::u16string();
            };
            TableMetric metric = metricOf(row.fields[metricColumn]);
            if (metric.metric.empty())
                continue;
            m_part = partOf(head, row);
            takeUnit(metric, field(TableHead::Unit) + u' ' + field(TableHead::Currency));
            if (const Basis basis = m_words.basis(field(TableHead::Basis)); basis != Basis::Unstated)
                metric.basis = basis;
            const std::optional<ColumnPeriod> when = period(row.fields[periodColumn]);
            if (!when)
                return bad(row, periodColumn, "is no period");
            if (const Result<void> done =
                    add(row, valueColumn, metric, row.fields[metricColumn], *when, TableUnit());
                !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_table);
    }

    const ResultsWords& m_words;
    const FigureExtractor& m_extractor;
    const FigureContext& m_context;
    std::vector<CsvRow> m_rows;
    const std::string& m_path;
    TablePart m_part; ///< of the row that is being read
    ResultsTable m_table;
};

int lastPlaceFiled(const Decimal& value)
{
    if (value.scale() > 0 || value.isZero())
        return -value.scale();
    const std::string written = value.toString();
    int zeros = 0;
    while (zeros < kMostFiled && written[written.size() - 1 - static_cast<std::size_t>(zeros)] == '0')
        ++zeros;
    return zeros;
}

std::optional<ResultsCell> cellOf(const CompanyFact& fact, const ResultsWords& words)
{
    ResultsCell cell;
    cell.metric = words.metricOfTag(fact.tag);
    if (cell.metric.empty())
        return std::nullopt;
    cell.words = toUtf16(fact.tag);
    cell.period = {{}, fact.start ? fact.start : std::optional(fact.end), fact.end};
    cell.instant = !fact.start;
    cell.basis = Basis::Gaap;
    cell.value = fact.value;
    cell.lastPlace = lastPlaceFiled(fact.value);
    const std::string_view unit = std::string_view(fact.unit).substr(0, fact.unit.find('/'));
    const bool currency =
        unit.size() == 3 && std::ranges::all_of(unit, [](char c) { return 'A' <= c && c <= 'Z'; });
    if (currency) {
        cell.currency = unit;
    } else if (fact.unit == "pure" && words.measure(cell.metric) == "percent") {
        cell.kind = FigureKind::Percent;
        cell.value = fact.value.shifted(2).value_or(fact.value);
        cell.lastPlace += 2;
    } else if (words.measure(cell.metric) == "count") {
        cell.kind = FigureKind::Count;
    } else {
        return std::nullopt;
    }
    return cell;
}

} // namespace

ResultsReader::ResultsReader(const Lexicon& lexicon, const FigureExtractor& extractor)
    : m_vocabulary(std::make_unique<const Vocabulary>(lexicon)), m_extractor(&extractor)
{
}
ResultsReader::~ResultsReader() = default;
ResultsReader::ResultsReader(ResultsReader&&) noexcept = default;
ResultsReader& ResultsReader::operator=(ResultsReader&&) noexcept = default;

Result<ResultsTable> ResultsReader::read(std::string_view bytes, const std::string& path,
                                         const FigureContext& context) const
{
    const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first != std::string_view::npos && bytes[first] == '{')
        return readCompanyFacts(bytes, path).map([&](const CompanyFacts& facts) {
            ResultsTable table;
            table.company = facts.company;
            for (const CompanyFact& fact : facts.facts)
                if (std::optional<ResultsCell> cell = cellOf(fact, m_vocabulary->words))
                    table.cells.push_back(std::move(*cell));
            return table;
        });
    return readCsv(bytes, path).and_then([&](std::vector<CsvRow> rows) {
        return CsvTable(m_vocabulary->words, *m_extractor, context, std::move(rows), path).read();
    });
}

bool ResultsReader::looksLikeOne(std::string_view bytes, const std::string& path)
{
    const auto ends = [&](std::string_view ending) {
        return path.size() > ending.size() &&
               std::equal(ending.rbegin(), ending.rend(), path.rbegin(),
                          [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
    };
    if (ends(".csv") || ends(".tsv"))
        return true;
    constexpr std::size_t kBegin = 65'536; // bytes in which the facts of a company must begin
    const std::string_view begin = bytes.substr(0, kBegin);
    return begin.find("\"facts\"") != begin.npos && begin.find("\"units\"") != begin.npos;
}

} // namespace earshot
