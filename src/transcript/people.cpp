#include "transcript/people.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/announcement.h"
#include "transcript/answerers.h"
#include "transcript/askers_behind.h"
#include "transcript/fuller_names.h"
#include "transcript/initials.h"
#include "transcript/introductions.h"
#include "transcript/translated_names.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace earshot {
namespace {

struct Draft {
    std::map<std::u16string, int> names; ///< forms in labels, with their counts
    std::vector<std::u16string> order;   ///< forms by first appearance
    std::map<std::u16string, int> titles;
    std::map<std::u16string, int> firms;
    std::u16string alias;
    Voice voice = Voice::None;
    Role hint = Role::Unknown;
    const RosterEntry* listed = nullptr;
};

const std::u16string& mostUsed(const std::map<std::u16string, int>& counts,
                               const std::vector<std::u16string>& order)
{
    const std::u16string* best = &order.front();
    for (const std::u16string& form : order)
        if (counts.at(form) > counts.at(*best))
            best = &form;
    return *best;
}

std::u16string mostUsed(const std::map<std::u16string, int>& counts)
{
    std::u16string best;
    int most = 0;
    for (const auto& [form, count] : counts)
        if (count > most) {
            best = form;
            most = count;
        }
    return best;
}

/// "康雨桐(David)" and "林若溪(David)" are two people: a given name is nobody's own where the names differ.
bool sharesGivenName(const LabelParts& parts, const Draft& other)
{
    return parts.voice == Voice::None && holdsHan(parts.name) && !holdsHan(parts.alias) &&
           parts.alias.find(u' ') == std::u16string::npos && holdsHan(other.order.front());
}

class Naming {
public:
    /// `head`: what stands above the first speech.
    Naming(const Roster& roster, std::u16string_view head, Language language, const Vocabulary& vocabulary)
        : m_roster(roster),
          m_listed(roster),
          m_fullerNames(m_listed, head, vocabulary),
          m_language(language),
          m_vocabulary(vocabulary)
    {
    }

    PersonIndex personOf(const LabelParts& parts);
    PersonIndex asPrinted(const LabelParts& parts);
    std::vector<Person> people() const;

private:
    std::u16string shownName(const LabelParts& parts);
    const RosterEntry* listedAs(const std::u16string& name) const;
    std::optional<std::size_t> ofInitial(const std::u16string& name) const;
    PersonIndex similar(const std::u16string& name) const;
    PersonIndex ofFamily(const LabelParts& parts, std::u16string_view name) const;
    bool isOnlyOfInvestors(const std::u16string& firm) const;
    PersonIndex calledByTitle(const std::u16string& name) const;
    void take(Draft& draft, const std::u16string& name, const LabelParts& parts);

