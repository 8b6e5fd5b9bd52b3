#include "transcript/doubt.h"

#include <algorithm>
#include <set>

namespace earshot {
namespace {

constexpr double kAlmostLabel = 0.62; ///< from here a rejected label is worth a look
constexpr int kFewTurns = 2;          ///< of a person whose conduct tells too little

class Doubting {
public:
    Doubting(const Document& document, const Evidence& evidence, const std::vector<Stretch>& stretches,
             Call& call)
        : m_document(document), m_evidence(evidence), m_stretches(stretches), m_call(call)
    {
    }

    void run()
    {
        thinLabels();
        rejectedLabels();
        roles();
        if (m_call.exchanges.empty())
            unpaired();
        std::stable_sort(m_call.doubts.begin(), m_call.doubts.end(),
                         [](const Doubt& a, const Doubt& b) { return a.span.begin() < b.span.begin(); });
    }

private:
    void add(DoubtKind kind, const Span& span, std::string about)
    {
        m_call.doubts.push_back({kind, span, std::move(about)});
    }
    Span place(std::size_t turn) const;
    void thinLabels();
    void rejectedLabels();
    void roles();
    void unpaired();

    const Document& m_document;
    const Evidence& m_evidence;
    const std::vector<Stretch>& m_stretches;
    Call& m_call;
};

/// The label's characters, or the first of the speech where it has none.
Span Doubting::place(std::size_t turn) const
{
    constexpr std::int32_t kHead = 24;
    const Turn& it = m_call.turns[turn];
    if (!it.label.empty())
        return it.label;
    return {it.body.begin(), std::min(it.body.end(), it.body.begin() + kHead)};
}

void Doubting::thinLabels()
{
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const Label* label = m_stretches[i].label;
        if (!label)
            continue;
        if (label->place == LabelPlace::Announced)
            add(DoubtKind::Speaker, place(i), "label-lost");
        else if (label->parts.voice == Voice::Interpreter && i > 0 &&
                 m_call.turns[i].speaker != m_call.turns[i - 1].speaker) // for whom, its words do not say
            add(DoubtKind::Speaker, place(i), "label-thin");
        else if (label->score < kSureLabel && label->place != LabelPlace::Question &&
                 label->place != LabelPlace::Answer)
            add(DoubtKind::Speaker, place(i), "label-thin");
        else if (label->parts.voice == Voice::Unknown && label->parts.number == std::nullopt)
            add(DoubtKind::Speaker, place(i), "speaker-unknown");
    }
}

/// A candidate that almost made a label, inside somebody's speech.
void Doubting::rejectedLabels()
{
    std::size_t turn = 0;
    for (const Label& label : m_evidence.labels) {
        if (label.accepted || label.bodyless || label.listItem || label.score < kAlmostLabel ||
            !label.personal() || label.parts.quality < 0.5)
            continue;
        while (turn < m_call.turns.size() && m_call.turns[turn].body.end() <= label.span.begin())
            ++turn;
        if (turn < m_call.turns.size() && m_call.turns[turn].speaker &&
            m_call.turns[turn].body.contains(label.span))
            add(DoubtKind::Boundary, label.span, "label-rejected");
    }
}

/// Somebody of few turns whom neither title nor list nor announcement places; somebody who asks before the
/// questions are opened, or whom only a name called by the host makes an asker.
void Doubting::roles()
{
    std::vector<int> turns(m_call.people.size(), 0);
    for (const Turn& turn : m_call.turns)
        if (turn.speaker)
            ++turns[static_cast<std::size_t>(*turn.speaker)];
    std::set<PersonIndex> told;
    for (std::size_t i = 0; i < m_call.turns.size(); ++i) {
        const Turn& turn = m_call.turns[i];
        if (!turn.speaker || !told.insert(*turn.speaker).second)
            continue;
        const auto who = static_cast<std::size_t>(*turn.speaker);
        const std::string& reason = m_call.people[who].roleReason;
        const bool few = (reason == "asks" || reason == "answers") && turns[who] <= kFewTurns;
        if (few || reason == "asks-early" || reason == "called")
            add(DoubtKind::Role, place(i), "role-by-conduct");
    }
}

/// Questions were opened, but nobody's question was found.
void Doubting::unpaired()
{
    for (std::size_t i = 0; i < m_call.turns.size(); ++i)
        if (m_call.turns[i].speaker && m_stretches[i].afterQaHeading) {
            add(DoubtKind::Pairing, place(i), "no-exchange");
            return;
        }
}

} // namespace

void tellDoubts(const Document& document, const Evidence& evidence, const std::vector<Stretch>& stretches,
                Call& call)
{
    Doubting(document, evidence, stretches, call).run();
}

} // namespace earshot
