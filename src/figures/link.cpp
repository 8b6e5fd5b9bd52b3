#include "figures/link_steps.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr std::int32_t kHeadEnglish = 30; ///< units before a period at the head of its sentence
constexpr std::int32_t kHeadChinese = 10;
constexpr std::size_t kYearLabel = 6;       ///< "FY2024"
constexpr std::int32_t kBriefEnglish = 100; ///< units of a sentence that only turns to something
constexpr std::int32_t kBriefChinese = 36;

/// "Turning to our segments": at the head of a sentence, not further behind than small words reach.
bool turnsElsewhere(const Cues& cues, const Sentence& sentence)
{
    return std::any_of(sentence.marks.begin(), sentence.marks.end(), [&](const Token& mark) {
        return mark.begin - sentence.begin <= kHeadEnglish &&
               cues.means(mark.index, Topic::SegmentCue, Word::SegmentTopic);
    });
}

/// A year that was reviewed ends where the speaker turns to another matter.
void dropYear(const Cues& cues, const Sentence& sentence, Carry& carry)
{
    if (carry.topic && carry.topic->label.size() == kYearLabel && turnsElsewhere(cues, sentence))
        carry.topic.reset();
}

/// What the sentence as a whole tells of its figures and leaves to the next.
class Ender {
public:
    Ender(Reading& r, Carry& carry) : m_r(r), m_carry(carry) {}

    void lookAhead(Tense tense)
    {
        const Period& reported = m_r.calendar.reported();
        for (Draft& d : m_r.drafts) {
            const bool outlook = tense == Tense::Ahead && reachesOutlook(d);
            const bool later =
                d.figure.period.begin && reported.end &&
                std::chrono::sys_days(*d.figure.period.begin) > std::chrono::sys_days(*reported.end);
            d.figure.forwardLooking =
                later || (outlook && (d.figure.periodInferred || d.figure.period.label.empty())) ||
                (outlook && isAhead(m_r, d.figure.period));
        }
    }

    void remember(Tense tense)
    {
        const Mention* topic = nullptr;
        for (const Mention& m : m_r.mentions)
            if (isTopic(m) && !ofBase(m) && !(topic && yields(m, *topic, tense)) &&
                m.kind != Mention::Kind::LastYear && m.kind != Mention::Kind::LastQuarter &&
                m.kind != Mention::Kind::YearsAgo && m.kind != Mention::Kind::Instant && lasts(m) &&
                !looksBack(m))
                topic = &m;
        ++m_carry.topicAge;
        ++m_carry.aheadAge;
        ++m_carry.yearAge;
        for (const Mention& m : m_r.mentions)
            if (namesYear(m)) {
                m_carry.year = m.year;
                m_carry.yearAge = 0;
            }
        if (!topic)
            dropYear(m_r.cues, m_r.sentence, m_carry);
        const bool event = topic && isEvent(*topic);
        if (event && m_r.calendar.reportedYear()) {
            m_carry.topic.reset();
            m_carry.ahead.reset();
        } else if (topic && !event)
            takeTopic(namedPeriod(m_r, *topic));
        bool found = false;
        for (std::int32_t i = m_r.size() - 1; i >= 0 && !found; --i)
            if (isMetric(i) && !m_r.isYardstick(i) && !m_r.entry(i, Topic::Metric)->behind) {
                m_carry.metric = m_r.entry(i, Topic::Metric);
                m_carry.metricSpan = Span(m_r.token(i)->begin, m_r.token(i)->end);
                found = true;
            }
        for (std::size_t d = m_r.drafts.size(); d-- > 0 && found;)
            if (m_r.metric[d]) {
                m_carry.metric = m_r.metric[d];
                m_carry.metricSpan = m_r.drafts[d].figure.metricSpan;
                break;
            }
        if (!found && m_r.size() > 3)
            m_carry.metric = nullptr;
    }

private:
    bool isMetric(std::int32_t i) const { return m_r.isMetric(i); }

    /// 下降了3%，稍后我们会说明: what is to come behind the figure's clause is not of the figure.
    bool reachesOutlook(const Draft& d) const
    {
        for (std::int32_t i = 0; i < m_r.size(); ++i) {
            if (i >= d.tokenEnd && (m_r.is(i, Token::Kind::Comma) || m_r.is(i, Token::Kind::Stop)))
                return false;
            if (m_r.isOutlook(i))
                return true;
        }
        return false;
    }

    void takeTopic(const Period& period)
    {
        const bool ahead = isAhead(m_r, period);
        (ahead ? m_carry.ahead : m_carry.topic) = period;
        (ahead ? m_carry.aheadAge : m_carry.topicAge) = 0;
        if (!ahead)
            m_carry.ahead.reset(); // the speaker is back at what was
    }

