#include "output/json.h"

#include "intake/bilingual.h"

#include "base/date.h"
#include "output/identity.h"
#include "output/pair_parts.h"
#include "store/annotation_store.h"
#include "text/utf.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace earshot {
namespace {

using Json = nlohmann::ordered_json;

Json text(std::u16string_view utf16)
{
    return toUtf8(utf16);
}

/// Absent values are null, never an empty string.
Json orNull(std::string_view value)
{
    return value.empty() ? Json() : Json(value);
}

Json orNull(std::u16string_view value)
{
    return value.empty() ? Json() : text(value);
}

template<class T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json();
}

Json orNull(const std::optional<Date>& date)
{
    return date ? Json(isoDate(*date)) : Json();
}

Json orNull(const std::optional<Decimal>& value)
{
    return value ? Json(value->toString()) : Json();
}

Json personId(const std::optional<PersonIndex>& person)
{
    return person ? Json("p" + std::to_string(*person + 1)) : Json();
}

/// Writes spans of a text, and of the source it came from where there is one, in code points.
class Places {
public:
    explicit Places(std::u16string_view clean) : m_clean(clean), m_text(clean) {}
    explicit Places(const Document& document)
        : m_clean(document.text), m_text(document.text), m_source(document.source), m_document(&document)
    {
    }

    void write(Json& out, const Span& span) const
    {
        out["begin"] = m_clean.codePoints(span.begin());
        out["end"] = m_clean.codePoints(span.end());
    }
    void writeSource(Json& out, const Span& span) const
    {
        if (!m_document)
            return;
        const Span source = m_document->sourceMap.toSource(span);
        out["source_begin"] = m_source.codePoints(source.begin());
        out["source_end"] = m_source.codePoints(source.end());
    }
    Json span(const Span& span) const
    {
        Json out = Json::object();
        write(out, span);
        return out;
    }
    Json spans(const std::vector<Span>& spans) const
    {
        Json out = Json::array();
        for (const Span& one : spans)
            out.push_back(span(one));
        return out;
    }
    std::int32_t source(std::int32_t utf16) const { return m_source.codePoints(utf16); }
    Json words(const Span& span) const { return text(span.in(m_text)); }

private:
    CodePointIndex m_clean;
    std::u16string_view m_text;
    CodePointIndex m_source{std::u16string_view()};
    const Document* m_document = nullptr;
};

Json sourceJson(const Document& document)
{
    return {{"path", document.path},
            {"sha256", document.sha256},
            {"bytes", document.bytes},
            {"media_type", document.mediaType},
            {"encoding", orNull(document.encoding)},
            {"undecodable_bytes", document.undecodableBytes}};
}

Json repairJson(const Repair& repair, const Places& places)
{
    Json out = {{"kind", name(repair.kind)},
                {"source_begin", places.source(repair.source.begin())},
                {"source_end", places.source(repair.source.end())}};
    places.write(out, repair.clean);
    out["before"] = text(repair.before);
    out["after"] = text(repair.after);
    out["certainty"] = repair.certainty;
    if (!repair.candidates.empty())
        for (const std::u16string& candidate : repair.candidates)
            out["candidates"].push_back(text(candidate));
    return out;
}

Json infoJson(const CallInfo& info)
{
    Json yearEnd;
    if (info.fiscalYearEnd)
        yearEnd = isoDate(std::chrono::year(2000) / *info.fiscalYearEnd).substr(5);
    return {{"title", orNull(info.title)},
            {"company", orNull(info.company)},
            {"tickers", info.tickers},
            {"fiscal_year", orNull(info.fiscalYear)},
            {"fiscal_quarter", orNull(info.fiscalQuarter)},
            {"period_end", orNull(info.periodEnd)},
            {"call_date", orNull(info.callDate)},
            {"fiscal_year_end", yearEnd},
            {"language", info.language},
            {"reporting_currency", orNull(info.reportingCurrency)}};
}

Json peopleJson(const Call& call)
{
    Json out = Json::array();
    for (std::size_t i = 0; i < call.people.size(); ++i) {
        const Person& person = call.people[i];
        Json aliases = Json::array();
        for (const std::u16string& alias : person.aliases)
            aliases.push_back(text(alias));
        out.push_back({{"id", personId(static_cast<PersonIndex>(i))},
                       {"name", text(person.name)},
                       {"role", name(person.role)},
                       {"role_reason", orNull(person.roleReason)},
                       {"title", orNull(person.title)},
                       {"firm", orNull(person.firm)},
                       {"aliases", std::move(aliases)}});
    }
    return out;
}

Json turnsJson(const Call& call, const Places& places)
{
    Json out = Json::array();
    for (std::size_t i = 0; i < call.turns.size(); ++i) {
        const Turn& turn = call.turns[i];
        Json one = {{"index", i},
                    {"speaker", personId(turn.speaker)},
                    {"role", name(turn.role)},
                    {"section", name(turn.section)}};
        places.write(one, turn.body);
        places.writeSource(one, turn.body);
        one["text"] = places.words(turn.body);
        one["time"] = orNull(turn.time);
        out.push_back(std::move(one));
    }
    return out;
}

