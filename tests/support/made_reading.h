#pragma once

#include "analysis/reading.h"
#include "base/sha256.h"
#include "text/utf.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot::test {

/// One turn as a test writes it down.
struct Said {
    std::u16string_view speaker;
    Role role;
    std::u16string_view text;
};

/// A reading made by hand: each line is "speaker: text", an analyst's turn opens an exchange, executives'
/// turns behind it answer. No stage of the program has a part in it.
inline Reading madeReading(const std::vector<Said>& lines, std::u16string_view company = u"Bluewater Tools")
{
    Reading reading;
    Call& call = reading.call;
    call.info.company = company;
    call.info.language = "en";
    std::u16string text;
    for (const Said& line : lines) {
        auto person = static_cast<PersonIndex>(call.people.size());
        for (std::size_t i = 0; i < call.people.size(); ++i)
            if (call.people[i].name == line.speaker)
                person = static_cast<PersonIndex>(i);
        if (static_cast<std::size_t>(person) == call.people.size()) {
            Person one;
            one.name = line.speaker;
            one.role = line.role;
            call.people.push_back(one);
        }
        const std::size_t label = text.size();
        text += std::u16string(line.speaker) + u": ";
        const std::size_t body = text.size();
        text += line.text;
        Turn turn;
        turn.speaker = person;
        turn.role = line.role;
        turn.label = Span::of(label, body - 1);
        turn.body = Span::of(body, text.size());
        turn.section = call.exchanges.empty() && line.role != Role::Analyst ? Section::Prepared : Section::Qa;
        text += u"\n\n";
        const auto index = static_cast<TurnIndex>(call.turns.size());
        call.turns.push_back(turn);
        if (line.role == Role::Analyst) {
            Exchange exchange;
            exchange.asker = person;
            exchange.pairs.push_back({{index}, {}, {}, {}, {}, {}});
            call.exchanges.push_back(exchange);
            ExchangeInsight insight;
            insight.pairs.emplace_back();
            insight.pairs[0].questionSummary = line.text;
            reading.insights.exchanges.push_back(insight);
        } else if (!call.exchanges.empty()) {
            Pair& pair = call.exchanges.back().pairs[0];
            pair.answerTurns.push_back(index);
            if (pair.answerers.empty())
                pair.answerers.push_back(person);
            reading.insights.exchanges.back().pairs[0].answerSummary = line.text;
            reading.insights.exchanges.back().pairs[0].answer = AnswerClass::Answered;
        }
    }
    Document& document = reading.document;
    document.path = "made.txt";
    document.mediaType = "text/plain";
    document.encoding = "UTF-8";
    document.source = text;
    document.text = text;
    document.sourceMap = SourceMap::identity(static_cast<std::int32_t>(text.size()));
    document.sha256 = sha256(toUtf8(text));
    document.bytes = static_cast<std::int64_t>(toUtf8(text).size());
    return reading;
}

/// The first place of `words` in the reading's clean text.
inline Span placeOf(const Reading& reading, std::u16string_view words)
{
    const std::size_t at = reading.document.text.find(words);
    return at == std::u16string::npos ? Span() : Span::of(at, at + words.size());
}

} // namespace earshot::test
