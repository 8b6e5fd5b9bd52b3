#include "main_window_fixture.h"

#include "models/search_model.h"
#include "panels/find_bar.h"
#include "panels/omnibox.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "windows/synonyms_dialog.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace earshot::ui {
namespace {

/// The searches in the library's file.
QStringList keptIn(const QTemporaryDir& folder)
{
    QStringList out;
    const auto library = Library::open(toUtf8String(folder.filePath(QStringLiteral("test.earshot")))).value();
    const std::vector<std::u16string> searches = library->savedSearches().value();
    for (const std::u16string& search : searches)
        out.append(toQString(search));
    return out;
}

class SearchingTest : public MainWindowTest {
protected:
    QLineEdit* box() { return m_window->findChild<QLineEdit*>(QStringLiteral("omnibox")); }
    QListWidget* hints() { return m_window->findChild<QListWidget*>(QStringLiteral("omniboxList")); }
    QString understood() { return m_window->findChild<QLabel*>(QStringLiteral("searchUnderstood"))->text(); }
    QTreeView* results() { return m_window->findChild<QTreeView*>(QStringLiteral("searchResults")); }
    void type(const QString& words)
    {
        act("actionSearch");
        box()->clear();
        QTest::keyClicks(box(), words);
    }
};

TEST_F(SearchingTest, TheBoxTellsWhatItUnderstandsAndThePanelToo)
{
    openSamples();
    type(QStringLiteral("revenue -role:analyst"));
    ASSERT_TRUE(hints()->isVisible());
    EXPECT_EQ(
        hints()->item(0)->text(),
        QStringLiteral("revenue (also revenues, net revenue, net revenues, total revenue and %1 more) and "
                       "not said by: Analyst")
            .arg(hints()
                     ->item(0)
                     ->text()
                     .section(QStringLiteral(" more"), 0, 0)
                     .section(QLatin1Char(' '), -1)));
    QTest::keyClick(box(), Qt::Key_Return);
    settle();
    EXPECT_FALSE(hints()->isVisible());
    EXPECT_TRUE(understood().startsWith(QStringLiteral("revenue (also "))) << qPrintable(understood());
    EXPECT_GT(results()->model()->rowCount(), 0);
    type(QStringLiteral("\"revenue\""));
    QTest::keyClick(box(), Qt::Key_Return);
    settle();
    type(QStringLiteral("zzz"));
    EXPECT_FALSE(hints()->isVisible()) << "words alone need no telling";
}

TEST_F(SearchingTest, TheKeyOfTheBoxDoesNotStandOverItsWords)
{
    const auto* omnibox = m_window->findChild<Omnibox*>();
    m_window->resize(1600, 800);
    settle();
    EXPECT_EQ(omnibox->keyHint(), QStringLiteral("Ctrl+Shift+F"));
    m_window->findChild<QLineEdit*>(QStringLiteral("omnibox"))->setFixedWidth(300);
    settle();
    EXPECT_EQ(omnibox->keyHint(), QString());
}

TEST_F(SearchingTest, TheSignOfCommandsMayBeTypedThoughTheKeyHasSetIt)
{
    act("actionCommands");
    ASSERT_EQ(box()->text(), QStringLiteral(">"));
    QTest::keyClicks(box(), QStringLiteral(">import files"));
    ASSERT_TRUE(hints()->isVisible());
    EXPECT_EQ(hints()->item(0)->text(), QStringLiteral("Import files"));
}

TEST_F(SearchingTest, WordsThatAreNoCommandAndNoCallSayItAndCanBeSearched)
{
    openSamples();
    for (const auto& [key, told] : {std::pair("actionCommands", "No command “revenue”"),
                                    std::pair("actionQuickOpen", "No call “revenue”")}) {
        act(key);
        QTest::keyClicks(box(), QStringLiteral("revenue"));
        ASSERT_TRUE(hints()->isVisible()) << key;
        EXPECT_EQ(hints()->item(0)->text(), QString::fromUtf8(told));
        EXPECT_EQ(hints()->currentRow(), 1);
        QTest::keyClick(box(), Qt::Key_Up);
        EXPECT_EQ(hints()->currentRow(), 1) << "what is told is no choice";
        QTest::keyClick(box(), Qt::Key_Return);
        settle();
        EXPECT_EQ(box()->text(), QStringLiteral("revenue"));
        EXPECT_GT(results()->model()->rowCount(), 0);
        m_window->search({});
        settle();
    }
}

TEST_F(SearchingTest, ACallIsFoundByItsTickerToo)
{
    openSamples();
    act("actionQuickOpen");
    QTest::keyClicks(box(), QStringLiteral("nwdv"));
    ASSERT_GT(hints()->count(), 1);
    EXPECT_TRUE(hints()->item(0)->text().startsWith(QStringLiteral("Northwind")))
        << hints()->item(0)->text().toStdString();
}

TEST_F(SearchingTest, AfterAJumpF3GoesThroughTheHitsOfTheCall)
{
    openSamples();
    m_window->search(QStringLiteral("inventory OR churn"));
    settle();
    const QAbstractItemModel& model = *results()->model();
    QModelIndex call; // of another call than the one that is open, with several hits
    for (int row = 0; row < model.rowCount() && !call.isValid(); ++row) {
        const QModelIndex group = model.index(row, 0);
        const bool open = group.data(SearchModel::CallRole).toLongLong() == m_session.callId().value();
        call = !open && model.rowCount(group) >= 3 ? group : call;
    }
    ASSERT_TRUE(call.isValid());
    const int hits = model.rowCount(call);
    results()->setCurrentIndex(model.index(1, 0, call));
    QTest::keyClick(results(), Qt::Key_Return);
    settle();
    ASSERT_EQ(m_session.callId().value(), call.data(SearchModel::CallRole).toLongLong());
    EXPECT_EQ(view().hitCount(), hits);
    EXPECT_EQ(view().currentHit(), 1);
    act("actionFindNext");
    EXPECT_EQ(view().currentHit(), 2);
    EXPECT_EQ(results()->currentIndex(), model.index(2, 0, call)) << "the list goes along";
    act("actionFindPrevious");
    act("actionFindPrevious");
    EXPECT_EQ(view().currentHit(), 0);
    EXPECT_EQ(results()->currentIndex(), model.index(0, 0, call));
    EXPECT_FALSE(m_window->findChild<FindBar*>()->isVisible());
    results()->setCurrentIndex(model.index(2, 0, call));
    QTest::keyClick(results(), Qt::Key_Return);
    settle();
    EXPECT_EQ(view().currentHit(), 2) << "in the call that is open, too";
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_EQ(view().hitCount(), 0);
}

TEST_F(SearchingTest, AFaultIsNamedAndItsPlaceSelected)
{
    openSamples();
    const QString before = message();
    type(QStringLiteral("revenue (growth"));
    EXPECT_EQ(hints()->item(0)->text(), QStringLiteral("The parenthesis at character 9 is not closed."));
    QTest::keyClick(box(), Qt::Key_Return);
    settle();
    EXPECT_EQ(box()->selectionStart(), 8);
    EXPECT_EQ(box()->selectedText(), QStringLiteral("("));
    EXPECT_EQ(results()->model()->rowCount(), 0);
    EXPECT_EQ(message(), before) << "the panel says it";
}

TEST_F(SearchingTest, ASavedSearchIsKeptCountedRunAndUndone)
{
    openSamples();
    m_window->search(QStringLiteral("revenue"));
    settle();
    auto* keep = m_window->findChild<QToolButton*>(QStringLiteral("searchKeep"));
    keep->click();
    settle();
    auto* list = m_window->findChild<QListView*>(QStringLiteral("searchesView"));
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->model()->rowCount(), 1);
    EXPECT_TRUE(keep->isChecked());
    EXPECT_EQ(keptIn(m_folder), QStringList{QStringLiteral("revenue")});
    EXPECT_GT(list->model()->index(0, 0).data(Qt::UserRole).toInt(), 10);
    m_window->search(QStringLiteral("orders"));
    settle();
    EXPECT_FALSE(keep->isChecked());
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    settle();
    EXPECT_TRUE(keep->isChecked());
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(list->model()->rowCount(), 0);
    EXPECT_FALSE(list->isVisible());
    act("actionUndo");
    EXPECT_EQ(list->model()->rowCount(), 1);
    act("actionUndo");
    settle();
    EXPECT_TRUE(keptIn(m_folder).isEmpty());
}

