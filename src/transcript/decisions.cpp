#include "transcript/decisions.h"

#include <algorithm>
#include <array>

namespace earshot {

std::optional<DoubtKind> doubtKind(std::string_view word)
{
    for (const DoubtKind kind :
         {DoubtKind::Speaker, DoubtKind::Role, DoubtKind::Boundary, DoubtKind::Section, DoubtKind::Pairing,
          DoubtKind::Repair, DoubtKind::Figure, DoubtKind::Period, DoubtKind::Metadata})
        if (name(kind) == word)
            return kind;
    return std::nullopt;
}

SettledDoubt settled(const Document& document, const Doubt& doubt)
{
    const Span place = document.sourceMap.toSource(doubt.span);
    return {doubt.kind, doubt.about, place, std::u16string(place.in(document.source))};
}

RepairDecision decided(const Repair& repair, RepairVerdict verdict, std::u16string replacement)
{
    return {repair.kind, repair.source, verdict, repair.before, std::move(replacement)};
}

std::vector<Doubt> takeSettled(const Document& document, const std::vector<SettledDoubt>& known,
                               std::vector<Doubt>& doubts)
{
    std::vector<Doubt> taken;
    if (known.empty())
        return taken;
    std::erase_if(doubts, [&](const Doubt& doubt) {
        const Span place = document.sourceMap.toSource(doubt.span);
        // Newer rules may draw a place a little wider or narrower.
        const bool found = std::ranges::any_of(known, [&](const SettledDoubt& one) {
            return !one.lost && one.kind == doubt.kind && one.about == doubt.about &&
                   (one.place == place || one.place.overlaps(place));
        });
        if (found)
            taken.push_back(doubt);
        return found;
    });
    return taken;
}

} // namespace earshot
