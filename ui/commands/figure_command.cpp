#include "commands/figure_command.h"

#include "commands/edit_command.h"

#include <QCoreApplication>

namespace earshot::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureCommand)
};

using Corrections = std::vector<FigureCorrection>;

template<class Change>
std::unique_ptr<QUndoCommand> changeCommand(Session& session, Title title, CallId call, Change change)
{
    auto before = std::make_shared<Corrections>();
    return std::make_unique<EditCommand>(
        session, std::move(title), Reloads(Reload::Calls) | Reload::Reading | Reload::Checks,
        [=](Library& library) {
            return library.figureCorrections(call).and_then([&](const Corrections& all) {
                *before = all;
                return library.setFigureCorrections(call, change(all));
            });
        },
        [=](Library& library) { return library.setFigureCorrections(call, *before); });
}

QString textOf(FigureCorrectionKind kind)
{
    switch (kind) {
    case FigureCorrectionKind::Set:
        return Words::tr("Correct figure");
    case FigureCorrectionKind::Add:
        return Words::tr("Mark as figure");
    case FigureCorrectionKind::Remove:
        return Words::tr("Not a figure");
    case FigureCorrectionKind::Confirm:
        break;
    }
    return Words::tr("Confirm figure");
}

} // namespace

std::unique_ptr<QUndoCommand> correctFigureCommand(Session& session, CallId call,
                                                   const FigureCorrection& correction)
{
    return changeCommand(
        session, [kind = correction.kind] { return textOf(kind); }, call,
        [correction](const Corrections& all) { return withCorrection(all, correction); });
}

std::unique_ptr<QUndoCommand> readFigureAnewCommand(Session& session, CallId call, const Span& place)
{
    return changeCommand(
        session, [] { return Words::tr("Figure as read"); }, call,
        [place](const Corrections& all) { return withoutCorrection(all, place); });
}

std::unique_ptr<QUndoCommand> acceptCheckCommand(Session& session, CallId call, const std::string& key,
                                                 Library::Acceptance acceptance)
{
    using enum Library::Acceptance;
    const auto back = acceptance == Accepted ? Open : Accepted;
    return std::make_unique<EditCommand>(
        session,
        [acceptance] {
            return acceptance == Accepted ? Words::tr("Fine as it is") : Words::tr("Open disagreement again");
        },
        Reload::Checks, [=](Library& library) { return library.setCheckAccepted(call, key, acceptance); },
        [=](Library& library) { return library.setCheckAccepted(call, key, back); });
}

} // namespace earshot::ui
