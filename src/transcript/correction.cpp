#include "transcript/correction.h"

#include "transcript/conversation.h"
#include "transcript/names.h"
#include "transcript/spoken_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earshot {
namespace {

constexpr std::array<std::pair<CorrectionKind, std::string_view>, 5> kNames = {
    {{CorrectionKind::Split, "split"},
     {CorrectionKind::Merge, "merge"},
     {CorrectionKind::Relabel, "relabel"},
     {CorrectionKind::ChangeRole, "change-role"},
     {CorrectionKind::MoveBoundary, "move-boundary"}}};

class Correcting {
public:
    Correcting(const Document& document, Call call) : m_document(document), m_call(std::move(call)) {}

    bool apply(const Correction& correction);
    Call take() { return std::move(m_call); }

private:
    std::vector<Turn>& turns() { return m_call.turns; }
    std::optional<std::size_t> turnAt(std::int32_t place) const;
    std::optional<std::size_t> turnAround(std::int32_t clean) const;
    std::int32_t cleanOf(std::int32_t source) const;
    PersonIndex personNamed(const std::u16string& name, Role role);
    Span trimmedSpan(Span span) const;
    void settle(const Span& span);
    void give(Turn& turn, PersonIndex person);
    bool split(const Correction& correction);
    bool merge(const Correction& correction);
    bool relabel(const Correction& correction);
    bool changeRole(const Correction& correction);
    bool moveBoundary(const Correction& correction);

