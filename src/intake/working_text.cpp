#include "intake/working_text.h"

#include <algorithm>

namespace earshot {
namespace {

bool isLineEnd(char16_t c)
{
    return c == u'\r' || c == u'\v' || c == u'\f' || c == 0x0085 || c == 0x2028 || c == 0x2029;
}

} // namespace

WorkingText::WorkingText(std::u16string text, SourceMap map, const ReadOptions& options)
    : m_text(std::move(text)),
      m_map(SourceMap::identity(static_cast<std::int32_t>(m_text.size()))),
      m_earlier(std::move(map))
{
    for (const RepairDecision& decision : options.decisions) {
        if (decision.lost)
            continue;
        if (decision.place)
            m_places[decision.kind][*decision.place] = &decision;
        else
            m_kinds[decision.kind] = decision.verdict;
    }
}

const RepairDecision* WorkingText::decisionOn(const Edit& edit, const Span& source) const
{
    const auto kind = m_places.find(edit.kind);
    if (kind == m_places.end())
        return nullptr;
    const auto exact = kind->second.find(source);
    return exact == kind->second.end() ? nullptr : exact->second;
}

bool WorkingText::chosenAround(const Span& source) const
{
    for (const auto& [kind, places] : m_places)
        for (const auto& [place, decision] : places)
            if (decision->verdict == RepairVerdict::Chosen && place.overlaps(source))
                return true;
    return false;
}

WorkingText::Fate WorkingText::decide(Edit& edit) const
{
    edit.proposed = !edit.applied;
    if (m_places.empty() && m_kinds.empty())
        return Fate::Make;
    const Span source = toSource(edit.at);
    if (const RepairDecision* decision = decisionOn(edit, source)) {
        // What is marked first is put right last: the format's own edits count in the text as it is marked.
        if (edit.kind == RepairKind::UndecodableByte && decision->verdict == RepairVerdict::Chosen &&
            !edit.proposed)
            return Fate::Forget;
        edit.verdict = decision->verdict;
        edit.applied = edit.verdict != RepairVerdict::Rejected;
        if (edit.verdict == RepairVerdict::Chosen)
            edit.after = decision->replacement;
    } else if (chosenAround(source)) {
        return Fate::Forget;
    } else if (const auto kind = m_kinds.find(edit.kind); kind != m_kinds.end()) {
        if (kind->second == RepairVerdict::Rejected || edit.applied)
            edit.verdict = kind->second;
        edit.applied = edit.applied && edit.verdict != RepairVerdict::Rejected;
    }
    return edit.verdict == RepairVerdict::Rejected ? Fate::LogOnly : Fate::Make;
}

/// As the edit stands in the text at hand, not made.
Repair WorkingText::repairOf(const Edit& edit) const
{
    Repair repair;
    repair.kind = edit.kind;
    repair.source = toSource(edit.at);
    repair.clean = edit.at;
    repair.before = edit.at.in(m_text);
    repair.after = edit.after;
    repair.certainty = edit.certainty;
    repair.applied = edit.applied;
    repair.candidates = edit.candidates;
    repair.proposed = edit.proposed;
    repair.verdict = edit.verdict;
    return repair;
}

void WorkingText::apply(std::vector<Edit> edits)
{
    std::vector<Edit> kept;
    kept.reserve(edits.size());
    for (Edit& edit : edits) {
        const Fate fate = decide(edit);
        if (fate == Fate::LogOnly)
            m_repairs.push_back(repairOf(edit));
        if (fate == Fate::Make && (kept.empty() || edit.at.begin() >= kept.back().at.end()))
            kept.push_back(std::move(edit));
    }
    std::vector<Repair> made;
    made.reserve(kept.size());
    std::int32_t shift = 0;
    for (const Edit& edit : kept) {
        Repair& repair = made.emplace_back(repairOf(edit));
        const auto length = edit.applied ? static_cast<std::int32_t>(edit.after.size()) : edit.at.length();
        repair.clean = Span(edit.at.begin() + shift, edit.at.begin() + shift + length);
        shift += length - edit.at.length();
    }
    rebuild(kept);
    m_repairs.insert(m_repairs.end(), std::make_move_iterator(made.begin()),
                     std::make_move_iterator(made.end()));
}

void WorkingText::applyOwnChoices()
{
    std::vector<Edit> edits;
    for (const auto& [kind, places] : m_places)
        for (const auto& [place, decision] : places) {
            const bool made = std::ranges::any_of(m_repairs, [&, at = place](const Repair& repair) {
                return repair.verdict == RepairVerdict::Chosen && repair.source == at;
            });
            if (decision->verdict != RepairVerdict::Chosen || made)
                continue;
            Edit edit;
            edit.kind = kind;
            edit.applied = false;
            edit.at = m_map.toClean(m_earlier.toClean(place));
            if (toSource(edit.at) == place)
                edits.push_back(std::move(edit));
        }
    std::ranges::stable_sort(edits, {}, &Edit::at);
    apply(std::move(edits));
}

void WorkingText::rebuild(const std::vector<Edit>& edits)
{
    if (std::ranges::none_of(edits, &Edit::applied))
        return;
    std::u16string text;
    text.reserve(m_text.size());
    SourceMap step;
    std::int32_t from = 0;
    const auto copyUpTo = [&](std::int32_t to) {
        step.append(static_cast<std::int32_t>(text.size()), from, to - from);
        text.append(Span(from, to).in(m_text));
    };
    for (const Edit& edit : edits) {
        if (!edit.applied)
            continue;
        copyUpTo(edit.at.begin());
        text.append(edit.after);
        from = edit.at.end();
    }
    copyUpTo(static_cast<std::int32_t>(m_text.size()));
    for (Repair& repair : m_repairs)
        repair.clean = step.toClean(repair.clean);
    m_map = step.after(m_map);
    m_text = std::move(text);
}

void WorkingText::normaliseLineEnds(Pages pages)
{
    if (std::ranges::none_of(m_text, isLineEnd))
        return;
    // Works in place: the text only shrinks, by the '\r' of each "\r\n".
    SourceMap step;
    std::size_t out = 0;
    std::size_t from = 0; // start of the stretch copied since the last removal
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        const char16_t c = m_text[i];
        if (c == u'\r' && i + 1 < m_text.size() && m_text[i + 1] == u'\n') {
            const std::size_t length = i - from;
            step.append(static_cast<std::int32_t>(out - length), static_cast<std::int32_t>(from),
                        static_cast<std::int32_t>(length));
            from = i + 1;
            continue;
        }
        m_text[out++] = isLineEnd(c) && (c != u'\f' || pages == Pages::Joined) ? u'\n' : c;
    }
    const std::size_t length = m_text.size() - from;
    step.append(static_cast<std::int32_t>(out - length), static_cast<std::int32_t>(from),
                static_cast<std::int32_t>(length));
    m_text.resize(out);
    for (Repair& repair : m_repairs)
        repair.clean = step.toClean(repair.clean);
    m_map = step.after(m_map);
}

std::vector<Repair> WorkingText::takeRepairs()
{
    std::ranges::stable_sort(m_repairs, {}, [](const Repair& repair) { return repair.source; });
    return std::move(m_repairs);
}

} // namespace earshot
