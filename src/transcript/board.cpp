#include "transcript/board.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/names.h"

#include <algorithm>
#include <map>
#include <set>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestName = 20; ///< of a company or a user

bool isNameUnit(char16_t c)
{
    return isNicknameUnit(c) || c == u'#';
}

std::size_t pastBlanks(View line, std::size_t at)
{
    while (at < line.size() && isBlankUnit(line[at]))
        ++at;
    return at;
}

/// The end of letters, characters and digits from `at` on.
std::size_t nameEnd(View line, std::size_t at)
{
    while (at < line.size() && isNameUnit(line[at]))
        ++at;
    return at;
}

/// The end of a company's code in brackets, "(600000)", "(3000xx)"; `at` itself where none stands there.
std::size_t codeEnd(View line, std::size_t at)
{
    constexpr std::size_t kDigits = 6;
    const std::size_t open = pastBlanks(line, at);
    if (open + kDigits + 1 >= line.size() || (line[open] != u'(' && line[open] != u'（'))
        return at;
    const View code = line.substr(open + 1, kDigits);
    const bool digits = std::ranges::all_of(code, [](char16_t c) { return isAsciiDigit(c) || c == u'x'; });
    const char16_t close = line[open + 1 + kDigits];
    return digits && isAsciiDigit(code.front()) && (close == u')' || close == u'）') ? open + kDigits + 2
                                                                                     : at;
}

/// What the head of one line of a board says.
struct Head {
    Role role = Role::Unknown; ///< Analyst, Executive; none where the line opens nothing
    View asker;
    std::size_t body = 0;   ///< where the words begin; the line's end: below it
    bool company = false;   ///< the company stands in it
    bool bare = false;      ///< nothing but the company
    bool addressed = false; ///< the company, and words: its own, or such as are written to it
};

class Board {
public:
    Board(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
        : m_document(document), m_vocabulary(vocabulary), m_evidence(evidence)
    {
    }
    bool run();

private:
    View lineOf(std::size_t block) const { return m_document.blocks[block].span.in(m_document.text); }
    struct Verb {
        Role role = Role::Unknown;
        std::size_t end = 0;
    };
    Verb verbAt(View line, std::size_t at) const;
    void countCompanies(View line);
    bool findCompany();
    std::size_t companyEnd(View line, std::size_t at) const;
    Head headOf(View line) const;
    Head headOfCompany(View line, std::size_t end) const;
    View userOf(std::size_t block) const;
    bool isFurniture(View line) const;
    void findCounters();
    bool usersStandAbove() const;
    void readRecords();
    void endAtLastStamp();
    void add(std::size_t first, std::size_t last, const Head& head, Role role, View asker);

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    Evidence& m_evidence;
    std::map<View, int> m_companies;
    View m_company;
    std::map<View, View> m_codes;        ///< in brackets, by company
    std::set<std::u16string> m_counters; ///< by refrainKey()
    std::vector<Label> m_labels;
    std::vector<std::size_t> m_furniture; ///< blocks
    int m_asked = 0;
    int m_answered = 0;
    int m_named = 0; ///< records that name the company or a user
};

/// "问", "答", "回复" as a word of its own.
Board::Verb Board::verbAt(View line, std::size_t at) const
{
    constexpr std::size_t kLongest = 4;
    const std::u16string lookup = folded(line.substr(at, kLongest));
    const auto voice = m_vocabulary.voices.longestAt(lookup, 0);
    if (!voice || !m_vocabulary.speechVerbs.valueOf(
                      View(lookup).substr(0, static_cast<std::size_t>(voice->span.end()))))
        return {};
    const std::size_t end = at + static_cast<std::size_t>(voice->span.end());
    if (end < line.size() && !isBlankUnit(line[end]) && !isColon(line[end]))
        return {};
    return {roleOfVoice(m_vocabulary.parts[voice->value].voice), end};
}

/// Who may be the company: before a code, before a verb of answering, behind one of asking.
void Board::countCompanies(View line)
{
    const std::size_t begin = !line.empty() && isColon(line.front()) ? 1 : 0;
    const std::size_t end = nameEnd(line, begin);
    const auto count = [&](View name) {
        if (name.size() < 2 || name.size() > kLongestName)
            return;
        const auto voice = m_vocabulary.voices.longestAt(folded(name), 0);
        if (!voice && !m_vocabulary.titles.findFirst(folded(name)))
            ++m_companies[name];
    };
    const View first = line.substr(begin, end - begin);
    const std::size_t next = pastBlanks(line, end);
    if (const std::size_t coded = codeEnd(line, end); coded > end) {
        count(first);
        m_codes.try_emplace(first, trimmed(line.substr(end, coded - end)));
        return;
    }
    const bool apart = next > end;
    Verb verb = verbAt(line, begin); // "问 某某精工(301234)："
    if (verb.role != Role::Analyst && apart)
        verb = verbAt(line, next);
    if (verb.role == Role::Executive && apart && !readName(first, m_vocabulary))
        count(first);
    if (verb.role != Role::Analyst)
        return;
    const std::size_t asked = pastBlanks(line, verb.end);
    const std::size_t askedEnd = nameEnd(line, asked);
    const std::size_t behind = codeEnd(line, askedEnd);
    const View name = line.substr(asked, askedEnd - asked);
    if (asked > verb.end && (behind == line.size() || isColon(line[behind])) && !readName(name, m_vocabulary))
        count(name);
}

bool Board::findCompany()
{
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i)
        countCompanies(lineOf(i));
    int most = 1;
    for (const auto& [name, times] : m_companies)
        if (times > most) {
            most = times;
            m_company = name;
        }
    return !m_company.empty();
}

