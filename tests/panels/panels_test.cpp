#include "commands/call_command.h"
#include "models/exchanges_model.h"
#include "panels/figures_panel.h"
#include "panels/library_delegate.h"
#include "panels/library_panel.h"
#include "panels/message_bar.h"
#include "panels/qa_panel.h"
#include "panels/search_panel.h"
#include "panels/speakers_panel.h"
#include "sample_session.h"
#include "support/theme.h"
#include "views/data_table.h"
#include "windows/call_commands.h"
#include "windows/call_dialog.h"
#include "windows/export_dialog.h"
#include "windows/qa_import_dialog.h"
#include "windows/tag_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QTreeView>
#include <set>

namespace earshot::ui {
namespace {

using Panels = SampleSession;

TEST_F(Panels, AClickOnACardJumpsToItsQuestionAndShowsItsFigures)
{
    QaPanel panel(m_session);
    panel.resize(360, 700);
    panel.show();
    openCall(call(u"蓝海", 2024, 1));
    auto* list = panel.findChild<QListView*>(QStringLiteral("qaList"));
    ASSERT_GT(list->model()->rowCount(), 3);
    QSignalSpy jumps(&m_session, &Session::spanActivated);
    const QModelIndex second = list->model()->index(1, 0);
    list->scrollTo(second);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(second).center());
    ASSERT_EQ(jumps.size(), 1);
    const auto& exchange = m_session.reading()->call.exchanges;
    const PairPlace place = pairCards(*m_session.reading())[1].place;
    const TurnIndex asked =
        exchange[std::size_t(place.exchange)].pairs[std::size_t(place.pair)].questionTurns.front();
    EXPECT_EQ(jumps[0][0].value<Span>(), m_session.reading()->call.turns[std::size_t(asked)].body);
}

TEST_F(Panels, TheMenuOfTheLibraryIsAboutTheRowPressedAndTheOpenCallIsSelectedBehindIt)
{
    LibraryPanel panel(m_session);
    panel.resize(260, 700);
    panel.show();
    m_session.reload(Reload::Calls);
    settle();
    const CallId open = call(u"蓝海", 2024, 1);
    openCall(open);
    std::vector<CallId> meant;
    int menus = 0;
    QObject::connect(&panel, &LibraryPanel::menuRequested, &panel, [&] {
        ++menus;
        meant = panel.selectedCalls();
    });
    auto* tree = panel.findChild<QTreeView*>(QStringLiteral("callsView"));
    const auto pressOn = [&](const QModelIndex& index) {
        const QPoint place = tree->visualRect(index).center();
        QTest::mouseClick(tree->viewport(), Qt::RightButton, {}, place);
        Q_EMIT tree->customContextMenuRequested(place);
    };
    const QModelIndex company = tree->model()->index(0, 0);
    const QModelIndex other = tree->model()->index(0, 0, company);
    ASSERT_NE(CallsModel::callOf(other), open);
    pressOn(other);
    EXPECT_EQ(meant, std::vector{CallsModel::callOf(other)});
    EXPECT_EQ(m_session.callId(), open);
    EXPECT_EQ(panel.selectedCalls(), std::vector{open});
    EXPECT_EQ(CallsModel::callOf(tree->currentIndex()), open);
    pressOn(company);
    EXPECT_EQ(menus, 1) << "a company's row is no call";
    EXPECT_EQ(CallsModel::callOf(tree->currentIndex()), open);
}

TEST_F(Panels, TwoNamesAreMadeOneCompanyPartedAndUndone)
{
    LibraryPanel panel(m_session);
    QWidget window;
    auto* message = new MessageBar(window, &window);
    auto* commands = new CallCommands(m_session, panel, *message, window);
    m_session.reload(Reload::Calls);
    settle();
    const auto* tree = panel.findChild<QTreeView*>(QStringLiteral("callsView"))->model();
    const auto row = [&](int at) { return tree->index(at, 0); };
    const auto names = [&](int at) { return row(at).data(CallsModel::NamesRole).toStringList(); };
    ASSERT_EQ(tree->rowCount(), 2);
    const QStringList northwind = names(0);
    const QString lanhai = names(1).front();
    const auto choose = [&](const QStringList& of, const QString& text) {
        QMenu menu;
        commands->fillCompanyMenu(menu, of);
        QList<QAction*> actions = menu.findChild<QMenu*>(QStringLiteral("joinCompanies"))->actions();
        actions.append(menu.actions());
        for (QAction* action : actions) {
            if (action->text().contains(text) && !action->menu()) {
                action->trigger();
                settle();
                settle();
                return;
            }
        }
        ADD_FAILURE() << "nothing in the menu holds " << text.toStdString();
    };
    choose(northwind, lanhai);
    ASSERT_EQ(tree->rowCount(), 1);
    EXPECT_EQ(tree->rowCount(row(0)), 10);
    EXPECT_TRUE(row(0).data().toString().startsWith(QStringLiteral("Northwind"))) << "the window is English";
    EXPECT_TRUE(row(0).data(CallsModel::WordsRole).toString().contains(lanhai)) << "the filter knows both";
    choose(names(0), lanhai);
    EXPECT_EQ(tree->rowCount(), 2);
    m_session.undoStack().undo();
    settle();
    settle();
    EXPECT_EQ(tree->rowCount(), 1);
    m_session.undoStack().undo();
    settle();
    settle();
    EXPECT_EQ(tree->rowCount(), 2);
    m_session.undoStack().redo();
    settle();
    settle();
    EXPECT_EQ(tree->rowCount(), 1);
}

TEST_F(Panels, AnotherCallBeginsAtTheTopOfItsQuestions)
{
    QaPanel panel(m_session);
    panel.resize(360, 400);
    panel.show();
    openCall(call(u"蓝海", 2024, 1));
    auto* list = panel.findChild<QListView*>(QStringLiteral("qaList"));
    list->scrollToBottom();
    ASSERT_GT(list->verticalScrollBar()->value(), 0);
    openCall(call(u"蓝海", 2024, 2));
    EXPECT_EQ(list->verticalScrollBar()->value(), 0);
}

TEST_F(Panels, CardsAreAsHighAsTheirWordsAlsoBesideTheScrollBar)
{
    QaPanel panel(m_session);
    panel.resize(340, 900);
    panel.show();
    settle();
    openCall(call(u"蓝海", 2024, 3));
    auto* list = panel.findChild<QListView*>(QStringLiteral("qaList"));
    QTest::qWait(250); // lists lay out anew with a delay
    ASSERT_TRUE(list->verticalScrollBar()->isVisible());
    for (const int width : {300, 390, 340}) {
        panel.resize(width, 900);
        QTest::qWait(250);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            EXPECT_EQ(list->visualRect(index).height(), list->sizeHintForIndex(index).height())
                << width << " px, card " << row;
        }
    }
}

