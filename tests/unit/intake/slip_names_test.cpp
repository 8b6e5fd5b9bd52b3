#include "intake/repair/slip_names.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

Realigned reading(std::u16string_view text)
{
    return {.text = std::u16string(text), .origins = {}};
}

TEST(SlipNames, PronounsOfTheThirdPersonAreTwins)
{
    EXPECT_TRUE(hasTwin({reading(u"因为他"), reading(u"因为什"), reading(u"因为它")}));
    EXPECT_FALSE(hasTwin({reading(u"因为他"), reading(u"因人它"), reading(u"为它")}));
    EXPECT_FALSE(hasTwin({reading(u"因为什"), reading(u"因为他"), reading(u"因为它")}));
    EXPECT_FALSE(hasTwin({reading(u"因为他")}));
}

TEST(SlipNames, AreTheDocumentsOwnOnceItHasThem)
{
    constexpr std::u16string_view kText = u"我们的?App很好";
    Realigned app = reading(u"专科");
    app.end = 4;
    EXPECT_TRUE(mayBeName(kText, 3, app, DocumentModel(u"我们的产品很好。", Language::ChineseSimplified)));
    EXPECT_FALSE(
        mayBeName(kText, 3, app, DocumentModel(u"我们的专科App很好。", Language::ChineseSimplified)));
    Realigned stop = reading(u"。科");
    stop.end = 4;
    EXPECT_TRUE(
        mayBeName(kText, 3, stop, DocumentModel(u"我们的产品。科技好。", Language::ChineseSimplified)));
    EXPECT_FALSE(mayBeName(kText, 3, stop, DocumentModel(u"这是我们的。", Language::ChineseSimplified)));
}

} // namespace
} // namespace earshot
