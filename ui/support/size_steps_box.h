#pragma once

#include <QSpinBox>

namespace earshot::ui {

/// How much larger or smaller than designed a text is, in steps: "As designed", "+2", "−1".
class SizeStepsBox : public QSpinBox {
    Q_OBJECT

public:
    using QSpinBox::QSpinBox;

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& at) const override;
    void changeEvent(QEvent* event) override;
};

} // namespace earshot::ui
