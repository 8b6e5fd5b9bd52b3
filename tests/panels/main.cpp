#include "support/theme.h"

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
    earshot::ui::Theme::instance().setMode(earshot::ui::Theme::Mode::Light);
    earshot::ui::Theme::instance().apply();
    return RUN_ALL_TESTS();
}
