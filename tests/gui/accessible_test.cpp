#include "readings.h"
#include "support/qt_text.h"
#include "views/transcript_accessible.h"
#include "views/transcript_view.h"

#include <QApplication>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

TEST(TranscriptAccessibility, AScreenReaderGetsTextWordsPlacesAndSelection)
{
    TranscriptView view;
    view.resize(800, 600);
    view.show();
    const auto reading = callOf(shortCall());
    view.setReading(reading);
    QApplication::processEvents();
    TranscriptAccessible accessible(view);
    const auto at = static_cast<int>(reading->document.text.find(u"Margins"));
    EXPECT_EQ(accessible.characterCount(), static_cast<int>(reading->document.text.size()));
    EXPECT_EQ(accessible.text(at, at + 7), QStringLiteral("Margins"));
    int begin = 0;
    int end = 0;
    EXPECT_EQ(accessible.textAtOffset(at + 2, QAccessible::WordBoundary, &begin, &end),
              QStringLiteral("Margins"));
    EXPECT_EQ(begin, at);
    EXPECT_EQ(accessible.textAtOffset(at, QAccessible::ParagraphBoundary, &begin, &end),
              QStringLiteral("Margins rose to 30%."));
    accessible.setSelection(0, at, at + 7);
    EXPECT_EQ(view.selectedText(), QStringLiteral("Margins"));
    EXPECT_EQ(accessible.selectionCount(), 1);
    const QRect place = accessible.characterRect(at);
    EXPECT_FALSE(place.isEmpty());
    EXPECT_EQ(accessible.offsetAtPoint(place.center()), at);
    EXPECT_TRUE(accessible.text(accessible.characterCount(), accessible.characterCount() + 5).isEmpty());
}

} // namespace
} // namespace earshot::ui
