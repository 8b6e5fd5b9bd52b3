#include "windows/main_window.h"

#include "panels/annotate/annotator.h"
#include "panels/compare_panel.h"
#include "panels/correct/turn_corrector.h"
#include "panels/figures_panel.h"
#include "panels/import_panel.h"
#include "panels/import_review/review_panel.h"
#include "panels/library_panel.h"
#include "panels/message_bar.h"
#include "panels/notes_panel.h"
#include "panels/omnibox.h"
#include "panels/qa_panel.h"
#include "panels/search_panel.h"
#include "panels/speakers_panel.h"
#include "panels/transcript_pane.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "windows/call_commands.h"
#include "windows/drop_hint.h"
#include "windows/file_commands.h"
#include "windows/help_commands.h"
#include "windows/preferences.h"
#include "windows/status_line.h"
#include "windows/synonyms_dialog.h"
#include "windows/top_bar.h"
#include "windows/welcome.h"

#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace earshot::ui {

MainWindow::MainWindow(Session& session)
    : m_session(session), m_importer(session), m_navigator(session), m_actions(new ActionTable(*this))
{
    setWindowTitle(QStringLiteral("Earshot"));
    setAcceptDrops(true);
    buildParts();
    wireActions();
    wireViewActions();
    wireSession();
    wireReview();
    setTexts();
    restoreLayout();
    enableActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildParts()
{
    m_top = new TopBar(m_session, *m_actions, this);
    m_centre = new QStackedWidget(this);
    m_message = new MessageBar(*m_centre, this);
    m_library = new LibraryPanel(m_session, this);
    m_pane = new TranscriptPane(m_session, this);
    m_welcome = new Welcome(*m_actions, this);
    m_search = new SearchPanel(m_session, this);
    m_imports = new ImportPanel(m_session, m_importer, this);
    m_status = new StatusLine(m_session, this);
    setStatusBar(m_status);
    m_files = new FileCommands(m_session, m_importer, *m_message, *this);
    m_annotator =
        new Annotator(m_session, *m_pane, [this](const Span& span) { return m_pane->placeOf(span); });
    for (QAction* action : m_annotator->actions()) {
        m_actions->adopt(action);
    }

    m_corrector = new TurnCorrector(m_session, *m_pane, [this](std::int32_t offset) {
        return m_pane->placeOf(Span(offset, offset + 1));
    });

    m_navigator.setView(&m_pane->view());
    m_centre->addWidget(m_welcome);
    m_centre->addWidget(m_pane);
    m_compare = new ComparePanel(m_session, this);
    m_centre->addWidget(m_compare);
    m_review = new ReviewPanel(m_session, this);
    m_centre->addWidget(m_review);
    m_message->keepClear(m_review->foot());
    connect(m_centre, &QStackedWidget::currentChanged, this, &MainWindow::giveRoom);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("panels"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(new QaPanel(m_session, m_tabs), QString());
    m_figures = new FiguresPanel(m_session, m_tabs);
    m_tabs->addTab(m_figures, QString());
    m_notes = new NotesPanel(m_session, m_tabs);
    m_tabs->addTab(m_notes, QString());
    m_tabs->addTab(new SpeakersPanel(m_session, m_tabs), QString());
    m_bottom = new QStackedWidget(this);
    m_bottom->addWidget(m_search);
    m_bottom->addWidget(m_imports);
    m_bottom->hide();

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_rows = new QSplitter(Qt::Vertical, this);
    for (QSplitter* splitter : {m_columns, m_rows}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_library, m_centre, m_tabs}) {
        m_columns->addWidget(part);
    }
    m_columns->setStretchFactor(1, 1);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);

    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_rows, 1);
    setCentralWidget(centre);
    m_dropHint = new DropHint(this);
    // Files dropped on a box for words are meant for the window.
    for (QLineEdit* box : findChildren<QLineEdit*>()) {
        box->setAcceptDrops(false);
    }
}

