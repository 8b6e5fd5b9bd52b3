// Sizes and places of the window's parts.

#include "panels/library_panel.h"
#include "support/settings.h"
#include "support/theme.h"
#include "windows/main_window.h"

#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <algorithm>

namespace earshot::ui {

namespace {

const QByteArray hiddenMark = QByteArrayLiteral("hidden");
constexpr QSize designedSize(1440, 900);

/// What a screen leaves to the inside of a window: the frame round it is not known before it is shown.
QSize roomOn(const QScreen& screen)
{
    return screen.availableSize() - QSize(16, 48);
}

} // namespace

void MainWindow::defaultLayout()
{
    m_library->show();
    m_tabs->show();
    m_bottom->hide();
    const int wide = std::max(width(), 960);
    // Panels hold as many characters in large text as in small.
    const double scale = Theme::instance().scale();
    const auto room = [&](int percent, int least, int most) {
        return std::clamp(static_cast<int>(wide * percent * scale / 100), static_cast<int>(least * scale),
                          static_cast<int>(most * scale));
    };
    const int left = std::min(room(17, 210, 320), wide / 4);
    const int right = std::min(room(26, 290, 480), wide / 3);
    m_columns->setSizes({left, wide - left - right, right});
    m_rows->setSizes({height() * 3 / 4, std::max(190, height() / 4)});
    m_library->splitter()->setSizes({height() * 3 / 5, height() * 3 / 10, height() / 10});
}

void MainWindow::restoreLayout()
{
    const Settings settings;
    resize(designedSize.boundedTo(roomOn(*screen())));
    restoreGeometry(settings.layout(QStringLiteral("window")));
    defaultLayout();
    m_columns->restoreState(settings.layout(QStringLiteral("columns")));
    m_rows->restoreState(settings.layout(QStringLiteral("rows")));
    m_library->splitter()->restoreState(settings.layout(QStringLiteral("library")));
    m_library->setHidden(settings.layout(QStringLiteral("libraryHidden")) == hiddenMark);
    m_tabs->setHidden(settings.layout(QStringLiteral("panelsHidden")) == hiddenMark);
    m_tabs->setCurrentIndex(std::max(0, settings.layout(QStringLiteral("panel")).toInt()));
}

void MainWindow::saveLayout()
{
    Settings settings;
    settings.setLayout(QStringLiteral("window"), saveGeometry());
    settings.setLayout(QStringLiteral("columns"), m_columns->saveState());
    settings.setLayout(QStringLiteral("rows"), m_rows->saveState());
    settings.setLayout(QStringLiteral("library"), m_library->splitter()->saveState());
    // What compare and review hide for themselves is not hidden by the person.
    const auto mark = [this](QWidget* part) {
        const bool lent = std::ranges::find(m_hidden, part) != m_hidden.end();
        return part->isHidden() && !lent ? hiddenMark : QByteArray();
    };
    settings.setLayout(QStringLiteral("libraryHidden"), mark(m_library));
    settings.setLayout(QStringLiteral("panelsHidden"), mark(m_tabs));
    settings.setLayout(QStringLiteral("panel"), QByteArray::number(m_tabs->currentIndex()));
}

} // namespace earshot::ui
