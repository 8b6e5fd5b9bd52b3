#include "analysis/call_text.h"

#include "text/blank.h"
#include "text/break.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <cmath>

namespace earshot::analysis {
namespace {

constexpr Term kTopicSpace = 0x7000'0000'0000'0000;
constexpr Term kMetricSpace = 0x6000'0000'0000'0000;
constexpr Term kWordMask = 0x0FFF'FFFF'FFFF'FFFF;

bool isTermUnit(char16_t c)
{
    return isWordUnit(c) || c == u'\'';
}

/// Drops the commonest English endings, so that "margins" meets "margin" and "priced" meets "pricing".
std::u16string_view stem(std::u16string_view word)
{
    constexpr std::size_t kShortest = 3;
    for (const std::u16string_view ending : {u"'s", u"ing", u"es", u"ed", u"s", u"e"}) {
        if (word.size() >= ending.size() + kShortest && word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    }
    return word;
}

Term hashed(std::u16string_view word)
{
    Term hash = 0xCBF29CE484222325; // FNV-1a
    for (const char16_t c : word) {
        hash ^= c;
        hash *= 0x100000001B3;
    }
    return hash & kWordMask;
}

void blank(std::u16string& text, const std::vector<PhraseMatcher::Match>& matches)
{
    for (const PhraseMatcher::Match& match : matches)
        blankOut(text, match.span);
}

void sortUnique(Terms& terms)
{
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

std::size_t wordEnd(std::u16string_view text, std::size_t at)
{
    while (at < text.size() && isTermUnit(text[at]))
        ++at;
    return at;
}

} // namespace

Term topicTerm(std::uint32_t topic)
{
    return kTopicSpace | topic;
}
Term metricTerm(std::uint32_t metric)
{
    return kMetricSpace | metric;
}

CallText::CallText(const Document& document, const Call& call, const FigureSet& figures,
                   const Vocabulary& vocabulary)
    : m_document(document),
      m_call(call),
      m_figures(figures),
      m_vocabulary(vocabulary),
      m_folded(earshot::folded(document.text)),
      m_content(m_folded),
      m_topics(vocabulary.topics.findAll(m_folded)),
      m_metrics(vocabulary.metrics.findAll(m_folded)),
      m_answerCues(vocabulary.answerCues.findAll(m_folded)),
      m_questionCues(vocabulary.questionCues.findAll(m_folded))
{
    blank(m_content, vocabulary.functionWords.findAll(m_folded));
    m_residue = m_content;
    m_summaryCues = vocabulary.summaryCues.findAll(m_folded);
    blank(m_residue, m_summaryCues);
    blank(m_residue, nameMatcher().findAll(m_folded));
    std::copy_if(m_summaryCues.begin(), m_summaryCues.end(), std::back_inserter(m_courtesies),
                 [](const auto& match) { return match.value == static_cast<std::uint32_t>(Cue::Courtesy); });
}

/// Everybody's names and firms, and each word of a name written in Latin letters.
PhraseMatcher CallText::nameMatcher() const
{
    std::vector<PhraseMatcher::Phrase> phrases;
    const auto add = [&](const std::u16string& name) {
        if (name.size() >= 2)
            phrases.push_back({name, 0});
    };
    for (const Person& person : m_call.people) {
        add(person.firm);
        add(person.name);
        for (const std::u16string& alias : person.aliases)
            add(alias);
        const std::u16string lower = earshot::folded(person.name);
        for (std::size_t at = 0; at < lower.size();) {
            const std::size_t end = wordEnd(lower, at);
            if (end - at >= 3)
                phrases.push_back({lower.substr(at, end - at), 0});
            at = std::max(end, at + 1);
        }
    }
    return PhraseMatcher(phrases);
}

std::span<const PhraseMatcher::Match> CallText::inside(const Matches& matches, Span span)
{
    const auto first =
        std::lower_bound(matches.begin(), matches.end(), span.begin(),
                         [](const auto& match, std::int32_t at) { return match.span.begin() < at; });
    auto last = first;
    while (last != matches.end() && last->span.end() <= span.end())
        ++last;
    return {first, last};
}

std::span<const Figure> CallText::figures(Span span) const
{
    const std::vector<Figure>& all = m_figures.figures;
    const auto first = std::lower_bound(all.begin(), all.end(), span.begin(),
                                        [](const Figure& f, std::int32_t at) { return f.span.begin() < at; });
    auto last = first;
    while (last != all.end() && last->span.end() <= span.end())
        ++last;
    return {first, last};
}

Terms CallText::terms(Span span) const
{
    Terms terms;
    const std::u16string_view content = span.in(m_content);
    for (std::size_t at = 0; at < content.size();) {
        const char16_t c = content[at];
        if (isHan(c)) {
            if (at + 1 < content.size() && isHan(content[at + 1]))
                terms.push_back(Term(c) << 16 | content[at + 1]);
            ++at;
        } else if (isLatinLetter(c)) {
            const std::size_t end = wordEnd(content, at);
            if (end - at >= 2)
                terms.push_back(hashed(stem(content.substr(at, end - at))));
            at = end;
        } else {
            ++at;
        }
    }
    for (const PhraseMatcher::Match& match : inside(m_topics, span))
        terms.push_back(topicTerm(match.value));
    for (const PhraseMatcher::Match& match : inside(m_metrics, span))
        terms.push_back(metricTerm(match.value));
    sortUnique(terms);
    return terms;
}

int CallText::substance(Span span) const
{
    int letters = 0;
    const std::u16string_view residue = span.in(m_residue);
    for (std::size_t at = 0; at < residue.size();) {
        if (isHan(residue[at])) {
            ++letters;
            ++at;
        } else if (isTermUnit(residue[at])) {
            letters += 2;
            at = wordEnd(residue, at);
        } else {
            ++at;
        }
    }
    return letters;
}

bool CallText::isFiller(Span span) const
{
    constexpr int kNothing = 2;       // a word or two Han characters left over
    constexpr int kAfterCourtesy = 7; // "congratulations on such a [strong set]"
    const int letters = substance(span);
    if (letters == 0 || (letters <= kNothing && !inside(m_summaryCues, span).empty()))
        return true;
    return isCourteous(span) && letters <= kAfterCourtesy && figures(span).empty() &&
           questionCues(span).empty() && span.in(m_folded).find(u'?') == std::u16string_view::npos;
}

std::vector<Sentence> CallText::sentencesOf(TurnIndex turn) const
{
    std::vector<Sentence> found;
    const Span body = m_call.turns[static_cast<std::size_t>(turn)].body;
    for (const Span& span : earshot::sentences(m_document.text, body))
        found.push_back({span, turn, terms(span), static_cast<int>(figures(span).size()), isFiller(span)});
    return found;
}

void TermWeights::add(const Terms& passage)
{
    ++m_count;
    for (const Term term : passage)
        ++m_passages[term];
}

double TermWeights::of(Term term) const
{
    const auto found = m_passages.find(term);
    const int passages = found == m_passages.end() ? 1 : found->second;
    return std::log(1.0 + static_cast<double>(m_count) / passages);
}

double TermWeights::sum(const Terms& terms) const
{
    double total = 0;
    for (const Term term : terms)
        total += of(term);
    return total;
}

double TermWeights::shared(const Terms& a, const Terms& b) const
{
    double total = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            total += of(*i);
            ++i;
            ++j;
        }
    }
    return total;
}

double TermWeights::cosine(const Terms& a, const Terms& b) const
{
    const auto squares = [&](const Terms& terms) {
        double total = 0;
        for (const Term term : terms)
            total += of(term) * of(term);
        return total;
    };
    Terms common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const double scale = std::sqrt(squares(a) * squares(b));
    return scale > 0 ? squares(common) / scale : 0;
}

Terms united(const Terms& a, const Terms& b)
{
    Terms all;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all));
    return all;
}

} // namespace earshot::analysis
