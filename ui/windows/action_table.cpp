#include "windows/action_table.h"

#include "support/settings.h"
#include "support/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <array>

namespace earshot::ui {

namespace {

struct Spec {
    const char* menu;
    const char* name;
    const char* text;
    const char* keys; ///< portable
    const char* icon;
};

/// A line before which the menus draw a rule.
constexpr Spec rule{nullptr, nullptr, nullptr, nullptr, nullptr};

constexpr Spec specs[] = {
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionImport", QT_TRANSLATE_NOOP("Actions", "&Import files…"),
     "Ctrl+O", "import"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionImportFolder",
     QT_TRANSLATE_NOOP("Actions", "Import a f&older…"), "", "library"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionPaste",
     QT_TRANSLATE_NOOP("Actions", "Import from the &clipboard"), "Ctrl+Shift+V", "paste"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionImportResults",
     QT_TRANSLATE_NOOP("Actions", "Import results &table…"), "", "figures"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionImportQa",
     QT_TRANSLATE_NOOP("Actions", "Import an edited &question table…"), "", "import"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionSamples",
     QT_TRANSLATE_NOOP("Actions", "Open the &sample library"), "", "library"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionStop", QT_TRANSLATE_NOOP("Actions", "Stop i&mporting"), "",
     "close"},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionExport", QT_TRANSLATE_NOOP("Actions", "&Export…"),
     "Ctrl+E", "export"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionBackup",
     QT_TRANSLATE_NOOP("Actions", "&Back up the library…"), "", ""},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionCheck", QT_TRANSLATE_NOOP("Actions", "Chec&k the library"),
     "", ""},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionOpenLibrary",
     QT_TRANSLATE_NOOP("Actions", "Open another &library…"), "", ""},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionPreferences",
     QT_TRANSLATE_NOOP("Actions", "&Preferences…"), "Ctrl+,", "settings"},
    {QT_TRANSLATE_NOOP("Actions", "&File"), "actionQuit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q",
     ""},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionUndo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z",
     "undo"},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionRedo", QT_TRANSLATE_NOOP("Actions", "&Redo"),
     "Ctrl+Shift+Z", "redo"},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionCopy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C",
     "copy"},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionCopyCitation",
     QT_TRANSLATE_NOOP("Actions", "Copy with c&itation"), "Ctrl+Shift+C", "quotes"},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionSelectAll", QT_TRANSLATE_NOOP("Actions", "Select &all"),
     "Ctrl+A", ""},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionFind", QT_TRANSLATE_NOOP("Actions", "&Find in this call"),
     "Ctrl+F", "search"},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionFindNext", QT_TRANSLATE_NOOP("Actions", "Find &next"),
     "F3", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionFindPrevious",
     QT_TRANSLATE_NOOP("Actions", "Find &previous"), "Shift+F3", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionSearch", QT_TRANSLATE_NOOP("Actions", "&Search all calls"),
     "Ctrl+Shift+F", "search"},
    {QT_TRANSLATE_NOOP("Actions", "&Edit"), "actionSynonyms", QT_TRANSLATE_NOOP("Actions", "S&ynonyms…"), "",
     ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionWhole", QT_TRANSLATE_NOOP("Actions", "&Whole transcript"),
     "Alt+1", ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionPrepared",
     QT_TRANSLATE_NOOP("Actions", "&Prepared remarks"), "Alt+2", ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionQa",
     QT_TRANSLATE_NOOP("Actions", "&Questions and answers"), "Alt+3", ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionMarked",
     QT_TRANSLATE_NOOP("Actions", "&Marked paragraphs"), "Alt+4", ""},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionLibrary", QT_TRANSLATE_NOOP("Actions", "&Library"), "F9",
     "library"},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionPanels",
     QT_TRANSLATE_NOOP("Actions", "P&anels on the right"), "F10", ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionTheme", QT_TRANSLATE_NOOP("Actions", "&Dark or light"),
     "Ctrl+Shift+D", "theme"},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionLarger", QT_TRANSLATE_NOOP("Actions", "La&rger text"),
     "Ctrl++", ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionSmaller", QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
     "Ctrl+-", ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionUsualSize",
     QT_TRANSLATE_NOOP("Actions", "&Usual text size"), "Ctrl+0", ""},
    {QT_TRANSLATE_NOOP("Actions", "&View"), "actionResetLayout",
     QT_TRANSLATE_NOOP("Actions", "R&eset layout"), "", "refresh"},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionBack", QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left",
     "back"},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionForward", QT_TRANSLATE_NOOP("Actions", "&Forward"),
     "Alt+Right", "forward"},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionNextTurn", QT_TRANSLATE_NOOP("Actions", "Next &turn"), "J",
     ""},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionPreviousTurn",
     QT_TRANSLATE_NOOP("Actions", "Previous t&urn"), "K", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionNextQuestion",
     QT_TRANSLATE_NOOP("Actions", "Next &question"), "N", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionPreviousQuestion",
     QT_TRANSLATE_NOOP("Actions", "Previous questi&on"), "P", ""},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionQuickOpen", QT_TRANSLATE_NOOP("Actions", "&Open a call"),
     "Ctrl+P", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Go"), "actionCommands", QT_TRANSLATE_NOOP("Actions", "&Commands"),
     "Ctrl+K", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Call"), "actionCompare",
     QT_TRANSLATE_NOOP("Actions", "&Compare quarters"), "\\", "compare"},
    {QT_TRANSLATE_NOOP("Actions", "&Call"), "actionReview",
     QT_TRANSLATE_NOOP("Actions", "Re&view repairs and doubts"), "Ctrl+R", "doubt"},
    {QT_TRANSLATE_NOOP("Actions", "&Call"), "actionChangeSpeaker",
     QT_TRANSLATE_NOOP("Actions", "Change &speaker or role…"), "", "people"},
    {QT_TRANSLATE_NOOP("Actions", "&Call"), "actionMergeTurn",
     QT_TRANSLATE_NOOP("Actions", "&Merge with the turn before"), "", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Call"), "actionSplitTurn",
     QT_TRANSLATE_NOOP("Actions", "Split the &turn here…"), "", ""},
    rule,
    {QT_TRANSLATE_NOOP("Actions", "&Call"), "actionEditCall",
     QT_TRANSLATE_NOOP("Actions", "&Edit company and period…"), "", "edit"},
    {QT_TRANSLATE_NOOP("Actions", "&Call"), "actionRemoveCall",
     QT_TRANSLATE_NOOP("Actions", "&Remove from the library"), "", "trash"},
    {QT_TRANSLATE_NOOP("Actions", "&Help"), "actionManual", QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1",
     "info"},
    {QT_TRANSLATE_NOOP("Actions", "&Help"), "actionKeys", QT_TRANSLATE_NOOP("Actions", "&Keys…"), "", ""},
    {QT_TRANSLATE_NOOP("Actions", "&Help"), "actionAbout", QT_TRANSLATE_NOOP("Actions", "&About Earshot"), "",
     ""},
};

