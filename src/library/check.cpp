#include "library/check.h"

#include "library/implementation.h"
#include "library/pipeline.h"
#include "text/break.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace earshot {
namespace {

const Reconciler& reconciler()
{
    static const Reconciler instance(Lexicon::shipped());
    return instance;
}

const ResultsReader& resultsReader()
{
    static const ResultsReader instance(Lexicon::shipped(), shippedExtractor());
    return instance;
}

SaidCall saidBy(const Reading& reading)
{
    return {reading.document.text, reading.call, reading.figures};
}

/// The sentence of a figure inside its turn; the line where it stands in none.
Span sentenceAround(const Reading& reading, const Figure& figure)
{
    const std::u16string_view text = reading.document.text;
    Span part = figure.turn ? reading.call.turns[static_cast<std::size_t>(*figure.turn)].body : Span();
    if (!part.contains(figure.span)) {
        const auto at = static_cast<std::size_t>(figure.span.begin());
        const std::size_t before = text.substr(0, at).rfind(u'\n');
        const std::size_t end = text.find(u'\n', static_cast<std::size_t>(figure.span.end()));
        part = Span::of(before == text.npos ? 0 : before + 1, std::min(end, text.size()));
    }
    Span around = figure.span;
    for (const Span& sentence : sentences(text, part))
        if (sentence.overlaps(figure.span))
            around = hull(around, sentence);
    return around;
}

Statement statement(CallId call, const Reading& reading, std::int32_t index)
{
    Statement out;
    out.call = call;
    out.period = periodLabel(reading.call.info);
    out.figure = reading.figures.figures[static_cast<std::size_t>(index)];
    out.sentence = sentenceAround(reading, out.figure);
    out.words = out.sentence.in(reading.document.text);
    if (out.figure.speaker)
        out.speaker = reading.call.people[static_cast<std::size_t>(*out.figure.speaker)].name;
    return out;
}

/// "@cloud@europe"; nothing for the whole company.
std::string partKey(const std::string& segment, const std::string& geography)
{
    return segment.empty() && geography.empty() ? std::string() : fmt::format("@{}@{}", segment, geography);
}

std::string keyOfSaid(const Figure& f)
{
    return fmt::format("{}{}:{}:{}:{}:{}{}", f.metric, partKey(f.segment, f.geography), f.period.label,
                       name(f.kind), f.currency, f.value ? f.value->toString() : "",
                       f.valueHigh ? "-" + f.valueHigh->toString() : std::string());
}

std::string keyOfSaid(const ResultsCell& cell)
{
    return fmt::format("{}{}:{}:{}:{}", cell.metric, partKey(cell.segment, cell.geography),
                       cell.period.end ? isoDate(*cell.period.end) : cell.period.label, cell.currency,
                       cell.value.toString());
}

/// Gathers the checks of one call.
class Checks {
public:
    /// `progress` outlives it; once it is cancelled nothing more is gathered.
    Checks(CallId call, const Reading& reading, std::set<std::string> accepted, const Progress& progress)
        : m_call(call), m_reading(reading), m_accepted(std::move(accepted)), m_progress(progress)
    {
    }

    void within() { add(CheckKind::Within, m_call, m_reading, reconciler().within(saidBy(m_reading))); }

    void with(CallId other, const Reading& reading)
    {
        add(CheckKind::OtherCall, other, reading, reconciler().withOther(saidBy(m_reading), saidBy(reading)));
    }

    void with(const ResultsSummary& results, const ResultsTable& table)
    {
        const auto cell = [&](std::int32_t index) -> const ResultsCell& {
            return table.cells[static_cast<std::size_t>(index)];
        };
        for (const Finding& finding : reconciler().withResults(saidBy(m_reading), table)) {
            std::string key = keyOf(CheckKind::Results, finding) + "|" + keyOfSaid(cell(finding.other));
            if (finding.base >= 0)
                key += "|" + keyOfSaid(cell(finding.base));
            Check* check = begin(CheckKind::Results, finding, std::move(key));
            if (!check)
                continue;
            check->cell = TableStatement{results.id, results.path, cell(finding.other)};
            if (finding.base >= 0)
                check->base = TableStatement{results.id, results.path, cell(finding.base)};
        }
    }

    /// Disagreements first, then in the order of the text.
    std::vector<Check> take()
    {
        std::stable_sort(m_checks.begin(), m_checks.end(), [](const Check& a, const Check& b) {
            const auto rank = [](const Check& check) {
                return check.agreement == Agreement::Differs ? (check.accepted ? 1 : 0) : 2;
            };
            return rank(a) != rank(b) ? rank(a) < rank(b) : a.said.figure.span < b.said.figure.span;
        });
        return std::move(m_checks);
    }

private:
    const Figure& figure(std::int32_t index) const
    {
        return m_reading.figures.figures[static_cast<std::size_t>(index)];
    }

    std::string keyOf(CheckKind kind, const Finding& finding) const
    {
        std::string key = fmt::format("{}|{}", name(kind), keyOfSaid(figure(finding.figure)));
        if (finding.growth >= 0)
            key += "|" + keyOfSaid(figure(finding.growth));
        return key;
    }

    void add(CheckKind kind, CallId other, const Reading& reading, const std::vector<Finding>& findings)
    {
        for (const Finding& finding : findings) {
            const Figure& there = reading.figures.figures[static_cast<std::size_t>(finding.other)];
            if (Check* check = begin(kind, finding, keyOf(kind, finding) + "|" + keyOfSaid(there)))
                check->other = statement(other, reading, finding.other);
        }
    }

