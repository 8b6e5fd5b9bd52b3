#include "transcript/run_in.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/label.h"
#include "transcript/names.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kShortestBlock = 30; ///< with a label inside
constexpr std::size_t kLongestHead = 60;   ///< of a label, before its colon
constexpr int kFewestLabels = 4;           ///< of names that return
constexpr std::size_t kFewestNames = 2;    ///< that return

struct Place {
    std::size_t begin = 0; ///< in the block's words
    NameHash key{};
};

/// Where the words behind the last sentence's end before `colon` begin; `colon` where there is no such end
/// near.
std::size_t headBefore(View words, std::size_t colon)
{
    constexpr View kEnds = u".?!。？！…”\"";
    constexpr std::size_t kAbbreviation = 3; // letters
    for (std::size_t at = colon; at > 0 && colon - at <= kLongestHead; --at) {
        const char16_t before = words[at - 1];
        const bool blank = isBlankUnit(words[at]);
        const bool wide = before == u'。' || before == u'？' || before == u'！' || before == u'”';
        if (kEnds.find(before) == View::npos || !(blank || wide))
            continue;
        std::size_t begin = at;
        while (begin < colon && isBlankUnit(words[begin]))
            ++begin;
        std::size_t word = at - 1;
        while (word > 0 && !isBlankUnit(words[word - 1]))
            --word;
        if (before == u'.' && at - 1 - word <= kAbbreviation && isLatinLetter(words[word]) &&
            fold(words[word]) != words[word]) // "Jane W. Doe", "Mr. Doe": the stop is the name's own
            continue;
        return begin;
    }
    return colon;
}

constexpr auto isBracket = [](char16_t c) { return c == u'【'; };

/// Of a voice in brackets, alone or with whose it is: "【Q】", "【A-高远】"; nothing where it is none. What
/// it does is the key: others of its kind return.
std::optional<NameHash> bracketedKey(View inner, const Vocabulary& vocabulary)
{
    const auto parts = readLabelParts(trimmed(inner), vocabulary);
    if (!parts || parts->hint == Role::Unknown || parts->hint == Role::Operator)
        return std::nullopt;
    const View head = trimmed(inner.substr(0, inner.find_first_of(u"-—－·：: ")));
    const bool voiced = parts->voice != Voice::None || vocabulary.voices.valueOf(folded(head));
    return voiced ? std::optional(nameHash(parts->hint == Role::Analyst ? u"q" : u"a")) : std::nullopt;
}

/// "……怎么看？【A】……": voices in brackets inside a paragraph.
void addBracketed(View words, const Vocabulary& vocabulary, std::vector<Place>& places)
{
    constexpr std::size_t kLongest = 24;
    for (std::size_t open = findUnit(words, isBracket, 1); open != View::npos;
         open = findUnit(words, isBracket, open + 1)) {
        const std::size_t close = words.find(u'】', open);
        if (close == View::npos || close - open > kLongest)
            continue;
        if (const auto key = bracketedKey(words.substr(open + 1, close - open - 1), vocabulary))
            places.push_back({open, *key});
    }
}

std::vector<Place> placesIn(View words, bool chinese, const Vocabulary& vocabulary)
{
    std::vector<Place> places;
    if (chinese)
        addBracketed(words, vocabulary, places);
    if (!places.empty())
        return places;
    const auto isMark = [](char16_t c) { return c == u':' || c == u'：'; };
    for (std::size_t colon = findUnit(words, isMark); colon != View::npos;
         colon = findUnit(words, isMark, colon + 1)) {
        const std::size_t begin = headBefore(words, colon);
        const View before = words.substr(0, std::min(begin, words.size()));
        const bool said = std::any_of(before.begin(), before.end(),
                                      [](char16_t c) { return isHan(c) || isLatinLetter(c); });
        if (begin >= colon || !said) // "1. Jane Doe:" begins the block
            continue;
        const auto parts = readLabelParts(words.substr(begin, colon - begin), vocabulary);
        if (parts && !parts->titleFirst)
            places.push_back({begin, nameHash(parts->name)});
    }
    return places;
}

using Counts = std::unordered_map<NameHash, int>;

/// The label that a block begins with.
std::optional<NameHash> openingKey(View words, const Vocabulary& vocabulary)
{
    if (words.starts_with(u'【')) {
        const std::size_t close = words.substr(0, kLongestHead).find(u'】');
        if (close != View::npos)
            if (const auto key = bracketedKey(words.substr(1, close - 1), vocabulary))
                return key;
    }
    const std::size_t colon = words.substr(0, kLongestHead).find_first_of(u":：");
    const auto parts =
        colon == View::npos ? std::nullopt : readLabelParts(trimmed(words.substr(0, colon)), vocabulary);
    return parts ? std::optional(nameHash(parts->name)) : std::nullopt;
}

/// Whether names return as those of speakers do.
bool convinces(const Counts& times)
{
    int returning = 0;
    std::size_t names = 0;
    for (const auto& [key, count] : times) {
        returning += count > 1 ? count : 0;
        names += count > 1;
    }
    return names >= kFewestNames && returning >= kFewestLabels;
}

} // namespace

std::optional<Document> withRunInLabelsApart(const Document& document, const Vocabulary& vocabulary)
{
    const bool chinese = isChinese(document.language);
    std::unordered_map<std::size_t, std::vector<Place>> inside; // by block
    Counts times;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        const View words = block.span.in(document.text);
        if (!block.speaker.empty() || (words.size() < kShortestBlock && words.find(u'【', 1) == View::npos))
            continue;
        std::vector<Place> places = placesIn(words, chinese, vocabulary);
        if (places.empty())
            continue;
        for (const Place& place : places)
            ++times[place.key];
        inside.emplace(i, std::move(places));
    }
    if (inside.empty())
        return std::nullopt;
    for (const Block& block : document.blocks)
        if (const auto key = openingKey(block.span.in(document.text), vocabulary))
            ++times[*key];
    if (!convinces(times))
        return std::nullopt;
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        std::size_t from = 0;
        const auto add = [&](std::size_t end) {
            if (end == from)
                return;
            Block piece = block;
            piece.bold.clear();
            piece.span = Span::of(from, end).shifted(block.span.begin());
            blocks.push_back(std::move(piece));
            from = end;
        };
        if (const auto found = inside.find(i); found != inside.end()) {
            const auto returning = std::count_if(found->second.begin(), found->second.end(),
                                                 [&](const Place& place) { return times[place.key] > 1; });
            for (const Place& place : found->second)
                if (times[place.key] > 1 || returning >= kFewestLabels) // among many, who speaks once as well
                    add(place.begin);
        }
        if (from == 0)
            blocks.push_back(block);
        else
            add(block.span.in(document.text).size());
    }
    if (blocks.size() == document.blocks.size())
        return std::nullopt;
    Document apart = document;
    apart.blocks = std::move(blocks);
    return apart;
}

} // namespace earshot
