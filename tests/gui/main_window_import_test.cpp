#include "main_window_fixture.h"

#include "base/embedded.h"
#include "panels/import_review/review_panel.h"
#include "support/translations.h"

#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

TEST_F(MainWindowTest, AnImportWithRepairsOffersTheirReview)
{
    const std::vector<embedded::File> samples = embedded::samples();
    const auto damaged = std::ranges::find(samples, "lanhai-fy2024q4.txt", &embedded::File::name);
    ASSERT_NE(damaged, samples.end());
    QFile file(m_folder.filePath(QStringLiteral("page.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(damaged->bytes.data(), static_cast<qsizetype>(damaged->bytes.size()));
    file.close();
    m_window->importFiles({file.fileName()});
    settle();
    EXPECT_TRUE(message().contains(QStringLiteral("repair"))) << qPrintable(message());
    m_window->findChild<MessageBar*>()->findChild<QPushButton*>()->click();
    settle();
    EXPECT_TRUE(m_window->reviewPanel().isVisible());
    EXPECT_GT(m_window->reviewPanel().model().openCount(), 100);
}

TEST_F(MainWindowTest, TheSamplesAreOfferedOnlyToAnEmptyLibrary)
{
    const QAction* samples = m_window->actions().action(QStringLiteral("actionSamples"));
    EXPECT_TRUE(samples->isEnabled());
    QFile file(m_folder.filePath(QStringLiteral("own.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Operator: Welcome to the call of Copper Fern Foods.\n\nLea Brandt: Volumes rose 8%.\n");
    file.close();
    m_window->importFiles({file.fileName()});
    settle();
    EXPECT_FALSE(samples->isEnabled());
    act("actionRemoveCall");
    EXPECT_TRUE(samples->isEnabled());
}

TEST_F(MainWindowTest, ANewRevisionOfTheOpenCallIsShownAtOnce)
{
    const QString path = m_folder.filePath(QStringLiteral("call.txt"));
    const auto write = [&](const char* first) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(first) + "Operator: Welcome to the call of Copper Fern Foods.\n\n"
                                       "Lea Brandt: Volumes of oat drinks rose 8% while barley fell.\n\n"
                                       "Sol Ardent: Could you speak about oats in the north?\n\n"
                                       "Lea Brandt: The north buys more oats than the south does.\n");
    };
    write("");
    m_window->importFiles({path});
    settle();
    view().setCaret(m_session.reading()->call.turns[2].body.begin());
    act("actionMergeTurn");
    write("Corrected copy.\n\n");
    m_window->importFiles({path});
    settle();
    EXPECT_TRUE(m_session.reading()->document.text.starts_with(u"Corrected copy."));
    EXPECT_EQ(view().reading(), m_session.reading());
    EXPECT_FALSE(m_session.undoStack().canUndo()) << "it would put the merge back to where it was";
}

TEST_F(MainWindowTest, TheSamplesAreOneStepAwayAndThenACallIsOpen)
{
    EXPECT_FALSE(m_window->actions().action(QStringLiteral("actionFind"))->isEnabled());
    openSamples();
    EXPECT_GE(m_session.calls().size(), 10U);
    EXPECT_GT(view().textLayout().rowCount(), 20);
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("Earshot")));
    EXPECT_TRUE(m_window->actions().action(QStringLiteral("actionFind"))->isEnabled());
}

TEST_F(MainWindowTest, FilesThatAreInTheLibraryAlreadyAreNotCountedAsImported)
{
    QStringList files;
    for (const char* name : {"one.txt", "two.txt", "three.txt"}) {
        files.append(m_folder.filePath(QLatin1String(name)));
        QFile file(files.back());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Operator: Welcome to call ") + name + ".\n\nLea Brandt: Volumes rose 8%.\n");
    }
    m_window->importFiles(files.mid(0, 1));
    settle();
    m_window->importFiles(files);
    settle();
    EXPECT_EQ(message(), QStringLiteral("2 file(s) imported. 1 file(s) in the library already."));
    m_window->importFiles(files);
    settle();
    EXPECT_EQ(message(), QStringLiteral("3 file(s) in the library already."));
}

TEST_F(MainWindowTest, WhatQtAndThePanelOfImportsSayIsInTheLanguageChosen)
{
    Translations::instance().use(QStringLiteral("zh_CN"));
    settle();
    EXPECT_EQ(m_window->findChild<QLabel*>(QStringLiteral("importTitle"))->text(),
              QStringLiteral("导入结果"));
    act("actionKeys");
    auto* edit = m_window->findChild<QKeySequenceEdit*>()->findChild<QLineEdit*>();
    EXPECT_EQ(edit->placeholderText(), QStringLiteral("请按快捷键"));
    Translations::instance().use(QStringLiteral("en"));
    settle();
    EXPECT_EQ(m_window->findChild<QLabel*>(QStringLiteral("importTitle"))->text(),
              QStringLiteral("Imported"));
    EXPECT_EQ(edit->placeholderText(), QStringLiteral("Press shortcut"));
}

TEST_F(MainWindowTest, FilesThatCannotBeReadAreNamedAndTheOthersComeIn)
{
    QFile good(m_folder.filePath(QStringLiteral("call.txt")));
    ASSERT_TRUE(good.open(QIODevice::WriteOnly));
    good.write("Harbor Foods Q2 2024 Earnings Call\n\nOperator\n\nWelcome to the Harbor Foods call.\n\n"
               "Ada Moor -- Chief Executive Officer\n\nRevenue was $12 million, up 5%.\n\n"
               "Ken Ito -- North Bank -- Analyst\n\nWhat about next year?\n\n"
               "Ada Moor -- Chief Executive Officer\n\nWe expect growth.\n");
    good.close();
    QFile empty(m_folder.filePath(QStringLiteral("empty.txt")));
    ASSERT_TRUE(empty.open(QIODevice::WriteOnly));
    empty.close();
    m_window->importFiles(
        {good.fileName(), empty.fileName(), m_folder.filePath(QStringLiteral("missing.txt"))});
    settle();
    EXPECT_EQ(m_session.calls().size(), 1U);
    EXPECT_TRUE(message().contains(QStringLiteral("2"))) << qPrintable(message());
    m_window->importFiles({empty.fileName()});
    settle();
    EXPECT_TRUE(message().contains(QStringLiteral("empty.txt"))) << qPrintable(message());
}

TEST_F(MainWindowTest, ALibraryOfAnotherProgramIsRefusedWithASentence)
{
    QFile file(m_folder.filePath(QStringLiteral("other.db")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    m_session.openLibrary(file.fileName());
    settle();
    EXPECT_TRUE(message().contains(QStringLiteral("other.db"))) << qPrintable(message());
}

} // namespace
} // namespace earshot::ui
