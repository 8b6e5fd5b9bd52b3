#include "support/theme.h"

#include "support/palette.h"

#include <QApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>
#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace earshot::ui {

namespace {

struct NamedRole {
    const char* name;
    ColorRole role;
};

/// Names of the roles in the style sheet, written `@name`.
constexpr NamedRole namedRoles[] = {
    {"window", ColorRole::Window},          {"surface", ColorRole::Surface},
    {"header", ColorRole::Header},          {"sunken", ColorRole::Sunken},
    {"border", ColorRole::Border},          {"text", ColorRole::Text},
    {"muted", ColorRole::MutedText},        {"accent", ColorRole::Accent},
    {"accent-soft", ColorRole::AccentSoft}, {"on-accent", ColorRole::OnAccent},
    {"selection", ColorRole::Selection},    {"doubt", ColorRole::Doubt},
};

/// What a word of the style sheet stands for.
QString valueOf(QStringView token, const Palette& colors, const Theme& theme)
{
    if (token == QLatin1String("head-size")) {
        return QString::number(theme.panelHeaderFont().pointSizeF()) + QStringLiteral("pt");
    }
    if (token == QLatin1String("mode")) {
        return theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
    }
    for (const NamedRole& named : namedRoles) {
        if (token == QLatin1String(named.name)) {
            return QColor(colors[named.role]).name();
        }
    }
    assert(token == QLatin1String("accent-strong"));
    return QColor(colors[ColorRole::Accent]).darker(115).name();
}

/// Designed sizes are in pixels at 96 dpi; a point size follows the screen's own.
constexpr double points(double pixels)
{
    return pixels * 72 / 96;
}

constexpr double designedPixels = 13; ///< of the interface
constexpr double designedPoints = points(designedPixels);

bool isChinese(const QString& language)
{
    return language.startsWith(QLatin1String("zh"));
}

bool isTraditional(const QString& language)
{
    return language.startsWith(QLatin1String("zh")) &&
           (language.contains(QLatin1String("Hant")) || language.contains(QLatin1String("TW")) ||
            language.contains(QLatin1String("HK")));
}

enum class Script { Latin, Simplified, Traditional };

/// Fonts that a person chose; empty for none.
struct Chosen {
    QString latin;
    QString han;
};

/// Quotation marks, dots and dashes are the same characters in both scripts, as wide as a Han character in
/// the one and narrow in the other: the font of the text's own script comes first. `han` is the form of Han
/// characters between Latin ones.
QStringList families(const Chosen& chosen, Script script, Script han)
{
    const QString simplifiedFont = QStringLiteral("Noto Sans CJK SC");
    const QString traditionalFont = QStringLiteral("Noto Sans CJK TC");
    const QStringList chinese = han == Script::Traditional
                                    ? QStringList{chosen.han, traditionalFont, simplifiedFont}
                                    : QStringList{chosen.han, simplifiedFont, traditionalFont};
    const QStringList latin{chosen.latin,
                            QStringLiteral("Inter"),
                            QStringLiteral("Noto Sans"),
                            QStringLiteral("Open Sans"),
                            QStringLiteral("Liberation Sans"),
                            QStringLiteral("DejaVu Sans")};
    QStringList all = script == Script::Latin ? latin + chinese : chinese + latin;
    all.removeAll(QString());
    return all;
}

QFont font(const Chosen& chosen, Script script, Script han, double pixels,
           QFont::Weight weight = QFont::Normal)
{
    QFont result;
    result.setFamilies(families(chosen, script, han));
    result.setPointSizeF(points(pixels));
    result.setWeight(weight);
    result.setStyleStrategy(QFont::PreferAntialias);
    return result;
}

/// Whether its digits stand below each other.
bool hasTabularDigits(const QString& family)
{
    const QFontMetricsF metrics(QFont(family, 40));
    const double first = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - first) > 0.5) {
            return false;
        }
    }
    return true;
}

QPalette qtPalette(const Palette& colors)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorRole ours) {
        palette.setColor(role, QColor(colors[ours]));
    };
    set(QPalette::Window, ColorRole::Window);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::Header);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::PlaceholderText, ColorRole::MutedText);
    set(QPalette::Button, ColorRole::Header);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::OnAccent);
    set(QPalette::ToolTipBase, ColorRole::Surface);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::Text);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::Light, ColorRole::Border);
    set(QPalette::Midlight, ColorRole::Border);
    set(QPalette::Mid, ColorRole::Border);
    set(QPalette::Dark, ColorRole::Border);
    set(QPalette::Shadow, ColorRole::Border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(colors[ColorRole::MutedText]));
    }
    return palette;
}

QString styleSheet(const Palette& colors, const Theme& theme)
{
    QFile file(QStringLiteral(":/theme/earshot.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString sheet = QString::fromUtf8(file.readAll());
    static const QRegularExpression token(QStringLiteral("@([a-z-]+)"));
    QString result;
    qsizetype done = 0;
    for (auto matches = token.globalMatch(sheet); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(sheet).mid(done, match.capturedStart() - done);
        result += valueOf(match.capturedView(1), colors, theme);
        done = match.capturedEnd();
    }
    result += QStringView(sheet).mid(done);
    return result;
}

} // namespace

Theme& Theme::instance()
{
    static Theme* theme = new Theme(qApp);
    return *theme;
}

Theme::Theme(QObject* parent)
    : QObject(parent), m_systemDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    m_dark = m_systemDark;
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    const bool dark = mode == Mode::Dark || (mode == Mode::System && m_systemDark);
    if (dark != m_dark) {
        m_dark = dark;
        apply();
    }
}

