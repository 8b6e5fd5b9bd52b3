#include "store/call_store.h"

#include "base/sha256.h"
#include "store/annotation_store.h"
#include "store/company_rows.h"
#include "store/correction_rows.h"
#include "store/decision_rows.h"
#include "store/derived_rows.h"
#include "store/document_rows.h"
#include "store/figure_correction_rows.h"
#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr std::size_t kQuestionBegin = 96; ///< UTF-16 units of a question kept to find its pair again

std::optional<Date> dateAt(const sqlite::Statement& row, int column)
{
    return parseIsoDate(row.bytes(column));
}

Error notFound(CallId call)
{
    return Error{ErrorCode::NotFound, {}, "call " + std::to_string(call.value())};
}

bool shown(sqlite::Connection& connection, CallId call)
{
    auto select = connection.prepare("SELECT 1 FROM call WHERE id = ?1 AND removed = 0");
    return select.bind(call.value()).step();
}

CallSummary summaryOf(const sqlite::Statement& row)
{
    CallSummary out;
    out.id = CallId(row.integer(0));
    out.path = row.text(1);
    out.sha256 = row.text(2);
    out.imported = row.integer(3);
    out.revision = row.number(4);
    out.sample = row.flag(5);
    out.info.title = row.text16(6);
    out.info.company = row.text16(7);
    out.info.tickers = tickersOf(row.text(8));
    out.info.fiscalYear = row.optionalNumber(9);
    out.info.fiscalQuarter = row.optionalNumber(10);
    out.info.periodEnd = dateAt(row, 11);
    out.info.callDate = dateAt(row, 12);
    if (const std::optional<Date> day = parseIsoDate("2000-" + row.text(13)))
        out.info.fiscalYearEnd = std::chrono::month_day(day->month(), day->day());
    out.info.language = row.text(14);
    out.info.reportingCurrency = row.text(15);
    out.pairs = row.number(16);
    out.doubts = row.number(17);
    out.repairs = row.number(18);
    out.annotations = row.number(19);
    return out;
}

int lastRevision(sqlite::Connection& connection, CallId call)
{
    auto select = connection.prepare("SELECT coalesce(max(number), 0) FROM revision WHERE call = ?1");
    return select.bind(call.value()).step() ? select.number(0) : 0;
}

int writeRevision(sqlite::Connection& connection, CallId call, const Source& source,
                  const std::string& sha256)
{
    const std::int64_t document = writeDocument(connection, source.bytes, sha256);
    const int number = lastRevision(connection, call) + 1;
    connection.prepare("INSERT INTO revision VALUES (?1, ?2, ?3, ?4, ?5)")
        .bind(call.value(), number, document, source.path, source.imported)
        .run();
    return number;
}

constexpr std::string_view kCurrent =
    " FROM call JOIN revision ON revision.call = call.id AND revision.number = (SELECT max(number) FROM "
    "revision AS r "
    "WHERE r.call = call.id) JOIN document ON document.id = revision.document ";

/// The first words of a pair's question.
std::u16string questionBegin(const Reading& reading, ExchangeIndex exchange, std::int32_t pair)
{
    const Pair& read =
        reading.call.exchanges[static_cast<std::size_t>(exchange)].pairs[static_cast<std::size_t>(pair)];
    if (read.questionTurns.empty())
        return {};
    const Turn& turn = reading.call.turns[static_cast<std::size_t>(read.questionTurns.front())];
    return std::u16string(turn.body.in(reading.document.text).substr(0, kQuestionBegin));
}

struct KeptSummary {
    std::u16string begin;
    std::optional<std::u16string> question;
    std::optional<std::u16string> answer;
    ExchangeIndex exchange = 0;
    std::int32_t pair = 0;
};

bool asks(const Reading& reading, ExchangeIndex exchange, std::int32_t pair, const std::u16string& begin)
{
    return !begin.empty() && folded(questionBegin(reading, exchange, pair)).starts_with(folded(begin));
}

/// Where the question that begins so stands now: its old place before all others, then the first; the old
/// place where it is gone.
std::pair<ExchangeIndex, std::int32_t> placeOfQuestion(const Reading& reading, const KeptSummary& kept)
{
    const std::pair<ExchangeIndex, std::int32_t> was(kept.exchange, kept.pair);
    std::optional<std::pair<ExchangeIndex, std::int32_t>> first;
    for (std::size_t i = 0; i < reading.call.exchanges.size(); ++i)
        for (std::size_t k = 0; k < reading.call.exchanges[i].pairs.size(); ++k) {
            const std::pair<ExchangeIndex, std::int32_t> at(static_cast<ExchangeIndex>(i),
                                                            static_cast<std::int32_t>(k));
            if (!asks(reading, at.first, at.second, kept.begin))
                continue;
            if (at == was)
                return was;
            if (!first)
                first = at;
        }
    return first.value_or(was);
}