    const Roster& m_roster;
    RosterNames m_listed;
    FullerNames m_fullerNames;
    Language m_language;
    const Vocabulary& m_vocabulary;
    std::vector<Draft> m_drafts;
    LatinNames m_latin; ///< of the drafts that are no voices: each as it came first
    std::unordered_map<NameHash, FoundNames> m_families; ///< of those with whole names
    std::unordered_map<NameHash, PersonIndex> m_byKey;
};

std::u16string Naming::shownName(const LabelParts& parts)
{
    if (parts.voice == Voice::None)
        return m_fullerNames.of(parts);
    if (parts.voice == Voice::Numbered) {
        const RosterEntry* listed = m_roster.findCode(nameKey(parts.name));
        return listed ? listed->name : parts.name;
    }
    if (parts.part)
        if (const std::u16string& shown = m_vocabulary.partName(*parts.part, m_language); !shown.empty())
            return shown;
    return parts.name;
}

/// The list's entry for a label's name: the same, an alias, or a fuller form of it.
const RosterEntry* Naming::listedAs(const std::u16string& name) const
{
    if (const RosterEntry* exact = m_roster.find(nameHash(name)))
        return exact;
    if (const std::u16string_view family = familyOfAddressed(name, m_vocabulary); !family.empty())
        return listedAs(std::u16string(family));
    FoundNames found;
    if (!holdsHan(name)) {
        if (name.find(u' ') == std::u16string::npos)
            found = m_listed.withFamily(nameHash(name));
        found.take(m_listed.similarTo(name));
    } else if (name.size() >= 2 && m_vocabulary.honorifics.valueOf(folded(name.substr(1)))) {
        for (const std::size_t i : m_listed.beginningWith(name.front())) // "林总" and the list's "林若溪"
            if (m_roster.entries()[i].role != Role::Analyst)
                found.take(i);
    }
    return m_listed.only(found);
}

/// "卓财务长", "卓总": the one speaker so far of that family, if it is no analyst and there is no other.
PersonIndex Naming::calledByTitle(const std::u16string& name) const
{
    const std::u16string lookup = folded(name);
    const std::size_t surname = std::max<std::size_t>(1, surnameLength(lookup, m_vocabulary));
    if (surname >= lookup.size())
        return -1;
    const std::u16string rest = lookup.substr(surname);
    if (!m_vocabulary.titles.valueOf(rest) && !m_vocabulary.honorifics.valueOf(rest))
        return -1;
    PersonIndex found = -1;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        const Draft& draft = m_drafts[i];
        const std::u16string other = folded(draft.order.front());
        if (draft.voice != Voice::None || other.size() <= surname || other.size() > surname + 3 ||
            other.compare(0, surname, lookup, 0, surname) != 0 || draft.hint == Role::Analyst ||
            (draft.listed && draft.listed->role == Role::Analyst))
            continue;
        if (found >= 0)
            return -1;
        found = static_cast<PersonIndex>(i);
    }
    return found;
}

/// The speaker so far whose initial a name is, or who was called by its initial: "J. Doe" and "Jane Doe",
/// where it can be nobody else's.
std::optional<std::size_t> Naming::ofInitial(const std::u16string& name) const
{
    const bool brief = LatinNames::isBrief(name);
    const FoundNames speakers = brief ? m_latin.withInitialOf(name) : m_latin.briefOf(name);
    if (!speakers.first || speakers.several || (!brief && m_latin.withInitialOf(name).first))
        return std::nullopt;
    const NameHash full = nameHash(brief ? m_drafts[*speakers.first].order.front() : name);
    const FoundNames listed = m_listed.withInitialOf(name);
    if (listed.several || (listed.first && nameHash(m_roster.entries()[*listed.first].name) != full))
        return std::nullopt;
    return speakers.first;
}

/// "Doe" or "MR. DOE" among labels with whole names: the one speaker so far of that family.
PersonIndex Naming::ofFamily(const LabelParts& parts, std::u16string_view name) const
{
    constexpr std::size_t kShortest = 3;
    const std::u16string_view addressed = familyOfAddressed(name, m_vocabulary);
    const std::u16string_view family = addressed.empty() ? name : addressed;
    if (family.size() < kShortest || family.find(u' ') != std::u16string_view::npos)
        return -1;
    const NameHash key = nameHash(family);
    const auto place = m_families.find(key);
    if (place == m_families.end() || place->second.several)
        return -1;
    const std::size_t found = *place->second.first;
    const Role hint = m_drafts[found].hint;
    const bool other = parts.hint != Role::Unknown && hint != Role::Unknown && parts.hint != hint;
    return other ? -1 : static_cast<PersonIndex>(found);
}

PersonIndex Naming::similar(const std::u16string& name) const
{
    if (holdsHan(name))
        return calledByTitle(name);
    std::optional<std::size_t> first = m_latin.similarTo(name).first;
    if (!first)
        first = ofInitial(name);
    return first ? static_cast<PersonIndex>(*first) : -1;
}

