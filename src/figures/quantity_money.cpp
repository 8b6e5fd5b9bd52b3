#include "figures/quantity_reading.h"

#include "text/script.h"

namespace earshot::figures {

void QuantityReader::setCurrency(Draft& draft, const CueEntry& entry) const
{
    draft.figure.kind = FigureKind::Money;
    draft.figure.currency = entry.unit;
    draft.figure.currencyInferred = entry.shared;
    draft.sign = entry.shared ? std::string_view(entry.sign) : std::string_view();
}

/// Cents behind dollars, 角 behind 元, and the number alone: "15 dollars 50", "one kuai and five mao five".
void QuantityReader::minorParts(Reading& r, Draft& draft) const
{
    int power = 0;
    while (true) {
        std::size_t i = static_cast<std::size_t>(draft.tokenEnd);
        const std::int32_t from = r.token(i - 1)->end;
        bool linked = false;
        if (r.word(i, Topic::Connective, Word::And) && r.joined(i, 1)) {
            linked = true;
            ++i;
        } else if (r.cues.particle(r.text.at(from)) == Particle::Linking && r.isNumber(i) &&
                   r.token(i)->begin == from + 1)
            linked = true;
        if (!r.isNumber(i) || r.used[i] || (!r.joined(i, 1) && !linked))
            return;
        const Numeral& n = r.numeral(i);
        const std::int64_t part = smallWhole(n);
        if (part < 0 || part > 99 || n.glued || n.negative || n.high)
            return;
        const CueEntry* minor = r.entry(i + 1, Topic::Currency);
        const Token* unit = r.token(i + 1);
        if (unit && unit->kind == Token::Kind::Cue && r.joined(i + 1, 2)) {
            for (const Sense& sense : r.cues.senses(unit->index))
                if (sense.topic == Topic::Currency && r.cues.entry(sense).minor)
                    minor = &r.cues.entry(sense);
        }
        int divide = 2;
        if (minor && minor->minor && r.joined(i + 1, 2)) {
            divide = static_cast<int>(minor->value);
            draft.tokenEnd = static_cast<std::int32_t>(i + 2);
        } else {
            const bool free = !r.hasUnit(i) && !n.scaled;
            const Token* next = r.token(i + 1);
            const char16_t after = r.text.at(r.token(i)->end);
            const bool ends = after == u'\0' || after == u'.' || after == u',' || after == u'\n' ||
                              after == u'!' || after == u'?' ||
                              (next && r.word(i + 1, Topic::Connective, Word::And) && r.joined(i + 1, 1)) ||
                              isHan(after);
            const bool between =
                draft.tokenBegin > 0 &&
                r.word(static_cast<std::size_t>(draft.tokenBegin - 1), Topic::Connective, Word::Between);
            const bool said = n.han || (r.joined(i, 0) && n.wholeDigits <= 2); // 18块5
            if (!free || !ends || between || (m_chinese && !said))
                return;
            if (power == 1)
                divide = 2;
            else if (n.han ? n.single : m_chinese && n.wholeDigits == 1)
                divide = 1; // 五块三, 18块5
            draft.tokenEnd = static_cast<std::int32_t>(i + 1);
            power = 9;
        }
        if (draft.figure.value)
            draft.figure.value = draft.figure.value->plus(Decimal(part).shifted(-divide).value_or(Decimal()));
        if (power == 9)
            return;
        power = divide;
    }
}

/// The currency words beside a number.
struct QuantityReader::Signs {
    const CueEntry* before = nullptr;
    const CueEntry* behind = nullptr;
    std::size_t first = 0;  ///< token of `before`
    std::size_t place = 0;  ///< token of `behind`
    bool bracketed = false; ///< $(1.2 million)

