#include "figures/linker.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr std::int32_t kMostTokens = 14; ///< how far a direction or comparison may stand from its figure
constexpr std::int32_t kEnglishGap = 44; ///< characters
constexpr std::int32_t kChineseGap = 14;
constexpr std::int32_t kByGap = 14;
constexpr std::int32_t kNounGapEnglish = 34;
constexpr std::int32_t kNounGapChinese = 10;

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

/// What a mention of another period says about a change: the year before, the quarter before.
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

struct Found {
    Direction direction = Direction::Unstated;
    Comparison comparison = Comparison::None;
    std::int32_t gap = 1000; ///< characters between the direction's words and the figure
    bool rate = false;
    bool revision = false;
    bool by = false;     ///< "by" stands right before: an amount of change, no level
    bool base = false;   ///< "from" stands between
    bool target = false; ///< "to" stands between
    bool dated = false;  ///< a period between belongs to the figure before it in a list
    bool start = false;  ///< where a level came from is told as well: "from 14% to 15%"
    const CueEntry* subject =
        nullptr; ///< of a level reached: the growth rate that reached it (降幅收窄至个位数)
    std::int32_t inherit = -1; ///< draft in coordination
};

class Relater {
public:
    explicit Relater(Reading& r) : m_r(r) {}

    void run()
    {
        for (std::int32_t d = 0; d < static_cast<std::int32_t>(m_r.drafts.size()); ++d)
            relate(d);
    }

private:
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }

    /// How far the search before a figure has come.
    struct Search {
        Found found;
        std::int32_t begin = 0;
        std::int32_t known = 0; ///< length of tokens passed over: they are no distance
        bool list = false;
        bool metric = false;     ///< another metric was named between
        bool apposition = false; ///< "$14 million, or 9%"
        bool bare = true;        ///< nothing but adverbs stands before the figure in its clause
    };

    Found left(std::int32_t d)
    {
        const Draft& mine = draft(d);
        Search s;
        s.begin = mine.figure.span.begin();
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - kMostTokens; --i) {
            const Token& t = *m_r.token(i);
            if (t.kind == Token::Kind::Stop || t.kind == Token::Kind::Comma) {
                if (t.kind == Token::Kind::Stop || !passesComma(t, mine, s))
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

    /// CMR增长低于GMV，大概只有5%; "$14 million, or 9%": the thought goes on behind the comma.
    bool passesComma(const Token& t, const Draft& mine, Search& s) const
    {
        if (m_r.chinese && s.bare && s.begin - t.end - s.known <= 2 && s.known > 0 &&
            mine.figure.kind == FigureKind::Percent) {
            s.known = s.begin - t.begin;
            s.bare = false;
            return true;
        }
        return s.apposition && s.begin - t.end <= 6;
    }

    /// Whether the search goes on past another figure; in a list it ends there, and its direction is taken.
    bool passesFigure(std::int32_t other, const Draft& mine, Search& s)
    {
        if (s.found.direction != Direction::Unstated)
            return false;
        const Figure& before = draft(other).figure;
        if (s.found.target && before.kind == FigureKind::Multiple &&
            before.direction != Direction::Unstated) {
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

    void passPeriod(const Mention& m, std::int32_t gap, const Draft& mine, Search& s) const
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
    bool leftCue(std::int32_t i, std::int32_t gap, const Draft& mine, Found& found, bool& list)
    {
        const Token& t = *m_r.token(i);
        const std::int32_t limit = m_r.chinese ? kChineseGap : kEnglishGap;
        const CueEntry* dir = directionEntry(i);
        if (found.direction != Direction::Unstated) {
            if (connective(i, Word::And))
                return false;
            if (dir && dir->noun && dir->rate && !found.subject && found.target)
                found.subject = dir;
            if (const CueEntry* c = m_r.entry(i, Topic::Comparison);
                c && found.comparison == Comparison::None)
                found.comparison = comparisonOf(c->word);
            constexpr TopicMask kPassed = maskOf(Topic::Comparison) | maskOf(Topic::Period) |
                                          maskOf(Topic::Connective) | maskOf(Topic::Approximation) |
                                          maskOf(Topic::Metric) | maskOf(Topic::Basis) |
                                          maskOf(Topic::Outlook) | maskOf(Topic::Direction);
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
            found.revision = dir->revision;
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

    Found right(std::int32_t d)
    {
        const Draft& mine = draft(d);
        const std::int32_t end = mine.figure.span.end();
        const std::int32_t limit = m_r.chinese ? kNounGapChinese : kNounGapEnglish;
        Found found;
        std::int32_t known = 0; // length of the comparison's words right behind: they are no distance
        for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 7; ++i) {
            const Token& t = *m_r.token(i);
            if (t.kind == Token::Kind::Stop || t.kind == Token::Kind::Comma ||
                t.kind == Token::Kind::Number || m_r.ownedByOther(i, d))
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
            if (const CueEntry* c = m_r.entry(i, Topic::Comparison);
                c && found.comparison == Comparison::None)
                found.comparison = comparisonOf(c->word);
            const CueEntry* dir = directionEntry(i);
            if (dir && found.direction == Direction::Unstated && dir->noun && !dir->guarded &&
                t.begin - end <= limit) {
                found.direction = directionOf(dir->word);
                found.gap = t.begin - end - known;
                found.rate = dir->rate;
                continue;
            }
            if (!m_r.chinese &&
                (connective(i, Word::And) || connective(i, Word::Be) || connective(i, Word::To)))
                break;
            if (!m_r.chinese && m_r.has(i, Topic::Comparison) && t.begin - end - known <= 2)
                known += t.end - t.begin + 1;
        }
        return found;
    }

    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }

    const CueEntry* directionEntry(std::int32_t i) const { return m_r.entry(i, Topic::Direction); }

    /// 上升至, 降到: the direction's own words end in "to".
    bool reaches(const Token& t) const
    {
        const auto particle = [&](std::int32_t at) { return m_r.cues.particle(m_r.text.at(at)); };
        return particle(t.end - 1) == Particle::Reaching || particle(t.end) == Particle::Reaching ||
               (particle(t.end) == Particle::Perfect && particle(t.end + 1) == Particle::Reaching);
    }

    /// 增长18.7%: the words at `i` belong to the figure behind them.
    bool governsNext(std::int32_t i) const
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
    bool standsBeforeFigure(std::int32_t i) const
    {
        std::int32_t j = i + 1;
        while (m_r.has(j, Topic::Approximation))
            ++j;
        const Token* t = m_r.token(j);
        return t && m_r.owner[static_cast<std::size_t>(j)] >= 0 && t->begin - m_r.token(j - 1)->end <= 3;
    }

    static bool isPoints(FigureKind kind)
    {
        return kind == FigureKind::PercentagePoint || kind == FigureKind::BasisPoint;
    }

    static bool isRatio(FigureKind kind)
    {
        return kind == FigureKind::Percent || kind == FigureKind::PercentagePoint ||
               kind == FigureKind::BasisPoint || kind == FigureKind::Multiple ||
               kind == FigureKind::DigitClass;
    }

    void relate(std::int32_t d)
    {
        Draft& mine = draft(d);
        Figure& f = mine.figure;
        if (f.kind == FigureKind::Duration)
            return;
        const Found before = left(d);
        const Found after = right(d);
        const bool besideLevel =
            before.inherit >= 0 && draft(before.inherit).target && // "to $14 million or 9%"
            draft(before.inherit).figure.kind != f.kind && after.comparison == Comparison::None;
        if (besideLevel && after.direction == Direction::Unstated)
            return;
        if (before.inherit >= 0 && after.direction == Direction::Unstated) {
            const Draft& other = draft(before.inherit);
            f.direction = other.figure.direction;
            f.comparison = after.comparison != Comparison::None ? after.comparison : other.figure.comparison;
            mine.target = other.target;
            return;
        }
        const bool noun = isNounPhrase(d, after);
        mine.base = before.base && before.direction == Direction::Unstated && !(noun && isCause(d));
        const Direction own = f.direction;
        bool rate = false;
        if (mine.base && !(after.direction != Direction::Unstated && !m_r.chinese && after.gap <= 2)) {
            giveBack(d);
        } else if (before.direction != Direction::Unstated &&
                   (after.direction == Direction::Unstated ||
                    (before.gap <= 14 && !(noun && before.gap > 2)) || before.gap < after.gap)) {
            f.direction = before.direction;
            rate = before.rate || (after.rate && after.direction == before.direction && after.gap <= 4);
            mine.target = before.target;
            if (before.start && before.rate)
                settleByValues(d);
        } else if (after.direction != Direction::Unstated &&
                   (isRatio(f.kind) || after.gap <= 2 || !m_r.chinese)) {
            f.direction = after.direction;
            rate = after.rate;
        }
        if (own != Direction::Unstated)
            f.direction = own;
        if (mine.base && own == Direction::Unstated && f.kind != FigureKind::Multiple)
            return;
        if (own != Direction::Unstated)
            rate = true; // doubling is growth
        compare(d, before, after, rate);
    }

    /// "a 12% year-over-year increase": the words behind the figure tell its direction, whatever stands
    /// before them.
    bool isNounPhrase(std::int32_t d, const Found& after) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        const std::int32_t begin = mine.figure.span.begin();
        const bool article = begin >= 3 && m_r.text.foldedIn(Span(begin - 3, begin)) == u" a ";
        return !m_r.chinese && article && after.direction != Direction::Unstated && after.gap <= 2;
    }

    /// "benefited from a 12% increase in fees": where it came from, and no level that was left. Not so "up
    /// from" and "compared to".
    bool isCause(std::int32_t d) const
    {
        std::int32_t i = m_r.drafts[static_cast<std::size_t>(d)].tokenBegin - 1;
        while (i >= 0 && !connective(i, Word::From))
            --i;
        if (i < 0 || m_r.text.foldedIn(Span(m_r.token(i)->begin, m_r.token(i)->end)) != u"from")
            return false;
        for (--i; i >= 0 && !m_r.is(i, Token::Kind::Stop) && !m_r.is(i, Token::Kind::Comma); --i)
            if (directionEntry(i))
                return false;
        return true;
    }

    /// "growth went from 25% to 23%": the noun does not tell where it went.
    void settleByValues(std::int32_t d)
    {
        if (d == 0 || draft(d - 1).figure.kind != draft(d).figure.kind)
            return;
        const Figure& was = draft(d - 1).figure;
        Figure& f = draft(d).figure;
        if (was.value && f.value && *was.value != *f.value)
            f.direction = *was.value < *f.value ? Direction::Up : Direction::Down;
    }

    void compare(std::int32_t d, const Found& before, const Found& after, bool rate)
    {
        Draft& mine = draft(d);
        Figure& f = mine.figure;
        const bool growth = f.kind == FigureKind::Percent || f.kind == FigureKind::DigitClass ||
                            f.kind == FigureKind::Multiple;
        if (mine.target) {
            f.comparison = before.revision ? Comparison::PriorGuidance : Comparison::FromTo;
            if (growth && (before.subject ||
                           (before.rate && !before.start))) { // the level of a growth rate is itself growth
                f.comparison = Comparison::YearOnYear;
                if (before.subject)
                    f.direction = directionOf(before.subject->word);
            }
            return;
        }
        if (!isRatio(f.kind) && f.direction == Direction::Unstated)
            return;
        const Comparison first = m_r.chinese ? before.comparison : after.comparison;
        const Comparison second = m_r.chinese ? after.comparison : before.comparison;
        f.comparison = first != Comparison::None ? first : second;
        if (f.direction == Direction::Unstated && mine.signedValue && f.comparison != Comparison::None &&
            f.value)
            f.direction = f.value->isNegative() ? Direction::Down : Direction::Up; // yoy-4.1%
        if (f.comparison == Comparison::None && f.direction != Direction::Unstated)
            f.comparison = comparisonNear(d);
        if (f.comparison == Comparison::None && f.direction != Direction::Unstated)
            f.comparison = comparisonAtHead();
        if (f.comparison == Comparison::None && rate && growth && f.direction != Direction::Unstated)
            f.comparison = Comparison::YearOnYear;
    }

    /// "Sequentially, sales grew by 2%"
    Comparison comparisonAtHead() const
    {
        const CueEntry* c = m_r.is(1, Token::Kind::Comma) ? m_r.entry(0, Topic::Comparison) : nullptr;
        return c ? comparisonOf(c->word) : Comparison::None;
    }

    /// 较上年同期的515.9亿元增长18.7%: the figure before is what is compared with. Of growth rates in one
    /// sentence the later ones are compared like the first.
    Comparison comparisonNear(std::int32_t d)
    {
        const Figure& f = draft(d).figure;
        for (std::int32_t e = d - 1; e >= 0 && e >= d - 3; --e) {
            const Draft& other = draft(e);
            if (other.base && e == d - 1)
                for (std::int32_t i = other.tokenBegin - 1; i >= 0 && i >= other.tokenBegin - 6; --i)
                    if (const std::int32_t m = m_r.mentionOf[static_cast<std::size_t>(i)]; m >= 0)
                        return comparisonWith(m_r, m_r.mentions[static_cast<std::size_t>(m)]);
            const bool growth = f.kind == FigureKind::Percent || f.kind == FigureKind::DigitClass;
            const bool same =
                other.figure.kind == FigureKind::Percent || other.figure.kind == FigureKind::DigitClass;
            if (growth && same && !other.target && (other.figure.comparison == Comparison::YearOnYear))
                return other.figure.comparison;
        }
        return Comparison::None;
    }

    /// "45%, down from 43%": the direction is the first figure's.
    void giveBack(std::int32_t d)
    {
        if (d == 0)
            return;
        const Draft& mine = draft(d);
        Draft& other = draft(d - 1);
        if (other.figure.direction != Direction::Unstated || other.figure.kind != mine.figure.kind ||
            other.base)
            return;
        for (std::int32_t i = mine.tokenBegin - 1; i >= other.tokenEnd; --i)
            if (const CueEntry* dir = directionEntry(i)) {
                other.figure.direction = directionOf(dir->word);
                other.target = true;
                other.figure.comparison = Comparison::FromTo;
                return;
            }
    }

    Reading& m_r;
};

} // namespace

void relate(Reading& r)
{
    Relater(r).run();
}

} // namespace earshot::figures
