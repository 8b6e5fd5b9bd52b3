#include "transcript/evidence.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/label_shape.h"
#include "transcript/participants.h"
#include "transcript/tail_lines.h"
#include "transcript/title_lines.h"
#include "transcript/unlabelled.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr int kFewestInverted = 4; ///< labels, for all of the document to begin with the family name

class Weighing {
public:
    Weighing(const Document& document, const Vocabulary& vocabulary)
        : m_document(document), m_vocabulary(vocabulary)
    {
    }

    Evidence run()
    {
        m_evidence.lines = readLines(document(), m_vocabulary);
        collect();
        m_listed = readParticipants(m_document, m_vocabulary, m_evidence);
        turnFirmsBehind();
        findInterruptions();
        countNames();
        weigh(false);
        joinTitleLines();
        markBodyless();
        if (learnLabels(m_document, m_listed, m_vocabulary, m_evidence)) {
            countNames();
            weigh(false);
            joinTitleLines();
            markBodyless();
        }
        m_firstSpeech = firstSpeech();
        weigh(true);
        markBodyless();
        dropTailLabels(m_document, m_evidence);
        weighMentions();
        weighExpected();
        weighReturning();
        joinLetterLines();
        keepSilentLabels();
        addUnlabelledQuestions(m_document, m_vocabulary, m_evidence);
        return std::move(m_evidence);
    }

private:
    const Document& document() const { return m_document; }
    void collect();
    void turnFirmsBehind();
    void findInterruptions();
    void countNames();
    void joinTitleLines();
    static bool isPart(const Label& label)
    {
        return label.parts.voice == Voice::Questioner || label.parts.voice == Voice::Company;
    }
    std::size_t firstSpeech() const;
    void weigh(bool second);
    void countForms();
    double scoreOf(const Label& label, bool second) const;
    void markBodyless();
    bool hasBody(const Label& label, std::size_t nextBlock) const;
    void weighMentions();
    void weighExpected();
    void weighReturning();
    void joinLetterLines();
    void keepSilentLabels();

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    Evidence m_evidence;
    std::vector<bool> m_listed;                ///< blocks of a list of participants
    std::vector<NameHash> m_keys;              ///< of each label
    std::unordered_map<NameHash, int> m_times; ///< labels with one name
    std::map<int, int> m_strongForms;          ///< convincing labels of one form
    std::map<LabelPlace, int> m_strongPlaces;
    std::set<NameHash> m_interrupting; ///< lines that stand inside sentences
    int m_mostAlike = 0;               ///< convincing labels of the commonest place
    int m_inverted = 0;                ///< taken labels that begin with the family name
    int m_parts = 0;                   ///< labels that name the asking or the answering part
    std::size_t m_firstSpeech = 0;     ///< the block of the first label that a voice or a repeated name makes
};

void Weighing::collect()
{
    const auto& blocks = m_document.blocks;
    KnownLabels known;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const LineKind kind = m_evidence.lines[i].kind;
        if (kind == LineKind::Rule || kind == LineKind::Furniture || kind == LineKind::Heading ||
            kind == LineKind::Time)
            continue;
        if (auto label = readLabel(m_document, i, m_vocabulary, known)) {
            if (kind == LineKind::Boilerplate && label->place != LabelPlace::Given)
                continue;
            if (!label->parts.time && i > 0)
                label->parts.time = m_evidence.lines[i - 1].time;
            if (!label->parts.time && label->lastBlock + 1 < blocks.size())
                label->parts.time = m_evidence.lines[label->lastBlock + 1].time;
            const std::size_t last = label->lastBlock;
            m_evidence.labels.push_back(std::move(*label));
            i = last;
        }
    }
}