TEST_F(Panels, TheFiguresOfAQuestionTakeNoMoreRoomThanTheirRows)
{
    QaPanel panel(m_session);
    panel.resize(360, 700);
    panel.show();
    openCall(call(u"蓝海", 2024, 1));
    auto* list = panel.findChild<QListView*>(QStringLiteral("qaList"));
    auto* table = panel.findChild<DataTable*>(QStringLiteral("qaFigures"));
    std::set<int> counts;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        const int figures = table->model()->rowCount();
        counts.insert(figures);
        EXPECT_EQ(table->isVisible(), figures > 0);
        const int used = panel.height() - list->height();
        const int rows = figures == 0 ? 0 : 30 + figures * table->rowHeight(0);
        EXPECT_LE(used, std::min(700 * 2 / 5 + 2, rows + 50)) << figures << " figures";
        EXPECT_GE(used, std::min(700 * 2 / 5, rows)) << figures << " figures";
    }
    EXPECT_GE(counts.size(), 3U);
}

TEST_F(Panels, TheToolTipOfACardGoesWhenAnotherCardIsChosen)
{
    QaPanel panel(m_session);
    panel.show();
    openCall(call(u"蓝海", 2024, 1));
    auto* list = panel.findChild<QListView*>(QStringLiteral("qaList"));
    list->setCurrentIndex(list->model()->index(0, 0));
    QToolTip::showText(list->viewport()->mapToGlobal(QPoint(9, 9)), QStringLiteral("an answer"), list);
    ASSERT_TRUE(QToolTip::isVisible());
    list->setCurrentIndex(list->model()->index(1, 0));
    EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }, 2000));
}

