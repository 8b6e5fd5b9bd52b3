#pragma once

#include "lexicon/lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// A name of an amount per share, put together from its parts: 每股美国存托股摊薄盈利.
struct ShareName {
    std::u16string words;
    std::string_view metric; ///< lexicon id; as long-lived as the lexicon
};

/// Of the topic "share_names".
std::vector<ShareName> shareNames(const Lexicon& lexicon);

} // namespace earshot::figures