/// "Acme Capital - Jane Doe": where one first part goes with several second ones, and hardly any second part
/// with several first ones, the firm stands before the person.
void Weighing::turnFirmsBehind()
{
    constexpr double kName = 0.6;
    std::vector<Label*> pairs;
    std::unordered_map<NameHash, std::set<NameHash>> seconds;
    std::unordered_map<NameHash, std::set<NameHash>> firsts;
    for (Label& label : m_evidence.labels) {
        if (!label.personal() || label.parts.separator != LabelSeparator::Dash || label.parts.firm.empty() ||
            !label.parts.title.empty())
            continue;
        const auto name = readName(label.parts.firm, m_vocabulary);
        if (!name || name->quality < kName)
            continue;
        pairs.push_back(&label);
        seconds[nameHash(label.parts.name)].insert(nameHash(label.parts.firm));
        firsts[nameHash(label.parts.firm)].insert(nameHash(label.parts.name));
    }
    const auto shared = [](const auto& others) {
        std::size_t more = 0;
        for (const auto& [key, keys] : others)
            more += keys.size() - 1;
        return more;
    };
    const std::size_t sharedFirsts = shared(seconds);
    const bool manyOfOne =
        sharedFirsts >= 2 && sharedFirsts > 2 * shared(firsts) && firsts.size() > seconds.size();
    std::set<NameHash> known; // first parts that are firms' names, less second ones that are
    std::size_t knownSeconds = 0;
    for (const Label* label : pairs) {
        if (looksLikeFirm(label->parts.name, m_vocabulary))
            known.insert(nameHash(label->parts.name));
        knownSeconds += looksLikeFirm(label->parts.firm, m_vocabulary);
    }
    if (!manyOfOne && (known.size() < 2 || knownSeconds > 0))
        return;
    for (Label* label : pairs)
        std::swap(label->parts.name, label->parts.firm);
}

/// A word alone on its line that comes again and again inside sentences is a page's foot: "FINAL".
void Weighing::findInterruptions()
{
    constexpr std::int32_t kShortestLine = 40;
    std::unordered_map<NameHash, std::pair<int, int>> times; // inside a sentence, and in all
    const View text = m_document.text;
    for (const Label& label : m_evidence.labels) {
        const bool bare = label.place == LabelPlace::Line && label.personal() &&
                          label.parts.separator == LabelSeparator::None &&
                          label.parts.name.find(u' ') == std::u16string::npos && !holdsHan(label.parts.name);
        if (!bare || label.block == 0 || label.block + 1 >= m_document.blocks.size())
            continue;
        std::size_t next = label.block + 1;
        while (next + 1 < m_document.blocks.size() && m_evidence.lines[next].kind == LineKind::Furniture)
            ++next;
        const Span before = m_document.blocks[label.block - 1].span;
        const View words = trimmed(before.in(text));
        const View after = trimmed(m_document.blocks[next].span.in(text));
        const bool inside = before.length() >= kShortestLine && isLatinLetter(words.back()) &&
                            !after.empty() && isLatinLetter(after.front()) &&
                            fold(after.front()) == after.front();
        auto& [interrupting, all] = times[nameHash(label.parts.name)];
        interrupting += inside;
        ++all;
    }
    for (const auto& [key, counts] : times)
        if (counts.first >= 2 && 2 * counts.first >= counts.second)
            m_interrupting.insert(key);
}

void Weighing::countNames()
{
    m_keys.clear();
    m_times.clear();
    m_parts = 0;
    m_keys.reserve(m_evidence.labels.size());
    for (const Label& label : m_evidence.labels)
        m_keys.push_back(nameHash(label.parts.name));
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (!m_evidence.labels[i].listItem)
            ++m_times[m_keys[i]];
    for (const Label& label : m_evidence.labels)
        m_parts += isPart(label);
    m_firstSpeech = firstSpeech();
}

void Weighing::joinTitleLines()
{
    readTitleLines(m_document, m_listed, m_vocabulary, m_evidence);
    countNames();
    countForms();
}

