#pragma once

#include "transcript/label.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// The marks that labels are put together with.
inline bool isOpener(char16_t c)
{
    return UnitSet(u"([（［【〔「{<").holds(c);
}
inline bool isCloser(char16_t c)
{
    return UnitSet(u")]）］】〕」}>").holds(c);
}
inline bool isDash(char16_t c)
{
    return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0x2500;
}

/// "主 持 人": the characters of a short word that is set apart; empty where it is none.
std::u16string setApart(std::u16string_view head);

/// Collects the parts of one label while its head is read piece by piece.
class PartsReader {
public:
    explicit PartsReader(const Vocabulary& vocabulary) : m_vocabulary(vocabulary) {}

    std::optional<LabelParts> read(std::u16string_view head);
    std::optional<LabelParts> readPersonAndFirm(std::u16string_view head) const;
    std::optional<LabelParts> personOfVoice(std::u16string_view person) const;

private:
    std::optional<std::u16string_view> takeTime(std::u16string_view head);
    std::optional<std::u16string_view> takeWordedTime(std::u16string_view head);
    std::u16string_view takeSerial(std::u16string_view head);
    static std::u16string_view takeMonogram(std::u16string_view head);
    std::optional<bool> readNumberedVoice(std::u16string_view head);
    std::optional<LabelParts> readPersonOfNumberedVoice(std::u16string_view head) const;
    std::u16string_view takeSpeechNoun(std::u16string_view head);
    std::u16string_view takeLatinVerb(std::u16string_view bare);
    std::u16string_view takeSpeechVerb(std::u16string_view bare);
    bool readOffice(std::u16string_view head);
    bool readOfficeOfBracketed(std::u16string_view head);
    bool readNameOfOffice(std::u16string_view head);
    bool readAskerAndAsked(std::u16string_view head);
    bool readVoice(std::u16string_view head);
    std::u16string_view takeBrackets(std::u16string_view head);
    bool readCallersNumber(std::u16string_view head);
    bool takeCallersNumber(std::u16string_view inner);
    void takeBracketed(std::u16string_view inner);
    std::vector<std::u16string_view> segmentsOf(std::u16string_view head);
    bool readUnknownFirm(std::u16string_view firm, std::u16string_view person);
    bool readFirmDeskName(const std::vector<std::u16string_view>& segments);
    bool readSegments(const std::vector<std::u16string_view>& segments);
    std::optional<LabelParts> readNamedByWhatTheyAre(std::u16string_view person) const;
    std::optional<LabelParts> readNameCommaTitle(std::u16string_view person) const;
    std::u16string_view withoutKind(std::u16string_view person) const;
    bool readNamedOfKind(std::u16string_view head);
    bool readPersonBehindVoice(std::u16string_view head);
    bool readNamedVoice(std::u16string_view person);
    bool mayBeAlias(std::u16string_view inner) const;
    bool isShortForm(std::u16string_view inner) const;
    bool readSegment(std::u16string_view segment, bool first);
    bool readFirmAndPerson(std::u16string_view segment);
    bool readFirmAndCalled(std::u16string_view segment);
    bool readPersonOfFirm(std::u16string_view segment);
    bool readLatinSegment(std::u16string_view segment, bool first);
    bool readTitleAndName(std::u16string_view segment);
    bool readCalledByTitle(std::u16string_view segment);
    bool readNameFirmTitle(std::u16string_view segment);
    bool readAskerCalled(std::u16string_view segment);
    bool readNickname(std::u16string_view head);
    bool readNicknameOfFirm(std::u16string_view head);
    bool readNameAndPlace(std::u16string_view head);
    bool readVoiceInTwoScripts(std::u16string_view head);
    bool readNamesInTwoScripts(std::u16string_view segment);
    bool readHanSegment(std::u16string_view segment);
    bool readDepartment(std::u16string_view rest);
    bool readResidue(std::u16string_view residue, bool titleBehind, bool analystBehind);
    std::optional<LabelParts> readLatinFirmThenName(std::u16string_view words) const;
    bool readOfficeBeforeAddressed(std::u16string_view segment);
    bool readLatinFirmAndName(std::u16string_view residue);
    bool readFirmAndName(std::u16string_view residue);
    bool setName(const NameForm& form);
    void setTitle(std::u16string_view title, Role role);
    void setFirm(std::u16string_view firm);
    bool looksLikeFirm(std::u16string_view text) const;
    std::optional<PhraseMatcher::Match> titleIn(std::u16string_view text) const;

    const Vocabulary& m_vocabulary;
    LabelParts m_parts;
    std::vector<std::u16string> m_brackets;
    std::u16string m_head;           ///< the head without its brackets
    Role m_verbRole = Role::Unknown; ///< "asked": for those of whom nothing else tells
    bool m_named = false;
};

} // namespace earshot
