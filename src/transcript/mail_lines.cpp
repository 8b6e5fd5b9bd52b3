#include "transcript/mail_lines.h"

#include "text/fold.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

/// "Subject: the call": a field of a mail's head.
bool isField(View line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 12;
    const std::size_t colon = line.substr(0, kLongest).find(u':');
    return colon != View::npos && vocabulary.mailFields.valueOf(folded(trimmed(line.substr(0, colon))));
}

/// "+44 20 5550 0100 | 9 Mill Row", "T: 555 0100", "jane@example.org": how to reach somebody.
bool isContact(View line)
{
    constexpr std::ptrdiff_t kFewest = 7; // digits of a number
    constexpr std::size_t kLongest = 120;
    if (line.size() > kLongest || line.empty())
        return false;
    const std::size_t at = line.find(u'@');
    if (at != View::npos && at > 0 && line.find(u'.', at) != View::npos && line.find(u' ') == View::npos)
        return true;
    const auto isOfNumber = [](char16_t c) { return isAsciiDigit(c) || UnitSet(u" +()-./\u00A0").holds(c); };
    const auto first = std::ranges::find_if(line, [](char16_t c) { return c == u'+' || isAsciiDigit(c); });
    const auto end = std::find_if_not(first, line.end(), isOfNumber);
    return first - line.begin() <= 8 && std::count_if(first, end, isAsciiDigit) >= kFewest;
}

} // namespace

void dropMailHeads(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kFewest = 3; // fields
    const auto& blocks = document.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::size_t end = i;
        while (end < blocks.size() && isField(trimmed(blocks[end].span.in(document.text)), vocabulary))
            ++end;
        if (end - i >= kFewest)
            std::erase_if(evidence.labels, [&](const Label& label) {
                const bool greets = label.block == end && label.place == LabelPlace::Line &&
                                    label.parts.voice == Voice::Unknown;
                return (label.block >= i && label.block < end) || greets;
            });
        i = std::max(i, end);
    }
}

void dropSignature(const Document& document, Evidence& evidence)
{
    const auto& blocks = document.blocks;
    const auto last = evidence.labels.rbegin(); // taken, or not sure yet
    if (last == evidence.labels.rend() || !last->personal() || last->place == LabelPlace::Inline ||
        last->place == LabelPlace::Given || last->lastBlock + 1 >= blocks.size() ||
        !isContact(trimmed(blocks[last->lastBlock + 1].span.in(document.text))))
        return;
    const bool returns = std::any_of(last + 1, evidence.labels.rend(), [&](const Label& label) {
        return label.accepted && label.place == last->place;
    });
    if (returns) // the call's labels stand so
        return;
    last->accepted = false;
    last->score = 0;
    for (std::size_t i = last->block; i < blocks.size(); ++i)
        if (evidence.lines[i].kind == LineKind::Text)
            evidence.lines[i].kind = LineKind::Boilerplate;
}

} // namespace earshot
