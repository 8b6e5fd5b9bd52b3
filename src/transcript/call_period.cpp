#include "transcript/call_head.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/fiscal.h"
#include "transcript/names.h"
#include "transcript/worded_dates.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

using View = std::u16string_view;

/// A day on which words say that a period ended.
struct SaidEnd {
    WordedDate date;
    bool annual = false; ///< "year ended"
    bool half = false;   ///< "six months ended"
    bool filed = false;  ///< the period of a report that was filed before: "Form 10-Q for the quarter ended"
};

constexpr std::size_t kRead = 40000; ///< of a text, in search of what tells the fiscal calendar
constexpr int kLatestCall = 100;     ///< days from the end of a period to the call about it

/// The month that a period ends with: weeks of a 52-week year end up to eight days into the next.
unsigned endingMonth(unsigned month, unsigned day)
{
    return day > 8 ? month : (month + 10) % 12 + 1;
}

Date monthEnd(int year, unsigned month)
{
    return endOfMonth(std::chrono::year(year), std::chrono::month(month));
}

long long daysBetween(const Date& from, const Date& to)
{
    return (std::chrono::sys_days(to) - std::chrono::sys_days(from)).count();
}

class PeriodReader {
public:
    PeriodReader(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call)
        : m_document(document), m_words(words), m_head(head), m_call(call), m_info(call.info)
    {
    }

    void run()
    {
        readPeriod();
        readCallDate();
        readSaidEnds();
        readHalf();
        takeSaidEnd();
        followYearEnd();
        inferCalendar();
        inferHalf();
        inferFromCallDate();
        if (!m_info.periodEnd && m_info.callDate)
            readReports();
        inferFiscalFromCallDate();
        readYearEnd();
        if (m_half && !m_info.periodEnd)
            m_info.fiscalYear.reset(); // a year alone would stand for the whole of it
    }

private:
    void readPeriod();
    void readCallDate();
    void readSaidEnds();
    void addSaidEnds(const HeadLine& line);
    void readHalf();
    void readReports();
    void takeSaidEnd();
    std::optional<Date> dateOf(const WordedDate& date) const;
    bool precedesCall(const Date& end, int soonest, int latest) const;
    void followYearEnd();
    void inferCalendar();
    void inferHalf();
    void inferFromCallDate();
    void inferFiscalFromCallDate();
    std::vector<unsigned> namedQuarters() const;
    static std::optional<unsigned> cycleOf(const std::vector<unsigned>& months);
    std::vector<unsigned> monthsOfBalances() const;
    std::vector<Date> possibleFiscalEnds() const;
    void readYearEnd();
    int quarterOrHalf() const { return m_info.fiscalQuarter.value_or(m_half ? 2 : 4); }
    int worthOfDate(const HeadLine& line, const WordedDate& date) const;

    const Document& m_document;
    const CallInfoWords& m_words;
    const CallHead& m_head;
    const Call& m_call;
    CallInfo& m_info;
    bool m_fiscal = false; ///< the period is said to be of a fiscal year
    bool m_half = false;   ///< the first half of the year
    std::vector<SaidEnd> m_said;
};

void PeriodReader::readPeriod()
{
    const auto take = [this](View lookup) {
        const auto period = readFiscalPeriod(lookup);
        if (!period || m_info.fiscalYear)
            return;
        m_info.fiscalYear = period->year;
        m_info.fiscalQuarter = period->quarter;
        m_fiscal = period->fiscal;
        m_half = period->half;
    };
    for (const HeadLine& line : m_head.lines)
        if (line.title && !line.skip && m_words.events.findFirst(line.lookup))
            take(line.lookup);
    for (const HeadLine& line : m_head.lines)
        if (!line.skip)
            take(line.lookup);
    take(m_head.speech.lookup);
}

/// "截至6月30日的2025财年第一财季", "quarter ended June 30, 2022".
void PeriodReader::addSaidEnds(const HeadLine& line)
{
    constexpr std::size_t kFiling = 70;
    constexpr std::array<View, 4> kFilings = {u"10-q", u"10-k", u"20-f", u"annual report"};
    for (const auto& match : m_words.periodEnds.findAll(line.lookup)) {
        const auto begin = static_cast<std::size_t>(match.span.begin());
        const auto end = static_cast<std::size_t>(match.span.end());
        const auto dates = readDates(View(line.lookup).substr(end, 40), m_words.months);
        if (dates.empty() || dates.front().begin > 14)
            continue;
        const WordedDate& date = dates.front();
        if (date.day < 24 && date.day > 8)
            continue;
        const std::size_t from = begin > kFiling ? begin - kFiling : 0;
        const View before = View(line.lookup).substr(from, begin - from);
        const View words = View(line.lookup).substr(begin, end - begin);
        const bool filed = std::any_of(kFilings.begin(), kFilings.end(), [&](View filing) {
            const std::size_t at = before.rfind(filing);
            return at != View::npos && before.find(u". ", at) == View::npos;
        });
        const bool half = endsWithAny(trimmed(before), u"六") || trimmed(before).ends_with(u"six") ||
                          before.find(u"half") != View::npos;
        m_said.push_back({date, words.find(u"year") != View::npos && !half, half, filed});
    }
}

