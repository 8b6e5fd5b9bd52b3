#include "windows/qa_import_dialog.h"

#include "commands/qa_import_command.h"
#include "models/search_model.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "ui_qa_import_dialog.h"

#include <QHeaderView>
#include <algorithm>

namespace earshot::ui {
namespace {

constexpr int narrowest = 64;
constexpr int widest = 300;

} // namespace

QaImportDialog::QaImportDialog(Session& session, QaPlan plan, QWidget* parent)
    : QDialog(parent), m_session(session), m_form(std::make_unique<Ui::QaImportDialog>())
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    std::map<CallId, QString> titles;
    for (const CallSummary& call : session.calls())
        titles.emplace(call.id, callTitle(call));
    const QString file = toQString(plan.path).section(u'/', -1);
    QString summary = plan.changes.empty()
                          ? tr("Nothing in %1 was changed.").arg(file)
                          : tr("%n change(s) in %1.", nullptr, int(plan.changes.size())).arg(file);
    if (!plan.refusals.empty())
        summary += u' ' + tr("%n thing(s) cannot be taken back and stand below, each with the reason.",
                             nullptr, int(plan.refusals.size()));
    m_form->summaryLabel->setText(summary);
    m_form->encodingLabel->setText(toQString(plan.encoding));
    setLook(m_form->encodingLabel, "tone", "muted");
    connect(&m_model, &QaPlanModel::tickedChanged, this,
            [this] { m_form->applyButton->setEnabled(!m_model.ticked().empty()); });
    m_model.setPlan(std::move(plan), std::move(titles));
    QTableView& table = *m_form->changesTable;
    table.setModel(&m_model);
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setStretchLastSection(true);
    table.resizeColumnsToContents();
    for (int column = 0; column < m_model.columnCount(); ++column)
        table.setColumnWidth(column, std::clamp(table.columnWidth(column), narrowest, widest));
    connect(m_form->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_form->applyButton, &QPushButton::clicked, this, &QaImportDialog::accept);
    resize(980, 460);
}

QaImportDialog::~QaImportDialog() = default;

void QaImportDialog::accept()
{
    std::vector<QaChange> changes = m_model.ticked();
    const int count = int(changes.size());
    if (count > 0)
        m_session.undoStack().push(qaImportCommand(m_session, std::move(changes)).release());
    QDialog::accept();
    Q_EMIT taken(count);
}

} // namespace earshot::ui