TEST_F(SearchingTest, SavedSearchesAreTheLibrarysOwnAndOldOnesMoveIn)
{
    QSettings().setValue(QStringLiteral("reading/searches"),
                         QStringList{QStringLiteral("oats"), QStringLiteral("rye")});
    m_session.openLibrary(m_folder.filePath(QStringLiteral("test.earshot")));
    settle();
    EXPECT_EQ(keptIn(m_folder), (QStringList{QStringLiteral("oats"), QStringLiteral("rye")}));
    EXPECT_FALSE(QSettings().contains(QStringLiteral("reading/searches")));
    m_session.openLibrary(m_folder.filePath(QStringLiteral("other.earshot")));
    settle();
    EXPECT_TRUE(m_session.savedSearches().all().isEmpty());
    m_session.openLibrary(m_folder.filePath(QStringLiteral("test.earshot")));
    settle();
    EXPECT_EQ(m_session.savedSearches().all().size(), 2);
}

class SynonymsTest : public SearchingTest {
protected:
    SynonymsTest()
    {
        act("actionSynonyms");
        m_dialog = m_window->findChild<SynonymsDialog*>();
        m_view = m_dialog->findChild<QTreeView*>(QStringLiteral("setsView"));
    }
    void press(const char* button)
    {
        m_dialog->findChild<QPushButton*>(QLatin1String(button))->click();
        settle();
    }
    void write(const QString& words)
    {
        auto* editor = m_view->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        editor->setText(words);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
    }
    QString line(int row) { return m_view->model()->index(row, 0).data().toString(); }
    std::vector<std::vector<std::u16string>> kept()
    {
        return Library::open(toUtf8String(m_folder.filePath(QStringLiteral("test.earshot"))))
            .value()
            ->synonyms()
            ->own;
    }

