#include "transcript/label_shape.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/opening.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr int kFewestRepeats = 4; ///< labels of a shape whose name returns in it
constexpr int kFewestWords = 3;   ///< times that a word which is no name labels
constexpr double kGoodName = 0.55;

constexpr View kColons = u":：﹕∶";

enum class KeyKind { None, Word, Name, Voice };

/// One title may be written in two ways: most of the longer is in the other.
bool alike(View a, View b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    std::size_t head = 0;
    while (head < a.size() && a[head] == b[head])
        ++head;
    std::size_t tail = 0;
    while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return 10 * (head + tail) >= 7 * b.size();
}

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
    /// A shape that may convince.
    struct Candidate {
        std::uint64_t shape = 0;
        std::ptrdiff_t fresh = 0; ///< openings in blocks without a known label
        std::ptrdiff_t known = 0; ///< … in others, as far as they are read
    };
    bool mayOpen(std::size_t block) const;
    std::vector<Candidate> candidates();
    bool collectKnown(std::vector<Candidate> candidates);
    bool collect();
    void groupByShape();
    KeyKind kindOf(const Opening& opening);
    void collectOthers();
    bool othersBetween(const Opening& before, const Opening& after) const;
    bool convinces(Shape& shape);
    bool keepsTails(const Shape& shape) const;
    bool speaks(const Shape& shape) const;
    /// Behind such marks a word that is no name may label as well.
    static bool isMarked(const Opening& opening) { return opening.colon || (opening.time && opening.strict); }
    void accept(const Shape& shape);
    void acceptKnown(const Shape& shape);
    void acceptNumbered(const Shape& shape);
    bool addLabels();
    bool take(const Opening& opening);
    View wordsOf(const Opening& opening) const;
    Label labelOf(const Opening& opening) const;

    const Document& m_document;
    const std::vector<bool>& m_listed;
    const Vocabulary& m_vocabulary;
    Evidence& m_evidence;
    std::vector<Opening> m_openings;
    std::unordered_map<std::uint64_t, Shape> m_shapes;
    std::unordered_map<NameHash, KeyKind> m_kinds;
    std::unordered_set<NameHash> m_speakers; ///< keys of names that label
    std::vector<const Opening*> m_others;    ///< likely labels of any shape, ascending
    std::vector<std::size_t> m_otherSpeaker; ///< for each of them, the next one of another speaker
    std::vector<bool> m_known;               ///< blocks with a label of a known grammar
    std::map<std::size_t, Label> m_added;    ///< by block
    bool m_dashed = false;                   ///< labels that a dash parts from the speech are taken
};

bool Learner::mayOpen(std::size_t block) const
{
    const LineKind kind = m_evidence.lines[block].kind;
    return (kind == LineKind::Text || kind == LineKind::Boilerplate) && !m_listed[block] &&
           m_document.blocks[block].speaker.empty();
}

/// The shapes that blocks without a known label have often enough to convince, whatever the others hold.
std::vector<Learner::Candidate> Learner::candidates()
{
    std::unordered_set<NameHash> names;
    for (const Label& label : m_evidence.labels)
        if (label.accepted)
            names.insert(nameHash(label.parts.name));
    std::unordered_map<NameHash, int> times;
    const auto fits = [&](std::size_t i) {
        const Opening& opening = m_openings[i];
        if (times[opening.key] < 2 && !names.contains(opening.key))
            return false;
        const KeyKind kind = kindOf(opening);
        return kind == KeyKind::Word ? isMarked(opening) : kind != KeyKind::None;
    };
    std::vector<Candidate> found;
    for (const auto& [hash, shape] : m_shapes) {
        if (shape.openings.size() < static_cast<std::size_t>(kFewestRepeats))
            continue;
        times.clear();
        for (const std::size_t i : shape.openings)
            ++times[m_openings[i].key];
        if (std::ranges::count_if(shape.openings, fits) >= kFewestRepeats)
            found.push_back({hash, static_cast<std::ptrdiff_t>(shape.openings.size())});
    }
    return found;
}

/// Adds the openings of the blocks with a known label, and stops where too few of them have a candidate's
/// shape for it to explain more than the known grammars do; false then.
bool Learner::collectKnown(std::vector<Candidate> candidates)
{
    std::vector<std::size_t> blocks;
    for (std::size_t i = 0; i < m_known.size(); ++i)
        if (m_known[i] && mayOpen(i))
            blocks.push_back(i);
    const auto known = std::ranges::count(m_known, true);
    auto left = static_cast<std::ptrdiff_t>(blocks.size());
    const bool numbered = std::ranges::any_of(m_openings, &Opening::numbered);
    for (const std::size_t block : blocks) {
        const std::size_t first = m_openings.size();
        readOpenings(m_document, block, m_vocabulary, m_openings);
        --left;
        bool possible = numbered;
        for (Candidate& candidate : candidates) {
            for (std::size_t i = first; i < m_openings.size(); ++i)
                candidate.known += m_openings[i].shape == candidate.shape;
            possible = possible || candidate.known + left >= known - 2 * candidate.fresh;
        }
        if (!possible)
            return false;
    }
    return true;
}

