#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QWidget>
#include <functional>
#include <map>

class QMenu;

namespace earshot::ui {

/// Every command of the window under its object name, with text, key and icon. Keys may be bound anew.
class ActionTable : public QObject {
    Q_OBJECT

public:
    /// The actions are added to `window`, so that their keys work in all of it.
    explicit ActionTable(QWidget& window);

    /// Null for a name that is not in the table.
    QAction* action(const QString& name) const;
    /// Does `work` when the action is triggered.
    void on(const char* name, std::function<void()> work);
    /// The keys of an action work only while `part` has the focus: others have uses of their own for them.
    void confine(const char* name, QWidget& part);
    /// Makes an action of another part known to menus, keys and the command list.
    void adopt(QAction* action);
    QList<QAction*> all() const { return m_all; }
    /// Menus in their order, for the menu button; texts are translated when `setTexts` is called.
    void fill(QMenu& menu) const;

    /// Texts in the language of the moment.
    void setTexts();
    /// The keys a person chose, over the program's own.
    void readShortcuts();
    QKeySequence defaultShortcut(const QAction* action) const;
    /// The keys of the two can be pressed in one place. Those of the transcript and those of the review never
    /// meet: an action's property "room" names either, none is the whole window.
    static bool meet(const QAction& a, const QAction& b);

private:
    QWidget& m_window;
    QList<QAction*> m_all;
    std::map<QString, QAction*> m_byName;
    std::map<const QAction*, QKeySequence> m_defaults;
};

} // namespace earshot::ui
