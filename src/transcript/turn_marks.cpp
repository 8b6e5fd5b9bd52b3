#include "transcript/turn_marks.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/announcement.h"
#include "transcript/called_names.h"
#include "transcript/parts_reader.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

/// The length of the mark that opens a caption; 0 where there is none.
std::size_t arrowsOf(const Block&, View line)
{
    return line.starts_with(u">>") ? 2 : 0;
}

/// A dash marks a change of speaker where there are times: elsewhere it makes a list.
std::size_t dashOf(const Block& block, View line)
{
    return block.time && line.size() > 2 && isDash(line[0]) && isBlankUnit(line[1]) ? 2 : 0;
}

/// Gives marks that name nobody the parts that their speeches play.
class Parts {
public:
    Parts(const Document& document, const Vocabulary& vocabulary, const Roster& roster,
          std::vector<Label>& marks)
        : m_document(document), m_vocabulary(vocabulary), m_colleagues(vocabulary), m_marks(marks)
    {
        for (const RosterEntry& entry : roster.entries())
            m_colleagues.add(entry);
    }

    void run();
    /// Makes askers of those marks among the document's other labels whose speeches ask.
    void nameAskers(const std::vector<Label>& labels);

private:
    /// What the speech before told of the one at hand.
    enum class Floor {
        Open,  ///< nothing: the call has not come to its questions, or they are over
        Ask,   ///< somebody was given the floor
        Reply, ///< somebody has asked
        Any,   ///< somebody has answered: more of it, or more questions
    };

    View said(std::size_t mark) const;
    bool saysAny(View words, std::initializer_list<Cue> cues) const;
    bool asks(View words) const;
    bool takesFloor(View words) const;
    void give(Label& mark, Voice voice) const;
    void name(Label& mark, const LabelParts& parts) const;
    bool repliesToOperator(View words) const;
    void speaksAsAsker(Label& mark, View words);
    void speaksUnannounced(Label& mark, View words);

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    CalledNames m_colleagues;
    std::vector<Label>& m_marks;
    Floor m_floor = Floor::Open;
    std::optional<LabelParts> m_asker;  ///< who was given the floor last, where a name was said
    std::optional<LabelParts> m_called; ///< to whom the speech before handed over
};

View Parts::said(std::size_t mark) const
{
    const std::int32_t end = mark + 1 < m_marks.size() ? m_marks[mark + 1].span.begin()
                                                       : static_cast<std::int32_t>(m_document.text.size());
    return trimmed(Span(m_marks[mark].bodyBegin, end).in(m_document.text));
}

bool Parts::saysAny(View words, std::initializer_list<Cue> cues) const
{
    constexpr std::size_t kHead = 1200;
    return m_vocabulary.saysCue(folded(words.substr(0, kHead)), cues);
}

/// Answers hold questions too, but hardly end with one.
bool Parts::asks(View words) const
{
    constexpr std::size_t kEnd = 160;
    return holdsQuestionMark(words.substr(words.size() > kEnd ? words.size() - kEnd : 0)) ||
           saysAny(words, {Cue::QuestionOpening, Cue::Request});
}

/// Whether who speaks behind an answer is the asker once more.
bool Parts::takesFloor(View words) const
{
    constexpr std::size_t kThanks = 120; // colleagues thank each other too, before they say more
    return asks(words) || saysAny(words, {Cue::FollowUp}) ||
           (words.size() < kThanks && saysAny(words, {Cue::Thanks}));
}

/// "Thank you, operator.": said to whoever spoke before.
bool Parts::repliesToOperator(View words) const
{
    constexpr std::size_t kHead = 60;
    const std::u16string head = folded(words.substr(0, kHead));
    const auto matches = m_vocabulary.voices.findAll(head);
    return saysAny(head, {Cue::Thanks}) &&
           std::any_of(matches.begin(), matches.end(), [&](const auto& match) {
               return m_vocabulary.parts[match.value].voice == Voice::Operator;
           });
}

void Parts::give(Label& mark, Voice voice) const
{
    // Of the words for a part, one that has a name to be shown by; the operator's show as they are.
    for (std::size_t i = 0; i < m_vocabulary.parts.size(); ++i)
        if (m_vocabulary.parts[i].voice == voice && !m_vocabulary.parts[i].name.empty()) {
            mark.parts.voice = voice;
            mark.parts.part = i;
            mark.parts.name = m_vocabulary.parts[i].name;
            mark.parts.hint = roleOfVoice(voice);
            return;
        }
}

void Parts::name(Label& mark, const LabelParts& parts) const
{
    const auto time = mark.parts.time;
    mark.parts = parts;
    mark.parts.time = time;
    mark.place = LabelPlace::Announced;
}

/// Somebody whom no operator has just given the floor.
void Parts::speaksUnannounced(Label& mark, View words)
{
    if (m_floor == Floor::Open) {
        if (m_called)
            name(mark, *m_called);
        return;
    }
    if (m_floor == Floor::Reply || !takesFloor(words)) {
        give(mark, Voice::Company);
        m_floor = Floor::Any;
        return;
    }
    speaksAsAsker(mark, words);
}

void Parts::speaksAsAsker(Label& mark, View words)
{
    if (m_asker)
        name(mark, *m_asker);
    else
        give(mark, Voice::Questioner);
    m_floor = asks(words) ? Floor::Reply : Floor::Any;
}

