#pragma once

#include <QWidget>
#include <memory>

class QAction;
class QPushButton;

namespace Ui {
class Welcome;
}

namespace earshot::ui {

class ActionTable;

/// What the window shows while no call is open.
class Welcome : public QWidget {
    Q_OBJECT

public:
    explicit Welcome(ActionTable& actions, QWidget* parent = nullptr);
    ~Welcome() override;

    enum class State {
        NoLibrary, ///< none could be opened
        Empty,     ///< the library has no calls: the samples are offered
        NoCall,    ///< it has, and none is open
    };
    void setState(State state);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setLooks();
    /// A button for an action: dead while the action is.
    void wire(QPushButton& button, QAction& action);

    std::unique_ptr<Ui::Welcome> m_form;
    State m_state = State::Empty;
};

} // namespace earshot::ui
