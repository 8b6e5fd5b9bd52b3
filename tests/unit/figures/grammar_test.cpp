#include "figures/extractor.h"
#include "figures/vocabulary.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

const FigureExtractor& extractor()
{
    static const FigureExtractor instance(Lexicon::shipped());
    return instance;
}

FigureContext said(std::u16string_view text, std::string label = {}, std::string_view end = {})
{
    FigureContext context;
    context.language = languageOf(text);
    context.reported.label = std::move(label);
    context.reported.end = parseIsoDate(end);
    return context;
}

/// The text with every figure in brackets, its kind, value and currency before it: "[money 5000000000 CNY|RMB
/// 5 billion]".
std::string drawn(std::u16string_view text, const FigureContext& context)
{
    std::string out;
    std::int32_t at = 0;
    for (const Figure& f : extractor().extract(text, context).figures) {
        out += toUtf8(Span(at, f.span.begin()).in(text));
        out += "[" + std::string(name(f.kind)) + " " + (f.value ? f.value->toString() : "-");
        if (f.valueHigh)
            out += ".." + f.valueHigh->toString();
        out += f.currency.empty() ? "" : " " + f.currency;
        out += "|" + toUtf8(f.span.in(text)) + "]";
        at = f.span.end();
    }
    return out + toUtf8(text.substr(static_cast<std::size_t>(at)));
}

std::string drawn(std::u16string_view text)
{
    return drawn(text, said(text));
}

/// The text with every period in brackets, its label before it.
std::string periods(std::u16string_view text, const FigureContext& context)
{
    std::string out;
    std::int32_t at = 0;
    for (const PeriodMention& p : extractor().extract(text, context).periods) {
        out += toUtf8(Span(at, p.span.begin()).in(text)) + "[" + p.period.label + "|" +
               toUtf8(p.span.in(text)) + "]";
        at = p.span.end();
    }
    return out + toUtf8(text.substr(static_cast<std::size_t>(at)));
}

TEST(Numerals, AllGroupingsAreRead)
{
    EXPECT_EQ(drawn(u"$1,234,567.89"), "[money 1234567.89 USD|$1,234,567.89]");
    EXPECT_EQ(drawn(u"₹12,34,567"), "[money 1234567 INR|₹12,34,567]");
    EXPECT_EQ(drawn(u"CHF 1'234'567"), "[money 1234567 CHF|CHF 1'234'567]");
    EXPECT_EQ(drawn(u"€1.234.567,89"), "[money 1234567.89 EUR|€1.234.567,89]");
    EXPECT_EQ(drawn(u"EUR 12\u00A0345"), "[money 12345 EUR|EUR 12\u00A0345]");
}

TEST(Numerals, EnglishWordsAreExact)
{
    EXPECT_EQ(drawn(u"one point two billion dollars"),
              "[money 1200000000 USD|one point two billion dollars]");
    EXPECT_EQ(drawn(u"two hundred and five million dollars"),
              "[money 205000000 USD|two hundred and five million dollars]");
    EXPECT_EQ(drawn(u"twenty-two percent"), "[percent 22|twenty-two percent]");
    EXPECT_EQ(drawn(u"half a million dollars"), "[money 500000 USD|half a million dollars]");
    EXPECT_EQ(drawn(u"three and a half percent"), "[percent 3.5|three and a half percent]");
}

TEST(Numerals, TwoScaledAmountsJoinedByAndStayTwo)
{
    EXPECT_EQ(drawn(u"between ten billion and twelve billion dollars"),
              "[money 10000000000..12000000000 USD|between ten billion and twelve billion dollars]");
    EXPECT_EQ(drawn(u"two hundred million and one point four billion dollars"),
              "[money 200000000 USD|two hundred million] and [money 1400000000 USD|one point four billion "
              "dollars]");
    EXPECT_EQ(drawn(u"two hundred and thirty five thousand dollars"),
              "[money 235000 USD|two hundred and thirty five thousand dollars]");
}

TEST(Numerals, AFewIsARange)
{
    EXPECT_EQ(drawn(u"several hundred customers"), "[count 200..900|several hundred customers]");
    EXPECT_EQ(drawn(u"a couple of million dollars"), "[money 2000000 USD|a couple of million dollars]");
    EXPECT_EQ(drawn(u"a few of us"), "a few of us");
}

