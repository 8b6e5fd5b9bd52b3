#pragma once

#include "views/compare_cell.h"

#include <QAbstractScrollArea>

namespace earshot::ui {

/// Two to four calls side by side. Pairs about the same matter stand beside each other, so that all columns
/// scroll as one; between the columns a link says how the later one stands to the earlier: asked again,
/// changed, moved, new, dropped. Only rows in sight are laid out.
class CompareView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);
    ~CompareView() override;

    void setCalls(std::shared_ptr<const ComparedCalls> calls);
    /// Scrolls to the row of a pair.
    void showPair(const PairRef& pair);

public Q_SLOTS:
    /// To the next row whose answers differ.
    void nextChange() { stepChange(1); }
    void previousChange() { stepChange(-1); }

Q_SIGNALS:
    /// A person wants to read a place in its call.
    void placeActivated(int call, earshot::Span span);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Row {
        CompareRow pairs;
        std::vector<std::unique_ptr<CompareCell>> cells; ///< null for an empty cell
        double height = 0;                               ///< estimated until `laidOut`
        bool laidOut = false;
    };

    void rebuild();
    void estimateHeights();
    void layOutVisible();
    double layOut(Row& row);
    double columnWidth() const;
    double padding() const;
    double columnLeft(std::size_t column) const;
    double topOf(std::size_t row) const;
    bool rowChanged(const Row& row) const;
    void stepChange(int by);
    void syncScrollBar();
    void drawHeads(QPainter& painter) const;
    void drawGutters(QPainter& painter) const;
    void drawLink(QPainter& painter, const Row& row, std::size_t left, double y) const;

    std::shared_ptr<const ComparedCalls> m_calls;
    std::vector<Row> m_rows;
};

} // namespace earshot::ui
