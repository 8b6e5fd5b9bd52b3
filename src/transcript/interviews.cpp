#include "transcript/interviews.h"

#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

/// Whether the turn ends with a question of Han that is more than a call, and somebody else of those who
/// answer speaks next.
bool asks(const SpokenText& spoken, const Call& call, std::size_t turn)
{
    constexpr std::size_t kShortest = 12;
    const Turn& now = call.turns[turn];
    if (now.role != Role::Operator || !now.speaker)
        return false;
    const std::u16string_view said = trimmed(spoken.in(now.body));
    if (said.size() < kShortest || !endsWithAny(said, u"?？") || !holdsHan(said) ||
        spoken.saysCue(now.body, {Cue::Announce, Cue::SmallTalk}))
        return false;
    std::size_t next = turn + 1;
    while (next < call.turns.size() && !call.turns[next].speaker)
        ++next;
    return next < call.turns.size() && call.turns[next].role == Role::Executive &&
           call.turns[next].speaker != now.speaker;
}

} // namespace

std::vector<bool> moderatorsQuestions(const SpokenText& spoken, const Call& call)
{
    constexpr std::ptrdiff_t kFewest = 3;
    std::vector<bool> own(call.turns.size());
    for (std::size_t i = 0; i < own.size(); ++i)
        own[i] = asks(spoken, call, i);
    if (std::ranges::count(own, true) < kFewest)
        own.assign(own.size(), false);
    return own;
}

} // namespace earshot
