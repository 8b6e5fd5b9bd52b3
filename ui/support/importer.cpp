#include "support/importer.h"

#include "support/qt_text.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

namespace earshot::ui {

namespace {

QStringList filesOf(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList inside;
        for (QDirIterator it(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
             it.hasNext();) {
            inside.append(it.next());
        }
        inside.sort();
        files += inside;
    }
    return files;
}

} // namespace

Importer::Importer(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void Importer::importFiles(const QStringList& paths)
{
    for (const QString& path : filesOf(paths)) {
        add({tr("Importing %1").arg(path.section(QLatin1Char('/'), -1)), path,
             [file = toUtf8String(path), now = Session::now()](
                 Library& library, const std::u16string& company, const Progress& progress) {
                 return import(library, file, company, now, progress);
             }});
    }
}

void Importer::add(Task task)
{
    if (!m_session.hasLibrary()) {
        return;
    }
    if (!busy()) {
        m_cancelled = false;
    }
    m_queue.push_back(std::move(task));
    ++m_asked;
    next();
}

void Importer::next()
{
    if (m_running) {
        return;
    }
    if (m_queue.empty()) {
        finish();
        return;
    }
    Task task = std::move(m_queue.front());
    m_queue.pop_front();
    m_running = true;
    m_job = m_session.tell(
        task.title, this,
        [work = std::move(task.work),
         company = m_session.reading() ? m_session.reading()->call.info.company : std::u16string()](
            Library& library, const Progress& progress) { return work(library, company, progress); },
        [this, path = task.path](Results results) { done(path, std::move(results)); });
}

Importer::Results Importer::import(Library& library, const std::string& path, const std::u16string& company,
                                   Timestamp now, const Progress& progress)
{
    const auto dot = path.rfind('.');
    const std::string ending = dot == std::string::npos ? std::string() : path.substr(dot);
    // Only these can be tables: other files are not read twice.
    const bool json = ending == ".json" || ending == ".JSON";
    if (json || ending == ".csv" || ending == ".CSV" || ending == ".tsv" || ending == ".TSV") {
        const Result<std::string> bytes = readFile(path);
        if (bytes && ResultsReader::looksLikeOne(*bytes, path)) {
            return library.importResults(path, json ? std::u16string() : company, now)
                .map([](ResultsReport report) {
                    return std::vector{Imported{std::nullopt, std::move(report)}};
                });
        }
    }
    return library.importFile(path, now, progress).map([](ImportReport report) {
        return std::vector{Imported{std::move(report), std::nullopt}};
    });
}

void Importer::done(const QString& path, Results results)
{
    m_running = false;
    if (results) {
        for (const Imported& one : *results) {
            ++m_succeeded;
            if (one.call) {
                m_last = one.call->call;
                m_revised = m_revised || one.call->outcome == ImportOutcome::Revised;
                Q_EMIT imported(*one.call);
            } else if (one.results) {
                Q_EMIT resultsImported(*one.results);
            }
        }
    } else if (results.error().code != ErrorCode::Cancelled) {
        ++m_failed;
        Q_EMIT importFailed(path, results.error());
    }
    next();
}

void Importer::finish()
{
    if (m_asked == 0) {
        return;
    }
    const bool single = std::exchange(m_asked, 0) == 1;
    m_session.reload(Reload::Calls | Reload::Tags | Reload::Checks);
    if (std::exchange(m_revised, false)) {
        // What was done before stands at places of the text as it was: there is no way back to them.
        m_session.undoStack().clear();
        m_session.reload(Reload::Reading);
    }
    if (single && m_succeeded == 1 && m_last.valid()) {
        m_session.open(std::exchange(m_last, {}));
    }
    Q_EMIT finished(std::exchange(m_succeeded, 0), std::exchange(m_failed, 0));
}

void Importer::importText(const QString& text)
{
    if (text.trimmed().isEmpty()) {
        return;
    }
    const QString name =
        tr("Pasted %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")));
    add({tr("Importing the clipboard"), name,
         [bytes = toUtf8String(text), file = toUtf8String(name),
          now = Session::now()](Library& library, const std::u16string&, const Progress& progress) {
             return library.importBytes(bytes, file, now, progress).map([](ImportReport report) {
                 return std::vector{Imported{std::move(report), std::nullopt}};
             });
         }});
}

void Importer::importSamples()
{
    const QString title = tr("Opening the sample library");
    add({title, title,
         [now = Session::now()](Library& library, const std::u16string&, const Progress& progress) {
             return library.importSamples(now, progress).map([](std::vector<ImportReport> reports) {
                 std::vector<Imported> imported;
                 for (ImportReport& report : reports) {
                     imported.push_back({std::move(report), std::nullopt});
                 }
                 return imported;
             });
         }});
}

void Importer::cancel()
{
    if (busy()) {
        m_cancelled = true;
        m_queue.clear();
        m_job.cancel();
    }
}

} // namespace earshot::ui
