#include "panels/annotate/tag_picker.h"

#include "commands/tag_command.h"
#include "commands/titled_command.h"
#include "panels/annotate/target.h"
#include "panels/tag_delegate.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "text/fold.h"
#include "views/draw.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace earshot::ui {

namespace {

constexpr QChar pathSign = u'/';

QStringList namesOf(const QString& path)
{
    QStringList names;
    for (const QString& name : path.split(pathSign))
        names.append(name.simplified());
    names.removeAll(QString());
    return names;
}

const Tag* childOf(const std::vector<Tag>& tags, TagId parent, const QString& name)
{
    const std::u16string wanted = folded(toU16(name));
    const auto child = std::ranges::find_if(
        tags, [&](const Tag& tag) { return tag.parent == parent && folded(tag.name) == wanted; });
    return child == tags.end() ? nullptr : &*child;
}

} // namespace

int nextHue(const std::vector<Tag>& tags)
{
    std::array<int, tagHueCount> uses{};
    for (const Tag& tag : tags)
        ++uses[std::size_t(tag.hue & 7)];
    return int(std::ranges::min_element(uses) - uses.begin());
}

TagPicker::TagPicker(Session& session, QWidget* parent)
    : Popup(parent),
      m_session(session),
      m_words(new QLineEdit(this)),
      m_tree(new QTreeView(this)),
      m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("tagPicker"));
    setAccessibleName(tr("Tags of the selection"));
    m_words->setObjectName(QStringLiteral("tagPickerFilter"));
    m_words->setPlaceholderText(tr("Find or make a tag"));
    m_words->setAccessibleName(tr("Find or make a tag"));
    m_words->installEventFilter(this);
    m_filter.setSourceModel(&m_tags);
    m_tree->setObjectName(QStringLiteral("tagPickerTree"));
    m_tree->setAccessibleName(tr("Tags"));
    m_tree->setModel(&m_filter);
    m_tree->setItemDelegate(new TagDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setFocusPolicy(Qt::NoFocus);
    m_tree->setMouseTracking(true);
    m_hint->setObjectName(QStringLiteral("tagPickerHint"));
    setLook(m_hint, "tone", "muted");
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(4, 0, 4, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_words);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_hint);

    connect(m_words, &QLineEdit::textChanged, this, &TagPicker::filter);
    connect(m_tree, &QTreeView::clicked, this, &TagPicker::toggle);
    connect(&session, &Session::tagsChanged, this, &TagPicker::showTags);
    connect(&session, &Session::annotationsChanged, this, &TagPicker::showTags);
}

void TagPicker::open(AnnotationTarget target, const QPoint& place)
{
    m_target = std::move(target);
    m_words->clear();
    showTags();
    showAt(place, m_words);
}

void TagPicker::showTags()
{
    const QModelIndex current = m_filter.mapToSource(m_tree->currentIndex());
    const Tag* chosen = m_tags.tag(current);
    const TagId kept = chosen ? chosen->id : TagId();
    m_tags.setTags(m_session.tags());
    const Annotation* known = annotationOf(m_session.annotations(), m_target);
    m_tags.setChecked(known ? known->tags : std::vector<TagId>());
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_filter.mapFromSource(m_tags.indexOf(kept)));
    filter(m_words->text());
}

void TagPicker::filter(const QString& words)
{
    m_filter.setWords(QString(words).replace(pathSign, u' '));
    m_tree->expandAll();
    if (!words.trimmed().isEmpty()) {
        // The first that itself matches: parents of what is found are shown, too.
        const QString last = toQString(folded(toU16(words.section(pathSign, -1).trimmed())));
        QModelIndex best = m_filter.index(0, 0);
        for (QModelIndex at = best; at.isValid(); at = m_tree->indexBelow(at)) {
            if (toQString(folded(toU16(at.data().toString()))).contains(last)) {
                best = at;
                break;
            }
        }
        m_tree->setCurrentIndex(best);
    }
    const bool makes = m_filter.rowCount() == 0;
    m_hint->setFont(smallFont());
    m_hint->setText(makes && !words.trimmed().isEmpty() ? tr("Enter makes the tag “%1”").arg(words.trimmed())
                    : makes                             ? tr("Type a name to make the first tag")
                            : tr("Enter tags · Shift+Enter makes a new tag · Esc leaves"));
}

void TagPicker::toggle(const QModelIndex& index)
{
    if (const Tag* tag = m_tags.tag(m_filter.mapToSource(index)))
        m_session.undoStack().push(toggleTagCommand(m_session, m_target, *tag).release());
}

void TagPicker::makeTag(const QString& path)
{
    const QStringList names = namesOf(path);
    if (names.isEmpty())
        return;
    int hue = nextHue(m_session.tags());
    bool making = false;
    auto above = std::make_shared<TagId>();
    QUndoStack& stack = m_session.undoStack();
    const auto title = [names] { return tr("Tag “%1”").arg(names.join(pathSign)); };
    const auto edits = [&] {
        for (const QString& name : names) {
            const Tag* known = making ? nullptr : childOf(m_session.tags(), *above, name);
            auto here = std::make_shared<TagId>(known ? known->id : TagId());
            if (known) {
                hue = known->hue;
            } else {
                making = true;
                Tag tag;
                tag.name = toU16(name);
                tag.hue = hue;
                stack.push(addTagCommand(
                               m_session, tag, [here](TagId made) { *here = made; }, above)
                               .release());
            }
            above = here;
        }
        stack.push(toggleTagCommand(m_session, m_target, above, names.last()).release());
    };
    pushTogether(stack, title, edits);
}

void TagPicker::enter(Qt::KeyboardModifiers modifiers)
{
    const QString words = m_words->text().simplified();
    const bool wanted = m_filter.rowCount() == 0 || modifiers.testFlag(Qt::ShiftModifier);
    if (wanted && !words.isEmpty())
        makeTag(words);
    else if (m_tree->currentIndex().isValid())
        toggle(m_tree->currentIndex());
    else
        return;
    close(true);
}

bool TagPicker::moveBy(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent move(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(m_tree, &move);
        return true;
    }
    default:
        return false;
    }
}

bool TagPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            enter(key->modifiers());
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close(false);
            return true;
        }
        return moveBy(key->key());
    }
    return Popup::eventFilter(watched, event);
}

} // namespace earshot::ui
