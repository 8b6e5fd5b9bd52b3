#include "windows/preferences.h"

#include "models/folded_words.h"
#include "support/action_text.h"
#include "support/settings.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "support/translations.h"
#include "ui_preferences.h"
#include "windows/action_table.h"

#include <QEvent>
#include <QFontDatabase>
#include <algorithm>
#include <array>

namespace earshot::ui {

namespace {

struct Choice {
    const char* code;
    const char* name; ///< in the language itself
};

constexpr std::array languages{Choice{"en", "English"}, Choice{"zh_CN", "简体中文"},
                               Choice{"zh_TW", "繁體中文"}};

struct FontRow {
    FontUse use;
    const char* box;
    QFontDatabase::WritingSystem script;
};

constexpr std::array fontRows{
    FontRow{FontUse::Interface, "interfaceFont", QFontDatabase::Any},
    FontRow{FontUse::Latin, "latinFont", QFontDatabase::Latin},
    FontRow{FontUse::Simplified, "simplifiedFont", QFontDatabase::SimplifiedChinese},
    FontRow{FontUse::Traditional, "traditionalFont", QFontDatabase::TraditionalChinese}};

} // namespace

Preferences::Preferences(ActionTable& actions, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_form(std::make_unique<Ui::Preferences>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setupUi(this);
    setLook(m_form->keysLabel, "tone", "head");
    setLook(m_form->conflictLabel, "tone", "doubt");
    setLook(m_form->keysFilter, "filter", "true");
    m_form->keysList->setColumnWidth(0, 320);

    const Settings settings;
    m_form->themeBox->setCurrentIndex(static_cast<int>(settings.themeMode()));
    m_form->riseBox->setCurrentIndex(static_cast<int>(settings.riseColor()));
    m_form->interfaceSteps->setValue(settings.interfaceFontSteps());
    m_form->transcriptSteps->setValue(settings.transcriptFontSteps());
    fillLanguages();
    fillFonts();
    fillKeys();

    connect(m_form->themeBox, &QComboBox::activated, this, [](int index) {
        Settings().setThemeMode(static_cast<Theme::Mode>(index));
        Theme::instance().setMode(static_cast<Theme::Mode>(index));
    });
    connect(m_form->riseBox, &QComboBox::activated, this, [](int index) {
        Settings().setRiseColor(static_cast<Theme::RiseColor>(index));
        Theme::instance().setRiseColor(static_cast<Theme::RiseColor>(index));
    });
    connect(m_form->languageBox, &QComboBox::activated, this, [this](int index) {
        const QString code = m_form->languageBox->itemData(index).toString();
        Settings().setLanguage(code);
        Translations::instance().use(code);
    });
    for (const FontRow& row : fontRows) {
        QComboBox* box = findChild<QComboBox*>(QLatin1String(row.box));
        connect(box, &QComboBox::activated, this, [box, use = row.use](int index) {
            const QString family = box->itemData(index).toString();
            Settings().setFontFamily(use, family);
            Theme::instance().setFontFamily(use, family);
        });
    }
    connect(m_form->interfaceSteps, &QSpinBox::valueChanged, this, &Preferences::takeSizes);
    connect(m_form->transcriptSteps, &QSpinBox::valueChanged, this, &Preferences::takeSizes);
    connect(m_form->keysFilter, &QLineEdit::textChanged, this, &Preferences::filterKeys);
    connect(m_form->keysList, &QTreeWidget::currentItemChanged, this, [this] {
        const QAction* action = currentAction();
        m_form->newKey->setKeySequence(action ? action->shortcut() : QKeySequence());
        m_form->conflictLabel->clear();
    });
    connect(m_form->newKey, &QKeySequenceEdit::editingFinished, this, &Preferences::takeKey);
    connect(m_form->resetKeys, &QPushButton::clicked, this, [this] {
        Settings().resetShortcuts();
        m_actions.readShortcuts();
        fillKeys();
    });
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

Preferences::~Preferences() = default;

void Preferences::fillLanguages()
{
    m_form->languageBox->clear();
    m_form->languageBox->addItem(tr("Like the system"), QString());
    for (const Choice& choice : languages) {
        m_form->languageBox->addItem(QString::fromUtf8(choice.name), QLatin1String(choice.code));
    }
    m_form->languageBox->setCurrentIndex(std::max(0, m_form->languageBox->findData(Settings().language())));
}

/// Families that can draw the script, under the designed one.
void Preferences::fillFonts()
{
    for (const FontRow& row : fontRows) {
        auto* box = findChild<QComboBox*>(QLatin1String(row.box));
        box->clear();
        box->addItem(tr("As designed"), QString());
        for (const QString& family : QFontDatabase::families(row.script)) {
            if (!QFontDatabase::isPrivateFamily(family)) {
                box->addItem(family, family);
            }
        }
        box->setCurrentIndex(std::max(0, box->findData(Settings().fontFamily(row.use))));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
}

void Preferences::fillKeys()
{
    m_form->keysList->clear();
    for (QAction* action : m_actions.all()) {
        auto* item = new QTreeWidgetItem(
            m_form->keysList, {plainText(*action), action->shortcut().toString(QKeySequence::NativeText)});
        item->setData(0, Qt::UserRole, QVariant::fromValue(action));
    }
    filterKeys();
}

void Preferences::showKeys()
{
    m_form->keysFilter->setFocus(Qt::OtherFocusReason);
}

void Preferences::filterKeys()
{
    const QStringList words = foldedWords(m_form->keysFilter->text());
    for (int row = 0; row < m_form->keysList->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_form->keysList->topLevelItem(row);
        item->setHidden(!containsWords(item->text(0) + QLatin1Char(' ') + item->text(1), words));
    }
}

QAction* Preferences::currentAction() const
{
    const QTreeWidgetItem* item = m_form->keysList->currentItem();
    return item ? item->data(0, Qt::UserRole).value<QAction*>() : nullptr;
}

void Preferences::takeKey()
{
    QAction* action = currentAction();
    const QKeySequence keys = m_form->newKey->keySequence();
    if (!action || keys == action->shortcut()) {
        return;
    }
    const auto all = m_actions.all();
    const auto owner = std::find_if(all.begin(), all.end(), [&](const QAction* other) {
        return other != action && !keys.isEmpty() && other->shortcut() == keys &&
               ActionTable::meet(*action, *other);
    });
    if (owner != all.end()) {
        m_form->conflictLabel->setText(tr("Taken by “%1”").arg(plainText(**owner)));
        return;
    }
    m_form->conflictLabel->clear();
    Settings().setShortcut(action->objectName(), keys);
    m_actions.readShortcuts();
    m_form->keysList->currentItem()->setText(1, keys.toString(QKeySequence::NativeText));
}

void Preferences::takeSizes()
{
    const int interfaceSteps = m_form->interfaceSteps->value();
    const int transcriptSteps = m_form->transcriptSteps->value();
    Settings().setFontSteps(interfaceSteps, transcriptSteps);
    Theme::instance().setFontSteps(interfaceSteps, transcriptSteps);
}

void Preferences::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const int theme = m_form->themeBox->currentIndex();
        const int rise = m_form->riseBox->currentIndex();
        m_form->retranslateUi(this);
        m_form->themeBox->setCurrentIndex(theme);
        m_form->riseBox->setCurrentIndex(rise);
        fillLanguages();
        fillFonts();
        fillKeys();
        // A string of Qt's own that its Chinese files lack and that it does not translate anew.
        m_form->newKey->findChild<QLineEdit*>()->setPlaceholderText(QKeySequenceEdit::tr("Press shortcut"));
    }
    QDialog::changeEvent(event);
}

} // namespace earshot::ui
