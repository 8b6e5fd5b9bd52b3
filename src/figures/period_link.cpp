#include "figures/link_steps.h"

#include <algorithm>
#include <cstdlib>

namespace earshot::figures {
namespace {

constexpr int kTopicLasts = 5;            ///< sentences that a period stays the topic
constexpr std::int32_t kBehindComma = 12; ///< units from a comma to the period it sets off
constexpr int kAheadLasts = 20; ///< sentences that look forward may still mean the period named before
constexpr int kUntoldLasts = 5; ///< sentences without a verb that tells may

class PeriodLinker {
public:
    PeriodLinker(Reading& r, const Carry& carry, const Habit& habit, Tense tense)
        : m_r(r), m_carry(carry), m_habit(habit), m_tense(tense)
    {
    }

    void run()
    {
        settleYears();
        std::vector<const Mention*> own(m_r.drafts.size(), nullptr);
        for (std::int32_t d = 0; d < count(); ++d)
            own[static_cast<std::size_t>(d)] = attached(d);
        const std::optional<Period>& carried = carriedPeriod();
        for (std::int32_t d = 0; d < count(); ++d) {
            Figure& f = draft(d).figure;
            if (f.period.begin || !f.period.label.empty())
                continue;
            if (const Mention* mention = own[static_cast<std::size_t>(d)]) {
                f.period = namedPeriod(m_r, *mention);
                if (mention->kind == Mention::Kind::LastYear && draft(d).base)
                    asLong(d);
                continue;
            }
            if (f.kind == FigureKind::Duration && f.metric.empty())
                continue; // "over ten years": of no period by itself
            if (const Mention* reached = ofLevelReached(d, own)) {
                f.period = namedPeriod(m_r, *reached);
                continue;
            }
            const Mention* topic = nullptr;
            for (const Mention& m : m_r.mentions) {
                const auto owner = std::find(own.begin(), own.end(), &m);
                const bool taken = owner != own.end();
                const bool ofBase = taken && draft(static_cast<std::int32_t>(owner - own.begin())).base;
                const bool before = m.tokenEnd <= draft(d).tokenBegin;
                const bool lastYears =
                    m.kind == Mention::Kind::LastYear || m.kind == Mention::Kind::LastQuarter;
                if (!isTopic(m) || isMeasure(d, m) || (lastYears && (taken || !before)) ||
                    (draft(d).target && ofBase))
                    continue;
                if (before)
                    topic = &m;
                else if (!topic && !taken && sameClause(draft(d).tokenEnd, m))
                    topic = &m;
            }
            if (topic)
                f.period = namedPeriod(m_r, *topic);
            else if (carried) {
                f.period = *carried;
                f.periodInferred = true;
            } else {
                f.period = m_habit.usual() ? *m_habit.usual() : m_r.calendar.reported();
                f.periodInferred = true;
            }
            if (draft(d).base && isYearBefore(d))
                f.period = yearBefore(f.period);
        }
    }

private:
    std::int32_t count() const { return static_cast<std::int32_t>(m_r.drafts.size()); }
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }
    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }
    bool isMetric(std::int32_t i) const { return m_r.isMetric(i); }

    /// 2024年利润承压，全年亏损…: what was in a full year is of the year named before, while the reported one
    /// is not over.
    void settleYears()
    {
        constexpr int kYearLasts = 3; // sentences
        int year = m_carry.yearAge < kYearLasts ? m_carry.year : 0;
        for (Mention& m : m_r.mentions) {
            if (m.untold && m_tense != Tense::Ahead && year != 0 && year < m.year)
                m.period = m_r.calendar.year(year);
            if (namesYear(m))
                year = m.year;
        }
    }

