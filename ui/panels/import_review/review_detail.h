#pragma once

#include "models/review_items.h"

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace earshot::ui {

/// What the item at hand is and what can be done with it: the reason, the candidates, the buttons.
class ReviewDetail : public QWidget {
    Q_OBJECT

public:
    /// `ofKind`: what is done with all of the item's kind, behind one button.
    ReviewDetail(const QList<QAction*>& actions, const QList<QAction*>& ofKind, QWidget* parent = nullptr);

    void setItem(const ReviewItem* item);
    void setTexts();

Q_SIGNALS:
    void candidateChosen(int candidate);
    /// Words of the person's own for a damaged place.
    void wordsWritten(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showCandidates(const ReviewItem* item);

    QLabel* m_title;
    QLabel* m_reason;
    QWidget* m_choices;
    QHBoxLayout* m_row;
    QList<QToolButton*> m_candidates;
    QLineEdit* m_words;
    QToolButton* m_kind;
};

} // namespace earshot::ui
