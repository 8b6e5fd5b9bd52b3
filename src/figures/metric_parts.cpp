#include "figures/metric_parts.h"

#include "text/fold.h"
#include "text/utf.h"

namespace earshot {

bool sameSegment(std::string_view a, std::string_view b)
{
    return a == b || (!a.empty() && !b.empty() && folded(toUtf16(a)) == folded(toUtf16(b)));
}

bool sameMatter(const PartMetric& a, const PartMetric& b)
{
    return a.metric == b.metric && a.geography == b.geography && sameSegment(a.segment, b.segment);
}

MetricParts::MetricParts(const Lexicon& lexicon)
{
    for (const LexiconEntry& entry : lexicon.topic("metrics"))
        if (const std::string_view whole = entry.attribute("part_of"); !whole.empty())
            m_parts.try_emplace(entry.id,
                                PartMetric{std::string(whole), std::string(entry.attribute("segment")),
                                           std::string(entry.attribute("geography"))});
}

PartMetric MetricParts::plain(PartMetric said) const
{
    const auto own = m_parts.find(said.metric);
    if (own == m_parts.end())
        return said;
    const auto agrees = [](const std::string& part, const std::string& named) {
        return part.empty() || named.empty() || part == named;
    };
    const PartMetric& part = own->second;
    if (!agrees(said.segment, part.segment) || !agrees(said.geography, part.geography))
        return said;
    return {part.metric, part.segment.empty() ? said.segment : part.segment,
            part.geography.empty() ? said.geography : part.geography};
}

std::string MetricParts::named(const PartMetric& said) const
{
    for (const auto& [metric, part] : m_parts)
        if (part == said)
            return metric;
    return said.metric;
}

} // namespace earshot
