#pragma once

#include "models/figure_text.h"
#include "support/session.h"

#include <QFrame>
#include <map>
#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace earshot::ui {

/// Puts one figure of the open call right, beside its sentence. Only what a person changes becomes a
/// correction; Enter keeps it, Escape leaves. Hidden while nothing is edited.
class FigureEditor : public QFrame {
    Q_OBJECT

public:
    explicit FigureEditor(Session& session, QWidget* parent = nullptr);

    /// A figure of the open call, an index into its FigureSet.
    void edit(int figure);
    /// Words of the open call that are to be a figure.
    void add(const Span& words);
    void leave();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    void addField(QGridLayout& grid, int row, int column, QWidget* field, int span = 1);
    void show(const Figure& figure, bool isNew);
    void fillNames();
    void fillSegments();
    void showUnit();
    void save();
    bool readNames(FigureEdits& edits);
    bool readPeriod(FigureEdits& edits);
    void push(FigureCorrectionKind kind, FigureEdits edits = {});
    void readAnew();
    bool refuse(QLineEdit& field, const QString& why);
    std::optional<FigureAmount> amount() const;

    Session& m_session;
    Figure m_figure; ///< as it was when the editor opened
    bool m_new = false;
    std::map<QString, std::string> m_metrics; ///< by name in the interface's language
    std::map<QString, std::string> m_segments;
    std::map<QString, std::string> m_geographies;
    QLabel* m_sentence;
    QLineEdit* m_metric;
    QLineEdit* m_segment;
    QLineEdit* m_geography;
    QComboBox* m_kind;
    QLineEdit* m_value;
    QLineEdit* m_unit;
    QComboBox* m_direction;
    QComboBox* m_comparison;
    QLineEdit* m_period;
    QComboBox* m_basis;
    QLabel* m_message;
    QPushButton* m_save;
    QPushButton* m_confirm;
    QPushButton* m_remove;
    QPushButton* m_anew;
    QToolButton* m_close;
    std::vector<std::pair<QLabel*, QWidget*>> m_labels;
};

} // namespace earshot::ui
