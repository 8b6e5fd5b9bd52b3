#pragma once

#include <QWidget>
#include <memory>

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

    /// A library that has calls needs no samples.
    void setLibraryEmpty(bool empty);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setLooks();

    std::unique_ptr<Ui::Welcome> m_form;
};

} // namespace earshot::ui
