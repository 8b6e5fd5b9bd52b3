#include "transcript/translated_names.h"

#include "transcript/names.h"

#include <algorithm>
#include <map>

namespace earshot {
namespace {

/// Couples of people whose turns always stand together, first and second.
std::map<PersonIndex, PersonIndex> couplesOf(const Call& call)
{
    constexpr std::size_t kFewestCouples = 2;
    std::vector<PersonIndex> order;
    for (const Turn& turn : call.turns)
        if (turn.speaker)
            order.push_back(*turn.speaker);
    const auto isHan = [&](PersonIndex who) {
        return holdsHan(call.people[static_cast<std::size_t>(who)].name);
    };
    std::map<std::pair<PersonIndex, PersonIndex>, std::size_t> together;
    std::size_t coupled = 0;
    for (std::size_t i = 0; i + 1 < order.size();) {
        const bool couple = isHan(order[i]) != isHan(order[i + 1]);
        if (couple) {
            ++together[{order[i], order[i + 1]}];
            coupled += 2;
        }
        i += couple ? 2 : 1;
    }
    std::map<PersonIndex, PersonIndex> secondTo;
    for (const auto& [couple, times] : together) {
        const auto turns = static_cast<std::size_t>(std::count(order.begin(), order.end(), couple.first));
        const auto seconds = static_cast<std::size_t>(std::count(order.begin(), order.end(), couple.second));
        if (times == turns && times == seconds)
            secondTo[couple.second] = couple.first;
    }
    if (secondTo.size() < kFewestCouples || 10 * coupled < 8 * order.size())
        return {};
    return secondTo;
}

} // namespace

void joinTranslatedNames(Call& call)
{
    const auto secondTo = couplesOf(call);
    if (secondTo.empty())
        return;
    std::vector<PersonIndex> now(call.people.size());
    std::vector<Person> people;
    for (std::size_t who = 0; who < call.people.size(); ++who) {
        if (secondTo.contains(static_cast<PersonIndex>(who)))
            continue;
        now[who] = static_cast<PersonIndex>(people.size());
        people.push_back(call.people[who]);
    }
    for (const auto& [second, first] : secondTo) {
        const auto index = now[static_cast<std::size_t>(second)] = now[static_cast<std::size_t>(first)];
        Person& person = people[static_cast<std::size_t>(index)];
        const Person& other = call.people[static_cast<std::size_t>(second)];
        person.aliases.push_back(other.name);
        person.aliases.insert(person.aliases.end(), other.aliases.begin(), other.aliases.end());
        if (person.role == Role::Unknown) {
            person.role = other.role;
            person.roleReason = other.roleReason;
        }
        if (person.title.empty())
            person.title = other.title;
        if (person.firm.empty())
            person.firm = other.firm;
    }
    for (Turn& turn : call.turns)
        if (turn.speaker)
            turn.speaker = now[static_cast<std::size_t>(*turn.speaker)];
    call.people = std::move(people);
}

} // namespace earshot
