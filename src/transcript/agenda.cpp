#include "transcript/agenda.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

enum class AgendaLine { None, Part, Motion, Field };

/// "肆、承认事项".
bool isPart(View line)
{
    constexpr UnitSet kNumerals(u"壹贰貳叁參参肆伍陆陸柒捌玖拾");
    return line.size() > 2 && kNumerals.holds(line[0]) && UnitSet(u"、．.").holds(line[1]);
}

/// "第一案（董事会提）".
bool isMotion(View line)
{
    constexpr std::size_t kLongest = 24;
    constexpr UnitSet kCount(u"一二三四五六七八九十0123456789");
    if (line.size() < 3 || line.size() > kLongest || line.front() != u'第')
        return false;
    std::size_t at = 1;
    while (at < line.size() && kCount.holds(line[at]))
        ++at;
    return at > 1 && at < line.size() && line[at] == u'案' && line.find_first_of(u"。，") == View::npos;
}

AgendaLine agendaLine(View line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongestField = 8;
    if (isPart(line))
        return AgendaLine::Part;
    if (isMotion(line))
        return AgendaLine::Motion;
    const std::size_t colon = findUnit(line.substr(0, kLongestField), [](char16_t c) { return isColon(c); });
    return colon != View::npos && vocabulary.agendaFields.valueOf(folded(trimmed(line.substr(0, colon))))
               ? AgendaLine::Field
               : AgendaLine::None;
}

} // namespace

std::vector<bool> markAgenda(const Document& document, const Vocabulary& vocabulary,
                             std::vector<LineFacts>& lines)
{
    constexpr int kFewestParts = 3;
    constexpr int kFewestFields = 2; // and motions
    std::vector<bool> agenda(lines.size(), false);
    if (!isChinese(document.language))
        return agenda;
    int parts = 0;
    int others = 0;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != LineKind::Text && lines[i].kind != LineKind::Boilerplate)
            continue;
        const AgendaLine line = agendaLine(trimmed(document.blocks[i].span.in(document.text)), vocabulary);
        parts += line == AgendaLine::Part;
        others += line == AgendaLine::Motion || line == AgendaLine::Field;
        if (line != AgendaLine::None)
            found.push_back(i);
    }
    if (parts < kFewestParts || others < kFewestFields)
        return agenda;
    for (const std::size_t i : found) {
        lines[i].kind = LineKind::Aside;
        agenda[i] = true;
    }
    return agenda;
}

void closeAgenda(const std::vector<bool>& agenda, Evidence& evidence)
{
    if (std::ranges::find(agenda, true) == agenda.end())
        return;
    std::vector<bool> labelled(agenda.size(), false);
    for (const Label& label : evidence.labels)
        if (label.accepted)
            labelled[label.block] = true;
    bool inside = false;
    for (std::size_t i = 0; i < agenda.size(); ++i) {
        LineKind& kind = evidence.lines[i].kind;
        inside = (inside || agenda[i]) && !labelled[i] && kind != LineKind::Heading;
        if (inside && kind == LineKind::Text)
            kind = LineKind::Aside;
    }
}

} // namespace earshot
