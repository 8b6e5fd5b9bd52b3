#include "transcript/label_shape.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongestLead = 28;    ///< marks, numbers and times before a name
constexpr std::int32_t kLongestHead = 48;    ///< of a name
constexpr std::int32_t kLongestBracket = 70; ///< behind a name, with its title or firm
constexpr std::int32_t kLongestCloser = 8;   ///< marks behind a name
constexpr std::int32_t kLongestLine = 140;   ///< of a label with title and firm on a line of its own
constexpr int kFewestRepeats = 4;            ///< labels of a shape whose name returns in it
constexpr int kFewestWords = 3;              ///< times that a word which is no name labels
constexpr double kGoodName = 0.55;

bool isLetter(char16_t c)
{
    return isLatinLetter(c) || isHan(c) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool isJoint(char16_t c) ///< inside a name
{
    return c == u'.' || c == u'\'' || c == u'’' || c == u'-' || c == u'·' || c == u'•' || c == u'‧' ||
           c == u'・';
}

bool isColon(char16_t c)
{
    return c == u':' || c == u'：' || c == u'﹕' || c == u'∶';
}

bool isUpper(char16_t c)
{
    return isLatinLetter(c) && fold(c) != c;
}

class Signature {
public:
    void add(char16_t c) { m_hash = (m_hash ^ c) * 1099511628211ull; }
    std::uint64_t hash() const { return m_hash; }

private:
    std::uint64_t m_hash = 14695981039346656037ull;
};

/// One reading of a block's first words as marks, a name, marks.
struct Opening {
    std::size_t block = 0;
    std::int32_t begin = 0; ///< of the block's first mark
    Span word;              ///< the word before the name's own marks: "Q" of "Q - Jane Doe:"; may be empty
    Span head;              ///< the name
    Span tail;              ///< brackets or a line's rest behind it: title, firm
    std::int32_t body = 0;
    bool line = false;     ///< nothing of the block is left for speech
    bool lineOnly = false; ///< the marks are such as sentences hold
    bool strict = false;   ///< the marks are such as speech hardly holds
    bool colon = false;
    std::optional<double> time;
    std::uint64_t shape = 0;
    std::u16string key;
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
    std::int32_t closerEnd(std::int32_t at, Signature& signature, Opening& opening) const;
    bool readHead(std::int32_t at, std::int32_t end, const Signature& lead, Opening opening,
                  std::vector<Opening>& openings) const;
    bool readAt(std::int32_t at, const Signature& lead, Opening opening,
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
        if (isLetter(c))
            return at;
        if (View(u"$€£¥￥%+\"“”'’").find(c) != View::npos)
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
               (isLetter(unit(wordEnd)) || isAsciiDigit(unit(wordEnd)) ||
                (isJoint(unit(wordEnd)) && (isLetter(unit(wordEnd + 1)) || unit(wordEnd) == u'.'))))
            ++wordEnd;
        const bool capital = isUpper(unit(i)) || isHan(unit(i));
        if (wordEnd == i || (!capital && wordEnd - i > 3) || (words == 0 && !capital))
            break;
        if (wordEnd - i > 1 && unit(wordEnd - 1) == u'.' && wordEnd - i > 4)
            return han ? end : at; // the end of a sentence
        ++words;
        end = wordEnd;
        const bool oneBlank = unit(wordEnd) == u' ' && isLetter(unit(wordEnd + 1));
        if (!oneBlank)
            break;
        i = wordEnd + 1;
    }
    return end == last && end < m_end ? at : end;
}

