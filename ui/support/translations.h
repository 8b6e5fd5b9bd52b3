#pragma once

#include <QObject>
#include <QTranslator>

namespace earshot::ui {

/// The language of the interface. One instance, on the UI thread.
class Translations : public QObject {
    Q_OBJECT

public:
    static Translations& instance();

    /// "en", "zh_CN", "zh_TW"; empty: the system's where it is one of these, else English.
    void use(const QString& language);
    QString language() const { return m_language; }

private:
    explicit Translations(QObject* parent);

    QTranslator m_ours;
    QTranslator m_qt; ///< buttons of Qt's own dialogs
    QString m_language = QStringLiteral("en");
};

} // namespace earshot::ui
