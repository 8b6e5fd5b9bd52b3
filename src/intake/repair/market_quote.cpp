#include "intake/repair/market_quote.h"

#include "text/script.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace earshot {
namespace {

/// A decimal number as printed: its value and half a unit of its last place.
struct Printed {
    double value = 0;
    double halfUnit = 0.5;
    int places = 0;
};

class QuoteScanner {
public:
    QuoteScanner(std::u16string_view text, std::size_t at) : m_text(text), m_at(at) {}

    /// The end of the quote, or nothing.
    std::optional<std::size_t> scan()
    {
        if (!any(u"(（"))
            return std::nullopt;
        const auto price = number();
        if (!price || !separator())
            return std::nullopt;
        const auto change = number();
        if (!change || !separator())
            return std::nullopt;
        const auto percent = number();
        if (!percent || !any(u"%％"))
            return std::nullopt;
        skipSpace();
        if (!any(u")）") || !agrees(*price, *change, *percent))
            return std::nullopt;
        return m_at;
    }

private:
    bool any(std::u16string_view set)
    {
        if (m_at >= m_text.size() || set.find(m_text[m_at]) == std::u16string_view::npos)
            return false;
        ++m_at;
        return true;
    }
    void skipSpace()
    {
        while (any(u" \u00A0\u3000\t")) {
        }
    }
    bool separator()
    {
        skipSpace();
        const bool found = any(u",，");
        skipSpace();
        return found;
    }
    std::optional<Printed> number()
    {
        skipSpace();
        const bool minus = any(u"-−–－");
        if (!minus)
            any(u"+＋");
        Printed printed;
        int places = -1;
        int digits = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char16_t c = m_text[m_at];
            if (isAsciiDigit(c)) {
                printed.value = printed.value * 10 + (c - u'0');
                places += places >= 0 ? 1 : 0;
                if (++digits > 12)
                    return std::nullopt;
            } else if (c == u'.' && places < 0 && digits > 0) {
                places = 0;
            } else if (c == u',' && places < 0 && digits > 0 && groupFollows()) {
                continue;
            } else {
                break;
            }
        }
        if (digits == 0 || places == 0)
            return std::nullopt;
        const double unit = std::pow(10.0, places < 0 ? 0 : -places);
        printed.value *= minus ? -unit : unit;
        printed.halfUnit = unit / 2;
        printed.places = std::max(places, 0);
        return printed;
    }
    /// "1,234.50": a comma between digits is a separator of quotes, unless three digits and a point follow.
    bool groupFollows() const
    {
        if (m_at + 4 >= m_text.size() || m_text[m_at + 4] != u'.')
            return false;
        return std::all_of(m_text.begin() + static_cast<std::ptrdiff_t>(m_at) + 1,
                           m_text.begin() + static_cast<std::ptrdiff_t>(m_at) + 4, isAsciiDigit);
    }
    /// Some pages print a fall with its sign at one of the two only.
    static bool agrees(const Printed& price, const Printed& change, const Printed& percent)
    {
        if (price.places == 0 || percent.places == 0)
            return false;
        const bool fall = change.value < 0 || percent.value < 0;
        const double signedChange = fall ? -std::abs(change.value) : change.value;
        const double before = price.value - signedChange;
        if (price.value <= 0 || before <= 0)
            return false;
        const double expected = std::abs(change.value) / before * 100;
        const double slack =
            percent.halfUnit + (change.halfUnit * 100 + price.halfUnit * expected) / before + 1e-9;
        return std::abs(expected - std::abs(percent.value)) <= slack;
    }

    std::u16string_view m_text;
    std::size_t m_at;
};

} // namespace

std::vector<Edit> findMarketQuotes(std::u16string_view text)
{
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != u'(' && text[i] != u'（')
            continue;
        if (const auto end = QuoteScanner(text, i).scan()) {
            edits.push_back(
                {.at = Span::of(i, *end), .after = {}, .kind = RepairKind::MarketQuote, .candidates = {}});
            i = *end - 1;
        }
    }
    return edits;
}

} // namespace earshot
