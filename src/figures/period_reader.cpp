#include "figures/period_cursor.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {

void PeriodReader::setQuarter(Mention& m, int year, int quarter, bool fiscal) const
{
    m.kind = Mention::Kind::Quarter;
    m.year = year;
    m.quarter = quarter;
    m.fiscal = fiscal || m_calendar.isCalendar();
    m.period = m.fiscal ? m_calendar.quarter(year, quarter) : FiscalCalendar::calendarQuarter(year, quarter);
}

void PeriodReader::setHalf(Mention& m, int year, int half, bool fiscal) const
{
    m.kind = Mention::Kind::Half;
    m.year = year;
    m.quarter = half;
    m.fiscal = fiscal || m_calendar.isCalendar();
    m.period = m.fiscal ? m_calendar.half(year, half) : FiscalCalendar::calendarHalf(year, half);
}

void PeriodReader::setYear(Mention& m, int year, bool fiscal) const
{
    m.kind = Mention::Kind::Year;
    m.year = year;
    m.fiscal = fiscal || m_calendar.isCalendar();
    m.period = m.fiscal ? m_calendar.year(year) : FiscalCalendar::calendarYear(year);
}

bool PeriodReader::mention(Cursor& c, Mention& m) const
{
    const std::size_t start = c.at;
    const auto attempt = [&](bool (PeriodReader::*rule)(Cursor&, Mention&) const) {
        m = Mention();
        c.at = start;
        return (this->*rule)(c, m);
    };
    if (c.numeral(start))
        return c.whole(start) >= 0 &&
               (attempt(&PeriodReader::yearsAgo) || attempt(&PeriodReader::monthsEnded) ||
                attempt(&PeriodReader::elapsedMonths) || attempt(&PeriodReader::yearFirst) ||
                attempt(&PeriodReader::monthFirst) || attempt(&PeriodReader::quarterFirst));
    const TopicMask topics = c.token(start)->topics;
    if ((topics & maskOf(Topic::Month)) != 0)
        return attempt(&PeriodReader::englishDate);
    if ((topics & (maskOf(Topic::Period) | maskOf(Topic::Ordinal) | maskOf(Topic::Reject))) == 0)
        return false;
    if (c.period(start) == Word::EndOf) // begins nothing by itself
        return false;
    return attempt(&PeriodReader::yearFirst) || attempt(&PeriodReader::leadingMonths) ||
           attempt(&PeriodReader::quarterFirst) || attempt(&PeriodReader::halfFirst) ||
           attempt(&PeriodReader::monthsEnded) || attempt(&PeriodReader::deictic);
}

/// Whether a period can begin here at all.
bool PeriodReader::mayBegin(const Cursor& c, const Token& token)
{
    constexpr TopicMask kBeginners =
        maskOf(Topic::Month) | maskOf(Topic::Period) | maskOf(Topic::Ordinal) | maskOf(Topic::Reject);
    if (token.kind == Token::Kind::Cue)
        return (token.topics & kBeginners) != 0;
    const int n = token.kind == Token::Kind::Number ? c.whole(c.at) : -1;
    const Token* next = c.token(c.at + 1);
    if (n < 0 || isYear(n) || !next)
        return isYear(n);
    const bool joiner = next->kind == Token::Kind::Dash || next->kind == Token::Kind::List ||
                        (next->topics & maskOf(Topic::Connective)) != 0;
    return (next->topics & maskOf(Topic::Period)) != 0 || (joiner && n <= 12);
}

/// "a 110% increase over [the second quarter of 2021]", "up 5% over [last year]": what something grew on.
bool PeriodReader::growsOver(const Sentence& sentence, std::size_t at) const
{
    constexpr TopicMask kChanges = maskOf(Topic::Direction) | maskOf(Topic::Ratio);
    const Token& over = sentence.tokens[at - 1];
    return !m_chinese && over.kind == Token::Kind::Cue &&
           m_cues.means(over.index, Topic::Approximation, Word::Over) &&
           (sentence.tokens[at - 2].topics & kChanges) != 0;
}

/// Whether a named period ends before the reported one.
bool PeriodReader::isEarlier(const Mention& m) const
{
    const Period& reported = m_calendar.reported();
    return m.kind == Mention::Kind::LastYear ||
           (m.period.end && reported.end &&
            std::chrono::sys_days(*m.period.end) < std::chrono::sys_days(*reported.end));
}

/// "better than they were in [2019]": only small words between.
bool PeriodReader::thanThen(const Cursor& c, std::size_t at) const
{
    constexpr std::int32_t kReach = 26; // units
    for (std::size_t j = at; !m_chinese && j-- > 0;) {
        const Word word = c.connective(j);
        if (c.token(at)->begin - c.token(j)->begin > kReach || word == Word::None)
            return false;
        if (word == Word::Than)
            return true;
        if (word != Word::In && word != Word::Be)
            return false;
    }
    return false;
}

/// "the [2013] Investor Day": a bare year before a word in capitals that no vocabulary knows, and behind no
/// word that dates.
bool PeriodReader::namesEvent(const Cursor& c, const Mention& m) const
{
    if (m_chinese || m.kind != Mention::Kind::Year || m.tokenEnd != m.tokenBegin + 1)
        return false;
    const std::int32_t next = m.span.end() + 1;
    const auto at = static_cast<std::size_t>(m.tokenBegin);
    if (c.text.at(m.span.end()) != u' ' ||
        !std::ranges::any_of(c.text.originalIn(Span(next, next + 1)), isAsciiCapital))
        return false;
    const Token* behind = c.token(at + 1);
    const Word before = at > 0 && c.joined(at, 3) ? c.connective(at - 1) : Word::None;
    return !(behind && behind->begin == next) && c.kind(at, Token::Kind::Number) && before == Word::None &&
           !(at == 0 || c.kind(at - 1, Token::Kind::Comma));
}

