#pragma once

#include "analysis/reading.h"
#include "analysis/vocabulary.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::analysis {

/// Tells which names of compared calls mean one business of the company. Names are joined that differ in
/// case, width, script or a noun behind them ("Harbor Analytics", "Harbor Analytics segment"); and a
/// company's own name ("Cloud Intelligence Group", 云智能集团) with the kind of business in it ("cloud"),
/// where it is the only one with that kind. Never are two joined of which the calls say different things.
class PartNames {
public:
    /// The vocabulary outlives it.
    PartNames(const std::vector<const Reading*>& readings, const Vocabulary& vocabulary);

    /// What a figure is about, the same for every way in which the calls say it. A name of the company's own
    /// is written as by the last call.
    PartMetric of(const Figure& figure) const;

private:
    /// What is said of a name, by metric, kind, unit, comparison, place and period.
    using Statements = std::map<std::string, std::vector<Decimal>>;
    struct Name {
        std::string shown; ///< as the last call writes it
        Statements said;
        std::string joined; ///< key of the name that it means; empty for itself
    };
    enum class Evidence { NothingAgainst, SomeFor };

    std::string keyOf(std::string_view segment) const;
    void add(const Figure& figure);
    void joinNouns();
    void joinKinds();
    /// The own names with this kind of business in them; of one script.
    std::vector<std::string> namesWith(std::string_view id, bool han, Evidence needed) const;
    bool mayBeOne(const std::string& a, const std::string& b, Evidence needed) const;
    std::string root(std::string key) const;

    const Vocabulary& m_vocabulary;
    std::map<std::string, Name> m_names; ///< by key: a lexicon id, else the folded name
};

} // namespace earshot::analysis
