#include "store/correction_rows.h"

#include <optional>
#include <string_view>

namespace earshot {
namespace {

constexpr std::string_view kAlike = "alike";

} // namespace

std::vector<Correction> correctionsOf(sqlite::Connection& connection, CallId call)
{
    std::vector<Correction> out;
    auto select = connection.prepare(
        "SELECT kind, place, target, speaker, role, scope FROM correction WHERE call = ?1 ORDER BY number");
    select.bind(call.value());
    while (select.step()) {
        Correction one;
        // A kind of a newer program is left where it is and not applied.
        const std::optional<CorrectionKind> kind = correctionKind(select.bytes(0));
        if (!kind)
            continue;
        one.kind = *kind;
        one.place = select.number(1);
        one.target = select.number(2);
        one.speaker = select.text16(3);
        for (const Role role : {Role::Operator, Role::Analyst, Role::Executive, Role::Narration})
            if (name(role) == select.bytes(4))
                one.role = role;
        one.scope = select.bytes(5) == kAlike ? CorrectionScope::AllAlike : CorrectionScope::ThisTurn;
        out.push_back(std::move(one));
    }
    return out;
}

void writeCorrections(sqlite::Connection& connection, CallId call, const std::vector<Correction>& corrections)
{
    connection.prepare("DELETE FROM correction WHERE call = ?1").bind(call.value()).run();
    auto insert = connection.prepare("INSERT INTO correction VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    std::int64_t number = 0;
    for (const Correction& one : corrections)
        insert
            .bind(call.value(), number++, name(one.kind), one.place, one.target, one.speaker, name(one.role),
                  one.scope == CorrectionScope::AllAlike ? kAlike : std::string_view("turn"))
            .run();
}

} // namespace earshot
