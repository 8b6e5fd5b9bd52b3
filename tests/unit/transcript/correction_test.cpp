#include "support/segmented_text.h"
#include "transcript/correction.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

constexpr std::u16string_view kCall = uR"(Operator:
Welcome. The first question comes from Ida Moss with Pine Harbor.
Ida Moss:
How is demand? Is it rising?
Rolf Dane:
It is rising. Ida Moss; And prices? They are flat.
Operator:
Next question comes from Una Hale with Brook Capital.
Una Hale:
What about costs?
Rolf Dane:
Lower than last year.
Operator:
This concludes the call.
)";

class Corrections : public testing::Test {
protected:
    Document m_document = test::plainDocument(kCall);
    Call m_call = test::callOf(m_document);

    std::int32_t place(std::u16string_view words) const
    {
        return correctionPlace(m_document, static_cast<std::int32_t>(m_document.text.find(words)));
    }
    std::string after(const std::vector<Correction>& corrections, std::size_t lost = 0)
    {
        const Corrected corrected = applyCorrections(m_document, m_call, corrections, Lexicon::shipped());
        EXPECT_EQ(corrected.lost.size(), lost);
        return test::drawn(corrected.call, m_document.text) + test::drawnPairs(corrected.call);
    }
    std::string unchanged() { return after({}); }
};

TEST_F(Corrections, AnEmptyListLeavesTheCallAsItIs)
{
    EXPECT_EQ(applyCorrections(m_document, m_call, {}, Lexicon::shipped()).call, m_call);
}

TEST_F(Corrections, SplittingATurnGivesItsSecondPartToSomebodyElseAndPairsAnew)
{
    Correction split{CorrectionKind::Split, place(u"And prices"), 0,
                     u"Ida Moss",           Role::Unknown,        CorrectionScope::ThisTurn};
    Correction back{CorrectionKind::Split, place(u"They are flat"), 0,
                    u"Rolf Dane",          Role::Unknown,           CorrectionScope::ThisTurn};
    const std::string drawn = after({split, back});
    EXPECT_NE(
        drawn.find(
            "analyst qa [Ida Moss||Pine Harbor] And prices?\nexecutive qa [Rolf Dane] They are flat.\n"),
        std::string::npos)
        << drawn;
    EXPECT_NE(drawn.find("* Q 1 | A 2\n  Q 3 | A 4\n"), std::string::npos) << drawn;
}

TEST_F(Corrections, RelabellingOneTurnOrAllAlike)
{
    Correction one{CorrectionKind::Relabel, place(u"It is rising"),   0, u"Nora Fell",
                   Role::Executive,         CorrectionScope::ThisTurn};
    const std::string drawn = after({one});
    EXPECT_NE(drawn.find("[Nora Fell] It is rising."), std::string::npos) << drawn;
    EXPECT_NE(drawn.find("[Rolf Dane] Lower"), std::string::npos) << drawn;
    one.scope = CorrectionScope::AllAlike;
    EXPECT_EQ(after({one}).find("[Rolf Dane]"), std::string::npos);
}

TEST_F(Corrections, ARoleChangedForAllMovesTheExchanges)
{
    const Correction role{CorrectionKind::ChangeRole, place(u"What about"), 0, {}, Role::Executive,
                          CorrectionScope::AllAlike};
    EXPECT_NE(after({role}).find("executive qa [Una Hale||Brook Capital] What about costs?"),
              std::string::npos);
    EXPECT_EQ(after({role}).find("* Q 4"), std::string::npos);
}

TEST_F(Corrections, MergingAndMovingABoundary)
{
    const Correction merge{CorrectionKind::Merge, place(u"Lower than"),     0, {},
                           Role::Unknown,         CorrectionScope::ThisTurn};
    EXPECT_EQ(after({merge}).find("[Rolf Dane] Lower"), std::string::npos);
    const Correction move{
        CorrectionKind::MoveBoundary, place(u"How is demand"), place(u"Is it rising"), {}, Role::Unknown,
        CorrectionScope::ThisTurn};
    EXPECT_NE(after({move}).find("[Ida Moss||Pine Harbor] Is it rising?"), std::string::npos);
}

