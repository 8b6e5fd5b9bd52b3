#include "transcript/tail_lines.h"

#include "text/fold.h"
#include "transcript/mail_lines.h"

#include <algorithm>

namespace earshot {
namespace {

/// The last line of a list of participants at the document's end seems to speak the publisher's closing
/// words.
void dropTailList(Evidence& evidence)
{
    int listed = 0;
    Label* last = nullptr;
    for (auto label = evidence.labels.rbegin(); label != evidence.labels.rend(); ++label) {
        if (label->score < kTakenLabel)
            continue;
        if (!last && !label->bodyless) {
            last = &*label;
            continue;
        }
        if (!label->bodyless)
            break;
        ++listed;
    }
    if (!last || listed < 2 || last->parts.hint == Role::Operator || last->place == LabelPlace::Inline)
        return;
    last->accepted = false;
    last->bodyless = true;
    evidence.roster.add(entryOf(last->parts, Role::Unknown));
}

/// "CEO Jane Doe said: “Sales rose.”": a summary quotes somebody of a call whose labels have no verb.
void dropQuotations(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kFewest = 4; // labels of the call for each quotation
    std::vector<Label*> quotations;
    std::size_t others = 0;
    for (Label& label : evidence.labels) {
        if (!label.accepted)
            continue;
        const std::u16string_view words = label.span.in(document.text);
        const std::u16string_view body =
            std::u16string_view(document.text).substr(static_cast<std::size_t>(label.bodyBegin), 1);
        const std::size_t verb = words.rfind(u' ');
        if (label.place == LabelPlace::Inline && endsWithAny(body, u"\"“") && verb != words.npos &&
            vocabulary.speechVerbs.valueOf(folded(words.substr(verb + 1))))
            quotations.push_back(&label);
        else
            ++others;
    }
    if (others < kFewest * quotations.size())
        return;
    for (Label* label : quotations) {
        label->accepted = false;
        label->score = 0;
    }
}

/// "Call participants:" behind the last speech: under it stands a list, and then what else the page has.
void dropClosingList(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kFewest = 2;
    const auto opensList = [&](std::size_t i) {
        std::u16string_view line = trimmed(document.blocks[i].span.in(document.text).substr(0, 64));
        while (endsWithAny(line, u":：*"))
            line.remove_suffix(1);
        const auto kind = headingKind(line, vocabulary);
        return kind && *kind == HeadingKind::Participants;
    };
    std::size_t list = 0;
    std::size_t behind = 0; // labels below it
    std::size_t silent = 0;
    auto label = evidence.labels.rbegin();
    for (std::size_t i = evidence.lines.size(); i-- > 0 && list == 0;) {
        for (; label != evidence.labels.rend() && label->block >= i; ++label) {
            behind += label->accepted || label->bodyless;
            silent += label->bodyless;
        }
        const LineKind kind = evidence.lines[i].kind;
        if ((kind == LineKind::Heading || kind == LineKind::Boilerplate) && opensList(i))
            list = i;
    }
    const auto spoken =
        std::count_if(label, evidence.labels.rend(), [](const Label& one) { return one.accepted; });
    if (list == 0 || silent < kFewest || 2 * silent < behind || spoken <= std::ssize(evidence.labels) / 4)
        return;
    for (Label& below : evidence.labels) {
        if (below.block <= list || !(below.accepted || below.bodyless))
            continue;
        if (!below.bodyless && (!below.parts.title.empty() || !below.parts.firm.empty()))
            evidence.roster.add(entryOf(below.parts, Role::Unknown));
        below.accepted = false;
        below.bodyless = true;
        below.score = 0;
    }
    for (std::size_t i = list; i < evidence.lines.size(); ++i)
        if (evidence.lines[i].kind == LineKind::Text)
            evidence.lines[i].kind = LineKind::Boilerplate;
}

/// Headlines of other articles behind the publisher's closing lines look like labels:
/// "某某：零售的终局是效率".
void dropTailLinks(const Document& document, Evidence& evidence)
{
    constexpr int kMostLinks = 3;
    constexpr std::int32_t kLongestLinks = 240;
    const auto& lines = evidence.lines;
    int closing = 0;
    std::size_t first = lines.size();
    int labels = 0;
    auto label = evidence.labels.rbegin();
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (lines[i].kind == LineKind::Boilerplate) {
            ++closing;
            first = i;
        }
        while (label != evidence.labels.rend() && (!label->accepted || label->block > i))
            ++label;
        if (label == evidence.labels.rend() || label->block != i)
            continue;
        const bool brief = document.blocks[i].span.length() < 80 && label->place == LabelPlace::Inline;
        if (++labels > kMostLinks || !brief)
            break;
    }
    if (closing < 2 || first == lines.size() ||
        document.blocks.back().span.end() - document.blocks[first].span.begin() > kLongestLinks * 4)
        return;
    for (Label& link : evidence.labels)
        if (link.block > first) {
            link.accepted = false;
            link.score = 0;
        }
}

/// "- Jane Doe: debt fell", points of a summary above the call whose labels stand otherwise.
void dropHeadPoints(const Document& document, Evidence& evidence)
{
    constexpr int kFewest = 4; // labels of the call for each point
    const auto isPoint = [&](const Label& label) {
        const std::u16string_view line = document.blocks[label.block].span.in(document.text);
        return line.size() > 2 && std::u16string_view(u"-*•·").find(line[0]) != std::u16string_view::npos &&
               line[1] == u' ';
    };
    const auto first = std::find_if(evidence.labels.begin(), evidence.labels.end(),
                                    [&](const Label& label) { return label.accepted && !isPoint(label); });
    const auto points =
        std::count_if(evidence.labels.begin(), first, [](const Label& label) { return label.accepted; });
    if (points == 0 || first == evidence.labels.end())
        return;
    int labels = 0;
    int others = 0; // points further down: the call's labels may be such
    for (auto label = first; label != evidence.labels.end(); ++label) {
        labels += label->accepted && !isPoint(*label);
        others += label->accepted && isPoint(*label);
    }
    if (others > 0 || labels < kFewest * points)
        return;
    for (auto label = evidence.labels.begin(); label != first; ++label) {
        label->accepted = false;
        label->score = 0;
    }
}

/// "Acme Inc. - Jane Doe" above a call whose labels all have a time: its headline.
void dropUntimedHead(Evidence& evidence)
{
    constexpr std::size_t kFewest = 6;
    Label* first = nullptr;
    std::size_t timed = 0;
    for (Label& label : evidence.labels) {
        if (!label.accepted)
            continue;
        if (first && (!label.parts.time || label.place == LabelPlace::Given ||
                      nameHash(label.parts.name) == nameHash(first->parts.name)))
            return;
        timed += label.parts.time.has_value();
        if (!first)
            first = &label;
    }
    if (first && !first->parts.time && first->personal() && timed >= kFewest)
        first->accepted = false;
}

} // namespace

void dropTailLabels(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    dropHeadPoints(document, evidence);
    dropUntimedHead(evidence);
    dropQuotations(document, vocabulary, evidence);
    dropClosingList(document, vocabulary, evidence);
    dropTailList(evidence);
    dropTailLinks(document, evidence);
    dropSignature(document, evidence);
}

} // namespace earshot
