#include "figures/scope_sentence.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr std::int32_t kMostBetween = 16; ///< letters that no token holds, between two figures of one matter
constexpr std::int32_t kLongestHeading = 60; ///< units
constexpr std::int32_t kFiller = 4;          ///< units before the name in a Chinese clause
constexpr TopicMask kChain = maskOf(Topic::Direction) | maskOf(Topic::Comparison) | maskOf(Topic::Period) |
                             maskOf(Topic::Month) | maskOf(Topic::Approximation) | maskOf(Topic::Connective) |
                             maskOf(Topic::Basis) | maskOf(Topic::Outlook);

} // namespace

std::vector<ScopeLead> SentenceScopes::leads() const
{
    std::vector<ScopeLead> out;
    if (m_sentence.marks.empty() && (m_chinese || !m_names.anyCalled()))
        return out;
    if (m_chinese)
        chineseLeads(out);
    else
        englishLeads(out);
    return out;
}

Scope SentenceScopes::ofMetric(const Span& metric, const CueEntry* entry) const
{
    Scope scope;
    const PartFinder::Found before = m_finder.before(metric.begin(), PartFinder::Names::Any);
    if (const Token* inner = metricEndingAt(metric.begin()); !before && inner) // 海外业务收入[占比]
        return ofMetric(Span(inner->begin, inner->end), m_cues.find(inner->index, Topic::Metric, m_chinese));
    if (before && !before.listed)
        scope = before.scope;
    if (entry && !entry->segment.empty())
        scope.segment = ownSegment(metric, *entry, before);
    if (entry && !entry->geography.empty() && !scope.geography) {
        const Token* said = m_finder.placeBetween(metric.begin(), metric.end()); // "U.S. revenue"
        scope.geography = said ? m_finder.partOf(*said, Topic::Geography)
                               : Part{metric, entry->geography, Part::Proof::Given};
    }
    if (!m_chinese) {
        const PartFinder::Found behind = m_finder.behind(metric.end(), PartFinder::Lead::Needed);
        if (behind && !behind.listed)
            scope.fill(behind.scope);
    }
    return scope;
}

PartFinder::Found SentenceScopes::subject(const Draft& draft) const
{
    std::int32_t i = draft.tokenBegin - 1;
    std::int32_t at = draft.figure.span.begin();
    for (; i >= 0; --i) {
        const Token& token = m_sentence.tokens[static_cast<std::size_t>(i)];
        const bool metric = (token.topics & maskOf(Topic::Metric)) != 0;
        const bool fits = metric ? isOfWhole(i) : (token.topics & kChain) != 0;
        if (token.kind != Token::Kind::Cue || !fits || !joins(token.end, at))
            break;
        at = token.begin;
    }
    return m_finder.before(at, PartFinder::Names::Known);
}

PartFinder::Found SentenceScopes::place(const Draft& draft) const
{
    if (m_chinese)
        return {};
    const auto size = static_cast<std::int32_t>(m_sentence.tokens.size());
    std::int32_t at = draft.figure.span.end();
    for (std::int32_t i = draft.tokenEnd; i <= size; ++i) {
        if (const auto found = m_finder.behind(at, PartFinder::Lead::Needed))
            return found;
        if (i == size)
            break;
        const Token& token = m_sentence.tokens[static_cast<std::size_t>(i)];
        if (token.kind != Token::Kind::Cue || token.begin - at > kMostBetween ||
            letters(at, token.begin) > (draft.figure.kind == FigureKind::Count ? 14 : 3))
            break;
        const bool clause = isClause(token);
        if (clause || (token.topics & (kChain | maskOf(Topic::Metric) | maskOf(Topic::Unit))) == 0)
            break;
        at = token.end;
    }
    if (draft.figure.kind == FigureKind::Count) {
        const PartFinder::Found found = countedPlace(at);
        if (found)
            return found;
    }
    return {};
}

bool SentenceScopes::adjoin(const Draft& a, const Draft& b) const
{
    std::int32_t unknown = 0;
    std::int32_t at = a.figure.span.end();
    for (std::int32_t i = a.tokenEnd; i < b.tokenBegin; ++i) {
        const Token& token = m_sentence.tokens[static_cast<std::size_t>(i)];
        if (token.kind == Token::Kind::Stop || (token.topics & maskOf(Topic::Metric)) != 0)
            return false;
        unknown += letters(at, token.begin);
        at = token.end;
    }
    unknown += letters(at, b.figure.span.begin());
    const bool named = std::any_of(m_sentence.marks.begin(), m_sentence.marks.end(), [&](const Token& mark) {
        return mark.begin >= a.figure.span.end() && mark.end <= b.figure.span.begin();
    });
    return unknown <= (m_chinese ? 4 : kMostBetween) && !named;
}

