#include "support/session.h"

#include "support/qt_text.h"
#include "support/settings.h"

#include <QDateTime>
#include <algorithm>

namespace earshot::ui {

std::int32_t sameOffset(const Document& from, const Document& to, std::int32_t offset)
{
    const std::int32_t source = from.sourceMap.toSource(Span(offset, offset + 1)).begin();
    return std::min(to.sourceMap.toClean(Span(source, source + 1)).begin(),
                    static_cast<std::int32_t>(to.text.size()));
}

Session::Session(QObject* parent) : QObject(parent)
{
    m_undo.setUndoLimit(1000);
}

Session::~Session() = default;

void Session::openLibrary(const QString& file)
{
    m_jobs.start(
        JobRunner::Lane::Write, tr("Opening the library"), this,
        [path = toUtf8String(file)](const Progress&) -> Result<std::shared_ptr<Library>> {
            return Library::open(path).map([](std::unique_ptr<Library> library) {
                return std::shared_ptr<Library>(std::move(library));
            });
        },
        [this](Result<std::shared_ptr<Library>> library) {
            if (!library) {
                report(library.error());
                return;
            }
            closeCall();
            m_undo.clear();
            m_library = std::move(*library);
            Q_EMIT libraryOpened();
            reload(Reload::Calls | Reload::Tags | Reload::Searching);
            bringUpToDate();
        });
}

void Session::bringUpToDate()
{
    setUpToDate(readOnly());
    if (readOnly()) {
        return;
    }
    ask(
        tr("Reading calls by newer rules"), this,
        [](Library& library, const Progress& progress) {
            bool changed = false;
            const Progress watched{progress.stop, [&](std::int64_t done, std::int64_t total) {
                                       changed = true;
                                       if (progress.report) {
                                           progress.report(done, total);
                                       }
                                   }};
            return library.refresh(watched).map([&] { return changed; });
        },
        [this, library = m_library.get()](bool changed) {
            if (library != m_library.get()) {
                return;
            }
            setUpToDate(true);
            if (changed) {
                reload(Reload::Calls | Reload::Reading | Reload::Checks | Reload::Summaries);
            }
        });
}

void Session::setUpToDate(bool upToDate)
{
    if (upToDate != m_upToDate) {
        m_upToDate = upToDate;
        Q_EMIT upToDateChanged();
    }
}

QString Session::libraryFile() const
{
    return m_library ? toQString(m_library->file().u16string()) : QString();
}

bool Session::readOnly() const
{
    return m_library && m_library->readOnly();
}

void Session::edit(const QString& title, std::function<Result<void>(Library&)> work, Reloads reloads)
{
    if (!m_library) {
        return;
    }
    m_jobs.start(
        JobRunner::Lane::Write, title, this,
        [library = m_library, work = std::move(work)](const Progress&) { return work(*library); },
        [this, reloads](const Result<void>& result) {
            if (!result) {
                report(result.error());
            }
            reload(reloads);
        });
}

const CallSummary* Session::summary(CallId call) const
{
    const auto found = std::ranges::find(m_calls, call, &CallSummary::id);
    return found == m_calls.end() ? nullptr : &*found;
}

const Tag* Session::tag(TagId tag) const
{
    const auto found = std::ranges::find(m_tags, tag, &Tag::id);
    return found == m_tags.end() ? nullptr : &*found;
}

Timestamp Session::now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

void Session::open(CallId call)
{
    if (call == m_call || !call.valid()) {
        m_opening = {};
        m_openJob.cancel();
        return;
    }
    if (call == m_opening) {
        return;
    }
    m_openJob.cancel();
    m_opening = call;
    if (!m_library) {
        return;
    }
    m_openJob = m_jobs.start(
        JobRunner::Lane::Read, tr("Opening the call"), this,
        [library = m_library, call](const Progress&) { return read(*library, call); },
        [this, call](Result<OpenedCall> opened) { show(call, std::move(opened)); });
}

Result<Session::OpenedCall> Session::read(Library& library, CallId call)
{
    return library.reading(call).and_then([&](std::shared_ptr<const Reading> reading) -> Result<OpenedCall> {
        return library.annotations(call).map([&](std::vector<Annotation> annotations) {
            return OpenedCall{std::move(reading), std::move(annotations)};
        });
    });
}

void Session::readAnew()
{
    ask(
        tr("Reading the call anew"), this,
        [call = m_call](Library& library, const Progress&) { return read(library, call); },
        [this, call = m_call, wave = ++m_readingWave](OpenedCall opened) {
            if (call != m_call || wave != m_readingWave || opened.reading == m_reading) {
                return;
            }
            m_reading = std::move(opened.reading);
            m_annotations = std::move(opened.annotations);
            m_selection = {};
            m_currentTurn.reset();
            Q_EMIT readingChanged();
            Q_EMIT annotationsChanged();
        });
}

void Session::show(CallId call, Result<OpenedCall> opened)
{
    if (call != m_opening) {
        return;
    }
    m_opening = {};
    const auto jump = std::exchange(m_jumpWhenOpen, std::nullopt);
    if (!opened) {
        report(opened.error());
        return;
    }
    m_call = call;
    m_reading = std::move(opened->reading);
    m_annotations = std::move(opened->annotations);
    m_selection = {};
    m_currentTurn.reset();
    Q_EMIT callOpened(call);
    if (jump) {
        Q_EMIT spanActivated(*jump);
    }
}

void Session::closeCall()
{
    m_openJob.cancel();
    m_opening = {};
    if (!m_call.valid()) {
        return;
    }
    m_call = {};
    m_reading.reset();
    m_annotations.clear();
    m_selection = {};
    m_currentTurn.reset();
    Q_EMIT callOpened(m_call);
}

void Session::jumpTo(Span span)
{
    if (m_reading) {
        Q_EMIT spanActivated(span);
    }
}

void Session::jumpTo(CallId call, Span span)
{
    if (call == m_call) {
        jumpTo(span);
        return;
    }
    open(call);
    m_jumpWhenOpen = span;
}

void Session::activateFigure(int figure)
{
    if (!m_reading || figure < 0 || static_cast<std::size_t>(figure) >= m_reading->figures.figures.size()) {
        return;
    }
    Q_EMIT figureActivated(figure);
    Q_EMIT spanActivated(m_reading->figures.figures[static_cast<std::size_t>(figure)].span);
}

void Session::setSavedSearches(const QString& title, const QStringList& searches)
{
    m_searches.set(searches);
    std::vector<std::u16string> kept;
    for (const QString& search : searches) {
        kept.push_back(toU16(search));
    }
    keep(
        title, [kept = std::move(kept)](Library& library) { return library.setSavedSearches(kept); }, [] {});
}

void Session::setSynonyms(const QString& title, const SynonymChoices& choices)
{
    m_choices = choices;
    m_synonyms = Synonyms(choices);
    // Who searches anew asks the library: it must know them first.
    keep(
        title, [choices](Library& library) { return library.setSynonyms(choices); },
        [this] { Q_EMIT synonymsChanged(); });
}

void Session::keep(const QString& title, std::function<Result<void>(Library&)> work,
                   std::function<void()> done)
{
    if (!m_library) {
        return;
    }
    ++m_searchingWave; // what is being read is older than what is on screen
    m_jobs.start(
        JobRunner::Lane::Write, title, this,
        [library = m_library, work = std::move(work)](const Progress&) { return work(*library); },
        [this, done = std::move(done)](const Result<void>& result) {
            if (result) {
                done();
            } else {
                report(result.error());
                readSearching();
            }
        });
}

void Session::readSearching()
{
    struct Kept {
        std::vector<std::u16string> searches;
        SynonymChoices synonyms;
    };
    ask(
        tr("Reading the library"), this,
        [](Library& library, const Progress&) {
            return library.savedSearches().and_then([&](std::vector<std::u16string> searches) {
                return library.synonyms().map([&](SynonymChoices synonyms) {
                    return Kept{std::move(searches), std::move(synonyms)};
                });
            });
        },
        [this, wave = ++m_searchingWave](const Kept& kept) {
            if (wave != m_searchingWave) {
                return;
            }
            QStringList searches;
            for (const std::u16string& search : kept.searches) {
                searches.append(toQString(search));
            }
            m_searches.set(searches);
            showSynonyms(kept.synonyms);
            adoptOldSearches();
        });
}

void Session::showSynonyms(const SynonymChoices& choices)
{
    if (choices != m_choices) {
        m_choices = choices;
        m_synonyms = Synonyms(choices);
        Q_EMIT synonymsChanged();
    }
}

void Session::adoptOldSearches()
{
    QStringList searches = m_searches.all();
    const QStringList old = Settings().oldSavedSearches();
    if (old.isEmpty() || readOnly()) {
        return;
    }
    for (const QString& search : old) {
        if (!searches.contains(search)) {
            searches.append(search);
        }
    }
    setSavedSearches(tr("Keeping the saved searches"), searches);
    Settings().forgetOldSavedSearches();
}

void Session::reload(Reloads what)
{
    if (what.testFlag(Reload::Searching)) {
        readSearching();
    }
    if (what.testFlag(Reload::Summaries)) {
        Q_EMIT summariesChanged();
    }
    if (what.testFlag(Reload::Checks)) {
        Q_EMIT checksChanged();
    }
    // Two readings may overtake each other: only the latest of each kind counts.
    if (what.testFlag(Reload::Calls)) {
        ask(
            tr("Reading the library"), this,
            [](Library& library, const Progress&) { return library.calls(); },
            [this, wave = ++m_callsWave](std::vector<CallSummary> calls) {
                if (wave == m_callsWave) {
                    m_calls = std::move(calls);
                    Q_EMIT callsChanged();
                }
            });
    }
    if (what.testFlag(Reload::Tags)) {
        ask(
            tr("Reading the tags"), this, [](Library& library, const Progress&) { return library.tags(); },
            [this, wave = ++m_tagsWave](std::vector<Tag> tags) {
                if (wave == m_tagsWave) {
                    m_tags = std::move(tags);
                    Q_EMIT tagsChanged();
                }
            });
    }
    if (what.testFlag(Reload::Reading) && m_call.valid()) {
        readAnew();
    }
    if (what.testFlag(Reload::Annotations) && m_call.valid()) {
        ask(
            tr("Reading the notes"), this,
            [call = m_call](Library& library, const Progress&) { return library.annotations(call); },
            [this, call = m_call, wave = ++m_annotationsWave](std::vector<Annotation> annotations) {
                if (call == m_call && wave == m_annotationsWave) {
                    m_annotations = std::move(annotations);
                    Q_EMIT annotationsChanged();
                }
            });
    }
}

void Session::setSelection(Span selection)
{
    if (selection != m_selection) {
        m_selection = selection;
        Q_EMIT selectionChanged(selection);
    }
}

void Session::setCurrentTurn(std::optional<TurnIndex> turn)
{
    if (turn != m_currentTurn) {
        m_currentTurn = turn;
        Q_EMIT currentTurnChanged();
    }
}

void Session::report(const Error& error)
{
    if (error.code != ErrorCode::Cancelled) {
        Q_EMIT failed(error);
    }
}

} // namespace earshot::ui
