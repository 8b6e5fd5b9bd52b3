#include "panels/compare_panel.h"

#include "models/pair_card.h"
#include "panels/metric_table.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/chart_view.h"
#include "views/chip_flow.h"
#include "views/compare_view.h"
#include "views/draw.h"
#include "views/empty_state.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>

namespace earshot::ui {
namespace {

constexpr std::size_t mostCalls = 4;

Result<std::shared_ptr<const ComparedCalls>>
comparedCalls(const Library& library, const std::vector<CallId>& ids, const Progress& progress)
{
    auto calls = std::make_shared<ComparedCalls>();
    calls->ids = ids;
    for (const CallId id : ids) {
        auto reading = library.reading(id);
        if (!reading)
            return tl::unexpected(reading.error());
        calls->readings.push_back(std::move(*reading));
    }
    auto comparison = library.compare(ids, progress);
    if (!comparison)
        return tl::unexpected(comparison.error());
    calls->comparison = std::move(*comparison);
    return calls;
}

} // namespace

bool isEarlier(const CallSummary& a, const CallSummary& b)
{
    const auto key = [](const CallInfo& info) {
        const Date none = Date{};
        return std::tuple(info.fiscalYear.value_or(0), info.fiscalQuarter.value_or(5),
                          info.periodEnd.value_or(none), info.callDate.value_or(none));
    };
    return std::pair(key(a.info), a.id) < std::pair(key(b.info), b.id);
}

ComparePanel::ComparePanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_periods(new QWidget(this)),
      m_strip(new QWidget(this)),
      m_view(new CompareView(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("comparePanel"));
    m_sorted.setSourceModel(&m_metrics);
    m_sorted.setSortRole(MetricComparisonModel::SortRole);
    m_splitter->setObjectName(QStringLiteral("compareSplitter"));
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(makeFigures());
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setHandleWidth(1);
    m_empty = new EmptyState(m_view->viewport(), {}, {});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_splitter, 1);

    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    connect(m_view, &CompareView::placeActivated, this, [this](int call, const Span& span) {
        m_session.jumpTo(m_ids[std::size_t(call)], span);
        Q_EMIT readRequested();
    });
    connect(m_table, &DataTable::cellActivated, this, &ComparePanel::activateCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparePanel::showChart);
    connect(&session, &Session::callsChanged, this, &ComparePanel::fillPeriods);
    connect(&session, &Session::libraryOpened, this, [this] { compare({}); });
    setTexts();
}

void ComparePanel::setTexts()
{
    m_close->setToolTip(tr("Back to the transcript"));
    m_close->setAccessibleName(tr("Back to the transcript"));
    m_empty->setTexts(tr("Nothing to compare yet"),
                      tr("Choose two to four calls of a company above, or press \\ in a transcript."));
}

void ComparePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        showComparison(m_calls);
    }
}

QWidget* ComparePanel::makeHead()
{
    auto* head = new QFrame(this);
    setLook(head, "ground", "header");
    setLook(head, "line", "below");
    head->setAttribute(Qt::WA_StyledBackground);
    m_periodFlow = new FlowLayout(m_periods);
    m_periodFlow->setContentsMargins(0, 0, 0, 0);
    m_strip->setObjectName(QStringLiteral("compareStrip"));
    m_stripFlow = new FlowLayout(m_strip);
    m_stripFlow->setContentsMargins(0, 0, 0, 0);
    m_close = new QToolButton(head);
    m_close->setObjectName(QStringLiteral("compareClose"));
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &ComparePanel::closeRequested);
    auto* top = new QHBoxLayout;
    top->addWidget(m_periods, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 7, 8, 7);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_strip);
    return head;
}

QWidget* ComparePanel::makeFigures()
{
    auto* part = new QWidget(this);
    setLook(part, "ground", "surface");
    part->setAttribute(Qt::WA_StyledBackground);
    m_tableTitle = new QLabel(part);
    m_tableTitle->setObjectName(QStringLiteral("compareTableTitle"));
    m_tableTitle->setContentsMargins(8, 9, 12, 5);
    m_table = new MetricTable(part);
    m_table->setModel(&m_sorted);
    m_chart = new ChartView(part);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tableTitle);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_chart, 2);
    return part;
}

