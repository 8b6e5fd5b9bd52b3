#include "models/compare_rows.h"

#include <algorithm>
#include <list>
#include <map>

namespace earshot::ui {
namespace {

std::vector<std::vector<PairRef>> pairsByCall(const ComparedCalls& calls)
{
    std::vector<std::vector<PairRef>> pairs(calls.readings.size());
    for (std::size_t call = 0; call < calls.readings.size(); ++call) {
        const auto& exchanges = calls.readings[call]->call.exchanges;
        for (std::size_t exchange = 0; exchange < exchanges.size(); ++exchange) {
            for (std::size_t pair = 0; pair < exchanges[exchange].pairs.size(); ++pair)
                pairs[call].push_back({std::int32_t(call), ExchangeIndex(exchange), std::int32_t(pair)});
        }
    }
    return pairs;
}

/// The chains of linked pairs, each a row.
class Chains {
public:
    Chains(const ComparedCalls& calls, const std::vector<std::vector<PairRef>>& pairs)
    {
        for (const auto& column : pairs) {
            for (const PairRef& pair : column) {
                if (!m_rowOf.contains(pair))
                    start(calls, pair);
            }
        }
    }

    std::size_t rowOf(const PairRef& pair) const { return m_rowOf.at(pair); }
    const CompareRow& row(std::size_t index) const { return m_rows[index]; }

private:
    void start(const ComparedCalls& calls, PairRef pair)
    {
        CompareRow row;
        row.cells.resize(calls.readings.size());
        row.links.assign(calls.readings.size() - 1, -1);
        for (;;) {
            row.cells[std::size_t(pair.call)] = pair;
            m_rowOf[pair] = m_rows.size();
            const auto& links = calls.comparison.links;
            const auto link = std::ranges::find_if(links, [&](const PairLink& item) {
                return item.left == pair && !m_rowOf.contains(item.right);
            });
            if (link == links.end())
                break;
            row.links[std::size_t(pair.call)] = std::int32_t(link - links.begin());
            pair = link->right;
        }
        m_rows.push_back(std::move(row));
    }

    std::vector<CompareRow> m_rows;
    std::map<PairRef, std::size_t> m_rowOf;
};

} // namespace

std::vector<CompareRow> compareRows(const ComparedCalls& calls)
{
    if (calls.readings.empty())
        return {};
    const auto pairs = pairsByCall(calls);
    const Chains chains(calls, pairs);
    std::list<std::size_t> order;
    std::map<std::size_t, std::list<std::size_t>::iterator> placeOf;
    for (auto column = pairs.rbegin(); column != pairs.rend(); ++column) {
        auto place = order.begin();
        for (const PairRef& pair : *column) {
            const std::size_t row = chains.rowOf(pair);
            if (const auto known = placeOf.find(row); known != placeOf.end())
                place = std::next(known->second);
            else
                place = std::next(placeOf[row] = order.insert(place, row));
        }
    }
    std::vector<CompareRow> rows;
    for (const std::size_t row : order)
        rows.push_back(chains.row(row));
    std::ranges::stable_sort(rows, {}, [](const CompareRow& row) {
        const bool linked = std::ranges::any_of(row.links, [](std::int32_t link) { return link >= 0; });
        return linked ? 0 : row.cells.back() ? 1 : 2;
    });
    return rows;
}

PairFate fateOf(const ComparedCalls& calls, const PairRef& pair)
{
    if (std::ranges::find(calls.comparison.fresh, pair) != calls.comparison.fresh.end())
        return PairFate::Fresh;
    if (std::ranges::find(calls.comparison.dropped, pair) != calls.comparison.dropped.end())
        return PairFate::Dropped;
    return PairFate::Plain;
}

} // namespace earshot::ui
