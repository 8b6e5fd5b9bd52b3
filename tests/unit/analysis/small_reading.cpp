#include "small_reading.h"

#include <algorithm>
#include <stdexcept>

namespace earshot {
namespace {

PersonIndex personOf(Call& call, std::u16string_view name, Role role)
{
    const auto found =
        std::find_if(call.people.begin(), call.people.end(), [&](const Person& p) { return p.name == name; });
    if (found != call.people.end())
        return static_cast<PersonIndex>(found - call.people.begin());
    Person person;
    person.name = name;
    person.role = role;
    call.people.push_back(person);
    return static_cast<PersonIndex>(call.people.size() - 1);
}

void addTurn(Call& call, char16_t mark, PersonIndex speaker, Role role, Span label, Span body)
{
    const auto index = static_cast<TurnIndex>(call.turns.size());
    Turn turn;
    turn.speaker = speaker;
    turn.role = role;
    turn.section = mark == u'P' ? Section::Prepared : Section::Qa;
    turn.label = label;
    turn.body = body;
    call.turns.push_back(turn);
    if (mark == u'Q') {
        call.exchanges.emplace_back();
        call.exchanges.back().asker = speaker;
    }
    if (mark == u'Q' || mark == u'q') {
        call.exchanges.back().pairs.emplace_back();
        call.exchanges.back().pairs.back().questionTurns.push_back(index);
    } else if (mark == u'C') {
        call.exchanges.back().pairs.back().clarificationTurns.push_back(index);
    } else if (mark == u'A') {
        Pair& pair = call.exchanges.back().pairs.back();
        pair.answerTurns.push_back(index);
        if (std::find(pair.answerers.begin(), pair.answerers.end(), speaker) == pair.answerers.end())
            pair.answerers.push_back(speaker);
    }
}

} // namespace

Reading smallReading(std::u16string_view script)
{
    Reading reading;
    reading.document.text = script;
    reading.document.language = languageOf(script);
    for (std::size_t at = 0; at < script.size();) {
        const std::size_t end = std::min(script.find(u'\n', at), script.size());
        const std::size_t colon = script.find(u": ", at);
        if (colon == std::u16string_view::npos || colon > end)
            throw std::invalid_argument("a line of the script has no label");
        const char16_t mark = script[at];
        const Role role = mark == u'Q' || mark == u'q' ? Role::Analyst : Role::Executive;
        const PersonIndex speaker = personOf(reading.call, script.substr(at + 2, colon - at - 2), role);
        addTurn(reading.call, mark, speaker, role, Span::of(at, colon + 1), Span::of(colon + 2, end));
        at = end + 1;
    }
    return reading;
}

Span spanOf(const Reading& reading, std::u16string_view words)
{
    const std::size_t at = reading.document.text.find(words);
    if (at == std::u16string::npos)
        throw std::invalid_argument("words are not in the script");
    return Span::of(at, at + words.size());
}

Figure& addFigure(Reading& reading, std::u16string_view words, std::string metric, FigureKind kind,
                  std::string_view value)
{
    Figure figure;
    figure.span = spanOf(reading, words);
    figure.metric = std::move(metric);
    figure.kind = kind;
    figure.value = Decimal::parse(value);
    figure.period.label = periodLabel(reading.call.info);
    std::erase(figure.period.label, ' ');
    for (std::size_t i = 0; i < reading.call.turns.size(); ++i) {
        if (reading.call.turns[i].body.contains(figure.span))
            figure.turn = static_cast<TurnIndex>(i);
    }
    std::vector<Figure>& figures = reading.figures.figures;
    const auto place = std::upper_bound(figures.begin(), figures.end(), figure,
                                        [](const Figure& a, const Figure& b) { return a.span < b.span; });
    return *figures.insert(place, figure);
}

} // namespace earshot
