#pragma once

#include "text/span.h"

#include <QString>
#include <QStringView>
#include <string>
#include <string_view>

namespace earshot::ui {

/// Between the core's text and Qt's. Both are UTF-16: a copy, never a conversion.
inline QString toQString(std::u16string_view text)
{
    return QString(reinterpret_cast<const QChar*>(text.data()), static_cast<qsizetype>(text.size()));
}

/// UTF-8: paths, language tags, lexicon ids.
inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The view is valid as long as `text` is.
inline QStringView viewOf(std::u16string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

inline std::u16string toU16(QStringView text)
{
    return {reinterpret_cast<const char16_t*>(text.utf16()), static_cast<std::size_t>(text.size())};
}

inline std::string toUtf8String(QStringView text)
{
    return text.toUtf8().toStdString();
}

} // namespace earshot::ui
