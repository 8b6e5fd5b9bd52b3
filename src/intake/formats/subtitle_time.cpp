#include "intake/formats/subtitle_time.h"

#include "intake/formats/text_writer.h"
#include "text/blank.h"
#include "text/script.h"

#include <array>

namespace earshot {

bool TimeScanner::skip(std::u16string_view expected)
{
    if (!m_text.substr(m_at).starts_with(expected))
        return false;
    m_at += expected.size();
    return true;
}

void TimeScanner::skipBlanks()
{
    while (m_at < m_text.size() && isBlankUnit(m_text[m_at]))
        ++m_at;
}

std::optional<int> TimeScanner::number(std::size_t mostDigits)
{
    const std::size_t from = m_at;
    int value = 0;
    while (m_at < m_text.size() && m_at - from < mostDigits && isAsciiDigit(m_text[m_at]))
        value = value * 10 + (m_text[m_at++] - u'0');
    return m_at == from ? std::nullopt : std::optional(value);
}

/// Behind the point: as many digits as there are, thousandths at the finest.
std::optional<double> TimeScanner::fraction()
{
    double part = 0;
    double unit = 1;
    const std::size_t from = m_at;
    for (; m_at < m_text.size() && m_at - from < 3 && isAsciiDigit(m_text[m_at]); ++m_at) {
        unit *= 10;
        part = part * 10 + (m_text[m_at] - u'0');
    }
    return m_at == from ? std::nullopt : std::optional(part / unit);
}

std::optional<double> TimeScanner::timeCode()
{
    std::array<int, 3> parts{};
    std::size_t count = 0;
    do {
        const std::optional<int> part = number(4);
        if (!part)
            return std::nullopt;
        parts[count++] = *part;
    } while (count < parts.size() && skip(u":"));
    if (count < 2)
        return std::nullopt;
    double seconds = 0;
    for (std::size_t i = 0; i < count; ++i)
        seconds = seconds * 60 + parts[i];
    if (skip(u".") || skip(u",")) {
        const std::optional<double> part = fraction();
        if (!part)
            return std::nullopt;
        seconds += *part;
    }
    return seconds;
}

std::optional<double> TimeScanner::decimal()
{
    constexpr std::size_t kMostDigits = 9;
    const std::optional<int> whole = number(kMostDigits);
    if (!whole)
        return std::nullopt;
    return *whole + (skip(u".") ? fraction().value_or(0) : 0);
}

} // namespace earshot