/// The block of the first label that a voice or a repeated name makes; where nothing repeats before it, of
/// the first heading that opens speech.
std::size_t Weighing::firstSpeech() const
{
    std::size_t block = 0;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const Label& label = m_evidence.labels[i];
        if (label.bodyless)
            continue;
        const int times = label.listItem ? 0 : m_times.at(m_keys[i]);
        const bool voice = label.parts.voice != Voice::None && !isPart(label);
        const bool part = isPart(label) && m_parts > 3 && (label.parts.number || times > 1);
        if (voice || part || times > 2) {
            block = label.block;
            break;
        }
    }
    for (std::size_t i = 0; i + 1 < m_evidence.lines.size(); ++i) {
        const LineFacts& line = m_evidence.lines[i];
        const bool opens = line.kind == LineKind::Heading &&
                           (line.heading == HeadingKind::Prepared || line.heading == HeadingKind::Qa);
        if (!opens || m_evidence.lines[i + 1].kind == LineKind::Heading)
            continue;
        const bool quiet =
            std::none_of(m_evidence.labels.begin(), m_evidence.labels.end(), [&](const Label& label) {
                const auto times = m_times.find(nameHash(label.parts.name));
                return label.block < i && times != m_times.end() && times->second > 1;
            });
        return quiet ? i : block;
    }
    return block;
}

double Weighing::scoreOf(const Label& label, bool second) const
{
    if (label.place == LabelPlace::Given)
        return 2;
    if (label.parts.titleFirst)
        return 0;
    const std::size_t index = static_cast<std::size_t>(&label - m_evidence.labels.data());
    double score = label.parts.quality;
    if (label.listItem)
        score -= 0.5;
    if (label.bold)
        score += 0.25;
    if (label.place == LabelPlace::Inline && label.personal() && holdsHan(label.parts.name))
        score += 0.1; // a whole Han name before a colon is hardly ever anything else
    if (label.parts.time)
        score += 0.3;
    const auto counted = m_times.find(m_keys[index]);
    const int times = counted == m_times.end() ? 0 : counted->second;
    score += times >= 3 ? 0.25 : times == 2 ? 0.15 : 0;
    if (label.place == LabelPlace::Line && m_interrupting.contains(m_keys[index]))
        score -= 0.6;
    if (label.parts.inverted && times < 2 && m_inverted < kFewestInverted)
        score -= 0.3; // "Springfield, Ohio"
    if (isPart(label) && m_parts < 2)
        score -= 0.6; // questions and answers come in numbers
    if (label.personal() && (m_evidence.roster.find(m_keys[index])))
        score += 0.25;
    if (times < 2 && label.block < m_firstSpeech && label.place != LabelPlace::Given)
        score -= isPart(label) ? 0.5 : 0.3; // the publisher's headline
    if (second) {
        const auto form = m_strongForms.find(label.form());
        const auto place = m_strongPlaces.find(label.place);
        const int same = form == m_strongForms.end() ? 0 : form->second;
        const int alike = place == m_strongPlaces.end() ? 0 : place->second;
        score += same >= 5 || alike >= 8 ? 0.2 : same >= 2 || alike >= 3 ? 0.1 : alike == 0 ? -0.2 : 0;
        if (label.personal() && alike <= 3 && m_mostAlike > 12 * alike)
            score -= 0.5; // the document's labels stand differently
    }
    return score;
}

void Weighing::weigh(bool second)
{
    for (Label& label : m_evidence.labels) {
        label.score = scoreOf(label, second);
        label.accepted = label.score >= kTakenLabel && !(second && label.bodyless);
    }
    countForms();
}

void Weighing::countForms()
{
    m_inverted = 0;
    m_mostAlike = 0;
    m_strongForms.clear();
    m_strongPlaces.clear();
    for (const Label& label : m_evidence.labels) {
        m_inverted += label.accepted && label.parts.inverted;
        if (label.score >= kSureLabel && !label.bodyless) {
            ++m_strongForms[label.form()];
            m_mostAlike = std::max(m_mostAlike, ++m_strongPlaces[label.place]);
        }
    }
}

bool holdsSentence(View text)
{
    return text.find_first_of(u"。？！?!") != View::npos || text.find(u". ") != View::npos ||
           endsWithAny(trimmed(text), u".");
}

