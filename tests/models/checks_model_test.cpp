#include "models/checks_model.h"
#include "support/drawn_model.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

Statement said(const char* period, const char* value, std::u16string words)
{
    Statement out;
    out.call = CallId(1);
    out.period = period;
    out.speaker = u"Zhou Wen";
    out.words = std::move(words);
    out.figure.value = Decimal::parse(std::string_view(value));
    out.figure.currency = "CNY";
    out.figure.metric = "lamp_sales";
    out.figure.period.label = "FY2024Q4";
    return out;
}

std::vector<Check> checks()
{
    Check growth;
    growth.kind = CheckKind::OtherCall;
    growth.agreement = Agreement::Differs;
    growth.said = said("FY2024 Q4", "6737000000", u"Sales were 6.737 billion, up 27%.");
    growth.growth = growth.said;
    growth.growth->figure.kind = FigureKind::Percent;
    growth.growth->figure.value = Decimal(27);
    growth.growth->figure.direction = Direction::Up;
    growth.growth->figure.comparison = Comparison::YearOnYear;
    growth.other = said("FY2023 Q4", "5104000000", u"Sales were 5.104 billion.");
    growth.expected = *Decimal::parse(std::string_view("5304724409.4488"));
    Check table;
    table.kind = CheckKind::Results;
    table.agreement = Agreement::Differs;
    table.accepted = true;
    table.said = said("FY2024 Q4", "2640000000", u"Cash flow was 2.64 billion.");
    table.cell = TableStatement{ResultsId(1), "/home/ada/lanhai.csv", {}};
    table.cell->cell.words = u"Cash flow";
    table.cell->cell.period.label = "FY2024Q4";
    table.cell->cell.value = Decimal(2'604'000'000);
    table.cell->cell.currency = "CNY";
    table.cell->cell.line = 11;
    Check agrees = growth;
    agrees.agreement = Agreement::Agree;
    agrees.growth.reset();
    agrees.other = agrees.said;
    return {growth, table, agrees};
}

TEST(ChecksModel, ACardShowsBothSentencesAndTheArithmetic)
{
    ChecksModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChecks(checks());
    EXPECT_EQ(model.open(), 1) << "the other one is fine";
    const QList<int> roles{ChecksModel::TitleRole,      ChecksModel::AgreementTextRole,
                           ChecksModel::ArithmeticRole, ChecksModel::SaidByRole,
                           ChecksModel::OtherByRole,    ChecksModel::OtherRole};
    EXPECT_EQ(test::drawnTree(model, roles), R"(
Lamp sales · FY24 Q4 | Differs | 6.737 CNY bn, +27% YoY → 5.3047 CNY bn; said 5.104 CNY bn | FY2024 Q4 · Zhou Wen | FY2023 Q4 · Zhou Wen | Sales were 5.104 billion.
Lamp sales · FY24 Q4 | Fine as it is | 2.64 CNY bn ≠ 2.604 CNY bn | FY2024 Q4 · Zhou Wen | lanhai.csv, line 11 | Cash flow · FY24 Q4: 2.604 CNY bn)");
    model.setShown(ChecksModel::Shown::Everything);
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(2, 0).data(ChecksModel::ArithmeticRole).toString(),
              QStringLiteral("6.737 CNY bn = 6.737 CNY bn"));
    model.setStyle(NumberStyle::HanSimplified);
    EXPECT_EQ(model.index(2, 0).data(ChecksModel::ArithmeticRole).toString(),
              QStringLiteral("67.37 亿元 = 67.37 亿元"));
}

} // namespace
} // namespace earshot::ui
