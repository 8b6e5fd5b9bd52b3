#include "base/embedded.h"
#include "panels/import_review/review_panel.h"
#include "windows/call_dialog.h"
#include "windows/export_dialog.h"
#include "windows/qa_import_dialog.h"
#include "windows/main_window.h"
#include "windows/preferences.h"
#include "windows/tag_dialog.h"

#include <QAccessible>
#include <QApplication>
#include <QTabWidget>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

/// What a person can reach with the keyboard or click, of `root`, that a screen reader has no word for.
QStringList nameless(QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        // Inner parts of Qt's own controls speak through the control.
        const bool part = widget->objectName().startsWith(QLatin1String("qt_"));
        if (!widget->isVisible() || part || widget->focusPolicy() == Qt::NoFocus) {
            continue;
        }
        const QAccessibleInterface* spoken =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) {
            found.append(QStringLiteral("%1 “%2” in %3")
                             .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                  QLatin1String(widget->parentWidget()->metaObject()->className())));
        }
    }
    return found;
}

class AccessibleNames : public testing::Test {
protected:
    AccessibleNames() : m_window(m_session)
    {
        m_window.resize(1440, 900);
        m_window.show();
        m_session.openLibrary(m_folder.filePath(QStringLiteral("test.earshot")));
        settle();
        expectNamed(m_window, "welcome");
        m_window.actions().action(QStringLiteral("actionSamples"))->trigger();
        settle();
    }

    ~AccessibleNames() override { settle(); }

    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            m_session.jobs().waitForAll();
            while (m_window.importer().busy()) {
                QApplication::processEvents();
            }
            QApplication::processEvents();
        }
    }

    static void expectNamed(QWidget& root, const char* where)
    {
        EXPECT_EQ(nameless(root).join(QStringLiteral(", ")).toStdString(), "") << where;
    }

    QTemporaryDir m_folder;
    Session m_session;
    MainWindow m_window;
};

TEST_F(AccessibleNames, OfTheWindow)
{
    for (int tab = 0; tab < m_window.tabs().count(); ++tab) {
        m_window.tabs().setCurrentIndex(tab);
        settle();
        expectNamed(m_window, qPrintable(m_window.tabs().tabText(tab)));
    }
    m_window.search(QStringLiteral("revenue"));
    settle();
    for (const char* view : {"actionFind", "actionCompare", "actionReview"}) {
        m_window.actions().action(QLatin1String(view))->trigger();
        settle();
        expectNamed(m_window, view);
    }
}

TEST_F(AccessibleNames, OfTheDialogs)
{
    ExportDialog exporting(m_session, {m_session.callId()}, m_folder.path());
    CallDialog call(m_session, *m_session.summary(m_session.callId()));
    TagDialog tag(m_session, Tag());
    QaImportDialog edited(m_session, QaPlan());
    for (QDialog* dialog : std::initializer_list<QDialog*>{&exporting, &call, &tag, &edited}) {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        settle();
        expectNamed(*dialog, dialog->metaObject()->className());
    }
    auto* preferences = new Preferences(m_window.actions(), &m_window);
    preferences->show();
    settle();
    expectNamed(*preferences, "Preferences");
}

} // namespace
} // namespace earshot::ui
