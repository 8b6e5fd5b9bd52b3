#pragma once

#include <QWidget>
#include <memory>

namespace Ui {
class FindBar;
}

namespace earshot::ui {

class TranscriptView;

/// Finds words in the open call: "3 of 17". Looks while one types; input methods are heard when they commit.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(TranscriptView& view, QWidget* parent = nullptr);
    ~FindBar() override;

    /// Shows the bar with words that may be selected in the text already.
    void open(const QString& words);
    void close();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showCount();
    void setTexts();

    std::unique_ptr<Ui::FindBar> m_form;
    TranscriptView& m_view;
};

} // namespace earshot::ui
