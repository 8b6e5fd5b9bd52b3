#include "intake/repair/slip_parts.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace earshot {
namespace {

constexpr double kSure = 0.98;       ///< share of the readings that agree, from which it is applied
constexpr double kNegligible = 1e-3; ///< share of a reading that does not lengthen the stretch
constexpr std::size_t kFewest = 2;   ///< pieces in a row that are worth an edit of their own
constexpr std::size_t kMostCandidates = 5;

/// The damaged character at `at`: what stands in front of the wrong pairs is one piece, each of them another.
std::size_t pieceOf(const SlipReadings& slip, std::size_t at)
{
    return at < slip.runFrom ? 0 : at - slip.runFrom + 1;
}

/// What a reading makes of each piece; behind its end stands what the page shows.
std::vector<std::u16string> piecesOf(std::u16string_view text, const SlipReadings& slip,
                                     const Realigned& reading, std::size_t furthest)
{
    std::vector<std::u16string> pieces(1 + furthest - slip.runFrom);
    for (std::size_t i = 0; i < reading.text.size(); ++i)
        pieces[pieceOf(slip, reading.origins[i])] += reading.text[i];
    for (std::size_t at = reading.end; at < furthest; ++at)
        pieces[pieceOf(slip, at)] = text[at];
    return pieces;
}

class Parts {
public:
    Parts(std::u16string_view text, const SlipReadings& slip, const std::function<bool(std::size_t)>& weak)
        : m_slip(slip)
    {
        m_sum = std::accumulate(slip.weights.begin(), slip.weights.end(), 0.0);
        m_furthest = slip.readings.front().end;
        for (std::size_t i = 0; i < slip.readings.size(); ++i)
            if (slip.weights[i] > kNegligible * m_sum)
                m_furthest = std::max(m_furthest, slip.readings[i].end);
        for (const Realigned& reading : slip.readings)
            if (reading.end <= m_furthest)
                m_pieces.push_back(piecesOf(text, slip, reading, m_furthest));
            else
                m_pieces.emplace_back();
        tellSure(weak);
    }

    std::vector<Edit> edits() const
    {
        std::vector<Edit> edits;
        if (std::ranges::find(m_sure, true) == m_sure.end())
            return edits;
        const std::size_t end = m_slip.readings.front().end;
        for (std::size_t from = 0; from < m_sure.size();) {
            const std::size_t to = runEnd(from);
            const bool past = startOf(from) >= end;
            if (!past && m_sure[from])
                edits.push_back(shared(from, std::min(to, pieceOf(m_slip, end))));
            else if (!past)
                edits.push_back(doubted(from, to));
            from = to;
        }
        return edits;
    }

private:
    std::size_t startOf(std::size_t piece) const
    {
        return piece == 0 ? m_slip.at : m_slip.runFrom + piece - 1;
    }

    /// Where the pieces end that are as sure as the one at `from`.
    std::size_t runEnd(std::size_t from) const
    {
        std::size_t to = from;
        while (to < m_sure.size() && m_sure[to] == m_sure[from])
            ++to;
        return to;
    }

    void tellSure(const std::function<bool(std::size_t)>& weak)
    {
        const std::vector<std::u16string>& best = m_pieces.front();
        const Realigned& reading = m_slip.readings.front();
        m_share.assign(best.size(), 0.0);
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            for (std::size_t k = 0; k < m_pieces[i].size(); ++k)
                if (m_pieces[i][k] == best[k])
                    m_share[k] += m_slip.weights[i] / m_sum * m_slip.damaged;
        m_sure.resize(best.size());
        for (std::size_t k = 0; k < best.size(); ++k)
            m_sure[k] = m_share[k] >= kSure || (k == 0 && m_slip.sureOfHead);
        for (std::size_t i = 0; i < reading.origins.size(); ++i)
            if (weak(i))
                m_sure[pieceOf(m_slip, reading.origins[i])] = false;
        joinStrays();
    }

    /// A mark belongs to what is behind it; a lone piece between doubts to them.
    void joinStrays()
    {
        const std::vector<std::u16string>& best = m_pieces.front();
        for (std::size_t k = m_sure.size() - 1; k-- > 0;)
            if (best[k].empty() && !m_sure[k + 1])
                m_sure[k] = false;
        for (std::size_t from = 0; from < m_sure.size();) {
            const std::size_t to = runEnd(from);
            if (m_sure[from] && to - from < kFewest)
                std::fill(m_sure.begin() + static_cast<std::ptrdiff_t>(from),
                          m_sure.begin() + static_cast<std::ptrdiff_t>(to), false);
            from = to;
        }
    }

    static std::u16string joined(const std::vector<std::u16string>& pieces, std::size_t from, std::size_t to)
    {
        std::u16string all;
        for (std::size_t k = from; k < to; ++k)
            all += pieces[k];
        return all;
    }

    Edit of(std::size_t from, std::size_t to) const
    {
        Edit edit;
        edit.kind = RepairKind::GbkSlip;
        edit.at = Span::of(startOf(from), startOf(to));
        return edit;
    }

    Edit shared(std::size_t from, std::size_t to) const
    {
        Edit edit = of(from, to);
        edit.after = joined(m_pieces.front(), from, to);
        edit.certainty = *std::min_element(m_share.begin() + static_cast<std::ptrdiff_t>(from),
                                           m_share.begin() + static_cast<std::ptrdiff_t>(to));
        edit.candidates = {edit.after};
        return edit;
    }

    Edit doubted(std::size_t from, std::size_t to) const
    {
        Edit edit = of(from, to);
        edit.applied = false;
        std::vector<std::pair<double, std::u16string>> found;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_pieces[i].empty())
                continue;
            std::u16string candidate = joined(m_pieces[i], from, to);
            const auto known =
                std::ranges::find(found, candidate, &std::pair<double, std::u16string>::second);
            if (known == found.end())
                found.emplace_back(m_slip.weights[i], std::move(candidate));
            else
                known->first += m_slip.weights[i];
        }
        std::ranges::stable_sort(found, std::greater<>(), &std::pair<double, std::u16string>::first);
        edit.certainty = found.front().first / m_sum * m_slip.damaged;
        edit.after = found.front().second;
        for (std::size_t i = 0; i < std::min(found.size(), kMostCandidates); ++i)
            edit.candidates.push_back(std::move(found[i].second));
        return edit;
    }

    const SlipReadings& m_slip;
    double m_sum = 0;
    std::size_t m_furthest = 0;
    std::vector<std::vector<std::u16string>> m_pieces; ///< of each reading; none of those that reach too far
    std::vector<double> m_share;                       ///< of all readings that agree with the best, by piece
    std::vector<bool> m_sure;
};

} // namespace

std::vector<Edit> partsOfSlip(std::u16string_view text, const SlipReadings& slip,
                              const std::function<bool(std::size_t)>& weak)
{
    return Parts(text, slip, weak).edits();
}

} // namespace earshot
