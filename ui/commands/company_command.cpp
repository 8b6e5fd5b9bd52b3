#include "commands/company_command.h"

#include "commands/edit_command.h"
#include "support/qt_text.h"

#include <QCoreApplication>

namespace earshot::ui {
namespace {

std::vector<std::u16string> toNames(const QStringList& names)
{
    std::vector<std::u16string> out;
    for (const QString& name : names)
        out.push_back(toU16(name));
    return out;
}

std::unique_ptr<QUndoCommand> choose(Session& session, Title title,
                                     std::function<CompanyChoices(CompanyChoices)> change)
{
    auto before = std::make_shared<CompanyChoices>();
    return std::make_unique<EditCommand>(
        session, std::move(title), Reloads(Reload::Calls) | Reload::Checks,
        [before, change = std::move(change)](Library& library) {
            return library.companies().and_then([&](const CompanyChoices& choices) {
                *before = choices;
                return library.setCompanies(change(choices));
            });
        },
        [before](Library& library) { return library.setCompanies(*before); });
}

} // namespace

std::unique_ptr<QUndoCommand> joinCompaniesCommand(Session& session, const QStringList& names)
{
    return choose(
        session, [] { return QCoreApplication::translate("CompanyCommand", "Join companies"); },
        [names = toNames(names)](CompanyChoices choices) { return withJoined(std::move(choices), names); });
}

std::unique_ptr<QUndoCommand> partCompanyCommand(Session& session, const QString& name,
                                                 const QStringList& others)
{
    return choose(
        session, [] { return QCoreApplication::translate("CompanyCommand", "Part companies"); },
        [name = toU16(name), others = toNames(others)](CompanyChoices choices) {
            return withParted(std::move(choices), name, others);
        });
}

} // namespace earshot::ui
