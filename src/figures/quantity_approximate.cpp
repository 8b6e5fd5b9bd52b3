#include "figures/quantity_reading.h"

#include "text/script.h"

namespace earshot::figures {

/// 小一千万 is somewhat less; 大几百万 is in the upper half of the hundreds of 万.
void QuantityReader::roundSpoken(const Reading& r, Draft& draft) const
{
    const auto first = static_cast<std::size_t>(draft.tokenBegin);
    const std::int32_t begin = draft.figure.span.begin();
    const bool ofWord = first > 0 && r.token(first - 1)->end == begin;
    if (!m_chinese || !r.isNumber(first) || !r.numeral(first).han || ofWord || !draft.figure.value)
        return;
    constexpr int kSmallest = 10;
    const Particle before = r.cues.particle(r.text.at(begin - 1));
    if (before == Particle::Nearly && r.numeral(first).scaled && *draft.figure.value >= Decimal(kSmallest))
        draft.figure.approximation = Approximation::Under;
    const bool several = r.numeral(first).few && draft.figure.value->toString().front() == '2';
    if (before == Particle::UpperFew && several)
        draft.figure.value = draft.figure.value->times(Decimal(5))->dividedBy(Decimal(2), 0);
}

/// Whether the words at `i` can say how exact the figure behind them is. Chinese: one character does so
/// right before the figure; 过 and 上 do before a unit alone (上亿), 过 also behind a word of the vocabulary
/// (单月过四万, not 做过3个).
bool QuantityReader::approximates(const Reading& r, std::size_t i, const Draft& draft) const
{
    const CueEntry* entry = r.entry(i, Topic::Approximation);
    if (!m_chinese || !entry || r.token(i)->end - r.token(i)->begin > 1)
        return true;
    const std::int32_t begin = r.token(i)->begin;
    if (!r.text.blank(r.token(i)->end, draft.figure.span.begin(), 1))
        return false;
    if (!entry->guarded)
        return true;
    const auto first = static_cast<std::size_t>(draft.tokenBegin);
    const bool touches = i > 0 && r.token(i - 1)->end == begin && !r.word(i - 1, Topic::Connective, Word::Be);
    return r.isNumber(first) && (r.numeral(first).bareUnit || (r.numeral(first).scaled && touches));
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
        if (r.text.at(draft.figure.span.end()) == u'+' &&
            !isAsciiDigit(r.text.at(draft.figure.span.end() + 1)))
            set(Word::Over); // "20%+"
        const bool named =
            m_chinese && r.entry(end, Topic::Metric) && r.joined(end, 0) && r.joined(end + 1, 0);
        const std::size_t next =
            named && !r.entry(end, Topic::Approximation) ? end + 1 : end; // 10倍市盈率以上
        if (const CueEntry* behind = r.entry(next, Topic::Approximation);
            behind && (behind->behind || behind->chinese) &&
            (r.joined(next, 1) || (r.token(next)->begin == draft.figure.span.end() + 1 && // 一成半左右
                                   r.cues.particle(r.text.at(draft.figure.span.end())) == Particle::Half))) {
            for (const Sense& sense : r.cues.senses(r.token(next)->index))
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
            if (cue && approximates(r, i, draft))
                for (const Sense& sense : r.cues.senses(r.token(i)->index))
                    if (sense.topic == Topic::Approximation && !r.cues.entry(sense).behind) {
                        if (!(bound && draft.figure.valueHigh && sense.word == Word::About))
                            set(sense.word); // "in the range of 2% to 3%": both ends are told
                        found = true;
                    }
            if (found || !cue || r.used[i])
                break;
        }
        roundSpoken(r, draft);
        const auto first = static_cast<std::size_t>(draft.tokenBegin);
        draft.perShare =
            (r.word(end, Topic::Connective, Word::PerShare) && r.joined(end, 2)) ||
            (first > 0 && r.word(first - 1, Topic::Connective, Word::PerShare) && r.joined(first, 3));
    }
}

} // namespace earshot::figures