void MainWindow::wireActions()
{
    m_files->wire(*m_actions);
    (new HelpCommands(*this))->wire(*m_actions);
    (new CallCommands(m_session, *m_library, *m_message, *this))->wire(*m_actions);
    m_actions->on("actionStop", [this] { m_importer.cancel(); });
    m_status->setStop(*m_actions->action(QStringLiteral("actionStop")));
    m_actions->on("actionUndo", [this] { m_session.undoStack().undo(); });
    m_actions->on("actionRedo", [this] { m_session.undoStack().redo(); });
    m_actions->on("actionCopy", [this] { m_pane->copy(); });
    m_actions->on("actionCopyCitation", [this] { m_pane->copyWithCitation(); });
    m_actions->on("actionSelectAll", [this] { m_pane->view().selectAll(); });
    for (const char* name : {"actionCopy", "actionCopyCitation", "actionSelectAll"}) {
        m_actions->confine(name, *m_pane);
    }
    m_actions->on("actionFind", [this] { m_pane->find(); });
    m_actions->on("actionFindNext", [this] { m_pane->findNext(1); });
    m_actions->on("actionFindPrevious", [this] { m_pane->findNext(-1); });
    m_actions->on("actionSearch", [this] { m_top->omnibox().openSearch(); });
    m_actions->on("actionQuickOpen", [this] { m_top->omnibox().openCalls(); });
    m_actions->on("actionCommands", [this] { m_top->omnibox().openCommands(); });
    m_actions->on("actionBack", [this] { m_navigator.back(); });
    m_actions->on("actionForward", [this] { m_navigator.forward(); });
    m_actions->on("actionNextTurn", [this] { m_pane->view().goToTurn(1); });
    m_actions->on("actionPreviousTurn", [this] { m_pane->view().goToTurn(-1); });
    m_actions->on("actionNextQuestion", [this] { m_pane->view().goToQuestion(1); });
    m_actions->on("actionPreviousQuestion", [this] { m_pane->view().goToQuestion(-1); });
    m_actions->on("actionPreferences", [this] { (new Preferences(*m_actions, this))->show(); });
    m_actions->on("actionSynonyms", [this] { (new SynonymsDialog(m_session, this))->show(); });
    m_actions->on("actionCompare", [this] { compare(); });
}

void MainWindow::wireViewActions()
{
    m_actions->on("actionWhole", [this] { m_pane->setPart(TranscriptPart::Whole); });
    m_actions->on("actionPrepared", [this] { m_pane->setPart(TranscriptPart::Prepared); });
    m_actions->on("actionQa", [this] { m_pane->setPart(TranscriptPart::Qa); });
    m_actions->on("actionMarked", [this] { m_pane->setPart(TranscriptPart::Marked); });
    m_actions->on("actionLibrary", [this] { m_library->setVisible(!m_library->isVisible()); });
    m_actions->on("actionPanels", [this] { m_tabs->setVisible(!m_tabs->isVisible()); });
    m_actions->on("actionTheme", [] {
        Theme& theme = Theme::instance();
        theme.setMode(theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
        Settings().setThemeMode(theme.mode());
    });
    m_actions->on("actionLarger", [this] { changeTextSize(1); });
    m_actions->on("actionSmaller", [this] { changeTextSize(-1); });
    m_actions->on("actionUsualSize", [this] { changeTextSize(0); });
    m_actions->on("actionResetLayout", [this] {
        Settings().forgetLayout();
        defaultLayout();
    });
}

void MainWindow::wireSession()
{
    connect(&m_navigator, &Navigator::changed, this, &MainWindow::enableActions);
    connect(&m_session, &Session::callOpened, this, &MainWindow::callOpened);
    connect(&m_session, &Session::readingChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::selectionChanged, this, &MainWindow::enableActions);
    connect(&m_session, &Session::libraryOpened, this, &MainWindow::enableActions);
    connect(&m_session, &Session::failed, this, [this] {
        if (!m_session.hasLibrary()) {
            m_welcome->setState(Welcome::State::NoLibrary);
        }
    });
    connect(&m_session.jobs(), &JobRunner::busyChanged, this, &MainWindow::enableActions);
    connect(&m_session, &Session::callsChanged, this, [this] {
        const auto& calls = m_session.calls();
        m_welcome->setState(calls.empty() ? Welcome::State::Empty : Welcome::State::NoCall);
        enableActions();
        if (m_openWhenImported && !calls.empty() && !m_importer.busy()) {
            m_session.open(calls[std::min(*std::exchange(m_openWhenImported, {}), calls.size() - 1)].id);
        }
    });
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::enableActions);
    connect(&m_importer, &Importer::finished, this, [this](int, int failed) {
        m_openWhenImported =
            m_session.callId().valid() ? std::nullopt : std::optional(m_openWhenImported.value_or(0));
        if (failed > 0) {
            showBottom(m_imports);
        }
    });
    connect(m_files, &FileCommands::reportRequested, this, [this] { showBottom(m_imports); });
    connect(m_annotator, &Annotator::noteEditRequested, this, [this](AnnotationId annotation) {
        m_tabs->setCurrentWidget(m_notes);
        m_notes->editNote(annotation);
    });
    connect(m_figures, &FiguresPanel::shownRequested, this, [this] {
        m_tabs->show();
        m_tabs->setCurrentWidget(m_figures);
    });
    connect(m_files, &FileCommands::checksRequested, m_figures, &FiguresPanel::showChecks);
    connect(m_pane, &TranscriptPane::annotationActivated, m_notes, &NotesPanel::showAnnotation);
    connect(m_library, &LibraryPanel::tagsChosen, m_notes, &NotesPanel::setTagFilter);
    connect(m_compare, &ComparePanel::readRequested, this, [this] { m_centre->setCurrentWidget(m_pane); });
    connect(m_compare, &ComparePanel::closeRequested, this, [this] { m_centre->setCurrentWidget(m_pane); });
    connect(m_files, &FileCommands::backedUp, m_status, &StatusLine::setTexts);
    connect(&m_top->omnibox(), &Omnibox::searchRequested, this, &MainWindow::search);
    connect(&m_top->omnibox(), &Omnibox::resultsRequested, m_search, [this] {
        if (m_search->isVisible()) {
            m_search->focusResults();
        }
    });
    connect(m_library, &LibraryPanel::searchRequested, this, &MainWindow::search);
    connect(m_library, &LibraryPanel::orderChanged, m_search,
            [this] { m_search->search(m_search->query()); });
    connect(m_search, &SearchPanel::openBesideRequested, this, [this](CallId call, const Span&) {
        m_compare->compare({m_session.callId(), call});
        m_centre->setCurrentWidget(m_compare);
    });
    connect(m_search, &SearchPanel::hitChosen, m_pane, &TranscriptPane::showHits);
    connect(m_pane, &TranscriptPane::placeShown, m_search, &SearchPanel::showCurrent);
    connect(m_search, &SearchPanel::closeRequested, m_bottom, &QWidget::hide);
    connect(m_imports, &ImportPanel::closeRequested, m_bottom, &QWidget::hide);
    connect(m_pane, &TranscriptPane::menuRequested, this, &MainWindow::showTranscriptMenu);
}

