#include "library/library.h"
#include "models/review_model.h"
#include "models/review_rows.h"
#include "support/drawn_model.h"
#include "support/qt_text.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

using test::drawnTree;
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// A page with two share prices in the speech, and a name that could begin a turn.
const std::string kPage =
    "北湖仪器 2024财年第一季度业绩电话会\n\n"
    "主持人：各位好，欢迎参加北湖仪器的业绩电话会。\n\n"
    "林岚：谢谢。本季度收入增长百分之十二，远山证券(48.20, 0.60, 1.26%)的预期更低。\n\n"
    "远山证券分析师陈川：请问毛利率明年会怎样？北岸银行(201.51, -2.78, -1.36%)认为会下降。\n\n"
    "林岚：钢材更便宜，我们预计明年保持不变。\n";

std::shared_ptr<const Reading> reading()
{
    return std::make_shared<const Reading>(readCall(kPage, "page.txt").value());
}

Repair repair(RepairKind kind, int at, std::u16string before, std::u16string after)
{
    Repair made;
    made.kind = kind;
    made.source = Span(at, at + static_cast<std::int32_t>(before.size()));
    made.clean = made.source;
    made.before = std::move(before);
    made.after = std::move(after);
    return made;
}

std::shared_ptr<const Reading> someRepairs()
{
    Reading made = *reading();
    Repair settled = repair(RepairKind::MarketQuote, 50, u"(1, 2, 3%)", u"");
    settled.verdict = RepairVerdict::Accepted;
    Repair proposed = repair(RepairKind::GbkSlip, 60, u"?傮w", u"總體");
    proposed.applied = false;
    proposed.proposed = true;
    proposed.candidates = {u"總體", u"總休"};
    made.document.repairs = {repair(RepairKind::PinyinGloss, 10, u"(yè)", u""),
                             repair(RepairKind::PinyinGloss, 40, u"(wù)", u""), settled, proposed};
    made.call.doubts = {{DoubtKind::Speaker, Span(30, 33), "label-thin"}};
    return std::make_shared<const Reading>(made);
}

const QList<int> kRoles = {Qt::DisplayRole, ReviewModel::StateRole, ReviewModel::OpenCountRole,
                           ReviewModel::CountRole};

TEST(ReviewItems, AreWhatTheProgramDidAndDoubtsInTheirPlaces)
{
    const auto read = reading();
    const std::vector<ReviewItem> items = reviewItems(*read, {});
    const auto quotes = std::ranges::count_if(items, [](const ReviewItem& item) {
        return item.repair && item.repairKind == RepairKind::MarketQuote;
    });
    EXPECT_EQ(quotes, 2);
    const auto quote =
        std::ranges::find_if(items, [](const ReviewItem& item) { return item.repair.has_value(); });
    EXPECT_EQ(quote->source.in(read->document.source), quote->before);
    EXPECT_EQ(quote->speaker, QStringLiteral("林岚"));
    EXPECT_TRUE(quote->open());
}

TEST(ReviewItems, BeginWithAWholeWord)
{
    Reading made;
    made.document.text = u"Mara Quill: We opened the second warehouse. So costs ran efficiently.";
    const auto at = [&](std::u16string_view words) {
        return static_cast<int>(made.document.text.find(words));
    };
    made.document.repairs = {repair(RepairKind::MarketQuote, at(u" So"), u"(1, 2, 3%)", u""),
                             repair(RepairKind::MarketQuote, at(u"costs"), u"(4, 5, 6%)", u""),
                             repair(RepairKind::MarketQuote, at(u"ciently"), u"(7, 8, 9%)", u"")};
    const auto items = reviewItems(made, {});
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[0].lead, QStringLiteral("warehouse."));
    EXPECT_EQ(items[1].lead, QStringLiteral("So "));
    EXPECT_EQ(items[2].lead, QStringLiteral("effi"));
}

TEST(ReviewModel, ShowsGroupsWithWhatIsOpenInThem)
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setItems(reviewItems(*someRepairs(), {}));
    EXPECT_EQ(drawnTree(model, kRoles), R"(
Damaged places |  | 1 | 1
  ?傮w → 總體 | 0 |  | 
Speakers |  | 1 | 1
  欢迎参加北湖仪器的业绩电话会。 | 0 |  | 
Pinyin glosses |  | 2 | 2
  (yè) →  | 0 |  | 
  (wù) →  | 0 |  | )");
    EXPECT_EQ(model.openCount(), 4);
    EXPECT_EQ(model.count(), 5);
    model.setShow(ReviewModel::Show::All);
    EXPECT_NE(drawnTree(model, kRoles).find("\nShare prices |  | 0 | 1\n  (1, 2, 3%) →  | 1"),
              std::string::npos)
        << drawnTree(model, kRoles);
}

