#include "panels/import_review/review_detail.h"

#include "models/review_text.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "views/chip_flow.h"
#include "views/transcript_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui {
namespace {

constexpr int mostCandidates = 9;
constexpr qsizetype longestCandidate = 24; ///< UTF-16 units on a button

QString titleOf(const ReviewItem& item)
{
    if (item.doubt) {
        Doubt doubt = *item.doubt;
        doubt.about.clear();
        return doubtText(doubt);
    }
    if (item.correction) {
        return correctionText(*item.correction);
    }
    return repairKindText(item.repairKind);
}

QString reasonOf(const ReviewItem& item)
{
    if (item.doubt) {
        QString reason = doubtReason(item.doubt->about);
        if (!reason.isEmpty())
            reason[0] = reason[0].toUpper(); // it stands alone here
        return reason;
    }
    if (!item.repair) {
        return ReviewDetail::tr("You put this right. Backspace takes it back.");
    }
    if (item.state == ReviewItem::State::Rejected) {
        return ReviewDetail::tr("Rejected: the original stays.");
    }
    const QString sure = ReviewDetail::tr("%1% certain").arg(static_cast<int>(item.repair->certainty * 100));
    if (item.proposal()) {
        return item.open() ? ReviewDetail::tr("Damaged, but not surely mended: choose what stood here.")
                           : ReviewDetail::tr("You chose what stands here.");
    }
    return QStringLiteral("%1 (%2)").arg(repairKindHint(item.repairKind), sure);
}

} // namespace

ReviewDetail::ReviewDetail(const QList<QAction*>& actions, const QList<QAction*>& ofKind, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_choices(new QWidget(this)),
      m_row(new QHBoxLayout(m_choices)),
      m_words(new QLineEdit(m_choices)),
      m_kind(new QToolButton(this))
{
    setObjectName(QStringLiteral("reviewDetail"));
    setLook(this, "ground", "header");
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // long readings do not widen the window
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("reviewTitle"));
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_reason->setObjectName(QStringLiteral("reviewReason"));
    m_reason->setWordWrap(true);
    setLook(m_reason, "tone", "muted");
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    for (int i = 0; i < mostCandidates; ++i) {
        auto* button = new QToolButton(m_choices);
        button->setObjectName(QStringLiteral("reviewCandidate%1").arg(i + 1));
        setLook(button, "chip", "true");
        connect(button, &QToolButton::clicked, this, [this, i] { Q_EMIT candidateChosen(i); });
        m_candidates.append(button);
        m_row->addWidget(button);
    }
    m_words->setObjectName(QStringLiteral("reviewOwnWords"));
    m_words->setMaximumWidth(220);
    m_words->installEventFilter(this);
    m_row->addWidget(m_words);
    m_row->addStretch(1);

    auto* buttons = new FlowLayout(nullptr); // a narrow window has two lines of them
    const auto addGap = [buttons] { buttons->addItem(new QSpacerItem(4, 1)); };
    for (QAction* action : actions) {
        if (action->isSeparator()) {
            addGap();
            continue;
        }
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        setLook(button, "picker", "true");
        buttons->addWidget(button);
    }
    auto* menu = new QMenu(m_kind);
    menu->addActions(ofKind);
    for (QAction* action : ofKind) {
        connect(action, &QAction::changed, this,
                [this, ofKind] { m_kind->setEnabled(std::ranges::any_of(ofKind, &QAction::isEnabled)); });
    }
    m_kind->setMenu(menu);
    m_kind->setPopupMode(QToolButton::InstantPopup);
    m_kind->setObjectName(QStringLiteral("reviewKind"));
    setLook(m_kind, "picker", "true");
    addGap();
    buttons->addWidget(m_kind);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 9, 14, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_reason);
    layout->addWidget(m_choices);
    layout->addLayout(buttons);
    setTexts();
    setItem(nullptr);
}

void ReviewDetail::setTexts()
{
    m_kind->setText(tr("All of this kind…"));
    m_words->setPlaceholderText(tr("Other words…"));
    m_words->setAccessibleName(tr("What stood here in the original"));
}

void ReviewDetail::setItem(const ReviewItem* item)
{
    m_title->setText(item ? titleOf(*item) : tr("Nothing is open"));
    m_reason->setText(item ? reasonOf(*item) : tr("Place the caret on the right to put a turn right."));
    showCandidates(item);
}

void ReviewDetail::showCandidates(const ReviewItem* item)
{
    const bool unreadable = item && item->repair && item->repairKind == RepairKind::UndecodableByte;
    m_choices->setVisible(item && (item->proposal() || unreadable));
    const auto* all = item && item->proposal() ? &item->repair->candidates : nullptr;
    for (qsizetype i = 0; i < m_candidates.size(); ++i) {
        QToolButton* button = m_candidates[i];
        const auto place = static_cast<std::size_t>(i);
        button->setVisible(all && place < all->size());
        if (!button->isVisibleTo(m_choices)) {
            continue;
        }
        const QString words = toQString((*all)[place]);
        QString shown =
            words.size() > longestCandidate ? words.left(longestCandidate) + QChar(0x2026) : words;
        button->setText(
            QStringLiteral("%1  %2").arg(i + 1).arg(shown.replace(QLatin1Char('&'), QLatin1String("&&"))));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setCheckable(true);
        button->setChecked(item->repair->applied && item->repair->after == (*all)[place]);
    }
    m_words->clear();
}

bool ReviewDetail::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_words && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // letters are written, not obeyed
        return true;
    }
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_words->text().isEmpty()) {
            Q_EMIT wordsWritten(m_words->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earshot::ui
