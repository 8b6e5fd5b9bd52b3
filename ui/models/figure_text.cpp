#include "models/figure_text.h"

#include "support/qt_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace earshot::ui {
namespace {

struct Scale {
    int power;
    const char16_t* unit;
};

constexpr std::array westernScales = {Scale{12, u"tn"}, Scale{9, u"bn"}, Scale{6, u"m"}};
constexpr std::array simplifiedScales = {Scale{12, u"万亿"}, Scale{8, u"亿"}, Scale{4, u"万"}};
constexpr std::array traditionalScales = {Scale{12, u"兆"}, Scale{8, u"億"}, Scale{4, u"萬"}};

const std::array<Scale, 3>& scalesOf(NumberStyle style)
{
    switch (style) {
    case NumberStyle::Western:
        return westernScales;
    case NumberStyle::HanSimplified:
        return simplifiedScales;
    case NumberStyle::HanTraditional:
        return traditionalScales;
    }
    return westernScales;
}

const Scale* scaleOf(int power, NumberStyle style)
{
    const auto& scales = scalesOf(style);
    const auto scale = std::ranges::find(scales, power, &Scale::power);
    return scale == scales.end() ? nullptr : &*scale;
}

QString scaledDigits(const Decimal& value, const Scale* scale)
{
    return grouped(scale ? value.shifted(-scale->power).value_or(value) : value);
}

QString approximationMark(Approximation approximation)
{
    switch (approximation) {
    case Approximation::Exact:
        return {};
    case Approximation::About:
        return QStringLiteral("≈");
    case Approximation::Over:
        return QStringLiteral(">");
    case Approximation::Under:
        return QStringLiteral("<");
    }
    return {};
}

QString unitOf(const Figure& figure, NumberStyle style)
{
    switch (figure.kind) {
    case FigureKind::Money:
        return currencyText(figure.currency, style);
    case FigureKind::Percent:
        return QStringLiteral("%");
    case FigureKind::PercentagePoint:
        return QCoreApplication::translate("FigureText", "pp");
    case FigureKind::BasisPoint:
        return QCoreApplication::translate("FigureText", "bp");
    case FigureKind::Multiple:
        return QCoreApplication::translate("FigureText", "×");
    case FigureKind::Count:
    case FigureKind::Duration:
        return figure.unit.empty() ? QString() : unitName(figure.unit, style);
    case FigureKind::DigitClass:
        return {};
    }
    return {};
}

QString comparisonMark(Comparison comparison)
{
    switch (comparison) {
    case Comparison::YearOnYear:
        return QCoreApplication::translate("FigureText", "YoY");
    case Comparison::QuarterOnQuarter:
        return QCoreApplication::translate("FigureText", "QoQ");
    case Comparison::MonthOnMonth:
        return QCoreApplication::translate("FigureText", "MoM");
    case Comparison::PriorGuidance:
        return QCoreApplication::translate("FigureText", "vs guidance");
    case Comparison::None:
    case Comparison::FromTo:
        return {};
    }
    return {};
}

} // namespace

NumberStyle numberStyle(const QLocale& locale)
{
    if (locale.language() != QLocale::Chinese)
        return NumberStyle::Western;
    return locale.script() == QLocale::TraditionalHanScript ? NumberStyle::HanTraditional
                                                            : NumberStyle::HanSimplified;
}

QString ScaledNumber::joined() const
{
    if (unit.isEmpty())
        return number;
    return unit == u"%" || unit == u"×" ? number + unit : number + u' ' + unit;
}

QString grouped(const Decimal& value)
{
    QString digits = QString::fromStdString(value.abs().toString());
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return value.isNegative() ? u'−' + digits : digits;
}

ScaledNumber levelText(const Figure& figure, QStringView words, NumberStyle style)
{
    if (figure.kind == FigureKind::DigitClass || !figure.value)
        return {words.toString(), {}};
    const Decimal& largest =
        figure.valueHigh && figure.valueHigh->abs() > figure.value->abs() ? *figure.valueHigh : *figure.value;
    const bool scalable = figure.kind == FigureKind::Money || figure.kind == FigureKind::Count;
    return levelTextAt(figure, words, style, scalable ? scalePower(largest, style) : 0);
}

int scalePower(const Decimal& value, NumberStyle style)
{
    for (const Scale& scale : scalesOf(style)) {
        if (const auto shifted = value.abs().shifted(-scale.power); shifted && *shifted >= Decimal(1))
            return scale.power;
    }
    return 0;
}

ScaledNumber levelTextAt(const Figure& figure, QStringView words, NumberStyle style, int power)
{
    if (figure.kind == FigureKind::DigitClass || !figure.value)
        return {words.toString(), {}};
    const Scale* scale = scaleOf(power, style);
    QString number = approximationMark(figure.approximation) + scaledDigits(*figure.value, scale);
    if (figure.valueHigh)
        number += u'–' + scaledDigits(*figure.valueHigh, scale);
    const QString unit = unitOf(figure, style);
    if (scale == nullptr)
        return {number, unit};
    const QString scaleUnit = QString::fromUtf16(scale->unit);
    if (style == NumberStyle::Western)
        return {number, figure.kind == FigureKind::Money ? unit + u' ' + scaleUnit : scaleUnit + u' ' + unit};
    return {number, scaleUnit + unit};
}

int changeSign(const Figure& figure)
{
    if (figure.value && figure.value->isNegative())
        return -1;
    switch (figure.direction) {
    case Direction::Up:
        return 1;
    case Direction::Down:
        return -1;
    case Direction::Flat:
    case Direction::Unstated:
        return 0;
    }
    return 0;
}

