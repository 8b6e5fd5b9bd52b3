#pragma once

#include <QAbstractButton>
#include <QLayout>
#include <QList>

namespace earshot::ui {

/// A small rounded button in the colours of what it says.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind { Plain, Fresh, Gone, Again, Choice };

    Chip(Kind kind, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
};

/// Lays its items out in lines, as words in a paragraph.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;

    void clear();
    void addItem(QLayoutItem* item) override { m_items.append(item); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    int count() const override { return int(m_items.size()); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return layOut(width, false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int layOut(int width, bool apply) const;

    QList<QLayoutItem*> m_items;
};

} // namespace earshot::ui
