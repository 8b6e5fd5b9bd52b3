#include "models/figures_model.h"
#include "panels/checks_view.h"
#include "panels/figure_editor.h"
#include "panels/figures_panel.h"
#include "sample_session.h"
#include "support/hand_made_call.h"
#include "support/importer.h"
#include "support/qt_text.h"
#include "support/theme.h"
#include "views/data_table.h"
#include "views/transcript_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace earshot::ui {
namespace {

class Figures : public SampleSession {
protected:
    void SetUp() override
    {
        SampleSession::SetUp();
        m_panel = std::make_unique<FiguresPanel>(m_session);
        m_panel->resize(420, 700);
        m_panel->show();
    }

    /// An edit is written, and then what it changed is read: two rounds of jobs.
    void settle()
    {
        SampleSession::settle();
        SampleSession::settle();
        QCoreApplication::processEvents();
    }

    template<class Widget>
    Widget* part(const char* name) const
    {
        return m_panel->findChild<Widget*>(QLatin1String(name));
    }
    Span words(std::u16string_view text) const
    {
        const std::size_t at = m_session.reading()->document.text.find(text);
        EXPECT_NE(at, std::u16string::npos);
        return Span::of(at, at + text.size());
    }
    int figure(std::u16string_view text) const { return m_panel->figureAt(words(text)); }
    const Figure* read(std::u16string_view text) const
    {
        const int index = figure(text);
        return index < 0 ? nullptr : &m_session.reading()->figures.figures[std::size_t(index)];
    }
    void trigger(const Span& span, const char* action)
    {
        QMenu menu;
        m_panel->fillMenu(menu, span);
        for (QAction* one : menu.actions())
            if (one->objectName() == QLatin1String(action)) {
                one->trigger();
                return;
            }
        FAIL() << action;
    }
    QString checks() const { return part<QToolButton>("figuresChecks")->text(); }

