#include "library/library.h"

#include "library/implementation.h"
#include "library/pipeline.h"
#include "store/backup.h"
#include "store/whole_file.h"

namespace earshot {
Result<std::shared_ptr<const Reading>> Library::Implementation::reading(CallId call)
{
    if (std::shared_ptr<const Reading> kept = cache.find(call))
        return kept;
    const std::uint64_t generation = cache.generation();
    const Result<StoredCall> stored = calls.call(call);
    if (!stored)
        return tl::unexpected(stored.error());
    Result<Reading> read = readCall(stored->bytes, stored->path, stored->putRight, {});
    if (!read)
        return tl::unexpected(read.error());
    if (stored->rules != rulesVersion() && !database->readOnly())
        if (const Result<Moves> made = calls.replaceReading(call, *read, rulesVersion()); !made)
            return tl::unexpected(made.error());
    for (const auto& [place, edit] : stored->summaries) {
        const auto exchange = static_cast<std::size_t>(place.first);
        const auto pair = static_cast<std::size_t>(place.second);
        if (exchange >= read->insights.exchanges.size() ||
            pair >= read->insights.exchanges[exchange].pairs.size())
            continue;
        PairInsight& insight = read->insights.exchanges[exchange].pairs[pair];
        insight.questionSummary = edit.question.value_or(insight.questionSummary);
        insight.answerSummary = edit.answer.value_or(insight.answerSummary);
    }
    auto shared = std::make_shared<const Reading>(std::move(*read));
    cache.keep(call, shared, generation);
    return shared;
}

Result<void> Library::Implementation::remake(CallId call, const Progress& progress)
{
    const std::uint64_t generation = cache.generation();
    const Result<StoredCall> stored = calls.call(call);
    if (!stored)
        return tl::unexpected(stored.error());
    Result<Reading> read = readCall(stored->bytes, stored->path, stored->putRight, progress);
    if (!read)
        return tl::unexpected(read.error());
    const Result<Moves> made = calls.replaceReading(call, *read, rulesVersion());
    if (!made)
        return tl::unexpected(made.error());
    replaceCached(*stored, *std::move(read), generation);
    return {};
}

Result<void> Library::Implementation::decide(CallId call, const Decisions& decisions)
{
    const std::uint64_t generation = cache.generation();
    Result<StoredCall> stored = calls.call(call);
    if (!stored)
        return tl::unexpected(stored.error());
    const std::shared_ptr<const Reading> before = cache.find(call);
    Result<Document> readBefore = fail(ErrorCode::NotFound);
    if (!before)
        readBefore =
            readDocument(stored->bytes, stored->path, {.decisions = stored->putRight.decisions.repairs});
    if (!before && !readBefore)
        return tl::unexpected(readBefore.error());
    stored->putRight.decisions = decisions;
    Result<Reading> read = readCall(stored->bytes, stored->path, stored->putRight, {});
    if (!read)
        return tl::unexpected(read.error());
    const Result<Moves> made =
        calls.decide(call, decisions, before ? before->document : *readBefore, *read, rulesVersion());
    if (!made)
        return tl::unexpected(made.error());
    replaceCached(*stored, *std::move(read), generation);
    return {};
}

void Library::Implementation::replaceCached(const StoredCall& stored, Reading reading,
                                            std::uint64_t generation)
{
    cache.forget(stored.id);
    // A person's summaries are put on top when the call is opened: at the places they have moved to.
    if (stored.summaries.empty())
        cache.keep(stored.id, std::make_shared<const Reading>(std::move(reading)), generation + 1);
}

Result<void> Library::Implementation::refresh(const Progress& progress)
{
    if (database->readOnly())
        return {};
    if (Result<void> words = search.refresh(); !words)
        return words;
    const Result<std::vector<CallId>> outdated = calls.outdated(rulesVersion());
    if (!outdated)
        return tl::unexpected(outdated.error());
    std::int64_t done = 0;
    for (const CallId call : *outdated) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        // A document that today's rules cannot read keeps the rows that it has.
        const Result<void> made = remake(call, {progress.stop, {}});
        if (!made && made.error().code != ErrorCode::NotFound && made.error().code != ErrorCode::NoTranscript)
            return made;
        if (progress.report)
            progress.report(++done, static_cast<std::int64_t>(outdated->size()));
    }
    return {};
}

Library::Library(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation))
{
}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const std::filesystem::path& file)
{
    return Database::open(file).map([](std::unique_ptr<Database>&& database) {
        return std::unique_ptr<Library>(new Library(std::make_unique<Implementation>(std::move(database))));
    });
}

const std::filesystem::path& Library::file() const
{
    return m_implementation->database->file();
}

bool Library::readOnly() const
{
    return m_implementation->database->readOnly();
}

Result<void> Library::refresh(const Progress& progress)
{
    return m_implementation->refresh(progress);
}

Result<std::vector<CallSummary>> Library::calls() const
{
    return m_implementation->calls.calls();
}

Result<CompanyChoices> Library::companies() const
{
    return m_implementation->calls.companies();
}

Result<void> Library::setCompanies(const CompanyChoices& choices)
{
    return m_implementation->calls.setCompanies(choices);
}

Result<std::shared_ptr<const Reading>> Library::reading(CallId call) const
{
    return m_implementation->reading(call);
}

Result<std::string> Library::originalBytes(CallId call) const
{
    return m_implementation->calls.originalBytes(call);
}

Result<void> Library::editCall(CallId call, const CallEdits& edits)
{
    if (Result<void> kept = m_implementation->calls.editCall(call, edits); !kept)
        return kept;
    return m_implementation->remake(call, {});
}

