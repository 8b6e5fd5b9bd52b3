#include "figures/quantity.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr std::int32_t kWordsBetween =
    24; ///< characters of unknown words between an English number and its noun

bool integral(const Numeral& n)
{
    return n.value && n.value->scale() == 0 && n.decimals == 0;
}

std::int64_t small(const Numeral& n)
{
    const auto whole = integral(n) ? n.value->whole() : std::nullopt;
    return whole && *whole > -100000 && *whole < 100000 ? *whole : -1;
}

/// Only a scale word: "million".
bool onlyScale(const Numeral& n)
{
    return !n.arabic && !n.han && n.single && n.scaled;
}

} // namespace

struct QuantityReader::Reading {
    const Text& text;
    const Sentence& sentence;
    const Cues& cues;
    std::vector<char>& used;
    bool chinese;
    std::vector<Draft>& drafts;

    const Token* token(std::size_t i) const
    {
        return i < sentence.tokens.size() ? &sentence.tokens[i] : nullptr;
    }
    const Numeral& numeral(std::size_t i) const
    {
        return sentence.numerals[static_cast<std::size_t>(sentence.tokens[i].index)];
    }
    bool isNumber(std::size_t i) const { return token(i) && token(i)->kind == Token::Kind::Number; }
    bool is(std::size_t i, Token::Kind kind) const { return token(i) && token(i)->kind == kind; }
    bool joined(std::size_t i, std::int32_t most = 2) const
    {
        return i > 0 && token(i) && text.blank(sentence.tokens[i - 1].end, sentence.tokens[i].begin, most);
    }
    const CueEntry* entry(std::size_t i, Topic topic) const
    {
        const Token* t = token(i);
        if (!t || t->kind != Token::Kind::Cue || (t->topics & maskOf(topic)) == 0)
            return nullptr;
        return cues.find(t->index, topic, chinese);
    }
    bool word(std::size_t i, Topic topic, Word word) const
    {
        const Token* t = token(i);
        if (!t || t->kind != Token::Kind::Cue || (t->topics & maskOf(topic)) == 0)
            return false;
        return cues.means(t->index, topic, word);
    }
    /// The token behind a number where its unit can stand: past one hyphen ("12-month").
    std::size_t unitPlace(std::size_t at) const
    {
        const std::size_t next = at + 1;
        if (is(next, Token::Kind::Dash) && token(next)->begin == token(at)->end && token(next + 1) &&
            token(next + 1)->begin == token(next)->end && token(next + 1)->kind == Token::Kind::Cue)
            return next + 1;
        return next;
    }
    bool unitJoined(std::size_t at, std::size_t place) const { return place > at + 1 || joined(place, 3); }
    /// Whether something at `at` claims the number before it.
    bool hasUnit(std::size_t number) const
    {
        const std::size_t place = unitPlace(number);
        constexpr TopicMask kUnits = maskOf(Topic::Ratio) | maskOf(Topic::Currency) | maskOf(Topic::Unit);
        return token(place) && token(place)->kind == Token::Kind::Cue &&
               (token(place)->topics & kUnits) != 0 && unitJoined(number, place);
    }
    void mark(std::int32_t from, std::int32_t to)
    {
        std::fill(used.begin() + from, used.begin() + to, char(1));
    }
    void push(Draft&& draft)
    {
        mark(draft.tokenBegin, draft.tokenEnd);
        draft.figure.span = earshot::Span(sentence.tokens[static_cast<std::size_t>(draft.tokenBegin)].begin,
                                          sentence.tokens[static_cast<std::size_t>(draft.tokenEnd - 1)].end);
        drafts.push_back(std::move(draft));
    }
};

