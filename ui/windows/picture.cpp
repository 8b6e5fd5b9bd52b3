#include "windows/picture.h"

#include "panels/transcript_pane.h"
#include "support/qt_text.h"
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

void selectWords(TranscriptView& view, const QString& words)
{
    if (view.reading()) {
        const std::u16string& text = view.reading()->document.text;
        const std::u16string wanted = toU16(words);
        if (const auto at = text.find(wanted); at != std::u16string::npos && !wanted.empty()) {
            view.select(Span::of(at, at + wanted.size()));
            view.reveal(view.selection());
        }
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
    for (qsizetype i = 0; i < options.actions.size(); ++i) {
        if (i < options.select.size()) {
            selectWords(window.transcript().view(), options.select[i]);
        }
        QAction* action = window.actions().action(options.actions[i]);
        if (!action) {
            std::fprintf(stderr, "no action is named %s\n", qPrintable(options.actions[i]));
            return 2;
        }
        action->trigger();
        settle(window, session);
    }
    if (!window.grab().save(options.screenshot)) {
        std::fprintf(stderr, "%s\n", qPrintable(QStringLiteral("cannot write ") + options.screenshot));
        return 1;
    }
    return 0;
}

} // namespace earshot::ui
