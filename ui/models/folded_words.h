#pragma once

#include "support/qt_text.h"
#include "text/fold.h"

#include <QString>
#include <QStringList>
#include <algorithm>
#include <iterator>

namespace earshot::ui {

/// The words of a filter box, folded: 营收 finds 營收, ARR finds arr.
inline QStringList foldedWords(const QString& text)
{
    return toQString(folded(toU16(text))).split(u' ', Qt::SkipEmptyParts);
}

/// Those of `words` (folded) that do not occur in the text.
inline QStringList missingWords(const QString& text, const QStringList& words)
{
    const QString lookup = toQString(folded(toU16(text)));
    QStringList missing;
    std::ranges::copy_if(words, std::back_inserter(missing),
                         [&](const QString& word) { return !lookup.contains(word); });
    return missing;
}

/// Whether all of `words` (folded) occur in the text.
inline bool containsWords(const QString& text, const QStringList& words)
{
    return missingWords(text, words).isEmpty();
}

} // namespace earshot::ui
