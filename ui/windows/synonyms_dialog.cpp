#include "windows/synonyms_dialog.h"

#include "commands/synonym_command.h"
#include "intake/reader.h"
#include "output/synonym_file.h"
#include "store/whole_file.h"
#include "support/error_text.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "support/style_property.h"
#include "ui_synonyms_dialog.h"

#include <QAbstractItemDelegate>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>

namespace earshot::ui {

SynonymsDialog::SynonymsDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_form(std::make_unique<Ui::SynonymsDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setupUi(this);
    setLook(m_form->filterEdit, "filter", "true");
    setLook(m_form->hintLabel, "tone", "muted");
    setLook(m_form->messageLabel, "tone", "doubt");
    m_filter.setSourceModel(&m_model);
    QTreeView* view = m_form->setsView;
    view->setModel(&m_filter);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(SynonymsModel::WordsColumn, QHeaderView::Stretch);
    view->header()->setSectionResizeMode(SynonymsModel::KindColumn, QHeaderView::ResizeToContents);
    view->installEventFilter(this);

    connect(m_form->filterEdit, &QLineEdit::textChanged, &m_filter, &SynonymsFilterModel::setWords);
    connect(m_form->addButton, &QPushButton::clicked, this, &SynonymsDialog::add);
    connect(m_form->editButton, &QPushButton::clicked, this, &SynonymsDialog::edit);
    connect(m_form->removeButton, &QPushButton::clicked, this, &SynonymsDialog::remove);
    connect(m_form->importButton, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import synonyms"), Settings().folder(),
                                                          tr("Synonyms (*.csv *.json);;All files (*)"));
        if (!path.isEmpty()) {
            importFile(path);
        }
    });
    connect(m_form->exportButton, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Export synonyms"), Settings().folder() + QStringLiteral("/synonyms.csv"),
            tr("Table (*.csv);;JSON (*.json)"));
        if (!path.isEmpty()) {
            exportFile(path);
        }
    });
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SynonymsDialog::enableButtons);
    // A draft of which nothing came goes once its editor is closed and what it wrote has arrived.
    connect(view->itemDelegate(), &QAbstractItemDelegate::closeEditor, &m_model, &SynonymsModel::dropDraft,
            Qt::QueuedConnection);
    connect(&m_model, &SynonymsModel::chosen, this,
            [this](const SynonymChoices& after) { push([] { return tr("Change synonyms"); }, after); });
    connect(&m_model, &SynonymsModel::refused, this,
            [this] { m_form->messageLabel->setText(tr("A set has two words or more, parted by commas.")); });
    connect(&session, &Session::synonymsChanged, this, [this] { showSets(m_session.synonymChoices()); });
    showSets(session.synonymChoices());
}

SynonymsDialog::~SynonymsDialog() = default;

void SynonymsDialog::showSets(const SynonymChoices& choices)
{
    m_model.setChoices(choices);
    enableButtons();
}

void SynonymsDialog::push(Title title, const SynonymChoices& after)
{
    m_form->messageLabel->clear();
    m_session.undoStack().push(synonymCommand(m_session, std::move(title), after).release());
}

std::optional<std::size_t> SynonymsDialog::currentOwn() const
{
    return m_model.ownSet(m_filter.mapToSource(m_form->setsView->currentIndex()));
}

void SynonymsDialog::enableButtons()
{
    const bool own = currentOwn().has_value();
    const bool writes = m_session.hasLibrary() && !m_session.readOnly();
    m_form->addButton->setEnabled(writes);
    m_form->importButton->setEnabled(writes);
    m_form->editButton->setEnabled(writes && own);
    m_form->removeButton->setEnabled(writes && own);
    m_form->exportButton->setEnabled(m_session.hasLibrary());
}

void SynonymsDialog::add()
{
    const QModelIndex draft = m_filter.mapFromSource(m_model.addDraft());
    m_form->setsView->scrollTo(draft);
    m_form->setsView->setCurrentIndex(draft);
    m_form->setsView->edit(draft);
}

void SynonymsDialog::edit()
{
    if (currentOwn()) {
        m_form->setsView->edit(m_form->setsView->currentIndex().siblingAtColumn(SynonymsModel::WordsColumn));
    }
}

void SynonymsDialog::remove()
{
    if (const auto own = currentOwn()) {
        SynonymChoices after = m_session.synonymChoices();
        after.own.erase(after.own.begin() + static_cast<std::ptrdiff_t>(*own));
        push([] { return tr("Remove synonyms"); }, after);
    }
}

void SynonymsDialog::importFile(const QString& path)
{
    Settings().setFolder(QFileInfo(path).path());
    m_session.tell(
        tr("Importing synonyms"), this,
        [path = toUtf8String(path)](Library&, const Progress&) {
            return readFile(path).and_then(
                [&](const std::string& bytes) { return readSynonyms(bytes, path); });
        },
        [this](const Result<SynonymChoices>& read) {
            if (!read) {
                m_form->messageLabel->setText(errorText(read.error()));
                return;
            }
            const SynonymChoices before = m_session.synonymChoices();
            const SynonymChoices after = merged(before, *read);
            const int added = static_cast<int>(after.own.size() - before.own.size());
            if (after != before) {
                push([] { return tr("Import synonyms"); }, after);
            }
            m_form->messageLabel->setText(tr("%n set(s) came in.", nullptr, added));
        });
}

void SynonymsDialog::exportFile(const QString& path)
{
    m_session.tell(
        tr("Exporting synonyms"), this,
        [path = toUtf8String(path), choices = m_session.synonymChoices()](Library&, const Progress&) {
            return writeWhole(path, writeSynonyms(choices, synonymFormat(path)));
        },
        [this, path](const Result<void>& written) {
            m_form->messageLabel->setText(written ? tr("Written to %1.").arg(QFileInfo(path).fileName())
                                                  : errorText(written.error()));
        });
}

bool SynonymsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_form->setsView && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Delete:
            remove();
            return true;
        case Qt::Key_Insert:
            add();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SynonymsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        showSets(m_session.synonymChoices());
    }
    QDialog::changeEvent(event);
}

} // namespace earshot::ui
