#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

constexpr std::u16string_view kList =
    u"Notes from the Halden Tools call\n\nFrom: Ida Moss\nTo: all\n\n"
    u"On the call: Ann Salas (CEO), Colin Kerr (CFO)\n"
    u"Analysts: Carla King (CK), Aster Shore Securities (AS), Lake Partners (LP)\n\n";

TEST(Initials, ALettersRoleTellsWhichOfTwoIsMeant)
{
    EXPECT_EQ(spoken(std::u16string(kList) +
                     u"AS: Good day. Sales rose.\n\nQ (CK): What is ahead?\n\nA (AS): More of it.\n\n"
                     u"A (CK): And lower costs.\n\nQ (AS): How much do you spend?\n\nA (CK): Forty "
                     u"million.\n\nQ (LP): Any buyback?\n\nA (AS): None.\n"),
              "executive Ann Salas: Good day. Sales rose.\nanalyst Carla King: What is ahead?\n"
              "executive Ann Salas: More of it.\nexecutive Colin Kerr: And lower costs.\n"
              "analyst AS: How much do you spend?\nexecutive Colin Kerr: Forty million.\n"
              "analyst LP: Any buyback?\nexecutive Ann Salas: None.\n");
}

TEST(Initials, SharedOnesStayAsPrintedAndAreDoubted)
{
    const Document document = test::plainDocument(
        u"Halden Tools call, rough notes\n\nManagement: Ann Salas, CEO; Colin Kerr, CFO\n"
        u"Participants: Tom Roe, Lake Partners, Alma Stone (Aster Shore)\n\n"
        u"AS: Good day. Sales rose.\nCK: Costs fell.\nTR: What is ahead?\nAS: More of it.\n"
        u"TR: How much?\nCK: Forty million.\n");
    const Call call = test::callOf(document);
    EXPECT_EQ(test::spoken(call, document.text),
              "executive AS: Good day. Sales rose.\nexecutive Colin Kerr: Costs fell.\n"
              "analyst Tom Roe: What is ahead?\nexecutive AS: More of it.\nanalyst Tom Roe: How much?\n"
              "executive Colin Kerr: Forty million.\n");
    const auto shared = std::ranges::count_if(
        call.doubts, [](const Doubt& doubt) { return doubt.about == "initials-shared"; });
    EXPECT_EQ(shared, 2);
}

TEST(Initials, NobodyOfAnotherRoleIsMeant)
{
    EXPECT_EQ(spoken(u"Halden Tools call\n\nManagement: Ann Salas, CEO; Colin Kerr, CFO\n\n"
                     u"A (AS): Sales rose.\n\nQ (CK): What is ahead?\n\nA (AS): More of it.\n\nQ (CK): How "
                     u"much?\n\nA (AS): Much.\n"),
              "executive Ann Salas: Sales rose.\nanalyst CK: What is ahead?\nexecutive Ann Salas: More of "
              "it.\nanalyst CK: How much?\nexecutive Ann Salas: Much.\n");
}

TEST(Initials, WhoWasJustGivenTheFloorIsMeant)
{
    EXPECT_EQ(
        spoken(std::u16string(u"Halden Tools call\n\nParticipants: Ann Salas; Alma Stone; Tom Roe\n\n") +
               u"Operator: Our first question comes from Alma Stone of Lake Capital. Please go "
               u"ahead.\n\nAS: What is ahead?\n\nTR: More of it, as far as we can tell.\n\n"
               u"Operator: Our next question comes from Alma Stone of Lake Capital.\n\nAS: How "
               u"much?\n\nTR: Much.\n"),
        "operator Operator: Our first question comes from Alma Stone of Lake Capital. Please go "
        "ahead.\nanalyst Alma Stone: What is ahead?\nexecutive Tom Roe: More of it, as far as we can "
        "tell.\noperator Operator: Our next question comes from Alma Stone of Lake Capital.\n"
        "analyst Alma Stone: How much?\nexecutive Tom Roe: Much.\n");
}

} // namespace
} // namespace earshot
