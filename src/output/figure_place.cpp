#include "output/figure_place.h"

#include "text/break.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot {
namespace {

/// UTF-16 units of a quote. Speech without a full stop, as machines write it down, is one endless sentence.
constexpr std::int32_t kLongest = 600;

bool isAboutFigures(const Doubt& doubt)
{
    return doubt.kind == DoubtKind::Figure || doubt.kind == DoubtKind::Period ||
           doubt.kind == DoubtKind::Repair;
}

/// A place for a cut at or behind `at`, before `stop`: behind a blank where one is near, never inside a pair.
std::int32_t wordBegin(std::u16string_view text, std::int32_t at, std::int32_t stop)
{
    constexpr std::int32_t kNear = 30;
    const auto unit = [&](std::int32_t i) { return text[static_cast<std::size_t>(i)]; };
    for (std::int32_t i = at; i < std::min(stop, at + kNear); ++i)
        if (unit(i - 1) == u' ')
            return i;
    return at < stop && isLowSurrogate(unit(at)) ? at + 1 : at;
}

std::int32_t wordEnd(std::u16string_view text, std::int32_t at, std::int32_t stop)
{
    constexpr std::int32_t kNear = 30;
    const auto unit = [&](std::int32_t i) { return text[static_cast<std::size_t>(i)]; };
    for (std::int32_t i = at; i > std::max(stop, at - kNear); --i)
        if (unit(i) == u' ')
            return i;
    return at > stop && isLowSurrogate(unit(at)) ? at - 1 : at;
}

/// The words of a sentence; of a very long one those round `figure`.
std::u16string quoted(std::u16string_view text, const Span& sentence, const Span& figure)
{
    if (sentence.length() <= kLongest)
        return std::u16string(sentence.in(text));
    const std::int32_t beside = std::max(0, kLongest - figure.length()) / 2;
    const std::int32_t from = std::max(sentence.begin(), figure.begin() - beside);
    const std::int32_t to = std::min(sentence.end(), figure.end() + beside);
    const std::int32_t begin = from == sentence.begin() ? from : wordBegin(text, from, figure.begin());
    const std::int32_t end = to == sentence.end() ? to : wordEnd(text, to, figure.end());
    return (begin == sentence.begin() ? u"" : u"…") + std::u16string(Span(begin, end).in(text)) +
           (end == sentence.end() ? u"" : u"…");
}

} // namespace

FigurePlaces::FigurePlaces(const Reading& reading) : m_reading(reading), m_doubts(allDoubts(reading))
{
    std::erase_if(m_doubts, [](const Doubt& doubt) { return !isAboutFigures(doubt); });
}

FigurePlace FigurePlaces::of(const Figure& figure)
{
    const std::optional<TurnIndex> turn = turnOf(figure);
    const Span sentence = sentenceOf(figure, turn);
    return {turn, quoted(m_reading.document.text, sentence, figure.span), doubtOf(figure, sentence)};
}

std::optional<TurnIndex> FigurePlaces::turnOf(const Figure& figure) const
{
    const std::vector<Turn>& turns = m_reading.call.turns;
    const auto holds = [&](const Turn& turn) { return turn.body.overlaps(figure.span); };
    if (figure.turn && static_cast<std::size_t>(*figure.turn) < turns.size() &&
        holds(turns[static_cast<std::size_t>(*figure.turn)]))
        return figure.turn;
    const auto found = std::find_if(turns.begin(), turns.end(), holds);
    return found == turns.end() ? std::nullopt : std::optional(static_cast<TurnIndex>(found - turns.begin()));
}

Span FigurePlaces::sentenceOf(const Figure& figure, std::optional<TurnIndex> turn)
{
    const std::u16string_view text = m_reading.document.text;
    if (!turn || turn != m_turn) {
        Span within;
        if (turn) {
            within = m_reading.call.turns[static_cast<std::size_t>(*turn)].body;
        } else { // the line: a heading, say
            within = hull(lineAt(text, figure.span.begin()), lineAt(text, figure.span.end()));
        }
        m_sentences = sentences(text, within);
        m_turn = turn;
    }
    Span whole = figure.span;
    auto one = std::lower_bound(m_sentences.begin(), m_sentences.end(), figure.span.begin(),
                                [](const Span& span, std::int32_t at) { return span.end() <= at; });
    for (; one != m_sentences.end() && one->overlaps(figure.span); ++one)
        whole = hull(whole, *one);
    return whole;
}

/// A doubt about a period stands at the period's words: it is the figure's where the figure has its period
/// from words of this sentence.
std::string FigurePlaces::doubtOf(const Figure& figure, const Span& sentence) const
{
    std::vector<std::string> codes;
    const auto givesPeriod = [&](const Span& words) {
        const std::vector<PeriodMention>& periods = m_reading.figures.periods;
        return sentence.overlaps(words) &&
               std::any_of(periods.begin(), periods.end(), [&](const PeriodMention& one) {
                   return one.span == words && one.period == figure.period;
               });
    };
    for (const Doubt& doubt : m_doubts) {
        const bool about =
            doubt.kind == DoubtKind::Period ? givesPeriod(doubt.span) : doubt.span.overlaps(figure.span);
        if (about && std::find(codes.begin(), codes.end(), doubt.about) == codes.end())
            codes.push_back(doubt.about);
    }
    std::string out;
    for (const std::string& code : codes)
        out += (out.empty() ? "" : "; ") + code;
    return out;
}

} // namespace earshot