    /// None where the same numbers were said before, which are one check: told before their sentences are
    /// looked for, which takes the time.
    Check* begin(CheckKind kind, const Finding& finding, std::string key)
    {
        if (m_progress.cancelled() || !m_keys.insert(key).second)
            return nullptr;
        Check& check = m_checks.emplace_back();
        check.kind = kind;
        check.agreement = finding.agreement;
        check.said = statement(m_call, m_reading, finding.figure);
        if (finding.growth >= 0)
            check.growth = statement(m_call, m_reading, finding.growth);
        check.expected = finding.expected;
        check.accepted = m_accepted.contains(key);
        check.key = std::move(key);
        return &check;
    }

    CallId m_call;
    const Reading& m_reading;
    std::set<std::string> m_accepted;
    const Progress& m_progress;
    std::set<std::string> m_keys;
    std::vector<Check> m_checks;
};

} // namespace

std::string_view name(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Within:
        return "within";
    case CheckKind::OtherCall:
        return "other_call";
    case CheckKind::Results:
        return "results";
    }
    return "";
}

Result<std::vector<Check>> Library::Implementation::checks(CallId call, const Progress& progress)
{
    const Result<std::shared_ptr<const Reading>> read = reading(call);
    if (!read)
        return tl::unexpected(read.error());
    const Result<std::vector<CallSummary>> all = calls.calls();
    const Result<std::set<std::string>> accepted = results.accepted(call);
    const Result<std::vector<ResultsSummary>> tables = results.all();
    for (const Error* error : {all ? nullptr : &all.error(), accepted ? nullptr : &accepted.error(),
                               tables ? nullptr : &tables.error()})
        if (error)
            return tl::unexpected(*error);
    Checks checks(call, **read, *accepted, progress);
    checks.within();
    const auto own = std::ranges::find(*all, call, &CallSummary::id);
    const std::u16string company = own == all->end() ? std::u16string() : own->company;
    const std::set<std::string> periods = reconciler().periodsTouched(saidBy(**read));
    for (const CallSummary& other : *all) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        std::string period = periodLabel(other.info);
        std::erase(period, ' ');
        if (company.empty() || other.id == call || other.company != company || !periods.contains(period))
            continue;
        if (const Result<std::shared_ptr<const Reading>> there = reading(other.id))
            checks.with(other.id, **there);
    }
    for (const ResultsSummary& one : *tables) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        if (company.empty() || companyOf(one.company, *all) != company)
            continue;
        const Result<ResultsTable> table = results.bytes(one.id).and_then([&](const std::string& bytes) {
            return resultsReader().read(bytes, one.path, figureContext((*read)->document, (*read)->call));
        });
        if (!table)
            return tl::unexpected(table.error());
        checks.with(one, *table);
    }
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    return checks.take();
}

Result<ResultsReport> Library::Implementation::importResults(std::string_view bytes, const std::string& path,
                                                             std::u16string company, Timestamp now)
{
    if (database->readOnly())
        return fail(ErrorCode::LibraryReadOnly, database->file().string(), "opened for reading");
    const Result<std::vector<CallSummary>> all = calls.calls();
    if (!all)
        return tl::unexpected(all.error());
    const auto contextFor = [&](const std::u16string& name) {
        FigureContext context;
        for (const CallSummary& call : *all)
            if (call.company == companyOf(name, *all)) {
                context.fiscalYearEnd = call.info.fiscalYearEnd;
                context.reportingCurrency = call.info.reportingCurrency;
                break;
            }
        return context;
    };
    const Result<ResultsTable> table = resultsReader().read(bytes, path, contextFor(company));
    if (!table)
        return tl::unexpected(table.error());
    if (company.empty())
        company = table->company;
    if (companyKey(company).empty())
        return fail(ErrorCode::NotFound, path, "the company of these results");
    if (table->cells.empty())
        return fail(ErrorCode::InputSyntax, path, "no metric of this table is known", 1);
    const Result<ResultsId> id = results.add(company, bytes, path, now);
    if (!id)
        return tl::unexpected(id.error());
    ResultsReport report{*id, company, path, 0, 0, 0, 0, table->unknown};
    std::set<std::string> metrics;
    std::set<std::string> periods;
    std::set<std::pair<int, int>> places;
    for (const ResultsCell& cell : table->cells) {
        metrics.insert(cell.metric);
        periods.insert(cell.period.label + (cell.period.end ? isoDate(*cell.period.end) : std::string()));
        places.insert({cell.line, cell.column});
    }
    // A cell that may be meant in two ways is one value; JSON has no places.
    report.cells = static_cast<int>(places.size() > 1 ? places.size() : table->cells.size());
    report.metrics = static_cast<int>(metrics.size());
    report.periods = static_cast<int>(periods.size());
    report.calls = static_cast<int>(std::ranges::count_if(
        *all, [&](const CallSummary& call) { return call.company == companyOf(company, *all); }));
    return report;
}

Result<std::vector<Check>> Library::checks(CallId call, const Progress& progress) const
{
    return m_implementation->checks(call, progress);
}

Result<void> Library::setCheckAccepted(CallId call, const std::string& key, Acceptance acceptance)
{
    return m_implementation->results.setAccepted(call, key, acceptance);
}

Result<ResultsReport> Library::importResults(const std::string& path, const std::u16string& company,
                                             Timestamp now)
{
    return readFile(path).and_then(
        [&](const std::string& bytes) { return m_implementation->importResults(bytes, path, company, now); });
}

Result<std::vector<ResultsSummary>> Library::results() const
{
    return m_implementation->results.all();
}

Result<void> Library::removeResults(ResultsId results)
{
    return m_implementation->results.setPresence(results, ResultsStore::Presence::Removed);
}

Result<void> Library::restoreResults(ResultsId results)
{
    return m_implementation->results.setPresence(results, ResultsStore::Presence::Shown);
}

} // namespace earshot
