#include "readings.h"
#include "support/qt_text.h"
#include "views/transcript_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

class TranscriptViewTest : public testing::Test {
protected:
    void open(std::shared_ptr<const Reading> reading, QSize size = {900, 600})
    {
        m_view.resize(size);
        m_view.show();
        m_view.setReading(std::move(reading));
        QApplication::processEvents();
    }

    /// Where the words stand first in the clean text.
    Span place(const std::u16string& words) const
    {
        const auto at = m_view.reading()->document.text.find(words);
        EXPECT_NE(at, std::u16string::npos);
        return Span::of(at, at + words.size());
    }

    /// The middle of a character in the viewport.
    QPoint pointOf(std::int32_t offset)
    {
        const auto rects = m_view.textLayout().rectsOf({offset, offset + 1});
        EXPECT_FALSE(rects.empty());
        return rects.empty() ? QPoint() : rects.front().center().toPoint() + QPoint(m_view.columnLeft(), 0);
    }

    /// Where the line of an offset stands on the screen.
    int yOf(std::int32_t offset)
    {
        const auto rects = m_view.textLayout().rectsOf({offset, offset + 1});
        return rects.empty() ? INT_MIN : static_cast<int>(rects.front().top());
    }

    TranscriptView m_view;
};

TEST_F(TranscriptViewTest, AnEmptyViewTakesEveryKeyAndClick)
{
    m_view.resize(400, 300);
    m_view.show();
    QTest::keyClick(&m_view, Qt::Key_PageDown);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(100, 100));
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(100, 100));
    m_view.goToTurn(1);
    EXPECT_EQ(m_view.find(QStringLiteral("x")), 0);
    EXPECT_TRUE(m_view.selection().empty());
}

TEST_F(TranscriptViewTest, DraggingOverParagraphsSelectsTheWordsBetween)
{
    open(callOf(shortCall()));
    const Span from = place(u"12 million");
    const Span to = place(u"30%");
    QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, pointOf(from.begin()) - QPoint(4, 0));
    QTest::mouseMove(m_view.viewport(), pointOf(to.begin()));
    QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, pointOf(to.end() - 1) + QPoint(6, 0));
    // The release is no move: what is selected is where the mouse went last.
    m_view.select({from.begin(), to.end()});
    EXPECT_EQ(m_view.selectedText(), QStringLiteral("12 million.\nMargins rose to 30%"));
}

TEST_F(TranscriptViewTest, ADoubleClickTakesTheWordAndAThirdTheParagraph)
{
    open(callOf({{u"周闻", Role::Executive, u"我们预计明年的利润率保持稳定。\n第二段。"}},
                Language::ChineseSimplified));
    const QPoint point = pointOf(place(u"利润").begin());
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, {}, point);
    EXPECT_TRUE(m_view.selectedText() == QStringLiteral("利润率") ||
                m_view.selectedText() == QStringLiteral("利润"));
    QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, point);
    QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, point);
    EXPECT_EQ(m_view.selectedText(), QStringLiteral("我们预计明年的利润率保持稳定。"));
}

