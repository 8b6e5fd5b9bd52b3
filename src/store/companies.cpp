#include "store/companies.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/names.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace earshot {
namespace {

/// Numbers of fewer digits are given out by more than one exchange.
constexpr std::size_t kTellingDigits = 6;

/// Names as nodes, by key; calls without a name are nodes of their own.
class Names {
public:
    Names(const std::vector<CallSummary>& calls, const CompanyChoices& choices)
    {
        for (const CallSummary& call : calls) {
            const std::u16string key = companyKey(call.info.company);
            m_nodeOf.push_back(key.empty() ? add({}) : named(key));
        }
        for (std::size_t set = 0; set < choices.sets.size(); ++set)
            for (const std::u16string& name : choices.sets[set]) {
                const auto node = m_byKey.find(companyKey(name));
                if (node == m_byKey.end())
                    continue;
                m_chosen[node->second] = set;
                link(node->second, m_byChoice.emplace(set, node->second).first->second);
            }
    }

    std::size_t nodeOf(std::size_t call) const { return m_nodeOf[call]; }
    std::optional<std::size_t> find(const std::u16string& key) const
    {
        const auto found = m_byKey.find(key);
        return found == m_byKey.end() ? std::nullopt : std::optional(found->second);
    }

    /// Nothing where a person has parted them.
    void link(std::size_t a, std::size_t b)
    {
        a = top(a);
        b = top(b);
        if (a == b || (m_chosen[a] && m_chosen[b] && m_chosen[a] != m_chosen[b]))
            return;
        const std::u16string& first = m_keys[a];
        const std::u16string& second = m_keys[b];
        // The key of the whole is the first of its names, whatever joined them.
        if (first.empty() || (!second.empty() && second < first))
            std::swap(a, b);
        m_above[b] = a;
        if (!m_chosen[a])
            m_chosen[a] = m_chosen[b];
    }

    const std::u16string& key(std::size_t node) { return m_keys[top(node)]; }

private:
    std::size_t add(const std::u16string& key)
    {
        m_keys.push_back(key);
        m_above.push_back(m_above.size());
        m_chosen.emplace_back();
        return m_keys.size() - 1;
    }
    std::size_t named(const std::u16string& key)
    {
        const auto found = m_byKey.find(key);
        return found != m_byKey.end() ? found->second : m_byKey.emplace(key, add(key)).first->second;
    }
    std::size_t top(std::size_t node)
    {
        while (m_above[node] != node)
            node = m_above[node] = m_above[m_above[node]];
        return node;
    }

