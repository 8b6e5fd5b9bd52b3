#include "panels/annotate/target.h"

#include "text/break.h"

#include <algorithm>

namespace earshot::ui {
namespace {

bool isSpace(char16_t c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == 0x3000 || c == 0x00A0;
}

Span trimmed(std::u16string_view text, Span span)
{
    std::int32_t begin = span.begin();
    std::int32_t end = std::min(span.end(), std::int32_t(text.size()));
    while (begin < end && isSpace(text[std::size_t(begin)]))
        ++begin;
    while (end > begin && isSpace(text[std::size_t(end) - 1]))
        --end;
    return {begin, std::max(begin, end)};
}

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
    const Span words = trimmed(text, selection);
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