/// Dates, times, telephone numbers, market quotes: numbers that stand together in a shape of their own.
void QuantityReader::rejectCodes(Reading& r) const
{
    const auto& tokens = r.sentence.tokens;
    const auto tight = [&](std::size_t i) { return r.token(i) && r.token(i)->begin == tokens[i - 1].end; };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (r.isNumber(i) && r.isNumber(i + 2) && tight(i + 1) && tight(i + 2)) {
            const bool colon = r.is(i + 1, Token::Kind::Stop) && r.text.at(tokens[i + 1].begin) == u':';
            const bool slash = r.is(i + 1, Token::Kind::List) && r.text.at(tokens[i + 1].begin) == u'/';
            const bool chain = r.is(i + 1, Token::Kind::Dash) && r.is(i + 3, Token::Kind::Dash) &&
                               r.isNumber(i + 4) && tight(i + 3) && tight(i + 4);
            const bool ratioBehind = r.entry(i + 3, Topic::Ratio) || r.entry(i + 3, Topic::Currency);
            if ((colon && !ratioBehind) || (slash && !ratioBehind))
                r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(i + 3));
            if (chain)
                r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(i + 5));
        }
        if (!r.is(i, Token::Kind::Open))
            continue;
        std::size_t j = i + 1;
        std::size_t numbers = 0;
        while (r.isNumber(j)) { // (48.20, 0.60, 1.26%)
            ++numbers;
            ++j;
            if (r.entry(j, Topic::Ratio))
                ++j;
            if (!r.is(j, Token::Kind::Comma))
                break;
            ++j;
        }
        const bool pure = r.is(j, Token::Kind::Close) &&
                          r.text.blank(tokens[i].end, r.token(i + 1) ? r.token(i + 1)->begin : 0);
        if (pure && numbers >= 3 && r.entry(j - 1, Topic::Ratio))
            r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(j));
        // a ticker and its change: "(ABC 1.2%)", "(XNYS:ABC -0.4%)"
        if (r.isNumber(i + 1) && r.entry(i + 2, Topic::Ratio) && r.is(i + 3, Token::Kind::Close)) {
            std::int32_t capitals = 0;
            bool other = false;
            for (std::int32_t c = tokens[i].end; c < tokens[i + 1].begin; ++c) {
                const char16_t u = r.text.original[static_cast<std::size_t>(c)];
                capitals += u >= u'A' && u <= u'Z' ? 1 : 0;
                other = other || !((u >= u'A' && u <= u'Z') || u == u' ' || u == u':' || u == u'.');
            }
            if (capitals >= 1 && !other)
                r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(i + 3));
        }
    }
}

bool QuantityReader::rejectedByContext(const Reading& r, std::size_t at) const
{
    const Token& token = r.sentence.tokens[at];
    if (at > 0 && r.word(at - 1, Topic::Reject, Word::Before) && token.begin - r.token(at - 1)->end <= 3)
        return true;
    return r.word(at + 1, Topic::Reject, Word::After) && r.joined(at + 1);
}

void QuantityReader::setCurrency(Draft& draft, const CueEntry& entry) const
{
    draft.figure.kind = FigureKind::Money;
    draft.figure.currency = entry.unit;
    draft.figure.currencyInferred = entry.shared;
    draft.sign = entry.shared ? std::string_view(entry.sign) : std::string_view();
}

