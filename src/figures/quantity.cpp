#include "figures/quantity_reading.h"

#include "text/script.h"

namespace earshot::figures {
namespace {

constexpr std::int32_t kWordsBetween =
    24; ///< characters of unknown words between an English number and its noun

} // namespace

/// "Office 365 Consumer subscriptions": a plain number between two words with capitals.
bool QuantityReader::ofName(const Reading& r, std::size_t at) const
{
    const Token& number = *r.token(at);
    const Numeral& n = r.numeral(at);
    const auto upper = [&](std::int32_t i) {
        const auto place = static_cast<std::size_t>(i - r.text.base);
        return place < r.text.original.size() && r.text.original[place] >= u'A' &&
               r.text.original[place] <= u'Z';
    };
    if (!n.arabic || n.grouped || n.scaled || n.decimals > 0 || r.text.at(number.begin - 1) != u' ' ||
        !upper(number.end + 1))
        return false;
    std::int32_t begin = number.begin - 1;
    while (isLatinLetter(r.text.at(begin - 1)))
        --begin;
    return begin < number.begin - 1 && upper(begin) &&
           !r.cues.isFunctionWord(r.text.foldedIn(earshot::Span(begin, number.begin - 1)));
}

bool QuantityReader::unit(Reading& r, std::size_t at, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    if (onlyScale(n))
        return false;
    std::size_t place = r.unitPlace(at);
    const bool adjacent = r.unitJoined(at, place);
    const Token* t = r.token(place);
    if (!t || t->kind != Token::Kind::Cue)
        return false;
    if (!adjacent) { // "1.2 million loyal customers"
        const std::int32_t gap = t->begin - r.token(at)->end;
        if (m_chinese || gap > kWordsBetween)
            return false;
        for (std::int32_t c = r.token(at)->end; c < t->begin; ++c)
            if (!isLatinLetter(r.text.at(c)) && r.text.at(c) != u' ')
                return false;
        if (ofName(r, at))
            return false;
    }
    if (at > 0 && r.chinese && r.word(at - 1, Topic::Connective, Word::Per) && r.joined(at, 0))
        return false; // 每10股
    const CueEntry* metric = r.entry(place, Topic::Metric);
    const CueEntry* entry = r.entry(place, Topic::Unit);
    if (metric && metric->measure == Measure::Count && !entry && !metric->unit.empty() && !draft.yearLike &&
        (n.arabic || n.scaled)) {
        draft.figure.kind = FigureKind::Count;
        draft.figure.unit = metric->unit;
        draft.count = true;
        return true;
    }
    if (!entry || (!adjacent && entry->duration))
        return false;
    if (draft.yearLike && !entry->duration)
        return false;
    if (entry->duration) {
        draft.figure.kind = FigureKind::Duration;
        draft.figure.unit = entry->unit;
        draft.tokenEnd = static_cast<std::int32_t>(place + 1);
        return !draft.yearLike;
    }
    if (entry->chinese) {
        const bool lone = r.token(place)->end - r.token(place)->begin == 1;
        const bool pointedAt = r.cues.particle(r.text.at(r.token(at)->begin - 1)) == Particle::Pointing;
        if (n.han && n.single && (n.value == Decimal(1) || pointedAt || (entry->guarded && lone)))
            return false;
    } else if (!n.arabic && !n.scaled && n.value < Decimal(13))
        return false;
    draft.figure.kind = FigureKind::Count;
    draft.figure.unit = entry->unit;
    draft.count = true;
    if (adjacent)
        draft.tokenEnd = static_cast<std::int32_t>(place + 1);
    return true;
}

Draft QuantityReader::draftOf(const Reading& r, std::size_t at) const
{
    const Numeral& n = r.numeral(at);
    Draft draft;
    draft.figure.value = n.value;
    draft.figure.valueHigh = n.high;
    draft.figure.approximation = n.over  ? Approximation::Over
                                 : n.few ? Approximation::About
                                         : Approximation::Exact;
    draft.tokenBegin = static_cast<std::int32_t>(at);
    draft.tokenEnd = static_cast<std::int32_t>(at + 1);
    draft.scale = n.scale;
    draft.decimals = n.decimals;
    draft.signedValue = n.negative || n.signedUp;
    draft.letterScale = n.letterScale;
    const bool spelled = !n.arabic && !n.han && integral(n) && n.scale == 3 && *n.value > Decimal(2000) &&
                         *n.value < Decimal(2050); // "two thousand twenty"
    draft.yearLike = n.year || spelled ||
                     (n.arabic && integral(n) && !n.grouped && !n.scaled && n.wholeDigits == 4 &&
                      *n.value >= Decimal(1900) && *n.value < Decimal(2100));
    return draft;
}

/// 百分之五, "two thirds of", "percent of 10".
bool QuantityReader::fraction(Reading& r, std::size_t at, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    if (n.fraction) {
        const bool english = !n.han && !n.exactFraction && !n.arabic;
        draft.figure.kind = FigureKind::Percent;
        return !english || r.word(at + 1, Topic::Connective, Word::Of) ||
               (at > 0 && r.word(at - 1, Topic::Connective, Word::By));
    }
    if (at < 2 || !r.word(at - 1, Topic::Connective, Word::Of) ||
        !r.word(at - 2, Topic::Ratio, Word::Percent) || r.used[at - 2] || r.hasUnit(at) || draft.yearLike ||
        n.scaled || r.is(at + 1, Token::Kind::Cue))
        return false;
    draft.figure.kind = FigureKind::Percent;
    draft.tokenBegin = static_cast<std::int32_t>(at - 2);
    return true;
}

/// A number without a unit waits for what its surroundings make of it; 零收入 is money.
bool QuantityReader::bareNumber(const Reading& r, std::size_t at, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    if (onlyScale(n))
        return false;
    if (n.han && n.single && n.value->isZero()) {
        const CueEntry* metric = r.entry(at + 1, Topic::Metric);
        if (!metric || metric->measure != Measure::Money || !r.joined(at + 1, 0))
            return false;
        draft.figure.kind = FigureKind::Money;
        const CueEntry& assumed = m_cues.assumedCurrency(m_chinese);
        draft.figure.currency = assumed.unit;
        draft.figure.currencyInferred = true;
        draft.sign = assumed.sign;
        return true;
    }
    draft.bareScaled = n.scaled && !draft.yearLike;
    draft.bare = !draft.bareScaled;
    draft.figure.kind = FigureKind::Count;
    return true;
}

bool QuantityReader::number(Reading& r, std::size_t at) const
{
    const Numeral& n = r.numeral(at);
    if (n.glued || n.ordinal || !n.value)
        return false;
    Draft draft = draftOf(r, at);
    const bool minusWord =
        at > 0 && r.word(at - 1, Topic::Numeral, Word::Minus) && r.joined(at, 1) && !n.negative;
    if (minusWord) {
        draft.figure.value = draft.figure.value->negated();
        draft.signedValue = true;
    }
    const auto alone = [&] {
        draft.tokenEnd = static_cast<std::int32_t>(at + 1);
        return true;
    };
    const bool found = n.fraction ? fraction(r, at, draft)
                                  : ratio(r, at, draft) || (alone() && fraction(r, at, draft)) ||
                                        money(r, at, draft) ||
                                        (alone() && !rejectedByContext(r, at) &&
                                         (unit(r, at, draft) || (alone() && bareNumber(r, at, draft))));
    if (!found)
        return false;
    const auto first = static_cast<std::size_t>(draft.tokenBegin);
    if (first < at && first > 0 && !minusWord && !draft.figure.value->isNegative() &&
        r.word(first - 1, Topic::Numeral, Word::Minus) && r.joined(first, 1)) { // "negative $3 million", 负$3
        draft.figure.value = draft.figure.value->negated();
        draft.signedValue = true;
        if (!m_chinese)
            draft.tokenBegin -= 1;
    }
    if (minusWord && first == at)
        draft.tokenBegin -= 1;
    draft.minusWord = draft.figure.value->isNegative() && !n.negative;
    r.push(std::move(draft));
    return true;
}

/// Figures without a number: digit classes, 翻番, "doubled", 一半.
bool QuantityReader::wordFigure(Reading& r, std::size_t at) const
{
    Draft draft;
    Figure& f = draft.figure;
    draft.tokenBegin = static_cast<std::int32_t>(at);
    draft.tokenEnd = static_cast<std::int32_t>(at + 1);
    if (const CueEntry* digits = r.entry(at, Topic::DigitClass)) {
        f.kind = FigureKind::DigitClass;
        f.value = Decimal(digits->value);
        f.valueHigh = Decimal(digits->high);
        if (r.entry(at + 1, Topic::Ratio) && r.joined(at + 1, 1))
            draft.tokenEnd += 1;
        r.push(std::move(draft));
        return true;
    }
    const CueEntry* ratio = r.entry(at, Topic::Ratio);
    if (!ratio)
        return false;
    const Token& token = r.sentence.tokens[at];
    switch (ratio->word) {
    case Word::Doubling: {
        const char16_t last = r.text.at(token.end - 1);
        const bool verb = ratio->chinese || last == u'd' || last == u'g';
        if (!verb) { // "double": a verb behind "will" and "to", an adjective elsewhere
            const bool ahead =
                at > 0 && token.begin - r.token(at - 1)->end <= 8 &&
                (r.entry(at - 1, Topic::Outlook) || r.word(at - 1, Topic::Connective, Word::To));
            if (!ahead)
                return false;
        }
        f.kind = FigureKind::Multiple;
        f.value = Decimal(ratio->value);
        f.direction = Direction::Up;
        break;
    }
    case Word::Halving:
        f.kind = FigureKind::Percent;
        f.value = Decimal(50);
        f.direction = Direction::Down;
        break;
    case Word::ChineseHalf:
        f.kind = FigureKind::Percent;
        f.value = Decimal(50);
        break;
    default:
        return false;
    }
    r.push(std::move(draft));
    return true;
}

/// "1 dollar to 32.5", 1美元兑32.5元: a rate of exchange, no amount.
void QuantityReader::dropExchangeRates(Reading& r) const
{
    for (std::size_t k = 1; k < r.drafts.size(); ++k) {
        const Draft& a = r.drafts[k - 1];
        const Draft& b = r.drafts[k];
        const auto between = static_cast<std::size_t>(a.tokenEnd);
        if (a.figure.kind != FigureKind::Money || b.figure.kind != FigureKind::Money ||
            b.tokenBegin != a.tokenEnd + 1 || !r.word(between, Topic::Connective, Word::Exchange) ||
            a.figure.value != Decimal(1))
            continue;
        r.drafts.erase(r.drafts.begin() + static_cast<std::ptrdiff_t>(k) - 1,
                       r.drafts.begin() + static_cast<std::ptrdiff_t>(k) + 1);
        --k;
    }
}

/// 约, "more than", 左右, "or so" beside a figure; "per share" behind it.
void QuantityReader::approximate(Reading& r) const
{
    for (Draft& draft : r.drafts) {
        const auto set = [&](Word word) {
            if (word == Word::About)
                draft.figure.approximation = Approximation::About;
            else if (word == Word::Over)
                draft.figure.approximation = Approximation::Over;
            else if (word == Word::Under)
                draft.figure.approximation = Approximation::Under;
        };
        const auto end = static_cast<std::size_t>(draft.tokenEnd);
        if (const CueEntry* behind = r.entry(end, Topic::Approximation);
            behind && (behind->behind || behind->chinese) &&
            (r.joined(end, 1) || (r.token(end)->begin == draft.figure.span.end() + 1 && // 一成半左右
                                  r.cues.particle(r.text.at(draft.figure.span.end())) == Particle::Half))) {
            for (const Sense& sense : r.cues.senses(r.token(end)->index))
                if (sense.topic == Topic::Approximation && r.cues.entry(sense).behind)
                    set(sense.word);
        }
        for (std::size_t k = 1; k <= 2 && static_cast<std::size_t>(draft.tokenBegin) >= k; ++k) {
            const std::size_t i = static_cast<std::size_t>(draft.tokenBegin) - k;
            if (draft.figure.span.begin() - r.token(i)->end > (k == 1 ? 4 : 10))
                break;
            if (draft.figure.kind == FigureKind::Duration && r.entry(i, Topic::Period))
                break; // "over the last five years": a stretch, no bound
            const bool cue = r.is(i, Token::Kind::Cue);
            bool found = false;
            const bool bound = !m_chinese && (r.word(i, Topic::Connective, Word::Between) ||
                                              r.word(i, Topic::Approximation, Word::Over) ||
                                              r.word(i, Topic::Approximation, Word::Under));
            if (bound && !r.used[i] && k == 1) // a bound and its words are one: "more than 80%"
                draft.figure.span = earshot::Span(r.token(i)->begin, draft.figure.span.end());
            if (cue)
                for (const Sense& sense : r.cues.senses(r.token(i)->index))
                    if (sense.topic == Topic::Approximation && !r.cues.entry(sense).behind) {
                        set(sense.word);
                        found = true;
                    }
            if (found || !cue || r.used[i])
                break;
        }
        const auto first = static_cast<std::size_t>(draft.tokenBegin);
        draft.perShare =
            (r.word(end, Topic::Connective, Word::PerShare) && r.joined(end, 2)) ||
            (first > 0 && r.word(first - 1, Topic::Connective, Word::PerShare) && r.joined(first, 3));
    }
}

void QuantityReader::read(const Text& text, const Sentence& sentence, std::vector<char>& used,
                          std::vector<Draft>& drafts) const
{
    drafts.clear();
    Reading r{text, sentence, m_cues, used, m_chinese, drafts};
    rejectCodes(r);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (used[i])
            continue;
        const Token& token = sentence.tokens[i];
        if (token.kind == Token::Kind::Number)
            number(r, i);
        else if (token.kind == Token::Kind::Cue &&
                 (token.topics & (maskOf(Topic::DigitClass) | maskOf(Topic::Ratio))) != 0)
            wordFigure(r, i);
    }
    joinLists(r);
    joinRanges(r);
    std::erase_if(r.drafts, [](const Draft& d) { return d.bare; });
    dropExchangeRates(r);
    approximate(r);
}

} // namespace earshot::figures