/// 一季度…，恢复到2019年同期的…: the same part of the year that is named right before. Takes that mention in.
bool PeriodReader::takesYear(std::vector<Mention>& mentions, Mention& m) const
{
    const Mention named = mentions.back();
    if (!m_chinese || named.kind != Mention::Kind::Year || !named.sayYear ||
        named.span.end() != m.span.begin())
        return false;
    mentions.pop_back();
    m.year = named.year;
    m.period = named.period;
    for (const Mention& other : mentions)
        if (other.kind == Mention::Kind::Quarter)
            m.period = m_calendar.quarter(named.year, other.quarter);
        else if (other.kind == Mention::Kind::Half)
            m.period = m_calendar.half(named.year, other.quarter);
    m.comparative = true;
    m.tokenBegin = named.tokenBegin;
    m.span = hull(named.span, m.span);
    return true;
}

void PeriodReader::read(const Text& text, const Sentence& sentence, std::vector<char>& used,
                        std::vector<Mention>& mentions) const
{
    mentions.clear();
    Cursor c{text, sentence, m_cues};
    c.outlook = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& t) {
        return t.kind == Token::Kind::Cue && (t.topics & maskOf(Topic::Outlook)) != 0;
    });
    c.past = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& t) {
        return t.kind == Token::Kind::Cue && m_cues.form(t.index).past[m_chinese ? 1 : 0];
    });
    for (std::size_t i = 0; i < sentence.tokens.size();) {
        const Token& token = sentence.tokens[i];
        c.at = i;
        if (!mayBegin(c, token)) {
            ++i;
            continue;
        }
        Mention m;
        if (!mention(c, m)) {
            ++i;
            continue;
        }
        endedMonths(c, m);
        m.tokenBegin = static_cast<std::int32_t>(i);
        m.tokenEnd = static_cast<std::int32_t>(c.at);
        m.span = earshot::Span(token.begin, sentence.tokens[c.at - 1].end);
        m.maturity = (c.connective(c.at) == Word::Maturity && c.joined(c.at, 0)) || namesEvent(c, m);
        m.comparative = m.comparative || (thanThen(c, i) && isEarlier(m));
        if (i > 0) {
            // "higher than in the prior quarter"
            const bool within = !m_chinese && i > 1 && c.connective(i - 1) == Word::In && c.joined(i - 1);
            const Token& before = sentence.tokens[within ? i - 2 : i - 1];
            const bool near = token.begin - before.end <= (within ? 14 : 6);
            m.comparative = m.comparative || (near && before.kind == Token::Kind::Cue &&
                                              (m_cues.means(before.index, Topic::Connective, Word::From) ||
                                               m_cues.means(before.index, Topic::Connective, Word::Since) ||
                                               m_cues.means(before.index, Topic::Connective, Word::Than)));
            // 环比1H24: the comparison names its other end
            m.comparative = m.comparative || (m_chinese && before.end == token.begin && m.sayYear &&
                                              before.kind == Token::Kind::Cue &&
                                              (before.topics & maskOf(Topic::Comparison)) != 0);
            m.comparative = m.comparative || (near && i > 1 && growsOver(sentence, i) && isEarlier(m));
            m.maturity = m.maturity || (near && before.kind == Token::Kind::Cue && m.sayYear &&
                                        m_cues.means(before.index, Topic::Connective, Word::Maturity));
        }
        // 第三季度…，去年同期…: the year before the period that the sentence names
        if (m.kind == Mention::Kind::LastYearSame && !mentions.empty() && !takesYear(mentions, m)) {
            const Mention& anchor = mentions.back();
            const bool spans = anchor.kind == Mention::Kind::Months && anchor.period.begin &&
                               anchor.period.end &&
                               anchor.period.begin->month() != anchor.period.end->month();
            if (spans && !anchor.comparative) {
                const int back = m.year != 0 ? static_cast<int>(anchor.period.end->year()) - m.year : 1;
                m.period = m_calendar.yearsBefore(anchor.period, back);
            } else if (anchor.fiscal && anchor.year != 0 && !anchor.comparative) {
                if (anchor.kind == Mention::Kind::Quarter)
                    m.period = m_calendar.quarter(anchor.year - 1, anchor.quarter);
                else if (anchor.kind == Mention::Kind::Half)
                    m.period = m_calendar.half(anchor.year - 1, anchor.quarter);
                else if (anchor.kind == Mention::Kind::Year)
                    m.period = m_calendar.year(anchor.year - 1);
            }
        }
        // 2023财年 … 2024年: a year beside a fiscal one is fiscal
        if (m.kind == Mention::Kind::Year && m.sayYear && !m.fiscal)
            for (const Mention& other : mentions)
                if (other.fiscal && other.sayYear && other.year != 0) {
                    setYear(m, m.year, true);
                    break;
                }
        std::fill(used.begin() + m.tokenBegin, used.begin() + m.tokenEnd, char(1));
        i = c.at;
        mentions.push_back(std::move(m));
    }
}

} // namespace earshot::figures
