#pragma once

#include "figures/figure.h"
#include "figures/scanner.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// A figure in the making, with what later stages must know. Signs are views into the vocabulary.
struct Draft {
    Figure figure;
    std::int32_t tokenBegin = 0;
    std::int32_t tokenEnd = 0; ///< behind the last token
    std::string_view sign;     ///< the shared currency sign ("$", 元); empty where a currency was named
    std::string_view signSaid; ///< the sign where the same amount also names its currency: 8亿元人民币
    int minorPower = 0;        ///< of cents and pence: the power of ten that makes the whole; 0 for none
    bool bareScaled = false;   ///< "1.2 billion", 2600万: money or a count, as the metric tells
    bool bare = false;         ///< no unit at all: only a list or a range can make it a figure
    bool letterScale = false;  ///< "5m" without a currency: the scale is in doubt
    bool base = false;         ///< what is compared with: 较上年同期的515.9亿元, "from $3 billion"
    bool target = false;       ///< the level reached by a change: 提高到6%, "to $5 billion"
    bool perShare = false;
    bool thousandth = false;  ///< 厘: of an amount, or a percent of interest
    bool pointUnit = false;   ///< "points", 个点: percentage points only beside percents
    bool pointChange = false; ///< "up 3 points", "a 2-point headwind": also of what has an amount
    bool signedValue = false; ///< -4.1%, +15.9%
    bool valued = false;      ///< its direction says that something became better
    bool plus = false;        ///< +6%, "plus 6%"
    bool minusWord = false;   ///< "negative $3 million"
    bool count = false;       ///< a unit noun was named
    bool assumed = false;     ///< neither the amount nor a neighbour tells a currency
    int scale = 0;            ///< power of ten of the scale words
    int decimals = 0;
    bool yearLike = false;
    bool listed = false;      ///< "Europe grew 4%, Asia 11": a change like the one before
    bool standsAlone = false; ///< 百分点 with nothing to be a difference of

    /// "down 1% to up 2%": a range with both signs.
    bool passesZero() const
    {
        return figure.value && figure.valueHigh && figure.value->isNegative() &&
               !figure.valueHigh->isNegative();
    }
};

/// Reads the quantities of one sentence.
class QuantityReader {
public:
    QuantityReader(const Cues& cues, bool chinese) : m_cues(cues), m_chinese(chinese) {}

    /// Fills `drafts`. `used[t]` marks tokens that belong to periods; the tokens of quantities are marked
    /// too.
    void read(const Text& text, const Sentence& sentence, std::vector<char>& used,
              std::vector<Draft>& drafts) const;

private:
    struct Reading;

    static bool endsInUnit(const Reading& r, std::size_t first);
    void rejectCodes(Reading& r) const;
    static bool isSlashFraction(const Reading& r, std::size_t at);
    bool number(Reading& r, std::size_t at) const;
    static bool isPlus(const Reading& r, const Draft& draft);
    Draft draftOf(const Reading& r, std::size_t at) const;
    bool fraction(Reading& r, std::size_t at, Draft& draft) const;
    bool quarters(const Reading& r, std::size_t at, Draft& draft) const;
    bool oneIn(const Reading& r, std::size_t at, Draft& draft) const;
    bool foreignScale(const Reading& r, std::size_t at, Draft& draft) const;
    bool bareNumber(const Reading& r, std::size_t at, Draft& draft) const;
    static std::size_t behindClassifier(const Reading& r, std::size_t at);
    bool ratio(Reading& r, std::size_t at, Draft& draft) const;
    static bool besideChange(const Reading& r, std::size_t at, std::size_t place);
    bool applyRatio(const Reading& r, std::size_t at, std::size_t place, Draft& draft) const;
    bool isMultiple(const Reading& r, std::size_t at, std::size_t place) const;
    void tenths(const Reading& r, std::size_t place, Draft& draft) const;
    struct Signs;
    static bool isLetterSign(const Reading& r, std::size_t sign, std::size_t at);
    static bool isLetterPence(const Reading& r, std::size_t at, std::size_t place);
    static bool oneAndParts(const Reading& r, std::size_t at, std::size_t sign);
    Signs currencySigns(const Reading& r, std::size_t at) const;
    bool money(Reading& r, std::size_t at, Draft& draft) const;
    bool bracketedMoney(Reading& r, std::size_t at, Draft& draft) const;
    void nameCurrency(Reading& r, const Signs& signs, Draft& draft) const;
    void minorParts(Reading& r, Draft& draft) const;
    bool unit(Reading& r, std::size_t at, Draft& draft) const;
    bool ofName(const Reading& r, std::size_t at) const;
    bool behindName(const Reading& r, std::size_t at) const;
    bool onePoint(const Reading& r, std::size_t at, Draft& draft) const;
    bool wordFigure(Reading& r, std::size_t at) const;
    static bool isVersion(const Reading& r, std::size_t at);
    bool rejectedByContext(const Reading& r, std::size_t at) const;
    static bool isListed(const Reading& r, const Draft& a, const Draft& b);
    static bool takeScale(Draft& a, const Draft& b);
    static void takeUnit(Draft& bare, const Draft& whole);
    static bool isNext(const Draft& a, const Draft& b);
    void joinLists(Reading& r) const;
    static Word signBefore(const Reading& r, std::size_t at);
    bool fromFlat(Reading& r, Draft& draft) const;
    bool toFlat(Reading& r, Draft& draft) const;
    bool acrossFlat(Reading& r, Draft& a, const Draft& b) const;
    void joinFlat(Reading& r) const;
    static std::optional<std::size_t> changeSign(const Reading& r, const Draft& draft);
    static bool isPlainRange(const Reading& r, std::size_t k);
    std::optional<FigureKind> elidedKind(const Reading& r, std::size_t k, std::size_t sign,
                                         bool parallel) const;
    void elide(Reading& r) const;
    static std::int32_t nameInList(const Reading& r, const Draft& draft);
    void elideList(Reading& r) const;
    void measureAhead(Reading& r) const;
    bool spokenPrice(const Reading& r, std::size_t at, Draft& draft) const;
    void joinRanges(Reading& r) const;
    static bool becomes(const Reading& r, const Draft& a, const Draft& b);
    void joinLevels(Reading& r) const;
    void roundSpoken(const Reading& r, Draft& draft) const;
    bool ofLevel(const Reading& r, const Draft& a, const Draft& b) const;
    static bool classesOf(const Reading& r, const Draft& a, const Draft& b);
    bool rangeOf(const Reading& r, const Draft& a, const Draft& b) const;
    void merge(Draft& a, const Draft& b) const;
    void dropExchangeRates(Reading& r) const;
    void withdraw(Reading& r) const;
    bool isWithdrawn(const Reading& r, std::size_t k) const;
    void measure(Reading& r) const;
    static const CueEntry* measuring(const Reading& r, std::size_t first);
    bool leavesOutScale(const Reading& r, std::size_t k) const;
    bool standsBare(const Reading& r, const Draft& draft) const;
    bool approximates(const Reading& r, std::size_t i, const Draft& draft) const;
    void approximate(Reading& r) const;
    void setCurrency(Draft& draft, const CueEntry& entry) const;

    const Cues& m_cues;
    bool m_chinese;
};

} // namespace earshot::figures
