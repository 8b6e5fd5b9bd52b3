#include "readings.h"
#include "views/sticky_header.h"

#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

TEST(StickyHeader, ShortensTheRoleThenThePlaceAndTheNameLast)
{
    const auto reading = callOf({{u"Camilla Sylvest", Role::Executive, u"Thank you."}});
    reading->call.people.front().title = u"Executive Vice President, Commercial Strategy";
    reading->call.people.front().firm = u"Nordlys";
    StickyHeader header;
    header.setTurn(reading, 0);
    const auto at = [&](int width) {
        header.resize(width, 40);
        return header.shown();
    };
    const StickyHeader::Words whole = at(900);
    EXPECT_EQ(whole.name, QStringLiteral("Camilla Sylvest"));
    EXPECT_EQ(whole.badge, QStringLiteral("Executive Vice President, Commercial Strategy"));
    EXPECT_TRUE(whole.place.startsWith(QStringLiteral("Nordlys"))) << whole.place.toStdString();
    const StickyHeader::Words less = at(420);
    EXPECT_EQ(less.name, whole.name);
    EXPECT_TRUE(less.badge.endsWith(u'…')) << less.badge.toStdString();
    EXPECT_EQ(less.place, whole.place);
    const StickyHeader::Words least = at(150);
    EXPECT_EQ(least.name, whole.name);
    EXPECT_EQ(least.badge + least.place, QString());
    EXPECT_TRUE(at(90).name.endsWith(u'…'));
}

} // namespace
} // namespace earshot::ui
