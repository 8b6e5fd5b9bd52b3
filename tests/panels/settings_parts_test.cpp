#include "support/action_text.h"
#include "support/size_steps_box.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

TEST(ActionText, HasNoLetterToPressInAnyLanguage)
{
    QAction action(QStringLiteral("&Import files…"));
    EXPECT_EQ(plainText(action), QStringLiteral("Import files"));
    action.setText(QStringLiteral("导入文件(&I)…"));
    EXPECT_EQ(plainText(action), QStringLiteral("导入文件"));
    action.setText(QStringLiteral("Profit (&& loss)"));
    EXPECT_EQ(plainText(action), QStringLiteral("Profit ( loss)"));
}

TEST(SizeStepsBox, SaysItsStepsInWordsAndTakesThemTyped)
{
    SizeStepsBox box;
    box.setRange(-4, 12);
    box.show();
    auto* line = box.findChild<QLineEdit*>();
    EXPECT_EQ(line->text(), QStringLiteral("As designed"));
    box.stepUp();
    EXPECT_EQ(line->text(), QStringLiteral("+1"));
    box.setValue(-2);
    EXPECT_EQ(line->text(), QStringLiteral("\u22122"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("-3"));
    EXPECT_EQ(box.value(), -3);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("99x"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(box.value(), 9) << "what is out of range is not taken";
}

} // namespace
} // namespace earshot::ui
