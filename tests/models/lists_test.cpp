#include "models/exchanges_model.h"
#include "models/import_report_model.h"
#include "models/notes_model.h"
#include "models/search_model.h"
#include "models/speakers_model.h"
#include "models/tag_tree_model.h"
#include "support/drawn_model.h"
#include "support/hand_made_call.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

using test::drawnTable;
using test::drawnTree;
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

test::HandMadeCall twoQuestions()
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive, u"CFO");
    const PersonIndex asker = call.person(u"Dana Whitfield", Role::Analyst, {}, u"Kangqiao");
    const TurnIndex first = call.turn(asker, Section::Qa, u"Where is margin going? And how much from cloud?");
    const TurnIndex answer = call.turn(chief, Section::Qa, u"It was {8.4%}.");
    const TurnIndex again = call.turn(asker, Section::Qa, u"And the buyback?");
    const TurnIndex back = call.turn(chief, Section::Qa, u"This year?");
    const TurnIndex reply = call.turn(asker, Section::Qa, u"Yes.");
    const TurnIndex end = call.turn(chief, Section::Qa, u"We do not guide.");
    Pair& pair = call.pair(asker, {first}, {answer}, {chief});
    pair.subQuestions = {{call.find(u"Where is margin going?"), {call.find(u"It was 8.4%.")}},
                         {call.find(u"how much from cloud?"), {}}};
    call.insight().questionSummary = u"Margin and cloud.";
    call.insight().answer = AnswerClass::Partly;
    call.pair(asker, {again}, {end}, {chief}, {back, reply});
    call.insight().questionSummary = u"The buyback.";
    call.insight().answer = AnswerClass::NotAnswered;
    call.reading().call.exchanges.back().followUpOf = 0;
    return call;
}

std::string drawnCards(const ExchangesModel& model)
{
    return drawnTree(model, {ExchangesModel::NumberRole, ExchangesModel::AskerRole, ExchangesModel::FirmRole,
                             ExchangesModel::SummaryRole, ExchangesModel::AnswerTextRole,
                             ExchangesModel::FactsRole, ExchangesModel::UnansweredRole});
}

TEST(ExchangesModel, ACardTellsWhoAskedWhatAndHowItWasAnswered)
{
    ExchangesModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setReading(twoQuestions().done(), {});
    EXPECT_EQ(drawnCards(model), R"(
Q1 | Dana Whitfield | Kangqiao | Margin and cloud. | Partly answered | Zhou Wen · 1 figure(s) | Not answered: how much from cloud?
Q2 | Dana Whitfield | Kangqiao | The buyback. | Not answered | Zhou Wen · 1 clarification(s) · follows up Q1 | )");
}

TEST(ExchangesModel, APersonsSummaryReplacesOursAndChangesOneCardOnly)
{
    ExchangesModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setReading(twoQuestions().done(), {});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setEdits({{PairPlace{1, 0}, SummaryEdit{u"Buyback pace", std::nullopt}}});
    EXPECT_EQ(model.index(1).data().toString(), QStringLiteral("Buyback pace"));
    EXPECT_TRUE(model.index(1).data(ExchangesModel::EditedRole).toBool());
    EXPECT_EQ(resets.size(), 0);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0][0].toModelIndex().row(), 1);
}

TEST(PairCard, TurnsFindTheirPairAndOffsetsTheirTurn)
{
    test::HandMadeCall made = twoQuestions();
    const auto reading = made.done();
    EXPECT_EQ(pairOfTurn(reading->call, 4), (PairPlace{1, 0}));
    EXPECT_EQ(turnAt(reading->call, made.find(u"This year?").begin()), 3);
    EXPECT_EQ(turnAt(reading->call, std::int32_t(reading->document.text.size())), std::nullopt);
    EXPECT_EQ(pairNumber(reading->call, {1, 0}), 2);
}

const std::vector<Tag> someTags = {{TagId(1), TagId(), u"Margin", 0, 3},
                                   {TagId(2), TagId(1), u"Gross", 1, 1},
                                   {TagId(3), TagId(), u"Buyback", 4, 0},
                                   {TagId(4), TagId(99), u"Orphan", 5, 0}};