TEST_F(Corrections, SectionsFollowARoleThatIsChanged)
{
    const Correction role{CorrectionKind::ChangeRole, place(u"How is"), 0, {}, Role::Executive,
                          CorrectionScope::AllAlike};
    EXPECT_EQ(
        after({role}),
        "operator prepared [Operator] Welcome. The first question comes from Ida Moss with Pine Harbor.\n"
        "executive prepared [Ida Moss||Pine Harbor] How is demand? Is it rising?\n"
        "executive prepared [Rolf Dane] It is rising. Ida Moss; And prices? They are flat.\n"
        "operator qa [Operator] Next question comes from Una Hale with Brook Capital.\n"
        "analyst qa [Una Hale||Brook Capital] What about costs?\n"
        "executive qa [Rolf Dane] Lower than last year.\n"
        "operator qa [Operator] This concludes the call.\n"
        "* Q 4 | A 5\n");
}

TEST_F(Corrections, SubQuestionsAndFollowUpsFollowTheTurns)
{
    m_document = test::plainDocument(
        u"Operator:\nThe first question comes from Ida Moss.\n"
        u"Ida Moss:\nHow is demand for glass in the north? When will the furnace at Lodz start?\n"
        u"Rolf Dane:\nDemand is fine.\nOperator:\nThe next question comes from Tom Vane.\n"
        u"Tom Vane:\nWhat about the cost of energy?\nRolf Dane:\nLower.\n"
        u"Operator:\nThe next question comes from Una Hale.\n"
        u"Una Hale:\nCould you say more of the furnace at Lodz?\nRolf Dane:\nIt starts in May.\n");
    m_call = test::callOf(m_document);
    ASSERT_EQ(m_call.exchanges.size(), 3u);
    ASSERT_EQ(m_call.exchanges[0].pairs.at(0).subQuestions.size(), 2u);
    ASSERT_FALSE(m_call.exchanges[2].followUpOf);

    const Correction move{
        CorrectionKind::MoveBoundary, place(u"How is demand"), place(u"When will"), {}, Role::Unknown,
        CorrectionScope::ThisTurn};
    const Correction same{CorrectionKind::Relabel, place(u"Could you say"),  0, u"Ida Moss",
                          Role::Unknown,           CorrectionScope::ThisTurn};
    const Call moved = applyCorrections(m_document, m_call, {move, same}, Lexicon::shipped()).call;
    ASSERT_EQ(moved.exchanges.size(), 3u);
    EXPECT_EQ(moved.exchanges[0].pairs.at(0).subQuestions.size(), 1u);
    EXPECT_EQ(moved.exchanges[2].followUpOf, 0);
}

TEST_F(Corrections, MergingUndoesASplit)
{
    const Correction split{CorrectionKind::Split, place(u"And prices"), 0,
                           u"Ida Moss",           Role::Unknown,        CorrectionScope::ThisTurn};
    const Correction merge{CorrectionKind::Merge, place(u"And prices"),     0, {},
                           Role::Unknown,         CorrectionScope::ThisTurn};
    EXPECT_NE(after({split}), unchanged());
    EXPECT_EQ(after({split, merge}), unchanged());
}

TEST_F(Corrections, ProseMayBeGivenASpeakerAndASpeechMayBecomeProse)
{
    m_document = test::plainDocument(u"The call of Halden Tools\nWe grew in every region.\nOperator:\nThe "
                                     u"first question comes from Ida Moss.\n"
                                     u"Ida Moss:\nHow is demand?\nRolf Dane:\nRising.\n");
    m_call = test::callOf(m_document);
    const Correction part{CorrectionKind::Split, place(u"We grew"),        0, {},
                          Role::Unknown,         CorrectionScope::ThisTurn};
    const Correction given{CorrectionKind::Relabel, place(u"We grew"),        0, u"Rolf Dane",
                           Role::Executive,         CorrectionScope::AllAlike};
    EXPECT_NE(after({part, given})
                  .find("narration narration The call of Halden Tools\n"
                        "executive prepared [Rolf Dane] We grew in every region.\n"),
              std::string::npos)
        << after({part, given});
    const Correction prose{CorrectionKind::ChangeRole, place(u"We grew"), 0, {}, Role::Narration,
                           CorrectionScope::ThisTurn};
    EXPECT_EQ(after({part, given, prose}), after({part}));
}

TEST_F(Corrections, APlaceThatIsNoTurnsBeginningIsToldAsLost)
{
    const Correction lost{CorrectionKind::Relabel, place(u"rising. Ida"),    0, u"X Y",
                          Role::Analyst,           CorrectionScope::ThisTurn};
    EXPECT_EQ(after({lost}, 1), unchanged());
}

} // namespace
} // namespace earshot
