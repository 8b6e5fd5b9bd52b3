#pragma once

#include "search/query.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Words that mean the same, in any language: a search for one finds the others.
struct SynonymSet {
    std::string id; ///< of a built-in set "metrics:revenue"; empty for a person's own
    std::vector<std::u16string> forms;
    friend bool operator==(const SynonymSet&, const SynonymSet&) = default;
};

/// What a person chose: ground state of a library.
struct SynonymChoices {
    std::vector<std::vector<std::u16string>> own; ///< each of two forms or more
    std::set<std::string> off;                    ///< ids of built-in sets that are not used
    friend bool operator==(const SynonymChoices&, const SynonymChoices&) = default;
};

/// The names that the vocabulary has for one metric, business or place, Chinese and English; in the order of
/// the ids, metrics first. Only sets of two forms or more.
const std::vector<SynonymSet>& builtInSynonyms();

/// A set as people write it: forms trimmed, each once (blind to case, width and script).
std::vector<std::u16string> tidyForms(const std::vector<std::u16string>& forms);

/// Both: sets that are the same (blind to order, case, width and script) stay once, in the order of
/// `choices`.
SynonymChoices merged(SynonymChoices choices, const SynonymChoices& more);

/// The sets in use, ready to be asked. Immutable.
class Synonyms {
public:
    explicit Synonyms(const SynonymChoices& choices = {});

    enum class Among { Everything, Metrics, Segments, Places, Own };
    /// Other forms of the sets that have `words` (folded), folded, each once; none where no set has them.
    /// Among everything, a single Han character is another form's stand-in only where a person says so, and a
    /// metric's name brings those of the metrics whose Chinese names it begins (毛利 in 毛利率): in Chinese
    /// text it finds them anyway, so it finds them in English, too.
    std::vector<std::u16string> others(std::u16string_view words, Among among) const;
    /// Vocabulary ids that `words` (folded) name.
    std::vector<std::string> ids(std::u16string_view words, Among among) const;
    bool knows(std::u16string_view words) const { return m_sets.contains(words); }
    /// The most words, parted by spaces, that a form has.
    std::size_t longestForm() const { return m_longest; }

private:
    struct Set {
        std::string id;
        Among kind;
        std::vector<std::u16string> forms; ///< folded
    };
    /// Metrics whose names are `words` (of `sets`) and one Han character more.
    std::vector<std::size_t> setsBegunBy(std::u16string_view words,
                                         const std::vector<std::size_t>& sets) const;
    void add(std::string id, Among kind, const std::vector<std::u16string>& forms);

    std::vector<Set> m_all;
    std::map<std::u16string, std::vector<std::size_t>, std::less<>> m_sets; ///< by form
    std::size_t m_longest = 1;
};

/// The query with the synonyms of its words, but not of quoted ones. Words side by side that are one name
/// (`net sales`) become one.
Query withSynonyms(Query query, const Synonyms& synonyms);

} // namespace earshot
