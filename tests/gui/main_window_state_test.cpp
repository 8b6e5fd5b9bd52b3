#include "main_window_fixture.h"

#include "commands/annotation_command.h"
#include "commands/tag_command.h"
#include "commands/titled_command.h"
#include "panels/library_panel.h"
#include "support/settings.h"
#include "support/translations.h"
#include "windows/file_commands.h"
#include "windows/status_line.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QStatusBar>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

TEST_F(MainWindowTest, ImportsAreStoppedAndWhatCameInStays)
{
    openSamples();
    const std::size_t calls = m_session.calls().size();
    QStringList files;
    for (int i = 0; i < 40; ++i) {
        files.append(m_folder.filePath(QStringLiteral("call%1.txt").arg(i)));
        QFile file(files.back());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("Operator: Welcome to the call of Copper Fern Foods.\n\nLea Brandt: Volumes rose " +
                   QByteArray::number(i) +
                   "% in the year.\n\nSol Ardent: And oats?\n\nLea Brandt: They fell.\n");
    }
    m_window->importFiles(files);
    const QAction* stop = m_window->actions().action(QStringLiteral("actionStop"));
    EXPECT_TRUE(stop->isEnabled());
    m_window->actions().action(QStringLiteral("actionStop"))->trigger();
    settle();
    EXPECT_FALSE(stop->isEnabled());
    EXPECT_LE(m_session.calls().size(), calls + 1) << "the one that was nearly done, at most";
    EXPECT_TRUE(message().contains(QStringLiteral("stopped"))) << qPrintable(message());
    m_window->importFiles(files.mid(0, 2));
    settle();
    EXPECT_FALSE(message().contains(QStringLiteral("stopped"))) << qPrintable(message());
    EXPECT_GT(m_session.calls().size(), calls);
}

TEST_F(MainWindowTest, WhatIsPastedWhileFilesComeInIsNotLost)
{
    const QByteArray call = "Operator: Welcome to the call of Copper Fern Foods.\n\nLea Brandt: Volumes rose "
                            "8% in the year.\n\nSol Ardent: And oats?\n\nLea Brandt: They fell.\n";
    const QString path = m_folder.filePath(QStringLiteral("call.txt"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(call);
    file.close();
    QSignalSpy finished(&m_window->importer(), &Importer::finished);
    m_window->importFiles({path});
    m_window->importer().importText(
        QString::fromUtf8(call).replace(QStringLiteral("oats"), QStringLiteral("rye")));
    m_window->importer().importSamples();
    settle();
    ASSERT_EQ(finished.count(), 1);
    EXPECT_EQ(finished.front().front().toInt(), static_cast<int>(m_session.calls().size()));
    EXPECT_GE(m_session.calls().size(), 12U);
}

TEST_F(MainWindowTest, WithoutALibraryOnlyOpeningOneIsOffered)
{
    Session session;
    MainWindow window(session);
    window.show();
    QFile file(m_folder.filePath(QStringLiteral("other.db")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    session.openLibrary(file.fileName());
    session.jobs().waitForAll();
    QApplication::processEvents();
    EXPECT_TRUE(window.findChild<QPushButton*>(QStringLiteral("libraryButton"))->isVisible());
    EXPECT_FALSE(window.findChild<QPushButton*>(QStringLiteral("samplesButton"))->isVisible());
    EXPECT_FALSE(window.findChild<QPushButton*>(QStringLiteral("importButton"))->isVisible());
    QMimeData text;
    text.setText(QStringLiteral("Operator: Welcome."));
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    EXPECT_FALSE(enter.isAccepted());
    session.openLibrary(m_folder.filePath(QStringLiteral("new.earshot")));
    session.jobs().waitForAll();
    QApplication::processEvents();
    session.jobs().waitForAll();
    EXPECT_TRUE(window.findChild<QPushButton*>(QStringLiteral("samplesButton"))->isVisible());
    EXPECT_TRUE(window.findChild<QPushButton*>(QStringLiteral("samplesButton"))->isEnabled());
    QApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
}

TEST_F(MainWindowTest, TheOneSpeakerShownAndThePanelsAreAsTheyWereLeft)
{
    openSamples();
    const CallId first = m_session.callId();
    const PersonIndex speaker = *m_session.reading()->call.turns[8].speaker;
    view().setFilter({TranscriptPart::Whole, speaker});
    m_session.open(m_session.calls().back().id);
    settle();
    EXPECT_FALSE(view().filter().speaker);
    m_session.open(first);
    settle();
    EXPECT_EQ(view().filter().speaker, speaker);

    m_window->tabs().setCurrentIndex(2);
    act("actionLibrary");
    act("actionReview");
    m_window->close();
    MainWindow again(m_session);
    again.show();
    EXPECT_EQ(again.tabs().currentIndex(), 2);
    EXPECT_FALSE(again.tabs().isHidden()) << "the review had hidden it, not the person";
    EXPECT_TRUE(again.findChild<LibraryPanel*>()->isHidden());
    again.actions().action(QStringLiteral("actionResetLayout"))->trigger();
    EXPECT_FALSE(again.findChild<LibraryPanel*>()->isHidden());
}

TEST_F(MainWindowTest, AtTheFirstStartTheWindowFitsTheScreen)
{
    Settings().forgetLayout();
    const MainWindow fresh(m_session);
    const QSize room = fresh.screen()->availableSize();
    ASSERT_LT(room.height(), 900) << "a screen smaller than the designed size";
    EXPECT_LT(fresh.height(), room.height());
    EXPECT_LE(fresh.width(), std::max(room.width(), fresh.minimumSizeHint().width()));
}

TEST_F(MainWindowTest, CallsAreOfferedAsTheyWereOpenedAlsoAfterAStart)
{
    openSamples();
    m_session.open(m_session.calls()[4].id);
    settle();
    m_session.open(m_session.calls()[2].id);
    settle();
    MainWindow again(m_session);
    again.show();
    again.actions().action(QStringLiteral("actionQuickOpen"))->trigger();
    const auto* list = again.findChild<QListWidget*>(QStringLiteral("omniboxList"));
    EXPECT_EQ(list->item(0)->data(Qt::UserRole).toLongLong(), m_session.calls()[4].id.value());
}

TEST_F(MainWindowTest, TheStatusLineTellsOfIndexAndBackup)
{
    openSamples();
    const auto told = [this](const QString& words) {
        const auto labels = m_window->statusBar()->findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel* label) { return label->text().contains(words); });
    };
    EXPECT_TRUE(m_session.upToDate());
    EXPECT_TRUE(told(QStringLiteral("Index ready")));
    EXPECT_FALSE(told(QStringLiteral("Backup of")));
    Settings().setLastBackup(m_session.libraryFile(), QDateTime(QDate(2024, 5, 14), QTime(14, 2)));
    m_window->findChild<FileCommands*>()->backedUp();
    EXPECT_TRUE(told(QStringLiteral("Backup of"))) << "verified copies are told of";
}

TEST_F(MainWindowTest, WhatCanBeUndoneIsNamedInTheLanguageOfTheWindow)
{
    openSamples();
    QUndoStack& undo = m_session.undoStack();
    AnnotationTarget target;
    target.call = m_session.callId();
    target.span = m_session.reading()->call.turns.back().body;
    undo.push(markCommand(m_session, target).release());
    settle();
    pushTogether(
        undo, [] { return QCoreApplication::translate("AnnotationCommand", "Edit note"); },
        [&] { undo.push(setNoteCommand(m_session, target, u"see the release").release()); });
    settle();
    const auto titles = [&] { return QStringList{undo.text(0), undo.text(1)}.join(QStringLiteral(", ")); };
    EXPECT_EQ(titles(), QStringLiteral("Mark, Edit note"));
    Translations::instance().use(QStringLiteral("zh_CN"));
    settle();
    EXPECT_EQ(titles(), QStringLiteral("标记, 编辑笔记"));
    const auto* status = m_window->findChild<StatusLine*>();
    QStringList told;
    for (const QLabel* label : status->findChildren<QLabel*>())
        told.append(label->text());
    EXPECT_TRUE(told.join(u' ').contains(QStringLiteral("编辑笔记"))) << told.join(u' ').toStdString();
    undo.undo();
    settle();
    EXPECT_EQ(m_session.annotations().back().note, u"");
    Translations::instance().use(QStringLiteral("en"));
    settle();
    EXPECT_EQ(titles(), QStringLiteral("Mark, Edit note"));
}

TEST_F(MainWindowTest, TheCallAskedForLastIsTheOneShown)
{
    openSamples();
    for (int round = 0; round < 3; ++round) {
        for (const CallSummary& call : m_session.calls()) {
            m_session.open(call.id);
            QApplication::processEvents(QEventLoop::AllEvents, 1);
        }
    }
    const CallId last = m_session.calls()[6].id;
    m_session.open(last);
    settle();
    EXPECT_EQ(m_session.callId(), last);
    EXPECT_EQ(view().reading(), m_session.reading());
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("2024")));
}