/// A person's summaries follow the question they were written for.
void moveSummaries(sqlite::Connection& connection, CallId call, const Reading& reading)
{
    std::vector<KeptSummary> kept;
    auto select = connection.prepare(
        "SELECT exchange, pair, question_begin, question, answer FROM summary_edit WHERE call = ?1");
    select.bind(call.value());
    while (select.step())
        kept.push_back({select.text16(2), select.optionalText16(3), select.optionalText16(4),
                        select.number(0), select.number(1)});
    if (kept.empty())
        return;
    connection.prepare("DELETE FROM summary_edit WHERE call = ?1").bind(call.value()).run();
    auto insert = connection.prepare("INSERT OR REPLACE INTO summary_edit VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const KeptSummary& one : kept) {
        const auto [exchange, pair] = placeOfQuestion(reading, one);
        insert.bind(call.value(), exchange, pair, one.begin, one.question, one.answer).run();
    }
}

Moves writeReadingOf(sqlite::Connection& connection, CallId call, int revision, const Reading& reading,
                     const std::string& rules, const Document* before = nullptr)
{
    const auto [moved, doubtful] = moveAnnotations(connection, call, reading.document, before);
    moveSummaries(connection, call, reading);
    writeDerivedRows(connection, call, revision, reading, rules);
    return {moved, doubtful};
}

std::optional<std::string> isoOrNone(const std::optional<Date>& date)
{
    return date ? std::optional(isoDate(*date)) : std::nullopt;
}

CallEdits editsOf(sqlite::Connection& connection, CallId call)
{
    CallEdits edits;
    auto select = connection.prepare(
        "SELECT title, company, fiscal_year, fiscal_quarter, call_date FROM call_edit WHERE call = ?1");
    if (select.bind(call.value()).step()) {
        edits.title = select.optionalText16(0);
        edits.company = select.optionalText16(1);
        edits.fiscalYear = select.optionalNumber(2);
        edits.fiscalQuarter = select.optionalNumber(3);
        edits.callDate = dateAt(select, 4);
    }
    return edits;
}

void markOutdated(sqlite::Connection& connection, CallId call)
{
    connection.prepare("UPDATE reading SET rules = '' WHERE call = ?1").bind(call.value()).run();
}

} // namespace

Result<std::vector<CallSummary>> CallStore::calls() const
{
    return m_database.read([](sqlite::Connection& connection) {
        std::vector<CallSummary> out;
        auto select = connection.prepare(
            "SELECT call.id, revision.path, document.sha256, revision.imported, revision.number, "
            "call.sample, "
            "title, company, tickers, fiscal_year, fiscal_quarter, period_end, call_date, fiscal_year_end, "
            "language, "
            "reporting_currency, pairs, doubts, repairs, (SELECT count(*) FROM annotation AS a "
            "WHERE a.call = call.id AND a.removed = 0)" +
            std::string(kCurrent) + "JOIN reading ON reading.call = call.id WHERE call.removed = 0");
        while (select.step())
            out.push_back(summaryOf(select));
        findCompanies(out, companyChoices(connection));
        std::sort(out.begin(), out.end(), [](const CallSummary& a, const CallSummary& b) {
            if (a.company != b.company)
                return a.company < b.company;
            if (earlier(a.info, b.info) || earlier(b.info, a.info))
                return earlier(b.info, a.info);
            return b.id < a.id;
        });
        return out;
    });
}

Result<CompanyChoices> CallStore::companies() const
{
    return m_database.read([](sqlite::Connection& connection) { return companyChoices(connection); });
}

Result<void> CallStore::setCompanies(const CompanyChoices& choices)
{
    return m_database.write(
        [&](sqlite::Connection& connection) { writeCompanyChoices(connection, choices); });
}

namespace {

PlacedSummaries summariesOf(sqlite::Connection& connection, CallId call)
{
    PlacedSummaries out;
    auto select =
        connection.prepare("SELECT exchange, pair, question, answer FROM summary_edit WHERE call = ?1");
    select.bind(call.value());
    while (select.step())
        out[{select.number(0), select.number(1)}] = {select.optionalText16(2), select.optionalText16(3)};
    return out;
}

} // namespace

