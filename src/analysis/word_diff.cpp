#include "analysis/word_diff.h"

#include "text/break.h"
#include "text/fold.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace earshot::analysis {
namespace {

/// Longer sentences are no sentences: they count as different altogether, so that the table stays small.
constexpr std::size_t kMostWords = 400;

struct Side {
    Side(std::u16string_view text, Span sentence) : spans(words(text, sentence))
    {
        for (const Span& span : spans)
            tokens.push_back(folded(span.in(text)));
        differs.assign(spans.size(), true);
    }
    std::vector<Span> spans;
    std::vector<std::u16string> tokens;
    std::vector<bool> differs;
};

/// Unmarks the words of a longest common subsequence.
void matchWords(Side& a, Side& b)
{
    const std::size_t rows = a.tokens.size();
    const std::size_t columns = b.tokens.size();
    if (rows > kMostWords || columns > kMostWords)
        return;
    std::vector<std::uint16_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
        return length[i * (columns + 1) + j];
    };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) = a.tokens[i] == b.tokens[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                  : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (a.tokens[i] == b.tokens[j]) {
            a.differs[i++] = false;
            b.differs[j++] = false;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
}

std::int32_t letters(const Side& side, std::size_t from, std::size_t to)
{
    std::int32_t sum = 0;
    for (std::size_t i = from; i < to; ++i)
        sum += side.spans[i].length();
    return sum;
}

/// Common words between two differences, each longer than they are, differ with them.
void joinAcrossShortWords(Side& side)
{
    const std::size_t count = side.spans.size();
    std::size_t before = 0; // where the difference in front begins
    std::size_t at = 0;
    const auto runEnd = [&](std::size_t from) {
        std::size_t end = from;
        while (end < count && side.differs[end] == side.differs[from])
            ++end;
        return end;
    };
    while (at < count) {
        const std::size_t end = runEnd(at);
        if (side.differs[at]) {
            before = at;
        } else if (at > before && side.differs[before] && end < count) {
            const std::int32_t common = letters(side, at, end);
            if (common < letters(side, before, at) && common < letters(side, end, runEnd(end))) {
                std::fill(side.differs.begin() + static_cast<std::ptrdiff_t>(at),
                          side.differs.begin() + static_cast<std::ptrdiff_t>(end), true);
                at = before;
                continue;
            }
        }
        at = end;
    }
}

std::vector<Span> differences(const Side& side)
{
    std::vector<Span> spans;
    for (std::size_t i = 0; i < side.spans.size(); ++i) {
        if (!side.differs[i])
            continue;
        if (i > 0 && side.differs[i - 1])
            spans.back() = Span(spans.back().begin(), side.spans[i].end());
        else
            spans.push_back(side.spans[i]);
    }
    return spans;
}

double shareOf(const Side& side)
{
    std::int32_t differing = 0;
    for (std::size_t i = 0; i < side.spans.size(); ++i)
        differing += side.differs[i] ? side.spans[i].length() : 0;
    const std::int32_t all = letters(side, 0, side.spans.size());
    return all == 0 ? 0 : static_cast<double>(differing) / all;
}

} // namespace

WordDiff wordDiff(std::u16string_view left, Span leftSentence, std::u16string_view right, Span rightSentence)
{
    Side a(left, leftSentence);
    Side b(right, rightSentence);
    matchWords(a, b);
    joinAcrossShortWords(a);
    joinAcrossShortWords(b);
    return {differences(a), differences(b), shareOf(a), shareOf(b)};
}

} // namespace earshot::analysis