    std::unique_ptr<FiguresPanel> m_panel;
};

TEST(FigureToolTip, ShowsALevelAsAValueAndAsItsChangeOnlyWhatIsSaidToHaveChanged)
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive, u"CFO");
    call.turn(chief, Section::Prepared, u"Revenue was {43 billion}, up {7.4%}. We bought back {2 billion}.");
    for (const std::size_t money : {0U, 2U}) {
        call.figureAt(money).kind = FigureKind::Money;
        call.figureAt(money).currency = "CNY";
        call.figureAt(money).metric = money == 0 ? "revenue" : "share_repurchases";
    }
    call.figureAt(0).value = Decimal(43'000'000'000);
    call.figureAt(2).value = Decimal(2'000'000'000);
    call.figureAt(1).kind = FigureKind::Percent;
    call.figureAt(1).value = Decimal::parse("7.4");
    call.figureAt(1).metric = "revenue";
    call.figureAt(1).direction = Direction::Up;
    call.figureAt(1).comparison = Comparison::YearOnYear;
    const auto reading = call.done();
    const auto tip = [&](std::int32_t figure) { return figureToolTip(*reading, figure); };
    EXPECT_TRUE(tip(0).startsWith(QStringLiteral("<b>43 CNY bn</b>"))) << tip(0).toStdString();
    EXPECT_EQ(tip(0).count(QStringLiteral("43 CNY bn")), 1) << "the level is no change";
    EXPECT_TRUE(tip(0).contains(QStringLiteral("+7.4% YoY"))) << tip(0).toStdString();
    EXPECT_TRUE(tip(1).contains(QStringLiteral("+7.4% YoY"))) << tip(1).toStdString();
    EXPECT_FALSE(tip(2).contains(QStringLiteral("Change"))) << tip(2).toStdString();
}

TEST_F(Figures, AFigureIsCorrectedBesideItsSentenceAndTheEditIsUndoneRedoneAndKept)
{
    const CallId id = call(u"蓝海", 2024, 1);
    openCall(id);
    ASSERT_EQ(read(u"418.36亿元")->metric, "revenue");
    m_panel->correct(figure(u"418.36亿元"));
    auto* editor = part<QWidget>("figureEditor");
    ASSERT_TRUE(editor->isVisible());
    EXPECT_TRUE(part<QLabel>("figureSentence")->text().contains(QStringLiteral("同比增长9.5%")));
    part<QLineEdit>("figureMetric")->setText(QStringLiteral("Gross merchandise value"));
    part<QLineEdit>("figureValue")->setText(QStringLiteral("418.4亿"));
    part<QLineEdit>("figurePeriod")->setText(QStringLiteral("Q4 FY2023"));
    QTest::keyClick(part<QLineEdit>("figureValue"), Qt::Key_Return);
    settle();
    EXPECT_FALSE(editor->isVisible());
    EXPECT_EQ(read(u"418.36亿元")->metric, "gmv");
    EXPECT_EQ(read(u"418.36亿元")->value, Decimal(41'840'000'000));
    EXPECT_EQ(read(u"418.36亿元")->period.label, "FY2023Q4");
    EXPECT_EQ(read(u"418.36亿元")->currency, "CNY") << "what was not changed stays as read";
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(read(u"418.36亿元")->metric, "revenue");
    m_session.undoStack().redo();
    settle();
    EXPECT_EQ(read(u"418.36亿元")->metric, "gmv");
    m_session.openLibrary(m_session.libraryFile());
    settle();
    openCall(id);
    EXPECT_EQ(read(u"418.36亿元")->metric, "gmv");
    m_panel->correct(figure(u"418.36亿元"));
    part<QPushButton>("figureAnew")->click();
    settle();
    EXPECT_EQ(read(u"418.36亿元")->metric, "revenue");
    EXPECT_EQ(read(u"418.36亿元")->hand, Figure::Hand::None);
}

TEST_F(Figures, TheFieldsOfAFigureMakeThePanelNoWider)
{
    openCall(call(u"蓝海", 2024, 1));
    const int before = m_panel->minimumSizeHint().width();
    m_panel->correct(figure(u"418.36亿元"));
    ASSERT_TRUE(part<QWidget>("figureEditor")->isVisible());
    settle();
    EXPECT_LE(m_panel->minimumSizeHint().width(), std::max(before, 330));
}

TEST_F(Figures, ABusinessAndAPlaceArePutRightUndoneAndShown)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* table = part<DataTable>("figuresTable");
    const auto shown = [&](std::u16string_view text) {
        const auto* all = qobject_cast<QSortFilterProxyModel*>(table->model());
        const auto* model = qobject_cast<const FiguresModel*>(all->sourceModel());
        return model->index(model->rowOf(figure(text)), FiguresModel::Metric).data().toString();
    };
    const QString whole = shown(u"418.36亿元");
    m_panel->correct(figure(u"418.36亿元"));
    EXPECT_EQ(part<QLineEdit>("figureSegment")->text(), QString());
    part<QLineEdit>("figureSegment")->setText(QStringLiteral("cloud"));
    part<QLineEdit>("figureGeography")->setText(QStringLiteral("Europe"));
    QTest::keyClick(part<QLineEdit>("figureSegment"), Qt::Key_Return);
    settle();
    EXPECT_EQ(read(u"418.36亿元")->segment, "cloud");
    EXPECT_EQ(read(u"418.36亿元")->geography, "europe");
    EXPECT_EQ(read(u"418.36亿元")->metric, "revenue") << "what was not changed stays as read";
    EXPECT_EQ(shown(u"418.36亿元"), whole + QStringLiteral(" · Cloud · Europe"));
    const QString toolTip = figureToolTip(*m_session.reading(), figure(u"418.36亿元"));
    EXPECT_TRUE(toolTip.contains(QStringLiteral("Cloud")) && toolTip.contains(QStringLiteral("Europe")))
        << toolTip.toStdString();
    auto* parts = part<QComboBox>("figuresPart");
    parts->setCurrentIndex(parts->findText(QStringLiteral("Europe")));
    EXPECT_EQ(table->model()->rowCount(), 1);
    parts->setCurrentIndex(parts->findText(QStringLiteral("Whole company")));
    EXPECT_GT(table->model()->rowCount(), 1);
    parts->setCurrentIndex(0);
    m_panel->correct(figure(u"418.36亿元"));
    EXPECT_EQ(part<QLineEdit>("figureSegment")->text(), QStringLiteral("Cloud"));
    part<QLineEdit>("figureSegment")->setText(QStringLiteral("Blue Harbor"));
    part<QLineEdit>("figureGeography")->clear();
    QTest::keyClick(part<QLineEdit>("figureSegment"), Qt::Key_Return);
    settle();
    EXPECT_EQ(read(u"418.36亿元")->segment, "Blue Harbor") << "a company's own name is kept as it is typed";
    EXPECT_EQ(read(u"418.36亿元")->geography, "");
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(read(u"418.36亿元")->geography, "europe");
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(shown(u"418.36亿元"), whole);
}

TEST_F(Figures, WhatCannotBeReadIsSaidAndNothingIsKept)
{
    openCall(call(u"蓝海", 2024, 1));
    m_panel->correct(figure(u"418.36亿元"));
    const int before = m_session.undoStack().count();
    for (const auto& [field, text] :
         {std::pair("figureValue", "many"), std::pair("figureMetric", "Glamour"),
          std::pair("figurePeriod", "soon"), std::pair("figureGeography", "Nowhere")}) {
        auto* edit = part<QLineEdit>(field);
        const QString kept = edit->text();
        edit->setText(QLatin1String(text));
        part<QPushButton>("figureSave")->click();
        EXPECT_TRUE(part<QLabel>("figureMessage")->isVisible()) << field;
        EXPECT_TRUE(part<QWidget>("figureEditor")->isVisible()) << field;
        edit->setText(kept);
    }
    EXPECT_EQ(m_session.undoStack().count(), before);
    QTest::keyClick(part<QLineEdit>("figureValue"), Qt::Key_Escape);
    EXPECT_FALSE(part<QWidget>("figureEditor")->isVisible());
}

TEST_F(Figures, AValueIsTypedAsTheTableWritesItsUnits)
{
    openCall(call(u"蓝海", 2024, 1));
    for (const auto& [typed, value] : {std::pair("345m", "345000000"), std::pair("1.2bn", "1200000000"),
                                       std::pair("7,5k", ""), std::pair("12.5k", "12500")}) {
        m_panel->correct(figure(u"418.36亿元"));
        part<QLineEdit>("figureValue")->setText(QLatin1String(typed));
        part<QPushButton>("figureSave")->click();
        EXPECT_EQ(part<QLabel>("figureMessage")->isVisible(), *value == 0) << typed;
        settle();
        if (*value != 0) {
            EXPECT_EQ(read(u"418.36亿元")->value->toString(), value) << typed;
        }
        QTest::keyClick(part<QLineEdit>("figureValue"), Qt::Key_Escape);
    }
}

TEST_F(Figures, AChangeIsNotCutOffFromWhatItIsHeldAgainst)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* table = part<DataTable>("figuresTable");
    const QModelIndex change = table->model()->index(0, FiguresModel::Change);
    const QString text = change.data().toString();
    ASSERT_TRUE(text.endsWith(QStringLiteral("YoY"))) << text.toStdString();
    for (const int width : {420, 364, 330, 300, 262}) {
        m_panel->resize(width, 700);
        QCoreApplication::processEvents();
        if (table->isColumnHidden(FiguresModel::Change)) {
            EXPECT_TRUE(table->secondLine(0).startsWith(text)) << width;
            EXPECT_LT(width, 364) << "the panel's usual width";
        } else {
            const int needed = QFontMetrics(Theme::instance().numberFont()).horizontalAdvance(text);
            EXPECT_GE(table->columnWidth(FiguresModel::Change), needed) << width;
            EXPECT_GE(width, 330);
        }
    }
}

TEST_F(Figures, InTextOfTwiceTheSizeValuesAreWholeAndHeadsAreAsHighAsTheirText)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* table = part<DataTable>("figuresTable");
    Theme::instance().setFontSteps(12, 0);
    settle();
    EXPECT_GE(table->horizontalHeader()->height(),
              QFontMetrics(Theme::instance().panelHeaderFont()).height());
    const QFontMetrics metrics(Theme::instance().numberFont());
    for (const QString& value : {QStringLiteral("418.36"), QStringLiteral("41.836")})
        EXPECT_GE(table->columnWidth(FiguresModel::Value), metrics.horizontalAdvance(value) + 16);
    Theme::instance().setFontSteps(0, 0);
    settle();
}

