#include "panels/import_panel.h"

#include "support/error_text.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/data_table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace earshot::ui {

ImportPanel::ImportPanel(Session& session, Importer& importer, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new QLabel(this)),
      m_close(new QToolButton(this)),
      m_table(new DataTable(this))
{
    m_title->setObjectName(QStringLiteral("importTitle"));
    setLook(m_title, "tone", "head");
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 8, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);

    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(
        [](const QModelIndex& index) {
            const bool failed = index.data(ImportReportModel::FailedRole).toBool();
            return failed && index.column() == ImportReportModel::Outcome
                       ? Theme::instance().color(ColorRole::Bad)
                       : QColor();
        },
        this));
    m_table->setStretchColumn(ImportReportModel::Outcome);
    m_table->setOptionalColumns({ImportReportModel::Undecodable, ImportReportModel::Aside,
                                 ImportReportModel::Figures, ImportReportModel::Repairs});
    setTexts();
    connect(m_close, &QToolButton::clicked, this, &ImportPanel::closeRequested);
    connect(m_table, &DataTable::cellActivated, this, [this](const QModelIndex& index) {
        const CallId call(index.data(ImportReportModel::CallRole).toLongLong());
        const bool counts =
            index.column() == ImportReportModel::Repairs || index.column() == ImportReportModel::Doubts;
        if (counts && call.valid()) {
            Q_EMIT reviewRequested(call);
        } else {
            m_session.open(call);
        }
    });
    connect(&importer, &Importer::imported, this, [this](const ImportReport& report) {
        m_model.add({toQString(report.path), report});
        m_table->adaptColumns();
    });
    connect(&importer, &Importer::importFailed, this, [this](const QString& path, const Error& error) {
        m_model.add({path, errorText(error)});
        m_table->adaptColumns();
    });
    connect(&importer, &Importer::finished, this, [this] {
        m_model.endBatch();
        m_table->scrollToTop();
    });
}

void ImportPanel::setTexts()
{
    m_title->setText(tr("Imported"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_table->setAccessibleName(tr("Imported files"));
}

void ImportPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
    }
    QWidget::changeEvent(event);
}

} // namespace earshot::ui
