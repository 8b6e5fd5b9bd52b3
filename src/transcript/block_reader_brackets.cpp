#include "transcript/block_reader.h"

#include "text/fold.h"
#include "transcript/parts_reader.h"

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr double kKind = 0.8; ///< "嘉宾" in a bracket, by its letters alone

} // namespace

/// "提问：某某证券 林小姐": what a bracket says of a voice, and whom it means, known or not.
std::optional<LabelParts> BlockReader::readVoiceAndPerson(View inner) const
{
    const std::size_t colon = inner.find_first_of(u"：:");
    if (colon == View::npos)
        return std::nullopt;
    auto voice = partsOf(trimmed(inner.substr(0, colon)));
    const View person = trimmed(inner.substr(colon + 1));
    if (!voice || voice->voice != Voice::Questioner || person.empty())
        return std::nullopt;
    const auto named = partsOf(person);
    if (named && named->voice == Voice::None && named->name != named->title) {
        const Role hint = voice->hint;
        voice = named;
        voice->hint = hint;
        voice->quality = 1;
    } else {
        voice->name = std::u16string(person);
        voice->part.reset();
    }
    return voice;
}

/// "【嘉宾】价格走平……": a kind of people of which no number tells one from another.
std::optional<LabelParts> BlockReader::readKind(View inner) const
{
    std::u16string word = setApart(trimmed(inner));
    if (word.empty())
        word = trimmed(inner);
    const auto part = m_vocabulary.voices.valueOf(folded(word));
    if (!part || m_vocabulary.parts[*part].voice != Voice::Numbered || !m_vocabulary.parts[*part].people)
        return std::nullopt;
    LabelParts parts;
    parts.name = std::move(word);
    parts.quality = kKind;
    return parts;
}

/// Lowers the quality of what a bracket names by how much else it may be; tells whether it may label.
bool BlockReader::weighBracketed(LabelParts& parts, std::int32_t body) const
{
    constexpr double kWholeName = 0.6;
    if (parts.voice != Voice::None)
        return parts.voice == Voice::Questioner || parts.voice == Voice::Company ||
               parts.voice == Voice::Operator || parts.voice == Voice::Interpreter;
    const bool square = unit(m_at) == u'[' || unit(m_at) == u'［';
    const bool said = body < m_end;
    const bool alone = parts.firm.empty() && parts.title.empty();
    const bool goesOn = said && (isDash(unit(body)) || unit(body) == u','); // "[Jane Doe] - Acme Capital"
    if (square && said && !goesOn && parts.quality >= kWholeName && parts.name != parts.title)
        parts.quality -= alone ? 0.3 : 0.15; // "[Technical Difficulty]" looks like a name, too
    else if (unit(m_at) == u'【' && parts.name != parts.title &&
             (!parts.firm.empty() || (said && parts.quality >= kWholeName)))
        parts.quality -= 0.15; // "【某某证券-张某】": a person, if others stand so
    else if (isOffice(parts) && unit(m_at) == u'【' && said)
        parts.quality -= 0.05; // "【财务总监】"
    else
        return false;
    return true;
}

/// "【提问】请问……": a voice in brackets, its words right behind.
std::optional<Label> BlockReader::readBracketed() const
{
    const bool square = unit(m_at) == u'[' || unit(m_at) == u'［';
    const std::int32_t kLongest = unit(m_at) == u'【' ? 60 : square ? 80 : 10;
    constexpr std::size_t kLongestGoing = 40;
    const View openers = u"【[（(〔［";
    if (openers.find(unit(m_at)) == View::npos)
        return std::nullopt;
    const View closers = unit(m_at) == u'(' || unit(m_at) == u'（' ? u"）)" : u"】]〕］";
    std::int32_t close = m_at + 1;
    while (close < m_end && close - m_at <= kLongest && closers.find(unit(close)) == View::npos)
        ++close;
    if (close >= m_end || close - m_at > kLongest)
        return std::nullopt;
    std::int32_t body = close + 1;
    while (body < m_end &&
           (isBlankUnit(unit(body)) || unit(body) == u':' || unit(body) == u'：' || unit(body) == u'*'))
        ++body;
    auto parts = partsOf(between(m_at + 1, close));
    if (!parts)
        parts = readVoiceAndPerson(between(m_at + 1, close));
    const bool kind = !parts && (square || unit(m_at) == u'【');
    if (kind)
        parts = readKind(between(m_at + 1, close));
    if (!parts)
        return std::nullopt;
    const View rest = between(body, m_end);
    const std::size_t named = rest.substr(0, kLongestGoing).find_first_of(u"：:");
    const View behind = named == View::npos ? View() : trimmed(rest.substr(0, named));
    // "【会议主持】Operator：", "【财务总监】高远：", "[嘉宾] 高远（董事长）：": the label goes on
    const bool may = kind || parts->voice == Voice::Operator || isOffice(*parts);
    const bool described =
        kind && endsWithAny(behind, u"）)") && isNickname(behind.substr(0, behind.find_first_of(u"（(")));
    if (may && !behind.empty() && (described || partsOf(behind)))
        return std::nullopt;
    if (!kind && !weighBracketed(*parts, body))
        return std::nullopt;
    Label label;
    label.parts = std::move(*parts);
    label.place = body >= m_end ? LabelPlace::LineColon : LabelPlace::Inline;
    label.block = label.lastBlock = m_index;
    label.span = Span(m_at, close + 1);
    label.bodyBegin = body;
    readNested(label);
    return label;
}

} // namespace earshot
