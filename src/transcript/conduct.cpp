#include "transcript/people.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/announcement.h"
#include "transcript/names.h"

#include <algorithm>
#include <unordered_map>

namespace earshot {
namespace {

/// What a person's turns do, for those whom neither title nor list places.
class Conduct {
public:
    Conduct(const std::vector<Stretch>& stretches, const SpokenText& spoken, const Vocabulary& vocabulary,
            Call& call)
        : m_stretches(stretches), m_spoken(spoken), m_vocabulary(vocabulary), m_call(call)
    {
    }

    void run();

private:
    struct Tally {
        int turns = 0;
        int asking = 0;    ///< turns with a question in them
        int announced = 0; ///< follows the operator's words about it
        int announces = 0;
        std::size_t first = 0; ///< turn
        bool asksFirst = false;
        int wishes = 0;      ///< short turns that say without a mark what they would like to know
        int courtesies = 0;  ///< short turns that thank and ask nothing
        bool called = false; ///< announced by part of the name, once, by whoever opened the call
        int requests = 0;    ///< short turns that ask without a mark
        bool nobody = false; ///< "Unknown speaker": more than one person may stand behind it
    };
    bool saysCue(const Turn& turn, Cue cue) const;
    bool namedIn(std::u16string_view name, const Span& body) const;
    void countTurns();
    bool announcesOther(const Turn& words, const Person& person) const;
    void countAnnounced();
    bool interviews(std::size_t who) const;
    bool asksForFirm(PersonIndex who) const;
    std::size_t firstQuestion() const;
    bool instructs(std::size_t who) const;
    bool opensAndEnds(std::size_t who) const;
    void findOperator();
    bool announcesNext(std::size_t turn) const;
    bool isFinancial(const std::u16string& firm) const;
    bool callsAsker(std::size_t turn) const;
    bool endsWithCall(std::size_t turn) const;
    bool onlyAsks(std::size_t who) const;
    bool readsForOthers(std::size_t who) const;