    const Document& m_document;
    Call m_call;
};

std::int32_t Correcting::cleanOf(std::int32_t source) const
{
    return m_document.sourceMap.toClean(Span(source, source + 1)).begin();
}

/// A speech that begins there; where none does, the publisher's prose.
std::optional<std::size_t> Correcting::turnAt(std::int32_t place) const
{
    std::optional<std::size_t> prose;
    for (std::size_t i = 0; i < m_call.turns.size(); ++i) {
        if (correctionPlace(m_document, m_call.turns[i]) != place)
            continue;
        if (m_call.turns[i].speaker)
            return i;
        prose = prose.value_or(i);
    }
    return prose;
}

std::optional<std::size_t> Correcting::turnAround(std::int32_t clean) const
{
    for (std::size_t i = 0; i < m_call.turns.size(); ++i)
        if (m_call.turns[i].body.contains(clean))
            return i;
    return std::nullopt;
}

Span Correcting::trimmedSpan(Span span) const
{
    const std::u16string_view text = m_document.text;
    std::int32_t begin = span.begin();
    std::int32_t end = span.end();
    while (begin < end && isBlankUnit(text[static_cast<std::size_t>(begin)]))
        ++begin;
    while (end > begin && isBlankUnit(text[static_cast<std::size_t>(end - 1)]))
        --end;
    return {begin, end};
}

PersonIndex Correcting::personNamed(const std::u16string& name, Role role)
{
    const std::u16string key = nameKey(name);
    for (std::size_t i = 0; i < m_call.people.size(); ++i) {
        const Person& person = m_call.people[i];
        const bool same = nameKey(person.name) == key ||
                          std::any_of(person.aliases.begin(), person.aliases.end(),
                                      [&](const std::u16string& alias) { return nameKey(alias) == key; });
        if (same)
            return static_cast<PersonIndex>(i);
    }
    Person person;
    person.name = name;
    person.role = role;
    person.roleReason = "corrected";
    m_call.people.push_back(std::move(person));
    return static_cast<PersonIndex>(m_call.people.size() - 1);
}

/// A person has looked at this place: what the program doubted there is settled.
void Correcting::settle(const Span& span)
{
    std::erase_if(m_call.doubts, [&](const Doubt& doubt) {
        const bool structure = doubt.kind == DoubtKind::Speaker || doubt.kind == DoubtKind::Role ||
                               doubt.kind == DoubtKind::Boundary;
        return structure && (doubt.span.overlaps(span) || span.contains(doubt.span));
    });
}

void Correcting::give(Turn& turn, PersonIndex person)
{
    turn.speaker = person;
    turn.role = m_call.people[static_cast<std::size_t>(person)].role;
}

bool Correcting::split(const Correction& correction)
{
    const std::int32_t at = cleanOf(correction.place);
    const auto index = turnAround(at);
    if (!index || turns()[*index].body.begin() == at)
        return false;
    Turn second = turns()[*index];
    Turn& first = turns()[*index];
    second.body = trimmedSpan(Span(at, first.body.end()));
    first.body = trimmedSpan(Span(first.body.begin(), at));
    if (second.body.empty() || first.body.empty())
        return false;
    second.label = Span(second.body.begin(), second.body.begin());
    second.time.reset();
    if (!correction.speaker.empty())
        give(second, personNamed(correction.speaker, correction.role));
    settle(hull(first.label, second.body));
    turns().insert(turns().begin() + static_cast<std::ptrdiff_t>(*index) + 1, std::move(second));
    return true;
}

/// The turn goes on what the turn before it said.
bool Correcting::merge(const Correction& correction)
{
    const auto index = turnAt(correction.place);
    if (!index || *index == 0)
        return false;
    Turn& before = turns()[*index - 1];
    const Turn& turn = turns()[*index];
    settle(hull(before.label, turn.body));
    before.body = hull(before.body, turn.body);
    turns().erase(turns().begin() + static_cast<std::ptrdiff_t>(*index));
    return true;
}

bool Correcting::relabel(const Correction& correction)
{
    const auto index = turnAt(correction.place);
    if (!index || correction.speaker.empty())
        return false;
    const auto old = turns()[*index].speaker;
    const PersonIndex person = personNamed(correction.speaker, correction.role);
    for (std::size_t i = 0; i < turns().size(); ++i) {
        Turn& turn = turns()[i];
        if (i != *index && (correction.scope == CorrectionScope::ThisTurn || !old || turn.speaker != old))
            continue;
        give(turn, person);
        settle(hull(turn.label, Span(turn.body.begin(), turn.body.begin() + 1)));
    }
    return true;
}

bool Correcting::changeRole(const Correction& correction)
{
    const auto index = turnAt(correction.place);
    if (!index)
        return false;
    const auto who = turns()[*index].speaker;
    for (std::size_t i = 0; i < turns().size(); ++i) {
        Turn& turn = turns()[i];
        if (i != *index && (correction.scope == CorrectionScope::ThisTurn || !who || turn.speaker != who))
            continue;
        turn.role = correction.role;
        if (correction.role == Role::Narration) {
            turn.speaker.reset();
            turn.section = Section::Narration;
        }
        settle(hull(turn.label, Span(turn.body.begin(), turn.body.begin() + 1)));
    }
    if (correction.scope == CorrectionScope::AllAlike && who) {
        m_call.people[static_cast<std::size_t>(*who)].role = correction.role;
        m_call.people[static_cast<std::size_t>(*who)].roleReason = "corrected";
    }
    return true;
}

/// Words at the border between a turn and the one before it change sides.
bool Correcting::moveBoundary(const Correction& correction)
{
    const auto index = turnAt(correction.place);
    const std::int32_t to = cleanOf(correction.target);
    if (!index || *index == 0)
        return false;
    Turn& turn = turns()[*index];
    Turn& before = turns()[*index - 1];
    if (to <= before.body.begin() || to >= turn.body.end())
        return false;
    const std::int32_t end = to < turn.body.begin() ? to : turn.body.begin();
    before.body = trimmedSpan(
        Span(before.body.begin(),
             std::max(before.body.begin(), to > turn.body.begin() ? to : std::min(end, before.body.end()))));
    turn.body = trimmedSpan(Span(to, turn.body.end()));
    turn.label = Span(turn.body.begin(), turn.body.begin());
    settle(hull(before.body, turn.body));
    return !before.body.empty() && !turn.body.empty();
}

bool Correcting::apply(const Correction& correction)
{
    switch (correction.kind) {
    case CorrectionKind::Split:
        return split(correction);
    case CorrectionKind::Merge:
        return merge(correction);
    case CorrectionKind::Relabel:
        return relabel(correction);
    case CorrectionKind::ChangeRole:
        return changeRole(correction);
    case CorrectionKind::MoveBoundary:
        return moveBoundary(correction);
    }
    return false;
}

void deriveAnew(const Document& document, const Vocabulary& vocabulary, Call& call)
{
    readConversation(SpokenText(document.text, vocabulary), vocabulary, call);
    if (!call.exchanges.empty())
        std::erase_if(call.doubts, [](const Doubt& doubt) { return doubt.kind == DoubtKind::Pairing; });
}

} // namespace

std::string_view name(CorrectionKind kind)
{
    for (const auto& [known, word] : kNames)
        if (known == kind)
            return word;
    return "";
}

std::optional<CorrectionKind> correctionKind(std::string_view word)
{
    for (const auto& [kind, known] : kNames)
        if (known == word)
            return kind;
    return std::nullopt;
}

std::int32_t correctionPlace(const Document& document, std::int32_t clean)
{
    return document.sourceMap.toSource(Span(clean, clean + 1)).begin();
}

std::int32_t correctionPlace(const Document& document, const Turn& turn)
{
    return correctionPlace(document, turn.body.begin());
}

Corrected applyCorrections(const Document& document, Call call, const std::vector<Correction>& corrections,
                           const Lexicon& lexicon)
{
    Corrected corrected;
    if (corrections.empty()) {
        corrected.call = std::move(call);
        return corrected;
    }
    Correcting correcting(document, std::move(call));
    for (std::size_t i = 0; i < corrections.size(); ++i)
        if (!correcting.apply(corrections[i]))
            corrected.lost.push_back(i);
    corrected.call = correcting.take();
    if (&lexicon == &Lexicon::shipped())
        deriveAnew(document, Vocabulary::shipped(), corrected.call);
    else
        deriveAnew(document, Vocabulary(lexicon), corrected.call);
    return corrected;
}

} // namespace earshot
