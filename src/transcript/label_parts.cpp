#include "text/fold.h"
#include "text/script.h"
#include "transcript/label.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr View kOpeners = u"([（［【〔「{<";
constexpr View kClosers = u")]）］】〕」}>";

bool isOpener(char16_t c)
{
    return kOpeners.find(c) != View::npos;
}
bool isCloser(char16_t c)
{
    return kClosers.find(c) != View::npos;
}
bool isDash(char16_t c)
{
    return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0x2500;
}

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
    int words = 0;
    int lower = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && !isBlankUnit(text[i - 1]))
            continue;
        std::size_t end = i;
        while (end < text.size() && !isBlankUnit(text[end]))
            ++end;
        if (end - i < 4)
            continue;
        ++words;
        lower += isLatinLetter(text[i]) && fold(text[i]) == text[i];
    }
    return 3 * lower <= words;
}

/// "投资者_8842 2025-04-18": the day before a clock time, as online briefings print it. What is left
/// otherwise.
View withoutDate(View head)
{
    std::size_t begin = head.size();
    int digits = 0;
    while (begin > 0 &&
           (isAsciiDigit(head[begin - 1]) || View(u"-/.年月日").find(head[begin - 1]) != View::npos)) {
        digits += isAsciiDigit(head[begin - 1]);
        --begin;
    }
    const bool set = begin > 0 && (isBlankUnit(head[begin - 1]) || isOpener(head[begin - 1]));
    return digits >= 3 && digits <= 8 && head.size() - begin >= 4 && set ? trimmed(head.substr(0, begin))
                                                                         : head;
}

/// Collects the parts of one label while its head is read piece by piece.
class PartsReader {
public:
    PartsReader(const Vocabulary& vocabulary) : m_vocabulary(vocabulary) {}

    std::optional<LabelParts> read(View head);

private:
    bool readVoice(View head);
    View takeBrackets(View head);
    void takeBracketed(View inner);
    std::vector<View> segmentsOf(View head);
    bool readSegments(const std::vector<View>& segments);
    bool readNamedVoice(View person);
    bool readSegment(View segment, bool first);
    bool readLatinSegment(View segment, bool first);
    bool readTitleAndName(View segment);
    bool readHanSegment(View segment);
    bool readResidue(View residue, bool titleBehind, bool analystBehind);
    bool readFirmAndName(View residue);
    bool setName(const NameForm& form);
    void setTitle(View title, Role role);
    void setFirm(View firm);
    bool looksLikeFirm(View text) const;
    std::optional<PhraseMatcher::Match> titleIn(View text) const;

    const Vocabulary& m_vocabulary;
    LabelParts m_parts;
    std::vector<std::u16string> m_brackets;
    std::u16string m_head; ///< the head without its brackets
    bool m_named = false;
};

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

bool PartsReader::looksLikeFirm(View text) const
{
    const std::u16string lookup = folded(trimmed(text));
    if (lookup.size() < 2 || lookup.size() > 70)
        return false;
    if (m_vocabulary.firms.longestAt(lookup, 0))
        return true;
    for (const auto& match : m_vocabulary.firmSuffixes.findAll(lookup))
        if (match.span.begin() > 0 && static_cast<std::size_t>(match.span.end()) + 24 >= lookup.size())
            return true;
    return false;
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
    append(m_parts.firm, firm, u", ");
}

