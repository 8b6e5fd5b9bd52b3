#pragma once

#include "commands/annotation_command.h"
#include "models/tag_tree_model.h"
#include "panels/annotate/popup.h"

class QLabel;
class QLineEdit;
class QTreeView;

namespace earshot::ui {

/// Tags of one passage, by typing: Enter puts or takes the tag chosen, or makes the one typed, and is done;
/// clicks put and take several; arrows choose; Escape leaves.
class TagPicker : public Popup {
    Q_OBJECT

public:
    TagPicker(Session& session, QWidget* parent);

    void open(AnnotationTarget target, const QPoint& place);
    QSize sizeHint() const override { return {280, 300}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closing(bool) override {}

private:
    void showTags();
    void filter(const QString& words);
    void toggle(const QModelIndex& index);
    /// `path` names a tag below others: "risk/price". Those that are not there yet are made.
    void makeTag(const QString& path);
    void enter(Qt::KeyboardModifiers modifiers);
    bool moveBy(int key);

    Session& m_session;
    AnnotationTarget m_target;
    TagTreeModel m_tags;
    TagFilterModel m_filter;
    QLineEdit* m_words;
    QTreeView* m_tree;
    QLabel* m_hint;
};

/// The hue for the next tag: the one that fewest tags have.
int nextHue(const std::vector<Tag>& tags);

} // namespace earshot::ui
