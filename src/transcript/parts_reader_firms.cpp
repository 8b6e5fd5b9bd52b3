#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {

using View = std::u16string_view;

/// "Acme Court Securities Jane Doe", "Acme Research, Jane Doe": a firm by the word at its end, and a whole
/// name.
bool PartsReader::readFirmAndPerson(View segment)
{
    constexpr double kWholeName = 0.7;
    constexpr double kMostLower = 1.0 / 3;
    const std::size_t comma = segment.find(u',');
    const PhraseMatcher& suffixes =
        comma == View::npos ? m_vocabulary.financialSuffixes : m_vocabulary.firmSuffixes;
    for (const auto& match : suffixes.findAll(folded(segment))) {
        const auto end = static_cast<std::size_t>(match.span.end());
        if (comma != View::npos && end != comma)
            continue;
        const View behind = trimmed(segment.substr(comma == View::npos ? end : comma + 1));
        const auto name = readLatinName(behind, m_vocabulary);
        if (match.span.begin() == 0 || !name || name->quality < kWholeName || titleIn(name->name) ||
            looksLikeFirm(behind) || lowerShare(segment.substr(0, end)) > kMostLower)
            continue;
        setFirm(segment.substr(0, end));
        return setName(*name);
    }
    return false;
}

/// "Acme Capital 刘倩": a firm in Latin letters, then a person in Han.
bool PartsReader::readLatinFirmAndName(View residue)
{
    const auto han = std::find_if(residue.begin(), residue.end(), isHan);
    if (residue.empty() || !isLatinLetter(residue.front()) || han == residue.end() ||
        !isBlankUnit(*(han - 1)))
        return false;
    const auto cut = static_cast<std::size_t>(han - residue.begin());
    const View firm = trimmed(residue.substr(0, cut));
    const auto name = readHanName(residue.substr(cut), m_vocabulary);
    if (!name || !looksLikeFirm(firm))
        return false;
    setFirm(firm);
    return setName(*name);
}

/// "青穗证券康雨桐": a firm's name, then a person's.
bool PartsReader::readFirmAndName(View residue)
{
    const std::u16string lookup = folded(residue);
    const auto latin = std::find_if(residue.begin(), residue.end(), isLatinLetter);
    if (latin != residue.end() && latin != residue.begin() && holdsHan(residue)) {
        const auto cut = static_cast<std::size_t>(latin - residue.begin());
        const View firm = trimmed(residue.substr(0, cut));
        if (const auto name = readLatinName(residue.substr(cut), m_vocabulary); name && looksLikeFirm(firm)) {
            setFirm(firm);
            return setName(*name);
        }
    }
    std::size_t best = 0;
    if (const auto firm = m_vocabulary.firms.longestAt(lookup, 0))
        best = static_cast<std::size_t>(firm->span.end());
    for (const auto& match : m_vocabulary.firmSuffixes.findAll(lookup))
        if (match.span.begin() > 0)
            best = std::max(best, static_cast<std::size_t>(match.span.end()));
    if (best == 0 || best >= residue.size())
        return false;
    View rest = trimmed(residue.substr(best));
    if (!rest.empty() && rest.front() == u'的')
        rest = trimmed(rest.substr(1));
    const auto name = readName(rest, m_vocabulary);
    if (!name)
        return false;
    setFirm(residue.substr(0, best));
    return setName(*name);
}

/// "某某投顾 丘研究员": a firm, and somebody called by family name and title.
bool PartsReader::readFirmAndCalled(View segment)
{
    const std::size_t space = segment.rfind(u' ');
    if (m_named || space == View::npos || !looksLikeFirm(segment.substr(0, space)) ||
        !readCalledByTitle(trimmed(segment.substr(space))))
        return false;
    setFirm(segment.substr(0, space));
    return true;
}

} // namespace earshot
