#include "figures/quantity_reading.h"

#include "text/script.h"

namespace earshot::figures {
namespace {

constexpr std::string_view kDay = "day"; ///< lexicon id of the unit

} // namespace

/// "54 percent, sorry, 45 percent", "$450 million, not $540 million", 是15%而不是50%: a number that its
/// speaker takes back is no figure.
bool QuantityReader::isWithdrawn(const Reading& r, std::size_t k) const
{
    const Draft& mine = r.drafts[k];
    const auto alike = [&](const Draft& other) {
        const bool plain = mine.bareScaled || other.bareScaled;
        return other.figure.kind == mine.figure.kind || plain;
    };
    const auto before = static_cast<std::size_t>(mine.tokenBegin);
    std::size_t no = before; // the token behind "not"
    if (no > 0 && r.word(no - 1, Topic::Connective, Word::Be) && r.joined(no, 1))
        --no;
    const bool denied =
        no > 0 && r.word(no - 1, Topic::Connective, Word::Not) && r.joined(no, 1) && (no > 1 || r.chinese);
    if (denied)
        return (k > 0 && alike(r.drafts[k - 1])) || (k + 1 < r.drafts.size() && alike(r.drafts[k + 1]));
    if (k + 1 >= r.drafts.size() || !alike(r.drafts[k + 1]))
        return false;
    const Draft& next = r.drafts[k + 1];
    bool corrected = false;
    for (auto i = static_cast<std::size_t>(mine.tokenEnd); i < static_cast<std::size_t>(next.tokenBegin);
         ++i) {
        const bool correction = r.word(i, Topic::Connective, Word::Correction);
        if (!correction && !r.is(i, Token::Kind::Comma) && !r.word(i, Topic::Connective, Word::Be))
            return false;
        corrected = corrected || correction;
    }
    constexpr std::int32_t kNear = 24;
    return corrected && next.figure.span.begin() - mine.figure.span.end() <= kNear;
}

void QuantityReader::withdraw(Reading& r) const
{
    for (std::size_t k = r.drafts.size(); k-- > 0;)
        if (isWithdrawn(r, k))
            r.drafts.erase(r.drafts.begin() + static_cast<std::ptrdiff_t>(k));
}

/// Whether nothing behind a number makes it something else: it ends its clause, or a period, a comparison or
/// a further number follows.
bool QuantityReader::standsBare(const Reading& r, const Draft& draft) const
{
    const std::int32_t end = draft.figure.span.end();
    const auto next = static_cast<std::size_t>(draft.tokenEnd);
    constexpr TopicMask kFollows = maskOf(Topic::Connective) | maskOf(Topic::Period) |
                                   maskOf(Topic::Comparison) | maskOf(Topic::Direction) |
                                   maskOf(Topic::Approximation) | maskOf(Topic::Basis);
    std::int32_t at = end;
    while (r.text.at(at) == u' ')
        ++at;
    const char16_t c = r.text.at(at);
    if (c == u'\0' || c == u'\n' ||
        std::u16string_view(u",.;!?，。；！？、)）").find(c) != std::u16string_view::npos)
        return true;
    const Token* t = r.token(next);
    return t && t->begin == at && t->kind == Token::Kind::Cue && (t->topics & kFollows) != 0;
}

/// The metric that tells what a number without a unit counts or measures, which begins at token `first`:
/// "deliveries were 88,000", "load factor edged up to 84.1", 訂單出貨比1.08. Null for none.
const CueEntry* QuantityReader::measuring(const Reading& r, std::size_t first)
{
    constexpr std::int32_t kWordsBetween = 14; ///< characters of a verb's adverbs
    constexpr std::size_t kMostTokens = 7;
    std::size_t i = first;
    std::int32_t begin = r.token(first)->begin;
    for (std::size_t steps = 0; i > 0 && steps < kMostTokens; ++steps) {
        --i;
        const Token& t = *r.token(i);
        const std::int32_t gap = begin - t.end;
        if (r.word(i, Topic::Connective,
                   Word::Of) && // "a load factor of"; not so "customers under the age of"
            !(i > 0 && r.entry(i - 1, Topic::Metric) && r.joined(i, 1)))
            return nullptr;
        const bool adjacent = r.text.blank(t.end, begin, 1);
        if (gap > kWordsBetween || (steps == 0 && !adjacent))
            return nullptr;
        if (const CueEntry* metric = r.entry(i, Topic::Metric)) {
            const bool governs = steps > 0 || r.chinese;
            return governs ? metric : nullptr;
        }
        const bool colon = r.text.at(t.begin) == u':'; // "Store count: 2,314"
        const bool cue =
            t.kind == Token::Kind::Cue &&
            (r.word(i, Topic::Connective, Word::Be) || r.word(i, Topic::Connective, Word::Of) ||
             r.word(i, Topic::Connective, Word::Ended) || r.word(i, Topic::Numeral, Word::Plus) ||
             r.word(i, Topic::Connective, Word::To) || r.word(i, Topic::Connective, Word::From) ||
             (t.topics &
              (maskOf(Topic::Direction) | maskOf(Topic::Approximation) | maskOf(Topic::Comparison))) != 0);
        const bool figure = r.used[i] && steps > 0; // "improved 2.3 points to 92.4"
        const bool aside = steps > 0 && t.kind == Token::Kind::Comma && i > 0 && r.used[i - 1] &&
                           r.token(i - 1)->end == t.begin; // "was 84.1, up from 82.3"
        if (!cue && !colon && !figure && !aside)
            return nullptr;
        begin = t.begin;
    }
    return nullptr;
}

/// "87,000 employees, down from about 98": of thousands, which is not said.
bool QuantityReader::leavesOutScale(const Reading& r, std::size_t k) const
{
    constexpr int kMostApart = 50; // times
    const auto apart = [&](const Draft& other) {
        const auto most = r.drafts[k].figure.value->abs().times(Decimal(kMostApart));
        return other.figure.kind == FigureKind::Count && most && other.figure.value &&
               *most < other.figure.value->abs();
    };
    return (k > 0 && apart(r.drafts[k - 1])) || (k + 1 < r.drafts.size() && apart(r.drafts[k + 1]));
}

/// Gives numbers without a unit the one of the metric they are said of.
void QuantityReader::measure(Reading& r) const
{
    for (std::size_t k = 0; k < r.drafts.size(); ++k) {
        Draft& mine = r.drafts[k];
        const auto last = static_cast<std::size_t>(mine.tokenEnd) - 1;
        if (!mine.bare || mine.yearLike || !r.isNumber(last))
            continue;
        const Numeral& n = r.numeral(last);
        if (n.ordinal || n.letterScale || (n.han && n.single) || !standsBare(r, mine))
            continue;
        const auto first = static_cast<std::size_t>(mine.tokenBegin);
        const bool ofRatio = first > 1 && mine.figure.value == Decimal(1) &&
                             r.word(first - 1, Topic::Connective, Word::To) && r.isNumber(first - 2);
        const CueEntry* metric = ofRatio ? nullptr : measuring(r, first); // "1.1 to 1"
        if (!metric)
            continue;
        Figure& f = mine.figure;
        const bool large = n.grouped || f.value->abs() >= Decimal(10);
        switch (metric->measure) {
        case Measure::Percent:
            if (f.value->abs() > Decimal(200) ||
                (n.decimals == 0 && !large && !mine.plus && !mine.signedValue))
                continue;
            f.kind = FigureKind::Percent;
            break;
        case Measure::Multiple:
            if (f.value->abs() > Decimal(100))
                continue;
            f.kind = FigureKind::Multiple;
            break;
        case Measure::Count:
            if (!large || leavesOutScale(r, k))
                continue;
            f.kind = metric->unit == kDay ? FigureKind::Duration : FigureKind::Count;
            if (!metric->generic)
                f.unit = metric->unit;
            mine.count = true;
            break;
        default:
            continue;
        }
        mine.bare = false;
    }
}

} // namespace earshot::figures