/// The marks behind a name, with what stands in brackets there; -1 where speech goes on without any.
std::int32_t OpeningReader::closerEnd(std::int32_t at, Signature& signature, Opening& opening) const
{
    std::int32_t i = at;
    while (unit(i) == u' ')
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
    } else { // "Jane Doe said:", "张三问："
        std::int32_t end = i;
        while (end < std::min(m_end, i + 16) && (isLetter(unit(end)) || unit(end) == u' '))
            ++end;
        if (end > i && i > at && isColon(unit(end))) {
            for (std::int32_t k = i; k < end; ++k)
                signature.add(fold(unit(k)));
            at = end;
        }
    }
    int marks = 0;
    bool wide = false; // a gap that speech does not hold
    for (i = at; i < m_end && i < at + kLongestCloser && !isLetter(unit(i)) && !isAsciiDigit(unit(i)); ++i) {
        const char16_t c = unit(i);
        if (View(u"$€£¥￥").find(c) != View::npos)
            break;
        wide = wide || c == u'\t' || c == 0x3000 || (c == u' ' && i > at && unit(i - 1) == u' ');
        opening.colon = opening.colon || isColon(c);
        opening.strict = opening.strict || isColon(c) || View(u"]】>＞}」』）)|｜\t*").find(c) != View::npos;
        if (c == u'\t' || !isBlankUnit(c))
            signature.add(c);
        marks += !isBlankUnit(c);
    }
    const bool whole = trimmed(Span(std::min(i, m_end), m_end).in(m_text)).empty();
    if (marks > 0 && !whole && View(u",.?!;。，？！；、'\"”’…").find(unit(at)) != View::npos) {
        const bool letter =
            unit(at) == u'.' && at - opening.head.begin() == 1 && unit(at + 1) == u' '; // "Q. …"
        opening.lineOnly = unit(at) == u';' || unit(at) == u',';
        return letter || opening.lineOnly ? i : -1;
    }
    if (marks == 0 && !wide && !whole && opening.tail.empty())
        return -1;
    opening.strict = opening.strict || whole;
    return i;
}

bool OpeningReader::readAt(std::int32_t at, const Signature& lead, Opening opening,
                           std::vector<Opening>& openings) const
{
    if (isUpper(unit(at)) && unit(at + 1) == u'.' && unit(at + 2) == u' ')
        readHead(at, at + 1, lead, opening, openings); // "Q. …", but "J. Doe" as well
    return readHead(at, headEnd(at), lead, opening, openings);
}

bool OpeningReader::readHead(std::int32_t at, std::int32_t end, const Signature& lead, Opening opening,
                             std::vector<Opening>& openings) const
{
    if (end == at)
        return false;
    opening.head = Span(at, end);
    Signature signature = lead;
    signature.add(u'@');
    const std::int32_t close = closerEnd(end, signature, opening);
    if (close < 0)
        return false;
    opening.body = close;
    opening.key = nameKey(opening.head.in(m_text));
    const bool whole = trimmed(Span(close, m_end).in(m_text)).empty();
    opening.line = whole;
    Signature own = signature;
    own.add(whole ? u'|' : u'>');
    opening.shape = own.hash();
    if (!opening.lineOnly || whole)
        openings.push_back(opening);
    if (!whole && m_block.span.length() <= kLongestLine &&
        !endsSentence(m_block.span.in(m_text), m_vocabulary)) {
        opening.line = true; // "Jane Doe / Acme Capital": the rest of the line belongs to the label
        opening.tail = Span(close, m_end);
        opening.body = m_end;
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
    if (at < 0 || !readAt(at, lead, opening, openings))
        return;
    // "Q - Jane Doe:": a word with marks of its own stands before the name
    constexpr std::int32_t kLongestWord = 12;
    if (openings.empty() || openings.back().block != m_index)
        return;
    const Opening first = openings.back();
    const std::int32_t from = first.head.end();
    if (first.head.length() > kLongestWord || unit(from) == u'\n')
        return;
    for (const char16_t c : first.key)
        lead.add(c);
    const std::int32_t next = skipLead(from, lead, opening.time);
    if (next <= from + 1 && !(next == from + 1 && View(u"(（：:【[-－").find(unit(from)) != View::npos))
        return;
    opening.word = first.head;
    readAt(next, lead, opening, openings);
}

enum class KeyKind { None, Word, Name, Voice };

/// All openings of one shape.
struct Shape {
    std::vector<std::size_t> openings; ///< ascending
    int named = 0;                     ///< openings whose name or voice returns in the shape
    bool accepted = false;
};

class Learner {
public:
    Learner(const Document& document, const std::vector<bool>& listed, const Vocabulary& vocabulary,
            Evidence& evidence)
        : m_document(document), m_listed(listed), m_vocabulary(vocabulary), m_evidence(evidence)
    {
    }
    bool run();

private:
    void collect();
    KeyKind kindOf(const Opening& opening);
    bool convinces(Shape& shape);
    bool keepsTails(const Shape& shape) const;
    bool speaks(const Shape& shape) const;
    void accept(const Shape& shape);
    void acceptKnown(const Shape& shape);
    bool take(const Opening& opening);
    Label labelOf(const Opening& opening) const;

    const Document& m_document;
    const std::vector<bool>& m_listed;
    const Vocabulary& m_vocabulary;
    Evidence& m_evidence;
    std::vector<Opening> m_openings;
    std::unordered_map<std::uint64_t, Shape> m_shapes;
    std::unordered_map<std::u16string, KeyKind> m_kinds;
    std::unordered_set<std::u16string> m_speakers; ///< keys of names that label
    std::vector<bool> m_known;                     ///< blocks with a label of a known grammar
    std::map<std::size_t, Label> m_added;          ///< by block
};

void Learner::collect()
{
    const auto& lines = m_evidence.lines;
    m_known.assign(lines.size(), false);
    for (const Label& label : m_evidence.labels)
        if (label.accepted || label.bodyless)
            for (std::size_t i = label.block; i <= label.lastBlock; ++i)
                m_known[i] = true;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if ((lines[i].kind == LineKind::Text || lines[i].kind == LineKind::Boilerplate) && !m_listed[i] &&
            m_document.blocks[i].speaker.empty())
            OpeningReader(m_document.text, m_document.blocks[i], i, m_vocabulary).read(m_openings);
    for (std::size_t i = 0; i < m_openings.size(); ++i)
        m_shapes[m_openings[i].shape].openings.push_back(i);
}

KeyKind Learner::kindOf(const Opening& opening)
{
    const auto [place, added] = m_kinds.try_emplace(opening.key, KeyKind::None);
    if (!added)
        return place->second;
    const View head = opening.head.in(m_document.text);
    const auto parts = readLabelParts(head, m_vocabulary);
    if (parts && parts->voice != Voice::None)
        place->second = KeyKind::Voice;
    else if (const auto name = readName(head, m_vocabulary); name && name->quality >= kGoodName)
        place->second = KeyKind::Name;
    else if (opening.head.length() >= 2 && !m_vocabulary.notNames.valueOf(folded(head)))
        place->second = KeyKind::Word;
    return place->second;
}

/// A label with the rest of its line says the same of a person each time.
bool Learner::keepsTails(const Shape& shape) const
{
    std::unordered_map<View, View> tails;
    int same = 0;
    int other = 0;
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        if (!opening.line || opening.tail.empty())
            continue;
        const View tail = opening.tail.in(m_document.text);
        const auto [place, added] = tails.try_emplace(opening.key, tail);
        if (!added)
            (place->second == tail ? same : other) += 1;
    }
    return 2 * other <= same;
}