TEST_F(MainWindowTest, AStormOfEditsIsUndoneToTheLast)
{
    openSamples();
    const auto before = m_session.reading();
    Tag tag;
    tag.name = u"Margin";
    m_session.undoStack().push(addTagCommand(m_session, tag).release());
    settle();
    const auto& turns = m_session.reading()->call.turns;
    for (std::size_t i = 0; i < 60; ++i) {
        const Span body = turns[i % turns.size()].body;
        view().select({body.begin(), body.begin() + 4});
        m_window->actions().action(QStringLiteral("actionTag1"))->trigger();
        if (i % 7 == 3) {
            m_window->actions().action(QStringLiteral("actionUndo"))->trigger();
        }
    }
    settle();
    EXPECT_FALSE(m_session.annotations().empty());
    while (m_session.undoStack().canUndo()) {
        m_session.undoStack().undo();
    }
    settle();
    EXPECT_TRUE(m_session.annotations().empty());
    EXPECT_TRUE(m_session.tags().empty());
    EXPECT_EQ(m_session.reading()->call, before->call);
}

TEST_F(MainWindowTest, AWindowClosedWhileFilesComeInLeavesTheLibraryWhole)
{
    const QString library = m_folder.filePath(QStringLiteral("closing.earshot"));
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.openLibrary(library);
        session.jobs().waitForAll();
        QApplication::processEvents();
        window.importer().importSamples();
        QApplication::processEvents();
        EXPECT_TRUE(window.importer().busy());
        window.close();
    }
    m_session.openLibrary(library);
    settle();
    act("actionCheck");
    EXPECT_TRUE(message().contains(QStringLiteral("whole"))) << qPrintable(message());
}

/// Counts how often a widget is styled anew.
class Stylings : public QObject {
public:
    explicit Stylings(QWidget& widget) { widget.installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::StyleChange ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

TEST_F(MainWindowTest, LargerTextStylesNoWidgetAnew)
{
    openSamples();
    const Stylings stylings(*m_window);
    const double before = Theme::instance().transcriptFont(Language::English).pointSizeF();
    act("actionLarger");
    EXPECT_GT(Theme::instance().transcriptFont(Language::English).pointSizeF(), before);
    EXPECT_EQ(stylings.count(), 0);
    act("actionUsualSize");
    EXPECT_EQ(Theme::instance().transcriptFont(Language::English).pointSizeF(), before);
}

} // namespace
} // namespace earshot::ui