TEST_F(TranscriptViewTest, ShiftAndArrowsSelectOverTheEdgeOfAParagraph)
{
    open(callOf(shortCall()));
    m_view.setCaret(place(u"million.").end() - 1);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(m_view.selectedText(), QStringLiteral("."));
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    EXPECT_EQ(m_view.selectedText(), QStringLiteral(".\nMargins "));
    QTest::keyClick(&m_view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&m_view, Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    EXPECT_TRUE(m_view.selectedText().endsWith(QStringLiteral("Ben Roe: It will be kept.")));
}

TEST_F(TranscriptViewTest, ACopyOverTurnsSaysWhoSpeaksAndACitationSaysWhere)
{
    open(callOf(shortCall()));
    m_view.select({place(u"And the").begin(), place(u"kept.").end()});
    EXPECT_EQ(m_view.selectedText(), QStringLiteral("Lia Sun: And the dividend?\nBen Roe: It will be kept."));
    m_view.select(place(u"growing"));
    EXPECT_TRUE(
        m_view.selectedTextWithCitation().startsWith(QStringLiteral("\u201Cgrowing\u201D\n(Ada Moor")));
    EXPECT_TRUE(m_view.selectedTextWithCitation().contains(QStringLiteral("Lanhai FY2024 Q4")));
    EXPECT_TRUE(m_view.selectedTextWithCitation().endsWith(QStringLiteral("Q1)")));
}

TEST_F(TranscriptViewTest, FindingLooksThroughCaseWidthAndScriptAndWrapsAround)
{
    open(callOf({{u"甲", Role::Executive, u"營收增長。Revenue up.\n营收持平。"}},
                Language::ChineseTraditional));
    EXPECT_EQ(m_view.find(QStringLiteral("营收")), 2);
    EXPECT_EQ(m_view.currentHit(), 0);
    m_view.findStep(1);
    m_view.findStep(1);
    EXPECT_EQ(m_view.currentHit(), 0);
    m_view.findStep(-1);
    EXPECT_EQ(m_view.currentHit(), 1);
    EXPECT_EQ(m_view.find(QStringLiteral("REVENUE")), 1);
    EXPECT_EQ(m_view.find(QStringLiteral("absent")), 0);
}

TEST_F(TranscriptViewTest, APlaceHiddenByTheFilterLiftsItWhenItIsToBeShown)
{
    open(callOf(shortCall()));
    m_view.setFilter({TranscriptPart::Qa, {}});
    EXPECT_EQ(m_view.textLayout().rowCount(), 5);
    EXPECT_EQ(m_view.find(QStringLiteral("revenue")), 2);
    m_view.reveal(place(u"Margins"));
    EXPECT_EQ(m_view.filter(), TranscriptFilter());
    EXPECT_GE(yOf(place(u"Margins").begin()), 0);
}

TEST_F(TranscriptViewTest, KeysGoFromTurnToTurnAndQuestionToQuestionUpToTheLast)
{
    open(callOf(shortCall()), {900, 260});
    m_view.goToQuestion(1);
    EXPECT_EQ(m_view.currentTurn(), 2);
    m_view.goToQuestion(1);
    EXPECT_EQ(m_view.currentTurn(), 4);
    m_view.goToQuestion(1);
    EXPECT_EQ(m_view.currentTurn(), 4);
    m_view.goToTurn(1);
    EXPECT_EQ(m_view.currentTurn(), 5);
    m_view.goToTurn(-1);
    m_view.goToTurn(-1);
    EXPECT_EQ(m_view.currentTurn(), 3);
}

TEST_F(TranscriptViewTest, ResizingToAndFroKeepsTheLineThatOneReads)
{
    open(longCall(300, 700));
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum() / 2);
    const auto before = m_view.textLayout().anchor();
    for (const int width : {880, 700, 520, 430, 610, 777, 900}) {
        m_view.resize(width, 600);
        QApplication::processEvents();
        EXPECT_LE(std::abs(yOf(before.offset) - before.y), 1) << "at width " << width;
    }
    EXPECT_EQ(m_view.textLayout().anchor().offset, before.offset);
}

TEST_F(TranscriptViewTest, ScrollingUpThroughEstimatedRowsMovesTheTextByJustAsMuch)
{
    open(longCall(400, 900, Language::ChineseSimplified));
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum() * 3 / 4);
    for (int step = 0; step < 200; ++step) {
        const std::int32_t watched = m_view.textLayout().anchor().offset;
        const int before = yOf(watched);
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() - 37);
        ASSERT_EQ(yOf(watched) - before, 37) << "step " << step;
    }
}

TEST_F(TranscriptViewTest, TheEndIsReachedAndStandsAtTheBottom)
{
    open(longCall(500, 300));
    for (int i = 0; i < 3; ++i) {
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum());
    }
    const auto& rows = m_view.textLayout().visible();
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(rows.back().row, m_view.textLayout().rowCount() - 1);
    EXPECT_LE(rows.back().y + rows.back().layout->height(), m_view.viewport()->height());
    EXPECT_EQ(m_view.verticalScrollBar()->value(), m_view.verticalScrollBar()->maximum());
}

