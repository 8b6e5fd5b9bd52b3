#pragma once

#include "models/review_items.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <functional>
#include <map>

class QWidget;

namespace earshot::ui {

/// What can be done in the review. The keys work while the panel or a part of it has the focus.
enum class ReviewStep {
    Accept,
    Reject,
    Split,
    Merge,
    Speaker,
    Boundary,
    AcceptKind,
    RejectKind,
    Next,
    Previous,
    ShowAll,
    ShowInCall,
};

class ReviewActions : public QObject {
    Q_OBJECT

public:
    explicit ReviewActions(QWidget& panel);

    QAction* action(ReviewStep step) const { return m_steps.at(step); }
    /// All of them, those of the numbers 1–9 too, for menus and for binding other keys.
    const QList<QAction*>& all() const { return m_all; }
    /// Those with buttons, in their order; separators between groups.
    QList<QAction*> buttons() const;
    void on(ReviewStep step, std::function<void()> work);
    void onCandidate(std::function<void(int)> work) { m_choose = std::move(work); }
    void setTexts();

private:
    QAction* add(const QString& name, const QKeySequence& key);

    QWidget& m_panel;
    std::map<ReviewStep, QAction*> m_steps;
    QList<QAction*> m_all;
    QList<QAction*> m_numbers;
    QAction* m_separator;
    std::function<void(int)> m_choose;
};

} // namespace earshot::ui
