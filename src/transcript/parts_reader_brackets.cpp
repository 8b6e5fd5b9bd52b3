#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

/// Braces and angles are closed by their own kind: "[00:01 -> 00:07]".
bool closes(char16_t opener, char16_t c)
{
    const bool own = opener == u'{' || opener == u'<';
    return own ? c == (opener == u'{' ? u'}' : u'>') : isCloser(c) && c != u'>';
}

/// Where the bracket that opens at `open` is closed: "（某某证券（香港） 林小姐）" holds another one. The
/// head's size where it is not.
std::size_t closeOf(View head, std::size_t open)
{
    const auto isRound = [](char16_t c) { return c == u'(' || c == u'（'; };
    std::size_t first = head.size(); // to close anything
    int depth = 0;
    for (std::size_t at = open + 1; at < head.size(); ++at) {
        if (isRound(head[open]) && isRound(head[at]))
            ++depth;
        if (!closes(head[open], head[at]))
            continue;
        first = std::min(first, at);
        if (depth == 0)
            return at;
        --depth;
    }
    return first;
}

} // namespace

/// Takes brackets out of the head; their words are read at the end, when it is known what is missing.
View PartsReader::takeBrackets(View head)
{
    m_head.clear();
    for (std::size_t i = 0; i < head.size();) {
        if (!isOpener(head[i])) {
            m_head.push_back(head[i++]);
            continue;
        }
        const std::size_t close = closeOf(head, i);
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
        i = close + 1;
        // The blanks on both sides of what is taken out make no columns.
        const View kept = m_head;
        if (kept.size() > 1 && kept.ends_with(u' ') && !isBlankUnit(kept[kept.size() - 2]) &&
            i + 1 < head.size() && head[i] == u' ' && !isBlankUnit(head[i + 1])) {
            m_head.pop_back();
            ++i;
        }
        if (!m_head.empty() && i < head.size() && head[i] != u',')
            m_head.push_back(u' ');
    }
    return trimmed(m_head);
}

/// Two full names in Latin letters that share no word are two things: "Jane Doe (Acme Tools)".
bool PartsReader::mayBeAlias(View inner) const
{
    if (holdsHan(inner) || holdsHan(m_parts.name))
        return true;
    const std::u16string own = u' ' + folded(m_parts.name) + u' ';
    const std::u16string other = folded(inner);
    if (own.find(u' ', 1) + 1 == own.size() || other.find(u' ') == std::u16string::npos)
        return true;
    for (std::size_t begin = 0; begin < other.size();) {
        const std::size_t end = std::min(other.find(u' ', begin), other.size());
        if (own.find(u' ' + other.substr(begin, end - begin) + u' ') != std::u16string::npos)
            return true;
        begin = end + 1;
    }
    return false;
}

/// "某某投顾 方仲凱（某某方）": the head of the firm's name, and the family name.
bool PartsReader::isShortForm(View inner) const
{
    constexpr std::size_t kLongest = 5;
    return m_named && m_parts.alias.empty() && holdsHan(m_parts.name) && inner.size() >= 2 &&
           inner.size() <= kLongest && inner.back() == m_parts.name.front() &&
           View(m_parts.firm).starts_with(inner.substr(0, inner.size() - 1));
}

/// The words in brackets: a firm, a nickname, "追问", a stock quote, another script's name.
/// "提问者（尾号8812）", "用户(138****2671)": which of the callers it is.
bool PartsReader::takeCallersNumber(View inner)
{
    constexpr std::ptrdiff_t kFewest = 3;
    const auto digits = std::count_if(inner.begin(), inner.end(), isAsciiDigit);
    const bool masked = inner.find(u'*') != View::npos;
    const bool caller = m_parts.voice == Voice::None ? masked : roleOfVoice(m_parts.voice) == Role::Analyst;
    if (digits < kFewest || !caller || m_parts.name.empty() || !(masked || holdsHan(inner)))
        return false;
    m_parts.name += u"(" + std::u16string(inner) + u")";
    m_parts.part.reset();
    return true;
}