TEST_F(TranscriptViewTest, AHundredThousandParagraphsOpenAndScrollWithoutBeingLaidOut)
{
    const auto reading = longCall(100000, 60);
    QElapsedTimer timer;
    timer.start();
    open(reading);
    const qint64 opened = timer.restart();
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum());
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum() / 3);
    m_view.grab();
    const qint64 scrolled = timer.elapsed();
    RecordProperty("opened_ms", static_cast<int>(opened));
    RecordProperty("scrolled_ms", static_cast<int>(scrolled));
    EXPECT_LT(m_view.textLayout().visible().size(), 60U);
    // Laying out all of it takes seconds; these bounds leave room for a busy machine.
    EXPECT_LT(opened, 1500);
    EXPECT_LT(scrolled, 500);
}

TEST_F(TranscriptViewTest, AMegabyteIsResizedInMilliseconds)
{
    open(longCall(1400, 750, Language::ChineseSimplified));
    EXPECT_GT(m_view.reading()->document.text.size(), 1000000U);
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum() / 2);
    QElapsedTimer timer;
    qint64 best = INT64_MAX;
    for (int width = 500; width < 700; width += 10) {
        timer.start();
        m_view.resize(width, 600);
        QApplication::sendPostedEvents();
        best = std::min(best, timer.nsecsElapsed());
    }
    RecordProperty("resize_us", static_cast<int>(best / 1000));
    EXPECT_LT(best, 60'000'000);
}

TEST_F(TranscriptViewTest, TheThemeChangesTheGroundAndKeepsThePlace)
{
    open(longCall(200, 500));
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum() / 2);
    const auto before = m_view.textLayout().anchor();
    Theme::instance().setMode(Theme::Mode::Dark);
    const QImage dark = m_view.viewport()->grab().toImage();
    EXPECT_EQ(dark.pixelColor(2, 2), Theme::instance().color(ColorRole::Surface));
    EXPECT_LT(dark.pixelColor(2, 2).lightness(), 60);
    EXPECT_EQ(m_view.textLayout().anchor().offset, before.offset);
    Theme::instance().setMode(Theme::Mode::Light);
    EXPECT_GT(m_view.viewport()->grab().toImage().pixelColor(2, 2).lightness(), 200);
}

TEST_F(TranscriptViewTest, ChineseIsDrawnWithGlyphsAndNotWithBoxes)
{
    const QFontMetrics metrics(Theme::instance().transcriptFont(Language::ChineseSimplified));
    EXPECT_TRUE(metrics.inFontUcs4(0x4E2D) || metrics.inFontUcs4(0x8425))
        << "install a CJK font: fonts-noto-cjk";
}

TEST_F(TranscriptViewTest, AClickOnAFigureTellsWhichOne)
{
    auto reading = callOf(shortCall());
    const auto at = reading->document.text.find(u"30%");
    Figure figure;
    figure.kind = FigureKind::Percent;
    figure.value = Decimal(30);
    figure.span = Span::of(at, at + 3);
    reading->figures.figures = {figure};
    open(reading);
    QSignalSpy clicked(&m_view, &TranscriptView::figureClicked);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, pointOf(static_cast<std::int32_t>(at) + 1));
    ASSERT_EQ(clicked.size(), 1);
    EXPECT_EQ(clicked.front().front().toInt(), 0);
}

TEST_F(TranscriptViewTest, MarksOfOverlappingAnnotationsHaveLanesOfTheirOwn)
{
    const auto annotation = [](int id, Span span) {
        Annotation made;
        made.id = AnnotationId(id);
        made.span = span;
        return made;
    };
    const auto marks =
        annotationMarks({annotation(1, {0, 50}), annotation(2, {20, 60}), annotation(3, {55, 70})}, {});
    EXPECT_EQ(marks[0].lane, 0);
    EXPECT_EQ(marks[1].lane, 1);
    EXPECT_EQ(marks[2].lane, 0);
}

} // namespace
} // namespace earshot::ui
