#include "figures/part_finder.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr int kMostSteps = 8;             ///< words between a name and its metric
constexpr std::int32_t kLongestClear = 4; ///< units of the Chinese words between them
constexpr TopicMask kGeography = maskOf(Topic::Geography);
constexpr TopicMask kSegment = maskOf(Topic::Segment);
constexpr TopicMask kCue = maskOf(Topic::SegmentCue);

} // namespace

/// Goes from a metric to the left, one word or name a step.
class PartFinder::Backwards {
public:
    Backwards(const PartFinder& finder, std::int32_t end, Names names)
        : m_f(finder), m_at(end), m_names(names)
    {
    }

    Found english()
    {
        for (int step = 0; step < kMostSteps; ++step) {
            const Span word = m_f.wordBefore(m_at);
            if (word.empty() || !(takePlace(word.end()) || englishStep(word)))
                break;
        }
        return m_found;
    }

    Found chinese()
    {
        for (int step = 0; step < kMostSteps; ++step) {
            while (m_at > m_f.m_sentence.begin && m_f.m_text.at(m_at - 1) == u' ')
                --m_at;
            if (m_at <= m_f.m_sentence.begin || !(takePlace(m_at) || chineseStep()))
                break;
        }
        return m_found;
    }

private:
    bool takePlace(std::int32_t end)
    {
        const Token* name = m_f.markEndingAt(end, kGeography);
        if (!name || !m_f.validPlace(*name) || m_found.scope.geography)
            return false;
        m_found.scope.geography = m_f.partOf(*name, Topic::Geography);
        m_at = m_found.begin = name->begin;
        return true;
    }

    bool takeKind(std::int32_t end)
    {
        const Token* name = m_f.markEndingAt(end, kSegment);
        if (!name)
            return false;
        m_found.scope.segment = m_f.partOf(*name, Topic::Segment);
        m_at = m_found.begin = name->begin;
        return true;
    }

    bool skipNoun(std::int32_t end)
    {
        const Token* cue = m_f.markEndingAt(end, kCue);
        if (!cue || !m_f.isAnyNoun(*cue))
            return false;
        m_strong = m_strong || m_f.isNoun(*cue, Word::SegmentNoun);
        m_at = cue->begin;
        return true;
    }

    bool skipToken(std::int32_t end)
    {
        const Token* token = m_f.tokenEndingAt(end);
        if (!token || (token->topics & kSkipped) == 0)
            return false;
        m_at = token->begin;
        return true;
    }

    bool englishStep(const Span& word)
    {
        if (m_found.scope.segment)
            return false;
        if (!m_found.scope.geography && m_f.isCapital(word) && takeEnglishName(word.end()))
            return true;
        if (takeKind(word.end()))
            return true;
        if (m_found)
            return false;
        if (skipNoun(word.end()) || skipToken(word.end()))
            return true;
        if ((m_f.kindsOf(word) & SegmentWords::Clear) == 0)
            return false;
        m_at = word.begin();
        return true;
    }

    bool takeEnglishName(std::int32_t end)
    {
        Span run = m_f.englishName(end, true);
        run = m_f.withoutNoun(run, m_strong);
        if (run.empty())
            return false;
        Found named;
        if (!m_f.takeName(run, named))
            return false;
        m_found.scope = named.scope;
        // a capital tells nothing of the first word of a sentence
        const bool telling =
            run.begin() != m_f.firstLetter() || m_f.folded(run).find(u' ') != std::u16string_view::npos;
        prove(telling);
        m_at = m_found.begin = run.begin();
        return true;
    }

    /// What it takes to believe a name of the company's own.
    void prove(bool telling)
    {
        Part& part = m_found.scope.segment;
        if (!part || !part.id.empty())
            return;
        if (m_strong)
            part.proof = Part::Proof::Given;
        else if (m_names == Names::Known || m_f.m_chinese)
            part.proof = Part::Proof::Learned;
        else if (telling)
            part.proof = Part::Proof::Given;
    }

    bool chineseStep()
    {
        if (m_found.scope.segment)
            return false;
        if (const Token* name = m_f.markEndingAt(m_at, kSegment)) {
            if (m_found.scope.geography || !(m_strong || m_f.m_anyName))
                return takeKind(m_at);
            const Span longer = m_f.chineseName(m_at);
            return (longer.begin() < name->begin && takeChineseName(longer)) || takeKind(m_at);
        }
        if (m_found) {
            if ((m_f.kindsOf(Span(m_at - 1, m_at)) & SegmentWords::Clear) == 0)
                return false;
            --m_at;
            return true;
        }
        if (skipNoun(m_at) || skipClear() || skipToken(m_at))
            return true;
        return (m_strong || m_f.m_anyName) && takeChineseName(m_f.chineseName(m_at));
    }

    bool skipClear()
    {
        for (std::int32_t size = kLongestClear; size > 0; --size)
            if (m_at - size >= m_f.m_sentence.begin &&
                (m_f.kindsOf(Span(m_at - size, m_at)) & SegmentWords::Clear) != 0) {
                m_at -= size;
                return true;
            }
        return false;
    }

    bool takeChineseName(const Span& name)
    {
        Found named;
        if (name.empty() || !m_f.takeName(name, named))
            return false;
        m_found.scope = named.scope;
        prove(false);
        m_at = m_found.begin = name.begin();
        return true;
    }

    const PartFinder& m_f;
    std::int32_t m_at;
    Names m_names;
    bool m_strong = false;
    Found m_found;
};

PartFinder::Found PartFinder::before(std::int32_t end, Names names) const
{
    Backwards walk(*this, end, names);
    Found found = m_chinese ? walk.chinese() : walk.english();
    if (!found)
        return found;
    found.end = end;
    if (isApart(found.begin))
        return {};
    found.listed = isListed(found.begin);
    return found;
}

} // namespace earshot::figures
