#include "figures/quantity_reading.h"

namespace earshot::figures {

/// 三成, 四成五, 三成半, 两成多: tenths, with what stands behind them.
void QuantityReader::tenths(const Reading& r, std::size_t place, Draft& draft) const
{
    Figure& f = draft.figure;
    int extra = 0;
    if (r.isNumber(place + 1) && r.joined(place + 1, 0) && r.numeral(place + 1).han &&
        r.numeral(place + 1).single && !r.hasUnit(place + 1)) {
        extra = static_cast<int>(std::max<std::int64_t>(smallWhole(r.numeral(place + 1)), 0));
        draft.tokenEnd = static_cast<std::int32_t>(place + 2);
    } else if (r.cues.particle(r.text.at(r.token(place)->end)) == Particle::Half) {
        extra = 5;
    }
    for (auto* value : {&f.value, &f.valueHigh}) {
        if (*value)
            *value = (*value)->shifted(1);
        if (*value && extra != 0)
            *value = (*value)->plus(Decimal(extra));
    }
}

/// "three times" counts how often; it is a multiple where something is compared: "3 times revenue".
bool QuantityReader::isMultiple(const Reading& r, std::size_t at, std::size_t place) const
{
    const Numeral& n = r.numeral(at);
    const CueEntry* entry = r.entry(place, Topic::Ratio);
    if (r.isNumber(place + 1) && r.joined(place + 1, 1))
        return false;
    const bool word = !entry->chinese && r.token(place)->end - r.token(place)->begin == 5; // "times"
    if (!word || n.decimals > 0)
        return true;
    const Token* next = r.token(place + 1);
    constexpr TopicMask kCompared = maskOf(Topic::Metric) | maskOf(Topic::Comparison) |
                                    maskOf(Topic::Connective) | maskOf(Topic::Direction) |
                                    maskOf(Topic::Period);
    const bool compared =
        next && next->kind == Token::Kind::Cue && (next->topics & kCompared) != 0 &&
        next->begin - r.token(place)->end <= 12 && !r.word(place + 1, Topic::Connective, Word::In) &&
        !r.word(place + 1, Topic::Connective, Word::Per) && !r.word(place + 1, Topic::Connective, Word::And);
    if (compared && !entry->guarded && (n.arabic || n.value > Decimal(2)))
        return true;
    const CueEntry* metric = measuring(r, at); // "net leverage of three times"
    return metric && metric->measure == Measure::Multiple && *n.value >= Decimal(2);
}

/// "up three points", "a two-point headwind": a number of points beside the word of a change.
bool QuantityReader::besideChange(const Reading& r, std::size_t at, std::size_t place)
{
    constexpr std::int64_t kMostPoints = 30;
    const auto& value = r.numeral(at).value;
    if (*value > Decimal(kMostPoints) || (!r.numeral(at).arabic && *value < Decimal(2)))
        return false;
    const CueEntry* behind = r.joined(place + 1, 1) ? r.entry(place + 1, Topic::Direction) : nullptr;
    if (behind && behind->noun)
        return true;
    std::size_t first = at;
    while (first > 0 && r.joined(first, 1) &&
           (r.entry(first - 1, Topic::Approximation) || r.word(first - 1, Topic::Connective, Word::By) ||
            r.word(first - 1, Topic::Connective, Word::To) || r.isNumber(first - 1)))
        --first;
    const CueEntry* before = first > 0 && r.joined(first, 1) ? r.entry(first - 1, Topic::Direction) : nullptr;
    return before && before->word != Word::Flat;
}

/// What the number at `at` is with the ratio word at `place`; false where it is no figure.
bool QuantityReader::applyRatio(const Reading& r, std::size_t at, std::size_t place, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    const CueEntry* entry = r.entry(place, Topic::Ratio);
    Figure& f = draft.figure;
    switch (entry->word) {
    case Word::Percent:
        f.kind = FigureKind::Percent;
        if (!m_chinese && r.word(place + 1, Topic::Ratio, Word::Percent) && r.joined(place + 1, 1))
            draft.tokenEnd += 1; // "80% percent"
        return true;
    case Word::PercentagePoint:
        f.kind = FigureKind::PercentagePoint;
        return true;
    case Word::BasisPoint:
        f.kind = FigureKind::BasisPoint;
        return true;
    case Word::Permille:
        f.kind = FigureKind::Percent;
        f.value = f.value->shifted(-1);
        return true;
    case Word::PointCount:
        draft.pointChange = !entry->chinese && besideChange(r, at, place);
        if (!entry->chinese && n.decimals == 0 && !n.arabic && !draft.pointChange)
            return false;
        if (entry->chinese && r.token(place)->end - r.token(place)->begin < 2 && n.decimals == 0)
            return false;
        f.kind = FigureKind::PercentagePoint;
        draft.pointUnit = true;
        return true;
    case Word::Tenth:
        f.kind = FigureKind::Percent;
        tenths(r, place, draft);
        return true;
    case Word::Discount:
        f.kind = FigureKind::Percent;
        if (f.value && *f.value < Decimal(10))
            f.value = f.value->shifted(1);
        return !(f.value && *f.value >= Decimal(100));
    case Word::Thousandth:
        f.kind = FigureKind::Percent;
        draft.thousandth = true;
        return true;
    case Word::Multiple:
        f.kind = FigureKind::Multiple;
        return isMultiple(r, at, place);
    default:
        return false;
    }
}

/// The token of the unit in 1个多百分点; 0 for none.
std::size_t QuantityReader::behindClassifier(const Reading& r, std::size_t at)
{
    const std::int32_t end = r.token(at)->end;
    if (!r.chinese || r.cues.particle(r.text.at(end)) != Particle::Classifier ||
        !r.cues.isSurplus(r.text.at(end + 1)))
        return 0;
    for (std::size_t i = at + 1; r.token(i) && r.token(i)->begin <= end + 2; ++i)
        if (r.token(i)->begin == end + 2)
            return r.entry(i, Topic::Ratio) ? i : 0;
    return 0;
}

bool QuantityReader::ratio(Reading& r, std::size_t at, Draft& draft) const
{
    std::size_t place = r.unitPlace(at);
    bool bracketed = false;
    if (at > 0 && r.is(at - 1, Token::Kind::Open) && r.is(at + 1, Token::Kind::Close) &&
        r.joined(at + 1, 0) && r.token(at - 1)->end == r.token(at)->begin) { // (5.2)%
        place = at + 2;
        bracketed = true;
    }
    if (const std::size_t behind = behindClassifier(r, at); behind > 0) {
        place = behind;
        draft.figure.approximation = Approximation::Over;
    }
    if (!bracketed && r.word(place, Topic::Approximation, Word::Over) && r.unitJoined(at, place) &&
        r.entry(place, Topic::Approximation)->behind && r.joined(place + 1, 1)) {
        ++place; // "90-plus percent"
        draft.figure.approximation = Approximation::Over;
    }
    const CueEntry* entry = r.entry(place, Topic::Ratio);
    if (!entry || !(bracketed ? r.joined(place, 1) : r.unitJoined(at, place)) || onlyScale(r.numeral(at)))
        return false;
    draft.tokenEnd = static_cast<std::int32_t>(place + 1);
    if (!applyRatio(r, at, place, draft))
        return false;
    if (bracketed) {
        draft.tokenBegin -= 1;
        draft.figure.value = draft.figure.value->negated();
        draft.signedValue = true;
    }
    return true;
}

} // namespace earshot::figures