    const std::vector<Stretch>& m_stretches;
    const SpokenText& m_spoken;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    std::vector<Tally> m_tallies;
    int m_asking = 0;                                     ///< of all tallies
    bool m_led = false;                                   ///< by an operator
    std::unordered_map<std::u16string_view, int> m_firms; ///< people of each
};

/// Whether a turn's first words say so.
bool Conduct::saysCue(const Turn& turn, Cue cue) const
{
    constexpr std::int32_t kFirstWords = 1200;
    const Span& body = turn.body;
    return m_spoken.saysCue({body.begin(), std::min(body.end(), body.begin() + kFirstWords)}, {cue});
}

bool Conduct::namedIn(std::u16string_view name, const Span& body) const
{
    // The family name is enough: operators and transcribers differ in given names.
    const std::u16string_view lookup = m_spoken.folded(body);
    std::u16string_view last = name;
    if (!holdsHan(name))
        if (const std::size_t space = name.rfind(u' '); space != std::u16string_view::npos)
            last = name.substr(space + 1);
    const std::u16string_view first = holdsHan(name) ? name : name.substr(0, name.find(u' '));
    return lookup.find(folded(last)) != std::u16string_view::npos ||
           lookup.find(folded(first)) != std::u16string_view::npos;
}

/// Whether somebody says how lines and questions work.
bool Conduct::instructs(std::size_t who) const
{
    return std::any_of(m_call.turns.begin(), m_call.turns.end(), [&](const Turn& turn) {
        return turn.speaker == static_cast<PersonIndex>(who) && saysCue(turn, Cue::Instructions);
    });
}

/// Whether somebody speaks first and closes the call with the last words.
bool Conduct::opensAndEnds(std::size_t who) const
{
    const auto speaks = [&](const Turn& turn) { return turn.speaker.has_value(); };
    const auto first = std::find_if(m_call.turns.begin(), m_call.turns.end(), speaks);
    const auto last = std::find_if(m_call.turns.rbegin(), m_call.turns.rend(), speaks);
    const auto index = static_cast<PersonIndex>(who);
    return first != m_call.turns.end() && first->speaker == index && last->speaker == index &&
           saysCue(*last, Cue::CallEnd);
}

/// Where no label says "Operator": the voice that announces most of the questioners.
void Conduct::findOperator()
{
    for (const Person& person : m_call.people)
        if (person.role == Role::Operator)
            return;
    std::size_t best = 0;
    for (std::size_t i = 0; i < m_tallies.size(); ++i)
        if (m_tallies[i].announces > m_tallies[best].announces)
            best = i;
    if (m_tallies.empty() || m_call.people[best].role != Role::Unknown ||
        (m_tallies[best].announces < 2 && !(m_tallies[best].announces == 1 && opensAndEnds(best))))
        return;
    const Label* label = m_stretches[m_tallies[best].first].label;
    if (label && label->personal() && !holdsHan(m_call.people[best].name) && !instructs(best))
        return; // a colleague who moderates
    m_call.people[best].role = Role::Operator;
    m_call.people[best].roleReason = "announces";
}

/// "… for your questions. Jane?", "Jane, will you take the figures?": the last words, in which alone anything
/// is asked, only call whoever speaks next.
bool Conduct::endsWithCall(std::size_t turn) const
{
    constexpr std::size_t kSpeech = 240; // units of more than a greeting
    const std::u16string_view said = trimmed(m_spoken.in(m_call.turns[turn].body));
    if (holdsHan(said) || !endsWithAny(said, u"?") || said.find(u'?') != said.size() - 1)
        return false;
    const std::size_t before = said.find_last_of(u".!", said.size() - 2);
    const std::u16string_view last =
        trimmed(said.substr(before == std::u16string_view::npos ? 0 : before + 1));
    if (last.find(u' ') == std::u16string_view::npos)
        return true;
    if (said.size() - last.size() < kSpeech || turn + 1 >= m_call.turns.size() ||
        !m_call.turns[turn + 1].speaker)
        return false;
    const std::u16string called = folded(last.substr(0, last.find(u',')));
    const std::u16string next =
        folded(m_call.people[static_cast<std::size_t>(*m_call.turns[turn + 1].speaker)].name);
    return called.size() < last.size() && !called.empty() &&
           (next == called || next.rfind(called + u' ', 0) == 0);
}

/// "Tom Roe, please.", "We take questions now.": whether the last words of whoever opened the call name
/// somebody new, or open the questions, and that somebody ends with a question.
bool Conduct::callsAsker(std::size_t turn) const
{
    constexpr std::int32_t kLastWords = 200;
    constexpr std::int32_t kNamedLast = 60; // of the opener's own speech
    constexpr std::size_t kEnd = 120;
    if (turn + 1 >= m_call.turns.size() || !m_call.turns[turn + 1].speaker)
        return false;
    const Turn& words = m_call.turns[turn];
    const Turn& next = m_call.turns[turn + 1];
    const auto who = static_cast<std::size_t>(*next.speaker);
    const auto opener = std::find_if(m_call.turns.begin(), m_call.turns.end(),
                                     [](const Turn& one) { return one.speaker.has_value(); });
    const bool opens = turn < 2 || words.body.length() > kLastWords;
    const Span last(std::max(words.body.begin(), words.body.end() - (opens ? kNamedLast : kLastWords)),
                    words.body.end());
    if (opener->speaker != words.speaker || m_tallies[who].first != turn + 1 ||
        m_call.people[who].role == Role::Executive ||
        !(namedIn(m_call.people[who].name, last) || (!opens && saysCue(words, Cue::OpenQuestions))))
        return false;
    const std::u16string_view said = m_spoken.in(next.body);
    return holdsQuestionMark(said.substr(said.size() > kEnd ? said.size() - kEnd : 0)) &&
           !endsWithCall(turn + 1);
}

/// Whether the turn gives the floor to whoever speaks next.
bool Conduct::announcesNext(std::size_t turn) const
{
    if (turn + 1 >= m_call.turns.size() || !m_call.turns[turn + 1].speaker)
        return false;
    const auto announced = readAnnouncement(m_spoken.in(m_call.turns[turn].body), m_vocabulary);
    const Person& next = m_call.people[static_cast<std::size_t>(*m_call.turns[turn + 1].speaker)];
    return announced && nameHash(announced->name) == nameHash(next.name);
}

void Conduct::countTurns()
{
    m_tallies.assign(m_call.people.size(), {});
    for (std::size_t i = 0; i < m_call.turns.size(); ++i) {
        const Turn& turn = m_call.turns[i];
        if (!turn.speaker)
            continue;
        const auto who = static_cast<std::size_t>(*turn.speaker);
        Tally& tally = m_tallies[who];
        if (++tally.turns == 1)
            tally.first = i;
        tally.nobody = m_stretches[i].label && m_stretches[i].label->parts.voice == Voice::Unknown;
        constexpr std::int32_t kCourtesy = 60;
        constexpr std::int32_t kRequest = 300; // "I would like to ask about costs."
        const bool asks = holdsQuestionMark(m_spoken.in(turn.body).substr(0, 4000));
        const bool roleless = m_call.people[who].role == Role::Unknown;
        tally.requests += roleless && turn.body.length() < kRequest && saysCue(turn, Cue::QuestionOpening);
        tally.asking += asks;
        m_asking += asks;
        const bool wishes = roleless && !asks && turn.body.length() < kRequest &&
                            saysCue(turn, Cue::Request) && !saysCue(turn, Cue::HandOver);
        tally.wishes += wishes;
        tally.asksFirst = tally.asksFirst || ((asks || wishes) && tally.turns == 1);
        tally.announces += roleless && saysCue(turn, Cue::Announce);
        tally.courtesies +=
            roleless && !asks && !wishes && turn.body.length() <= kCourtesy && saysCue(turn, Cue::Thanks);
    }
}

/// Whether the operator's words give the floor to somebody else who speaks in the call.
bool Conduct::announcesOther(const Turn& words, const Person& person) const
{
    const auto announced = readAnnouncement(m_spoken.in(words.body), m_vocabulary);
    if (!announced || nameHash(announced->name) == nameHash(person.name))
        return false;
    return std::any_of(m_call.people.begin(), m_call.people.end(), [&](const Person& other) {
        return nameHash(other.name) == nameHash(announced->name);
    });
}

/// Turns of people without a role that follow the operator's words about them.
void Conduct::countAnnounced()
{
    for (std::size_t i = 1; i < m_call.turns.size(); ++i) {
        const Turn& before = m_call.turns[i - 1];
        const Turn& turn = m_call.turns[i];
        if (callsAsker(i - 1)) {
            Tally& tally = m_tallies[static_cast<std::size_t>(*turn.speaker)];
            const std::u16string name = folded(m_call.people[static_cast<std::size_t>(*turn.speaker)].name);
            const bool inFull = m_spoken.folded(before.body).find(name) != std::u16string_view::npos;
            tally.called = ++tally.announced == 1 && !inFull;
            continue;
        }
        if (!turn.speaker || !before.speaker ||
            m_call.people[static_cast<std::size_t>(*before.speaker)].role != Role::Operator)
            continue;
        const Person& person = m_call.people[static_cast<std::size_t>(*turn.speaker)];
        if (person.role != Role::Unknown)
            continue;
        if (namedIn(person.name, before.body) ||
            (saysCue(before, Cue::Announce) && !announcesOther(before, person))) {
            Tally& tally = m_tallies[static_cast<std::size_t>(*turn.speaker)];
            ++tally.announced;
            tally.called = false;
        }
    }
}

/// Whoever opens a talk and mostly asks, while others hardly do: "Let's start with the quarter. …?"
bool Conduct::interviews(std::size_t who) const
{
    constexpr int kFewestTurns = 4;
    const Tally& mine = m_tallies[who];
    if (mine.first > 0 && m_call.turns[mine.first - 1].speaker)
        return false;
    return !m_led && m_asking - mine.asking < mine.asking && m_call.people[who].title.empty() &&
           mine.turns >= kFewestTurns && 2 * mine.asking > mine.turns;
}

/// Somebody without a title who did not open the call, begins with a question, and says nothing but
/// questions and thanks, or asks more than once and mostly.
bool Conduct::onlyAsks(std::size_t who) const
{
    const Tally& tally = m_tallies[who];
    const auto opener = std::find_if(m_call.turns.begin(), m_call.turns.end(),
                                     [](const Turn& turn) { return turn.speaker.has_value(); });
    if (!tally.asksFirst || !m_call.people[who].title.empty() ||
        opener->speaker == static_cast<PersonIndex>(who) || endsWithCall(tally.first))
        return false;
    return tally.asking + tally.wishes + tally.courtesies == tally.turns ||
           (tally.asking > 1 && 2 * tally.asking > tally.turns);
}

/// "I've got one that came through the portal.": whether at least half of what somebody asks was sent.
bool Conduct::readsForOthers(std::size_t who) const
{
    constexpr std::int32_t kHead = 300; // units
    constexpr std::int32_t kNear = 14;
    const auto sent = [&](const Turn& turn) {
        const Span head(turn.body.begin(), std::min(turn.body.end(), turn.body.begin() + kHead));
        const auto words = m_vocabulary.readQuestions.findAll(m_spoken.folded(head));
        const auto is = [&](std::size_t i, ReadWord kind) {
            return static_cast<ReadWord>(words[i].value) == kind;
        };
        for (std::size_t i = 1; i < words.size(); ++i)
            if (is(i, ReadWord::Unspoken) && (is(i - 1, ReadWord::One) || is(i - 1, ReadWord::Question)) &&
                words[i].span.begin() - words[i - 1].span.end() <= kNear)
                return true;
        return false;
    };
    const auto read = std::count_if(m_call.turns.begin(), m_call.turns.end(), [&](const Turn& turn) {
        return turn.speaker == static_cast<PersonIndex>(who) && sent(turn);
    });
    return read > 0 && 2 * read >= m_tallies[who].asking;
}

/// Somebody with a firm and no title who begins with a question and mostly asks.
bool Conduct::asksForFirm(PersonIndex who) const
{
    const Person& person = m_call.people[static_cast<std::size_t>(who)];
    const Tally& tally = m_tallies[static_cast<std::size_t>(who)];
    return person.role == Role::Unknown && !person.firm.empty() && person.title.empty() && tally.asksFirst &&
           2 * tally.asking >= tally.turns;
}

/// The first turn under a heading that opens the questions; without one, of an analyst or of an operator who
/// gives the floor to one.
std::size_t Conduct::firstQuestion() const
{
    for (std::size_t i = 0; i < m_stretches.size() && i < m_call.turns.size(); ++i)
        if (m_stretches[i].afterQaHeading && m_call.turns[i].speaker)
            return i;
    std::size_t spoken = 0; // turns before this one
    for (std::size_t i = 0; i < m_call.turns.size(); ++i) {
        const Turn& turn = m_call.turns[i];
        if (!turn.speaker)
            continue;
        const Role role = m_call.people[static_cast<std::size_t>(*turn.speaker)].role;
        const bool opening = spoken++ == 0;
        if (role == Role::Analyst ||
            (role == Role::Operator && (!opening || announcesNext(i)) && saysCue(turn, Cue::Announce)) ||
            callsAsker(i) || asksForFirm(*turn.speaker))
            return i;
    }
    const bool placed = std::any_of(m_call.people.begin(), m_call.people.end(), [](const Person& person) {
        return person.role == Role::Analyst || person.role == Role::Operator;
    });
    for (std::size_t i = 0; i < m_call.turns.size() && !placed;
         ++i) { // who opens like an analyst, and mostly asks
        const Turn& turn = m_call.turns[i];
        if (!turn.speaker || !holdsQuestionMark(m_spoken.in(turn.body)) ||
            !saysCue(turn, Cue::QuestionOpening))
            continue;
        const Tally& tally = m_tallies[static_cast<std::size_t>(*turn.speaker)];
        if (2 * tally.asking >= tally.turns)
            return i;
    }
    return m_call.turns.size();
}

/// A broker or fund by the end of its name; not where several speak for it, since the call may be its own.
bool Conduct::isFinancial(const std::u16string& firm) const
{
    if (firm.empty() || m_firms.at(firm) > 1)
        return false;
    const std::u16string lookup = folded(firm);
    const auto endings = m_vocabulary.financialSuffixes.findAll(lookup);
    return std::any_of(endings.begin(), endings.end(), [&](const auto& match) {
        return match.span.begin() > 0 && static_cast<std::size_t>(match.span.end()) == lookup.size();
    });
}

void Conduct::run()
{
    for (const Person& person : m_call.people)
        ++m_firms[person.firm];
    countTurns();
    findOperator();
    countAnnounced();
    m_led = std::ranges::any_of(m_call.people,
                                [](const Person& person) { return person.role == Role::Operator; });
    const std::size_t questions = firstQuestion();
    for (std::size_t who = 0; who < m_call.people.size(); ++who) {
        Person& person = m_call.people[who];
        const Tally& tally = m_tallies[who];
        if (person.role != Role::Unknown || tally.turns == 0 || tally.nobody)
            continue;
        const bool hosts =
            tally.announced > 1 && 2 * tally.asking > tally.turns; // an analyst who opened the call
        const bool financial = person.title.empty() && isFinancial(person.firm);
        const int turns = tally.turns - tally.courtesies;
        if (tally.first < questions && !hosts && !financial && !interviews(who)) {
            const bool asks = onlyAsks(who);
            person.role = asks ? Role::Analyst : Role::Executive;
            person.roleReason = asks ? "asks-early" : "speaks-first";
        } else if (tally.announced == 0 && person.firm.empty() && tally.asking > 0 && readsForOthers(who)) {
            person.role = Role::Executive;
            person.roleReason = "answers";
        } else if (tally.called && person.firm.empty()) {
            person.role = Role::Analyst;
            person.roleReason = "called";
        } else if (tally.announced > 0 && 2 * tally.asking >= tally.turns) {
            person.role = Role::Analyst;
            person.roleReason = "announced";
        } else if (tally.announced > 0 || 2 * tally.asking > turns ||
                   (2 * tally.asking == tally.turns && tally.asksFirst && !person.firm.empty() &&
                    person.title.empty()) ||
                   onlyAsks(who)) {
            person.role = Role::Analyst;
            person.roleReason = "asks";
        } else if (financial || (tally.requests > 0 && !person.firm.empty() && person.title.empty())) {
            person.role = Role::Analyst;
            person.roleReason = "firm";
        } else {
            person.role = Role::Executive;
            person.roleReason = "answers";
        }
    }
}

} // namespace

void giveRoles(const std::vector<Stretch>& stretches, const SpokenText& spoken, const Vocabulary& vocabulary,
               Call& call)
{
    Conduct(stretches, spoken, vocabulary, call).run();
    for (std::size_t i = 0; i < call.turns.size(); ++i) {
        Turn& turn = call.turns[i];
        if (!turn.speaker)
            continue;
        turn.role = call.people[static_cast<std::size_t>(*turn.speaker)].role;
        if (turn.role == Role::Unknown && stretches[i].label)
            turn.role = stretches[i].label->parts.hint;
        if (turn.role == Role::Unknown && i > 0 && call.turns[i - 1].role == Role::Operator &&
            readAnnouncement(spoken.in(call.turns[i - 1].body), vocabulary))
            turn.role = Role::Analyst;
    }
}

} // namespace earshot
