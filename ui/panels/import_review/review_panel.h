#pragma once

#include "models/review_model.h"
#include "panels/correct/turn_corrector.h"
#include "panels/import_review/review_actions.h"
#include "support/session.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QToolButton;
class QTreeView;

namespace earshot::ui {

class EmptyState;
class ReviewDetail;
class ReviewView;

/// The review of the open call: every repair and every doubt, stepped through by keys, the original beside
/// what was made of it. Not modal; everything done here is an undo command. Reads the library only while it
/// is seen.
class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPanel(Session& session, QWidget* parent = nullptr);

    ReviewActions& actions() { return *m_actions; }
    ReviewView& view() { return *m_view; }
    /// What can be done with the current item, at the panel's foot.
    QWidget& foot();
    ReviewModel& model() { return m_model; }
    /// The item at hand; null where nothing is.
    const ReviewItem* current() const;

public Q_SLOTS:
    void step(int by);
    void accept();
    void reject();
    void choose(int candidate);
    void writeWords(const QString& words);
    void acceptKind();
    void rejectKind();
    void showAll(bool all);

Q_SIGNALS:
    void closeRequested();
    /// A person wants to read on in the transcript, at this place.
    void showRequested(earshot::Span span);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    void wire();
    void setTexts();
    void refresh();
    void showItems(std::shared_ptr<const Reading> reading, const std::vector<Correction>& corrections);
    void showCounts();
    void setCurrent(const QModelIndex& index);
    void currentChanged();
    void enableActions();
    void moveOn();
    void decide(const ReviewItem& item, RepairVerdict verdict, std::u16string replacement = {});
    void decideKind(RepairVerdict verdict);
    void push(std::unique_ptr<QUndoCommand> command);

    Session& m_session;
    ReviewModel m_model;
    CallId m_call;  ///< whose items are shown
    int m_wave = 0; ///< of two readings that overtake each other the latest counts
    bool m_filling = false;
    bool m_divided = false; ///< a person has drawn the splitter: it stays
    ReviewActions* m_actions;
    ReviewView* m_view;
    ReviewDetail* m_detail;
    TurnCorrector* m_corrector;
    QTreeView* m_list;
    QLabel* m_title;
    QLabel* m_counts;
    QToolButton* m_open;
    QToolButton* m_all;
    QToolButton* m_close;
    QSplitter* m_splitter;
    EmptyState* m_empty;
};

} // namespace earshot::ui
