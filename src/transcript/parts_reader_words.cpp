#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

void append(std::u16string& to, View what, View joint)
{
    what = trimmed(what);
    if (what.empty())
        return;
    if (!to.empty())
        to += joint;
    to += what;
}

/// Most longer words begin with a capital, as they do in titles and firms' names.
bool isCapitalised(View text)
{
    return lowerShare(text) <= 1.0 / 3;
}

} // namespace

std::optional<PhraseMatcher::Match> PartsReader::titleIn(View text) const
{
    const std::u16string lookup = folded(text);
    for (auto match = m_vocabulary.titles.findFirst(lookup); match;
         match = m_vocabulary.titles.findFirst(lookup, static_cast<std::size_t>(match->span.end()))) {
        const View word = match->span.in(text);
        const bool acronym = word.size() <= 4 && std::all_of(word.begin(), word.end(), isAsciiLetter);
        const bool capitals = std::none_of(word.begin(), word.end(), [](char16_t c) { return fold(c) == c; });
        if (!acronym || capitals ||
            word.size() == trimmed(text).size()) // "CHO" is an office, "Mei-Lin Cho" a name
            return match;
    }
    return std::nullopt;
}

bool looksLikeFirm(View text, const Vocabulary& vocabulary)
{
    const std::u16string lookup = folded(trimmed(text));
    if (lookup.size() < 2 || lookup.size() > 70)
        return false;
    if (vocabulary.firms.longestAt(lookup, 0))
        return true;
    for (const auto& match : vocabulary.firmSuffixes.findAll(lookup))
        if (match.span.begin() > 0 && static_cast<std::size_t>(match.span.end()) + 24 >= lookup.size())
            return true;
    return false;
}

bool PartsReader::looksLikeFirm(View text) const
{
    return earshot::looksLikeFirm(text, m_vocabulary);
}

bool PartsReader::setName(const NameForm& form)
{
    if (m_named) {
        if (!m_parts.alias.empty() || holdsHan(form.name) == holdsHan(m_parts.name))
            return false;
        m_parts.alias = form.name;
        return true;
    }
    m_parts.name = form.name;
    m_parts.alias = form.alias;
    m_parts.quality += form.quality;
    m_named = true;
    return true;
}

void PartsReader::setTitle(View title, Role role)
{
    append(m_parts.title, title, holdsHan(title) ? u"、" : u", ");
    if (m_parts.hint == Role::Unknown || role == Role::Analyst)
        m_parts.hint = role;
}

void PartsReader::setFirm(View firm)
{
    if (const auto voice = m_vocabulary.voices.valueOf(folded(firm)); // "股东 林小姐"
        voice && roleOfVoice(m_vocabulary.parts[*voice].voice) == Role::Analyst) {
        m_parts.hint = Role::Analyst;
        return;
    }
    append(m_parts.firm, firm, u", ");
}

/// "CFO Jane Doe", "President & CEO Jane Doe": titles, then the name behind the last of them.
bool PartsReader::readTitleAndName(View segment)
{
    for (const auto& match : m_vocabulary.titles.findAll(folded(segment))) {
        const auto cut = static_cast<std::size_t>(match.span.end());
        if (cut >= segment.size())
            break;
        if (const auto name = readLatinName(segment.substr(cut), m_vocabulary);
            name && !titleIn(name->name)) {
            setTitle(segment.substr(0, cut), m_vocabulary.roleIn(folded(segment.substr(0, cut))));
            m_parts.separator = LabelSeparator::Title;
            return setName(*name);
        }
    }
    return false;
}

/// "Jane Doe of Acme Capital", "Jane Doe with Acme".
bool PartsReader::readPersonOfFirm(View segment)
{
    for (const View joint : {View(u" of "), View(u" from "), View(u" with ")}) {
        const std::size_t at = segment.find(joint);
        if (at == View::npos)
            continue;
        const View firm = trimmed(segment.substr(at + joint.size()));
        const auto name = readLatinName(segment.substr(0, at), m_vocabulary);
        if (!name || name->quality < 0.6 || titleIn(name->name) || firm.empty() ||
            fold(firm.front()) == firm.front() || !isCapitalised(firm) || titleIn(firm))
            return false;
        setFirm(firm);
        return setName(*name);
    }
    return false;
}

/// "Jane Doe, Barlow & Pryce": a whole name and words with capitals.
std::optional<LabelParts> PartsReader::readPersonAndFirm(View head) const
{
    constexpr double kWholeName = 0.6;
    auto named = personOfVoice(head);
    const bool whole = named && named->voice == Voice::None && named->quality >= kWholeName &&
                       named->name.find(u' ') != std::u16string::npos && !named->firm.empty();
    if (!whole || !isCapitalised(named->firm) || named->firm.find_first_of(u".,;") != std::u16string::npos ||
        std::ranges::any_of(named->firm, isAsciiDigit) || titleIn(named->name))
        return std::nullopt;
    named->separator = LabelSeparator::Comma;
    return named;
}

