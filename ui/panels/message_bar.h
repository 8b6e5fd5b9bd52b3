#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace earshot::ui {

/// A line above the transcript that tells of errors and of things done. Never in the way: it closes by itself
/// unless it tells of an error.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Done, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows a sentence, with a button where something can be done about it.
    void tell(Kind kind, const QString& text, const QString& button = {}, std::function<void()> action = {});
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showIcon();

    Kind m_kind = Kind::Done;
    QLabel* m_icon;
    QLabel* m_label;
    QPushButton* m_button;
    QToolButton* m_close;
    QTimer* m_timer;
    std::function<void()> m_action;
};

} // namespace earshot::ui
