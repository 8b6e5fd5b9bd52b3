#pragma once

#include "support/importer.h"
#include "support/session.h"
#include "support/start_options.h"
#include "windows/action_table.h"
#include "windows/navigator.h"

#include <QMainWindow>
#include <optional>
#include <vector>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace earshot::ui {

class Annotator;
class ComparePanel;
class DropHint;
class FiguresPanel;
class FileCommands;
class ImportPanel;
class LibraryPanel;
class MessageBar;
class NotesPanel;
class ReviewPanel;
class SearchPanel;
class StatusLine;
class TopBar;
class TranscriptPane;
class TurnCorrector;
class Welcome;

/// The window. It puts the panels in their places and wires them to the session; what they do is theirs.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Session& session);
    ~MainWindow() override;

    /// Does what the command line asks for, once the library is open.
    void start(const StartOptions& options);
    void importFiles(const QStringList& paths);
    ActionTable& actions() { return *m_actions; }
    TranscriptPane& transcript() { return *m_pane; }
    Importer& importer() { return m_importer; }
    QTabWidget& tabs() { return *m_tabs; }
    ReviewPanel& reviewPanel() { return *m_review; }
    /// Searches all calls and shows the results.
    void search(const QString& words);
    /// The panels as they stand at a first start, for the window's size.
    void defaultLayout();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildParts();
    void wireActions();
    void wireViewActions();
    void wireSession();
    void setTexts();
    void restoreLayout();
    void saveLayout();
    void showBottom(QWidget* panel);
    void callOpened();
    void showTitle();
    void compare();
    /// Comparing takes the room of the panels beside it, the review that of those on the right; they come
    /// back as they were.
    void giveRoom();
    /// Shows the review of a call, opened where it is another one.
    void review(CallId call);
    void wireReview();
    void showTranscriptMenu(const QPoint& place);
    void changeTextSize(int by);
    void enableActions();

    Session& m_session;
    Importer m_importer;
    Navigator m_navigator;
    std::optional<std::size_t> m_openWhenImported; ///< place in the library of the call to open then
    CallId m_reviewWhenOpen;
    std::optional<ReadingPlace> m_travel; ///< where back or forward goes, until the call is open
    ActionTable* m_actions;
    TopBar* m_top;
    MessageBar* m_message;
    LibraryPanel* m_library;
    TranscriptPane* m_pane;
    Welcome* m_welcome;
    ComparePanel* m_compare;
    ReviewPanel* m_review;
    TurnCorrector* m_corrector;
    FiguresPanel* m_figures;
    NotesPanel* m_notes;
    FileCommands* m_files;
    Annotator* m_annotator;
    QStackedWidget* m_centre;
    QTabWidget* m_tabs;
    QStackedWidget* m_bottom;
    std::vector<QWidget*> m_hidden;
    SearchPanel* m_search;
    ImportPanel* m_imports;
    StatusLine* m_status;
    DropHint* m_dropHint;
    QSplitter* m_columns;
    QSplitter* m_rows;
};

} // namespace earshot::ui
