#pragma once

#include <QDialog>

class QTextBrowser;

namespace earshot::ui {

/// The manual of the project's documents, without its pictures. Not modal; deletes itself.
class Manual : public QDialog {
    Q_OBJECT

public:
    explicit Manual(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    void drawTables();
    /// Goes to the heading that a link of the manual names, as in "#search".
    void goTo(const QString& heading);

    QTextBrowser* m_text;
};

} // namespace earshot::ui
