#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace earshot::ui {

/// A line that tells of errors and of things done. It lies over the foot of another part of the window, so
/// that nothing moves when it comes or goes. It closes by itself where it tells of no error and offers
/// nothing to do.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Done, Error };

    /// `parent` holds `over`, the part over which the line lies.
    MessageBar(QWidget& over, QWidget* parent);

    /// Shows a sentence, with a button where something can be done about it.
    void tell(Kind kind, const QString& text, const QString& button = {}, std::function<void()> action = {});
    QString text() const;
    /// A part at the foot of `over` that it does not cover while that can be seen.
    void keepClear(QWidget& part);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showIcon();
    void place();

    QWidget& m_over;
    QPointer<QWidget> m_clear;
    Kind m_kind = Kind::Done;
    QLabel* m_icon;
    QLabel* m_label;
    QPushButton* m_button;
    QToolButton* m_close;
    QTimer* m_timer;
    std::function<void()> m_action;
};

} // namespace earshot::ui
