// What reaches the window from outside: its language, files dropped on it, its closing.

#include "commands/titled_command.h"
#include "panels/compare_panel.h"
#include "panels/import_review/review_panel.h"
#include "panels/message_bar.h"
#include "panels/transcript_pane.h"
#include "windows/drop_hint.h"
#include "windows/main_window.h"
#include "windows/status_line.h"
#include "windows/top_bar.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <array>

namespace earshot::ui {

void MainWindow::setTexts()
{
    m_actions->setTexts();
    m_top->setTexts();
    m_status->setTexts();
    m_tabs->setAccessibleName(tr("What is known of the call"));
    const std::array names{tr("Q&&A"), tr("Figures"), tr("Notes"), tr("Speakers")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_tabs->setTabText(static_cast<int>(i), names[i]);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_pane->rememberState();
    saveLayout();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retitle(m_session.undoStack());
        setTexts();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const bool canImport = m_actions->action(QStringLiteral("actionImport"))->isEnabled();
    if (canImport && (event->mimeData()->hasUrls() || event->mimeData()->hasText())) {
        event->acceptProposedAction();
        m_dropHint->offer();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropHint->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropHint->hide();
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    if (!files.isEmpty()) {
        m_importer.importFiles(files);
    } else if (!event->mimeData()->hasUrls()) {
        m_importer.importText(event->mimeData()->text());
    }
    event->acceptProposedAction();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        m_bottom->hide();
        m_message->hide();
        m_pane->forgetHits();
        if (m_centre->currentWidget() == m_compare || m_centre->currentWidget() == m_review) {
            m_centre->setCurrentWidget(m_pane);
        }
        m_pane->view().setFocus();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace earshot::ui
