#include "figures/link_steps.h"

namespace earshot::figures {

Basis basisOf(Word word)
{
    switch (word) {
    case Word::Gaap:
        return Basis::Gaap;
    case Word::NonGaap:
        return Basis::NonGaap;
    case Word::ConstantCurrency:
        return Basis::ConstantCurrency;
    default:
        return Basis::Unstated;
    }
}

namespace {

class BasisLinker {
public:
    explicit BasisLinker(Reading& r) : m_r(r) {}

    void run()
    {
        for (std::int32_t d = 0; d < count(); ++d)
            if (draft(d).figure.basis == Basis::Unstated)
                linkBasis(d);
    }

private:
    std::int32_t count() const { return static_cast<std::int32_t>(m_r.drafts.size()); }
    Draft& draft(std::int32_t d) { return m_r.drafts[static_cast<std::size_t>(d)]; }
    bool isMetric(std::int32_t i) const { return m_r.isMetric(i); }

    /// A basis counts for what stands behind it in the sentence, up to another basis; a basis that is part of
    /// a metric's name only up to the next metric. "In constant currency" also counts for the figure before
    /// it.
    void linkBasis(std::int32_t d)
    {
        Draft& mine = draft(d);
        int metrics = 0;
        for (std::int32_t i = mine.tokenBegin - 1; i >= 0 && i >= mine.tokenBegin - kMostTokensBack; --i) {
            if (isMetric(i)) {
                const CueEntry* metric = m_r.entry(i, Topic::Metric);
                if (metric != m_r.metric[static_cast<std::size_t>(d)] || metrics > 0)
                    ++metrics;
            }
            const CueEntry* basis = m_r.entry(i, Topic::Basis);
            if (!basis)
                continue;
            if (basis->word == Word::ConstantCurrency && behindOther(i, d))
                continue;
            const bool name = m_r.token(i + 1) && isMetric(i + 1) &&
                              m_r.text.blank(m_r.token(i)->end, m_r.token(i + 1)->begin, 2);
            const bool leading = i == 0 || m_r.is(i + 1, Token::Kind::Comma);
            if (name && !leading && metrics > 0 && !sameFamily(i + 1, d))
                break;
            mine.figure.basis = basisOf(basis->word);
            break;
        }
        for (std::int32_t i = mine.tokenEnd; i < m_r.size() && i < mine.tokenEnd + 6; ++i) {
            if (m_r.ownedByOther(i, d) || m_r.is(i, Token::Kind::Stop) ||
                (m_r.is(i, Token::Kind::Comma) && !m_r.has(i + 1, Topic::Basis)))
                break;
            const CueEntry* basis = m_r.entry(i, Topic::Basis);
            if (basis && (basis->word == Word::ConstantCurrency || !isMetric(i + 1)) && !m_r.chinese) {
                mine.figure.basis = basisOf(basis->word);
                break;
            }
            if (basis && m_r.metric[static_cast<std::size_t>(d)] && isMetric(i + 1) &&
                mine.figure.metricSpan.begin() == m_r.token(i + 1)->begin) { // "5% growth in adjusted EBITDA"
                mine.figure.basis = basisOf(basis->word);
                break;
            }
        }
    }

    bool behindOther(std::int32_t i, std::int32_t d) const
    {
        return i > 0 && m_r.owner[static_cast<std::size_t>(i - 1)] >= 0 &&
               m_r.owner[static_cast<std::size_t>(i - 1)] != d;
    }

    bool sameFamily(std::int32_t metricToken, std::int32_t d) const
    {
        return m_r.entry(metricToken, Topic::Metric) == m_r.metric[static_cast<std::size_t>(d)];
    }

    Reading& m_r;
};

} // namespace

void linkBases(Reading& r)
{
    BasisLinker(r).run();
}

} // namespace earshot::figures
