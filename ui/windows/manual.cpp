#include "windows/manual.h"

#include "support/theme.h"

#include <QEvent>
#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace earshot::ui {

namespace {

QString withoutPictures()
{
    QFile file(QStringLiteral(":/manual/README.md"));
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    static const QRegularExpression picture(QStringLiteral("^!\\[.*\\)\n+"),
                                            QRegularExpression::MultilineOption);
    return text.remove(picture);
}

/// As links write a heading: "Your own words" is "your-own-words".
QString linkName(const QString& heading)
{
    return heading.toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
}

} // namespace

Manual::Manual(QWidget* parent) : QDialog(parent), m_text(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 720);
    m_text->setObjectName(QStringLiteral("manualText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setMarkdown(withoutPictures());
    m_text->document()->setDocumentMargin(20);
    drawTables();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { goTo(link.fragment()); });
    connect(&Theme::instance(), &Theme::changed, this, &Manual::drawTables);
    setTexts();
}

void Manual::drawTables()
{
    for (QTextFrame* frame : m_text->document()->rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(Theme::instance().color(ColorRole::Border));
            format.setCellPadding(4);
            format.setTopMargin(8);
            table->setFormat(format);
        }
    }
}

void Manual::setTexts()
{
    setWindowTitle(tr("Manual"));
    m_text->setAccessibleName(tr("Manual"));
}

void Manual::goTo(const QString& heading)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && linkName(block.text()) == heading) {
            m_text->setTextCursor(QTextCursor(m_text->document()->lastBlock()));
            m_text->setTextCursor(QTextCursor(block)); // from below: the heading stands at the top
            return;
        }
    }
}

void Manual::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
    }
    QDialog::changeEvent(event);
}

} // namespace earshot::ui