/// Reads the openings; false where nothing can be learned from them: most documents keep to a known grammar.
bool Learner::collect()
{
    m_known.assign(m_evidence.lines.size(), false);
    for (const Label& label : m_evidence.labels)
        if (label.accepted || label.bodyless)
            for (std::size_t i = label.block; i <= label.lastBlock; ++i)
                m_known[i] = true;
    for (std::size_t i = 0; i < m_known.size(); ++i)
        if (!m_known[i] && mayOpen(i))
            readOpenings(m_document, i, m_vocabulary, m_openings);
    groupByShape();
    const auto shapes = candidates();
    if (shapes.empty() && std::ranges::none_of(m_openings, &Opening::numbered))
        return false;
    const std::size_t fresh = m_openings.size();
    if (!collectKnown(shapes))
        return false;
    for (std::size_t i = fresh; i < m_openings.size(); ++i)
        m_kinds.erase(m_openings[i].key); // the first opening of a key tells its kind
    std::ranges::stable_sort(m_openings, {}, &Opening::block);
    groupByShape();
    return true;
}

void Learner::groupByShape()
{
    m_shapes.clear();
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
    const auto listed = m_evidence.roster.ofInitials(head);
    if (parts && parts->voice != Voice::None)
        place->second = KeyKind::Voice;
    else if (std::any_of(listed.begin(), listed.end(), [](const auto& one) { return one.given; }))
        place->second = KeyKind::Name; // "JD", which the list gives
    else if (const auto name = readName(head, m_vocabulary); name && name->quality >= kGoodName)
        place->second = KeyKind::Name;
    else if (parts && parts->quality >= kGoodName && !(parts->title.empty() && parts->firm.empty()))
        place->second = KeyKind::Name; // "Acme Capital analyst Jane Doe"
    else if ((opening.head.length() >= 2 || (opening.colon && isAsciiCapital(head.front()))) &&
             !m_vocabulary.notNames.valueOf(folded(head)))
        place->second = KeyKind::Word;
    return place->second;
}

/// Likely labels of all shapes: whoever speaks in one may be answered by labels of another.
void Learner::collectOthers()
{
    std::unordered_map<NameHash, int> times;
    for (const Opening& opening : m_openings)
        ++times[opening.key];
    for (const Opening& opening : m_openings) {
        if (times[opening.key] < 2 || (!opening.strict && !opening.line))
            continue;
        const KeyKind kind = kindOf(opening);
        if (kind == KeyKind::Name || kind == KeyKind::Voice)
            m_others.push_back(&opening);
    }
    m_otherSpeaker.assign(m_others.size(), m_others.size());
    for (std::size_t i = m_others.size(); i-- > 1;)
        m_otherSpeaker[i - 1] = m_others[i]->key != m_others[i - 1]->key ? i : m_otherSpeaker[i];
}

/// Whether somebody else seems to speak between two labels of one speaker.
bool Learner::othersBetween(const Opening& before, const Opening& after) const
{
    const auto begin = std::partition_point(
        m_others.begin(), m_others.end(), [&](const Opening* other) { return other->block <= before.block; });
    if (begin == m_others.end())
        return false;
    auto place = static_cast<std::size_t>(begin - m_others.begin());
    if ((*begin)->key == before.key)
        place = m_otherSpeaker[place];
    return place < m_others.size() && m_others[place]->block < after.block;
}

/// A label with the rest of its line says the same of a person each time.
bool Learner::keepsTails(const Shape& shape) const
{
    std::unordered_map<NameHash, std::u16string> tails;
    int same = 0;
    int other = 0;
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        if (!opening.line || opening.tail.empty())
            continue;
        const auto [place, added] = tails.try_emplace(opening.key);
        const std::u16string tail = uncountedKey(opening.tail.in(m_document.text));
        if (added)
            place->second = tail;
        else
            (alike(place->second, tail) ? same : other) += 1;
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
        spoken += opening.time || next - opening.body >= shortest; // a chat is short
    }
    return 2 * spoken >= static_cast<int>(shape.openings.size());
}

/// Whether the shape's names return, take turns, and explain more than the known grammars do.
bool Learner::convinces(Shape& shape)
{
    if (shape.openings.size() < static_cast<std::size_t>(kFewestRepeats))
        return false;
    std::unordered_map<NameHash, int> times;
    for (const std::size_t i : shape.openings)
        ++times[m_openings[i].key];
    int fresh = 0;
    int alternations = 0;
    int sure = 0; // voices, labels of a known grammar or with a time
    const Opening* before = nullptr;
    std::unordered_set<NameHash> keys;
    shape.named = 0;
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        const int count = times[opening.key];
        if (count < 2)
            continue;
        const KeyKind kind = kindOf(opening);
        if (kind == KeyKind::None ||
            (kind == KeyKind::Word && (!isMarked(opening) || count < (opening.line ? 2 : kFewestWords))))
            continue;
        keys.insert(opening.key);
        ++shape.named;
        fresh += !m_known[opening.block];
        sure += kind == KeyKind::Voice || m_known[opening.block] || (opening.time && opening.strict);
        alternations += !before || opening.key != before->key || othersBetween(*before, opening);
        before = &opening;
    }
    if (keys.size() < 2 || shape.named < kFewestRepeats || fresh < kFewestRepeats ||
        3 * shape.named < static_cast<int>(shape.openings.size()))
        return false;
    // Turns are taken; questions may have a shape of their own, of voices one may speak for several people,
    // and in a chat one says several things.
    const bool taking =
        5 * alternations >= 3 * shape.named || (4 * sure >= shape.named && 3 * alternations >= shape.named);
    if (!taking && m_openings[shape.openings.front()].word.empty())
        return false;
    const auto known = std::count(m_known.begin(), m_known.end(), true);
    return 2 * fresh >= known - (shape.named - fresh) && keepsTails(shape) && speaks(shape);
}

