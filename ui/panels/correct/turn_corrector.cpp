#include "panels/correct/turn_corrector.h"

#include "commands/review_command.h"
#include "commands/titled_command.h"
#include "models/speaker_text.h"
#include "support/qt_text.h"
#include "text/break.h"

#include <QMenu>
#include <QWidget>
#include <algorithm>

namespace earshot::ui {
namespace {

constexpr std::size_t shownWords = 14; ///< UTF-16 units of a turn that tell where it begins

} // namespace

TurnCorrector::TurnCorrector(Session& session, QWidget& host, PlaceOf placeOf)
    : QObject(&host),
      m_session(session),
      m_host(host),
      m_placeOf(std::move(placeOf)),
      m_picker(new SpeakerPicker(&host))
{
}

bool TurnCorrector::possible() const
{
    return m_session.reading() != nullptr && !m_session.readOnly();
}

const Turn* TurnCorrector::turn(std::optional<TurnIndex> index) const
{
    return index ? &m_session.reading()->call.turns[static_cast<std::size_t>(*index)] : nullptr;
}

std::optional<TurnIndex> TurnCorrector::turnAt(std::int32_t offset) const
{
    if (!m_session.reading()) {
        return std::nullopt;
    }
    const auto& turns = m_session.reading()->call.turns;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Span whole = turns[i].label.empty() ? turns[i].body : hull(turns[i].label, turns[i].body);
        if (offset >= whole.begin() && offset <= whole.end()) {
            const bool next = offset == whole.end() && i + 1 < turns.size() &&
                              std::min(turns[i + 1].label.begin(), turns[i + 1].body.begin()) == offset;
            return static_cast<TurnIndex>(next ? i + 1 : i);
        }
    }
    return std::nullopt;
}

/// A turn begins with a word: not with the blank before it, and not inside a Latin word or a number, where a
/// caret stands by a click that was not exact.
std::int32_t TurnCorrector::wordFrom(std::int32_t offset) const
{
    const std::u16string& text = m_session.reading()->document.text;
    const auto size = static_cast<std::int32_t>(text.size());
    while (partsWord(text, offset)) {
        --offset;
    }
    while (offset < size && QChar(text[static_cast<std::size_t>(offset)]).isSpace()) {
        ++offset;
    }
    return offset;
}

bool TurnCorrector::canSplit(std::int32_t offset) const
{
    if (!possible()) {
        return false;
    }
    const std::int32_t at = wordFrom(offset);
    const Turn* here = turn(turnAt(at));
    return here && at > here->body.begin() && at < here->body.end();
}

bool TurnCorrector::canMerge(std::int32_t offset) const
{
    return possible() && turnAt(offset).value_or(0) > 0;
}

std::optional<TurnIndex> TurnCorrector::nearestBeginning(std::int32_t offset) const
{
    auto index = possible() ? turnAt(offset) : std::nullopt;
    if (!index) {
        return std::nullopt;
    }
    const auto count = static_cast<TurnIndex>(m_session.reading()->call.turns.size());
    const bool next =
        *index + 1 < count && turn(*index + 1)->body.begin() - offset < offset - turn(index)->body.begin();
    index = next ? *index + 1 : *index;
    return *index > 0 ? index : std::nullopt;
}

bool TurnCorrector::canMoveBoundary(std::int32_t to) const
{
    const auto index = nearestBeginning(to);
    return index && canMoveBoundary(*index, to);
}

bool TurnCorrector::canMoveBoundary(TurnIndex index, std::int32_t to) const
{
    if (!possible() || index <= 0) {
        return false;
    }
    const std::int32_t at = wordFrom(to);
    return at > turn(index - 1)->body.begin() && at < turn(index)->body.end() &&
           at != turn(index)->body.begin();
}

int TurnCorrector::turnsAlike(const Turn& one) const
{
    return one.speaker ? static_cast<int>(
                             std::ranges::count(m_session.reading()->call.turns, one.speaker, &Turn::speaker))
                       : 1;
}

void TurnCorrector::push(const Correction& correction)
{
    m_session.undoStack().push(correctCommand(m_session, m_session.callId(), correction).release());
}

/// Somebody of the call keeps the role known of them: another one is a correction of its own.
void TurnCorrector::pushWithRole(const Correction& correction)
{
    const auto& people = m_session.reading()->call.people;
    const auto known = std::ranges::find(people, correction.speaker, &Person::name);
    if (known == people.end() || correction.role == Role::Unknown || known->role == correction.role) {
        push(correction);
        return;
    }
    Correction role = correction;
    role.kind = CorrectionKind::ChangeRole;
    role.speaker.clear();
    pushTogether(
        m_session.undoStack(), [] { return tr("Change speaker and role"); },
        [&] {
            push(correction);
            push(role);
        });
}