TEST_F(Figures, WhatIsNoFigureIsTakenAwayByKeyAndComesBackByUndo)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* table = part<DataTable>("figuresTable");
    const int rows = table->model()->rowCount();
    m_session.activateFigure(figure(u"418.36亿元"));
    QTest::keyClick(table, Qt::Key_Delete);
    settle();
    EXPECT_FALSE(read(u"418.36亿元"));
    m_session.undoStack().undo();
    settle();
    EXPECT_TRUE(read(u"418.36亿元"));
    EXPECT_EQ(table->model()->rowCount(), rows);
}

TEST_F(Figures, TheMenuOfTheTranscriptMarksWordsAsAFigureAndCopiesAValue)
{
    openCall(call(u"蓝海", 2024, 1));
    trigger(words(u"418.36亿元"), "actionCopyValue");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("41836000000"));
    ASSERT_FALSE(read(u"第一季度公司"));
    trigger(words(u"第一季度公司"), "actionMarkFigure");
    part<QLineEdit>("figureValue")->setText(QStringLiteral("1"));
    part<QPushButton>("figureSave")->click();
    settle();
    ASSERT_TRUE(read(u"第一季度公司"));
    EXPECT_EQ(read(u"第一季度公司")->value, Decimal(1));
    EXPECT_EQ(read(u"第一季度公司")->hand, Figure::Hand::Added);
    trigger(words(u"第一季度公司"), "actionRemoveFigure");
    settle();
    EXPECT_FALSE(read(u"第一季度公司"));
}