void PartsReader::takeBracketed(View inner)
{
    if (takeCallersNumber(inner))
        return;
    const std::u16string lookup = folded(inner);
    if (std::any_of(inner.begin(), inner.end(), [](char16_t c) { return isHan(c) || isLatinLetter(c); }) ==
        false)
        return;
    if (std::count_if(inner.begin(), inner.end(), isAsciiDigit) >= 5) // "{ID 12345678 <GO>}"
        return;
    if (m_parts.separator == LabelSeparator::None)
        m_parts.separator = LabelSeparator::Bracket;
    for (const auto& match : m_vocabulary.voices.findAll(lookup)) // "Jane Doe (through interpreter)"
        if (m_named && m_vocabulary.parts[match.value].voice == Voice::Interpreter)
            return;
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
        if (const auto named = personOfVoice(inner);
            named && named->voice == Voice::None && !named->name.empty()) {
            m_parts.name = named->name;
            m_parts.alias = named->alias;
            m_parts.firm = named->firm;
            m_parts.title = named->title;
            m_parts.voice = Voice::None;
            return;
        }
        if (const auto voice = m_vocabulary.voices.valueOf(lookup); // "Q12（主持人）"
            voice && m_vocabulary.parts[*voice].voice == Voice::Operator &&
            m_parts.voice == Voice::Questioner) {
            m_parts.voice = Voice::Operator;
            m_parts.part = *voice;
            m_parts.name = std::u16string(inner);
            m_parts.hint = Role::Operator;
        } else if (looksLikeFirm(inner)) {
            setFirm(inner);
            if (m_parts.voice == Voice::Questioner) { // "Q（某某證券）": known by the firm
                m_parts.name = inner;
                m_parts.part.reset();
            }
        } else if (voice && m_vocabulary.parts[*voice].people && m_parts.voice == Voice::Questioner) {
            m_parts.name = inner; // "Q（記者）", "問（外資）"
            m_parts.part = *voice;
        }
        return;
    }
    if (const auto title = titleIn(inner)) {
        const auto end = static_cast<std::size_t>(title->span.end());
        const Role role = m_vocabulary.roleOf(*title);
        const bool firmBehind = role == Role::Analyst && title->span.begin() == 0 && m_parts.firm.empty() &&
                                end + 1 < inner.size() && inner[end] == u',';
        setTitle(firmBehind ? inner.substr(0, end) : inner, role);
        if (firmBehind) // "(Analyst, Acme Capital)"
            setFirm(inner.substr(end + 1));
        return;
    }
    if (isShortForm(inner)) {
        m_parts.alias = std::u16string(inner);
        return;
    }
    if (looksLikeFirm(inner) && !(readName(inner, m_vocabulary) && m_parts.alias.empty() &&
                                  holdsHan(inner) != holdsHan(m_parts.name)))
        return setFirm(inner);
    if (const auto person = readName(inner, m_vocabulary);
        person && !m_named &&
        (!m_parts.title.empty() || !m_parts.firm.empty())) { // "财务总监（林若溪）", "CFO (Jane Doe)"
        setName(*person);
        return;
    }
    if (m_named && m_parts.alias.empty() && readName(inner, m_vocabulary) && mayBeAlias(inner)) {
        m_parts.alias = std::u16string(inner);
        return;
    }
    if (m_parts.firm.empty() && inner.size() <= 40 && !holdsHan(inner) && m_named &&
        !m_vocabulary.notNames.longestAt(lookup, 0))
        setFirm(inner);
}

/// "哈斯巴根（董事会秘书）": a name that begins with no known family name, by the office in brackets behind
/// it.
bool PartsReader::readNameOfOffice(View head)
{
    constexpr std::size_t kLongest = 6;
    const std::u16string lookup = folded(head);
    const bool office = std::ranges::any_of(m_brackets, [&](const std::u16string& inner) {
        const auto title = m_vocabulary.titles.valueOf(folded(inner));
        return title && m_vocabulary.roles[*title] == Role::Executive;
    });
    if (!office || head.size() < 2 || head.size() > kLongest || !std::ranges::all_of(head, isHan) ||
        titleIn(head) || looksLikeFirm(head) || m_vocabulary.functionWords.findFirst(lookup) ||
        m_vocabulary.speechVerbs.valueOf(lookup) || m_vocabulary.notNames.valueOf(lookup) ||
        m_vocabulary.voices.longestAt(lookup, 0))
        return false;
    return setName({std::u16string(head), {}, 0.5});
}

/// "Finance director (Jane Doe)", "Acme Capital (Jane Doe)": a title or a firm is the whole label, and whose
/// it is stands in brackets.
bool PartsReader::readOfficeOfBracketed(View head)
{
    constexpr std::size_t kLongest = 60;
    constexpr double kWholeName = 0.6;
    if (m_brackets.size() != 1 || head.size() > kLongest || head.find_first_of(u",，") != View::npos)
        return false;
    const auto person = readName(m_brackets.front(), m_vocabulary);
    if (!person || titleIn(person->name) || looksLikeFirm(person->name) ||
        (!holdsHan(person->name) && person->quality < kWholeName))
        return false;
    const auto title = titleIn(head);
    if (title && holdsHan(head)) // read piece by piece
        return false;
    if (!title) {
        if (!looksLikeFirm(head) || lowerShare(head) > 0 || PartsReader(m_vocabulary).readFirmAndName(head))
            return false;
        setFirm(head);
        return true;
    }
    const View before = trimmed(head.substr(0, static_cast<std::size_t>(title->span.begin())));
    const View behind = head.substr(static_cast<std::size_t>(title->span.end()));
    if (lowerShare(before) > 0 || endsSentence(head, m_vocabulary) ||
        std::any_of(behind.begin(), behind.end(), isAsciiDigit))
        return false;
    if (!before.empty() && looksLikeFirm(before)) { // "Acme Tools CEO (Jane Doe)"
        setFirm(before);
        head = head.substr(static_cast<std::size_t>(title->span.begin()));
    }
    setTitle(head, m_vocabulary.roleIn(folded(head)));
    return true;
}

} // namespace earshot
