#pragma once

#include <QFrame>
#include <QPointer>

namespace earshot::ui {

/// A small frame over its parent. Closes on Escape, when the focus leaves it and on a press outside, and
/// gives the focus back.
class Popup : public QFrame {
    Q_OBJECT

public:
    explicit Popup(QWidget* parent);

    /// Where a popup of this size lies over `host` beside words drawn there: below them, above them where
    /// there is no room. Words out of sight are an empty rectangle.
    static QPoint beside(const QWidget& host, QRect words, const QSize& size);

protected:
    void showAt(const QPoint& place, QWidget* focus);
    void close(bool accept);
    /// The popup closes; `accept` says whether what was written counts.
    virtual void closing(bool accept) = 0;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void focusMoved(QWidget* to);

    QPointer<QWidget> m_before; ///< had the focus
    QObject* m_presses;         ///< hears the presses in the whole window while the popup is shown
};

} // namespace earshot::ui
