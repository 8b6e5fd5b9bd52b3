#pragma once

#include "library/library.h"
#include "support/job_runner.h"
#include "support/saved_searches.h"

#include <QFlags>
#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace earshot::ui {

/// What is to be read again after an edit.
enum class Reload {
    Nothing = 0,
    Calls = 1,
    Annotations = 2,
    Tags = 4,
    Summaries = 8,
    Reading = 16,
    Checks = 32,
    Searching = 64 ///< saved searches and synonyms
};
Q_DECLARE_FLAGS(Reloads, Reload)
Q_DECLARE_OPERATORS_FOR_FLAGS(Reloads)

/// Where the words at an offset of one reading of a call stand in another reading of it.
std::int32_t sameOffset(const Document& from, const Document& to, std::int32_t offset);

/// What the whole window shares: the library, its jobs, the undo stack, and the call that is open. Handed to
/// every panel and dialog. Lives on the UI thread; nothing here waits for the library.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// Opens or makes a library file; then libraryOpened and callsChanged, or failed.
    void openLibrary(const QString& file);
    bool hasLibrary() const { return m_library != nullptr; }
    QString libraryFile() const;
    bool readOnly() const;

    JobRunner& jobs() { return m_jobs; }
    QUndoStack& undoStack() { return m_undo; }
    const SavedSearches& savedSearches() const { return m_searches; }
    /// At once in the window, then in the library.
    void setSavedSearches(const QString& title, const QStringList& searches);
    const SynonymChoices& synonymChoices() const { return m_choices; }
    const Synonyms& synonyms() const { return m_synonyms; }
    void setSynonyms(const QString& title, const SynonymChoices& choices);
    /// Every call of the library is read by today's rules and can be searched.
    bool upToDate() const { return m_upToDate; }

    /// Asks the library off the UI thread. `work` is `Result<T>(Library&, const Progress&)`; `done` is
    /// `void(T)` and is called only for a success: a failure goes to `failed`. Nothing happens without a
    /// library.
    template<class Work, class Done>
    Job ask(const QString& title, QObject* context, Work work, Done done)
    {
        return run(JobRunner::Lane::Read, title, context, std::move(work), std::move(done));
    }

    /// The same, for those who deal with failures themselves: `done` is `void(Result<T>)`.
    template<class Work, class Done>
    Job tell(const QString& title, QObject* context, Work work, Done done)
    {
        if (!m_library) {
            return {};
        }
        return m_jobs.start(
            JobRunner::Lane::Read, title, context,
            [library = m_library, work = std::move(work)](const Progress& progress) mutable {
                return work(*library, progress);
            },
            std::move(done));
    }

    /// Changes the library, in the order of the calls, and then reads again what `reloads` names. Undo
    /// commands use this from redo() and undo(); ids that an edit makes are kept in state shared by its
    /// closures, which may rely on running one after another.
    void edit(const QString& title, std::function<Result<void>(Library&)> work, Reloads reloads);

    const std::vector<CallSummary>& calls() const { return m_calls; }
    const std::vector<Tag>& tags() const { return m_tags; }
    /// The call's line in `calls()`; null where it is not there.
    const CallSummary* summary(CallId call) const;
    const Tag* tag(TagId tag) const;

    // The open call. `callId()` is invalid and `reading()` null where none is open.
    CallId callId() const { return m_call; }
    std::shared_ptr<const Reading> reading() const { return m_reading; }
    const std::vector<Annotation>& annotations() const { return m_annotations; }
    /// Selected text of the transcript; empty (at the caret) where nothing is selected.
    Span selection() const { return m_selection; }
    /// The turn that is being read; none above the first.
    std::optional<TurnIndex> currentTurn() const { return m_currentTurn; }

    /// Milliseconds since 1970-01-01 UTC. The core has no clock; this is the program's.
    static Timestamp now();

public Q_SLOTS:
    void open(earshot::CallId call);
    void closeCall();
    /// Scrolls to a place of the open call and flashes it.
    void jumpTo(earshot::Span span);
    /// Opens the call where it is another one, then jumps.
    void jumpTo(earshot::CallId call, earshot::Span span);
    /// Jumps to a figure of the open call, an index into its FigureSet.
    void activateFigure(int figure);

    void reload(earshot::ui::Reloads what);

    // Told by the transcript view.
    void setSelection(earshot::Span selection);
    void setCurrentTurn(std::optional<earshot::TurnIndex> turn);

    /// An error that a person must see.
    void report(const earshot::Error& error);

Q_SIGNALS:
    void libraryOpened();
    void upToDateChanged();
    void callsChanged();
    /// The open call is another one, or none; its annotations are known already.
    void callOpened(earshot::CallId call);
    /// The open call was read anew after an edit: the same call with other turns, words or metadata. Offsets
    /// kept from before lead through the document's source (`sameOffset`).
    void readingChanged();
    void annotationsChanged();
    void tagsChanged();
    /// Summaries that a person wrote have changed: who shows them reads them again.
    void summariesChanged();
    /// Disagreements were found fine, or tables of results came in: who shows checks reads them again.
    void checksChanged();
    void selectionChanged(earshot::Span selection);
    void currentTurnChanged();
    /// The transcript shall show this place.
    void spanActivated(earshot::Span span);
    /// The figures panel shall show this row; the transcript its words.
    void figureActivated(int figure);
    void failed(const earshot::Error& error);
    void synonymsChanged();

private:
    struct OpenedCall {
        std::shared_ptr<const Reading> reading;
        std::vector<Annotation> annotations;
    };

    static Result<OpenedCall> read(Library& library, CallId call);
    void show(CallId call, Result<OpenedCall> opened);
    void readAnew();
    /// Reads by today's rules what older ones have read, beside everything else.
    void bringUpToDate();
    void setUpToDate(bool upToDate);
    void readSearching();
    void showSynonyms(const SynonymChoices& choices);
    /// Searches that an older program kept for all libraries go into the first one that is opened.
    void adoptOldSearches();
    /// Writes what the window knows already, then calls `done`; what cannot be written is read again.
    void keep(const QString& title, std::function<Result<void>(Library&)> work, std::function<void()> done);

    template<class Work, class Done>
    Job run(JobRunner::Lane lane, const QString& title, QObject* context, Work work, Done done)
    {
        if (!m_library) {
            return {};
        }
        return m_jobs.start(
            lane, title, context,
            [library = m_library, work = std::move(work)](const Progress& progress) mutable {
                return work(*library, progress);
            },
            [this, done = std::move(done)](auto result) mutable {
                if (result) {
                    done(std::move(*result));
                } else {
                    report(result.error());
                }
            });
    }

    std::shared_ptr<Library> m_library; ///< jobs keep it alive until they end
    QUndoStack m_undo;
    SavedSearches m_searches;
    SynonymChoices m_choices;
    Synonyms m_synonyms;
    bool m_upToDate = false;
    std::vector<CallSummary> m_calls;
    std::vector<Tag> m_tags;
    CallId m_call;
    CallId m_opening; ///< the latest call asked for: an earlier one that comes late is not shown
    std::optional<Span> m_jumpWhenOpen;
    std::shared_ptr<const Reading> m_reading;
    std::vector<Annotation> m_annotations;
    Span m_selection;
    std::optional<TurnIndex> m_currentTurn;
    Job m_openJob;
    int m_callsWave = 0;
    int m_tagsWave = 0;
    int m_annotationsWave = 0;
    int m_readingWave = 0;
    int m_searchingWave = 0;
    JobRunner m_jobs; ///< last: destroyed first, so that no job outlives what it uses
};

} // namespace earshot::ui
