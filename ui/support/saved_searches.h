#pragma once

#include <QObject>
#include <QStringList>

namespace earshot::ui {

/// The searches that a person keeps in the library that is open. `Session` fills it.
class SavedSearches : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const QStringList& all() const { return m_all; }
    bool contains(const QString& words) const { return m_all.contains(words); }
    void set(const QStringList& searches);

Q_SIGNALS:
    void changed();

private:
    QStringList m_all;
};

} // namespace earshot::ui
