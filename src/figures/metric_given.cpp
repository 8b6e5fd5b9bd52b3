#include "figures/link_steps.h"

#include "text/script.h"

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
    return !chinese || token(i)->end - token(i)->begin > 1 || !takesObject(i);
}

bool Reading::takesObject(std::int32_t i) const
{
    constexpr std::int32_t kObject = 16; // characters of an object
    const std::int32_t begin = token(i)->end;
    const std::u16string_view first = text.originalIn(Span(begin, begin + 1));
    if (!first.empty() && isAsciiCapital(first.front()) &&
        !(is(i + 1, Token::Kind::Cue) && has(i + 1, Topic::Period)))
        return true; // 将Hexa纳入
    std::int32_t verb = i + 1;
    bool named = false;
    bool phrase = false; // 将职位中的女性比例扩大至41%
    while (verb < size() && !has(verb, Topic::Direction)) {
        const bool of = word(verb, Topic::Connective, Word::Of);
        if (!is(verb, Token::Kind::Cue) || (has(verb, Topic::Connective) && !of))
            return false;
        named = has(verb, Topic::Metric);
        phrase = phrase || of;
        ++verb;
    }
    if (verb >= size() || token(verb)->begin - begin > kObject)
        return false;
    const bool beside = token(verb)->begin - token(verb - 1)->end <= 2;
    if (!(named && beside) && !(phrase && cues.particle(text.at(token(verb)->end - 1)) == Particle::Reaching))
        return false;
    std::int32_t next = i + 1;
    for (std::int32_t c = begin; c < token(verb)->begin; ++c) {
        while (token(next)->end <= c)
            ++next;
        const bool of = token(next)->begin == c && word(next, Topic::Connective, Word::Of);
        if (!of && cues.isFunctionWord(text.foldedIn(Span(c, c + 1))))
            return false;
    }
    return true;
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
