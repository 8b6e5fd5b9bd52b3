#include "store/records.h"

#include <tuple>

namespace earshot {
namespace {

std::tuple<int, int, std::optional<Date>, std::optional<Date>> orderOf(const CallInfo& info)
{
    constexpr int kWholeYear = 5;
    return {info.fiscalYear.value_or(0), info.fiscalYear ? info.fiscalQuarter.value_or(kWholeYear) : 0,
            info.periodEnd, info.callDate};
}

} // namespace

bool earlier(const CallInfo& a, const CallInfo& b)
{
    return orderOf(a) < orderOf(b);
}

} // namespace earshot
