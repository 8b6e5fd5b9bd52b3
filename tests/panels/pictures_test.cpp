#include "commands/annotation_command.h"
#include "commands/tag_command.h"
#include "panels/annotate/note_popup.h"
#include "panels/annotate/tag_picker.h"
#include "panels/compare_panel.h"
#include "panels/figures_panel.h"
#include "panels/import_review/review_panel.h"
#include "panels/notes_panel.h"
#include "panels/qa_panel.h"
#include "panels/search_panel.h"
#include "panels/speakers_panel.h"
#include "sample_session.h"
#include "support/importer.h"
#include "support/theme.h"
#include "windows/action_table.h"
#include "windows/call_dialog.h"
#include "windows/export_dialog.h"
#include "windows/preferences.h"
#include "windows/qa_import_dialog.h"
#include "windows/synonyms_dialog.h"
#include "windows/tag_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QListView>
#include <QPixmap>
#include <QTest>
#include <QTreeView>

namespace earshot::ui {
namespace {

/// Pictures of every panel for a person to look at; a panel that draws nothing but its ground fails.
class Pictures : public SampleSession {
protected:
    void take(QWidget& widget, const QString& name)
    {
        widget.ensurePolished();
        QTest::qWait(30);
        settle();
        for (const bool dark : {false, true}) {
            Theme::instance().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            settle();
            const QPixmap picture = widget.grab();
            EXPECT_GT(colours(picture.toImage()), 12) << name.toStdString();
            const QString folder = qEnvironmentVariable("EARSHOT_PICTURES");
            if (!folder.isEmpty())
                picture.save(QDir(folder).filePath(
                    name + (dark ? QStringLiteral("-dark.png") : QStringLiteral(".png"))));
        }
        Theme::instance().setMode(Theme::Mode::Light);
    }

    static int colours(const QImage& image)
    {
        std::set<QRgb> seen;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                seen.insert(image.pixel(x, y));
        }
        return int(seen.size());
    }

    void markSome()
    {
        for (const auto& [name, hue] :
             {std::pair(u"利润率", 0), std::pair(u"指引", 1), std::pair(u"云业务", 4)}) {
            Tag tag;
            tag.name = name;
            tag.hue = hue;
            m_session.undoStack().push(addTagCommand(m_session, tag).release());
        }
        settle();
        const std::u16string& text = m_session.reading()->document.text;
        for (const std::u16string_view words : {u"盈亏平衡", u"用户留存率", u"我们希望经调整EBITA利润率"}) {
            const std::size_t at = text.find(words);
            if (at == std::u16string::npos)
                continue;
            const AnnotationTarget target{m_session.callId(),
                                          {},
                                          AnchorKind::Text,
                                          Span::of(at, at + words.size()),
                                          std::u16string(words)};
            m_session.undoStack().push(
                toggleTagCommand(m_session, target, m_session.tags()[at % m_session.tags().size()])
                    .release());
            if (at % 2 == 0)
                m_session.undoStack().push(
                    setNoteCommand(m_session, target, u"与去年同期相比提高两个百分点，下季核对。").release());
        }
        settle();
    }

