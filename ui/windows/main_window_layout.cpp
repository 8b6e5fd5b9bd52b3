// Sizes and places of the window's parts.

#include "panels/library_panel.h"
#include "support/settings.h"
#include "windows/main_window.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <algorithm>

namespace earshot::ui {

void MainWindow::defaultLayout()
{
    m_library->show();
    m_tabs->show();
    m_bottom->hide();
    const int wide = std::max(width(), 960);
    const int left = std::clamp(wide * 17 / 100, 210, 320);
    const int right = std::clamp(wide * 26 / 100, 290, 480);
    m_columns->setSizes({left, wide - left - right, right});
    m_rows->setSizes({height() * 4 / 5, std::max(150, height() / 5)});
    m_library->splitter()->setSizes({height() * 3 / 5, height() * 2 / 5});
}

void MainWindow::restoreLayout()
{
    const Settings settings;
    resize(1440, 900);
    restoreGeometry(settings.layout(QStringLiteral("window")));
    defaultLayout();
    m_columns->restoreState(settings.layout(QStringLiteral("columns")));
    m_rows->restoreState(settings.layout(QStringLiteral("rows")));
    m_library->splitter()->restoreState(settings.layout(QStringLiteral("library")));
}

void MainWindow::saveLayout()
{
    Settings settings;
    settings.setLayout(QStringLiteral("window"), saveGeometry());
    settings.setLayout(QStringLiteral("columns"), m_columns->saveState());
    settings.setLayout(QStringLiteral("rows"), m_rows->saveState());
    settings.setLayout(QStringLiteral("library"), m_library->splitter()->saveState());
}

} // namespace earshot::ui
