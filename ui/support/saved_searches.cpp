#include "support/saved_searches.h"

#include "support/settings.h"

namespace earshot::ui {

SavedSearches::SavedSearches(QObject* parent) : QObject(parent), m_all(Settings().savedSearches()) {}

void SavedSearches::set(const QStringList& searches)
{
    if (searches != m_all) {
        m_all = searches;
        Settings().setSavedSearches(searches);
        Q_EMIT changed();
    }
}

} // namespace earshot::ui