TEST(Numerals, AMinusWordBeforeTheCurrencyIsRead)
{
    EXPECT_EQ(drawn(u"up from negative $3.2 million"), "up from [money -3200000 USD|negative $3.2 million]");
    EXPECT_EQ(drawn(u"a result of minus EUR 3 million"),
              "a result of [money -3000000 EUR|minus EUR 3 million]");
    EXPECT_EQ(drawn(u"negative $275 million to $325 million"),
              "[money -325000000..-275000000 USD|negative $275 million to $325 million]");
    EXPECT_EQ(drawn(u"$4 million, plus or minus $1 million"),
              "[money 4000000 USD|$4 million], plus or minus [money 1000000 USD|$1 million]");
}

TEST(Numerals, TheEndOfAMarkIsNoBound)
{
    EXPECT_EQ(drawn(u"Revenue was <inaudible> 303 million euros."),
              "Revenue was <inaudible> [money 303000000 EUR|303 million euros].");
    EXPECT_EQ(drawn(u"Revenue was >$5 million."), "Revenue was [money 5000000 USD|>$5 million].");
    EXPECT_EQ(drawn(u"a margin < 5%"), "a margin [percent 5|< 5%]");
}

TEST(Quantities, ARangeOfALossMayDescend)
{
    EXPECT_EQ(drawn(u"We expect a net loss of $8.3 million to $3.8 million."),
              "We expect a net loss of [money 3800000..8300000 USD|$8.3 million to $3.8 million].");
    EXPECT_EQ(drawn(u"预计净亏损为8亿元至4亿元。"),
              "预计净亏损为[money 400000000..800000000 CNY|8亿元至4亿元]。");
    EXPECT_EQ(drawn(u"净亏损由8亿元收窄至4亿元。"),
              "净亏损由[money 800000000 CNY|8亿元]收窄至[money 400000000 CNY|4亿元]。");
}

TEST(Numerals, ChineseNumbersAreExact)
{
    EXPECT_EQ(drawn(u"2218.74億元"), "[money 221874000000 CNY|2218.74億元]");
    EXPECT_EQ(drawn(u"两百三十七亿元"), "[money 23700000000 CNY|两百三十七亿元]");
    EXPECT_EQ(drawn(u"2 億 3,600 萬元"), "[money 236000000 CNY|2 億 3,600 萬元]");
    EXPECT_EQ(drawn(u"一万五千元"), "[money 15000 CNY|一万五千元]");
    EXPECT_EQ(drawn(u"拾萬零五十六點叁元"), "[money 100056.3 CNY|拾萬零五十六點叁元]");
    EXPECT_EQ(drawn(u"130多亿美金"), "[money 13000000000..14000000000 USD|130多亿美金]");
    EXPECT_EQ(drawn(u"三十到四十个亿美元"), "[money 3000000000..4000000000 USD|三十到四十个亿美元]");
}

TEST(Numerals, ThirtyDigitsStayExact)
{
    EXPECT_EQ(drawn(u"$123456789012345678901234567890"),
              "[money 123456789012345678901234567890 USD|$123456789012345678901234567890]");
}

TEST(Quantities, ScaleIsNeverLost)
{
    EXPECT_EQ(drawn(u"RMB 5 billion"), "[money 5000000000 CNY|RMB 5 billion]");
    EXPECT_EQ(drawn(u"$1.2bn"), "[money 1200000000 USD|$1.2bn]");
    EXPECT_EQ(drawn(u"$35MM"), "[money 35000000 USD|$35MM]");
    EXPECT_EQ(drawn(u"30 MUSD"), "[money 30000000 USD|30 MUSD]");
}

TEST(Quantities, AnUnknownScaleIsADoubtOrNothing)
{
    EXPECT_EQ(drawn(u"We shot it in 4K."), "We shot it in 4K.");
    const std::u16string text = u"Revenue was 5m.";
    const FigureSet set = extractor().extract(text, said(text));
    ASSERT_EQ(set.figures.size(), 1u);
    ASSERT_EQ(set.doubts.size(), 1u);
    EXPECT_EQ(set.doubts[0].about, "scale-unknown");
}

TEST(Quantities, RangesAreOneFigure)
{
    EXPECT_EQ(drawn(u"35 to 40%"), "[percent 35..40|35 to 40%]");
    EXPECT_EQ(drawn(u"$50 to $100 million"), "[money 50000000..100000000 USD|$50 to $100 million]");
    EXPECT_EQ(drawn(u"增长六成到六成七"), "增长[percent 60..67|六成到六成七]");
    EXPECT_EQ(drawn(u"1.2万—1.8万元"), "[money 12000..18000 CNY|1.2万—1.8万元]");
    EXPECT_EQ(drawn(u"一、两年"), "[duration 1..2|一、两年]");
}

