#include "store/search.h"

#include "store/search_words.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace earshot {
namespace {

constexpr std::int32_t kContext = 40; ///< UTF-16 units of context on each side of a hit

bool wordCharacter(char16_t c)
{
    return isLatinLetter(c) || isAsciiDigit(c);
}

/// A term that begins with a letter begins where a word begins; a quoted one also ends where a word ends.
bool standsAt(std::u16string_view text, std::size_t at, const Query::Term& term)
{
    const std::size_t end = at + term.words.size();
    if (at > 0 && wordCharacter(term.words.front()) && wordCharacter(text[at - 1]))
        return false;
    return !(term.whole && end < text.size() && wordCharacter(term.words.back()) && wordCharacter(text[end]));
}

/// Every place of every term in folded text, ascending; nothing where one of the terms is missing.
std::vector<Span> places(std::u16string_view plain, const std::vector<Query::Term>& terms)
{
    std::vector<Span> found;
    for (const Query::Term& term : terms) {
        const std::size_t before = found.size();
        for (std::size_t at = plain.find(term.words); at != std::u16string_view::npos;) {
            const bool stands = standsAt(plain, at, term);
            if (stands)
                found.push_back(Span::of(at, at + term.words.size()));
            at = plain.find(term.words, at + (stands ? term.words.size() : 1));
        }
        if (found.size() == before)
            return {};
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The hit with what stands around it on its line.
SearchHit hitIn(std::u16string_view text, const Span& span)
{
    const auto size = static_cast<std::int32_t>(text.size());
    std::int32_t begin = span.begin();
    while (begin > 0 && span.begin() - begin < kContext && text[static_cast<std::size_t>(begin) - 1] != u'\n')
        --begin;
    std::int32_t end = span.end();
    while (end < size && end - span.end() < kContext && text[static_cast<std::size_t>(end)] != u'\n')
        ++end;
    if (begin < span.begin() && isLowSurrogate(text[static_cast<std::size_t>(begin)]))
        ++begin;
    if (end > span.end() && isHighSurrogate(text[static_cast<std::size_t>(end) - 1]))
        --end;
    SearchHit hit;
    hit.before = Span(begin, span.begin()).in(text);
    hit.match = span.in(text);
    hit.after = Span(span.end(), end).in(text);
    return hit;
}

bool holdsAll(const std::u16string& plain, const std::vector<std::u16string>& parts)
{
    return std::all_of(parts.begin(), parts.end(),
                       [&](const std::u16string& part) { return plain.find(part) != std::u16string::npos; });
}

/// Calls of the companies asked for, in ids.
std::vector<CallId> callsOf(sqlite::Connection& connection, const Query& query)
{
    std::vector<CallId> out;
    auto select = connection.prepare(
        "SELECT call.id, company, tickers FROM call JOIN reading ON reading.call = call.id "
        "WHERE call.removed = 0 ORDER BY call.id");
    while (select.step())
        if (holdsAll(folded(select.text16(1) + u"\n" + select.text16(2)), query.companies))
            out.emplace_back(select.integer(0));
    return out;
}

/// The numbers of a call's people whose names hold what was asked for.
std::vector<std::int64_t> speakersOf(sqlite::Connection& connection, CallId call, const Query& query)
{
    std::vector<std::int64_t> out;
    auto select = connection.prepare("SELECT number, name, aliases FROM person WHERE call = ?1");
    select.bind(call.value());
    while (select.step())
        if (holdsAll(folded(select.text16(1) + u"\n" + select.text16(2)), query.speakers))
            out.push_back(select.integer(0));
    return out;
}

/// Turns that may hold all terms, by call; every turn where no term has an indexed word.
std::unordered_map<std::int64_t, std::vector<std::int64_t>> candidates(sqlite::Connection& connection,
                                                                       const Query& query)
{
    std::string expression;
    for (const Query::Term& term : query.terms)
        if (const std::string one = searchExpression(term.words); !one.empty())
            expression += (expression.empty() ? "" : " AND ") + one;
    auto select = connection.prepare(
        expression.empty()
            ? "SELECT call, id FROM turn ORDER BY id"
            : "SELECT turn.call, turn.id FROM turn_index JOIN turn ON turn.id = turn_index.rowid "
              "WHERE turn_index MATCH ?1 ORDER BY turn_index.rowid");
    if (!expression.empty())
        select.bind(expression);
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> out;
    while (select.step())
        out[select.integer(0)].push_back(select.integer(1));
    return out;
}

/// A vocabulary id in words, and the words of the call: "latin america\nLateinamerika".
std::u16string named(const std::u16string& id, const std::u16string& words)
{
    std::u16string out = folded(id + u"\n" + words);
    std::ranges::replace(out, u'_', u' ');
    return out;
}

/// The places of the figures that were asked for, by the number of their turn.
std::map<std::int64_t, std::vector<Span>> figuresOf(sqlite::Connection& connection, CallId call,
                                                    const Query& query)
{
    std::map<std::int64_t, std::vector<Span>> out;
    auto select = connection.prepare(
        "SELECT turn, span_begin, span_end, metric, metric_text, segment, segment_text, geography, "
        "geography_text FROM figure WHERE call = ?1 AND turn IS NOT NULL ORDER BY number");
    select.bind(call.value());
    while (select.step())
        if (holdsAll(named(select.text16(3), select.text16(4)), query.metrics) &&
            holdsAll(named(select.text16(5), select.text16(6)), query.segments) &&
            holdsAll(named(select.text16(7), select.text16(8)), query.places))
            out[select.integer(0)].emplace_back(select.number(1), select.number(2));
    return out;
}

void addTurnHits(sqlite::Connection& connection, CallId call, const std::vector<std::int64_t>& turns,
                 const Query& query, std::size_t limit, std::vector<SearchHit>& hits)
{
    constexpr std::int32_t kOpening = 24; // of a turn that only its speaker was asked for
    const std::vector<std::int64_t> speakers =
        query.speakers.empty() ? std::vector<std::int64_t>() : speakersOf(connection, call, query);
    const auto figures =
        query.ofFigures() ? figuresOf(connection, call, query) : std::map<std::int64_t, std::vector<Span>>();
    auto select = connection.prepare("SELECT number, speaker, span_begin, text FROM turn WHERE id = ?1");
    for (const std::int64_t turn : turns) {
        if (hits.size() >= limit)
            return;
        select.reset();
        if (!select.bind(turn).step())
            continue;
        const bool rightSpeaker =
            query.speakers.empty() || (!select.isNull(1) && std::find(speakers.begin(), speakers.end(),
                                                                      select.integer(1)) != speakers.end());
        const auto asked = figures.find(select.integer(0));
        if (!rightSpeaker || (query.ofFigures() && asked == figures.end()))
            continue;
        const std::u16string text = select.text16(3);
        std::vector<Span> found = places(folded(text), query.terms);
        if (query.terms.empty() && query.ofFigures())
            for (const Span& span : asked->second)
                found.push_back(span.shifted(-select.number(2)));
        else if (query.terms.empty())
            found.emplace_back(0, std::min(kOpening, static_cast<std::int32_t>(text.size())));
        for (const Span& span : found) {
            if (hits.size() >= limit)
                return;
            SearchHit hit = hitIn(text, span);
            hit.call = call;
            hit.turn = select.number(0);
            hit.span = span.shifted(select.number(2));
            hits.push_back(std::move(hit));
        }
    }
}

void addNoteHits(sqlite::Connection& connection, CallId call, const Query& query, std::size_t limit,
                 std::vector<SearchHit>& hits)
{
    if (query.terms.empty() || !query.speakers.empty() || query.ofFigures())
        return;
    auto select =
        connection.prepare("SELECT id, span_begin, span_end, note FROM annotation "
                           "WHERE call = ?1 AND removed = 0 AND note <> '' ORDER BY span_begin, id");
    select.bind(call.value());
    while (select.step() && hits.size() < limit) {
        const std::u16string note = select.text16(3);
        const std::vector<Span> found = places(folded(note), query.terms);
        if (found.empty())
            continue;
        SearchHit hit = hitIn(note, found.front());
        hit.call = call;
        hit.annotation = AnnotationId(select.integer(0));
        hit.span = Span(select.number(1), select.number(2));
        hits.push_back(std::move(hit));
    }
}

} // namespace

Result<std::vector<SearchHit>> Search::find(const Query& query, std::size_t limit,
                                            const Progress& progress) const
{
    return m_database.read([&](sqlite::Connection& connection) -> Result<std::vector<SearchHit>> {
        std::vector<CallId> calls = callsOf(connection, query);
        const auto turns = candidates(connection, query);
        const auto weight = [&](CallId call) {
            const auto found = turns.find(call.value());
            return found == turns.end() ? std::size_t(0) : found->second.size();
        };
        std::stable_sort(calls.begin(), calls.end(),
                         [&](CallId a, CallId b) { return weight(a) > weight(b); });
        std::vector<SearchHit> hits;
        for (const CallId call : calls) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            if (hits.size() >= limit)
                break;
            if (const auto found = turns.find(call.value()); found != turns.end())
                addTurnHits(connection, call, found->second, query, limit, hits);
            addNoteHits(connection, call, query, limit, hits);
        }
        return hits;
    });
}

Result<void> Search::refresh()
{
    const auto rules = m_database.read(
        [](sqlite::Connection& connection) { return connection.text("SELECT words FROM index_state"); });
    if (!rules)
        return tl::unexpected(rules.error());
    if (*rules == kSearchWordRules || m_database.readOnly())
        return {};
    return m_database.write([](sqlite::Connection& connection) {
        connection.execute(
            "INSERT INTO turn_index (turn_index) VALUES ('delete-all'); DELETE FROM index_state");
        auto select = connection.prepare("SELECT id, text FROM turn");
        auto insert = connection.prepare("INSERT INTO turn_index (rowid, words) VALUES (?1, ?2)");
        while (select.step())
            insert.bind(select.integer(0), searchWords(select.text16(1))).run();
        connection.prepare("INSERT INTO index_state VALUES (?1)").bind(kSearchWordRules).run();
    });
}

} // namespace earshot