    /// Whether the call goes on about a period: it stands at the head of its sentence, dates a figure, or is
    /// what a sentence without figures turns to. "…, which launched in 2021" only dates an event.
    bool lasts(const Mention& m) const
    {
        if (m.span.begin() - m_r.sentence.begin <= (m_r.chinese ? kHeadChinese : kHeadEnglish))
            return true;
        if (m_r.drafts.empty() && namedPeriod(m_r, m) == m_r.calendar.reported())
            return true; // "…, we delivered very strong fourth quarter results"
        if (!m_r.drafts.empty()) {
            const Period named = namedPeriod(m_r, m);
            return std::any_of(m_r.drafts.begin(), m_r.drafts.end(), [&](const Draft& d) {
                return !d.figure.periodInferred && d.figure.period == named;
            });
        }
        const bool brief =
            m_r.sentence.end - m_r.sentence.begin <= (m_r.chinese ? kBriefChinese : kBriefEnglish);
        return brief ||
               std::any_of(m_r.sentence.tokens.begin(), m_r.sentence.tokens.end(), [](const Token& t) {
                   return (t.topics & (maskOf(Topic::Metric) | maskOf(Topic::Outlook))) != 0;
               });
    }

    /// 提升至41%，而2023年上半年为40%: the sentence is about the later period, which a figure before has.
    bool looksBack(const Mention& m) const
    {
        return m.period.end && std::any_of(m_r.drafts.begin(), m_r.drafts.end(), [&](const Draft& d) {
                   return d.tokenEnd <= m.tokenBegin && d.figure.period.end && !d.base &&
                          !isAhead(m_r, d.figure.period) &&
                          std::chrono::sys_days(*m.period.end) < std::chrono::sys_days(*d.figure.period.end);
               });
    }

    /// Whether a period leaves the lead to one named before it in its sentence: a date of an event, what was
    /// beside what is to come, and "year-to-date share of 9%" behind "this quarter".
    bool yields(const Mention& m, const Mention& topic, Tense tense) const
    {
        const bool topicAhead = isAhead(m_r, topic.period);
        const bool ahead = isAhead(m_r, m.period);
        if (isEvent(m) != isEvent(topic))
            return isEvent(m);
        if (topicAhead && !ahead)
            return tense == Tense::Ahead;
        const bool leads =
            topic.span.begin() - m_r.sentence.begin <= (m_r.chinese ? kHeadChinese : kHeadEnglish);
        return isEarlier(m, topic) || (leads && !ahead && m.kind != topic.kind);
    }

    /// "20.4% in 2024 compared to 19.9% in 2023", 而2023年为: the call goes on about the later one.
    bool isEarlier(const Mention& m, const Mention& topic) const
    {
        return !isAhead(m_r, topic.period) && m.kind == topic.kind && m.period.end && topic.period.end &&
               std::chrono::sys_days(*m.period.end) < std::chrono::sys_days(*topic.period.end);
    }

    /// A day or a single month dates one event; later sentences go on speaking of the call's own period.
    static bool isEvent(const Mention& m)
    {
        const bool month = m.kind == Mention::Kind::Months && m.period.begin && m.period.end &&
                           m.period.begin->year() == m.period.end->year() &&
                           m.period.begin->month() == m.period.end->month();
        return month || m.kind == Mention::Kind::Day;
    }

    /// "compared to $521 million at the end of the third quarter last year": when the other figure was.
    bool ofBase(const Mention& m) const
    {
        return std::any_of(m_r.drafts.begin(), m_r.drafts.end(), [&](const Draft& d) {
            return d.base && d.tokenEnd <= m.tokenBegin && m.tokenBegin - d.tokenEnd <= 4;
        });
    }

    Reading& m_r;
    Carry& m_carry;
};

} // namespace

void passOver(const Cues& cues, const Sentence& sentence, bool chinese, Carry& carry)
{
    ++carry.topicAge;
    ++carry.aheadAge;
    ++carry.yearAge;
    dropYear(cues, sentence, carry);
    for (auto token = sentence.tokens.rbegin(); token != sentence.tokens.rend(); ++token)
        if (token->kind == Token::Kind::Cue && (token->topics & maskOf(Topic::Metric)) != 0) {
            carry.metric = cues.find(token->index, Topic::Metric, chinese);
            carry.metricSpan = Span(token->begin, token->end);
            return;
        }
    if (sentence.tokens.size() > 3)
        carry.metric = nullptr;
}

void Habit::meet(const Period& period, const Period& reported)
{
    const bool year =
        period.label.size() == kYearLabel; // reviewed beside its last quarter, which goes unnamed
    if (!period.begin || !reported.begin || period.end != reported.end || year)
        return;
    if (period == reported)
        ++m_own;
    else if (std::chrono::sys_days(*period.begin) >= std::chrono::sys_days(*reported.begin))
        return;
    else if (m_period == period)
        ++m_longer;
    else if (m_longer > 0)
        --m_longer;
    else {
        m_period = period;
        m_longer = 1;
    }
}

void link(Reading& r, Carry& carry, Habit& habit)
{
    Ender ender(r, carry);
    const bool asked = !r.drafts.empty() || r.mentions.size() > 1;
    const Tense tense = asked ? tenseOf(r) : Tense::Untold;
    if (!r.drafts.empty()) {
        linkMetrics(r, carry);
        shareOut(r);
        settleKinds(r);
        linkBases(r);
        std::erase_if(r.drafts, [](const Draft& draft) { return draft.bare; });
        linkPeriods(r, carry, habit, tense);
        ender.lookAhead(tense);
        for (const Draft& d : r.drafts)
            if (!d.figure.periodInferred && !d.base)
                habit.meet(d.figure.period, r.calendar.reported());
    }
    ender.remember(tense);
}

} // namespace earshot::figures
