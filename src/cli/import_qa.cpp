#include "cli/commands.h"
#include "cli/console.h"
#include "cli/library_file.h"
#include "text/utf.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace earshot::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Why something was not taken back, for a person.
std::string sentence(const QaRefusal& refusal)
{
    const std::string column = toUtf8(refusal.column);
    switch (refusal.kind) {
    case QaRefusalKind::KeyUnreadable:
        return "call_id, exchange and pair must be numbers";
    case QaRefusalKind::RowUnknown:
        return "the library has no such question";
    case QaRefusalKind::RowRepeated:
        return "the question stands in an earlier row already";
    case QaRefusalKind::RowIncomplete:
        return "a row that this one goes on in is missing";
    case QaRefusalKind::CallChanged:
        return "the text of the call has changed since the table was written";
    case QaRefusalKind::ColumnFixed:
        return fmt::format("{}: what is in this column is not taken back", column);
    case QaRefusalKind::ColumnUnknown:
        return fmt::format("{}: a column that Earshot does not write is not taken back", column);
    case QaRefusalKind::CellCut:
        return fmt::format("{}: the spreadsheet has cut the cell", column);
    case QaRefusalKind::BothChanged:
        return fmt::format("{}: changed in the library too since the table was written", column);
    case QaRefusalKind::NotesUnclear:
        return fmt::format("{}: of several notes more than one was changed", column);
    case QaRefusalKind::SummaryEmpty:
        return fmt::format("{}: the program's own summary cannot be emptied", column);
    }
    return {};
}

std::string called(const PairPlace& place)
{
    return fmt::format("call {}, question {}.{}", place.call.value(), place.exchange + 1, place.pair + 1);
}

Json placeJson(const PairPlace& place)
{
    return {{"call", place.call.value()}, {"exchange", place.exchange + 1}, {"pair", place.pair + 1}};
}

Json planJson(const QaPlan& plan, bool applied)
{
    Json out = {{"schema", "earshot.qa-edits/1"},
                {"path", plan.path},
                {"encoding", plan.encoding},
                {"rows", plan.rows},
                {"rows_unchanged", plan.rowsUnchanged},
                {"applied", applied},
                {"changes", Json::array()},
                {"refused", Json::array()}};
    for (const QaChange& change : plan.changes) {
        Json one = {{"line", change.line}};
        one.update(placeJson(change.place));
        one["column"] = name(change.field);
        one["was"] = toUtf8(change.was);
        one["now"] = toUtf8(change.now);
        out["changes"].push_back(std::move(one));
    }
    for (const QaRefusal& refusal : plan.refusals) {
        Json one = {{"line", refusal.line}, {"reason", name(refusal.kind)}};
        if (refusal.place)
            one.update(placeJson(*refusal.place));
        if (!refusal.column.empty())
            one["column"] = toUtf8(refusal.column);
        if (!refusal.was.empty() || !refusal.now.empty())
            one.update({{"was", toUtf8(refusal.was)}, {"now", toUtf8(refusal.now)}});
        out["refused"].push_back(std::move(one));
    }
    return out;
}

void tell(const QaPlan& plan, bool applied)
{
    for (const QaChange& change : plan.changes)
        print(fmt::format("line {}, {}, {}\n  - {}\n  + {}\n", change.line, called(change.place),
                          name(change.field), toUtf8(change.was), toUtf8(change.now)));
    print(fmt::format("{}: {} rows, {} unchanged, {} changes {}, {} not taken back\n", plan.path, plan.rows,
                      plan.rowsUnchanged, plan.changes.size(), applied ? "applied" : "shown only",
                      plan.refusals.size()));
}

} // namespace

int importQa(const std::string& file, const std::vector<std::string>& paths, Taken taken, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    int status = kDone;
    for (const std::string& path : paths) {
        const Result<QaPlan> plan = library->readQaTable(path);
        if (!plan) {
            complain(plan.error());
            status = kSomeFailed;
            continue;
        }
        if (taken == Taken::Applied)
            if (const Result<QaDone> done = library->applyQaChanges(plan->changes, now()); !done) {
                complain(done.error());
                status = kSomeFailed;
                continue;
            }
        if (printed == Printed::Json)
            print(planJson(*plan, taken == Taken::Applied)
                      .dump(-1, ' ', false, Json::error_handler_t::replace) +
                  "\n");
        else
            tell(*plan, taken == Taken::Applied);
        for (const QaRefusal& refusal : plan->refusals) {
            status = kSomeFailed;
            const std::string where = refusal.place ? called(*refusal.place) + ": " : std::string();
            complain({ErrorCode::InputSyntax, path, where + sentence(refusal), refusal.line});
        }
    }
    return status;
}

} // namespace earshot::cli
