#include "library/implementation.h"
#include "output/pair_parts.h"
#include "output/spreadsheet.h"
#include "store/whole_file.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace earshot {
namespace {

constexpr int kHues = 8;

/// The library while changes are turned into steps: each step is taken at once, so that the next one finds
/// it.
class Applier {
public:
    Applier(Library::Implementation& library, Timestamp now) : m_library(library), m_now(now) {}

    Result<void> apply(const QaChange& change)
    {
        const Result<State*> state = stateOf(change.place);
        if (!state)
            return tl::unexpected(state.error());
        switch (change.field) {
        case QaField::QuestionSummary:
        case QaField::AnswerSummary:
            return summary(change);
        case QaField::Tags:
            return tags(change, **state);
        case QaField::Note:
            return note(change, **state);
        }
        return {};
    }

    QaDone done() && { return std::move(m_done); }
    const QaDone& soFar() const { return m_done; }

private:
    struct State {
        std::shared_ptr<const Reading> reading;
        std::vector<Annotation> annotations;
    };

    Result<State*> stateOf(const PairPlace& place)
    {
        auto found = m_states.find(place.call);
        if (found == m_states.end()) {
            Result<std::shared_ptr<const Reading>> reading = m_library.reading(place.call);
            if (!reading)
                return tl::unexpected(reading.error());
            Result<std::vector<Annotation>> annotations = m_library.annotations.annotations(place.call);
            if (!annotations)
                return tl::unexpected(annotations.error());
            found = m_states.emplace(place.call, State{std::move(*reading), std::move(*annotations)}).first;
        }
        const std::vector<Exchange>& exchanges = found->second.reading->call.exchanges;
        const auto exchange = static_cast<std::size_t>(place.exchange);
        if (exchange >= exchanges.size() ||
            static_cast<std::size_t>(place.pair) >= exchanges[exchange].pairs.size())
            return fail(ErrorCode::NotFound, {}, "pair");
        return &found->second;
    }

    static const Pair& pairOf(const State& state, const PairPlace& place)
    {
        return state.reading->call.exchanges[static_cast<std::size_t>(place.exchange)]
            .pairs[static_cast<std::size_t>(place.pair)];
    }

    Result<void> take(QaStep step)
    {
        Result<void> taken = m_library.take(step, QaWay::Forward);
        if (taken)
            m_done.steps.push_back(std::move(step));
        return taken;
    }

    Result<void> summary(const QaChange& change)
    {
        const Result<PlacedSummaries> all = m_library.calls.summaries(change.place.call);
        if (!all)
            return tl::unexpected(all.error());
        const auto found = all->find({change.place.exchange, change.place.pair});
        SummaryStep step{change.place, found == all->end() ? SummaryEdit() : found->second, {}};
        step.after = step.before;
        auto& words = change.field == QaField::QuestionSummary ? step.after.question : step.after.answer;
        words = change.now.empty() ? std::nullopt : std::optional(change.now);
        return take(step);
    }

    /// Makes `after` of an annotation, in the library and here.
    Result<void> become(State& state, std::size_t index, Annotation after)
    {
        const Annotation& before = state.annotations[index];
        after.changed = m_now;
        // What was made for a pair's tags and notes and has none any more was nothing else.
        const bool empty = after.note.empty() && after.tags.empty();
        const bool goes = empty && (before.anchor == AnchorKind::Pair || before.note.empty());
        Result<void> taken = take(AnnotationStep{before, goes ? std::nullopt : std::optional(after)});
        if (taken && goes)
            state.annotations.erase(state.annotations.begin() + static_cast<std::ptrdiff_t>(index));
        else if (taken)
            state.annotations[index] = std::move(after);
        return taken;
    }

    /// An annotation that stands for the whole pair and suits, made where there is none, with more put to it.
    template<class Suits, class Put>
    Result<void> put(const PairPlace& place, State& state, Suits suits, Put put)
    {
        for (const std::size_t index :
             annotationsIn(state.reading->call, pairOf(state, place), state.annotations))
            if (state.annotations[index].anchor == AnchorKind::Pair && suits(state.annotations[index])) {
                Annotation after = state.annotations[index];
                put(after);
                return become(state, index, std::move(after));
            }
        Annotation made;
        made.call = place.call;
        made.anchor = AnchorKind::Pair;
        made.span = headOf(place, state);
        made.quote = made.span.in(state.reading->document.text);
        made.created = made.changed = m_now;
        put(made);
        Result<void> taken = take(AnnotationStep{std::nullopt, made});
        if (taken)
            state.annotations.push_back(*std::get<AnnotationStep>(m_done.steps.back()).after);
        return taken;
    }

