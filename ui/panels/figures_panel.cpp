#include "panels/figures_panel.h"

#include "commands/figure_command.h"
#include "panels/checks_view.h"
#include "panels/figure_editor.h"
#include "panels/figure_table.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/empty_state.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <set>

namespace earshot::ui {

FiguresPanel::FiguresPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_words(new QLineEdit(this)),
      m_metrics(new QComboBox(this)),
      m_parts(new QComboBox(this)),
      m_speakers(new QComboBox(this)),
      m_kinds(new QComboBox(this)),
      m_views(new QButtonGroup(this)),
      m_pages(new QStackedWidget(this)),
      m_count(new QLabel(this)),
      m_table(new FigureTable(session, this)),
      m_editor(new FigureEditor(session, this)),
      m_checks(new ChecksView(session, this))
{
    setObjectName(QStringLiteral("figuresPanel"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_words->setObjectName(QStringLiteral("figuresFilter"));
    m_words->setClearButtonEnabled(true);
    m_metrics->setObjectName(QStringLiteral("figuresMetric"));
    m_parts->setObjectName(QStringLiteral("figuresPart"));
    m_speakers->setObjectName(QStringLiteral("figuresSpeaker"));
    m_kinds->setObjectName(QStringLiteral("figuresKind"));
    for (QComboBox* box : {m_metrics, m_parts, m_speakers, m_kinds}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    m_count->setObjectName(QStringLiteral("figuresCount"));
    m_filter.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("figuresTable"));
    m_table->setModel(&m_filter);
    m_empty = new EmptyState(m_table->viewport(), {}, {});
    buildParts();
    wire();
    setTexts();
    callOpened();
}

void FiguresPanel::buildParts()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 0);
    head->setSpacing(0);
    for (int i = 0; i < 2; ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setObjectName(i == 0 ? QStringLiteral("figuresAll") : QStringLiteral("figuresChecks"));
        setLook(button, "segment", i == 0 ? "first" : "last");
        m_views->addButton(button, i);
        head->addWidget(button);
    }
    head->addStretch(1);
    m_views->button(0)->setChecked(true);
    auto* filters = new QVBoxLayout;
    filters->setContentsMargins(12, 8, 12, 6);
    filters->setSpacing(6);
    filters->addWidget(m_words);
    // What a number is, then who says it.
    for (const auto& [left, right] : {std::pair(m_metrics, m_parts), std::pair(m_speakers, m_kinds)}) {
        auto* boxes = new QHBoxLayout;
        boxes->setSpacing(6);
        boxes->addWidget(left, 1);
        boxes->addWidget(right, 1);
        filters->addLayout(boxes);
    }
    auto* page = new QWidget(this);
    auto* table = new QVBoxLayout(page);
    table->setContentsMargins(0, 0, 0, 0);
    table->setSpacing(0);
    table->addLayout(filters);
    table->addWidget(m_table, 1);
    table->addWidget(m_editor);
    m_count->setMargin(6);
    m_count->setIndent(6);
    table->addWidget(m_count);
    m_pages->addWidget(page);
    m_pages->addWidget(m_checks);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
}

void FiguresPanel::wire()
{
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter.setWords(words);
        showCount();
    });
    connect(m_metrics, &QComboBox::currentIndexChanged, this, [this](int) {
        const QVariant metric = m_metrics->currentData();
        m_filter.setMetric(metric.isValid() ? std::optional(metric.toString()) : std::nullopt);
        showCount();
    });
    connect(m_parts, &QComboBox::currentIndexChanged, this, [this](int) {
        const QVariant part = m_parts->currentData();
        m_filter.setPart(part.isValid() ? std::optional(part.toString()) : std::nullopt);
        showCount();
    });
    connect(m_speakers, &QComboBox::currentIndexChanged, this, [this](int) {
        const QVariant speaker = m_speakers->currentData();
        m_filter.setSpeaker(speaker.isValid() ? std::optional(PersonIndex(speaker.toInt())) : std::nullopt);
        showCount();
    });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this](int) {
        const QVariant kind = m_kinds->currentData();
        m_filter.setKind(kind.isValid() ? std::optional(FigureKind(kind.toInt())) : std::nullopt);
        showCount();
    });
    connect(m_views, &QButtonGroup::idClicked, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_checks, &ChecksView::changed, this, &FiguresPanel::setTexts);
    connect(m_table, &FigureTable::correctionRequested, this, &FiguresPanel::correct);
    connect(m_table, &FigureTable::removalRequested, this, &FiguresPanel::remove);
    connect(&m_session, &Session::callOpened, this, &FiguresPanel::callOpened);
    connect(&m_session, &Session::readingChanged, this, &FiguresPanel::showReading);
    connect(&m_session, &Session::figureActivated, m_table, &FigureTable::showFigure);
}

