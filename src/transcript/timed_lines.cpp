#include "transcript/timed_lines.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongest = 90;
constexpr std::size_t kFewest = 4; ///< such lines

/// Whether a line may say who speaks: words in capitals that are no sentence and nothing like a name with its
/// title below.
bool mayTellWho(View line, const Vocabulary& vocabulary)
{
    return line.size() >= 2 && line.size() <= kLongest && isLatinLetter(line.front()) &&
           fold(line.front()) != line.front() && line.find(u':') == View::npos &&
           !endsSentence(line, vocabulary);
}

bool isName(View line, const Vocabulary& vocabulary)
{
    return line.size() <= kLongest && readLabelParts(line, vocabulary).has_value();
}

} // namespace

void readTimedLines(const Document& document, const std::vector<LineFacts>& lines,
                    const Vocabulary& vocabulary, KnownLabels& known)
{
    const auto lineOf = [&](std::size_t i) { return trimmed(document.blocks[i].span.in(document.text)); };
    std::unordered_map<View, std::size_t> times;
    std::vector<View> order;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].kind != LineKind::Time || lines[i].kind != LineKind::Text)
            continue;
        const View line = lineOf(i);
        if (mayTellWho(line, vocabulary) && !isName(lineOf(i - 1), vocabulary)) // a title below a name
            order.push_back(line);
    }
    if (order.size() < kFewest)
        return;
    for (const View line : order)
        ++times[line];
    std::size_t returning = 0;
    std::size_t changes = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        returning += times[order[i]] > 1;
        changes += i > 0 && order[i] != order[i - 1];
    }
    if (returning < kFewest || 2 * changes < order.size() || 3 * times.size() > 2 * order.size())
        return;
    for (const auto& [line, count] : times) {
        if (count < 2 || readLabelParts(line, vocabulary))
            continue;
        LabelParts parts;
        parts.name = std::u16string(line);
        parts.hint = vocabulary.roleIn(folded(line));
        parts.quality = 0.6;
        known[line] = std::move(parts);
    }
}

} // namespace earshot