Scope SentenceScopes::heading() const
{
    std::int32_t begin = m_sentence.begin;
    std::int32_t end = m_sentence.end;
    while (begin < end && !isHan(m_text.at(begin)) && !isLatinLetter(m_text.at(begin)))
        ++begin;
    const bool line = end > begin && (m_text.at(end - 1) == u'\n' || m_text.at(end) == u'\n');
    if (!line || end - begin > kLongestHeading)
        return {};
    while (end > begin && !isHan(m_text.at(end - 1)) && !isLatinLetter(m_text.at(end - 1)))
        --end;
    if (m_chinese) {
        const PartFinder::Found found = m_finder.before(end, PartFinder::Names::Known);
        return found && found.begin <= begin ? found.scope : Scope();
    }
    const PartFinder::Found found = m_finder.behind(begin, PartFinder::Lead::Free);
    return found && found.begin == begin && found.end == end && !found.listed ? found.scope : Scope();
}

const Token* SentenceScopes::metricEndingAt(std::int32_t end) const
{
    const auto found = std::ranges::find_if(m_sentence.tokens, [&](const Token& token) {
        return token.end == end && (token.topics & maskOf(Topic::Metric)) != 0;
    });
    return found == m_sentence.tokens.end() ? nullptr : &*found;
}

bool SentenceScopes::isClause(const Token& token) const
{
    const CueEntry* entry = m_cues.find(token.index, Topic::Connective, m_chinese);
    return entry && entry->id == "clause";
}

bool SentenceScopes::isOfWhole(std::int32_t i) const
{
    if (i < 1)
        return false;
    const Token& metric = m_sentence.tokens[static_cast<std::size_t>(i)];
    const Token& before = m_sentence.tokens[static_cast<std::size_t>(i - 1)];
    return m_chinese && before.kind == Token::Kind::Cue && before.end == metric.begin &&
           m_cues.means(before.index, Topic::Connective, Word::For);
}

std::int32_t SentenceScopes::letters(std::int32_t from, std::int32_t to) const
{
    std::int32_t count = 0;
    for (std::int32_t i = from; i < to; ++i)
        count += isHan(m_text.at(i)) || isLatinLetter(m_text.at(i)) ? 1 : 0;
    return count;
}

Part SentenceScopes::ownSegment(const Span& metric, const CueEntry& entry,
                                const PartFinder::Found& before) const
{
    const Part& named = before.scope.segment;
    const Part own{metric, entry.segment, Part::Proof::Given};
    if (!named || !m_text.blank(named.words.end(), metric.begin(), 1))
        return own;
    if (!named.id.empty())
        return named; // 智能家居产品收入
    std::int32_t end = metric.end();
    if (m_chinese) {
        const Token* kind = m_finder.markBeginningAt(metric.begin(), maskOf(Topic::Segment));
        end = kind ? kind->end : metric.begin();
    } else {
        while (end > metric.begin() && m_text.at(end - 1) != u' ')
            --end;
        while (end > metric.begin() && m_text.at(end - 1) == u' ')
            --end;
    }
    if (end <= metric.begin())
        return own;
    return {Span(named.words.begin(), end), {}, named.proof};
}

PartFinder::Found SentenceScopes::countedPlace(std::int32_t at) const
{
    for (int step = 0; step < 2; ++step) {
        std::int32_t begin = at;
        while (m_text.at(begin) == u' ')
            ++begin;
        std::int32_t end = begin;
        while (isLatinLetter(m_text.at(end)))
            ++end;
        if (end == begin)
            return {};
        at = end;
        const auto found = m_finder.behind(at, PartFinder::Lead::Needed);
        if (found && found.scope.geography)
            return found;
    }
    return {};
}

bool SentenceScopes::isCalled(const Part& part) const
{
    return part && part.id.empty() && m_names.holds(part, m_text.foldedIn(part.words));
}

void SentenceScopes::englishLeads(std::vector<ScopeLead>& out) const
{
    englishLead(m_sentence.begin, false, out);
    // "Our Marine Systems business delivered …"
    const PartFinder::Found subject = m_finder.behind(m_sentence.begin, PartFinder::Lead::Free);
    if (subject && !subject.listed && (subject.strong || isCalled(subject.scope.segment)))
        out.push_back({subject.end, subject.scope, false});
    for (const Token& mark : m_sentence.marks)
        if ((mark.topics & maskOf(Topic::SegmentCue)) != 0 && m_finder.isNoun(mark, Word::SegmentTopic))
            englishLead(mark.end, true, out);
    for (const Token& token : m_sentence.tokens)
        if (token.kind == Token::Kind::Comma || token.kind == Token::Kind::Stop ||
            (token.kind == Token::Kind::Dash))
            englishLead(token.end, false, out);
    std::sort(out.begin(), out.end(), [](const ScopeLead& a, const ScopeLead& b) { return a.end < b.end; });
}

