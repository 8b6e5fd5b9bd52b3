#include "main_window_fixture.h"

#include "commands/tag_command.h"
#include "models/calls_model.h"
#include "panels/checks_view.h"
#include "panels/import_review/review_panel.h"
#include "panels/library_panel.h"
#include "support/settings.h"
#include "views/empty_state.h"
#include "views/review_view.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QSet>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

TEST_F(MainWindowTest, EveryActionHasANameOfItsOwnAndAText)
{
    QSet<QString> names;
    for (const QAction* action : m_window->actions().all()) {
        EXPECT_FALSE(action->objectName().isEmpty());
        EXPECT_FALSE(action->text().isEmpty()) << qPrintable(action->objectName());
        EXPECT_FALSE(names.contains(action->objectName())) << qPrintable(action->objectName());
        names.insert(action->objectName());
    }
}

TEST_F(MainWindowTest, NoTwoActionsHaveTheSameKey)
{
    const QList<QAction*> all = m_window->actions().all();
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k) {
            const bool same = !all[i]->shortcut().isEmpty() && all[i]->shortcut() == all[k]->shortcut();
            EXPECT_FALSE(same && ActionTable::meet(*all[i], *all[k]))
                << qPrintable(all[i]->objectName() + QStringLiteral(", ") + all[k]->objectName());
        }
    }
}

TEST_F(MainWindowTest, TheReviewOfACallHasTheKeysForGoingOn)
{
    openSamples();
    const QAction* question = m_window->actions().action(QStringLiteral("actionNextQuestion"));
    const QAction* next = m_window->actions().action(QStringLiteral("actionReviewNext"));
    EXPECT_TRUE(question->isEnabled());
    EXPECT_FALSE(next->isEnabled());
    act("actionReview");
    EXPECT_TRUE(m_window->reviewPanel().isVisible());
    EXPECT_FALSE(question->isEnabled());
    EXPECT_TRUE(next->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_window->reviewPanel().isVisible());
    EXPECT_TRUE(question->isEnabled());
    act("actionReview");
    const Span turn = m_session.reading()->call.turns.back().body;
    m_window->reviewPanel().view().setCaret(turn.begin());
    act("actionReviewShowInCall");
    EXPECT_FALSE(m_window->reviewPanel().isVisible());
    EXPECT_FALSE(m_window->transcript().placeOf(Span(turn.begin(), turn.begin() + 1)).isEmpty());
}

TEST_F(MainWindowTest, HelpShowsTheManualTheKeysAndWhatTheProgramIs)
{
    act("actionManual");
    auto* manual = m_window->findChild<QTextBrowser*>(QStringLiteral("manualText"));
    ASSERT_TRUE(manual && manual->isVisible());
    EXPECT_TRUE(manual->toPlainText().contains(QStringLiteral("Review what was repaired")));
    EXPECT_FALSE(manual->toPlainText().contains(QStringLiteral("](")));
    Q_EMIT manual->anchorClicked(QUrl(QStringLiteral("#search")));
    EXPECT_EQ(manual->textCursor().block().text(), QStringLiteral("Search"));
    act("actionKeys");
    auto* keys = m_window->findChild<QTreeWidget*>(QStringLiteral("keysList"));
    ASSERT_TRUE(keys && keys->isVisible());
    EXPECT_EQ(keys->topLevelItemCount(), m_window->actions().all().size());
    act("actionAbout");
    auto* about = m_window->findChild<QMessageBox*>(QStringLiteral("aboutBox"));
    ASSERT_TRUE(about && about->isVisible());
    EXPECT_FALSE(about->isModal());
    EXPECT_TRUE(about->informativeText().contains(QStringLiteral("GPL-3.0-or-later")));
}

