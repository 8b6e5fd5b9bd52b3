#include "transcript/roster.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestPiece = 60;
constexpr std::size_t kMostInitials = 4;
constexpr double kWholeName = 0.6; ///< of a bare name in a list that says who its people are

/// "发言人1\t沈某\t某汽车 总监（主持）", "Speaker 2 | Jane Doe | CFO": a table of codes and people.
bool readCodeRow(View line, const Vocabulary& vocabulary, Roster& roster)
{
    std::vector<View> cells;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const bool cut = i == line.size() || line[i] == u'\t' || line[i] == u'|' || line[i] == u'｜';
        if (!cut)
            continue;
        if (const View cell = trimmed(line.substr(begin, i - begin)); !cell.empty())
            cells.push_back(cell);
        begin = i + 1;
    }
    if (cells.size() < 2 || cells.size() > 5)
        return false;
    const auto code = readLabelParts(cells.front(), vocabulary);
    if (!code || code->voice != Voice::Numbered)
        return false;
    RosterEntry entry;
    entry.code = code->name;
    const View named = cells[1];
    if (const auto name = readName(named, vocabulary)) {
        entry.name = name->name;
        entry.alias = name->alias;
    } else if (const auto voice = readLabelParts(named, vocabulary)) {
        const bool known = voice->part && !vocabulary.parts[*voice->part].name.empty();
        entry.name = known ? vocabulary.parts[*voice->part].name : voice->name;
    } else {
        entry.name = std::u16string(named);
    }
    for (std::size_t i = 2; i < cells.size(); ++i) {
        const std::u16string lookup = folded(cells[i]);
        const auto title = vocabulary.titles.findFirst(lookup);
        const std::size_t space = cells[i].find(u' ');
        if (title) {
            entry.role = vocabulary.roleOf(*title);
            for (const auto& match : vocabulary.titles.findAll(lookup))
                if (vocabulary.roleOf(match) == Role::Operator ||
                    (vocabulary.roleOf(match) == Role::Analyst && entry.role != Role::Operator))
                    entry.role = vocabulary.roleOf(match);
            const bool firmFirst =
                space != View::npos && space < static_cast<std::size_t>(title->span.begin() + 12);
            entry.firm = firmFirst ? std::u16string(cells[i].substr(0, space)) : std::u16string();
            entry.title = std::u16string(trimmed(firmFirst ? cells[i].substr(space) : cells[i]));
        } else {
            entry.firm = std::u16string(cells[i]);
        }
        if (lookup.find(u"主持") != std::u16string::npos)
            entry.role = Role::Operator;
    }
    roster.add(std::move(entry));
    return true;
}

bool isListMark(char16_t c)
{
    return c == u'、' || c == u'，' || c == u',' || c == u'；' || c == u';' || c == u'\n' || c == u'。' ||
           c == u'：' || c == u':' || c == u'\t';
}

/// "高远（主席）—— 多谢各位": behind such a dash somebody speaks, where there are sentences.
bool holdsWideDash(View piece)
{
    return std::ranges::any_of(piece, [](char16_t c) { return c == 0x2014 || c == 0x2015; });
}

/// Words of a sentence before its firm or instead of one; "集团" at the end is a firm's own.
bool isPhrase(View firm, const Vocabulary& vocabulary)
{
    const std::u16string lookup = folded(firm);
    const bool known = looksLikeFirm(firm, vocabulary);
    const auto words = vocabulary.functionWords.findAll(lookup);
    return std::any_of(words.begin(), words.end(), [&](const auto& match) {
        return static_cast<std::size_t>(match.span.end()) < lookup.size() &&
               (match.span.length() > 1 || !known);
    });
}

