#include "intake/formats/char_reference.h"
#include "intake/formats/formats.h"
#include "intake/formats/html_tags.h"
#include "intake/formats/json_speech.h"
#include "intake/formats/speech_keys.h"
#include "intake/formats/text_format.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace earshot {
namespace {

constexpr std::size_t kLongParagraph = 1000;

class SpeechWriter {
public:
    SpeechWriter(std::u16string_view source, const JsonTree& tree, const JsonSpeech& speech)
        : m_source(source), m_tree(tree), m_speech(speech), m_speakers(tree, speech), m_writer(source)
    {
    }

    Result<Extract> write(Extract extract);

private:
    void heading();
    void add(JsonIndex string);
    void copy(Span raw);
    std::size_t markupAt(std::u16string_view raw, std::size_t at);
    JsonIndex turnOf(JsonIndex string) const;

    std::u16string_view m_source;
    const JsonTree& m_tree;
    const JsonSpeech& m_speech;
    JsonSpeakers m_speakers;
    TextWriter m_writer;
    JsonIndex m_turn = kNoJson;
    std::size_t m_paragraph = 0;
};

Result<Extract> SpeechWriter::write(Extract extract)
{
    heading();
    for (std::size_t i = 0; i < m_tree.nodes().size(); ++i) {
        const JsonNode& node = m_tree.nodes()[i];
        if (node.type == JsonNode::Type::String && m_speech.isText[static_cast<std::size_t>(node.shape)])
            add(static_cast<JsonIndex>(i));
    }
    return m_writer.finish(std::move(extract));
}

/// What the file says of the call itself, on one line: "Harbour Tools (HBT) Q1 2024 2024-02-01". Written, not
/// copied: it may stand behind the speech.
void SpeechWriter::heading()
{
    std::array<JsonIndex, kCallFields> fields;
    fields.fill(kNoJson);
    for (std::size_t i = 0; i < m_tree.nodes().size(); ++i) {
        const JsonNode& node = m_tree.nodes()[i];
        if (node.key < 0 || (node.type != JsonNode::Type::String && node.type != JsonNode::Type::Number))
            continue;
        bool above = true; // in no array, save of a single item
        for (JsonIndex up = node.parent; up != kNoJson && above; up = m_tree[up].parent)
            above = m_tree[up].type == JsonNode::Type::Object ||
                    m_tree[m_tree[up].firstChild].nextSibling == kNoJson;
        above = above && m_tree.child(node.parent, "name") == kNoJson; // a person's title is not the call's
        if (const auto field = above ? callField(m_tree.key(node.key)) : std::nullopt)
            if (JsonIndex& slot = fields[static_cast<std::size_t>(*field)]; slot == kNoJson)
                slot = static_cast<JsonIndex>(i);
    }
    m_writer.style().kind = BlockKind::Heading;
    for (std::size_t field = 0; field < kCallFields; ++field) {
        const JsonIndex at = fields[field];
        if (at == kNoJson || (m_tree[at].type == JsonNode::Type::String && m_tree[at].source.length() > 200))
            continue;
        putCallField(m_writer, static_cast<CallField>(field),
                     m_tree[at].type == JsonNode::Type::String
                         ? m_tree.text(at)
                         : toUtf16(fmt::format("{:g}", m_tree[at].number)));
    }
    m_writer.endParagraph();
    m_writer.style() = {};
}

JsonIndex SpeechWriter::turnOf(JsonIndex string) const
{
    JsonIndex at = m_tree[string].parent;
    while (at != kNoJson && !m_speech.isTurn[static_cast<std::size_t>(m_tree[at].shape)])
        at = m_tree[at].parent;
    return at;
}

void SpeechWriter::add(JsonIndex string)
{
    const JsonIndex turn = turnOf(string);
    const std::u16string& speaker = m_speakers.of(turn);
    const bool sameVoice =
        turn == m_turn || (m_speech.words && turn != kNoJson && speaker == m_writer.style().speaker);
    const bool longEnough =
        m_writer.size() - m_paragraph > kLongParagraph &&
        std::u16string_view(u".?!。？！").find(m_writer.last()) != std::u16string_view::npos;
    if (!sameVoice || m_speech.paragraphs || (turn == kNoJson && !m_speech.words) || longEnough) {
        sameVoice ? m_writer.endLine() : m_writer.endParagraph();
        Block style;
        style.speaker = speaker;
        style.time = m_speakers.time(m_tree[string].parent);
        if (!style.time && turn != kNoJson)
            style.time = m_speakers.time(turn);
        m_writer.setStyle(std::move(style));
        m_paragraph = m_writer.size();
    } else if (!m_speech.ownSpaces) {
        const Span raw = m_tree[string].source;
        const char16_t first = raw.empty() ? u' ' : raw.in(m_source).front();
        const bool sign = m_speech.words && std::u16string_view(u",.?!;:%)，。？！；：、").find(first) !=
                                                std::u16string_view::npos;
        if (!sign && wantsSpace(m_writer.last(), first))
            m_writer.space();
    }
    m_turn = turn;
    copy(m_tree[string].source);
}

/// Length of a tag at `at`: some files keep their speech as HTML.
std::size_t SpeechWriter::markupAt(std::u16string_view raw, std::size_t at)
{
    constexpr std::size_t kLongestTag = 300;
    const std::u16string_view rest = raw.substr(at, kLongestTag);
    const std::size_t name = rest.starts_with(u"</") ? 2 : 1;
    const std::size_t close = rest.find(u'>');
    if (close == std::u16string_view::npos || name >= close || !isAsciiLetter(rest[name]))
        return 0;
    std::string tag;
    for (std::size_t i = name; i < close && (isAsciiLetter(rest[i]) || isAsciiDigit(rest[i])); ++i)
        tag += static_cast<char>(rest[i] | 0x20);
    const HtmlTag known = htmlTag(tag);
    if (tag == "br" || known.block)
        m_writer.endLine();
    else if (known.bold)
        m_writer.setBold(name == 1);
    else if (!known.link && tag != "i" && tag != "em" && tag != "span")
        return 0; // words in angle brackets
    return close + 1;
}

void SpeechWriter::copy(Span at)
{
    const std::u16string_view raw = at.in(m_source);
    std::size_t from = 0; // start of the stretch not yet copied
    const auto flush = [&](std::size_t to) {
        const Span stretch = Span::of(from, to).shifted(at.begin());
        if (!stretch.empty() && isBlankUnit(stretch.in(m_source).front()))
            m_writer.space();
        m_writer.copyCollapsed(stretch);
    };
    for (std::size_t i = 0; i < raw.size();) {
        std::size_t length = 1;
        std::u16string instead;
        if (raw[i] == u'\\') {
            const JsonUnit unit = jsonUnitAt(raw, i);
            length = static_cast<std::size_t>(unit.length);
            instead = unit.unit;
        } else if (raw[i] == u'&') {
            const CharReference reference = charReferenceAt(raw.substr(i));
            length = std::max<std::size_t>(reference.length, 1);
            instead = reference.text;
        } else if (raw[i] == u'<') {
            flush(i);
            from = i;
            length = markupAt(raw, i);
            from += length;
            i += std::max<std::size_t>(length, 1);
            continue;
        }
        if (!instead.empty()) {
            flush(i);
            if (instead == u"\n")
                m_writer.endLine();
            else if (isBlankUnit(instead.front()))
                m_writer.space();
            else
                m_writer.put(instead);
            from = i + length;
        }
        i += length;
    }
    flush(raw.size());
}

} // namespace

Result<Extract> readJson(DecodedText decoded)
{
    Extract extract = extractOf(std::move(decoded), "application/json");
    const Result<JsonTree> tree = JsonTree::parse(extract.source);
    if (!tree)
        return tl::unexpected(tree.error());
    const std::optional<JsonSpeech> speech = findSpeech(*tree);
    if (!speech)
        return fail(ErrorCode::FileEmpty, {}, "JSON without text");
    SpeechWriter writer(extract.source, *tree, *speech);
    return writer.write(std::move(extract));
}

} // namespace earshot