int FiguresPanel::figureAt(const Span& words) const
{
    const auto reading = m_session.reading();
    if (!reading)
        return -1;
    const auto& figures = reading->figures.figures;
    const auto found = std::ranges::find_if(figures, [&](const Figure& figure) {
        return words.empty() ? figure.span.contains(words.begin()) : figure.span.overlaps(words);
    });
    return found == figures.end() ? -1 : int(found - figures.begin());
}

void FiguresPanel::fillMenu(QMenu& menu, const Span& words)
{
    const auto reading = m_session.reading();
    if (!reading || m_session.readOnly())
        return;
    const int figure = figureAt(words);
    const auto add = [&](const QString& text, const char* name, auto work) {
        menu.addAction(text, this, std::move(work))->setObjectName(QLatin1String(name));
    };
    if (figure >= 0) {
        add(tr("Correct figure…"), "actionCorrectFigure", [this, figure] { correct(figure); });
        add(tr("Not a figure"), "actionRemoveFigure", [this, figure] { remove(figure); });
        if (const auto& value = reading->figures.figures[std::size_t(figure)].value)
            add(tr("Copy value"), "actionCopyValue",
                [value = toQString(value->toString())] { QGuiApplication::clipboard()->setText(value); });
        menu.addSeparator();
    } else if (!words.empty()) {
        add(tr("Mark as figure…"), "actionMarkFigure", [this, words] {
            Q_EMIT shownRequested();
            m_pages->setCurrentIndex(0);
            m_views->button(0)->setChecked(true);
            m_editor->add(words);
        });
        menu.addSeparator();
    }
}

void FiguresPanel::correct(int figure)
{
    if (m_session.readOnly())
        return;
    Q_EMIT shownRequested();
    m_pages->setCurrentIndex(0);
    m_views->button(0)->setChecked(true);
    m_table->showFigure(figure);
    m_editor->edit(figure);
}

void FiguresPanel::remove(int figure)
{
    const auto reading = m_session.reading();
    if (!reading || m_session.readOnly() || figure < 0)
        return;
    const FigureCorrection correction = correctionAt(
        reading->document, reading->figures.figures[std::size_t(figure)].span, FigureCorrectionKind::Remove);
    m_session.undoStack().push(correctFigureCommand(m_session, m_session.callId(), correction).release());
}

void FiguresPanel::showChecks()
{
    Q_EMIT shownRequested();
    m_pages->setCurrentIndex(1);
    m_views->button(1)->setChecked(true);
}

void FiguresPanel::setTexts()
{
    m_words->setPlaceholderText(tr("Filter by metric, business, place, speaker or words"));
    m_words->setAccessibleName(tr("Filter figures"));
    m_kinds->setAccessibleName(tr("Kind of figure"));
    m_metrics->setAccessibleName(tr("Metric"));
    m_parts->setAccessibleName(tr("Business or place"));
    m_speakers->setAccessibleName(tr("Speaker"));
    m_views->button(0)->setText(tr("All figures"));
    const int open = m_checks->open();
    m_views->button(1)->setText(open > 0 ? tr("Checks (%1)").arg(open) : tr("Checks"));
    m_views->button(1)->setToolTip(tr("What is said against what is said elsewhere"));
    m_table->setAccessibleName(tr("Figures"));
}

void FiguresPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        showReading();
    }
}

void FiguresPanel::callOpened()
{
    m_words->clear();
    for (QComboBox* box : {m_metrics, m_parts, m_speakers})
        box->setCurrentIndex(0);
    showReading();
    m_table->scrollToTop();
}

void FiguresPanel::showReading()
{
    m_model.setStyle(numberStyle(QLocale()));
    m_model.setReading(m_session.reading());
    fillFilters();
    showCount();
}

void FiguresPanel::fillFilters()
{
    std::set<FigureKind> kinds;
    std::map<QString, QString> metrics;  // name → id
    std::map<QString, QString> segments; // name → key
    std::map<QString, QString> places;
    std::map<QString, int> speakers;
    const NumberStyle style = numberStyle(QLocale());
    const auto reading = m_session.reading();
    if (reading) {
        for (const Figure& figure : reading->figures.figures) {
            kinds.insert(figure.kind);
            if (!figure.metric.empty())
                metrics.emplace(metricName(figure.metric, style), toQString(figure.metric));
            if (!figure.segment.empty())
                segments.emplace(segmentName(figure.segment, style), segmentKey(figure.segment));
            if (!figure.geography.empty())
                places.emplace(geographyName(figure.geography, style), geographyKey(figure.geography));
            if (figure.speaker)
                speakers.emplace(toQString(reading->call.people[std::size_t(*figure.speaker)].name),
                                 int(*figure.speaker));
        }
    }
    const auto refill = [](QComboBox& box, const QString& all, auto add) {
        const QVariant chosen = box.currentData();
        box.clear();
        box.addItem(all);
        add(box);
        box.setCurrentIndex(std::max(0, chosen.isValid() ? box.findData(chosen) : 0));
    };
    refill(*m_metrics, tr("All metrics"), [&](QComboBox& box) {
        for (const auto& [name, id] : metrics)
            box.addItem(name, id);
    });
    refill(*m_parts, tr("All parts"), [&](QComboBox& box) {
        if (segments.empty() && places.empty())
            return;
        box.addItem(tr("Whole company"), QString());
        std::set<QString> keys; // one spelling is enough
        for (const auto* parts : {&segments, &places}) {
            if (!parts->empty())
                box.insertSeparator(box.count());
            for (const auto& [name, key] : *parts)
                if (keys.insert(key).second)
                    box.addItem(name, key);
        }
    });
    refill(*m_speakers, tr("All speakers"), [&](QComboBox& box) {
        for (const auto& [name, person] : speakers)
            box.addItem(name, person);
    });
    refill(*m_kinds, tr("All kinds"), [&](QComboBox& box) {
        for (const FigureKind kind : kinds)
            box.addItem(kindText(kind), int(kind));
    });
}

void FiguresPanel::showCount()
{
    const int all = m_model.rowCount();
    const int shown = m_filter.rowCount();
    m_count->setFont(Theme::instance().panelHeaderFont());
    m_count->setText(shown == all ? tr("%n row(s)", nullptr, all)
                                  : tr("%1 of %n row(s)", nullptr, all).arg(shown));
    m_count->setVisible(all > 0);
    m_empty->setVisible(shown == 0);
    if (all > 0)
        m_empty->setTexts(tr("Nothing matches"), tr("Clear the filter to see all figures."));
    else if (m_session.reading())
        m_empty->setTexts(tr("No figures"), tr("No amount, percentage or count was found in this call."));
    else
        m_empty->setTexts(tr("No figures"),
                          tr("Open a call to see every number with its metric, period and speaker."));
}

} // namespace earshot::ui