bool QuantityReader::ratio(Reading& r, std::size_t at, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    std::size_t place = r.unitPlace(at);
    bool bracketed = false;
    if (at > 0 && r.is(at - 1, Token::Kind::Open) && r.is(at + 1, Token::Kind::Close) &&
        r.joined(at + 1, 0) && r.token(at - 1)->end == r.token(at)->begin) { // (5.2)%
        place = at + 2;
        bracketed = true;
    }
    const CueEntry* entry = r.entry(place, Topic::Ratio);
    if (!entry || !(bracketed ? r.joined(place, 1) : r.unitJoined(at, place)) || onlyScale(n))
        return false;
    Figure& f = draft.figure;
    draft.tokenEnd = static_cast<std::int32_t>(place + 1);
    switch (entry->word) {
    case Word::Percent:
        f.kind = FigureKind::Percent;
        if (!m_chinese && r.word(place + 1, Topic::Ratio, Word::Percent) && r.joined(place + 1, 1))
            draft.tokenEnd += 1; // "80% percent"
        break;
    case Word::PercentagePoint:
        f.kind = FigureKind::PercentagePoint;
        break;
    case Word::BasisPoint:
        f.kind = FigureKind::BasisPoint;
        break;
    case Word::Permille:
        f.kind = FigureKind::Percent;
        f.value = f.value->shifted(-1);
        break;
    case Word::PointCount:
        if (!entry->chinese && n.decimals == 0 && !n.arabic)
            return false;
        if (entry->chinese && r.token(place)->end - r.token(place)->begin < 2 && n.decimals == 0)
            return false;
        f.kind = FigureKind::PercentagePoint;
        draft.pointUnit = true;
        break;
    case Word::Tenth: {
        f.kind = FigureKind::Percent;
        const auto times = [](std::optional<Decimal>& v, int extra) {
            if (v)
                v = v->shifted(1);
            if (v && extra != 0)
                v = v->plus(Decimal(extra));
        };
        int extra = 0;
        if (r.isNumber(place + 1) && r.joined(place + 1, 0) && r.numeral(place + 1).han &&
            r.numeral(place + 1).single && !r.hasUnit(place + 1)) { // 四成五
            extra = static_cast<int>(std::max<std::int64_t>(small(r.numeral(place + 1)), 0));
            draft.tokenEnd = static_cast<std::int32_t>(place + 2);
        } else if (r.text.at(r.token(place)->end) == u'半') {
            extra = 5;
        }
        times(f.value, extra);
        times(f.valueHigh, extra);
        if (r.text.at(r.token(place)->end) == u'多')
            f.approximation = Approximation::Over;
        break;
    }
    case Word::Discount:
        f.kind = FigureKind::Percent;
        if (f.value && *f.value < Decimal(10))
            f.value = f.value->shifted(1);
        if (f.value && *f.value >= Decimal(100))
            return false;
        break;
    case Word::Multiple: {
        if (r.isNumber(place + 1) && r.joined(place + 1, 1))
            return false;
        const bool word = !entry->chinese && r.token(place)->end - r.token(place)->begin == 5; // "times"
        if (word) {
            const Token* next = r.token(place + 1);
            constexpr TopicMask kCompared = maskOf(Topic::Metric) | maskOf(Topic::Comparison) |
                                            maskOf(Topic::Connective) | maskOf(Topic::Direction) |
                                            maskOf(Topic::Period);
            const bool compared = next && next->kind == Token::Kind::Cue && (next->topics & kCompared) != 0 &&
                                  next->begin - r.token(place)->end <= 12 &&
                                  !r.word(place + 1, Topic::Connective, Word::In) &&
                                  !r.word(place + 1, Topic::Connective, Word::Per) &&
                                  !r.word(place + 1, Topic::Connective, Word::And);
            if (n.decimals == 0 && !(compared && (n.arabic || n.value > Decimal(2))))
                return false;
        }
        f.kind = FigureKind::Multiple;
        break;
    }
    default:
        return false;
    }
    if (bracketed) {
        draft.tokenBegin -= 1;
        f.value = f.value->negated();
        draft.signedValue = true;
    }
    return true;
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
        } else if (r.text.at(from) == u'又' && r.isNumber(i) && r.token(i)->begin == from + 1)
            linked = true;
        if (!r.isNumber(i) || r.used[i] || (!r.joined(i, 1) && !linked))
            return;
        const Numeral& n = r.numeral(i);
        const std::int64_t part = small(n);
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
            if (!free || !ends || between || (m_chinese && !n.han))
                return;
            if (power == 1)
                divide = 2;
            else if (n.han && n.single)
                divide = 1; // 五块三
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

