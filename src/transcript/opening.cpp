#include "transcript/opening.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/label.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongestLead = 28;    ///< marks, numbers and times before a name
constexpr std::int32_t kLongestHead = 48;    ///< of a name
constexpr std::int32_t kLongestBracket = 70; ///< behind a name, with its title or firm
constexpr std::int32_t kLongestCloser = 8;   ///< marks behind a name
constexpr std::int32_t kLongestLine = 180;   ///< of a label with title and firm on a line of its own
constexpr std::int32_t kLongestField = 90;   ///< of one column between a name and the speech

bool isLetter(char16_t c)
{
    return isLatinLetter(c) || isHan(c) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool isJoint(char16_t c) ///< inside a name
{
    return c == u'.' || c == u'\'' || c == u'’' || c == u'-' || c == u'·' || c == u'•' || c == u'‧' ||
           c == u'・';
}

bool isUpper(char16_t c)
{
    return isAsciiCapital(c) || (c >= 0xC0 && isLatinLetter(c) && fold(c) != c);
}

class Signature {
public:
    void add(std::uint64_t c) { m_hash = (m_hash ^ c) * 1099511628211ull; }
    std::uint64_t hash() const { return m_hash; }

private:
    std::uint64_t m_hash = 14695981039346656037ull;
};

/// Reads the openings of one block.
class OpeningReader {
public:
    OpeningReader(View text, const Block& block, std::size_t index, const Vocabulary& vocabulary)
        : m_text(text), m_block(block), m_index(index), m_end(block.span.end()), m_vocabulary(vocabulary)
    {
    }
    void read(std::vector<Opening>& openings);

private:
    char16_t unit(std::int32_t at) const { return at < m_end ? m_text[static_cast<std::size_t>(at)] : u'\n'; }
    std::int32_t skipLead(std::int32_t at, Signature& signature, std::optional<double>& time) const;
    std::int32_t headEnd(std::int32_t at) const;
    std::int32_t numberEnd(std::int32_t at) const;
    bool isNumber(std::int32_t at) const;
    std::int32_t timeEnd(std::int32_t at, Signature& signature, Opening& opening) const;
    std::int32_t closerEnd(std::int32_t at, Signature& signature, Opening& opening) const;
    std::int32_t innerEnd(std::int32_t at, Signature& signature, Opening& opening) const;
    std::int32_t wordsEnd(std::int32_t at, Signature& signature) const;
    std::int32_t columnsEnd(std::int32_t at, Signature& signature, Opening& opening) const;
    bool readHead(std::int32_t at, std::int32_t end, const Signature& lead, const Opening& begun,
                  std::vector<Opening>& openings) const;
    std::int32_t shortWordsStop(std::int32_t at, std::int32_t end) const;
    char16_t markBefore(std::int32_t head) const;
    /// Behind a dash stand sentences, or words that bring in what follows on the next line.
    bool asks(std::int32_t at) const
    {
        const View rest = trimmed(Span(at, m_end).in(m_text));
        return endsWithAny(rest, u":：") || rest.find_first_of(u"。？！") != View::npos;
    }
    bool readAt(std::int32_t at, const Signature& lead, const Opening& opening,
                std::vector<Opening>& openings) const;

    View m_text;
    const Block& m_block;
    std::size_t m_index;
    std::int32_t m_end;
    const Vocabulary& m_vocabulary;
};

/// Marks, numbering and a time code before the name.
std::int32_t OpeningReader::skipLead(std::int32_t at, Signature& signature, std::optional<double>& time) const
{
    const std::int32_t last = std::min(m_end, at + kLongestLead);
    while (at < last) {
        const char16_t c = unit(at);
        if (isAsciiDigit(c)) {
            if (const auto code = readTimeCode(Span(at, std::min(m_end, at + 14)).in(m_text))) {
                time = code->first;
                at += static_cast<std::int32_t>(code->second);
                signature.add(u't');
                continue;
            }
            while (at < last && isAsciiDigit(unit(at)))
                ++at;
            if (isLetter(unit(at)))
                return -1; // "3M"
            signature.add(u'0');
            continue;
        }
        const View half = Span(at, std::min(m_end, at + 2)).in(m_text); // "下午03:00", "3:00 PM"
        if ((!time && (half == u"上午" || half == u"下午") && isAsciiDigit(unit(at + 2))) ||
            (time && (half == u"AM" || half == u"PM") && !isLetter(unit(at + 2)))) {
            at += 2;
            continue;
        }
        if (isLetter(c)) {
            const bool chat = time && Span(at, std::min(m_end, at + 5)).in(m_text) == u"From ";
            return chat ? skipLead(at + 5, signature, time) : at; // "10:03:00 From Jane Doe to Everyone :"
        }
        if (UnitSet(u"$€£¥￥%+\"“”'’").holds(c))
            return -1;
        if (!isBlankUnit(c))
            signature.add(c);
        ++at;
    }
    return -1;
}

/// The end of the words that may be a name; `at` itself where there are none.
std::int32_t OpeningReader::headEnd(std::int32_t at) const
{
    const std::int32_t last = std::min(m_end, at + kLongestHead);
    const bool han = isHan(unit(at));
    std::int32_t end = at;
    int words = 0;
    for (std::int32_t i = at; i < last;) {
        std::int32_t wordEnd = i;
        while (wordEnd < last &&
               (isWordUnit(unit(wordEnd)) || isLetter(unit(wordEnd)) ||
                (isJoint(unit(wordEnd)) && (isLetter(unit(wordEnd + 1)) || unit(wordEnd) == u'.'))))
            ++wordEnd;
        const bool capital = isUpper(unit(i)) || isHan(unit(i));
        const bool addressed = Span(i, wordEnd).in(m_text) == u"to"; // "Jane Doe to Everyone"
        if (wordEnd == i || addressed || (!capital && wordEnd - i > 3) || (words == 0 && !capital))
            break;
        if (wordEnd - i > 4 && unit(wordEnd - 1) == u'.') {
            const bool sentence = han || !capital || unit(wordEnd) != u' ';
            return sentence ? (han ? end : at) : wordEnd - 1; // "Jane Doe. Sales rose": minutes print it so
        }
        ++words;
        end = wordEnd;
        if (unit(wordEnd) != u' ' || !(isLetter(unit(wordEnd + 1)) || isNumber(wordEnd + 1)))
            break;
        i = wordEnd + 1;
        if (isAsciiDigit(unit(i))) { // "Speaker 3"
            end = numberEnd(i);
            break;
        }
    }
    return end == last && end < m_end ? at : end;
}

std::int32_t OpeningReader::numberEnd(std::int32_t at) const
{
    while (isAsciiDigit(unit(at)))
        ++at;
    return at;
}

/// A short number by itself: "3", not "3M", "3.5" or "3:15".
bool OpeningReader::isNumber(std::int32_t at) const
{
    const std::int32_t end = numberEnd(at);
    const bool goesOn = isLetter(unit(end)) || UnitSet(u"%.,").holds(unit(end)) ||
                        (isColon(unit(end)) && isAsciiDigit(unit(end + 1)));
    return end > at && end - at <= 3 && !goesOn;
}

/// Takes a time code behind the name, in brackets or not; `at` itself where there is none.
std::int32_t OpeningReader::timeEnd(std::int32_t at, Signature& signature, Opening& opening) const
{
    std::int32_t i = at;
    const std::int32_t last = std::min(m_end, at + kLongestCloser);
    while (i < last && (isBlankUnit(unit(i)) || UnitSet(u"([（［*`").holds(unit(i))))
        ++i;
    if (i >= last)
        return at;
    const auto code = readTimeCode(Span(i, std::min(m_end, i + 14)).in(m_text));
    if (!code)
        return at;
    opening.time = code->first;
    opening.strict = true;
    signature.add(u't');
    i += static_cast<std::int32_t>(code->second);
    std::int32_t until = i; // "[00:01:02 - 00:01:30]"
    while (until < m_end && (isBlankUnit(unit(until)) || UnitSet(u"-–—>→~至").holds(unit(until))))
        ++until;
    if (until > i)
        if (const auto end = readTimeCode(Span(until, std::min(m_end, until + 14)).in(m_text)))
            i = until + static_cast<std::int32_t>(end->second);
    return UnitSet(u")]）］`").holds(unit(i)) ? i + 1 : i;
}

/// "Jane Doe\tChief Executive Officer\tGood morning": behind the name, the columns before the speech say more
/// of the person. `at` itself where no column but the speech follows.
std::int32_t OpeningReader::columnsEnd(std::int32_t at, Signature& signature, Opening& opening) const
{
    std::int32_t begin = at;
    while (unit(begin) == u' ')
        ++begin;
    const char16_t rule = unit(begin);
    std::int32_t before = opening.head.begin();
    while (before > m_block.span.begin() && isBlankUnit(unit(before - 1)))
        --before;
    const bool table = rule == u'|' && before > m_block.span.begin() && unit(before - 1) == u'|';
    if (rule != u'\t' && !table)
        return at;
    std::int32_t end = m_end; // without the bar that closes a row
    while (table && end > begin && (isBlankUnit(unit(end - 1)) || unit(end - 1) == u'|'))
        --end;
    at = begin;
    std::int32_t last = at;
    for (std::int32_t i = at + 1; i < end && i - last <= kLongestField; ++i)
        if (unit(i) == rule) {
            last = i;
            signature.add(rule);
        }
    if (last == at)
        return at;
    opening.strict = true;
    opening.columns = true;
    const std::int32_t field = rule == u'|' ? at + 1 : at;
    if (!trimmed(Span(field, last).in(m_text)).empty())
        opening.tail = Span(field, last);
    return last;
}

/// "<Jane Doe / CFO>", "[Jane Doe, Acme]": behind the name, the rest of what a bracket before it holds. `at`
/// itself where no bracket does.
std::int32_t OpeningReader::innerEnd(std::int32_t at, Signature& signature, Opening& opening) const
{
    const std::int32_t head = opening.head.begin();
    const char16_t opener = head > m_block.span.begin() ? unit(head - 1) : u' ';
    const std::size_t kind = View(u"<[【").find(opener);
    std::int32_t begin = at;
    while (unit(begin) == u' ')
        ++begin;
    if (kind == View::npos || !opening.tail.empty() || !UnitSet(u"/,|｜-–—:·，").holds(unit(begin)))
        return at;
    const std::int32_t last = std::min(m_end, at + kLongestBracket);
    std::int32_t close = begin + 1;
    while (close < last && !UnitSet(u">]】").holds(unit(close)))
        ++close;
    if (close >= last || unit(close) != View(u">]】")[kind])
        return at;
    signature.add(unit(begin));
    opening.tail = Span(begin + 1, close);
    return close;
}

/// "Jane Doe said:", "Jane Doe (Acme) to Everyone:": the end of the words before the colon; `at` itself where
/// there are none.
std::int32_t OpeningReader::wordsEnd(std::int32_t at, Signature& signature) const
{
    constexpr std::int32_t kLongest = 16;
    std::int32_t begin = at;
    while (unit(begin) == u' ')
        ++begin;
    std::int32_t end = begin;
    while (end < std::min(m_end, begin + kLongest) && (isLetter(unit(end)) || unit(end) == u' '))
        ++end;
    if (end == begin || begin == at || !isColon(unit(end)))
        return at;
    for (std::int32_t k = begin; k < end; ++k)
        signature.add(fold(unit(k)));
    return end;
}

/// The mark in front of a name, blanks aside; a line feed where there is none.
char16_t OpeningReader::markBefore(std::int32_t head) const
{
    do
        --head;
    while (head >= m_block.span.begin() && isBlankUnit(unit(head)));
    return head >= m_block.span.begin() && !isLetter(unit(head)) && !isAsciiDigit(unit(head)) ? unit(head)
                                                                                              : u'\n';
}

/// The marks behind a name, with what stands in brackets there; -1 where speech goes on without any.
std::int32_t OpeningReader::closerEnd(std::int32_t at, Signature& signature, Opening& opening) const
{
    const std::int32_t timed = timeEnd(at, signature, opening);
    const bool hasTime = timed > at;
    at = columnsEnd(timed, signature, opening);
    at = innerEnd(at, signature, opening);
    std::int32_t i = at;
    while (unit(i) == u' ' || ((unit(i) == u'*' || unit(i) == u'_') && opening.tail.empty()))
        ++i;
    if ((unit(i) == u'(' || unit(i) == u'（') && i < m_end) {
        std::int32_t close = i + 1;
        const std::int32_t last = std::min(m_end, i + kLongestBracket);
        while (close < last && unit(close) != u')' && unit(close) != u'）')
            ++close;
        if (close == last)
            return -1;
        opening.tail = Span(i, close + 1);
        at = close + 1;
        while (unit(at) == u'*' || unit(at) == u'_')
            ++at;
        at = wordsEnd(at, signature);
    } else {
        at = wordsEnd(at, signature);
    }
    const char16_t before = markBefore(opening.head.begin()); // "◆Jane Doe◆"
    int marks = 0;
    int dashes = 0;
    bool wide = false; // a gap that speech does not hold
    for (i = at; i < m_end && i < at + kLongestCloser && !isLetter(unit(i)) && !isAsciiDigit(unit(i)); ++i) {
        const char16_t c = unit(i);
        if (UnitSet(u"$€£¥￥").holds(c))
            break;
        wide = wide || c == u'\t' || c == 0x3000 || (c == u' ' && i > at && unit(i - 1) == u' ');
        opening.colon = opening.colon || isColon(c) || (c == u'>' && i == at && unit(i + 1) == u' ');
        opening.framed = opening.framed || c == before;
        opening.strict =
            opening.strict || opening.framed || isColon(c) || UnitSet(u"]】>＞}」』）)|｜\t*").holds(c);
        if (c == u'\t' || !isBlankUnit(c))
            signature.add(c);
        marks += !isBlankUnit(c);
        dashes += c == u'-' || (c >= 0x2010 && c <= 0x2015);
    }
    const bool apart = dashes > 1 || (isBlankUnit(unit(at)) && isBlankUnit(unit(i - 1)));
    opening.dashed = dashes > 0 && dashes == marks && apart;
    opening.gap = wide && marks == 0 && opening.time.has_value();
    opening.strict = opening.strict || opening.gap;
    const bool whole = trimmed(Span(std::min(i, m_end), m_end).in(m_text)).empty();
    if (marks > 0 && !whole && UnitSet(u",.?!;。，？！；、'\"”’…").holds(unit(at))) {
        const bool letter =
            unit(at) == u'.' && at - opening.head.begin() == 1 && unit(at + 1) == u' '; // "Q. …"
        opening.dotted = !letter && unit(at) == u'.' && unit(at + 1) == u' ' && i == at + 2 && marks == 1;
        opening.lineOnly = unit(at) == u';' || unit(at) == u',';
        return letter || opening.dotted || opening.lineOnly ? i : -1;
    }
    if (marks == 0 && !wide && !whole && !hasTime && opening.tail.empty())
        return -1;
    opening.strict = opening.strict || whole;
    return i;
}

bool OpeningReader::readAt(std::int32_t at, const Signature& lead, const Opening& opening,
                           std::vector<Opening>& openings) const
{
    if (isUpper(unit(at)) && unit(at + 1) == u'.' && unit(at + 2) == u' ')
        readHead(at, at + 1, lead, opening, openings); // "Q. …", but "J. Doe" as well
    const std::int32_t end = headEnd(at);
    if (const std::int32_t stop = shortWordsStop(at, end); stop > at)
        readHead(at, stop, lead, opening, openings); // "Jane Doe. Sales rose", but "St. James" as well
    return readHead(at, end, lead, opening, openings);
}

/// The full stop behind the first short word of a head that may end there; `at` where there is none.
std::int32_t OpeningReader::shortWordsStop(std::int32_t at, std::int32_t end) const
{
    std::int32_t word = at;
    for (std::int32_t i = at; i < end; ++i) {
        if (unit(i) == u' ')
            word = i + 1;
        else if (unit(i) == u'.' && unit(i + 1) == u' ' && word > at && i - word > 1)
            return i;
    }
    return at;
}

bool OpeningReader::readHead(std::int32_t at, std::int32_t end, const Signature& lead, const Opening& begun,
                             std::vector<Opening>& openings) const
{
    if (end == at)
        return false;
    Opening opening = begun;
    opening.head = Span(at, end);
    Signature signature = lead;
    signature.add(u'@');
    const std::int32_t close = closerEnd(end, signature, opening);
    if (close < 0)
        return false;
    opening.body = close;
    opening.key = nameHash(opening.head.in(m_text));
    const bool whole = trimmed(Span(close, m_end).in(m_text)).empty();
    opening.line = whole;
    Signature own = signature;
    own.add(whole ? u'|' : u'>');
    opening.shape = own.hash();
    if (!opening.lineOnly || whole)
        openings.push_back(opening);
    if (!whole && m_block.span.length() <= kLongestLine && !(opening.dashed && asks(close)) &&
        !endsSentence(m_block.span.in(m_text), m_vocabulary)) {
        opening.line = true; // "Jane Doe / Acme Capital": the rest of the line belongs to the label
        opening.tail = Span(close, m_end);
        opening.body = m_end;
        const View tail = opening.tail.in(m_text);
        opening.strict =
            opening.strict || std::none_of(tail.begin(), tail.end(), isLetter); // "Operator [12]"
        own.add(u'|');
        opening.shape = own.hash();
        openings.push_back(opening);
    }
    return true;
}

void OpeningReader::read(std::vector<Opening>& openings)
{
    Opening opening;
    opening.block = m_index;
    opening.begin = m_block.span.begin();
    Signature lead;
    const std::int32_t at = skipLead(opening.begin, lead, opening.time);
    const View marks = Span(opening.begin, std::max(at, opening.begin)).in(m_text);
    opening.numbered = marks.size() > 2 && (marks[0] == u'[' || marks[0] == u'【') &&
                       isAsciiDigit(marks[1]) && !opening.time;
    if (at < 0 || !readAt(at, lead, opening, openings))
        return;
    // "Q - Jane Doe:": a word with marks of its own stands before the name
    constexpr std::int32_t kLongestWord = 12;
    if (openings.empty() || openings.back().block != m_index)
        return;
    const Opening first = openings.back();
    if (first.dotted)
        return;
    const std::int32_t from = first.head.end();
    const bool bracketed = UnitSet(u"】]").holds(unit(from));
    if ((first.head.length() > kLongestWord && !bracketed) || unit(from) == u'\n')
        return;
    Signature anyWord = lead; // "【首席执行官】陆伯岩：": the word tells of the person
    for (const char16_t c : uncountedKey(first.head.in(m_text)))
        lead.add(c);
    const std::int32_t next = skipLead(from, lead, opening.time);
    if (next <= from + 1 && !(next == from + 1 && (bracketed || UnitSet(u"(（：:【[-－").holds(unit(from)))))
        return;
    opening.word = first.head;
    readAt(next, lead, opening, openings);
    if (bracketed) {
        anyWord.add(u'#');
        readAt(next, anyWord, opening, openings);
    }
}

} // namespace

void readOpenings(const Document& document, std::size_t block, const Vocabulary& vocabulary,
                  std::vector<Opening>& openings)
{
    OpeningReader(document.text, document.blocks[block], block, vocabulary).read(openings);
}

} // namespace earshot