bool PartsReader::readLatinSegment(View segment, bool first)
{
    const auto title = titleIn(segment);
    if (first && !m_named) {
        if (readPersonOfFirm(segment) || readFirmAndPerson(segment))
            return true;
        if (const auto name = readLatinName(segment, m_vocabulary);
            name && (!title || title->span.length() <= 2))
            return setName(*name);
        // "Jane Doe, Head of Sales", "Jane Doe, Acme Capital"
        if (const std::size_t comma = segment.find(u','); comma != View::npos) {
            const View before = trimmed(segment.substr(0, comma));
            if (m_vocabulary.voices.valueOf(
                    folded(before))) { // "Operator, Acme" is nobody called Acme Operator
                const View firm = trimmed(segment.substr(comma + 1));
                const bool twice = m_vocabulary.voices.valueOf(folded(firm)).has_value();
                if (!isCapitalised(firm) || (!twice && !looksLikeFirm(firm)) || !readVoice(before))
                    return false;
                if (!twice) // "Operator, Operator"
                    setFirm(firm);
                return true;
            }
            const auto name = readLatinName(segment.substr(0, comma), m_vocabulary);
            const View rest = trimmed(segment.substr(comma + 1));
            const bool sentence = rest.find(u". ") != View::npos || rest.find(u"; ") != View::npos;
            if (name && name->quality >= 0.6 && !titleIn(name->name) && !sentence && isCapitalised(rest) &&
                (titleIn(rest) || looksLikeFirm(rest))) {
                m_parts.separator = LabelSeparator::Comma;
                return setName(*name) && readLatinSegment(rest, false);
            }
            const auto given = readLatinName(rest, m_vocabulary);
            const bool oneWord = name && name->name.find(u' ') == View::npos;
            if (oneWord && given && std::count(given->name.begin(), given->name.end(), u' ') <= 1) {
                m_parts.name = given->name + u" " + name->name; // "Doe, Jane"
                m_parts.inverted = true;
                m_parts.quality += 0.5;
                return m_named = true;
            }
        }
        return title && title->span.begin() == 0 && readTitleAndName(segment);
    }
    if ((!m_named && m_parts.title.empty()) || !isCapitalised(segment))
        return false;
    if (!title) {
        setFirm(segment);
        return true;
    }
    // "Acme Tools - Jane Doe, Chief Executive": a second name, with its title; which of the two is the
    // firm's, the other labels tell.
    if (const std::size_t comma = segment.find(u',');
        comma != View::npos && m_named && m_parts.firm.empty()) {
        const View before = trimmed(segment.substr(0, comma));
        const View behind = trimmed(segment.substr(comma + 1));
        if (const auto name = readLatinName(before, m_vocabulary);
            name && name->quality >= 0.6 && !titleIn(before) && titleIn(behind)) {
            setFirm(before);
            setTitle(behind, m_vocabulary.roleIn(folded(behind)));
            return true;
        }
    }
    const std::u16string lookup = folded(segment);
    const Role role = m_vocabulary.roleIn(lookup);
    if (const std::size_t at = lookup.find(u" at "); at != std::u16string::npos) {
        setTitle(segment.substr(0, at), role);
        setFirm(segment.substr(at + 4));
        return true;
    }
    const auto end = static_cast<std::size_t>(title->span.end());
    if (title->span.begin() == 0 && role == Role::Analyst && end < segment.size() && segment[end] == u',') {
        setTitle(segment.substr(0, end), role); // "Analyst, Acme Research"
        setFirm(segment.substr(end + 1));
        return true;
    }
    if (role == Role::Analyst && title->span.begin() > 2) { // "Acme Capital, Research Division"
        std::size_t cut = static_cast<std::size_t>(title->span.begin());
        const View before = trimmed(segment.substr(0, cut));
        if (endsWithAny(before, u",") || looksLikeFirm(before)) {
            setFirm(endsWithAny(before, u",") ? before.substr(0, before.size() - 1) : before);
            setTitle(segment.substr(cut), role);
            return true;
        }
    }
    setTitle(segment, role);
    return true;
}

