#include "store/anchor.h"

#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

namespace earshot {
namespace {

std::int32_t sharedEnd(std::u16string_view a, std::u16string_view b)
{
    std::int32_t n = 0;
    while (static_cast<std::size_t>(n) < std::min(a.size(), b.size()) &&
           a[a.size() - 1 - static_cast<std::size_t>(n)] == b[b.size() - 1 - static_cast<std::size_t>(n)])
        ++n;
    return n;
}

std::int32_t sharedBegin(std::u16string_view a, std::u16string_view b)
{
    const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    return static_cast<std::int32_t>(end - a.begin());
}

struct Candidate {
    std::int32_t begin = 0;
    std::int32_t context = 0; ///< units of prefix and suffix that stand around it
    std::int32_t distance = 0;
};

std::vector<Candidate> candidates(const Quote& quote, std::int32_t expected, std::u16string_view text)
{
    std::vector<Candidate> found;
    for (std::size_t at = text.find(quote.exact); at != std::u16string_view::npos;
         at = text.find(quote.exact, at + 1)) {
        const auto begin = static_cast<std::int32_t>(at);
        const std::int32_t context = sharedEnd(text.substr(0, at), quote.prefix) +
                                     sharedBegin(text.substr(at + quote.exact.size()), quote.suffix);
        found.push_back({begin, context, std::abs(begin - expected)});
    }
    return found;
}

/// The stretch between what stood before and what stood behind, where the words themselves have changed.
std::optional<Span> between(const Quote& quote, std::u16string_view text)
{
    constexpr std::size_t kTelling = 12;
    const std::u16string_view prefix(quote.prefix);
    const std::u16string_view suffix(quote.suffix);
    const std::u16string_view before =
        prefix.size() > kTelling ? prefix.substr(prefix.size() - kTelling) : prefix;
    const std::u16string_view behind = suffix.substr(0, std::min(suffix.size(), kTelling));
    if (before.size() < kTelling / 2 || behind.size() < kTelling / 2)
        return {};
    const std::size_t longest = 2 * quote.exact.size() + 64;
    for (std::size_t at = text.find(before); at != std::u16string_view::npos;
         at = text.find(before, at + 1)) {
        const std::size_t begin = at + before.size();
        const std::size_t end =
            text.substr(0, std::min(text.size(), begin + longest + behind.size())).find(behind, begin);
        if (end != std::u16string_view::npos && end > begin)
            return Span::of(begin, end);
    }
    return {};
}

std::int32_t onCharacter(std::u16string_view text, std::int32_t at)
{
    const bool inside = at > 0 && static_cast<std::size_t>(at) < text.size() &&
                        isLowSurrogate(text[static_cast<std::size_t>(at)]) &&
                        isHighSurrogate(text[static_cast<std::size_t>(at) - 1]);
    return inside ? at - 1 : at;
}

} // namespace

Quote quoteAt(std::u16string_view text, const Span& span)
{
    const auto size = static_cast<std::int32_t>(text.size());
    const std::int32_t begin = onCharacter(text, std::max(0, span.begin() - kQuoteContext));
    const std::int32_t end = onCharacter(text, std::min(size, span.end() + kQuoteContext));
    return {std::u16string(span.in(text)), std::u16string(Span(begin, span.begin()).in(text)),
            std::u16string(Span(span.end(), end).in(text))};
}

std::optional<Span> sameWords(const Document& from, const Document& to, const Span& span)
{
    const auto ascends = [](const SourceMap& map) {
        return std::ranges::is_sorted(map.runs(), {}, &SourceMap::Run::source);
    };
    if (!ascends(from.sourceMap) || !ascends(to.sourceMap))
        return std::nullopt;
    const Span source = from.sourceMap.toSource(span);
    Span now = to.sourceMap.toClean(source);
    // Words that stand in place of the source's come along whole.
    for (const Repair& repair : to.repairs)
        if (repair.applied && !repair.clean.empty() && repair.source.overlaps(source))
            now = now.empty() ? repair.clean : hull(now, repair.clean);
    if (now.empty() && !span.empty())
        return std::nullopt;
    return now;
}

Anchored anchored(const Quote& quote, const Span& was, std::int32_t oldLength, std::u16string_view text)
{
    const auto size = static_cast<std::int32_t>(text.size());
    const std::int32_t expected =
        oldLength > 0 ? static_cast<std::int32_t>(std::int64_t{was.begin()} * size / oldLength) : 0;
    const auto place = [&](std::int32_t begin, bool sure) {
        return Anchored{Span(begin, begin + static_cast<std::int32_t>(quote.exact.size())), sure};
    };
    if (quote.exact.empty())
        return {Span(std::min(was.begin(), size), std::min(was.begin(), size)), true};

    std::vector<Candidate> found = candidates(quote, expected, text);
    if (!found.empty()) {
        std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
            return a.context != b.context ? a.context > b.context : a.distance < b.distance;
        });
        // Words that stand once are those; of several, one must be ahead by its surroundings.
        constexpr std::int32_t kAhead = 6;
        constexpr std::size_t kTellingLength = 8;
        const bool alone =
            found.size() == 1 && (quote.exact.size() >= kTellingLength || found[0].context >= kAhead);
        const bool ahead = found.size() > 1 && found[0].context >= found[1].context + kAhead;
        return place(found[0].begin, alone || ahead);
    }
    // Changed in case, width or script alone.
    const std::u16string plain = folded(text);
    const Quote same{folded(quote.exact), folded(quote.prefix), folded(quote.suffix)};
    found = candidates(same, expected, plain);
    if (found.size() == 1)
        return place(found[0].begin, quote.exact.size() >= 8 || found[0].context >= 6);
    if (const std::optional<Span> span = between(same, plain))
        return {*span, false};
    const std::int32_t begin = onCharacter(text, std::min(expected, size));
    const std::int32_t end = onCharacter(text, std::min(size, begin + was.length()));
    return {Span(begin, end), false};
}

} // namespace earshot
