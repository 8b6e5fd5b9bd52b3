#include "figures/quantity_reading.h"

namespace earshot::figures {

/// Chinese: whether the words between two figures tell that one level became the other:
/// 从三四十块降到二十出头.
bool QuantityReader::becomes(const Reading& r, const Draft& a, const Draft& b)
{
    const auto before = static_cast<std::size_t>(a.tokenBegin);
    bool from = false;
    for (std::size_t k = 1; k <= 3 && k <= before && !from; ++k)
        from = r.word(before - k, Topic::Connective, Word::From);
    if (!from)
        return false;
    bool reached = false;
    bool changed = false;
    for (auto i = static_cast<std::size_t>(a.tokenEnd); i < static_cast<std::size_t>(b.tokenBegin); ++i) {
        const Token& t = *r.token(i);
        if (t.kind != Token::Kind::Cue)
            return false;
        const Particle last = r.cues.particle(r.text.at(t.end - 1));
        changed = changed || r.entry(i, Topic::Direction);
        reached = reached || r.word(i, Topic::Connective, Word::To) ||
                  (r.entry(i, Topic::Direction) && last == Particle::Reaching);
    }
    constexpr std::int32_t kNear = 12;
    return changed && reached && b.figure.span.begin() - a.figure.span.end() <= kNear;
}

/// Of a level that became another one, the unit is often said once, and the scale with it.
void QuantityReader::joinLevels(Reading& r) const
{
    for (std::size_t k = 1; m_chinese && k < r.drafts.size(); ++k) {
        Draft& a = r.drafts[k - 1];
        Draft& b = r.drafts[k];
        Draft& bare = a.bare ? a : b;
        const Draft& whole = a.bare ? b : a;
        const auto last = static_cast<std::size_t>(bare.tokenEnd) - 1;
        const bool lone = r.isNumber(last) && r.numeral(last).han && r.numeral(last).single; // 从一家到三家
        if (a.bare == b.bare || bare.yearLike || lone || whole.figure.kind == FigureKind::DigitClass ||
            (&bare == &b && !standsBare(r, b)) || !becomes(r, a, b))
            continue;
        if (whole.figure.kind == FigureKind::Percent ? bare.figure.value->abs() > Decimal(1000)
                                                     : !takeScale(bare, whole))
            continue;
        takeUnit(bare, whole);
        bare.minorPower = whole.minorPower;
    }
}

} // namespace earshot::figures
