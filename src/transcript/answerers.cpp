#include "transcript/answerers.h"

#include "transcript/names.h"

#include <algorithm>

namespace earshot {

using View = std::u16string_view;

std::optional<Answerer> answererBehind(View said, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 24;
    if (!endsWithAny(said, u"）)"))
        return std::nullopt;
    const std::size_t open = said.find_last_of(u"（(");
    if (open == View::npos || said.size() - open > kLongest)
        return std::nullopt;
    auto named = readLabelParts(said.substr(open + 1, said.size() - open - 2), vocabulary);
    if (!named || named->voice != Voice::None || named->title.empty() || named->name == named->title ||
        named->hint != Role::Executive)
        return std::nullopt;
    return Answerer{std::move(*named), open};
}

void splitAnswers(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    std::vector<Label> added;
    for (std::size_t k = 0; k < evidence.labels.size(); ++k) {
        const Label& label = evidence.labels[k];
        if (!label.accepted || label.parts.voice != Voice::Company)
            continue;
        std::size_t next = k + 1;
        while (next < evidence.labels.size() && !evidence.labels[next].accepted)
            ++next;
        const std::size_t end =
            next < evidence.labels.size() ? evidence.labels[next].block : document.blocks.size();
        for (std::size_t i = label.lastBlock; i + 1 < end; ++i) {
            if (evidence.lines[i].kind != LineKind::Text || evidence.lines[i + 1].kind != LineKind::Text ||
                !answererBehind(trimmed(document.blocks[i].span.in(document.text)), vocabulary))
                continue;
            // Only where the rest says whose it is as well.
            std::size_t last = i + 1;
            while (last < end && evidence.lines[last].kind == LineKind::Text &&
                   !answererBehind(trimmed(document.blocks[last].span.in(document.text)), vocabulary))
                ++last;
            if (last >= end || evidence.lines[last].kind != LineKind::Text)
                break;
            Label more = label;
            more.place = LabelPlace::Answer;
            more.block = more.lastBlock = i + 1;
            more.bodyBegin = document.blocks[i + 1].span.begin();
            more.span = Span(more.bodyBegin, more.bodyBegin);
            added.push_back(std::move(more));
        }
    }
    if (added.empty())
        return;
    evidence.labels.insert(evidence.labels.end(), added.begin(), added.end());
    std::stable_sort(evidence.labels.begin(), evidence.labels.end(),
                     [](const Label& a, const Label& b) { return a.block < b.block; });
}

LabelParts voiceParts(Voice voice, Role role, const Vocabulary& vocabulary)
{
    LabelParts parts;
    parts.voice = voice;
    parts.hint = role;
    for (std::size_t i = 0; i < vocabulary.parts.size(); ++i)
        if (vocabulary.parts[i].voice == voice && !vocabulary.parts[i].name.empty())
            parts.part = i;
    return parts;
}

LabelParts companyParts(const Vocabulary& vocabulary)
{
    return voiceParts(Voice::Company, Role::Executive, vocabulary);
}

} // namespace earshot
