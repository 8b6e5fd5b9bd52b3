#include "store/query_match.h"

#include "search/term_places.h"
#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot {
namespace {

/// Whether the words asked for, or others for them, are part of a name.
bool isPartOf(const std::u16string& names, const QueryNode& node)
{
    return names.find(node.words) != std::u16string::npos ||
           std::ranges::any_of(node.synonyms, [&](const std::u16string& other) {
               return names.find(other) != std::u16string::npos;
           });
}

/// A vocabulary id in words, and the words of the call: "latin america\nLateinamerika".
std::u16string named(const std::u16string& id, const std::u16string& words)
{
    std::u16string out = folded(id + u"\n" + words);
    std::ranges::replace(out, u'_', u' ');
    return out;
}

bool isOfFigures(const QueryNode& node)
{
    if (node.kind == QueryNode::Kind::Field)
        return isOfFigure(node.field);
    return node.kind != QueryNode::Kind::Words && std::ranges::all_of(node.parts, isOfFigures);
}

/// Whether it says what a figure shall be, not only what it shall not.
bool asksForFigure(const QueryNode& node)
{
    return node.kind != QueryNode::Kind::Not && isOfFigures(node);
}

} // namespace

bool mentions(const QueryNode& node, QueryField field)
{
    return (node.kind == QueryNode::Kind::Field && node.field == field) ||
           std::ranges::any_of(node.parts, [&](const QueryNode& part) { return mentions(part, field); });
}

bool mentionsWords(const QueryNode& node)
{
    return node.kind == QueryNode::Kind::Words || std::ranges::any_of(node.parts, mentionsWords);
}

std::map<std::int64_t, std::u16string> tagNames(sqlite::Connection& connection)
{
    std::map<std::int64_t, std::u16string> out;
    auto select = connection.prepare(
        "WITH RECURSIVE above (tag, parent, names) AS (SELECT id, parent, name FROM tag WHERE removed = 0 "
        "UNION ALL SELECT above.tag, tag.parent, above.names || char(10) || tag.name FROM above "
        "JOIN tag ON tag.id = above.parent) SELECT tag, names FROM above WHERE parent IS NULL");
    while (select.step())
        out[select.integer(0)] = folded(select.text16(1));
    return out;
}

CallMatcher::CallMatcher(sqlite::Connection& connection, CallId call, const Query& query,
                         const std::u16string& companyNames)
    : m_query(query)
{
    const QueryNode& root = query.root;
    readCall(connection, call);
    m_company += folded(u"\n" + companyNames);
    if (mentions(root, QueryField::Speaker))
        readPeople(connection, call);
    if (mentions(root, QueryField::Tag))
        readTagged(connection, call);
    if (mentions(root, QueryField::Metric) || mentions(root, QueryField::Segment) ||
        mentions(root, QueryField::Place))
        readFigures(connection, call);
}

void CallMatcher::readCall(sqlite::Connection& connection, CallId call)
{
    auto select = connection.prepare(
        "SELECT company, tickers, fiscal_year, fiscal_quarter FROM reading WHERE call = ?1");
    if (!select.bind(call.value()).step())
        return;
    m_company = folded(select.text16(0) + u"\n" + select.text16(1));
    if (!select.isNull(2))
        m_period.year = select.number(2);
    if (!select.isNull(3))
        m_period.quarter = select.number(3);
}

void CallMatcher::readPeople(sqlite::Connection& connection, CallId call)
{
    auto select = connection.prepare("SELECT number, name, aliases FROM person WHERE call = ?1");
    select.bind(call.value());
    while (select.step())
        m_people[select.integer(0)] = folded(select.text16(1) + u"\n" + select.text16(2));
}

void CallMatcher::readFigures(sqlite::Connection& connection, CallId call)
{
    auto select = connection.prepare(
        "SELECT turn, span_begin, span_end, metric, metric_text, segment, segment_text, geography, "
        "geography_text FROM figure WHERE call = ?1 AND turn IS NOT NULL ORDER BY number");
    select.bind(call.value());
    while (select.step())
        m_figures[select.integer(0)].push_back(
            {select.text(3), select.text(5), select.text(7), named(select.text16(3), select.text16(4)),
             named(select.text16(5), select.text16(6)), named(select.text16(7), select.text16(8)),
             Span(select.number(1), select.number(2))});
}

void CallMatcher::readTagged(sqlite::Connection& connection, CallId call)
{
    const std::map<std::int64_t, std::u16string> names = tagNames(connection);
    auto select = connection.prepare(
        "SELECT span_begin, span_end, tag FROM annotation JOIN annotation_tag ON annotation = annotation.id "
        "WHERE call = ?1 AND annotation.removed = 0 ORDER BY span_begin, annotation.id");
    select.bind(call.value());
    while (select.step())
        if (const auto found = names.find(select.integer(2)); found != names.end())
            m_tagged.push_back({Span(select.number(0), select.number(1)), found->second});
}

bool CallMatcher::mayHold(const QueryNode& node) const
{
    const auto may = [&](const QueryNode& part) { return mayHold(part); };
    switch (node.kind) {
    case QueryNode::Kind::All:
        return std::ranges::all_of(node.parts, may);
    case QueryNode::Kind::Any:
        return std::ranges::any_of(node.parts, may);
    case QueryNode::Kind::Not:
    case QueryNode::Kind::Words:
        return true;
    case QueryNode::Kind::Field:
        break;
    }
    if (node.field == QueryField::Speaker)
        return std::ranges::any_of(m_people, [&](const auto& one) { return isPartOf(one.second, node); });
    return (node.field != QueryField::Company && node.field != QueryField::Period) || ofCall(node);
}

