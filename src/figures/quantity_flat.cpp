#include "figures/quantity_reading.h"

namespace earshot::figures {
namespace {

/// How a change can be told in English: with words that give its sign, or none.
bool isChange(FigureKind kind)
{
    return kind == FigureKind::Percent || kind == FigureKind::PercentagePoint ||
           kind == FigureKind::BasisPoint || kind == FigureKind::DigitClass;
}

} // namespace

/// The word of a direction whose token ends right before the token `at`; `None` where none does.
Word QuantityReader::signBefore(const Reading& r, std::size_t at)
{
    const CueEntry* entry = at > 0 && r.joined(at, 1) ? r.entry(at - 1, Topic::Direction) : nullptr;
    return entry && !r.used[at - 1] ? entry->word : Word::None;
}

/// "flat to up 2%", "flat to 3%": a range that begins with nothing.
bool QuantityReader::fromFlat(Reading& r, Draft& draft) const
{
    auto at = static_cast<std::size_t>(draft.tokenBegin);
    const Word sign = signBefore(r, at);
    if (sign == Word::Up || sign == Word::Down)
        --at;
    if (at < 2 || !r.word(at - 1, Topic::Connective, Word::To) || !r.joined(at, 1) ||
        signBefore(r, at - 1) != Word::Flat)
        return false;
    Figure& f = draft.figure;
    f.valueHigh = f.valueHigh.value_or(*f.value);
    f.value = Decimal();
    if (f.valueHigh->isNegative()) {
        std::swap(*f.value, *f.valueHigh);
        f.direction = Direction::Down;
    } else {
        f.direction = sign == Word::Down ? Direction::Down : Direction::Up;
    }
    draft.tokenBegin = static_cast<std::int32_t>(at) - 2;
    return true;
}

/// "down 2% to flat"; not so "from down 2% to flat".
bool QuantityReader::toFlat(Reading& r, Draft& draft) const
{
    const auto to = static_cast<std::size_t>(draft.tokenEnd);
    const CueEntry* flat = r.entry(to + 1, Topic::Direction);
    const auto first = static_cast<std::size_t>(draft.tokenBegin);
    const Word sign = signBefore(r, first);
    const std::size_t head = sign == Word::None ? first : first - 1;
    if (!r.word(to, Topic::Connective, Word::To) || !r.joined(to, 1) || !flat || flat->word != Word::Flat ||
        !r.joined(to + 1, 1) || (head > 0 && r.word(head - 1, Topic::Connective, Word::From)))
        return false;
    Figure& f = draft.figure;
    if (f.value->isNegative()) {
        f.valueHigh = Decimal();
    } else {
        f.valueHigh = f.valueHigh.value_or(*f.value);
        f.value = Decimal();
    }
    draft.tokenEnd += 2;
    return true;
}

/// "down 1% to up 2%": each end has its own sign.
bool QuantityReader::acrossFlat(Reading& r, Draft& a, const Draft& b) const
{
    const auto first = static_cast<std::size_t>(a.tokenBegin);
    const auto second = static_cast<std::size_t>(b.tokenBegin);
    const Word one = signBefore(r, first);
    const Word two = signBefore(r, second);
    const bool opposite = (one == Word::Down && two == Word::Up) || (one == Word::Up && two == Word::Down);
    const auto to = static_cast<std::size_t>(a.tokenEnd);
    const bool plain = a.bare && !a.yearLike;
    if (!opposite || second != to + 2 || !r.word(to, Topic::Connective, Word::To) || !r.joined(to, 1) ||
        !r.joined(to + 1, 1) || !(plain || a.figure.kind == b.figure.kind) || a.figure.valueHigh ||
        b.figure.valueHigh || a.figure.value->isNegative() || b.figure.value->isNegative() ||
        (first > 1 && r.word(first - 2, Topic::Connective, Word::From)))
        return false;
    Figure& f = a.figure;
    f.kind = b.figure.kind;
    f.value = one == Word::Down ? a.figure.value->negated() : b.figure.value->negated();
    f.valueHigh = one == Word::Down ? b.figure.value : a.figure.value;
    a.signedValue = true;
    a.bare = false;
    a.tokenBegin -= 1;
    a.tokenEnd = b.tokenEnd;
    return true;
}

/// Ranges of a change that reach or pass nothing.
void QuantityReader::joinFlat(Reading& r) const
{
    if (m_chinese)
        return;
    for (std::size_t k = 0; k < r.drafts.size(); ++k) {
        Draft& draft = r.drafts[k];
        if (!isChange(draft.figure.kind) || !draft.figure.value)
            continue;
        if (k > 0 && acrossFlat(r, r.drafts[k - 1], draft)) {
            Draft& range = r.drafts[k - 1];
            r.mark(range.tokenBegin, range.tokenEnd);
            range.figure.span = r.spanOf(range);
            r.drafts.erase(r.drafts.begin() + static_cast<std::ptrdiff_t>(k--));
            continue;
        }
        if ((draft.figure.kind == FigureKind::DigitClass || !draft.figure.valueHigh) &&
            (fromFlat(r, draft) || toFlat(r, draft))) {
            r.mark(draft.tokenBegin, draft.tokenEnd);
            draft.figure.span = r.spanOf(draft);
        }
    }
}

} // namespace earshot::figures
