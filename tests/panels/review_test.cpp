#include "commands/review_command.h"
#include "panels/correct/turn_corrector.h"
#include "panels/import_review/review_panel.h"
#include "sample_session.h"
#include "support/qt_text.h"
#include "views/review_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSet>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>

namespace earshot::ui {
namespace {

/// On the sample that stands in the library as a page damaged by a converter.
class Review : public SampleSession {
protected:
    void SetUp() override
    {
        SampleSession::SetUp();
        openCall(call(u"蓝海", 2024, 4));
        m_panel = std::make_unique<ReviewPanel>(m_session);
        m_panel->resize(1200, 800);
        m_panel->show();
        m_panel->activateWindow();
        m_panel->setFocus();
        settle();
        ASSERT_GT(m_panel->model().openCount(), 20);
    }

    void trigger(ReviewStep step)
    {
        QAction* action = m_panel->actions().action(step);
        ASSERT_TRUE(action->isEnabled()) << action->objectName().toStdString();
        action->trigger();
        settle();
    }
    void press(Qt::Key key)
    {
        QTest::keyClick(&m_panel->view(), key);
        settle();
    }
    void undo()
    {
        m_session.undoStack().undo();
        settle();
    }

    /// Steps to the first item that `wanted` holds for.
    template<class Wanted>
    ReviewItem goTo(Wanted wanted)
    {
        for (int i = 0; i < 400; ++i)
            m_panel->step(-1);
        for (int i = 0; i < 400; ++i) {
            if (m_panel->current() && wanted(*m_panel->current()))
                return *m_panel->current();
            m_panel->step(1);
        }
        ADD_FAILURE() << "there is no such item";
        return {};
    }
    ReviewItem goToRepair(RepairKind kind)
    {
        return goTo([kind](const ReviewItem& item) {
            return item.kind == ReviewItem::Kind::Repair && item.repairKind == kind;
        });
    }
    ReviewItem goToProposal()
    {
        return goTo([](const ReviewItem& item) { return item.proposal(); });
    }

    const std::u16string& text() const { return m_session.reading()->document.text; }
    bool holds(std::u16string_view words) const { return text().find(words) != std::u16string::npos; }
    int open() const { return m_panel->model().openCount(); }
    int listedDoubts() const { return m_session.summary(m_session.callId())->doubts; }
    std::u16string speakerOf(std::u16string_view words) const
    {
        const auto at = static_cast<std::int32_t>(text().find(words));
        const Call& read = m_session.reading()->call;
        for (const Turn& turn : read.turns)
            if (turn.body.contains(at))
                return turn.speaker ? read.people[std::size_t(*turn.speaker)].name : u"—";
        return u"?";
    }

