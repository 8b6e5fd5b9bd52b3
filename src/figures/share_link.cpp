#include "figures/link_steps.h"

#include "text/script.h"

#include <algorithm>
#include <string>

namespace earshot::figures {
namespace {

class Sharer {
public:
    explicit Sharer(Reading& r) : m_r(r) {}

    void run()
    {
        shareMetrics();
        shareYears();
    }

private:
    std::int32_t count() const { return static_cast<std::int32_t>(m_r.drafts.size()); }
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }
    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }
    bool isMetric(std::int32_t i) const { return m_r.isMetric(i); }

    void shareMetrics()
    {
        std::int32_t at = -1;
        for (std::int32_t i = 0; i < m_r.size() && at < 0; ++i)
            if (connective(i, Word::Respectively))
                at = i;
        if (at < 0)
            return;
        std::int32_t first = -1;
        std::int32_t last = -1;
        for (std::int32_t d = 0; d < count(); ++d) {
            const bool side = m_r.chinese ? draft(d).tokenBegin > at : draft(d).tokenBegin < at;
            if (!side)
                continue;
            if (first >= 0 && listed(draft(d - 1), draft(d)))
                last = d;
            else if (first < 0 || last == first)
                first = last = d;
            else if (m_r.chinese)
                break;
            else
                first = last = d;
        }
        const std::int32_t n = last - first + 1;
        if (first < 0 || n < 2)
            return;
        for (std::int32_t k = first + 1; m_r.chinese && k <= last; ++k) // 分别同比增长9%和下降0.5个百分点
            if (Figure& f = draft(k).figure;
                f.comparison == Comparison::None && f.direction != Direction::Unstated)
                f.comparison = draft(first).figure.comparison;
        shareBases(first, n);
        std::vector<std::int32_t> metrics;
        std::vector<std::int32_t> mentions;
        for (std::int32_t i = draft(first).tokenBegin - 1; i >= 0; --i) {
            if (isMetric(i))
                metrics.insert(metrics.begin(), i);
            const std::int32_t m = m_r.mentionOf[static_cast<std::size_t>(i)];
            if (m >= 0 && (mentions.empty() || mentions.front() != m))
                mentions.insert(mentions.begin(), m);
        }
        if (static_cast<std::int32_t>(metrics.size()) >= n) {
            metrics.erase(metrics.begin(), metrics.end() - n);
            giveEach(first, metrics);
            if (goesOnAsList(last, n)) // 分别增长16%、23%，达到86.5亿元和9.7亿元
                giveEach(last + 1, metrics);
        }
        if (n == 2 && metrics.size() == 1)
            shareHead(first, metrics.front());
        sharePeriods(first, n, mentions);
    }

    /// "gross and operating margins": of the first metric only its first word is said.
    void shareHead(std::int32_t first, std::int32_t metric)
    {
        if (m_r.chinese || !connective(metric - 1, Word::And) ||
            !m_r.text.blank(m_r.token(metric - 1)->end, m_r.token(metric)->begin, 1))
            return;
        const std::int32_t end = m_r.token(metric - 1)->begin - 1;
        std::int32_t begin = end;
        while (begin > m_r.sentence.begin && isLatinLetter(m_r.text.at(begin - 1)))
            --begin;
        const auto named = m_r.text.foldedIn(Span(m_r.token(metric)->begin, m_r.token(metric)->end));
        const auto head = named.rfind(u' ');
        if (begin == end || m_r.text.at(end) != u' ' || head == std::u16string_view::npos)
            return;
        std::u16string name(m_r.text.foldedIn(Span(begin, end)));
        name += named.substr(head);
        const auto hit = m_r.cues.longestAt(name, 0);
        const CueEntry* entry = hit ? m_r.cues.find(hit.value, Topic::Metric, false) : nullptr;
        if (entry && hit.end == static_cast<std::int32_t>(name.size()))
            give(m_r, first, *entry, Span(begin, end));
    }