/// A label of several words whose first is a voice: "Analyst (Acme) Jane Doe".
View Learner::wordsOf(const Opening& opening) const
{
    const std::int32_t end = opening.colon ? opening.body : std::max(opening.head.end(), opening.tail.end());
    const View words = Span(opening.head.begin(), end).in(m_document.text);
    return trimmed(opening.colon ? words.substr(0, words.find_last_of(kColons)) : words);
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
    if (!label.personal() && !opening.line)
        if (const auto full = readLabelParts(wordsOf(opening), m_vocabulary);
            full && full->voice == Voice::None && full->quality >= kGoodName)
            label.parts = *full;
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
    if (label.parts.hint == Role::Unknown && label.personal())
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
    if ((m_known[opening.block] && !opening.columns) || m_added.contains(opening.block))
        return false;
    m_added.emplace(opening.block, labelOf(opening));
    return true;
}

void Learner::accept(const Shape& shape)
{
    std::unordered_map<NameHash, int> times;
    for (const std::size_t i : shape.openings)
        ++times[m_openings[i].key];
    // Lines of their own with a time or a number, names between two marks: where most are names, so are the
    // others.
    const bool names = 10 * shape.named >= 7 * static_cast<int>(shape.openings.size());
    const auto fewestOf = [&](const Opening& opening) {
        const bool own =
            opening.framed || opening.gap || (opening.line && opening.strict && opening.tail.empty());
        return own && names ? 1 : own && opening.time ? 2 : kFewestWords;
    };
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        const KeyKind kind = kindOf(opening);
        const bool word =
            kind == KeyKind::Word && (!isMarked(opening) || times[opening.key] < fewestOf(opening));
        if (kind == KeyKind::None || word)
            continue;
        take(opening);
        m_speakers.insert(opening.key);
        m_dashed = m_dashed || opening.dashed;
    }
}

/// A shape of too few labels to convince by itself holds the names that others have made known.
void Learner::acceptKnown(const Shape& shape)
{
    for (const std::size_t i : shape.openings) {
        const Opening& opening = m_openings[i];
        if (opening.columns || opening.dotted) // the head of a table, the end of a sentence
            continue;
        const bool voice = opening.strict && kindOf(opening) == KeyKind::Voice;
        if (voice || (m_speakers.contains(opening.key) &&
                      (opening.strict || shape.openings.size() > 2 || (opening.dashed && m_dashed))))
            take(opening);
    }
}

/// "[4] Somebody" among "[3] Jane Doe": lines behind a number, most of which are labels already.
void Learner::acceptNumbered(const Shape& shape)
{
    constexpr std::size_t kFewest = 4;
    const auto isNumbered = [&](std::size_t i) {
        const Opening& opening = m_openings[i];
        return opening.numbered && opening.line && opening.strict && opening.tail.empty();
    };
    const auto known = std::count_if(shape.openings.begin(), shape.openings.end(),
                                     [&](std::size_t i) { return m_known[m_openings[i].block]; });
    if (shape.openings.size() < kFewest || 10 * static_cast<std::size_t>(known) < 6 * shape.openings.size())
        return;
    for (const std::size_t i : shape.openings)
        if (isNumbered(i) && kindOf(m_openings[i]) != KeyKind::None)
            take(m_openings[i]);
}

bool Learner::run()
{
    if (!collect())
        return false;
    collectOthers();
    std::vector<Shape*> convincing;
    for (auto& [hash, shape] : m_shapes)
        if (convinces(shape))
            convincing.push_back(&shape);
    for (const auto& [hash, shape] : m_shapes)
        acceptNumbered(shape);
    if (convincing.empty())
        return addLabels();
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
            m_speakers.insert(nameHash(label.parts.name));
    std::vector<const Shape*> others;
    for (const auto& [hash, shape] : m_shapes)
        others.push_back(&shape);
    std::sort(others.begin(), others.end(),
              [](const Shape* a, const Shape* b) { return a->openings.front() < b->openings.front(); });
    for (const Shape* shape : others)
        acceptKnown(*shape);
    return addLabels();
}

/// Puts the labels found among those of known grammars, in their place; false where there are none.
bool Learner::addLabels()
{
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