    /// The one that tells more. There is one.
    const CueEntry& named() const
    {
        return before && (!behind || (behind->shared && !before->shared)) ? *before : *behind;
    }
};

/// "R16.2 billion", "R412.50": a capital that names a currency right before an amount in its form.
bool QuantityReader::isLetterSign(const Reading& r, std::size_t sign, std::size_t at)
{
    constexpr int kCents = 2;
    const Token& letter = *r.token(sign);
    const Numeral& n = r.numeral(at);
    const bool amount = n.scaled || (letter.end == r.token(at)->begin && (n.decimals == kCents || n.grouped));
    return letter.end - letter.begin == 1 && amount &&
           isAsciiCapital(r.text.originalIn(earshot::Span(letter.begin, letter.end))[0]);
}

/// "12.5p": a letter that names pence right behind a price.
bool QuantityReader::isLetterPence(const Reading& r, std::size_t at, std::size_t place)
{
    constexpr std::int64_t kMostPence = 1000;
    const Numeral& n = r.numeral(at);
    const Token& letter = *r.token(place);
    if (!n.arabic || n.scaled || r.token(at)->end != letter.begin ||
        r.text.originalIn(earshot::Span(letter.begin, letter.end)) != u"p" || *n.value >= Decimal(kMostPence))
        return false;
    bool perShare = n.decimals > 0; // "3p" alone may be a third party
    for (std::size_t i = 0; i < at && !perShare; ++i) {
        const CueEntry* metric = r.entry(i, Topic::Metric);
        perShare = metric && metric->measure == Measure::PerShare;
    }
    return perShare;
}

/// "a dollar fifty", "a buck fifty": one and its parts.
bool QuantityReader::oneAndParts(const Reading& r, std::size_t at, std::size_t sign)
{
    constexpr std::int32_t kShortestName = 4;
    const Token& name = *r.token(sign);
    const Numeral& n = r.numeral(at);
    const std::int64_t parts = smallWhole(n);
    return name.end - name.begin >= kShortestName && isLatinLetter(r.text.at(name.begin)) && !n.scaled &&
           parts >= 10 && parts <= 99 && n.decimals == 0 && !isLatinLetter(r.text.at(name.begin - 3)) &&
           r.text.at(name.begin - 2) == u'a' && r.text.at(name.begin - 1) == u' ';
}

QuantityReader::Signs QuantityReader::currencySigns(const Reading& r, std::size_t at) const
{
    const Numeral& n = r.numeral(at);
    Signs signs;
    signs.first = at;
    if (at > 0) {
        std::size_t p = at - 1;
        if (p > 0 && r.is(p, Token::Kind::Open) && r.token(p)->end == r.token(at)->begin) {
            signs.bracketed = true;
            --p;
        }
        if (p > 0 && r.is(p, Token::Kind::Dash) && r.entry(p - 1, Topic::Currency))
            return signs;
        const CueEntry* before = r.used[p] ? nullptr : r.entry(p, Topic::Currency);
        const std::int32_t gap = r.token(signs.bracketed ? p + 1 : at)->begin - r.token(p)->end;
        if (before && gap <= 2 && r.text.blank(r.token(p)->end, r.token(p)->end + gap) &&
            (!before->guarded || isLetterSign(r, p, at)) && !isVersion(r, at) &&
            !(signs.bracketed && !r.is(at + 1, Token::Kind::Close))) {
            signs.before = before;
            signs.first = p;
        }
    }
    if (at > 1 && !signs.before && n.scaled && !r.hasUnit(at) && r.is(at - 1, Token::Kind::Comma) &&
        r.joined(at) && r.joined(at - 1) && !r.used[at - 2]) { // "US dollar, 349.5 million"
        const CueEntry* named = r.entry(at - 2, Topic::Currency);
        if (named && !named->shared && !named->minor && !named->guarded && !named->chinese) {
            signs.before = named;
            signs.first = at - 2;
        }
    }
    if (at > 1 && !signs.before && m_chinese && n.scaled && r.entry(at - 1, Topic::Approximation) &&
        r.joined(at, 0) && r.joined(at - 1, 0) && !r.used[at - 2]) { // 人民币约24亿
        const CueEntry* named = r.entry(at - 2, Topic::Currency);
        if (named && !named->shared && !named->minor && !named->guarded)
            signs.before = named;
    }
    signs.place = r.placeBehindPause(at);
    const std::size_t place = signs.place;
    const CueEntry* behind =
        r.unitJoined(at, place) || place > r.unitPlace(at) ? r.entry(place, Topic::Currency) : nullptr;
    if (behind && r.isNumber(place + 1) && place <= at + 2 && !r.used[place + 1]) {
        // "3 USD50", "1 $ 10 dollars", "$1.4 billion-$1.5 billion": the sign belongs to the number behind it
        const bool nearer =
            r.token(place + 1)->begin == r.token(place)->end && r.token(place)->begin != r.token(at)->end;
        const bool ownUnit = r.entry(place + 2, Topic::Currency) && r.joined(place + 2) &&
                             !r.entry(place + 2, Topic::Currency)->minor && behind->shared &&
                             !isLatinLetter(r.text.at(r.token(place)->begin)) && r.joined(place + 1, 1);
        if ((nearer || ownUnit) && !behind->chinese)
            behind = nullptr;
    }
    if (behind && behind->guarded) {
        const bool enough = n.arabic || (n.value && *n.value >= Decimal(10));
        const bool named = r.token(place)->end - r.token(place)->begin > 1;
        const bool verb = behind->shared && !behind->chinese && !n.scaled &&
                          isLatinLetter(r.text.at(r.token(place)->begin)) &&
                          (!n.value || *n.value < Decimal(100) || n.year); // "team 6 won"
        if (verb || (!named && (behind->minor ? !isLetterPence(r, at, place) : !enough)))
            behind = nullptr;
    }
    signs.behind = behind;
    return signs;
}

/// Of two currency words the one that tells more, and a third behind them: 元人民币.
void QuantityReader::nameCurrency(Reading& r, const Signs& signs, Draft& draft) const
{
    const CueEntry* before = signs.before;
    const CueEntry* behind = signs.behind;
    std::optional<Decimal>& value = draft.figure.value;
    setCurrency(draft, signs.named());
    if (before && behind && behind->shared && !before->shared)
        draft.signSaid = behind->sign;
    for (const CueEntry* e : {before, behind})
        if (e && !e->minor && e->value > 0 && value) // MUSD
            value = value->shifted(static_cast<int>(e->value));
    if (behind && behind->shared) {
        const CueEntry* more = r.entry(signs.place + 1, Topic::Currency);
        if (more && !more->shared && !more->minor && r.joined(signs.place + 1, 1)) {
            draft.signSaid = behind->sign;
            setCurrency(draft, *more);
            draft.tokenEnd = static_cast<std::int32_t>(signs.place + 2);
        }
    }
}

/// (2.3)億元: the unit of a loss behind its brackets.
bool QuantityReader::bracketedMoney(Reading& r, std::size_t at, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    if (at == 0 || !r.is(at - 1, Token::Kind::Open) || !r.is(at + 1, Token::Kind::Close) ||
        r.token(at - 1)->end != r.token(at)->begin || !r.joined(at + 1, 0) || n.scaled || n.negative)
        return false;
    std::size_t place = at + 2;
    const CueEntry* scale = r.entry(place, Topic::Scale);
    if (!scale || !r.joined(place, 1))
        return false;
    ++place;
    const CueEntry* currency = r.entry(place, Topic::Currency);
    if (!currency || !r.joined(place, 1))
        return false;
    const auto power = static_cast<int>(scale->value);
    const auto value = draft.figure.value->shifted(power);
    if (!value)
        return false;
    setCurrency(draft, *currency);
    draft.figure.value = value->negated();
    draft.signedValue = true;
    draft.scale = power;
    draft.tokenBegin = static_cast<std::int32_t>(at - 1);
    draft.tokenEnd = static_cast<std::int32_t>(place + 1);
    return true;
}

bool QuantityReader::money(Reading& r, std::size_t at, Draft& draft) const
{
    if (bracketedMoney(r, at, draft))
        return true;
    const Numeral& n = r.numeral(at);
    if (onlyScale(n))
        return false;
    Signs signs = currencySigns(r, at);
    if (!signs.before && !signs.behind)
        return false;
    draft.letterScale = false;
    draft.tokenBegin = static_cast<std::int32_t>(signs.first);
    draft.tokenEnd = static_cast<std::int32_t>(signs.behind ? signs.place + 1 : at + 1);
    Figure& f = draft.figure;
    if (signs.bracketed && signs.before && r.is(at + 1, Token::Kind::Close)) {
        draft.tokenEnd = static_cast<std::int32_t>(at + 2);
        f.value = f.value->negated();
        draft.signedValue = true;
        signs.behind = nullptr;
    }
    nameCurrency(r, signs, draft);
    if (signs.before && !signs.behind && oneAndParts(r, at, signs.first)) {
        f.value = Decimal(100 + smallWhole(n)).shifted(-2);
        return true;
    }
    const std::size_t next = static_cast<std::size_t>(draft.tokenEnd);
    if ((signs.behind || signs.bracketed) && !n.scaled && r.isNumber(next) && onlyScale(r.numeral(next)) &&
        r.joined(next, 1) && f.value) { // 75 USD million, $(18.4) million
        f.value = f.value->shifted(r.numeral(next).scale);
        draft.scale = r.numeral(next).scale;
        draft.tokenEnd += 1;
    }
    if (const CueEntry& named = signs.named(); named.minor) {
        draft.minorPower = static_cast<int>(named.value);
        f.unit = named.id.substr(named.id.find('_') + 1);
    } else if (!n.scaled && n.decimals == 0) {
        minorParts(r, draft);
    }
    return true;
}

} // namespace earshot::figures
