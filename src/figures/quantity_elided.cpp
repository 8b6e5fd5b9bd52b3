#include "figures/quantity_reading.h"

#include "text/script.h"

namespace earshot::figures {
namespace {

constexpr std::int64_t kMostElided = 60; ///< of a change whose percent sign goes without saying
constexpr int kMostDecimals = 2;

bool isPlainChange(const Draft& draft)
{
    return draft.bare && !draft.yearLike && draft.figure.value && !draft.figure.valueHigh &&
           draft.decimals <= kMostDecimals && draft.figure.value->abs() <= Decimal(kMostElided);
}

/// Spelled numbers that stand for dollars and cents: the first below ten, the other between ten and a
/// hundred.
bool isSpelled(const Numeral& n, std::int64_t least, std::int64_t most)
{
    const std::int64_t value = smallWhole(n);
    return !n.arabic && !n.han && !n.scaled && !n.year && !n.high && value >= least && value <= most;
}

} // namespace

/// "up 2", "up about 2", "minus 3", "+4": the token of the word that tells the sign, or of the number that
/// does; no token where none does.
std::optional<std::size_t> QuantityReader::changeSign(const Reading& r, const Draft& draft)
{
    auto at = static_cast<std::size_t>(draft.tokenBegin);
    if (draft.plus || draft.minusWord)
        return at;
    while (at > 0 && r.entry(at - 1, Topic::Approximation) && r.joined(at, 1))
        --at;
    const Word sign = signBefore(r, at);
    return sign == Word::Up || sign == Word::Down ? std::optional(at - 1) : std::nullopt;
}

/// "up [2 to 4]"
bool QuantityReader::isPlainRange(const Reading& r, std::size_t k)
{
    if (k + 1 >= r.drafts.size() || !isPlainChange(r.drafts[k + 1]))
        return false;
    const Draft& a = r.drafts[k];
    const Draft& b = r.drafts[k + 1];
    const auto between = static_cast<std::size_t>(a.tokenEnd);
    return b.tokenBegin == a.tokenEnd + 1 && r.joined(between, 1) && r.joined(between + 1, 1) &&
           (r.word(between, Topic::Connective, Word::To) || r.is(between, Token::Kind::Dash)) &&
           *a.figure.value < *b.figure.value;
}

/// What a change without a unit is one of: of basis points where it follows a level in them, else of percent,
/// where the metric grows by nothing else or the sentence tells another change so.
std::optional<FigureKind> QuantityReader::elidedKind(const Reading& r, std::size_t k, std::size_t sign,
                                                     bool parallel) const
{
    if (k > 0 && r.drafts[k - 1].figure.kind == FigureKind::BasisPoint) {
        const Draft& level = r.drafts[k - 1];
        std::size_t at = static_cast<std::size_t>(level.tokenEnd);
        while (at < sign && r.is(at, Token::Kind::Comma))
            ++at;
        return at == sign ? std::optional(FigureKind::BasisPoint) : std::nullopt;
    }
    const CueEntry* metric = measuring(r, static_cast<std::size_t>(r.drafts[k].tokenBegin));
    if (!metric)
        return std::nullopt;
    const bool amount = metric->measure == Measure::Money || metric->measure == Measure::Any;
    const bool volume = metric->measure == Measure::Count && metric->generic;
    return metric->rate || volume || (amount && parallel) ? std::optional(FigureKind::Percent) : std::nullopt;
}

/// "comps up 2 to 4", "traffic was up 3, ticket was down 1", "42 basis points, down 3": English.
void QuantityReader::elide(Reading& r) const
{
    if (m_chinese)
        return;
    const auto ends = [&](std::size_t k) {
        const Draft& last = r.drafts[isPlainRange(r, k) ? k + 1 : k];
        const auto behind = static_cast<std::size_t>(last.tokenEnd);
        const bool fromNumber =
            r.word(behind, Topic::Connective, Word::From) && r.isNumber(behind + 1) && !r.hasUnit(behind + 1);
        return standsBare(r, last) && !fromNumber;
    };
    std::size_t changes = 0;
    for (std::size_t k = 0; k < r.drafts.size(); ++k)
        changes += r.drafts[k].figure.kind == FigureKind::Percent ||
                   (isPlainChange(r.drafts[k]) && changeSign(r, r.drafts[k]) && ends(k));
    for (std::size_t k = 0; k < r.drafts.size(); ++k) {
        Draft& draft = r.drafts[k];
        const auto sign = isPlainChange(draft) ? changeSign(r, draft) : std::nullopt;
        if (!sign || !ends(k))
            continue;
        const auto kind = elidedKind(r, k, *sign, changes > 1);
        if (!kind)
            continue;
        if (isPlainRange(r, k)) {
            draft.figure.valueHigh = r.drafts[k + 1].figure.value;
            draft.tokenEnd = r.drafts[k + 1].tokenEnd;
            draft.figure.span = r.spanOf(draft);
            r.mark(draft.tokenBegin, draft.tokenEnd);
            r.drafts.erase(r.drafts.begin() + static_cast<std::ptrdiff_t>(k) + 1);
        }
        draft.figure.kind = *kind;
        draft.bare = false;
    }
}

/// Where the name begins that stands before a number in a list, with a comma at most between: "; [Devices],
/// minus 3". -1 where none does.
std::int32_t QuantityReader::nameInList(const Reading& r, const Draft& draft)
{
    constexpr std::int32_t kLongestName = 30;
    std::int32_t end = draft.figure.span.begin();
    const auto letterAt = [&](std::int32_t i) {
        const char16_t c = r.text.at(i);
        return isLatinLetter(c) || c == u' ' || c == u'&' || c == u'-';
    };
    while (r.text.at(end - 1) == u' ')
        --end;
    if (r.text.at(end - 1) == u',')
        --end;
    std::int32_t begin = end;
    while (begin > r.sentence.begin && end - begin <= kLongestName && letterAt(begin - 1))
        --begin;
    const auto words = [&](std::u16string_view word) {
        return r.text.foldedIn(earshot::Span(
                   begin, std::min(begin + static_cast<std::int32_t>(word.size()), end))) == word;
    };
    while (begin < end && (r.text.at(begin) == u' ' || words(u"and ") || words(u"the ")))
        begin += r.text.at(begin) == u' ' ? 1 : 4;
    const bool capital = begin < end && isAsciiCapital(r.text.originalIn(earshot::Span(begin, begin + 1))[0]);
    return capital && end - begin <= kLongestName ? begin : -1;
}

/// "Growth by region: Europe 4, Asia 11, the Americas minus 2", "Europe grew 4%, Asia 11": changes in a list
/// that are told so once.
void QuantityReader::elideList(Reading& r) const
{
    constexpr std::int32_t kNear = 8; ///< characters from a figure to the next name
    if (m_chinese)
        return;
    const auto growthBefore = [&](std::int32_t name) {
        bool growth = false;
        for (const Token& t : r.sentence.tokens) {
            if (t.end > name)
                break;
            const auto i = static_cast<std::size_t>(&t - r.sentence.tokens.data());
            const CueEntry* dir = r.entry(i, Topic::Direction);
            const CueEntry* metric = r.entry(i, Topic::Metric);
            growth = growth || (dir && dir->rate) || (metric && metric->rate);
            if (growth && r.text.at(t.begin) == u':')
                return name - t.end <= 1;
        }
        return false;
    };
    for (std::size_t k = 0; k < r.drafts.size(); ++k) {
        Draft& draft = r.drafts[k];
        if (!isPlainChange(draft) || !standsBare(r, draft))
            continue;
        const std::int32_t name = nameInList(r, draft);
        const Draft* before = k > 0 ? &r.drafts[k - 1] : nullptr;
        const bool goesOn = name >= 0 && before && before->figure.kind == FigureKind::Percent &&
                            name - before->figure.span.end() <= kNear && before->tokenEnd < draft.tokenBegin;
        if (name < 0 || (!goesOn && !growthBefore(name)))
            continue;
        draft.figure.kind = FigureKind::Percent;
        draft.bare = false;
        if (draft.figure.value->isNegative())
            draft.figure.direction = Direction::Down;
        else if (goesOn && before->figure.direction == Direction::Unstated)
            draft.listed = true;
        else
            draft.figure.direction = Direction::Up;
    }
}

/// "a 6.4 cap rate", "an 86.2 load factor": the metric right behind its number.
void QuantityReader::measureAhead(Reading& r) const
{
    constexpr std::u16string_view kArticles[] = {u"a", u"an"};
    for (Draft& draft : r.drafts) {
        const CueEntry* metric = r.entry(static_cast<std::size_t>(draft.tokenEnd), Topic::Metric);
        const std::int32_t begin = draft.figure.span.begin();
        if (m_chinese || !draft.bare || draft.yearLike || !metric || metric->measure != Measure::Percent ||
            draft.decimals == 0 || draft.figure.value->abs() > Decimal(100) ||
            !r.joined(static_cast<std::size_t>(draft.tokenEnd), 1) || r.text.at(begin - 1) != u' ')
            continue;
        const bool article = std::ranges::any_of(kArticles, [&](std::u16string_view word) {
            const std::int32_t from = begin - 1 - static_cast<std::int32_t>(word.size());
            return !isLatinLetter(r.text.at(from - 1)) &&
                   r.text.foldedIn(earshot::Span(std::max(from, 0), begin - 1)) == word;
        });
        if (!article)
            continue;
        draft.figure.kind = FigureKind::Percent;
        draft.bare = false;
    }
}

/// "three twenty to three forty a share": dollars and cents.
bool QuantityReader::spokenPrice(const Reading& r, std::size_t at, Draft& draft) const
{
    const auto price = [&](std::size_t i) -> std::optional<Decimal> {
        if (!r.isNumber(i) || !r.isNumber(i + 1) || !r.joined(i + 1, 1) || !isSpelled(r.numeral(i), 1, 9) ||
            !isSpelled(r.numeral(i + 1), 10, 99))
            return std::nullopt;
        return Decimal(smallWhole(r.numeral(i)) * 100 + smallWhole(r.numeral(i + 1))).shifted(-2);
    };
    const auto low = m_chinese ? std::nullopt : price(at);
    if (!low)
        return false;
    std::size_t end = at + 2;
    const auto high = r.word(end, Topic::Connective, Word::To) ? price(end + 1) : std::nullopt;
    end += high ? 3 : 0;
    if (!r.word(end, Topic::Connective, Word::PerShare) || !r.joined(end, 1) || (high && *high <= *low))
        return false;
    Figure& f = draft.figure;
    f.kind = FigureKind::Money;
    f.value = low;
    f.valueHigh = high;
    const CueEntry& assumed = m_cues.assumedCurrency(m_chinese);
    f.currency = assumed.unit;
    f.currencyInferred = true;
    draft.sign = assumed.sign;
    draft.assumed = true;
    draft.tokenEnd = static_cast<std::int32_t>(end);
    return true;
}

} // namespace earshot::figures
