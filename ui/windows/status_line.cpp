#include "windows/status_line.h"

#include "support/qt_text.h"
#include "support/settings.h"
#include "support/style_property.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

namespace earshot::ui {

namespace {

constexpr int patience = 300; // ms

} // namespace

StatusLine::StatusLine(Session& session, QWidget* parent)
    : QStatusBar(parent),
      m_session(session),
      m_selection(new QLabel(this)),
      m_document(new QLabel(this)),
      m_library(new QLabel(this)),
      m_job(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_stop(new QToolButton(this)),
      m_undo(new QLabel(this)),
      m_patience(new QTimer(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    for (QLabel* label : {m_selection, m_document, m_library, m_job}) {
        setLook(label, "tone", "muted");
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(4, 2, 10, 2);
        addWidget(label);
    }
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    addWidget(m_progress);
    m_stop->setAutoRaise(true);
    addWidget(m_stop);
    setLook(m_undo, "tone", "muted");
    m_undo->setTextFormat(Qt::PlainText);
    addPermanentWidget(m_undo);
    for (QWidget* part : std::initializer_list<QWidget*>{m_job, m_progress, m_stop}) {
        part->hide();
    }
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);

    connect(&session, &Session::selectionChanged, this, &StatusLine::showSelection);
    connect(&session, &Session::callOpened, this, &StatusLine::setTexts);
    connect(&session, &Session::readingChanged, this, &StatusLine::setTexts);
    connect(&session, &Session::libraryOpened, this, &StatusLine::showLibrary);
    connect(&session, &Session::upToDateChanged, this, &StatusLine::showLibrary);
    connect(&session.undoStack(), &QUndoStack::indexChanged, this, &StatusLine::showUndo);
    connect(m_patience, &QTimer::timeout, this, &StatusLine::showJob);
    connect(&session.jobs(), &JobRunner::started, this, [this](int, const QString& title) {
        m_title = title;
        m_progress->setRange(0, 0);
        if (!m_patience->isActive()) {
            m_patience->start();
        }
    });
    connect(&session.jobs(), &JobRunner::progressed, this, [this](int, qint64 done, qint64 total) {
        if (total > 0) {
            m_progress->setRange(0, 1000);
            m_progress->setValue(static_cast<int>(1000 * done / total));
        }
    });
    connect(&session.jobs(), &JobRunner::busyChanged, this, [this](bool busy) {
        if (!busy) {
            m_patience->stop();
            m_job->hide();
            m_progress->hide();
            m_stop->hide();
        }
    });
    setTexts();
}

void StatusLine::setTexts()
{
    showSelection();
    showCall();
    showLibrary();
    showUndo();
}

void StatusLine::showSelection()
{
    const Span selection = m_session.selection();
    m_selection->setText(tr("%n character(s) selected", nullptr, selection.length()));
    m_selection->setVisible(!selection.empty());
}

void StatusLine::showCall()
{
    QStringList parts;
    if (const auto reading = m_session.reading()) {
        const Document& document = reading->document;
        const QString language = toQString(bcp47(document.language));
        parts.append(language);
        if (!document.encoding.empty()) {
            parts.append(toQString(document.encoding));
        }
        if (const int repairs = document.repairsMade(); repairs > 0) {
            parts.append(tr("%n repair(s)", nullptr, repairs));
        }
        if (document.undecodableBytes > 0) {
            parts.append(tr("%n unreadable byte(s)", nullptr, static_cast<int>(document.undecodableBytes)));
        }
    }
    m_document->setText(parts.join(QStringLiteral(" · ")));
    m_document->setVisible(!parts.isEmpty());
}

void StatusLine::showLibrary()
{
    if (!m_session.hasLibrary()) {
        m_library->setText(tr("No library"));
        return;
    }
    const QString file = QFileInfo(m_session.libraryFile()).fileName();
    QStringList parts{m_session.readOnly() ? tr("%1 (read only)").arg(file) : file,
                      m_session.upToDate() ? tr("Index ready") : tr("Index is being made")};
    if (const QDateTime backup = Settings().lastBackup(m_session.libraryFile()); backup.isValid()) {
        parts.append(tr("Backup of %1, verified").arg(QLocale().toString(backup, QLocale::ShortFormat)));
    }
    m_library->setText(parts.join(QStringLiteral(" · ")));
    m_library->setToolTip(m_session.libraryFile());
}

void StatusLine::setStop(QAction& stop)
{
    m_stop->setDefaultAction(&stop);
    m_stop->setIconSize({12, 12});
}

void StatusLine::showUndo()
{
    const QString next = m_session.undoStack().undoText();
    m_undo->setText(next.isEmpty() ? QString() : tr("Undo: %1").arg(next));
}

void StatusLine::showJob()
{
    m_job->setText(m_title);
    m_job->setVisible(m_session.jobs().busy());
    m_progress->setVisible(m_session.jobs().busy());
    m_stop->setVisible(m_session.jobs().busy() && m_stop->isEnabled());
}

} // namespace earshot::ui