TEST(TagTreeModel, IsATreeInTheOrderOfNamesWithOrphansAtTheTop)
{
    TagTreeModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setTags(someTags);
    model.setChecked(std::vector<TagId>{TagId(2)});
    EXPECT_EQ(drawnTree(model, {Qt::DisplayRole, TagTreeModel::UsesRole, TagTreeModel::KeyRole,
                                TagTreeModel::PathRole, Qt::CheckStateRole}),
              R"(
Buyback | 0 | 1 | Buyback | 0
Margin | 3 | 2 | Margin | 0
  Gross | 1 | 3 | Margin / Gross | 2
Orphan | 0 | 4 | Orphan | 0)");
    EXPECT_EQ(model.tagForKey(3)->id, TagId(2));
    EXPECT_EQ(model.tagForKey(5), nullptr);
}

TEST(TagTreeModel, ARingOfParentsDoesNotHideTags)
{
    TagTreeModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setTags({{TagId(1), TagId(2), u"A", 0, 0}, {TagId(2), TagId(1), u"B", 0, 0}});
    EXPECT_EQ(drawnTree(model, {Qt::DisplayRole}), "\nA\nB");
}

TEST(TagFilterModel, KeepsTheParentsOfWhatIsFound)
{
    TagTreeModel model;
    model.setTags(someTags);
    TagFilterModel filter;
    filter.setSourceModel(&model);
    filter.setWords(QStringLiteral("gros"));
    EXPECT_EQ(drawnTree(filter, {Qt::DisplayRole}), "\nMargin\n  Gross");
}

Annotation annotation(std::int64_t id, Span span, std::u16string quote, std::vector<TagId> tags,
                      std::u16string note)
{
    Annotation made;
    made.id = AnnotationId(id);
    made.span = span;
    made.quote = std::move(quote);
    made.tags = std::move(tags);
    made.note = std::move(note);
    return made;
}

TEST(NotesModel, StandsInTheOrderOfTheTextAndFiltersByWordAndTag)
{
    test::HandMadeCall made = twoQuestions();
    NotesModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setReading(made.done());
    model.setAnnotations({annotation(1, made.find(u"guide"), u"guide", {TagId(3)}, u"again no guidance"),
                          annotation(2, made.find(u"8.4%"), u"8.4%", {TagId(1), TagId(2)}, u"")},
                         someTags);
    const QList<int> roles = {NotesModel::PlaceRole, NotesModel::QuoteRole, NotesModel::NoteRole};
    EXPECT_EQ(drawnTree(model, roles), R"(
Q1 · Zhou Wen | 8.4% | 
Q2 · Zhou Wen | guide | again no guidance)");
    EXPECT_EQ(model.index(0).data(NotesModel::ChipsRole).toList().at(1).value<TagChip>(),
              (TagChip{QStringLiteral("Gross"), 1}));
    NotesFilterModel filter;
    filter.setSourceModel(&model);
    filter.setTags({TagId(2)});
    EXPECT_EQ(drawnTree(filter, {NotesModel::QuoteRole}), "\n8.4%");
    filter.setTags({});
    filter.setWords(QStringLiteral("BUYBACK no"));
    EXPECT_EQ(drawnTree(filter, {NotesModel::QuoteRole}), "\nguide");
}

TEST(NotesModel, AddingANoteInsertsOneRow)
{
    test::HandMadeCall made = twoQuestions();
    NotesModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setReading(made.done());
    const Annotation last = annotation(1, made.find(u"guide"), u"guide", {}, u"");
    const Annotation first = annotation(2, made.find(u"8.4%"), u"8.4%", {}, u"");
    model.setAnnotations({last}, {});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setAnnotations({last, first}, {});
    ASSERT_EQ(inserted.size(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), 0);
    EXPECT_EQ(inserted[0][2].toInt(), 0);
    model.setAnnotations({last}, {});
    EXPECT_EQ(removed.size(), 1);
}

