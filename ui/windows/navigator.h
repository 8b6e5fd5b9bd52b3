#pragma once

#include "support/history.h"
#include "support/session.h"

#include <QObject>
#include <optional>

namespace earshot::ui {

class TranscriptView;

/// Back and forward through the places one has read, over all calls. Made before the panels are, because a
/// place must be remembered before they leave it.
class Navigator : public QObject {
    Q_OBJECT

public:
    explicit Navigator(Session& session, QObject* parent = nullptr);

    /// The view that shows the places; set once.
    void setView(TranscriptView* view);
    void back() { go(m_history.back(here())); }
    void forward() { go(m_history.forward(here())); }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

Q_SIGNALS:
    void changed();

private:
    ReadingPlace here();
    void go(std::optional<ReadingPlace> place);
    void arrive();

    Session& m_session;
    TranscriptView* m_view = nullptr;
    History m_history;
    CallId m_shown;                       ///< the call in the view
    std::optional<ReadingPlace> m_travel; ///< where back or forward goes, until its call is open
};

} // namespace earshot::ui
