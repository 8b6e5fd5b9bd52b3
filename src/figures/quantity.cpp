#include "figures/name_before.h"
#include "figures/quantity_reading.h"

#include "text/script.h"

namespace earshot::figures {
namespace {

constexpr std::u16string_view kArticle = u"a ";
constexpr std::u16string_view kAndAHalf = u" and a half";
constexpr std::string_view kQuarter = "quarter"; ///< lexicon id of the unit
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

/// "Quay 365 licences": a plain number that ends a name.
bool QuantityReader::behindName(const Reading& r, std::size_t at) const
{
    const Numeral& n = r.numeral(at);
    return !m_chinese && n.arabic && !n.grouped && !n.scaled && n.decimals == 0 &&
           properWordsBefore(r.text, r.sentence, r.cues, at) > 0;
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
    if (behindName(r, at))
        return false;
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
        if (r.chinese && !n.high && // 一年半, 一个半月
            (r.cues.particle(r.text.at(t->end)) == Particle::Half ||
             r.cues.particle(r.text.at(t->begin + 1)) == Particle::Half))
            draft.figure.value = draft.figure.value->plus(*Decimal::parse("0.5"));
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
    draft.plus = n.signedUp;
    draft.letterScale = n.letterScale;
    const bool spelled = !n.arabic && !n.han && integral(n) && n.scale == 3 && *n.value > Decimal(2000) &&
                         *n.value < Decimal(2050); // "two thousand twenty"
    draft.yearLike = n.year || spelled ||
                     (n.arabic && integral(n) && !n.grouped && !n.scaled && n.wholeDigits == 4 &&
                      *n.value >= Decimal(1900) && *n.value < Decimal(2100));
    return draft;
}

/// "three quarters of our stores": no stretch of time.
bool QuantityReader::quarters(const Reading& r, std::size_t at, Draft& draft) const
{
    const CueEntry* unit = r.entry(at + 1, Topic::Unit);
    if (m_chinese || !unit || !unit->duration || unit->id != kQuarter || draft.figure.value != Decimal(3) ||
        !r.joined(at + 1, 1) || !r.word(at + 2, Topic::Connective, Word::Of) || !r.joined(at + 2, 1))
        return false;
    const earshot::Span whole = r.text.latinWordAt(r.token(at + 2)->end + 1);
    const bool time = r.is(at + 3, Token::Kind::Cue) && r.token(at + 3)->begin <= whole.end() + 1 &&
                      (r.token(at + 3)->topics & (maskOf(Topic::Period) | maskOf(Topic::Month))) != 0;
    if (!r.cues.isDeterminer(r.text.foldedIn(whole)) || time)
        return false;
    draft.figure.kind = FigureKind::Percent;
    draft.figure.value = Decimal(75);
    draft.tokenEnd = static_cast<std::int32_t>(at + 2);
    return true;
}

/// "one in four customers"
bool QuantityReader::oneIn(const Reading& r, std::size_t at, Draft& draft) const
{
    if (m_chinese || !r.word(at + 1, Topic::Connective, Word::In) || !r.isNumber(at + 2) ||
        !r.joined(at + 1, 1) || !r.joined(at + 2, 1) || r.entry(at + 3, Topic::Currency) ||
        r.entry(at + 3, Topic::Ratio))
        return false;
    const std::int64_t part = smallWhole(r.numeral(at));
    const std::int64_t whole = smallWhole(r.numeral(at + 2));
    const std::int32_t behind = r.token(at + 2)->end;
    const bool few = (whole >= 2 && whole <= 10) || whole == 20 || whole == 100;
    if (part < 1 || part >= whole || !few || r.text.at(behind) != u' ' ||
        !isLatinLetter(r.text.at(behind + 1)))
        return false;
    draft.figure.kind = FigureKind::Percent;
    draft.figure.value = Decimal(part * 100).dividedBy(Decimal(whole), 2);
    draft.tokenEnd = static_cast<std::int32_t>(at + 3);
    return draft.figure.value.has_value();
}

/// 百分之五, "two thirds of", "percent of 10".
bool QuantityReader::fraction(Reading& r, std::size_t at, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    if (n.fraction) {
        const bool english = !n.han && !n.exactFraction && !n.arabic;
        draft.figure.kind = FigureKind::Percent;
        if (!english)
            return true;
        if (!r.word(at + 1, Topic::Connective, Word::Of))
            return at > 0 && r.word(at - 1, Topic::Connective, Word::By);
        constexpr std::int32_t kMostBetween = 3; // an article
        const Token* part = r.token(at + 2);     // "three tenths of 1%", "a tenth of a point"
        const bool ofUnit = part && part->begin - r.token(at + 1)->end <= kMostBetween &&
                            (part->kind == Token::Kind::Number || r.entry(at + 2, Topic::Ratio));
        return !ofUnit;
    }
    if (!m_chinese && isSlashFraction(r, at)) {
        draft.figure.kind = FigureKind::Percent;
        draft.figure.value =
            Decimal(smallWhole(n) * 100).dividedBy(Decimal(smallWhole(r.numeral(at + 2))), 2);
        draft.tokenEnd = static_cast<std::int32_t>(at + 3);
        return draft.figure.value.has_value();
    }
    if (quarters(r, at, draft) || oneIn(r, at, draft))
        return true;
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

/// "ticket plus 6%": not so "2% plus 5%".
bool QuantityReader::isPlus(const Reading& r, const Draft& draft)
{
    const auto first = static_cast<std::size_t>(draft.tokenBegin);
    return first > 0 && r.word(first - 1, Topic::Numeral, Word::Plus) && r.joined(first, 1) &&
           (first == 1 || !r.used[first - 2]);
}

/// 12个million: an English scale in Chinese speech.
bool QuantityReader::foreignScale(const Reading& r, std::size_t at, Draft& draft) const
{
    const std::int32_t end = r.token(at)->end;
    if (!r.chinese || r.cues.particle(r.text.at(end)) != Particle::Classifier)
        return false;
    std::size_t i = at + 1;
    while (r.token(i) && r.token(i)->begin <= end)
        ++i;
    if (!r.isNumber(i) || !onlyScale(r.numeral(i)) || !r.text.blank(end + 1, r.token(i)->begin, 1))
        return false;
    const int power = r.numeral(i).scale;
    const auto value = draft.figure.value->shifted(power);
    if (!value)
        return false;
    draft.figure.value = value;
    draft.figure.kind = FigureKind::Count;
    draft.scale = power;
    draft.bareScaled = true;
    draft.tokenEnd = static_cast<std::int32_t>(i + 1);
    if (const CueEntry* currency = r.entry(i + 1, Topic::Currency); currency && r.joined(i + 1, 1)) {
        setCurrency(draft, *currency);
        draft.bareScaled = false;
        draft.tokenEnd += 1;
    }
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
                                  : spokenPrice(r, at, draft) || ratio(r, at, draft) ||
                                        (alone() && fraction(r, at, draft)) || money(r, at, draft) ||
                                        (alone() && !rejectedByContext(r, at) &&
                                         (foreignScale(r, at, draft) || unit(r, at, draft) ||
                                          (alone() && bareNumber(r, at, draft))));
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
    draft.plus = draft.plus || isPlus(r, draft);
    r.push(std::move(draft));
    return true;
}

/// "margin rose a point", "fell a point and a half".
bool QuantityReader::onePoint(const Reading& r, std::size_t at, Draft& draft) const
{
    const std::int32_t begin = r.token(at)->begin;
    const std::size_t verb = at - 1;
    if (m_chinese || at == 0 || !r.entry(verb, Topic::Direction) || r.token(verb)->end >= begin ||
        r.text.foldedIn(earshot::Span(r.token(verb)->end + 1, begin)) != kArticle)
        return false;
    const auto half = [&] {
        std::int32_t place = r.token(at)->end;
        return std::ranges::all_of(kAndAHalf, [&](char16_t c) { return r.text.at(place++) == c; });
    };
    draft.figure.kind = FigureKind::PercentagePoint;
    draft.figure.value = half() ? Decimal::parse("1.5") : Decimal(1);
    draft.pointUnit = true;
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
    case Word::PointCount:
        if (!onePoint(r, at, draft))
            return false;
        break;
    default:
        return false;
    }
    const bool half = f.value && f.value->scale() > 0;
    r.push(std::move(draft));
    if (ratio->word == Word::PointCount) { // the words around it are no tokens
        earshot::Span& span = r.drafts.back().figure.span;
        span = earshot::Span(span.begin() - static_cast<std::int32_t>(kArticle.size()),
                             span.end() + (half ? static_cast<std::int32_t>(kAndAHalf.size()) : 0));
    }
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
    joinFlat(r);
    elide(r);
    elideList(r);
    joinLevels(r);
    measure(r);
    measureAhead(r);
    std::erase_if(r.drafts, [](const Draft& d) { return d.bare; });
    dropExchangeRates(r);
    withdraw(r);
    approximate(r);
}

} // namespace earshot::figures
