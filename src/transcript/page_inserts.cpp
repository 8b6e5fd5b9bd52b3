#include "transcript/page_inserts.h"

#include "text/script.h"
#include "text/units.h"
#include "transcript/names.h"
#include "transcript/spoken_text.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

/// "… (NASDAQ:ACME)": a share's code in the bracket that ends the line.
bool endsWithTicker(View line)
{
    constexpr std::size_t kLongest = 24;
    if (!line.ends_with(u')'))
        return false;
    const std::size_t open = line.rfind(u'(');
    return open != View::npos && line.size() - open <= kLongest && line.find(u':', open) != View::npos &&
           std::none_of(line.begin() + static_cast<std::ptrdiff_t>(open), line.end(),
                        [](char16_t c) { return c >= u'a' && c <= u'z'; });
}

/// Nothing but buttons and what they count: "Like (6) Save".
bool isControls(View lookup, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 40;
    if (lookup.size() > kLongest)
        return false;
    std::size_t controls = 0;
    bool counted = false;
    for (std::size_t at = 0; at < lookup.size();) {
        if (const auto match = vocabulary.adverts.longestAt(lookup, at);
            match && static_cast<AdvertLine>(match->value) == AdvertLine::Control) {
            ++controls;
            at = static_cast<std::size_t>(match->span.end());
            continue;
        }
        const char16_t c = lookup[at++];
        counted = counted || isAsciiDigit(c);
        if (!isAsciiDigit(c) && !isBlankUnit(c) && !UnitSet(u"().,|·•kK").holds(c))
            return false;
    }
    return controls > 1 || (controls == 1 && counted);
}

} // namespace

bool isAdvertLine(View line, View lookup, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 80;
    const auto match = line.size() <= kLongestAdvert ? vocabulary.adverts.longestAt(lookup, 0) : std::nullopt;
    if (!match)
        return false;
    const auto end = static_cast<std::size_t>(match->span.end());
    switch (static_cast<AdvertLine>(match->value)) {
    case AdvertLine::Whole:
        break;
    case AdvertLine::Opens:
        return true;
    case AdvertLine::Ticker:
        return endsWithTicker(line);
    case AdvertLine::Control:
        return isControls(lookup, vocabulary);
    case AdvertLine::Caption:
    case AdvertLine::Speech:
        return false;
    }
    return line.size() <= kLongest &&
           (end == lookup.size() || lookup[end] == u':' ||
            (holdsHan(line) && UnitSet(u"】)]").holds(lookup[end]))); // "【广告】…"
}

void markInserts(const Document& document, Evidence& evidence)
{
    constexpr std::size_t kLongest = 60;
    constexpr std::size_t kMostLines = 12;
    const auto lineOf = [&](std::size_t i) { return trimmed(document.blocks[i].span.in(document.text)); };
    const auto isBrief = [&](std::size_t i) {
        const View line = lineOf(i);
        return line.size() <= kLongest && !endsWithAny(line, u".?!。？！…");
    };
    std::unordered_map<NameHash, int> times;
    for (const Label& label : evidence.labels)
        times[nameHash(label.parts.name)] += label.accepted;
    const auto speaks = [&](const Label& label) {
        const auto next = std::find_if(evidence.labels.begin() + (&label - evidence.labels.data()) + 1,
                                       evidence.labels.end(), [](const Label& one) { return one.accepted; });
        const std::size_t end = next == evidence.labels.end() ? evidence.lines.size() : next->block;
        bool said = label.place == LabelPlace::Inline || label.place == LabelPlace::Given;
        for (std::size_t k = label.lastBlock + 1; k < end && !said; ++k)
            said = evidence.lines[k].kind == LineKind::Text && !isBrief(k);
        return said;
    };
    const auto isSure = [&](const Label& label) {
        return label.accepted &&
               (!label.personal() || times[nameHash(label.parts.name)] > 1 || speaks(label));
    };
    auto label = evidence.labels.begin();
    bool speaking = false;
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        for (; label != evidence.labels.end() && label->block <= i; ++label)
            speaking = speaking || isSure(*label);
        const bool link = lineOf(i).size() <= kLongest && endsWithAny(lineOf(i), u"？?"); // to other pages
        if (!speaking || evidence.lines[i].kind != LineKind::Boilerplate || !(isBrief(i) || link))
            continue;
        const auto next = std::find_if(label, evidence.labels.end(), isSure);
        if (next == evidence.labels.end())
            return;
        bool page = next->block - i <= kMostLines;
        for (std::size_t k = i; k < next->block && page; ++k)
            page = evidence.lines[k].kind != LineKind::Text || isBrief(k);
        if (!page)
            continue;
        for (std::size_t k = i; k < next->block; ++k)
            if (evidence.lines[k].kind != LineKind::Heading)
                evidence.lines[k].kind = LineKind::Furniture;
        for (; label != next; ++label)
            label->accepted = false;
        i = next->block - 1;
    }
}

