#pragma once

#include "text/document.h"
#include "text/source_map.h"
#include "text/utf.h"
#include "transcript/call.h"

#include <string>
#include <string_view>

namespace earshot::test {

/// A document of plain text: every line that is not blank is a block, the source is the text itself.
inline Document plainDocument(std::u16string_view text)
{
    Document document;
    document.path = "drawn.txt";
    document.text = std::u16string(text);
    document.source = document.text;
    document.sourceMap = SourceMap::identity(static_cast<std::int32_t>(text.size()));
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(u'\n', begin), text.size());
        if (end > begin)
            document.blocks.push_back({Span::of(begin, end), BlockKind::Paragraph, {}, {}, {}, 0});
        begin = end + 1;
    }
    document.language = languageOf(document.text);
    return document;
}

/// One line a turn: "<role> <section> [speaker|title|firm] the speech with / for line ends". Narration has no
/// speaker.
inline std::string drawn(const Call& call, std::u16string_view text)
{
    std::string lines;
    for (const Turn& turn : call.turns) {
        lines += std::string(name(turn.role)) + " " + std::string(name(turn.section));
        if (turn.speaker) {
            const Person& person = call.people[static_cast<std::size_t>(*turn.speaker)];
            lines += " [" + toUtf8(person.name);
            if (!person.title.empty() || !person.firm.empty())
                lines += "|" + toUtf8(person.title);
            if (!person.firm.empty())
                lines += "|" + toUtf8(person.firm);
            lines += "]";
        }
        std::u16string said(turn.body.in(text));
        for (char16_t& c : said)
            if (c == u'\n')
                c = u'/';
        lines += " " + toUtf8(said) + "\n";
    }
    return lines;
}

/// The spoken turns as "role name: speech", one a line.
inline std::string spoken(const Call& call, std::u16string_view text)
{
    std::string lines;
    for (const Turn& turn : call.turns)
        if (turn.speaker)
            lines += std::string(name(turn.role)) + " " +
                     toUtf8(call.people[static_cast<std::size_t>(*turn.speaker)].name) + ": " +
                     toUtf8(turn.body.in(text)) + "\n";
    return lines;
}

/// "Q 3 5 | A 6 7 | C 4": the turns of each pair, one pair a line, an asterisk before the first pair of a
/// floor.
inline std::string drawnPairs(const Call& call)
{
    std::string lines;
    const auto list = [&lines](const char* head, const std::vector<TurnIndex>& turns) {
        lines += head;
        for (const TurnIndex turn : turns)
            lines += " " + std::to_string(turn);
    };
    for (const Exchange& exchange : call.exchanges) {
        for (std::size_t i = 0; i < exchange.pairs.size(); ++i) {
            const Pair& pair = exchange.pairs[i];
            list(i == 0 ? "* Q" : "  Q", pair.questionTurns);
            list(" | A", pair.answerTurns);
            if (!pair.clarificationTurns.empty())
                list(" | C", pair.clarificationTurns);
            if (!pair.passingTurns.empty())
                list(" | P", pair.passingTurns);
            lines += "\n";
        }
    }
    return lines;
}

} // namespace earshot::test