/// The end of the company's name, with its code; `at` itself where it does not stand there.
std::size_t Board::companyEnd(View line, std::size_t at) const
{
    const std::size_t begin = at < line.size() && isColon(line[at]) && at == 0 ? 1 : at;
    if (!line.substr(begin).starts_with(m_company))
        return at;
    const std::size_t end = begin + m_company.size();
    const std::size_t coded = codeEnd(line, end);
    return coded == end && end < line.size() && isNameUnit(line[end]) ? at : coded;
}

Head Board::headOfCompany(View line, std::size_t end) const
{
    Head head;
    head.company = true;
    const std::size_t next = pastBlanks(line, end);
    if (next == line.size()) {
        head.bare = true;
        head.body = next;
        return head;
    }
    const Verb verb = next > end ? verbAt(line, next) : Verb{};
    if (verb.role == Role::Executive) {
        head.role = Role::Executive;
        const std::size_t user = pastBlanks(line, verb.end);
        const std::size_t userEnd = nameEnd(line, user);
        const bool named = userEnd == line.size() || isColon(line[userEnd]); // "回复 guest_7"
        head.body = named && userEnd > user ? userEnd : verb.end;
    } else if (isColon(line[next]) || isBlankUnit(line[end]) || line[end - 1] == u')' ||
               line[end - 1] == u'）') {
        head.addressed = true;
        head.body = next;
    }
    while (head.body < line.size() && (isColon(line[head.body]) || isBlankUnit(line[head.body])))
        ++head.body;
    return head;
}

