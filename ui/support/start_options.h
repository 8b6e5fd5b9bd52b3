#pragma once

#include "support/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

class QCoreApplication;

namespace earshot::ui {

/// What the command line asks the window for. Unknown options end the program with a sentence and status 2.
struct StartOptions {
    QStringList files;
    QString library;
    QString language; ///< "en", "zh_CN", "zh_TW"; empty: as set
    std::optional<Theme::Mode> theme;
    QSize size;              ///< of the window; invalid: as it was
    bool samples = false;    ///< take the sample calls into an empty library
    std::optional<int> open; ///< the n-th call of the library, from 1

    // For pictures of the window.
    QString screenshot; ///< PNG file: draw the window, write it, and end
    QString search;
    QString find;
    QStringList select;  ///< words to select in the transcript, each before the action of the same place
    QStringList actions; ///< object names, triggered one after another
    int tab = 0;
    std::optional<double> scroll; ///< 0..1 of the transcript

    static StartOptions parse(const QCoreApplication& app);
};

} // namespace earshot::ui