PersonIndex Naming::personOf(const LabelParts& parts)
{
    const std::u16string name = shownName(parts);
    const NameHash key = nameHash(name);
    auto place = m_byKey.find(key);
    if (place == m_byKey.end() && !parts.alias.empty()) {
        place = m_byKey.find(nameHash(parts.alias));
        if (place != m_byKey.end() &&
            sharesGivenName(parts, m_drafts[static_cast<std::size_t>(place->second)]))
            place = m_byKey.end();
    }
    if (place == m_byKey.end()) {
        PersonIndex index = parts.voice == Voice::None ? similar(name) : -1;
        if (index < 0 && parts.voice == Voice::None && !holdsHan(name))
            index = ofFamily(parts, name);
        if (index < 0) {
            index = static_cast<PersonIndex>(m_drafts.size());
            m_drafts.emplace_back();
            m_drafts.back().voice = parts.voice;
            m_drafts.back().listed = listedAs(name);
        }
        place = m_byKey.emplace(key, index).first;
        if (!parts.alias.empty())
            m_byKey.try_emplace(nameHash(parts.alias), index);
    }
    take(m_drafts[static_cast<std::size_t>(place->second)], name, parts);
    return place->second;
}

/// Somebody of whom nothing is known but the label, and what it says of the role.
PersonIndex Naming::asPrinted(const LabelParts& parts)
{
    const std::string_view role = earshot::name(parts.hint);
    const NameHash key = nameHash(parts.name + u"/" + std::u16string(role.begin(), role.end()));
    const auto [place, added] = m_byKey.try_emplace(key, static_cast<PersonIndex>(m_drafts.size()));
    if (added)
        m_drafts.emplace_back();
    take(m_drafts[static_cast<std::size_t>(place->second)], parts.name, parts);
    return place->second;
}

void Naming::take(Draft& draft, const std::u16string& name, const LabelParts& parts)
{
    if (draft.order.empty() && draft.voice == Voice::None) {
        const auto number = static_cast<std::size_t>(&draft - m_drafts.data());
        m_latin.add(name, number);
        if (const std::size_t space = name.rfind(u' ');
            space != std::u16string::npos && familyOfAddressed(name, m_vocabulary).empty())
            m_families[nameHash(std::u16string_view(name).substr(space + 1))].take(number);
    }
    if (++draft.names[name] == 1)
        draft.order.push_back(name);
    if (!parts.title.empty())
        ++draft.titles[parts.title];
    if (!parts.firm.empty())
        ++draft.firms[parts.firm];
    if (draft.alias.empty())
        draft.alias = parts.alias;
    if (draft.hint == Role::Unknown)
        draft.hint = parts.hint;
}

/// A firm whose name ends as those of investors do, and whose people are not several speakers.
bool Naming::isOnlyOfInvestors(const std::u16string& firm) const
{
    constexpr std::ptrdiff_t kMost = 2; // of a company that is such a firm itself, more speak
    if (!holdsHan(firm))
        return false;
    const std::u16string lookup = folded(firm);
    const auto matches = m_vocabulary.financialSuffixes.findAll(lookup);
    return !matches.empty() && static_cast<std::size_t>(matches.back().span.end()) == lookup.size() &&
           matches.back().span.begin() > 0 &&
           std::ranges::count_if(m_drafts, [&](const Draft& draft) { return draft.firms.contains(firm); }) <=
               kMost;
}

std::vector<Person> Naming::people() const
{
    std::vector<Person> people;
    for (const Draft& draft : m_drafts) {
        Person person;
        person.name = mostUsed(draft.names, draft.order);
        if (draft.voice == Voice::None)
            person.name = wholeNameAmong(draft.order, person.name, m_vocabulary);
        person.title = mostUsed(draft.titles);
        person.firm = mostUsed(draft.firms);
        const auto alias = [&person](const std::u16string& other) {
            if (!other.empty() && other != person.name &&
                std::find(person.aliases.begin(), person.aliases.end(), other) == person.aliases.end())
                person.aliases.push_back(other);
        };
        for (const std::u16string& form : draft.order)
            alias(form);
        alias(draft.alias);
        if (draft.hint != Role::Unknown) {
            person.role = draft.hint;
            person.roleReason = draft.voice != Voice::None ? "voice" : "title";
        }
        if (const RosterEntry* listed = draft.listed) {
            alias(listed->name);
            alias(listed->alias);
            if (person.title.empty())
                person.title = listed->title;
            if (person.firm.empty())
                person.firm = listed->firm;
            if (listed->role != Role::Unknown && (person.role == Role::Unknown || listed->byHeading)) {
                person.role = listed->role;
                person.roleReason = "roster";
            }
        }
        const bool named = draft.voice == Voice::None || (draft.voice == Voice::Numbered && draft.listed);
        if (person.role == Role::Unknown && named && person.title.empty() && !person.firm.empty() &&
            (m_vocabulary.firms.longestAt(folded(person.firm), 0) || isOnlyOfInvestors(person.firm))) {
            person.role = Role::Analyst;
            person.roleReason = "firm";
        }
        people.push_back(std::move(person));
    }
    return people;
}

