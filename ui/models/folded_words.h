#pragma once

#include "support/qt_text.h"
#include "text/fold.h"

#include <QString>
#include <QStringList>
#include <algorithm>

namespace earshot::ui {

/// The words of a filter box, folded: 营收 finds 營收, ARR finds arr.
inline QStringList foldedWords(const QString& text)
{
    return toQString(folded(toU16(text))).split(u' ', Qt::SkipEmptyParts);
}

/// Whether all of `words` (folded) occur in the text.
inline bool containsWords(const QString& text, const QStringList& words)
{
    const QString lookup = toQString(folded(toU16(text)));
    return std::ranges::all_of(words, [&](const QString& word) { return lookup.contains(word); });
}

} // namespace earshot::ui