/// Most of what stands behind the labels is long enough to be said.
bool Learner::speaks(const Shape& shape) const
{
    int spoken = 0;
    for (std::size_t k = 0; k < shape.openings.size(); ++k) {
        const Opening& opening = m_openings[shape.openings[k]];
        const std::int32_t next = k + 1 < shape.openings.size()
                                      ? m_openings[shape.openings[k + 1]].begin
                                      : static_cast<std::int32_t>(m_document.text.size());
        const std::int32_t shortest = isChinese(m_document.language) ? 10 : 30;
        spoken += next - opening.body >= shortest;
    }
    return 2 * spoken >= static_cast<int>(shape.openings.size());
}

/// Whether the shape's names return, take turns, and explain more than the known grammars do.
bool Learner::convinces(Shape& shape)
{
    if (shape.openings.size() < static_cast<std::size_t>(kFewestRepeats))
        return false;
    std::unordered_map<View, int> times;
    for (const std::size_t i : shape.openings)
        ++times[m_openings[i].key];
    int fresh = 0;
    int alternations = 0;
    View before;
    std::unordered_set<View> keys;
    shape.named = 0;
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        const int count = times[opening.key];
        if (count < 2)
            continue;
        const KeyKind kind = kindOf(opening);
        if (kind == KeyKind::None || (kind == KeyKind::Word && (!opening.colon || count < kFewestWords)))
            continue;
        keys.insert(opening.key);
        ++shape.named;
        fresh += !m_known[opening.block];
        alternations += opening.key != before;
        before = opening.key;
    }
    if (keys.size() < 2 || shape.named < kFewestRepeats || fresh < kFewestRepeats ||
        3 * shape.named < static_cast<int>(shape.openings.size()))
        return false;
    const bool taking = 5 * alternations >= 3 * shape.named; // turns; questions may have a shape of their own
    if (!taking && m_openings[shape.openings.front()].word.empty())
        return false;
    const auto known = std::count(m_known.begin(), m_known.end(), true);
    return 2 * fresh >= known - (shape.named - fresh) && keepsTails(shape) && speaks(shape);
}

