#include "panels/figures_panel.h"

#include "panels/figure_table.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/empty_state.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <set>

namespace earshot::ui {

FiguresPanel::FiguresPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_words(new QLineEdit(this)),
      m_kinds(new QComboBox(this)),
      m_count(new QLabel(this)),
      m_table(new FigureTable(session, this))
{
    setObjectName(QStringLiteral("figuresPanel"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_words->setObjectName(QStringLiteral("figuresFilter"));
    m_words->setClearButtonEnabled(true);
    m_kinds->setObjectName(QStringLiteral("figuresKind"));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count->setObjectName(QStringLiteral("figuresCount"));
    m_filter.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("figuresTable"));
    m_table->setModel(&m_filter);
    m_table->setOptionalColumns(
        {FiguresModel::BasisColumn, FiguresModel::Speaker, FiguresModel::PeriodColumn});
    m_empty = new EmptyState(m_table->viewport(), {}, {});

    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(12, 10, 12, 6);
    filters->setSpacing(6);
    filters->addWidget(m_words, 1);
    filters->addWidget(m_kinds);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
    m_count->setContentsMargins(12, 4, 12, 6);
    layout->addWidget(m_count);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter.setWords(words);
        showCount();
    });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this](int) {
        const QVariant kind = m_kinds->currentData();
        m_filter.setKind(kind.isValid() ? std::optional(FigureKind(kind.toInt())) : std::nullopt);
        showCount();
    });
    connect(&session, &Session::callOpened, this, &FiguresPanel::callOpened);
    connect(&session, &Session::readingChanged, this, &FiguresPanel::callOpened);
    connect(&session, &Session::figureActivated, m_table, &FigureTable::showFigure);
    setTexts();
    callOpened();
}

void FiguresPanel::setTexts()
{
    m_words->setPlaceholderText(tr("Filter by metric, speaker or words"));
    m_words->setAccessibleName(tr("Filter figures"));
    m_kinds->setAccessibleName(tr("Kind of figure"));
    m_table->setAccessibleName(tr("Figures"));
}

void FiguresPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        callOpened();
    }
}

void FiguresPanel::callOpened()
{
    m_model.setStyle(numberStyle(QLocale()));
    m_model.setReading(m_session.reading());
    fillKinds();
    showCount();
}

void FiguresPanel::fillKinds()
{
    std::set<FigureKind> present;
    if (m_session.reading()) {
        for (const Figure& figure : m_session.reading()->figures.figures)
            present.insert(figure.kind);
    }
    const QVariant chosen = m_kinds->currentData();
    m_kinds->clear();
    m_kinds->addItem(tr("All kinds"));
    for (const FigureKind kind : present)
        m_kinds->addItem(kindText(kind), int(kind));
    m_kinds->setCurrentIndex(std::max(0, chosen.isValid() ? m_kinds->findData(chosen) : 0));
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
