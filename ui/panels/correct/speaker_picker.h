#pragma once

#include "panels/annotate/popup.h"
#include "support/session.h"

#include <functional>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace earshot::ui {

/// What a person says of the voice of a turn.
struct SpeakerChoice {
    std::u16string name;
    Role role = Role::Unknown;
    CorrectionScope scope = CorrectionScope::ThisTurn;
};

/// Who speaks, by typing or choosing among the people of the call; and in which role. Enter takes it, arrows
/// choose, Escape leaves.
class SpeakerPicker : public Popup {
    Q_OBJECT

public:
    using Chosen = std::function<void(const SpeakerChoice&)>;

    explicit SpeakerPicker(QWidget* parent);

    /// `speaker` is the person that the turn has now; `alike`: how many turns are that person's.
    /// `title` tells what is asked.
    void open(const QString& title, const Call& call, std::optional<PersonIndex> speaker, Role role,
              int alike, const QPoint& place, Chosen chosen);
    QSize sizeHint() const override { return {300, 364}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closing(bool) override {}

private:
    void filter(const QString& words);
    void showRole(Role role);
    void take();
    void moveBy(int by);
    void setTexts();

    std::vector<Person> m_people;
    Chosen m_chosen;
    QLabel* m_title;
    QLineEdit* m_name;
    QListWidget* m_list;
    QButtonGroup* m_roles;
    QCheckBox* m_alike;
    QLabel* m_hint;
    Role m_role = Role::Unknown; ///< of the turn as it is
    bool m_roleTouched = false;
};

} // namespace earshot::ui