    /// "2.5 times [last year's]", 是去年的1.6倍: what a multiple is measured by, not when.
    bool isMeasure(std::int32_t d, const Mention& m) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        const bool beside = m.tokenEnd + 1 == mine.tokenBegin && connective(m.tokenEnd, Word::Of);
        const bool reference = m_r.chinese && mine.target && beside && // 恢复到2019年的八成
                               mine.figure.kind == FigureKind::Percent;
        if (reference)
            return true;
        return mine.figure.kind == FigureKind::Multiple &&
               (m.kind == Mention::Kind::LastYearSame ||
                (beside && (m.kind == Mention::Kind::LastYear || m.kind == Mention::Kind::LastQuarter)));
    }

    /// 去年同期的0.51美元, "43% in the prior quarter": words of a period that hang on this figure.
    const Mention* attached(std::int32_t d) const
    {
        if (m_r.chinese)
            return attachedBefore(d);
        const Mention* behind = attachedBehind(d);
        return behind ? behind : attachedBefore(d);
    }

    const Mention* attachedBefore(std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        bool verb = false;
        std::int32_t names = 0; // characters of a metric between: 去年同期净亏损为3.9亿元
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - 4; --i) {
            const std::int32_t m = m_r.mentionOf[static_cast<std::size_t>(i)];
            // "improved from 14% in the first quarter to 15%"; "the margin versus last year was 15%"
            if (!m_r.chinese && connective(i, Word::To))
                break;
            verb = verb || connective(i, Word::Be);
            if (m >= 0) {
                const Mention& mention = m_r.mentions[static_cast<std::size_t>(m)];
                if (!m_r.chinese && verb && mention.comparative)
                    break;
                const std::int32_t gap = mine.figure.span.begin() - mention.span.end() - names;
                const bool change = mine.figure.direction != Direction::Unstated && !mine.target;
                return gap <= (m_r.chinese ? 6 : 12) && !mention.maturity &&
                               !(mention.comparative && change) && !isMeasure(d, mention)
                           ? &mention
                           : nullptr;
            }
            const Token& t = *m_r.token(i);
            if (m_r.chinese && isMetric(i)) {
                names += t.end - t.begin;
                continue;
            }
            if (t.kind != Token::Kind::Cue || connective(i, Word::From) ||
                !(m_r.has(i, Topic::Connective) || m_r.word(i, Topic::Numeral, Word::Minus) ||
                  m_r.has(i, Topic::Approximation)))
                break;
        }
        return nullptr;
    }

    const Mention* attachedBehind(std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        std::int32_t from = mine.tokenEnd;
        std::int32_t end = mine.figure.span.end();
        while (m_r.has(from, Topic::Connective) && connective(from, Word::PerShare))
            ++from;
        const std::int32_t two = m_r.is(from, Token::Kind::Comma) ? from + 1 : from;
        bool twice = connective(mine.tokenBegin - 1, Word::Or);
        if (connective(two, Word::Or) && two + 1 < m_r.size() && m_r.ownedByOther(two + 1, d)) {
            // "$26 million, or 18% of sales, in the first quarter": said in two ways
            const Draft& other =
                m_r.drafts[static_cast<std::size_t>(m_r.owner[static_cast<std::size_t>(two + 1)])];
            from = other.tokenEnd;
            end = other.figure.span.end();
            while (connective(from, Word::PerShare))
                end = m_r.token(from++)->end;
            twice = true;
        }
        const std::int32_t date = connective(from + 1, Word::In) ? from + 2 : from + 1;
        if (twice && m_r.is(from, Token::Kind::Comma) && date < m_r.size() &&
            m_r.mentionOf[static_cast<std::size_t>(date)] >= 0)
            ++from;
        for (std::int32_t i = from; i < m_r.size() && i < from + 5; ++i) {
            const std::int32_t m = m_r.mentionOf[static_cast<std::size_t>(i)];
            if (m >= 0) {
                const Mention& mention = m_r.mentions[static_cast<std::size_t>(m)];
                return mention.span.begin() - end <= 40 && (!mention.comparative || mine.base) &&
                               !mention.maturity
                           ? &mention
                           : nullptr;
            }
            const Token& t = *m_r.token(i);
            const bool dated = mine.base &&
                               i + 1 < m_r.size() && // "down from 24.9% from the year-ago period"
                               m_r.mentionOf[static_cast<std::size_t>(i + 1)] >= 0;
            if (t.kind != Token::Kind::Cue || m_r.ownedByOther(i, d) ||
                (connective(i, Word::From) && !dated) || (connective(i, Word::Than) && !mine.base) ||
                connective(i, Word::And) || t.begin - end > 40)
                break;
        }
        return nullptr;
    }

    /// "expanded 260 basis points to 55.9% for the second quarter": a change and the level that it reached
    /// are of one time.
    const Mention* ofLevelReached(std::int32_t d, const std::vector<const Mention*>& own) const
    {
        const auto next = static_cast<std::size_t>(d) + 1;
        if (m_r.chinese || next >= own.size() || !own[next] || !isTopic(*own[next]))
            return nullptr;
        const Draft& level = m_r.drafts[next];
        const Draft& mine = m_r.drafts[next - 1];
        const bool beside = level.tokenBegin == mine.tokenEnd + 1 && connective(mine.tokenEnd, Word::To);
        return level.target && beside && mine.figure.direction != Direction::Unstated ? own[next] : nullptr;
    }

    /// The period that the sentences before leave to this one: what was said to come counts for what looks
    /// forward, never for what has been.
    const std::optional<Period>& carriedPeriod() const
    {
        static const std::optional<Period> none;
        const int most = m_tense == Tense::Ahead ? kAheadLasts : m_tense == Tense::Past ? 0 : kUntoldLasts;
        if (m_carry.ahead && m_carry.aheadAge < most)
            return m_carry.ahead;
        return m_carry.topicAge < kTopicLasts ? m_carry.topic : none;
    }

    /// Whether a period behind a figure may tell its time. Chinese: no comma or bracket between; English: no
    /// bracket or semicolon, the last comma only right before its words, and nothing that is compared with.
    bool sameClause(std::int32_t from, const Mention& mention) const
    {
        std::int32_t comma = -1;
        for (std::int32_t i = from; i < mention.tokenBegin; ++i) {
            if (m_r.is(i, Token::Kind::Stop) || m_r.is(i, Token::Kind::Open) || connective(i, Word::Than))
                return false;
            comma = m_r.is(i, Token::Kind::Comma) ? i : comma;
        }
        return comma < 0 || (!m_r.chinese && mention.span.begin() - m_r.token(comma)->end <= kBehindComma);
    }

    /// "$0.94, up from $0.81 last year", said of a quarter: the same months of the year before.
    void asLong(std::int32_t d)
    {
        Figure& f = draft(d).figure;
        for (std::int32_t e = d - 1; e >= 0; --e) {
            const Figure& other = draft(e).figure;
            if (other.kind != f.kind || draft(e).base)
                continue;
            const Period before = yearBefore(other.period);
            if (isWithin(other.period, f.period)) { // "69%, from 77% in the prior year": before the other
                f.period = before;
                return;
            }
            if (before.label.size() == f.period.label.size() + 2 && before.label.starts_with(f.period.label))
                f.period = before;
            return;
        }
        if (isWithin(m_r.calendar.reported(), f.period)) // "from 17.3% last year to 14%"
            f.period = yearBefore(m_r.calendar.reported());
    }

    static bool isWithin(const Period& part, const Period& whole)
    {
        return !whole.label.empty() && part.label.starts_with(whole.label);
    }

    bool isYearBefore(std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        const CueEntry* c = m_r.entry(mine.tokenBegin - 1, Topic::Comparison);
        return c && c->base && c->word == Word::Yoy;
    }

    Period yearBefore(const Period& p) const
    {
        if (p.label.size() < 6 || !p.label.starts_with("FY"))
            return p;
        const int year = std::atoi(p.label.substr(2, 4).c_str()) - 1;
        if (p.label.size() == 8 && p.label[6] == 'Q')
            return m_r.calendar.quarter(year, p.label[7] - '0');
        if (p.label.size() == 8 && p.label[6] == 'H')
            return m_r.calendar.half(year, p.label[7] - '0');
        return p.label.size() == 6 ? m_r.calendar.year(year) : p;
    }

    Reading& m_r;
    const Carry& m_carry;
    const Habit& m_habit;
    Tense m_tense;
};

} // namespace

