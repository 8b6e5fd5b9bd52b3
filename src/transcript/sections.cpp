#include "transcript/sections.h"

namespace earshot {

namespace {

std::size_t firstUnderHeading(const std::vector<Stretch>& stretches, const Call& call)
{
    std::size_t i = 0;
    while (i < call.turns.size() && !(call.turns[i].speaker && stretches[i].afterQaHeading))
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

} // namespace

void giveSections(const std::vector<Stretch>& stretches, Call& call)
{
    constexpr std::size_t kOpeningTurns = 4; // the floor is opened within so many turns of a question heading
    const std::size_t none = call.turns.size();
    std::size_t first = none;
    for (std::size_t i = 0; i < call.turns.size() && first == none; ++i)
        if (call.turns[i].speaker && call.turns[i].role == Role::Analyst)
            first = i;
    if (first != none) {
        std::size_t before = first;
        while (before > 0 && !call.turns[before - 1].speaker)
            --before;
        if (before > 0 && call.turns[before - 1].role == Role::Operator)
            first = before - 1;
        for (std::size_t i = 0; i < first; ++i) // a heading opens the questions sooner
            if (call.turns[i].speaker && stretches[i].afterQaHeading && first - i <= kOpeningTurns) {
                first = i;
                break;
            }
    }
    const std::size_t headed = firstUnderHeading(stretches, call);
    if (headed != none && (first == none || (headed > first && analystTurns(call, 0, headed) <= 1 &&
                                             analystTurns(call, headed, none) > 2)))
        first = headed;
    for (std::size_t i = 0; i < call.turns.size(); ++i)
        if (call.turns[i].speaker)
            call.turns[i].section = i >= first ? Section::Qa : Section::Prepared;
}

} // namespace earshot
