#pragma once

#include "text/fold.h"
#include "text/script.h"

#include <string>
#include <string_view>

namespace earshot::ui {

/// Letters and digits of a company's name, folded: one key for "Acme, Inc." and "ACME Inc", for 藍海 and
/// 蓝海.
inline std::u16string companyKey(std::u16string_view name)
{
    std::u16string key;
    for (const char16_t c : folded(name)) {
        if (c > 0x7F ? c != u'，' && c != u'。' && c != u'・' && c != u'·'
                     : isAsciiLetter(c) || isAsciiDigit(c)) {
            key += c;
        }
    }
    return key;
}

} // namespace earshot::ui