/// `number`: of the question, counted from 1 through the call as the window and the reports do.
Json pairJson(int number, const Pair& pair, const PairInsight* insight, const Places& places)
{
    Json answerers = Json::array();
    for (const PersonIndex person : pair.answerers)
        answerers.push_back(personId(person));
    Json parts = Json::array();
    for (const SubQuestion& part : pair.subQuestions) {
        Json one = places.span(part.span);
        one["text"] = places.words(part.span);
        one["answered_in"] = places.spans(part.answeredIn);
        parts.push_back(std::move(one));
    }
    Json out = {{"number", number},
                {"question_turns", pair.questionTurns},
                {"answer_turns", pair.answerTurns},
                {"clarification_turns", pair.clarificationTurns},
                {"passing_turns", pair.passingTurns},
                {"answerers", std::move(answerers)},
                {"sub_questions", std::move(parts)}};
    out["summary"] = insight ? orNull(insight->questionSummary) : Json();
    out["answer_summary"] = insight ? orNull(insight->answerSummary) : Json();
    out["answer_class"] = insight ? Json(name(insight->answer)) : Json();
    out["answer_evidence"] = insight ? places.spans(insight->answerEvidence) : Json::array();
    out["topics"] = insight ? Json(insight->topics) : Json::array();
    return out;
}

Json exchangesJson(const Reading& reading, const Places& places)
{
    Json out = Json::array();
    int number = 0;
    for (std::size_t i = 0; i < reading.call.exchanges.size(); ++i) {
        const Exchange& exchange = reading.call.exchanges[i];
        const ExchangeInsight* insight =
            i < reading.insights.exchanges.size() ? &reading.insights.exchanges[i] : nullptr;
        Json pairs = Json::array();
        for (std::size_t k = 0; k < exchange.pairs.size(); ++k)
            pairs.push_back(pairJson(++number, exchange.pairs[k],
                                     insight && k < insight->pairs.size() ? &insight->pairs[k] : nullptr,
                                     places));
        out.push_back({{"index", i},
                       {"asker", personId(exchange.asker)},
                       {"follow_up_of", orNull(exchange.followUpOf)},
                       {"summary", insight ? orNull(insight->summary) : Json()},
                       {"pairs", std::move(pairs)}});
    }
    return out;
}

Json periodJson(const Period& period)
{
    static const Period none;
    if (period == none)
        return {};
    return {{"label", orNull(period.label)}, {"begin", orNull(period.begin)}, {"end", orNull(period.end)}};
}

Json figureJson(const Figure& figure, const Places& places)
{
    Json out = Json::object();
    places.write(out, figure.span);
    places.writeSource(out, figure.span);
    out["text"] = places.words(figure.span);
    out["kind"] = name(figure.kind);
    out["value"] = orNull(figure.value);
    out["value_high"] = orNull(figure.valueHigh);
    out["unit"] = orNull(figure.unit);
    out["currency"] = orNull(figure.currency);
    out["currency_inferred"] = figure.currencyInferred;
    out["direction"] = orNull(name(figure.direction));
    out["comparison"] = orNull(name(figure.comparison));
    out["approximate"] = name(figure.approximation);
    out["metric"] = orNull(figure.metric);
    out["metric_text"] = figure.metricSpan.empty() ? Json() : places.words(figure.metricSpan);
    out["segment"] = orNull(figure.segment);
    out["segment_text"] = figure.segmentSpan.empty() ? Json() : places.words(figure.segmentSpan);
    out["geography"] = orNull(figure.geography);
    out["geography_text"] = figure.geographySpan.empty() ? Json() : places.words(figure.geographySpan);
    out["period"] = periodJson(figure.period);
    out["period_inferred"] = figure.periodInferred;
    out["basis"] = name(figure.basis);
    out["forward_looking"] = figure.forwardLooking;
    out["turn"] = orNull(figure.turn);
    out["speaker"] = personId(figure.speaker);
    if (figure.hand == Figure::Hand::Confirmed)
        out["confirmed"] = true;
    else if (figure.hand != Figure::Hand::None)
        out["corrected"] = true;
    return out;
}

Json figuresJson(const FigureSet& set, const Places& places)
{
    Json out = Json::array();
    for (const Figure& figure : set.figures)
        out.push_back(figureJson(figure, places));
    return out;
}

Json periodsJson(const FigureSet& set, const Places& places)
{
    Json out = Json::array();
    for (const PeriodMention& mention : set.periods) {
        Json one = places.span(mention.span);
        one["text"] = places.words(mention.span);
        one["label"] = orNull(mention.period.label);
        one["start_date"] = orNull(mention.period.begin);
        one["end_date"] = orNull(mention.period.end);
        out.push_back(std::move(one));
    }
    return out;
}

