#include "commands/review_command.h"

#include "commands/edit_command.h"

#include <QCoreApplication>
#include <algorithm>

namespace earshot::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewCommand)
};

constexpr Reloads touched = Reloads(Reload::Calls) | Reload::Reading;

/// Reads a part of a call's ground state, changes it and writes it; undo writes what was there.
template<class State, class Read, class Write, class Change>
std::unique_ptr<QUndoCommand> changeCommand(Session& session, Title title, Read read, Write write,
                                            Change change)
{
    auto before = std::make_shared<State>();
    return std::make_unique<EditCommand>(
        session, std::move(title), touched,
        [=](Library& library) {
            return read(library).and_then([&](State state) {
                *before = state;
                change(state);
                return write(library, state);
            });
        },
        [=](Library& library) { return write(library, *before); });
}

template<class Change>
std::unique_ptr<QUndoCommand> correctionsCommand(Session& session, Title title, CallId call, Change change)
{
    return changeCommand<std::vector<Correction>>(
        session, std::move(title), [call](Library& library) { return library.corrections(call); },
        [call](Library& library, const std::vector<Correction>& state) {
            return library.setCorrections(call, state);
        },
        std::move(change));
}

template<class Change>
std::unique_ptr<QUndoCommand> decisionsCommand(Session& session, Title title, CallId call, Change change)
{
    return changeCommand<Decisions>(
        session, std::move(title), [call](Library& library) { return library.decisions(call); },
        [call](Library& library, const Decisions& state) { return library.setDecisions(call, state); },
        std::move(change));
}

QString textOf(const Correction& correction)
{
    switch (correction.kind) {
    case CorrectionKind::Split:
        return Words::tr("Split turn");
    case CorrectionKind::Merge:
        return Words::tr("Merge turns");
    case CorrectionKind::Relabel:
        return Words::tr("Change speaker");
    case CorrectionKind::ChangeRole:
        return Words::tr("Change role");
    case CorrectionKind::MoveBoundary:
        break;
    }
    return Words::tr("Move where a turn begins");
}

QString textOf(const std::vector<RepairDecision>& decisions)
{
    const RepairDecision& first = decisions.front();
    const bool rejected = first.verdict == RepairVerdict::Rejected;
    if (!first.place) {
        return rejected ? Words::tr("Reject repairs of a kind") : Words::tr("Accept repairs of a kind");
    }
    if (first.verdict == RepairVerdict::Chosen) {
        return Words::tr("Choose repair");
    }
    const int count = static_cast<int>(decisions.size());
    return rejected ? Words::tr("Reject %n repair(s)", nullptr, count)
                    : Words::tr("Accept %n repair(s)", nullptr, count);
}

bool isLostCorrection(const std::string& about)
{
    return about.starts_with("correction-lost:") &&
           correctionKind(about.substr(about.find(':') + 1)).has_value();
}

/// An earlier decision that `now` takes the place of.
bool replaces(const RepairDecision& now, const RepairDecision& earlier)
{
    if (now.kind != earlier.kind) {
        return false;
    }
    return now.place == earlier.place || (!now.place && earlier.verdict != RepairVerdict::Chosen);
}

} // namespace

bool tellsOfLost(const Doubt& doubt)
{
    return doubt.about.starts_with("decision-lost:") || isLostCorrection(doubt.about);
}

std::unique_ptr<QUndoCommand> correctCommand(Session& session, CallId call, const Correction& correction)
{
    return correctionsCommand(
        session, [correction] { return textOf(correction); }, call,
        [correction](std::vector<Correction>& all) { all.push_back(correction); });
}

std::unique_ptr<QUndoCommand> withdrawCommand(Session& session, CallId call, const Correction& correction)
{
    return correctionsCommand(
        session, [correction] { return Words::tr("Take back: %1").arg(textOf(correction)); }, call,
        [correction](std::vector<Correction>& all) {
            if (const auto last = std::ranges::find(all, correction); last != all.end()) {
                all.erase(last);
            }
        });
}

std::unique_ptr<QUndoCommand> decideCommand(Session& session, CallId call,
                                            std::vector<RepairDecision> decisions)
{
    const auto title = [decisions] { return textOf(decisions); };
    return decisionsCommand(session, title, call, [decisions = std::move(decisions)](Decisions& all) {
        for (const RepairDecision& decision : decisions) {
            std::erase_if(all.repairs, [&](const RepairDecision& one) { return replaces(decision, one); });
            all.repairs.push_back(decision);
        }
    });
}

std::unique_ptr<QUndoCommand> forgetLostCommand(Session& session, CallId call, const std::string& about)
{
    const auto title = [] { return Words::tr("Forget what has lost its place"); };
    const std::string what = about.substr(about.find(':') + 1);
    if (isLostCorrection(about)) {
        return correctionsCommand(session, title, call, [what](std::vector<Correction>& all) {
            std::erase_if(all,
                          [&](const Correction& one) { return one.place < 0 && name(one.kind) == what; });
        });
    }
    return decisionsCommand(session, title, call, [what](Decisions& all) {
        std::erase_if(all.repairs,
                      [&](const RepairDecision& one) { return one.lost && name(one.verdict) == what; });
    });
}

std::unique_ptr<QUndoCommand> settleCommand(Session& session, CallId call,
                                            const std::vector<SettledDoubt>& doubts)
{
    return decisionsCommand(
        session,
        [count = static_cast<int>(doubts.size())] { return Words::tr("Settle %n doubt(s)", nullptr, count); },
        call,
        [doubts](Decisions& all) { all.doubts.insert(all.doubts.end(), doubts.begin(), doubts.end()); });
}

std::unique_ptr<QUndoCommand> reopenCommand(Session& session, CallId call, const SettledDoubt& doubt)
{
    return decisionsCommand(
        session, [] { return Words::tr("Open doubt again"); }, call,
        [doubt](Decisions& all) {
            std::erase_if(all.doubts, [&](const SettledDoubt& one) {
                return one.kind == doubt.kind && one.about == doubt.about &&
                       (one.place == doubt.place || one.place.overlaps(doubt.place));
            });
        });
}

} // namespace earshot::ui
