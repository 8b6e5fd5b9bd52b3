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
      m_earlier(std::move(map)),
      m_options(options)
{
}

bool WorkingText::rejected(const Edit& edit) const
{
    if (std::ranges::find(m_options.rejectedKinds, edit.kind) != m_options.rejectedKinds.end())
        return true;
    if (m_options.rejectedPlaces.empty())
        return false;
    const Span source = toSource(edit.at);
    return std::ranges::find(m_options.rejectedPlaces, source) != m_options.rejectedPlaces.end();
}

void WorkingText::apply(std::vector<Edit> edits)
{
    std::erase_if(edits, [this](const Edit& edit) { return rejected(edit); });
    std::int32_t end = 0;
    std::erase_if(edits, [&end](const Edit& edit) {
        const bool late = edit.at.begin() < end;
        if (!late)
            end = edit.at.end();
        return late;
    });
    if (edits.empty())
        return;
    std::vector<Repair> made;
    made.reserve(edits.size());
    std::int32_t shift = 0;
    for (const Edit& edit : edits) {
        Repair& repair = made.emplace_back();
        repair.kind = edit.kind;
        repair.source = toSource(edit.at);
        repair.before = edit.at.in(m_text);
        repair.after = edit.after;
        repair.certainty = edit.certainty;
        repair.applied = edit.applied;
        repair.candidates = edit.candidates;
        const auto length = edit.applied ? static_cast<std::int32_t>(edit.after.size()) : edit.at.length();
        repair.clean = Span(edit.at.begin() + shift, edit.at.begin() + shift + length);
        shift += length - edit.at.length();
    }
    rebuild(edits);
    m_repairs.insert(m_repairs.end(), std::make_move_iterator(made.begin()),
                     std::make_move_iterator(made.end()));
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
