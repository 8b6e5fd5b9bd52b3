#pragma once

#include "output/export_data.h"
#include "output/report_words.h"

#include <string>
#include <vector>

namespace earshot {

/// What the reports for people show of a call, in the words of the document; each format sets it its own way.
struct SaidPart {
    std::u16string speaker;
    std::u16string text;
    Role role = Role::Unknown;
};
struct NotePart {
    std::u16string quote;
    std::u16string note;
    std::u16string tags;
};
struct FigurePart {
    std::u16string text;
    std::u16string metric;
    std::u16string part; ///< "cloud, europe": the business and the place, empty for the whole company
    std::string value;   ///< "—" where there is none
    std::string unit;
    std::string change; ///< direction and comparison
    std::string period;
    std::u16string speaker;
};
struct PairParts {
    int number = 0;           ///< from 1, through the whole call
    std::u16string askerLine; ///< "name, firm"
    std::u16string questionSummary;
    std::u16string answerSummary;
    std::string answerClass;
    std::vector<SaidPart> said; ///< question, clarification and answer turns in the order of the call
    std::vector<NotePart> notes;
};
struct CallParts {
    std::u16string heading;                      ///< "company, period"
    std::u16string line;                         ///< title, day, file
    std::string language;                        ///< BCP 47
    const ReportWords* words = &reportWords({}); ///< in that language; lives as long as the program
    std::vector<PairParts> pairs;
    std::vector<NotePart> otherNotes; ///< outside all pairs
    std::vector<FigurePart> figures;
};

CallParts callParts(const ExportCall& call, const std::vector<Tag>& tags);

/// "company, period"; the file where neither is known.
std::u16string callHeading(const ExportCall& call);

/// "parent/child" of the tag; empty where it is unknown.
std::u16string tagPath(const std::vector<Tag>& tags, TagId tag);

} // namespace earshot
