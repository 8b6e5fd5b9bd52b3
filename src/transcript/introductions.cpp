#include "transcript/introductions.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/announcement.h"
#include "transcript/called_names.h"
#include "transcript/name_index.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

bool isOnePerson(View a, View b)
{
    return nameHash(a) == nameHash(b) || (!holdsHan(a) && mayBeSameLatinName(a, b));
}

/// Who is told to stand behind a numbered voice.
struct Introduced {
    std::optional<LabelParts> person;
    bool contradicted = false;

    void add(const LabelParts& parts)
    {
        if (!person)
            person = parts;
        else if (!isOnePerson(person->name, parts.name))
            contradicted = true;
    }
};

class Introductions {
public:
    Introductions(const std::vector<Stretch>& stretches, View text, const Vocabulary& vocabulary, Call& call)
        : m_stretches(stretches),
          m_text(text),
          m_vocabulary(vocabulary),
          m_call(call),
          m_colleagues(vocabulary)
    {
    }

    void run()
    {
        m_introduced.resize(m_call.people.size());
        m_seen.resize(m_call.people.size(), false);
        const Turn* before = nullptr;
        for (std::size_t i = 0; i < m_call.turns.size(); ++i) {
            const Turn& turn = m_call.turns[i];
            if (!turn.speaker)
                continue;
            if (before && before->speaker != turn.speaker)
                readBefore(*before, i);
            before = &turn;
        }
        readOwnWords();
        for (std::size_t who = 0; who < m_introduced.size(); ++who)
            if (m_introduced[who].person && !m_introduced[who].contradicted && !isKnownElsewhere(who))
                give(m_call.people[who], *m_introduced[who].person);
    }

private:
    void readBefore(const Turn& before, std::size_t turn);
    void readOwnWords();
    std::optional<View> firmSaid(View words, const Person& person) const;
    bool isKnownElsewhere(std::size_t who) const;
    static void give(Person& person, const LabelParts& parts);

    const std::vector<Stretch>& m_stretches;
    View m_text;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    CalledNames m_colleagues;
    std::vector<Introduced> m_introduced; ///< by person
    std::vector<bool> m_seen;             ///< people who have spoken before
};

void Introductions::readBefore(const Turn& before, std::size_t turn)
{
    const auto who = static_cast<std::size_t>(*m_call.turns[turn].speaker);
    Person& person = m_call.people[who];
    const Label* label = m_stretches[turn].label;
    const bool numbered = label && label->parts.voice == Voice::Numbered && person.name == label->parts.name;
    const bool first = !m_seen[who];
    m_seen[who] = true;
    const bool named = first && label && label->personal() && person.firm.empty() && person.title.empty();
    if (!numbered && !named)
        return;
    const View words = before.body.in(m_text);
    auto parts = readAnnouncement(words, m_vocabulary);
    if (!parts && numbered)
        parts = readHandOver(words, m_vocabulary);
    if (numbered)
        m_colleagues.hear(words);
    if (!parts && numbered)
        if (const LabelParts* colleague = m_colleagues.calledBy(words))
            parts = *colleague;
    if (!parts)
        return;
    if (numbered)
        m_introduced[who].add(*parts);
    else if (isOnePerson(parts->name, person.name))
        person.firm = parts->firm;
}

/// "Jane Doe from Acme Capital", "this is Jane with Acme Capital": the firm for which whoever asks speaks;
/// nothing where none is said.
std::optional<View> Introductions::firmSaid(View words, const Person& person) const
{
    constexpr std::size_t kHead = 160;
    constexpr std::size_t kLongestFirm = 48;
    const View head = words.substr(0, kHead);
    const View given = View(person.name).substr(0, person.name.find(u' '));
    for (const std::u16string& joint : m_vocabulary.firmWords)
        for (std::size_t at = head.find(joint); at != View::npos; at = head.find(joint, at + 1)) {
            const View firm = head.substr(at + joint.size());
            std::size_t word = at;
            while (word > 0 && isLatinLetter(head[word - 1]))
                --word;
            std::size_t name = word; // two words back, for "Jane Doe from"
            if (name > 1 && head[name - 1] == u' ')
                for (--name; name > 0 && isLatinLetter(head[name - 1]);)
                    --name;
            constexpr View kThis = u"this is ";
            const bool own =
                head.substr(name, at - name).starts_with(given) ||
                (word >= kThis.size() && folded(head.substr(word - kThis.size(), kThis.size())) == kThis);
            const std::size_t end = std::min(firm.find_first_of(u".,;?!"), firm.size());
            if (own && word < at && isAsciiCapital(head[word]) && !firm.empty() &&
                isAsciiCapital(firm.front()) && end <= kLongestFirm)
                return firm.substr(0, end);
        }
    return std::nullopt;
}

/// Whoever says for whom they ask, when they first speak, is an analyst.
void Introductions::readOwnWords()
{
    std::vector<bool> heard(m_call.people.size(), false);
    for (std::size_t i = 0; i < m_call.turns.size(); ++i) {
        const Turn& turn = m_call.turns[i];
        if (!turn.speaker || heard[static_cast<std::size_t>(*turn.speaker)])
            continue;
        heard[static_cast<std::size_t>(*turn.speaker)] = true;
        Person& person = m_call.people[static_cast<std::size_t>(*turn.speaker)];
        const Label* label = m_stretches[i].label;
        if (!label || label->parts.voice == Voice::Unknown) // of several people, perhaps
            continue;
        const View words = turn.body.in(m_text);
        if (person.role != Role::Unknown || !person.title.empty() || !isLatinLetter(person.name.front()) ||
            !holdsQuestionMark(words))
            continue;
        const auto firm = firmSaid(words, person);
        if (!firm)
            continue;
        if (person.firm.empty())
            person.firm = std::u16string(*firm);
        person.role = Role::Analyst;
        person.roleReason = "introduced";
    }
}

/// Another voice was introduced by the same name: one of them is somebody else.
bool Introductions::isKnownElsewhere(std::size_t who) const
{
    for (std::size_t other = 0; other < m_introduced.size(); ++other)
        if (other != who && m_introduced[other].person &&
            isOnePerson(m_introduced[other].person->name, m_introduced[who].person->name))
            return true;
    return false;
}

void Introductions::give(Person& person, const LabelParts& parts)
{
    person.aliases.push_back(parts.name);
    if (person.firm.empty())
        person.firm = parts.firm;
    if (person.title.empty())
        person.title = parts.title;
    if (person.role == Role::Unknown && parts.hint != Role::Unknown) {
        person.role = parts.hint;
        person.roleReason = "announced";
    }
}

} // namespace

void readIntroductions(const std::vector<Stretch>& stretches, const Document& document,
                       const Vocabulary& vocabulary, Call& call)
{
    Introductions(stretches, document.text, vocabulary, call).run();
}

} // namespace earshot
