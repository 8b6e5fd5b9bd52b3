#include "figures/link_steps.h"

namespace earshot::figures {

void give(Reading& r, std::int32_t d, const CueEntry& metric, const Span& span)
{
    Draft& mine = r.drafts[static_cast<std::size_t>(d)];
    Figure& f = mine.figure;
    if (metric.rate && (f.kind == FigureKind::Percent || f.kind == FigureKind::DigitClass)) {
        // a metric that is itself a growth rate: same-store sales of -6.3%
        if (f.comparison == Comparison::None || f.comparison == Comparison::FromTo)
            f.comparison = Comparison::YearOnYear;
        if (f.direction == Direction::Unstated && f.value && !f.value->isZero() && !mine.passesZero())
            f.direction = f.value->isNegative() ? Direction::Down : Direction::Up;
    }
    r.metric[static_cast<std::size_t>(d)] = &metric;
    mine.figure.metric = mine.perShare && !metric.sign.empty()                        ? metric.sign
                         : f.kind == FigureKind::Multiple && !metric.multiple.empty() ? metric.multiple
                                                                                      : metric.id;
    mine.figure.metricSpan = span;
}

bool Reading::isOutlook(std::int32_t i) const
{
    if (!has(i, Topic::Outlook) || owner[static_cast<std::size_t>(i)] >= 0)
        return false;
    if (!chinese || token(i)->end - token(i)->begin > 1)
        return true;
    constexpr std::int32_t kObject = 12; // characters before the metric that the verb behind it changes
    std::int32_t named = i + 1;
    while (named < size() && !has(named, Topic::Metric)) {
        const Token& t = *token(named);
        if (t.kind != Token::Kind::Cue ||
            (t.topics & (maskOf(Topic::Direction) | maskOf(Topic::Connective))) != 0)
            return true;
        ++named;
    }
    if (named >= size() || token(named)->begin - token(i)->end > kObject ||
        !has(named + 1, Topic::Direction) || token(named + 1)->begin - token(named)->end > 2)
        return true;
    for (std::int32_t c = token(i)->end; c < token(named)->begin; ++c)
        if (cues.isFunctionWord(text.foldedIn(Span(c, c + 1))))
            return true;
    return false;
}

bool Reading::isYardstick(std::int32_t i) const
{
    if (i == 0 || mentionOf[static_cast<std::size_t>(i - 1)] >= 0)
        return false;
    return (word(i - 1, Topic::Connective, Word::From) || word(i - 1, Topic::Connective, Word::Than)) &&
           token(i)->begin - token(i - 1)->end <= 4 && !(chinese && is(i + 1, Token::Kind::Number));
}

bool Reading::isLeftOut(std::int32_t i) const
{
    if (i < 1 || !text.blank(token(i - 1)->end, token(i)->begin, 2))
        return false;
    if (i >= 2 && word(i - 1, Topic::Connective, Word::And) && has(i - 2, Topic::Metric))
        return isLeftOut(i - 2); // "excluding depreciation and restructuring"
    if (i >= 2 && !chinese && has(i - 2, Topic::Metric) && word(i - 1, Topic::Approximation, Word::Under) &&
        !word(i - 1, Topic::Connective, Word::Than) && text.blank(token(i - 2)->end, token(i - 1)->begin, 1))
        return true; // "marketing expense within SG&A"
    const bool aside = is(i + 1, Token::Kind::Comma) || word(i + 1, Topic::Connective, Word::Be);
    return word(i - 1, Topic::Connective, Word::Excluding) ||
           (aside && word(i - 1, Topic::Connective, Word::Including)); // "revenue, including fees, was"
}

} // namespace earshot::figures