/// "Q", "答3", "Operator", "发言人2", "投资者A" and the like.
bool PartsReader::readVoice(View head)
{
    const std::u16string lookup = folded(head);
    const auto match = m_vocabulary.voices.longestAt(lookup, 0);
    std::size_t end = match ? static_cast<std::size_t>(match->span.end()) : 0;
    const auto isDigitAt = [&](std::size_t i) { return i < lookup.size() && isAsciiDigit(lookup[i]); };
    std::optional<PhraseMatcher::Match> found = match;
    if (!found) { // a number joined to a Latin voice ("q12") hides the word's end
        std::size_t letters = 0;
        while (letters < lookup.size() && isLatinLetter(lookup[letters]))
            ++letters;
        if (letters == 0 || !isDigitAt(letters))
            return false;
        const auto value = m_vocabulary.voices.valueOf(View(lookup).substr(0, letters));
        if (!value)
            return false;
        found = PhraseMatcher::Match{Span::of(0, letters), *value};
        end = letters;
    }
    const Vocabulary::Part& part = m_vocabulary.parts[found->value];
    while (end < lookup.size() && isBlankUnit(lookup[end]))
        ++end;
    std::size_t digits = end;
    int number = 0;
    while (isDigitAt(digits) && digits < end + 4)
        number = number * 10 + (lookup[digits++] - u'0');
    const bool numbered = digits > end;
    View rest = trimmed(head.substr(digits));
    if (!numbered && rest.size() == 1 && isAsciiLetter(rest.front()) && holdsHan(head))
        rest = {}; // "投资者A"
    const bool userId = part.voice == Voice::Questioner && rest.size() <= 20 &&
                        std::all_of(rest.begin(), rest.end(), [](char16_t c) {
                            return isAsciiDigit(c) || c == u'*' || c == u'_' || c == u'-' || c == u'#';
                        });
    if (!rest.empty() && !userId)
        return false;
    if (part.voice == Voice::Numbered && !numbered)
        return false;
    m_parts.voice = part.voice;
    m_parts.part = found->value;
    if (numbered)
        m_parts.number = number;
    m_parts.name = std::u16string(trimmed(head));
    m_parts.quality = 1;
    m_named = true;
    switch (part.voice) {
    case Voice::Operator:
        m_parts.hint = Role::Operator;
        break;
    case Voice::Questioner:
    case Voice::UnknownAnalyst:
        m_parts.hint = Role::Analyst;
        break;
    case Voice::Company:
    case Voice::UnknownExecutive:
        m_parts.hint = Role::Executive;
        break;
    default:
        break;
    }
    return true;
}

/// Takes brackets out of the head; their words are read at the end, when it is known what is missing.
View PartsReader::takeBrackets(View head)
{
    m_head.clear();
    for (std::size_t i = 0; i < head.size();) {
        if (!isOpener(head[i])) {
            m_head.push_back(head[i++]);
            continue;
        }
        std::size_t close = i + 1;
        while (close < head.size() && !isCloser(head[close]))
            ++close;
        if (close == head.size()) {
            m_head.push_back(head[i++]);
            continue;
        }
        const View inner = trimmed(head.substr(i + 1, close - i - 1));
        if (m_head.empty() && close + 1 < head.size() && readLatinName(inner, m_vocabulary)) {
            m_head += inner; // "[Jane Doe] - Acme Capital": a name that the transcriber was not sure of
            i = close + 1;
            continue;
        }
        if (!inner.empty())
            m_brackets.emplace_back(inner);
        if (!m_head.empty())
            m_head.push_back(u' ');
        i = close + 1;
    }
    return trimmed(m_head);
}

/// Splits at dashes set off by spaces or doubled, two spaces behind a comma, bars, tabs.
std::vector<View> PartsReader::segmentsOf(View head)
{
    std::vector<View> segments;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t end, std::size_t next, LabelSeparator separator) {
        if (const View piece = trimmed(head.substr(begin, end - begin)); !piece.empty())
            segments.push_back(piece);
        begin = next;
        if (m_parts.separator == LabelSeparator::None)
            m_parts.separator = separator;
    };
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (isDash(head[i])) {
            std::size_t end = i;
            while (end < head.size() && isDash(head[end]))
                ++end;
            const bool spaced =
                i > 0 && isBlankUnit(head[i - 1]) && (end == head.size() || isBlankUnit(head[end]));
            const bool half =
                (i > 0 && isBlankUnit(head[i - 1])) || (end < head.size() && isBlankUnit(head[end]));
            const bool wide = head[i] >= 0x2013 && head[i] <= 0x2015;
            if (spaced || end - i >= 2 || (wide && (half || holdsHan(head))))
                cut(i, end, LabelSeparator::Dash);
            i = end - 1;
        } else if (head[i] == u',' && i + 2 < head.size() && isBlankUnit(head[i + 1]) &&
                   isBlankUnit(head[i + 2])) {
            cut(i, i + 1, LabelSeparator::Comma);
        } else if (head[i] == u'|' || head[i] == u'｜' || head[i] == u'\t') {
            cut(i, i + 1, LabelSeparator::Dash);
        }
    }
    cut(head.size(), head.size(), m_parts.separator);
    return segments;
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