Head Board::headOf(View line) const
{
    if (const std::size_t end = companyEnd(line, 0); end > 0)
        return headOfCompany(line, end);
    Head head;
    const std::size_t user = nameEnd(line, 0);
    const std::size_t next = pastBlanks(line, user);
    Verb verb = verbAt(line, 0);
    if (verb.role == Role::Unknown && user > 0 && user <= kLongestName && next > user) {
        verb = verbAt(line, next);
        if (verb.role == Role::Analyst)
            head.asker = line.substr(0, user);
        else
            verb = {};
    }
    if (verb.role == Role::Unknown)
        return head;
    const std::size_t asked = pastBlanks(line, verb.end);
    std::size_t end = companyEnd(line, asked);
    head.company = end > asked;
    const std::size_t called = nameEnd(line, asked);
    if (verb.role == Role::Executive && !head.company && asked > verb.end && called > asked &&
        called < line.size() && isColon(line[called])) // "答 guest_7："
        end = called;
    if (!head.asker.empty() && !head.company)
        return {};
    head.role = verb.role;
    head.body = end;
    while (head.body < line.size() && (isColon(line[head.body]) || isBlankUnit(line[head.body])))
        ++head.body;
    return head;
}

/// Who writes, where a line is nothing but a user's name: "guest_7", "用户名：guest_7".
View Board::userOf(std::size_t block) const
{
    View line = trimmed(lineOf(block));
    if (const std::size_t colon = line.find_first_of(u"：:"); colon != View::npos && colon <= kLongestName) {
        const auto field = m_vocabulary.recordFields.valueOf(folded(trimmed(line.substr(0, colon))));
        if (field != static_cast<std::uint32_t>(RecordField::Person))
            return {};
        line = trimmed(line.substr(colon + 1));
    }
    return !line.empty() && line.size() <= kLongestName && nameEnd(line, 0) == line.size() ? line : View();
}

/// "提问时间 2031-05-06 09:14　来自 网站": a time, and no sentence.
bool Board::isFurniture(View line) const
{
    constexpr std::size_t kLongest = 48;
    constexpr std::ptrdiff_t kFewest = 6; // digits of a date
    return line.size() <= kLongest && line.find_first_of(u"。？！；?!") == View::npos &&
           std::ranges::count_if(line, isAsciiDigit) >= kFewest &&
           (m_vocabulary.recordFields.longestAt(folded(line), 0) || isAsciiDigit(line.front()));
}

void Board::add(std::size_t first, std::size_t last, const Head& head, Role role, View asker)
{
    Label label;
    if (role == Role::Executive) {
        label.parts.name = m_company;
    } else if (const auto parts = asker.empty() ? std::nullopt : readLabelParts(asker, m_vocabulary);
               parts && parts->voice == Voice::Questioner) {
        label.parts = *parts;
    } else if (!asker.empty()) {
        label.parts.name = asker;
        label.parts.voice = Voice::Questioner;
    } else if (const auto voice = readLabelParts(u"问", m_vocabulary)) {
        label.parts = *voice;
    }
    label.parts.hint = role;
    label.parts.quality = 1;
    const Span& line = m_document.blocks[last].span;
    const std::int32_t body = line.begin() + static_cast<std::int32_t>(head.body);
    std::int32_t end = body;
    while (end > line.begin() && (isBlankUnit(m_document.text[static_cast<std::size_t>(end - 1)]) ||
                                  isColon(m_document.text[static_cast<std::size_t>(end - 1)])))
        --end;
    label.place = body >= line.end() ? LabelPlace::LineColon : LabelPlace::Inline;
    label.block = first;
    label.lastBlock = last;
    label.span = Span(m_document.blocks[first].span.begin(), end);
    label.bodyBegin = body;
    label.score = 1;
    label.accepted = true;
    m_labels.push_back(std::move(label));
    (role == Role::Analyst ? m_asked : m_answered) += 1;
    m_named += head.company || !asker.empty();
}

/// Whether a user's name stands on the line above nearly every question that names the company.
bool Board::usersStandAbove() const
{
    int questions = 0;
    int named = 0;
    for (std::size_t i = 1; i < m_document.blocks.size(); ++i)
        if (const Head head = headOf(lineOf(i)); head.role == Role::Analyst && head.company) {
            ++questions;
            named += isAttached(m_document, i) && !userOf(i - 1).empty();
        }
    return questions > 1 && 10 * named >= 9 * questions;
}

