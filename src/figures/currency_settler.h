#pragma once

#include "figures/cues.h"
#include "figures/extractor.h"
#include "figures/quantity.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// What "$", 元 and cents mean in a text, which only the whole of it tells. Keeps four bytes a figure.
class CurrencySettler {
public:
    /// The vocabulary outlives the settler.
    explicit CurrencySettler(const Cues& cues) : m_cues(cues) {}

    void reserve(std::size_t figures) { m_pending.reserve(figures); }
    /// The next figure of the text.
    void add(const Draft& draft);
    /// Gives the figures, all that were added and in that order, their currencies: the reporting one, else
    /// the one that the text names most.
    void settle(std::vector<Figure>& figures, const std::string& reporting);
    /// Whether a figure's scale is one letter without a currency ("5m").
    bool isDoubtful(std::size_t figure) const { return m_pending[figure].doubtfulScale; }

private:
    /// What a figure's currency still waits for. Signs are places in `m_signs`.
    struct Pending {
        std::uint8_t sign = 0;
        std::uint8_t signSaid = 0;
        std::uint8_t minorPower = 0;
        bool doubtfulScale : 1 = false;
        bool assumed : 1 = false; ///< no currency was said anywhere near
    };
    struct Named {
        std::string code;
        int count = 0;
    };

    std::uint8_t placeOf(std::string_view sign);
    Named mostNamed(const std::vector<Figure>& figures) const;
    int signsWritten(const std::vector<Figure>& figures) const;
    std::string meaningOf(std::uint8_t sign, const std::vector<Figure>& figures, const std::string& reporting,
                          const std::string& fallback) const;

    const Cues& m_cues;
    std::vector<Pending> m_pending;                            ///< one for each figure
    std::vector<std::string_view> m_signs{std::string_view()}; ///< of the vocabulary; the first is none
};

} // namespace earshot::figures