    std::unique_ptr<ReviewPanel> m_panel;
};

TEST_F(Review, BackspaceGivesTheOriginalBackAndUndoRepairsIt)
{
    const ReviewItem quote = goToRepair(RepairKind::MarketQuote);
    ASSERT_FALSE(holds(quote.before));
    const int before = open();
    press(Qt::Key_Backspace);
    EXPECT_TRUE(holds(quote.before));
    EXPECT_EQ(open(), before - 1);
    ASSERT_TRUE(m_panel->current());
    EXPECT_EQ(m_panel->current()->repairKind, RepairKind::MarketQuote);
    EXPECT_FALSE(m_panel->current()->sameAs(quote)) << "it went on to the next one";
    undo();
    EXPECT_FALSE(holds(quote.before));
    EXPECT_EQ(open(), before);
    m_session.undoStack().redo();
    settle();
    EXPECT_TRUE(holds(quote.before));
}

TEST_F(Review, ANarrowPanelBreaksTheLineOfButtonsAndCutsNone)
{
    m_panel->show();
    for (const int width : {560, 1800}) {
        m_panel->resize(width, 600);
        settle();
        QSet<int> lines;
        const auto buttons = m_panel->foot().findChildren<QToolButton*>();
        for (const QToolButton* button : buttons) {
            if (!button->defaultAction() && button->objectName() != QLatin1String("reviewKind"))
                continue;
            EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
            EXPECT_LE(button->geometry().right(), m_panel->foot().width());
            EXPECT_LE(button->geometry().bottom(), m_panel->foot().height());
            lines.insert(button->y());
        }
        EXPECT_EQ(lines.size() == 1, width == 1800);
    }
}

TEST_F(Review, TheListLeavesANarrowPanelToTheText)
{
    m_panel->show();
    const auto* list = m_panel->findChild<QTreeView*>(QStringLiteral("reviewList"));
    for (const auto& [width, most] : {std::pair(812, 205), std::pair(1400, 300)}) {
        m_panel->resize(width, 600);
        settle();
        EXPECT_LE(list->width(), most);
        EXPECT_GE(list->width(), most - 10);
    }
}

TEST_F(Review, EnterAcceptsAndGoesOnAlsoFasterThanTheCallIsReadAnew)
{
    goToRepair(RepairKind::PinyinGloss);
    const int before = open();
    const std::u16string text = this->text();
    for (int i = 0; i < 3; ++i)
        m_panel->actions().action(ReviewStep::Accept)->trigger();
    settle();
    EXPECT_EQ(open(), before - 3);
    EXPECT_EQ(this->text(), text);
    m_panel->showAll(true);
    const auto accepted =
        std::ranges::count(m_panel->model().items(), ReviewItem::State::Accepted, &ReviewItem::state);
    EXPECT_EQ(accepted, 3);
}

TEST_F(Review, AProposalIsMadeByChoosingAndItsDoubtLeavesTheLibrarysCount)
{
    const ReviewItem proposal = goToProposal();
    const int doubts = listedDoubts();
    ASSERT_GE(proposal.repair->candidates.size(), 1U);
    press(Qt::Key_Return);
    EXPECT_EQ(proposal.source.in(m_session.reading()->document.source), proposal.before);
    const auto made =
        std::ranges::find(m_session.reading()->document.repairs, proposal.source, &Repair::source);
    EXPECT_EQ(made->verdict, RepairVerdict::Chosen);
    EXPECT_EQ(made->clean.in(text()), proposal.repair->candidates.front());
    EXPECT_EQ(listedDoubts(), doubts - 1);
    undo();
    EXPECT_EQ(listedDoubts(), doubts);
}

TEST_F(Review, WordsOfOnesOwnAreWrittenWhileTheKeysKeepStill)
{
    const ReviewItem proposal = goToProposal();
    auto* words = m_panel->findChild<QLineEdit*>(QStringLiteral("reviewOwnWords"));
    ASSERT_TRUE(words && words->isVisible());
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral("smrn"));
    EXPECT_EQ(m_session.undoStack().count(), 0) << "S, M, R and N are letters there";
    QTest::keyClick(words, Qt::Key_Return);
    settle();
    const auto made =
        std::ranges::find(m_session.reading()->document.repairs, proposal.source, &Repair::source);
    EXPECT_EQ(made->clean.in(text()), u"smrn");
}

TEST_F(Review, AKindIsRejectedAndAcceptedAsAWhole)
{
    const ReviewItem gloss = goToRepair(RepairKind::PinyinGloss);
    const std::size_t length = text().size();
    trigger(ReviewStep::RejectKind);
    EXPECT_GT(text().size(), length + 100);
    EXPECT_TRUE(holds(gloss.before));
    undo();
    EXPECT_EQ(text().size(), length);
    goToRepair(RepairKind::PinyinGloss);
    const int before = open();
    trigger(ReviewStep::AcceptKind);
    EXPECT_LT(open(), before - 100);
    EXPECT_EQ(text().size(), length);
}

TEST_F(Review, ADoubtIsSettledAndOpenedAgain)
{
    const ReviewItem doubt = goTo([](const ReviewItem& item) { return item.doubt && !item.clean.empty(); });
    const int doubts = listedDoubts();
    trigger(ReviewStep::Accept);
    EXPECT_EQ(listedDoubts(), doubts - 1);
    m_panel->showAll(true);
    goTo([&](const ReviewItem& item) { return item.sameAs(doubt) && !item.open(); });
    trigger(ReviewStep::Reject);
    EXPECT_EQ(listedDoubts(), doubts);
}

TEST_F(Review, ATurnIsSplitAtTheCaretAndGivenToAnother)
{
    const std::u16string_view words = u"先確認一下數字";
    ASSERT_EQ(speakerOf(words), u"周聞");
    const std::size_t turns = m_session.reading()->call.turns.size();
    m_panel->view().setCaret(static_cast<std::int32_t>(text().find(words)));
    trigger(ReviewStep::Split);
    auto* name = m_panel->findChild<QLineEdit*>(QStringLiteral("speakerPickerName"));
    ASSERT_TRUE(name && name->isVisible());
    EXPECT_TRUE(
        m_panel->findChild<QLabel*>(QStringLiteral("speakerPickerTitle"))->text().contains(toQString(words)));
    name->insert(QStringLiteral("林一川"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    EXPECT_EQ(m_session.reading()->call.turns.size(), turns + 1);
    EXPECT_EQ(speakerOf(words), u"林一川");
    m_panel->view().setCaret(static_cast<std::int32_t>(text().find(words)));
    trigger(ReviewStep::Merge);
    EXPECT_EQ(m_session.reading()->call.turns.size(), turns);
    EXPECT_EQ(speakerOf(words), u"周聞");
    undo();
    undo();
    EXPECT_EQ(m_session.reading()->call.turns.size(), turns);
    EXPECT_TRUE(m_panel->model().items().back().kind != ReviewItem::Kind::Correction);
}

TEST_F(Review, ATurnIsNeverSplitInsideALatinWord)
{
    const std::u16string_view word = u"Kasoka";
    const auto at = static_cast<std::int32_t>(text().find(word));
    ASSERT_GT(at, 0);
    m_panel->view().setCaret(at + 2);
    trigger(ReviewStep::Split);
    auto* name = m_panel->findChild<QLineEdit*>(QStringLiteral("speakerPickerName"));
    ASSERT_TRUE(name && name->isVisible());
    name->insert(QStringLiteral("林一川"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    const auto& turns = m_session.reading()->call.turns;
    EXPECT_TRUE(std::ranges::any_of(turns, [&](const Turn& turn) { return turn.body.begin() == at; }));
}

TEST_F(Review, ANewNameBehindASplitHasTheRoleOfTheTurnAndStaysInItsExchange)
{
    const std::u16string_view words = u"先確認一下數字";
    const auto roleOf = [&](std::u16string_view at) {
        const auto place = static_cast<std::int32_t>(text().find(at));
        for (const Turn& turn : m_session.reading()->call.turns) {
            if (turn.body.begin() <= place && place < turn.body.end())
                return turn.role;
        }
        return Role::Unknown;
    };
    const auto answers = [this] {
        std::size_t count = 0;
        for (const Exchange& exchange : m_session.reading()->call.exchanges) {
            for (const Pair& pair : exchange.pairs)
                count += pair.answerTurns.size();
        }
        return count;
    };
    const std::size_t before = answers();
    ASSERT_EQ(roleOf(words), Role::Executive);
    m_panel->view().setCaret(static_cast<std::int32_t>(text().find(words)));
    trigger(ReviewStep::Split);
    auto* name = m_panel->findChild<QLineEdit*>(QStringLiteral("speakerPickerName"));
    name->insert(QStringLiteral("丁一"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    EXPECT_EQ(speakerOf(words), u"丁一");
    EXPECT_EQ(roleOf(words), Role::Executive);
    EXPECT_EQ(answers(), before + 1);
}

TEST_F(Review, ASpeakerIsChangedForAllTurnsAlikeAndTakenBackFromTheList)
{
    const std::u16string_view words = u"先確認一下數字";
    m_panel->view().setCaret(static_cast<std::int32_t>(text().find(words)));
    trigger(ReviewStep::Speaker);
    auto* name = m_panel->findChild<QLineEdit*>(QStringLiteral("speakerPickerName"));
    auto* alike = m_panel->findChild<QAbstractButton*>(QStringLiteral("speakerPickerAlike"));
    ASSERT_TRUE(alike && alike->isVisible());
    alike->setChecked(true);
    name->insert(QStringLiteral("方知微"));
    QTest::keyClick(name, Qt::Key_Return);
    settle();
    EXPECT_EQ(speakerOf(words), u"方知微");
    const auto& turns = m_session.reading()->call.turns;
    EXPECT_TRUE(std::ranges::none_of(turns, [&](const Turn& turn) {
        return turn.speaker && m_session.reading()->call.people[std::size_t(*turn.speaker)].name == u"周聞";
    }));
    m_panel->showAll(true);
    goTo([](const ReviewItem& item) { return item.correction.has_value(); });
    trigger(ReviewStep::Reject);
    EXPECT_EQ(speakerOf(words), u"周聞");
    undo();
    EXPECT_EQ(speakerOf(words), u"方知微");
}

TEST_F(Review, ATurnBeginsAtTheCaret)
{
    const std::u16string_view words = u"先確認一下數字";
    const auto at = static_cast<std::int32_t>(text().find(words));
    const auto index = std::ranges::find_if(m_session.reading()->call.turns,
                                            [&](const Turn& turn) { return turn.body.contains(at); }) -
                       m_session.reading()->call.turns.begin();
    m_panel->view().setCaret(at);
    trigger(ReviewStep::Boundary);
    EXPECT_TRUE(m_session.reading()->call.turns[std::size_t(index)].body.in(text()).starts_with(words));
}

TEST_F(Review, ATurnIsDrawnToAnotherWordByItsHead)
{
    const std::u16string_view words = u"先確認一下數字";
    const auto at = static_cast<std::int32_t>(text().find(words));
    ReviewView& view = m_panel->view();
    view.setCaret(at);
    QTest::keyClick(&view, Qt::Key_Home); // scrolls there
    ReviewLayout& layout = view.textLayout();
    const ReviewLayout::VisibleRow* head = nullptr;
    const ReviewLayout::VisibleRow* target = nullptr;
    for (const auto& row : layout.visible()) {
        const ReviewRow& here = layout.rows()[row.row];
        target = here.clean.contains(at) ? &row : target;
        head = here.turn && !target ? &row : head;
    }
    ASSERT_TRUE(head && target);
    const TurnIndex turn = *layout.rows()[head->row].turn;
    const QPoint heads(0, 30); // of the columns: rows are placed from below them
    const int x = layout.columns().repaired + 4;
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(x, head->y + 6) + heads);
    const QPoint word(x - 3, target->y + static_cast<int>(target->layout->repaired.lineTop(0)) + 4);
    QMouseEvent move(QEvent::MouseMove, QPointF(word + heads),
                     view.viewport()->mapToGlobal(QPointF(word + heads)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, word + heads);
    settle();
    EXPECT_TRUE(m_session.reading()->call.turns[std::size_t(turn)].body.in(text()).starts_with(words));
}

TEST_F(Review, HoldsThroughReopeningAndANewRevisionOfTheDocument)
{
    const ReviewItem quote = goToRepair(RepairKind::MarketQuote);
    press(Qt::Key_Backspace);
    const CallId call = m_session.callId();
    const QString file = m_session.libraryFile();
    m_session.openLibrary(file);
    settle();
    openCall(call);
    EXPECT_TRUE(holds(quote.before));
    std::string bytes;
    m_session.ask(
        QString(), &m_session,
        [call](Library& library, const Progress&) { return library.originalBytes(call); },
        [&](std::string original) { bytes = std::move(original); });
    settle();
    m_session.edit(
        QString(),
        [=, path = m_session.summary(call)->path](Library& library) {
            return library.importBytes("(更正稿)\n" + bytes, path, 2).map([](const ImportReport& report) {
                EXPECT_EQ(report.outcome, ImportOutcome::Revised);
            });
        },
        Reload::Reading);
    settle();
    EXPECT_TRUE(text().starts_with(u"(更正稿)"));
    EXPECT_TRUE(holds(quote.before));
}

TEST_F(Review, WhatHasLostItsPlaceIsToldAndLetGoOf)
{
    const RepairDecision lost{RepairKind::MarketQuote, Span(), RepairVerdict::Rejected,
                              u"(1, 2, 3%)",           {},     true};
    Correction gone;
    gone.kind = CorrectionKind::Merge;
    gone.place = -1;
    const CallId call = m_session.callId();
    m_session.edit(
        QString(),
        [=](Library& library) {
            return library.setDecisions(call, {{lost}, {}}).and_then([&] {
                return library.setCorrections(call, {gone});
            });
        },
        Reloads(Reload::Reading) | Reload::Calls);
    settle();
    const int doubts = listedDoubts();
    for (const char* about : {"decision-lost:rejected", "correction-lost:merge"}) {
        goTo([&](const ReviewItem& item) { return item.doubt && item.doubt->about == about; });
        trigger(ReviewStep::Accept);
    }
    EXPECT_EQ(listedDoubts(), doubts - 2);
    std::size_t left = 1;
    m_session.ask(
        QString(), &m_session, [call](Library& library, const Progress&) { return library.decisions(call); },
        [&](const Decisions& decisions) { left = decisions.repairs.size() + decisions.doubts.size(); });
    settle();
    EXPECT_EQ(left, 0U) << "it is gone, not hidden";
    undo();
    undo();
    EXPECT_EQ(listedDoubts(), doubts);
}

TEST_F(Review, MetadataEditedByHandIsShownAtOnce)
{
    auto* title = m_panel->findChild<QLabel*>(QStringLiteral("reviewCall"));
    ASSERT_FALSE(title->text().contains(QStringLiteral("Bluewater")));
    m_session.edit(
        QString(),
        [call = m_session.callId()](Library& library) {
            CallEdits edits;
            edits.company = u"Bluewater";
            return library.editCall(call, edits);
        },
        Reload::Reading);
    settle();
    EXPECT_EQ(m_session.reading()->call.info.company, u"Bluewater");
    EXPECT_TRUE(title->text().contains(QStringLiteral("Bluewater")));
}

/// The same corrections from the transcript, without the panel.
class Correct : public SampleSession {};

TEST_F(Correct, TheMenuOfATurnChangesRolesAndMerges)
{
    openCall(call(u"Northwind", 2024, 2));
    QWidget host;
    host.resize(600, 500);
    host.show();
    TurnCorrector corrector(m_session, host, [](std::int32_t) { return QRect(40, 40, 1, 20); });
    const auto& turns = m_session.reading()->call.turns;
    const auto analyst = std::ranges::find(turns, Role::Analyst, &Turn::role);
    ASSERT_NE(analyst, turns.end());
    const auto index = static_cast<std::size_t>(analyst - turns.begin());
    const std::size_t count = turns.size();
    const std::int32_t at = analyst->body.begin() + 2;
    QMenu menu;
    corrector.fill(menu, at);
    ASSERT_EQ(menu.findChildren<QAction*>(QStringLiteral("menuMergeTurn")).size(), 1);
    corrector.changeRole(at, Role::Executive);
    settle();
    EXPECT_EQ(m_session.reading()->call.turns[index].role, Role::Executive);
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(m_session.reading()->call.turns[index].role, Role::Analyst);
    menu.findChild<QAction*>(QStringLiteral("menuMergeTurn"))->trigger();
    settle();
    EXPECT_EQ(m_session.reading()->call.turns.size(), count - 1);
    EXPECT_FALSE(corrector.canMerge(0)) << "the first turn has none before it";
    EXPECT_FALSE(corrector.canSplit(m_session.reading()->call.turns[1].body.begin()));
}

} // namespace
} // namespace earshot::ui
