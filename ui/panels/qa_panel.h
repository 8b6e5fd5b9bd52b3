#pragma once

#include "models/exchanges_model.h"
#include "models/figures_model.h"
#include "support/session.h"

#include <QWidget>

class QLabel;
class QListView;
class QSplitter;

namespace earshot::ui {

class DataTable;
class EmptyState;

/// The questions of the open call as cards, and the figures of the chosen one. Choosing a card jumps to its
/// question; the card of the turn being read is chosen as the transcript scrolls. F2 edits a summary in
/// place.
class QaPanel : public QWidget {
    Q_OBJECT

public:
    explicit QaPanel(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setTexts();
    void callOpened();
    void showReading();
    void readSummaries();
    void followTranscript();
    void choose(const QModelIndex& index);
    void showFigures();
    /// Gives the figures the height of their rows, as far as there is room for them.
    void fitFigures();
    void writeSummary(const QModelIndex& index, std::optional<std::u16string> summary);
    void showMenu(const QPoint& place);
    QWidget* figuresPart();
    int usualRoom() const { return height() * 2 / 5; }

    Session& m_session;
    ExchangesModel m_pairs;
    FiguresModel m_figures;
    FiguresFilterModel m_chosenFigures;
    QListView* m_list;
    DataTable* m_table;
    QWidget* m_figuresPart;
    QLabel* m_figuresTitle;
    int m_figuresRoom = -1; ///< the most height that a person gave the figures; -1: not told
    QSplitter* m_splitter;
    EmptyState* m_empty;
    bool m_following = false; ///< the selection moves because the transcript did
};

} // namespace earshot::ui
