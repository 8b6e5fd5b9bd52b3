#include "panels/figure_editor.h"

#include "commands/figure_command.h"
#include "library/pipeline.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "text/break.h"
#include "views/chip_flow.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

namespace earshot::ui {
namespace {

constexpr std::array kinds{FigureKind::Money,      FigureKind::Percent,  FigureKind::PercentagePoint,
                           FigureKind::BasisPoint, FigureKind::Multiple, FigureKind::Count,
                           FigureKind::DigitClass, FigureKind::Duration};
constexpr std::array directions{Direction::Unstated, Direction::Up, Direction::Down, Direction::Flat};
constexpr std::array comparisons{
    Comparison::None,         Comparison::YearOnYear,    Comparison::QuarterOnQuarter,
    Comparison::MonthOnMonth, Comparison::PriorGuidance, Comparison::FromTo};
constexpr std::array bases{Basis::Unstated, Basis::Gaap, Basis::NonGaap, Basis::ConstantCurrency};

template<class Values, class TextOf>
void fill(QComboBox& box, const Values& values, TextOf textOf)
{
    const int chosen = std::max(0, box.currentIndex());
    box.clear();
    for (const auto value : values)
        box.addItem(textOf(value), int(value));
    box.setCurrentIndex(chosen);
}

QString amountText(const Figure& figure)
{
    if (!figure.value)
        return {};
    return figure.valueHigh ? grouped(*figure.value) + QStringLiteral(" – ") + grouped(*figure.valueHigh)
                            : grouped(*figure.value);
}

/// The sentence of the turn that holds the words.
QString sentenceOf(const Reading& reading, const Span& words)
{
    Span part = words;
    for (const Turn& turn : reading.call.turns)
        if (turn.body.contains(words.begin()))
            for (const Span& sentence : sentences(reading.document.text, turn.body))
                if (sentence.contains(words.begin()))
                    part = hull(words, sentence);
    return toQString(part.in(reading.document.text)).simplified();
}

void propose(QLineEdit& field, const std::map<QString, std::string>& names)
{
    QStringList list;
    for (const auto& [name, id] : names)
        list.append(name);
    auto* completer = new QCompleter(list, &field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field.setCompleter(completer);
}

/// What a typed name means: what it meant before where it was left alone; nothing where it is in no list.
std::optional<std::string> named(const QString& typed, const QString& before, const std::string& meant,
                                 const std::map<QString, std::string>& names)
{
    if (typed.isEmpty())
        return std::string();
    if (typed == before)
        return meant;
    const auto known = std::ranges::find_if(
        names, [&](const auto& entry) { return entry.first.compare(typed, Qt::CaseInsensitive) == 0; });
    return known == names.end() ? std::nullopt : std::optional(known->second);
}

template<class T>
void setWhereChanged(std::optional<T>& edit, const T& now, const T& before)
{
    if (now != before)
        edit = now;
}

} // namespace

FigureEditor::FigureEditor(Session& session, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_sentence(new QLabel(this)),
      m_metric(new QLineEdit(this)),
      m_segment(new QLineEdit(this)),
      m_geography(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_value(new QLineEdit(this)),
      m_unit(new QLineEdit(this)),
      m_direction(new QComboBox(this)),
      m_comparison(new QComboBox(this)),
      m_period(new QLineEdit(this)),
      m_basis(new QComboBox(this)),
      m_message(new QLabel(this)),
      m_save(new QPushButton(this)),
      m_confirm(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_anew(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("figureEditor"));
    setLook(this, "line", "above");
    setFocusPolicy(Qt::StrongFocus);
    m_sentence->setObjectName(QStringLiteral("figureSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("figureMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    const std::pair<QWidget*, const char*> named[] = {
        {m_metric, "figureMetric"},       {m_segment, "figureSegment"},
        {m_geography, "figureGeography"}, {m_kind, "figureKindEdit"},
        {m_value, "figureValue"},         {m_unit, "figureUnit"},
        {m_direction, "figureDirection"}, {m_comparison, "figureComparison"},
        {m_period, "figurePeriod"},       {m_basis, "figureBasis"},
        {m_save, "figureSave"},           {m_confirm, "figureConfirm"},
        {m_remove, "figureRemove"},       {m_anew, "figureAnew"},
        {m_close, "figureClose"}};
    for (const auto& [widget, name] : named)
        widget->setObjectName(QLatin1String(name));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(m_sentence, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(head);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    addField(*grid, 0, 0, m_metric, 3);
    addField(*grid, 1, 0, m_segment);
    addField(*grid, 1, 2, m_geography);
    addField(*grid, 2, 0, m_kind);
    addField(*grid, 2, 2, m_value);
    addField(*grid, 3, 0, m_unit);
    addField(*grid, 3, 2, m_period);
    addField(*grid, 4, 0, m_direction);
    addField(*grid, 4, 2, m_comparison);
    addField(*grid, 5, 0, m_basis);
    layout->addLayout(grid);
    layout->addWidget(m_message);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(buttons); // a narrow panel stays as narrow as it is
    flow->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_save, m_confirm, m_remove, m_anew}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    layout->addWidget(buttons);
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    for (QComboBox* box : {m_kind, m_direction, m_comparison, m_basis})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setLook(m_save, "primary", "true");

    connect(m_save, &QPushButton::clicked, this, &FigureEditor::save);
    connect(m_confirm, &QPushButton::clicked, this, [this] { push(FigureCorrectionKind::Confirm); });
    connect(m_remove, &QPushButton::clicked, this, [this] { push(FigureCorrectionKind::Remove); });
    connect(m_anew, &QPushButton::clicked, this, &FigureEditor::readAnew);
    connect(m_close, &QToolButton::clicked, this, &FigureEditor::leave);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FigureEditor::showUnit);
    connect(&session, &Session::callOpened, this, &FigureEditor::leave);
    setTexts();
    hide();
}

void FigureEditor::addField(QGridLayout& grid, int row, int column, QWidget* field, int span)
{
    auto* label = new QLabel(this);
    label->setBuddy(field);
    label->setFont(Theme::instance().panelHeaderFont());
    setLook(label, "tone", "muted");
    grid.addWidget(label, row, column);
    grid.addWidget(field, row, column + 1, 1, span);
    m_labels.emplace_back(label, field);
}

void FigureEditor::setTexts()
{
    const std::map<QWidget*, QString> texts{{m_metric, tr("Metric")},       {m_segment, tr("Business")},
                                            {m_geography, tr("Place")},     {m_kind, tr("Kind")},
                                            {m_value, tr("Value")},         {m_unit, tr("Currency")},
                                            {m_period, tr("Period")},       {m_direction, tr("Direction")},
                                            {m_comparison, tr("Compared")}, {m_basis, tr("Basis")}};
    for (const auto& [label, field] : m_labels) {
        label->setText(texts.at(field));
        field->setAccessibleName(texts.at(field));
    }
    fill(*m_kind, kinds, kindText);
    fill(*m_direction, directions, directionText);
    fill(*m_comparison, comparisons, comparisonText);
    fill(*m_basis, bases,
         [](Basis basis) { return basis == Basis::Unstated ? QString(absent) : basisText(basis); });
    m_save->setText(tr("Keep"));
    m_confirm->setText(tr("Right as it is"));
    m_remove->setText(tr("Not a figure"));
    m_anew->setText(tr("As read"));
    m_close->setToolTip(tr("Leave"));
    m_close->setAccessibleName(tr("Leave"));
    m_anew->setToolTip(tr("Forget what was corrected here"));
    m_period->setPlaceholderText(tr("FY2024 Q4"));
    for (QLineEdit* part : {m_segment, m_geography}) {
        part->setPlaceholderText(absent);
        part->setToolTip(tr("Empty: the whole company"));
    }
    setAccessibleName(tr("Correct a figure"));
    fillNames();
}

void FigureEditor::fillNames()
{
    const NumberStyle style = numberStyle(QLocale());
    m_metrics = namesOf("metrics", style);
    m_geographies = namesOf("geographies", style);
    propose(*m_metric, m_metrics);
    propose(*m_geography, m_geographies);
    fillSegments();
}

/// The vocabulary's kinds of business, and the company's own that its call names.
void FigureEditor::fillSegments()
{
    const NumberStyle style = numberStyle(QLocale());
    m_segments = namesOf("segments", style);
    if (const auto reading = m_session.reading())
        for (const Figure& figure : reading->figures.figures)
            if (!figure.segment.empty())
                m_segments.emplace(segmentName(figure.segment, style), figure.segment);
    propose(*m_segment, m_segments);
}

void FigureEditor::edit(int figure)
{
    const auto reading = m_session.reading();
    if (!reading || figure < 0 || std::size_t(figure) >= reading->figures.figures.size())
        return;
    show(reading->figures.figures[std::size_t(figure)], false);
}

void FigureEditor::add(const Span& words)
{
    const auto reading = m_session.reading();
    if (!reading || words.empty())
        return;
    // What the words say by themselves is where typing begins.
    const auto corrected = applyFigureCorrections(
        reading->document, reading->call, {},
        {correctionAt(reading->document, words, FigureCorrectionKind::Add)}, shippedExtractor());
    if (!corrected.figures.figures.empty())
        show(corrected.figures.figures.front(), true);
}

void FigureEditor::show(const Figure& figure, bool isNew)
{
    m_figure = figure;
    m_new = isNew;
    const auto reading = m_session.reading();
    m_sentence->setText(
        tr("%1 in: %2")
            .arg(QStringLiteral("“%1”").arg(toQString(figure.span.in(reading->document.text)).simplified()),
                 sentenceOf(*reading, figure.span)));
    const NumberStyle style = numberStyle(QLocale());
    fillSegments();
    m_metric->setText(figure.metric.empty() ? QString() : metricName(figure.metric, style));
    m_segment->setText(partText(figure.segment, {}, style));
    m_geography->setText(partText({}, figure.geography, style));
    m_kind->setCurrentIndex(m_kind->findData(int(figure.kind)));
    m_value->setText(amountText(figure));
    m_direction->setCurrentIndex(m_direction->findData(int(figure.direction)));
    m_comparison->setCurrentIndex(m_comparison->findData(int(figure.comparison)));
    m_period->setText(toQString(figure.period.label));
    m_period->setCursorPosition(0); // of a long one the begin is seen
    m_basis->setCurrentIndex(m_basis->findData(int(figure.basis)));
    showUnit();
    m_unit->setText(toQString(figure.kind == FigureKind::Money ? figure.currency : figure.unit));
    m_confirm->setVisible(!isNew && figure.hand == Figure::Hand::None);
    m_remove->setVisible(!isNew);
    m_anew->setVisible(!isNew && figure.hand != Figure::Hand::None);
    m_message->hide();
    QFrame::show();
    m_value->setFocus(Qt::OtherFocusReason);
    m_value->selectAll();
}

void FigureEditor::showUnit()
{
    const auto kind = FigureKind(m_kind->currentData().toInt());
    const bool unit = kind == FigureKind::Count || kind == FigureKind::Duration;
    m_unit->setEnabled(kind == FigureKind::Money || unit);
    for (const auto& [label, field] : m_labels)
        if (field == m_unit) {
            label->setText(unit ? tr("Unit") : tr("Currency"));
            field->setAccessibleName(label->text());
        }
}

bool FigureEditor::refuse(QLineEdit& field, const QString& why)
{
    m_message->setText(why);
    m_message->show();
    field.setFocus(Qt::OtherFocusReason);
    field.selectAll();
    return false;
}

/// Plain digits, or an amount as people write it: "418.36亿", "1.2bn", "5–20%".
std::optional<FigureAmount> FigureEditor::amount() const
{
    QString typed = m_value->text().trimmed();
    if (typed.isEmpty())
        return FigureAmount();
    if (typed == amountText(m_figure))
        return FigureAmount{m_figure.value, m_figure.valueHigh};
    const QString plain = QString(typed).remove(u',').remove(u' ').replace(QChar(0x2212), u'-');
    if (const auto value = Decimal::parse(toU16(plain)))
        return FigureAmount{value, {}};
    const FigureContext context = figureContext(m_session.reading()->document, m_session.reading()->call);
    // A letter is a scale only beside a currency, "345m": here nobody means metres.
    for (const QString& words : {typed, QStringLiteral("USD ") + typed}) {
        const FigureSet read = shippedExtractor().extract(toU16(words), context);
        if (read.figures.size() == 1 && read.figures.front().value)
            return FigureAmount{read.figures.front().value, read.figures.front().valueHigh};
    }
    return std::nullopt;
}

/// Metric, business and place. A business may have a name of the company's own.
bool FigureEditor::readNames(FigureEdits& edits)
{
    const NumberStyle style = numberStyle(QLocale());
    const QString metricBefore = m_figure.metric.empty() ? QString() : metricName(m_figure.metric, style);
    const auto metric = named(m_metric->text().trimmed(), metricBefore, m_figure.metric, m_metrics);
    if (!metric)
        return refuse(*m_metric, tr("Choose a metric of the list."));
    const QString typed = m_segment->text().simplified();
    const std::string segment =
        named(typed, partText(m_figure.segment, {}, style), m_figure.segment, m_segments)
            .value_or(toUtf8String(typed));
    const auto geography = named(m_geography->text().trimmed(), partText({}, m_figure.geography, style),
                                 m_figure.geography, m_geographies);
    if (!geography)
        return refuse(*m_geography, tr("Choose a place of the list."));
    setWhereChanged(edits.metric, *metric, m_figure.metric);
    setWhereChanged(edits.segment, segment, m_figure.segment);
    setWhereChanged(edits.geography, *geography, m_figure.geography);
    return true;
}

bool FigureEditor::readPeriod(FigureEdits& edits)
{
    const auto reading = m_session.reading();
    const std::string typed = toUtf8String(m_period->text().trimmed());
    if (typed == m_figure.period.label)
        return true;
    const auto period = typed.empty()
                            ? std::optional(Period())
                            : periodOf(toU16(m_period->text()),
                                       figureContext(reading->document, reading->call), shippedExtractor());
    if (!period)
        return refuse(*m_period, tr("This names no period, such as FY2024 Q4."));
    setWhereChanged(edits.period, period->label, m_figure.period.label);
    return true;
}

void FigureEditor::save()
{
    if (!m_session.reading())
        return;
    FigureEdits edits;
    const auto value = amount();
    if (!value) {
        refuse(*m_value, tr("This is no number."));
        return;
    }
    if (!readNames(edits) || !readPeriod(edits))
        return;
    const auto kind = FigureKind(m_kind->currentData().toInt());
    setWhereChanged(edits.amount, *value, FigureAmount{m_figure.value, m_figure.valueHigh});
    setWhereChanged(edits.kind, kind, m_figure.kind);
    setWhereChanged(edits.direction, Direction(m_direction->currentData().toInt()), m_figure.direction);
    setWhereChanged(edits.comparison, Comparison(m_comparison->currentData().toInt()), m_figure.comparison);
    setWhereChanged(edits.basis, Basis(m_basis->currentData().toInt()), m_figure.basis);
    const QString unit = m_unit->text().trimmed();
    if (kind == FigureKind::Money)
        setWhereChanged(edits.currency, toUtf8String(unit.toUpper()), m_figure.currency);
    else if (m_unit->isEnabled())
        setWhereChanged(edits.unit, toUtf8String(unit), m_figure.unit);
    if (m_new)
        push(FigureCorrectionKind::Add, edits);
    else if (edits == FigureEdits())
        leave();
    else
        push(FigureCorrectionKind::Set, edits);
}

void FigureEditor::push(FigureCorrectionKind kind, FigureEdits edits)
{
    const auto reading = m_session.reading();
    if (!reading)
        return;
    const FigureCorrection correction =
        correctionAt(reading->document, m_figure.span, kind, std::move(edits));
    leave();
    m_session.undoStack().push(correctFigureCommand(m_session, m_session.callId(), correction).release());
}

void FigureEditor::readAnew()
{
    const auto reading = m_session.reading();
    if (!reading)
        return;
    const Span place = reading->document.sourceMap.toSource(m_figure.span);
    leave();
    m_session.undoStack().push(readFigureAnewCommand(m_session, m_session.callId(), place).release());
}

void FigureEditor::leave()
{
    hide();
}

void FigureEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        save(); // the fields hand it on
    else
        event->accept(); // single keys of the window do not act through the editor
}

void FigureEditor::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setTexts();
}

} // namespace earshot::ui