TEST_F(Panels, ASummaryIsEditedInPlaceAndUndone)
{
    QaPanel panel(m_session);
    panel.resize(360, 700);
    panel.show();
    openCall(call(u"蓝海", 2024, 1));
    auto* list = panel.findChild<QListView*>(QStringLiteral("qaList"));
    const QModelIndex first = list->model()->index(0, 0);
    const QString before = first.data().toString();
    list->setCurrentIndex(first);
    list->edit(first);
    auto* editor = list->findChild<QPlainTextEdit*>(QStringLiteral("summaryEditor"));
    ASSERT_TRUE(editor);
    editor->setPlainText(QStringLiteral("CMR and GMV"));
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), QStringLiteral("CMR and GMV"));
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), before);
}

TEST_F(Panels, ACellOfTheFiguresLightsItsWordsAndTheTableIsCopied)
{
    FiguresPanel panel(m_session);
    panel.resize(700, 500);
    panel.show();
    openCall(call(u"蓝海", 2024, 1));
    auto* table = panel.findChild<DataTable*>(QStringLiteral("figuresTable"));
    const int all = table->model()->rowCount();
    ASSERT_GT(all, 20);
    QSignalSpy lit(&m_session, &Session::figureActivated);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(2, 0)).center());
    ASSERT_EQ(lit.size(), 1);
    table->findChild<QAction*>(QStringLiteral("actionCopyTable"))->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("Metric\tValue\tValue to\tUnit\tChange")));
    panel.filterBox()->setText(QStringLiteral("418.36"));
    EXPECT_LT(table->model()->rowCount(), all);
    EXPECT_GT(table->model()->rowCount(), 0);
}

TEST_F(Panels, SearchGroupsHitsByCallAndEnterJumps)
{
    SearchPanel panel(m_session);
    panel.resize(900, 240);
    panel.show();
    QSignalSpy done(&panel, &SearchPanel::searched);
    panel.search(QStringLiteral("回购"));
    settle();
    ASSERT_EQ(done.size(), 1);
    EXPECT_GT(done[0][1].toInt(), 3);
    auto* tree = panel.findChild<QTreeView*>(QStringLiteral("searchResults"));
    ASSERT_GT(tree->model()->rowCount(), 1);
    panel.nextHit();
    settle();
    EXPECT_EQ(m_session.callId().value(),
              tree->model()->index(0, 0).data(SearchModel::CallRole).toLongLong());
}

TEST_F(Panels, SpeakersAreShownWithTheirShares)
{
    SpeakersPanel panel(m_session);
    panel.resize(364, 700);
    panel.show();
    openCall(call(u"蓝海", 2024, 1));
    auto* table = panel.findChild<DataTable*>(QStringLiteral("speakersTable"));
    EXPECT_GT(table->model()->rowCount(), 8);
    EXPECT_GE(table->columnWidth(SpeakersModel::Name), 130) << "the name has the most room";
    EXPECT_GT(table->secondLineRect(0).width(), 300) << "the title reaches below all cells";
    EXPECT_EQ(table->secondLine(0), table->model()->index(0, 0).data(SpeakersModel::DetailRole).toString());
    QSignalSpy jumps(&m_session, &Session::spanActivated);
    Q_EMIT table->cellActivated(table->model()->index(0, 0));
    EXPECT_EQ(jumps.size(), 1);
}

