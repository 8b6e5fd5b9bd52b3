#include "panels/omnibox.h"

#include "models/folded_words.h"
#include "models/query_text.h"
#include "models/speaker_text.h"
#include "support/action_text.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "support/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace earshot::ui {

namespace {

constexpr int longestList = 12;
constexpr int keyMargin = 10; ///< px, round the key
constexpr qsizetype mostRecent = 50;
constexpr int HintRole = Qt::UserRole + 1;
constexpr int ToneRole = Qt::UserRole + 2; ///< int, a ColorRole; text where it is missing
constexpr QChar commandSign = u'>';
constexpr QChar callSign = u'@';

/// What stands behind the sign; the sign typed again where a key has set it already is no word.
QString wordsOf(const QString& text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == text[0]) {
        ++at;
    }
    return text.mid(at).trimmed();
}

/// Remarks stand above what can be chosen; -1 where nothing can.
int firstSelectable(const QListWidget& list)
{
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->flags().testFlag(Qt::ItemIsSelectable)) {
            return row;
        }
    }
    return -1;
}

/// What a call goes by besides company and period: its title, its tickers ("NYSE:BWTX"), its file.
QString namesOf(const CallSummary& call)
{
    QStringList names{toQString(call.info.title), toQString(call.path).section(u'/', -1)};
    for (const std::string& ticker : call.info.tickers) {
        names.append(toQString(ticker));
    }
    return names.join(u' ');
}

/// A line of the list: what it is left, its key or date right.
class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::instance();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme.color(ColorRole::AccentSoft));
        }
        QRect box = option.rect.adjusted(12, 0, -12, 0);
        painter->setFont(option.font);
        painter->setPen(theme.color(ColorRole::MutedText));
        const QString hint = index.data(HintRole).toString();
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, hint);
        box.setRight(box.right() - option.fontMetrics.horizontalAdvance(hint) - 16);
        const QVariant tone = index.data(ToneRole);
        painter->setPen(theme.color(tone.isValid() ? static_cast<ColorRole>(tone.toInt()) : ColorRole::Text));
        painter->drawText(
            box, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, box.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {100, option.fontMetrics.height() + 12};
    }
};

} // namespace

Omnibox::Omnibox(Session& session, QWidget* parent)
    : QLineEdit(parent), m_session(session), m_list(new QListWidget(window()))
{
    setObjectName(QStringLiteral("omnibox"));
    m_list->setObjectName(QStringLiteral("omniboxList"));
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    setTexts();
    connect(this, &QLineEdit::textChanged, this, &Omnibox::update);
    connect(m_list, &QListWidget::itemClicked, this, &Omnibox::choose);
    connect(&session, &Session::callOpened, this, &Omnibox::remember);
    m_recent = Settings().recentCalls();
}

void Omnibox::remember(CallId call)
{
    const CallSummary* opened = m_session.summary(call);
    if (!opened) {
        return;
    }
    const QString sha256 = toQString(opened->sha256);
    m_recent.removeAll(sha256);
    m_recent.prepend(sha256);
    m_recent = m_recent.mid(0, mostRecent);
    Settings().setRecentCalls(m_recent);
}

void Omnibox::setTexts()
{
    setPlaceholderText(tr("Search all calls, or type > for a command"));
    setAccessibleName(tr("Search, commands, calls"));
}

void Omnibox::begin(const QString& prefix)
{
    if (QWidget* focus = QApplication::focusWidget(); focus != this) {
        m_before = focus;
    }
    setFocus(Qt::ShortcutFocusReason);
    if (prefix.isEmpty()) {
        if (text().startsWith(commandSign) || text().startsWith(callSign)) {
            clear();
        }
        selectAll();
    } else {
        setText(prefix);
    }
    update();
}

void Omnibox::openSearch()
{
    begin({});
}

void Omnibox::openCommands()
{
    begin(commandSign);
}

void Omnibox::openCalls()
{
    begin(callSign);
}

void Omnibox::update()
{
    m_list->clear();
    const QString words = wordsOf(text());
    if (text().startsWith(commandSign)) {
        fillCommands(words);
        offerSearch(tr("No command “%1”").arg(words), words);
    } else if (text().startsWith(callSign)) {
        fillCalls(words);
        offerSearch(tr("No call “%1”").arg(words), words);
    } else if (!text().trimmed().isEmpty()) {
        fillQuery();
    }
    m_list->setVisible(m_list->count() > 0 && hasFocus());
    if (m_list->isVisible()) {
        m_list->setCurrentRow(firstSelectable(*m_list));
        placeList();
    }
}

/// Where nothing is known under the words, says so and offers to look for them in the calls.
void Omnibox::offerSearch(const QString& nothing, const QString& words)
{
    if (m_list->count() > 0 || words.isEmpty()) {
        return;
    }
    addRemark(nothing, ColorRole::MutedText);
    auto* item = new QListWidgetItem(tr("Search all calls for “%1”").arg(words), m_list);
    item->setData(Qt::UserRole, words);
}

void Omnibox::addRemark(const QString& text, ColorRole tone)
{
    auto* item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(ToneRole, static_cast<int>(tone));
}

