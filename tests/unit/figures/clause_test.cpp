#include "figures/extractor.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// Each figure as "words|value currency|metric|words of the metric|period|direction|comparison", of a call of
/// August 2024 on the fourth quarter of a fiscal year that ended in June, by a company that reports in yuan.
std::string read(std::u16string_view text, std::string_view reported = "FY2024Q4")
{
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = Language::English;
    context.reported.label = reported;
    context.reported.end = parseIsoDate("2024-06-30");
    context.referenceDate = parseIsoDate("2024-08-20");
    context.reportingCurrency = "CNY";
    std::string out;
    for (const Figure& f : extractor.extract(text, context).figures) {
        out += (out.empty() ? "" : "; ") + toUtf8(f.span.in(text)) + "|" + f.value->toString() +
               (f.valueHigh ? ".." + f.valueHigh->toString() : "") +
               (f.currency.empty() ? "" : " " + f.currency) + "|" + f.metric + "|" +
               toUtf8(f.metricSpan.in(text)) + "|" + f.period.label;
        if (f.direction != Direction::Unstated)
            out += "|" + std::string(name(f.direction));
        if (f.comparison != Comparison::None)
            out += "|" + std::string(name(f.comparison));
    }
    return out;
}

TEST(Clauses, NextYearBehindAFinishedFiscalYearIsTheOneThatHasBegun)
{
    EXPECT_EQ(read(u"We expect revenue to grow 10% next year."), "10%|10|revenue|revenue|FY2025|up|yoy");
    EXPECT_EQ(read(u"We expect revenue to grow 10% next fiscal year."),
              "10%|10|revenue|revenue|FY2025|up|yoy");
}

TEST(Clauses, TheHalfEndsWithTheReportedPeriod)
{
    EXPECT_EQ(read(u"EBITDA for the half was up 12%."), "12%|12|ebitda|EBITDA|FY2024H2|up");
    EXPECT_EQ(read(u"EBITDA for the half was up 12%.", "FY2024H1"), "12%|12|ebitda|EBITDA|FY2024H1|up");
    EXPECT_EQ(read(u"EBITDA for the half was up 12%.", "FY2024Q3"), "12%|12|ebitda|EBITDA|FY2024Q3|up");
}

} // namespace
} // namespace earshot
