#pragma once

#include "text/script.h"
#include "transcript/call.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <array>

namespace earshot::ui {

/// What a colour is for. No widget holds a colour of its own.
enum class ColorRole {
    Window,
    Surface,
    Header,
    Sunken,
    Border,
    Text,
    MutedText,
    Accent,
    AccentSoft,
    OnAccent,
    Selection,
    Analyst,
    Executive,
    Operator, ///< and narration
    Figure,   ///< dotted underline of a number
    Doubt,
    Rise, ///< green, or red where the person reads rises in red
    Fall,
    Inserted, ///< background
    Deleted,  ///< background
    Hit,      ///< background of a search hit
    HitCurrent,
    Flash, ///< background of a place just jumped to, at its brightest
    Good,  ///< answered; stays green whatever colour a rise has
    Bad,   ///< not answered
};
constexpr int colorRoleCount = static_cast<int>(ColorRole::Bad) + 1;

/// What a person may choose a font for.
enum class FontUse { Interface, Latin, Simplified, Traditional };
constexpr int fontUseCount = static_cast<int>(FontUse::Traditional) + 1;

/// Number of tag hues: amber rose violet blue teal green olive slate.
constexpr int tagHueCount = 8;

/// Colours, fonts and icons of the whole program. One instance, on the UI thread, made after QApplication.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    /// Which way round rises and falls are coloured.
    enum class RiseColor { Green, Red };

    static Theme& instance();

    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }
    RiseColor riseColor() const { return m_rise; }
    void setMode(Mode mode);
    void setRiseColor(RiseColor rise);
    /// Points of difference from the designed sizes, -4..12, for interface and transcript each.
    void setFontSteps(int interfaceSteps, int transcriptSteps);
    /// The font family for the window, or for transcripts in a script; empty for the designed one. What it
    /// has no characters for is drawn in the designed one.
    void setFontFamily(FontUse use, const QString& family);
    QString fontFamily(FontUse use) const { return m_families[static_cast<std::size_t>(use)]; }
    /// The size of the system's own text, in points: where it is larger than the designed one, all text grows
    /// with it.
    void setSystemFontSize(double points);
    /// Interface language, BCP 47: decides which Chinese forms the interface font draws.
    void setInterfaceLanguage(const QString& language);
    /// Sets style, palette, style sheet and font of the application; called once at start and by every
    /// change.
    void apply();

    QColor color(ColorRole role) const;
    QColor tagColor(int hue) const;
    QColor tagSoftColor(int hue) const;
    /// The colour of a speaker's name.
    QColor speakerColor(Role role) const;

    QFont interfaceFont() const;
    /// How much larger than designed the interface's text is.
    double scale() const;
    /// 11.5 px semi-bold: headers of panels.
    QFont panelHeaderFont() const;
    /// Tabular digits, for tables and gutters.
    QFont numberFont() const;
    QFont transcriptFont(Language language) const;
    /// Line height as a multiple of the font's pixel size.
    static double lineHeight(Language language);
    /// Width of the transcript's column: 40 Han or 72 Latin characters.
    double measure(Language language) const;

    /// An outline icon of resources/icons, tinted by the palette; follows the theme.
    QIcon icon(const QString& name) const;
    /// The same, drawn in one colour.
    QPixmap pixmap(const QString& name, ColorRole role, int size, double devicePixelRatio) const;

    /// Draws one Chinese and one Latin glyph, so that the first page does not wait for the fonts.
    void warmFonts() const;

Q_SIGNALS:
    /// Colours or fonts are others now: repaint, and lay out again.
    void changed();

private:
    explicit Theme(QObject* parent);
    QFont interfaceFont(double pixels, QFont::Weight weight) const;

    Mode m_mode = Mode::System;
    RiseColor m_rise = RiseColor::Green;
    bool m_dark = false;
    bool m_systemDark = false;
    bool m_styled = false;
    std::array<QString, fontUseCount> m_families;
    double m_scale = 1; ///< of all text, by the system's size
    int m_interfaceSteps = 0;
    int m_transcriptSteps = 0;
    QString m_language = QStringLiteral("en");
};

} // namespace earshot::ui
