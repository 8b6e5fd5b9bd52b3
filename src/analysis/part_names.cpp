#include "analysis/part_names.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <optional>

namespace earshot::analysis {
namespace {

/// Whether the numbers may be one, each said as roundly as speech does.
bool nearly(const Decimal& a, const Decimal& b)
{
    constexpr int kParts = 50; // of the larger that they may differ by
    const auto apart = a.minus(b);
    if (!apart)
        return false;
    const Decimal larger = std::max(a.abs(), b.abs());
    const auto scaled = apart->abs().times(Decimal(kParts));
    return scaled && *scaled <= larger;
}

bool anyNearly(const std::vector<Decimal>& a, const std::vector<Decimal>& b)
{
    return std::ranges::any_of(a, [&](const Decimal& x) {
        return std::ranges::any_of(b, [&](const Decimal& y) { return nearly(x, y); });
    });
}

std::string matterOf(const Figure& figure)
{
    std::string out = figure.metric;
    for (const std::string_view part :
         {name(figure.kind), std::string_view(figure.currency), std::string_view(figure.unit),
          name(figure.comparison), std::string_view(figure.geography), std::string_view(figure.period.label)})
        out += '|' + std::string(part);
    return out;
}

bool isHanName(std::u16string_view name)
{
    return std::ranges::any_of(name, isHan);
}

} // namespace

PartNames::PartNames(const std::vector<const Reading*>& readings, const Vocabulary& vocabulary)
    : m_vocabulary(vocabulary)
{
    for (const Reading* reading : readings)
        for (const Figure& figure : reading->figures.figures)
            add(figure);
    joinNouns();
    joinKinds();
}

std::string PartNames::keyOf(std::string_view segment) const
{
    if (m_vocabulary.isSegment(segment))
        return std::string(segment);
    const std::u16string plain = m_vocabulary.withoutPartNoun(folded(toUtf16(segment)), PartNoun::Proof);
    const std::optional<std::uint32_t> kind = m_vocabulary.segments.valueOf(plain);
    return kind ? m_vocabulary.segmentIds[*kind] : toUtf8(plain);
}

void PartNames::add(const Figure& figure)
{
    if (figure.segment.empty())
        return;
    Name& name = m_names[keyOf(figure.segment)];
    name.shown = figure.segment;
    if (figure.value && !figure.valueHigh && !figure.metric.empty())
        name.said[matterOf(figure)].push_back(*figure.value);
}

std::string PartNames::root(std::string key) const
{
    for (auto found = m_names.find(key); found != m_names.end() && !found->second.joined.empty();
         found = m_names.find(key))
        key = found->second.joined;
    return key;
}

bool PartNames::mayBeOne(const std::string& a, const std::string& b, Evidence needed) const
{
    const Statements& one = m_names.at(a).said;
    const Statements& other = m_names.at(b).said;
    bool agrees = false;
    for (const auto& [matter, values] : one) {
        const auto same = other.find(matter);
        if (same == other.end())
            continue;
        if (!anyNearly(values, same->second))
            return false;
        agrees = true;
    }
    return agrees || needed == Evidence::NothingAgainst;
}

/// "Harbor Analytics solutions" means "Harbor Analytics", where the calls name that.
void PartNames::joinNouns()
{
    for (auto& [key, name] : m_names) {
        if (m_vocabulary.isSegment(key))
            continue;
        const std::string shorter = toUtf8(m_vocabulary.withoutPartNoun(toUtf16(key), PartNoun::Any));
        const bool known = shorter != key && m_names.contains(shorter) && !m_vocabulary.isSegment(shorter);
        if (known && mayBeOne(key, shorter, Evidence::NothingAgainst))
            name.joined = shorter;
    }
}

std::vector<std::string> PartNames::namesWith(std::string_view id, bool han, Evidence needed) const
{
    std::vector<std::string> out;
    for (const auto& [key, name] : m_names) {
        const std::u16string plain = toUtf16(key);
        if (m_vocabulary.isSegment(key) || !name.joined.empty() || isHanName(plain) != han)
            continue;
        const std::vector<PhraseMatcher::Match> kinds = m_vocabulary.segments.findAll(plain);
        // Of two kinds in one name neither is the business.
        const bool one = kinds.size() == 1 && m_vocabulary.segmentIds[kinds.front().value] == id;
        if (one && (needed == Evidence::SomeFor || kinds.front().span.begin() == 0))
            out.push_back(key);
    }
    return out;
}

/// What stands behind the kind of business is the company's word for it ("Cloud Intelligence"); a word before
/// it often makes it a smaller one ("consumer banking"), which takes proof.
void PartNames::joinKinds()
{
    for (const std::string& id : m_vocabulary.segmentIds) {
        if (!m_names.contains(id))
            continue;
        for (const bool han : {false, true}) {
            const std::vector<std::string> all = namesWith(id, han, Evidence::SomeFor);
            if (all.size() != 1)
                continue;
            const bool begins = !namesWith(id, han, Evidence::NothingAgainst).empty();
            if (mayBeOne(all.front(), id, begins ? Evidence::NothingAgainst : Evidence::SomeFor))
                m_names.at(all.front()).joined = id;
        }
    }
}

PartMetric PartNames::of(const Figure& figure) const
{
    PartMetric out{figure.metric, {}, figure.geography};
    if (!figure.segment.empty()) {
        const std::string key = root(keyOf(figure.segment));
        const auto name = m_names.find(key);
        out.segment = m_vocabulary.isSegment(key) || name == m_names.end() ? key : name->second.shown;
    }
    return m_vocabulary.metricParts.plain(std::move(out));
}

} // namespace earshot::analysis
