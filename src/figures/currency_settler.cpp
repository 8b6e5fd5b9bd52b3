#include "figures/currency_settler.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>

namespace earshot::figures {
namespace {

bool usesSign(const CueEntry& currency, std::string_view sign)
{
    return std::find(currency.uses.begin(), currency.uses.end(), sign) != currency.uses.end();
}

/// Cents become a part of the currency where the text tells which; else they stay as said, with their own
/// unit.
void settleMinor(Figure& figure, int power, const std::string& whole)
{
    if (whole.empty())
        return;
    if (figure.currency.empty()) {
        figure.currency = whole;
        figure.currencyInferred = true;
    }
    for (auto* value : {&figure.value, &figure.valueHigh})
        if (*value)
            *value = (*value)->shifted(-power);
    figure.unit.clear();
}

} // namespace

std::uint8_t CurrencySettler::placeOf(std::string_view sign)
{
    const auto place =
        static_cast<std::size_t>(std::find(m_signs.begin(), m_signs.end(), sign) - m_signs.begin());
    if (place == m_signs.size())
        m_signs.push_back(sign);
    assert(place < 256);
    return static_cast<std::uint8_t>(place);
}

void CurrencySettler::add(const Draft& draft)
{
    Pending pending;
    pending.sign = placeOf(draft.sign);
    pending.signSaid = placeOf(draft.signSaid);
    pending.minorPower = static_cast<std::uint8_t>(draft.minorPower);
    pending.doubtfulScale = draft.letterScale && draft.bareScaled;
    pending.assumed = draft.assumed;
    m_pending.push_back(pending);
}

/// Of amounts that write no sign; of two named as often the first of the alphabet.
CurrencySettler::Named CurrencySettler::mostNamed(const std::vector<Figure>& figures) const
{
    std::map<std::string, int> named;
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (figures[i].kind == FigureKind::Money && m_pending[i].sign == 0 && m_pending[i].minorPower == 0 &&
            !figures[i].currency.empty())
            ++named[figures[i].currency];
    const auto most = std::max_element(named.begin(), named.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == named.end() ? Named() : Named{most->first, most->second};
}

int CurrencySettler::signsWritten(const std::vector<Figure>& figures) const
{
    int signs = 0;
    for (std::size_t i = 0; i < figures.size(); ++i)
        signs += figures[i].kind == FigureKind::Money && m_pending[i].sign != 0 && !m_pending[i].assumed;
    return signs;
}

std::string CurrencySettler::meaningOf(std::uint8_t place, const std::vector<Figure>& figures,
                                       const std::string& reporting, const std::string& fallback) const
{
    const std::string_view sign = m_signs[place];
    if (const CueEntry* entry = m_cues.currency(reporting); entry && usesSign(*entry, sign))
        return entry->unit;
    std::map<std::string, int> votes; // of amounts that write the sign and name the currency: 32.5 元新台币
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (m_pending[i].signSaid == place)
            ++votes[figures[i].currency];
    std::string found;
    for (const auto& [code, count] : votes)
        if (found.empty() || count > votes[found])
            found = code;
    const bool assumed = // $ and 元 are said of one's own money
        sign == m_cues.assumedCurrency(false).sign || sign == m_cues.assumedCurrency(true).sign;
    if (found.empty() && !assumed && !fallback.empty() && m_cues.writesSign(fallback, sign))
        found = fallback; // 626亿克朗 where the call names 丹麦克朗
    return found;
}

void CurrencySettler::settle(std::vector<Figure>& figures, const std::string& reporting)
{
    const Named most = mostNamed(figures);
    const std::string fallback = most.count > signsWritten(figures) ? most.code : std::string();
    const std::string bare = reporting.empty() ? fallback : reporting; // of an amount without any currency
    std::vector<std::optional<std::string>> meanings(m_signs.size());
    std::string whole = reporting;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Pending& pending = m_pending[i];
        if (figures[i].kind != FigureKind::Money || pending.sign == 0)
            continue;
        std::optional<std::string>& meaning = meanings[pending.sign];
        if (pending.assumed && !bare.empty())
            figures[i].currency = bare;
        else {
            if (!meaning)
                meaning = meaningOf(pending.sign, figures, reporting, fallback);
            if (!meaning->empty())
                figures[i].currency = *meaning;
        }
        if (whole.empty() && pending.minorPower == 0)
            whole = figures[i].currency;
    }
    if (whole.empty())
        whole = most.code;
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (m_pending[i].minorPower > 0)
            settleMinor(figures[i], m_pending[i].minorPower, whole);
}

} // namespace earshot::figures
