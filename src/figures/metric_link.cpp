#include "figures/link_steps.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr std::int32_t kMetricBehind = 34; ///< characters from a figure to the metric behind it, English

class MetricLinker {
public:
    MetricLinker(Reading& r, const Carry& carry) : m_r(r), m_carry(carry) {}

    void run()
    {
        m_r.metric.assign(m_r.drafts.size(), nullptr);
        for (std::int32_t d = 0; d < count(); ++d)
            linkMetric(d);
        for (std::int32_t d = 1; d < count(); ++d)
            if (corrects(d))
                give(m_r, d - 1, *m_r.metric[static_cast<std::size_t>(d)], draft(d).figure.metricSpan);
    }

private:
    std::int32_t count() const { return static_cast<std::int32_t>(m_r.drafts.size()); }
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }
    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }
    bool isMetric(std::int32_t i) const { return m_r.isMetric(i); }

    /// "$480 million; sorry, I meant $490 million of deferred revenue": of the same matter as the figure
    /// before.
    bool corrects(std::int32_t d)
    {
        if (!m_r.metric[static_cast<std::size_t>(d)] || m_r.metric[static_cast<std::size_t>(d - 1)] ||
            draft(d).figure.kind != draft(d - 1).figure.kind)
            return false;
        for (std::int32_t i = draft(d - 1).tokenEnd; i < draft(d).tokenBegin; ++i)
            if (connective(i, Word::Correction))
                return true;
        return false;
    }

    /// The metric behind its figure: "$2 billion in free cash flow", "20% growth in revenue",
    /// 双位数的GMV增长.
    std::int32_t metricBehind(std::int32_t d)
    {
        const Draft& mine = draft(d);
        const std::int32_t end = mine.figure.span.end();
        for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 6; ++i) {
            const Token& t = *m_r.token(i);
            if (t.kind != Token::Kind::Cue || m_r.ownedByOther(i, d))
                return -1;
            const std::int32_t gap = t.begin - end;
            if (m_r.chinese) {
                const bool attribute =
                    gap == 0 || (gap <= 4 && connective(i - 1, Word::Of) && m_r.token(i - 1)->end == t.begin);
                const bool denominator = gap > 0 && mine.figure.kind == FigureKind::Percent &&
                                         !isChange(mine) && isMetric(i) && // 80%的客户
                                         m_r.entry(i, Topic::Metric)->measure == Measure::Count;
                if (denominator)
                    return -1;
                if (isMetric(i) && attribute)
                    return gap == 0 && isChange(mine) && m_r.has(mine.tokenBegin - 1, Topic::Direction) ? -1
                                                                                                        : i;
                if (!(m_r.has(i, Topic::Approximation) || connective(i, Word::Of)) || gap > 4)
                    return -1;
                continue;
            }
            if (gap > kMetricBehind || t.begin - m_r.token(i - 1)->end > 16)
                return -1;
            if (m_r.isLeftOut(i))
                return -1;
            if (isMetric(i) && hasOwnChange(i)) // "rose 7% on capacity growth of 6%"
                return -1;
            if (isMetric(i)) {
                const bool denominator = mine.figure.kind == FigureKind::Percent &&
                                         linkedByOf(mine.tokenEnd, i) && !isChange(mine);
                return denominator ? -1 : i;
            }
            const bool ofChange = connective(i, Word::To) && i > mine.tokenEnd && mine.pointUnit &&
                                  m_r.has(i - 1, Topic::Direction); // "a 2-point headwind to growth"
            if (connective(i, Word::Of) || connective(i, Word::In) || ofChange ||
                (connective(i, Word::To) && i == mine.tokenEnd && mine.figure.kind != FigureKind::Percent &&
                 !hasOwnFigure(i + 1)))
                continue;
            if (m_r.has(i, Topic::Direction) || m_r.has(i, Topic::Basis) || isAttribute(i, d)) {
                const CueEntry* dir = m_r.entry(i, Topic::Direction);
                if (dir && (!dir->noun || connective(i, Word::Than)))
                    return -1;
                continue;
            }
            return -1;
        }
        return -1;
    }

    /// "a 3% year-over-year rise in fees": how the figure is compared, between it and its noun.
    bool isAttribute(std::int32_t i, std::int32_t d) const
    {
        const CueEntry* next = m_r.entry(i + 1, Topic::Direction);
        return m_r.has(i, Topic::Comparison) && i == m_r.drafts[static_cast<std::size_t>(d)].tokenEnd &&
               ((next && next->noun) || isMetric(i + 1)) &&
               m_r.text.blank(m_r.token(i)->end, m_r.token(i + 1)->begin, 2);
    }

    /// "revenue of $5 million", "revenue was $5 million" behind another figure.
    bool hasOwnFigure(std::int32_t metric) const
    {
        std::int32_t i = metric + 1;
        while (connective(i, Word::Of) || connective(i, Word::Be) || m_r.has(i, Topic::Approximation))
            ++i;
        return i < m_r.size() && m_r.owner[static_cast<std::size_t>(i)] >= 0;
    }

    /// "capacity growth of 6%" behind another figure.
    bool hasOwnChange(std::int32_t metric) const
    {
        const CueEntry* change = m_r.entry(metric + 1, Topic::Direction);
        return change && change->noun && connective(metric + 2, Word::Of) && hasOwnFigure(metric + 1);
    }

    /// "12% of revenue": a metric that has no share of revenue itself.
    bool ofRevenue(std::int32_t i, const CueEntry& metric) const
    {
        const CueEntry* whole = m_r.entry(i + 1, Topic::Metric);
        return connective(i, Word::Of) && whole && isMetric(i + 1) && whole->ratio.empty() &&
               whole != &metric;
    }

    /// Not so a level that was reached: "fell to 12% of revenue", "grew to $19 million or 12% of revenue".
    bool isChange(const Draft& d) const
    {
        const bool apposition = !m_r.chinese && connective(d.tokenBegin - 1, Word::Or);
        return d.figure.direction != Direction::Unstated && !d.target && !apposition;
    }

    bool linkedByOf(std::int32_t from, std::int32_t to) const
    {
        for (std::int32_t i = from; i < to; ++i)
            if (connective(i, Word::Of))
                return true;
        return false;
    }

    /// 占营收的4.7%, "12% of revenue": the metric beside the figure is what it is a share of.
    bool isWhole(std::int32_t i, std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        if (m_r.chinese && mine.figure.kind != FigureKind::Percent &&
            mine.figure.kind != FigureKind::DigitClass)
            return false;
        if (!m_r.chinese) {
            const std::int32_t other = i >= 2 ? m_r.owner[static_cast<std::size_t>(i - 2)] : -1;
            const bool words = i >= 2 && m_r.word(i - 2, Topic::Ratio, Word::Percent) &&
                               other < 0; // "as a percentage of sales"
            return connective(i - 1, Word::Of) &&
                   (words || (other >= 0 && m_r.drafts[static_cast<std::size_t>(other)].figure.kind ==
                                                FigureKind::Percent));
        }
        const CueEntry* share = m_r.entry(i - 1, Topic::Connective);
        return share && connective(i - 1, Word::For) && m_r.token(i)->begin - m_r.token(i - 1)->end <= 3;
    }

    /// 存款占现金的三成，少收300万元: what the figure before is a share of is no matter of this one.
    bool isOthersWhole(std::int32_t i, std::int32_t d) const
    {
        const std::int32_t behind = connective(i + 1, Word::Of) ? i + 2 : i + 1;
        return m_r.chinese && m_r.drafts[static_cast<std::size_t>(d)].figure.kind != FigureKind::Percent &&
               connective(i - 1, Word::For) && m_r.token(i)->begin == m_r.token(i - 1)->end &&
               behind < m_r.size() && m_r.ownedByOther(behind, d);
    }

    /// "customers that drive 50% of revenue": the figure is what somebody does in a clause about the metric.
    /// Not so "fees, which were 3%", "costs that grew 5%".
    bool endsBeforeClause(std::int32_t metric, std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        if (m_r.chinese || fit(*m_r.entry(metric, Topic::Metric), mine) == 3 || isChange(mine))
            return false;
        std::int32_t i = metric + 1;
        while (i <= mine.tokenBegin && !beginsClause(m_r.token(i - 1)->end, m_r.token(i)->begin))
            ++i;
        if (i > mine.tokenBegin || connective(i - 1, Word::Of)) // "of which"
            return false;
        constexpr TopicMask kTold = maskOf(Topic::Direction) | maskOf(Topic::Outlook);
        for (; i < mine.tokenBegin; ++i) {
            const Token& t = *m_r.token(i);
            if (t.kind == Token::Kind::Comma || t.kind == Token::Kind::Stop || connective(i, Word::Be) ||
                connective(i, Word::Reach) || (t.topics & kTold) != 0)
                return false;
        }
        return true;
    }

    /// "a milestone when the index reached 99%": a metric that hardly fits is not of another clause.
    bool endsBeforeWord(std::int32_t metric, std::int32_t to) const
    {
        for (std::int32_t i = metric + 1; i < to; ++i)
            if (connective(i, Word::Clause))
                return true;
        return false;
    }

    /// Whether the text between two tokens holds a relative pronoun and a word behind it.
    bool beginsClause(std::int32_t from, std::int32_t to) const
    {
        for (std::int32_t begin = from; begin < to; ++begin) {
            std::int32_t end = begin;
            while (end < to && isLatinLetter(m_r.text.at(end)))
                ++end;
            if (end > begin && m_r.cues.isRelative(m_r.text.foldedIn(Span(begin, end))))
                return m_r.text.at(end) == u' ' && !m_r.text.blank(end, to, to - end);
            begin = end;
        }
        return false;
    }

    /// "[capital expenditure] for property, plant and equipment was": what the metric beside the figure only
    /// tells more of.
    std::int32_t headOf(std::int32_t metric) const
    {
        if (isPredicate(metric))
            return metric - 2;
        const bool more =
            !m_r.chinese && metric >= 2 && connective(metric - 1, Word::For) && isMetric(metric - 2) &&
            m_r.text.blank(m_r.token(metric - 2)->end, m_r.token(metric - 1)->begin, 1) &&
            m_r.text.blank(m_r.token(metric - 1)->end, m_r.token(metric)->begin, 1) &&
            m_r.entry(metric - 2, Topic::Metric)->measure == m_r.entry(metric, Topic::Metric)->measure;
        return more ? metric - 2 : metric;
    }

    /// "EBITDA was a net loss of": what the metric before it came to.
    bool isPredicate(std::int32_t metric) const
    {
        constexpr std::u16string_view kArticle = u" a ";
        return !m_r.chinese && metric >= 2 && connective(metric - 1, Word::Be) && isMetric(metric - 2) &&
               m_r.text.blank(m_r.token(metric - 2)->end, m_r.token(metric - 1)->begin, 1) &&
               m_r.text.foldedIn(Span(m_r.token(metric - 1)->end, m_r.token(metric)->begin)) == kArticle &&
               m_r.entry(metric - 2, Topic::Metric)->measure == m_r.entry(metric, Topic::Metric)->measure;
    }

    std::int32_t metricBefore(std::int32_t d)
    {
        const Draft& mine = draft(d);
        std::int32_t best = -1;
        int bestFit = 0;
        int clauses = 0;
        std::int32_t yardstick = -1;
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - kMostTokensBack; --i) {
            const Token& t = *m_r.token(i);
            if (t.kind == Token::Kind::Stop || t.kind == Token::Kind::Comma)
                ++clauses;
            if (!isMetric(i) || m_r.entry(i, Topic::Metric)->behind)
                continue;
            if (isOthersWhole(i, d))
                continue;
            if (isWhole(i, d)) {
                m_share = m_r.chinese || m_r.entry(i, Topic::Metric)->ratio.empty();
                continue;
            }
            if (m_r.isLeftOut(i) || endsBeforeClause(i, d))
                continue;
            if (m_r.isYardstick(i) && !(i + 2 == mine.tokenBegin && connective(i + 1, Word::Of))) {
                if (yardstick < 0)
                    yardstick = i;
                continue;
            }
            const int f = fit(*m_r.entry(i, Topic::Metric), mine);
            if (f == 1 && !m_r.chinese && endsBeforeWord(i, mine.tokenBegin))
                continue;
            if (f > bestFit) {
                best = headOf(i);
                bestFit = f;
            }
            if (bestFit == 3 || (bestFit > 0 && clauses > 0))
                break;
        }
        if (!m_r.chinese && best > 0) { // "As a percentage of sales, SG&A was 29%"
            const std::int32_t head = m_r.is(best - 1, Token::Kind::Comma) ? best - 2 : best - 1;
            m_share = m_share || (head >= 0 && isMetric(head) && isWhole(head, d) &&
                                  m_r.entry(head, Topic::Metric)->ratio.empty());
        }
        return best >= 0 ? best : yardstick;
    }

    void linkMetric(std::int32_t d)
    {
        Draft& mine = draft(d);
        m_share = false;
        if (const Span matter = changedMatter(m_r, mine); !matter.empty()) {
            mine.figure.metricSpan = matter;
            return;
        }
        std::int32_t at = metricBehind(d);
        if (mine.figure.kind == FigureKind::Multiple)
            if (const std::int32_t debt = multiplied(d, at); debt >= 0)
                at = debt;
        int behindFit = at >= 0 ? fit(*m_r.entry(at, Topic::Metric), mine) : 0;
        if (mine.plus) // "comps were plus 5% in stores"
            behindFit = std::min(behindFit, 2);
        if (behindFit < 3) { // "margin was up 1 point as costs fell"
            const std::int32_t before = metricBefore(d);
            if (behindFit == 0 || (before >= 0 && fit(*m_r.entry(before, Topic::Metric), mine) == 3))
                at = before;
        }
        if (at >= 0 && at < mine.tokenBegin)
            if (const Span measure = ownMeasure(m_r, at, mine); !measure.empty()) {
                mine.figure.metricSpan = measure;
                return;
            }
        if (at < 0)
            at = metricAhead(d);
        if (at >= 0) {
            const CueEntry* metric = m_r.entry(at, Topic::Metric);
            const bool likeLevel =
                !m_r.chinese && mine.base && mine.scale == 0 && d > 0 && // "down from $0.83"
                draft(d - 1).perShare && m_r.metric[static_cast<std::size_t>(d - 1)] == metric;
            mine.perShare =
                mine.perShare || likeLevel || (mine.figure.kind == FigureKind::Money && saidPerShare(at));
            give(m_r, d, *metric, Span(m_r.token(at)->begin, m_r.token(at)->end));
            const bool share = m_share || (!m_r.chinese && ofRevenue(mine.tokenEnd, *metric));
            const bool level = mine.figure.kind == FigureKind::Percent && !isChange(mine);
            const bool points =
                mine.figure.kind == FigureKind::BasisPoint || mine.figure.kind == FigureKind::PercentagePoint;
            const bool told = level && mine.figure.comparison == Comparison::None &&
                              metric->measure == Measure::Money && !connective(mine.tokenEnd, Word::Of) &&
                              isTold(at, d);
            if (const Span part = soldTo(at, d); level && !part.empty()) {
                m_r.metric[static_cast<std::size_t>(d)] = nullptr;
                mine.figure.metric.clear();
                mine.figure.metricSpan = part;
                return;
            }
            if ((told || (share && (level || points))) && !metric->ratio.empty())
                mine.figure.metric = metric->ratio;
            return;
        }
        const bool change =
            mine.figure.direction != Direction::Unstated || mine.figure.comparison != Comparison::None ||
            mine.figure.kind == FigureKind::PercentagePoint || mine.figure.kind == FigureKind::BasisPoint;
        if (m_carry.metric && !hasSubject(m_r, mine) && fit(*m_carry.metric, mine) == 3 &&
            (change || mine.bareScaled || mine.figure.kind == FigureKind::DigitClass || mine.base))
            give(m_r, d, *m_carry.metric, m_carry.metricSpan);
        else if (mine.figure.kind != FigureKind::Count && mine.figure.kind != FigureKind::Duration)
            mine.figure.metricSpan = wordsBefore(m_r, mine);
    }

    /// "[Sales to Halden] were 36% of net sales": a part of the whole behind the figure, and not the whole.
    /// Empty elsewhere, so of "we expect revenue to remain at 10% of revenue".
    Span soldTo(std::int32_t metric, std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        const std::int32_t whole = mine.tokenEnd + 1;
        if (m_r.chinese || metric > mine.tokenBegin || !connective(metric + 1, Word::To) ||
            !connective(mine.tokenEnd, Word::Of) || !isMetric(whole) ||
            m_r.entry(whole, Topic::Metric)->id != m_r.entry(metric, Topic::Metric)->id)
            return {};
        for (std::int32_t i = metric - 1; i >= 0 && !m_r.is(i, Token::Kind::Stop); --i)
            if (m_r.has(i, Topic::Outlook))
                return {};
        std::int32_t end = -1; // where the name of the part does
        for (std::int32_t i = metric + 2; i < mine.tokenBegin; ++i) {
            const bool verb = connective(i, Word::Be) || connective(i, Word::Accounts);
            const bool aside = connective(i, Word::In) || m_r.mentionOf[static_cast<std::size_t>(i)] >= 0;
            if (end < 0 && (verb || aside))
                end = m_r.token(i)->begin;
            if (verb)
                return end - 1 > m_r.token(metric + 1)->end ? Span(m_r.token(metric)->begin, end - 1)
                                                            : Span();
            if (m_r.token(i)->kind != Token::Kind::Cue)
                return {};
        }
        return {};
    }

    /// "net debt was 1.8 times EBITDA", 净负债是EBITDA的2.1倍: what is told as a multiple of the metric
    /// beside the figure.
    std::int32_t multiplied(std::int32_t d, std::int32_t whole) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        const bool beside = m_r.chinese
                                ? connective(mine.tokenBegin - 1, Word::Of) && isMetric(mine.tokenBegin - 2)
                                : whole >= 0;
        for (std::int32_t i = mine.tokenBegin - 1; beside && i >= 0 && i >= mine.tokenBegin - 12; --i) {
            if (m_r.is(i, Token::Kind::Stop))
                return -1;
            if (isMetric(i) && !m_r.entry(i, Topic::Metric)->multiple.empty())
                return i;
        }
        return -1;
    }

    /// "Free cash flow was 27%": a share, of revenue where nothing else is named, and no amount.
    bool isTold(std::int32_t metric, std::int32_t d) const
    {
        const std::int32_t first = m_r.drafts[static_cast<std::size_t>(d)].tokenBegin;
        bool verb = false;
        for (std::int32_t i = metric + 1; i <= first; ++i) {
            if (!m_r.text.blank(m_r.token(i - 1)->end, m_r.token(i)->begin, 2))
                return false;
            const bool joins = connective(i, Word::Be) || connective(i, Word::Of);
            verb = verb || joins;
            if (i < first && !joins && !m_r.has(i, Topic::Approximation) &&
                m_r.mentionOf[static_cast<std::size_t>(i)] < 0)
                return false;
        }
        return verb;
    }

    /// 每股非GAAP盈利: a basis between "per share" and its metric.
    bool saidPerShare(std::int32_t metric) const
    {
        std::int32_t i = metric - 1;
        while (m_r.has(i, Topic::Basis) || connective(i, Word::Of))
            --i;
        return m_r.chinese && i >= 0 && i < metric - 1 && connective(i, Word::PerShare) &&
               m_r.token(metric)->begin - m_r.token(i)->end <= 14;
    }

    /// English: a metric further behind in the same clause where none stands before ("we grew 5% in
    /// revenue").
    std::int32_t metricAhead(std::int32_t d)
    {
        const Draft& mine = draft(d);
        for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 8; ++i) {
            const Token& t = *m_r.token(i);
            if (t.kind != Token::Kind::Cue || m_r.ownedByOther(i, d) ||
                t.begin - mine.figure.span.end() > 60 || (!m_r.chinese && connective(i, Word::And)))
                return -1;
            if (isMetric(i) && hasOwnFigure(i))
                return -1;
            if (isMetric(i) && fit(*m_r.entry(i, Topic::Metric), mine) == 3)
                return i;
        }
        return -1;
    }

    Reading& m_r;
    const Carry& m_carry;
    bool m_share = false;
};

} // namespace

void linkMetrics(Reading& r, const Carry& carry)
{
    MetricLinker(r, carry).run();
}

} // namespace earshot::figures