void PeriodReader::readSaidEnds()
{
    constexpr int kFirstSpeeches = 6;
    for (const HeadLine& line : m_head.lines)
        addSaidEnds(line);
    int spoken = 0;
    for (std::size_t i = 0; i < m_call.turns.size() && spoken < kFirstSpeeches; ++i) {
        if (!m_call.turns[i].speaker)
            continue;
        ++spoken;
        addSaidEnds(firstWordsOf(m_call.turns[i], m_document.text));
    }
}

/// "Interim results for the six months ended 30 June 2024": the day tells the half, and the half its year.
void PeriodReader::readHalf()
{
    constexpr unsigned kMonths = 6; // from the half's end to the year's
    for (const SaidEnd& said : m_said) {
        if (m_info.fiscalYear || !said.half || said.filed || !said.date.year)
            continue;
        const unsigned month = endingMonth(said.date.month, said.date.day);
        m_info.fiscalYear = *said.date.year + (month + kMonths > 12 ? 1 : 0);
        m_half = true;
    }
}

/// A year's end that somebody says with its year in a longer report: the chief of finance compares years.
void PeriodReader::readReports()
{
    constexpr int kReports = 9; // speeches
    constexpr std::size_t kNear = 60;
    int spoken = 0;
    m_said.clear();
    for (std::size_t i = 0; i < m_call.turns.size() && spoken < kReports; ++i) {
        if (!m_call.turns[i].speaker)
            continue;
        ++spoken;
        const View speech = m_call.turns[i].body.in(m_document.text).substr(0, kRead);
        for (std::size_t at = speech.find(u" ended "); at != View::npos;
             at = speech.find(u" ended ", at + 1)) {
            HeadLine words;
            words.text = speech.substr(at > kNear ? at - kNear : 0, 2 * kNear);
            words.lookup = folded(words.text);
            addSaidEnds(words);
        }
    }
    std::erase_if(m_said, [](const SaidEnd& end) { return !end.date.year; });
    takeSaidEnd();
}

bool PeriodReader::precedesCall(const Date& end, int soonest, int latest) const
{
    const long long days = daysBetween(end, *m_info.callDate);
    return days >= soonest && days <= latest;
}

/// Where no year is said, the last such day before the call, else the one that the fiscal year holds.
std::optional<Date> PeriodReader::dateOf(const WordedDate& date) const
{
    const auto inYear = [&](int year) {
        return Date{std::chrono::year(year), std::chrono::month(date.month), std::chrono::day(date.day)};
    };
    if (date.year)
        return inYear(*date.year);
    if (m_info.callDate) {
        const int year = static_cast<int>(m_info.callDate->year());
        const Date same = inYear(year);
        return same.ok() && same <= *m_info.callDate ? same : inYear(year - 1);
    }
    if (!m_info.fiscalYear)
        return std::nullopt;
    return periodEndOf({*m_info.fiscalYear, quarterOrHalf(), m_fiscal}, date.month, date.day);
}

/// The first end that can be that of the period reported.
void PeriodReader::takeSaidEnd()
{
    for (const SaidEnd& said : m_said) {
        const auto day = dateOf(said.date);
        const bool otherPeriod = said.annual && quarterOrHalf() != 4;
        if (!day || !day->ok() || otherPeriod || (m_info.callDate && !precedesCall(*day, 0, kLatestCall)) ||
            (said.filed && !m_info.callDate))
            continue;
        m_info.periodEnd = day;
        return;
    }
}

/// The last annual report tells the month in which years end, and so the end of each quarter.
void PeriodReader::followYearEnd()
{
    if (m_info.periodEnd || !m_info.callDate || !m_info.fiscalYear)
        return;
    for (const SaidEnd& said : m_said) {
        if (!said.annual)
            continue;
        const unsigned yearEnd = endingMonth(said.date.month, said.date.day);
        const unsigned back = static_cast<unsigned>(4 - quarterOrHalf()) * 3;
        const unsigned month = (yearEnd + 12 - back - 1) % 12 + 1;
        const int callYear = static_cast<int>(m_info.callDate->year());
        for (const int year : {callYear, callYear - 1}) {
            const Date end = monthEnd(year, month);
            if (precedesCall(end, 1, kLatestCall)) {
                m_info.periodEnd = end;
                return;
            }
        }
    }
}

