#include "windows/picture.h"

#include "panels/transcript_pane.h"
#include "support/session.h"
#include "windows/main_window.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QScrollBar>
#include <QTabWidget>
#include <cstdio>

namespace earshot::ui {

namespace {

/// Until no job is left and every event is handled.
void settle(MainWindow& window, Session& session)
{
    for (int quiet = 0; quiet < 3; ++quiet) {
        session.jobs().waitForAll();
        while (window.importer().busy()) {
            session.jobs().waitForAll();
            QCoreApplication::processEvents();
        }
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace

int takePicture(MainWindow& window, Session& session, const StartOptions& options)
{
    window.show();
    settle(window, session);
    window.tabs().setCurrentIndex(options.tab);
    if (options.scroll) {
        QScrollBar* bar = window.transcript().view().verticalScrollBar();
        bar->setValue(static_cast<int>(*options.scroll * bar->maximum()));
    }
    if (!options.find.isEmpty()) {
        window.transcript().view().find(options.find);
    }
    if (!options.search.isEmpty()) {
        window.search(options.search);
    }
    settle(window, session);
    for (const QString& name : options.actions) {
        if (QAction* action = window.actions().action(name)) {
            action->trigger();
            settle(window, session);
        } else {
            std::fprintf(stderr, "%s\n", qPrintable(QStringLiteral("no action is named ") + name));
            return 2;
        }
    }
    if (!window.grab().save(options.screenshot)) {
        std::fprintf(stderr, "%s\n", qPrintable(QStringLiteral("cannot write ") + options.screenshot));
        return 1;
    }
    return 0;
}

} // namespace earshot::ui