Result<CallEdits> Library::callEdits(CallId call) const
{
    return m_implementation->calls.call(call).map(
        [](const StoredCall& stored) { return stored.putRight.edits; });
}

Result<std::vector<Correction>> Library::corrections(CallId call) const
{
    return m_implementation->calls.call(call).map(
        [](const StoredCall& stored) { return stored.putRight.corrections; });
}

Result<void> Library::setCorrections(CallId call, const std::vector<Correction>& corrections)
{
    if (Result<void> kept = m_implementation->calls.setCorrections(call, corrections); !kept)
        return kept;
    return m_implementation->remake(call, {});
}

Result<std::vector<FigureCorrection>> Library::figureCorrections(CallId call) const
{
    return m_implementation->calls.call(call).map(
        [](const StoredCall& stored) { return stored.putRight.figureCorrections; });
}

Result<void> Library::setFigureCorrections(CallId call, const std::vector<FigureCorrection>& corrections)
{
    if (Result<void> kept = m_implementation->calls.setFigureCorrections(call, corrections); !kept)
        return kept;
    return m_implementation->remake(call, {});
}

Result<Decisions> Library::decisions(CallId call) const
{
    return m_implementation->calls.call(call).map(
        [](const StoredCall& stored) { return stored.putRight.decisions; });
}

Result<void> Library::setDecisions(CallId call, const Decisions& decisions)
{
    return m_implementation->decide(call, decisions);
}

Result<void> Library::removeCall(CallId call)
{
    Result<void> removed = m_implementation->calls.setPresence(call, CallStore::Presence::Removed);
    m_implementation->cache.forget(call);
    return removed;
}

Result<void> Library::restoreCall(CallId call)
{
    return m_implementation->calls.setPresence(call, CallStore::Presence::Shown);
}

Result<void> Library::purge()
{
    return m_implementation->calls.purge();
}

Result<std::vector<Annotation>> Library::annotations(CallId call) const
{
    return m_implementation->annotations.annotations(call);
}

Result<std::vector<Annotation>> Library::allAnnotations() const
{
    return m_implementation->annotations.allAnnotations();
}

Result<AnnotationId> Library::addAnnotation(const Annotation& annotation)
{
    return m_implementation->annotations.add(annotation);
}

Result<void> Library::updateAnnotation(const Annotation& annotation)
{
    return m_implementation->annotations.update(annotation);
}

Result<void> Library::removeAnnotation(AnnotationId annotation)
{
    return m_implementation->annotations.remove(annotation);
}

Result<std::vector<Tag>> Library::tags() const
{
    return m_implementation->annotations.tags();
}

Result<TagId> Library::addTag(const Tag& tag)
{
    return m_implementation->annotations.addTag(tag);
}

Result<void> Library::updateTag(const Tag& tag)
{
    return m_implementation->annotations.updateTag(tag);
}

Result<void> Library::removeTag(TagId tag)
{
    return m_implementation->annotations.removeTag(tag);
}

Result<void> Library::editSummary(CallId call, ExchangeIndex exchange, std::int32_t pair,
                                  const SummaryEdit& edit)
{
    Result<void> edited = m_implementation->calls.editSummary(call, exchange, pair, edit);
    m_implementation->cache.forget(call);
    return edited;
}

Result<PlacedSummaries> Library::summaryEdits(CallId call) const
{
    return m_implementation->calls.summaries(call);
}

Result<SummaryEdit> Library::summaryEdit(CallId call, ExchangeIndex exchange, std::int32_t pair) const
{
    return summaryEdits(call).map([&](const PlacedSummaries& edits) {
        const auto found = edits.find({exchange, pair});
        return found == edits.end() ? SummaryEdit() : found->second;
    });
}

Result<std::vector<SearchHit>> Library::search(const std::u16string& query, std::size_t limit,
                                               const Progress& progress) const
{
    return parseQuery(query).and_then([&](const Query& parsed) -> Result<std::vector<SearchHit>> {
        if (const Result<void> fresh = m_implementation->refresh({progress.stop, {}}); !fresh)
            return tl::unexpected(fresh.error());
        const Result<SynonymChoices> choices = synonyms();
        if (!choices)
            return tl::unexpected(choices.error());
        return m_implementation->search.find(withSynonyms(parsed, Synonyms(*choices)), limit, progress);
    });
}

Result<std::vector<std::u16string>> Library::savedSearches() const
{
    return m_implementation->searching.savedSearches();
}

Result<void> Library::setSavedSearches(const std::vector<std::u16string>& searches)
{
    return m_implementation->searching.setSavedSearches(searches);
}

Result<SynonymChoices> Library::synonyms() const
{
    return m_implementation->searching.synonyms();
}

Result<void> Library::setSynonyms(const SynonymChoices& choices)
{
    return m_implementation->searching.setSynonyms(choices);
}

Result<CallComparison> Library::compare(const std::vector<CallId>& calls, const Progress& progress) const
{
    std::vector<std::shared_ptr<const Reading>> readings;
    std::vector<const Reading*> views;
    for (const CallId call : calls) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        Result<std::shared_ptr<const Reading>> reading = m_implementation->reading(call);
        if (!reading)
            return tl::unexpected(reading.error());
        views.push_back(reading->get());
        readings.push_back(std::move(*reading));
    }
    return earshot::compare(views, Lexicon::shipped());
}

Result<std::vector<std::string>> Library::check(const Progress& progress) const
{
    return checkLibrary(*m_implementation->database, progress);
}

Result<void> Library::backup(const std::string& path, const Progress& progress) const
{
    return backUp(*m_implementation->database, path, progress);
}

} // namespace earshot
