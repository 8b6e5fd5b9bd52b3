#include "windows/call_dialog.h"

#include "commands/call_command.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "ui_call_dialog.h"

#include <QIntValidator>
#include <QPushButton>

namespace earshot::ui {
namespace {

/// Data of the quarter box: -1 as read, 0 the whole year, 1–4.
constexpr int asRead = -1;

std::optional<std::u16string> words(const QLineEdit* edit)
{
    const QString text = edit->text().simplified();
    return text.isEmpty() ? std::nullopt : std::optional(toU16(text));
}

QString number(std::optional<int> value)
{
    return value ? QString::number(*value) : QString();
}

} // namespace

CallDialog::CallDialog(Session& session, const CallSummary& call, QWidget* parent)
    : QDialog(parent), m_session(session), m_call(call.id), m_form(std::make_unique<Ui::CallDialog>())
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setLook(m_form->hintLabel, "tone", "muted");
    setLook(m_form->fileValue, "tone", "muted");
    m_form->companyEdit->setPlaceholderText(toQString(call.info.company));
    m_form->titleEdit->setPlaceholderText(toQString(call.info.title));
    m_form->yearEdit->setPlaceholderText(number(call.info.fiscalYear));
    m_form->yearEdit->setValidator(new QIntValidator(1900, 2199, this));
    m_form->dateEdit->setPlaceholderText(call.info.callDate ? toQString(isoDate(*call.info.callDate))
                                                            : tr("year-month-day"));
    m_form->quarterBox->addItem(tr("As read"), asRead);
    m_form->quarterBox->addItem(tr("Whole year"), 0);
    for (int quarter = 1; quarter <= 4; ++quarter)
        m_form->quarterBox->addItem(QStringLiteral("Q%1").arg(quarter), quarter);
    m_form->fileValue->setText(toQString(call.path).section(u'/', -1));
    m_form->fileValue->setToolTip(toQString(call.path));
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &CallDialog::accept);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &CallDialog::reject);
    connect(m_form->dateEdit, &QLineEdit::textChanged, this, &CallDialog::check);
    connect(m_form->yearEdit, &QLineEdit::textChanged, this, &CallDialog::check);
    setMinimumWidth(440);
    session.ask(
        tr("Reading the call"), this,
        [id = call.id](Library& library, const Progress&) { return library.callEdits(id); },
        [this](const CallEdits& edits) { showEdits(edits); });
}

CallDialog::~CallDialog() = default;

void CallDialog::showEdits(const CallEdits& edits)
{
    m_before = edits;
    m_form->companyEdit->setText(toQString(edits.company.value_or(u"")));
    m_form->titleEdit->setText(toQString(edits.title.value_or(u"")));
    m_form->yearEdit->setText(number(edits.fiscalYear));
    m_form->quarterBox->setCurrentIndex(m_form->quarterBox->findData(edits.fiscalQuarter.value_or(asRead)));
    m_form->dateEdit->setText(edits.callDate ? toQString(isoDate(*edits.callDate)) : QString());
}

CallEdits CallDialog::edits() const
{
    CallEdits edits;
    edits.company = words(m_form->companyEdit);
    edits.title = words(m_form->titleEdit);
    if (!m_form->yearEdit->text().isEmpty())
        edits.fiscalYear = m_form->yearEdit->text().toInt();
    if (const int quarter = m_form->quarterBox->currentData().toInt(); quarter != asRead)
        edits.fiscalQuarter = quarter;
    edits.callDate = parseIsoDate(toUtf8String(m_form->dateEdit->text().trimmed()));
    return edits;
}

void CallDialog::check()
{
    const QString date = m_form->dateEdit->text().trimmed();
    const bool goodDate = date.isEmpty() || parseIsoDate(toUtf8String(date));
    const bool goodYear = m_form->yearEdit->text().isEmpty() || m_form->yearEdit->hasAcceptableInput();
    m_form->buttons->button(QDialogButtonBox::Ok)->setEnabled(goodDate && goodYear);
    m_form->dateEdit->setToolTip(goodDate ? QString() : tr("A day is written like 2024-05-14."));
}

void CallDialog::accept()
{
    if (const CallEdits now = edits(); now != m_before)
        m_session.undoStack().push(editCallCommand(m_session, m_call, now).release());
    QDialog::accept();
}

} // namespace earshot::ui