TEST(Quantities, FromToIsTwoFigures)
{
    EXPECT_EQ(drawn(u"Churn went from 5% to 7%."), "Churn went from [percent 5|5%] to [percent 7|7%].");
    EXPECT_EQ(drawn(u"从17.2元降至15.8元"), "从[money 17.2 CNY|17.2元]降至[money 15.8 CNY|15.8元]");
}

TEST(Quantities, CentsBecomeAPartWhereTheCurrencyIsKnown)
{
    EXPECT_EQ(drawn(u"We paid 75 cents."), "We paid [money 75|75 cents].");
    FigureContext context = said(u"a");
    context.reportingCurrency = "USD";
    EXPECT_EQ(drawn(u"We paid 75 cents.", context), "We paid [money 0.75 USD|75 cents].");
}

TEST(Quantities, BracketsAreANegativeOnlyInAccounts)
{
    EXPECT_EQ(drawn(u"Margin was (5.2)%."), "Margin was [percent -5.2|(5.2)%].");
    EXPECT_EQ(drawn(u"RMB8.4 billion (US$1.2 billion)"),
              "[money 8400000000 CNY|RMB8.4 billion] ([money 1200000000 USD|US$1.2 billion])");
}

TEST(Quantities, DigitClassesHaveBounds)
{
    EXPECT_EQ(drawn(u"低个位数增长"), "[digit_class 1..3|低个位数]增长");
    EXPECT_EQ(drawn(u"growth in the mid-teens"), "growth in the [digit_class 14..16|mid-teens]");
}

TEST(Rejection, OtherNumbersAreNoFigures)
{
    for (const std::u16string_view text :
         {u"第二个问题", u"第四财季", u"Please turn to page 5.", u"Dial 1-800-555-0147 at 5:30 p.m.",
          u"the X200 and version 2.0.1", u"on 3/31/2024", u"海石证券(48.20, 0.60, 1.26%)分析师",
          u"Level 3 assets", u"https://example.com/?a=30%25", u"三元锂电池", u"五角大楼", u"这一块业务"})
        EXPECT_EQ(drawn(text), toUtf8(text));
}

TEST(Periods, AnApostropheLeavesTheCenturyOut)
{
    const FigureContext march = said(u"x", "FY2024Q4", "2024-03-31");
    EXPECT_EQ(periods(u"in fiscal '25 and the first half of '26", march),
              "in [FY2025|fiscal '25] and the [FY2026H1|first half of '26]");
    EXPECT_EQ(periods(u"a '25% cut'", march), "a '25% cut'");
    EXPECT_EQ(periods(u"'22年的收入", said(u"收入", "FY2024Q4", "2024-12-31")), "[FY2022|'22年]的收入");
}

TEST(Periods, MonthsThatMakeAQuarterAreOne)
{
    const FigureContext march = said(u"x", "FY2025Q2", "2024-09-30");
    EXPECT_EQ(periods(u"the six months ended September 30, 2024", march),
              "the [FY2025H1|six months ended September 30, 2024]");
    EXPECT_EQ(periods(u"the first nine months of fiscal 2024", march),
              "the [FY2024Q1-Q3|first nine months of fiscal 2024]");
    EXPECT_EQ(periods(u"compared with year-end 2023", march), "compared with [CY2023|year-end 2023]");
    const FigureContext year = said(u"收入", "FY2024Q3", "2024-09-30");
    EXPECT_EQ(periods(u"2023年前九个月", year), "[FY2023Q1-Q3|2023年前九个月]");
    EXPECT_EQ(periods(u"截至2024年6月30日止六个月", year), "截至[FY2024H1|2024年6月30日止六个月]");
    EXPECT_EQ(periods(u"截至2023年12月31日止年度", year), "截至[FY2023|2023年12月31日止年度]");
}

TEST(Periods, FiscalYearsAreTheCompanysOwn)
{
    const FigureContext march = said(u"财", "FY2024Q4", "2024-03-31");
    EXPECT_EQ(periods(u"本季度和三月季度", march), "[FY2024Q4|本季度]和[FY2024Q4|三月季度]");
    EXPECT_EQ(periods(u"2023财年到2024财年第一财季", march),
              "[FY2023|2023财年]到[FY2024Q1|2024财年第一财季]");
    const FigureSet set = extractor().extract(u"2024财年第一财季", march);
    ASSERT_EQ(set.periods.size(), 1u);
    EXPECT_EQ(isoDate(*set.periods[0].period.begin), "2023-04-01");
    EXPECT_EQ(isoDate(*set.periods[0].period.end), "2023-06-30");
}