    SynonymsDialog* m_dialog;
    QTreeView* m_view;
};

TEST_F(SynonymsTest, ASetIsAddedEditedRemovedAndAllOfItUndone)
{
    const int builtIn = m_view->model()->rowCount();
    press("addButton");
    write(QStringLiteral("zzyzx， 營收, Zzyzx"));
    EXPECT_EQ(line(0), QStringLiteral("zzyzx, 營收"));
    EXPECT_EQ(kept(), (std::vector<std::vector<std::u16string>>{{u"zzyzx", u"營收"}}));
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    press("editButton");
    write(QStringLiteral("zzyzx, revenue"));
    EXPECT_EQ(kept().at(0).at(1), u"revenue");
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QTest::keyClick(m_view, Qt::Key_Delete);
    settle();
    EXPECT_EQ(m_view->model()->rowCount(), builtIn);
    act("actionUndo");
    act("actionUndo");
    EXPECT_EQ(line(0), QStringLiteral("zzyzx, 營收"));
    act("actionUndo");
    EXPECT_TRUE(kept().empty());
}

TEST_F(SynonymsTest, OneWordIsNoSetAndLeavesNothingBehind)
{
    const int before = m_view->model()->rowCount();
    press("addButton");
    write(QStringLiteral("alone"));
    EXPECT_EQ(m_view->model()->rowCount(), before);
    EXPECT_TRUE(kept().empty());
    EXPECT_FALSE(m_dialog->findChild<QLabel*>(QStringLiteral("messageLabel"))->text().isEmpty());
}

TEST_F(SynonymsTest, ASearchUsesThemAtOnceAndABuiltInSetCanBeSwitchedOff)
{
    openSamples();
    m_window->search(QStringLiteral("营收"));
    settle();
    const int all = results()->model()->rowCount();
    m_dialog->findChild<QLineEdit*>(QStringLiteral("filterEdit"))
        ->setText(QStringLiteral("net sales 营业额"));
    ASSERT_EQ(m_view->model()->rowCount(), 1);
    EXPECT_TRUE(m_view->model()->setData(m_view->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    settle();
    const int fewer = results()->model()->rowCount();
    EXPECT_LT(fewer, all);
    EXPECT_TRUE(understood().isEmpty());
    m_window->search(QStringLiteral("zzyzx"));
    settle();
    EXPECT_EQ(results()->model()->rowCount(), 0);
    QFile file(m_folder.filePath(QStringLiteral("own.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("zzyzx,revenue\n");
    file.close();
    m_dialog->importFile(file.fileName());
    settle();
    EXPECT_GT(results()->model()->rowCount(), 0);
    m_dialog->exportFile(m_folder.filePath(QStringLiteral("out.json")));
    settle();
    QFile written(m_folder.filePath(QStringLiteral("out.json")));
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    const QByteArray json = written.readAll();
    EXPECT_TRUE(json.contains("zzyzx") && json.contains("metrics:revenue"));
    act("actionUndo");
    act("actionUndo");
    m_window->search(QStringLiteral("营收"));
    settle();
    EXPECT_EQ(results()->model()->rowCount(), all);
}

} // namespace
} // namespace earshot::ui
