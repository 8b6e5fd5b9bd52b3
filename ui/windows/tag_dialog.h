#pragma once

#include "support/session.h"

#include <QDialog>
#include <memory>

class QButtonGroup;

namespace Ui {
class TagDialog;
}

namespace earshot::ui {

/// A tag's name, colour and place in the tree; a new tag where its id is invalid. Accepting pushes an undo
/// command. Deletes itself when it closes.
class TagDialog : public QDialog {
    Q_OBJECT

public:
    TagDialog(Session& session, const Tag& tag, QWidget* parent = nullptr);
    ~TagDialog() override;

    void accept() override;

private:
    void fillParents();
    void fillHues();
    void check();
    Tag written() const;
    bool isBelow(TagId tag, TagId above) const;

    Session& m_session;
    Tag m_tag;
    std::unique_ptr<Ui::TagDialog> m_form;
    QButtonGroup* m_hues;
};

} // namespace earshot::ui
