#include "figures/relation_finder.h"

namespace earshot::figures {
namespace {

constexpr std::int32_t kMostTokens = 14; ///< how far a direction or comparison may stand from its figure
constexpr std::int32_t kEnglishGap = 44; ///< characters
constexpr std::int32_t kChineseGap = 14;
constexpr std::int32_t kOneCharacterGap = 4; ///< of 高, 多, 升
constexpr std::int32_t kByGap = 14;
constexpr std::int32_t kNounGapEnglish = 34;
constexpr std::int32_t kNounGapChinese = 10;

bool isPoints(FigureKind kind)
{
    return kind == FigureKind::PercentagePoint || kind == FigureKind::BasisPoint;
}

} // namespace

Direction directionOf(Word word)
{
    return word == Word::Up     ? Direction::Up
           : word == Word::Down ? Direction::Down
           : word == Word::Flat ? Direction::Flat
                                : Direction::Unstated;
}

Comparison comparisonOf(Word word)
{
    switch (word) {
    case Word::Yoy:
        return Comparison::YearOnYear;
    case Word::Qoq:
        return Comparison::QuarterOnQuarter;
    case Word::Mom:
        return Comparison::MonthOnMonth;
    case Word::PriorGuidance:
        return Comparison::PriorGuidance;
    default:
        return Comparison::None;
    }
}

Comparison comparisonWith(const Reading& r, const Mention& m)
{
    const bool named = m.kind == Mention::Kind::LastYearSame && m.year != 0; // "the same quarter in 2019"
    if ((m.kind == Mention::Kind::LastYearSame && !named) || m.kind == Mention::Kind::LastYear)
        return Comparison::YearOnYear;
    if (m.kind == Mention::Kind::LastQuarter)
        return Comparison::QuarterOnQuarter;
    const Period& main = r.calendar.reported();
    if (!m.period.end || !main.end || !main.begin)
        return Comparison::None;
    const auto days = (std::chrono::sys_days(*main.end) - std::chrono::sys_days(*m.period.end)).count();
    const bool quarter = r.calendar.reportedQuarter() != 0 || m.kind == Mention::Kind::Quarter;
    if (days >= 350 && days <= 380)
        return Comparison::YearOnYear;
    if (quarter && days >= 80 && days <= 100)
        return Comparison::QuarterOnQuarter;
    return Comparison::None;
}

SaidChange RelationFinder::before(std::int32_t d) const
{
    const Draft& mine = draft(d);
    Search s;
    s.begin = mine.figure.span.begin();
    for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - kMostTokens; --i) {
        const Token& t = *m_r.token(i);
        if (t.kind == Token::Kind::Stop)
            break;
        if (t.kind == Token::Kind::Comma) {
            const bool listed = listsAt(i, d);
            s.list = s.list || listed;
            if (!listed && !passesComma(i, mine, s))
                break;
            continue;
        }
        if (t.kind == Token::Kind::List) {
            s.list = true;
            continue;
        }
        const std::int32_t gap = s.begin - t.end - s.known;
        if (m_r.ownedByOther(i, d)) {
            const std::int32_t other = m_r.owner[static_cast<std::size_t>(i)];
            if (!passesFigure(other, mine, s))
                break;
            s.known += t.end - draft(other).figure.span.begin();
            i = draft(other).tokenBegin;
            continue;
        }
        if (t.kind != Token::Kind::Cue)
            continue;
        const std::int32_t mention = m_r.mentionOf[static_cast<std::size_t>(i)];
        if (mention >= 0) {
            const Mention& m = m_r.mentions[static_cast<std::size_t>(mention)];
            passPeriod(m, gap, mine, s);
            i = m.tokenBegin;
            continue;
        }
        s.metric = s.metric || m_r.has(i, Topic::Metric);
        s.apposition = s.apposition || connective(i, Word::Or);
        if (!leftCue(i, gap, mine, s.found, s.list))
            break;
        s.bare = s.bare && (m_r.has(i, Topic::Approximation) || connective(i, Word::Be));
        s.known += t.end - t.begin;
    }
    return s.found;
}

/// "fell $40 million, or 30%, to $92 million": the comma behind what was said in another way.
bool RelationFinder::reachesPastApposition(std::int32_t comma, const Draft& mine) const
{
    const std::int32_t to = mine.tokenBegin - 1;
    const std::int32_t figure = comma - 1;
    if (figure < 1 || !connective(to, Word::To) || to != comma + 1)
        return false;
    const std::int32_t other = m_r.owner[static_cast<std::size_t>(figure)];
    return other >= 1 && connective(draft(other).tokenBegin - 1, Word::Or);
}