bool Weighing::hasBody(const Label& label, std::size_t nextBlock) const
{
    if (label.place == LabelPlace::Inline || label.place == LabelPlace::Given)
        return true;
    constexpr std::int32_t kShortestSpeech =
        200; // of somebody whose label stands inside a list of participants
    constexpr std::int32_t kLongestListLine = 130;
    std::int32_t said = 0;
    const bool inLead = label.personal() && label.block < m_firstSpeech; // of its own lists and fields
    for (std::size_t i = label.lastBlock + 1; i < nextBlock; ++i) {
        const LineKind kind = m_evidence.lines[i].kind;
        const std::int32_t length = m_document.blocks[i].span.length();
        if (inLead && kind == LineKind::Text && !holdsSentence(m_document.blocks[i].span.in(m_document.text)))
            continue;
        if (label.personal() && m_listed[label.block] && m_listed[i] && length < kLongestListLine)
            continue;
        said += length;
        if (kind == LineKind::Text &&
            (!m_listed[label.block] || !m_listed[i] || said >= kShortestSpeech || !label.personal()))
            return true;
        if (kind == LineKind::Boilerplate || kind == LineKind::Heading)
            return false;
    }
    return false;
}

/// A label with nothing under it is a line of a list.
void Weighing::markBodyless()
{
    std::size_t next = m_document.blocks.size();
    for (auto label = m_evidence.labels.rbegin(); label != m_evidence.labels.rend(); ++label) {
        const bool candidate = label->score >= kTakenLabel;
        if (!candidate)
            continue;
        label->bodyless = !hasBody(*label, next);
        if (label->bodyless) {
            label->accepted = false;
            if (label->personal() && (!label->parts.title.empty() || !label->parts.firm.empty()))
                m_evidence.roster.add(entryOf(label->parts, Role::Unknown));
        }
        next = label->block;
    }
}

/// A name that labels one turn only, that no list knows and nobody says, is doubtful.
void Weighing::weighMentions()
{
    std::vector<PhraseMatcher::Phrase> phrases;
    std::vector<std::size_t> owners;
    for (std::size_t i = 0; i < m_evidence.labels.size(); ++i) {
        const Label& label = m_evidence.labels[i];
        const bool near = label.score >= kTakenLabel - 0.15 && !label.bodyless && !label.listItem;
        const bool titled = !label.parts.title.empty() || !label.parts.firm.empty();
        const bool once = m_times[m_keys[i]] == 1 && label.accepted && !titled;
        if (label.block < m_firstSpeech)
            continue;
        if ((once || (near && !label.accepted)) && label.personal() && label.place != LabelPlace::Given &&
            !m_evidence.roster.find(m_keys[i])) {
            phrases.push_back({label.parts.name, static_cast<std::uint32_t>(owners.size())});
            owners.push_back(i);
        }
    }
    if (owners.empty())
        return;
    const PhraseMatcher matcher(phrases);
    std::vector<int> seen(owners.size(), 0);
    for (const auto& match : matcher.findAll(folded(m_document.text)))
        ++seen[match.value];
    for (std::size_t k = 0; k < owners.size(); ++k) {
        Label& label = m_evidence.labels[owners[k]];
        const bool named = !label.parts.title.empty() || !label.parts.firm.empty();
        label.score += seen[k] > m_times[m_keys[owners[k]]] ? 0.15 : named || !label.accepted ? 0 : -0.1;
        label.accepted = label.score >= kTakenLabel;
    }
}

/// Whether the words hold the last word of a name of several: "Parker Doe", and the label "J. Doe".
bool saysFamilyName(View words, View name)
{
    const std::size_t space = name.rfind(u' ');
    if (space == View::npos || name.size() - space < 4)
        return false;
    const std::u16string family = folded(name.substr(space));
    const std::size_t at = words.find(family);
    return at != View::npos &&
           (at + family.size() == words.size() || !isLatinLetter(words[at + family.size()]));
}