TEST_F(MainWindowTest, AMessageThatOffersSomethingStaysAndMovesNothing)
{
    openSamples();
    auto* bar = m_window->findChild<MessageBar*>();
    bar->hide();
    const QPoint before = view().mapToGlobal(QPoint());
    bar->tell(MessageBar::Kind::Done, QStringLiteral("Done."));
    const auto* timer = bar->findChild<QTimer*>();
    EXPECT_TRUE(timer->isActive());
    bar->tell(MessageBar::Kind::Done, QStringLiteral("Imported."), QStringLiteral("Review"));
    EXPECT_FALSE(timer->isActive()) << "its button would go with it";
    settle();
    EXPECT_EQ(view().mapToGlobal(QPoint()), before);
    const QRect centre(view().mapTo(m_window.get(), QPoint()), view().size());
    EXPECT_TRUE(centre.contains(bar->geometry()));
    m_window->resize(1000, 700);
    settle();
    EXPECT_TRUE(QRect(view().mapTo(m_window.get(), QPoint()), view().size()).contains(bar->geometry()));
    act("actionReview");
    const QWidget& buttons = m_window->reviewPanel().foot();
    EXPECT_FALSE(QRect(buttons.mapTo(m_window.get(), QPoint()), buttons.size()).intersects(bar->geometry()));
    act("actionReview");
    EXPECT_EQ(bar->geometry().bottom(), view().mapTo(m_window.get(), view().rect().bottomLeft()).y() - 12);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(MainWindowTest, ADoubtfulCallOfTheLibraryLeadsToItsReview)
{
    openSamples();
    auto* tree = m_window->findChild<QTreeView*>(QStringLiteral("callsView"));
    const QModelIndex company = tree->model()->index(tree->model()->rowCount() - 1, 0);
    const QModelIndex call = tree->model()->index(0, 0, company);
    tree->scrollTo(call);
    const QRect row = tree->visualRect(call);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, QPoint(row.right() - 20, row.center().y()));
    settle();
    EXPECT_EQ(m_session.callId(), CallsModel::callOf(call));
    EXPECT_TRUE(m_window->reviewPanel().isVisible());
    EXPECT_GT(m_window->reviewPanel().model().openCount(), 0);
}

TEST_F(MainWindowTest, ASplitTurnLeavesTheTranscriptWhereItWas)
{
    openSamples();
    const Turn turn = m_session.reading()->call.turns[20];
    view().setCaret(m_session.reading()->call.turns[3].body.begin() + 40);
    view().scrollToOffset(turn.body.begin());
    const std::int32_t top = view().topOffset();
    ASSERT_GT(top, 0);
    const auto before = m_session.reading();
    act("actionMergeTurn");
    EXPECT_NE(m_session.reading(), before);
    EXPECT_EQ(view().topOffset(), top);
    act("actionUndo");
    EXPECT_EQ(view().topOffset(), top);
    EXPECT_EQ(m_session.reading()->call, before->call);
}

TEST_F(MainWindowTest, PartsOfACallAreShownByTheirActions)
{
    openSamples();
    const int whole = view().textLayout().rowCount();
    act("actionQa");
    const int qa = view().textLayout().rowCount();
    act("actionPrepared");
    const int prepared = view().textLayout().rowCount();
    EXPECT_GT(qa, 0);
    EXPECT_LT(qa + prepared, whole + 1);
    act("actionMarked");
    EXPECT_EQ(view().textLayout().rowCount(), 0);
    act("actionWhole");
    EXPECT_EQ(view().textLayout().rowCount(), whole);
}

TEST_F(MainWindowTest, BackAndForwardGoThroughPlacesAndCalls)
{
    openSamples();
    const CallId first = m_session.callId();
    const Span far = m_session.reading()->call.turns.back().body;
    m_session.jumpTo(far);
    const std::int32_t there = view().topOffset();
    EXPECT_GT(there, 0);
    act("actionBack");
    EXPECT_EQ(view().topOffset(), 0);
    act("actionForward");
    EXPECT_EQ(view().topOffset(), there);
    m_session.open(m_session.calls().back().id);
    settle();
    ASSERT_NE(m_session.callId(), first);
    act("actionBack");
    EXPECT_EQ(m_session.callId(), first);
    EXPECT_EQ(view().topOffset(), there);
}