void Omnibox::fillCommands(const QString& words)
{
    const QStringList folded = foldedWords(words);
    for (QAction* action : std::as_const(m_commands)) {
        const QString text = plainText(*action);
        if (action->isEnabled() && containsWords(text + QLatin1Char(' ') + action->objectName(), folded)) {
            auto* item = new QListWidgetItem(text, m_list);
            item->setData(HintRole, action->shortcut().toString(QKeySequence::NativeText));
            item->setData(Qt::UserRole, QVariant::fromValue(action));
        }
    }
}

void Omnibox::fillCalls(const QString& words)
{
    const QStringList folded = foldedWords(words);
    std::vector<const CallSummary*> calls;
    for (const QString& recent : std::as_const(m_recent)) {
        const auto call = std::ranges::find(m_session.calls(), recent.toStdString(), &CallSummary::sha256);
        if (call != m_session.calls().end() && call->id != m_session.callId()) {
            calls.push_back(&*call);
        }
    }
    for (const CallSummary& call : m_session.calls()) {
        if (std::ranges::find(calls, &call) == calls.end()) {
            calls.push_back(&call);
        }
    }
    for (const CallSummary* call : calls) {
        const QString text =
            (toQString(call->info.company) + QStringLiteral("  ") + callLabel(call->info)).trimmed();
        const QString date = call->info.callDate ? toQString(isoDate(*call->info.callDate)) : QString();
        if (containsWords(text + QLatin1Char(' ') + date + QLatin1Char(' ') + namesOf(*call), folded)) {
            auto* item = new QListWidgetItem(text, m_list);
            item->setData(HintRole, date);
            item->setData(Qt::UserRole, static_cast<qlonglong>(call->id.value()));
        }
    }
}

void Omnibox::fillQuery()
{
    const auto read = readQuery(toU16(text()));
    const auto* fault = std::get_if<QueryFault>(&read);
    const auto query = fault ? Query() : withSynonyms(std::get<Query>(read), m_session.synonyms());
    if (fault || isMoreThanWords(query)) {
        addRemark(fault ? faultText(*fault) : queryText(query),
                  fault ? ColorRole::Doubt : ColorRole::MutedText);
    }
}

void Omnibox::search()
{
    const auto read = readQuery(toU16(text()));
    if (const auto* fault = std::get_if<QueryFault>(&read); fault && !text().trimmed().isEmpty()) {
        setSelection(fault->place.begin(), fault->place.length());
    }
    m_list->hide();
    Q_EMIT searchRequested(text().trimmed());
}

void Omnibox::placeList()
{
    const int rows = std::min(m_list->count(), longestList);
    const int height = rows * m_list->sizeHintForRow(0) + 8;
    if (m_list->parentWidget() != window()) {
        m_list->setParent(window());
        m_list->show();
    }
    const QPoint below = mapTo(window(), QPoint(0, this->height() + 2));
    m_list->setGeometry(QRect(below, QSize(width(), height)));
    m_list->raise();
}

void Omnibox::step(int by)
{
    const int from = firstSelectable(*m_list);
    if (m_list->currentRow() >= 0) {
        const int count = m_list->count() - from;
        m_list->setCurrentRow(from + (m_list->currentRow() - from + by + count) % count);
    }
}

void Omnibox::choose(QListWidgetItem* item)
{
    if (!item || !item->flags().testFlag(Qt::ItemIsSelectable)) {
        return;
    }
    const QVariant what = item->data(Qt::UserRole);
    if (what.typeId() == QMetaType::QString) {
        setText(what.toString());
        search();
        return;
    }
    const QPointer<QAction> action = what.value<QAction*>();
    clear();
    finish();
    if (action) {
        action->trigger();
    } else {
        m_session.open(CallId(what.toLongLong()));
    }
}

void Omnibox::finish()
{
    m_list->hide();
    if (m_before) {
        m_before->setFocus();
    } else {
        clearFocus();
    }
}

void Omnibox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (!m_list->isVisible() || m_list->currentRow() < 0) {
            Q_EMIT resultsRequested();
        }
        step(1);
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Escape:
        clear();
        finish();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->isVisible() && m_list->currentRow() >= 0) {
            choose(m_list->currentItem());
        } else if (!text().startsWith(commandSign) && !text().startsWith(callSign)) {
            search();
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void Omnibox::focusOutEvent(QFocusEvent* event)
{
    m_list->hide();
    QLineEdit::focusOutEvent(event);
}

void Omnibox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (text().isEmpty() && !hasFocus()) {
        QPainter painter(this);
        painter.setPen(Theme::instance().color(ColorRole::MutedText));
        painter.drawText(rect().adjusted(0, 0, -keyMargin, 0), Qt::AlignRight | Qt::AlignVCenter, keyHint());
    }
}

QString Omnibox::keyHint() const
{
    const QString key = keyOf(QStringLiteral("actionSearch"));
    const int needed = fontMetrics().horizontalAdvance(placeholderText() + key) + 4 * keyMargin;
    return needed <= width() ? key : QString();
}

QString Omnibox::keyOf(const QString& command) const
{
    const auto found = std::ranges::find(m_commands, command, &QAction::objectName);
    return found == m_commands.end() ? QString() : (*found)->shortcut().toString(QKeySequence::NativeText);
}

void Omnibox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
    }
    QLineEdit::changeEvent(event);
}

} // namespace earshot::ui
