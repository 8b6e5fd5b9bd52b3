#include "windows/help_commands.h"

#include "windows/action_table.h"
#include "windows/manual.h"
#include "windows/preferences.h"

#include <QApplication>
#include <QMessageBox>

namespace earshot::ui {

HelpCommands::HelpCommands(QWidget& window) : QObject(&window), m_window(window) {}

void HelpCommands::wire(ActionTable& actions)
{
    actions.on("actionManual", [this] { (new Manual(&m_window))->show(); });
    actions.on("actionKeys", [this, &actions] {
        auto* preferences = new Preferences(actions, &m_window);
        preferences->show();
        preferences->showKeys();
    });
    actions.on("actionAbout", [this] { showAbout(); });
}

void HelpCommands::showAbout()
{
    auto* box = new QMessageBox(&m_window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->setWindowTitle(tr("About Earshot"));
    box->setIconPixmap(QApplication::windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Earshot %1").arg(QApplication::applicationVersion()));
    const QString licence = tr("Free software under the GNU General Public License, version 3 or any later "
                               "version (GPL-3.0-or-later). It comes without any warranty.");
    const QString libraries =
        tr("Made with Qt %1, ICU, SQLite, poppler, libxml2, libzip, zlib, libzstd, uchardet, pango, cairo, "
           "libxlsxwriter, fmt, nlohmann/json, tl::expected, and word counts of libpinyin.")
            .arg(QLatin1String(qVersion()));
    box->setInformativeText(licence + QStringLiteral("\n\n") + libraries);
    box->show();
}

} // namespace earshot::ui
