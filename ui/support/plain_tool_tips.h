#pragma once

#include <QObject>

namespace earshot::ui {

/// Qt guesses whether a tool tip is rich text, and rich text reads the files it names. Words of imported
/// documents must not decide that: while one of these lives, tool tips of items and widgets show the
/// characters they are, in lines that are broken where they are long. A view that means rich text shows its
/// tool tip itself, with what it quotes escaped.
class PlainToolTips : public QObject {
    Q_OBJECT

public:
    /// Watches the application until it is destroyed. Made after QApplication.
    explicit PlainToolTips(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// The text as a tool tip that shows each of its characters, `<` included, and breaks long lines.
QString plainToolTip(const QString& text);

} // namespace earshot::ui
