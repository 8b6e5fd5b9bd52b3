#pragma once

#include "base/id.h"
#include "search/query.h"
#include "store/sqlite.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace earshot {

/// A turn or a note, as far as a query asks of it.
struct Passage {
    std::u16string_view plain;        ///< folded
    std::optional<std::int64_t> turn; ///< its number; none of a note
    std::optional<std::int64_t> speaker;
    Role role = Role::Unknown;
    Section section = Section::Heading;
    Span span;           ///< in the clean text: a turn's, or the place of a note
    std::u16string tags; ///< of a note: names of its tags and of those above them, folded
};

/// Where a query holds of a passage.
struct QueryMatch {
    std::vector<Span> words;  ///< in the passage's text
    std::vector<Span> places; ///< in the clean text: figures and tagged stretches that were asked for
};

/// A query put to one call: what its fields ask for is looked up once.
class CallMatcher {
public:
    /// The query outlives it. `companyNames`: what its company is called in other calls.
    CallMatcher(sqlite::Connection& connection, CallId call, const Query& query,
                const std::u16string& companyNames);

    /// Whether the query may hold of a passage of this call at all, by its company, period and people.
    bool mayHold() const { return mayHold(m_query.root); }
    /// Nothing where the query does not hold.
    std::optional<QueryMatch> match(const Passage& passage) const;

private:
    struct FigureRow {
        std::string metric;
        std::string segment;
        std::string place;
        std::u16string metricWords; ///< the id in words and the words of the call, folded
        std::u16string segmentWords;
        std::u16string placeWords;
        Span span;
    };
    struct Tagged {
        Span span;
        std::u16string names;
    };

    void readCall(sqlite::Connection& connection, CallId call);
    void readPeople(sqlite::Connection& connection, CallId call);
    void readFigures(sqlite::Connection& connection, CallId call);
    void readTagged(sqlite::Connection& connection, CallId call);
    bool mayHold(const QueryNode& node) const;
    bool ofCall(const QueryNode& node) const;
    bool holds(const QueryNode& node, const Passage& passage, QueryMatch& match) const;
    bool holdsAll(const QueryNode& node, const Passage& passage, QueryMatch& match) const;
    bool holdsField(const QueryNode& node, const Passage& passage, QueryMatch& match) const;
    /// One figure of the passage of which all the parts hold.
    bool holdsOfFigure(const std::vector<const QueryNode*>& parts, const Passage& passage,
                       QueryMatch& match) const;
    static bool isOf(const FigureRow& figure, const QueryNode& node);

    const Query& m_query;
    std::u16string m_company;
    PeriodAsked m_period;
    std::map<std::int64_t, std::u16string> m_people;          ///< names by number
    std::map<std::int64_t, std::vector<FigureRow>> m_figures; ///< by turn
    std::vector<Tagged> m_tagged;
};

/// The names of each tag and of those above it, by the tag's id; folded.
std::map<std::int64_t, std::u16string> tagNames(sqlite::Connection& connection);

/// Whether the field stands somewhere in the query.
bool mentions(const QueryNode& node, QueryField field);
bool mentionsWords(const QueryNode& node);

} // namespace earshot
