#include "figures/figure_correction.h"
#include "transcript/segmenter.h"

#include "support/marked_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

constexpr std::u16string_view kCall = uR"(Operator:
Welcome to the Bluewater Tools second quarter 2024 call. We go to Rolf Dane.
Rolf Dane:
Revenue was $41.5 million in the second quarter of 2024, up 12%. Our plant in Norr runs on twelve lines. Grade 316 steel was cheaper.
Operator:
This concludes the call.
)";

const FigureExtractor& extractor()
{
    static const FigureExtractor instance(Lexicon::shipped());
    return instance;
}

class FigureCorrections : public testing::Test {
protected:
    Document m_document = test::plainDocument(kCall);
    Call m_call = segment(m_document, Lexicon::shipped()).value();
    FigureSet m_read = extractor().extract(m_document, m_call);

    Span words(std::u16string_view text) const
    {
        const std::size_t at = m_document.text.find(text);
        EXPECT_NE(at, std::u16string::npos);
        return Span::of(at, at + text.size());
    }
    FigureCorrection about(std::u16string_view text, FigureCorrectionKind kind, FigureEdits edits = {}) const
    {
        return correctionAt(m_document, words(text), kind, std::move(edits));
    }
    FigureSet after(const std::vector<FigureCorrection>& corrections, FigureSet read, std::size_t lost = 0)
    {
        CorrectedFigures corrected =
            applyFigureCorrections(m_document, m_call, std::move(read), corrections, extractor());
        EXPECT_EQ(corrected.lost.size(), lost);
        return corrected.figures;
    }
    FigureSet after(const std::vector<FigureCorrection>& corrections) { return after(corrections, m_read); }
    const Figure* at(const FigureSet& set, std::u16string_view text) const
    {
        const Span span = words(text);
        for (const Figure& figure : set.figures)
            if (figure.span == span)
                return &figure;
        return nullptr;
    }
};

TEST_F(FigureCorrections, AFieldThatIsSetLeavesTheOthersToTheProgram)
{
    FigureEdits edits;
    edits.metric = "bookings";
    edits.period = "FY2023Q4";
    const FigureSet set = after({about(u"$41.5 million", FigureCorrectionKind::Set, edits)});
    const Figure* figure = at(set, u"$41.5 million");
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->metric, "bookings");
    EXPECT_EQ(figure->period.label, "FY2023Q4");
    EXPECT_EQ(figure->period.begin, parseIsoDate("2023-10-01"));
    EXPECT_EQ(figure->value, Decimal::parse("41500000"));
    EXPECT_EQ(figure->currency, "USD");
    EXPECT_EQ(figure->hand, Figure::Hand::Corrected);
    EXPECT_EQ(set.figures.size(), m_read.figures.size());
}

TEST_F(FigureCorrections, ABusinessAndAPlaceAreSetAndTakenAway)
{
    FigureEdits edits;
    edits.segment = "Drill Works";
    edits.geography = "europe";
    const FigureCorrection set = about(u"$41.5 million", FigureCorrectionKind::Set, edits);
    const FigureSet named = after({set});
    const Figure* figure = at(named, u"$41.5 million");
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->segment, "Drill Works");
    EXPECT_EQ(figure->geography, "europe");
    EXPECT_EQ(figure->metric, "revenue");
    FigureEdits whole;
    whole.segment = "";
    const auto both = withCorrection({set}, about(u"$41.5 million", FigureCorrectionKind::Set, whole));
    ASSERT_EQ(both.size(), 1U);
    const FigureSet later = after(both);
    EXPECT_EQ(at(later, u"$41.5 million")->segment, "");
    EXPECT_EQ(at(later, u"$41.5 million")->geography, "europe");
    // What the program reads by itself is taken away too, with its words.
    FigureSet read = m_read;
    read.figures.front().segment = "cloud";
    read.figures.front().segmentSpan = words(u"Our plant");
    const FigureSet cleared = after({about(u"$41.5 million", FigureCorrectionKind::Set, whole)}, read);
    EXPECT_EQ(cleared.figures.front().segment, "");
    EXPECT_TRUE(cleared.figures.front().segmentSpan.empty());
}

TEST_F(FigureCorrections, AnotherKindHasNoCurrency)
{
    FigureEdits edits;
    edits.kind = FigureKind::Count;
    edits.unit = "employee";
    const FigureSet set = after({about(u"$41.5 million", FigureCorrectionKind::Set, edits)});
    EXPECT_EQ(at(set, u"$41.5 million")->currency, "");
    EXPECT_EQ(at(set, u"$41.5 million")->unit, "employee");
}

