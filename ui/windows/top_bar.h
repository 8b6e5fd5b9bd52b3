#pragma once

#include "support/session.h"

#include <QFrame>
#include <QMenu>

class QHBoxLayout;
class QToolButton;

namespace earshot::ui {

class ActionTable;
class Omnibox;

/// Back and forward, the one box, the periods of the company at hand, light or dark, the menu.
class TopBar : public QFrame {
    Q_OBJECT

public:
    TopBar(Session& session, ActionTable& actions, QWidget* parent = nullptr);

    Omnibox& omnibox() { return *m_box; }
    void setTexts();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPeriods();
    void addPeriods(const std::vector<const CallSummary*>& calls, std::size_t count);
    int roomForChips() const;
    void fillMenu();

    Session& m_session;
    ActionTable& m_actions;
    Omnibox* m_box;
    QWidget* m_chips;
    QToolButton* m_menuButton;
    QMenu m_menu;
};

} // namespace earshot::ui
