#pragma once

#include "models/compare_rows.h"

#include <QPainter>
#include <QTextLayout>
#include <memory>
#include <vector>

namespace earshot::ui {

/// One pair in a column of the comparison: who asked what, who answered what, with marks on what the
/// neighbouring call does not have: words said otherwise on the words, sentences without a counterpart on the
/// bar beside them. Laid out for one width at a time.
class CompareCell {
public:
    CompareCell(const ComparedCalls& calls, const CompareRow& row, std::size_t column);

    /// Lays the cell out and returns its height in pixels.
    double layOut(double width);
    void draw(QPainter& painter, QPointF topLeft) const;
    /// Where in the call the text under a point of the cell stands.
    std::optional<Span> spanAt(QPointF point) const;
    /// Height of the line with the asker's name, where the gutter's links end.
    static double headHeight();
    /// Some sentence differs from the neighbour's.
    bool changed() const { return m_changed; }
    QString accessibleText() const;

private:
    /// A stretch of a piece that the neighbour does not have at all, told by the colour of the answer's bar.
    struct Stripe {
        Span within; ///< relative to the piece
        bool inserted = false;
    };

    /// A paragraph: a question, or one answer turn under its speaker.
    struct Piece {
        Span span;       ///< in the clean text
        QString text;    ///< as long as the span
        QString speaker; ///< of an answer; empty for the question
        QString title;
        Role role = Role::Analyst;
        std::vector<QTextLayout::FormatRange> formats;
        std::vector<Stripe> stripes;
        std::unique_ptr<QTextLayout> layout;
        QPointF at; ///< of its speaker's line, or of the text
        double bottom = 0;
        bool cut = false; ///< more text follows than is shown
    };

    void addQuestion(const Reading& reading, const Pair& pair, const PairInsight* insight);
    void addAnswer(const Reading& reading, TurnIndex turn);
    void addPiece(const Reading& reading, Span span);
    void markSentences(const ComparedCalls& calls, const CompareRow& row, std::size_t column);
    void mark(const std::vector<Span>& alone, const std::vector<Span>& changed, bool inserted);
    void colour(const std::vector<Span>& spans, bool inserted);
    double shareOf(const std::vector<Span>& spans) const;
    void markFigures(const Reading& reading);
    void markOpenParts(const std::vector<Span>& parts);
    /// What is told of the pair beside or below its asker; without a painter only the width.
    double drawHeadChip(QPainter* painter, QPointF place) const;
    bool chipStandsBelow() const;
    /// Where the bar beside an answer stands, and where the answer's text begins.
    double indent() const;
    double textLeft() const;
    void drawCut(QPainter& painter, QPointF topLeft, const Piece& piece) const;
    void drawStripe(QPainter& painter, QPointF topLeft, const Piece& piece, const Stripe& stripe) const;
    void drawPiece(QPainter& painter, QPointF topLeft, const Piece& piece) const;

    QString m_number;
    QString m_asker;
    QString m_firm;
    bool m_changed = false;
    bool m_hasOpenParts = false; ///< something of its question went unanswered: underlined
    bool m_linked = false;       ///< some neighbour has the matter, too: shown whole
    Language m_language;
    std::vector<Piece> m_pieces;
    double m_width = -1;
    double m_height = 0;
};

} // namespace earshot::ui
