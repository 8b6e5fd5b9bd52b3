#include "search/query.h"

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace earshot {
namespace {

constexpr int kDeepest = 40; ///< groups and minuses within each other

constexpr std::pair<std::string_view, QueryField> kFields[] = {
    {"company", QueryField::Company}, {"metric", QueryField::Metric},   {"period", QueryField::Period},
    {"place", QueryField::Place},     {"role", QueryField::Role},       {"section", QueryField::Section},
    {"segment", QueryField::Segment}, {"speaker", QueryField::Speaker}, {"tag", QueryField::Tag},
};
constexpr std::array kRoles = {Role::Operator, Role::Analyst, Role::Executive, Role::Narration,
                               Role::Unknown};
constexpr std::array kSections = {Section::Heading, Section::Narration, Section::Prepared, Section::Qa,
                                  Section::Boilerplate};

/// The names of fields, roles and sections: ids like "field.speaker", forms folded.
class QueryWords {
public:
    static const QueryWords& shipped()
    {
        static const QueryWords words;
        return words;
    }

    std::optional<QueryField> field(std::u16string_view form) const
    {
        for (const auto& [name, field] : kFields)
            if (isForm("field.", name, form))
                return field;
        return {};
    }

    template<class Value, std::size_t size>
    std::optional<Value> value(const char* kind, const std::array<Value, size>& values,
                               std::u16string_view form) const
    {
        for (const Value value : values)
            if (isForm(kind, name(value), form) || toUtf8(form) == name(value))
                return value;
        return {};
    }

private:
    QueryWords()
    {
        for (const LexiconEntry& entry : Lexicon::shipped().topic("query_words"))
            for (const std::u16string& form : entry.forms)
                m_ids.emplace_back(folded(form), entry.id);
    }

    bool isForm(std::string_view kind, std::string_view name, std::u16string_view form) const
    {
        return std::ranges::any_of(m_ids, [&](const auto& known) {
            return known.first == form && known.second.size() == kind.size() + name.size() &&
                   known.second.starts_with(kind) && known.second.ends_with(name);
        });
    }

    std::vector<std::pair<std::u16string, std::string>> m_ids;
};

bool isQuote(char16_t c)
{
    return c == u'"' || c == 0x201C || c == 0x201D || c == 0x201E;
}

bool isBlank(char16_t c)
{
    return c == u' ' || c == u'\n';
}

/// Whether something is asked for that must be there.
bool asks(const QueryNode& node)
{
    switch (node.kind) {
    case QueryNode::Kind::All:
        return std::ranges::any_of(node.parts, asks);
    case QueryNode::Kind::Any:
        return std::ranges::all_of(node.parts, asks);
    case QueryNode::Kind::Not:
        return false;
    case QueryNode::Kind::Words:
    case QueryNode::Kind::Field:
        return true;
    }
    return true;
}

/// A group of one part is that part.
QueryNode grouped(QueryNode::Kind kind, std::vector<QueryNode> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    QueryNode node;
    node.kind = kind;
    node.place = hull(parts.front().place, parts.back().place);
    node.parts = std::move(parts);
    return node;
}

/// Recursive descent over the folded text. The first fault ends it.
class QueryReader {
public:
    explicit QueryReader(std::u16string_view text) : m_text(text), m_plain(folded(text)) {}

    std::variant<Query, QueryFault> read()
    {
        std::optional<QueryNode> root = all({}, 0);
        if (root && m_at < m_plain.size())
            root = fault(QueryFault::Kind::GroupStray, m_at, m_at + 1);
        if (root && !asks(*root))
            root = fault(QueryFault::Kind::OnlyAbsent, 0, m_text.size());
        if (!root)
            return *m_fault;
        return Query{*std::move(root)};
    }

private:
    using Field = std::optional<QueryField>;

    std::nullopt_t fault(QueryFault::Kind kind, std::size_t begin, std::size_t end)
    {
        if (!m_fault)
            m_fault =
                QueryFault{kind, Span::of(begin, end), std::u16string(m_text.substr(begin, end - begin))};
        return std::nullopt;
    }

    void skipBlanks()
    {
        while (m_at < m_plain.size() && isBlank(m_plain[m_at]))
            ++m_at;
    }

    char16_t unit(std::size_t at) const { return at < m_plain.size() ? m_plain[at] : u'\0'; }

    /// Moves behind an operator in capitals that stands alone.
    bool take(std::u16string_view word)
    {
        skipBlanks();
        const std::size_t end = m_at + word.size();
        const bool ends =
            end >= m_plain.size() || isBlank(m_plain[end]) || unit(end) == u'(' || isQuote(m_plain[end]);
        if (m_text.substr(m_at, word.size()) != word || !ends)
            return false;
        m_at = end;
        return true;
    }

    bool takeOr()
    {
        skipBlanks();
        if (unit(m_at) != u'|')
            return take(u"OR");
        while (unit(m_at) == u'|')
            ++m_at;
        return true;
    }

    bool takeNot()
    {
        const char16_t next = unit(m_at + 1);
        if (unit(m_at) != u'-')
            return take(u"NOT");
        if (next == u'\0' || isBlank(next) || isAsciiDigit(next) || next == u'.' || next == u'-')
            return false;
        ++m_at;
        return true;
    }

    std::optional<QueryNode> all(Field field, int depth)
    {
        std::vector<QueryNode> parts;
        const std::size_t begin = m_at;
        for (;;) {
            while (take(u"AND")) {
            }
            if (m_at == m_plain.size() || unit(m_at) == u')')
                break;
            std::optional<QueryNode> part = any(field, depth);
            if (!part)
                return {};
            parts.push_back(*std::move(part));
        }
        if (parts.empty())
            return fault(depth == 0 && m_at == m_plain.size() ? QueryFault::Kind::Empty
                         : m_at == m_plain.size()             ? QueryFault::Kind::GroupOpen
                         : depth == 0                         ? QueryFault::Kind::GroupStray
                                                              : QueryFault::Kind::GroupEmpty,
                         depth == 0 ? m_at : begin - 1, std::min(m_at + 1, m_text.size()));
        return grouped(QueryNode::Kind::All, std::move(parts));
    }

    std::optional<QueryNode> any(Field field, int depth)
    {
        std::vector<QueryNode> parts;
        std::size_t behind = m_at;
        do {
            skipBlanks();
            if (m_at == m_plain.size() || unit(m_at) == u')')
                return fault(QueryFault::Kind::OperandMissing, behind, m_at);
            const std::size_t begin = m_at;
            if (takeOr())
                return fault(QueryFault::Kind::OperandMissing, begin, m_at);
            std::optional<QueryNode> part = one(field, depth);
            if (!part)
                return {};
            parts.push_back(*std::move(part));
            skipBlanks();
            behind = m_at;
        } while (takeOr());
        return grouped(QueryNode::Kind::Any, std::move(parts));
    }

    std::optional<QueryNode> one(Field field, int depth)
    {
        if (depth >= kDeepest)
            return fault(QueryFault::Kind::TooDeep, m_at, m_at + 1);
        const std::size_t begin = m_at;
        if (takeNot()) {
            skipBlanks();
            if (m_at == m_plain.size() || unit(m_at) == u')')
                return fault(QueryFault::Kind::OperandMissing, begin, m_at);
            std::optional<QueryNode> part = one(field, depth + 1);
            if (!part)
                return {};
            QueryNode node;
            node.kind = QueryNode::Kind::Not;
            node.place = Span::of(begin, m_at);
            node.parts.push_back(*std::move(part));
            return node;
        }
        if (unit(m_at) == u'(')
            return group(field, depth);
        return term(field, depth);
    }

    std::optional<QueryNode> group(Field field, int depth)
    {
        const std::size_t begin = m_at++;
        std::optional<QueryNode> inside = all(field, depth + 1);
        if (!inside)
            return {};
        if (unit(m_at) != u')')
            return fault(QueryFault::Kind::GroupOpen, begin, begin + 1);
        ++m_at;
        return inside;
    }

    std::optional<QueryNode> term(Field field, int depth)
    {
        const std::size_t begin = m_at;
        if (isQuote(m_plain[m_at])) {
            while (++m_at < m_plain.size() && !isQuote(m_plain[m_at])) {
            }
            if (m_at == m_plain.size())
                return fault(QueryFault::Kind::QuoteOpen, begin, begin + 1);
            const std::u16string words = m_plain.substr(begin + 1, m_at++ - begin - 1);
            if (std::ranges::all_of(words, isBlank))
                return fault(QueryFault::Kind::Empty, begin, m_at);
            return leaf(field, words, true, begin);
        }
        while (m_at < m_plain.size() && !isBlank(m_plain[m_at]) && !isQuote(m_plain[m_at]) &&
               m_plain[m_at] != u'(' && m_plain[m_at] != u')' && m_plain[m_at] != u'|') {
            if (m_plain[m_at] == u':' && !field)
                if (const Field named = QueryWords::shipped().field(m_plain.substr(begin, m_at - begin)))
                    return value(*named, begin, depth);
            ++m_at;
        }
        return leaf(field, m_plain.substr(begin, m_at - begin), false, begin);
    }

    /// What stands behind the colon of a field.
    std::optional<QueryNode> value(QueryField field, std::size_t begin, int depth)
    {
        const char16_t next = unit(++m_at);
        if (next == u'\0' || isBlank(next) || next == u')' || next == u'|')
            return fault(QueryFault::Kind::FieldEmpty, begin, m_at);
        return next == u'(' ? group(field, depth + 1) : term(field, depth);
    }

    std::optional<QueryNode> leaf(Field field, std::u16string words, bool exact, std::size_t begin)
    {
        QueryNode node;
        node.kind = field ? QueryNode::Kind::Field : QueryNode::Kind::Words;
        node.words = std::move(words);
        node.exact = exact;
        node.place = Span::of(begin, m_at);
        if (!field)
            return node;
        node.field = *field;
        const QueryWords& known = QueryWords::shipped();
        bool understood = true;
        if (field == QueryField::Role) {
            const std::optional<Role> role = known.value("role.", kRoles, node.words);
            understood = role.has_value();
            node.role = role.value_or(Role::Unknown);
        } else if (field == QueryField::Section) {
            const std::optional<Section> section = known.value("section.", kSections, node.words);
            understood = section.has_value();
            node.section = section.value_or(Section::Heading);
        } else if (field == QueryField::Period) {
            const std::optional<PeriodAsked> period = readPeriodAsked(node.words);
            understood = period.has_value();
            node.period = period.value_or(PeriodAsked());
        }
        if (!understood)
            return fault(QueryFault::Kind::ValueUnknown, begin, m_at);
        return node;
    }

    std::u16string_view m_text;
    std::u16string m_plain;
    std::size_t m_at = 0;
    std::optional<QueryFault> m_fault;
};

std::string sentence(const QueryFault& fault)
{
    const std::string words = toUtf8(fault.words);
    const auto at = [&](std::string_view what) {
        return fmt::format("{}, at character {}", what, fault.place.begin() + 1);
    };
    switch (fault.kind) {
    case QueryFault::Kind::Empty:
        return "there is no word in it";
    case QueryFault::Kind::QuoteOpen:
        return at("a quotation mark is not closed");
    case QueryFault::Kind::GroupOpen:
        return at("a parenthesis is not closed");
    case QueryFault::Kind::GroupStray:
        return at("a parenthesis closes nothing");
    case QueryFault::Kind::GroupEmpty:
        return at("there is nothing between the parentheses");
    case QueryFault::Kind::OperandMissing:
        return at("there is nothing to join");
    case QueryFault::Kind::FieldEmpty:
        return at(fmt::format("“{}” needs a value", words));
    case QueryFault::Kind::ValueUnknown:
        return at(fmt::format("“{}” is not known", words));
    case QueryFault::Kind::OnlyAbsent:
        return "it says only what must not be there";
    case QueryFault::Kind::TooDeep:
        return at("it is nested too deeply");
    }
    return {};
}

/// A quarter in words: 一 to 四, or a digit.
std::optional<int> quarterOf(char16_t c)
{
    if (c >= u'1' && c <= u'4')
        return c - u'0';
    constexpr std::u16string_view han = u"一二三四";
    const std::size_t at = han.find(c);
    return at == std::u16string_view::npos ? std::nullopt : std::optional(static_cast<int>(at) + 1);
}

} // namespace

bool isOfFigure(QueryField field)
{
    return field == QueryField::Metric || field == QueryField::Segment || field == QueryField::Place;
}

std::optional<PeriodAsked> readPeriodAsked(std::u16string_view text)
{
    std::u16string plain;
    for (const char16_t c : folded(text))
        if (!isBlank(c) && c != u'-' && c != u'/' && c != u'.' && c != u'\'')
            plain += c;
    PeriodAsked asked;
    std::size_t at = 0;
    const auto take = [&](std::u16string_view word) {
        const bool there = std::u16string_view(plain).substr(at).starts_with(word);
        at += there ? word.size() : 0;
        return there;
    };
    const auto quarter = [&](std::optional<int> found, std::size_t length) {
        const bool good = found && !asked.quarter;
        asked.quarter = good ? found : asked.quarter;
        at += good ? length : 0;
        return good;
    };
    while (at < plain.size()) {
        std::size_t digits = 0;
        while (at + digits < plain.size() && isAsciiDigit(plain[at + digits]))
            ++digits;
        const char16_t behind = at + digits < plain.size() ? plain[at + digits] : u'\0';
        const char16_t next = at + 1 < plain.size() ? plain[at + 1] : u'\0';
        if (take(u"q") || take(u"第")) {
            if (at == plain.size() || !quarter(quarterOf(plain[at]), 1))
                return {};
            if (!take(u"季度") && !take(u"财季"))
                take(u"季");
        } else if (digits == 1 && behind == u'q') {
            if (!quarter(quarterOf(plain[at]), 2))
                return {};
        } else if ((digits == 1 || quarterOf(plain[at])) && next == u'季') {
            if (!quarter(quarterOf(plain[at]), 2))
                return {};
            take(u"度");
        } else if ((digits == 2 || digits == 4) && !asked.year) {
            const int year = std::stoi(toUtf8(plain.substr(at, digits)));
            asked.year = digits == 2 ? 2000 + year : year;
            at += digits;
            if (!take(u"财年") && !take(u"财政年度"))
                take(u"年");
        } else if (!take(u"fy")) {
            return {};
        }
    }
    return asked.year || asked.quarter ? std::optional(asked) : std::nullopt;
}

std::variant<Query, QueryFault> readQuery(std::u16string_view text)
{
    return QueryReader(text).read();
}

Result<Query> parseQuery(std::u16string_view text)
{
    std::variant<Query, QueryFault> read = readQuery(text);
    if (const auto* fault = std::get_if<QueryFault>(&read))
        return fail(ErrorCode::QuerySyntax, {}, sentence(*fault));
    return std::get<Query>(std::move(read));
}

} // namespace earshot
