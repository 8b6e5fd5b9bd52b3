#include "main_window_fixture.h"

#include "models/search_model.h"
#include "support/settings.h"
#include "windows/preferences.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

namespace earshot::ui {
namespace {

/// The designed fonts are there again for the next test.
class FontsTest : public MainWindowTest {
protected:
    ~FontsTest() override
    {
        for (const FontUse use :
             {FontUse::Interface, FontUse::Latin, FontUse::Simplified, FontUse::Traditional})
            Theme::instance().setFontFamily(use, {});
        Theme::instance().setSystemFontSize(0);
    }

    static QString first(Language language)
    {
        return Theme::instance().transcriptFont(language).families().front();
    }
};

TEST_F(FontsTest, EachScriptHasAFontOfItsOwnTakenAtOnceAndRemembered)
{
    openSamples();
    act("actionPreferences");
    auto* preferences = m_window->findChild<Preferences*>();
    const auto choose = [&](const char* name, const QString& family) {
        auto* box = preferences->findChild<QComboBox*>(QLatin1String(name));
        const int row = box->findData(family);
        ASSERT_GE(row, 0) << name;
        box->setCurrentIndex(row);
        Q_EMIT box->activated(row);
    };
    EXPECT_EQ(preferences->findChild<QComboBox*>(QStringLiteral("simplifiedFont"))
                  ->findData(QStringLiteral("DejaVu Sans")),
              -1)
        << "it has no Chinese";
    const QString latin = first(Language::English);
    choose("simplifiedFont", QStringLiteral("Noto Serif CJK SC"));
    EXPECT_EQ(first(Language::ChineseSimplified), QStringLiteral("Noto Serif CJK SC"));
    EXPECT_EQ(first(Language::English), latin) << "Latin letters are not drawn in a font chosen for Chinese";
    EXPECT_NE(first(Language::ChineseTraditional), QStringLiteral("Noto Serif CJK SC"));
    choose("latinFont", QStringLiteral("DejaVu Sans Mono"));
    EXPECT_EQ(first(Language::English), QStringLiteral("DejaVu Sans Mono"));
    EXPECT_NE(Theme::instance().interfaceFont().families().front(), QStringLiteral("DejaVu Sans Mono"));
    EXPECT_EQ(Settings().fontFamily(FontUse::Latin), QStringLiteral("DejaVu Sans Mono"));
    choose("interfaceFont", QStringLiteral("DejaVu Sans Mono"));
    EXPECT_EQ(QApplication::font().families().front(), QStringLiteral("DejaVu Sans Mono"));
    choose("latinFont", {});
    EXPECT_EQ(first(Language::English), latin);
}

TEST_F(FontsTest, QuotationMarksOfEnglishTextAreNarrow)
{
    const auto wide = [](Language language) {
        const QFontMetricsF metrics(Theme::instance().transcriptFont(language));
        return metrics.horizontalAdvance(QChar(0x201C)) / metrics.horizontalAdvance(QChar(0x4E2D));
    };
    EXPECT_LT(wide(Language::English), 0.7);
    EXPECT_GT(wide(Language::ChineseSimplified), 0.9);
}

TEST_F(FontsTest, AllTextGrowsWithTheSystemsAndNeverShrinks)
{
    Theme& theme = Theme::instance();
    const double window = theme.interfaceFont().pointSizeF();
    const double transcript = theme.transcriptFont(Language::English).pointSizeF();
    theme.setSystemFontSize(2 * window);
    EXPECT_DOUBLE_EQ(theme.interfaceFont().pointSizeF(), 2 * window);
    EXPECT_DOUBLE_EQ(theme.transcriptFont(Language::English).pointSizeF(), 2 * transcript);
    theme.setSystemFontSize(window / 2);
    EXPECT_DOUBLE_EQ(theme.interfaceFont().pointSizeF(), window);
}

TEST_F(FontsTest, TheLibraryMayStandNewestFirst)
{
    openSamples();
    auto* calls = m_window->findChild<QTreeView*>(QStringLiteral("callsView"));
    const QString company = calls->model()->index(0, 0).data().toString();
    auto* order = m_window->findChild<QToolButton*>(QStringLiteral("orderButton"));
    order->menu()->actions().at(1)->trigger();
    EXPECT_TRUE(calls->model()->index(0, 0).data().toString().startsWith(QStringLiteral("20")));
    EXPECT_TRUE(Settings().newestFirst());
    EXPECT_TRUE(calls->isExpanded(calls->model()->index(0, 0)));
    m_window->search(QStringLiteral("revenue"));
    settle();
    auto* results = m_window->findChild<QTreeView*>(QStringLiteral("searchResults"));
    const auto callOf = [&](int row) {
        return m_session.summary(
            CallId(results->model()->index(row, 0).data(SearchModel::CallRole).toLongLong()));
    };
    ASSERT_GT(results->model()->rowCount(), 1);
    for (int row = 1; row < results->model()->rowCount(); ++row)
        EXPECT_LE(callOf(row)->info.callDate, callOf(row - 1)->info.callDate);
    order->menu()->actions().at(0)->trigger();
    EXPECT_EQ(calls->model()->index(0, 0).data().toString(), company);
}

} // namespace
} // namespace earshot::ui