/// "IR Ingrid", in a list whose other people are written in Han.
void readLatinPerson(View piece, Role role, const Vocabulary& vocabulary, Roster& roster)
{
    const auto title = vocabulary.titles.longestAt(folded(piece), 0);
    if (!title)
        return;
    const auto name = readLatinName(piece.substr(static_cast<std::size_t>(title->span.end())), vocabulary);
    if (!name || vocabulary.titles.findFirst(folded(name->name)))
        return;
    RosterEntry entry;
    entry.name = name->name;
    entry.title = std::u16string(title->span.in(piece));
    entry.role = role != Role::Unknown ? role : vocabulary.roleOf(*title);
    entry.byHeading = role != Role::Unknown;
    roster.add(std::move(entry));
}

/// One person of a list in a run of text; a title alone waits in `pendingTitle` for the name behind it.
void readPerson(View piece, Role role, std::u16string& pendingTitle, const Vocabulary& vocabulary,
                Roster& roster)
{
    piece = trimmed(piece.substr(0, piece.find(u"\u3000\u3000"))); // before another column
    const std::u16string lookup = folded(piece);
    const auto title = vocabulary.titles.findFirst(lookup);
    if (!title) {
        // "董事长、总经理：周砚": the title stood in the piece before
        if (!pendingTitle.empty())
            if (const auto name = readName(piece, vocabulary)) {
                roster.add({name->name,
                            name->alias,
                            pendingTitle,
                            {},
                            {},
                            role != Role::Unknown ? role : Role::Executive});
                pendingTitle.clear();
            }
        if (const auto parts = readLabelParts(piece, vocabulary); // "胡某(青穗证券)"
            parts && parts->voice == Voice::None && parts->separator == LabelSeparator::Bracket &&
            looksLikeFirm(parts->firm, vocabulary) && readName(parts->name, vocabulary))
            roster.add(entryOf(*parts, role));
        return;
    }
    // drop what follows the last name: "…顾行知等高管出席了…"
    if (const std::size_t rest = piece.find(u'等'); rest != View::npos && rest > 2)
        piece = piece.substr(0, rest);
    if (const std::size_t rest = piece.find(u"出席"); rest != View::npos && rest > 2)
        piece = piece.substr(0, rest);
    auto parts = readLabelParts(piece, vocabulary);
    if (!parts) { // the lead runs into the list: "财报发布后阿某集团CEO吴某"
        const auto tail = static_cast<std::size_t>(title->span.begin());
        if (tail < piece.size()) // the title may have stood in what was dropped
            parts = readLabelParts(piece.substr(tail), vocabulary);
    }
    if (parts && holdsHan(parts->firm) && isPhrase(parts->firm, vocabulary))
        parts->firm.clear(); // "和大家交流的有总经理林若溪"
    if (parts && parts->voice == Voice::None && !parts->title.empty() && parts->name != parts->title &&
        readName(parts->name, vocabulary)) {
        if (!pendingTitle.empty() && parts->title.find(pendingTitle) == std::u16string::npos)
            parts->title = pendingTitle + u"、" + parts->title; // "主席：高某董事长"
        roster.add(entryOf(*parts, role));
        pendingTitle.clear();
    } else if (parts && parts->name == parts->title) {
        pendingTitle = parts->title;
    } else {
        pendingTitle = static_cast<std::size_t>(title->span.length()) == lookup.size() ? std::u16string(piece)
                                                                                       : std::u16string();
    }
}

/// The initials, title or firm that stand in brackets behind a person's name; false where it is none.
bool takeBracket(RosterEntry& entry, View inner, const Vocabulary& vocabulary)
{
    if (folded(initialsOf(entry.name)) == folded(inner))
        entry.alias = std::u16string(inner);
    else if (const auto title = vocabulary.titles.findFirst(folded(inner));
             title && title->span.begin() == 0) {
        entry.title = std::u16string(inner);
        if (entry.role == Role::Unknown)
            entry.role = vocabulary.roleOf(*title);
    } else if (looksLikeFirm(inner, vocabulary))
        entry.firm = std::u16string(inner);
    else
        return false;
    return true;
}

