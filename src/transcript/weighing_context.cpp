#include "transcript/weighing.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/name_index.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

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

/// Whether the name, or its last word, stands as a word of its own in what was said right before.
bool saysName(View said, View name)
{
    constexpr std::size_t kNear = 300;
    constexpr std::size_t kShortest = 3;
    const std::u16string words = folded(said.substr(said.size() > kNear ? said.size() - kNear : 0));
    std::u16string key = folded(name);
    if (const std::size_t space = key.rfind(u' '); space != std::u16string::npos && !holdsHan(key))
        key.erase(0, space + 1); // "Ms. Doe"
    if (key.size() < (holdsHan(key) ? 2 : kShortest))
        return false;
    const std::size_t at = words.find(key);
    if (at == std::u16string::npos || holdsHan(key))
        return at != std::u16string::npos;
    return (at == 0 || !isLatinLetter(words[at - 1])) &&
           (at + key.size() == words.size() || !isLatinLetter(words[at + key.size()]));
}

/// Whether the words stand in `said`, and not inside longer ones: "ng" is none of "taking".
bool holdsWords(View said, View words)
{
    for (std::size_t at = said.find(words); at != View::npos; at = said.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || !isLatinLetter(said[at - 1])) && (end == said.size() || !isLatinLetter(said[end])))
            return true;
    }
    return false;
}

} // namespace

/// "- Jane Doe: Good morning", as subtitles print a change of speaker: where most inline labels stand behind
/// a mark and their names return, the mark makes no list.
void Weighing::freeDashes()
{
    constexpr int kFewest = 4;
    std::unordered_map<NameHash, int> times;
    int bare = 0;
    for (const Label& label : m_evidence.labels)
        if (label.place == LabelPlace::Inline && label.listItem)
            ++times[nameHash(label.parts.name)];
        else
            bare += label.place == LabelPlace::Inline;
    int returning = 0;
    std::size_t names = 0;
    int marked = 0;
    for (const auto& [key, count] : times) {
        marked += count;
        returning += count > 1 ? count : 0;
        names += count > 1;
    }
    if (names < 2 || returning < kFewest || 2 * returning < marked || 2 * bare > returning)
        return;
    for (Label& label : m_evidence.labels)
        if (label.place == LabelPlace::Inline)
            label.listItem = false;
}

/// "Jane Doe-Acme of Halden": a hyphen without blanks behind a name that the list gives parts it from the
/// firm.
void Weighing::splitListed()
{
    for (Label& label : m_evidence.labels) {
        const View words = label.span.in(m_document.text);
        if (!label.personal() || label.place == LabelPlace::Given ||
            label.parts.name.find(u'-') == View::npos || m_evidence.roster.find(nameHash(label.parts.name)))
            continue;
        for (std::size_t at = words.find(u'-'); at != View::npos; at = words.find(u'-', at + 1)) {
            const View person = trimmed(words.substr(0, at));
            const RosterEntry* listed = m_evidence.roster.find(nameHash(person));
            if (!listed || nameHash(listed->name) != nameHash(person))
                continue;
            label.parts.name = listed->name;
            label.parts.firm = std::u16string(trimmed(words.substr(at + 1)));
            break;
        }
    }
}

