#include "support/importer.h"
#include "support/plain_tool_tips.h"
#include "support/session.h"
#include "support/settings.h"
#include "support/start_options.h"
#include "support/theme.h"
#include "support/translations.h"
#include "windows/main_window.h"
#include "windows/picture.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QIcon>
#include <QStandardPaths>

namespace {

using namespace earshot::ui;

QString usualLibrary()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder + QStringLiteral("/library.earshot");
}

void applySettings(const StartOptions& options)
{
    const Settings settings;
    Theme& theme = Theme::instance();
    theme.setMode(options.theme.value_or(settings.themeMode()));
    theme.setRiseColor(settings.riseColor());
    theme.setSystemFontSize(QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF());
    for (const FontUse use :
         {FontUse::Interface, FontUse::Latin, FontUse::Simplified, FontUse::Traditional}) {
        theme.setFontFamily(use, settings.fontFamily(use));
    }
    theme.setFontSteps(settings.interfaceFontSteps(), settings.transcriptFontSteps());
    Translations::instance().use(options.language.isEmpty() ? settings.language() : options.language);
    theme.warmFonts();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication::setApplicationName(QStringLiteral("Earshot"));
    QApplication::setOrganizationName(QStringLiteral("Earshot"));
    QApplication::setApplicationVersion(QStringLiteral(EARSHOT_VERSION));
    QApplication app(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("earshot"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/earshot.svg")));

    const PlainToolTips plainToolTips;
    const StartOptions options = StartOptions::parse(app);
    applySettings(options);

    Session session;
    MainWindow window(session);
    if (options.size.isValid()) {
        window.resize(options.size);
        window.defaultLayout(); // what was laid out for the screen's size would stay so
    }
    window.start(options);
    session.openLibrary(options.library.isEmpty() ? usualLibrary() : options.library);
    if (!options.screenshot.isEmpty()) {
        return takePicture(window, session, options);
    }
    window.show();
    return QApplication::exec();
}
