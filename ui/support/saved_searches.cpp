#include "support/saved_searches.h"

namespace earshot::ui {

void SavedSearches::set(const QStringList& searches)
{
    if (searches != m_all) {
        m_all = searches;
        Q_EMIT changed();
    }
}

} // namespace earshot::ui