TEST_F(MainWindowTest, ACallIsOpenedAgainWhereOneLeftIt)
{
    openSamples();
    const CallId first = m_session.callId();
    act("actionQa");
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 2);
    const std::int32_t left = view().topOffset();
    m_session.open(m_session.calls().back().id);
    settle();
    EXPECT_EQ(view().filter().part, TranscriptPart::Whole);
    m_session.open(first);
    settle();
    EXPECT_EQ(view().filter().part, TranscriptPart::Qa);
    EXPECT_EQ(view().topOffset(), left);
}

TEST_F(MainWindowTest, AClickedCardStaysChosenUntilTheReaderScrolls)
{
    openSamples();
    auto* cards = m_window->findChild<QListView*>(QStringLiteral("qaList"));
    int belowAnother = 0;
    for (int row = 0; row < cards->model()->rowCount(); ++row) {
        const QModelIndex card = cards->model()->index(row, 0);
        cards->scrollTo(card);
        QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, cards->visualRect(card).center());
        EXPECT_EQ(cards->currentIndex(), card);
        const TurnIndex clicked = m_session.currentTurn().value_or(-1);
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() - 1);
        if (m_session.currentTurn().value_or(clicked) < clicked && cards->currentIndex().row() < row)
            ++belowAnother;
    }
    EXPECT_GT(belowAnother, 0) << "the end of a question stands above the next one";
}

TEST_F(MainWindowTest, LettersAreKeysInTheTranscriptAndLettersInAField)
{
    openSamples();
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_N);
    const auto question = m_session.currentTurn();
    ASSERT_TRUE(question);
    EXPECT_EQ(m_session.reading()->call.turns[static_cast<std::size_t>(*question)].role, Role::Analyst);
    act("actionFind");
    QWidget* field = QApplication::focusWidget();
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, QStringLiteral("§nN"));
    EXPECT_EQ(qobject_cast<QLineEdit*>(field)->text(), QStringLiteral("§nN"));
    EXPECT_EQ(m_session.currentTurn(), question);
}