void MainWindow::wireReview()
{
    for (QAction* action : m_review->actions().all()) {
        m_actions->adopt(action);
    }
    m_actions->on("actionReview", [this] {
        if (m_centre->currentWidget() == m_review) {
            m_centre->setCurrentWidget(m_pane);
        } else if (const auto calls = m_library->selectedCalls(); !calls.empty()) {
            review(calls.front());
        }
    });
    const auto here = [this] { return m_session.selection().begin(); };
    m_actions->on("actionChangeSpeaker", [this, here] { m_corrector->pickSpeaker(here()); });
    m_actions->on("actionMergeTurn", [this, here] { m_corrector->merge(here()); });
    m_actions->on("actionSplitTurn", [this, here] { m_corrector->split(here()); });
    connect(m_review, &ReviewPanel::closeRequested, this, [this] { m_centre->setCurrentWidget(m_pane); });
    connect(m_review, &ReviewPanel::showRequested, this, [this](const Span& span) {
        m_centre->setCurrentWidget(m_pane);
        m_pane->view().setFocus();
        m_session.jumpTo(span);
    });
    connect(m_imports, &ImportPanel::reviewRequested, this, &MainWindow::review);
    connect(m_library, &LibraryPanel::reviewRequested, this, &MainWindow::review);
    connect(m_files, &FileCommands::reviewRequested, this, &MainWindow::review);
}

void MainWindow::review(CallId call)
{
    if (call != m_session.callId()) {
        m_reviewWhenOpen = call;
        m_session.open(call);
        return;
    }
    m_centre->setCurrentWidget(m_review);
    m_review->setFocus();
}

void MainWindow::giveRoom()
{
    for (QWidget* part : std::exchange(m_hidden, {})) {
        part->show();
    }
    std::vector<QWidget*> inTheWay;
    if (m_centre->currentWidget() == m_compare) {
        inTheWay = {m_library, m_tabs};
    } else if (m_centre->currentWidget() == m_review) {
        inTheWay = {m_tabs};
    }
    for (QWidget* part : inTheWay) {
        if (!part->isHidden()) {
            m_hidden.push_back(part);
            part->hide();
        }
    }
    enableActions();
}

/// The calls selected in the library; a single one with the one before it. A second time goes back to
/// reading.
void MainWindow::compare()
{
    if (m_centre->currentWidget() == m_compare) {
        m_centre->setCurrentWidget(m_pane);
        return;
    }
    const std::vector<CallId> calls = m_library->selectedCalls();
    if (calls.size() > 1) {
        m_compare->compare(calls);
    } else {
        m_compare->compareWithPrevious(calls.empty() ? m_session.callId() : calls.front());
    }
    m_centre->setCurrentWidget(m_compare);
}

void MainWindow::search(const QString& words)
{
    m_search->search(words);
    showBottom(words.isEmpty() ? nullptr : m_search);
}

void MainWindow::showBottom(QWidget* panel)
{
    m_bottom->setVisible(panel != nullptr);
    if (panel) {
        m_bottom->setCurrentWidget(panel);
    }
}

