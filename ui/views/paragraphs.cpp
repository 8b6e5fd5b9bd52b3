#include "views/paragraphs.h"

#include "intake/bilingual.h"
#include "text/blank.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot::ui {

namespace {

bool endsSentence(char16_t c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'；' || c == u'.' || c == u'!' || c == u'?' ||
           c == u' ';
}

/// A line that separates: four or more of one sign that is no letter and no digit.
bool isRule(std::u16string_view line)
{
    static constexpr std::u16string_view signs = u"-=_*~.·—─━＝－";
    return line.size() >= 4 && signs.find(line.front()) != signs.npos &&
           std::ranges::all_of(line, [&](char16_t c) { return c == line.front(); });
}

/// Where to cut a line that is too long: behind a sentence or a word where there is one, never inside a pair
/// of surrogates.
std::int32_t cutBefore(std::u16string_view text, std::int32_t begin, std::int32_t limit)
{
    for (std::int32_t at = limit; at > begin + longestParagraph / 2; --at) {
        if (endsSentence(text[static_cast<std::size_t>(at - 1)])) {
            return at;
        }
    }
    return isLowSurrogate(text[static_cast<std::size_t>(limit)]) ? limit - 1 : limit;
}

class Builder {
public:
    explicit Builder(std::u16string_view text) : m_text(text) {}

    /// Adds the lines of a stretch of the text.
    void add(Span span, std::optional<TurnIndex> turn)
    {
        std::int32_t begin = span.begin();
        while (begin < span.end()) {
            const auto found = m_text.find(u'\n', static_cast<std::size_t>(begin));
            const auto end = static_cast<std::int32_t>(std::min(found, static_cast<std::size_t>(span.end())));
            addLine({begin, end}, turn);
            begin = end + 1;
        }
    }

    std::vector<Paragraph> take() { return std::move(m_paragraphs); }

private:
    void addLine(const Span& line, std::optional<TurnIndex> turn)
    {
        const Span words = trimmed(m_text, line);
        if (words.empty()) {
            return;
        }
        if (isRule(words.in(m_text))) {
            m_paragraphs.push_back({words, turn, m_number, true});
            return;
        }
        std::int32_t begin = words.begin();
        const std::int32_t end = words.end();
        ++m_number;
        bool continued = false;
        while (end - begin > longestParagraph) {
            const std::int32_t cut = cutBefore(m_text, begin, begin + longestParagraph);
            m_paragraphs.push_back({{begin, cut}, turn, m_number, false, continued});
            continued = true;
            begin = cut;
        }
        m_paragraphs.push_back({{begin, end}, turn, m_number, false, continued});
    }

    std::u16string_view m_text;
    std::vector<Paragraph> m_paragraphs;
    std::int32_t m_number = 0;
};

bool passes(const Paragraph& paragraph, const Call& call, const TranscriptFilter& filter)
{
    if (!paragraph.turn) {
        return filter.part == TranscriptPart::Whole && !filter.speaker;
    }
    const Turn& turn = call.turns[static_cast<std::size_t>(*paragraph.turn)];
    if (filter.speaker && turn.speaker != filter.speaker) {
        return false;
    }
    switch (filter.part) {
    case TranscriptPart::Prepared:
        return turn.section == Section::Prepared;
    case TranscriptPart::Qa:
        return turn.section == Section::Qa;
    case TranscriptPart::Whole:
    case TranscriptPart::Marked:
        break;
    }
    return true;
}

/// Counts anew, so that a paragraph and its translation bear one number.
void numberPairs(std::vector<Paragraph>& paragraphs, const std::vector<Translation>& pairs)
{
    std::vector<std::int32_t> numbers; // of the originals passed so far
    std::size_t done = 0;              // pairs whose translation lies before
    std::int32_t number = 0;
    for (Paragraph& paragraph : paragraphs) {
        while (done < pairs.size() && pairs[done].translation.end() <= paragraph.span.begin()) {
            ++done;
        }
        paragraph.translation =
            done < numbers.size() && pairs[done].translation.begin() <= paragraph.span.begin();
        if (paragraph.translation) {
            paragraph.number = numbers[done];
            continue;
        }
        number += paragraph.rule || paragraph.continued ? 0 : 1;
        paragraph.number = number;
        while (numbers.size() < pairs.size() &&
               pairs[numbers.size()].original.begin() < paragraph.span.end()) {
            numbers.push_back(number);
        }
    }
}

void mark(std::vector<TurnPlace>& places, const std::vector<TurnIndex>& turns, TurnPlace place)
{
    for (const TurnIndex turn : turns) {
        places[static_cast<std::size_t>(turn)] = place;
    }
}

} // namespace

