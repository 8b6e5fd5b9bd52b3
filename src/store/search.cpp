#include "store/search.h"

#include "store/company_rows.h"
#include "store/query_match.h"
#include "store/search_words.h"
#include "text/break.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace earshot {
namespace {

/// Context of a hit on its line, in columns: a Han character takes two.
constexpr std::int32_t kBefore = 60;
constexpr std::int32_t kBehind = 140;
constexpr std::int32_t kOpening = 24; ///< UTF-16 units shown of a passage of which no words were asked for

int columnsOf(char16_t c)
{
    return isHan(c) ? 2 : 1;
}

std::int32_t contextBegin(std::u16string_view text, std::int32_t hit)
{
    const auto before = [&](std::int32_t at) { return text[static_cast<std::size_t>(at) - 1]; };
    std::int32_t begin = hit;
    for (int used = 0; begin > 0 && used < kBefore && before(begin) != u'\n'; --begin)
        used += columnsOf(before(begin));
    if (begin < hit && isLowSurrogate(before(begin + 1)))
        ++begin;
    std::int32_t whole = begin;
    while (whole < hit && partsWord(text, whole))
        ++whole;
    return whole < hit ? whole : begin;
}

std::int32_t contextEnd(std::u16string_view text, std::int32_t hit)
{
    const auto size = static_cast<std::int32_t>(text.size());
    const auto behind = [&](std::int32_t at) { return text[static_cast<std::size_t>(at)]; };
    std::int32_t end = hit;
    for (int used = 0; end < size && used < kBehind && behind(end) != u'\n'; ++end)
        used += columnsOf(behind(end));
    if (end > hit && isHighSurrogate(behind(end - 1)))
        --end;
    std::int32_t whole = end;
    while (whole > hit && partsWord(text, whole))
        --whole;
    return whole > hit ? whole : end;
}

/// The hit with what stands around it on its line: whole words, where there is more than a part of one.
SearchHit hitIn(std::u16string_view text, const Span& span)
{
    SearchHit hit;
    hit.before = Span(contextBegin(text, span.begin()), span.begin()).in(text);
    hit.match = span.in(text);
    hit.after = Span(span.end(), contextEnd(text, span.end())).in(text);
    return hit;
}

template<class Value, std::size_t size>
Value valueOf(const Value (&values)[size], std::string_view stored, Value otherwise)
{
    const auto found = std::ranges::find_if(values, [&](const Value value) { return name(value) == stored; });
    return found == std::end(values) ? otherwise : *found;
}

Role roleOf(std::string_view stored)
{
    constexpr Role roles[] = {Role::Operator, Role::Analyst, Role::Executive, Role::Narration};
    return valueOf(roles, stored, Role::Unknown);
}

Section sectionOf(std::string_view stored)
{
    constexpr Section sections[] = {Section::Narration, Section::Prepared, Section::Qa, Section::Boilerplate};
    return valueOf(sections, stored, Section::Heading);
}

std::vector<CallId> shownCalls(sqlite::Connection& connection)
{
    std::vector<CallId> out;
    auto select = connection.prepare("SELECT call.id FROM call JOIN reading ON reading.call = call.id "
                                     "WHERE call.removed = 0 ORDER BY call.id");
    while (select.step())
        out.emplace_back(select.integer(0));
    return out;
}

/// "(A) OR (B)"; nothing where one of them restricts nothing.
std::optional<std::string> joined(const std::vector<std::optional<std::string>>& parts, const char* by)
{
    std::string out;
    for (const std::optional<std::string>& part : parts) {
        if (!part)
            return {};
        out += (out.empty() ? "(" : by) + *part;
    }
    return out + ")";
}

/// Of the index: all turns of which the query may hold. Nothing where it may hold of any.
std::optional<std::string> indexExpression(const QueryNode& node)
{
    std::vector<std::optional<std::string>> parts;
    const auto ofTerm = [](const std::u16string& words) {
        const std::string expression = searchExpression(words);
        return expression.empty() ? std::nullopt : std::optional("(" + expression + ")");
    };
    switch (node.kind) {
    case QueryNode::Kind::Words:
        parts.push_back(ofTerm(node.words));
        std::ranges::transform(node.synonyms, std::back_inserter(parts), ofTerm);
        return joined(parts, " OR ");
    case QueryNode::Kind::All:
        for (const QueryNode& part : node.parts)
            if (std::optional<std::string> expression = indexExpression(part))
                parts.push_back(std::move(expression));
        return parts.empty() ? std::nullopt : joined(parts, " AND ");
    case QueryNode::Kind::Any:
        std::ranges::transform(node.parts, std::back_inserter(parts), indexExpression);
        return joined(parts, " OR ");
    case QueryNode::Kind::Not:
    case QueryNode::Kind::Field:
        return {};
    }
    return {};
}

/// Turns of which the query may hold, by call.
std::unordered_map<std::int64_t, std::vector<std::int64_t>> candidates(sqlite::Connection& connection,
                                                                       const Query& query)
{
    const std::optional<std::string> expression = indexExpression(query.root);
    auto select = connection.prepare(
        !expression ? "SELECT call, id FROM turn ORDER BY id"
                    : "SELECT turn.call, turn.id FROM turn_index JOIN turn ON turn.id = turn_index.rowid "
                      "WHERE turn_index MATCH ?1 ORDER BY turn_index.rowid");
    if (expression)
        select.bind(*expression);
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> out;
    while (select.step())
        out[select.integer(0)].push_back(select.integer(1));
    return out;
}

/// In text order; of two that overlap the longer of those that begin first.
std::vector<Span> apart(std::vector<Span> spans)
{
    std::ranges::sort(spans, [](const Span& a, const Span& b) {
        return a.begin() != b.begin() ? a.begin() < b.begin() : a.end() > b.end();
    });
    std::vector<Span> out;
    for (const Span& span : spans)
        if (out.empty() || span.begin() >= out.back().end())
            out.push_back(span);
    return out;
}

/// What is shown of a turn: the words, else the figures and tagged places, else how it begins.
std::vector<Span> shownOf(const QueryMatch& match, const Span& turn)
{
    if (!match.words.empty())
        return apart(match.words);
    std::vector<Span> out;
    for (const Span& place : match.places)
        out.push_back(Span(std::max(place.begin(), turn.begin()), std::min(place.end(), turn.end()))
                          .shifted(-turn.begin()));
    if (out.empty())
        out.emplace_back(0, std::min(kOpening, turn.length()));
    return apart(std::move(out));
}

void addTurnHits(sqlite::Connection& connection, CallId call, const std::vector<std::int64_t>& turns,
                 const CallMatcher& matcher, std::size_t limit, std::vector<SearchHit>& hits)
{
    auto select =
        connection.prepare("SELECT number, speaker, span_begin, text, role, section FROM turn WHERE id = ?1");
    for (const std::int64_t turn : turns) {
        if (hits.size() >= limit)
            return;
        select.reset();
        if (!select.bind(turn).step())
            continue;
        const std::u16string text = select.text16(3);
        const std::u16string plain = folded(text);
        Passage passage;
        passage.plain = plain;
        passage.turn = select.integer(0);
        if (!select.isNull(1))
            passage.speaker = select.integer(1);
        passage.role = roleOf(select.text(4));
        passage.section = sectionOf(select.text(5));
        passage.span = Span::of(0, text.size()).shifted(select.number(2));
        const std::optional<QueryMatch> match = matcher.match(passage);
        if (!match)
            continue;
        for (const Span& span : shownOf(*match, passage.span)) {
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

/// The names of a note's tags, folded.
std::u16string tagsOf(sqlite::Connection& connection, std::int64_t annotation,
                      const std::map<std::int64_t, std::u16string>& names)
{
    std::u16string out;
    auto select = connection.prepare("SELECT tag FROM annotation_tag WHERE annotation = ?1");
    select.bind(annotation);
    while (select.step())
        if (const auto found = names.find(select.integer(0)); found != names.end())
            out += found->second + u'\n';
    return out;
}

/// Notes of whose words something is asked.
void addNoteHits(sqlite::Connection& connection, CallId call, const Query& query, const CallMatcher& matcher,
                 std::size_t limit, std::vector<SearchHit>& hits)
{
    if (!mentionsWords(query.root))
        return;
    const bool ofTags = mentions(query.root, QueryField::Tag);
    const auto names = ofTags ? tagNames(connection) : std::map<std::int64_t, std::u16string>();
    auto select =
        connection.prepare("SELECT id, span_begin, span_end, note FROM annotation "
                           "WHERE call = ?1 AND removed = 0 AND note <> '' ORDER BY span_begin, id");
    select.bind(call.value());
    while (select.step() && hits.size() < limit) {
        const std::u16string note = select.text16(3);
        const std::u16string plain = folded(note);
        Passage passage;
        passage.plain = plain;
        passage.span = Span(select.number(1), select.number(2));
        if (ofTags)
            passage.tags = tagsOf(connection, select.integer(0), names);
        const std::optional<QueryMatch> match = matcher.match(passage);
        if (!match || match->words.empty())
            continue;
        SearchHit hit = hitIn(note, apart(match->words).front());
        hit.call = call;
        hit.annotation = AnnotationId(select.integer(0));
        hit.span = passage.span;
        hits.push_back(std::move(hit));
    }
}

} // namespace

Result<std::vector<SearchHit>> Search::find(const Query& query, std::size_t limit,
                                            const Progress& progress) const
{
    return m_database.read([&](sqlite::Connection& connection) -> Result<std::vector<SearchHit>> {
        std::vector<CallId> calls = shownCalls(connection);
        const auto turns = candidates(connection, query);
        const auto weight = [&](CallId call) {
            const auto found = turns.find(call.value());
            return found == turns.end() ? std::size_t(0) : found->second.size();
        };
        std::stable_sort(calls.begin(), calls.end(),
                         [&](CallId a, CallId b) { return weight(a) > weight(b); });
        const auto companies = mentions(query.root, QueryField::Company)
                                   ? companyNamesByCall(connection)
                                   : std::map<std::int64_t, std::u16string>();
        std::vector<SearchHit> hits;
        for (const CallId call : calls) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            if (hits.size() >= limit)
                break;
            const auto names = companies.find(call.value());
            const CallMatcher matcher(connection, call, query,
                                      names == companies.end() ? std::u16string() : names->second);
            if (!matcher.mayHold())
                continue;
            if (const auto found = turns.find(call.value()); found != turns.end())
                addTurnHits(connection, call, found->second, matcher, limit, hits);
            addNoteHits(connection, call, query, matcher, limit, hits);
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