Result<StoredCall> CallStore::call(CallId call) const
{
    return m_database.read([&](sqlite::Connection& connection) -> Result<StoredCall> {
        StoredCall out;
        out.id = call;
        auto select =
            connection.prepare("SELECT revision.path, revision.number, document.content, document.size, "
                               "document.sha256, (SELECT rules FROM reading WHERE reading.call = call.id "
                               "AND reading.revision = revision.number)" +
                               std::string(kCurrent) + "WHERE call.id = ?1 AND call.removed = 0");
        if (!select.bind(call.value()).step())
            return tl::unexpected(notFound(call));
        out.path = select.text(0);
        out.revision = select.number(1);
        out.rules = select.text(5);
        Result<std::string> bytes = contentOf(select, 2, 3, 4);
        if (!bytes)
            return tl::unexpected(bytes.error());
        out.bytes = std::move(*bytes);
        out.putRight.edits = editsOf(connection, call);
        out.putRight.corrections = correctionsOf(connection, call);
        out.putRight.figureCorrections = readFigureCorrections(connection, call);
        out.putRight.decisions = decisionsOf(connection, call);
        out.summaries = summariesOf(connection, call);
        return out;
    });
}

Result<PlacedSummaries> CallStore::summaries(CallId call) const
{
    return m_database.read([&](sqlite::Connection& connection) -> Result<PlacedSummaries> {
        return summariesOf(connection, call);
    });
}

Result<std::string> CallStore::originalBytes(CallId call) const
{
    return m_database.read([&](sqlite::Connection& connection) -> Result<std::string> {
        auto select = connection.prepare("SELECT document.content, document.size, document.sha256" +
                                         std::string(kCurrent) + "WHERE call.id = ?1");
        if (!select.bind(call.value()).step())
            return tl::unexpected(notFound(call));
        return contentOf(select, 0, 1, 2);
    });
}

Result<std::vector<Relative>> CallStore::relatives(const std::string& sha256, const std::string& path,
                                                   const CallInfo* info) const
{
    return m_database.read([&](sqlite::Connection& connection) {
        std::vector<Relative> out;
        auto select = connection.prepare(
            "SELECT call.id, document.sha256 = ?1, call.removed, revision.path, company, "
            "fiscal_year, fiscal_quarter, call_date" +
            std::string(kCurrent) +
            "JOIN reading ON reading.call = call.id WHERE document.sha256 = ?1 OR (call.removed = 0 AND "
            "(revision.path = ?2 OR (fiscal_year = ?3 AND fiscal_quarter IS ?4))) ORDER BY call.id");
        select.bind(sha256, path, info ? info->fiscalYear : std::nullopt,
                    info ? info->fiscalQuarter : std::nullopt);
        while (select.step()) {
            Relative one;
            one.id = CallId(select.integer(0));
            one.sameBytes = select.flag(1);
            one.removed = select.flag(2);
            one.path = select.text(3);
            one.company = select.text16(4);
            one.fiscalYear = select.optionalNumber(5);
            one.fiscalQuarter = select.optionalNumber(6);
            one.callDate = dateAt(select, 7);
            out.push_back(std::move(one));
        }
        return out;
    });
}

Result<std::u16string> CallStore::cleanText(CallId call) const
{
    return m_database.read([&](sqlite::Connection& connection) -> Result<std::u16string> {
        auto select = connection.prepare("SELECT text FROM reading WHERE call = ?1");
        if (!select.bind(call.value()).step())
            return tl::unexpected(notFound(call));
        return select.text16(0);
    });
}

Result<std::vector<CallId>> CallStore::outdated(const std::string& rules) const
{
    return m_database.read([&](sqlite::Connection& connection) {
        std::vector<CallId> out;
        auto select =
            connection.prepare("SELECT call.id FROM call LEFT JOIN reading ON reading.call = call.id "
                               "WHERE call.removed = 0 AND reading.rules IS NOT ?1 ORDER BY call.id");
        select.bind(rules);
        while (select.step())
            out.emplace_back(select.integer(0));
        return out;
    });
}

Result<CallId> CallStore::add(const Source& source, const Reading& reading, const std::string& rules)
{
    const std::string hash = sha256(source.bytes);
    return m_database.write([&](sqlite::Connection& connection) -> Result<CallId> {
        auto twin =
            connection.prepare("SELECT call.id" + std::string(kCurrent) + "WHERE document.sha256 = ?1");
        if (twin.bind(hash).step())
            return fail(ErrorCode::NameInUse, source.path, "call " + std::to_string(twin.integer(0)));
        connection.prepare("INSERT INTO call (sample) VALUES (?1)").bind(source.sample).run();
        const CallId call(connection.lastInsertId());
        const int revision = writeRevision(connection, call, source, hash);
        writeDerivedRows(connection, call, revision, reading, rules);
        return call;
    });
}

Result<Moves> CallStore::revise(CallId call, const Source& source, const Reading& reading,
                                const PutRight& putRight, const std::string& rules)
{
    const std::string hash = sha256(source.bytes);
    return m_database.write([&](sqlite::Connection& connection) -> Result<Moves> {
        if (!shown(connection, call))
            return tl::unexpected(notFound(call));
        const int revision = writeRevision(connection, call, source, hash);
        writeCorrections(connection, call, putRight.corrections);
        writeFigureCorrections(connection, call, putRight.figureCorrections);
        writeDecisions(connection, call, putRight.decisions);
        return writeReadingOf(connection, call, revision, reading, rules);
    });
}

