#pragma once

#include "analysis/reading.h"
#include "text/span.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace earshot::test {

/// Builds a Reading by hand, for tests of what shows it. Figures are marked in the text with braces:
/// "收入{418.36亿元}".
class HandMadeCall {
public:
    HandMadeCall();

    PersonIndex person(std::u16string name, Role role, std::u16string title = {}, std::u16string firm = {});
    /// Adds a turn with the label "Name: ". Figures marked in it get this turn and speaker.
    TurnIndex turn(PersonIndex speaker, Section section, std::u16string_view marked);
    /// The figure last marked but `back`.
    Figure& figure(std::size_t back = 0);
    Figure& figureAt(std::size_t index) { return m_reading.figures.figures[index]; }
    /// One pair as an exchange of its own.
    Pair& pair(PersonIndex asker, std::vector<TurnIndex> questions, std::vector<TurnIndex> answers,
               std::vector<PersonIndex> answerers, std::vector<TurnIndex> clarifications = {});
    PairInsight& insight();
    /// The first place of `words` in the text.
    Span find(std::u16string_view words) const;

    Reading& reading() { return m_reading; }
    std::shared_ptr<const Reading> done() const { return std::make_shared<Reading>(m_reading); }

private:
    Reading m_reading;
};

inline HandMadeCall::HandMadeCall()
{
    m_reading.call.info.company = u"Lanhai";
    m_reading.call.info.fiscalYear = 2024;
    m_reading.call.info.fiscalQuarter = 4;
}

inline PersonIndex HandMadeCall::person(std::u16string name, Role role, std::u16string title,
                                        std::u16string firm)
{
    m_reading.call.people.push_back({std::move(name), role, std::move(title), std::move(firm), {}, "roster"});
    return PersonIndex(m_reading.call.people.size() - 1);
}

inline TurnIndex HandMadeCall::turn(PersonIndex speaker, Section section, std::u16string_view marked)
{
    std::u16string& text = m_reading.document.text;
    const Person& who = m_reading.call.people[std::size_t(speaker)];
    Turn turn;
    turn.speaker = speaker;
    turn.role = who.role;
    turn.section = section;
    const std::size_t begin = text.size();
    text += who.name + u": ";
    turn.label = Span::of(begin, text.size() - 1);
    const std::size_t body = text.size();
    std::size_t figureBegin = 0;
    for (const char16_t c : marked) {
        if (c == u'{') {
            figureBegin = text.size();
        } else if (c == u'}') {
            Figure figure;
            figure.span = Span::of(figureBegin, text.size());
            figure.turn = TurnIndex(m_reading.call.turns.size());
            figure.speaker = speaker;
            m_reading.figures.figures.push_back(figure);
        } else {
            text += c;
        }
    }
    turn.body = Span::of(body, text.size());
    text += u"\n";
    m_reading.document.blocks.push_back(
        {Span::of(begin, text.size() - 1), BlockKind::Paragraph, {}, {}, {}, 0});
    m_reading.call.turns.push_back(turn);
    return TurnIndex(m_reading.call.turns.size() - 1);
}

inline Figure& HandMadeCall::figure(std::size_t back)
{
    return m_reading.figures.figures[m_reading.figures.figures.size() - 1 - back];
}

inline Pair& HandMadeCall::pair(PersonIndex asker, std::vector<TurnIndex> questions,
                                std::vector<TurnIndex> answers, std::vector<PersonIndex> answerers,
                                std::vector<TurnIndex> clarifications)
{
    Exchange exchange;
    exchange.asker = asker;
    exchange.pairs.push_back(
        {std::move(questions), std::move(answers), std::move(clarifications), {}, std::move(answerers), {}});
    m_reading.call.exchanges.push_back(std::move(exchange));
    m_reading.insights.exchanges.push_back({{}, {PairInsight{}}});
    return m_reading.call.exchanges.back().pairs.back();
}

inline PairInsight& HandMadeCall::insight()
{
    return m_reading.insights.exchanges.back().pairs.back();
}

inline Span HandMadeCall::find(std::u16string_view words) const
{
    const std::size_t at = m_reading.document.text.find(words);
    assert(at != std::u16string::npos);
    return Span::of(at, at + words.size());
}

} // namespace earshot::test