TEST_F(Panels, AnExportShowsItsTableAndWritesTheSameBytes)
{
    const CallId chosen = call(u"蓝海", 2024, 1);
    auto* dialog = new ExportDialog(m_session, {chosen}, m_folder.path());
    dialog->show();
    QTest::qWait(200);
    settle();
    auto* preview = dialog->findChild<QTableView*>(QStringLiteral("previewTable"));
    EXPECT_GT(preview->model()->rowCount(), 5);
    const QString path = m_folder.filePath(QStringLiteral("out.csv"));
    dialog->findChild<QLineEdit*>(QStringLiteral("pathEdit"))->setText(path);
    QSignalSpy exported(dialog, &ExportDialog::exported);
    dialog->findChild<QPushButton*>(QStringLiteral("exportButton"))->click();
    settle();
    ASSERT_EQ(exported.size(), 1);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("\xEF\xBB\xBF"));
}

TEST_F(Panels, AnExportShowsWhichCallsAreTicked)
{
    const CallId chosen = m_session.calls().back().id;
    auto* dialog = new ExportDialog(m_session, {chosen}, m_folder.path());
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("callsList"));
    list->setMaximumHeight(80); // not all of them are in sight
    dialog->show();
    settle();
    const QListWidgetItem* item = list->currentItem();
    ASSERT_TRUE(item);
    EXPECT_EQ(item->checkState(), Qt::Checked);
    EXPECT_TRUE(list->viewport()->rect().contains(list->visualItemRect(item).center()));
    delete dialog;
}

TEST_F(Panels, ARowOfTheLibraryLeavesOutTheLastOfItsFactsFirst)
{
    CallSummary call;
    call.id = CallId(1);
    call.info.company = u"Aldermoor";
    call.pairs = 11;
    call.annotations = 2;
    call.doubts = 4;
    CallsModel model;
    model.setCalls({call});
    const QModelIndex row = model.index(0, 0, model.index(0, 0));
    const QFontMetricsF metrics(Theme::instance().interfaceFont());
    const auto shown = [&](const QString& room) {
        return CallDelegate::facts(row, metrics.horizontalAdvance(room) + 1, metrics);
    };
    const QString all =
        row.data(CallsModel::FactsRole).toStringList().join(QStringLiteral(" · ")) + QStringLiteral(" · ");
    ASSERT_TRUE(all.startsWith(QStringLiteral("11 Q · 2 note")));
    EXPECT_EQ(shown(all), all);
    EXPECT_EQ(shown(all.chopped(2)), QStringLiteral("11 Q · "));
    EXPECT_EQ(shown(QStringLiteral("11")), QString());
    EXPECT_EQ(CallDelegate::facts(row.parent(), 0, metrics), QStringLiteral("1"))
        << "a company's count stays";
}

TEST_F(Panels, TheExportDialogLooksTheSameAtFirstAndInAnotherTheme)
{
    auto* dialog = new ExportDialog(m_session, {call(u"蓝海", 2024, 1)}, m_folder.path());
    dialog->show();
    settle();
    const auto drawn = [dialog] {
        std::string looks;
        for (const char* name : {"formatLabel", "callsLabel", "previewLabel", "pathLabel", "formatHint"}) {
            const auto* label = dialog->findChild<QLabel*>(QString::fromLatin1(name));
            const bool muted =
                label->palette().color(QPalette::WindowText) == Theme::instance().color(ColorRole::MutedText);
            looks += std::string(label->font().weight() == QFont::DemiBold ? "bold" : "plain") +
                     (muted ? " muted\n" : "\n");
        }
        return looks;
    };
    const std::string wanted = "bold muted\nbold muted\nbold muted\nbold muted\nplain muted\n";
    EXPECT_EQ(drawn(), wanted);
    const int width = dialog->findChild<QPushButton*>(QStringLiteral("allButton"))->sizeHint().width();
    Theme::instance().setMode(Theme::Mode::Dark);
    settle();
    EXPECT_EQ(drawn(), wanted);
    EXPECT_EQ(dialog->findChild<QPushButton*>(QStringLiteral("allButton"))->sizeHint().width(), width);
    Theme::instance().setMode(Theme::Mode::Light);
    delete dialog;
}

