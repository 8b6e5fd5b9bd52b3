#include "support/plain_tool_tips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>
#include <algorithm>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

const QString hostile = QStringLiteral("<img src=\"/dev/zero\"> says hello");

void rest(QWidget& widget, const QPoint& place)
{
    QHelpEvent help(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QApplication::sendEvent(&widget, &help);
}

TEST(PlainToolTips, TextWithoutMarkupStaysAsItIs)
{
    EXPECT_EQ(plainToolTip(QStringLiteral("3 < 5 & 7")), QStringLiteral("3 < 5 & 7"));
    EXPECT_FALSE(plainToolTip(hostile).contains(QStringLiteral("<img")));
}

TEST(PlainToolTips, MarkupInAnItemIsShownAsCharacters)
{
    const PlainToolTips plain;
    QStandardItemModel model;
    auto* item = new QStandardItem(QStringLiteral("row"));
    item->setToolTip(hostile);
    model.appendRow(item);
    QListView view;
    view.setModel(&model);
    view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
    rest(*view.viewport(), view.visualRect(model.index(0, 0)).center());
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("&lt;img"))) << qPrintable(QToolTip::text());
    QToolTip::hideText();
}

TEST(PlainToolTips, MarkupOfAWidgetIsShownAsCharacters)
{
    const PlainToolTips plain;
    QWidget widget;
    widget.setToolTip(hostile);
    widget.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&widget));
    rest(widget, {2, 2});
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("&lt;img"))) << qPrintable(QToolTip::text());
    QToolTip::hideText();
}

TEST(PlainToolTips, ALongLineIsBroken)
{
    const PlainToolTips plain;
    QWidget widget;
    widget.setToolTip(QStringLiteral("We are expecting two data readouts later this year. ").repeated(6));
    widget.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&widget));
    rest(widget, {2, 2});
    ASSERT_TRUE(QToolTip::isVisible());
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto tip = std::ranges::find_if(
        windows, [](const QWidget* window) { return window->inherits("QTipLabel") && window->isVisible(); });
    ASSERT_NE(tip, windows.end());
    EXPECT_LT((*tip)->width(), 700);
    EXPECT_GT((*tip)->height(), 2 * QFontMetrics(QToolTip::font()).height());
    QToolTip::hideText();
}

} // namespace
} // namespace earshot::ui