    std::vector<std::size_t> m_nodeOf; ///< by call
    std::vector<std::u16string> m_keys;
    std::vector<std::size_t> m_above;
    std::vector<std::optional<std::size_t>> m_chosen; ///< the set of a person's choice
    std::map<std::u16string, std::size_t> m_byKey;
    std::map<std::size_t, std::size_t> m_byChoice;
};

struct Ticker {
    std::string exchange;
    std::string code;
};

Ticker tickerOf(const std::string& text)
{
    const std::size_t colon = text.rfind(':');
    Ticker out{colon == std::string::npos ? std::string() : text.substr(0, colon),
               colon == std::string::npos ? text : text.substr(colon + 1)};
    const bool number = std::ranges::all_of(out.code, [](char c) { return c >= '0' && c <= '9'; });
    if (number && !out.exchange.empty())
        out.code.erase(0, std::min(out.code.find_first_not_of('0'), out.code.size()));
    if (number && out.exchange.empty() && out.code.size() < kTellingDigits)
        out.code.clear();
    return out;
}

void linkByTickers(const std::vector<CallSummary>& calls, Names& names)
{
    struct Bearer {
        std::string exchange;
        std::size_t node;
    };
    std::map<std::string, std::vector<Bearer>> byCode;
    for (std::size_t i = 0; i < calls.size(); ++i)
        for (const std::string& text : calls[i].info.tickers) {
            const Ticker ticker = tickerOf(text);
            if (ticker.code.empty())
                continue;
            std::vector<Bearer>& bearers = byCode[ticker.code];
            const auto same = [&](const Bearer& bearer) {
                return bearer.node == names.nodeOf(i) && bearer.exchange == ticker.exchange;
            };
            if (std::ranges::any_of(bearers, same))
                continue;
            for (const Bearer& bearer : bearers)
                if (bearer.exchange.empty() || ticker.exchange.empty() || bearer.exchange == ticker.exchange)
                    names.link(bearer.node, names.nodeOf(i));
            bearers.push_back({ticker.exchange, names.nodeOf(i)});
        }
}

/// Whole words, where they are Latin.
bool bears(std::u16string_view title, std::u16string_view name)
{
    const auto letter = [](char16_t c) { return isLatinLetter(c) || isAsciiDigit(c); };
    for (std::size_t at = title.find(name); at != std::u16string_view::npos; at = title.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !letter(name.front()) || !letter(title[at - 1]);
        if (begins && (end == title.size() || !letter(name.back()) || !letter(title[end])))
            return true;
    }
    return false;
}

void linkByTitles(const std::vector<CallSummary>& calls, Names& names)
{
    std::map<std::u16string, std::size_t> han;
    std::map<std::u16string, std::size_t> latin;
    for (std::size_t i = 0; i < calls.size(); ++i)
        if (const std::u16string name = folded(calls[i].info.company); name.size() > 1)
            (holdsHan(name) ? han : latin).emplace(name, names.nodeOf(i));
    std::set<std::pair<std::u16string, std::size_t>> seen;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const std::u16string title = folded(calls[i].info.title);
        if (calls[i].info.company.empty() || !holdsHan(title) || std::ranges::none_of(title, isLatinLetter) ||
            !seen.emplace(title, names.nodeOf(i)).second)
            continue;
        for (const auto& [name, node] : holdsHan(calls[i].info.company) ? latin : han)
            if (bears(title, name))
                names.link(names.nodeOf(i), node);
    }
}

void forget(CompanyChoices& choices, const std::vector<std::u16string>& names)
{
    for (std::vector<std::u16string>& set : choices.sets)
        std::erase_if(set, [&](const std::u16string& one) {
            return std::ranges::any_of(
                names, [&](const std::u16string& name) { return companyKey(name) == companyKey(one); });
        });
    std::erase_if(choices.sets, [](const auto& set) { return set.empty(); });
}

} // namespace

CompanyChoices withJoined(CompanyChoices choices, const std::vector<std::u16string>& names)
{
    forget(choices, names);
    choices.sets.push_back(names);
    return choices;
}

CompanyChoices withParted(CompanyChoices choices, const std::u16string& name,
                          const std::vector<std::u16string>& others)
{
    forget(choices, others);
    forget(choices, {name});
    choices.sets.push_back(others);
    choices.sets.push_back({name});
    return choices;
}

void findCompanies(std::vector<CallSummary>& calls, const CompanyChoices& choices)
{
    Names names(calls, choices);
    linkByTickers(calls, names);
    linkByTitles(calls, names);
    for (std::size_t i = 0; i < calls.size(); ++i)
        calls[i].company = names.key(names.nodeOf(i));
}

std::u16string companyOf(std::u16string_view name, const std::vector<CallSummary>& calls)
{
    const std::u16string key = companyKey(name);
    const auto found = std::ranges::find_if(
        calls, [&](const CallSummary& call) { return companyKey(call.info.company) == key; });
    return key.empty() || found == calls.end() ? key : found->company;
}

std::vector<std::u16string> companyNames(const std::u16string& company, const std::vector<CallSummary>& calls)
{
    std::vector<const CallSummary*> own;
    for (const CallSummary& call : calls)
        if (call.company == company && !call.info.company.empty())
            own.push_back(&call);
    std::ranges::stable_sort(
        own, [](const CallSummary* a, const CallSummary* b) { return earlier(b->info, a->info); });
    std::vector<std::u16string> names;
    std::set<std::u16string> seen;
    for (const CallSummary* call : own)
        if (seen.insert(companyKey(call->info.company)).second)
            names.push_back(call->info.company);
    return names;
}

} // namespace earshot
