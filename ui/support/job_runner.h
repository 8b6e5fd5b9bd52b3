#pragma once

#include "base/result.h"
#include "intake/reader.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <map>
#include <stop_token>
#include <utility>

namespace earshot::ui {

/// A started job, for cancelling it. Copies mean the same job; a default one means none.
class Job {
public:
    Job() = default;
    explicit Job(std::stop_source stop) : m_stop(std::move(stop)) {}
    void cancel() { m_stop.request_stop(); }

private:
    std::stop_source m_stop{std::nostopstate};
};

/// Runs the library's functions off the UI thread and brings their results back to it. Lives on the UI
/// thread. Jobs of `Lane::Read` run beside each other; jobs of `Lane::Write` run one after another in the
/// order of their start, so that an undo always finds what the edit before it has done.
class JobRunner : public QObject {
    Q_OBJECT

public:
    enum class Lane { Read, Write };

    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels what runs and waits for it. No `done` is called any more.
    ~JobRunner() override;

    /// `work` is `Result<T>(const Progress&)` and runs on a job thread; `done` is `void(Result<T>)` and is
    /// called on the UI thread, unless `context` has been destroyed by then. A cancelled job may deliver
    /// ErrorCode::Cancelled.
    template<class Work, class Done>
    Job start(Lane lane, const QString& title, QObject* context, Work work, Done done)
    {
        const int id = begin(title);
        const std::stop_source stop = m_running.at(id);
        const Progress progress = progressOf(id, stop.get_token());
        pool(lane).start([this, id, progress, guard = QPointer<QObject>(context), work = std::move(work),
                          done = std::move(done)]() mutable {
            auto result = work(progress);
            deliver([this, id, guard, done = std::move(done), result = std::move(result)]() mutable {
                end(id);
                if (guard) {
                    done(std::move(result));
                }
            });
        });
        return Job(stop);
    }

    bool busy() const { return !m_running.empty(); }
    void cancelAll();
    /// Runs the event loop until no job is left. For tests and for pictures of the window.
    void waitForAll();

Q_SIGNALS:
    void started(int job, const QString& title);
    void progressed(int job, qint64 done, qint64 total);
    void finished(int job);
    void busyChanged(bool busy);

private:
    int begin(const QString& title);
    void end(int id);
    Progress progressOf(int id, std::stop_token stop);
    template<class Call>
    void deliver(Call onUiThread)
    {
        QMetaObject::invokeMethod(this, std::move(onUiThread), Qt::QueuedConnection);
    }
    QThreadPool& pool(Lane lane) { return lane == Lane::Write ? m_writer : m_readers; }

    QThreadPool m_readers;
    QThreadPool m_writer;
    std::map<int, std::stop_source> m_running;
    int m_next = 1;
};

} // namespace earshot::ui
