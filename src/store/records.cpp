#include "store/records.h"

#include "text/fold.h"
#include "text/script.h"

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

std::u16string companyKey(std::u16string_view company)
{
    std::u16string key;
    for (const char16_t c : company)
        if (const char16_t plain = fold(c); isHan(plain) || isLatinLetter(plain) || isAsciiDigit(plain))
            key += plain;
    return key.empty() ? folded(company) : key;
}

} // namespace earshot
