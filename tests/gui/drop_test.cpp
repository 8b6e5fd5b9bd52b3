#include "main_window_fixture.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

namespace earshot::ui {
namespace {

constexpr const char* transcript = "Operator: Welcome to the first quarter 2024 call of Bluewater Tools.\n\n"
                                   "Mara Quill: Thank you. Revenue grew 12% to $410 million.\n\n"
                                   "Ned Harrow: What of margins?\n\nMara Quill: We hold them at %1%.\n";

class DropTest : public MainWindowTest {
protected:
    QString file(const QString& name, const QString& text)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text.toUtf8());
        return path;
    }

    bool drag(const QMimeData& data)
    {
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QApplication::sendEvent(m_window.get(), &enter);
        return enter.isAccepted();
    }

    void drop(const QMimeData& data)
    {
        ASSERT_TRUE(drag(data));
        EXPECT_TRUE(hint()->isVisible());
        QDropEvent dropped({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &dropped);
        EXPECT_FALSE(hint()->isVisible());
        settle();
    }

    QWidget* hint() { return m_window->findChild<QWidget*>(QStringLiteral("dropHint")); }
};

TEST_F(DropTest, FilesAndFoldersGoThroughTheImportQueue)
{
    const QString one = file(QStringLiteral("one.txt"), QString::fromLatin1(transcript).arg(40));
    file(QStringLiteral("folder/deep/two.txt"),
         QString::fromLatin1(transcript).arg(41) +
             QStringLiteral(
                 "\nMara Quill: And we opened many new stores in the north this year, more than ever.\n"));
    file(QStringLiteral("folder/bad.bin"), QStringLiteral("x"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(one), QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("folder"))),
                  QUrl(QStringLiteral("https://example.org/page.html"))});
    drop(data);
    ASSERT_FALSE(m_session.calls().empty());
    int revisions = 0;
    for (const CallSummary& call : m_session.calls())
        revisions += call.revision;
    EXPECT_EQ(revisions, 2) << "two files came in, as two calls or two states of one";
    EXPECT_TRUE(m_session.callId().valid()) << "what came in is opened";
}

TEST_F(DropTest, TextIsImportedAsIfPastedAndAFileOnTheSearchBoxGoesToTheWindow)
{
    QMimeData data;
    data.setText(QString::fromLatin1(transcript).arg(40));
    drop(data);
    EXPECT_EQ(m_session.calls().size(), 1U);
    EXPECT_FALSE(m_window->findChild<QLineEdit*>(QStringLiteral("omnibox"))->acceptDrops());
}

TEST_F(DropTest, LeavingTakesTheHintAway)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.path())});
    ASSERT_TRUE(drag(data));
    EXPECT_TRUE(hint()->isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_window.get(), &leave);
    EXPECT_FALSE(hint()->isVisible());
    QMimeData nothing;
    EXPECT_FALSE(drag(nothing));
}

} // namespace
} // namespace earshot::ui