TEST(ReviewModel, StepsOverTheEndsOfGroups)
{
    ReviewModel model;
    model.setItems(reviewItems(*someRepairs(), {}));
    QString order;
    QModelIndex at = model.step({}, 1);
    for (int i = 0; i < 6; ++i) {
        order += at.data(ReviewModel::BeforeRole).toString() + QLatin1Char('/');
        at = model.step(at, 1);
    }
    EXPECT_EQ(order.toStdString(), "?傮w//(yè)/(wù)/(wù)/(wù)/");
    EXPECT_EQ(model.step(model.index(2, 0), 1), model.index(0, 0, model.index(2, 0)));
    EXPECT_EQ(model.step(model.index(2, 0), -1), model.index(0, 0, model.index(1, 0)));
}

TEST(ReviewModel, FindsAnItemAgainOrWhatStandsInItsPlace)
{
    ReviewModel model;
    const std::vector<ReviewItem> items = reviewItems(*someRepairs(), {});
    model.setItems(items);
    const ReviewItem first = *model.item(model.index(0, 0, model.index(2, 0)));
    std::vector<ReviewItem> later = items;
    for (ReviewItem& item : later) {
        item.state = item.sameAs(first) ? ReviewItem::State::Accepted : item.state;
    }
    model.setItems(later);
    EXPECT_EQ(model.indexOf(first).data(ReviewModel::BeforeRole).toString(), QStringLiteral("(wù)"))
        << "what is settled leaves the open ones: the next takes its place";
    model.setShow(ReviewModel::Show::All);
    EXPECT_TRUE(model.item(model.indexOf(first))->sameAs(first));
}

TEST(ReviewRows, PutTheOriginalBesideWhatWasMadeOfIt)
{
    const auto read = reading();
    const std::vector<ReviewRow> rows = reviewRows(*read);
    std::string drawn;
    for (const ReviewRow& row : rows) {
        const bool same = row.clean.in(read->document.text) == row.source.in(read->document.source);
        drawn += same ? "= " : "! ";
        drawn +=
            row.turn ? toUtf8String(toQString(row.source.in(read->document.source)).left(12)) + "\n" : "\n";
    }
    EXPECT_EQ(rows.size(), 5U);
    EXPECT_EQ(drawn.find('!'), drawn.find("! 林岚：谢谢"));
    const auto quote = read->document.repairs.front();
    const ReviewRow& row = rows[reviewRowAt(rows, quote.clean.begin())];
    EXPECT_TRUE(row.source.contains(quote.source));
    EXPECT_TRUE(row.turn.has_value());
}

TEST(ReviewRows, ARemovalBehindALineBelongsToIt)
{
    Reading made = *reading();
    const std::int32_t end = static_cast<std::int32_t>(made.document.text.find(u'\n'));
    Repair removed = repair(RepairKind::PageFurniture, end, u"", u"");
    removed.source = Span(end, end + 9); // as if a foot had stood behind the first line
    removed.clean = Span(end, end);
    made.document.repairs = {removed};
    const std::vector<ReviewRow> rows = reviewRows(made);
    EXPECT_EQ(rows[0].source.end(), end + 9);
    EXPECT_EQ(reviewRowAt(rows, end), 0U);
}

TEST(ReviewItems, AreSeenBetweenTheWordsOfTheirLine)
{
    Reading made = *reading();
    const auto at = static_cast<std::int32_t>(made.document.text.find(u"毛利率"));
    made.document.repairs = {repair(RepairKind::PinyinGloss, at + 2, u"(l\u01dc)", u"")};
    made.document.repairs.front().clean = Span(at + 2, at + 2);
    const auto items = reviewItems(made, {});
    ASSERT_FALSE(items.empty());
    const auto gloss = std::ranges::find(items, ReviewItem::Kind::Repair, &ReviewItem::kind);
    ASSERT_NE(gloss, items.end());
    EXPECT_EQ(gloss->lead.right(4), QStringLiteral("请问毛利"));
    EXPECT_TRUE(gloss->tail.startsWith(QStringLiteral("率明年"))) << qPrintable(gloss->tail);
    EXPECT_FALSE(gloss->tail.contains(QLatin1Char('\n')));
}

} // namespace
} // namespace earshot::ui
