#pragma once

#include <QObject>

class QWidget;

namespace earshot::ui {

class ActionTable;

/// The manual, the keys, and what the program is made of.
class HelpCommands : public QObject {
    Q_OBJECT

public:
    explicit HelpCommands(QWidget& window);

    void wire(ActionTable& actions);

private:
    void showAbout();

    QWidget& m_window;
};

} // namespace earshot::ui
