#include "transcript/announcement.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

enum class Named { Person, PersonOfFirm };

constexpr std::size_t kReach = 90;           ///< of an announcement behind its cue
constexpr std::size_t kLongestHanPiece = 24; ///< of a sentence's words for a person and a firm
constexpr std::size_t kLongestLatinPiece = 60;

/// "Jane Doe with Acme Capital. Please go ahead": the name up to the word that leads to the firm.
std::optional<LabelParts> latinPerson(View text, const Vocabulary& vocabulary)
{
    text = trimmed(text);
    std::size_t stop = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool abbreviation =
            text[i] == u'.' && i > 1 && (isBlankUnit(text[i - 2]) || text[i - 2] == u'.');
        if ((UnitSet(u",;?!:\n").holds(text[i]) || (text[i] == u'.' && !abbreviation))) {
            stop = i;
            break;
        }
    }
    View head = text.substr(0, stop);
    View firm;
    for (const std::u16string& to : vocabulary.firmWords) {
        const std::size_t at = head.find(to);
        if (at != View::npos && at > 2) {
            firm = trimmed(head.substr(at + to.size()));
            head = head.substr(0, at);
        }
    }
    const auto name = readLatinName(head, vocabulary);
    if (!name || (name->quality < 0.6 && firm.empty()))
        return std::nullopt;
    LabelParts parts;
    parts.name = name->name;
    parts.quality = name->quality;
    parts.hint = Role::Analyst;
    while (!firm.empty() && firm.rfind(u"the ", 0) == 0)
        firm.remove_prefix(4);
    if (firm.size() <= 60 && !firm.empty() && fold(firm.front()) != firm.front())
        parts.firm = std::u16string(firm);
    return parts;
}

std::optional<LabelParts> latinAnnouncement(View text, const Vocabulary& vocabulary)
{
    const std::u16string lookup = folded(text);
    for (const std::u16string& lead : vocabulary.givenToWords)
        for (std::size_t at = lookup.rfind(lead); at != std::u16string::npos;
             at = at == 0 ? std::u16string::npos : lookup.rfind(lead, at - 1))
            if (auto person = latinPerson(text.substr(at + lead.size(), kReach), vocabulary))
                return person;
    return std::nullopt;
}

/// Words of the floor round the person in one piece of a sentence: "下一位是", "的提问".
View bareHanPiece(View piece, const Vocabulary& vocabulary)
{
    const std::u16string lookup = folded(piece);
    std::size_t begin = 0;
    std::size_t end = piece.size();
    for (const auto& match : vocabulary.cues.findAll(lookup)) {
        const auto from = static_cast<std::size_t>(match.span.begin());
        const auto to = static_cast<std::size_t>(match.span.end());
        if (from <= begin + 2)
            begin = std::max(begin, to);
        else
            end = std::min(end, from);
    }
    if (begin >= end)
        return {};
    View bare = trimmed(piece.substr(begin, end - begin));
    constexpr View kLead = u"是请由来自有位的，,：: ";
    while (!bare.empty() && kLead.find(bare.front()) != View::npos)
        bare.remove_prefix(1);
    while (!bare.empty() && UnitSet(u"请提问发言的，,：: 請提問發").holds(bare.back()))
        bare.remove_suffix(1);
    return bare;
}

/// "某某的Jane Doe": whose firm no list knows.
std::optional<LabelParts> latinPersonOfHanFirm(View piece, const Vocabulary& vocabulary)
{
    const std::size_t of = piece.rfind(u'的');
    if (of == View::npos || of < 2 || of + 1 >= piece.size() || !isAsciiCapital(piece[of + 1]) ||
        !std::all_of(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(of), isHan))
        return std::nullopt;
    const auto name = readLatinName(piece.substr(of + 1), vocabulary);
    if (!name)
        return std::nullopt;
    LabelParts parts;
    parts.name = name->name;
    parts.firm = piece.substr(0, of);
    parts.hint = Role::Analyst;
    parts.quality = name->quality;
    return parts;
}

