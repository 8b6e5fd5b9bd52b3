#include "panels/find_bar.h"

#include "support/style_property.h"
#include "support/theme.h"
#include "ui_find_bar.h"
#include "views/transcript_view.h"

#include <QEvent>
#include <QKeyEvent>

namespace earshot::ui {

FindBar::FindBar(TranscriptView& view, QWidget* parent)
    : QWidget(parent), m_form(std::make_unique<Ui::FindBar>()), m_view(view)
{
    m_form->setupUi(this);
    setLook(m_form->countLabel, "tone", "muted");
    m_form->previousButton->setIcon(Theme::instance().icon(QStringLiteral("chevron-up")));
    m_form->nextButton->setIcon(Theme::instance().icon(QStringLiteral("chevron-down")));
    m_form->closeButton->setIcon(Theme::instance().icon(QStringLiteral("close")));
    setTexts();
    connect(m_form->wordsEdit, &QLineEdit::textChanged, this,
            [this](const QString& words) { m_view.find(words); });
    connect(m_form->previousButton, &QToolButton::clicked, this, [this] { m_view.findStep(-1); });
    connect(m_form->nextButton, &QToolButton::clicked, this, [this] { m_view.findStep(1); });
    connect(m_form->closeButton, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_view, &TranscriptView::hitsChanged, this, &FindBar::showCount);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::setTexts()
{
    m_form->previousButton->setToolTip(tr("Previous place (Shift+F3)"));
    m_form->nextButton->setToolTip(tr("Next place (F3)"));
    m_form->closeButton->setToolTip(tr("Close (Esc)"));
    m_form->previousButton->setAccessibleName(tr("Previous place"));
    m_form->nextButton->setAccessibleName(tr("Next place"));
    m_form->closeButton->setAccessibleName(tr("Close"));
}

void FindBar::open(const QString& words)
{
    show();
    if (!words.isEmpty() && words != m_form->wordsEdit->text()) {
        m_form->wordsEdit->setText(words);
    } else {
        m_view.find(m_form->wordsEdit->text());
    }
    m_form->wordsEdit->selectAll();
    m_form->wordsEdit->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    m_view.find({});
    m_view.setFocus();
}

void FindBar::showCount()
{
    if (m_form->wordsEdit->text().isEmpty()) {
        m_form->countLabel->clear();
    } else if (m_view.hitCount() == 0) {
        m_form->countLabel->setText(tr("Not found"));
    } else {
        m_form->countLabel->setText(tr("%1 of %2").arg(m_view.currentHit() + 1).arg(m_view.hitCount()));
    }
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_view.findStep(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        setTexts();
        showCount();
    }
    QWidget::changeEvent(event);
}

} // namespace earshot::ui
