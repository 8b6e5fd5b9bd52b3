#include "support/settings.h"

#include "support/qt_text.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <array>

namespace earshot::ui {

namespace {

QString shortcutKey(const QString& action)
{
    return QStringLiteral("keys/") + action;
}

QString fontKey(FontUse use)
{
    static constexpr std::array names{"Interface", "Latin", "Simplified", "Traditional"};
    return QStringLiteral("looks/font") + QLatin1String(names[static_cast<std::size_t>(use)]);
}

/// A path has slashes, which would be groups.
QString backupKey(const QString& library)
{
    return QStringLiteral("backups/") + QString::fromLatin1(library.toUtf8().toHex());
}

QString callKey(const std::string& sha256)
{
    return QStringLiteral("calls/") + toQString(sha256);
}

} // namespace

Theme::Mode Settings::themeMode() const
{
    const int mode = m_settings.value(QStringLiteral("looks/theme"), 0).toInt();
    return static_cast<Theme::Mode>(std::clamp(mode, 0, 2));
}

void Settings::setThemeMode(Theme::Mode mode)
{
    m_settings.setValue(QStringLiteral("looks/theme"), static_cast<int>(mode));
}

Theme::RiseColor Settings::riseColor() const
{
    return m_settings.value(QStringLiteral("looks/risesRed"), false).toBool() ? Theme::RiseColor::Red
                                                                              : Theme::RiseColor::Green;
}

void Settings::setRiseColor(Theme::RiseColor rise)
{
    m_settings.setValue(QStringLiteral("looks/risesRed"), rise == Theme::RiseColor::Red);
}

int Settings::interfaceFontSteps() const
{
    return m_settings.value(QStringLiteral("looks/interfaceFontSteps"), 0).toInt();
}

int Settings::transcriptFontSteps() const
{
    return m_settings.value(QStringLiteral("looks/transcriptFontSteps"), 0).toInt();
}

void Settings::setFontSteps(int interfaceSteps, int transcriptSteps)
{
    m_settings.setValue(QStringLiteral("looks/interfaceFontSteps"), interfaceSteps);
    m_settings.setValue(QStringLiteral("looks/transcriptFontSteps"), transcriptSteps);
}

QString Settings::fontFamily(FontUse use) const
{
    return m_settings.value(fontKey(use)).toString();
}

void Settings::setFontFamily(FontUse use, const QString& family)
{
    m_settings.setValue(fontKey(use), family);
}

bool Settings::newestFirst() const
{
    return m_settings.value(QStringLiteral("reading/newestFirst"), false).toBool();
}

void Settings::setNewestFirst(bool newestFirst)
{
    m_settings.setValue(QStringLiteral("reading/newestFirst"), newestFirst);
}

QString Settings::language() const
{
    return m_settings.value(QStringLiteral("looks/language")).toString();
}

void Settings::setLanguage(const QString& language)
{
    m_settings.setValue(QStringLiteral("looks/language"), language);
}

QByteArray Settings::layout(const QString& part) const
{
    return m_settings.value(QStringLiteral("layout/") + part).toByteArray();
}

void Settings::setLayout(const QString& part, const QByteArray& state)
{
    m_settings.setValue(QStringLiteral("layout/") + part, state);
}

void Settings::forgetLayout()
{
    m_settings.remove(QStringLiteral("layout"));
}

std::optional<QKeySequence> Settings::shortcut(const QString& action) const
{
    const QVariant keys = m_settings.value(shortcutKey(action));
    if (!keys.isValid()) {
        return std::nullopt;
    }
    return QKeySequence::fromString(keys.toString(), QKeySequence::PortableText);
}

void Settings::setShortcut(const QString& action, const QKeySequence& keys)
{
    m_settings.setValue(shortcutKey(action), keys.toString(QKeySequence::PortableText));
}

void Settings::resetShortcuts()
{
    m_settings.remove(QStringLiteral("keys"));
}

CallState Settings::callState(const std::string& sha256) const
{
    const QString state = m_settings.value(callKey(sha256)).toString();
    const QStringList parts = state.split(QLatin1Char(' '));
    if (parts.size() < 2) {
        return {};
    }
    return {std::max(0, parts[0].toInt()), std::clamp(parts[1].toInt(), 0, 3),
            state.section(QLatin1Char(' '), 2)};
}

void Settings::setCallState(const std::string& sha256, const CallState& state)
{
    QString text = QStringLiteral("%1 %2").arg(state.offset).arg(state.part);
    if (!state.speaker.isEmpty()) {
        text += QLatin1Char(' ') + state.speaker;
    }
    m_settings.setValue(callKey(sha256), text);
}

QString Settings::folder() const
{
    const QString chosen = m_settings.value(QStringLiteral("reading/folder")).toString();
    if (!chosen.isEmpty() && QFileInfo(chosen).isDir()) {
        return chosen;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void Settings::setFolder(const QString& folder)
{
    m_settings.setValue(QStringLiteral("reading/folder"), folder);
}

std::int64_t Settings::lastCall() const
{
    return m_settings.value(QStringLiteral("reading/lastCall"), 0).toLongLong();
}

void Settings::setLastCall(std::int64_t call)
{
    m_settings.setValue(QStringLiteral("reading/lastCall"), static_cast<qlonglong>(call));
}

QStringList Settings::recentCalls() const
{
    return m_settings.value(QStringLiteral("reading/recentCalls")).toStringList();
}

void Settings::setRecentCalls(const QStringList& calls)
{
    m_settings.setValue(QStringLiteral("reading/recentCalls"), calls);
}

QStringList Settings::oldSavedSearches() const
{
    return m_settings.value(QStringLiteral("reading/searches")).toStringList();
}

void Settings::forgetOldSavedSearches()
{
    m_settings.remove(QStringLiteral("reading/searches"));
}

QDateTime Settings::lastBackup(const QString& library) const
{
    return m_settings.value(backupKey(library)).toDateTime();
}

void Settings::setLastBackup(const QString& library, const QDateTime& time)
{
    m_settings.setValue(backupKey(library), time);
}

} // namespace earshot::ui
