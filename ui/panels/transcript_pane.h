#pragma once

#include "support/session.h"
#include "views/transcript_view.h"

#include <QWidget>
#include <array>

class QButtonGroup;
class QToolButton;

namespace earshot::ui {

class FindBar;
class StickyHeader;

/// The centre of the window: the open call's transcript with its sticky header, filters and find bar.
class TranscriptPane : public QWidget {
    Q_OBJECT

public:
    explicit TranscriptPane(Session& session, QWidget* parent = nullptr);

    TranscriptView& view() { return *m_view; }
    /// Where a span of the text is drawn, in this widget; empty where it is out of sight.
    QRect placeOf(const Span& span);
    void find();
    void findNext(int by);
    /// Marks what a search found in a call, now or as soon as it is open: `findNext` goes through it.
    void showHits(CallId call, const std::vector<Span>& places, Span current);
    /// Takes the marks of a search away; those of the find bar go with the bar.
    void forgetHits();
    void setPart(TranscriptPart part);
    void copy();
    void copyWithCitation();
    /// Keeps where one read in the call shown, for the next time it is opened.
    void rememberState();

Q_SIGNALS:
    void menuRequested(QPoint globalPosition);
    void annotationActivated(earshot::AnnotationId annotation);
    /// Another hit of the search is looked at.
    void placeShown(earshot::Span place);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    void setTexts();
    void showCall();
    void updateCall();
    void showAnnotations();
    void showFilter();
    void fillSpeakerMenu();
    void restoreState();

    struct Found {
        CallId call;
        std::vector<Span> places;
        Span current;
    };

    Session& m_session;
    std::optional<Found> m_found; ///< in a call that is not open yet
    TranscriptView* m_view;
    StickyHeader* m_header;
    FindBar* m_findBar;
    QButtonGroup* m_parts;
    QToolButton* m_speakers;
    std::string m_shownCall; ///< SHA-256 of the call shown, under which its state is kept
};

} // namespace earshot::ui
