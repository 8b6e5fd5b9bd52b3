#include "panels/annotate/target.h"

#include "text/blank.h"
#include "text/break.h"

#include <algorithm>

namespace earshot::ui {
namespace {

std::optional<Span> sentenceAt(const std::u16string& text, std::int32_t offset)
{
    for (const Span& sentence : sentences(text, lineAt(text, offset))) {
        if (offset <= sentence.end())
            return sentence;
    }
    return std::nullopt;
}

} // namespace

std::optional<AnnotationTarget> targetAt(const Reading& reading, CallId call,
                                         const std::vector<Annotation>& annotations, Span selection)
{
    const std::u16string& text = reading.document.text;
    const auto size = static_cast<std::int32_t>(text.size());
    const Span words = trimmed(text, {std::min(selection.begin(), size), std::min(selection.end(), size)});
    if (!words.empty())
        return AnnotationTarget{call, {}, AnchorKind::Text, words, std::u16string(words.in(text))};
    const Annotation* around = nullptr;
    for (const Annotation& item : annotations) {
        const bool holds = item.anchor == AnchorKind::Text && item.span.begin() <= selection.begin() &&
                           selection.begin() <= item.span.end();
        if (holds && (!around || item.span.length() < around->span.length()))
            around = &item;
    }
    if (around)
        return AnnotationTarget{call, around->id, around->anchor, around->span, around->quote};
    const auto sentence = sentenceAt(text, selection.begin());
    if (!sentence || sentence->empty())
        return std::nullopt;
    return AnnotationTarget{call, {}, AnchorKind::Text, *sentence, std::u16string(sentence->in(text))};
}

const Annotation* annotationOf(const std::vector<Annotation>& annotations, const AnnotationTarget& target)
{
    const auto item = std::ranges::find_if(annotations, [&](const Annotation& annotation) {
        return target.id.valid() ? annotation.id == target.id
                                 : annotation.anchor == target.anchor && annotation.span == target.span;
    });
    return item == annotations.end() ? nullptr : &*item;
}

} // namespace earshot::ui
