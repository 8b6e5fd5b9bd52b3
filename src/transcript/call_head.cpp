#include "transcript/call_head.h"

#include "text/fold.h"
#include "transcript/fiscal.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kMostHeadLines = 60;
constexpr std::size_t kLongestHanTitle = 80;
constexpr std::size_t kFirstWords = 2500;

HeadLine headLine(View text, const CallInfoWords& words)
{
    HeadLine line;
    line.text = trimmed(text.substr(0, 1200));
    line.lookup = folded(line.text);
    line.skip = words.skips.longestAt(line.lookup, 0).has_value();
    const bool brief = line.text.size() <= (holdsHan(line.text) ? kLongestHanTitle : kLongestTitleLine) &&
                       line.text.find(u'。') == View::npos;
    line.period = brief && readFiscalPeriod(line.lookup);
    line.title = brief && (line.period || words.events.findFirst(line.lookup));
    return line;
}

} // namespace

HeadLine firstWordsOf(const Turn& turn, View text)
{
    HeadLine words;
    words.text = turn.body.in(text).substr(0, kFirstWords);
    words.lookup = folded(words.text);
    return words;
}

CallHead readHead(const Document& document, const CallInfoWords& words, const Call& call)
{
    CallHead head;
    auto firstSpeech = static_cast<std::int32_t>(document.text.size());
    const auto first =
        std::find_if(call.turns.begin(), call.turns.end(), [](const Turn& turn) { return turn.speaker; });
    if (first != call.turns.end()) {
        firstSpeech = std::min(first->label.begin(), first->body.begin());
        head.speech = firstWordsOf(*first, document.text);
    }
    for (const Block& block : document.blocks) {
        if (block.span.begin() >= firstSpeech || head.lines.size() >= kMostHeadLines)
            break;
        head.lines.push_back(headLine(block.span.in(document.text), words));
    }
    return head;
}

} // namespace earshot
