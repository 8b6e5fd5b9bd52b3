#include "figures/link_steps.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {
namespace {

class KindSettler {
public:
    explicit KindSettler(Reading& r) : m_r(r) {}

    void run()
    {
        for (std::int32_t d = 0; d < count(); ++d)
            settleKind(d);
    }

private:
    std::int32_t count() const { return static_cast<std::int32_t>(m_r.drafts.size()); }
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }

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
            const CueEntry* subject = countedBefore(d);
            const bool counted = subject != nullptr || countedBehind(d);
            if (counted)
                money = false;
            const bool rated = !m_r.chinese && metric &&
                               (metric->measure == Measure::Percent || metric->measure == Measure::Multiple);
            if (!counted &&
                rated) { // "an indicator of gross margin is the 110 million": no metric of its own
                forget(d);
                money = true;
            } else if (!counted && !money && metric && metric->measure != Measure::Count)
                money = moneyNear || metric->measure == Measure::PerShare || (m_r.chinese && mine.scale >= 8);
            if (money) {
                f.kind = FigureKind::Money;
                const CueEntry& assumed = m_r.cues.assumedCurrency(m_r.chinese);
                mine.sign = assumed.sign;
                f.currency = assumed.unit;
                f.currencyInferred = true;
                mine.assumed = true;
                inheritCurrency(d);
            } else {
                f.kind = FigureKind::Count;
                f.unit = metric ? metric->unit : std::string();
                if (subject)
                    f.unit = subject->id;
                if (counted && metric && metric->measure == Measure::Money)
                    forget(d);
            }
        }
        if (mine.minorPower > 0 && f.currency.empty())
            nameWhole(d);
        if (mine.thousandth)
            settleThousandths(mine, metric);
        if (mine.pointUnit && m_r.chinese && settlePoints(d))
            mine.pointUnit = false;
        if (mine.pointUnit) {
            const bool percents = sibling([](const Draft& o) {
                return o.figure.kind == FigureKind::Percent || o.figure.kind == FigureKind::PercentagePoint ||
                       o.figure.kind == FigureKind::BasisPoint;
            });
            const bool ofAmount = mine.pointChange && metric &&
                                  (metric->measure == Measure::Money || metric->measure == Measure::Any);
            if (!(metric && metric->measure == Measure::Percent) && !ofAmount &&
                !(percents && f.direction != Direction::Unstated))
                mine.bare = true;
        }
        if (f.kind == FigureKind::Count && f.unit == kAnybody && metric && !metric->unit.empty() &&
            metric->unit != kAnyUnit)
            f.unit = metric->unit; // 员工40,105人
        if (mine.valued && metric && metric->goodLow && f.direction == Direction::Up)
            f.direction = Direction::Down; // "the combined ratio improved 2 points"
        if (f.kind == FigureKind::Percent && mine.signedValue && f.value && f.value->isNegative() && metric &&
            (metric->measure == Measure::Money || metric->measure == Measure::Count) &&
            f.metric == metric->id && !connective(mine.tokenEnd, Word::Of) &&
            f.direction == Direction::Unstated &&
            !mine.passesZero()) // "average ticket minus 4%": no level can be
            f.direction = Direction::Down;
        if (f.kind == FigureKind::PercentagePoint && standsAlone())
            f.kind = FigureKind::Percent; // nothing is there that it could be a difference of
    }

    /// "12 billion cans", "12 million cumulative service reports": an unknown noun in the plural behind the
    /// number is what is counted.
    /// 厘: a percent of interest and of yields, a thousandth of an amount: 年利率3.7厘, 单瓦成本降了5厘.
    void settleThousandths(Draft& mine, const CueEntry* metric) const
    {
        const bool interest = metric && (metric->measure == Measure::Percent ||
                                         (metric->measure == Measure::Money && metric->whole));
        const bool amount =
            metric && (metric->measure == Measure::Money || metric->measure == Measure::PerShare);
        if (interest)
            return;
        if (!amount) {
            mine.bare = true;
            return;
        }
        Figure& f = mine.figure;
        f.kind = FigureKind::Money;
        for (auto* value : {&f.value, &f.valueHigh})
            if (*value)
                *value = (*value)->shifted(-3);
        const CueEntry& assumed = m_r.cues.assumedCurrency(true);
        mine.sign = assumed.sign;
        f.currency = assumed.unit;
        f.currencyInferred = mine.assumed = true;
    }

    /// Whether the words that name the figure's metric stand in its clause, and near.
    bool inClause(const Draft& mine) const
    {
        constexpr std::int32_t kNear = 20; // characters
        if (mine.figure.span.begin() - mine.figure.metricSpan.end() > kNear)
            return false;
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && !m_r.is(i, Token::Kind::Comma); --i)
            if (m_r.token(i)->begin == mine.figure.metricSpan.begin())
                return true;
        return mine.figure.metricSpan.begin() >= mine.figure.span.end();
    }

    /// 占订单的18%，比上季多了八个点: a percentage of the same matter was said before.
    bool sharesLevel(std::int32_t d) const
    {
        const auto metric = m_r.metric[static_cast<std::size_t>(d)];
        for (std::int32_t e = 0; e < d; ++e) {
            const Draft& other = m_r.drafts[static_cast<std::size_t>(e)];
            if (other.figure.kind == FigureKind::Percent &&
                m_r.metric[static_cast<std::size_t>(e)] == metric &&
                (other.figure.direction == Direction::Unstated || other.target))
                return true;
        }
        return false;
    }

    /// 份额不到一个点, 收入增长十几个点: Chinese points are percents of a level and of growth, and points of
    /// a change in a percentage. False where nothing tells.
    bool settlePoints(std::int32_t d)
    {
        Draft& mine = draft(d);
        Figure& f = mine.figure;
        const CueEntry* metric = m_r.metric[static_cast<std::size_t>(d)];
        const bool changes = f.direction != Direction::Unstated && !mine.target;
        bool share = false;
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - 4; --i)
            share = share || connective(i, Word::For);                 // 占收入七八个点
        const bool attribute = connective(mine.tokenEnd, Word::Of);    // 2个点的空间
        const bool apart = m_r.has(mine.tokenBegin - 1, Topic::Idiom); // 相差5个点
        const bool level = metric && inClause(mine) && metric->measure == Measure::Percent && !changes &&
                           !apart && f.comparison == Comparison::None && !attribute;
        const bool grows = metric && changes && inClause(mine) && !sharesLevel(d) &&
                           (metric->measure == Measure::Money || metric->measure == Measure::Count);
        if (!level && !grows && !share)
            return false;
        f.kind = FigureKind::Percent;
        return true;
    }

    /// "12 billion cans", "12 billion beverage cans": an unknown noun in the plural behind the number is what
    /// is counted.
    bool countedBehind(std::int32_t d) const
    {
        constexpr int kMostWords = 4;
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        const Token* next = m_r.token(mine.tokenEnd);
        std::int32_t begin = mine.figure.span.end();
        for (int words = 0; words < kMostWords && !m_r.chinese; ++words) {
            if (m_r.text.at(begin) != u' ' || (next && next->begin <= begin + 1))
                return false;
            std::int32_t end = ++begin;
            while (isLatinLetter(m_r.text.at(end)))
                ++end;
            if (isCountedNoun(begin, end))
                return true;
            if (end == begin || m_r.cues.countsNothing(m_r.text.foldedIn(Span(begin, end))))
                return false;
            begin = end;
        }
        return false;
    }

    bool isCountedNoun(std::int32_t begin, std::int32_t end) const
    {
        constexpr std::int32_t kShortest = 4;
        const char16_t last = m_r.text.at(end - 1);
        const char16_t before = m_r.text.at(end - 2);
        return end - begin >= kShortest && last == u's' && before != u's' && before != u'u' &&
               before != u'i' && m_r.text.at(end) != u'\'' && m_r.text.at(end) != 0x2019 &&
               !m_r.cues.countsNothing(m_r.text.foldedIn(Span(begin, end)));
    }

    /// "subscriptions grew to 34.8 million": what is counted is the subject, with only a verb between.
    const CueEntry* countedBefore(std::int32_t d) const
    {
        if (m_r.chinese)
            return nullptr;
        std::int32_t end = m_r.drafts[static_cast<std::size_t>(d)].figure.span.begin();
        for (std::int32_t i = m_r.drafts[static_cast<std::size_t>(d)].tokenBegin - 1; i >= 0; --i) {
            const Token& t = *m_r.token(i);
            if (t.kind != Token::Kind::Cue || !m_r.text.blank(t.end, end, 2) || m_r.isMetric(i))
                return nullptr;
            const CueEntry* unit = m_r.entry(i, Topic::Unit);
            if (unit && !unit->duration && m_r.owner[static_cast<std::size_t>(i)] < 0)
                return unit;
            if (!m_r.has(i, Topic::Direction) && !connective(i, Word::To) && !connective(i, Word::Be) &&
                !m_r.has(i, Topic::Approximation))
                return nullptr;
            end = t.begin;
        }
        return nullptr;
    }

    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }

    void forget(std::int32_t d)
    {
        m_r.metric[static_cast<std::size_t>(d)] = nullptr;
        draft(d).figure.metric.clear();
        draft(d).figure.metricSpan = Span();
    }

    /// "R16.2 billion, and 412 cents a share": cents are of the currency that their sentence names.
    void nameWhole(std::int32_t d)
    {
        for (const Draft& other : m_r.drafts)
            if (other.figure.kind == FigureKind::Money && other.minorPower == 0 && !other.bareScaled &&
                other.sign.empty() && !other.figure.currency.empty()) {
                draft(d).figure.currency = other.figure.currency;
                draft(d).figure.currencyInferred = true;
                return;
            }
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
            if (m_r.chinese && other.scale == 0 && other.figure.value == Decimal(1))
                continue; // 油价每跌1美元
            const std::int32_t gap = e > d ? other.figure.span.begin() - draft(d).figure.span.end()
                                           : draft(d).figure.span.begin() - other.figure.span.end();
            if (gap > (m_r.chinese ? 16 : 60))
                continue;
            draft(d).figure.currency = other.figure.currency;
            draft(d).sign = other.sign;
            draft(d).assumed = false;
            return;
        }
    }

    bool standsAlone() const
    {
        const auto inside = [&](std::int32_t i) {
            return std::any_of(m_r.drafts.begin(), m_r.drafts.end(),
                               [&](const Draft& o) { return o.figure.span.contains(i); });
        };
        const auto size = static_cast<std::int32_t>(m_r.text.folded.size());
        for (std::int32_t i = 0; i < size; ++i) {
            const char16_t c = m_r.text.folded[static_cast<std::size_t>(i)];
            if ((isHan(c) || isLatinLetter(c)) && !inside(m_r.text.base + i))
                return false;
        }
        return true;
    }

    Reading& m_r;
};

} // namespace

void settleKinds(Reading& r)
{
    KindSettler(r).run();
}

} // namespace earshot::figures