TEST(Periods, ARetailersYearKeepsItsName)
{
    const FigureContext january = said(u"a", "FY2023Q4", "2024-02-03");
    EXPECT_EQ(periods(u"the first quarter of fiscal 2024", january),
              "the [FY2024Q1|first quarter of fiscal 2024]");
    const FigureSet set = extractor().extract(u"in fiscal 2023", january);
    ASSERT_EQ(set.periods.size(), 1u);
    EXPECT_EQ(isoDate(*set.periods[0].period.end), "2024-01-31");
}

TEST(Periods, ShortFormsAreRead)
{
    const FigureContext context = said(u"a", "FY2024Q4", "2024-12-31");
    EXPECT_EQ(periods(u"4Q24, 1H25 and Q2 2023", context),
              "[FY2024Q4|4Q24], [FY2025H1|1H25] and [FY2023Q2|Q2 2023]");
    EXPECT_EQ(periods(u"FY2024Q3 and FY25", context), "[FY2024Q3|FY2024Q3] and [FY2025|FY25]");
}

TEST(Links, RespectivelyGivesEachFigureItsMetric)
{
    const std::u16string text = u"毛利率和净利率分别为31.2%和8.4%。";
    const FigureSet set = extractor().extract(text, said(text));
    ASSERT_EQ(set.figures.size(), 2u);
    EXPECT_EQ(set.figures[0].metric, "gross_margin");
    EXPECT_EQ(set.figures[1].metric, "net_margin");
}

TEST(Links, ABareAmountTakesTheCurrencyOfItsCorrection)
{
    EXPECT_EQ(
        drawn(u"账上剩下近500亿，480多亿欧元没有动"),
        "账上剩下近[money 50000000000 EUR|500亿]，[money 48000000000..49000000000 EUR|480多亿欧元]没有动");
}

TEST(Pathological, LongRunsTakeLinearTimeAndGiveNothing)
{
    std::u16string run;
    for (const std::u16string_view piece : {u"1", u"一二三", u"1,2,", u"百", u"(", u"一分之"}) {
        run.clear();
        while (run.size() < 300000)
            run += piece;
        EXPECT_LE(extractor().extract(run, said(run)).figures.size(), 1u);
    }
}

/// Of each figure: its words, direction, metric (by its words where unknown) and period.
std::string linked(std::u16string_view text)
{
    std::string out;
    for (const Figure& f : extractor().extract(text, said(text, "FY2024Q4", "2024-12-31")).figures) {
        const std::string metric = f.metric.empty() ? toUtf8(f.metricSpan.in(text)) : f.metric;
        out += "[" + toUtf8(f.span.in(text)) + "|" + std::string(name(f.direction)) + "|" + metric + "|" +
               f.period.label + "]";
    }
    return out;
}

TEST(Links, AMonthDatesItsOwnSentenceAndNotTheNext)
{
    EXPECT_EQ(linked(u"We opened a plant in October. Bookings were $450 million."),
              "[$450 million||bookings|FY2024Q4]");
    EXPECT_EQ(linked(u"Revenue was $3 million in October."), "[$3 million||revenue|2024-10]");
}

TEST(Links, ThePeriodOfWhatIsComparedWithIsNoTopic)
{
    EXPECT_EQ(
        linked(u"Inventory was $702 million compared to $521 million at the end of the third quarter of "
               u"2023. Receivables were $90 million."),
        "[$702 million||inventory|FY2024Q4][$521 million||inventory|FY2023Q3]"
        "[$90 million||receivables|FY2024Q4]");
}

TEST(Links, AChangeInSomethingIsOfThatThing)
{
    EXPECT_EQ(linked(u"We booked impairments of our vessels and made a 3% reduction in paint thickness."),
              "[3%|down|paint thickness|FY2024Q4]");
    EXPECT_EQ(linked(u"Net income benefited from a 12% increase in the towing pressure."),
              "[12%|up|towing pressure|FY2024Q4]");
    EXPECT_EQ(linked(u"Revenue saw a 4% increase in Europe."), "[4%|up|revenue|FY2024Q4]");
    EXPECT_EQ(linked(u"Bookings had a 7% decline in the quarter."), "[7%|down|bookings|FY2024Q4]");
}

