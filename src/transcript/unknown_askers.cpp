#include "transcript/unknown_askers.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <set>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr double kDoubtful = (kTakenLabel + kSureLabel) / 2;

/// A line that somebody may ask whom no list knows.
struct Asking {
    std::size_t block = 0;
    View head;
    NameHash before{}; ///< who spoke before
    NameHash behind{}; ///< who speaks right behind
    bool led = false;  ///< the operator spoke before
    bool asks = false; ///< with a mark
};

class AskerFinder {
public:
    AskerFinder(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
        : m_document(document), m_vocabulary(vocabulary), m_evidence(evidence)
    {
    }
    void run();

private:
    View lineOf(std::size_t block) const
    {
        return trimmed(m_document.blocks[block].span.in(m_document.text));
    }
    View headOf(std::size_t block) const;
    bool isOfKind(View lookup) const;
    bool mayAsk(View head) const;
    std::size_t nextText(std::size_t block) const;
    void collect();
    void add(std::size_t block, View head);

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    Evidence& m_evidence;
    std::vector<const Label*> m_at; ///< the accepted label of each block
    std::vector<Asking> m_asking;
    std::vector<Label> m_added;
};

/// What stands before the first colon of a line of text; empty where it is too long or there is none.
View AskerFinder::headOf(std::size_t block) const
{
    constexpr std::size_t kLongest = 12;
    if (m_at[block] || m_evidence.lines[block].kind != LineKind::Text)
        return {};
    const View line = lineOf(block);
    const std::size_t colon = findUnit(line.substr(0, kLongest + 1), [](char16_t c) { return isColon(c); });
    return colon == View::npos ? View() : trimmed(line.substr(0, colon));
}

/// "现场媒体": it ends with a kind of people.
bool AskerFinder::isOfKind(View lookup) const
{
    const auto kinds = m_vocabulary.voices.findAll(lookup);
    return !kinds.empty() && static_cast<std::size_t>(kinds.back().span.end()) == lookup.size() &&
           m_vocabulary.parts[kinds.back().value].people;
}

bool AskerFinder::mayAsk(View head) const
{
    const std::u16string lookup = folded(head);
    return head.size() >= 2 && holdsHan(head) && std::ranges::all_of(head, isNicknameUnit) &&
           !isAsciiDigit(head.front()) && !m_vocabulary.notNames.valueOf(lookup) &&
           (isOfKind(lookup) || !m_vocabulary.functionWords.findFirst(lookup)) &&
           !m_vocabulary.titles.findFirst(lookup) && !m_vocabulary.headings.valueOf(lookup) &&
           !m_vocabulary.recordFields.valueOf(lookup);
}

std::size_t AskerFinder::nextText(std::size_t block) const
{
    const auto isPage = [this](std::size_t i) {
        const LineKind kind = m_evidence.lines[i].kind;
        return kind == LineKind::Rule || kind == LineKind::Furniture || kind == LineKind::Time;
    };
    for (++block; block < m_document.blocks.size() && isPage(block);)
        ++block;
    return block;
}

void AskerFinder::collect()
{
    constexpr std::size_t kShortest = 8; // units of a question
    const Label* before = nullptr;
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
        if (m_at[i]) {
            before = m_at[i];
            continue;
        }
        const View head = before ? headOf(i) : View();
        const std::size_t next = head.empty() ? m_at.size() : nextText(i);
        if (next >= m_at.size() || !m_at[next] || !m_at[next]->personal() ||
            m_at[next]->parts.hint == Role::Analyst || m_at[next]->place != LabelPlace::Inline ||
            !mayAsk(head))
            continue;
        const View said = lineOf(i).substr(head.size());
        if (said.size() < kShortest)
            continue;
        m_asking.push_back({i, head, nameHash(before->parts.name), nameHash(m_at[next]->parts.name),
                            before->parts.voice == Voice::Operator, holdsQuestionMark(said)});
    }
}

void AskerFinder::add(std::size_t block, View head)
{
    Label label;
    label.parts.name = head;
    label.parts.hint = Role::Analyst;
    label.parts.quality = kDoubtful;
    label.place = LabelPlace::Inline;
    label.block = label.lastBlock = block;
    const auto begin = static_cast<std::int32_t>(head.data() - m_document.text.data());
    label.span = Span(begin, begin + static_cast<std::int32_t>(head.size()));
    const View text = m_document.text;
    std::size_t body = static_cast<std::size_t>(label.span.end());
    while (body < text.size() && (isColon(text[body]) || text[body] == u' ' || text[body] == u'\u3000'))
        ++body;
    label.bodyBegin = static_cast<std::int32_t>(body);
    label.score = kDoubtful;
    label.accepted = true;
    m_added.push_back(std::move(label));
}

void AskerFinder::run()
{
    constexpr std::size_t kFewest = 3;      // questions
    constexpr std::size_t kFewestHeads = 2; // who ask
    constexpr int kFewestLabels = 4;
    m_at.assign(m_document.blocks.size(), nullptr);
    int inlined = 0;
    for (const Label& label : m_evidence.labels)
        if (label.accepted) {
            m_at[label.block] = &label;
            inlined += label.place == LabelPlace::Inline && label.personal();
        }
    if (inlined < kFewestLabels)
        return;
    collect();
    // Whoever asks in several paragraphs answers nobody: before a question somebody of those has spoken who
    // answer, or the operator.
    std::set<NameHash> answering;
    for (const Asking& one : m_asking)
        if (one.asks)
            answering.insert(one.behind);
    std::erase_if(m_asking, [&](const Asking& one) {
        return !answering.contains(one.behind) || (!one.led && !answering.contains(one.before));
    });
    std::set<View> heads;
    for (const Asking& one : m_asking)
        heads.insert(one.head);
    const auto asking = static_cast<std::size_t>(std::ranges::count_if(m_asking, &Asking::asks));
    if (asking < kFewest || 3 * asking < 2 * m_asking.size() || heads.size() < kFewestHeads)
        return;
    for (std::size_t i = m_asking.front().block; i < m_at.size(); ++i)
        if (const View head = headOf(i); !head.empty() && heads.contains(head))
            add(i, head);
    std::ranges::move(m_added, std::back_inserter(m_evidence.labels));
    std::ranges::stable_sort(m_evidence.labels, {}, &Label::block);
}

} // namespace

void addUnknownAskers(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    if (isChinese(document.language))
        AskerFinder(document, vocabulary, evidence).run();
}

} // namespace earshot