    template<class Panel>
    void takePanel(const QString& name, const QSize& size)
    {
        Panel panel(m_session);
        panel.setAutoFillBackground(true);
        panel.resize(size);
        panel.show();
        take(panel, name);
    }
};

TEST_F(Pictures, OfPanelsInChineseText)
{
    openCall(call(u"蓝海", 2024, 1));
    markSome();
    {
        QaPanel panel(m_session);
        panel.resize(372, 860);
        panel.show();
        m_session.setCurrentTurn(pairCards(*m_session.reading())[1].place.exchange >= 0
                                     ? m_session.reading()->call.exchanges[1].pairs[0].questionTurns[0]
                                     : 0);
        take(panel, QStringLiteral("qa-zh"));
    }
    takePanel<FiguresPanel>(QStringLiteral("figures-zh"), {372, 700});
    takePanel<FiguresPanel>(QStringLiteral("figures-zh-wide"), {760, 700});
    takePanel<NotesPanel>(QStringLiteral("notes-zh"), {372, 500});
    takePanel<SpeakersPanel>(QStringLiteral("speakers-zh"), {372, 560});
    SearchPanel search(m_session);
    search.resize(1200, 260);
    search.show();
    search.search(QStringLiteral("回购"));
    take(search, QStringLiteral("search-zh"));
}

TEST_F(Pictures, OfFiguresPutRightAndOfChecks)
{
    openCall(call(u"蓝海", 2025, 1));
    Importer importer(m_session);
    importer.importFiles({QStringLiteral(EARSHOT_SAMPLES "/lanhai-results.csv")});
    settle();
    settle();
    FiguresPanel panel(m_session);
    panel.resize(372, 860);
    panel.show();
    settle();
    panel.correct(10);
    take(panel, QStringLiteral("figure-editor"));
    panel.showChecks();
    take(panel, QStringLiteral("checks"));
}

TEST_F(Pictures, OfPanelsInEnglishText)
{
    openCall(call(u"Northwind", 2024, 2));
    takePanel<QaPanel>(QStringLiteral("qa-en"), {372, 860});
    takePanel<FiguresPanel>(QStringLiteral("figures-en"), {520, 700});
    takePanel<SpeakersPanel>(QStringLiteral("speakers-en"), {372, 560});
}

TEST_F(Pictures, OfTheComparison)
{
    ComparePanel panel(m_session);
    panel.resize(1440, 860);
    panel.show();
    panel.compareWithPrevious(call(u"蓝海", 2024, 2));
    take(panel, QStringLiteral("compare-zh-2"));
    panel.compare({call(u"Northwind", 2024, 2), call(u"Northwind", 2024, 3), call(u"Northwind", 2024, 4)});
    take(panel, QStringLiteral("compare-en-3"));
}

TEST_F(Pictures, OfTheReview)
{
    openCall(call(u"蓝海", 2024, 4));
    ReviewPanel panel(m_session);
    panel.resize(1180, 800);
    panel.show();
    settle();
    take(panel, QStringLiteral("review-proposal"));
    while (panel.current() && panel.current()->kind != ReviewItem::Kind::Repair)
        panel.step(1);
    for (int i = 0; i < 4; ++i)
        panel.accept();
    panel.reject();
    settle();
    panel.showAll(true);
    take(panel, QStringLiteral("review-settled"));
    panel.actions().action(ReviewStep::Speaker)->trigger();
    take(panel, QStringLiteral("review-speaker"));
}

TEST_F(Pictures, OfPopupsAndDialogs)
{
    openCall(call(u"蓝海", 2024, 1));
    markSome();
    const Annotation& known = m_session.annotations().front();
    const AnnotationTarget target{known.call, known.id, known.anchor, known.span, known.quote};
    QWidget ground;
    ground.resize(720, 340);
    ground.show();
    TagPicker picker(m_session, &ground);
    picker.resize(picker.sizeHint());
    picker.open(target, {20, 20});
    take(ground, QStringLiteral("tag-picker"));
    NotePopup note(m_session, &ground);
    note.resize(note.sizeHint());
    note.open(target, QStringLiteral("下季核对"), {330, 20});
    take(ground, QStringLiteral("note-popup"));
    auto* exporting = new ExportDialog(m_session, {m_session.callId()}, QStringLiteral("/home/ada"));
    exporting->show();
    QTest::qWait(200);
    take(*exporting, QStringLiteral("export"));
    auto* formats = exporting->findChild<QComboBox*>(QStringLiteral("formatBox"));
    formats->setCurrentIndex(formats->findData(int(ExportFormat::CsvFigures)));
    QTest::qWait(200);
    take(*exporting, QStringLiteral("export-figures"));
    delete exporting;
    auto* properties = new CallDialog(m_session, *m_session.summary(m_session.callId()));
    properties->show();
    take(*properties, QStringLiteral("call-dialog"));
    delete properties;
    auto* tag = new TagDialog(m_session, m_session.tags().front());
    tag->show();
    take(*tag, QStringLiteral("tag-dialog"));
    delete tag;
}

TEST_F(Pictures, OfSettingsAndOfWhatComesBack)
{
    openCall(call(u"蓝海", 2024, 1));
    auto* synonyms = new SynonymsDialog(m_session);
    synonyms->show();
    take(*synonyms, QStringLiteral("synonyms"));
    delete synonyms;
    QWidget window;
    ActionTable actions(window);
    actions.setTexts();
    auto* preferences = new Preferences(actions);
    preferences->show();
    take(*preferences, QStringLiteral("preferences"));
    delete preferences;
    QaPlan plan;
    plan.path = "/home/ada/qa.csv";
    plan.encoding = "UTF-8";
    plan.rows = 12;
    plan.rowsUnchanged = 9;
    QaChange change;
    change.line = 3;
    change.place = {m_session.callId(), 1, 0};
    change.field = QaField::Note;
    change.now = u"下季核对毛利率的口径，与年报对照。";
    plan.changes.push_back(change);
    plan.refusals.push_back({7, QaRefusalKind::RowUnknown, u"", {}, u"", u""});
    auto* edited = new QaImportDialog(m_session, plan);
    edited->show();
    take(*edited, QStringLiteral("qa-import"));
    delete edited;
}

} // namespace
} // namespace earshot::ui