TEST_F(Panels, AnExportThatCannotBeWrittenSaysSoInTheDialog)
{
    auto* dialog = new ExportDialog(m_session, {call(u"蓝海", 2024, 1)}, m_folder.path());
    dialog->show();
    dialog->findChild<QLineEdit*>(QStringLiteral("pathEdit"))->setText(QStringLiteral("/nowhere/at/all.csv"));
    QSignalSpy exported(dialog, &ExportDialog::exported);
    dialog->findChild<QPushButton*>(QStringLiteral("exportButton"))->click();
    settle();
    EXPECT_EQ(exported.size(), 0);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->findChild<QLabel*>(QStringLiteral("messageLabel"))->text().isEmpty());
    delete dialog;
}

TEST_F(Panels, AnEditedTableIsShownTakenAndUndoneAsOneStep)
{
    const CallId id = call(u"蓝海", 2024, 1);
    const QaChange note{2, {id, 0, 0}, QaField::Note, u"", u"ask again"};
    const QaChange tags{2, {id, 0, 0}, QaField::Tags, u"", u"follow up"};
    QaPlan plan;
    plan.path = "/tmp/edited.csv";
    plan.changes = {note, tags, {3, {id, 1, 0}, QaField::Note, u"", u"not this"}};
    plan.refusals = {{4, QaRefusalKind::RowUnknown, {}, {}, {}, {}}};
    const auto tagsBefore = m_session.tags().size();
    m_session.open(id);
    settle();
    const auto notesBefore = m_session.annotations().size();
    auto* dialog = new QaImportDialog(m_session, plan);
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("changesTable"));
    ASSERT_EQ(table->model()->rowCount(), 4);
    EXPECT_EQ(table->model()->index(3, 0).data(Qt::CheckStateRole), QVariant());
    EXPECT_FALSE(table->model()->index(3, QaPlanModel::Library).data().toString().isEmpty());
    table->model()->setData(table->model()->index(2, 0), Qt::Unchecked, Qt::CheckStateRole);
    dialog->accept();
    settle();
    EXPECT_EQ(m_session.annotations().size(), notesBefore + 1) << "both are of one question";
    EXPECT_EQ(m_session.tags().size(), tagsBefore + 1);
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(m_session.annotations().size(), notesBefore);
    EXPECT_EQ(m_session.tags().size(), tagsBefore);
}

TEST_F(Panels, ACallsPeriodIsSetByHandAndUndone)
{
    const CallId id = call(u"蓝海", 2024, 1);
    auto* dialog = new CallDialog(m_session, *m_session.summary(id));
    settle();
    dialog->findChild<QLineEdit*>(QStringLiteral("yearEdit"))->setText(QStringLiteral("2031"));
    dialog->findChild<QLineEdit*>(QStringLiteral("dateEdit"))->setText(QStringLiteral("2030-02-31"));
    EXPECT_FALSE(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    dialog->findChild<QLineEdit*>(QStringLiteral("dateEdit"))->setText(QStringLiteral("2030-02-28"));
    dialog->accept();
    delete dialog;
    settle();
    EXPECT_EQ(m_session.summary(id)->info.fiscalYear, 2031);
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(m_session.summary(id)->info.fiscalYear, 2024);
}

TEST_F(Panels, ATagOfATakenNameIsRefused)
{
    auto* first = new TagDialog(m_session, Tag{});
    first->findChild<QLineEdit*>(QStringLiteral("nameEdit"))->setText(QStringLiteral("Margin"));
    first->accept();
    delete first;
    settle();
    TagDialog second(m_session, Tag{});
    second.setAttribute(Qt::WA_DeleteOnClose, false);
    second.findChild<QLineEdit*>(QStringLiteral("nameEdit"))->setText(QStringLiteral("margin"));
    EXPECT_FALSE(second.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
}

TEST_F(Panels, ARemovedCallComesBackByUndo)
{
    const CallId id = call(u"蓝海", 2024, 1);
    const std::size_t before = m_session.calls().size();
    openCall(id);
    m_session.undoStack().push(removeCallCommand(m_session, *m_session.summary(id)).release());
    settle();
    EXPECT_EQ(m_session.calls().size(), before - 1);
    EXPECT_FALSE(m_session.callId().valid());
    m_session.undoStack().undo();
    settle();
    EXPECT_TRUE(m_session.summary(id));
}

} // namespace
} // namespace earshot::ui