    void giveEach(std::int32_t first, const std::vector<std::int32_t>& metrics)
    {
        for (std::size_t k = 0; k < metrics.size(); ++k)
            give(m_r, first + static_cast<std::int32_t>(k), *m_r.entry(metrics[k], Topic::Metric),
                 Span(m_r.token(metrics[k])->begin, m_r.token(metrics[k])->end));
    }

    /// Whether a second list of n figures follows the one that ends with `last`, and no metric between.
    bool goesOnAsList(std::int32_t last, std::int32_t n) const
    {
        if (last + n >= count())
            return false;
        const auto& drafts = m_r.drafts;
        for (std::int32_t k = last + 1; k < last + n; ++k)
            if (!listed(drafts[static_cast<std::size_t>(k)], drafts[static_cast<std::size_t>(k + 1)]))
                return false;
        for (std::int32_t i = drafts[static_cast<std::size_t>(last)].tokenEnd;
             i < drafts[static_cast<std::size_t>(last + n)].tokenBegin; ++i)
            if (isMetric(i))
                return false;
        return true;
    }

    /// "GAAP and non-GAAP operating income were x and y, respectively"
    void shareBases(std::int32_t first, std::int32_t n)
    {
        std::vector<Word> bases;
        for (std::int32_t i = draft(first).tokenBegin - 1; i >= 0; --i) {
            const CueEntry* basis = m_r.entry(i, Topic::Basis);
            if (basis && basis->word != Word::ConstantCurrency)
                bases.insert(bases.begin(), basis->word);
        }
        if (static_cast<std::int32_t>(bases.size()) != n)
            return;
        for (std::int32_t k = 0; k < n; ++k)
            draft(first + k).figure.basis = basisOf(bases[static_cast<std::size_t>(k)]);
    }

    void sharePeriods(std::int32_t first, std::int32_t n, const std::vector<std::int32_t>& mentions)
    {
        if (!mentions.empty()) {
            const Mention& m = m_r.mentions[static_cast<std::size_t>(mentions.back())];
            if (m.kind == Mention::Kind::Span && m.lastYear - m.year + 1 == n) {
                for (std::int32_t k = 0; k < n; ++k)
                    draft(first + k).figure.period = m_r.calendar.year(m.year + k);
                return;
            }
        }
        if (static_cast<std::int32_t>(mentions.size()) == n)
            for (std::int32_t k = 0; k < n; ++k)
                draft(first + k).figure.period =
                    m_r.mentions[static_cast<std::size_t>(mentions[static_cast<std::size_t>(k)])].period;
    }

    /// 2025-2027年净利润为5.1亿元、6.2亿元、7.4亿元: as many figures as years.
    void shareYears()
    {
        for (const Mention& m : m_r.mentions) {
            const std::int32_t n = m.lastYear - m.year + 1;
            if (m.kind != Mention::Kind::Span || n < 2)
                continue;
            std::int32_t first = 0;
            while (first < count() && draft(first).tokenBegin < m.tokenEnd)
                ++first;
            std::int32_t last = first;
            while (last + 1 < count() && listed(draft(last), draft(last + 1)))
                ++last;
            if (first < count() && last - first + 1 == n)
                for (std::int32_t k = 0; k < n; ++k)
                    draft(first + k).figure.period = m_r.calendar.year(m.year + k);
        }
    }

    bool listed(const Draft& a, const Draft& b) const
    {
        for (std::int32_t i = a.tokenEnd; i < b.tokenBegin; ++i)
            if (!m_r.is(i, Token::Kind::Comma) && !m_r.is(i, Token::Kind::List) &&
                !connective(i, Word::And) && !m_r.has(i, Topic::Approximation) &&
                !(m_r.chinese && (m_r.has(i, Topic::Direction) || m_r.has(i, Topic::Comparison))))
                return false;
        return b.figure.span.begin() - a.figure.span.end() <= 8;
    }

    Reading& m_r;
};

} // namespace

void shareOut(Reading& r)
{
    Sharer(r).run();
}

} // namespace earshot::figures