/// Whom the answer names behind itself, or else its label. Takes the bracket off the turn's body.
LabelParts namedBehind(const Stretch& stretch, std::u16string_view text, const Vocabulary& vocabulary,
                       Span& body)
{
    if (stretch.label->parts.voice != Voice::Company)
        return stretch.label->parts;
    const std::u16string_view said = trimmed(stretch.body.in(text));
    const auto answerer = answererBehind(said, vocabulary);
    if (!answerer)
        return stretch.label->parts;
    const auto begin = static_cast<std::int32_t>(said.data() - text.data());
    body = Span(begin, begin + static_cast<std::int32_t>(trimmed(said.substr(0, answerer->open)).size()));
    return answerer->parts;
}

/// A transcribed name ("埃文·塞格曼") and how the operator has just called the same person.
LabelParts namedBefore(LabelParts parts, const Stretch* before, std::u16string_view text,
                       const Vocabulary& vocabulary)
{
    const auto joints = std::count(parts.name.begin(), parts.name.end(), u'·');
    if (parts.voice != Voice::None || joints == 0 || !parts.alias.empty() || !before || !before->label ||
        before->label->parts.hint != Role::Operator)
        return parts;
    const auto announced = readAnnouncement(before->body.in(text), vocabulary);
    if (announced && !holdsHan(announced->name) &&
        std::count(announced->name.begin(), announced->name.end(), u' ') == joints) {
        parts.alias = parts.name;
        parts.name = announced->name;
    }
    return parts;
}

/// Whom the moderator has given the floor, for labels that only say that somebody asks.
class Called {
public:
    Called(std::u16string_view text, const Vocabulary& vocabulary) : m_text(text), m_vocabulary(vocabulary) {}

    /// The stretch before the label at hand.
    void hear(const Stretch& before)
    {
        if (!before.label)
            return;
        const LabelParts& parts = before.label->parts;
        const bool another =
            parts.voice == Voice::None &&
            (parts.hint == Role::Analyst ||
             (parts.hint == Role::Unknown && endsWithAny(trimmed(before.body.in(m_text)), u"?？")));
        if (another) // has asked since
            m_moderator = nullptr;
        if (another || parts.hint == Role::Operator)
            m_person.reset();
        if (parts.hint == Role::Operator)
            m_moderator = &before;
    }
    /// The person behind such a label; null where nobody was named.
    const LabelParts* behind(const LabelParts& label)
    {
        if (label.voice != Voice::Questioner || !label.part || label.number)
            return nullptr;
        if (m_moderator) {
            m_person = readAnnouncement(m_moderator->body.in(m_text), m_vocabulary);
            if (m_person)
                m_person->hint = Role::Analyst;
            m_moderator = nullptr;
        }
        return m_person && !m_person->name.empty() ? &*m_person : nullptr;
    }

private:
    std::u16string_view m_text;
    const Vocabulary& m_vocabulary;
    const Stretch* m_moderator = nullptr; ///< whose words were not yet read
    std::optional<LabelParts> m_person;
};

bool isInterpreted(const Stretch& stretch)
{
    return stretch.label && stretch.label->parts.voice == Voice::Interpreter;
}

