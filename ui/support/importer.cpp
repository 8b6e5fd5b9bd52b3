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
    for (const QString& file : filesOf(paths)) {
        m_queue.push_back(file);
        ++m_asked;
    }
    next();
}

void Importer::next()
{
    if (m_running || !m_session.hasLibrary()) {
        return;
    }
    if (m_queue.empty()) {
        finish();
        return;
    }
    const QString path = m_queue.front();
    m_queue.pop_front();
    m_running = true;
    m_job = m_session.tell(
        tr("Importing %1").arg(path.section(QLatin1Char('/'), -1)), this,
        [file = toUtf8String(path), now = Session::now(),
         company = m_session.reading() ? m_session.reading()->call.info.company
                                       : std::u16string()](Library& library, const Progress& progress) {
            return import(library, file, company, now, progress);
        },
        [this, path](Result<Imported> result) { done(path, std::move(result)); });
}

Result<Importer::Imported> Importer::import(Library& library, const std::string& path,
                                            const std::u16string& company, Timestamp now,
                                            const Progress& progress)
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
                    return Imported{std::nullopt, std::move(report)};
                });
        }
    }
    return library.importFile(path, now, progress).map([](ImportReport report) {
        return Imported{std::move(report), std::nullopt};
    });
}

void Importer::done(const QString& path, Result<Imported> result)
{
    m_running = false;
    if (result) {
        ++m_succeeded;
        if (result->call) {
            m_last = result->call->call;
            m_revised = m_revised || result->call->outcome == ImportOutcome::Revised;
            Q_EMIT imported(*result->call);
        } else if (result->results) {
            Q_EMIT resultsImported(*result->results);
        }
    } else if (result.error().code != ErrorCode::Cancelled) {
        ++m_failed;
        Q_EMIT importFailed(path, result.error());
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
    if (text.trimmed().isEmpty() || !m_session.hasLibrary()) {
        return;
    }
    ++m_asked;
    m_running = true;
    const QString name =
        tr("Pasted %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmm")));
    m_job = m_session.tell(
        tr("Importing the clipboard"), this,
        [bytes = toUtf8String(text), file = toUtf8String(name),
         now = Session::now()](Library& library, const Progress& progress) {
            return library.importBytes(bytes, file, now, progress).map([](ImportReport report) {
                return Imported{std::move(report), std::nullopt};
            });
        },
        [this, name](Result<Imported> result) { done(name, std::move(result)); });
}

void Importer::importSamples()
{
    m_running = true;
    m_job = m_session.tell(
        tr("Opening the sample library"), this,
        [now = Session::now()](Library& library, const Progress& progress) {
            return library.importSamples(now, progress);
        },
        [this](Result<std::vector<ImportReport>> reports) {
            m_running = false;
            if (!reports) {
                m_session.report(reports.error());
                return;
            }
            m_asked += static_cast<int>(reports->size()) + 1;
            for (const ImportReport& report : *reports) {
                ++m_succeeded;
                Q_EMIT imported(report);
            }
            next();
        });
}

void Importer::cancel()
{
    m_queue.clear();
    m_job.cancel();
}

} // namespace earshot::ui