Json doubtsJson(const std::vector<Doubt>& doubts, const Places& places)
{
    Json out = Json::array();
    for (const Doubt& doubt : doubts) {
        Json one = {{"kind", name(doubt.kind)}};
        places.write(one, doubt.span);
        one["about"] = doubt.about;
        out.push_back(std::move(one));
    }
    return out;
}

/// Paths are bytes; one that is no UTF-8 must not stop the line.
std::string line(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Of a bilingual document only.
Json translationsJson(const Document& document, const Places& places)
{
    Json out = Json::array();
    for (const Translation& pair : findTranslations(document)) {
        Json one = {{"original", Json::object()}, {"translation", Json::object()}};
        places.write(one["original"], pair.original);
        places.write(one["translation"], pair.translation);
        out.push_back(std::move(one));
    }
    return out;
}

/// Where the text came from, the text, and what was repaired on the way.
Json documentStart(std::string_view schema, const Document& document, const Places& places)
{
    Json repairs = Json::array();
    Json proposals = Json::array();
    for (const Repair& repair : document.repairs)
        if (repair.applied || repair.undecided())
            (repair.applied ? repairs : proposals).push_back(repairJson(repair, places));
    Json out = {{"schema", schema}, {"source", sourceJson(document)}};
    out["text"] = text(document.text);
    out["repairs"] = std::move(repairs);
    out["repair_proposals"] = std::move(proposals);
    if (Json pairs = translationsJson(document, places); !pairs.empty())
        out["translations"] = std::move(pairs);
    return out;
}

Json noteJson(const ExportCall& call, const Annotation& annotation, const std::vector<Tag>& tags,
              const Places& places)
{
    const bool placed = annotation.anchor != AnchorKind::Call && !annotation.span.empty();
    Json paths = Json::array();
    for (const TagId tag : annotation.tags)
        if (const std::u16string path = tagPath(tags, tag); !path.empty())
            paths.push_back(text(path));
    Json out = {{"id", guidOf(call, annotation)}, {"anchor", name(annotation.anchor)}};
    if (placed)
        places.write(out, annotation.span);
    else
        out.update({{"begin", nullptr}, {"end", nullptr}});
    out["text"] = orNull(annotation.quote);
    out["note"] = orNull(annotation.note);
    out["tags"] = std::move(paths);
    out["doubtful"] = annotation.doubtful;
    out["created"] = isoTime(annotation.created);
    out["changed"] = isoTime(annotation.changed);
    return out;
}

/// Of the library's tags those that the call's notes bear, in the library's order.
Json tagsJson(const std::vector<Annotation>& annotations, const std::vector<Tag>& tags)
{
    Json out = Json::array();
    for (const Tag& tag : tags) {
        const auto notes = std::count_if(annotations.begin(), annotations.end(), [&](const Annotation& one) {
            return std::find(one.tags.begin(), one.tags.end(), tag.id) != one.tags.end();
        });
        if (notes > 0)
            out.push_back({{"path", text(tagPath(tags, tag.id))}, {"notes", notes}});
    }
    return out;
}

Json wholeCall(const Reading& reading, const Places& places)
{
    Json out = documentStart("earshot.call/1", reading.document, places);
    out["call"] = infoJson(reading.call.info);
    out["people"] = peopleJson(reading.call);
    out["turns"] = turnsJson(reading.call, places);
    out["exchanges"] = exchangesJson(reading, places);
    out["figures"] = figuresJson(reading.figures, places);
    out["periods"] = periodsJson(reading.figures, places);
    out["doubts"] = doubtsJson(allDoubts(reading), places);
    return out;
}

} // namespace

std::string documentJson(const Document& document)
{
    return line(documentStart("earshot.document/1", document, Places(document)));
}

std::string callJson(const Reading& reading)
{
    return line(wholeCall(reading, Places(reading.document)));
}

std::string callJson(const ExportCall& call, const std::vector<Tag>& tags)
{
    const Places places(call.reading->document);
    Json out = wholeCall(*call.reading, places);
    Json notes = Json::array();
    for (const Annotation& annotation : call.annotations)
        notes.push_back(noteJson(call, annotation, tags, places));
    out["notes"] = std::move(notes);
    out["tags"] = tagsJson(call.annotations, tags);
    return line(out);
}

std::string errorJson(const Error& error)
{
    Json out = {{"schema", "earshot.error/1"},
                {"path", error.path},
                {"code", name(error.code)},
                {"message", describe(error)}};
    if (error.line > 0)
        out["line"] = error.line;
    return line(out);
}

std::string figuresJson(std::u16string_view text, const FigureSet& figures)
{
    const Places places(text);
    return line(Json{{"figures", figuresJson(figures, places)},
                     {"periods", periodsJson(figures, places)},
                     {"doubts", doubtsJson(figures.doubts, places)}});
}

} // namespace earshot