Result<Moves> CallStore::replaceReading(CallId call, const Reading& reading, const std::string& rules)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<Moves> {
        if (!shown(connection, call))
            return tl::unexpected(notFound(call));
        return writeReadingOf(connection, call, lastRevision(connection, call), reading, rules);
    });
}

Result<Moves> CallStore::decide(CallId call, const Decisions& decisions, const Document& before,
                                const Reading& reading, const std::string& rules)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<Moves> {
        if (!shown(connection, call))
            return tl::unexpected(notFound(call));
        writeDecisions(connection, call, decisions);
        return writeReadingOf(connection, call, lastRevision(connection, call), reading, rules, &before);
    });
}

Result<void> CallStore::editCall(CallId call, const CallEdits& edits)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        if (!shown(connection, call))
            return tl::unexpected(notFound(call));
        connection.prepare("INSERT OR REPLACE INTO call_edit VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .bind(call.value(), edits.title, edits.company, edits.fiscalYear, edits.fiscalQuarter,
                  isoOrNone(edits.callDate))
            .run();
        markOutdated(connection, call);
        return {};
    });
}

Result<void> CallStore::setCorrections(CallId call, const std::vector<Correction>& corrections)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        if (!shown(connection, call))
            return tl::unexpected(notFound(call));
        writeCorrections(connection, call, corrections);
        markOutdated(connection, call);
        return {};
    });
}

Result<void> CallStore::setFigureCorrections(CallId call, const std::vector<FigureCorrection>& corrections)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        if (!shown(connection, call))
            return tl::unexpected(notFound(call));
        writeFigureCorrections(connection, call, corrections);
        markOutdated(connection, call);
        return {};
    });
}

Result<void> CallStore::editSummary(CallId call, ExchangeIndex exchange, std::int32_t pair,
                                    const SummaryEdit& edit)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        auto select = connection.prepare(
            "SELECT substr(turn.text, 1, ?4) FROM pair JOIN call ON call.id = pair.call AND call.removed = 0 "
            "LEFT JOIN pair_turn AS p ON p.call = pair.call AND p.exchange = pair.exchange AND p.pair = "
            "pair.number "
            "AND p.part = 'question' LEFT JOIN turn ON turn.call = p.call AND turn.number = p.turn "
            "WHERE pair.call = ?1 AND pair.exchange = ?2 AND pair.number = ?3 ORDER BY p.turn LIMIT 1");
        if (!select.bind(call.value(), exchange, pair, static_cast<std::int64_t>(kQuestionBegin)).step())
            return fail(ErrorCode::NotFound, {}, "that question of call " + std::to_string(call.value()));
        const std::u16string begin = select.text16(0).substr(0, kQuestionBegin);
        select.reset();
        if (edit == SummaryEdit())
            connection.prepare("DELETE FROM summary_edit WHERE call = ?1 AND exchange = ?2 AND pair = ?3")
                .bind(call.value(), exchange, pair)
                .run();
        else
            connection.prepare("INSERT OR REPLACE INTO summary_edit VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .bind(call.value(), exchange, pair, begin, edit.question, edit.answer)
                .run();
        return {};
    });
}

Result<void> CallStore::setPresence(CallId call, Presence presence)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        auto select = connection.prepare("SELECT 1 FROM call WHERE id = ?1");
        if (!select.bind(call.value()).step())
            return tl::unexpected(notFound(call));
        select.reset();
        connection.prepare("UPDATE call SET removed = ?2 WHERE id = ?1")
            .bind(call.value(), presence == Presence::Removed)
            .run();
        return {};
    });
}

Result<void> CallStore::purge()
{
    return m_database.write([&](sqlite::Connection& connection) {
        std::vector<CallId> gone;
        auto select = connection.prepare("SELECT id FROM call WHERE removed = 1");
        while (select.step())
            gone.emplace_back(select.integer(0));
        select.reset();
        for (const CallId call : gone) {
            removeDerivedRows(connection, call);
            connection.prepare("DELETE FROM call WHERE id = ?1").bind(call.value()).run();
        }
        connection.execute("DELETE FROM annotation WHERE removed = 1; DELETE FROM tag WHERE removed <> 0; "
                           "DELETE FROM results WHERE removed = 1; "
                           "DELETE FROM document WHERE id NOT IN (SELECT document FROM revision) "
                           "AND id NOT IN (SELECT document FROM results)");
    });
}

} // namespace earshot