TEST(Money, WhatIsNoMoneyIsNone)
{
    EXPECT_EQ(drawn(u"Barge number 6 won the Harbour Cup."), "Barge number 6 won the Harbour Cup.");
    EXPECT_EQ(drawn(u"We like ETH 2.0 a lot."), "We like ETH 2.0 a lot.");
    EXPECT_EQ(drawn(u"The ticket was 4,000 won."), "The ticket was [money 4000 KRW|4,000 won].");
    EXPECT_EQ(drawn(u"The ticket was EUR 2.0 per share."), "The ticket was [money 2 EUR|EUR 2.0] per share.");
    EXPECT_EQ(drawn(u"We make 3 nanometer chips and 7-nanometer wafers."),
              "We make 3 nanometer chips and 7-nanometer wafers.");
    EXPECT_EQ(drawn(u"The fee was 40 million Argentinean pesos."),
              "The fee was [money 40000000 ARS|40 million Argentinean pesos].");
}

TEST(Numerals, AFormalDigitAloneIsAWord)
{
    EXPECT_EQ(drawn(u"大陸客戶的隊伍參加了。"), "大陸客戶的隊伍參加了。");
    EXPECT_EQ(drawn(u"人民币陆佰万元"), "[money 6000000 CNY|人民币陆佰万元]");
}

TEST(Quantities, ACountOfPlacesIsAClassAndNoCountOfPeople)
{
    EXPECT_EQ(drawn(u"We signed a seven-figure deal."),
              "We signed a [digit_class 1000000..9999999|seven-figure] deal.");
    EXPECT_EQ(drawn(u"利潤達到九位數。"), "利潤達到[digit_class 100000000..999999999|九位數]。");
}

TEST(Links, AnUnknownMetricIsNotThePlaceOfIt)
{
    EXPECT_EQ(linked(u"Peak load growth in the Harbour Zone was 5%."), "[5%|up|Peak load|FY2024Q4]");
}

TEST(Links, AMetricLeftOutIsNotTheSubject)
{
    EXPECT_EQ(linked(u"Search revenue ex-TAC increased 10%."), "[10%|up|revenue|FY2024Q4]");
}

TEST(Links, GrowthByAnAmountLeavesTheFigureBeforeIt)
{
    EXPECT_EQ(linked(u"Automotive was 10% of sales and sales grew from the prior year by 7%."),
              "[10%||Automotive|FY2024Q4][7%|up|revenue|FY2024Q4]");
}

TEST(Links, UnknownMetricsKeepNoWordsOfGrammar)
{
    EXPECT_EQ(linked(u"We have an installed base of $7 million."), "[$7 million||installed base|FY2024Q4]");
    EXPECT_EQ(linked(u"The $5 million helped."), "[$5 million|||FY2024Q4]");
}

TEST(Links, ALengthOfTimeBehindOverIsNoBound)
{
    const FigureSet set = extractor().extract(u"It worked over the last five years.", said(u"It"));
    ASSERT_EQ(set.figures.size(), 1U);
    EXPECT_EQ(set.figures[0].approximation, Approximation::Exact);
}

TEST(Doubts, AnAmbiguousYearIsDoubtedOnlyWhereAFigureIsOfIt)
{
    const auto doubts = [](std::u16string_view text) {
        FigureContext context = said(text, "FY2024Q4", "2024-03-31");
        return extractor().extract(text, context).doubts.size();
    };
    EXPECT_EQ(doubts(u"今年的竞争会更激烈。"), 0U);
    EXPECT_EQ(doubts(u"今年的收入会是30亿元。"), 1U);
}

TEST(Vocabulary, MetricsHaveNamesInThreeScripts)
{
    const Lexicon& lexicon = Lexicon::shipped();
    EXPECT_EQ(metricLabel(lexicon, "revenue", Language::English), "Revenue");
    EXPECT_EQ(metricLabel(lexicon, "revenue", Language::ChineseSimplified), "营业收入");
    EXPECT_EQ(metricLabel(lexicon, "revenue", Language::ChineseTraditional), "營業收入");
    EXPECT_EQ(metricLabel(lexicon, "no_such_metric", Language::English), "no_such_metric");
    EXPECT_EQ(currencyLabel(lexicon, "HKD", Language::ChineseSimplified), "港元");
}

} // namespace
} // namespace earshot