QString changeText(const Figure& figure, QStringView words, NumberStyle style)
{
    const int sign = changeSign(figure);
    const QString arrow = sign == 0 ? QString() : sign > 0 ? QStringLiteral("↑ ") : QStringLiteral("↓ ");
    QString amount;
    if (figure.kind == FigureKind::DigitClass || !figure.value) {
        amount = arrow + words.toString();
    } else {
        Figure unsignedFigure = figure;
        unsignedFigure.value = figure.value->abs();
        if (figure.valueHigh)
            unsignedFigure.valueHigh = figure.valueHigh->abs();
        amount = levelText(unsignedFigure, words, style).joined();
        if (figure.kind == FigureKind::Multiple) // "+2×" would be a tripling
            amount.prepend(arrow);
        else if (sign != 0)
            amount.prepend(sign > 0 ? u'+' : u'−');
    }
    const QString mark = comparisonMark(figure.comparison);
    return mark.isEmpty() ? amount : amount + u' ' + mark;
}

ScaledNumber plainLevel(const Figure& figure, NumberStyle style)
{
    if (!figure.value)
        return {};
    const QString unit =
        figure.kind == FigureKind::Money ? toQString(figure.currency) : unitOf(figure, style);
    return {QString::fromStdString(figure.value->toString()), unit};
}

ScaledNumber plainChange(const Figure& figure, NumberStyle style)
{
    if (figure.kind == FigureKind::DigitClass || !figure.value)
        return {};
    const QString digits = QString::fromStdString(figure.value->abs().toString());
    const QString unit = unitOf(figure, style) + u' ' + comparisonMark(figure.comparison);
    return {changeSign(figure) < 0 ? u'-' + digits : digits, unit.trimmed()};
}

QString directionArrow(const Figure& figure)
{
    switch (figure.direction) {
    case Direction::Up:
        return QStringLiteral("↑");
    case Direction::Down:
        return QStringLiteral("↓");
    case Direction::Flat:
        return QStringLiteral("→");
    case Direction::Unstated:
        return {};
    }
    return {};
}

QString periodText(const Period& period)
{
    QString label = QString::fromStdString(period.label);
    if (label.startsWith(u"FY") && label.size() >= 6) {
        label.remove(2, 2);
        if (label.size() > 4)
            label.insert(4, u' ');
    }
    return label;
}

QString basisText(Basis basis)
{
    switch (basis) {
    case Basis::Unstated:
        return {};
    case Basis::Gaap:
        return QStringLiteral("GAAP");
    case Basis::NonGaap:
        return QCoreApplication::translate("FigureText", "Non-GAAP");
    case Basis::ConstantCurrency:
        return QCoreApplication::translate("FigureText", "Constant currency");
    }
    return {};
}

QString kindText(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Money:
        return QCoreApplication::translate("FigureText", "Money");
    case FigureKind::Percent:
        return QCoreApplication::translate("FigureText", "Percent");
    case FigureKind::PercentagePoint:
        return QCoreApplication::translate("FigureText", "Percentage points");
    case FigureKind::BasisPoint:
        return QCoreApplication::translate("FigureText", "Basis points");
    case FigureKind::Multiple:
        return QCoreApplication::translate("FigureText", "Multiples");
    case FigureKind::Count:
        return QCoreApplication::translate("FigureText", "Counts");
    case FigureKind::DigitClass:
        return QCoreApplication::translate("FigureText", "Digit classes");
    case FigureKind::Duration:
        return QCoreApplication::translate("FigureText", "Durations");
    }
    return {};
}

QString handText(Figure::Hand hand)
{
    switch (hand) {
    case Figure::Hand::None:
        return {};
    case Figure::Hand::Confirmed:
        return QCoreApplication::translate("FigureText", "found right");
    case Figure::Hand::Corrected:
        return QCoreApplication::translate("FigureText", "corrected");
    case Figure::Hand::Added:
        return QCoreApplication::translate("FigureText", "marked as a figure");
    }
    return {};
}

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Unstated:
        return QString(absent);
    case Direction::Up:
        return QCoreApplication::translate("FigureText", "Up");
    case Direction::Down:
        return QCoreApplication::translate("FigureText", "Down");
    case Direction::Flat:
        return QCoreApplication::translate("FigureText", "Flat");
    }
    return {};
}

QString comparisonText(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return QString(absent);
    case Comparison::YearOnYear:
        return QCoreApplication::translate("FigureText", "Year on year");
    case Comparison::QuarterOnQuarter:
        return QCoreApplication::translate("FigureText", "Quarter on quarter");
    case Comparison::MonthOnMonth:
        return QCoreApplication::translate("FigureText", "Month on month");
    case Comparison::PriorGuidance:
        return QCoreApplication::translate("FigureText", "Against guidance");
    case Comparison::FromTo:
        return QCoreApplication::translate("FigureText", "From … to");
    }
    return {};
}

QString currencyText(const std::string& code, NumberStyle style)
{
    if (code.empty() || style == NumberStyle::Western)
        return QString::fromStdString(code);
    struct Short {
        const char* code;
        const char16_t* simplified;
        const char16_t* traditional;
    };
    static constexpr std::array shorts = {
        Short{"CNY", u"元", u"元人民幣"},   Short{"USD", u"美元", u"美元"}, Short{"HKD", u"港元", u"港元"},
        Short{"TWD", u"新台币", u"新台幣"}, Short{"EUR", u"欧元", u"歐元"}, Short{"JPY", u"日元", u"日圓"},
        Short{"GBP", u"英镑", u"英鎊"},
    };
    for (const Short& item : shorts) {
        if (code == item.code)
            return QString::fromUtf16(style == NumberStyle::HanTraditional ? item.traditional
                                                                           : item.simplified);
    }
    return QString::fromStdString(code);
}

} // namespace earshot::ui