void SentenceScopes::englishLead(std::int32_t at, bool topic, std::vector<ScopeLead>& out) const
{
    // "And in Europe": small words may stand before
    for (int step = 0; step < 3 && !topic; ++step) {
        std::int32_t begin = at;
        while (m_text.at(begin) == u' ' || m_text.at(begin) == u'\n')
            ++begin;
        std::int32_t end = begin;
        while (isLatinLetter(m_text.at(end)))
            ++end;
        const std::uint16_t kinds = m_words.kinds(m_text.foldedIn(Span(begin, end)));
        if ((kinds & SegmentWords::Plain) == 0 || (kinds & SegmentWords::Into) != 0)
            break;
        at = end;
    }
    const auto found = m_finder.behind(at, topic ? PartFinder::Lead::Free : PartFinder::Lead::Needed);
    if (!found || found.listed)
        return;
    std::int32_t next = found.end;
    while (m_text.at(next) == u' ')
        ++next;
    const char16_t c = m_text.at(next);
    const bool closed = c == u',' || c == u':' || c == 0x2014 || c == 0x2013 || c == u'-';
    const bool ended = topic && (c == u'.' || c == u'\n' || c == u'\0');
    std::int32_t wordEnd = next;
    while (isLatinLetter(m_text.at(wordEnd)))
        ++wordEnd;
    const bool subject = (m_words.kinds(m_text.foldedIn(Span(next, wordEnd))) & SegmentWords::Speaker) != 0;
    const bool metric = std::any_of(m_sentence.tokens.begin(), m_sentence.tokens.end(), [&](const Token& t) {
        return t.begin == next && (t.topics & maskOf(Topic::Metric)) != 0;
    });
    if (!closed && !ended && !subject && !metric)
        return;
    out.push_back({found.end, found.scope, topic});
    Part& part = out.back().scope.segment;
    if (topic && part.proof == Part::Proof::Learned)
        part.proof = Part::Proof::Repeated; // what a speaker turns to by name is hardly anything else
}

void SentenceScopes::chinesePlaceLead(std::int32_t begin, std::int32_t end, std::vector<ScopeLead>& out) const
{
    for (const Token& mark : m_sentence.marks) {
        if (mark.begin <= begin || mark.end >= end || (mark.topics & maskOf(Topic::Geography)) == 0)
            continue;
        const Span before(mark.begin - 1, mark.begin);
        if ((m_words.kinds(m_text.foldedIn(before)) & SegmentWords::Into) == 0)
            continue;
        const PartFinder::Found found = m_finder.before(mark.end, PartFinder::Names::Known);
        if (found && !found.listed)
            out.push_back({mark.end, found.scope, false, end});
    }
}

void SentenceScopes::chineseLeads(std::vector<ScopeLead>& out) const
{
    std::int32_t clause = m_sentence.begin;
    const auto close = [&](std::int32_t end) {
        bool topic = false;
        std::int32_t begin = clause;
        for (const Token& mark : m_sentence.marks)
            if (mark.begin >= clause && mark.end <= end && (mark.topics & maskOf(Topic::SegmentCue)) != 0 &&
                m_finder.isNoun(mark, Word::SegmentTopic)) {
                topic = true;
                begin = mark.end;
            }
        const auto take = [&](std::int32_t at) {
            const auto found = m_finder.before(at, PartFinder::Names::Known);
            const bool fits =
                found && !found.listed && found.begin >= begin && letters(begin, found.begin) <= kFiller;
            if (fits)
                out.push_back({at, found.scope, topic});
            return fits;
        };
        for (const Token& mark : m_sentence.marks) // 海港机械板块实现…
            if (mark.begin >= begin && mark.end <= end && (mark.topics & maskOf(Topic::SegmentCue)) != 0 &&
                m_finder.isNoun(mark, Word::SegmentNoun) && take(mark.end))
                return;
        if (!take(end))
            chinesePlaceLead(begin, end, out);
    };
    for (const Token& token : m_sentence.tokens) {
        if (token.kind != Token::Kind::Comma && token.kind != Token::Kind::Stop)
            continue;
        close(token.begin);
        clause = token.end;
    }
    std::int32_t end = m_sentence.end;
    while (end > clause && !isHan(m_text.at(end - 1)) && !isLatinLetter(m_text.at(end - 1)))
        --end;
    close(end);
}

} // namespace earshot::figures
