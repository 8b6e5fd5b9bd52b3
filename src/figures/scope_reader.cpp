#include "figures/scope_reader.h"

#include "text/script.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr int kTopicLasts = 5;           ///< sentences that a part stays the topic
constexpr std::size_t kMostMetrics = 12; ///< of which the scope is kept

/// Whether nothing tells two neighbours apart: one metric, or none.
bool sameMatter(const Figure& a, const Figure& b)
{
    return a.metricSpan == b.metricSpan || (a.metric.empty() && b.metric.empty()) || b.metricSpan.empty();
}

} // namespace

ScopeReader::ScopeReader(const Cues& cues, const SegmentWords& words, std::u16string_view document,
                         const Call* call)
    : m_cues(cues), m_words(words), m_document(document)
{
    if (!call)
        return;
    m_company = figureText(call->info.company);
    for (const Person& person : call->people) {
        m_people.push_back(figureText(person.name));
        for (const std::u16string& alias : person.aliases)
            m_people.push_back(figureText(alias));
    }
}

void ScopeReader::beginTurn()
{
    m_metrics.clear();
    m_topic = Scope();
    m_topicAge = 0;
}

bool ScopeReader::isCompany(std::u16string_view folded) const
{
    if (m_company.empty() || folded.empty() || !m_company.starts_with(folded))
        return false;
    return folded.size() == m_company.size() || isHan(m_company[folded.size()]) ||
           !isLatinLetter(m_company[folded.size()]);
}

/// Whether whole words of a person's name: the family name, the first name, both.
bool ScopeReader::isPerson(std::u16string_view folded) const
{
    const auto inside = [folded](std::u16string_view name) {
        const std::size_t at = name.find(folded);
        if (folded.empty() || at == std::u16string_view::npos)
            return false;
        const std::size_t end = at + folded.size();
        return (at == 0 || !isLatinLetter(name[at - 1])) && (end == name.size() || !isLatinLetter(name[end]));
    };
    return std::ranges::any_of(m_people, inside);
}

void ScopeReader::learn(const Text& text, const Sentence& sentence, const PartFinder& finder, bool chinese)
{
    for (const Token& mark : sentence.marks) {
        if ((mark.topics & maskOf(Topic::SegmentCue)) == 0 || !finder.isNoun(mark, Word::SegmentNoun))
            continue;
        if (!chinese) {
            // "Productivity and Business Processes": a noun inside a name
            std::int32_t next = mark.end;
            while (text.at(next) == u' ')
                ++next;
            const auto at = static_cast<std::size_t>(next - text.base);
            if (at < text.original.size() && text.original[at] >= u'A' && text.original[at] <= u'Z')
                continue;
        }
        for (const Span& name : {finder.nameBefore(mark.begin), finder.joinedNameBefore(mark.begin)})
            if (!name.empty() && !isNoPart(text.foldedIn(name)))
                m_names.learn(text.foldedIn(name));
    }
}

void ScopeReader::takeTopic(const Text& text, const std::vector<ScopeLead>& leads, bool broken)
{
    if (broken)
        m_topic = Scope();
    ++m_topicAge;
    for (const ScopeLead& lead : leads) {
        if (lead.until != INT32_MAX)
            continue;
        m_topic = lead.topic ? lead.scope : Scope();
        m_topicAge = 0;
        if (const Part& part = m_topic.segment; part && part.id.empty())
            m_names.meet(text.foldedIn(part.words));
    }
}

void ScopeReader::passOver(const Text& text, const Sentence& sentence, bool chinese)
{
    const PartFinder finder(m_cues, m_words, text, sentence, chinese, m_names.anyCalled());
    learn(text, sentence, finder, chinese);
    const SentenceScopes reader(text, sentence, finder, m_cues, m_words, m_names, chinese);
    if (const Scope heading = reader.heading(); !heading.empty()) {
        m_topic = heading;
        m_topicAge = 0;
        return;
    }
    if (sentence.marks.empty())
        ++m_topicAge;
    else
        takeTopic(text, reader.leads(), finder.holds(Word::WholeCompany));
}

