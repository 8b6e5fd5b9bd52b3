#pragma once

#include <QString>
#include <QWidget>

namespace earshot::ui {

/// What an empty panel says: what would be there, and how to get it. Lies over the widget that is empty,
/// which it covers as long as it is visible.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    /// Follows the size of `over`.
    EmptyState(QWidget* over, const QString& title, const QString& hint);
    void setTexts(const QString& title, const QString& hint);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_hint;
};

} // namespace earshot::ui
