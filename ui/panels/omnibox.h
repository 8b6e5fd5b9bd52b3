#pragma once

#include "support/session.h"
#include "support/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QPointer>

class QListWidget;
class QListWidgetItem;

namespace earshot::ui {

/// The one box at the top: words search the library, ">" finds commands, "@" finds calls, most recent first.
class Omnibox : public QLineEdit {
    Q_OBJECT

public:
    Omnibox(Session& session, QWidget* parent = nullptr);

    /// Actions that ">" finds, by their text and name.
    void setCommands(QList<QAction*> commands) { m_commands = std::move(commands); }
    void openSearch();
    void openCommands();
    void openCalls();
    /// The key that leads here, where it stands beside the words that say what the box is for.
    QString keyHint() const;

Q_SIGNALS:
    void searchRequested(const QString& words);
    /// The keyboard goes down from the box: to what the search found.
    void resultsRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    void begin(const QString& prefix);
    void update();
    void fillCommands(const QString& words);
    void fillCalls(const QString& words);
    /// Tells what the words typed are understood as, where that is more than the words, or what is wrong.
    void fillQuery();
    void offerSearch(const QString& nothing, const QString& words);
    /// A line that tells something and cannot be chosen.
    void addRemark(const QString& text, ColorRole tone);
    void search();
    void placeList();
    void step(int by);
    void choose(QListWidgetItem* item);
    void finish();
    void remember(CallId call);
    QString keyOf(const QString& command) const;

    Session& m_session;
    QList<QAction*> m_commands;
    QListWidget* m_list;
    QPointer<QWidget> m_before; ///< had the focus
    QStringList m_recent;       ///< SHA-256 of calls opened, last first; remembered between two starts
};

} // namespace earshot::ui
