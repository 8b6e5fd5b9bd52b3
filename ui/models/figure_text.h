#pragma once

#include "figures/figure.h"
#include "figures/metric_parts.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <map>
#include <string>
#include <string_view>

namespace earshot::ui {

/// How numbers are scaled and units are written: thousand, million, billion, or 万, 亿.
enum class NumberStyle { Western, HanSimplified, HanTraditional };
NumberStyle numberStyle(const QLocale& locale);

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

/// The metric's name in the language of the style, from the vocabulary; the id with spaces where it has none
/// there.
QString metricName(std::string_view id, NumberStyle style);
/// Every name that the vocabulary has for an id of a topic ("metrics", "segments", "geographies"), in all
/// languages, folded.
const QStringList& foldedNames(std::string_view topic, const std::string& id);
/// The business and the place that a figure is about, as far as its metric does not name them: "Cloud",
/// "Software · Europe"; "" for the whole company and where nothing tells.
QString partText(const Figure& figure, NumberStyle style);
/// The same of a part that is named apart from a figure.
QString partText(const std::string& segment, const std::string& geography, NumberStyle style);
QString segmentName(const std::string& segment, NumberStyle style);
QString geographyName(const std::string& geography, NumberStyle style);
/// What a metric is that names a part by itself, {"revenue", "cloud", ""} for cloud_revenue; the id alone for
/// others.
PartMetric metricPart(const std::string& metric);
/// The vocabulary's names of a topic ("segments", "geographies") in the language of the style, with their
/// ids.
std::map<QString, std::string> namesOf(std::string_view topic, NumberStyle style);
/// Whether the metric itself is a percentage ("gross margin"): its percents are levels and its changes
/// points.
bool isRatio(std::string_view metric);
/// A lexicon topic's name ("topics" vocabulary), same rule.
QString topicName(std::string_view id, NumberStyle style);
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
