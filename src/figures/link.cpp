#include "figures/linker.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr int kTopicLasts = 5;             ///< sentences that a period stays the topic
constexpr std::int32_t kMetricBehind = 34; ///< characters from a figure to the metric behind it, English
constexpr std::int32_t kMostTokensBack = 80;

Basis basisOf(Word word)
{
    switch (word) {
    case Word::Gaap:
        return Basis::Gaap;
    case Word::NonGaap:
        return Basis::NonGaap;
    case Word::ConstantCurrency:
        return Basis::ConstantCurrency;
    default:
        return Basis::Unstated;
    }
}

class Linker {
public:
    Linker(Reading& r, Carry& carry) : m_r(r), m_carry(carry) {}

    void run()
    {
        m_r.metric.assign(m_r.drafts.size(), nullptr);
        for (std::int32_t d = 0; d < count(); ++d)
            linkMetric(d);
        shareOut();
        shareYears();
        for (std::int32_t d = 0; d < count(); ++d) {
            settleKind(d);
            linkBasis(d);
        }
        std::erase_if(m_r.drafts, [](const Draft& x) { return x.bare; });
        linkPeriods();
        lookAhead();
        remember();
    }

private:
    std::int32_t count() const { return static_cast<std::int32_t>(m_r.drafts.size()); }
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }
    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }

    bool isMetric(std::int32_t i) const
    {
        return m_r.has(i, Topic::Metric) && m_r.owner[static_cast<std::size_t>(i)] < 0 &&
               m_r.mentionOf[static_cast<std::size_t>(i)] < 0;
    }

    /// How well a metric can be said with such a figure: 0 not at all.
    static int fit(const CueEntry& metric, const Draft& d)
    {
        const Figure& f = d.figure;
        const bool change = f.direction != Direction::Unstated || f.comparison != Comparison::None;
        switch (f.kind) {
        case FigureKind::Money:
            if (metric.measure == Measure::Money || metric.measure == Measure::PerShare)
                return 3;
            return metric.measure == Measure::Any ? 2 : 0;
        case FigureKind::Count:
            if (d.bareScaled)
                return metric.measure == Measure::Count || metric.measure == Measure::Money ? 3 : 1;
            return metric.measure == Measure::Count ? 3 : metric.measure == Measure::Any ? 1 : 0;
        case FigureKind::Percent:
        case FigureKind::DigitClass:
            if (metric.measure == Measure::Percent)
                return 3;
            return change || f.kind == FigureKind::DigitClass ? 3 : 1;
        case FigureKind::PercentagePoint:
        case FigureKind::BasisPoint:
            return metric.measure == Measure::Percent ? 3 : 1;
        case FigureKind::Multiple:
            return metric.measure == Measure::Multiple ? 3 : 2;
        case FigureKind::Duration:
            return metric.measure == Measure::Count && metric.unit == f.unit ? 3 : 0;
        }
        return 0;
    }

    void give(std::int32_t d, const CueEntry& metric, const Span& span)
    {
        Draft& mine = draft(d);
        Figure& f = mine.figure;
        if (metric.rate && (f.kind == FigureKind::Percent || f.kind == FigureKind::DigitClass)) {
            // a metric that is itself a growth rate: same-store sales of -6.3%
            if (f.comparison == Comparison::None || f.comparison == Comparison::FromTo)
                f.comparison = Comparison::YearOnYear;
            if (f.direction == Direction::Unstated && f.value && !f.value->isZero())
                f.direction = f.value->isNegative() ? Direction::Down : Direction::Up;
        }
        m_r.metric[static_cast<std::size_t>(d)] = &metric;
        mine.figure.metric = mine.perShare && !metric.sign.empty() ? metric.sign : metric.id;
        mine.figure.metricSpan = span;
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
                const bool attribute = gap == 0 || (gap == 1 && m_r.text.at(end) == u'的') ||
                                       (gap <= 4 && m_r.text.at(t.begin - 1) == u'的');
                if (isMetric(i) && attribute)
                    return i;
                if (!(m_r.has(i, Topic::Approximation) || connective(i, Word::Of)) || gap > 4)
                    return -1;
                continue;
            }
            if (gap > kMetricBehind || t.begin - m_r.token(i - 1)->end > 16)
                return -1;
            if (isMetric(i)) {
                const bool denominator = mine.figure.kind == FigureKind::Percent &&
                                         linkedByOf(mine.tokenEnd, i) &&
                                         mine.figure.direction == Direction::Unstated;
                return denominator ? -1 : i;
            }
            if (connective(i, Word::Of) || connective(i, Word::In))
                continue;
            if (m_r.has(i, Topic::Direction) || m_r.has(i, Topic::Basis)) {
                const CueEntry* dir = m_r.entry(i, Topic::Direction);
                if (dir && !dir->noun)
                    return -1;
                continue;
            }
            return -1;
        }
        return -1;
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
        if (mine.figure.kind != FigureKind::Percent && mine.figure.kind != FigureKind::DigitClass)
            return false;
        if (!m_r.chinese) {
            const std::int32_t other = i >= 2 ? m_r.owner[static_cast<std::size_t>(i - 2)] : -1;
            return connective(i - 1, Word::Of) && other >= 0 &&
                   m_r.drafts[static_cast<std::size_t>(other)].figure.kind == FigureKind::Percent;
        }
        const CueEntry* share = m_r.entry(i - 1, Topic::Connective);
        return share && connective(i - 1, Word::For) && m_r.token(i)->begin - m_r.token(i - 1)->end <= 3;
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
            if (!isMetric(i))
                continue;
            if (isWhole(i, d)) {
                m_share = true;
                continue;
            }
            if (m_r.isYardstick(i) || m_r.isLeftOut(i)) {
                if (yardstick < 0)
                    yardstick = i;
                continue;
            }
            const int f = fit(*m_r.entry(i, Topic::Metric), mine);
            if (f > bestFit) {
                best = i;
                bestFit = f;
            }
            if (bestFit == 3 || (bestFit > 0 && clauses > 0))
                break;
        }
        return best >= 0 ? best : yardstick;
    }

    void linkMetric(std::int32_t d)
    {
        Draft& mine = draft(d);
        m_share = false;
        std::int32_t at = metricBehind(d);
        if (at >= 0 && fit(*m_r.entry(at, Topic::Metric), mine) == 0)
            at = -1;
        if (at < 0)
            at = metricBefore(d);
        if (at < 0)
            at = metricAhead(d);
        if (at >= 0) {
            const CueEntry* metric = m_r.entry(at, Topic::Metric);
            give(d, *metric, Span(m_r.token(at)->begin, m_r.token(at)->end));
            const bool share = m_share || (!m_r.chinese && connective(mine.tokenEnd, Word::Of) &&
                                           isMetric(mine.tokenEnd + 1));
            if (share && !metric->ratio.empty() && mine.figure.kind == FigureKind::Percent &&
                mine.figure.direction == Direction::Unstated)
                mine.figure.metric = metric->ratio;
            return;
        }
        const bool change =
            mine.figure.direction != Direction::Unstated || mine.figure.comparison != Comparison::None ||
            mine.figure.kind == FigureKind::PercentagePoint || mine.figure.kind == FigureKind::BasisPoint;
        if (m_carry.metric && !hasSubject(d) && fit(*m_carry.metric, mine) == 3 &&
            (change || mine.bareScaled || mine.figure.kind == FigureKind::DigitClass || mine.base))
            give(d, *m_carry.metric, m_carry.metricSpan);
        else if (mine.figure.kind != FigureKind::Count && mine.figure.kind != FigureKind::Duration)
            nameInWords(d);
    }

    /// English: a metric further behind in the same clause where none stands before ("we grew 5% in
    /// revenue").
    std::int32_t metricAhead(std::int32_t d)
    {
        const Draft& mine = draft(d);
        for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 8; ++i) {
            const Token& t = *m_r.token(i);
            if (t.kind != Token::Kind::Cue || m_r.ownedByOther(i, d) || t.begin - mine.figure.span.end() > 60)
                return -1;
            if (isMetric(i) && fit(*m_r.entry(i, Topic::Metric), mine) == 3)
                return i;
        }
        return -1;
    }

    /// Whether unknown words stand before the figure in its clause: its own matter, not the last sentence's.
    bool hasSubject(std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        std::int32_t i = mine.tokenBegin - 1;
        std::int32_t end = mine.figure.span.begin();
        std::int32_t letters = 0;
        const auto count = [&](std::int32_t from, std::int32_t to) {
            for (std::int32_t c = std::max(from, to - 80); c < to; ++c)
                letters += isHan(m_r.text.at(c)) || isLatinLetter(m_r.text.at(c)) ? 1 : 0;
        };
        for (; i >= 0 && !m_r.is(i, Token::Kind::Comma) && !m_r.is(i, Token::Kind::Stop); --i) {
            count(m_r.token(i)->end, end);
            end = m_r.token(i)->begin;
        }
        count(i >= 0 ? m_r.token(i)->end : m_r.sentence.begin, end);
        return letters > (m_r.chinese ? 10 : 24);
    }

    /// An unknown metric keeps its words: the run of text before the figure or its verb. Counts and durations
    /// are named by what they count, which stands in their unit.
    void nameInWords(std::int32_t d)
    {
        Draft& mine = draft(d);
        std::int32_t end = mine.figure.span.begin();
        std::int32_t i = mine.tokenBegin - 1;
        while (i >= 0 && m_r.token(i)->kind == Token::Kind::Cue &&
               m_r.text.blank(m_r.token(i)->end, end, 3)) {
            end = m_r.token(i)->begin;
            --i;
        }
        const std::int32_t stop = i >= 0 ? m_r.token(i)->end : m_r.sentence.begin;
        const std::int32_t most = m_r.chinese ? 12 : 40;
        std::int32_t begin = end;
        while (begin > stop && end - begin < most) {
            const char16_t c = m_r.text.at(begin - 1);
            if (!isHan(c) && !isLatinLetter(c) && c != u' ')
                break;
            --begin;
        }
        while (!m_r.chinese && begin > stop && isLatinLetter(m_r.text.at(begin - 1)) && begin < end)
            ++begin; // no half words
        if (const Span name = withoutFunctionWords(begin, end); !name.empty())
            mine.figure.metricSpan = name;
    }

    /// "we have an installed base" is named "installed base"; "the" names nothing.
    Span withoutFunctionWords(std::int32_t begin, std::int32_t end) const
    {
        const auto word = [this](std::int32_t from, std::int32_t to) {
            return m_r.cues.isFunctionWord(
                m_r.text.folded.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
        };
        bool shorter = true;
        while (begin < end && shorter) {
            shorter = false;
            std::int32_t first = begin + 1;
            std::int32_t last = end - 1;
            while (!m_r.chinese && first < end && m_r.text.at(first) != u' ')
                ++first;
            while (!m_r.chinese && last > begin && m_r.text.at(last - 1) != u' ')
                --last;
            if (m_r.text.at(begin) == u' ' || word(begin, first)) {
                begin = m_r.text.at(begin) == u' ' ? begin + 1 : first;
                shorter = true;
            } else if (m_r.text.at(end - 1) == u' ' || word(last, end)) {
                end = m_r.text.at(end - 1) == u' ' ? end - 1 : last;
                shorter = true;
            }
        }
        return Span(begin, std::max(begin, end));
    }

    /// "A, B and C were x, y and z, respectively"; 分别为.
    void shareOut()
    {
        std::int32_t at = -1;
        for (std::int32_t i = 0; i < m_r.size() && at < 0; ++i)
            if (connective(i, Word::Respectively))
                at = i;
        if (at < 0)
            return;
        std::int32_t first = -1;
        std::int32_t last = -1;
        for (std::int32_t d = 0; d < count(); ++d) {
            const bool side = m_r.chinese ? draft(d).tokenBegin > at : draft(d).tokenBegin < at;
            if (!side)
                continue;
            if (first >= 0 && listed(draft(d - 1), draft(d)))
                last = d;
            else if (first < 0 || last == first)
                first = last = d;
            else if (m_r.chinese)
                break;
            else
                first = last = d;
        }
        const std::int32_t n = last - first + 1;
        if (first < 0 || n < 2)
            return;
        std::vector<std::int32_t> metrics;
        std::vector<std::int32_t> mentions;
        for (std::int32_t i = draft(first).tokenBegin - 1; i >= 0; --i) {
            if (isMetric(i))
                metrics.insert(metrics.begin(), i);
            const std::int32_t m = m_r.mentionOf[static_cast<std::size_t>(i)];
            if (m >= 0 && (mentions.empty() || mentions.front() != m))
                mentions.insert(mentions.begin(), m);
        }
        if (static_cast<std::int32_t>(metrics.size()) >= n) {
            const auto from = static_cast<std::int32_t>(metrics.size()) - n;
            for (std::int32_t k = 0; k < n; ++k) {
                const std::int32_t token = metrics[static_cast<std::size_t>(from + k)];
                give(first + k, *m_r.entry(token, Topic::Metric),
                     Span(m_r.token(token)->begin, m_r.token(token)->end));
            }
        }
        sharePeriods(first, n, mentions);
    }

    void sharePeriods(std::int32_t first, std::int32_t n, const std::vector<std::int32_t>& mentions)
    {
        if (!mentions.empty()) {
            const Mention& m = m_r.mentions[static_cast<std::size_t>(mentions.back())];
            if (m.kind == Mention::Kind::Span && m.lastYear - m.year + 1 == n) {
                for (std::int32_t k = 0; k < n; ++k)
                    draft(first + k).figure.period = m_r.calendar.year(m.year + k);
                return;
            }
        }
        if (static_cast<std::int32_t>(mentions.size()) == n)
            for (std::int32_t k = 0; k < n; ++k)
                draft(first + k).figure.period =
                    m_r.mentions[static_cast<std::size_t>(mentions[static_cast<std::size_t>(k)])].period;
    }

    /// 2025-2027年净利润为5.1亿元、6.2亿元、7.4亿元: as many figures as years.
    void shareYears()
    {
        for (const Mention& m : m_r.mentions) {
            const std::int32_t n = m.lastYear - m.year + 1;
            if (m.kind != Mention::Kind::Span || n < 2)
                continue;
            std::int32_t first = 0;
            while (first < count() && draft(first).tokenBegin < m.tokenEnd)
                ++first;
            std::int32_t last = first;
            while (last + 1 < count() && listed(draft(last), draft(last + 1)))
                ++last;
            if (first < count() && last - first + 1 == n)
                for (std::int32_t k = 0; k < n; ++k)
                    draft(first + k).figure.period = m_r.calendar.year(m.year + k);
        }
    }

    bool listed(const Draft& a, const Draft& b) const
    {
        for (std::int32_t i = a.tokenEnd; i < b.tokenBegin; ++i)
            if (!m_r.is(i, Token::Kind::Comma) && !m_r.is(i, Token::Kind::List) &&
                !connective(i, Word::And) && !m_r.has(i, Topic::Approximation))
                return false;
        return b.figure.span.begin() - a.figure.span.end() <= 8;
    }

    /// Money or count for a bare "1.2 billion"; percentage points or nothing for "points".
    void settleKind(std::int32_t d)
    {
        Draft& mine = draft(d);
        Figure& f = mine.figure;
        const CueEntry* metric = m_r.metric[static_cast<std::size_t>(d)];
        const auto sibling = [&](auto test) {
            return std::any_of(m_r.drafts.begin(), m_r.drafts.end(),
                               [&](const Draft& other) { return &other != &mine && test(other); });
        };
        if (mine.bareScaled) {
            const bool moneyNear =
                sibling([](const Draft& o) { return o.figure.kind == FigureKind::Money && !o.bareScaled; });
            bool money = metric ? metric->measure == Measure::Money
                                : moneyNear || (m_r.chinese ? mine.scale >= 8 : true);
            if (mine.letterScale && !(metric && metric->measure == Measure::Money) && !moneyNear)
                mine.bare = true;
            if (!money && metric && metric->measure != Measure::Count)
                money = moneyNear || metric->measure == Measure::PerShare || (m_r.chinese && mine.scale >= 8);
            if (money) {
                f.kind = FigureKind::Money;
                mine.sign = m_r.chinese ? "元" : "$";
                f.currency = m_r.chinese ? "CNY" : "USD";
                f.currencyInferred = true;
                inheritCurrency(d);
            } else {
                f.kind = FigureKind::Count;
                f.unit = metric ? metric->unit : std::string();
            }
        }
        if (mine.pointUnit) {
            const bool percents = sibling([](const Draft& o) {
                return o.figure.kind == FigureKind::Percent || o.figure.kind == FigureKind::PercentagePoint ||
                       o.figure.kind == FigureKind::BasisPoint;
            });
            if (!(metric && metric->measure == Measure::Percent) &&
                !(percents && f.direction != Direction::Unstated))
                mine.bare = true;
        }
        if (f.kind == FigureKind::PercentagePoint && standsAlone())
            f.kind = FigureKind::Percent; // nothing is there that it could be a difference of
    }

    /// A bare amount takes the currency of a neighbour: 近300亿，290多亿美金.
    void inheritCurrency(std::int32_t d)
    {
        for (const std::int32_t e : {d + 1, d - 1, d - 2}) {
            if (e < 0 || e >= count())
                continue;
            const Draft& other = draft(e);
            if (other.figure.kind != FigureKind::Money || other.bareScaled)
                continue;
            const std::int32_t gap = e > d ? other.figure.span.begin() - draft(d).figure.span.end()
                                           : draft(d).figure.span.begin() - other.figure.span.end();
            if (gap > (m_r.chinese ? 16 : 60))
                continue;
            draft(d).figure.currency = other.figure.currency;
            draft(d).sign = other.sign;
            return;
        }
    }

    bool standsAlone() const
    {
        const auto inside = [&](std::int32_t i) {
            return std::any_of(m_r.drafts.begin(), m_r.drafts.end(),
                               [&](const Draft& o) { return o.figure.span.contains(i); });
        };
        for (std::int32_t i = 0; i < static_cast<std::int32_t>(m_r.text.folded.size()); ++i) {
            const char16_t c = m_r.text.at(i);
            if ((isHan(c) || isLatinLetter(c)) && !inside(i))
                return false;
        }
        return true;
    }

    /// A basis counts for what stands behind it in the sentence, up to another basis; a basis that is part of
    /// a metric's name only up to the next metric. "In constant currency" also counts for the figure before
    /// it.
    void linkBasis(std::int32_t d)
    {
        Draft& mine = draft(d);
        int metrics = 0;
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - kMostTokensBack; --i) {
            if (isMetric(i)) {
                const CueEntry* metric = m_r.entry(i, Topic::Metric);
                if (metric != m_r.metric[static_cast<std::size_t>(d)] || metrics > 0)
                    ++metrics;
            }
            const CueEntry* basis = m_r.entry(i, Topic::Basis);
            if (!basis)
                continue;
            if (basis->word == Word::ConstantCurrency && behindOther(i, d))
                continue;
            const bool name = m_r.token(i + 1) && isMetric(i + 1) &&
                              m_r.text.blank(m_r.token(i)->end, m_r.token(i + 1)->begin, 2);
            const bool leading = i == 0 || m_r.is(i + 1, Token::Kind::Comma);
            if (name && !leading && metrics > 0 && !sameFamily(i + 1, d))
                break;
            mine.figure.basis = basisOf(basis->word);
            break;
        }
        for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 6; ++i) {
            if (m_r.ownedByOther(i, d) || m_r.is(i, Token::Kind::Stop) ||
                (m_r.is(i, Token::Kind::Comma) && !m_r.has(i + 1, Topic::Basis)))
                break;
            const CueEntry* basis = m_r.entry(i, Topic::Basis);
            if (basis && (basis->word == Word::ConstantCurrency || !isMetric(i + 1)) && !m_r.chinese) {
                mine.figure.basis = basisOf(basis->word);
                break;
            }
            if (basis && m_r.metric[static_cast<std::size_t>(d)] && isMetric(i + 1) &&
                mine.figure.metricSpan.begin() == m_r.token(i + 1)->begin) { // "5% growth in adjusted EBITDA"
                mine.figure.basis = basisOf(basis->word);
                break;
            }
        }
    }

    bool behindOther(std::int32_t i, std::int32_t d) const
    {
        return i > 0 && m_r.owner[static_cast<std::size_t>(i - 1)] >= 0 &&
               m_r.owner[static_cast<std::size_t>(i - 1)] != d;
    }

    bool sameFamily(std::int32_t metricToken, std::int32_t d) const
    {
        return m_r.entry(metricToken, Topic::Metric) == m_r.metric[static_cast<std::size_t>(d)];
    }

    static bool isTopic(const Mention& m)
    {
        if (m.comparative)
            return false;
        return m.kind == Mention::Kind::Quarter || m.kind == Mention::Kind::Half ||
               m.kind == Mention::Kind::Year || m.kind == Mention::Kind::LastYear ||
               m.kind == Mention::Kind::Months || m.kind == Mention::Kind::Span ||
               m.kind == Mention::Kind::Day || m.kind == Mention::Kind::Instant ||
               m.kind == Mention::Kind::LastQuarter;
    }

    /// A balance on the last day of the reported period is that period's.
    Period named(const Mention& m) const
    {
        const Period& reported = m_r.calendar.reported();
        if (m.kind == Mention::Kind::Day && m.period.end && reported.end) {
            const auto days =
                (std::chrono::sys_days(*m.period.end) - std::chrono::sys_days(*reported.end)).count();
            if (days >= -6 && days <= 6)
                return reported;
        }
        return m.period;
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
        std::int32_t names = 0; // characters of a metric between: 去年同期净亏损为3.9亿元
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - 4; --i) {
            const std::int32_t m = m_r.mentionOf[static_cast<std::size_t>(i)];
            if (m >= 0) {
                const Mention& mention = m_r.mentions[static_cast<std::size_t>(m)];
                const std::int32_t gap = mine.figure.span.begin() - mention.span.end() - names;
                const bool change = mine.figure.direction != Direction::Unstated && !mine.target;
                const bool yardstick =
                    mine.figure.kind == FigureKind::Multiple && mention.kind == Mention::Kind::LastYearSame;
                return gap <= (m_r.chinese ? 6 : 12) && !(mention.comparative && change) && !yardstick
                           ? &mention
                           : nullptr;
            }
            const Token& t = *m_r.token(i);
            if (m_r.chinese && isMetric(i)) {
                names += t.end - t.begin;
                continue;
            }
            if (t.kind != Token::Kind::Cue || connective(i, Word::From) ||
                !(m_r.has(i, Topic::Connective) || m_r.has(i, Topic::Approximation)))
                break;
        }
        return nullptr;
    }

    const Mention* attachedBehind(std::int32_t d) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 5; ++i) {
            const std::int32_t m = m_r.mentionOf[static_cast<std::size_t>(i)];
            if (m >= 0) {
                const Mention& mention = m_r.mentions[static_cast<std::size_t>(m)];
                return mention.span.begin() - mine.figure.span.end() <= 40 && !mention.comparative ? &mention
                                                                                                   : nullptr;
            }
            const Token& t = *m_r.token(i);
            if (t.kind != Token::Kind::Cue || m_r.ownedByOther(i, d) || connective(i, Word::From) ||
                connective(i, Word::And) || t.begin - mine.figure.span.end() > 40)
                break;
        }
        return nullptr;
    }

    void linkPeriods()
    {
        std::vector<const Mention*> own(m_r.drafts.size(), nullptr);
        for (std::int32_t d = 0; d < count(); ++d)
            own[static_cast<std::size_t>(d)] = attached(d);
        const bool carried = m_carry.topic && m_carry.topicAge < kTopicLasts;
        for (std::int32_t d = 0; d < count(); ++d) {
            Figure& f = draft(d).figure;
            if (f.period.begin || !f.period.label.empty())
                continue;
            if (const Mention* mention = own[static_cast<std::size_t>(d)]) {
                f.period = named(*mention);
                continue;
            }
            const Mention* topic = nullptr;
            for (const Mention& m : m_r.mentions) {
                const bool taken =
                    std::any_of(own.begin(), own.end(), [&](const Mention* o) { return o == &m; });
                const bool before = m.tokenEnd <= draft(d).tokenBegin;
                const bool lastYears =
                    m.kind == Mention::Kind::LastYear || m.kind == Mention::Kind::LastQuarter;
                if (!isTopic(m) || (lastYears && (taken || !before)))
                    continue;
                if (before)
                    topic = &m;
                else if (!topic && !taken && sameClause(draft(d).tokenEnd, m.tokenBegin))
                    topic = &m;
            }
            if (topic)
                f.period = named(*topic);
            else if (carried) {
                f.period = *m_carry.topic;
                f.periodInferred = true;
            } else {
                f.period = m_r.calendar.reported();
                f.periodInferred = true;
            }
            if (draft(d).base && isYearBefore(d))
                f.period = yearBefore(f.period);
        }
    }

    /// Chinese: no comma or bracket between; English: no bracket or semicolon.
    bool sameClause(std::int32_t from, std::int32_t to) const
    {
        for (std::int32_t i = from; i < to; ++i)
            if (m_r.is(i, Token::Kind::Stop) || m_r.is(i, Token::Kind::Open) ||
                (m_r.chinese && m_r.is(i, Token::Kind::Comma)))
                return false;
        return true;
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

    void lookAhead()
    {
        bool outlook = false;
        for (std::int32_t i = 0; i < m_r.size(); ++i)
            outlook = outlook || (m_r.has(i, Topic::Outlook) && m_r.owner[static_cast<std::size_t>(i)] < 0);
        const Period& reported = m_r.calendar.reported();
        for (Draft& d : m_r.drafts) {
            const bool later =
                d.figure.period.begin && reported.end &&
                std::chrono::sys_days(*d.figure.period.begin) > std::chrono::sys_days(*reported.end);
            d.figure.forwardLooking =
                later || (outlook && d.figure.periodInferred) ||
                (outlook && d.figure.period.end && reported.end &&
                 std::chrono::sys_days(*d.figure.period.end) > std::chrono::sys_days(*reported.end));
        }
    }

    /// A day or a single month dates one event; later sentences go on speaking of the call's own period.
    static bool isEvent(const Mention& m)
    {
        const bool month = m.kind == Mention::Kind::Months && m.period.begin && m.period.end &&
                           m.period.begin->year() == m.period.end->year() &&
                           m.period.begin->month() == m.period.end->month();
        return month || m.kind == Mention::Kind::Day;
    }

    /// "compared to $521 million at the end of the third quarter last year": when the other figure was.
    bool ofBase(const Mention& m) const
    {
        return std::any_of(m_r.drafts.begin(), m_r.drafts.end(), [&](const Draft& d) {
            return d.base && d.tokenEnd <= m.tokenBegin && m.tokenBegin - d.tokenEnd <= 4;
        });
    }

    void remember()
    {
        const Mention* topic = nullptr;
        for (const Mention& m : m_r.mentions)
            if (isTopic(m) && !ofBase(m) && m.kind != Mention::Kind::LastYear &&
                m.kind != Mention::Kind::LastQuarter && m.kind != Mention::Kind::Instant)
                topic = &m;
        const bool event = topic && isEvent(*topic);
        if (event && m_r.calendar.reportedYear())
            m_carry.topic.reset();
        else if (topic && !event) {
            m_carry.topic = named(*topic);
            m_carry.topicAge = 0;
        } else
            ++m_carry.topicAge;
        bool found = false;
        for (std::int32_t i = m_r.size() - 1; i >= 0 && !found; --i)
            if (isMetric(i) && !m_r.isYardstick(i)) {
                m_carry.metric = m_r.entry(i, Topic::Metric);
                m_carry.metricSpan = Span(m_r.token(i)->begin, m_r.token(i)->end);
                found = true;
            }
        for (std::size_t d = m_r.drafts.size(); d-- > 0 && found;)
            if (m_r.metric[d]) {
                m_carry.metric = m_r.metric[d];
                m_carry.metricSpan = m_r.drafts[d].figure.metricSpan;
                break;
            }
        if (!found && m_r.size() > 3)
            m_carry.metric = nullptr;
    }

    Reading& m_r;
    Carry& m_carry;
    bool m_share = false;
};

} // namespace

void passOver(const Cues& cues, const Sentence& sentence, bool chinese, Carry& carry)
{
    ++carry.topicAge;
    for (auto token = sentence.tokens.rbegin(); token != sentence.tokens.rend(); ++token)
        if (token->kind == Token::Kind::Cue && (token->topics & maskOf(Topic::Metric)) != 0) {
            carry.metric = cues.find(token->index, Topic::Metric, chinese);
            carry.metricSpan = Span(token->begin, token->end);
            return;
        }
    if (sentence.tokens.size() > 3)
        carry.metric = nullptr;
}

void link(Reading& r, Carry& carry)
{
    Linker(r, carry).run();
}

} // namespace earshot::figures
