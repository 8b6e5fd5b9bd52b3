#include "figures/relation_finder.h"

#include "text/script.h"

namespace earshot::figures {
namespace {

constexpr std::string_view kDay = "day"; ///< lexicon id of the unit
constexpr std::int32_t kNounBehind = 2;  ///< characters between a figure and the noun of its change

class Relater {
public:
    explicit Relater(Reading& r) : m_r(r), m_finder(r) {}

    void run()
    {
        for (std::int32_t d = 0; d < static_cast<std::int32_t>(m_r.drafts.size()); ++d)
            relate(d);
        for (std::int32_t d = 0; d + 1 < static_cast<std::int32_t>(m_r.drafts.size()); ++d)
            if (!m_r.chinese)
                shareWithAmount(d);
    }

private:
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }
    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }
    const CueEntry* directionEntry(std::int32_t i) const { return m_r.entry(i, Topic::Direction); }

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
        const SaidChange before = m_finder.before(d);
        if (mine.listed && d > 0) {
            f.direction = draft(d - 1).figure.direction;
            f.comparison = draft(d - 1).figure.comparison;
            return;
        }
        if (f.kind == FigureKind::Duration && !changesInDays(mine, before))
            return;
        const SaidChange after = isShareOf(mine) || isChineseShare(mine) ? SaidChange() : m_finder.behind(d);
        const bool besideLevel =
            before.inherit >= 0 && draft(before.inherit).target && // "to $14 million or 9%"
            draft(before.inherit).figure.kind != f.kind && after.comparison == Comparison::None;
        if (besideLevel && after.direction == Direction::Unstated)
            return;
        if (before.inherit >= 0 && after.direction == Direction::Unstated) {
            const Draft& other = draft(before.inherit);
            f.direction = other.figure.direction;
            f.comparison = after.comparison != Comparison::None ? after.comparison : other.figure.comparison;
            mine.target = other.target || (before.target && !m_r.chinese);
            if (mine.target && !other.target) // "fell $40 million, or 30%, to $92 million"
                f.comparison = Comparison::FromTo;
            followSign(mine);
            return;
        }
        const bool noun = isNounPhrase(d, after) || isPredicate(before, after);
        mine.base = before.base && before.direction == Direction::Unstated && !(noun && isCause(d));
        const Direction own = f.direction;
        bool rate = false;
        if (mine.base && !(after.direction != Direction::Unstated && !m_r.chinese && after.gap <= 2)) {
            giveBack(d);
        } else if (before.direction != Direction::Unstated &&
                   (after.direction == Direction::Unstated ||
                    (before.gap <= 14 && !(noun && before.gap > 2)) || before.gap < after.gap)) {
            f.direction = before.direction;
            mine.valued = before.valued;
            rate = before.rate || (after.rate && after.direction == before.direction && after.gap <= 4);
            mine.target = before.target;
            if (before.start && before.rate)
                settleByValues(d);
        } else if (after.direction != Direction::Unstated &&
                   (isRatio(f.kind) || after.gap <= 2 || !m_r.chinese)) {
            f.direction = after.direction;
            mine.valued = after.valued;
            rate = after.rate;
        }
        if (own != Direction::Unstated)
            f.direction = own;
        else
            followSign(mine);
        if (mine.base && (own == Direction::Unstated || f.valueHigh) && f.kind != FigureKind::Multiple)
            return;
        if (own != Direction::Unstated && !f.valueHigh)
            rate = true; // doubling is growth
        if (mine.passesZero())
            f.direction = Direction::Unstated;
        compare(d, before, after, rate);
    }

    /// 由96天降至83天, 多了三天: days that something takes.
    bool changesInDays(const Draft& mine, const SaidChange& before) const
    {
        const std::int32_t verb = mine.tokenBegin - 1;
        const std::int32_t begin = mine.figure.span.begin();
        const std::int32_t gap = verb >= 0 ? begin - m_r.token(verb)->end : 0;
        const bool perfect = gap == 1 && m_r.cues.particle(m_r.text.at(begin - 1)) == Particle::Perfect;
        const bool apart = !m_r.chinese && m_r.text.blank(begin - gap, begin, 1);
        const bool beside = m_r.has(verb, Topic::Direction) && (gap == 0 || perfect || apart);
        const bool reached = before.target && (m_r.chinese || connective(verb, Word::To));
        const bool levels = m_r.chinese && (perfect || (reached && beside)); // 从12周缩短到8周
        return (mine.figure.unit == kDay || levels) && before.direction != Direction::Unstated &&
               (reached || beside);
    }

    /// "60% of the decline": a part of a change, no change of its own.
    bool isShareOf(const Draft& mine) const
    {
        if (m_r.chinese || mine.figure.kind != FigureKind::Percent || !connective(mine.tokenEnd, Word::Of))
            return false;
        const Span whole = m_r.text.latinWordAt(m_r.token(mine.tokenEnd)->end + 1);
        const auto word = m_r.text.foldedIn(whole);
        constexpr std::size_t kArticle = 2; // "4% to 5% of a growth rate" is the rate itself
        return m_r.cues.isDeterminer(word) || (word.size() > kArticle && m_r.cues.isFunctionWord(word));
    }

    /// 占收入的3%且增长良好: the change behind a share is not the share's.
    bool isChineseShare(const Draft& mine) const
    {
        std::int32_t i = mine.tokenBegin - 1;
        while (m_r.chinese && i >= 0 &&
               (connective(i, Word::Of) || m_r.has(i, Topic::Approximation) || m_r.has(i, Topic::Metric)))
            --i;
        return m_r.chinese && mine.figure.kind == FigureKind::Percent && i < mine.tokenBegin - 1 &&
               connective(i, Word::For);
    }

    /// "transactions +6%", 增速为负3%: a sign tells where a change went, whatever its noun says.
    static void followSign(Draft& mine)
    {
        Figure& f = mine.figure;
        if (!isRatio(f.kind) || !f.value || mine.target)
            return;
        if (mine.plus && f.direction == Direction::Unstated)
            f.direction = Direction::Up;
        if (mine.signedValue && f.value->isNegative() && f.direction == Direction::Up)
            f.direction = Direction::Down;
    }

    /// "an $8 million, or 7% increase in sales": the amount and the rate are one change.
    void shareWithAmount(std::int32_t d)
    {
        Draft& amount = draft(d);
        const Draft& rate = draft(d + 1);
        const bool told =
            amount.figure.direction == rate.figure.direction && amount.figure.comparison == Comparison::None;
        if ((amount.figure.direction != Direction::Unstated && !told) ||
            amount.figure.kind == FigureKind::Duration || isRatio(amount.figure.kind) ||
            rate.figure.kind != FigureKind::Percent || rate.figure.direction == Direction::Unstated ||
            (!told && !followsArticle(amount)))
            return;
        bool alternative = false;
        for (std::int32_t i = amount.tokenEnd; i < rate.tokenBegin; ++i) {
            alternative = alternative || connective(i, Word::Or);
            if (!m_r.is(i, Token::Kind::Comma) && !connective(i, Word::Or))
                return;
        }
        if (told && alternative) { // "fell by $21 million, or 27%, against last year"
            amount.figure.comparison = rate.figure.comparison;
            return;
        }
        const SaidChange behind = m_finder.behind(d + 1);
        if (!alternative || behind.direction != rate.figure.direction || behind.gap > kNounBehind)
            return;
        amount.figure.direction = rate.figure.direction;
        amount.figure.comparison = rate.figure.comparison;
    }

    bool followsArticle(const Draft& d) const
    {
        const std::int32_t begin = d.figure.span.begin();
        const auto stands = [&](std::u16string_view article) {
            const auto length = static_cast<std::int32_t>(article.size());
            return begin >= length && m_r.text.foldedIn(Span(begin - length, begin)) == article;
        };
        return stands(u" a ") || stands(u" an ") || stands(u"the ");
    }

    /// "a 12% year-over-year increase": the words behind the figure tell its direction, whatever stands
    /// before them.
    bool isNounPhrase(std::int32_t d, const SaidChange& after) const
    {
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        return !m_r.chinese && after.direction != Direction::Unstated && after.gap <= kNounBehind &&
               followsArticle(mine);
    }

    /// "growth is expected to be 4 points lower": the words right behind the figure tell its direction, the
    /// noun before it only the matter.
    bool isPredicate(const SaidChange& before, const SaidChange& after) const
    {
        return !m_r.chinese && before.noun && !before.by && !before.target && before.gap > kNounBehind &&
               after.direction != Direction::Unstated && after.gap <= 1;
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

    void compare(std::int32_t d, const SaidChange& before, const SaidChange& after, bool rate)
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
        if (f.comparison == Comparison::PriorGuidance && growth && rate)
            f.comparison =
                Comparison::None; // "growth of 1% to 3% versus our previous range": what was planned
        if (f.direction == Direction::Unstated && mine.signedValue && f.comparison != Comparison::None &&
            f.value && !mine.passesZero())
            f.direction = f.value->isNegative() ? Direction::Down : Direction::Up; // yoy-4.1%
        if (f.comparison == Comparison::None && f.direction != Direction::Unstated)
            f.comparison = comparisonNear(d);
        if (f.comparison == Comparison::None && f.direction != Direction::Unstated)
            f.comparison = comparisonAtHead();
        if (f.comparison == Comparison::None && f.direction != Direction::Unstated && !m_r.chinese)
            f.comparison = comparisonOfLevels(d);
        if (f.comparison == Comparison::None && rate && growth && f.direction != Direction::Unstated &&
            !measuresChange(d))
            f.comparison = Comparison::YearOnYear;
    }

    /// 从98元降到21.5元，降幅78%: how much the change right before it is, whatever that is compared with.
    bool measuresChange(std::int32_t d) const
    {
        constexpr std::int32_t kNear = 6; // characters
        if (!m_r.chinese || d == 0)
            return false;
        const Figure& mine = m_r.drafts[static_cast<std::size_t>(d)].figure;
        const Figure& other = m_r.drafts[static_cast<std::size_t>(d - 1)].figure;
        const bool amount = other.kind == FigureKind::Money || other.kind == FigureKind::Count;
        return amount && other.direction == mine.direction && mine.span.begin() - other.span.end() <= kNear &&
               (other.comparison == Comparison::None || other.comparison == Comparison::FromTo);
    }

    /// "Sequentially, sales grew by 2%"
    Comparison comparisonAtHead() const
    {
        const std::int32_t comma = m_r.chinese && m_r.has(1, Topic::Idiom) ? 2 : 1; // 环比来看，
        const CueEntry* c = m_r.is(comma, Token::Kind::Comma) ? m_r.entry(0, Topic::Comparison) : nullptr;
        return c ? comparisonOf(c->word) : Comparison::None;
    }

    /// "fell 19% to $21 million from $26 million in the same period of last year"
    Comparison comparisonOfLevels(std::int32_t d) const
    {
        if (static_cast<std::size_t>(d) + 2 >= m_r.drafts.size())
            return Comparison::None;
        const Draft& mine = m_r.drafts[static_cast<std::size_t>(d)];
        const Draft& level = m_r.drafts[static_cast<std::size_t>(d) + 1];
        const Draft& base = m_r.drafts[static_cast<std::size_t>(d) + 2];
        if (level.tokenBegin != mine.tokenEnd + 1 || !connective(mine.tokenEnd, Word::To) ||
            base.tokenBegin != level.tokenEnd + 1 || !connective(level.tokenEnd, Word::From))
            return Comparison::None;
        const std::int32_t dated = base.tokenEnd + (connective(base.tokenEnd, Word::In) ? 1 : 0);
        const std::int32_t mention = dated < m_r.size() ? m_r.mentionOf[static_cast<std::size_t>(dated)] : -1;
        return mention >= 0 ? comparisonWith(m_r, m_r.mentions[static_cast<std::size_t>(mention)])
                            : Comparison::None;
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
        const bool told = other.figure.direction != Direction::Unstated;
        if ((told && (m_r.chinese || other.figure.comparison != Comparison::None || other.target ||
                      isRatio(other.figure.kind))) ||
            other.figure.kind != mine.figure.kind || other.base)
            return;
        for (std::int32_t i = mine.tokenBegin - 1; i >= other.tokenEnd; --i)
            if (const CueEntry* dir = directionEntry(i);
                dir && (!told || (directionOf(dir->word) == other.figure.direction &&
                                  i + 2 == mine.tokenBegin && connective(i + 1, Word::From)))) {
                other.figure.direction = directionOf(dir->word);
                other.target = true;
                other.figure.comparison = Comparison::FromTo;
                return;
            }
    }

    Reading& m_r;
    RelationFinder m_finder;
};

} // namespace

void relate(Reading& r)
{
    Relater(r).run();
}

} // namespace earshot::figures
