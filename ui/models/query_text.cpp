#include "models/query_text.h"

#include "models/speaker_text.h"
#include "support/qt_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace earshot::ui {
namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(Query)
};

constexpr int mostSynonyms = 4;

QString withOthers(const QueryNode& node)
{
    const QString words = toQString(node.words);
    if (node.exact)
        return Said::tr("“%1”").arg(words);
    if (node.synonyms.empty())
        return words;
    QStringList others;
    for (const std::u16string& other : node.synonyms)
        others.append(toQString(other));
    QString list = others.mid(0, mostSynonyms).join(Said::tr(", "));
    if (const auto more = static_cast<int>(others.size()) - mostSynonyms; more > 0)
        list = Said::tr("%1 and %n more", nullptr, more).arg(list);
    return Said::tr("%1 (also %2)").arg(words, list);
}

QString periodText(const PeriodAsked& period)
{
    QStringList parts;
    if (period.year)
        parts.append(QStringLiteral("FY%1").arg(*period.year));
    if (period.quarter)
        parts.append(QStringLiteral("Q%1").arg(*period.quarter));
    return parts.join(QLatin1Char(' '));
}

QString fieldText(const QueryNode& node)
{
    switch (node.field) {
    case QueryField::Company:
        return Said::tr("company %1").arg(withOthers(node));
    case QueryField::Period:
        return Said::tr("period %1").arg(periodText(node.period));
    case QueryField::Speaker:
        return Said::tr("speaker %1").arg(withOthers(node));
    case QueryField::Role:
        return Said::tr("said by: %1").arg(roleText(node.role));
    case QueryField::Section:
        return Said::tr("section %1").arg(sectionText(node.section));
    case QueryField::Tag:
        return Said::tr("tag %1").arg(withOthers(node));
    case QueryField::Metric:
        return Said::tr("a figure of %1").arg(withOthers(node));
    case QueryField::Segment:
        return Said::tr("a figure of the business %1").arg(withOthers(node));
    case QueryField::Place:
        return Said::tr("a figure of the place %1").arg(withOthers(node));
    }
    return {};
}

enum class Within { Nothing, Group };

QString nodeText(const QueryNode& node, Within within)
{
    QStringList parts;
    for (const QueryNode& part : node.parts)
        parts.append(nodeText(part, Within::Group));
    QString text;
    switch (node.kind) {
    case QueryNode::Kind::Words:
        return withOthers(node);
    case QueryNode::Kind::Field:
        return fieldText(node);
    case QueryNode::Kind::Not:
        return Said::tr("not %1").arg(parts.front());
    case QueryNode::Kind::All:
        text = parts.join(Said::tr(" and "));
        break;
    case QueryNode::Kind::Any:
        text = parts.join(Said::tr(" or "));
        break;
    }
    return within == Within::Group ? Said::tr("(%1)").arg(text) : text;
}

bool saysMore(const QueryNode& node)
{
    switch (node.kind) {
    case QueryNode::Kind::All:
        return std::ranges::any_of(node.parts, saysMore);
    case QueryNode::Kind::Words:
        return !node.synonyms.empty();
    default:
        return true;
    }
}

} // namespace

QString queryText(const Query& query)
{
    return nodeText(query.root, Within::Nothing);
}

bool isMoreThanWords(const Query& query)
{
    return saysMore(query.root);
}

QString faultText(const QueryFault& fault)
{
    const QString words = toQString(fault.words).trimmed();
    const int at = fault.place.begin() + 1;
    switch (fault.kind) {
    case QueryFault::Kind::Empty:
        return Said::tr("There is no word to look for.");
    case QueryFault::Kind::QuoteOpen:
        return Said::tr("The quotation mark at character %1 is not closed.").arg(at);
    case QueryFault::Kind::GroupOpen:
        return Said::tr("The parenthesis at character %1 is not closed.").arg(at);
    case QueryFault::Kind::GroupStray:
        return Said::tr("The parenthesis at character %1 closes nothing.").arg(at);
    case QueryFault::Kind::GroupEmpty:
        return Said::tr("There is nothing between the parentheses at character %1.").arg(at);
    case QueryFault::Kind::OperandMissing:
        return Said::tr("“%1” at character %2 has no word beside it.").arg(words).arg(at);
    case QueryFault::Kind::FieldEmpty:
        return Said::tr("“%1” at character %2 needs a word right behind the colon.").arg(words).arg(at);
    case QueryFault::Kind::ValueUnknown:
        return Said::tr("“%1” at character %2 is not known there.").arg(words).arg(at);
    case QueryFault::Kind::OnlyAbsent:
        return Said::tr("This says only what must not be there: add a word to look for.");
    case QueryFault::Kind::TooDeep:
        return Said::tr("There are too many parentheses within each other.");
    }
    return {};
}

} // namespace earshot::ui