/// What stands beside titles in a Han label: the name, the firm, or both.
bool PartsReader::readResidue(View residue, bool titleBehind, bool analystBehind)
{
    residue = trimmed(residue);
    const bool listed = residue.find_first_of(u"、；") != View::npos;
    while (endsWithAny(residue, u"、，,/") && residue.size() > 1)
        residue = trimmed(residue.substr(0, residue.size() - 1));
    while (!residue.empty() && UnitSet(u"、，,/·：").holds(residue.front()))
        residue = trimmed(residue.substr(1));
    if (residue.empty())
        return true;
    if (listed && m_named &&
        readHanName(residue, m_vocabulary)) // "CEO 林若溪、CFO 高远、IR …": several people
        return false;
    if (!m_named && readLatinFirmAndName(residue))
        return true;
    const std::size_t gap = residue.find(u' ');
    if (analystBehind && !m_named && gap != View::npos && !looksLikeFirm(residue.substr(0, gap)))
        if (const auto person =
                readHanName(residue.substr(0, gap), m_vocabulary)) { // "康雨桐 汽车行业分析师"
            setFirm(residue.substr(gap));
            return setName(*person);
        }
    const auto name = readName(residue, m_vocabulary);
    if (analystBehind && !(name && !looksLikeFirm(residue))) {
        setFirm(residue);
        return true;
    }
    if (name && !m_named && !(titleBehind && looksLikeFirm(residue)))
        return setName(*name);
    if (!m_named && readFirmAndName(residue))
        return true;
    if (const std::size_t comma = residue.find_first_of(u"，,、");
        comma != View::npos && !m_named) // "林达，东海证券"
        if (const auto person = readName(residue.substr(0, comma), m_vocabulary);
            person && looksLikeFirm(residue.substr(comma + 1))) {
            setFirm(residue.substr(comma + 1));
            return setName(*person);
        }
    if (titleBehind && !m_named && gap != View::npos && !readName(residue.substr(gap), m_vocabulary))
        if (const auto person = readHanName(residue.substr(0, gap), m_vocabulary);
            person && person->quality >= 0.65) { // "林若溪 某某科技 财务总监"
            setFirm(trimmed(residue.substr(gap)));
            return setName(*person);
        }
    if (const std::size_t space = residue.find(u' '); space != View::npos) // "遠帆證券 林小姐"
        return readResidue(residue.substr(0, space), false, true) &&
               readResidue(residue.substr(space), false, false);
    if (name && m_named && setName(*name))
        return true;
    if (titleBehind || looksLikeFirm(residue)) {
        if (residue.size() > 24)
            return false;
        setFirm(residue);
        return true;
    }
    return false;
}

/// "卓财务长": a family name and a title, which together call somebody.
bool PartsReader::readCalledByTitle(View segment)
{
    const std::u16string lookup = folded(segment);
    const std::size_t surname = surnameLength(lookup, m_vocabulary);
    if (m_named || surname == 0 || surname >= segment.size() || !m_parts.title.empty() ||
        !m_vocabulary.titles.valueOf(View(lookup).substr(surname)))
        return false;
    setTitle(segment.substr(surname), m_vocabulary.roleIn(View(lookup).substr(surname)));
    return setName({std::u16string(segment), {}, 0.55});
}

/// "股东李先生", "记者陈小姐": somebody known by what they are and a family name.
bool PartsReader::readAskerCalled(View segment)
{
    constexpr std::size_t kLongest = 5; // units of a family name and its honorific
    const std::u16string lookup = folded(segment);
    const auto voice = m_vocabulary.voices.longestAt(lookup, 0);
    if (!voice || roleOfVoice(m_vocabulary.parts[voice->value].voice) != Role::Analyst)
        return false;
    const View called = segment.substr(static_cast<std::size_t>(voice->span.end()));
    const View rest = View(lookup).substr(static_cast<std::size_t>(voice->span.end()));
    const std::size_t family = surnameLength(rest, m_vocabulary);
    if (family == 0 || called.size() > kLongest || !m_vocabulary.honorifics.valueOf(rest.substr(family)))
        return false;
    m_parts.name = std::u16string(segment);
    m_parts.hint = Role::Analyst;
    m_parts.quality = 0.8;
    return m_named = true;
}

/// "程立 青穗证券 总裁": name, firm and title set apart by blanks.
bool PartsReader::readNameFirmTitle(View segment)
{
    const std::size_t first = segment.find(u' ');
    const std::size_t last = segment.rfind(u' ');
    if (m_named || first == View::npos || first == last)
        return false;
    const View person = segment.substr(0, first);
    const View title = segment.substr(last + 1);
    const auto name = readHanName(person, m_vocabulary);
    const auto role = titleIn(title);
    if (!name || titleIn(person) || !role || role->span.begin() > 0)
        return false;
    setFirm(trimmed(segment.substr(first, last - first)));
    setTitle(title, m_vocabulary.roleOf(*role));
    return setName(*name);
}

