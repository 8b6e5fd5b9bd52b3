#include "transcript/worded_dates.h"

#include "text/script.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace earshot {
namespace {

using View = std::u16string_view;

bool isYear(int value)
{
    return value >= 1990 && value <= 2099;
}

class DateReader {
public:
    DateReader(View text, const PhraseMatcher& months) : m_text(text), m_months(months) {}

    std::vector<WordedDate> read();

private:
    bool is(std::size_t at, char16_t unit) const { return at < m_text.size() && m_text[at] == unit; }
    std::size_t past(View units, std::size_t at) const;
    void add(std::optional<int> year, int month, int day, std::size_t begin, std::size_t end);
    void readNamedMonth(const PhraseMatcher::Match& month);
    void readDayBefore(const PhraseMatcher::Match& month, std::size_t behind);
    std::size_t readDigits(std::size_t at);
    void readJoined(std::size_t begin, const DigitRun& year, std::size_t joint);
    void readSlashed(std::size_t begin, const DigitRun& first);
    std::size_t readMonthAndDay(std::optional<int> year, std::size_t begin, std::size_t at);

    View m_text;
    const PhraseMatcher& m_months;
    std::vector<WordedDate> m_dates;
};

std::size_t DateReader::past(View units, std::size_t at) const
{
    while (at < m_text.size() && units.find(m_text[at]) != View::npos)
        ++at;
    return at;
}

void DateReader::add(std::optional<int> year, int month, int day, std::size_t begin, std::size_t end)
{
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && (!year || isYear(*year)))
        m_dates.push_back({year, static_cast<unsigned>(month), static_cast<unsigned>(day), begin, end});
}

/// "aug 08, 2022", "march 3rd".
void DateReader::readNamedMonth(const PhraseMatcher::Match& month)
{
    constexpr std::array<View, 4> kOrdinals = {u"th", u"st", u"nd", u"rd"};
    const std::size_t at = past(u" ,.", static_cast<std::size_t>(month.span.end()));
    const DigitRun day = digitsAt(m_text, at);
    if (day.count != 1 && day.count != 2)
        return readDayBefore(month, at);
    std::size_t end = at + day.count;
    const bool ordinal = std::any_of(kOrdinals.begin(), kOrdinals.end(),
                                     [&](View ending) { return m_text.substr(end, 2) == ending; });
    const std::size_t behind = past(u" ,.", end + (ordinal ? 2 : 0));
    std::optional<int> year;
    if (const DigitRun value = digitsAt(m_text, behind); value.count == 4) {
        year = value.value;
        end = behind + 4;
    }
    add(year, static_cast<int>(month.value), day.value, static_cast<std::size_t>(month.span.begin()), end);
}

/// "11 february 2025", "3rd of may".
void DateReader::readDayBefore(const PhraseMatcher::Match& month, std::size_t behind)
{
    const auto begin = static_cast<std::size_t>(month.span.begin());
    std::size_t back = begin;
    while (back > 0 && (m_text[back - 1] == u' ' || isAsciiLetter(m_text[back - 1])) && begin - back < 4)
        --back;
    std::size_t first = back;
    while (first > 0 && isAsciiDigit(m_text[first - 1]) && back - first < 2)
        --first;
    const DigitRun day = digitsAt(m_text, first);
    if (day.count == 0)
        return;
    std::optional<int> year;
    auto end = static_cast<std::size_t>(month.span.end());
    if (const DigitRun value = digitsAt(m_text, behind); value.count == 4) {
        year = value.value;
        end = behind + 4;
    }
    add(year, static_cast<int>(month.value), day.value, first, end);
}

/// "2023-11-15", "2023/11/15".
void DateReader::readJoined(std::size_t begin, const DigitRun& year, std::size_t joint)
{
    const DigitRun month = digitsAt(m_text, joint + 1);
    const std::size_t second = joint + 1 + month.count;
    if (month.count == 0 || !is(second, m_text[joint]))
        return;
    if (const DigitRun day = digitsAt(m_text, second + 1); day.count > 0)
        add(year.value, month.value, day.value, begin, second + 1 + day.count);
}

/// "8月19日" at `at`; the last place that was read.
std::size_t DateReader::readMonthAndDay(std::optional<int> year, std::size_t begin, std::size_t at)
{
    at = past(u" ", at);
    const DigitRun month = digitsAt(m_text, at);
    const std::size_t sign = past(u" ", at + month.count);
    if (month.count == 0 || !is(sign, u'月'))
        return begin;
    const std::size_t dayAt = past(u" ", sign + 1);
    const DigitRun day = digitsAt(m_text, dayAt);
    const std::size_t mark = past(u" ", dayAt + day.count);
    if (day.count == 0 || !is(mark, u'日'))
        return begin;
    add(year, month.value, day.value, begin, mark + 1);
    return mark;
}

/// A date that begins with the digits at `at`; the last place that was read.
std::size_t DateReader::readDigits(std::size_t at)
{
    const DigitRun head = digitsAt(m_text, at);
    const std::size_t end = at + head.count;
    if (head.count == 8 && isYear(head.value / 10000)) {
        add(head.value / 10000, head.value / 100 % 100, head.value % 100, at, end);
        return at;
    }
    const std::size_t sign = past(u" ", end);
    if (is(sign, u'年') && (head.count == 4 || head.count == 3))
        return readMonthAndDay(head.count == 3 ? head.value + kRepublic : head.value, at, sign + 1);
    if (head.count == 4 && (is(sign, u'-') || is(sign, u'/') || is(sign, u'.'))) {
        readJoined(at, head, sign);
        return at;
    }
    if (head.count <= 2 && is(end, u'/'))
        readSlashed(at, head);
    return readMonthAndDay(std::nullopt, at, at);
}

/// "09/30/2031", "30/09/2031"; one whose order nothing tells is none.
void DateReader::readSlashed(std::size_t begin, const DigitRun& first)
{
    const DigitRun second = digitsAt(m_text, begin + first.count + 1);
    const std::size_t joint = begin + first.count + 1 + second.count;
    if (second.count == 0 || second.count > 2 || !is(joint, u'/') ||
        (first.value > 12) == (second.value > 12))
        return;
    const DigitRun year = digitsAt(m_text, joint + 1);
    if (year.count == 4)
        add(year.value, std::min(first.value, second.value), std::max(first.value, second.value), begin,
            joint + 5);
}

std::vector<WordedDate> DateReader::read()
{
    for (const auto& match : m_months.findAll(m_text))
        readNamedMonth(match);
    for (std::size_t i = 0; i < m_text.size(); ++i)
        if (isAsciiDigit(m_text[i]) && (i == 0 || !isAsciiDigit(m_text[i - 1])))
            i = readDigits(i);
    std::sort(m_dates.begin(), m_dates.end(),
              [](const WordedDate& a, const WordedDate& b) { return a.begin < b.begin; });
    return std::move(m_dates);
}

} // namespace

DigitRun digitsAt(View text, std::size_t at)
{
    DigitRun run;
    while (at + run.count < text.size() && isAsciiDigit(text[at + run.count]) && run.count < 9)
        run.value = run.value * 10 + (text[at + run.count++] - u'0');
    return run;
}

PhraseMatcher monthMatcher(const std::vector<LexiconEntry>& callInfo)
{
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : callInfo) {
        if (entry.attribute("part") != "month")
            continue;
        std::uint32_t number = 0;
        const std::string_view digits = entry.attribute("number");
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, number});
    }
    return PhraseMatcher(phrases);
}

std::vector<WordedDate> readDates(View text, const PhraseMatcher& months)
{
    return DateReader(text, months).read();
}

} // namespace earshot
