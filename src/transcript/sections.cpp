#include "transcript/sections.h"

#include "transcript/layout.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {

namespace {

/// For each turn, whether the last heading before it that opens a part of the call opened the questions.
std::vector<bool> underQaHeading(const SpokenText& spoken, const Vocabulary& vocabulary, const Call& call)
{
    std::vector<bool> under(call.turns.size(), false);
    bool qa = false;
    for (std::size_t i = 0; i < call.turns.size(); ++i) {
        const Turn& turn = call.turns[i];
        if (turn.section == Section::Heading && !turn.speaker) {
            const auto kind = headingKind(spoken.in(turn.body), vocabulary);
            const bool contents = i + 1 < call.turns.size() && call.turns[i + 1].section == Section::Heading;
            if (kind == HeadingKind::Qa && !contents)
                qa = true;
            else if (kind == HeadingKind::Prepared)
                qa = false;
        }
        under[i] = qa;
    }
    return under;
}

std::size_t firstUnderHeading(const std::vector<bool>& under, const Call& call)
{
    std::size_t i = 0;
    while (i < call.turns.size() && !(call.turns[i].speaker && under[i]))
        ++i;
    return i;
}

std::size_t analystTurns(const Call& call, std::size_t from, std::size_t to)
{
    std::size_t count = 0;
    for (std::size_t i = from; i < to; ++i)
        count += call.turns[i].role == Role::Analyst;
    return count;
}

bool opensFloor(const Turn& turn, const SpokenText& spoken)
{
    return turn.role == Role::Operator && spoken.saysCue(turn.body, {Cue::Announce, Cue::OpenQuestions});
}

/// The operator's welcome, which speaks of the questions to come and gives the floor to whoever moderates.
bool handsOver(const Turn& turn, const SpokenText& spoken)
{
    return spoken.saysCue(turn.body, {Cue::HandOver}) && !spoken.saysCue(turn.body, {Cue::Announce});
}

/// An analyst who opens the call for its host asks nothing, and the operator opens the questions afterwards.
bool hosts(std::size_t turn, const SpokenText& spoken, const Call& call)
{
    constexpr std::ptrdiff_t kOpening = 3; // turns
    constexpr std::size_t kProgramme = 10;
    const auto before =
        std::count_if(call.turns.begin(), call.turns.begin() + static_cast<std::ptrdiff_t>(turn),
                      [](const Turn& one) { return one.speaker.has_value(); });
    if (before > kOpening || holdsQuestionMark(spoken.in(call.turns[turn].body)) ||
        (turn > 0 && opensFloor(call.turns[turn - 1], spoken) && !handsOver(call.turns[turn - 1], spoken)))
        return false;
    const std::size_t last = std::min(call.turns.size(), turn + kProgramme);
    for (std::size_t i = turn + 1; i < last; ++i) {
        if (call.turns[i].role == Role::Analyst)
            return false;
        if (opensFloor(call.turns[i], spoken))
            return true;
    }
    return false;
}

} // namespace

void giveSections(const SpokenText& spoken, const Vocabulary& vocabulary, const std::vector<bool>& own,
                  Call& call)
{
    const std::vector<bool> under = underQaHeading(spoken, vocabulary, call);
    constexpr std::size_t kOpeningTurns = 4; // the floor is opened within so many turns of a question heading
    const std::size_t none = call.turns.size();
    std::size_t first = none;
    for (std::size_t i = 0; i < call.turns.size() && first == none; ++i)
        if (call.turns[i].speaker && call.turns[i].role == Role::Analyst && !hosts(i, spoken, call))
            first = i;
    if (first != none) {
        std::size_t before = first;
        while (before > 0 && !call.turns[before - 1].speaker)
            --before;
        if (before > 0 && call.turns[before - 1].role == Role::Operator)
            first = before - 1;
        for (std::size_t i = 0; i < first; ++i) // a heading opens the questions sooner
            if (call.turns[i].speaker && under[i] && first - i <= kOpeningTurns) {
                first = i;
                break;
            }
    }
    first = std::min(first, static_cast<std::size_t>(std::ranges::find(own, true) - own.begin()));
    const std::size_t headed = firstUnderHeading(under, call);
    if (headed != none && (first == none || (headed > first && analystTurns(call, 0, headed) <= 1 &&
                                             analystTurns(call, headed, none) > 2)))
        first = headed;
    for (std::size_t i = 0; i < call.turns.size(); ++i)
        if (call.turns[i].speaker)
            call.turns[i].section = i >= first ? Section::Qa : Section::Prepared;
}

} // namespace earshot
