#pragma once

#include "support/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QKeySequence>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>

namespace earshot::ui {

/// Where one read in a call, and how.
struct CallState {
    std::int32_t offset = 0;
    int part = 0;    ///< TranscriptPart
    QString speaker; ///< the one whose turns are shown; empty for all
};

/// What the program remembers between two starts that is not in the library: looks, layout, keys. Cheap to
/// make; written by Qt in the background.
class Settings {
public:
    Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    Theme::RiseColor riseColor() const;
    void setRiseColor(Theme::RiseColor rise);
    int interfaceFontSteps() const;
    int transcriptFontSteps() const;
    void setFontSteps(int interfaceSteps, int transcriptSteps);
    /// Empty for the designed font.
    QString fontFamily(FontUse use) const;
    void setFontFamily(FontUse use, const QString& family);
    /// "" follows the system; else "en", "zh_CN", "zh_TW".
    QString language() const;
    void setLanguage(const QString& language);

    /// Whether the library lists the newest calls first, not company by company.
    bool newestFirst() const;
    void setNewestFirst(bool newestFirst);

    QByteArray layout(const QString& part) const;
    void setLayout(const QString& part, const QByteArray& state);
    void forgetLayout();

    /// The key that a person gave an action; nothing where the program's own stands.
    std::optional<QKeySequence> shortcut(const QString& action) const;
    void setShortcut(const QString& action, const QKeySequence& keys);
    void resetShortcuts();

    /// By the document's SHA-256, so that it outlives the library.
    CallState callState(const std::string& sha256) const;
    void setCallState(const std::string& sha256, const CallState& state);

    /// Where files were last chosen; the person's documents where none were, or that folder is gone.
    QString folder() const;
    void setFolder(const QString& folder);

    std::int64_t lastCall() const;
    void setLastCall(std::int64_t call);

    /// Calls by their documents' SHA-256, the one opened last first.
    QStringList recentCalls() const;
    void setRecentCalls(const QStringList& calls);

    /// Searches that an older program kept for all libraries; they are kept in each library now.
    QStringList oldSavedSearches() const;
    void forgetOldSavedSearches();

    /// When a library was last backed up and the copy verified; invalid where never.
    QDateTime lastBackup(const QString& library) const;
    void setLastBackup(const QString& library, const QDateTime& time);

private:
    QSettings m_settings;
};

} // namespace earshot::ui
