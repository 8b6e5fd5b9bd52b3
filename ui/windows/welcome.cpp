#include "windows/welcome.h"

#include "support/style_property.h"
#include "support/theme.h"
#include "ui_welcome.h"
#include "windows/action_table.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>

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
    wire(*m_form->samplesButton, *actions.action(QStringLiteral("actionSamples")));
    wire(*m_form->importButton, *actions.action(QStringLiteral("actionImport")));
    wire(*m_form->libraryButton, *actions.action(QStringLiteral("actionOpenLibrary")));
    setState(State::Empty);
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

void Welcome::wire(QPushButton& button, QAction& action)
{
    connect(&button, &QPushButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::changed, &button,
            [&button, &action] { button.setEnabled(action.isEnabled()); });
    button.setEnabled(action.isEnabled());
}

void Welcome::setState(State state)
{
    m_state = state;
    const bool empty = state == State::Empty;
    m_form->samplesButton->setVisible(empty);
    m_form->hintLabel->setVisible(empty);
    m_form->importButton->setVisible(state != State::NoLibrary);
    m_form->libraryButton->setVisible(state == State::NoLibrary);
    switch (state) {
    case State::NoLibrary:
        m_form->titleLabel->setText(tr("No library is open"));
        m_form->textLabel->setText(tr("Open another one, or make a new one: all calls are kept in it."));
        break;
    case State::Empty:
        m_form->titleLabel->setText(tr("Read an earnings call"));
        m_form->textLabel->setText(
            tr("Drop transcripts here: web pages, PDFs, Word files, subtitles or plain text, in Chinese or "
               "English.\nEarshot splits them into speakers, questions and answers, and finds the figures."));
        break;
    case State::NoCall:
        m_form->titleLabel->setText(tr("No call is open"));
        m_form->textLabel->setText(tr("Choose one in the library, or press Ctrl+P."));
        break;
    }
}

void Welcome::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        setState(m_state);
    }
    QWidget::changeEvent(event);
}

} // namespace earshot::ui