Tense tenseOf(const Reading& r)
{
    constexpr TopicMask kVerbs = maskOf(Topic::Connective) | maskOf(Topic::Direction);
    bool past = false;
    for (std::size_t i = 0; i < r.sentence.tokens.size(); ++i) {
        const Token& token = r.sentence.tokens[i];
        if (r.isOutlook(static_cast<std::int32_t>(i)))
            return Tense::Ahead;
        if (past || (token.topics & kVerbs) == 0)
            continue;
        past = r.cues.form(token.index).past[r.chinese ? 1 : 0] ||
               ((token.topics & maskOf(Topic::Direction)) != 0 &&
                r.cues.particle(r.text.at(token.end)) == Particle::Perfect); // 下降了
    }
    return past ? Tense::Past : Tense::Untold;
}

bool isAhead(const Reading& r, const Period& period)
{
    const Period& reported = r.calendar.reported();
    return period.end && reported.end &&
           std::chrono::sys_days(*period.end) > std::chrono::sys_days(*reported.end);
}

bool namesYear(const Mention& m)
{
    return m.sayYear && m.year != 0 && !m.comparative && !m.maturity &&
           (m.kind == Mention::Kind::Year || m.kind == Mention::Kind::Instant);
}

bool isTopic(const Mention& m)
{
    if (m.comparative || m.maturity)
        return false;
    return m.kind == Mention::Kind::Quarter || m.kind == Mention::Kind::Half ||
           m.kind == Mention::Kind::Year || m.kind == Mention::Kind::LastYear ||
           m.kind == Mention::Kind::YearsAgo || m.kind == Mention::Kind::Months ||
           m.kind == Mention::Kind::Span || m.kind == Mention::Kind::Day ||
           m.kind == Mention::Kind::Instant || m.kind == Mention::Kind::LastQuarter;
}

Period namedPeriod(const Reading& r, const Mention& m)
{
    const Period& reported = r.calendar.reported();
    if (m.kind == Mention::Kind::Day && m.period.end && reported.end) {
        const auto days =
            (std::chrono::sys_days(*m.period.end) - std::chrono::sys_days(*reported.end)).count();
        if (days >= -6 && days <= 6)
            return reported;
    }
    return m.period;
}

void linkPeriods(Reading& r, const Carry& carry, const Habit& habit, Tense tense)
{
    PeriodLinker(r, carry, habit, tense).run();
}

} // namespace earshot::figures