bool CallMatcher::ofCall(const QueryNode& node) const
{
    if (node.field == QueryField::Company)
        return isPartOf(m_company, node);
    return (!node.period.year || node.period.year == m_period.year) &&
           (!node.period.quarter || node.period.quarter == m_period.quarter);
}

std::optional<QueryMatch> CallMatcher::match(const Passage& passage) const
{
    QueryMatch found;
    if (!holds(m_query.root, passage, found))
        return {};
    return found;
}

bool CallMatcher::holds(const QueryNode& node, const Passage& passage, QueryMatch& match) const
{
    QueryMatch unused;
    switch (node.kind) {
    case QueryNode::Kind::All:
        return holdsAll(node, passage, match);
    case QueryNode::Kind::Any: {
        bool one = false;
        for (const QueryNode& part : node.parts) {
            QueryMatch here;
            if (!holds(part, passage, here))
                continue;
            one = true;
            match.words.insert(match.words.end(), here.words.begin(), here.words.end());
            match.places.insert(match.places.end(), here.places.begin(), here.places.end());
        }
        return one;
    }
    case QueryNode::Kind::Not:
        return !holds(node.parts.front(), passage, unused);
    case QueryNode::Kind::Words: {
        bool one = addTermPlaces(passage.plain, node.words, node.exact ? WordEnd::Closed : WordEnd::Open,
                                 match.words);
        for (const std::u16string& other : node.synonyms)
            one = addTermPlaces(passage.plain, other, WordEnd::Closed, match.words) || one;
        return one;
    }
    case QueryNode::Kind::Field:
        return holdsField(node, passage, match);
    }
    return false;
}

bool CallMatcher::holdsAll(const QueryNode& node, const Passage& passage, QueryMatch& match) const
{
    // What is asked of a figure is asked of one and the same figure.
    std::vector<const QueryNode*> ofFigure;
    if (std::ranges::any_of(node.parts, asksForFigure))
        for (const QueryNode& part : node.parts)
            if (isOfFigures(part))
                ofFigure.push_back(&part);
    const auto together = [&](const QueryNode& part) { return !ofFigure.empty() && isOfFigures(part); };
    return (ofFigure.empty() || holdsOfFigure(ofFigure, passage, match)) &&
           std::ranges::all_of(node.parts, [&](const QueryNode& part) {
               return together(part) || holds(part, passage, match);
           });
}

bool CallMatcher::holdsField(const QueryNode& node, const Passage& passage, QueryMatch& match) const
{
    switch (node.field) {
    case QueryField::Company:
    case QueryField::Period:
        return ofCall(node);
    case QueryField::Speaker: {
        const auto person = passage.speaker ? m_people.find(*passage.speaker) : m_people.end();
        return person != m_people.end() && isPartOf(person->second, node);
    }
    case QueryField::Role:
        return passage.turn && passage.role == node.role;
    case QueryField::Section:
        return passage.turn && passage.section == node.section;
    case QueryField::Tag: {
        if (!passage.turn)
            return isPartOf(passage.tags, node);
        const std::size_t before = match.places.size();
        for (const Tagged& tagged : m_tagged)
            if (tagged.span.overlaps(passage.span) && isPartOf(tagged.names, node))
                match.places.push_back(tagged.span);
        return match.places.size() > before;
    }
    case QueryField::Metric:
    case QueryField::Segment:
    case QueryField::Place:
        return holdsOfFigure({&node}, passage, match);
    }
    return false;
}

bool CallMatcher::holdsOfFigure(const std::vector<const QueryNode*>& parts, const Passage& passage,
                                QueryMatch& match) const
{
    const auto figures = passage.turn ? m_figures.find(*passage.turn) : m_figures.end();
    if (figures == m_figures.end())
        return false;
    bool one = false;
    for (const FigureRow& figure : figures->second) {
        if (!std::ranges::all_of(parts, [&](const QueryNode* part) { return isOf(figure, *part); }))
            continue;
        one = true;
        match.places.push_back(figure.span);
    }
    return one;
}

bool CallMatcher::isOf(const FigureRow& figure, const QueryNode& node)
{
    const auto ofFigure = [&](const QueryNode& part) { return isOf(figure, part); };
    switch (node.kind) {
    case QueryNode::Kind::All:
        return std::ranges::all_of(node.parts, ofFigure);
    case QueryNode::Kind::Any:
        return std::ranges::any_of(node.parts, ofFigure);
    case QueryNode::Kind::Not:
        return !ofFigure(node.parts.front());
    case QueryNode::Kind::Words:
        return false;
    case QueryNode::Kind::Field:
        break;
    }
    const bool metric = node.field == QueryField::Metric;
    const std::string& id = metric                              ? figure.metric
                            : node.field == QueryField::Segment ? figure.segment
                                                                : figure.place;
    const std::u16string& words = metric                              ? figure.metricWords
                                  : node.field == QueryField::Segment ? figure.segmentWords
                                                                      : figure.placeWords;
    if (std::ranges::find(node.ids, id) != node.ids.end() ||
        holdsTerm(words, node.words, node.exact ? WordEnd::Closed : WordEnd::Open))
        return true;
    // The name of a metric may hold that of another: "profit" in "gross profit". A business or place named by
    // the company is one of the kind that its name holds.
    return !metric && std::ranges::any_of(node.synonyms, [&](const std::u16string& other) {
        return holdsTerm(words, other, WordEnd::Closed);
    });
}

} // namespace earshot
