#include "windows/navigator.h"

#include "views/transcript_view.h"

#include <utility>

namespace earshot::ui {

Navigator::Navigator(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::callOpened, this, [this](CallId call) {
        if (!m_travel) {
            m_history.leave(here());
        }
        m_shown = call;
        Q_EMIT changed();
    });
    connect(&session, &Session::spanActivated, this, [this] {
        m_history.leave(here());
        Q_EMIT changed();
    });
}

void Navigator::setView(TranscriptView* view)
{
    m_view = view;
    // This connection is made behind the view's own: the call is shown already.
    connect(&m_session, &Session::callOpened, this, &Navigator::arrive);
}

ReadingPlace Navigator::here()
{
    return {m_shown, m_shown.valid() && m_view ? m_view->topOffset() : 0};
}

void Navigator::go(std::optional<ReadingPlace> place)
{
    if (!place) {
        return;
    }
    m_travel = place;
    if (place->call == m_session.callId()) {
        arrive();
    } else {
        m_session.open(place->call);
    }
    Q_EMIT changed();
}

void Navigator::arrive()
{
    if (const auto place = std::exchange(m_travel, std::nullopt)) {
        m_view->scrollToOffset(place->offset);
    }
}

} // namespace earshot::ui