void MainWindow::callOpened()
{
    const bool open = m_session.callId().valid();
    m_centre->setCurrentWidget(open ? static_cast<QWidget*>(m_pane) : m_welcome);
    if (open && std::exchange(m_reviewWhenOpen, {}) == m_session.callId()) {
        review(m_session.callId());
    }
    if (open && (!focusWidget() || focusWidget() == &m_top->omnibox())) {
        m_pane->view().setFocus();
    }
    if (open) {
        Settings().setLastCall(m_session.callId().value());
    }
    showTitle();
    enableActions();
}

void MainWindow::showTitle()
{
    QString title = QStringLiteral("Earshot");
    if (const auto reading = m_session.reading()) {
        const CallInfo& info = reading->call.info;
        const QString call =
            (toQString(info.company) + QLatin1Char(' ') + toQString(periodLabel(info))).simplified();
        title = call.isEmpty() ? title : call + QStringLiteral(" — ") + title;
    }
    setWindowTitle(title);
}

void MainWindow::enableActions()
{
    const auto enable = [this](const char* name, bool on) {
        m_actions->action(QLatin1String(name))->setEnabled(on);
    };
    const bool library = m_session.hasLibrary() && !m_session.readOnly();
    const bool call = m_session.callId().valid();
    for (const char* name : {"actionImport", "actionImportFolder", "actionPaste", "actionImportResults"}) {
        enable(name, library);
    }
    // Fictional calls do not go among a person's own.
    enable("actionSamples", library && m_session.calls().empty());
    enable("actionStop", m_importer.busy());
    for (const char* name : {"actionBackup", "actionCheck", "actionSearch", "actionSynonyms"}) {
        enable(name, m_session.hasLibrary());
    }
    for (const char* name :
         {"actionFind", "actionFindNext", "actionFindPrevious", "actionNextTurn", "actionPreviousTurn",
          "actionNextQuestion", "actionPreviousQuestion", "actionSelectAll", "actionWhole", "actionPrepared",
          "actionQa", "actionMarked", "actionExport", "actionCompare", "actionReview"}) {
        enable(name, call);
    }
    enable("actionEditCall", call && library);
    enable("actionRemoveCall", call && library);
    // The review has keys of its own for going on and back.
    const bool reading = call && m_centre->currentWidget() != m_review;
    for (const char* name :
         {"actionNextTurn", "actionPreviousTurn", "actionNextQuestion", "actionPreviousQuestion"}) {
        enable(name, reading);
    }
    for (const char* name : {"actionChangeSpeaker", "actionMergeTurn", "actionSplitTurn"}) {
        enable(name, reading && !m_session.readOnly());
    }
    enable("actionCopy", !m_session.selection().empty());
    enable("actionCopyCitation", !m_session.selection().empty());
    enable("actionUndo", m_session.undoStack().canUndo());
    enable("actionRedo", m_session.undoStack().canRedo());
    enable("actionBack", m_navigator.canGoBack());
    enable("actionForward", m_navigator.canGoForward());
}

void MainWindow::start(const StartOptions& options)
{
    connect(
        &m_session, &Session::callsChanged, this,
        [this, options] {
            const auto& calls = m_session.calls();
            const auto wanted = options.open ? static_cast<std::size_t>(std::max(0, *options.open - 1)) : 0;
            if (!options.files.isEmpty()) {
                m_importer.importFiles(options.files);
            } else if (options.samples && calls.empty()) {
                m_importer.importSamples();
                m_openWhenImported = wanted;
            } else if (options.open && wanted < calls.size()) {
                m_session.open(calls[wanted].id);
            } else if (m_session.summary(CallId(Settings().lastCall()))) {
                m_session.open(CallId(Settings().lastCall()));
            }
        },
        Qt::SingleShotConnection);
}

void MainWindow::importFiles(const QStringList& paths)
{
    m_importer.importFiles(paths);
}

void MainWindow::showTranscriptMenu(const QPoint& place)
{
    QMenu menu;
    menu.addActions({m_actions->action(QStringLiteral("actionCopy")),
                     m_actions->action(QStringLiteral("actionCopyCitation"))});
    m_annotator->fill(menu);
    menu.addSeparator();
    menu.addActions(
        {m_actions->action(QStringLiteral("actionFind")), m_actions->action(QStringLiteral("actionSearch"))});
    m_figures->fillMenu(menu, m_session.selection());
    m_corrector->fill(menu, m_session.selection().begin());
    menu.addAction(m_actions->action(QStringLiteral("actionReview")));
    menu.exec(place);
}

void MainWindow::changeTextSize(int by)
{
    Settings settings;
    const int steps = by == 0 ? 0 : settings.transcriptFontSteps() + by;
    settings.setFontSteps(by == 0 ? 0 : settings.interfaceFontSteps(), std::clamp(steps, -4, 12));
    Theme::instance().setFontSteps(settings.interfaceFontSteps(), settings.transcriptFontSteps());
}

} // namespace earshot::ui
