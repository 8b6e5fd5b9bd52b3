#pragma once

#include "search/query.h"

#include <QString>

namespace earshot::ui {

/// What a search understood, in words: "营收 (also 收入, revenue, net sales…) and not role analyst".
QString queryText(const Query& query);

/// Whether that says more than the words typed: there are synonyms, fields or operators.
bool isMoreThanWords(const Query& query);

/// Why a search is not understood, with the place.
QString faultText(const QueryFault& fault);

} // namespace earshot::ui
