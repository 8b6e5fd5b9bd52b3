#include "windows/action_table.h"

#include "support/settings.h"
#include "support/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

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

#define TEXT(words) QT_TRANSLATE_NOOP("Actions", words)

constexpr Spec specs[] = {
    {TEXT("&File"), "actionImport", TEXT("&Import files…"), "Ctrl+O", "import"},
    {TEXT("&File"), "actionPaste", TEXT("Import from the &clipboard"), "Ctrl+Shift+V", "paste"},
    {TEXT("&File"), "actionSamples", TEXT("Open the &sample library"), "", "library"},
    rule,
    {TEXT("&File"), "actionExport", TEXT("&Export…"), "Ctrl+E", "export"},
    {TEXT("&File"), "actionBackup", TEXT("&Back up the library…"), "", ""},
    {TEXT("&File"), "actionCheck", TEXT("Chec&k the library"), "", "check"},
    rule,
    {TEXT("&File"), "actionOpenLibrary", TEXT("Open another &library…"), "", ""},
    {TEXT("&File"), "actionPreferences", TEXT("&Preferences…"), "Ctrl+,", "settings"},
    {TEXT("&File"), "actionQuit", TEXT("&Quit"), "Ctrl+Q", ""},
    {TEXT("&Edit"), "actionUndo", TEXT("&Undo"), "Ctrl+Z", "undo"},
    {TEXT("&Edit"), "actionRedo", TEXT("&Redo"), "Ctrl+Shift+Z", "redo"},
    rule,
    {TEXT("&Edit"), "actionCopy", TEXT("&Copy"), "Ctrl+C", "copy"},
    {TEXT("&Edit"), "actionCopyCitation", TEXT("Copy with c&itation"), "Ctrl+Shift+C", "quotes"},
    {TEXT("&Edit"), "actionSelectAll", TEXT("Select &all"), "Ctrl+A", ""},
    rule,
    {TEXT("&Edit"), "actionFind", TEXT("&Find in this call"), "Ctrl+F", "search"},
    {TEXT("&Edit"), "actionFindNext", TEXT("Find &next"), "F3", ""},
    {TEXT("&Edit"), "actionFindPrevious", TEXT("Find &previous"), "Shift+F3", ""},
    {TEXT("&Edit"), "actionSearch", TEXT("&Search all calls"), "Ctrl+Shift+F", "search"},
    {TEXT("&View"), "actionWhole", TEXT("&Whole transcript"), "Alt+1", ""},
    {TEXT("&View"), "actionPrepared", TEXT("&Prepared remarks"), "Alt+2", ""},
    {TEXT("&View"), "actionQa", TEXT("&Questions and answers"), "Alt+3", ""},
    {TEXT("&View"), "actionMarked", TEXT("&Marked paragraphs"), "Alt+4", ""},
    rule,
    {TEXT("&View"), "actionLibrary", TEXT("&Library"), "F9", "library"},
    {TEXT("&View"), "actionPanels", TEXT("P&anels on the right"), "F10", ""},
    {TEXT("&View"), "actionTheme", TEXT("&Dark or light"), "Ctrl+Shift+D", "theme"},
    {TEXT("&View"), "actionLarger", TEXT("La&rger text"), "Ctrl++", ""},
    {TEXT("&View"), "actionSmaller", TEXT("&Smaller text"), "Ctrl+-", ""},
    {TEXT("&View"), "actionUsualSize", TEXT("&Usual text size"), "Ctrl+0", ""},
    {TEXT("&View"), "actionResetLayout", TEXT("R&eset layout"), "", "refresh"},
    {TEXT("&Go"), "actionBack", TEXT("&Back"), "Alt+Left", "back"},
    {TEXT("&Go"), "actionForward", TEXT("&Forward"), "Alt+Right", "forward"},
    rule,
    {TEXT("&Go"), "actionNextTurn", TEXT("Next &turn"), "J", ""},
    {TEXT("&Go"), "actionPreviousTurn", TEXT("Previous t&urn"), "K", ""},
    {TEXT("&Go"), "actionNextQuestion", TEXT("Next &question"), "N", ""},
    {TEXT("&Go"), "actionPreviousQuestion", TEXT("Previous questi&on"), "P", ""},
    rule,
    {TEXT("&Go"), "actionQuickOpen", TEXT("&Open a call"), "Ctrl+P", ""},
    {TEXT("&Go"), "actionCommands", TEXT("&Commands"), "Ctrl+K", ""},
    {TEXT("&Call"), "actionCompare", TEXT("&Compare quarters"), "\\", "compare"},
    {TEXT("&Call"), "actionEditCall", TEXT("&Edit company and period…"), "", "edit"},
    {TEXT("&Call"), "actionRemoveCall", TEXT("&Remove from the library"), "", "trash"},
};

#undef TEXT

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
    for (qsizetype i =
             static_cast<qsizetype>(std::ranges::count_if(specs, [](const Spec& s) { return s.name; }));
         i < m_all.size(); ++i) {
        marks->addAction(m_all[i]);
    }
    marks->menuAction()->setVisible(!marks->isEmpty());
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

QKeySequence ActionTable::defaultShortcut(const QAction* action) const
{
    return m_defaults.at(action);
}

} // namespace earshot::ui