/// A quarter of a calendar year ends when it ends; a fiscal year's calendar has to be told.
void PeriodReader::inferCalendar()
{
    const bool told = m_half || (m_info.fiscalQuarter && isChinese(m_document.language));
    if (m_info.periodEnd || !m_info.fiscalYear || m_fiscal || !told)
        return;
    const Date end = monthEnd(*m_info.fiscalYear, static_cast<unsigned>(quarterOrHalf()) * 3);
    if (m_info.callDate ? precedesCall(end, 0, kLatestCall) : isChinese(m_document.language))
        m_info.periodEnd = end;
}

/// Halves of fiscal years end with a quarter of the calendar: the one before the call whose year has the
/// name.
void PeriodReader::inferHalf()
{
    constexpr int kSoonest = 12;
    if (m_info.periodEnd || !m_info.callDate || !m_info.fiscalYear || !m_half)
        return;
    auto month = std::chrono::year_month(m_info.callDate->year(), m_info.callDate->month());
    for (int back = 0; back < 3; ++back) {
        month -= std::chrono::months(1);
        const Date end = endOfMonth(month.year(), month.month());
        const auto last = month + std::chrono::months(6);
        if (static_cast<unsigned>(month.month()) % 3 == 0 && precedesCall(end, kSoonest, kLatestCall) &&
            static_cast<int>(last.year()) == *m_info.fiscalYear)
            m_info.periodEnd = end;
    }
}

void PeriodReader::readYearEnd()
{
    if (!m_info.periodEnd || !m_info.fiscalYear)
        return;
    const unsigned month = endingMonth(static_cast<unsigned>(m_info.periodEnd->month()),
                                       static_cast<unsigned>(m_info.periodEnd->day()));
    const unsigned last = (month + static_cast<unsigned>(4 - quarterOrHalf()) * 3 - 1) % 12 + 1;
    const Date end = monthEnd(2023, last);
    m_info.fiscalYearEnd = std::chrono::month_day{end.month(), end.day()};
}

/// A calendar quarter that ended a few weeks before the call is the one reported. Later calls may as well be
/// about a quarter that ended a month after it; only a year's results take longer.
void PeriodReader::inferFromCallDate()
{
    constexpr int kSoonest = 8;
    const int latest = quarterOrHalf() == 4 ? 60 : 47;
    if (m_info.periodEnd || !m_info.callDate || !m_info.fiscalYear || !m_info.fiscalQuarter)
        return;
    const Date end = monthEnd(*m_info.fiscalYear, static_cast<unsigned>(*m_info.fiscalQuarter) * 3);
    if (precedesCall(end, kSoonest, latest))
        m_info.periodEnd = end;
}

/// "the June quarter": the months by which the text calls quarters.
std::vector<unsigned> PeriodReader::namedQuarters() const
{
    const std::u16string lookup = folded(View(m_document.text).substr(0, 2 * kRead));
    std::vector<unsigned> months;
    for (const auto& match : m_words.months.findAll(lookup))
        if (View(lookup).substr(static_cast<std::size_t>(match.span.end()), 8) == u" quarter")
            months.push_back(match.value);
    return months;
}

/// Which months quarters end with, as the month's remainder by three; none where the words differ or are too
/// few.
std::optional<unsigned> PeriodReader::cycleOf(const std::vector<unsigned>& months)
{
    constexpr std::size_t kFewest = 2;
    const bool agree = std::all_of(months.begin(), months.end(),
                                   [&](unsigned month) { return month % 3 == months.front() % 3; });
    return months.size() >= kFewest && agree ? std::optional(months.front() % 3) : std::nullopt;
}

/// Months, as numbers, at whose end the text states what stood then: "as of July 31, we held".
std::vector<unsigned> PeriodReader::monthsOfBalances() const
{
    const std::u16string lookup = folded(View(m_document.text).substr(0, kRead));
    std::vector<unsigned> months;
    for (const auto& match : m_words.balanceDates.findAll(lookup)) {
        const auto dates =
            readDates(View(lookup).substr(static_cast<std::size_t>(match.span.end()), 24), m_words.months);
        if (!dates.empty() && dates.front().begin <= 5 && (dates.front().day >= 24 || dates.front().day <= 8))
            months.push_back(endingMonth(dates.front().month, dates.front().day));
    }
    return months;
}