/// Behind an operator's announcement, and behind a question, a label is expected: a weak candidate there
/// counts more.
void Weighing::weighExpected()
{
    constexpr double kExpected = 0.3;
    constexpr double kAnswerExpected = 0.15;
    const Label* before = nullptr;
    for (Label& label : m_evidence.labels) {
        const bool weak = !label.accepted && !label.bodyless && !label.listItem && label.personal() &&
                          label.score >= kTakenLabel - kExpected;
        if (weak && before && before->parts.hint == Role::Operator && m_strongPlaces.contains(label.place)) {
            const Span words(before->span.end(), std::max(before->span.end(), label.span.begin()));
            const std::u16string lookup = folded(words.in(m_document.text).substr(0, 1500));
            const auto cues = m_vocabulary.cues.findAll(lookup);
            const bool announces = std::any_of(cues.begin(), cues.end(), [&](const auto& match) {
                return m_vocabulary.cueEntries[match.value].cue == Cue::Announce;
            });
            if (announces || saysFamilyName(lookup, label.parts.name)) {
                label.score += kExpected;
                label.accepted = label.score >= kTakenLabel;
            }
        }
        if (weak && !label.accepted && before && before->parts.hint == Role::Analyst &&
            label.place == before->place) {
            const Span words(before->bodyBegin, std::max(before->bodyBegin, label.span.begin()));
            if (holdsQuestionMark(words.in(m_document.text))) {
                label.score += kAnswerExpected;
                label.accepted = label.score >= kTakenLabel;
            }
        }
        if (label.accepted)
            before = &label;
    }
}

/// Who labels one turn, by what the operator says, labels others that stand alike.
void Weighing::weighReturning()
{
    constexpr double kReturns = 0.1;
    std::set<std::pair<NameHash, int>> speakers;
    for (std::size_t i = 0; i < m_evidence.labels.size(); ++i)
        if (m_evidence.labels[i].accepted)
            speakers.emplace(m_keys[i], m_evidence.labels[i].form());
    for (std::size_t i = 0; i < m_evidence.labels.size(); ++i) {
        Label& label = m_evidence.labels[i];
        if (label.accepted || label.bodyless || label.listItem || !label.personal() ||
            label.score + kReturns < kTakenLabel || !speakers.contains({m_keys[i], label.form()}))
            continue;
        label.score += kReturns;
        label.accepted = true;
    }
}

/// "Q" or "A" alone on the line above a name belongs to the name's label; so does the same label printed
/// twice.
void Weighing::joinLetterLines()
{
    auto& labels = m_evidence.labels;
    for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
        Label& above = labels[i];
        Label& named = labels[i + 1];
        if (!above.bodyless || named.bodyless || named.place == LabelPlace::Inline)
            continue;
        const bool letter = above.place == LabelPlace::Line && isPart(above) && named.personal();
        const bool twice = m_keys[i] == m_keys[i + 1];
        bool next = letter || twice;
        for (std::size_t b = above.lastBlock + 1; b < named.block && next; ++b)
            next = m_evidence.lines[b].kind != LineKind::Text;
        if (!next)
            continue;
        if (named.parts.hint == Role::Unknown)
            named.parts.hint = above.parts.hint;
        if (named.parts.title.empty())
            named.parts.title = above.parts.title;
        if (named.parts.firm.empty())
            named.parts.firm = above.parts.firm;
        named.accepted = true;
        named.score = std::max(named.score, 1.0);
        named.span = Span(above.span.begin(), named.span.end());
        named.block = above.block;
    }
}

/// A label whose speech was lost ("Operator", and the next label right below) ends the speech above it, as
/// long as its speaker has others.
void Weighing::keepSilentLabels()
{
    auto& labels = m_evidence.labels;
    std::vector<std::size_t> standing; // by score: labels with and without a body
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i].accepted || (labels[i].bodyless && labels[i].score >= kTakenLabel))
            standing.push_back(i);
    std::unordered_map<NameHash, int> speaking;
    for (const std::size_t i : standing)
        if (labels[i].accepted)
            ++speaking[m_keys[i]];
    for (std::size_t k = 1; k + 1 < standing.size(); ++k) {
        Label& label = labels[standing[k]];
        const Label& next = labels[standing[k + 1]];
        const auto times = speaking.find(m_keys[standing[k]]);
        const bool between =
            labels[standing[k - 1]].accepted && next.accepted && next.block > label.lastBlock;
        const bool usual = m_strongPlaces.contains(label.place) && label.score >= kSureLabel;
        if (label.bodyless && between && usual && !label.listItem && !m_listed[label.block] &&
            times != speaking.end() && times->second > 1)
            label.accepted = true;
    }
}

} // namespace

Evidence weighLabels(const Document& document, const Vocabulary& vocabulary)
{
    return Weighing(document, vocabulary).run();
}

} // namespace earshot