TEST_F(Figures, TheTableIsFilteredByMetricAndSpeaker)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* table = part<DataTable>("figuresTable");
    const int all = table->model()->rowCount();
    auto* metrics = part<QComboBox>("figuresMetric");
    metrics->setCurrentIndex(metrics->findData(QStringLiteral("revenue")));
    ASSERT_GT(table->model()->rowCount(), 0);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        EXPECT_EQ(table->model()->index(row, 0).data(FiguresModel::MetricIdRole), QStringLiteral("revenue"));
    const int revenue = table->model()->rowCount();
    auto* speakers = part<QComboBox>("figuresSpeaker");
    speakers->setCurrentIndex(speakers->findText(QStringLiteral("周闻")));
    EXPECT_LT(table->model()->rowCount(), revenue);
    EXPECT_GT(table->model()->rowCount(), 0);
    metrics->setCurrentIndex(0);
    speakers->setCurrentIndex(0);
    EXPECT_EQ(table->model()->rowCount(), all);
}

TEST_F(Figures, WhatHasNoColumnInANarrowTableStandsBelowItsRow)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* table = part<DataTable>("figuresTable");
    m_panel->resize(364, 700);
    QCoreApplication::processEvents();
    ASSERT_TRUE(table->isColumnHidden(FiguresModel::PeriodColumn));
    EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0);
    const int narrow = table->rowHeight(0);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (const int column :
             {FiguresModel::PeriodColumn, FiguresModel::BasisColumn, FiguresModel::Speaker})
            cells.append(table->model()->index(row, column).data().toString());
        cells.removeAll(QString(absent));
        EXPECT_EQ(table->secondLine(row), cells.join(QStringLiteral(" · ")));
    }
    EXPECT_TRUE(table->secondLine(0).startsWith(QStringLiteral("FY24 Q1")))
        << table->secondLine(0).toStdString();
    m_panel->resize(1000, 700);
    EXPECT_EQ(table->secondLine(0), QString());
    EXPECT_LT(table->rowHeight(0), narrow);
}