/// The months' ends before the call that can be that of the quarter, the latest first. The fiscal year is
/// named for the calendar year of its end and is another than the calendar's.
std::vector<Date> PeriodReader::possibleFiscalEnds() const
{
    constexpr int kSoonest = 12;
    const int latest = *m_info.fiscalQuarter == 4 ? 75 : 50; // years take longer to report
    std::vector<Date> possible;
    auto month = std::chrono::year_month(m_info.callDate->year(), m_info.callDate->month());
    for (int back = 0; back < 3; ++back) {
        month -= std::chrono::months(1);
        const Date end = endOfMonth(month.year(), month.month());
        const auto last = month + std::chrono::months((4 - *m_info.fiscalQuarter) * 3);
        if (static_cast<int>(last.year()) == *m_info.fiscalYear && last.month() != std::chrono::December &&
            precedesCall(end, kSoonest, latest))
            possible.push_back(end);
    }
    return possible;
}

/// Of the ends that can be the quarter's the one that words single out, or that no other stands against: a
/// quarter of the calendar that ended a month before the call is likelier than one of an earlier month.
void PeriodReader::inferFiscalFromCallDate()
{
    if (m_info.periodEnd || !m_info.callDate || !m_info.fiscalYear || !m_info.fiscalQuarter)
        return;
    std::vector<Date> possible = possibleFiscalEnds();
    const auto monthOf = [](const Date& end) { return static_cast<unsigned>(end.month()); };
    const std::vector<unsigned> named = namedQuarters();
    const auto isNamed = [&](const Date& end) {
        return std::find(named.begin(), named.end(), monthOf(end)) != named.end();
    };
    if (std::count_if(possible.begin(), possible.end(), isNamed) == 1) // "a typical June quarter"
        std::erase_if(possible, [&](const Date& end) { return !isNamed(end); });
    else if (const auto cycle = cycleOf(named))
        std::erase_if(possible, [&](const Date& end) { return monthOf(end) % 3 != *cycle; });
    if (possible.size() > 1) {
        const std::vector<unsigned> balances = monthsOfBalances();
        const auto stated = [&](const Date& end) {
            return std::find(balances.begin(), balances.end(), monthOf(end)) != balances.end();
        };
        if (std::any_of(possible.begin(), possible.end(), stated))
            std::erase_if(possible, [&](const Date& end) { return !stated(end); });
    }
    const bool usual =
        !possible.empty() && monthOf(possible.front()) % 3 == 0 && precedesCall(possible.front(), 30, 50);
    if (possible.size() == 1 || usual)
        m_info.periodEnd = possible.front();
}

/// How much a date in a line looks like that of the call; 0 where it is another.
int PeriodReader::worthOfDate(const HeadLine& line, const WordedDate& date) const
{
    constexpr std::size_t kNear = 12;
    constexpr std::size_t kWords = 30; // that may tell the end of a period
    const auto wordsBefore = [&](std::size_t reach) {
        return View(line.lookup)
            .substr(date.begin > reach ? date.begin - reach : 0, std::min(date.begin, reach));
    };
    const View before = wordsBefore(kNear);
    const View far = wordsBefore(kWords);
    const auto ends = m_words.periodEnds.findAll(far);
    const bool periodEnd = std::any_of(ends.begin(), ends.end(), [&](const auto& match) {
        return far.size() - static_cast<std::size_t>(match.span.end()) <= kNear;
    });
    const View behind = View(line.lookup).substr(date.end, 4);
    const bool range = (!behind.empty() && UnitSet(u"止至为").holds(behind.front())) ||
                       (!before.empty() && UnitSet(u"至到").holds(before.back()));
    if (!date.year || range || periodEnd)
        return 0;
    const View tail = View(line.lookup).substr(date.end, 18);
    const std::size_t colon = tail.find(u':');
    const bool stamped = colon != View::npos && colon + 3 < tail.size() &&
                         tail[colon + 3] == u':'; // with seconds: a machine's
    const bool timed = (colon != View::npos && !stamped) || tail.find(u"p.m") != View::npos ||
                       tail.find(u"a.m") != View::npos;
    const bool field = m_words.dateFields.longestAt(line.lookup, 0) || m_words.dateFields.findFirst(before);
    return 1 + (line.text.size() <= kLongestTitleLine) + 2 * timed + 2 * field + line.title;
}

void PeriodReader::readCallDate()
{
    std::optional<WordedDate> best;
    int most = 0;
    for (const HeadLine& line : m_head.lines) {
        if (line.skip || line.lookup.find(u"http") != std::u16string::npos)
            continue;
        for (const WordedDate& date : readDates(line.lookup, m_words.months)) {
            const int worth = worthOfDate(line, date);
            if (worth > most) {
                most = worth;
                best = date;
            }
        }
    }
    if (!best)
        return;
    const Date day{std::chrono::year(*best->year), std::chrono::month(best->month),
                   std::chrono::day(best->day)};
    if (day.ok())
        m_info.callDate = day;
}

} // namespace

void readCallPeriod(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call)
{
    PeriodReader(document, words, head, call).run();
}

} // namespace earshot