void TurnCorrector::split(std::int32_t offset)
{
    if (!canSplit(offset)) {
        return;
    }
    const std::int32_t at = wordFrom(offset);
    const Reading& reading = *m_session.reading();
    Correction correction;
    correction.kind = CorrectionKind::Split;
    correction.place = correctionPlace(reading.document, at);
    // Whoever speaks now is somebody else; a new name has the same role, until another one is chosen.
    const QString words =
        toQString(Span(at, turn(turnAt(at))->body.end()).in(reading.document.text).substr(0, shownWords));
    m_picker->open(tr("Who speaks from “%1” on").arg(words.simplified() + u'…'), reading.call, std::nullopt,
                   turn(turnAt(at))->role, 0, popupPlace(at),
                   [this, correction](const SpeakerChoice& choice) mutable {
                       correction.speaker = choice.name;
                       correction.role = choice.role;
                       pushWithRole(correction);
                   });
}

void TurnCorrector::merge(std::int32_t offset)
{
    if (!canMerge(offset)) {
        return;
    }
    Correction correction;
    correction.kind = CorrectionKind::Merge;
    correction.place = correctionPlace(m_session.reading()->document, *turn(turnAt(offset)));
    push(correction);
}

void TurnCorrector::moveBoundary(std::int32_t to)
{
    if (const auto index = nearestBeginning(to)) {
        moveBoundary(*index, to);
    }
}

void TurnCorrector::moveBoundary(TurnIndex index, std::int32_t to)
{
    if (!canMoveBoundary(index, to)) {
        return;
    }
    const Document& document = m_session.reading()->document;
    Correction correction;
    correction.kind = CorrectionKind::MoveBoundary;
    correction.place = correctionPlace(document, *turn(index));
    correction.target = correctionPlace(document, wordFrom(to));
    push(correction);
}

void TurnCorrector::pickSpeaker(std::int32_t offset)
{
    const auto index = possible() ? turnAt(offset) : std::nullopt;
    if (!index) {
        return;
    }
    const Reading& reading = *m_session.reading();
    const Turn here = *turn(index);
    Correction correction;
    correction.place = correctionPlace(reading.document, here);
    const std::u16string now =
        here.speaker ? reading.call.people[static_cast<std::size_t>(*here.speaker)].name : std::u16string();
    m_picker->open(tr("Who speaks here"), reading.call, here.speaker, here.role, turnsAlike(here),
                   popupPlace(offset),
                   [this, correction, now, role = here.role](const SpeakerChoice& choice) mutable {
                       correction.scope = choice.scope;
                       correction.role = choice.role;
                       if (choice.name != now) {
                           correction.kind = CorrectionKind::Relabel;
                           correction.speaker = choice.name;
                           pushWithRole(correction);
                       } else if (choice.role != role && choice.role != Role::Unknown) {
                           correction.kind = CorrectionKind::ChangeRole;
                           push(correction);
                       }
                   });
}

void TurnCorrector::changeRole(std::int32_t offset, Role role)
{
    const auto index = possible() ? turnAt(offset) : std::nullopt;
    if (!index || turn(index)->role == role) {
        return;
    }
    Correction correction;
    correction.kind = CorrectionKind::ChangeRole;
    correction.place = correctionPlace(m_session.reading()->document, *turn(index));
    correction.role = role;
    correction.scope = CorrectionScope::AllAlike; // a person's role does not change from turn to turn
    push(correction);
}

void TurnCorrector::fill(QMenu& menu, std::int32_t offset)
{
    const auto index = possible() ? turnAt(offset) : std::nullopt;
    if (!index) {
        return;
    }
    const auto add = [&](QMenu& to, const QString& name, const QString& text, bool enabled, auto work) {
        QAction* action = to.addAction(text);
        action->setObjectName(name);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, std::move(work));
        return action;
    };
    menu.addSeparator();
    add(menu, QStringLiteral("menuChangeSpeaker"), tr("Change speaker…"), true,
        [this, offset] { pickSpeaker(offset); });
    QMenu* roles = menu.addMenu(tr("Change role"));
    for (const Role role : {Role::Executive, Role::Analyst, Role::Operator}) {
        QAction* action = add(*roles, QStringLiteral("menuRole"), roleText(role), true,
                              [this, offset, role] { changeRole(offset, role); });
        action->setCheckable(true);
        action->setChecked(turn(index)->role == role);
    }
    add(menu, QStringLiteral("menuMergeTurn"), tr("Merge with the turn before"), canMerge(offset),
        [this, offset] { merge(offset); });
    add(menu, QStringLiteral("menuSplitTurn"), tr("Split the turn here…"), canSplit(offset),
        [this, offset] { split(offset); });
}

QPoint TurnCorrector::popupPlace(std::int32_t offset) const
{
    m_picker->resize(m_picker->sizeHint());
    return Popup::beside(m_host, m_placeOf(offset), m_picker->size());
}

} // namespace earshot::ui
