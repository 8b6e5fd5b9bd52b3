#pragma once

#include <optional>
#include <string_view>

namespace earshot {

/// Reads forward over one line of a subtitle file.
class TimeScanner {
public:
    explicit TimeScanner(std::u16string_view text) : m_text(text) {}

    bool skip(std::u16string_view expected);
    void skipBlanks();
    std::size_t position() const { return m_at; }
    std::optional<int> number(std::size_t mostDigits);
    /// [h:]mm:ss[.fff], a comma as good as the point; in seconds.
    std::optional<double> timeCode();
    /// 12, 12.5: what may stand before a unit.
    std::optional<double> decimal();

private:
    std::optional<double> fraction();

    std::u16string_view m_text;
    std::size_t m_at = 0;
};

} // namespace earshot