void ComparePanel::compare(std::vector<CallId> calls)
{
    std::vector<const CallSummary*> known;
    for (const CallId id : calls) {
        if (const CallSummary* call = m_session.summary(id);
            call && std::ranges::find(known, call) == known.end())
            known.push_back(call);
    }
    std::ranges::sort(known, [](const CallSummary* a, const CallSummary* b) { return isEarlier(*a, *b); });
    if (known.size() > mostCalls)
        known.erase(known.begin(), known.end() - std::ptrdiff_t(mostCalls));
    m_ids.clear();
    for (const CallSummary* call : known)
        m_ids.push_back(call->id);
    fillPeriods();
    start();
}

void ComparePanel::compareWithPrevious(CallId id)
{
    const CallSummary* call = m_session.summary(id);
    if (!call)
        return;
    const CallSummary* before = nullptr;
    for (const CallSummary& other : m_session.calls()) {
        const bool earlier = other.company == call->company && isEarlier(other, *call);
        if (earlier && (!before || isEarlier(*before, other)))
            before = &other;
    }
    compare(before ? std::vector{before->id, id} : std::vector{id});
}

void ComparePanel::start()
{
    m_job.cancel();
    if (m_ids.size() < 2) {
        showComparison(nullptr);
        return;
    }
    m_job = m_session.ask(
        tr("Comparing"), this,
        [ids = m_ids](Library& library, const Progress& progress) {
            return comparedCalls(library, ids, progress);
        },
        [this](std::shared_ptr<const ComparedCalls> calls) {
            if (calls->ids == m_ids)
                showComparison(std::move(calls));
        });
}

void ComparePanel::showComparison(std::shared_ptr<const ComparedCalls> calls)
{
    m_calls = std::move(calls);
    m_empty->setVisible(!m_calls);
    m_metrics.setStyle(numberStyle(QLocale()));
    m_metrics.setCalls(m_calls);
    m_sorted.sort(-1);
    m_view->setCalls(m_calls);
    m_tableTitle->setFont(Theme::instance().panelHeaderFont());
    m_tableTitle->setText(tr("Figures · %n metric(s)", nullptr, m_metrics.rowCount()));
    m_table->setStretchColumn(0);
    if (m_calls) {
        QList<int> optional;
        if (m_metrics.hasTrend())
            optional.append(m_metrics.trendColumn());
        for (int column = 1; column < m_metrics.changeColumn() - 2; ++column)
            optional.append(column);
        m_table->setOptionalColumns(optional);
        // Numbers stay whole; words such as “low to mid single digits” are cut before a quarter goes.
        constexpr int widestNumber = 84;
        for (int column = 1; column <= int(m_calls->ids.size()); ++column)
            m_table->setNarrowest(column, widestNumber);
        m_table->setCurrentIndex(m_sorted.index(0, 0));
    }
    giveTableRoom();
    fillStrip();
    showChart();
    if (m_calls)
        Q_EMIT compared(int(m_calls->ids.size()));
}

void ComparePanel::fillPeriods()
{
    m_periodFlow->clear();
    const CallId shown = m_ids.empty() ? m_session.callId() : m_ids.back();
    const CallSummary* anchor = m_session.summary(shown);
    if (!anchor)
        return;
    auto* company = new QLabel(m_periods);
    company->setTextFormat(Qt::PlainText);
    company->setText(toQString(anchor->info.company));
    company->setFont(Theme::instance().panelHeaderFont());
    company->setContentsMargins(0, 3, 6, 3);
    m_periodFlow->addWidget(company);
    std::vector<const CallSummary*> calls;
    for (const CallSummary& call : m_session.calls()) {
        const bool chosen = std::ranges::find(m_ids, call.id) != m_ids.end();
        if (call.company == anchor->company || chosen)
            calls.push_back(&call);
    }
    std::ranges::sort(calls, [](const CallSummary* a, const CallSummary* b) { return isEarlier(*a, *b); });
    for (const CallSummary* call : calls) {
        auto* chip = new Chip(Chip::Kind::Choice, shortPeriod(call->info), m_periods);
        chip->setObjectName(QStringLiteral("comparePeriod%1").arg(call->id.value()));
        chip->setChecked(std::ranges::find(m_ids, call->id) != m_ids.end());
        connect(
            chip, &Chip::clicked, this, [this, id = call->id](bool on) { togglePeriod(id, on); },
            Qt::QueuedConnection);
        m_periodFlow->addWidget(chip);
        chip->show();
    }
    m_periods->updateGeometry();
}

void ComparePanel::togglePeriod(CallId call, bool on)
{
    std::vector<CallId> ids = m_ids;
    std::erase(ids, call);
    if (on) {
        // A fifth call takes the place of the earliest.
        if (ids.size() == mostCalls)
            ids.erase(ids.begin());
        ids.push_back(call);
    }
    compare(std::move(ids));
}