/// "Jane Doe (CEO), Jim Hale (JH)": who is named before a bracket that tells a title, a firm or initials.
void readBracketedPeople(View line, const Vocabulary& vocabulary, Roster& roster)
{
    for (std::size_t open = line.find(u'('); open != View::npos; open = line.find(u'(', open + 1)) {
        const std::size_t close = line.find(u')', open);
        if (close == View::npos || close - open > kLongestPiece)
            continue;
        const View inner = trimmed(line.substr(open + 1, close - open - 1));
        const auto name = readLatinName(nameAtEnd(line.substr(0, open)), vocabulary);
        if (!name || name->quality < kWholeName || vocabulary.titles.findFirst(folded(name->name)))
            continue;
        RosterEntry entry;
        entry.name = name->name;
        if (takeBracket(entry, inner, vocabulary))
            roster.add(std::move(entry));
    }
}

/// "jkd" and "jd" of "Jane K. Doe".
bool areOf(View initials, View name)
{
    const std::u16string all = folded(initialsOf(name));
    return all == initials || (initials.size() == 2 && all.size() > 2 && all.front() == initials.front() &&
                               all.back() == initials.back());
}

/// "sb" of "Stone Bridge Securities".
bool beginWords(View initials, View firm)
{
    return folded(initialsOf(firm)).starts_with(initials);
}

/// "Jane Doe (CEO)", "Jane Doe, Acme", "Acme Securities (AS)": whom one piece of a list names. A firm that
/// the list gives initials is somebody called by them.
std::optional<RosterEntry> listedIn(View piece, Role role, const Vocabulary& vocabulary)
{
    const std::size_t open = piece.find(u'(');
    const View before = trimmed(piece.substr(0, open));
    if (looksLikeFirm(before, vocabulary)) {
        const View inner = open == View::npos ? View() : piece.substr(open + 1, piece.find(u')') - open - 1);
        if (inner.empty() || !View(initialsOf(before)).starts_with(inner))
            return std::nullopt;
        RosterEntry entry;
        entry.name = std::u16string(inner);
        entry.firm = std::u16string(before);
        entry.role = role != Role::Unknown ? role : Role::Analyst;
        return entry;
    }
    const auto name = readLatinName(before, vocabulary);
    if (name && name->quality >= kWholeName && !vocabulary.titles.findFirst(folded(before))) {
        RosterEntry entry;
        entry.name = name->name;
        entry.role = role;
        entry.byHeading = role != Role::Unknown;
        if (open != View::npos)
            takeBracket(entry, trimmed(piece.substr(open + 1, piece.find(u')') - open - 1)), vocabulary);
        return entry;
    }
    const auto parts = readLabelParts(piece, vocabulary);
    if (!parts || parts->voice != Voice::None || parts->name == parts->title || parts->quality < kWholeName)
        return std::nullopt;
    return entryOf(*parts, role);
}

/// "President & CEO", "董事长兼总经理": whether one of the offices that a title joins is the wanted one.
bool holdsOffice(const RosterEntry& entry, View wanted)
{
    if (folded(entry.firm + entry.title) == wanted) // "财务" and "总裁" of "财务总裁"
        return true;
    const std::u16string title = folded(entry.title);
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= title.size(); ++i) {
        if (i < title.size() && !UnitSet(u"、，,/&兼暨及").holds(title[i]))
            continue;
        if (trimmed(View(title).substr(begin, i - begin)) == wanted)
            return true;
        begin = i + 1;
    }
    return false;
}

} // namespace

View nameAtEnd(View before)
{
    constexpr std::size_t kMostWords = 5;
    before = trimmed(before);
    std::size_t begin = before.size();
    for (std::size_t words = 0; words < kMostWords && begin > 0; ++words) {
        std::size_t word = begin;
        while (word > 0 && isBlankUnit(before[word - 1]))
            --word;
        const std::size_t end = word;
        while (word > 0 && !isBlankUnit(before[word - 1]))
            --word;
        const View one = before.substr(word, end - word);
        const bool capital = !one.empty() && isLatinLetter(one.front()) && fold(one.front()) != one.front();
        if (!capital || UnitSet(u",.;:").holds(one.back()))
            break;
        begin = word;
    }
    return trimmed(before.substr(begin));
}