    /// The words that a mark of the whole pair stands on: the question's summary, or all of the question.
    static Span headOf(const PairPlace& place, const State& state)
    {
        const Pair& pair = pairOf(state, place);
        const std::vector<TurnIndex>& turns =
            pair.questionTurns.empty() ? pair.answerTurns : pair.questionTurns;
        const Span whole =
            turns.empty() ? Span() : state.reading->call.turns[static_cast<std::size_t>(turns.front())].body;
        const std::vector<ExchangeInsight>& insights = state.reading->insights.exchanges;
        if (static_cast<std::size_t>(place.exchange) >= insights.size() ||
            static_cast<std::size_t>(place.pair) >=
                insights[static_cast<std::size_t>(place.exchange)].pairs.size())
            return whole;
        const PairInsight& insight =
            insights[static_cast<std::size_t>(place.exchange)].pairs[static_cast<std::size_t>(place.pair)];
        const bool inside =
            !insight.questionSummarySpans.empty() && whole.overlaps(insight.questionSummarySpans.front());
        return inside ? insight.questionSummarySpans.front() : whole;
    }

    Result<void> note(const QaChange& change, State& state)
    {
        std::vector<std::size_t> places;
        std::vector<std::u16string> notes;
        for (const std::size_t index :
             annotationsIn(state.reading->call, pairOf(state, change.place), state.annotations))
            if (const std::u16string& note = state.annotations[index].note; !note.empty()) {
                places.push_back(index);
                notes.push_back(note);
            }
        const std::optional<std::vector<NoteEdit>> edits = noteEdits(notes, change.now);
        if (!edits)
            return fail(ErrorCode::InputSyntax, {}, "several notes were changed at once", change.line);
        for (const NoteEdit& edit : std::views::reverse(*edits)) { // an index does not move those before it
            Result<void> taken;
            if (edit.index < places.size()) {
                Annotation after = state.annotations[places[edit.index]];
                after.note = edit.text;
                taken = become(state, places[edit.index], std::move(after));
            } else {
                taken = put(
                    change.place, state, [](const Annotation& one) { return one.note.empty(); },
                    [&](Annotation& one) { one.note = edit.text; });
            }
            if (!taken)
                return taken;
        }
        return {};
    }

    Result<void> tags(const QaChange& change, State& state)
    {
        std::vector<TagId> wanted;
        for (const std::u16string& path : tagsNamed(change.now)) {
            const Result<TagId> tag = tagAt(path);
            if (!tag)
                return tl::unexpected(tag.error());
            wanted.push_back(*tag);
        }
        const auto inPair = [&] {
            return annotationsIn(state.reading->call, pairOf(state, change.place), state.annotations);
        };
        const std::vector<std::size_t> marked = inPair();
        for (const std::size_t index : std::views::reverse(marked)) {
            Annotation after = state.annotations[index];
            std::erase_if(after.tags,
                          [&](TagId tag) { return std::ranges::find(wanted, tag) == wanted.end(); });
            if (after.tags == state.annotations[index].tags)
                continue;
            if (Result<void> taken = become(state, index, std::move(after)); !taken)
                return taken;
        }
        for (const std::size_t index : inPair())
            std::erase_if(wanted, [&](TagId tag) {
                return std::ranges::find(state.annotations[index].tags, tag) !=
                       state.annotations[index].tags.end();
            });
        if (wanted.empty())
            return {};
        return put(
            change.place, state, [](const Annotation&) { return true; },
            [&](Annotation& one) { one.tags.insert(one.tags.end(), wanted.begin(), wanted.end()); });
    }

