#include "windows/tag_dialog.h"

#include "commands/tag_command.h"
#include "models/notes_model.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "text/fold.h"
#include "ui_tag_dialog.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace earshot::ui {
namespace {

QIcon swatch(int hue, double ratio)
{
    constexpr int size = 16;
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().tagColor(hue));
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    return pixmap;
}

} // namespace

TagDialog::TagDialog(Session& session, const Tag& tag, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_tag(tag),
      m_form(std::make_unique<Ui::TagDialog>()),
      m_hues(new QButtonGroup(this))
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tag.id.valid() ? tr("Properties of the tag") : tr("New tag"));
    setLook(m_form->messageLabel, "tone", "doubt");
    fillParents();
    fillHues();
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &TagDialog::accept);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &TagDialog::reject);
    connect(m_form->nameEdit, &QLineEdit::textChanged, this, &TagDialog::check);
    connect(m_form->parentBox, &QComboBox::currentIndexChanged, this, &TagDialog::check);
    m_form->nameEdit->setText(toQString(tag.name));
    m_form->nameEdit->selectAll();
    setMinimumWidth(360);
    check();
}

TagDialog::~TagDialog() = default;

bool TagDialog::isBelow(TagId tag, TagId above) const
{
    for (std::size_t depth = 0; tag.valid() && depth <= m_session.tags().size(); ++depth) {
        if (tag == above)
            return true;
        const Tag* item = m_session.tag(tag);
        tag = item ? item->parent : TagId();
    }
    return false;
}

void TagDialog::fillParents()
{
    m_form->parentBox->addItem(tr("None: at the top"), qlonglong(0));
    for (const Tag& tag : m_session.tags()) {
        if (!m_tag.id.valid() || !isBelow(tag.id, m_tag.id))
            m_form->parentBox->addItem(tagPath(m_session.tags(), tag.id), qlonglong(tag.id.value()));
    }
    m_form->parentBox->setCurrentIndex(
        std::max(0, m_form->parentBox->findData(qlonglong(m_tag.parent.value()))));
}

void TagDialog::fillHues()
{
    const QStringList names{tr("Amber"), tr("Rose"),  tr("Violet"), tr("Blue"),
                            tr("Teal"),  tr("Green"), tr("Olive"),  tr("Slate")};
    for (int hue = 0; hue < tagHueCount; ++hue) {
        auto* button = new QToolButton(m_form->hues);
        button->setObjectName(QStringLiteral("tagHue%1").arg(hue));
        button->setCheckable(true);
        button->setIcon(swatch(hue, devicePixelRatioF()));
        button->setToolTip(names[hue]);
        button->setAccessibleName(names[hue]);
        button->setChecked(hue == (m_tag.hue & 7));
        m_hues->addButton(button, hue);
        m_form->huesLayout->addWidget(button);
    }
    m_form->huesLayout->addStretch(1);
}

Tag TagDialog::written() const
{
    Tag tag = m_tag;
    tag.name = toU16(m_form->nameEdit->text().simplified());
    tag.parent = TagId(m_form->parentBox->currentData().toLongLong());
    tag.hue = std::max(0, m_hues->checkedId());
    return tag;
}

void TagDialog::check()
{
    const Tag tag = written();
    const bool taken = std::ranges::any_of(m_session.tags(), [&](const Tag& other) {
        return other.id != tag.id && other.parent == tag.parent && folded(other.name) == folded(tag.name);
    });
    m_form->messageLabel->setText(taken ? tr("A tag of this name is there already.") : QString());
    m_form->buttons->button(QDialogButtonBox::Ok)->setEnabled(!taken && !tag.name.empty());
}

void TagDialog::accept()
{
    const Tag tag = written();
    if (!tag.id.valid())
        m_session.undoStack().push(addTagCommand(m_session, tag).release());
    else if (tag.name != m_tag.name || tag.parent != m_tag.parent || tag.hue != m_tag.hue)
        m_session.undoStack().push(changeTagCommand(m_session, m_tag, tag).release());
    QDialog::accept();
}

} // namespace earshot::ui
