#include "intake/repair/script_variant.h"

#include "text/fold.h"
#include "text/script.h"

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <vector>

namespace earshot {
namespace {

std::vector<bool> made()
{
    std::vector<bool> table(0x10000);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> hant(
        icu::Transliterator::createInstance(icu::UnicodeString(u"Hans-Hant"), UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !hant)
        return table;
    // Each character on a line of its own, so that no rule sees a neighbour.
    constexpr char16_t kFirst = 0x4E00;
    constexpr char16_t kLast = 0x9FFF;
    icu::UnicodeString lines;
    for (char32_t c = kFirst; c <= kLast; ++c)
        lines.append(static_cast<char16_t>(c)).append(u'\n');
    hant->transliterate(lines);
    std::int32_t at = 0;
    for (char32_t c = kFirst; c <= kLast && at < lines.length(); ++c) {
        const std::int32_t end = lines.indexOf(u'\n', at);
        table[c] = end - at != 1 || lines.charAt(at) != static_cast<char16_t>(c);
        at = end + 1;
    }
    return table;
}

} // namespace

bool hasTraditionalForm(char16_t han)
{
    static const std::vector<bool> table = made();
    return table[han];
}

bool variesByScript(char16_t han)
{
    return fold(han) != han || hasTraditionalForm(han);
}

} // namespace earshot
