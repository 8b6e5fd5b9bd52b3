#include "support/translations.h"

#include "support/theme.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace earshot::ui {

namespace {

QString systemLanguage()
{
    const QLocale system = QLocale::system();
    if (system.language() != QLocale::Chinese) {
        return QStringLiteral("en");
    }
    return system.script() == QLocale::TraditionalHanScript ? QStringLiteral("zh_TW")
                                                            : QStringLiteral("zh_CN");
}

} // namespace

Translations& Translations::instance()
{
    static Translations* translations = new Translations(qApp);
    return *translations;
}

Translations::Translations(QObject* parent) : QObject(parent) {}

void Translations::use(const QString& language)
{
    const QString wanted = language.isEmpty() ? systemLanguage() : language;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_language = QStringLiteral("en");
    // English has a file too: it holds the plural forms.
    if (m_ours.load(QStringLiteral(":/translations/earshot_%1.qm").arg(wanted))) {
        m_language = wanted;
        if (m_qt.load(QStringLiteral("qtbase_%1").arg(wanted),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(&m_qt);
        }
        QCoreApplication::installTranslator(&m_ours);
    }
    QLocale::setDefault(QLocale(m_language == QLatin1String("en") ? QStringLiteral("en_US") : m_language));
    Theme::instance().setInterfaceLanguage(m_language);
}

} // namespace earshot::ui
