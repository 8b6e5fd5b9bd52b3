#include "search/synonyms.h"

#include "lexicon/lexicon.h"
#include "text/blank.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace earshot {
namespace {

constexpr std::pair<std::string_view, Synonyms::Among> kTopics[] = {
    {"metrics", Synonyms::Among::Metrics},
    {"segments", Synonyms::Among::Segments},
    {"geographies", Synonyms::Among::Places},
};

std::vector<SynonymSet> setsOfVocabulary()
{
    std::vector<SynonymSet> out;
    for (const auto& [topic, kind] : kTopics) {
        std::map<std::string, std::vector<std::u16string>> byId;
        for (const LexiconEntry& entry : Lexicon::shipped().topic(topic)) {
            std::vector<std::u16string>& forms = byId[entry.id];
            forms.insert(forms.end(), entry.forms.begin(), entry.forms.end());
        }
        for (const auto& [id, forms] : byId)
            if (std::vector<std::u16string> tidy = tidyForms(forms); tidy.size() > 1)
                out.push_back({std::string(topic) + ":" + id, std::move(tidy)});
    }
    return out;
}

bool isOneHan(std::u16string_view words)
{
    return words.size() == 1 && isHan(words.front());
}

Synonyms::Among amongOf(const QueryNode& node)
{
    if (node.kind == QueryNode::Kind::Words)
        return Synonyms::Among::Everything;
    switch (node.field) {
    case QueryField::Metric:
        return Synonyms::Among::Metrics;
    case QueryField::Segment:
        return Synonyms::Among::Segments;
    case QueryField::Place:
        return Synonyms::Among::Places;
    default:
        return Synonyms::Among::Own;
    }
}

/// Bare words that stand side by side and are one name together.
void joinNames(std::vector<QueryNode>& parts, const Synonyms& synonyms)
{
    const auto bare = [](const QueryNode& node) {
        return node.kind == QueryNode::Kind::Words && !node.exact;
    };
    for (std::size_t first = 0; first < parts.size(); ++first) {
        std::u16string words = parts[first].words;
        std::size_t behind = first + 1;
        std::u16string name;
        for (std::size_t last = first + 1; bare(parts[first]) && last < parts.size() && bare(parts[last]) &&
                                           last - first < synonyms.longestForm();
             ++last) {
            words += u' ' + parts[last].words;
            if (synonyms.knows(words)) {
                behind = last + 1;
                name = words;
            }
        }
        if (name.empty())
            continue;
        parts[first].words = name;
        parts[first].place = hull(parts[first].place, parts[behind - 1].place);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                    parts.begin() + static_cast<std::ptrdiff_t>(behind));
    }
}

void fill(QueryNode& node, const Synonyms& synonyms)
{
    if (node.kind == QueryNode::Kind::All) {
        joinNames(node.parts, synonyms);
        if (node.parts.size() == 1)
            node = QueryNode(std::move(node.parts.front()));
    }
    for (QueryNode& part : node.parts)
        fill(part, synonyms);
    if (!node.parts.empty() || node.exact)
        return;
    node.synonyms = synonyms.others(node.words, amongOf(node));
    if (node.kind == QueryNode::Kind::Field)
        node.ids = synonyms.ids(node.words, amongOf(node));
}

} // namespace

std::vector<std::u16string> tidyForms(const std::vector<std::u16string>& forms)
{
    std::vector<std::u16string> out;
    std::set<std::u16string> seen;
    for (const std::u16string& form : forms) {
        const std::u16string_view words = trimmed(form);
        if (!words.empty() && seen.insert(folded(words)).second)
            out.emplace_back(words);
    }
    return out;
}

const std::vector<SynonymSet>& builtInSynonyms()
{
    static const std::vector<SynonymSet> sets = setsOfVocabulary();
    return sets;
}

SynonymChoices merged(SynonymChoices choices, const SynonymChoices& more)
{
    const auto key = [](const std::vector<std::u16string>& forms) {
        std::set<std::u16string> out;
        for (const std::u16string& form : forms)
            out.insert(folded(form));
        return out;
    };
    std::set<std::set<std::u16string>> known;
    for (const std::vector<std::u16string>& forms : choices.own)
        known.insert(key(forms));
    for (const std::vector<std::u16string>& forms : more.own)
        if (known.insert(key(forms)).second)
            choices.own.push_back(forms);
    choices.off.insert(more.off.begin(), more.off.end());
    return choices;
}

Synonyms::Synonyms(const SynonymChoices& choices)
{
    for (const std::vector<std::u16string>& forms : choices.own)
        add({}, Among::Own, forms);
    for (const SynonymSet& set : builtInSynonyms()) {
        if (choices.off.contains(set.id))
            continue;
        const std::size_t colon = set.id.find(':');
        const auto topic = std::ranges::find(kTopics, std::string_view(set.id).substr(0, colon),
                                             &std::pair<std::string_view, Among>::first);
        add(set.id.substr(colon + 1), topic->second, set.forms);
    }
}

void Synonyms::add(std::string id, Among kind, const std::vector<std::u16string>& forms)
{
    Set set{std::move(id), kind, {}};
    for (const std::u16string& form : tidyForms(forms)) {
        set.forms.push_back(folded(form));
        m_sets[set.forms.back()].push_back(m_all.size());
        m_longest = std::max(m_longest, static_cast<std::size_t>(std::ranges::count(form, u' ')) + 1);
    }
    m_all.push_back(std::move(set));
}

std::vector<std::u16string> Synonyms::others(std::u16string_view words, Among among) const
{
    std::vector<std::u16string> out;
    const auto take = [&](std::size_t index) {
        const Set& set = m_all[index];
        if (among != Among::Everything && set.kind != among && set.kind != Among::Own)
            return;
        for (const std::u16string& form : set.forms) {
            const bool vague = among == Among::Everything && set.kind != Among::Own && isOneHan(form);
            if (form != words && !vague && std::ranges::find(out, form) == out.end())
                out.push_back(form);
        }
    };
    const auto found = m_sets.find(words);
    if (found == m_sets.end())
        return out;
    std::ranges::for_each(found->second, take);
    if (among == Among::Everything)
        std::ranges::for_each(setsBegunBy(words, found->second), take);
    return out;
}

std::vector<std::size_t> Synonyms::setsBegunBy(std::u16string_view words,
                                               const std::vector<std::size_t>& sets) const
{
    std::vector<std::size_t> out;
    const auto isMetric = [this](std::size_t set) { return m_all[set].kind == Among::Metrics; };
    if (words.size() < 2 || !isHan(words.back()) || std::ranges::none_of(sets, isMetric))
        return out;
    for (auto next = m_sets.upper_bound(words); next != m_sets.end() && next->first.starts_with(words);
         ++next) {
        if (next->first.size() == words.size() + 1 && isHan(next->first.back()))
            std::ranges::copy_if(next->second, std::back_inserter(out), isMetric);
    }
    return out;
}

std::vector<std::string> Synonyms::ids(std::u16string_view words, Among among) const
{
    std::vector<std::string> out;
    if (const auto found = m_sets.find(words); found != m_sets.end())
        for (const std::size_t index : found->second)
            if (m_all[index].kind == among && !m_all[index].id.empty())
                out.push_back(m_all[index].id);
    return out;
}

Query withSynonyms(Query query, const Synonyms& synonyms)
{
    fill(query.root, synonyms);
    return query;
}

} // namespace earshot
