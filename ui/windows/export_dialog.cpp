#include "windows/export_dialog.h"

#include "models/search_model.h"
#include "support/error_text.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "ui_export_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QListWidget>
#include <algorithm>
#include <array>

namespace earshot::ui {
namespace {

constexpr int previewRows = 60;
constexpr qsizetype previewBytes = 200'000;

struct FormatChoice {
    ExportFormat format;
    const char* name;
    const char* hint;
    const char16_t* extension;
};

constexpr std::array formats = {
    FormatChoice{ExportFormat::CsvExcel, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "CSV for Excel"),
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog",
                                   "With a byte-order mark, so that Excel shows Chinese. Text that could "
                                   "run as a formula is guarded."),
                 u"csv"},
    FormatChoice{
        ExportFormat::CsvData, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "CSV for programs"),
        QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "UTF-8 without a mark, one record a question."),
        u"csv"},
    FormatChoice{
        ExportFormat::CsvFigures, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "CSV of figures"),
        QT_TRANSLATE_NOOP("earshot::ui::ExportDialog",
                          "One record a figure: value, metric, period, direction, speaker, place and "
                          "sentence. With a byte-order mark, as for Excel."),
        u"csv"},
    FormatChoice{
        ExportFormat::Xlsx, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "Excel workbook"),
        QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "Typed cells and a frozen header; no formulas."),
        u"xlsx"},
    FormatChoice{ExportFormat::Markdown, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "Markdown"),
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "Readable text for notes and messages."),
                 u"md"},
    FormatChoice{ExportFormat::Html, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "HTML report"),
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "One file, for a browser or for printing."),
                 u"html"},
    FormatChoice{ExportFormat::Pdf, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "PDF report"),
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog",
                                   "Pages with summaries, notes and figures, bookmarks and embedded fonts."),
                 u"pdf"},
    FormatChoice{ExportFormat::Json, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "JSON"),
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog",
                                   "Everything that was read, with notes and tags, for programs."),
                 u"json"},
    FormatChoice{ExportFormat::RefiQda, QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "REFI-QDA project"),
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog",
                                   "Texts, tags and notes for programs for qualitative analysis (NVivo, "
                                   "MAXQDA, ATLAS.ti, QualCoder)."),
                 u"qdpx"},
    FormatChoice{ExportFormat::WebAnnotation,
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog", "Web annotations (W3C)"),
                 QT_TRANSLATE_NOOP("earshot::ui::ExportDialog",
                                   "Marks, tags and notes as JSON-LD, each with its words and its place."),
                 u"jsonld"},
};

const FormatChoice& choiceOf(ExportFormat format)
{
    return *std::ranges::find(formats, format, &FormatChoice::format);
}

bool isTable(ExportFormat format)
{
    return format == ExportFormat::CsvExcel || format == ExportFormat::CsvData ||
           format == ExportFormat::CsvFigures || format == ExportFormat::Xlsx;
}

/// What is no text is shown by way of a text that holds the same.
ExportFormat shownAs(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Xlsx:
        return ExportFormat::CsvData;
    case ExportFormat::RefiQda:
        return ExportFormat::WebAnnotation;
    case ExportFormat::Pdf:
        return ExportFormat::Markdown;
    default:
        return format;
    }
}

QString fileName(const CallSummary* call, ExportFormat format)
{
    QString name = call ? callTitle(*call) : QStringLiteral("Earshot");
    name.replace(QStringLiteral(" · "), QStringLiteral(" "));
    for (QChar& c : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(c) || c.unicode() < 0x20)
            c = u'_';
    }
    return name + u' ' +
           (format == ExportFormat::CsvFigures
                ? QCoreApplication::translate("earshot::ui::ExportDialog", "Figures", "file name")
                : QStringLiteral("Q&A"));
}

} // namespace

ExportDialog::ExportDialog(Session& session, const std::vector<CallId>& calls, const QString& folder,
                           QWidget* parent)
    : QDialog(parent), m_session(session), m_form(std::make_unique<Ui::ExportDialog>()), m_folder(folder)
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    for (QLabel* label : {m_form->formatLabel, m_form->callsLabel, m_form->previewLabel, m_form->pathLabel})
        setLook(label, "tone", "head");
    setLook(m_form->formatHint, "tone", "muted");
    setLook(m_form->allButton, "flat", "true");
    setLook(m_form->noneButton, "flat", "true");
    m_form->splitter->setSizes({270, 650});
    m_form->previewTable->setModel(&m_preview);
    m_form->previewTable->setSelectionMode(QTableView::NoSelection);
    m_form->previewTable->setFocusPolicy(Qt::NoFocus);
    m_form->previewTable->setWordWrap(false);
    m_form->previewTable->verticalHeader()->hide();
    m_form->previewTable->verticalHeader()->setDefaultSectionSize(26);
    m_form->previewTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fillFormats();
    fillCalls(calls);
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(120);
    connect(&m_previewSoon, &QTimer::timeout, this, &ExportDialog::updatePreview);
    connect(m_form->formatBox, &QComboBox::currentIndexChanged, this, &ExportDialog::choicesChanged);
    connect(m_form->callsList, &QListWidget::itemChanged, this, &ExportDialog::choicesChanged);
    connect(m_form->allButton, &QPushButton::clicked, this, [this] { tickAll(Qt::Checked); });
    connect(m_form->noneButton, &QPushButton::clicked, this, [this] { tickAll(Qt::Unchecked); });
    connect(m_form->pathEdit, &QLineEdit::textChanged, this, [this] {
        m_form->exportButton->setEnabled(!chosen().empty() && !m_form->pathEdit->text().trimmed().isEmpty());
    });
    connect(m_form->browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_form->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_form->exportButton, &QPushButton::clicked, this, &ExportDialog::write);
    resize(980, 580);
    choicesChanged();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::fillFormats()
{
    for (const FormatChoice& choice : formats)
        m_form->formatBox->addItem(tr(choice.name), int(choice.format));
}

