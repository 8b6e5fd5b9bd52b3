#include "text/source_map.h"

#include <algorithm>
#include <cassert>

namespace earshot {

SourceMap SourceMap::identity(std::int32_t length)
{
    SourceMap map;
    map.append(0, 0, length);
    return map;
}

void SourceMap::append(std::int32_t clean, std::int32_t source, std::int32_t length)
{
    if (length == 0)
        return;
    if (!m_runs.empty()) {
        Run& last = m_runs.back();
        assert(last.clean + last.length <= clean);
        if (last.clean + last.length == clean && last.source + last.length == source) {
            last.length += length;
            return;
        }
    }
    m_runs.push_back({clean, source, length});
}

std::int32_t SourceMap::sourceOfBegin(std::int32_t clean) const
{
    // The run that holds `clean`, or the first behind it.
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), clean,
                                        [](std::int32_t at, const Run& run) { return at < run.clean; });
    if (after != m_runs.begin()) {
        const Run& run = *(after - 1);
        if (clean < run.clean + run.length)
            return run.source + (clean - run.clean);
    }
    if (after != m_runs.end())
        return after->source;
    return m_runs.empty() ? 0 : m_runs.back().source + m_runs.back().length;
}

std::int32_t SourceMap::sourceOfEnd(std::int32_t clean) const
{
    // The run that holds the unit before `clean`, or the last in front of it.
    const auto after = std::lower_bound(m_runs.begin(), m_runs.end(), clean,
                                        [](const Run& run, std::int32_t at) { return run.clean < at; });
    if (after == m_runs.begin())
        return after == m_runs.end() ? 0 : after->source;
    const Run& run = *(after - 1);
    return run.source + std::min(clean - run.clean, run.length);
}

Span SourceMap::toSource(const Span& clean) const
{
    if (clean.empty()) {
        const std::int32_t at = sourceOfBegin(clean.begin());
        return {at, at};
    }
    const auto first =
        std::lower_bound(m_runs.begin(), m_runs.end(), clean.begin(),
                         [](const Run& run, std::int32_t at) { return run.clean + run.length <= at; });
    if (first == m_runs.end() || first->clean >= clean.end()) { // inserted text only
        const std::int32_t begin = sourceOfEnd(clean.begin());
        const std::int32_t end = sourceOfBegin(clean.end());
        return {std::min(begin, end), std::max(begin, end)};
    }
    // The source order may be free: cover every run that the range touches.
    Span covered(first->source + std::max(clean.begin() - first->clean, 0),
                 first->source + std::min(clean.end() - first->clean, first->length));
    for (auto run = first + 1; run != m_runs.end() && run->clean < clean.end(); ++run)
        covered =
            hull(covered, Span(run->source, run->source + std::min(clean.end() - run->clean, run->length)));
    return covered;
}

Span SourceMap::toClean(const Span& source) const
{
    const auto before = [](const Run& run, std::int32_t at) { return run.source + run.length <= at; };
    const auto first = std::lower_bound(m_runs.begin(), m_runs.end(), source.begin(), before);
    if (first == m_runs.end()) {
        const std::int32_t end = m_runs.empty() ? 0 : m_runs.back().clean + m_runs.back().length;
        return {end, end};
    }
    const std::int32_t begin = first->clean + std::max(source.begin() - first->source, 0);
    std::int32_t end = begin;
    for (auto run = first; run != m_runs.end() && run->source < source.end(); ++run)
        end = run->clean + std::min(source.end() - run->source, run->length);
    return {begin, std::max(begin, end)};
}

SourceMap SourceMap::after(const SourceMap& earlier) const
{
    SourceMap result;
    for (const Run& run : m_runs) {
        const std::int32_t end = run.source + run.length;
        auto inner = std::lower_bound(earlier.m_runs.begin(), earlier.m_runs.end(), run.source,
                                      [](const Run& r, std::int32_t at) { return r.clean + r.length <= at; });
        for (; inner != earlier.m_runs.end() && inner->clean < end; ++inner) {
            const std::int32_t from = std::max(run.source, inner->clean);
            const std::int32_t to = std::min(end, inner->clean + inner->length);
            result.append(run.clean + (from - run.source), inner->source + (from - inner->clean), to - from);
        }
    }
    return result;
}

} // namespace earshot
