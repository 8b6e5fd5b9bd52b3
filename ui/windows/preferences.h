#pragma once

#include <QDialog>
#include <memory>

class QAction;
class QTreeWidgetItem;

namespace Ui {
class Preferences;
}

namespace earshot::ui {

class ActionTable;

/// Looks, language and keys. Every choice is taken at once; the dialog is not modal and deletes itself.
class Preferences : public QDialog {
    Q_OBJECT

public:
    explicit Preferences(ActionTable& actions, QWidget* parent = nullptr);
    ~Preferences() override;

    /// Puts the keyboard into the list of keys.
    void showKeys();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillLanguages();
    void fillFonts();
    void fillKeys();
    void filterKeys();
    void takeKey();
    void takeSizes();
    QAction* currentAction() const;

    ActionTable& m_actions;
    std::unique_ptr<Ui::Preferences> m_form;
};

} // namespace earshot::ui