bool QuantityReader::money(Reading& r, std::size_t at, Draft& draft) const
{
    const Numeral& n = r.numeral(at);
    if (onlyScale(n))
        return false;
    const CueEntry* before = nullptr;
    std::size_t first = at;
    bool bracketed = false;
    if (at > 0) {
        std::size_t p = at - 1;
        if (p > 0 && r.is(p, Token::Kind::Open) && r.token(p)->end == r.token(at)->begin) {
            bracketed = true;
            --p;
        }
        if (p > 0 && r.is(p, Token::Kind::Dash) && r.entry(p - 1, Topic::Currency))
            return false;
        before = r.used[p] ? nullptr : r.entry(p, Topic::Currency);
        const std::int32_t gap =
            bracketed ? r.token(p + 1)->begin - r.token(p)->end : r.token(at)->begin - r.token(p)->end;
        if (before && (gap > 2 || !r.text.blank(r.token(p)->end, r.token(p)->end + gap) || before->guarded ||
                       (bracketed && !r.is(at + 1, Token::Kind::Close))))
            before = nullptr;
        if (before)
            first = p;
    }
    const std::size_t place = r.unitPlace(at);
    const CueEntry* behind = r.unitJoined(at, place) ? r.entry(place, Topic::Currency) : nullptr;
    if (behind && r.isNumber(place + 1) && place == at + 1 && !r.used[place + 1]) {
        // "3 USD50", "1 $ 10 dollars": the sign belongs to the number behind it
        const bool nearer =
            r.token(place + 1)->begin == r.token(place)->end && r.token(place)->begin != r.token(at)->end;
        const bool ownUnit = r.entry(place + 2, Topic::Currency) && r.joined(place + 2) &&
                             !r.entry(place + 2, Topic::Currency)->minor && behind->shared &&
                             r.text.at(r.token(place)->begin) == u'$' && r.joined(place + 1, 1);
        if ((nearer || ownUnit) && !behind->chinese)
            behind = nullptr;
    }
    if (behind && behind->guarded) {
        const bool enough = n.arabic || (n.value && *n.value >= Decimal(10));
        const bool named = r.token(place)->end - r.token(place)->begin > 1;
        if (!named && (behind->minor || !enough))
            behind = nullptr;
    }
    if (!before && !behind)
        return false;
    draft.letterScale = false;
    draft.tokenBegin = static_cast<std::int32_t>(before ? first : at);
    draft.tokenEnd = static_cast<std::int32_t>(behind ? place + 1 : at + 1);
    Figure& f = draft.figure;
    if (bracketed && before && r.is(at + 1, Token::Kind::Close)) {
        draft.tokenEnd = static_cast<std::int32_t>(at + 2);
        f.value = f.value->negated();
        draft.signedValue = true;
        behind = nullptr;
    }
    const CueEntry* named = before && (!behind || (behind->shared && !before->shared)) ? before : behind;
    setCurrency(draft, *named);
    if (before && behind && behind->shared && !before->shared)
        draft.signSaid = behind->sign;
    for (const CueEntry* e : {before, behind})
        if (e && !e->minor && e->value > 0 && f.value) // MUSD
            f.value = f.value->shifted(static_cast<int>(e->value));
    if (behind && behind->shared) { // 元人民币
        const CueEntry* more = r.entry(place + 1, Topic::Currency);
        if (more && !more->shared && !more->minor && r.joined(place + 1, 1)) {
            draft.signSaid = behind->sign;
            setCurrency(draft, *more);
            draft.tokenEnd = static_cast<std::int32_t>(place + 2);
        }
    }
    if (before && r.text.at(r.token(first)->begin - 1) == u'负' && f.value && !f.value->isNegative()) {
        f.value = f.value->negated(); // 为负$1.4 million
        draft.signedValue = true;
    }
    const std::size_t next = static_cast<std::size_t>(draft.tokenEnd);
    if (behind && !n.scaled && r.isNumber(next) && onlyScale(r.numeral(next)) && r.joined(next, 1) &&
        f.value) { // 75 USD million
        f.value = f.value->shifted(r.numeral(next).scale);
        draft.scale = r.numeral(next).scale;
        draft.tokenEnd += 1;
    }
    if (named->minor) {
        draft.minorPower = static_cast<int>(named->value);
        f.unit = named->id.substr(named->id.find('_') + 1);
    } else if (!n.scaled && n.decimals == 0) {
        minorParts(r, draft);
    }
    return true;
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
        if (n.han && n.single && (n.value == Decimal(1) || (entry->guarded && lone)))
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

bool QuantityReader::number(Reading& r, std::size_t at) const
{
    const Numeral& n = r.numeral(at);
    if (n.glued || n.ordinal || !n.value)
        return false;
    Draft draft;
    Figure& f = draft.figure;
    f.value = n.value;
    f.valueHigh = n.high;
    if (n.over)
        f.approximation = Approximation::Over;
    else if (n.few)
        f.approximation = Approximation::About;
    draft.tokenBegin = static_cast<std::int32_t>(at);
    draft.tokenEnd = static_cast<std::int32_t>(at + 1);
    draft.scale = n.scale;
    draft.decimals = n.decimals;
    draft.signedValue = n.negative || n.signedUp;
    draft.letterScale = n.letterScale;
    draft.yearLike = n.year || (n.arabic && integral(n) && !n.grouped && !n.scaled && n.wholeDigits == 4 &&
                                *n.value >= Decimal(1900) && *n.value < Decimal(2100));
    bool minusWord = false;
    if (at > 0 && r.word(at - 1, Topic::Numeral, Word::Minus) && r.joined(at, 1) && !n.negative) {
        minusWord = true;
        f.value = f.value->negated();
        draft.signedValue = true;
    }
    const auto finish = [&] {
        if (minusWord && draft.tokenBegin == static_cast<std::int32_t>(at))
            draft.tokenBegin -= 1;
        r.push(std::move(draft));
        return true;
    };
    if (n.fraction) {
        f.kind = FigureKind::Percent;
        const bool english = !n.han && !n.exactFraction && !n.arabic;
        if (english && !r.word(at + 1, Topic::Connective, Word::Of) &&
            !(at > 0 && r.word(at - 1, Topic::Connective, Word::By)))
            return false;
        return finish();
    }
    if (ratio(r, at, draft))
        return finish();
    draft.tokenEnd = static_cast<std::int32_t>(at + 1);
    if (at >= 2 && r.word(at - 1, Topic::Connective, Word::Of) &&
        r.word(at - 2, Topic::Ratio, Word::Percent) && !r.used[at - 2] && !r.hasUnit(at) && !draft.yearLike &&
        !n.scaled && (!r.token(at + 1) || r.token(at + 1)->kind != Token::Kind::Cue)) { // "percent of 10"
        f.kind = FigureKind::Percent;
        draft.tokenBegin = static_cast<std::int32_t>(at - 2);
        return finish();
    }
    if (money(r, at, draft))
        return finish();
    draft.tokenEnd = static_cast<std::int32_t>(at + 1);
    if (rejectedByContext(r, at))
        return false;
    if (unit(r, at, draft))
        return finish();
    draft.tokenEnd = static_cast<std::int32_t>(at + 1);
    if (onlyScale(n))
        return false;
    const CueEntry* metric = r.entry(at + 1, Topic::Metric);
    if (n.han && n.single && n.value->isZero()) { // 零收入
        if (!metric || metric->measure != Measure::Money || !r.joined(at + 1, 0))
            return false;
        f.kind = FigureKind::Money;
        f.currency = "CNY";
        f.currencyInferred = true;
        draft.sign = "元";
        return finish();
    }
    draft.bareScaled = n.scaled && !draft.yearLike;
    draft.bare = !draft.bareScaled;
    f.kind = FigureKind::Count;
    return finish();
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

/// "12, 15 and 20 percent": numbers without a unit take the unit of the list's end.
void QuantityReader::joinLists(Reading& r) const
{
    for (std::size_t k = r.drafts.size(); k-- > 1;) {
        Draft& a = r.drafts[k - 1];
        const Draft& b = r.drafts[k];
        if (!a.bare || b.bare || b.bareScaled || a.yearLike || b.figure.kind == FigureKind::Duration ||
            b.figure.kind == FigureKind::DigitClass)
            continue;
        const auto from = static_cast<std::size_t>(a.tokenEnd);
        const auto to = static_cast<std::size_t>(b.tokenBegin);
        if (to - from < 1 || to - from > 2)
            continue;
        bool list = true;
        for (std::size_t i = from; i < to; ++i)
            list = list && r.joined(i) &&
                   (r.is(i, Token::Kind::Comma) || r.is(i, Token::Kind::List) ||
                    r.word(i, Topic::Connective, Word::And));
        if (!list || !r.joined(to) ||
            (to - from == 1 && r.is(from, Token::Kind::Comma) &&
             !(k + 1 < r.drafts.size() || b.decimals > 0)))
            continue;
        if (b.figure.kind == FigureKind::Count)
            continue;
        a.figure.kind = b.figure.kind;
        a.figure.currency = b.figure.currency;
        a.figure.currencyInferred = true;
        a.sign = b.sign;
        a.bare = false;
    }
}

bool QuantityReader::rangeOf(const Reading& r, const Draft& a, const Draft& b) const
{
    const Figure& x = a.figure;
    const Figure& y = b.figure;
    if (!x.value || !y.value || x.valueHigh || y.valueHigh || x.kind == FigureKind::DigitClass ||
        a.yearLike != b.yearLike)
        return false;
    if (a.bare && b.bare)
        return false;
    const bool plainA = a.bare || a.bareScaled;
    const bool plainB = b.bare || b.bareScaled;
    if (!plainA && !plainB && (x.kind != y.kind || (x.currency != y.currency && a.sign != b.sign)))
        return false;
    if (!plainA && plainB && (x.kind == FigureKind::Duration || x.kind == FigureKind::Count))
        return false;
    if (!plainA && plainB && b.bare && x.kind == FigureKind::Money && a.scale != 0)
        return false;
    const auto from = static_cast<std::size_t>(a.tokenEnd);
    const auto to = static_cast<std::size_t>(b.tokenBegin);
    if (to != from + 1 || !r.joined(from, 2) || !r.joined(to, 2))
        return false;
    const auto before =
        a.tokenBegin > 0 ? static_cast<std::size_t>(a.tokenBegin - 1) : r.sentence.tokens.size();
    const bool between = r.word(before, Topic::Connective, Word::Between);
    // the value as it would be with b's scale
    Decimal low = *x.value;
    if (a.scale == 0 && b.scale > 0 && low.shifted(b.scale).value_or(low) <= *y.value)
        low = *low.shifted(b.scale);
    const bool ascends = low < *y.value;
    const bool dash = r.is(from, Token::Kind::Dash);
    if (dash)
        return ascends;
    if (r.word(from, Topic::Connective, Word::And))
        return between && ascends;
    if (r.is(from, Token::Kind::List)) { // 一、两年
        const auto next = low.plus(Decimal(1));
        return plainA && a.decimals == 0 && next && *next == *y.value && *y.value <= Decimal(10);
    }
    if (r.word(from, Topic::Connective, Word::Or))
        return ascends && (plainA || x.kind == y.kind) && *y.value <= low.times(Decimal(2)).value_or(low);
    if (!r.word(from, Topic::Connective, Word::To))
        return false;
    const bool fromBefore = r.word(before, Topic::Connective, Word::From) &&
                            r.token(before)->end + 10 >= r.token(before + 1)->begin;
    // "a decrease of 14.7% to 7.9%": between the ends of a forecast
    const bool ofChange = !m_chinese && r.word(before, Topic::Connective, Word::Of) && before > 0 &&
                          x.kind == y.kind && r.entry(before - 1, Topic::Direction) != nullptr;
    // "down $1 million to $22 million from $23 million"
    const bool reaches = r.word(static_cast<std::size_t>(b.tokenEnd), Topic::Connective, Word::From) &&
                         r.joined(static_cast<std::size_t>(b.tokenEnd), 2);
    return (ascends || ofChange) && !fromBefore && !reaches;
}

void QuantityReader::merge(Draft& a, const Draft& b) const
{
    Figure& x = a.figure;
    const Figure& y = b.figure;
    const bool plainA = a.bare || a.bareScaled;
    const bool plainB = b.bare || b.bareScaled;
    Decimal low = *x.value;
    if (a.scale == 0 && b.scale > 0)
        if (const auto scaled = low.shifted(b.scale); scaled && *scaled <= *y.value)
            low = *scaled;
    Decimal high = *y.value;
    x.value = std::min(low, high);
    x.valueHigh = std::max(low, high);
    if (plainA && !plainB) {
        x.kind = y.kind;
        x.unit = y.unit;
        x.currency = y.currency;
        x.currencyInferred = y.currencyInferred;
        a.sign = b.sign;
        a.minorPower = b.minorPower;
        a.count = b.count;
        a.pointUnit = b.pointUnit;
        a.letterScale = b.letterScale;
        a.bare = a.bareScaled = false;
    } else if (!plainA && !plainB && !a.sign.empty() && b.sign.empty()) {
        x.currency = y.currency;
        a.sign = {};
    } else if (plainA && plainB) {
        a.bare = false;
        a.bareScaled = true;
    }
    if (y.approximation != Approximation::Exact)
        x.approximation = y.approximation;
    a.perShare = a.perShare || b.perShare;
    a.tokenEnd = b.tokenEnd;
    x.span = hull(x.span, y.span);
}

void QuantityReader::joinRanges(Reading& r) const
{
    std::size_t kept = 0;
    for (std::size_t k = 0; k < r.drafts.size(); ++k) {
        Draft& draft = r.drafts[k];
        if (kept > 0 && rangeOf(r, r.drafts[kept - 1], draft)) {
            Draft& a = r.drafts[kept - 1];
            const CueEntry* unit = r.entry(static_cast<std::size_t>(draft.tokenEnd - 1), Topic::Ratio);
            if (a.bare && unit && unit->word == Word::Tenth && a.figure.value) // 三到四成
                a.figure.value = a.figure.value->shifted(1);
            merge(a, draft);
            continue;
        }
        if (kept != k)
            r.drafts[kept] = std::move(draft);
        ++kept;
    }
    r.drafts.erase(r.drafts.begin() + static_cast<std::ptrdiff_t>(kept), r.drafts.end());
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
        const std::int32_t last = draft.figure.span.end();
        if (const CueEntry* behind = r.entry(end, Topic::Approximation);
            behind && r.token(end)->begin - last <= 1 && (behind->behind || behind->chinese)) {
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