TEST_F(MainWindowTest, ChecksAskForOtherQuartersOnlyWhereThereAreNone)
{
    const auto import = [this](const char* quarter, const char* said) {
        QFile file(m_folder.filePath(QLatin1String(quarter)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Harbor Foods ") + quarter +
                   " 2024 Earnings Call\n\nAda Moor -- Chief Executive "
                   "Officer\n\n" +
                   said +
                   "\n\nKen Ito -- North Bank -- Analyst\n\nWhat about next year?\n\n"
                   "Ada Moor -- Chief Executive Officer\n\nWe expect growth.\n");
        file.close();
        m_window->importFiles({file.fileName()});
        settle();
    };
    const auto told = [this] {
        return m_window->findChild<ChecksView*>()->findChild<EmptyState*>()->accessibleName();
    };
    import("Q2", "Revenue was $12 million.");
    EXPECT_EQ(told(), QStringLiteral("Nothing to compare yet"));
    import("Q3", "We opened a new plant.");
    ASSERT_EQ(m_session.calls().size(), 2U);
    EXPECT_EQ(told(), QStringLiteral("Nothing could be compared"));
}

TEST_F(MainWindowTest, AKeyBoundAnewIsTheOneThatCounts)
{
    Settings().setShortcut(QStringLiteral("actionNextTurn"), QKeySequence(Qt::CTRL | Qt::Key_J));
    m_window->actions().readShortcuts();
    EXPECT_EQ(m_window->actions().action(QStringLiteral("actionNextTurn"))->shortcut(),
              QKeySequence(Qt::CTRL | Qt::Key_J));
    Settings().resetShortcuts();
    m_window->actions().readShortcuts();
    EXPECT_EQ(m_window->actions().action(QStringLiteral("actionNextTurn"))->shortcut(),
              QKeySequence(Qt::Key_J));
}

TEST_F(MainWindowTest, ATaggedPassageIsUnderlinedAndStripedAndIsUndone)
{
    openSamples();
    Tag tag;
    tag.name = u"Margin";
    tag.hue = 1;
    m_session.undoStack().push(addTagCommand(m_session, tag).release());
    settle();
    ASSERT_EQ(m_session.tags().size(), 1U);
    const Span body = m_session.reading()->call.turns[8].body;
    m_session.jumpTo(body);
    view().select({body.begin(), body.begin() + 30});
    act("actionTag1");
    ASSERT_EQ(m_session.annotations().size(), 1U);
    view().select({0, 0});
    const auto has = [this](const QColor& color) {
        const QImage image = view().viewport()->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    };
    EXPECT_TRUE(has(Theme::instance().tagColor(1)));
    act("actionUndo");
    EXPECT_TRUE(m_session.annotations().empty());
    EXPECT_FALSE(has(Theme::instance().tagColor(1)));
    act("actionRedo");
    EXPECT_TRUE(has(Theme::instance().tagColor(1)));
}

TEST_F(MainWindowTest, ASearchShowsItsHitsBelow)
{
    openSamples();
    m_window->search(QStringLiteral("revenue"));
    settle();
    const auto trees = m_window->findChildren<QTreeView*>();
    EXPECT_TRUE(std::any_of(trees.begin(), trees.end(), [](const QTreeView* tree) {
        return tree->isVisible() && tree->objectName() != QStringLiteral("callsView") && tree->model() &&
               tree->model()->rowCount() > 0;
    }));
}

TEST_F(MainWindowTest, ComparingTakesTheRoomOfThePanelsAndGivesItBack)
{
    openSamples();
    const auto* library = m_window->findChild<LibraryPanel*>();
    const auto* panels = m_window->findChild<QTabWidget*>(QStringLiteral("panels"));
    act("actionPanels");
    ASSERT_TRUE(panels->isHidden());
    act("actionCompare");
    EXPECT_TRUE(library->isHidden());
    act("actionCompare");
    EXPECT_FALSE(library->isHidden());
    EXPECT_TRUE(panels->isHidden()); // as the person had left them
}

TEST_F(MainWindowTest, ASmallScreenHoldsTheWindowWhateverItShows)
{
    openSamples();
    m_window->resize(1024, 700);
    for (const char* action : {"actionCompare", "actionCompare", "actionReview"}) {
        act(action);
        settle();
        EXPECT_EQ(m_window->size(), QSize(1024, 700)) << action;
        EXPECT_LE(m_window->minimumSizeHint().width(), 1024) << action;
    }
}

TEST_F(MainWindowTest, WordsOfADocumentAreNeverTakenForRichText)
{
    openSamples();
    CallEdits edits;
    edits.company = u"<img src=/x> Corp.";
    m_session.edit(
        QString(),
        [call = m_session.callId(), edits](Library& library) { return library.editCall(call, edits); },
        Reload::Calls);
    settle();
    m_window->search(QStringLiteral("<img src=/x>"));
    act("actionCompare");
    int labels = 0;
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        const bool hostile = label->text().contains(QStringLiteral("<img"));
        labels += hostile ? 1 : 0;
        EXPECT_FALSE(hostile && label->textFormat() != Qt::PlainText) << qPrintable(label->objectName());
    }
    EXPECT_EQ(labels, 2);
}

TEST_F(MainWindowTest, DownGoesFromTheBoxIntoWhatTheSearchFound)
{
    openSamples();
    auto* box = m_window->findChild<QLineEdit*>(QStringLiteral("omnibox"));
    act("actionSearch");
    ASSERT_EQ(QApplication::focusWidget(), box);
    QTest::keyClicks(box, QStringLiteral("revenue"));
    QTest::keyClick(box, Qt::Key_Return);
    settle();
    QTest::keyClick(box, Qt::Key_Down);
    auto* results = m_window->findChild<QTreeView*>(QStringLiteral("searchResults"));
    ASSERT_EQ(QApplication::focusWidget(), results);
    ASSERT_TRUE(results->currentIndex().parent().isValid()) << "a hit, not the line of its call";
    m_session.setSelection({});
    QTest::keyClick(results, Qt::Key_Return);
    settle();
    EXPECT_GT(view().topOffset(), 0);
}

} // namespace
} // namespace earshot::ui
