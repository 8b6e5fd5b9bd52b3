#pragma once

#include "base/decimal.h"
#include "figures/cues.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// A number as written, with its scale words: "1,206", "2 亿 3,600 万", "one point two billion", "三分之二".
struct Numeral {
    std::int32_t begin = 0;
    std::int32_t end = 0;         ///< 0: none was read
    std::optional<Decimal> value; ///< none: more than 38 digits, or no single number ("2.0.1")
    std::optional<Decimal> high;  ///< of 130多, 二三十, 几十, "two three"
    int scale = 0;                ///< power of ten of the scale words; 0 for none
    int decimals = 0;
    int wholeDigits = 0;      ///< Arabic digits before the point
    std::int16_t plain = -1;  ///< the value of a plain whole number below 10,000; set by the scanner
    bool scaled = false;      ///< a scale of a thousand or more was said
    bool letterScale = false; ///< the scale is one letter ("5m"): doubtful without a currency
    bool arabic = false;
    bool han = false;
    bool grouped = false;
    bool negative = false;      ///< a minus sign or word, included in `value`
    bool signedUp = false;      ///< a plus sign
    bool over = false;          ///< 多, 余, "+": somewhat more
    bool few = false;           ///< 几, 数
    bool fraction = false;      ///< value is a percent: 三分之二 is 66.67
    bool exactFraction = false; ///< 百分之, 千分之: meant as a percent in any surroundings
    bool year = false;          ///< "twenty twenty-one", 二零二四
    bool ordinal = false;       ///< "4th"
    bool glued = false;         ///< letters follow that are no unit: part of a name or code
    bool single = false;        ///< one word or one Han digit
    bool bareUnit = false;      ///< only unit characters: 百亿, 千万

    explicit operator bool() const { return end != 0; }
};

/// Reads numbers from text prepared by `figureText`. Each call is linear in the number's own length.
class NumeralReader {
public:
    explicit NumeralReader(const Cues& cues, const Lexicon& lexicon);

    /// Whether a number may have parts of its own (a numerator, 3,600万 behind 2亿), or is such a part.
    enum class Depth { Whole, Part };

    /// A number whose first digit stands at `at`. `original` is the text before folding (for spaces that
    /// group).
    Numeral arabic(std::u16string_view text, std::u16string_view original, std::int32_t at,
                   Depth depth = Depth::Whole) const;
    /// A number in Han characters that begins at `at`.
    Numeral han(std::u16string_view text, std::int32_t at, Depth depth = Depth::Whole) const;
    /// The unit of Han numbers at `at` as a number by itself: 百 of 近百家. None where it begins a longer
    /// word.
    Numeral loneUnit(std::u16string_view text, std::int32_t at) const;
    /// A number in English words that begins at `at`.
    Numeral words(std::u16string_view text, std::int32_t at) const;
    /// Whether a number in words can begin with a word of the vocabulary, as far as the next one tells: "the
    /// quarter was" is none.
    bool wordsMayBegin(std::u16string_view text, const CueMatcher::Hit& first) const;

    bool isHanNumeral(char16_t c) const { return m_class[c] != 0; }
    bool isHanMinus(char16_t c) const { return m_class[c] == kMinus; }

private:
    enum Class : std::uint8_t { kNone, kDigit, kUnit, kBig, kFew, kOver, kPoint, kMinus };
    struct HanState;

    Class classOf(char16_t c) const { return static_cast<Class>(m_class[c]); }
    std::int32_t skipSpace(std::u16string_view text, std::int32_t at) const;
    void readDigits(std::u16string_view text, std::u16string_view original, std::int32_t at,
                    Numeral& n) const;
    std::int32_t behindPlus(std::u16string_view text, std::int32_t at) const;
    void readScale(std::u16string_view text, Numeral& n) const;
    void readHanTail(std::u16string_view text, Numeral& n, HanState& state) const;
    bool hanStep(std::u16string_view text, std::int32_t& i, HanState& state) const;
    std::int32_t hanDecimals(std::u16string_view text, std::int32_t at, Numeral& n, HanState& state) const;
    bool hanDigits(std::u16string_view text, std::int32_t& i, HanState& state) const;
    void readFraction(std::u16string_view text, Numeral& n) const;
    bool isUnitName(std::u16string_view text, std::int32_t at) const;

    const Cues& m_cues;
    std::vector<std::uint8_t> m_class; ///< by character
    std::vector<bool> m_formal;        ///< digits that alone are words of their own: 陆 in 大陆
    std::vector<std::int8_t> m_value;  ///< digit, or power of ten of a unit
};

} // namespace earshot::figures
