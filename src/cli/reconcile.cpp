#include "cli/commands.h"
#include "cli/console.h"
#include "cli/library_file.h"
#include "text/utf.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace earshot::cli {
namespace {

using Json = nlohmann::ordered_json;

int failed(const Error& error)
{
    complain(error);
    return kSomeFailed;
}

void printLine(const Json& json)
{
    print(json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

Json orNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

Json statementJson(const Statement& said)
{
    const Figure& f = said.figure;
    return {{"call", said.call.value()},
            {"period", orNull(said.period)},
            {"speaker", orNull(toUtf8(said.speaker))},
            {"sentence", toUtf8(said.words)},
            {"text", toUtf8(f.span.shifted(-said.sentence.begin()).in(said.words))},
            {"kind", name(f.kind)},
            {"value", f.value ? Json(f.value->toString()) : Json()},
            {"value_high", f.valueHigh ? Json(f.valueHigh->toString()) : Json()},
            {"currency", orNull(f.currency)},
            {"metric", orNull(f.metric)},
            {"segment", orNull(f.segment)},
            {"geography", orNull(f.geography)},
            {"about", orNull(f.period.label)}};
}

Json cellJson(const TableStatement& table)
{
    const ResultsCell& cell = table.cell;
    return {{"results", table.results.value()},
            {"path", table.path},
            {"line", cell.line > 0 ? Json(cell.line) : Json()},
            {"column", cell.column > 0 ? Json(cell.column) : Json()},
            {"words", toUtf8(cell.words)},
            {"kind", name(cell.kind)},
            {"value", cell.value.toString()},
            {"currency", orNull(cell.currency)},
            {"metric", cell.metric},
            {"segment", orNull(cell.segment)},
            {"geography", orNull(cell.geography)},
            {"about", orNull(cell.period.label)},
            {"end", cell.period.end ? Json(isoDate(*cell.period.end)) : Json()}};
}

Json checkJson(const Check& check)
{
    Json out = {{"schema", "earshot.reconciliation/1"},
                {"kind", name(check.kind)},
                {"agreement", name(check.agreement)},
                {"accepted", check.accepted},
                {"said", statementJson(check.said)}};
    out["growth"] = check.growth ? statementJson(*check.growth) : Json();
    out["other"] = check.other ? statementJson(*check.other) : Json();
    out["cell"] = check.cell ? cellJson(*check.cell) : Json();
    out["base"] = check.base ? cellJson(*check.base) : Json();
    out["expected"] = check.expected.toString();
    out["key"] = check.key;
    return out;
}

/// " · cloud · europe"; nothing for the whole company.
std::string partOf(const Figure& f)
{
    std::string out;
    for (const std::string& part : {f.segment, f.geography})
        out += part.empty() ? part : " · " + part;
    return out;
}

std::string quoted(const Statement& said)
{
    const std::string who = said.speaker.empty() ? std::string() : toUtf8(said.speaker) + ": ";
    return fmt::format("    {} {}“{}”\n", said.period, who, toUtf8(said.words));
}

std::string quoted(const TableStatement& table)
{
    const std::string place = table.cell.line > 0 ? fmt::format(", line {}", table.cell.line) : std::string();
    return fmt::format("    {}{}: {} {}\n", table.path, place, toUtf8(table.cell.words),
                       table.cell.value.toString());
}

void tell(const Check& check)
{
    const Figure& f = check.said.figure;
    std::string line = fmt::format("{}{}{}, {} ({}): ", check.accepted ? "(fine) " : "", f.metric, partOf(f),
                                   f.period.label, name(check.agreement));
    line += f.value ? f.value->toString() : std::string();
    if (check.growth)
        line += fmt::format(" {} {}%", name(check.growth->figure.direction),
                            check.growth->figure.value->abs().toString());
    line += fmt::format(", expected {}", check.expected.toString());
    if (check.other && check.other->figure.value)
        line += ", said " + check.other->figure.value->toString();
    print(line + "\n" + quoted(check.said));
    if (check.growth && check.growth->sentence != check.said.sentence)
        print(quoted(*check.growth));
    if (check.other)
        print(quoted(*check.other));
    if (check.cell)
        print(quoted(*check.cell));
    if (check.base)
        print(quoted(*check.base));
}

} // namespace

int reconcile(const std::string& file, const std::vector<std::int64_t>& calls, Told told, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    int status = kDone;
    for (const std::int64_t call : calls) {
        const Result<std::vector<Check>> checks = library->checks(CallId(call), interruptible());
        if (!checks) {
            status = failed(checks.error());
            continue;
        }
        std::ptrdiff_t open = 0;
        for (const Check& check : *checks) {
            const bool disagreement = check.agreement == Agreement::Differs && !check.accepted;
            open += disagreement ? 1 : 0;
            if (printed == Printed::Json)
                printLine(checkJson(check));
            else if (disagreement || told == Told::Everything)
                tell(check);
        }
        if (printed == Printed::Text)
            print(fmt::format("call {}: {} statements compared, {} disagreements\n", call, checks->size(),
                              open));
    }
    return status;
}

int importResults(const std::string& file, const std::vector<std::string>& paths, const std::string& company,
                  Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    int status = kDone;
    for (const std::string& path : paths) {
        const Result<ResultsReport> report = library->importResults(path, toUtf16(company), now());
        if (!report) {
            status = failed(report.error());
            continue;
        }
        if (printed == Printed::Json) {
            Json unknown = Json::array();
            for (const std::u16string& words : report->unknown)
                unknown.push_back(toUtf8(words));
            printLine({{"schema", "earshot.results/1"},
                       {"results", report->id.value()},
                       {"company", toUtf8(report->company)},
                       {"path", report->path},
                       {"cells", report->cells},
                       {"metrics", report->metrics},
                       {"periods", report->periods},
                       {"calls", report->calls},
                       {"unknown", std::move(unknown)}});
            continue;
        }
        print(fmt::format("results {}: {}: {} values of {} metrics in {} periods; {} calls of the company\n",
                          report->id.value(), toUtf8(report->company), report->cells, report->metrics,
                          report->periods, report->calls));
        for (const std::u16string& words : report->unknown)
            print("          not known: " + toUtf8(words) + "\n");
    }
    return status;
}

} // namespace earshot::cli