TEST_F(FigureCorrections, WhatIsNoFigureGoesWithItsDoubt)
{
    FigureSet doubted = m_read;
    doubted.doubts.push_back({DoubtKind::Figure, words(u"$41.5 million"), "scale-unknown"});
    const FigureSet set = after({about(u"$41.5 million", FigureCorrectionKind::Remove)}, doubted);
    EXPECT_FALSE(at(set, u"$41.5 million"));
    EXPECT_TRUE(set.doubts.empty());
    EXPECT_TRUE(at(set, u"12%")) << "the others stay";
}

TEST_F(FigureCorrections, AConfirmedFigureIsAsItWasWithoutItsDoubt)
{
    FigureSet doubted = m_read;
    doubted.doubts.push_back({DoubtKind::Figure, words(u"12%"), "scale-unknown"});
    const FigureSet set = after({about(u"12%", FigureCorrectionKind::Confirm)}, doubted);
    EXPECT_TRUE(set.doubts.empty());
    Figure expected = *at(m_read, u"12%");
    expected.hand = Figure::Hand::Confirmed;
    EXPECT_EQ(*at(set, u"12%"), expected);
}

TEST_F(FigureCorrections, AMissedFigureIsReadFromItsWordsAndStandsInItsPlace)
{
    ASSERT_FALSE(at(m_read, u"316"));
    FigureEdits edits;
    edits.amount = FigureAmount{Decimal(316), {}};
    edits.unit = "project";
    const FigureSet set = after({about(u"316", FigureCorrectionKind::Add, edits)});
    const Figure* figure = at(set, u"316");
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->hand, Figure::Hand::Added);
    EXPECT_EQ(figure->value, Decimal(316));
    ASSERT_TRUE(figure->speaker);
    EXPECT_EQ(m_call.people[static_cast<std::size_t>(*figure->speaker)].name, u"Rolf Dane");
    EXPECT_TRUE(std::ranges::is_sorted(set.figures, {}, &Figure::span));
}

TEST_F(FigureCorrections, HoldsWhereNewerRulesNoLongerFindTheFigure)
{
    FigureEdits edits;
    edits.metric = "bookings";
    const std::vector corrections{about(u"$41.5 million", FigureCorrectionKind::Set, edits),
                                  about(u"12%", FigureCorrectionKind::Confirm)};
    const FigureSet set = after(corrections, FigureSet(), 1);
    const Figure* figure = at(set, u"$41.5 million");
    ASSERT_TRUE(figure);
    EXPECT_EQ(figure->value, Decimal::parse("41500000"));
    EXPECT_EQ(figure->metric, "bookings");
}

TEST_F(FigureCorrections, APlaceThatIsGoneIsTold)
{
    FigureCorrection gone = about(u"12%", FigureCorrectionKind::Remove);
    gone.place.reset();
    EXPECT_EQ(after({gone}, m_read, 1), m_read);
}

TEST_F(FigureCorrections, ALaterOneJoinsOrReplacesTheEarlierOfTheSameWords)
{
    using enum FigureCorrectionKind;
    FigureEdits metric;
    metric.metric = "bookings";
    FigureEdits basis;
    basis.basis = Basis::NonGaap;
    auto list = withCorrection({}, about(u"12%", Set, metric));
    list = withCorrection(list, about(u"12%", Set, basis));
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].edits.metric, "bookings");
    EXPECT_EQ(list[0].edits.basis, Basis::NonGaap);
    list = withCorrection(list, about(u"12%", Confirm));
    EXPECT_EQ(list[0].kind, Set);
    list = withCorrection(list, about(u"12%", Remove));
    EXPECT_EQ(list[0].kind, Remove);
    EXPECT_EQ(list[0].edits, FigureEdits());
    EXPECT_TRUE(withCorrection(list, about(u"12%", Add)).empty()) << "marked again: as the program reads it";
    list = withCorrection({}, about(u"316", Add));
    EXPECT_TRUE(withCorrection(list, about(u"316", Remove)).empty());
    EXPECT_TRUE(withoutCorrection(list, *list[0].place).empty());
}

TEST_F(FigureCorrections, PeriodsAreReadAsPeopleWriteThem)
{
    FigureContext context;
    context.fiscalYearEnd = std::chrono::March / 31;
    const auto label = [&](std::u16string_view words) {
        const auto period = periodOf(words, context, extractor());
        return period ? period->label + " " + (period->end ? isoDate(*period->end) : "") : std::string();
    };
    EXPECT_EQ(label(u"FY2024 Q4"), "FY2024Q4 2024-03-31");
    EXPECT_EQ(label(u"Q4 FY24"), "FY2024Q4 2024-03-31");
    EXPECT_EQ(label(u"2024财年第四季度"), "FY2024Q4 2024-03-31");
    EXPECT_EQ(label(u"FY2024H1"), "FY2024H1 2023-09-30");
    EXPECT_EQ(label(u"2024-03-31"), "2024-03-31 2024-03-31");
    EXPECT_EQ(label(u"2024/03"), "2024-03 2024-03-31");
    EXPECT_EQ(label(u"soon"), "");
}

} // namespace
} // namespace earshot
