#include "windows/file_commands.h"

#include "commands/edit_command.h"
#include "panels/message_bar.h"
#include "support/error_text.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "windows/action_table.h"
#include "windows/qa_import_dialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <algorithm>
#include <utility>

namespace earshot::ui {

FileCommands::FileCommands(Session& session, Importer& importer, MessageBar& message, QWidget& window)
    : QObject(&window), m_session(session), m_importer(importer), m_message(message), m_window(window)
{
    connect(&session, &Session::failed, this,
            [this](const Error& error) { m_message.tell(MessageBar::Kind::Error, errorText(error)); });
    connect(&importer, &Importer::importFailed, this, [this](const QString&, const Error& error) {
        m_message.tell(MessageBar::Kind::Error, errorText(error));
    });
    connect(&importer, &Importer::imported, this,
            [this](const ImportReport& report) { m_reports.push_back(report); });
    connect(&importer, &Importer::resultsImported, this, &FileCommands::tellResults);
    connect(&importer, &Importer::finished, this, &FileCommands::tellImported);
}

void FileCommands::wire(ActionTable& actions)
{
    actions.on("actionImport", [this] { chooseFiles(); });
    actions.on("actionImportFolder", [this] { chooseFolder(); });
    actions.on("actionImportResults", [this] { chooseResults(); });
    actions.on("actionImportQa", [this] { chooseQaTable(); });
    actions.on("actionPaste", [this] { m_importer.importText(QGuiApplication::clipboard()->text()); });
    actions.on("actionSamples", [this] { m_importer.importSamples(); });
    actions.on("actionOpenLibrary", [this] { openLibrary(); });
    actions.on("actionBackup", [this] { backUp(); });
    actions.on("actionCheck", [this] { check(); });
    actions.on("actionQuit", [this] { m_window.close(); });
}

void FileCommands::chooseFiles()
{
    const QStringList files =
        QFileDialog::getOpenFileNames(&m_window, tr("Import transcripts"), Settings().folder(),
                                      tr("Transcripts (*.txt *.text *.md *.html *.htm *.mht *.mhtml *.eml "
                                         "*.pdf *.docx *.odt *.rtf *.epub *.srt *.vtt *.ass *.ssa *.ttml "
                                         "*.json *.csv *.tsv *.zip);;All files (*)"));
    if (!files.isEmpty()) {
        Settings().setFolder(QFileInfo(files.first()).path());
        m_importer.importFiles(files);
    }
}

void FileCommands::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(&m_window, tr("Import a folder"), Settings().folder());
    if (!folder.isEmpty()) {
        Settings().setFolder(folder);
        m_importer.importFiles({folder});
    }
}

void FileCommands::chooseResults()
{
    const QStringList files =
        QFileDialog::getOpenFileNames(&m_window, tr("Import tables of results"), Settings().folder(),
                                      tr("Tables of results (*.csv *.tsv *.json);;All files (*)"));
    if (!files.isEmpty()) {
        Settings().setFolder(QFileInfo(files.first()).path());
        m_importer.importFiles(files);
    }
}

