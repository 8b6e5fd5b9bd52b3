#include "panels/note_delegate.h"

#include "models/notes_model.h"
#include "panels/note_edit.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QAbstractItemView>
#include <QPainter>

namespace earshot::ui {
namespace {

constexpr double sidePadding = 16;
constexpr double padding = 9;
constexpr double stripeWidth = 3;
constexpr int quoteLines = 3;
constexpr int noteLines = 8;
constexpr double editorHeight = 76;

double viewWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

/// Chips in as many lines as they need. Returns the height.
double drawChips(QPainter* painter, QPointF topLeft, double width, const QVariantList& chips)
{
    const Theme& theme = Theme::instance();
    const QFont font = smallFont();
    double x = 0;
    double y = 0;
    for (const QVariant& item : chips) {
        const auto chip = item.value<TagChip>();
        const double chipWidth = drawChip(nullptr, {}, chip.name, font, {}, {});
        if (x > 0 && x + chipWidth > width) {
            x = 0;
            y += chipHeight(font) + 4;
        }
        drawChip(painter, topLeft + QPointF(x, y), chip.name, font, theme.tagColor(chip.hue),
                 theme.tagSoftColor(chip.hue));
        x += chipWidth + 5;
    }
    return y + chipHeight(font);
}

} // namespace

NoteDelegate::NoteDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

double NoteDelegate::layOut(QPainter* painter, const QRectF& rect, const QModelIndex& index,
                            double* noteTop) const
{
    const Theme& theme = Theme::instance();
    const double left = rect.left() + sidePadding;
    const double width = rect.width() - 2 * sidePadding;
    double y = rect.top() + padding;
    const bool doubtful = index.data(NotesModel::DoubtfulRole).toBool();
    if (painter)
        drawLine(*painter, {left, y}, width, index.data(NotesModel::PlaceRole).toString(), smallFont(),
                 theme.color(doubtful ? ColorRole::Doubt : ColorRole::MutedText));
    y += lineHeight(smallFont()) + 2;
    y += drawLines(painter, {left, y}, width, index.data(NotesModel::QuoteRole).toString(),
                   theme.interfaceFont(), theme.color(ColorRole::Text), quoteLines);
    const QVariantList chips = index.data(NotesModel::ChipsRole).toList();
    if (!chips.isEmpty()) {
        y += 5;
        y += drawChips(painter, {left, y}, width, chips);
    }
    if (noteTop)
        *noteTop = y + 4;
    const QString note = index.data(NotesModel::NoteRole).toString();
    if (!note.isEmpty()) {
        y += 6;
        const double top = y;
        y += drawLines(painter, {left + 10, y}, width - 10, note, theme.interfaceFont(),
                       theme.color(ColorRole::Accent), noteLines);
        if (painter)
            painter->fillRect(QRectF(left, top + 1, 2, y - top - 2), theme.color(ColorRole::Accent));
    }
    return y + padding - rect.top();
}

void NoteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(ColorRole::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(ColorRole::Header));
    const QRectF rect(option.rect);
    const int hue = index.data(NotesModel::HueRole).toInt();
    painter->fillRect(
        QRectF(rect.left() + 6, rect.top() + padding + 1, stripeWidth, rect.height() - 2 * padding - 2),
        hue < 0 ? theme.color(ColorRole::Border) : theme.tagColor(hue));
    drawHorizontalLine(*painter, rect.left(), rect.right(), rect.bottom() - 1,
                       theme.color(ColorRole::Border));
    layOut(painter, rect, index);
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const double width = viewWidth(option);
    return {int(width), int(std::ceil(layOut(nullptr, {0, 0, width, 1000}, index)))};
}

QWidget* NoteDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new NoteEdit(parent);
    connect(editor, &NoteEdit::accepted, this, [this, editor] {
        auto* self = const_cast<NoteDelegate*>(this);
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor);
    });
    connect(editor, &NoteEdit::rejected, this,
            [this, editor] { Q_EMIT const_cast<NoteDelegate*>(this)->closeEditor(editor); });
    return editor;
}

void NoteDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    static_cast<NoteEdit*>(editor)->setPlainText(index.data(NotesModel::NoteRole).toString());
}

void NoteDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    const QString note = static_cast<NoteEdit*>(editor)->toPlainText().trimmed();
    if (note != index.data(NotesModel::NoteRole).toString())
        Q_EMIT noteWritten(index, note);
}

void NoteDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    double noteTop = 0;
    layOut(nullptr, QRectF(option.rect), index, &noteTop);
    const double height = std::max(editorHeight, option.rect.bottom() - noteTop);
    const double bottom = editor->parentWidget() ? editor->parentWidget()->height() : option.rect.bottom();
    editor->setGeometry(QRectF(option.rect.left() + sidePadding - 4, std::min(noteTop, bottom - height),
                               option.rect.width() - 2 * sidePadding + 8, height)
                            .toRect());
}

} // namespace earshot::ui