/// CMR增长低于GMV，大概只有5%; "$14 million, or 9%": the thought goes on behind the comma.
bool RelationFinder::passesComma(std::int32_t comma, const Draft& mine, Search& s) const
{
    const Token& t = *m_r.token(comma);
    if (!m_r.chinese && (reachesPastApposition(comma, mine) ||
                         (s.found.target && s.apposition && connective(comma + 1, Word::Or))))
        return true;
    if (m_r.chinese && s.bare && s.begin - t.end - s.known <= 2 && s.known > 0 &&
        mine.figure.kind == FigureKind::Percent) {
        s.known = s.begin - t.begin;
        s.bare = false;
        return true;
    }
    return s.apposition && s.begin - t.end <= 6;
}

/// "grew 12%, 7% and 3%, respectively", "grew 11%, 10% in constant currency": the comma before a figure of a
/// list.
bool RelationFinder::listsAt(std::int32_t comma, std::int32_t d) const
{
    constexpr std::int32_t kAdverb = 12;
    const Draft& mine = draft(d);
    if (m_r.chinese || d == 0 || comma + 1 != mine.tokenBegin)
        return false;
    const Draft& other = draft(d - 1);
    const std::int32_t apart = m_r.token(comma)->begin - other.figure.span.end();
    if (other.figure.kind != mine.figure.kind || other.tokenEnd != comma || apart > kAdverb ||
        !m_r.text.blank(m_r.token(comma)->end, mine.figure.span.begin(), 1))
        return false;
    const std::int32_t next = mine.tokenEnd;
    if (m_r.has(next, Topic::Basis) || (connective(next, Word::In) && m_r.has(next + 1, Topic::Basis)))
        return true;
    return apart == 0 && static_cast<std::size_t>(d) + 1 < m_r.drafts.size() &&
           draft(d + 1).figure.kind == mine.figure.kind &&
           (m_r.is(next, Token::Kind::Comma) || connective(next, Word::And)) &&
           draft(d + 1).tokenBegin <= next + 2;
}

/// Whether the search goes on past another figure; in a list it ends there, and its direction is taken.
bool RelationFinder::passesFigure(std::int32_t other, const Draft& mine, Search& s) const
{
    if (s.found.direction != Direction::Unstated)
        return false;
    const Figure& before = draft(other).figure;
    if (s.found.target && before.kind == FigureKind::Multiple && before.direction != Direction::Unstated) {
        s.found.direction = before.direction; // "doubled to $96 million"
        return false;
    }
    const std::int32_t apart = s.begin - before.span.end();
    const bool near = apart <= 12 || (!s.metric && !m_r.chinese && apart <= 40);
    if (s.list && near && (draft(other).figure.kind == mine.figure.kind || s.apposition)) {
        s.found.inherit = other;
        return false;
    }
    return s.found.target;
}

void RelationFinder::passPeriod(const Mention& m, std::int32_t gap, const Draft& mine, Search& s) const
{
    const bool multiple = mine.figure.kind == FigureKind::Multiple && gap <= 2;
    if (s.found.comparison == Comparison::None && (m.comparative || multiple))
        s.found.comparison = comparisonWith(m_r, m);
    if (m.comparative && s.found.direction == Direction::Unstated && gap <= 2 && m_r.chinese && !multiple)
        s.found.base = true;
    s.found.dated = s.found.dated || s.list;
    s.known += m.span.length();
    s.bare = false;
}

/// Takes one cue before the figure; false where the search ends.
bool RelationFinder::leftCue(std::int32_t i, std::int32_t gap, const Draft& mine, SaidChange& found,
                             bool& list) const
{
    const Token& t = *m_r.token(i);
    const std::int32_t limit = m_r.chinese ? kChineseGap : kEnglishGap;
    const CueEntry* dir = directionEntry(i);
    if (dir && m_r.chinese && t.end - t.begin == 1 && gap > kOneCharacterGap)
        dir = nullptr; // 高剂量组的反应率是
    if (found.direction != Direction::Unstated) {
        if (connective(i, Word::And))
            return false;
        if (dir && dir->noun && dir->rate && !found.subject && found.target)
            found.subject = dir;
        if (const CueEntry* c = m_r.entry(i, Topic::Comparison); c && found.comparison == Comparison::None)
            found.comparison = comparisonOf(c->word);
        constexpr TopicMask kPassed = maskOf(Topic::Comparison) | maskOf(Topic::Period) |
                                      maskOf(Topic::Connective) | maskOf(Topic::Approximation) |
                                      maskOf(Topic::Metric) | maskOf(Topic::Basis) | maskOf(Topic::Outlook) |
                                      maskOf(Topic::Direction);
        return (t.topics & kPassed) != 0;
    }
    if (const CueEntry* c = m_r.entry(i, Topic::Comparison); c && found.comparison == Comparison::None)
        found.comparison = comparisonOf(c->word);
    if (!m_r.chinese && dir && connective(i, Word::Than)) {
        if (m_r.has(i, Topic::Approximation) && gap <= 2) // "higher than $103 million" is a bound
            return true;
        found.base = true;
        return false;
    }
    if (dir && gap <= limit && (!dir->guarded || isPoints(mine.figure.kind))) {
        found.direction = directionOf(dir->word);
        found.gap = gap;
        found.rate = dir->rate;
        found.noun = dir->noun;
        found.revision = dir->revision;
        found.valued = dir->valued;
        found.target = found.target || reaches(t);
        return true;
    }
    if (connective(i, Word::Accounts) && gap <= 4)
        return false;
    if (!m_r.chinese && connective(i, Word::By) && gap <= kByGap) {
        found.by = true; // "grew from the prior year by 7%", "by a strong 7%"
        return true;
    }
    if (!m_r.chinese && connective(i, Word::From) && found.target) {
        found.start = true;
        return true;
    }
    if (!m_r.chinese && connective(i, Word::From) && found.dated)
        return true; // "up 10% from last quarter and 79% from last year"
    if (connective(i, Word::From) && !found.by && gap <= (m_r.chinese ? 3 : 14)) {
        found.base = true;
        return m_r.chinese;
    }
    if (connective(i, Word::To) && gap <= 16)
        found.target = true;
    else if (connective(i, Word::And) || connective(i, Word::Or))
        list = true;
    else if (m_r.has(i, Topic::Metric) && m_r.chinese && !found.target && !m_r.isYardstick(i) &&
             !(i > 0 && directionEntry(i - 1) && t.begin - m_r.token(i - 1)->end <= 1))
        return false;
    return true;
}

