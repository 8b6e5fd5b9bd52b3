#pragma once

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"
#include "text/document.h"
#include "transcript/call.h"

namespace earshot {

/// The words of head lines: events, exchanges, months, fields, currencies (topic "call_info").
struct CallInfoWords {
    explicit CallInfoWords(const Lexicon& lexicon);
    static const CallInfoWords& shipped();

    PhraseMatcher months;
    PhraseMatcher events;
    PhraseMatcher exchanges;
    std::vector<std::string> exchangeCodes;
    PhraseMatcher currencies;
    std::vector<std::string> currencyCodes;
    PhraseMatcher companyFields;
    PhraseMatcher titleFields; ///< before a headline: "标题"
    PhraseMatcher tickerFields;
    std::vector<std::string> tickerFieldCodes; ///< the exchange that a field tells; mostly empty
    PhraseMatcher dateFields;
    PhraseMatcher legalSuffixes;
    PhraseMatcher periodEnds;
    PhraseMatcher periodWords;  ///< before or behind a company's name in an English headline
    PhraseMatcher balanceDates; ///< before the day at whose end something stood
    PhraseMatcher skips;
    PhraseMatcher stops;    ///< words behind a company's name in a Chinese headline
    PhraseMatcher welcomes; ///< to the call of the company whose name follows
};

/// Reads call.info from the lines before the first turn and from the first words spoken. What nothing tells
/// stays empty. call.turns and call.people are read only. `addressee`: the company of a board,
/// "某某(600000)"; empty where the document is none.
void readCallInfo(const Document& document, const CallInfoWords& words, std::u16string_view addressee,
                  Call& call);

} // namespace earshot
