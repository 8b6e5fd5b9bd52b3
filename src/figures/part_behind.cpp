#include "figures/part_finder.h"

namespace earshot::figures {
namespace {

constexpr int kMostLeads = 5;             ///< small words before a name: "from each of our"
constexpr int kMostNouns = 3;             ///< behind it: "business unit"
constexpr std::int32_t kLongestName = 60; ///< units
constexpr TopicMask kGeography = maskOf(Topic::Geography);
constexpr TopicMask kSegment = maskOf(Topic::Segment);
constexpr TopicMask kCue = maskOf(Topic::SegmentCue);

} // namespace

/// Goes from a metric or a figure to the right, in English: lead words, a place, a name, its nouns.
class PartFinder::Forwards {
public:
    Forwards(const PartFinder& finder, std::int32_t begin) : m_f(finder), m_at(begin) {}

    Found run(Lead lead)
    {
        Span word = skipLeads();
        if (word.empty() || (lead == Lead::Needed && !m_into))
            return {};
        m_found.begin = word.begin();
        if (takePlace(word))
            word = m_f.wordBehind(m_at);
        if (!takeName(word, lead) && m_found.scope.geography)
            m_at = afterNouns(m_at);
        if (m_found.scope.empty())
            return {};
        m_found.end = m_at;
        m_found.strong = m_strong;
        m_found.listed = goesOn();
        return m_found;
    }

private:
    /// The word behind the lead words; empty where what follows is set apart.
    Span skipLeads()
    {
        Span word = m_f.wordBehind(m_at);
        for (int step = 0; step < kMostLeads && !word.empty(); ++step, word = m_f.wordBehind(m_at)) {
            if (m_f.markBeginningAt(word.begin(), kNames) && (m_into || step == 0))
                break;
            const std::uint16_t kinds = m_f.kindsOf(word);
            if ((kinds & SegmentWords::Apart) != 0)
                return Span(m_at, m_at);
            const bool small =
                (kinds & (SegmentWords::Into | SegmentWords::Determiner | SegmentWords::Clear)) != 0;
            if (!small || (m_f.isCapital(word) && word.begin() != m_f.firstLetter()))
                break;
            m_into = m_into || (kinds & SegmentWords::Into) != 0;
            m_at = word.end();
        }
        return word;
    }

    bool takePlace(const Span& word)
    {
        const Token* place = m_f.markBeginningAt(word.begin(), kGeography);
        if (!place || !m_f.validPlace(*place))
            return false;
        m_found.scope.geography = m_f.partOf(*place, Topic::Geography);
        m_at = place->end;
        if (m_f.m_text.at(m_at) == u'\'')
            m_at += m_f.m_text.at(m_at + 1) == u's' ? 2 : 1;
        return true;
    }

    bool takeName(const Span& word, Lead lead)
    {
        const Token* kind = word.empty() ? nullptr : m_f.markBeginningAt(word.begin(), kSegment);
        const std::int32_t end = capitalsEnd(word.begin());
        const bool plain = end == word.end() && (m_f.kindsOf(word) & SegmentWords::Plain) != 0;
        const Span name = end > word.begin() && !plain ? m_f.englishName(end, true) : Span(end, end);
        if (!name.empty() && name.begin() == word.begin() && !(kind && kind->end >= end) &&
            !m_f.isMatter(name)) {
            m_at = afterNouns(end);
            const Span own = m_f.withoutNoun(Span(word.begin(), end), m_strong);
            const Part::Proof proof = m_strong ? Part::Proof::Given : Part::Proof::Learned;
            m_found.scope.segment = {own, {}, proof};
            return true;
        }
        if (!kind || !(m_into || lead == Lead::Free))
            return false;
        m_at = afterNouns(kind->end);
        m_found.scope.segment = m_f.partOf(*kind, Topic::Segment);
        return true;
    }

    /// The end of the capitalised words that begin here, with what joins them.
    std::int32_t capitalsEnd(std::int32_t begin) const
    {
        std::int32_t end = begin;
        for (Span next = m_f.wordBehind(begin); !next.empty() && end - begin < kLongestName;
             next = m_f.wordBehind(end)) {
            const Span after = m_f.isJoint(next) ? m_f.wordBehind(next.end()) : next;
            if (after.empty() || !m_f.isCapital(after) || m_f.m_text.at(end) == u'\'')
                break;
            end = after.end();
        }
        const bool possessive =
            end - 2 > begin && m_f.m_text.at(end - 1) == u's' && m_f.m_text.at(end - 2) == u'\'';
        return possessive ? end - 2 : end;
    }

    std::int32_t afterNouns(std::int32_t at)
    {
        for (int step = 0; step < kMostNouns; ++step) {
            const Span word = m_f.wordBehind(at);
            const Token* cue = word.empty() ? nullptr : m_f.markBeginningAt(word.begin(), kCue);
            if (!cue || !m_f.isAnyNoun(*cue))
                break;
            m_strong = m_strong || m_f.isNoun(*cue, Word::SegmentNoun);
            at = cue->end;
        }
        return at;
    }

    /// Whether another name follows: "in China and Europe".
    bool goesOn() const
    {
        std::int32_t comma = m_at;
        while (m_f.m_text.at(comma) == u' ')
            ++comma;
        const bool behindComma = m_f.m_text.at(comma) == u',';
        const Span then = m_f.wordBehind(m_at);
        if (!behindComma && !m_f.isJoint(then))
            return false;
        Span other = m_f.wordBehind(behindComma ? comma + 1 : then.end());
        for (int step = 0; step < 2 && !other.empty() &&
                           (m_f.kindsOf(other) & (SegmentWords::Determiner | SegmentWords::Into)) != 0;
             ++step)
            other = m_f.wordBehind(other.end());
        const Token* more = other.empty() ? nullptr : m_f.markBeginningAt(other.begin(), kNames);
        return more && (!behindComma || m_f.validPlace(*more));
    }

    const PartFinder& m_f;
    std::int32_t m_at;
    bool m_into = false;
    bool m_strong = false;
    Found m_found;
};

PartFinder::Found PartFinder::behind(std::int32_t begin, Lead lead) const
{
    return Forwards(*this, begin).run(lead);
}

} // namespace earshot::figures
