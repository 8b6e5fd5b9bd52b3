#include "panels/transcript_pane.h"

#include "panels/find_bar.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/sticky_header.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace earshot::ui {

namespace {

constexpr std::array parts{TranscriptPart::Whole, TranscriptPart::Prepared, TranscriptPart::Qa,
                           TranscriptPart::Marked};

} // namespace

TranscriptPane::TranscriptPane(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_view(new TranscriptView(this)),
      m_header(new StickyHeader(this)),
      m_findBar(new FindBar(*m_view, this)),
      m_parts(new QButtonGroup(this)),
      m_speakers(new QToolButton(this))
{
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_view->setObjectName(QStringLiteral("transcriptView"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_findBar);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    setTexts();

    connect(&session, &Session::callOpened, this, &TranscriptPane::showCall);
    connect(&session, &Session::readingChanged, this, &TranscriptPane::updateCall);
    connect(&session, &Session::annotationsChanged, this, &TranscriptPane::showAnnotations);
    connect(&session, &Session::tagsChanged, this, &TranscriptPane::showAnnotations);
    connect(&session, &Session::spanActivated, m_view, &TranscriptView::reveal);
    connect(m_view, &TranscriptView::selectionChanged, &session, &Session::setSelection);
    connect(m_view, &TranscriptView::currentTurnChanged, this, [this] {
        const auto turn = m_view->currentTurn();
        m_header->setTurn(m_view->reading(), turn);
        if (m_view->reading() == m_session.reading()) {
            m_session.setCurrentTurn(turn);
        }
    });
    connect(m_view, &TranscriptView::figureClicked, &session, &Session::figureActivated);
    connect(m_view, &TranscriptView::annotationClicked, this, &TranscriptPane::annotationActivated);
    connect(m_view, &TranscriptView::menuRequested, this, &TranscriptPane::menuRequested);
    connect(m_view, &TranscriptView::placeShown, this, &TranscriptPane::placeShown);
    connect(m_view, &TranscriptView::filterChanged, this, &TranscriptPane::showFilter);
    connect(m_parts, &QButtonGroup::idClicked, this,
            [this](int id) { setPart(parts[static_cast<std::size_t>(id)]); });
}

QWidget* TranscriptPane::makeHeader()
{
    auto* bar = new QFrame(this);
    setLook(bar, "line", "below");
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header, 1);
    setLook(m_speakers, "picker", "true");
    m_speakers->setPopupMode(QToolButton::InstantPopup);
    m_speakers->setObjectName(QStringLiteral("speakerFilter"));
    m_speakers->setMenu(new QMenu(m_speakers));
    m_speakers->setMaximumWidth(180);
    connect(m_speakers->menu(), &QMenu::aboutToShow, this, &TranscriptPane::fillSpeakerMenu);
    layout->addWidget(m_speakers);
    layout->addSpacing(8);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto* button = new QToolButton(bar);
        button->setCheckable(true);
        setLook(button, "segment", i == 0 ? "first" : i + 1 == parts.size() ? "last" : "middle");
        m_parts->addButton(button, static_cast<int>(i));
        layout->addWidget(button);
    }
    m_parts->button(0)->setChecked(true);
    return bar;
}

void TranscriptPane::setTexts()
{
    const std::array names{tr("Whole"), tr("Prepared"), tr("Q&&A"), tr("Marked")};
    const std::array tips{tr("The whole transcript"), tr("Prepared remarks only"),
                          tr("Questions and answers only"), tr("Marked paragraphs only")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_parts->button(static_cast<int>(i))->setText(names[i]);
        m_parts->button(static_cast<int>(i))->setToolTip(tips[i]);
    }
    m_speakers->setToolTip(tr("Show one speaker only"));
    showFilter();
}

void TranscriptPane::showCall()
{
    rememberState();
    m_view->setReading(m_session.reading());
    const CallSummary* summary = m_session.summary(m_session.callId());
    m_shownCall = m_session.reading() ? m_session.reading()->document.sha256 : std::string();
    if (m_shownCall.empty() && summary) {
        m_shownCall = summary->sha256;
    }
    showAnnotations();
    showFilter();
    restoreState();
    if (m_findBar->isVisible()) {
        m_findBar->open({});
    }
    if (const auto found = std::exchange(m_found, {}); found && found->call == m_session.callId()) {
        m_view->showHits(found->places, found->current);
    }
    m_header->setTurn(m_view->reading(), m_view->currentTurn());
    m_session.setCurrentTurn(m_view->currentTurn());
}

void TranscriptPane::updateCall()
{
    m_view->updateReading(m_session.reading());
    showAnnotations();
    showFilter();
    m_header->setTurn(m_view->reading(), m_view->currentTurn());
    m_session.setCurrentTurn(m_view->currentTurn());
    m_session.setSelection(m_view->selection());
}

