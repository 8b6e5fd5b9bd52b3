#include "transcript/framed_lines.h"

#include "text/fold.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongest = 26; ///< with the brackets

/// What a framed line says of its person: the last piece behind a bar is the name, a kind of people before it
/// or a bracket behind it is not.
LabelParts partsOf(View inner, const Vocabulary& vocabulary)
{
    LabelParts parts;
    const std::size_t bar = inner.find_last_of(u"|｜");
    View name = trimmed(inner.substr(bar == View::npos ? 0 : bar + 1));
    name = trimmed(name.substr(0, name.find_first_of(u"（(")));
    for (const auto& match : vocabulary.voices.findAll(folded(inner)))
        if (const Role role = roleOfVoice(vocabulary.parts[match.value].voice); parts.hint == Role::Unknown)
            parts.hint = role;
    const std::size_t gap = name.find_first_of(u" \u3000");
    if (gap != View::npos && vocabulary.voices.valueOf(folded(name.substr(0, gap)))) // "用户 山间明月"
        name = trimmed(name.substr(gap));
    parts.name = std::u16string(name);
    return parts;
}

} // namespace

void addFramedLines(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kFewest = 5;
    std::vector<std::size_t> others;
    std::size_t labels = 0;
    auto label = evidence.labels.begin();
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Span span = document.blocks[i].span;
        if (document.text[static_cast<std::size_t>(span.begin())] != u'【')
            continue;
        const View line = trimmed(span.in(document.text));
        if (line.back() != u'】' || line.size() > kLongest || line.find(u'】') + 1 < line.size())
            continue;
        while (label != evidence.labels.end() && (label->block < i || !label->accepted))
            ++label;
        if (label != evidence.labels.end() && label->block == i)
            ++labels;
        else if (evidence.lines[i].kind == LineKind::Text && i + 1 < document.blocks.size() &&
                 evidence.lines[i + 1].kind == LineKind::Text)
            others.push_back(i);
    }
    if (others.empty() || labels < kFewest || labels < 3 * others.size())
        return;
    std::erase_if(evidence.labels, [&](const Label& one) {
        return !one.accepted && std::binary_search(others.begin(), others.end(), one.block);
    });
    for (const std::size_t i : others) {
        const Span span = document.blocks[i].span;
        const View line = trimmed(span.in(document.text));
        Label framed;
        framed.parts = partsOf(trimmed(line.substr(1, line.size() - 2)), vocabulary);
        if (framed.parts.name.empty())
            continue;
        framed.place = LabelPlace::LineColon;
        framed.block = framed.lastBlock = i;
        framed.span = span;
        framed.bodyBegin = span.end();
        framed.score = kTakenLabel;
        framed.accepted = true;
        evidence.labels.push_back(std::move(framed));
    }
    std::stable_sort(evidence.labels.begin(), evidence.labels.end(),
                     [](const Label& a, const Label& b) { return a.block < b.block; });
}

} // namespace earshot
