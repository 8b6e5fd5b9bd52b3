#pragma once

#include "text/document.h"
#include "transcript/metadata.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One line before the first speech.
struct HeadLine {
    std::u16string_view text;
    std::u16string lookup; ///< folded
    bool title = false;    ///< short, and names an event or a period
    bool period = false;   ///< names a fiscal period
    bool skip = false;     ///< says when the page was made, not when the call was
};

inline constexpr std::size_t kLongestTitleLine = 160;

/// What the facts of a call are read from. Views are into the document's text.
struct CallHead {
    std::vector<HeadLine> lines;
    HeadLine speech; ///< the first words spoken
};

CallHead readHead(const Document& document, const CallInfoWords& words, const Call& call);

/// The beginning of a turn's words as a line.
HeadLine firstWordsOf(const Turn& turn, std::u16string_view text);

/// Fiscal period, call date, period end and the fiscal year's end.
void readCallPeriod(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call);

/// "NYSE:LHAI；港交所：09473", "2699.HK"; in a headline also "LHDX 0.27%", "301999". `lookup` is `inner`
/// folded.
void readTickersIn(std::u16string_view inner, std::u16string_view lookup, bool headline, Language language,
                   const CallInfoWords& words, CallInfo& info);
/// The brackets of the headline and of the lead's first sentence that names the company.
void readTickers(const CallHead& head, Language language, const CallInfoWords& words, CallInfo& info);

/// The company's name; the tickers are known by then.
void readCompany(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call);

} // namespace earshot