/// Two lines at most, as far as fewer items of a sort help: the questions below are what is read.
void ComparePanel::fillStrip()
{
    m_strip->setVisible(m_calls != nullptr);
    m_stripFlow->clear();
    if (!m_calls)
        return;
    for (std::size_t mostOfASort = 3; mostOfASort > 0; --mostOfASort) {
        m_stripFlow->clear();
        const int line = addToStrip(stripItems(*m_calls, numberStyle(QLocale()), mostOfASort));
        if (m_stripFlow->heightForWidth(m_strip->width()) < 3 * line)
            break;
    }
    m_strip->updateGeometry();
}

/// Returns the height of a line.
int ComparePanel::addToStrip(const std::vector<StripItem>& items)
{
    const auto addLabel = [this](const QString& text, const QFont& font) {
        auto* label = new QLabel(text, m_strip);
        label->setFont(font);
        setLook(label, "tone", "muted");
        label->setContentsMargins(m_stripFlow->count() == 0 ? 0 : 6, 2, 0, 2);
        m_stripFlow->addWidget(label);
        label->show();
    };
    addLabel(tr("Against the call before"), Theme::instance().panelHeaderFont());
    QString sort;
    int line = 1;
    for (const StripItem& item : items) {
        if (!item.sort.isEmpty() && item.sort != sort)
            addLabel(item.sort, smallFont());
        sort = item.sort;
        auto* chip = new Chip(chipKind(item.kind), item.text, m_strip);
        if (!sort.isEmpty())
            chip->setAccessibleName(QStringLiteral("%1: %2").arg(sort, item.text));
        chip->setToolTip(item.detail);
        if (!item.metric.empty())
            connect(chip, &Chip::clicked, this, [this, metric = item.metric] { selectMetric(metric); });
        else if (!item.pairs.empty())
            connect(chip, &Chip::clicked, this, [this, pairs = item.pairs, next = std::size_t(0)]() mutable {
                m_view->showPair(pairs[next]);
                next = (next + 1) % pairs.size();
            });
        else if (item.kind == StripItem::Kind::Changed)
            connect(chip, &Chip::clicked, this, &ComparePanel::nextChange);
        m_stripFlow->addWidget(chip);
        chip->show();
        line = std::max(line, chip->sizeHint().height());
    }
    return line;
}

/// A quarter that is compared has its column in the table, where the questions can do with less.
void ComparePanel::giveTableRoom()
{
    if (m_divided)
        return;
    const int whole = m_splitter->width();
    const int table = std::clamp(m_table->wholeWidth(), whole * 30 / 100, whole * 42 / 100);
    m_splitter->setSizes({whole - table, table});
}

void ComparePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fillStrip();
    giveTableRoom();
}

void ComparePanel::showChart()
{
    const QModelIndex current = m_sorted.mapToSource(m_table->currentIndex());
    if (!m_calls || !current.isValid()) {
        m_chart->clear();
        return;
    }
    const int growth = m_metrics.growthOf(current.row());
    QStringList periods;
    for (int call = 0; call < int(m_calls->ids.size()); ++call)
        periods.append(m_metrics.headerData(1 + call, Qt::Horizontal, Qt::DisplayRole).toString());
    m_chart->setData(periods, chartSeries(m_metrics, current.row()),
                     growth >= 0 ? std::optional(chartSeries(m_metrics, growth)) : std::nullopt);
}

void ComparePanel::activateCell(const QModelIndex& index)
{
    const int figure = index.data(MetricComparisonModel::FigureRole).toInt();
    const int call = index.data(MetricComparisonModel::CallRole).toInt();
    if (!m_calls || figure < 0 || call < 0)
        return;
    const Reading& reading = *m_calls->readings[std::size_t(call)];
    const Figure& said = reading.figures.figures[std::size_t(figure)];
    const auto place = said.turn ? pairOfTurn(reading.call, *said.turn) : std::nullopt;
    if (place)
        m_view->showPair({call, place->exchange, place->pair});
}

void ComparePanel::selectMetric(const std::string& metric)
{
    const int row = m_metrics.rowOf(metric);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted.mapFromSource(m_metrics.index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void ComparePanel::nextChange()
{
    m_view->nextChange();
}

void ComparePanel::previousChange()
{
    m_view->previousChange();
}

void ComparePanel::copyTable()
{
    m_table->selectAll();
    m_table->copySelection();
}

} // namespace earshot::ui