/// What is named beside each figure itself, handed on between neighbours of one matter.
void ScopeReader::readBeside(const Reading& r, const SentenceScopes& reader)
{
    const std::size_t count = r.drafts.size();
    m_beside.assign(count, Scope());
    if (r.sentence.marks.empty() && !m_names.anyCalled())
        return;
    for (std::size_t d = 0; d < count; ++d) {
        const PartFinder::Found place = reader.place(r.drafts[d]);
        const PartFinder::Found subject = reader.subject(r.drafts[d]);
        if (place && !place.listed)
            m_beside[d] = place.scope;
        if (subject && !subject.listed)
            m_beside[d].fill(subject.scope);
    }
    const auto joined = [&](std::size_t a, std::size_t b) {
        return sameMatter(r.drafts[a].figure, r.drafts[b].figure) && reader.adjoin(r.drafts[a], r.drafts[b]);
    };
    for (std::size_t d = 0; d < count; ++d) {
        if (!m_beside[d].empty())
            continue;
        if (d > 0 && !m_beside[d - 1].empty() && joined(d - 1, d))
            m_beside[d] = m_beside[d - 1];
        else if (d + 1 < count && !m_beside[d + 1].empty() && reader.place(r.drafts[d + 1]) &&
                 joined(d, d + 1))
            m_beside[d] = m_beside[d + 1];
    }
}

/// The scope of a figure's metric; of one of an earlier sentence as it was read there.
Scope ScopeReader::ofMetric(const Reading& r, const SentenceScopes& reader, const Span& span,
                            const CueEntry* metric)
{
    const auto known = std::ranges::find(m_metrics, span, &OfMetric::metric);
    if (known != m_metrics.end())
        return known->scope;
    if (span.begin() < r.sentence.begin)
        return {};
    if (m_metrics.size() >= kMostMetrics)
        m_metrics.erase(m_metrics.begin());
    m_metrics.push_back({span, reader.ofMetric(span, metric)});
    const Part& part = m_metrics.back().scope.segment;
    if (part && part.id.empty())
        m_names.meet(r.text.foldedIn(part.words));
    return m_metrics.back().scope;
}

void ScopeReader::read(const Reading& r)
{
    const PartFinder finder(m_cues, m_words, r.text, r.sentence, r.chinese, m_names.anyCalled());
    learn(r.text, r.sentence, finder, r.chinese);
    const SentenceScopes reader(r.text, r.sentence, finder, m_cues, m_words, m_names, r.chinese);
    const std::vector<ScopeLead> leads = reader.leads();
    const bool whole = finder.holds(Word::WholeCompany);
    readBeside(r, reader);
    bool elsewhere = false;
    for (std::size_t d = 0; d < r.drafts.size(); ++d) {
        const Figure& figure = r.drafts[d].figure;
        Scope scope = m_beside[d];
        const CueEntry* metric = nullptr;
        if (!figure.metric.empty()) {
            const auto token =
                std::ranges::lower_bound(r.sentence.tokens, figure.metricSpan.begin(), {}, &Token::begin);
            if (token != r.sentence.tokens.end() && token->begin == figure.metricSpan.begin())
                metric = r.entry(static_cast<std::int32_t>(token - r.sentence.tokens.begin()), Topic::Metric);
            scope.fill(ofMetric(r, reader, figure.metricSpan, metric));
        }
        elsewhere = elsewhere || !scope.empty();
        const bool ofPart = !(metric && metric->whole);
        const ScopeLead* lead = nullptr;
        for (const ScopeLead& one : leads)
            if (one.end <= figure.span.begin() && figure.span.begin() < one.until)
                lead = &one;
        if (lead)
            scope.fill(ofPart ? lead->scope : Scope{{}, lead->scope.geography});
        const bool topical = metric && ofPart && leads.empty() && !whole && !elsewhere;
        if (topical && m_topicAge < kTopicLasts)
            scope.fill(m_topic);
        if (figure.kind != FigureKind::Duration)
            apply(scope, r.drafts[d].figure);
        ++m_count;
    }
    takeTopic(r.text, leads, whole || elsewhere);
}

/// What can be told now; a name that the text may yet introduce waits.
void ScopeReader::apply(const Scope& scope, Figure& figure)
{
    if (scope.geography) {
        figure.geography = scope.geography.id;
        figure.geographySpan = scope.geography.words;
    }
    const Part& part = scope.segment;
    if (!part || (part.id.empty() && isNoPart(figureText(part.words.in(m_document)))))
        return;
    if (part.id.empty() && part.proof != Part::Proof::Given) {
        m_waiting.push_back({m_count, part});
        return;
    }
    figure.segment = part.id.empty() ? toUtf8(part.words.in(m_document)) : std::string(part.id);
    figure.segmentSpan = part.words;
}

void ScopeReader::settle(std::vector<Figure>& figures) const
{
    for (const Waiting& waiting : m_waiting) {
        const std::u16string_view words = waiting.part.words.in(m_document);
        if (!m_names.holds(waiting.part, figureText(words)))
            continue;
        figures[waiting.figure].segment = toUtf8(words);
        figures[waiting.figure].segmentSpan = waiting.part.words;
    }
}

} // namespace earshot::figures