void TranscriptPane::showAnnotations()
{
    if (m_view->reading() == m_session.reading()) {
        m_view->setAnnotations(m_session.annotations(), m_session.tags());
    }
}

void TranscriptPane::setPart(TranscriptPart part)
{
    TranscriptFilter filter = m_view->filter();
    filter.part = part;
    m_view->setFilter(filter);
    showFilter();
}

void TranscriptPane::showFilter()
{
    const TranscriptFilter& filter = m_view->filter();
    m_parts->button(static_cast<int>(filter.part))->setChecked(true);
    QString name = tr("All speakers");
    if (filter.speaker && m_view->reading()) {
        name = toQString(m_view->reading()->call.people[static_cast<std::size_t>(*filter.speaker)].name);
    }
    m_speakers->setText(m_speakers->fontMetrics().elidedText(name, Qt::ElideRight, 140));
    m_speakers->setEnabled(m_view->reading() != nullptr);
}

void TranscriptPane::fillSpeakerMenu()
{
    QMenu* menu = m_speakers->menu();
    menu->clear();
    const auto choose = [this](std::optional<PersonIndex> speaker) {
        TranscriptFilter filter = m_view->filter();
        filter.speaker = speaker;
        m_view->setFilter(filter);
        showFilter();
    };
    const auto add = [&](const QString& text, std::optional<PersonIndex> speaker) {
        QAction* action = menu->addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(m_view->filter().speaker == speaker);
        connect(action, &QAction::triggered, this, [choose, speaker] { choose(speaker); });
    };
    add(tr("All speakers"), std::nullopt);
    menu->addSeparator();
    if (m_view->reading()) {
        for (const SpeakerStats& speaker : m_view->reading()->insights.speakers) {
            add(toQString(m_view->reading()->call.people[static_cast<std::size_t>(speaker.person)].name),
                speaker.person);
        }
    }
}

void TranscriptPane::rememberState()
{
    if (!m_shownCall.empty() && m_view->reading()) {
        const TranscriptFilter& filter = m_view->filter();
        const auto& people = m_view->reading()->call.people;
        Settings().setCallState(
            m_shownCall,
            {m_view->topOffset(), static_cast<int>(filter.part),
             filter.speaker ? toQString(people[static_cast<std::size_t>(*filter.speaker)].name) : QString()});
    }
}

void TranscriptPane::restoreState()
{
    if (m_shownCall.empty()) {
        return;
    }
    const CallState state = Settings().callState(m_shownCall);
    TranscriptFilter filter{static_cast<TranscriptPart>(state.part), std::nullopt};
    if (m_view->reading() && !state.speaker.isEmpty()) {
        const auto& people = m_view->reading()->call.people;
        const auto shown = std::ranges::find(people, toU16(state.speaker), &Person::name);
        if (shown != people.end()) {
            filter.speaker = static_cast<PersonIndex>(shown - people.begin());
        }
    }
    m_view->setFilter(filter);
    showFilter();
    m_view->scrollToOffset(state.offset);
}

QRect TranscriptPane::placeOf(const Span& span)
{
    QRectF place;
    for (const QRectF& line : m_view->textLayout().rectsOf(span)) {
        place |= line.translated(m_view->columnLeft(), 0);
    }
    place &= QRectF(m_view->viewport()->rect());
    return place.isEmpty()
               ? QRect()
               : QRect(m_view->viewport()->mapTo(this, place.topLeft().toPoint()), place.size().toSize());
}

void TranscriptPane::find()
{
    const QString words = m_view->selectedText();
    m_findBar->open(words.contains(QLatin1Char('\n')) || words.size() > 60 ? QString() : words);
}

void TranscriptPane::findNext(int by)
{
    if (m_view->hitCount() == 0) {
        find();
    } else {
        m_view->findStep(by);
    }
}

void TranscriptPane::showHits(CallId call, const std::vector<Span>& places, Span current)
{
    m_findBar->hide();
    if (call == m_session.callId()) {
        m_view->showHits(places, current);
    } else {
        m_found = {call, places, current};
    }
}

void TranscriptPane::forgetHits()
{
    if (!m_findBar->isVisible()) {
        m_view->find({});
    }
}

void TranscriptPane::copy()
{
    if (const QString text = m_view->selectedText(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void TranscriptPane::copyWithCitation()
{
    if (const QString text = m_view->selectedTextWithCitation(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void TranscriptPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        m_header->setTurn(m_view->reading(), m_view->currentTurn());
    }
    QWidget::changeEvent(event);
}

} // namespace earshot::ui
