#include "figures/extractor.h"
#include "text/utf.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace earshot {
namespace {

struct Case {
    FigureContext context;
    std::string sentence;
    std::multiset<std::string> figures;
    int line = 0;
};

FigureContext contextOf(const std::string& header)
{
    std::istringstream fields(header.substr(1));
    std::string language, label, end, spoken, currency;
    fields >> language >> label >> end >> spoken >> currency;
    FigureContext context;
    context.language = language == "en" ? Language::English : Language::ChineseSimplified;
    context.reported.label = label;
    context.reported.end = parseIsoDate(end);
    context.referenceDate = parseIsoDate(spoken);
    context.reportingCurrency = currency;
    return context;
}

std::vector<Case> casesIn(const std::string& name)
{
    std::ifstream file(std::string(EARSHOT_GOLDEN_FIGURES) + "/" + name);
    std::vector<Case> cases;
    FigureContext context;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line[0] == '#')
            continue;
        if (line[0] == '@')
            context = contextOf(line);
        else if (line.starts_with("= "))
            cases.back().figures.insert(line.substr(2));
        else
            cases.push_back({context, line, {}, number});
    }
    return cases;
}

std::string orDash(std::string_view text)
{
    return text.empty() ? "-" : std::string(text);
}

/// text | kind value unit-or-currency | direction comparison | metric | period | basis
std::string drawn(const Figure& f, std::u16string_view text)
{
    std::string value = f.value ? f.value->toString() : "-";
    if (f.valueHigh)
        value += ".." + f.valueHigh->toString();
    const std::string& unit = f.currency.empty() ? f.unit : f.currency;
    return toUtf8(f.span.in(text)) + " | " + std::string(name(f.kind)) + " " + value + " " + orDash(unit) +
           " | " + orDash(name(f.direction)) + " " + orDash(name(f.comparison)) + " | " + orDash(f.metric) +
           " | " + orDash(f.period.label) + " | " + std::string(name(f.basis));
}

/// The same with how exact the figure is and whether it looks ahead: … | basis | about | ahead
std::string drawnWhole(const Figure& f, std::u16string_view text)
{
    const bool exact = f.approximation == Approximation::Exact;
    return drawn(f, text) + (exact ? "" : " | " + std::string(name(f.approximation))) +
           (f.forwardLooking ? " | ahead" : "");
}

/// F1 of whole tuples; prints what differs.
double measured(const std::vector<Case>& cases,
                std::string (*draw)(const Figure&, std::u16string_view) = drawn)
{
    const FigureExtractor extractor(Lexicon::shipped());
    int wanted = 0;
    int found = 0;
    int right = 0;
    for (const Case& one : cases) {
        const std::u16string text = toUtf16(one.sentence);
        std::multiset<std::string> left = one.figures;
        std::string surplus;
        for (const Figure& figure : extractor.extract(text, one.context).figures) {
            ++found;
            const std::string line = draw(figure, text);
            if (const auto match = left.find(line); match != left.end()) {
                left.erase(match);
                ++right;
            } else
                surplus += "\n    found  " + line;
        }
        wanted += static_cast<int>(one.figures.size());
        for (const std::string& missing : left)
            surplus += "\n    wanted " + missing;
        if (!surplus.empty())
            std::cout << "line " << one.line << ": " << one.sentence << surplus << "\n";
    }
    const double f1 = 2.0 * right / (wanted + found);
    std::cout << right << " of " << wanted << " tuples, F1 " << f1 << "\n";
    return f1;
}

TEST(GoldenFigures, WholeTuplesAreFoundInNearlyAllSentences)
{
    const std::vector<Case> cases = casesIn("golden.txt");
    ASSERT_GE(cases.size(), 300u);
    EXPECT_GE(measured(cases), 0.95);
}

TEST(GoldenFigures, SentencesLabelledBeforeTheyWereReadAreRead)
{
    const std::vector<Case> cases = casesIn("golden_unseen.txt");
    ASSERT_GE(cases.size(), 60u);
    EXPECT_GE(measured(cases), 0.95);
}

TEST(GoldenFigures, WhatIsSaidInChineseCallsOfManyKindsIsReadWhole)
{
    const std::vector<Case> cases = casesIn("golden_chinese.txt");
    ASSERT_FALSE(cases.empty());
    EXPECT_EQ(measured(cases, drawnWhole), 1.0);
}

TEST(GoldenFigures, SentencesOfTradesAreReadWholly)
{
    const std::vector<Case> cases = casesIn("golden_trades.txt");
    ASSERT_FALSE(cases.empty());
    EXPECT_EQ(measured(cases, drawnWhole), 1.0);
}

} // namespace
} // namespace earshot
