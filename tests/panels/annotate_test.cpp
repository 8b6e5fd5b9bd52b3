#include "commands/tag_command.h"
#include "models/notes_model.h"
#include "panels/annotate/annotator.h"
#include "panels/annotate/tag_picker.h"
#include "panels/note_edit.h"
#include "panels/notes_panel.h"
#include "sample_session.h"
#include "support/qt_text.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

namespace earshot::ui {
namespace {

class Annotate : public SampleSession {
protected:
    void SetUp() override
    {
        SampleSession::SetUp();
        openCall(call(u"蓝海", 2024, 1));
        m_host.resize(600, 400);
        m_host.setFocusPolicy(Qt::StrongFocus);
        m_annotator = new Annotator(m_session, m_host, [](const Span&) { return QRect(50, 50, 100, 20); });
        m_host.show();
        m_host.activateWindow();
        m_host.setFocus();
        QCoreApplication::processEvents();
    }

    void select(std::u16string_view words)
    {
        const std::size_t at = m_session.reading()->document.text.find(words);
        ASSERT_NE(at, std::u16string::npos);
        m_session.setSelection(Span::of(at, at + words.size()));
    }

    void press(Qt::Key key)
    {
        QTest::keyClick(&m_host, key);
        settle();
    }

    void makeTag(std::u16string name)
    {
        Tag tag;
        tag.name = std::move(name);
        m_session.undoStack().push(addTagCommand(m_session, tag).release());
        settle();
    }

    void undo()
    {
        m_session.undoStack().undo();
        settle();
    }

    /// Quotes with their tags: "用户留存率 [margin, guidance]".
    std::string drawn() const
    {
        std::string text;
        for (const Annotation& item : m_session.annotations()) {
            text += toUtf8String(toQString(item.quote));
            for (const TagId id : item.tags)
                text +=
                    " [" + toUtf8String(toQString(m_session.tag(id) ? m_session.tag(id)->name : u"?")) + "]";
            if (!item.note.empty())
                text += ": " + toUtf8String(toQString(item.note));
            text += '\n';
        }
        return text;
    }

