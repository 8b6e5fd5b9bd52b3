#pragma once

#include "figures/figure.h"
#include "models/figure_names.h"

#include <QString>
#include <QStringView>
#include <string>

namespace earshot::ui {

/// A number and the unit that it is counted in: {"418.36", "亿元"}, {"9.5", "%"}. The number is exact.
struct ScaledNumber {
    QString number;
    QString unit;
    QString joined() const;
};

/// What stands in a table for an absent value.
inline constexpr QChar absent = u'—';

/// The level a figure states, with its approximation mark and range: "≈6 %", "5–20 %". `words` are the
/// figure's own characters, which stand for a digit class.
ScaledNumber levelText(const Figure& figure, QStringView words, NumberStyle style);
/// The power of ten of the largest scale under which `value` has a digit before the point: 8 for 亿, 9 for
/// bn; 0 for none.
int scalePower(const Decimal& value, NumberStyle style);
/// As levelText, but counted in one unit for a whole row of a table.
ScaledNumber levelTextAt(const Figure& figure, QStringView words, NumberStyle style, int power);
/// A change with its sign and the comparison it is made on: "+9.5% YoY", "−1.3 pp", "↑".
QString changeText(const Figure& figure, QStringView words, NumberStyle style);
/// For a spreadsheet: all digits in full units with an ASCII minus, {"24418000000", "CNY"}, {"-11", "% YoY"}.
/// Of a range the lower end. The number is empty where none is said.
ScaledNumber plainLevel(const Figure& figure, NumberStyle style);
ScaledNumber plainChange(const Figure& figure, NumberStyle style);
/// The sign of a change: 1, -1, or 0 where nothing tells or it is flat.
int changeSign(const Figure& figure);

/// "↑", "↓" or "→" for a direction that is said without a number.
QString directionArrow(const Figure& figure);

/// "FY24 Q4" for "FY2024Q4"; other labels as they are; "" for none.
QString periodText(const Period& period);
QString basisText(Basis basis);
QString kindText(FigureKind kind);
/// What a person did about the figure; "" for nothing.
QString handText(Figure::Hand hand);
QString directionText(Direction direction);
QString comparisonText(Comparison comparison);
/// "USD" → "$", "CNY" → "元" by style; the code where there is no short form.
QString currencyText(const std::string& code, NumberStyle style);
/// Exact digits with the thousands grouped and a real minus sign: "−41,286.5".
QString grouped(const Decimal& value);

} // namespace earshot::ui