/// The last piece of the text that names a person.
std::optional<LabelParts> hanAnnouncement(View text, const Vocabulary& vocabulary,
                                          Named wanted = Named::Person)
{
    for (std::size_t end = text.size() + 1; end > 0;) {
        const View before = text.substr(0, end - 1);
        const std::size_t mark = before.find_last_of(u"，。；、！\n");
        end = mark == View::npos ? 0 : mark + 1;
        const View bare = bareHanPiece(trimmed(before.substr(end)), vocabulary);
        if (bare.size() < 2 || bare.size() > (holdsLatin(bare) ? kLongestLatinPiece : kLongestHanPiece))
            continue;
        auto parts = latinPersonOfHanFirm(bare, vocabulary);
        if (!parts)
            parts = readLabelParts(bare, vocabulary);
        if (parts && parts->voice == Voice::None && parts->hint != Role::Executive &&
            parts->name != parts->title && (wanted == Named::Person || !parts->firm.empty()) &&
            (!parts->firm.empty() || parts->hint == Role::Analyst || parts->quality >= 0.55))
            return parts;
    }
    return std::nullopt;
}

/// "to our CFO, Ms. Jane Doe": the words of one piece that may name a person or a title.
View bareHandedTo(View piece, const Vocabulary& vocabulary)
{
    piece = trimmed(piece);
    for (const std::u16string& lead : vocabulary.handedToWords)
        if (folded(piece.substr(0, lead.size())) == lead)
            piece = trimmed(piece.substr(lead.size()));
    return piece;
}

std::optional<LabelParts> personHandedTo(View text, const Vocabulary& vocabulary)
{
    constexpr double kFullName = 0.6;
    LabelParts found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool abbreviation = i < text.size() && text[i] == u'.' && i > 1 && i + 1 < text.size() &&
                                  vocabulary.honorifics.valueOf(folded(text.substr(i > 2 ? i - 2 : 0, 3)));
        if (i < text.size() && (!UnitSet(u",，;；:：!！?？。.\n").holds(text[i]) || abbreviation))
            continue;
        const View piece = bareHandedTo(text.substr(begin, i - begin), vocabulary);
        begin = i + 1;
        const auto parts = piece.size() < 2 || piece.size() > kReach ? std::optional<LabelParts>()
                                                                     : readLabelParts(piece, vocabulary);
        if (parts && parts->voice == Voice::None && parts->name != parts->title && !parts->name.empty()) {
            const auto name = readName(parts->name, vocabulary);
            if (found.name.empty() && name && name->quality >= kFullName)
                found.name = parts->name;
            if (found.title.empty() && !parts->title.empty() && found.name == parts->name)
                found.title = parts->title;
        } else if (found.title.empty() && vocabulary.titles.longestAt(folded(piece), 0)) {
            found.title = std::u16string(piece);
        }
        const bool sentence = i < text.size() && UnitSet(u".。!！?？\n").holds(text[i]);
        if (sentence && !piece.empty())
            break;
    }
    if (found.name.empty())
        return std::nullopt;
    found.hint = vocabulary.roleIn(folded(found.title));
    return found;
}

} // namespace

std::optional<LabelParts> readHandOver(View text, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 500;
    if (text.size() > kLongest)
        text = text.substr(text.size() - kLongest);
    std::optional<LabelParts> found;
    for (const auto& match : vocabulary.cues.findAll(folded(text)))
        if (vocabulary.cueEntries[match.value].cue == Cue::HandOver)
            if (auto person =
                    personHandedTo(text.substr(static_cast<std::size_t>(match.span.end())), vocabulary))
                found = std::move(person);
    return found;
}

std::optional<LabelParts> readAnnouncement(View text, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 700;
    if (text.size() > kLongest)
        text = text.substr(text.size() - kLongest);
    const std::u16string lookup = folded(text);
    std::optional<std::size_t> cue;
    std::optional<std::size_t> handed; // behind the words that open the questions
    bool opens = false;
    for (const auto& match : vocabulary.cues.findAll(lookup)) {
        const Cue kind = vocabulary.cueEntries[match.value].cue;
        if (kind == Cue::Announce && !cue)
            cue = static_cast<std::size_t>(match.span.begin());
        if (kind == Cue::HandOver && opens && !handed)
            handed = static_cast<std::size_t>(match.span.begin());
        opens = opens || kind == Cue::OpenQuestions;
    }
    if (!cue && handed && holdsHan(text)) // "现在开放提问，先请某某证券的张先生"
        return hanAnnouncement(text.substr(*handed), vocabulary, Named::PersonOfFirm);
    if (!cue)
        return std::nullopt;
    if (!holdsHan(text))
        return latinAnnouncement(text.substr(*cue), vocabulary);
    std::size_t sentence = *cue; // the person may stand before the cue: "请某某证券的张先生提问"
    while (sentence > 0 && text[sentence - 1] != u'。' && text[sentence - 1] != u'\n')
        --sentence;
    return hanAnnouncement(text.substr(sentence), vocabulary);
}

} // namespace earshot