    QWidget m_host;
    Annotator* m_annotator = nullptr;
};

TEST_F(Annotate, SpaceMarksTheSelectionOnceAndUndoTakesItBack)
{
    select(u"用户留存率");
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    EXPECT_EQ(drawn(), "用户留存率\n");
    undo();
    EXPECT_EQ(drawn(), "");
    m_session.undoStack().redo();
    settle();
    EXPECT_EQ(drawn(), "用户留存率\n");
}

TEST_F(Annotate, QuickKeysInARowFindEachOthersWork)
{
    makeTag(u"alpha");
    makeTag(u"beta");
    select(u"用户留存率");
    QTest::keyClick(&m_host, Qt::Key_1);
    QTest::keyClick(&m_host, Qt::Key_2);
    settle();
    EXPECT_EQ(drawn(), "用户留存率 [alpha] [beta]\n");
    press(Qt::Key_1);
    EXPECT_EQ(drawn(), "用户留存率 [beta]\n");
    press(Qt::Key_2);
    EXPECT_EQ(drawn(), "");
    undo();
    undo();
    undo();
    EXPECT_EQ(drawn(), "用户留存率 [alpha]\n");
}

TEST_F(Annotate, WithoutASelectionTheSentenceAtTheCaretIsMarked)
{
    const std::size_t at = m_session.reading()->document.text.find(u"商业化方面");
    m_session.setSelection(Span::of(at + 2, at + 2));
    press(Qt::Key_Space);
    ASSERT_EQ(m_session.annotations().size(), 1u);
    EXPECT_TRUE(m_session.annotations()[0].quote.starts_with(u"商业化方面"));
    EXPECT_TRUE(m_session.annotations()[0].quote.ends_with(u"。"));
}

TEST_F(Annotate, ANoteIsWrittenInPlaceAndKeptByCtrlEnter)
{
    select(u"用户留存率");
    press(Qt::Key_M);
    auto* edit = m_host.findChild<NoteEdit*>(QStringLiteral("noteEditor"));
    ASSERT_TRUE(edit && edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("80%?"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(drawn(), "用户留存率: 80%?\n");
    EXPECT_FALSE(edit->isVisible());
    press(Qt::Key_M);
    QTest::keyClicks(edit, QStringLiteral("x"));
    QTest::keyClick(edit, Qt::Key_Escape);
    settle();
    EXPECT_EQ(drawn(), "用户留存率: 80%?\n");
}

TEST_F(Annotate, TheMenuOfASelectionMarksTagsAndNotes)
{
    const auto names = [this] {
        QMenu menu;
        m_annotator->fill(menu);
        QStringList all;
        for (const QAction* action : menu.actions())
            all.append(action->objectName());
        all.removeAll(QString());
        return all.join(u' ').toStdString();
    };
    select(u"用户留存率");
    EXPECT_EQ(names(), "actionQuickMark actionTagPicker actionNote");
    press(Qt::Key_Space);
    EXPECT_EQ(names(), "actionQuickMark actionTagPicker actionNote actionUnmark");
}

TEST_F(Annotate, TheTagPickerMakesATagAndUndoTakesBoth)
{
    select(u"用户留存率");
    press(Qt::Key_T);
    auto* words = m_host.findChild<QLineEdit*>(QStringLiteral("tagPickerFilter"));
    ASSERT_TRUE(words && words->isVisible());
    QTest::keyClicks(words, QStringLiteral("churn"));
    QTest::keyClick(words, Qt::Key_Return);
    settle();
    EXPECT_EQ(drawn(), "用户留存率 [churn]\n");
    EXPECT_FALSE(words->isVisible());
    undo();
    EXPECT_EQ(drawn(), "");
    EXPECT_TRUE(m_session.tags().empty());
    m_session.undoStack().redo();
    settle();
    EXPECT_EQ(drawn(), "用户留存率 [churn]\n");
}

TEST_F(Annotate, APathInTheTagPickerMakesATagBelowAnother)
{
    makeTag(u"guidance");
    select(u"用户留存率");
    press(Qt::Key_T);
    auto* words = m_host.findChild<QLineEdit*>(QStringLiteral("tagPickerFilter"));
    QTest::keyClicks(words, QStringLiteral("Guidance/supply / chips"));
    QTest::keyClick(words, Qt::Key_Return);
    settle();
    ASSERT_EQ(m_session.tags().size(), 3u);
    EXPECT_EQ(tagPath(m_session.tags(), m_session.annotations().at(0).tags.at(0)).toStdString(),
              "guidance / supply / chips");
    undo();
    EXPECT_EQ(m_session.tags().size(), 1u);
    m_session.undoStack().redo();
    settle();
    EXPECT_EQ(m_session.tags().size(), 3u);
    press(Qt::Key_T);
    QTest::keyClicks(words, QStringLiteral("guidance/supply"));
    QTest::keyClick(words, Qt::Key_Return);
    settle();
    EXPECT_EQ(m_session.tags().size(), 3u);
    EXPECT_EQ(drawn(), "用户留存率 [chips] [supply]\n");
}

TEST_F(Annotate, APopupClosesWhenWordsOutsideArePressedAndTheNewSelectionCounts)
{
    QWidget panel(&m_host); // takes no focus
    panel.setGeometry(400, 350, 100, 20);
    panel.show();
    makeTag(u"alpha");
    select(u"用户留存率");
    press(Qt::Key_T);
    auto* words = m_host.findChild<QLineEdit*>(QStringLiteral("tagPickerFilter"));
    ASSERT_TRUE(words->isVisible());
    QTest::mouseClick(words->parentWidget(), Qt::LeftButton, {}, QPoint(3, 3));
    EXPECT_TRUE(words->hasFocus()) << "a press on its frame leaves the keys with it";
    QTest::mouseClick(&panel, Qt::LeftButton);
    EXPECT_FALSE(words->isVisible());
    select(u"商业化方面");
    press(Qt::Key_M);
    auto* edit = m_host.findChild<NoteEdit*>(QStringLiteral("noteEditor"));
    ASSERT_TRUE(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("ask"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(drawn(), "商业化方面: ask\n");
}

TEST_F(Annotate, RemovingATagAndUndoingGivesItBackToItsPassages)
{
    makeTag(u"alpha");
    const Tag alpha = m_session.tags().front();
    select(u"用户留存率");
    press(Qt::Key_1);
    Tag below;
    below.name = u"below";
    below.parent = alpha.id;
    m_session.undoStack().push(addTagCommand(m_session, below).release());
    settle();
    m_session.undoStack().push(removeTagCommand(m_session, alpha).release());
    settle();
    EXPECT_TRUE(m_session.tags().empty());
    undo();
    EXPECT_EQ(m_session.tags().size(), 2u);
    EXPECT_EQ(drawn(), "用户留存率 [alpha]\n");
}

TEST_F(Annotate, TheNotesPanelShowsEditsAndRemovesWhatWasMarked)
{
    select(u"用户留存率");
    press(Qt::Key_Space);
    NotesPanel panel(m_session);
    panel.resize(320, 400);
    panel.show();
    auto* list = panel.findChild<QListView*>(QStringLiteral("notesList"));
    ASSERT_EQ(list->model()->rowCount(), 1);
    panel.editNote(m_session.annotations()[0].id);
    auto* edit = panel.findChild<NoteEdit*>();
    ASSERT_TRUE(edit);
    edit->setPlainText(QStringLiteral("watch"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(drawn(), "用户留存率: watch\n");
    panel.findChild<QAction*>(QStringLiteral("actionRemoveNote"))->trigger();
    settle();
    EXPECT_EQ(drawn(), "");
    EXPECT_EQ(list->model()->rowCount(), 0);
}

} // namespace
} // namespace earshot::ui
