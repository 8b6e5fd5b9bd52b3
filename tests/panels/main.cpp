#include "support/theme.h"
#include "support/translations.h"

#include <QApplication>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    const QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    // Pictures for a person may be in another language; the tests read English.
    if (const QString language = qEnvironmentVariable("EARSHOT_PICTURES_LANGUAGE"); !language.isEmpty())
        earshot::ui::Translations::instance().use(language);
    earshot::ui::Theme::instance().setMode(earshot::ui::Theme::Mode::Light);
    earshot::ui::Theme::instance().apply();
    return RUN_ALL_TESTS();
}