void Roster::add(RosterEntry entry)
{
    if (!keyReaches(entry.name, 1))
        return;
    const auto [place, added] = m_byKey.try_emplace(nameHash(entry.name), m_entries.size());
    if (!added) {
        RosterEntry& known = m_entries[place->second];
        if (known.title.empty())
            known.title = entry.title;
        if (known.firm.empty())
            known.firm = entry.firm;
        if (known.alias.empty())
            known.alias = entry.alias;
        if (known.code.empty())
            known.code = entry.code;
        if (known.role == Role::Unknown || (entry.byHeading && !known.byHeading)) {
            known.role = entry.role;
            known.byHeading = entry.byHeading;
        }
    } else {
        if (!entry.alias.empty())
            m_byKey.try_emplace(nameHash(entry.alias), m_entries.size());
        m_entries.push_back(std::move(entry));
    }
    const RosterEntry& stored = m_entries[place->second];
    if (!stored.code.empty())
        m_byCode.try_emplace(nameKey(stored.code), place->second);
}

const RosterEntry* Roster::find(NameHash name) const
{
    const auto found = m_byKey.find(name);
    return found == m_byKey.end() ? nullptr : &m_entries[found->second];
}

std::vector<Roster::OfInitials> Roster::ofInitials(View initials) const
{
    std::vector<OfInitials> found;
    if (initials.size() < 2 || initials.size() > kMostInitials ||
        !std::all_of(initials.begin(), initials.end(), isAsciiCapital))
        return found;
    const std::u16string wanted = folded(initials);
    for (const RosterEntry& entry : m_entries) {
        const bool given = entry.alias == initials || entry.firm == initials || entry.name == initials;
        const bool own = given || areOf(wanted, entry.name);
        const bool firms = entry.role != Role::Executive && beginWords(wanted, entry.firm);
        if (own || firms)
            found.push_back({&entry, given, !own});
    }
    return found;
}

const RosterEntry* Roster::findOffice(View office) const
{
    const std::u16string wanted = folded(trimmed(office));
    const RosterEntry* found = nullptr;
    for (const RosterEntry& entry : m_entries) {
        if (entry.title.empty() || entry.role == Role::Analyst || !holdsOffice(entry, wanted))
            continue;
        if (found)
            return nullptr;
        found = &entry;
    }
    return found;
}

const RosterEntry* Roster::findCode(View key) const
{
    const auto found = m_byCode.find(std::u16string(key));
    return found == m_byCode.end() ? nullptr : &m_entries[found->second];
}

bool isNameList(View line, const Vocabulary& vocabulary)
{
    constexpr std::ptrdiff_t kFewest = 3;
    if (std::count(line.begin(), line.end(), u',') < kFewest - 1)
        return false;
    std::ptrdiff_t names = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] != u',')
            continue;
        const View piece = trimmed(line.substr(begin, i - begin));
        begin = i + 1;
        const auto name = readLatinName(piece, vocabulary);
        const bool voice = vocabulary.voices.valueOf(folded(piece)).has_value();
        if (!voice && (!name || name->quality < kWholeName || vocabulary.titles.findFirst(folded(piece))))
            return false;
        names += !voice;
    }
    return names >= kFewest;
}

RosterEntry entryOf(const LabelParts& parts, Role role)
{
    RosterEntry entry;
    entry.name = parts.name;
    entry.alias = parts.alias;
    entry.title = parts.title;
    entry.firm = parts.firm;
    entry.role = role != Role::Unknown ? role : parts.hint;
    entry.byHeading = role != Role::Unknown;
    return entry;
}