TEST_F(Figures, AnotherCallIsNotFilteredByWhatWasLookedForInTheOneBefore)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* table = part<DataTable>("figuresTable");
    const auto choose = [&](const char* box, const QVariant& data) {
        part<QComboBox>(box)->setCurrentIndex(part<QComboBox>(box)->findData(data));
    };
    part<QLineEdit>("figuresFilter")->setText(QStringLiteral("418.36"));
    choose("figuresSpeaker", int(*read(u"418.36亿元")->speaker));
    choose("figuresMetric", QStringLiteral("revenue"));
    ASSERT_EQ(table->model()->rowCount(), 1);
    openCall(call(u"蓝海", 2024, 2));
    EXPECT_EQ(part<QLineEdit>("figuresFilter")->text(), QString());
    EXPECT_EQ(part<QComboBox>("figuresSpeaker")->currentIndex(), 0);
    EXPECT_EQ(table->model()->rowCount(),
              qobject_cast<QSortFilterProxyModel*>(table->model())->sourceModel()->rowCount());
    choose("figuresKind", int(FigureKind::Money));
    openCall(call(u"蓝海", 2024, 1));
    EXPECT_EQ(part<QComboBox>("figuresKind")->currentData(), int(FigureKind::Money));
    m_panel->correct(figure(u"418.36亿元"));
    part<QLineEdit>("figuresFilter")->setText(QStringLiteral("亿元"));
    part<QPushButton>("figureSave")->click();
    settle();
    EXPECT_EQ(part<QLineEdit>("figuresFilter")->text(), QStringLiteral("亿元")) << "the call is the same one";
}

TEST_F(Figures, ADisagreementIsShownGoneToAndFoundFine)
{
    const CallId id = call(u"蓝海", 2025, 1);
    openCall(id);
    EXPECT_EQ(checks(), QStringLiteral("Checks (1)"));
    m_panel->showChecks();
    auto* list = part<QListView>("checksList");
    ASSERT_EQ(list->model()->rowCount(), 1);
    const QModelIndex first = list->model()->index(0, 0);
    EXPECT_EQ(first.data(ChecksModel::ArithmeticRole).toString(),
              QStringLiteral("6.737 CNY bn, +27% YoY → 5.3047 CNY bn; said 5.104 CNY bn"));
    list->setCurrentIndex(first);
    QTest::keyClick(list, Qt::Key_Delete);
    settle();
    EXPECT_EQ(checks(), QStringLiteral("Checks"));
    EXPECT_TRUE(list->model()->index(0, 0).data(ChecksModel::AcceptedRole).toBool());
    m_session.undoStack().undo();
    settle();
    EXPECT_EQ(checks(), QStringLiteral("Checks (1)"));
    list->setCurrentIndex(list->model()->index(0, 0));
    QSignalSpy jumps(&m_session, &Session::spanActivated);
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_EQ(jumps.size(), 1);
    EXPECT_EQ(jumps[0][0].value<Span>(), words(u"67.37亿元"));
    QTest::keyClick(list, Qt::Key_Return, Qt::ShiftModifier);
    settle();
    EXPECT_EQ(m_session.callId(), call(u"蓝海", 2024, 1)) << "the other side is said in another call";
    EXPECT_EQ(jumps.back()[0].value<Span>(), words(u"51.04亿元"));
}

TEST_F(Figures, ATableOfResultsComesInBesideTheCallsAndGoesByUndo)
{
    openCall(call(u"蓝海", 2025, 1));
    Importer importer(m_session);
    QSignalSpy tables(&importer, &Importer::resultsImported);
    QSignalSpy calls(&importer, &Importer::imported);
    importer.importFiles({QStringLiteral(EARSHOT_SAMPLES "/lanhai-results.csv")});
    settle();
    settle();
    ASSERT_EQ(tables.size(), 1);
    EXPECT_EQ(calls.size(), 0);
    EXPECT_EQ(checks(), QStringLiteral("Checks (4)"));
    auto* shown = part<QComboBox>("checksShown");
    shown->setCurrentIndex(1);
    EXPECT_GT(part<QListView>("checksList")->model()->rowCount(), 20);
    EXPECT_EQ(m_session.callId(), call(u"蓝海", 2025, 1)) << "the call stays open";
}

} // namespace
} // namespace earshot::ui