Label Learner::labelOf(const Opening& opening) const
{
    const View text = m_document.text;
    const View head = opening.head.in(text);
    const View tail = trimmed(opening.tail.empty() ? View() : opening.tail.in(text));
    Label label;
    if (const auto alone = readLabelParts(head, m_vocabulary))
        label.parts = *alone;
    else
        label.parts.name = std::u16string(head);
    if (!tail.empty() && label.personal()) {
        const bool bracket = tail.front() == u'(' || tail.front() == u'（';
        const std::u16string joined =
            std::u16string(head) + (bracket ? u" " : u" -- ") + std::u16string(tail);
        if (const auto full = readLabelParts(joined, m_vocabulary); full && full->name == label.parts.name)
            label.parts = *full;
        else
            label.parts.firm = std::u16string(tail);
    }
    if (!opening.word.empty())
        if (const auto word = readLabelParts(opening.word.in(text), m_vocabulary);
            word && word->voice != Voice::None && word->hint != Role::Unknown && label.personal())
            label.parts.hint = word->hint;
    if (label.parts.hint == Role::Unknown)
        label.parts.hint = m_vocabulary.roleIn(folded(head));
    label.parts.time = opening.time ? opening.time : label.parts.time;
    label.parts.quality = opening.strict ? 0.9 : 0.75;
    label.place = opening.line ? LabelPlace::Line : LabelPlace::Inline;
    label.block = label.lastBlock = opening.block;
    label.span =
        Span(opening.begin, std::max(opening.head.end(), opening.line ? opening.body : opening.head.end()));
    label.bodyBegin = opening.body;
    return label;
}

bool Learner::take(const Opening& opening)
{
    if (m_known[opening.block] || m_added.contains(opening.block))
        return false;
    m_added.emplace(opening.block, labelOf(opening));
    return true;
}

void Learner::accept(const Shape& shape)
{
    std::unordered_map<View, int> times;
    for (const std::size_t i : shape.openings)
        ++times[m_openings[i].key];
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        const KeyKind kind = kindOf(opening);
        const bool word = kind == KeyKind::Word && (!opening.colon || times[opening.key] < kFewestWords);
        if (kind == KeyKind::None || word)
            continue;
        take(opening);
        m_speakers.insert(opening.key);
    }
}

/// A shape of too few labels to convince by itself holds the names that others have made known.
void Learner::acceptKnown(const Shape& shape)
{
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        const bool voice = opening.strict && kindOf(opening) == KeyKind::Voice;
        if (voice || (m_speakers.contains(opening.key) && (opening.strict || shape.openings.size() > 2)))
            take(opening);
    }
}

bool Learner::run()
{
    collect();
    std::vector<Shape*> convincing;
    for (auto& [hash, shape] : m_shapes)
        if (convinces(shape))
            convincing.push_back(&shape);
    if (convincing.empty())
        return false;
    // Of two readings of one block the fuller label is right: "Jane Doe / Acme", "Q - Jane Doe:".
    const auto rank = [this](const Shape* shape) {
        const Opening& opening = m_openings[shape->openings.front()];
        const int part = opening.line && !opening.tail.empty() ? 0 : !opening.word.empty() ? 1 : 2;
        return std::tuple(part, -shape->named, shape->openings.front());
    };
    std::sort(convincing.begin(), convincing.end(),
              [&](const Shape* a, const Shape* b) { return rank(a) < rank(b); });
    for (const Shape* shape : convincing)
        accept(*shape);
    for (const Label& label : m_evidence.labels)
        if (label.accepted)
            m_speakers.insert(nameKey(label.parts.name));
    std::vector<const Shape*> others;
    for (const auto& [hash, shape] : m_shapes)
        others.push_back(&shape);
    std::sort(others.begin(), others.end(),
              [](const Shape* a, const Shape* b) { return a->openings.front() < b->openings.front(); });
    for (const Shape* shape : others)
        acceptKnown(*shape);
    if (m_added.empty())
        return false;
    auto& labels = m_evidence.labels;
    std::erase_if(labels, [&](const Label& label) {
        for (std::size_t i = label.block; i <= label.lastBlock; ++i)
            if (m_added.contains(i))
                return true;
        return false;
    });
    for (auto& [block, label] : m_added)
        labels.push_back(std::move(label));
    std::stable_sort(labels.begin(), labels.end(),
                     [](const Label& a, const Label& b) { return a.block < b.block; });
    return true;
}

} // namespace

bool learnLabels(const Document& document, const std::vector<bool>& listed, const Vocabulary& vocabulary,
                 Evidence& evidence)
{
    return Learner(document, listed, vocabulary, evidence).run();
}

} // namespace earshot
