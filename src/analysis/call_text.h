#pragma once

#include "analysis/vocabulary.h"
#include "figures/figure.h"
#include "text/document.h"
#include "transcript/call.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace earshot::analysis {

/// A content word without its ending, a Han bigram, or a concept of the lexicon (a topic or metric in any of
/// its forms), hashed.
using Term = std::uint64_t;
/// Ascending, unique.
using Terms = std::vector<Term>;

Term topicTerm(std::uint32_t topic);
Term metricTerm(std::uint32_t metric);

struct Sentence {
    Span span;
    TurnIndex turn = 0;
    Terms terms;
    int figures = 0;
    bool filler = false; ///< courtesy, announcement, names: nothing of the matter
};

/// A call's text with everything that analysis looks up in it found once. Linear in the text.
class CallText {
public:
    CallText(const Document& document, const Call& call, const FigureSet& figures,
             const Vocabulary& vocabulary);

    std::u16string_view text() const { return m_document.text; }
    const std::u16string& folded() const { return m_folded; }
    const Vocabulary& vocabulary() const { return m_vocabulary; }
    const Call& call() const { return m_call; }
    bool isChinese() const { return earshot::isChinese(m_document.language); }

    Terms terms(Span span) const;
    std::span<const PhraseMatcher::Match> topics(Span span) const { return inside(m_topics, span); }
    std::span<const PhraseMatcher::Match> answerCues(Span span) const { return inside(m_answerCues, span); }
    std::span<const PhraseMatcher::Match> questionCues(Span span) const
    {
        return inside(m_questionCues, span);
    }
    std::span<const Figure> figures(Span span) const;
    /// Letters that say something: neither set phrase nor function word nor the name of somebody in the call.
    /// One for each Han character and two for each other word.
    int substance(Span span) const;
    bool isFiller(Span span) const;
    bool isCourteous(Span span) const { return !inside(m_courtesies, span).empty(); }
    /// Sentences of a turn's body.
    std::vector<Sentence> sentencesOf(TurnIndex turn) const;

private:
    using Matches = std::vector<PhraseMatcher::Match>;
    static std::span<const PhraseMatcher::Match> inside(const Matches& matches, Span span);
    PhraseMatcher nameMatcher() const;

    const Document& m_document;
    const Call& m_call;
    const FigureSet& m_figures;
    const Vocabulary& m_vocabulary;
    std::u16string m_folded;
    std::u16string m_content; ///< folded, function words blanked
    std::u16string m_residue; ///< content, set phrases and names blanked too
    Matches m_topics;
    Matches m_metrics;
    Matches m_answerCues;
    Matches m_questionCues;
    Matches m_summaryCues;
    Matches m_courtesies;
};

/// How telling each term is: rare ones count more.
class TermWeights {
public:
    /// One set for each passage; a term's weight falls with the number of passages that hold it.
    void add(const Terms& passage);
    double of(Term term) const;
    double sum(const Terms& terms) const;
    double shared(const Terms& a, const Terms& b) const;
    /// Of the two as vectors of weights: 0..1.
    double cosine(const Terms& a, const Terms& b) const;

private:
    std::unordered_map<Term, int> m_passages;
    int m_count = 0;
};

Terms united(const Terms& a, const Terms& b);

} // namespace earshot::analysis
