#include "transcript/call.h"

#include <fmt/format.h>

namespace earshot {

std::string_view name(Role role)
{
    switch (role) {
    case Role::Operator:
        return "operator";
    case Role::Analyst:
        return "analyst";
    case Role::Executive:
        return "executive";
    case Role::Narration:
        return "narration";
    case Role::Unknown:
        return "unknown";
    }
    return "";
}

std::string_view name(Section section)
{
    switch (section) {
    case Section::Heading:
        return "heading";
    case Section::Narration:
        return "narration";
    case Section::Prepared:
        return "prepared";
    case Section::Qa:
        return "qa";
    case Section::Boilerplate:
        return "boilerplate";
    }
    return "";
}

std::string_view name(DoubtKind kind)
{
    switch (kind) {
    case DoubtKind::Speaker:
        return "speaker";
    case DoubtKind::Role:
        return "role";
    case DoubtKind::Boundary:
        return "boundary";
    case DoubtKind::Section:
        return "section";
    case DoubtKind::Pairing:
        return "pairing";
    case DoubtKind::Repair:
        return "repair";
    case DoubtKind::Figure:
        return "figure";
    case DoubtKind::Period:
        return "period";
    case DoubtKind::Metadata:
        return "metadata";
    }
    return "";
}

std::string periodLabel(const CallInfo& info)
{
    if (!info.fiscalYear)
        return {};
    return info.fiscalQuarter ? fmt::format("FY{} Q{}", *info.fiscalYear, *info.fiscalQuarter)
                              : fmt::format("FY{}", *info.fiscalYear);
}

} // namespace earshot
