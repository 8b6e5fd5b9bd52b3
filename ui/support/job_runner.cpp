#include "support/job_runner.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <memory>

namespace earshot::ui {

namespace {

/// Progress is for eyes: one message in this many milliseconds is enough.
constexpr qint64 progressInterval = 50;

} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent)
{
    m_readers.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_writer.setMaxThreadCount(1);
}

JobRunner::~JobRunner()
{
    cancelAll();
    m_writer.waitForDone();
    m_readers.waitForDone();
}

void JobRunner::cancelAll()
{
    for (auto& [id, stop] : m_running) {
        stop.request_stop();
    }
}

void JobRunner::waitForAll()
{
    QEventLoop loop;
    connect(this, &JobRunner::busyChanged, &loop, [&loop](bool isBusy) {
        if (!isBusy) {
            loop.quit();
        }
    });
    // A result may start the next job: only a quiet runner is done.
    while (busy()) {
        loop.exec();
    }
}

int JobRunner::begin(const QString& title)
{
    const int id = m_next++;
    m_running.emplace(id, std::stop_source());
    Q_EMIT started(id, title);
    if (m_running.size() == 1) {
        Q_EMIT busyChanged(true);
    }
    return id;
}

void JobRunner::end(int id)
{
    m_running.erase(id);
    Q_EMIT finished(id);
    if (m_running.empty()) {
        Q_EMIT busyChanged(false);
    }
}

Progress JobRunner::progressOf(int id, std::stop_token stop)
{
    auto sinceLast = std::make_shared<QElapsedTimer>();
    Progress progress;
    progress.stop = std::move(stop);
    progress.report = [this, id, sinceLast](std::int64_t done, std::int64_t total) {
        if (sinceLast->isValid() && sinceLast->elapsed() < progressInterval && done < total) {
            return;
        }
        sinceLast->start();
        deliver([this, id, done, total] { Q_EMIT progressed(id, done, total); });
    };
    return progress;
}

} // namespace earshot::ui
