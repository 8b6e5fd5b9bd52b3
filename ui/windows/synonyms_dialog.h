#pragma once

#include "commands/titled_command.h"
#include "models/synonyms_model.h"
#include "support/session.h"

#include <QDialog>
#include <memory>

class QModelIndex;

namespace Ui {
class SynonymsDialog;
}

namespace earshot::ui {

/// Sets of words that a search takes for the same: one's own to add, edit and remove, the built-in ones to
/// switch off. Every change is at once in use and can be undone. Not modal.
class SynonymsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SynonymsDialog(Session& session, QWidget* parent = nullptr);
    ~SynonymsDialog() override;

    /// Adds the sets of a file to one's own.
    void importFile(const QString& path);
    void exportFile(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSets(const SynonymChoices& choices);
    void add();
    void edit();
    void remove();
    void enableButtons();
    /// The place of the current line among the own sets.
    std::optional<std::size_t> currentOwn() const;
    void push(Title title, const SynonymChoices& after);

    Session& m_session;
    std::unique_ptr<Ui::SynonymsDialog> m_form;
    SynonymsModel m_model;
    SynonymsFilterModel m_filter;
};

} // namespace earshot::ui