/// "Her question is …": an interpreter says that it puts a question again.
bool putsQuestion(std::u16string_view words, const Vocabulary& vocabulary)
{
    constexpr std::size_t kHead = 24;
    const auto matches = vocabulary.readQuestions.findAll(folded(words.substr(0, kHead)));
    return endsWithAny(words, u"?？") || std::any_of(matches.begin(), matches.end(), [](const auto& match) {
               return static_cast<ReadWord>(match.value) == ReadWord::Question;
           });
}

/// For whom an interpreter speaks in a turn: whoever spoke right before; behind a question that it does not
/// put again, whoever spoke before the one who asked.
std::optional<PersonIndex> principalOf(const std::vector<Stretch>& stretches, std::size_t turn,
                                       std::u16string_view text, const Vocabulary& vocabulary,
                                       const Call& call)
{
    const bool again = putsQuestion(trimmed(call.turns[turn].body.in(text)), vocabulary);
    std::optional<PersonIndex> asker;
    for (std::size_t i = turn; i-- > 0;) {
        const std::optional<PersonIndex> who = call.turns[i].speaker;
        if (!who || isInterpreted(stretches[i]) ||
            (stretches[i].label && stretches[i].label->parts.voice == Voice::Operator))
            continue;
        const bool asked = !asker && !again && endsWithAny(trimmed(call.turns[i].body.in(text)), u"?？");
        if (asked)
            asker = who;
        else if (who != asker)
            return who;
    }
    return asker;
}

} // namespace

void namePeople(const std::vector<Stretch>& stretches, const Roster& roster, const Document& document,
                const Vocabulary& vocabulary, Call& call)
{
    const std::u16string_view text = document.text;
    const Language language = document.language;
    constexpr std::size_t kLongestHead = 4000;
    const auto first = std::ranges::find_if(stretches, [](const Stretch& stretch) { return stretch.label; });
    const std::u16string_view head =
        first == stretches.end() ? std::u16string_view()
                                 : text.substr(0, static_cast<std::size_t>(first->label->span.begin()));
    Naming naming(roster, head.substr(0, kLongestHead), language, vocabulary);
    const Initials initials(roster, stretches, text, vocabulary);
    const auto askers = askersBehind(stretches, text, vocabulary);
    Called called(text, vocabulary);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        std::optional<PersonIndex>& speaker = call.turns[i].speaker;
        if (i > 0)
            called.hear(stretches[i - 1]);
        if (!stretches[i].label) {
            if (stretches[i].statement)
                speaker = naming.personOf(companyParts(vocabulary));
            continue;
        }
        if (isInterpreted(stretches[i])) {
            speaker = principalOf(stretches, i, text, vocabulary, call);
            if (speaker)
                continue;
        }
        if (askers[i]) {
            Turn& turn = call.turns[i];
            const auto said = trimmed(Span(turn.body.begin(), askers[i]->open).in(text));
            turn.body = Span(turn.body.begin(), turn.body.begin() + static_cast<std::int32_t>(said.size()));
            speaker = naming.personOf(askers[i]->parts);
            continue;
        }
        const Initials::Reading reading = initials.read(i);
        if (reading.shared) {
            speaker = naming.asPrinted(stretches[i].label->parts);
            call.doubts.push_back({DoubtKind::Speaker, stretches[i].label->span, "initials-shared"});
            continue;
        }
        if (const LabelParts* person = called.behind(stretches[i].label->parts)) {
            speaker = naming.personOf(*person);
            continue;
        }
        LabelParts parts = namedBefore(namedBehind(stretches[i], text, vocabulary, call.turns[i].body),
                                       i > 0 ? &stretches[i - 1] : nullptr, text, vocabulary);
        if (reading.entry)
            parts.name = reading.entry->name;
        speaker = naming.personOf(parts);
    }
    call.people = naming.people();
    joinTranslatedNames(call);
    readIntroductions(stretches, document, vocabulary, call);
}

} // namespace earshot
