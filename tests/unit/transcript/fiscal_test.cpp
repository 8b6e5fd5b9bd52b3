#include "text/fold.h"
#include "transcript/fiscal.h"
#include "transcript/metadata.h"
#include "transcript/worded_dates.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// "2031 Q3", "2031", with "f" where the period is said to be fiscal; "" where none is named.
std::string period(std::u16string_view text)
{
    const auto found = readFiscalPeriod(folded(text));
    if (!found)
        return {};
    return std::to_string(found->year) + (found->quarter ? " Q" + std::to_string(*found->quarter) : "") +
           (found->fiscal ? " f" : "");
}

TEST(FiscalPeriod, IsReadInEveryWording)
{
    EXPECT_EQ(period(u"Q3 2031 Earnings Call"), "2031 Q3");
    EXPECT_EQ(period(u"Halden 3Q31 results"), "2031 Q3");
    EXPECT_EQ(period(u"F4Q08 Earnings Call 2008"), "2008 Q4");
    EXPECT_EQ(period(u"fourth-quarter fiscal 2031"), "2031 Q4 f");
    EXPECT_EQ(period(u"Q1 FY '31"), "2031 Q1 f");
    EXPECT_EQ(period(u"2031财年第四财季业绩电话会"), "2031 Q4 f");
    EXPECT_EQ(period(u"2031年三季度业绩说明会"), "2031 Q3");
    EXPECT_EQ(period(u"民國120年第一季 法人說明會"), "2031 Q1");
    EXPECT_EQ(period(u"2031年年度业绩会"), "2031");
    EXPECT_EQ(period(u"March 3, 2031"), "");
    EXPECT_EQ(period(u"2031年3月5日"), "");
    EXPECT_EQ(period(u"q12 of 2031"), "");
}

TEST(FiscalPeriod, EndsInTheYearThatItsCalendarTells)
{
    struct Case {
        FiscalPeriod period;
        unsigned month;
        unsigned day;
        std::string end;
    };
    const Case cases[] = {
        {{2031, 1, false}, 3, 31, "2031-03-31"}, // a calendar year
        {{2031, 4, false}, 12, 31, "2031-12-31"},
        {{2031, 1, true}, 6, 30, "2030-06-30"}, // a year that ends in March
        {{2031, 3, true}, 12, 31, "2030-12-31"},
        {{2031, 4, true}, 3, 31, "2031-03-31"},
        {{2031, 1, true}, 9, 30, "2030-09-30"}, // in June
        {{2031, 3, true}, 3, 31, "2031-03-31"},
        {{2031, 1, true}, 12, 27, "2030-12-27"}, // in September, by weeks
        {{2031, 4, true}, 9, 27, "2031-09-27"},
        {{2031, 1, true}, 4, 28, "2030-04-28"}, // in January
        {{2031, 4, true}, 1, 26, "2031-01-26"},
        {{2031, std::nullopt, true}, 3, 31, "2031-03-31"},
        {{2031, 1, false}, 2, 30, ""},
    };
    for (const Case& it : cases) {
        const auto end = periodEndOf(it.period, it.month, it.day);
        EXPECT_EQ(end ? isoDate(*end) : "", it.end)
            << it.period.year << " Q" << it.period.quarter.value_or(0) << " in month " << it.month;
    }
}

/// "2031-08-08", "?-08-08" where the year is not said; one date after another.
std::string dates(std::u16string_view text)
{
    std::string out;
    for (const WordedDate& date : readDates(folded(text), CallInfoWords::shipped().months))
        out += (out.empty() ? "" : " ") + (date.year ? std::to_string(*date.year) : "?") + "-" +
               std::to_string(date.month) + "-" + std::to_string(date.day);
    return out;
}

TEST(WordedDates, AreReadInEveryWording)
{
    EXPECT_EQ(dates(u"Aug 08, 2031, 5:00 p.m. ET"), "2031-8-8");
    EXPECT_EQ(dates(u"held on 11 February 2031"), "2031-2-11");
    EXPECT_EQ(dates(u"the quarter ended March 31st"), "?-3-31");
    EXPECT_EQ(dates(u"17th February 2031"), "2031-2-17");
    EXPECT_EQ(dates(u"2031年8月19日至2031 年 8 月 20 日"), "2031-8-19 2031-8-20");
    EXPECT_EQ(dates(u"民國 120 年 4 月 24 日"), "2031-4-24");
    EXPECT_EQ(dates(u"截至6月30日"), "?-6-30");
    EXPECT_EQ(dates(u"20310327 and 2031-11-15 and 2031/1/5"), "2031-3-27 2031-11-15 2031-1-5");
    EXPECT_EQ(dates(u"2031-13-15, 2,031.5 and 1890-01-02"), "");
    EXPECT_EQ(dates(u"may grow 20 percent"), "");
}

} // namespace
} // namespace earshot