void Parts::run()
{
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const View words = said(i);
        if (i > 0 && m_marks[i - 1].parts.voice == Voice::Unknown && repliesToOperator(words))
            give(m_marks[i - 1], Voice::Operator);
        const auto announced = readAnnouncement(words, m_vocabulary);
        const bool announces = announced || saysAny(words, {Cue::Announce});
        if (m_floor == Floor::Ask) {
            speaksAsAsker(m_marks[i], words);
        } else if (announces || saysAny(words, {Cue::Instructions, Cue::CallEnd})) {
            give(m_marks[i], Voice::Operator);
            m_floor = announces ? Floor::Ask : Floor::Open;
            m_asker = announced;
        } else {
            speaksUnannounced(m_marks[i], words);
        }
        m_called = readHandOver(words, m_vocabulary);
        if (m_floor == Floor::Open) {
            m_colleagues.hear(words);
            if (const LabelParts* colleague = m_called ? nullptr : m_colleagues.calledBy(words))
                m_called = *colleague;
        }
    }
}

void Parts::nameAskers(const std::vector<Label>& labels)
{
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        View words = said(i);
        const auto next = std::ranges::find_if(labels, [&](const Label& label) {
            return label.accepted && label.span.begin() > m_marks[i].bodyBegin;
        });
        if (next != labels.end())
            words = words.substr(0, static_cast<std::size_t>(next->span.begin() - m_marks[i].bodyBegin));
        if (asks(trimmed(words)))
            give(m_marks[i], Voice::Questioner);
    }
}

using MarkOf = std::size_t (*)(const Block&, View);

/// A label of nobody known for every mark.
std::vector<Label> marksOf(const Document& document, const Vocabulary& vocabulary, const Evidence& evidence,
                           MarkOf markOf)
{
    constexpr View kNobody = u">>";
    const auto part = vocabulary.voices.valueOf(kNobody);
    std::vector<Label> marks;
    for (std::size_t i = 0; part && i < document.blocks.size(); ++i) {
        const Span span = document.blocks[i].span;
        const std::size_t length = markOf(document.blocks[i], span.in(document.text));
        if (length == 0 || evidence.lines[i].kind != LineKind::Text)
            continue;
        Label label;
        label.parts.voice = Voice::Unknown;
        label.parts.part = *part;
        label.parts.name = kNobody;
        label.parts.quality = 1;
        if (i > 0)
            label.parts.time = evidence.lines[i - 1].time;
        label.place = LabelPlace::Inline;
        label.block = label.lastBlock = i;
        label.bodyBegin = span.begin() + static_cast<std::int32_t>(length);
        label.span = Span(span.begin(), label.bodyBegin);
        label.score = kTakenLabel;
        label.accepted = true;
        marks.push_back(std::move(label));
    }
    return marks;
}

/// A mark without characters for the speech in front of the first one; nothing where no caption is.
std::optional<Label> spokenInFront(const Document& document, const std::vector<Label>& marks,
                                   const Evidence& evidence)
{
    for (std::size_t i = 0; i < marks.front().block; ++i) {
        const Span span = document.blocks[i].span;
        const View line = trimmed(span.in(document.text));
        const bool sound = line.starts_with(u'[') && line.find(u']') + 1 == line.size(); // "[Music]"
        if (evidence.lines[i].kind != LineKind::Text || !document.blocks[i].time || sound)
            continue;
        Label label = marks.front();
        label.block = label.lastBlock = i;
        label.parts.time = document.blocks[i].time;
        label.bodyBegin = span.begin();
        label.span = Span(span.begin(), span.begin());
        return label;
    }
    return std::nullopt;
}

/// Whether a few marks stand in captions that others label: somebody speaks whom the captions do not know.
bool inCaptions(const Document& document, const std::vector<Label>& marks, const Evidence& evidence)
{
    constexpr std::ptrdiff_t kFewest = 4;
    const auto labelled = std::ranges::count_if(evidence.labels, [&](const Label& label) {
        return label.accepted && document.blocks[label.block].time;
    });
    return labelled >= kFewest && std::ranges::all_of(marks, [&](const Label& mark) {
               return document.blocks[mark.block].time.has_value();
           });
}

} // namespace

void readTurnMarks(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kFewest = 4;
    for (const auto markOf : {arrowsOf, dashOf}) {
        std::vector<Label> marks = marksOf(document, vocabulary, evidence, markOf);
        const auto isNamed = [&](const Label& mark) {
            return std::any_of(evidence.labels.begin(), evidence.labels.end(), [&](const Label& label) {
                return label.accepted && label.block == mark.block;
            });
        };
        const std::size_t all = marks.size();
        if (all < kFewest && !(markOf == arrowsOf && all > 0 && inCaptions(document, marks, evidence)))
            continue;
        // Dashes alone tell less than any label.
        const auto named = markOf == dashOf ? std::count_if(evidence.labels.begin(), evidence.labels.end(),
                                                            [](const Label& label) { return label.accepted; })
                                            : std::count_if(marks.begin(), marks.end(), isNamed);
        if (all >= kFewest && 2 * static_cast<std::size_t>(named) < all) {
            if (auto first = spokenInFront(document, marks, evidence))
                marks.insert(marks.begin(), std::move(*first));
            Parts(document, vocabulary, evidence.roster, marks).run();
            evidence.labels = std::move(marks);
            return;
        }
        if (markOf == dashOf)
            continue;
        std::erase_if(marks, isNamed);
        if (all < kFewest)
            Parts(document, vocabulary, evidence.roster, marks).nameAskers(evidence.labels);
        evidence.labels.insert(evidence.labels.end(), marks.begin(), marks.end());
        std::stable_sort(evidence.labels.begin(), evidence.labels.end(),
                         [](const Label& a, const Label& b) { return a.block < b.block; });
        return;
    }
}

} // namespace earshot