void Theme::setRiseColor(RiseColor rise)
{
    if (rise != m_rise) {
        m_rise = rise;
        Q_EMIT changed();
    }
}

void Theme::setFontSteps(int interfaceSteps, int transcriptSteps)
{
    m_transcriptSteps = std::clamp(transcriptSteps, -4, 12);
    const int before = std::exchange(m_interfaceSteps, std::clamp(interfaceSteps, -4, 12));
    if (m_interfaceSteps != before || !m_styled) {
        apply();
    } else {
        Q_EMIT changed(); // styling every widget anew takes time that a key press does not have
    }
}

void Theme::setFontFamily(FontUse use, const QString& family)
{
    if (family == fontFamily(use)) {
        return;
    }
    m_families[static_cast<std::size_t>(use)] = family;
    if (use == FontUse::Interface) {
        apply();
    } else {
        Q_EMIT changed();
    }
}

void Theme::setSystemFontSize(double points)
{
    const double scale = std::clamp(points / designedPoints, 1.0, 3.0);
    if (scale != m_scale) {
        m_scale = scale;
        apply();
    }
}

void Theme::setInterfaceLanguage(const QString& language)
{
    m_language = language;
    apply();
}

void Theme::apply()
{
    const Palette& colors = m_dark ? darkPalette() : lightPalette();
    if (!std::exchange(m_styled, true)) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    QApplication::setPalette(qtPalette(colors));
    QApplication::setFont(interfaceFont());
    qApp->setStyleSheet(styleSheet(colors, *this));
    Q_EMIT changed();
}

QColor Theme::color(ColorRole role) const
{
    if (m_rise == RiseColor::Red) {
        if (role == ColorRole::Rise) {
            role = ColorRole::Fall;
        } else if (role == ColorRole::Fall) {
            role = ColorRole::Rise;
        }
    }
    return QColor((m_dark ? darkPalette() : lightPalette())[role]);
}

QColor Theme::tagColor(int hue) const
{
    return QColor((m_dark ? darkPalette() : lightPalette()).tags[static_cast<std::size_t>(hue & 7)]);
}

QColor Theme::tagSoftColor(int hue) const
{
    return QColor((m_dark ? darkPalette() : lightPalette()).softTags[static_cast<std::size_t>(hue & 7)]);
}

QColor Theme::speakerColor(Role role) const
{
    switch (role) {
    case Role::Analyst:
        return color(ColorRole::Analyst);
    case Role::Executive:
        return color(ColorRole::Executive);
    case Role::Operator:
    case Role::Narration:
        return color(ColorRole::Operator);
    case Role::Unknown:
        break;
    }
    return color(ColorRole::Doubt);
}

QFont Theme::interfaceFont() const
{
    return interfaceFont(designedPixels, QFont::Normal);
}

double Theme::scale() const
{
    return interfaceFont().pointSizeF() / designedPoints;
}

QFont Theme::panelHeaderFont() const
{
    return interfaceFont(11.5, QFont::DemiBold);
}

QFont Theme::interfaceFont(double pixels, QFont::Weight weight) const
{
    const Script han = isTraditional(m_language) ? Script::Traditional : Script::Simplified;
    // The window has one font for all scripts: what it cannot draw falls to the designed ones.
    const bool chinese = isChinese(m_language);
    const QString family = fontFamily(FontUse::Interface);
    return font({chinese ? QString() : family, chinese ? family : QString()}, chinese ? han : Script::Latin,
                han, pixels * m_scale + m_interfaceSteps, weight);
}

QFont Theme::numberFont() const
{
    // Noto Sans CJK and DejaVu have digits of one width; Inter does not without an OpenType feature that
    // Qt 6.4 cannot ask for. DejaVu's are the widest.
    QFont result = interfaceFont();
    QStringList list = result.families();
    list.removeAll(QStringLiteral("Inter"));
    if (list.removeAll(QStringLiteral("DejaVu Sans")) > 0) {
        list.append(QStringLiteral("DejaVu Sans"));
    }
    const QString chosen = fontFamily(FontUse::Interface);
    if (!chosen.isEmpty() && !hasTabularDigits(chosen)) {
        list.removeAll(chosen);
    }
    result.setFamilies(list);
    return result;
}

QFont Theme::transcriptFont(Language language) const
{
    const bool traditional = language == Language::ChineseTraditional ||
                             (language == Language::English && isTraditional(m_language));
    const Script han = traditional ? Script::Traditional : Script::Simplified;
    const Chosen chosen{fontFamily(FontUse::Latin),
                        fontFamily(traditional ? FontUse::Traditional : FontUse::Simplified)};
    return font(chosen, earshot::isChinese(language) ? han : Script::Latin, han,
                15.5 * m_scale + m_transcriptSteps);
}

double Theme::lineHeight(Language language)
{
    return earshot::isChinese(language) ? 1.65 : 1.5;
}

double Theme::measure(Language language) const
{
    const QFontMetricsF metrics(transcriptFont(language));
    if (earshot::isChinese(language)) {
        return 40 * metrics.horizontalAdvance(QChar(0x4E2D));
    }
    static const QString sample =
        QStringLiteral("The quick brown fox jumps over the lazy dog, and 1,234 more of them ran");
    return 72 * metrics.horizontalAdvance(sample) / static_cast<double>(sample.size());
}

void Theme::warmFonts() const
{
    QImage image(64, 32, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const QString glyphs = QStringLiteral("Ag8\u4E2D\u55AE");
    for (const Language language : {Language::ChineseSimplified, Language::ChineseTraditional}) {
        painter.setFont(transcriptFont(language));
        painter.drawText(0, 24, glyphs);
    }
}

} // namespace earshot::ui
