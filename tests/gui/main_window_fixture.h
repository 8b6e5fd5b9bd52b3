#pragma once

#include "panels/message_bar.h"
#include "panels/transcript_pane.h"
#include "windows/main_window.h"

#include <QApplication>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <memory>

namespace earshot::ui {

/// The whole window on a library in a folder of its own.
class MainWindowTest : public testing::Test {
protected:
    MainWindowTest() : m_window(std::make_unique<MainWindow>(m_session))
    {
        m_window->resize(1280, 800);
        m_window->show();
        m_session.openLibrary(m_folder.filePath(QStringLiteral("test.earshot")));
        settle();
    }

    ~MainWindowTest() override
    {
        settle();
        m_window.reset();
    }

    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            m_session.jobs().waitForAll();
            while (m_window->importer().busy()) {
                m_session.jobs().waitForAll();
                QApplication::processEvents();
            }
            QApplication::processEvents();
        }
    }

    void act(const char* name)
    {
        QAction* action = m_window->actions().action(QLatin1String(name));
        ASSERT_NE(action, nullptr) << name;
        ASSERT_TRUE(action->isEnabled()) << name;
        action->trigger();
        settle();
    }

    void openSamples()
    {
        act("actionSamples");
        ASSERT_TRUE(m_session.callId().valid());
    }

    TranscriptView& view() { return m_window->transcript().view(); }
    QString message() { return m_window->findChild<MessageBar*>()->text(); }

    QTemporaryDir m_folder;
    Session m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace earshot::ui