/// "Jane Doe Acme AM" below "the next question is from Acme AM, Jane Doe": what is said apart stands in the
/// label with nothing between.
void Weighing::splitAnnounced()
{
    constexpr std::int32_t kNear = 200;
    constexpr std::ptrdiff_t kFewestBlanks = 2;
    std::unordered_map<NameHash, std::size_t> splits; // where the firm begins
    for (const Label& label : m_evidence.labels) {
        const View name = label.parts.name;
        if (!label.personal() || !label.parts.firm.empty() || !label.parts.title.empty() || holdsHan(name) ||
            std::count(name.begin(), name.end(), u' ') < kFewestBlanks || name.find(u"  ") != View::npos)
            continue;
        const std::int32_t begin = label.span.begin();
        const View said = m_spoken.folded({std::max(0, begin - kNear), begin});
        const std::u16string lookup = folded(name);
        if (said.find(lookup) != View::npos)
            continue;
        for (std::size_t cut = lookup.rfind(u' '); cut != std::u16string::npos && cut > 0;
             cut = lookup.rfind(u' ', cut - 1)) {
            const View person = View(lookup).substr(0, cut);
            if (person.find(u' ') == View::npos)
                break;
            if (holdsWords(said, person) && holdsWords(said, View(lookup).substr(cut + 1))) {
                splits.emplace(nameHash(name), cut);
                break;
            }
        }
    }
    if (splits.empty())
        return;
    for (Label& label : m_evidence.labels) {
        const auto split = splits.find(nameHash(label.parts.name));
        if (split == splits.end() || !label.personal())
            continue;
        label.parts.firm = label.parts.name.substr(split->second + 1);
        label.parts.name.erase(split->second);
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
    for (const auto& match : matcher.findAll(m_spoken.folded(Span::of(0, m_document.text.size()))))
        ++seen[match.value];
    for (std::size_t k = 0; k < owners.size(); ++k) {
        Label& label = m_evidence.labels[owners[k]];
        const bool named = !label.parts.title.empty() || !label.parts.firm.empty();
        label.score += seen[k] > m_times[m_keys[owners[k]]] ? 0.15 : named || !label.accepted ? 0 : -0.1;
        label.accepted = label.score >= kTakenLabel;
    }
}

/// Behind an operator's announcement, and behind a question, a label is expected: a weak candidate there
/// counts more. So does one whose name was said right before, and one that asks what others answer.
void Weighing::weighExpected()
{
    constexpr double kExpected = 0.3;
    constexpr double kAnswerExpected = 0.15;
    constexpr double kNamed = 0.2;
    constexpr double kAsks = 0.15;
    auto& labels = m_evidence.labels;
    std::vector<std::size_t> next(labels.size(), labels.size()); // the taken label behind each
    for (std::size_t i = labels.size(); i-- > 1;)
        next[i - 1] = labels[i].accepted ? i : next[i];
    const Label* before = nullptr;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Label& label = labels[i];
        const bool weak = !label.accepted && !label.bodyless && !label.listItem && label.personal() &&
                          label.score >= kTakenLabel - kNamed - kAsks;
        if (weak && before) {
            const auto addTo = [&](double more) {
                label.score += more;
                label.accepted = label.score >= kTakenLabel;
            };
            const Span words(before->bodyBegin, std::max(before->bodyBegin, label.span.begin()));
            const View said = words.in(m_document.text);
            if (m_strongPlaces.empty() ? before->place == label.place
                                       : m_strongPlaces.contains(label.place)) {
                const double more =
                    (saysName(said, label.parts.name) ? kNamed : 0) + (asksOthers(i, next[i]) ? kAsks : 0);
                if (label.score + more >= kTakenLabel)
                    addTo(more);
            }
            if (!label.accepted && m_strongPlaces.contains(label.place) && announces(*before, label))
                addTo(kExpected);
            if (!label.accepted && label.place == before->place &&
                (before->parts.hint == Role::Analyst ? holdsQuestionMark(said)
                                                     : endsWithAny(trimmed(said), u"?？")))
                addTo(kAnswerExpected);
        }
        if (label.accepted)
            before = &label;
    }
}

/// Whether an operator's words right before a label announce somebody, or say the label's name.
bool Weighing::announces(const Label& before, const Label& label) const
{
    if (before.parts.hint != Role::Operator)
        return false;
    const Span words(before.span.end(), std::max(before.span.end(), label.span.begin()));
    const View lookup = m_spoken.folded(words).substr(0, 1500);
    return saysFamilyName(lookup, label.parts.name) || m_vocabulary.saysCue(lookup, {Cue::Announce});
}

/// Whether a question ends what stands under a label, up to the next one that is taken, which is somebody
/// else's.
bool Weighing::asksOthers(std::size_t index, std::size_t next) const
{
    constexpr std::size_t kEnd = 160;
    const Label& label = m_evidence.labels[index];
    if (next == m_evidence.labels.size() || m_keys[next] == nameHash(label.parts.name))
        return false;
    const Span words(label.bodyBegin, std::max(label.bodyBegin, m_evidence.labels[next].span.begin()));
    const View said = words.in(m_document.text);
    return holdsQuestionMark(said.substr(said.size() > kEnd ? said.size() - kEnd : 0));
}

