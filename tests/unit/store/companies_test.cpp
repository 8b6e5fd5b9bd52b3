#include "store/companies.h"

#include <gtest/gtest.h>
#include <map>

namespace earshot {
namespace {

using Names = std::vector<std::u16string>;

CallSummary call(std::u16string_view name, std::vector<std::string> tickers = {},
                 std::u16string_view title = {})
{
    static int id = 0;
    CallSummary out;
    out.id = CallId(++id);
    out.info.company = name;
    out.info.tickers = std::move(tickers);
    out.info.title = title;
    return out;
}

/// The companies' names, a company a line: "丘屋 = Hillhouse Mills".
std::vector<std::u16string> companies(std::vector<CallSummary> calls, const CompanyChoices& choices = {})
{
    findCompanies(calls, choices);
    std::map<std::u16string, std::u16string> lines;
    for (const CallSummary& one : calls) {
        std::u16string& line = lines[one.company];
        line += (line.empty() ? u"" : u" = ") + one.info.company;
    }
    std::vector<std::u16string> out;
    for (const auto& [key, line] : lines)
        out.push_back(line);
    return out;
}

TEST(Companies, ATickerInCommonMakesTwoNamesOne)
{
    EXPECT_EQ(companies({call(u"Brackenfell Tools", {"BRKF"}), call(u"蕨原工具", {"NYSE:BRKF", "HKEX:06123"}),
                         call(u"蕨原", {"HKEX:6123"}), call(u"Rye", {"RYE"})}),
              (Names{u"Brackenfell Tools = 蕨原工具 = 蕨原", u"Rye"}));
}

TEST(Companies, CodesOfTwoExchangesAreTwoTickers)
{
    EXPECT_EQ(companies({call(u"Oats", {"NYSE:OAT"}), call(u"Barley", {"LSE:OAT"}), call(u"Rye", {"1234"}),
                         call(u"Spelt", {"1234"})}),
              (Names{u"Barley", u"Oats", u"Rye", u"Spelt"}));
}

TEST(Companies, ACallThatBearsBothNamesMakesThemOne)
{
    EXPECT_EQ(companies({call(u"Brackenfell Tools", {}, u"Brackenfell Tools 蕨原工具 Q2 2024 earnings call"),
                         call(u"蕨原工具"), call(u"Tool", {}, u"Tool 蕨原 call")}),
              (Names{u"Brackenfell Tools = 蕨原工具", u"Tool"}))
        << "a part of a name is no name";
    EXPECT_EQ(companies({call(u"Oats", {}, u"Oats buys Barley, 2024"), call(u"Barley")}),
              (Names{u"Barley", u"Oats"}))
        << "two names in one script are two companies in one headline";
}

TEST(Companies, ACallWithoutANameBelongsToWhoHasItsTicker)
{
    std::vector<CallSummary> calls{call({}, {"BRKF"}), call(u"Brackenfell Tools", {"BRKF"}), call({})};
    findCompanies(calls, {});
    EXPECT_EQ(calls[0].company, companyKey(u"Brackenfell Tools"));
    EXPECT_EQ(calls[2].company, u"");
}

TEST(Companies, APersonJoinsAndPartsWhateverTheCallsSay)
{
    const std::vector<CallSummary> calls{call(u"Brackenfell Tools", {"BRKF"}), call(u"蕨原工具", {"BRKF"}),
                                         call(u"Fern Field"), call(u"Rye")};
    const CompanyChoices joined = withJoined({}, {u"Fern Field", u"蕨原工具", u"BRACKENFELL TOOLS"});
    EXPECT_EQ(companies(calls, joined), (Names{u"Brackenfell Tools = 蕨原工具 = Fern Field", u"Rye"}));
    const CompanyChoices parted = withParted(joined, u"蕨原工具", {u"Fern Field", u"Brackenfell Tools"});
    EXPECT_EQ(companies(calls, parted), (Names{u"Brackenfell Tools = Fern Field", u"Rye", u"蕨原工具"}));
    EXPECT_EQ(companies(calls, withJoined(parted, {u"蕨原工具", u"Rye"})),
              (Names{u"Brackenfell Tools = Fern Field", u"蕨原工具 = Rye"}));
}

TEST(Companies, ATableBelongsToTheCallsOfItsName)
{
    std::vector<CallSummary> calls{call(u"Brackenfell Tools", {"BRKF"}), call(u"蕨原工具", {"BRKF"})};
    findCompanies(calls, {});
    EXPECT_EQ(companyOf(u"蕨原工具", calls), companyOf(u"brackenfell tools", calls));
    EXPECT_EQ(companyOf(u"Spelt", calls), companyKey(u"Spelt"));
    calls[0].info.fiscalYear = 2024;
    calls[1].info.fiscalYear = 2025;
    EXPECT_EQ(companyNames(calls[0].company, calls), (Names{u"蕨原工具", u"Brackenfell Tools"}));
}

} // namespace
} // namespace earshot