bool PartsReader::readLatinSegment(View segment, bool first)
{
    const auto title = titleIn(segment);
    if (first && !m_named) {
        if (const auto name = readLatinName(segment, m_vocabulary);
            name && (!title || title->span.length() <= 2))
            return setName(*name);
        // "Jane Doe, Head of Sales", "Jane Doe, Acme Capital"
        if (const std::size_t comma = segment.find(u','); comma != View::npos) {
            const auto name = readLatinName(segment.substr(0, comma), m_vocabulary);
            const View rest = trimmed(segment.substr(comma + 1));
            const bool sentence = rest.find(u". ") != View::npos || rest.find(u"; ") != View::npos;
            if (name && name->quality >= 0.6 && !sentence && isCapitalised(rest) &&
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

/// What stands beside titles in a Han label: the name, the firm, or both.
bool PartsReader::readResidue(View residue, bool titleBehind, bool analystBehind)
{
    residue = trimmed(residue);
    while (endsWithAny(residue, u"、，,/") && residue.size() > 1)
        residue = trimmed(residue.substr(0, residue.size() - 1));
    while (!residue.empty() && View(u"、，,/·：").find(residue.front()) != View::npos)
        residue = trimmed(residue.substr(1));
    if (residue.empty())
        return true;
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

bool PartsReader::readHanSegment(View segment)
{
    const std::u16string lookup = folded(segment);
    std::vector<PhraseMatcher::Match> titles = m_vocabulary.titles.findAll(lookup);
    // A title inside a longer word of the firm or name is none: keep those at a border, join "董事长兼CEO".
    std::size_t at = 0;
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
        if (!readResidue(segment.substr(at, begin - at), true, role == Role::Analyst))
            return false;
        setTitle(segment.substr(begin, end - begin), role);
        at = end;
        i = last + 1;
    }
    if (!titles.empty() && m_parts.separator == LabelSeparator::None)
        m_parts.separator = LabelSeparator::Title;
    return readResidue(segment.substr(at), false, false);
}

bool PartsReader::readSegment(View segment, bool first)
{
    return holdsHan(segment) ? readHanSegment(segment) : readLatinSegment(segment, first);
}

/// "Q - Jane Doe, Acme Capital": the voice's label, and the person's.
bool PartsReader::readNamedVoice(View person)
{
    const auto named = PartsReader(m_vocabulary).read(person);
    if (!named || named->voice != Voice::None || named->name == named->title)
        return false;
    const Role hint = m_parts.hint;
    m_parts = *named;
    m_parts.hint = hint;
    m_parts.separator = LabelSeparator::Dash;
    m_parts.quality += 0.2;
    return true;
}

bool PartsReader::readSegments(const std::vector<View>& segments)
{
    if (segments.empty())
        return false;
    const bool dashed = segments.size() > 1;
    if (dashed && readVoice(segments.front())) { // "Unknown speaker -- Acme Capital -- Analyst"
        if (m_parts.voice == Voice::Questioner || m_parts.voice == Voice::Company)
            return readNamedVoice(View(segments[1].data(), static_cast<std::size_t>(segments.back().data() +
                                                                                    segments.back().size() -
                                                                                    segments[1].data())));
        for (std::size_t i = 1; i < segments.size(); ++i) {
            if (const auto title = titleIn(segments[i]))
                setTitle(segments[i], m_vocabulary.roleOf(*title));
            else
                setFirm(segments[i]);
        }
        return m_parts.voice != Voice::Questioner && m_parts.voice != Voice::Company;
    }
    if (dashed && !readName(segments.front(), m_vocabulary) && readName(segments.back(), m_vocabulary) &&
        titleIn(segments.front())) { // "Chief Executive Officer — Dana Hill"
        m_parts.titleFirst = true;
        if (!setName(*readName(segments.back(), m_vocabulary)))
            return false;
        for (std::size_t i = 0; i + 1 < segments.size(); ++i)
            setTitle(segments[i], m_vocabulary.roleOf(*titleIn(segments[i])));
        return true;
    }
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i > 0 && m_named && dashed) { // behind "Name --": a title or a firm, however long
            const auto title = titleIn(segments[i]);
            if (holdsHan(segments[i])) {
                if (title)
                    setTitle(segments[i], m_vocabulary.roleOf(*title));
                else
                    setFirm(segments[i]);
                continue;
            }
        }
        if (!readSegment(segments[i], i == 0))
            return false;
    }
    return m_named || !m_parts.title.empty();
}

/// The words in brackets: a firm, a nickname, "追问", a stock quote, another script's name.
void PartsReader::takeBracketed(View inner)
{
    const std::u16string lookup = folded(inner);
    if (std::any_of(inner.begin(), inner.end(), [](char16_t c) { return isHan(c) || isLatinLetter(c); }) ==
        false)
        return;
    if (m_parts.separator == LabelSeparator::None)
        m_parts.separator = LabelSeparator::Bracket;
    if (inner.find_first_of(u"%％:：") != View::npos && !holdsHan(inner)) { // "(HLDN 1.2%)", "(NYSE: HLDN)"
        m_parts.quality -= 0.5;
        return;
    }
    if (const auto cue = m_vocabulary.cues.findFirst(lookup);
        cue && m_vocabulary.cueEntries[cue->value].cue == Cue::FollowUp) {
        m_parts.followUp = true;
        const View before = trimmed(inner.substr(0, static_cast<std::size_t>(cue->span.begin())));
        if (before.empty())
            return;
        inner = endsWithAny(before, u"，,、;；") ? before.substr(0, before.size() - 1) : before;
    }
    const bool generic = m_parts.voice != Voice::None;
    if (generic) { // "Q2（华瓴证券 刘倩）": the voice has a name after all
        PartsReader nested(m_vocabulary);
        if (const auto named = nested.read(inner);
            named && named->voice == Voice::None && !named->name.empty()) {
            m_parts.name = named->name;
            m_parts.alias = named->alias;
            m_parts.firm = named->firm;
            m_parts.title = named->title;
            m_parts.voice = Voice::None;
            return;
        }
        if (looksLikeFirm(inner))
            setFirm(inner);
        return;
    }
    if (const auto title = titleIn(inner)) {
        setTitle(inner, m_vocabulary.roleOf(*title));
        return;
    }
    if (looksLikeFirm(inner) && !(readName(inner, m_vocabulary) && m_parts.alias.empty() &&
                                  holdsHan(inner) != holdsHan(m_parts.name)))
        return setFirm(inner);
    if (m_named && m_parts.alias.empty() && readName(inner, m_vocabulary)) {
        m_parts.alias = std::u16string(inner);
        return;
    }
    if (m_parts.firm.empty() && inner.size() <= 40 && !holdsHan(inner) && m_named &&
        !m_vocabulary.notNames.longestAt(lookup, 0))
        setFirm(inner);
}

std::optional<LabelParts> PartsReader::read(View head)
{
    head = trimmed(head);
    // a time code at the end: "Speaker 1 (00:15:19)", "发言人5  00：21：10"
    std::size_t cut = head.size();
    while (cut > 0 &&
           (isAsciiDigit(head[cut - 1]) || View(u":： ()（）.[]").find(head[cut - 1]) != View::npos))
        --cut;
    for (std::size_t i = cut; i < head.size(); ++i) {
        if (!isAsciiDigit(head[i]) || (i > 0 && isAsciiDigit(head[i - 1])))
            continue;
        if (const auto time = readTimeCode(head.substr(i))) {
            std::size_t end = i;
            while (end > 0 && (isBlankUnit(head[end - 1]) || isOpener(head[end - 1])))
                --end;
            if (end == 0)
                return std::nullopt;
            m_parts.time = time->first;
            m_parts.separator = LabelSeparator::Time;
            head = withoutDate(head.substr(0, end));
            break;
        }
    }
    // a serial number at the end: "Jane Doe, Acme - CFO    [12]"
    if (endsWithAny(head, u"]")) {
        const std::size_t open = head.rfind(u'[');
        if (open != View::npos && open > 0 && open + 1 < head.size() - 1 &&
            std::all_of(head.begin() + static_cast<std::ptrdiff_t>(open) + 1, head.end() - 1, isAsciiDigit)) {
            head = trimmed(head.substr(0, open));
            m_parts.separator = LabelSeparator::Comma;
        }
    }
    while (endsWithAny(head, u",") ||
           (head.size() > 2 && isDash(head.back()) && isBlankUnit(head[head.size() - 2])))
        head = trimmed(
            head.substr(0, head.size() - 1)); // "Operator,   [4]", "Unidentified Participant,   -   [28]"
    if (readVoice(head))
        return m_parts;
    // "1、问", "3. Q": a numbered voice
    std::size_t digits = 0;
    while (digits < head.size() && isAsciiDigit(head[digits]))
        ++digits;
    if (digits > 0 && digits <= 3 && digits < head.size() &&
        View(u"、.．)）,，").find(head[digits]) != View::npos) {
        const View rest = trimmed(head.substr(digits + 1));
        if (!readVoice(rest) || m_parts.voice == Voice::Operator)
            return std::nullopt;
        m_parts.number = 0;
        for (const char16_t c : head.substr(0, digits))
            m_parts.number = *m_parts.number * 10 + (c - u'0');
        return m_parts;
    }
    View bare = takeBrackets(head);
    if (holdsHan(bare)) { // "财务总监吴某补充"
        const std::u16string lookup = folded(bare);
        for (std::size_t tail = std::min<std::size_t>(4, lookup.size() - 1); tail > 0; --tail) {
            const View verb = View(lookup).substr(lookup.size() - tail);
            const View speaker = trimmed(bare.substr(0, bare.size() - tail));
            if (!m_vocabulary.speechVerbs.valueOf(verb) || (tail == 1 && !readName(speaker, m_vocabulary)))
                continue;
            if (const auto voice = m_vocabulary.voices.valueOf(verb)) // "林达问", "高远答"
                m_parts.hint =
                    m_vocabulary.parts[*voice].voice == Voice::Questioner ? Role::Analyst : Role::Executive;
            bare = speaker;
            break;
        }
    }
    if (bare.empty()) { // "【提问】"
        if (m_brackets.size() != 1)
            return std::nullopt;
        const std::u16string only = m_brackets.front();
        m_brackets.clear();
        return readVoice(only) ? std::optional(m_parts) : std::nullopt;
    }
    std::u16string joined;
    if (!readVoice(bare)) {
        joined = bare;
        // "分析師(遠帆證券) 林小姐": brackets in the middle leave two pieces
        if (!readSegments(segmentsOf(joined)))
            return std::nullopt;
    }
    for (const std::u16string& inner : m_brackets)
        takeBracketed(inner);
    if (!m_named) { // "董秘：" names nobody but says who answers
        if (m_parts.hint == Role::Unknown || joined.size() > 12 || !holdsHan(joined))
            return std::nullopt;
        m_parts.name = joined;
        m_parts.quality = 0.4;
    } else if (!m_parts.title.empty() || !m_parts.firm.empty()) {
        m_parts.quality += m_parts.title.empty() || m_parts.firm.empty() ? 0.2 : 0.35;
    }
    if (holdsHan(m_parts.name) && !m_parts.alias.empty() && !holdsHan(m_parts.alias) &&
        m_parts.name.find(u'·') != std::u16string::npos)
        std::swap(m_parts.name, m_parts.alias); // a transcription stands for the Latin original
    return m_parts;
}

} // namespace

std::optional<std::pair<double, std::size_t>> readTimeCode(View text)
{
    double seconds = 0;
    int groups = 0;
    std::size_t i = 0;
    while (i < text.size() && isAsciiDigit(text[i])) {
        int value = 0;
        std::size_t digits = 0;
        while (i < text.size() && isAsciiDigit(text[i]) && digits < 3) {
            value = value * 10 + (text[i] - u'0');
            ++i;
            ++digits;
        }
        if ((groups > 0 && (digits != 2 || value > 59)) || digits > 2)
            return std::nullopt;
        seconds = seconds * 60 + value;
        ++groups;
        const bool more =
            i + 1 < text.size() && (text[i] == u':' || text[i] == u'：') && isAsciiDigit(text[i + 1]);
        if (!more)
            break;
        ++i;
    }
    if (groups < 2 || groups > 3)
        return std::nullopt;
    if (i < text.size() && text[i] == u'.') { // fractions of a second
        double unit = 0.1;
        for (++i; i < text.size() && isAsciiDigit(text[i]); ++i, unit /= 10)
            seconds += unit * (text[i] - u'0');
    }
    return std::pair(seconds, i);
}

std::optional<LabelParts> readLabelParts(View head, const Vocabulary& vocabulary)
{
    return PartsReader(vocabulary).read(head);
}

} // namespace earshot