    /// "risk/price": the tag of that path, in any case and width; made where there is none.
    Result<TagId> tagAt(std::u16string_view path)
    {
        Result<std::vector<Tag>> all = m_library.annotations.tags();
        if (!all)
            return tl::unexpected(all.error());
        for (const Tag& tag : *all)
            if (folded(tagPath(*all, tag.id)) == folded(path))
                return tag.id;
        TagId parent;
        std::u16string name(path);
        if (const std::size_t slash = path.rfind(u'/'); slash != path.npos && slash > 0) {
            const Result<TagId> above = tagAt(plainCell(path.substr(0, slash)));
            if (!above)
                return above;
            parent = *above;
            name = plainCell(path.substr(slash + 1));
        }
        Tag made{{}, parent, name, static_cast<int>(all->size()) % kHues, 0};
        return take(TagStep{made}).map([&] { return std::get<TagStep>(m_done.steps.back()).made.id; });
    }

    Library::Implementation& m_library;
    Timestamp m_now;
    std::map<CallId, State> m_states;
    QaDone m_done;
};

Result<void> replaced(AnnotationStore& store, const std::optional<Annotation>& from,
                      std::optional<Annotation>& to)
{
    if (from && to)
        return store.update(*to);
    if (from)
        return store.remove(from->id);
    return store.add(*to).map([&](AnnotationId id) { to->id = id; });
}

} // namespace

Result<void> Library::Implementation::take(QaStep& step, QaWay way)
{
    const bool forward = way == QaWay::Forward;
    if (auto* tag = std::get_if<TagStep>(&step)) {
        if (!forward)
            return annotations.removeTag(tag->made.id);
        return annotations.addTag(tag->made).map([&](TagId id) { tag->made.id = id; });
    }
    if (const auto* summary = std::get_if<SummaryStep>(&step)) {
        Result<void> edited =
            calls.editSummary(summary->place.call, summary->place.exchange, summary->place.pair,
                              forward ? summary->after : summary->before);
        cache.forget(summary->place.call);
        return edited;
    }
    auto& one = std::get<AnnotationStep>(step);
    return forward ? replaced(annotations, one.before, one.after)
                   : replaced(annotations, one.after, one.before);
}

Result<void> Library::Implementation::take(const QaDone& done, QaWay way)
{
    std::vector<QaStep> steps = done.steps;
    if (way == QaWay::Back)
        std::reverse(steps.begin(), steps.end());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Result<void> taken = take(steps[i], way);
        if (taken)
            continue;
        while (i-- > 0) // as it was; what fails here has failed before it changed anything
            static_cast<void>(take(steps[i], way == QaWay::Back ? QaWay::Forward : QaWay::Back));
        return taken;
    }
    return {};
}

Result<QaPlan> Library::readQaTable(const std::string& path) const
{
    return readFile(path)
        .and_then([&](const std::string& bytes) { return readTable(bytes, path); })
        .and_then([&](const ReadTable& table) -> Result<QaPlan> {
            const Result<std::vector<CallId>> named = callsNamed(table, path);
            if (!named)
                return tl::unexpected(named.error());
            const Result<std::vector<CallSummary>> summaries = calls();
            if (!summaries)
                return tl::unexpected(summaries.error());
            const Result<std::vector<Tag>> allTags = tags();
            if (!allTags)
                return tl::unexpected(allTags.error());
            std::vector<QaCall> known;
            for (const CallSummary& summary : *summaries) {
                if (std::ranges::find(*named, summary.id) == named->end())
                    continue;
                Result<ExportCall> call = m_implementation->exportCall(summary);
                if (!call)
                    return tl::unexpected(call.error());
                Result<PlacedSummaries> own = summaryEdits(summary.id);
                if (!own)
                    return tl::unexpected(own.error());
                known.push_back({std::move(*call), std::move(*own)});
            }
            QaPlan plan = qaPlan(table, known, *allTags);
            plan.path = path;
            return plan;
        });
}

Result<QaDone> Library::applyQaChanges(const std::vector<QaChange>& changes, Timestamp now)
{
    Applier applier(*m_implementation, now);
    for (const QaChange& change : changes)
        if (const Result<void> applied = applier.apply(change); !applied) {
            static_cast<void>(m_implementation->take(applier.soFar(), QaWay::Back));
            return tl::unexpected(applied.error());
        }
    return std::move(applier).done();
}

Result<void> Library::undoQaChanges(const QaDone& done)
{
    return m_implementation->take(done, QaWay::Back);
}

Result<void> Library::redoQaChanges(const QaDone& done)
{
    return m_implementation->take(done, QaWay::Forward);
}

} // namespace earshot