std::vector<Paragraph> paragraphsOf(const Document& document, const Call& call)
{
    Builder builder(document.text);
    std::int32_t done = 0;
    for (std::size_t i = 0; i < call.turns.size(); ++i) {
        const Turn& turn = call.turns[i];
        if (!turn.label.empty() && turn.label.begin() >= done && turn.label.end() <= turn.body.begin()) {
            builder.add({done, turn.label.begin()}, std::nullopt);
            done = turn.body.begin();
        } else if (turn.body.begin() > done) {
            builder.add({done, turn.body.begin()}, std::nullopt);
        }
        builder.add({std::max(done, turn.body.begin()), std::max(done, turn.body.end())},
                    static_cast<TurnIndex>(i));
        done = std::max(done, turn.body.end());
        if (!turn.label.empty() && turn.label.begin() >= done) { // the speaker is named behind the words
            builder.add({done, turn.label.begin()}, std::nullopt);
            done = turn.label.end();
        }
    }
    builder.add({done, static_cast<std::int32_t>(document.text.size())}, std::nullopt);
    std::vector<Paragraph> paragraphs = builder.take();
    if (const std::vector<Translation> pairs = findTranslations(document); !pairs.empty()) {
        numberPairs(paragraphs, pairs);
    }
    return paragraphs;
}

std::vector<TurnPlace> placesOf(const Call& call)
{
    std::vector<TurnPlace> places(call.turns.size());
    std::int32_t number = 0;
    for (const Exchange& exchange : call.exchanges) {
        for (const Pair& pair : exchange.pairs) {
            ++number;
            mark(places, pair.passingTurns, {TurnPlace::Part::Answer, number, false});
            mark(places, pair.clarificationTurns, {TurnPlace::Part::Clarification, number, false});
            mark(places, pair.answerTurns, {TurnPlace::Part::Answer, number, false});
            mark(places, pair.questionTurns, {TurnPlace::Part::Question, number, false});
            if (!pair.questionTurns.empty()) {
                places[static_cast<std::size_t>(pair.questionTurns.front())].opensPair = true;
            }
        }
    }
    return places;
}

std::vector<std::int32_t> filtered(const std::vector<Paragraph>& paragraphs, const Call& call,
                                   const TranscriptFilter& filter, const std::vector<Span>& marked)
{
    std::vector<char> isMarked(paragraphs.size(), filter.part != TranscriptPart::Marked);
    if (filter.part == TranscriptPart::Marked && !paragraphs.empty()) {
        for (const Span& span : marked) {
            for (auto i = static_cast<std::size_t>(paragraphAt(paragraphs, span.begin()));
                 i < paragraphs.size() && paragraphs[i].span.begin() < span.end(); ++i) {
                isMarked[i] = paragraphs[i].span.overlaps(span) ? 1 : isMarked[i];
            }
        }
    }
    std::vector<std::int32_t> rows;
    rows.reserve(paragraphs.size());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (isMarked[i] && passes(paragraphs[i], call, filter)) {
            rows.push_back(static_cast<std::int32_t>(i));
        }
    }
    return rows;
}

std::int32_t paragraphAt(const std::vector<Paragraph>& paragraphs, std::int32_t offset)
{
    const auto behind = std::ranges::lower_bound(
        paragraphs, offset, {}, [](const Paragraph& paragraph) { return paragraph.span.end(); });
    // An offset at the very end of a paragraph is still in it; `lower_bound` by the end gives just that.
    const auto last = static_cast<std::int32_t>(paragraphs.size()) - 1;
    return std::min(static_cast<std::int32_t>(behind - paragraphs.begin()), last);
}

} // namespace earshot::ui
