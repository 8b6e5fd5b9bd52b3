#include "windows/welcome.h"

#include "support/style_property.h"
#include "support/theme.h"
#include "ui_welcome.h"
#include "windows/action_table.h"

#include <QEvent>

namespace earshot::ui {

Welcome::Welcome(ActionTable& actions, QWidget* parent)
    : QWidget(parent), m_form(std::make_unique<Ui::Welcome>())
{
    m_form->setupUi(this);
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    setLook(m_form->textLabel, "tone", "muted");
    setLook(m_form->hintLabel, "tone", "muted");
    setLook(m_form->samplesButton, "primary", "true");
    m_form->textLabel->setWordWrap(true);
    m_form->hintLabel->setWordWrap(true);
    setLooks();
    connect(m_form->samplesButton, &QPushButton::clicked, actions.action(QStringLiteral("actionSamples")),
            &QAction::trigger);
    connect(m_form->importButton, &QPushButton::clicked, actions.action(QStringLiteral("actionImport")),
            &QAction::trigger);
    connect(&Theme::instance(), &Theme::changed, this, &Welcome::setLooks);
}

Welcome::~Welcome() = default;

void Welcome::setLooks()
{
    QFont title = Theme::instance().interfaceFont();
    title.setPointSizeF(title.pointSizeF() * 1.5);
    title.setWeight(QFont::DemiBold);
    m_form->titleLabel->setFont(title);
}

void Welcome::setLibraryEmpty(bool empty)
{
    m_form->samplesButton->setVisible(empty);
    m_form->hintLabel->setVisible(empty);
    m_form->titleLabel->setText(empty ? tr("Read an earnings call") : tr("No call is open"));
    m_form->textLabel->setText(
        empty
            ? tr("Drop transcripts here: web pages, PDFs, Word files, subtitles or plain text, in Chinese or "
                 "English.\nEarshot splits them into speakers, questions and answers, and finds the figures.")
            : tr("Choose one in the library, or press Ctrl+P."));
}

void Welcome::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const bool empty = !m_form->samplesButton->isHidden();
        m_form->retranslateUi(this);
        setLibraryEmpty(empty);
    }
    QWidget::changeEvent(event);
}

} // namespace earshot::ui