TEST(SpeakersModel, ShowsSharesAndLeavesZeroCountsAbsent)
{
    test::HandMadeCall made = twoQuestions();
    made.reading().insights.speakers = {{0, 3, 1234, 0.952, 0, 2}, {1, 2, 62, 0.048, 2, 0}};
    SpeakersModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setReading(made.done());
    EXPECT_EQ(drawnTable(model), R"(
Speaker | Share | Words | Turns | Asked | Answered
Zhou Wen | 95% | 1,234 | 3 | — | 2
Dana Whitfield | 4.8% | 62 | 2 | 2 | —)");
    EXPECT_EQ(model.index(1, 0).data(SpeakersModel::DetailRole).toString(), QStringLiteral("Kangqiao"));
}

TEST(SpeakersModel, SaysOnceWhoIsOnlyAnOperator)
{
    test::HandMadeCall made;
    made.turn(made.person(u"Operator", Role::Operator), Section::Qa, u"Next, please.");
    made.turn(made.person(u"Jo Lind", Role::Operator), Section::Qa, u"Next, please.");
    made.reading().insights.speakers = {{0, 1, 2, 0.5, 0, 0}, {1, 1, 2, 0.5, 0, 0}};
    SpeakersModel model;
    model.setReading(made.done());
    EXPECT_EQ(model.index(0, 0).data(SpeakersModel::DetailRole).toString(), QString());
    EXPECT_EQ(model.index(1, 0).data(SpeakersModel::DetailRole).toString(), QStringLiteral("Operator"));
}

TEST(ImportReportModel, WhatWasRefusedStandsAboveTheRestOfItsImport)
{
    ImportReportModel model;
    const QAbstractItemModelTester tester(&model);
    const auto came = [&](const char* file) { model.add({QLatin1String(file), ImportReport()}); };
    const auto refused = [&](const char* file) {
        model.add({QLatin1String(file), QStringLiteral("It is damaged.")});
    };
    came("/a/one.txt");
    refused("/a/two.pdf");
    came("/a/three.txt");
    refused("/a/four.pdf");
    model.endBatch();
    came("/a/five.txt");
    QStringList files;
    for (int row = 0; row < model.rowCount(); ++row)
        files.append(model.index(row, ImportReportModel::File).data().toString());
    EXPECT_EQ(files.join(u' '), QStringLiteral("five.txt four.pdf two.pdf three.txt one.txt"));
    EXPECT_TRUE(model.index(1, 0).data(ImportReportModel::FailedRole).toBool());
}

TEST(SearchModel, GroupsHitsByCallInTheOrderTheyCome)
{
    const auto hit = [](std::int64_t call, std::u16string match) {
        SearchHit made;
        made.call = CallId(call);
        made.before = u"…the ";
        made.match = std::move(match);
        made.after = u"\nwas";
        return made;
    };
    CallSummary lanhai;
    lanhai.id = CallId(7);
    lanhai.info.company = u"Lanhai";
    lanhai.info.fiscalYear = 2024;
    CallSummary unnamed;
    unnamed.id = CallId(8);
    unnamed.path = "/calls/northwind.txt";
    SearchLine note{hit(7, u"Buyback"), {}};
    note.hit.annotation = AnnotationId(1);
    SearchModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setHits({{hit(7, u"buyback"), QStringLiteral("Zhou Wen")}, {hit(8, u"buybacks"), {}}, note},
                  {lanhai, unnamed});
    EXPECT_EQ(drawnTree(model, {Qt::DisplayRole, SearchModel::PlaceRole, SearchModel::CountRole}), R"(
Lanhai · FY2024 |  | 2
  …the buyback was | Zhou Wen | 
  …the Buyback was | Note | 
northwind.txt |  | 1
  …the buybacks was |  | )");
    EXPECT_EQ(model.hit(model.index(0, 0)), nullptr);
    EXPECT_EQ(model.hit(model.index(0, 0, model.index(1, 0)))->call, CallId(8));
}

} // namespace
} // namespace earshot::ui
