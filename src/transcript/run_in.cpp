#include "transcript/run_in.h"

#include "transcript/label.h"
#include "transcript/names.h"

#include <unordered_map>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongBlock = 600;  ///< in English; Chinese says as much in a third
constexpr std::size_t kLongestHead = 60; ///< of a label, before its colon
constexpr int kFewestLabels = 4;         ///< of names that return
constexpr std::size_t kFewestNames = 2;  ///< that return

struct Place {
    std::size_t begin = 0; ///< in the block's words
    NameHash key{};
};

/// Where the words behind the last sentence's end before `colon` begin; `colon` where there is no such end
/// near.
std::size_t headBefore(View words, std::size_t colon)
{
    constexpr View kEnds = u".?!。？！…”\"）)】]";
    for (std::size_t at = colon; at > 0 && colon - at <= kLongestHead; --at) {
        const char16_t before = words[at - 1];
        const bool blank = isBlankUnit(words[at]);
        const bool wide = before == u'。' || before == u'？' || before == u'！' || before == u'”';
        if (kEnds.find(before) == View::npos || !(blank || wide))
            continue;
        std::size_t begin = at;
        while (begin < colon && isBlankUnit(words[begin]))
            ++begin;
        // "Jane W. Doe", "Mr. Doe": the stop is the name's own
        if (before == u'.' && (at < 3 || isBlankUnit(words[at - 3]) || isBlankUnit(words[at - 2])))
            continue;
        return begin;
    }
    return colon;
}

std::vector<Place> placesIn(View words, const Vocabulary& vocabulary)
{
    std::vector<Place> places;
    for (std::size_t colon = words.find_first_of(u":："); colon != View::npos;
         colon = words.find_first_of(u":：", colon + 1)) {
        const std::size_t begin = headBefore(words, colon);
        if (begin >= colon)
            continue;
        const auto parts = readLabelParts(words.substr(begin, colon - begin), vocabulary);
        if (parts && !parts->titleFirst)
            places.push_back({begin, nameHash(parts->name)});
    }
    return places;
}

/// Whether the names return as those of speakers do.
bool convinces(const std::vector<Place>& places)
{
    std::unordered_map<NameHash, int> times;
    for (const Place& place : places)
        ++times[place.key];
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
    const std::size_t longBlock = isChinese(document.language) ? kLongBlock / 3 : kLongBlock;
    std::vector<Block> blocks;
    bool parted = false;
    for (const Block& block : document.blocks) {
        const View words = block.span.in(document.text);
        std::vector<Place> places;
        if (words.size() >= longBlock && block.speaker.empty())
            places = placesIn(words, vocabulary);
        if (!convinces(places)) {
            blocks.push_back(block);
            continue;
        }
        parted = true;
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
        for (const Place& place : places)
            add(place.begin);
        add(words.size());
    }
    if (!parted)
        return std::nullopt;
    Document apart = document;
    apart.blocks = std::move(blocks);
    return apart;
}

} // namespace earshot