void readPeopleList(View text, Role role, const Vocabulary& vocabulary, Roster& roster)
{
    const std::size_t stop = text.find_first_of(u"。？！");
    const bool sentences = stop != View::npos && text.find(u'，') != View::npos;
    std::size_t begin = 0;
    std::u16string pendingTitle;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        std::size_t width = 1;
        bool cut = i == text.size() || isListMark(text[i]);
        if (!cut && (text.substr(i, 2) == u"以及" || text.substr(i, 5) == u" and ")) {
            cut = true;
            width = text[i] == u' ' ? 5 : 2;
        } else if (!cut && (text[i] == u'和' || text[i] == u'与' || text[i] == u'及') && i > begin + 2) {
            cut = true;
        }
        if (!cut)
            continue;
        View piece = trimmed(text.substr(begin, i - begin));
        begin = i + width;
        i += width - 1;
        if (piece.size() < 2 || piece.size() > kLongestPiece || (sentences && holdsWideDash(piece)) ||
            piece.find(u'＝') != View::npos) // a legend's, which codes read
            continue;
        if (holdsHan(piece))
            readPerson(piece, role, pendingTitle, vocabulary, roster);
        else
            readLatinPerson(piece, role, vocabulary, roster);
    }
}

void readLatinList(View list, Role role, const Vocabulary& vocabulary, Roster& roster)
{
    const View marks = list.find(u';') == View::npos ? View(u",") : View(u";");
    std::optional<RosterEntry> person; // titles and firms may follow
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        const bool ends = i == list.size();
        depth += ends ? 0 : (list[i] == u'(') - (list[i] == u')' && depth > 0);
        const bool joint = !ends && list.substr(i, 5) == u" and ";
        if (!ends && (depth > 0 || (marks.find(list[i]) == View::npos && !joint)))
            continue;
        const View piece = trimmed(list.substr(begin, i - begin));
        begin = std::min(list.size(), i + (joint ? 5 : 1));
        auto entry = listedIn(piece, role, vocabulary);
        if (entry) {
            if (person)
                roster.add(std::move(*person));
            person = std::move(entry);
        } else if (person && vocabulary.titles.findFirst(folded(piece)))
            person->title = person->title.empty() ? std::u16string(piece) : person->title;
        else if (person && person->firm.empty())
            person->firm = std::u16string(piece);
    }
    if (person)
        roster.add(std::move(*person));
}

void readRosterBlock(const Document& document, std::size_t block, Role role, const Vocabulary& vocabulary,
                     Roster& roster)
{
    const View line = trimmed(document.blocks[block].span.in(document.text));
    if (line.empty() || line.size() > 600 || isNameList(line, vocabulary) ||
        readCodeRow(line, vocabulary, roster))
        return;
    View head = line;
    while (!head.empty() && (UnitSet(u"*•·>-–").holds(head.front()) || isBlankUnit(head.front())))
        head.remove_prefix(1);
    if (holdsHan(head)) // a form's field and its value: "员姓名          财务总监：吴某"
        if (const std::size_t gap = head.rfind(u"  "); gap != View::npos)
            head = trimmed(head.substr(gap));
    const std::size_t stop = head.find_first_of(u"。？！");
    const bool sentences = endsWithAny(head, u":：") ||
                           (stop != View::npos && (stop + 1 < head.size() || head.find(u'，') < stop));
    if (head.size() <= 160 && !(holdsHan(head) && sentences)) {
        const auto parts = readLabelParts(head, vocabulary);
        const bool several = parts && parts->firm.find_first_of(u"、：:；;") != std::u16string::npos;
        if (parts && !several && parts->voice == Voice::None && parts->name != parts->title &&
            (!parts->title.empty() || !parts->firm.empty() ||
             (role != Role::Unknown && parts->quality >= kWholeName))) {
            roster.add(entryOf(*parts, role));
            return;
        }
    }
    if (holdsHan(line))
        readPeopleList(head, role, vocabulary, roster);
    else
        readBracketedPeople(line, vocabulary, roster);
}

} // namespace earshot
