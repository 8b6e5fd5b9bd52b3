#include "support/size_steps_box.h"

#include <QEvent>
#include <cstdlib>
#include <optional>

namespace earshot::ui {

namespace {

constexpr QChar minus(0x2212);

std::optional<int> stepsIn(QString text)
{
    bool isNumber = false;
    const int steps = text.replace(minus, QLatin1Char('-')).toInt(&isNumber);
    return isNumber ? std::optional(steps) : std::nullopt;
}

} // namespace

QString SizeStepsBox::textFromValue(int value) const
{
    if (value == 0) {
        return tr("As designed");
    }
    return (value > 0 ? QChar(u'+') : minus) + QString::number(std::abs(value));
}

int SizeStepsBox::valueFromText(const QString& text) const
{
    return stepsIn(text).value_or(0);
}

QValidator::State SizeStepsBox::validate(QString& text, int& /*at*/) const
{
    const std::optional<int> steps = stepsIn(text);
    if (steps) {
        return *steps >= minimum() && *steps <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
    }
    const bool begun =
        text.isEmpty() || text == QLatin1String("-") || text == QLatin1String("+") || text == minus;
    return text == textFromValue(0) ? QValidator::Acceptable
           : begun                  ? QValidator::Intermediate
                                    : QValidator::Invalid;
}

void SizeStepsBox::changeEvent(QEvent* event)
{
    QSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setValue(value()); // its words are of the new language
    }
}

} // namespace earshot::ui
