#include "store/derived_rows.h"

#include "base/sha256.h"
#include "store/search_words.h"
#include "text/utf.h"

namespace earshot {
namespace {

std::optional<std::string> iso(const std::optional<Date>& date)
{
    return date ? std::optional(isoDate(*date)) : std::nullopt;
}

std::optional<std::string> plain(const std::optional<Decimal>& value)
{
    return value ? std::optional(value->toString()) : std::nullopt;
}

template<class Strings>
std::string joined(const Strings& parts, char between)
{
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty())
            out += between;
        if constexpr (std::is_same_v<std::decay_t<decltype(part)>, std::u16string>)
            out += toUtf8(part);
        else
            out += part;
    }
    return out;
}

void writeReading(sqlite::Connection& connection, CallId call, int revision, const Reading& reading,
                  const std::string& rules)
{
    const CallInfo& info = reading.call.info;
    const std::string text = toUtf8(reading.document.text);
    std::optional<std::string> yearEnd;
    if (info.fiscalYearEnd)
        yearEnd = isoDate(std::chrono::year(2000) / *info.fiscalYearEnd).substr(5);
    std::int64_t pairs = 0;
    for (const Exchange& exchange : reading.call.exchanges)
        pairs += static_cast<std::int64_t>(exchange.pairs.size());
    const std::int64_t repairs = reading.document.repairsMade();
    connection
        .prepare(
            "INSERT INTO reading VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
            "?16, ?17, ?18, ?19, ?20)")
        .bind(call.value(), revision, rules, text, sha256(text), reading.document.mediaType,
              reading.document.encoding, info.title, info.company, joined(info.tickers, ' '), info.fiscalYear,
              info.fiscalQuarter, iso(info.periodEnd), iso(info.callDate), yearEnd, info.language,
              info.reportingCurrency, pairs, static_cast<std::int64_t>(allDoubts(reading).size()), repairs)
        .run();
}

void writePeople(sqlite::Connection& connection, CallId call, const Call& read)
{
    auto insert = connection.prepare("INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    for (std::size_t i = 0; i < read.people.size(); ++i) {
        const Person& person = read.people[i];
        insert
            .bind(call.value(), static_cast<std::int64_t>(i), person.name, name(person.role), person.title,
                  person.firm, joined(person.aliases, '\n'))
            .run();
    }
}

void writeTurns(sqlite::Connection& connection, CallId call, const Reading& reading)
{
    auto insert =
        connection.prepare("INSERT INTO turn (call, number, speaker, role, section, span_begin, span_end, "
                           "seconds, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    // An index that nothing was ever put into takes today's rules.
    connection.prepare("INSERT INTO index_state SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM index_state)")
        .bind(kSearchWordRules)
        .run();
    auto index = connection.prepare("INSERT INTO turn_index (rowid, words) VALUES (?1, ?2)");
    for (std::size_t i = 0; i < reading.call.turns.size(); ++i) {
        const Turn& turn = reading.call.turns[i];
        const std::u16string_view text = turn.body.in(reading.document.text);
        insert
            .bind(call.value(), static_cast<std::int64_t>(i), turn.speaker, name(turn.role),
                  name(turn.section), turn.body.begin(), turn.body.end(), turn.time, text)
            .run();
        index.bind(connection.lastInsertId(), searchWords(text)).run();
    }
}

void writePairTurns(sqlite::Connection& connection, CallId call, std::int64_t exchange, std::int64_t pair,
                    const Pair& read)
{
    auto insert = connection.prepare("INSERT OR IGNORE INTO pair_turn VALUES (?1, ?2, ?3, ?4, ?5)");
    const std::pair<const char*, const std::vector<TurnIndex>*> parts[] = {
        {"question", &read.questionTurns},
        {"answer", &read.answerTurns},
        {"clarification", &read.clarificationTurns},
    };
    for (const auto& [part, turns] : parts)
        for (const TurnIndex turn : *turns)
            insert.bind(call.value(), exchange, pair, part, turn).run();
}

void writeExchanges(sqlite::Connection& connection, CallId call, const Reading& reading)
{
    auto insertExchange = connection.prepare("INSERT INTO exchange VALUES (?1, ?2, ?3, ?4, ?5)");
    auto insertPair = connection.prepare("INSERT INTO pair VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    for (std::size_t i = 0; i < reading.call.exchanges.size(); ++i) {
        const Exchange& exchange = reading.call.exchanges[i];
        const ExchangeInsight insight =
            i < reading.insights.exchanges.size() ? reading.insights.exchanges[i] : ExchangeInsight();
        const auto number = static_cast<std::int64_t>(i);
        insertExchange.bind(call.value(), number, exchange.asker, exchange.followUpOf, insight.summary).run();
        for (std::size_t k = 0; k < exchange.pairs.size(); ++k) {
            const PairInsight told = k < insight.pairs.size() ? insight.pairs[k] : PairInsight();
            const auto pair = static_cast<std::int64_t>(k);
            insertPair
                .bind(call.value(), number, pair, told.questionSummary, told.answerSummary, name(told.answer),
                      joined(told.topics, ' '))
                .run();
            writePairTurns(connection, call, number, pair, exchange.pairs[k]);
        }
    }
}

void writeFigures(sqlite::Connection& connection, CallId call, const Reading& reading)
{
    auto insert = connection.prepare(
        "INSERT INTO figure (call, number, span_begin, span_end, text, kind, value, value_high, unit, "
        "currency, direction, comparison, approximate, metric, metric_text, segment, segment_text, "
        "geography, geography_text, period, period_begin, period_end, basis, forward_looking, turn, speaker) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
        "?21, ?22, ?23, ?24, ?25, ?26)");
    const std::u16string_view text = reading.document.text;
    for (std::size_t i = 0; i < reading.figures.figures.size(); ++i) {
        const Figure& figure = reading.figures.figures[i];
        insert
            .bind(call.value(), static_cast<std::int64_t>(i), figure.span.begin(), figure.span.end(),
                  figure.span.in(text), name(figure.kind), plain(figure.value), plain(figure.valueHigh),
                  figure.unit, figure.currency, name(figure.direction), name(figure.comparison),
                  name(figure.approximation), figure.metric, figure.metricSpan.in(text), figure.segment,
                  figure.segmentSpan.in(text), figure.geography, figure.geographySpan.in(text),
                  figure.period.label, iso(figure.period.begin), iso(figure.period.end), name(figure.basis),
                  figure.forwardLooking, figure.turn, figure.speaker)
            .run();
    }
}

} // namespace

void removeDerivedRows(sqlite::Connection& connection, CallId call)
{
    // The index holds no text: what is to go must be told to it.
    auto forget =
        connection.prepare("INSERT INTO turn_index (turn_index, rowid, words) VALUES ('delete', ?1, ?2)");
    auto turns = connection.prepare("SELECT id, text FROM turn WHERE call = ?1").bind(call.value());
    while (turns.step())
        forget.bind(turns.integer(0), searchWords(turns.text16(1))).run();
    turns.reset();
    connection.prepare("DELETE FROM reading WHERE call = ?1").bind(call.value()).run();
}

void writeDerivedRows(sqlite::Connection& connection, CallId call, int revision, const Reading& reading,
                      const std::string& rules)
{
    removeDerivedRows(connection, call);
    writeReading(connection, call, revision, reading, rules);
    writePeople(connection, call, reading.call);
    writeTurns(connection, call, reading);
    writeExchanges(connection, call, reading);
    writeFigures(connection, call, reading);
}

} // namespace earshot
