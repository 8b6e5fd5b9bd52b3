#pragma once

#include <QObject>
#include <QStringList>

namespace earshot::ui {

/// Searches that a person keeps: the same for every library, remembered between two starts.
class SavedSearches : public QObject {
    Q_OBJECT

public:
    explicit SavedSearches(QObject* parent = nullptr);

    const QStringList& all() const { return m_all; }
    bool contains(const QString& words) const { return m_all.contains(words); }
    void set(const QStringList& searches);

Q_SIGNALS:
    void changed();

private:
    QStringList m_all;
};

} // namespace earshot::ui
