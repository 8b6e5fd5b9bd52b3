#include "models/calls_model.h"
#include "support/drawn_model.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

using namespace std::chrono;
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

CallSummary call(int id, const char16_t* company, int quarter, std::optional<Date> date)
{
    CallSummary one;
    one.id = CallId(id);
    one.info.company = company;
    one.company = companyKey(company);
    one.info.fiscalYear = 2024;
    one.info.fiscalQuarter = quarter;
    one.info.callDate = date;
    return one;
}

std::vector<CallSummary> someCalls()
{
    return {call(1, u"Rye", 1, Date(2024y / April / 20)), call(2, u"Oats", 2, Date(2024y / July / 3)),
            call(3, u"Oats", 1, Date(2024y / April / 2)), call(4, u"Barley", 1, std::nullopt)};
}

TEST(CallsModel, StandsByCompanyOrTheNewestFirst)
{
    CallsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setCalls(someCalls());
    EXPECT_EQ(test::drawnTree(model, {Qt::DisplayRole}), R"(
Barley
  FY2024 Q1
Oats
  FY2024 Q2
  FY2024 Q1
Rye
  FY2024 Q1)");
    model.setOrder(CallsModel::Order::NewestFirst);
    EXPECT_EQ(test::drawnTree(model, {Qt::DisplayRole}), R"(
2024-07
  Oats  FY2024 Q2
2024-04
  Rye  FY2024 Q1
  Oats  FY2024 Q1
Date unknown
  Barley  FY2024 Q1)");
    EXPECT_EQ(model.companyCount(), 3);
    EXPECT_EQ(model.indexOf(CallId(3)).parent().data().toString(), QStringLiteral("2024-04"));
}

} // namespace
} // namespace earshot::ui
