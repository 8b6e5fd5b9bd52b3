#include "support/marked_text.h"
#include "transcript/correction.h"
#include "transcript/segmenter.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

constexpr std::u16string_view kCall = uR"(Operator:
Welcome. The first question comes from Ida Moss with Pine Harbor.
Ida Moss:
How is demand? Is it rising?
Rolf Dane:
It is rising. Ida Moss: And prices? They are flat.
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
    Call m_call = segment(m_document, Lexicon::shipped()).value();

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
    EXPECT_NE(drawn.find("analyst qa [Ida Moss] And prices?\nexecutive qa [Rolf Dane] They are flat.\n"),
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
    EXPECT_NE(after({role}).find("executive qa [Una Hale] What about costs?"), std::string::npos);
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
    EXPECT_NE(after({move}).find("[Ida Moss] Is it rising?"), std::string::npos);
}

TEST_F(Corrections, APlaceThatIsNoTurnsBeginningIsToldAsLost)
{
    const Correction lost{CorrectionKind::Relabel, place(u"rising. Ida"),    0, u"X Y",
                          Role::Analyst,           CorrectionScope::ThisTurn};
    EXPECT_EQ(after({lost}, 1), unchanged());
}

} // namespace
} // namespace earshot