namespace {

/// One sentence without a verb of its own, about nobody who is there: "A view of a plant, showing its kilns."
bool isCaption(View line, View lookup, const Vocabulary& vocabulary)
{
    constexpr std::size_t kShortest = 24;
    constexpr std::size_t kLongest = 200;
    constexpr std::size_t kShortestDoing = 6; // letters: "sitting"
    if (line.size() < kShortest || line.size() > kLongest || !line.ends_with(u'.') ||
        line.find_first_of(u".?!:;$%\"“”") + 1 != line.size() ||
        std::any_of(line.begin(), line.end(), isAsciiDigit))
        return false;
    const auto opens = vocabulary.adverts.longestAt(lookup, 0);
    if (!opens || static_cast<AdvertLine>(opens->value) != AdvertLine::Caption)
        return false;
    bool doing = false;
    for (std::size_t at = 0; at < lookup.size();) {
        std::size_t end = at;
        while (end < lookup.size() &&
               (isLatinLetter(lookup[end]) || lookup[end] == u'\'' || lookup[end] == u'’'))
            ++end;
        const View word = lookup.substr(at, end - at);
        const auto kind = vocabulary.adverts.valueOf(word);
        if (kind && static_cast<AdvertLine>(*kind) == AdvertLine::Speech)
            return false;
        doing = doing || (word.size() >= kShortestDoing && word.ends_with(u"ing"));
        at = end + 1;
    }
    return doing;
}

} // namespace

void markCaptions(const Document& document, const SpokenText& spoken, const Vocabulary& vocabulary,
                  Evidence& evidence)
{
    constexpr std::size_t kFewest = 12; // speeches
    constexpr std::size_t kMost = 2;    // further paragraphs in all, or one in ten
    std::vector<std::size_t> further;
    std::size_t speeches = 0;
    std::size_t first = evidence.lines.size();
    std::size_t last = 0;
    std::vector<bool> labelled(evidence.lines.size(), false);
    for (const Label& label : evidence.labels) {
        if (!label.accepted)
            continue;
        if (label.place != LabelPlace::Inline)
            return;
        ++speeches;
        first = std::min(first, label.block);
        last = label.lastBlock;
        for (std::size_t i = label.block; i <= label.lastBlock; ++i)
            labelled[i] = true;
    }
    if (speeches < kFewest)
        return;
    for (std::size_t i = first; i < last; ++i)
        if (evidence.lines[i].kind == LineKind::Text && !labelled[i])
            further.push_back(i);
    if (further.size() > std::max(kMost, speeches / 10))
        return;
    for (const std::size_t i : further) {
        const Span& span = document.blocks[i].span;
        if (labelled[i + 1] && isCaption(span.in(document.text), spoken.folded(span), vocabulary))
            evidence.lines[i].kind = LineKind::Aside;
    }
}

void markTopics(const Document& document, Evidence& evidence)
{
    constexpr std::size_t kLongest = 70;
    constexpr std::size_t kFewest = 2;
    std::vector<std::size_t> topics;
    auto label = evidence.labels.begin();
    for (std::size_t i = 1; i + 1 < evidence.lines.size(); ++i) {
        const View line = trimmed(document.blocks[i].span.in(document.text));
        if (evidence.lines[i].kind != LineKind::Text || line.size() < 4 || line.size() > kLongest ||
            !line.starts_with(u'[') || !line.ends_with(u']') || line.find(u']') + 1 != line.size())
            continue;
        label = std::find_if(label, evidence.labels.end(),
                             [&](const Label& one) { return one.accepted && one.block > i; });
        if (label == evidence.labels.end())
            return;
        if (label->block != i + 1 || label->parts.voice != Voice::Questioner)
            return; // what somebody does: "[Applause]"
        topics.push_back(i);
    }
    if (topics.size() >= kFewest)
        for (const std::size_t topic : topics)
            evidence.lines[topic].kind = LineKind::Aside;
}

} // namespace earshot
