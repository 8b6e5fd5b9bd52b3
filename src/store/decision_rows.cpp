#include "store/decision_rows.h"

#include <string_view>

namespace earshot {
namespace {

constexpr std::string_view kRepair = "repair";
constexpr std::string_view kDoubt = "doubt";
constexpr std::string_view kSettled = "settled";
constexpr std::int32_t kLost = -1;

std::optional<RepairVerdict> verdictNamed(std::string_view word)
{
    for (const RepairVerdict verdict :
         {RepairVerdict::Accepted, RepairVerdict::Rejected, RepairVerdict::Chosen})
        if (name(verdict) == word)
            return verdict;
    return std::nullopt;
}

/// Columns of a row behind `subject`.
enum Column { Subject, Kind, Verdict, Begin, End, Words, Replacement, About };

/// Nothing where a newer program knows more kinds: the row is left where it is and not applied.
std::optional<RepairDecision> repairAt(const sqlite::Statement& row)
{
    const std::optional<RepairKind> kind = repairKind(row.bytes(Kind));
    const std::optional<RepairVerdict> verdict = verdictNamed(row.bytes(Verdict));
    if (!kind || !verdict)
        return std::nullopt;
    RepairDecision out{*kind, {}, *verdict, row.text16(Words), row.text16(Replacement)};
    if (const std::optional<int> begin = row.optionalNumber(Begin)) {
        out.lost = *begin == kLost;
        out.place = out.lost ? Span() : Span(*begin, row.number(End));
    }
    return out;
}

std::optional<SettledDoubt> doubtAt(const sqlite::Statement& row)
{
    const std::optional<DoubtKind> kind = doubtKind(row.bytes(Kind));
    if (!kind)
        return std::nullopt;
    const bool lost = row.number(Begin) == kLost;
    return SettledDoubt{*kind, row.text(About), lost ? Span() : Span(row.number(Begin), row.number(End)),
                        row.text16(Words), lost};
}

std::optional<std::int32_t> endOf(const std::optional<Span>& place, bool lost,
                                  std::int32_t (Span::*end)() const)
{
    if (lost)
        return kLost;
    return place ? std::optional((*place.*end)()) : std::nullopt;
}

} // namespace

Decisions decisionsOf(sqlite::Connection& connection, CallId call)
{
    Decisions out;
    auto select =
        connection.prepare("SELECT subject, kind, verdict, place_begin, place_end, words, replacement, about "
                           "FROM decision WHERE call = ?1 ORDER BY number");
    select.bind(call.value());
    while (select.step()) {
        if (select.bytes(Subject) == kRepair) {
            if (auto one = repairAt(select))
                out.repairs.push_back(std::move(*one));
        } else if (auto one = doubtAt(select)) {
            out.doubts.push_back(std::move(*one));
        }
    }
    return out;
}

void writeDecisions(sqlite::Connection& connection, CallId call, const Decisions& decisions)
{
    connection.prepare("DELETE FROM decision WHERE call = ?1").bind(call.value()).run();
    auto insert = connection.prepare("INSERT INTO decision VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    std::int64_t number = 0;
    for (const RepairDecision& one : decisions.repairs)
        insert
            .bind(call.value(), number++, kRepair, name(one.kind), name(one.verdict),
                  endOf(one.place, one.lost, &Span::begin), endOf(one.place, one.lost, &Span::end), one.words,
                  one.replacement, std::string_view())
            .run();
    for (const SettledDoubt& one : decisions.doubts)
        insert
            .bind(call.value(), number++, kDoubt, name(one.kind), kSettled,
                  endOf(one.place, one.lost, &Span::begin), endOf(one.place, one.lost, &Span::end), one.words,
                  std::u16string_view(), one.about)
            .run();
}

} // namespace earshot
