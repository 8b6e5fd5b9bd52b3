#include "panels/compare_strip.h"

#include "models/metric_comparison_model.h"
#include "models/pair_card.h"
#include "support/qt_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace earshot::ui {
namespace {

template<class Name>
void addNames(std::vector<StripItem>& items, StripItem::Kind kind, const QString& sort,
              const std::vector<std::string>& ids, bool metrics, std::size_t most, Name name)
{
    for (std::size_t i = 0; i < std::min(ids.size(), most); ++i)
        items.push_back({kind, sort, name(ids[i]), {}, metrics ? ids[i] : std::string(), {}});
    if (ids.size() <= most)
        return;
    QStringList rest;
    for (std::size_t i = most; i < ids.size(); ++i)
        rest.append(name(ids[i]));
    items.push_back({kind, sort, QStringLiteral("+%1").arg(rest.size()), rest.join(u'\n'), {}, {}});
}

QString askerOf(const ComparedCalls& calls, const PairRef& pair)
{
    const Call& call = calls.readings[std::size_t(pair.call)]->call;
    const auto asker = call.exchanges[std::size_t(pair.exchange)].asker;
    return asker ? toQString(call.people[std::size_t(*asker)].name) : QString();
}

QString matterOf(const ComparedCalls& calls, const PairRef& pair, NumberStyle style)
{
    const Reading& reading = *calls.readings[std::size_t(pair.call)];
    const auto& exchanges = reading.insights.exchanges;
    if (std::size_t(pair.exchange) < exchanges.size()) {
        const auto& pairs = exchanges[std::size_t(pair.exchange)].pairs;
        if (std::size_t(pair.pair) < pairs.size() && !pairs[std::size_t(pair.pair)].topics.empty())
            return topicName(pairs[std::size_t(pair.pair)].topics.front(), style);
    }
    return QCoreApplication::translate("ComparePanel", "Q%1")
        .arg(pairNumber(reading.call, {pair.exchange, pair.pair}));
}

/// The same analyst with the same matter, in the last two calls.
void addRepeated(std::vector<StripItem>& items, const ComparedCalls& calls, NumberStyle style,
                 std::size_t most)
{
    const auto last = std::int32_t(calls.readings.size()) - 1;
    std::size_t shown = 0;
    for (const PairLink& link : calls.comparison.links) {
        if (!link.sameAsker || link.right.call != last || shown == most)
            continue;
        const QString matter = matterOf(calls, link.right, style);
        items.push_back({StripItem::Kind::Again,
                         QCoreApplication::translate("ComparePanel", "Again"),
                         QStringLiteral("%1 · %2").arg(matter, askerOf(calls, link.right)),
                         {},
                         {},
                         {link.right}});
        ++shown;
    }
}

QString periodOf(const ComparedCalls& calls, const PairRef& pair)
{
    return shortPeriod(calls.readings[std::size_t(pair.call)]->call.info);
}

QString questionOf(const ComparedCalls& calls, const PairRef& pair)
{
    const PairInsight* insight = insightOf(*calls.readings[std::size_t(pair.call)], pair.exchange, pair.pair);
    return insight ? toQString(insight->questionSummary).simplified() : QString();
}

/// Analysts of the last call who asked before, with all that they asked.
void addReturning(std::vector<StripItem>& items, const ComparedCalls& calls)
{
    const auto last = std::int32_t(calls.readings.size()) - 1;
    StripItem item{StripItem::Kind::Returning, {}, {}, {}, {}, {}};
    QStringList lines;
    int people = 0;
    for (const QuestionThread& thread : calls.comparison.threads) {
        if (thread.questions.back().call != last)
            continue;
        ++people;
        lines.append(toQString(thread.asker));
        for (const PairRef& pair : thread.questions) {
            lines.append(QStringLiteral("    %1: %2").arg(periodOf(calls, pair), questionOf(calls, pair)));
            if (pair.call == last)
                item.pairs.push_back(pair);
        }
    }
    if (people == 0)
        return;
    item.text = QCoreApplication::translate("ComparePanel", "%n analyst(s) ask again", nullptr, people);
    item.detail = lines.join(u'\n');
    items.push_back(std::move(item));
}

/// What nobody answered in the last call.
void addOpen(std::vector<StripItem>& items, const ComparedCalls& calls)
{
    const auto last = std::int32_t(calls.readings.size()) - 1;
    StripItem item{StripItem::Kind::Open, {}, {}, {}, {}, {}};
    QStringList lines;
    for (const OpenPart& part : calls.comparison.openParts) {
        if (part.pair.call != last)
            continue;
        const std::u16string& text = calls.readings.back()->document.text;
        lines.append(QStringLiteral("%1: %2").arg(askerOf(calls, part.pair),
                                                  toQString(part.span.in(text)).simplified()));
        if (item.pairs.empty() || item.pairs.back() != part.pair)
            item.pairs.push_back(part.pair);
    }
    if (lines.isEmpty())
        return;
    item.text = QCoreApplication::translate("ComparePanel", "%n part(s) of questions not answered", nullptr,
                                            int(lines.size()));
    item.detail = lines.join(u'\n');
    items.push_back(std::move(item));
}

} // namespace

std::vector<StripItem> stripItems(const ComparedCalls& calls, NumberStyle style, std::size_t mostOfASort)
{
    const CallComparison& comparison = calls.comparison;
    const auto metric = [&](const std::string& id) { return metricName(id, style); };
    const auto topic = [&](const std::string& id) { return topicName(id, style); };
    std::vector<StripItem> items;
    addNames(items, StripItem::Kind::New, QCoreApplication::translate("ComparePanel", "New"),
             comparison.newMetrics, true, mostOfASort, metric);
    addNames(items, StripItem::Kind::New, QCoreApplication::translate("ComparePanel", "New topics"),
             comparison.newTopics, false, mostOfASort, topic);
    addNames(items, StripItem::Kind::Gone, QCoreApplication::translate("ComparePanel", "No longer"),
             comparison.vanishedMetrics, true, mostOfASort, metric);
    addNames(items, StripItem::Kind::Gone, QCoreApplication::translate("ComparePanel", "Topics gone"),
             comparison.vanishedTopics, false, mostOfASort, topic);
    addRepeated(items, calls, style, mostOfASort);
    const auto last = std::int32_t(calls.readings.size()) - 1;
    const auto changed = std::ranges::count_if(comparison.links, [&](const PairLink& link) {
        return link.right.call == last && link.kind == LinkKind::Changed;
    });
    if (changed > 0)
        items.push_back(
            {StripItem::Kind::Changed,
             {},
             QCoreApplication::translate("ComparePanel", "%n answer(s) changed", nullptr, int(changed)),
             {},
             {},
             {}});
    addReturning(items, calls);
    addOpen(items, calls);
    return items;
}

Chip::Kind chipKind(StripItem::Kind kind)
{
    switch (kind) {
    case StripItem::Kind::New:
        return Chip::Kind::Fresh;
    case StripItem::Kind::Gone:
        return Chip::Kind::Gone;
    case StripItem::Kind::Again:
        return Chip::Kind::Again;
    case StripItem::Kind::Changed:
    case StripItem::Kind::Returning:
    case StripItem::Kind::Open:
        return Chip::Kind::Plain;
    }
    return Chip::Kind::Plain;
}

} // namespace earshot::ui
