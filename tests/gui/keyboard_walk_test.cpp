#include "main_window_fixture.h"

#include "panels/compare_panel.h"
#include "panels/import_review/review_panel.h"
#include "windows/export_dialog.h"

#include <QClipboard>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>

namespace earshot::ui {
namespace {

/// A call as a converter leaves it: pronunciations behind characters.
QString damagedPage()
{
    return QStringLiteral(
        "藍橋工具2024財年第1季度業(yè)績電話會\n\n"
        "主持人：各位好，歡迎參加藍橋工具2024財年第1季度業(yè)績電話會。\n\n"
        "周聞：謝謝。本季度我們的業(yè)務(wù)進展順利，各項業(yè)務(wù)的員(yuán)工都在增加，"
        "云業(yè)務(wù)收入為41億元，同比增長12%。\n\n"
        "主持人：下面請陳小山提問。\n\n"
        "陳小山：請問業(yè)務(wù)的毛利率怎么看？員(yuán)工人數(shù)會不會再增加？\n\n"
        "周聞：我們預(yù)計毛利率為38%，員(yuán)工人數(shù)(shù)保持穩(wěn)定。\n\n"
        "陳小山：預(yù)計明年的資本開支是多少？\n\n"
        "周聞：我們預(yù)計資本開支為41億元，穩(wěn)定增長。\n\n"
        "主持人：會議到此結(jié)束，謝謝各位。\n");
}

/// Goes through a day's work by keys alone, sent to whatever has the focus.
class KeyboardWalk : public MainWindowTest {
protected:
    KeyboardWalk() { QApplication::setActiveWindow(m_window.get()); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
        settle();
    }

    void write(const QString& text)
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClicks(QApplication::focusWidget(), text);
        settle();
    }

    void paste(const QString& page)
    {
        QApplication::clipboard()->setText(page);
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    }

    bool shows(const QWidget* part) const { return m_window->isVisible() && part->isVisible(); }
};

/// The quarter behind it, of which much else is said.
QString cleanPage()
{
    return QStringLiteral(
        "藍橋工具2024財年第2季度業績電話會\n\n"
        "主持人：大家晚上好，現在開始藍橋工具2024財年第2季度的電話會。\n\n"
        "周聞：本季收入為51億元，比去年同期多了9%。倉庫搬到了港口，運費因此下降，毛利率到了40%。\n\n"
        "陳小山：港口的倉庫還能再擴建嗎？毛利率能否守住？\n\n"
        "周聞：可以，還有兩塊空地；毛利率我們有信心守住。\n\n"
        "主持人：今天到此結束。\n");
}

TEST_F(KeyboardWalk, ImportReviewReadNoteCompareExport)
{
    paste(damagedPage());
    paste(cleanPage());
    ASSERT_EQ(m_session.calls().size(), 2U);
    ASSERT_TRUE(m_session.callId().valid());
    if (m_session.summary(m_session.callId())->repairs == 0) {
        press(Qt::Key_P, Qt::ControlModifier);
        press(Qt::Key_Return);
    }
    const CallId first = m_session.callId();
    ASSERT_GT(m_session.summary(first)->repairs, 4) << "the damaged page is open";

    press(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(shows(&m_window->reviewPanel()));
    const int steps = m_session.undoStack().count();
    press(Qt::Key_Backspace);
    EXPECT_GT(m_session.undoStack().count(), steps) << "a repair was rejected";
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_N);
    press(Qt::Key_Escape);
    ASSERT_TRUE(shows(&view()));
    ASSERT_EQ(QApplication::focusWidget(), &view()) << "the keys go on in the transcript";

    press(Qt::Key_N);
    const auto turn = m_session.currentTurn();
    ASSERT_TRUE(turn.has_value());
    press(Qt::Key_J);
    EXPECT_NE(m_session.currentTurn(), turn);

    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    ASSERT_EQ(m_session.selection().length(), 4);
    press(Qt::Key_M);
    write(QStringLiteral("watch this"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(m_session.annotations().size(), 1U);
    EXPECT_EQ(m_session.annotations()[0].note, u"watch this");
    ASSERT_EQ(QApplication::focusWidget(), &view()) << "and back in the transcript";

    press(Qt::Key_P, Qt::ControlModifier);
    press(Qt::Key_Return);
    EXPECT_NE(m_session.callId(), first) << "the other call is one step away";
    press(Qt::Key_Backslash);
    ASSERT_TRUE(shows(m_window->findChild<ComparePanel*>()));
    press(Qt::Key_Escape);
    ASSERT_TRUE(shows(&view()));

    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    write(QStringLiteral("gross margin"));
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_FALSE(m_window->findChild<QTreeView*>(QStringLiteral("searchResults"))->isHidden());

    press(Qt::Key_E, Qt::ControlModifier);
    const auto* dialog = m_window->findChild<ExportDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
}

} // namespace
} // namespace earshot::ui