constexpr const char* room = "room";

/// Going through a transcript: switched off where no transcript is in sight.
constexpr std::array inTranscript{"actionNextTurn", "actionPreviousTurn", "actionNextQuestion",
                                  "actionPreviousQuestion"};

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

ActionTable::ActionTable(QWidget& window) : QObject(&window), m_window(window)
{
    for (const Spec& spec : specs) {
        if (!spec.name) {
            continue;
        }
        auto* action = new QAction(&window);
        action->setObjectName(QLatin1String(spec.name));
        if (*spec.icon) {
            action->setIcon(Theme::instance().icon(QLatin1String(spec.icon)));
        }
        action->setShortcut(QKeySequence(QLatin1String(spec.keys), QKeySequence::PortableText));
        window.addAction(action);
        adopt(action);
    }
    for (const char* name : inTranscript) {
        action(QLatin1String(name))->setProperty(room, QStringLiteral("transcript"));
    }
    setTexts();
    readShortcuts();
}

QAction* ActionTable::action(const QString& name) const
{
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? nullptr : found->second;
}

void ActionTable::on(const char* name, std::function<void()> work)
{
    QAction* found = action(QLatin1String(name));
    Q_ASSERT(found);
    connect(found, &QAction::triggered, this, [work = std::move(work)] { work(); });
}

void ActionTable::confine(const char* name, QWidget& part)
{
    QAction* found = action(QLatin1String(name));
    m_window.removeAction(found);
    found->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    part.addAction(found);
}

void ActionTable::adopt(QAction* action)
{
    m_all.append(action);
    m_byName.emplace(action->objectName(), action);
    m_defaults.emplace(action, action->shortcut());
}

void ActionTable::fill(QMenu& menu) const
{
    std::map<std::string, QMenu*> menus;
    QMenu* last = nullptr;
    for (const Spec& spec : specs) {
        if (!spec.name) {
            last->addSeparator();
            continue;
        }
        QMenu*& part = menus[spec.menu];
        if (!part) {
            part = menu.addMenu(translated(spec.menu));
            part->setObjectName(QLatin1String(spec.menu).mid(1).toString().toLower());
        }
        part->addAction(action(QLatin1String(spec.name)));
        last = part;
    }
    QMenu* marks = menu.addMenu(translated(QT_TRANSLATE_NOOP("Actions", "&Mark")));
    QMenu* review = menu.addMenu(translated(QT_TRANSLATE_NOOP("Actions", "&Review")));
    for (qsizetype i =
             static_cast<qsizetype>(std::ranges::count_if(specs, [](const Spec& s) { return s.name; }));
         i < m_all.size(); ++i) {
        (m_all[i]->property(room) == QStringLiteral("review") ? review : marks)->addAction(m_all[i]);
    }
    menu.addAction(last->menuAction()); // help stands behind all others
    for (QMenu* part : {marks, review}) {
        part->menuAction()->setVisible(!part->isEmpty());
    }
}

void ActionTable::setTexts()
{
    for (const Spec& spec : specs) {
        if (spec.name) {
            action(QLatin1String(spec.name))->setText(translated(spec.text));
        }
    }
}

void ActionTable::readShortcuts()
{
    const Settings settings;
    for (QAction* action : std::as_const(m_all)) {
        action->setShortcut(settings.shortcut(action->objectName()).value_or(m_defaults.at(action)));
    }
}

bool ActionTable::meet(const QAction& a, const QAction& b)
{
    const QString one = a.property(room).toString();
    const QString other = b.property(room).toString();
    return one.isEmpty() || other.isEmpty() || one == other;
}

QKeySequence ActionTable::defaultShortcut(const QAction* action) const
{
    return m_defaults.at(action);
}

} // namespace earshot::ui