SaidChange RelationFinder::behind(std::int32_t d) const
{
    const Draft& mine = draft(d);
    const std::int32_t end = mine.figure.span.end();
    const std::int32_t limit = m_r.chinese ? kNounGapChinese : kNounGapEnglish;
    SaidChange found;
    std::int32_t known = 0; // length of the comparison's words right behind: they are no distance
    for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 7; ++i) {
        const Token& t = *m_r.token(i);
        if (t.kind == Token::Kind::Stop || t.kind == Token::Kind::Comma || t.kind == Token::Kind::Number ||
            m_r.ownedByOther(i, d))
            break;
        if (t.kind != Token::Kind::Cue)
            continue;
        if (t.begin - end > limit + 20)
            break;
        const std::int32_t mention = m_r.mentionOf[static_cast<std::size_t>(i)];
        if (mention >= 0) {
            const Mention& m = m_r.mentions[static_cast<std::size_t>(mention)];
            if (found.comparison == Comparison::None && !m_r.chinese &&
                (m.comparative ||
                 (mine.figure.kind == FigureKind::Multiple && m.kind == Mention::Kind::LastYearSame)))
                found.comparison = comparisonWith(m_r, m);
            i = m.tokenEnd - 1;
            continue;
        }
        if (m_r.chinese ? governsNext(i) : directionEntry(i) && standsBeforeFigure(i))
            break;
        if (const CueEntry* c = m_r.entry(i, Topic::Comparison); c && found.comparison == Comparison::None)
            found.comparison = comparisonOf(c->word);
        const CueEntry* dir = directionEntry(i);
        if (dir && found.direction == Direction::Unstated && dir->noun &&
            (!dir->guarded || isPoints(mine.figure.kind)) && t.begin - end <= limit) {
            found.direction = directionOf(dir->word);
            found.gap = t.begin - end - known;
            found.rate = dir->rate;
            found.valued = dir->valued;
            continue;
        }
        if (!m_r.chinese && (connective(i, Word::And) || connective(i, Word::Be) || connective(i, Word::To)))
            break;
        if (!m_r.chinese && m_r.has(i, Topic::Comparison) && t.begin - end - known <= 2)
            known += t.end - t.begin + 1;
    }
    return found;
}

/// 上升至, 降到: the direction's own words end in "to".
bool RelationFinder::reaches(const Token& t) const
{
    const auto particle = [&](std::int32_t at) { return m_r.cues.particle(m_r.text.at(at)); };
    return particle(t.end - 1) == Particle::Reaching || particle(t.end) == Particle::Reaching ||
           (particle(t.end) == Particle::Perfect && particle(t.end + 1) == Particle::Reaching);
}

/// 增长18.7%: the words at `i` belong to the figure behind them.
bool RelationFinder::governsNext(std::int32_t i) const
{
    std::int32_t j = i + 1;
    while (m_r.has(j, Topic::Approximation) || connective(j, Word::To) ||
           (m_r.has(j, Topic::Direction) && j < i + 3) || connective(j, Word::Be))
        ++j;
    const Token* t = m_r.token(j);
    return t && (m_r.has(i, Topic::Direction) || m_r.has(i, Topic::Comparison)) &&
           m_r.owner[static_cast<std::size_t>(j)] >= 0 && t->begin - m_r.token(i)->end <= 6;
}

/// "backlog of $274 million down 14%"
bool RelationFinder::standsBeforeFigure(std::int32_t i) const
{
    std::int32_t j = i + 1;
    while (m_r.has(j, Topic::Approximation))
        ++j;
    const Token* t = m_r.token(j);
    return t && m_r.owner[static_cast<std::size_t>(j)] >= 0 && t->begin - m_r.token(j - 1)->end <= 3;
}

} // namespace earshot::figures
