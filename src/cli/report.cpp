#include "cli/report.h"

#include "intake/bilingual.h"

#include "text/utf.h"

#include <algorithm>
#include <fmt/format.h>

namespace earshot::cli {
namespace {

std::string oneLine(std::u16string_view text, std::size_t most = 60)
{
    if (most < text.size() && isLowSurrogate(text[most]))
        --most;
    std::u16string line(text.substr(0, most));
    std::replace(line.begin(), line.end(), u'\n', u' ');
    return toUtf8(line) + (text.size() > most ? "…" : "");
}

std::string personName(const Call& call, const std::optional<PersonIndex>& person)
{
    return person ? toUtf8(call.people[static_cast<std::size_t>(*person)].name) : "—";
}

void addHead(std::string& out, const Reading& reading)
{
    const CallInfo& info = reading.call.info;
    const Document& document = reading.document;
    out += document.path + "\n";
    out += fmt::format("  call      {}, {}, {}\n",
                       info.company.empty() ? "company unknown" : toUtf8(info.company),
                       info.fiscalYear ? periodLabel(info) : "period unknown",
                       info.callDate ? isoDate(*info.callDate) : "date unknown");
    out += fmt::format("  document  {}, {}, {} bytes, {}\n", document.mediaType,
                       document.encoding.empty() ? "no encoding of its own" : document.encoding,
                       document.bytes, info.language);
    std::size_t pairs = 0;
    for (const Exchange& exchange : reading.call.exchanges)
        pairs += exchange.pairs.size();
    out += fmt::format("  found     {} turns, {} exchanges, {} pairs, {} figures, {} repairs, {} doubts\n",
                       reading.call.turns.size(), reading.call.exchanges.size(), pairs,
                       reading.figures.figures.size(), document.repairsMade(), allDoubts(reading).size());
    if (const std::size_t translated = findTranslations(document).size(); translated > 0)
        out += fmt::format("  bilingual, {} paragraphs beside their translation\n", translated);
    if (document.undecodableBytes > 0)
        out += fmt::format("  {} bytes could not be decoded\n", document.undecodableBytes);
}

void addPeople(std::string& out, const Call& call)
{
    out += "People\n";
    for (const Person& person : call.people) {
        out += fmt::format("  {:<10} {}", name(person.role), toUtf8(person.name));
        for (const std::u16string& more : {person.title, person.firm})
            if (!more.empty())
                out += ", " + toUtf8(more);
        out += "\n";
    }
}

std::string answererNames(const Call& call, const Pair& pair)
{
    std::string names;
    for (const PersonIndex person : pair.answerers)
        names += (names.empty() ? "" : ", ") + personName(call, person);
    return names.empty() ? "nobody" : names;
}

void addExchanges(std::string& out, const Reading& reading)
{
    out += "Questions and answers\n";
    int number = 0;
    for (std::size_t i = 0; i < reading.call.exchanges.size(); ++i) {
        const Exchange& exchange = reading.call.exchanges[i];
        for (std::size_t k = 0; k < exchange.pairs.size(); ++k) {
            out += fmt::format("  Q{} {} → {}", ++number, personName(reading.call, exchange.asker),
                               answererNames(reading.call, exchange.pairs[k]));
            if (i < reading.insights.exchanges.size() && k < reading.insights.exchanges[i].pairs.size()) {
                const PairInsight& insight = reading.insights.exchanges[i].pairs[k];
                out +=
                    fmt::format(" ({})\n     {}\n     {}", name(insight.answer),
                                oneLine(insight.questionSummary, 160), oneLine(insight.answerSummary, 160));
            }
            out += "\n";
        }
    }
}

std::string valueText(const Figure& figure)
{
    if (!figure.value)
        return "—";
    std::string value = figure.value->toString();
    if (figure.valueHigh)
        value += "–" + figure.valueHigh->toString();
    if (!figure.currency.empty())
        value += " " + figure.currency;
    else if (!figure.unit.empty())
        value += " " + figure.unit;
    return value;
}

void addFigures(std::string& out, const Reading& reading)
{
    out += "Figures\n";
    for (const Figure& figure : reading.figures.figures) {
        out += fmt::format("  {} = {} {}", oneLine(figure.span.in(reading.document.text)), name(figure.kind),
                           valueText(figure));
        for (const std::string_view more :
             {std::string_view(figure.metric), std::string_view(figure.period.label), name(figure.direction),
              name(figure.comparison)})
            if (!more.empty())
                out += fmt::format(", {}", more);
        out += "\n";
    }
}

int lineOf(std::u16string_view text, std::int32_t offset)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + offset, u'\n'));
}

void addDoubts(std::string& out, const Reading& reading)
{
    const std::vector<Doubt> doubts = allDoubts(reading);
    if (doubts.empty())
        return;
    out += "Doubts\n";
    for (const Doubt& doubt : doubts)
        out += fmt::format("  line {}: {} ({}) {}\n", lineOf(reading.document.text, doubt.span.begin()),
                           name(doubt.kind), doubt.about, oneLine(doubt.span.in(reading.document.text)));
}

} // namespace

std::string report(const Reading& reading, Paint paint)
{
    std::string out;
    addHead(out, reading);
    addPeople(out, reading.call);
    addExchanges(out, reading);
    addFigures(out, reading);
    out += repairDiff(reading.document, paint);
    addDoubts(out, reading);
    return out;
}

} // namespace earshot::cli
