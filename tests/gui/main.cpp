#include "support/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <gtest/gtest.h>

int main(int argc, char** argv)
{
    // Before QApplication: ctest gives the tests no environment of their own.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setApplicationName(QStringLiteral("EarshotTests"));
    QApplication::setOrganizationName(QStringLiteral("EarshotTests"));
    QApplication app(argc, argv);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    earshot::ui::Theme::instance().setMode(earshot::ui::Theme::Mode::Light);
    earshot::ui::Theme::instance().apply();
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
