#include "intake/repair/repairs.h"

#include "intake/repair/gbk_slip.h"
#include "intake/repair/market_quote.h"
#include "intake/repair/mojibake.h"
#include "intake/repair/pinyin_gloss.h"
#include "intake/repair/stray_character.h"
#include "text/script.h"

namespace earshot {

bool repairText(WorkingText& working, const Progress& progress)
{
    // A text read wrongly holds control characters that belong to its letters.
    working.apply(findMojibake(working.text()));
    working.apply(findStrayCharacters(working.text()));
    if (progress.cancelled())
        return false;
    const Language language = languageOf(working.text());
    if (isChinese(language)) {
        // A gloss behind a wrongly paired character is proof of the right one; what glosses show of the page
        // is read before slips are mended, because what they restore has none.
        const GlossRule glosses(working.text());
        working.apply(findGbkSlips(working.text(), language, glosses.find(working.text()), progress.stop));
        working.apply(glosses.find(working.text()));
    }
    working.apply(findMarketQuotes(working.text()));
    return !progress.cancelled();
}

} // namespace earshot
