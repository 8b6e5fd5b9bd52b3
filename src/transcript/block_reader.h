#pragma once

#include "transcript/label.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace earshot {

inline constexpr std::int32_t kLongestHead = 96;   ///< of a label before its colon
inline constexpr std::int32_t kLongestTitle = 140; ///< of a title on its own line

bool mayBeginLabel(char16_t c);

/// Reads the label that a block begins with, if it does.
class BlockReader {
public:
    BlockReader(const Document& document, std::size_t block, const Vocabulary& vocabulary, KnownLabels& known)
        : m_document(document),
          m_vocabulary(vocabulary),
          m_known(known),
          m_index(block),
          m_block(document.blocks[block]),
          m_text(document.text)
    {
        m_end = m_block.span.end();
        m_at = m_block.span.begin();
    }

    std::optional<Label> read();

private:
    std::optional<Label> readHere();
    char16_t unit(std::int32_t at) const { return m_text[static_cast<std::size_t>(at)]; }
    std::ptrdiff_t lineFeeds(std::int32_t begin, std::int32_t end) const
    {
        const std::u16string_view gap = between(begin, end);
        return std::count(gap.begin(), gap.end(), u'\n');
    }
    std::u16string_view between(std::int32_t begin, std::int32_t end) const
    {
        return Span(begin, end).in(m_text);
    }
    std::optional<LabelParts> partsOf(std::u16string_view head) const;
    void skipDecoration();
    bool isPrompt(std::int32_t at) const;
    bool isMarkedBold(std::int32_t at) const
    {
        return at >= 2 && unit(at - 1) == u'*' && unit(at - 2) == u'*';
    }
    std::optional<LabelParts> readBoldWord(std::u16string_view head) const;
    std::optional<double> skipLeadTime();
    std::int32_t colon() const;
    bool namesHolder(std::u16string_view rest) const;
    std::optional<Label> readInline(std::int32_t colon);
    void readTitleBehind(Label& label) const;
    void readBracketedTitle(Label& label) const;
    std::optional<Label> readBold() const;
    std::optional<Label> readLine();
    std::optional<Label> readBracketed() const;
    std::optional<LabelParts> readVoiceAndPerson(std::u16string_view inner) const;
    bool weighBracketed(LabelParts& parts, std::int32_t body) const;
    std::optional<LabelParts> readKind(std::u16string_view inner) const;
    std::optional<Label> readCounted() const;
    bool isCountedPair(const LabelParts& parts) const;
    void readVoiceBelow(Label& label) const;
    Role roleOfMark(std::u16string_view mark) const;
    Role takeVoiceMark(std::u16string_view& line) const;
    void readTitleBelow(Label& label) const;
    void takeTitleLine(Label& label, const Span& below) const;
    bool standsAlone(const Span& below) const;
    std::optional<RecordField> fieldOf(std::u16string_view head) const;
    std::size_t fieldGap(std::u16string_view fields) const;
    std::optional<Label> readOutlet() const;
    std::optional<LabelParts> readNameAndUnknownHan(std::u16string_view line) const;
    std::optional<LabelParts> readNameAndUnknown(std::u16string_view line) const;
    std::optional<Label> readRecord(std::int32_t headEnd, std::int32_t begin) const;
    void takeAbout(LabelParts& parts, std::u16string_view words) const;
    void readRecordBelow(Label& label) const;
    bool colonFollows(std::size_t last) const;
    std::optional<Label> readWrapped() const;
    bool goesOn(std::u16string_view line) const;
    bool isWholeName(std::u16string_view line) const;
    void readNested(Label& label) const;
    bool readBracketBehind(Label& label, std::int32_t begin) const;
    static bool isNickname(std::u16string_view name);
    bool readNickname(Label& label, std::u16string_view name) const;
    static void takePerson(Label& label, const LabelParts& person);
    bool readPersonBehind(Label& label, std::int32_t begin) const;
    std::int32_t skipMarks(std::int32_t at) const;
    std::int32_t skipTime(std::int32_t at, Label& label) const;

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    KnownLabels& m_known;
    std::size_t m_index;
    const Block& m_block;
    std::u16string_view m_text;
    std::int32_t m_at = 0;
    std::int32_t m_end = 0;
    bool m_listItem = false;
};

} // namespace earshot
