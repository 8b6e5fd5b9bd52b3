#pragma once

#include "intake/reader.h"
#include "transcript/call.h"

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::corpus {

/// What must be reached on one folder of labelled calls; shares of 1.
struct Bar {
    std::string folder;   ///< below `transcripts`
    double starts = 0;    ///< F1 of turn starts: speaker and first letters
    double roles = 0;     ///< share of the turns found that have the labelled role
    double exchanges = 0; ///< F1 of exchanges: asker, first and last turn of substance
};
std::vector<Bar> bars();
/// How a test that misses the bar names it.
void PrintTo(const Bar& bar, std::ostream* out);

struct LabelledTurn {
    std::string speaker; ///< letters only
    std::string role;    ///< empty where the labels do not say
    std::string text;    ///< letters only
    bool isSpeech = true;
};

/// One analyst's time on the floor.
struct Floor {
    std::string asker;
    std::vector<std::size_t> turns;
};

struct LabelledCall {
    std::string id;
    std::string path;
    std::vector<LabelledTurn> turns;
    std::vector<Floor> floors;
};

/// The labelled calls of a folder with a gold.jsonl.
std::vector<LabelledCall> labelledCalls(const std::string& folder);
/// What the program reads, in the same shape.
LabelledCall readCallFor(const Document& document, const Call& call);

/// Letters and digits, folded: what labels and readings are compared by.
std::string letters(std::string_view utf8);

/// Counts of two multisets and what they share.
struct Overlap {
    std::size_t shared = 0;
    std::size_t left = 0;
    std::size_t right = 0;

    void add(const std::vector<std::string>& a, const std::vector<std::string>& b);
    double f1() const;
};

struct Tally {
    Overlap starts;
    Overlap exchanges;
    std::size_t roles = 0;
    std::size_t rolesRight = 0;

    void add(const LabelledCall& labelled, const LabelledCall& read);
    double roleShare() const;
};

} // namespace earshot::corpus
