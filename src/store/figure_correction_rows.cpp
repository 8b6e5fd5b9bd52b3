#include "store/figure_correction_rows.h"

#include <initializer_list>
#include <string>

namespace earshot {
namespace {

template<class Enum>
std::optional<Enum> named(const sqlite::Statement& row, int column, std::initializer_list<Enum> all)
{
    if (row.isNull(column))
        return std::nullopt;
    for (const Enum one : all)
        if (name(one) == row.bytes(column))
            return one;
    return std::nullopt;
}

std::optional<std::string> text(const sqlite::Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

template<class Enum>
std::optional<std::string> nameOf(const std::optional<Enum>& value)
{
    return value ? std::optional(std::string(name(*value))) : std::nullopt;
}

/// NULL where the amount is not corrected, empty where it has no such end.
std::optional<std::string> decimalOf(const std::optional<FigureAmount>& amount,
                                     std::optional<Decimal> FigureAmount::*end)
{
    if (!amount)
        return std::nullopt;
    const std::optional<Decimal>& value = (*amount).*end;
    return value ? value->toString() : std::string();
}

FigureEdits editsOf(const sqlite::Statement& row, int first)
{
    FigureEdits edits;
    edits.kind =
        named(row, first,
              {FigureKind::Money, FigureKind::Percent, FigureKind::PercentagePoint, FigureKind::BasisPoint,
               FigureKind::Multiple, FigureKind::Count, FigureKind::DigitClass, FigureKind::Duration});
    if (!row.isNull(first + 1))
        edits.amount =
            FigureAmount{Decimal::parse(row.bytes(first + 1)), Decimal::parse(row.bytes(first + 2))};
    edits.unit = text(row, first + 3);
    edits.currency = text(row, first + 4);
    edits.direction =
        named(row, first + 5, {Direction::Unstated, Direction::Up, Direction::Down, Direction::Flat});
    edits.comparison = named(row, first + 6,
                             {Comparison::None, Comparison::YearOnYear, Comparison::QuarterOnQuarter,
                              Comparison::MonthOnMonth, Comparison::PriorGuidance, Comparison::FromTo});
    edits.approximation =
        named(row, first + 7,
              {Approximation::Exact, Approximation::About, Approximation::Over, Approximation::Under});
    edits.metric = text(row, first + 8);
    edits.period = text(row, first + 9);
    edits.basis =
        named(row, first + 10, {Basis::Unstated, Basis::Gaap, Basis::NonGaap, Basis::ConstantCurrency});
    edits.segment = text(row, first + 11);
    edits.geography = text(row, first + 12);
    return edits;
}

} // namespace

std::vector<FigureCorrection> readFigureCorrections(sqlite::Connection& connection, CallId call)
{
    std::vector<FigureCorrection> out;
    auto select = connection.prepare(
        "SELECT kind, place_begin, place_end, words, figure_kind, value, value_high, unit, currency, "
        "direction, comparison, approximate, metric, period, basis, segment, geography FROM "
        "figure_correction "
        "WHERE call = ?1 ORDER BY number");
    select.bind(call.value());
    while (select.step()) {
        const std::optional<FigureCorrectionKind> kind = figureCorrectionKind(select.bytes(0));
        if (!kind)
            continue;
        FigureCorrection one;
        one.kind = *kind;
        if (!select.isNull(1) && 0 <= select.number(1) && select.number(1) <= select.number(2))
            one.place = Span(select.number(1), select.number(2));
        one.words = select.text16(3);
        one.edits = editsOf(select, 4);
        out.push_back(std::move(one));
    }
    return out;
}

void writeFigureCorrections(sqlite::Connection& connection, CallId call,
                            const std::vector<FigureCorrection>& corrections)
{
    connection.prepare("DELETE FROM figure_correction WHERE call = ?1").bind(call.value()).run();
    auto insert = connection.prepare("INSERT INTO figure_correction VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                                     "?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)");
    std::int64_t number = 0;
    for (const FigureCorrection& one : corrections) {
        const FigureEdits& edits = one.edits;
        insert
            .bind(call.value(), number++, name(one.kind),
                  one.place ? std::optional(one.place->begin()) : std::nullopt,
                  one.place ? std::optional(one.place->end()) : std::nullopt, one.words, nameOf(edits.kind),
                  decimalOf(edits.amount, &FigureAmount::value), decimalOf(edits.amount, &FigureAmount::high),
                  edits.unit, edits.currency, nameOf(edits.direction), nameOf(edits.comparison),
                  nameOf(edits.approximation), edits.metric, edits.period, nameOf(edits.basis), edits.segment,
                  edits.geography)
            .run();
    }
}

} // namespace earshot