bool PartsReader::readHanSegment(View segment)
{
    if (readOfficeBeforeAddressed(segment) || readNamesInTwoScripts(segment) || readCalledByTitle(segment) ||
        readFirmAndCalled(segment) || (!m_named && readAskerCalled(segment)) || readNameFirmTitle(segment))
        return true;
    const std::u16string lookup = folded(segment);
    std::vector<PhraseMatcher::Match> titles = m_vocabulary.titles.findAll(lookup);
    // A title inside a longer word of the firm or name is none: keep those at a border, join "董事长兼CEO".
    std::size_t at = 0;
    const bool namedBehind =
        !titles.empty() &&
        readName(segment.substr(static_cast<std::size_t>(titles.back().span.end())), m_vocabulary)
            .has_value();
    for (std::size_t i = 0; i < titles.size();) {
        std::size_t last = i;
        const auto gap = [&](std::size_t k) {
            return View(lookup).substr(
                static_cast<std::size_t>(titles[k].span.end()),
                static_cast<std::size_t>(titles[k + 1].span.begin() - titles[k].span.end()));
        };
        while (last + 1 < titles.size() && (gap(last).empty() || gap(last) == u"兼" || gap(last) == u"、" ||
                                            gap(last) == u"及" || gap(last) == u"/" || gap(last) == u"和" ||
                                            gap(last) == u"暨" || gap(last) == u" " || gap(last) == u"，"))
            ++last;
        Role role = Role::Unknown;
        for (std::size_t k = i; k <= last; ++k)
            role = role == Role::Analyst ? role : m_vocabulary.roleOf(titles[k]);
        const auto begin = static_cast<std::size_t>(titles[i].span.begin());
        const auto end = static_cast<std::size_t>(titles[last].span.end());
        const View before = trimmed(segment.substr(at, begin - at));
        if (namedBehind && at == 0 && !before.empty() && before.find(u' ') == View::npos)
            setFirm(before); // "某某集团董事长张某"
        else if (!readResidue(before, true, role == Role::Analyst))
            return false;
        setTitle(segment.substr(begin, end - begin), role);
        at = end;
        i = last + 1;
    }
    if (!titles.empty() && m_parts.separator == LabelSeparator::None)
        m_parts.separator = LabelSeparator::Title;
    const View rest = segment.substr(at);
    return (!titles.empty() && readDepartment(rest)) || readResidue(rest, false, false);
}

/// "执行副总裁，北美运营": a title goes on behind its comma; the name may stand behind it.
bool PartsReader::readDepartment(View rest)
{
    constexpr std::size_t kLongest = 12;
    if (rest.empty() || (rest.front() != u'，' && rest.front() != u','))
        return false;
    rest = trimmed(rest.substr(1));
    const auto latin = std::find_if(rest.begin(), rest.end(), isLatinLetter);
    const View department = trimmed(rest.substr(0, static_cast<std::size_t>(latin - rest.begin())));
    const View person = rest.substr(static_cast<std::size_t>(latin - rest.begin()));
    const auto name = readLatinName(person, m_vocabulary);
    if (department.empty() || department.size() > kLongest ||
        !std::all_of(department.begin(), department.end(), isHan) || m_named == name.has_value() ||
        (m_named && !person.empty()) || readName(department, m_vocabulary) ||
        m_vocabulary.functionWords.findFirst(folded(department)))
        return false;
    setTitle(department, Role::Unknown);
    return m_named || setName(*name);
}

bool PartsReader::readSegment(View segment, bool first)
{
    return holdsHan(segment) ? readHanSegment(segment) : readLatinSegment(segment, first);
}

/// "1、问", "3. Q": a numbered voice. Nothing where no number begins the head; false where another thing
/// does.
std::optional<bool> PartsReader::readNumberedVoice(View head)
{
    std::size_t digits = 0;
    while (digits < head.size() && isAsciiDigit(head[digits]))
        ++digits;
    if (digits == 0 || digits > 3 || digits >= head.size() || !UnitSet(u"、.．)）,，").holds(head[digits]))
        return std::nullopt;
    if (!readVoice(trimmed(head.substr(digits + 1))) || m_parts.voice == Voice::Operator)
        return false;
    m_parts.number = 0;
    for (const char16_t c : head.substr(0, digits))
        m_parts.number = *m_parts.number * 10 + (c - u'0');
    return true;
}

/// "Q1. Jane Doe (Acme Capital)": a numbered voice, and whom it is of.
std::optional<LabelParts> PartsReader::readPersonOfNumberedVoice(View head) const
{
    const std::size_t end = head.find_first_of(u".．、:：");
    if (end == View::npos || end < 2 || !isAsciiDigit(head[end - 1]))
        return std::nullopt;
    PartsReader voice(m_vocabulary);
    if (!voice.readVoice(trimmed(head.substr(0, end))) || !voice.m_parts.number ||
        (voice.m_parts.voice != Voice::Questioner && voice.m_parts.voice != Voice::Company) ||
        !voice.readNamedVoice(trimmed(head.substr(end + 1))))
        return std::nullopt;
    return voice.m_parts;
}

} // namespace earshot
