#include "transcript/call.h"

#include <fmt/format.h>

namespace earshot {
namespace {

/// Whether the call is about the first half of its fiscal year.
bool reportsHalf(const CallInfo& info)
{
    if (!info.fiscalYear || info.fiscalQuarter || !info.periodEnd || !info.fiscalYearEnd)
        return false;
    const auto end = static_cast<unsigned>(info.periodEnd->month());
    const auto yearEnd = static_cast<unsigned>(info.fiscalYearEnd->month());
    return (end + 12 - yearEnd) % 12 == 6;
}

} // namespace

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
    if (info.fiscalQuarter)
        return fmt::format("FY{} Q{}", *info.fiscalYear, *info.fiscalQuarter);
    return fmt::format("FY{}{}", *info.fiscalYear, reportsHalf(info) ? " H1" : "");
}

} // namespace earshot
