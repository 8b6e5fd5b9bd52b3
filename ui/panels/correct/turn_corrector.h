#pragma once

#include "panels/correct/speaker_picker.h"
#include "support/session.h"

#include <QObject>
#include <QRect>
#include <functional>
#include <optional>

class QMenu;

namespace earshot::ui {

/// Putting the turns of the open call right: splitting, merging, moving where one begins, speaker and role.
/// Offsets are of the clean text. Every edit is an undo command; where nothing can be done nothing happens.
class TurnCorrector : public QObject {
    Q_OBJECT

public:
    /// Where an offset is drawn, in `host`'s coordinates; an empty rectangle where it is out of sight.
    using PlaceOf = std::function<QRect(std::int32_t)>;

    TurnCorrector(Session& session, QWidget& host, PlaceOf placeOf);

    /// The turn that holds an offset, its label included.
    std::optional<TurnIndex> turnAt(std::int32_t offset) const;
    bool canSplit(std::int32_t offset) const;
    bool canMerge(std::int32_t offset) const;
    bool canMoveBoundary(std::int32_t to) const;
    bool canMoveBoundary(TurnIndex turn, std::int32_t to) const;

    /// The words from the offset on are a turn of their own; who speaks them is asked.
    void split(std::int32_t offset);
    /// The turn goes on what the one before it said.
    void merge(std::int32_t offset);
    /// The turn that begins nearest to the offset begins there.
    void moveBoundary(std::int32_t to);
    /// The same for a turn that is known.
    void moveBoundary(TurnIndex turn, std::int32_t to);
    void pickSpeaker(std::int32_t offset);
    void changeRole(std::int32_t offset, Role role);
    /// Adds what can be done at the offset.
    void fill(QMenu& menu, std::int32_t offset);

private:
    const Turn* turn(std::optional<TurnIndex> index) const;
    /// The turn whose beginning is nearest; none before the second.
    std::optional<TurnIndex> nearestBeginning(std::int32_t offset) const;
    bool possible() const;
    int turnsAlike(const Turn& turn) const;
    std::int32_t wordFrom(std::int32_t offset) const;
    QPoint popupPlace(std::int32_t offset) const;
    void push(const Correction& correction);
    void pushWithRole(const Correction& correction);

    Session& m_session;
    QWidget& m_host;
    PlaceOf m_placeOf;
    SpeakerPicker* m_picker;
};

} // namespace earshot::ui
