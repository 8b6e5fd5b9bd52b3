#include "models/query_text.h"
#include "models/synonyms_model.h"
#include "support/qt_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QString text(std::u16string_view words, const SynonymChoices& choices = {})
{
    return queryText(withSynonyms(std::get<Query>(readQuery(words)), Synonyms(choices)));
}

TEST(QueryText, TellsHowThePartsAreJoined)
{
    EXPECT_EQ(text(u"oats (rye OR \"wild rice\") -speaker:mara period:FY24Q3"),
              QStringLiteral("oats and (rye or “wild rice”) and not speaker mara and period FY2024 Q3"));
    EXPECT_EQ(text(u"oats", {{{u"oats", u"燕麦"}}, {}}), QStringLiteral("oats (also 燕麦)"));
    EXPECT_FALSE(isMoreThanWords(std::get<Query>(readQuery(u"oats rye"))));
    EXPECT_TRUE(isMoreThanWords(std::get<Query>(readQuery(u"oats | rye"))));
}

TEST(QueryText, NamesThePlaceOfAFault)
{
    EXPECT_EQ(faultText(std::get<QueryFault>(readQuery(u"oats role:king"))),
              QStringLiteral("“king” at character 11 is not known there."));
}

TEST(SynonymsModel, OwnSetsCanBeWrittenAndBuiltInOnesSwitchedOff)
{
    SynonymsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy chosen(&model, &SynonymsModel::chosen);
    model.setChoices({{{u"oats", u"燕麥"}}, {}});
    const QModelIndex own = model.index(0, 0);
    const QModelIndex builtIn = model.index(1, 0);
    EXPECT_TRUE(own.flags().testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(own.flags().testFlag(Qt::ItemIsUserCheckable));
    EXPECT_FALSE(builtIn.flags().testFlag(Qt::ItemIsEditable));
    EXPECT_EQ(builtIn.data(Qt::CheckStateRole).toInt(), Qt::Checked);
    EXPECT_TRUE(model.setData(builtIn, Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(builtIn.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
    EXPECT_TRUE(model.setData(own, QStringLiteral("oats；rye、 ")));
    EXPECT_EQ(own.data().toString(), QStringLiteral("oats, rye"));
    EXPECT_FALSE(model.setData(own, QStringLiteral("oats")));
    EXPECT_EQ(chosen.count(), 2);
}

TEST(SynonymsModel, ADraftStandsFirstUntilItIsWrittenOrDropped)
{
    SynonymsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const int before = model.rowCount();
    EXPECT_EQ(model.addDraft().row(), 0);
    EXPECT_FALSE(model.ownSet(model.index(0, 0)).has_value());
    model.dropDraft();
    EXPECT_EQ(model.rowCount(), before);
    EXPECT_TRUE(model.setData(model.addDraft(), QStringLiteral("a, b")));
    EXPECT_EQ(model.rowCount(), before + 1);
    EXPECT_EQ(model.ownSet(model.index(0, 0)), 0U);
}

} // namespace
} // namespace earshot::ui