void FileCommands::chooseQaTable()
{
    const QString file =
        QFileDialog::getOpenFileName(&m_window, tr("Import an edited table of questions"),
                                     Settings().folder(), tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (file.isEmpty()) {
        return;
    }
    Settings().setFolder(QFileInfo(file).path());
    m_session.ask(
        tr("Reading the table"), this,
        [path = toUtf8String(file)](Library& library, const Progress&) { return library.readQaTable(path); },
        [this](QaPlan plan) {
            auto* dialog = new QaImportDialog(m_session, std::move(plan), &m_window);
            connect(dialog, &QaImportDialog::taken, this, [this](int changes) {
                m_message.tell(MessageBar::Kind::Done,
                               tr("%n change(s) taken from the table.", nullptr, changes), tr("Undo"),
                               [this] { m_session.undoStack().undo(); });
            });
            dialog->show();
        });
}

/// The table is kept already: undoing takes it out again.
void FileCommands::tellResults(const ResultsReport& report)
{
    m_resultsTold = true;
    const ResultsId id = report.id;
    m_session.undoStack().push(new EditCommand(
        m_session, [] { return tr("Import results"); }, Reload::Checks,
        [id](Library& library) { return library.restoreResults(id); },
        [id](Library& library) { return library.removeResults(id); }));
    const QString text =
        tr("%n value(s) of %1 kept beside its calls.", nullptr, report.cells).arg(toQString(report.company));
    m_message.tell(MessageBar::Kind::Done, text, tr("Show checks"), [this] { Q_EMIT checksRequested(); });
}

void FileCommands::openLibrary()
{
    const QString file = QFileDialog::getSaveFileName(
        &m_window, tr("Open or make a library"), m_session.libraryFile(),
        tr("Libraries (*.earshot);;All files (*)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) {
        m_session.openLibrary(file);
    }
}

void FileCommands::backUp()
{
    const QString file = QFileDialog::getSaveFileName(&m_window, tr("Back up the library"),
                                                      m_session.libraryFile() + QStringLiteral(".backup"));
    if (file.isEmpty()) {
        return;
    }
    m_session.tell(
        tr("Backing up the library"), this,
        [path = toUtf8String(file)](Library& library, const Progress& progress) {
            return library.backup(path, progress);
        },
        [this, file](const Result<void>& result) {
            if (result) {
                Settings().setLastBackup(m_session.libraryFile(), QDateTime::currentDateTime());
                Q_EMIT backedUp();
                m_message.tell(MessageBar::Kind::Done, tr("Backed up to %1, and verified.").arg(file));
            } else {
                m_session.report(result.error());
            }
        });
}

void FileCommands::check()
{
    m_session.ask(
        tr("Checking the library"), this,
        [](Library& library, const Progress& progress) { return library.check(progress); },
        [this](const std::vector<std::string>& faults) {
            if (faults.empty()) {
                m_message.tell(MessageBar::Kind::Done,
                               tr("The library is whole: every document has its hash."));
            } else {
                m_message.tell(MessageBar::Kind::Error, tr("%n fault(s) in the library. First: %1", nullptr,
                                                           static_cast<int>(faults.size()))
                                                            .arg(toQString(faults.front())));
            }
        });
}

/// What was found in a single document, with the way to look at it.
void FileCommands::tellOne(const ImportReport& report)
{
    const QString name = toQString(report.path).section(QLatin1Char('/'), -1);
    QStringList found{report.outcome == ImportOutcome::Duplicate
                          ? tr("%1 is in the library already").arg(name)
                          : tr("%1 imported").arg(name)};
    if (report.repairs > 0) {
        found.append(tr("%n repair(s)", nullptr, report.repairs));
    }
    if (report.doubts > 0) {
        found.append(tr("%n doubt(s)", nullptr, report.doubts));
    }
    const QString text = found.join(QStringLiteral(" · "));
    if (found.size() > 1) {
        m_message.tell(MessageBar::Kind::Done, text, tr("Review"),
                       [this, call = report.call] { Q_EMIT reviewRequested(call); });
    } else {
        m_message.tell(MessageBar::Kind::Done, text, tr("What was found"),
                       [this] { Q_EMIT reportRequested(); });
    }
}

void FileCommands::tellImported(int succeeded, int failed)
{
    const std::vector<ImportReport> reports = std::exchange(m_reports, {});
    if (std::exchange(m_resultsTold, false) && reports.empty() && failed == 0) {
        return;
    }
    const auto details = [this] { Q_EMIT reportRequested(); };
    const int known =
        static_cast<int>(std::ranges::count(reports, ImportOutcome::Duplicate, &ImportReport::outcome));
    const int added = succeeded - known;
    if (m_importer.cancelled()) {
        m_message.tell(MessageBar::Kind::Done,
                       tr("The import was stopped. %n file(s) came in before.", nullptr, added),
                       succeeded > 0 ? tr("What was found") : QString(), details);
        return;
    }
    if (failed == 1 && succeeded == 0) {
        return; // the sentence about the one file stands there already
    }
    if (failed == 0 && reports.size() == 1) {
        tellOne(reports.front());
        return;
    }
    QStringList told;
    if (failed > 0) {
        told.append(tr("%1 imported, %2 not.").arg(tr("%n file(s)", nullptr, added)).arg(failed));
    } else if (added > 0) {
        told.append(tr("%n file(s) imported.", nullptr, added));
    }
    if (known > 0) {
        told.append(tr("%n file(s) in the library already.", nullptr, known));
    }
    m_message.tell(failed > 0 ? MessageBar::Kind::Error : MessageBar::Kind::Done, told.join(u' '),
                   failed > 0 ? tr("Show why") : tr("What was found"), details);
}

} // namespace earshot::ui