void ExportDialog::fillCalls(const std::vector<CallId>& calls)
{
    for (const CallSummary& call : m_session.calls()) {
        auto* item = new QListWidgetItem(callTitle(call), m_form->callsList);
        item->setData(Qt::UserRole, qlonglong(call.id.value()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        const bool ticked = std::ranges::find(calls, call.id) != calls.end();
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        if (ticked && !m_form->callsList->currentItem())
            m_form->callsList->setCurrentItem(item);
    }
}

void ExportDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_form->callsList->scrollToItem(m_form->callsList->currentItem(), QListWidget::PositionAtCenter);
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_form->formatBox->currentData().toInt());
}

std::vector<CallId> ExportDialog::chosen() const
{
    std::vector<CallId> calls;
    for (int row = 0; row < m_form->callsList->count(); ++row) {
        const QListWidgetItem* item = m_form->callsList->item(row);
        if (item->checkState() == Qt::Checked)
            calls.emplace_back(item->data(Qt::UserRole).toLongLong());
    }
    return calls;
}

void ExportDialog::tickAll(Qt::CheckState state)
{
    const QSignalBlocker quiet(m_form->callsList);
    for (int row = 0; row < m_form->callsList->count(); ++row)
        m_form->callsList->item(row)->setCheckState(state);
    choicesChanged();
}

void ExportDialog::choicesChanged()
{
    m_form->formatHint->setText(tr(choiceOf(format()).hint));
    proposePath();
    m_form->exportButton->setEnabled(!chosen().empty() && !m_form->pathEdit->text().trimmed().isEmpty());
    tell(chosen().empty() ? tr("Tick at least one call.") : QString(), "muted");
    m_previewSoon.start();
}

void ExportDialog::proposePath()
{
    const QString now = m_form->pathEdit->text();
    if (!now.isEmpty() && now != m_proposed)
        return;
    const std::vector<CallId> calls = chosen();
    const QString name = fileName(calls.size() == 1 ? m_session.summary(calls.front()) : nullptr, format());
    m_proposed = m_folder + u'/' + name + u'.' + QString::fromUtf16(choiceOf(format()).extension);
    m_form->pathEdit->setText(m_proposed);
}

void ExportDialog::updatePreview()
{
    m_previewJob.cancel();
    const std::vector<CallId> calls = chosen();
    const bool table = isTable(format());
    m_form->previewStack->setCurrentIndex(table ? 0 : 1);
    if (calls.empty()) {
        showPreview({}, table);
        return;
    }
    m_previewJob = m_session.ask(
        tr("Preparing a preview"), this,
        [request = ExportRequest{calls, shownAs(format())}](Library& library, const Progress& progress) {
            return library.exportBytes(request, progress);
        },
        [this, table](const std::string& bytes) { showPreview(QByteArray::fromStdString(bytes), table); });
}

void ExportDialog::showPreview(const QByteArray& bytes, bool table)
{
    if (!table) {
        m_form->previewText->setPlainText(QString::fromUtf8(bytes.left(previewBytes)));
        m_form->previewLabel->setText(tr("Preview · %1").arg(locale().formattedDataSize(bytes.size())));
        return;
    }
    m_preview.setCsv(bytes, previewRows);
    m_form->previewTable->resizeColumnsToContents();
    for (int column = 0; column < m_preview.columnCount(); ++column)
        m_form->previewTable->setColumnWidth(column,
                                             std::clamp(m_form->previewTable->columnWidth(column), 64, 240));
    m_form->previewLabel->setText(tr("Preview · %n row(s)", nullptr, m_preview.recordCount()));
}

void ExportDialog::browse()
{
    const QString extension = QString::fromUtf16(choiceOf(format()).extension);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export to"), m_form->pathEdit->text(),
                                                      QStringLiteral("*.%1").arg(extension), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_form->pathEdit->setText(path);
}

void ExportDialog::write()
{
    const QString path = m_form->pathEdit->text().trimmed();
    if (QFileInfo::exists(path) && path != m_replaced) {
        m_replaced = path;
        tell(tr("There is such a file already. Export once more to replace it."), "doubt");
        return;
    }
    m_form->exportButton->setEnabled(false);
    tell(tr("Writing…"), "muted");
    // The failure is told here, beside what can be changed, and not in the window behind.
    m_session.ask(
        tr("Exporting"), this,
        [request = ExportRequest{chosen(), format()}, file = toUtf8String(path)](
            Library& library, const Progress& progress) -> Result<std::optional<Error>> {
            const auto done = library.exportFile(request, file, progress);
            return done ? std::nullopt : std::optional(done.error());
        },
        [this, path](const std::optional<Error>& error) { written(error, path); });
}

void ExportDialog::written(const std::optional<Error>& error, const QString& path)
{
    m_form->exportButton->setEnabled(true);
    if (error) {
        tell(errorText(*error), "doubt");
        return;
    }
    Q_EMIT exported(path);
    accept();
}

void ExportDialog::tell(const QString& message, const char* tone)
{
    setLook(m_form->messageLabel, "tone", tone);
    m_form->messageLabel->setText(message);
}

} // namespace earshot::ui
