#pragma once

#include "support/session.h"

#include <QObject>
#include <QStringList>
#include <deque>
#include <functional>

namespace earshot::ui {

/// Brings files, pasted text and the samples into the library, one after another, off the UI thread. A table
/// of results among the files is kept for the company that it names, or else for that of the open call.
class Importer : public QObject {
    Q_OBJECT

public:
    explicit Importer(Session& session, QObject* parent = nullptr);

    /// Files, and the files in folders. The call of a single file is opened when it is in.
    void importFiles(const QStringList& paths);
    void importText(const QString& text);
    void importSamples();
    bool busy() const { return m_running || !m_queue.empty(); }
    /// Stops what runs and forgets what waits; what is in the library already stays. Then `finished`.
    void cancel();
    /// The imports of which `finished` tells were cancelled.
    bool cancelled() const { return m_cancelled; }

Q_SIGNALS:
    void imported(const earshot::ImportReport& report);
    void resultsImported(const earshot::ResultsReport& report);
    void importFailed(const QString& path, const earshot::Error& error);
    /// Everything asked for is done.
    void finished(int succeeded, int failed);

private:
    /// A call, or a table of results.
    struct Imported {
        std::optional<ImportReport> call;
        std::optional<ResultsReport> results;
    };
    using Results = Result<std::vector<Imported>>;
    /// One thing asked for. `work` runs on a job thread; `company` is that of the open call.
    struct Task {
        QString title;
        QString path;
        std::function<Results(Library&, const std::u16string& company, const Progress&)> work;
    };

    void add(Task task);
    void next();
    static Results import(Library& library, const std::string& path, const std::u16string& company,
                          Timestamp now, const Progress& progress);
    void done(const QString& path, Results results);
    void finish();

    Session& m_session;
    std::deque<Task> m_queue;
    Job m_job;
    CallId m_last;
    int m_asked = 0;
    int m_succeeded = 0;
    int m_failed = 0;
    bool m_running = false;
    bool m_cancelled = false;
    bool m_revised = false; ///< some call has other bytes now
};

} // namespace earshot::ui