/// Who labels one turn, by what the operator says, labels others that stand alike; so does another writing of
/// the name.
void Weighing::weighReturning()
{
    constexpr double kReturns = 0.1;
    std::set<std::pair<NameHash, int>> speakers;
    std::map<LabelPlace, LatinNames> latin; // of taken labels
    for (std::size_t i = 0; i < m_evidence.labels.size(); ++i) {
        const Label& label = m_evidence.labels[i];
        if (!label.accepted)
            continue;
        if (speakers.emplace(m_keys[i], label.form()).second && label.personal() &&
            !holdsHan(label.parts.name))
            latin[label.place].add(label.parts.name, i);
    }
    const auto isAlike = [&](const Label& label) {
        const auto names = latin.find(label.place);
        return names != latin.end() && !holdsHan(label.parts.name) &&
               names->second.similarTo(label.parts.name).first.has_value();
    };
    for (std::size_t i = 0; i < m_evidence.labels.size(); ++i) {
        Label& label = m_evidence.labels[i];
        if (label.accepted || label.bodyless || label.listItem || !label.personal() ||
            label.score + kReturns < kTakenLabel ||
            !(speakers.contains({m_keys[i], label.form()}) || isAlike(label)))
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

/// "Jane Doe", and on the next line "A: More of it.": where it is so again and again, the letter only says
/// what the person above it does.
void Weighing::nameLetters()
{
    constexpr double kName = 0.55;
    constexpr std::size_t kFewest = 2;
    auto& labels = m_evidence.labels;
    std::vector<std::size_t> named; // labels with a letter right below them
    for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
        const Label& above = labels[i];
        const Label& letter = labels[i + 1];
        if (!above.personal() || above.place == LabelPlace::Inline || above.place == LabelPlace::Given ||
            above.listItem || above.parts.quality < kName || !isPart(letter) ||
            letter.place != LabelPlace::Inline || letter.block != above.lastBlock + 1)
            continue;
        const View gap =
            Span(m_document.blocks[above.lastBlock].span.end(), letter.span.begin()).in(m_document.text);
        if (std::count(gap.begin(), gap.end(), u'\n') == 1)
            named.push_back(i);
    }
    if (named.size() < kFewest)
        return;
    for (const std::size_t i : named) {
        Label& letter = labels[i + 1];
        const Role does = letter.parts.hint;
        letter.parts = labels[i].parts;
        if (letter.parts.hint == Role::Unknown)
            letter.parts.hint = does;
        letter.span = Span(labels[i].span.begin(), letter.span.end());
        letter.block = labels[i].block;
        letter.accepted = true;
        letter.score = std::max(letter.score, 1.0);
        labels[i].accepted = false;
    }
    countNames();
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

/// Lines of a key one below the other say who the numbered voices are; they are no speech.
void Weighing::readKeys()
{
    constexpr std::size_t kFewest = 2;
    const auto& blocks = m_document.blocks;
    std::vector<RosterEntry> key;
    for (std::size_t i = 0; i <= blocks.size(); ++i) {
        auto entry = i < blocks.size()
                         ? readKeyLine(trimmed(blocks[i].span.in(m_document.text)), m_vocabulary)
                         : std::nullopt;
        const bool again = entry && std::any_of(key.begin(), key.end(), [&](const RosterEntry& other) {
                               return other.code == entry->code;
                           });
        if (entry && !again) {
            key.push_back(std::move(*entry));
            continue;
        }
        if (key.size() >= kFewest) {
            const std::size_t first = i - key.size();
            std::fill(m_listed.begin() + static_cast<std::ptrdiff_t>(first),
                      m_listed.begin() + static_cast<std::ptrdiff_t>(i), true);
            std::erase_if(m_evidence.labels,
                          [&](const Label& label) { return label.block >= first && label.block < i; });
            for (RosterEntry& one : key)
                m_evidence.roster.add(std::move(one));
        }
        key.clear();
    }
}

} // namespace earshot