void Board::readRecords()
{
    const bool above = usersStandAbove();
    const std::size_t size = m_document.blocks.size();
    const auto lastAsks = [this] { return !m_labels.empty() && m_labels.back().parts.hint == Role::Analyst; };
    for (std::size_t i = 0; i < size; ++i) {
        const View line = lineOf(i);
        Head head = headOf(line);
        const Head below = i + 1 < size ? headOf(lineOf(i + 1)) : Head();
        if (const View user = head.company || head.role != Role::Unknown ? View() : userOf(i);
            !user.empty() && below.asker.empty() &&
            (below.addressed || (below.role == Role::Analyst && (!below.company || above)))) {
            add(i, i + 1, below, Role::Analyst, user);
            ++i;
        } else if (head.bare && below.role == Role::Executive && !below.company) {
            head = below;
            head.company = true;
            add(i, i + 1, head, Role::Executive, {});
            ++i;
        } else if (head.role != Role::Unknown && !(above && head.role == Role::Analyst && !head.company)) {
            add(i, i, head, head.role, head.asker);
        } else if ((head.addressed || head.bare) && lastAsks()) {
            add(i, i, head, Role::Executive, {});
        } else if (isFurniture(trimmed(line)) || m_counters.contains(refrainKey(line))) {
            m_furniture.push_back(i);
        }
    }
}

/// "赞(3)  评论(1)": a short line without a sentence that returns with other numbers.
void Board::findCounters()
{
    constexpr std::size_t kLongest = 24;
    constexpr int kFewest = 3;
    std::map<std::u16string, int> times;
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i)
        if (const View line = lineOf(i); line.size() <= kLongest && holdsUnit(line, isAsciiDigit) &&
                                         userOf(i).empty() &&
                                         line.find_first_of(u"。？！；，?!,") == View::npos)
            ++times[refrainKey(line)];
    for (const auto& [key, count] : times)
        if (count >= kFewest && key.size() > 1)
            m_counters.insert(key);
}

/// Where a time stands below every answer, what is below the last one is the page's.
void Board::endAtLastStamp()
{
    std::vector<std::size_t> stamps; // of the answers that have one
    std::size_t answers = 0;
    for (std::size_t k = 0; k < m_labels.size(); ++k) {
        if (m_labels[k].parts.hint != Role::Executive)
            continue;
        ++answers;
        const std::size_t next = k + 1 < m_labels.size() ? m_labels[k + 1].block : m_document.blocks.size();
        const auto stamp = std::ranges::upper_bound(m_furniture, m_labels[k].lastBlock);
        if (stamp != m_furniture.end() && *stamp < next)
            stamps.push_back(*stamp);
    }
    if (answers == 0 || stamps.size() < answers || stamps.back() < m_labels.back().lastBlock)
        return;
    for (std::size_t i = stamps.back() + 1; i < m_document.blocks.size(); ++i)
        if (m_evidence.lines[i].kind != LineKind::Furniture)
            m_evidence.lines[i].kind = LineKind::Boilerplate;
}

bool Board::run()
{
    constexpr int kFewest = 2;
    if (!isChinese(m_document.language) || !findCompany())
        return false;
    findCounters();
    readRecords();
    if (m_asked < kFewest || m_answered == 0 || 2 * m_named < m_asked + m_answered)
        return false;
    m_evidence.addressee = std::u16string(m_company) + std::u16string(m_codes[m_company]);
    for (const std::size_t block : m_furniture)
        m_evidence.lines[block].kind = LineKind::Furniture;
    for (LineFacts& line : m_evidence.lines)
        if (line.kind == LineKind::Heading || line.kind == LineKind::Boilerplate)
            line.kind = LineKind::Text;
    endAtLastStamp();
    m_evidence.labels = std::move(m_labels);
    return true;
}

} // namespace

bool readBoard(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    return Board(document, vocabulary, evidence).run();
}

} // namespace earshot
