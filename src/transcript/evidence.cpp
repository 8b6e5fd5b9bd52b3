#include "transcript/weighing.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/agenda.h"
#include "transcript/answerers.h"
#include "transcript/attributions.h"
#include "transcript/board.h"
#include "transcript/codes.h"
#include "transcript/firm_labels.h"
#include "transcript/framed_lines.h"
#include "transcript/furniture.h"
#include "transcript/label_shape.h"
#include "transcript/mail_lines.h"
#include "transcript/page_inserts.h"
#include "transcript/participants.h"
#include "transcript/question_table.h"
#include "transcript/tail_lines.h"
#include "transcript/timed_lines.h"
#include "transcript/title_lines.h"
#include "transcript/turn_marks.h"
#include "transcript/unknown_askers.h"
#include "transcript/unlabelled.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestFigure = 20;
constexpr int kFewestInverted = 4; ///< labels, for all of the document to begin with the family name

bool holdsSentence(View text)
{
    constexpr std::size_t kAbbreviation = 3; // letters: "MS. JANE DOE"
    const View words = trimmed(text);
    const bool stops = words.size() > 3 && words[words.size() - 1] == u'.' && words[words.size() - 3] != u'.';
    if (stops || text.find_first_of(u"。？！?!") != View::npos) // "Estimate: N.A." has none
        return true;
    for (std::size_t stop = text.find(u". "); stop != View::npos; stop = text.find(u". ", stop + 1)) {
        std::size_t word = stop;
        while (word > 0 && isLatinLetter(text[word - 1]))
            --word;
        if (word == stop || stop - word > kAbbreviation || !isAsciiCapital(text[word]))
            return true;
    }
    return false;
}

/// "高远", and nothing else.
bool isHanName(View words, const Vocabulary& vocabulary)
{
    constexpr double kShortName = 0.55;
    const auto name = holdsHan(words) ? readHanName(words, vocabulary) : std::nullopt;
    return name && name->quality >= kShortName;
}

} // namespace

Evidence Weighing::run()
{
    m_evidence.lines = readLines(document(), m_spoken, m_vocabulary);
    if (readBoard(m_document, m_vocabulary, m_evidence) ||
        readAttributions(m_document, m_vocabulary, m_evidence))
        return std::move(m_evidence);
    markAvatars(document(), m_evidence);
    m_agenda = markAgenda(m_document, m_vocabulary, m_evidence.lines);
    QuestionTable table = readQuestionTable(m_document, m_evidence.lines, m_vocabulary);
    for (const std::size_t row : table.rows)
        m_evidence.lines[row].kind = LineKind::Furniture;
    collect();
    dropMailHeads(document(), m_vocabulary, m_evidence);
    dropFields();
    freeDashes();
    m_listed = readParticipants(m_document, m_vocabulary, m_evidence);
    readKeys();
    turnFirmsBehind();
    splitListed();
    splitAnnounced();
    findInterruptions();
    countNames();
    weigh(false);
    joinTitleLines();
    markBodyless();
    if (learnLabels(m_document, m_listed, m_vocabulary, m_evidence)) {
        countNames();
        weigh(false);
        joinTitleLines();
        markBodyless();
    }
    m_firstSpeech = firstSpeech();
    weigh(true);
    markBodyless();
    dropTailLabels(m_document, m_vocabulary, m_evidence);
    weighMentions();
    weighExpected();
    weighReturning();
    addKnownBehindUnknown();
    takeSharedBrackets();
    joinLetterLines();
    nameLetters();
    keepSilentLabels();
    addUnknownAskers(m_document, m_vocabulary, m_evidence);
    addUnlabelledQuestions(m_document, m_vocabulary, m_evidence);
    addFramedLines(m_document, m_vocabulary, m_evidence);
    splitAnswers(m_document, m_vocabulary, m_evidence);
    readTurnMarks(m_document, m_vocabulary, m_evidence);
    addTable(std::move(table), m_evidence);
    closeAgenda(m_agenda, m_evidence);
    markPosted(m_document, m_vocabulary, m_evidence);
    markAsides(m_document, m_vocabulary, m_evidence);
    markInserts(m_document, m_evidence);
    markTopics(m_document, m_evidence);
    markCaptions(m_document, m_spoken, m_vocabulary, m_evidence);
    markRefrains(m_document, m_vocabulary, m_evidence);
    markNotices(m_document, m_evidence);
    markCautions(m_document, m_vocabulary, m_evidence);
    markQuotes(m_document, m_evidence);
    markChapters(m_document, m_evidence);
    markColophon(m_document, m_vocabulary, m_evidence);
    return std::move(m_evidence);
}

/// "MODERATOR: MR. JIM HALE – ACME SECURITIES": a line of the cover that says who moderates.
bool Weighing::namesModerator(const Label& label)
{
    constexpr std::int32_t kLongest = 90;
    constexpr double kWholeName = 0.5;
    const std::int32_t end = m_document.blocks[label.lastBlock].span.end();
    if (end - label.bodyBegin > kLongest)
        return false;
    const View words = trimmed(Span(label.bodyBegin, std::max(label.bodyBegin, end)).in(m_document.text));
    if (words.empty() || holdsSentence(words.substr(std::min<std::size_t>(words.size(), 4))))
        return false;
    const bool han = holdsHan(words); // spoken, a line of Han needs no stop
    const bool speaks = han && std::ranges::any_of(m_evidence.labels, [&](const Label& other) {
                            return other.parts.voice == label.parts.voice;
                        });
    const auto person = readLabelParts(words, m_vocabulary);
    if (speaks || !person || person->voice != Voice::None || person->quality < kWholeName ||
        (person->firm.empty() && person->title.empty() && !isHanName(words, m_vocabulary)))
        return false;
    m_evidence.roster.add(entryOf(*person, Role::Unknown));
    return true;
}

/// "答：我们会增加专线，并在公众号公布。": words that only a publisher's lines hold, in a sentence that
/// somebody says; a notice begins as notices do.
bool Weighing::speaksOfNotices(const Label& label) const
{
    constexpr std::int32_t kShortest = 12;
    const Span body(label.bodyBegin, std::max(label.bodyBegin, m_document.blocks[label.block].span.end()));
    const View said = trimmed(body.in(m_document.text));
    const View head = Span(label.span.begin(), body.end()).in(m_document.text).substr(0, 64);
    return label.place == LabelPlace::Inline && body.length() >= kShortest && holdsHan(said) &&
           endsWithAny(said, u"。？！") && !m_vocabulary.boilerplate.longestAt(folded(head), 0) &&
           !m_vocabulary.boilerplate.longestAt(folded(said.substr(0, 64)), 0);
}

void Weighing::collect()
{
    const auto& blocks = m_document.blocks;
    KnownLabels known;
    readCodes(m_document, m_vocabulary, known);
    readFirmLabels(m_document, m_vocabulary, known);
    readTimedLines(m_document, m_evidence.lines, m_vocabulary, known);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const LineKind kind = m_evidence.lines[i].kind;
        if (kind == LineKind::Rule || kind == LineKind::Furniture || kind == LineKind::Heading ||
            kind == LineKind::Time || m_agenda[i])
            continue;
        if (auto label = readLabel(m_document, i, m_vocabulary, known)) {
            const bool opened = label->place == LabelPlace::Inline && label->parts.voice == Voice::Operator;
            if (kind == LineKind::Boilerplate && label->place != LabelPlace::Given && !opened &&
                !speaksOfNotices(*label))
                continue;
            if (opened && namesModerator(*label))
                continue;
            if (label->place == LabelPlace::Line &&
                isNameList(trimmed(blocks[i].span.in(m_document.text)), m_vocabulary))
                continue;
            if (!label->parts.time && i > 0)
                label->parts.time = m_evidence.lines[i - 1].time;
            if (!label->parts.time && label->lastBlock + 1 < blocks.size())
                label->parts.time = m_evidence.lines[label->lastBlock + 1].time;
            const std::size_t last = label->lastBlock;
            m_evidence.labels.push_back(std::move(*label));
            i = last;
        }
    }
}

/// "Market Cap: 2,114.63": under whose names nothing but figures stands, they are fields of the page's head.
void Weighing::dropFields()
{
    const auto saysWords = [&](const Label& label) {
        if (label.place != LabelPlace::Inline || label.parts.hint != Role::Unknown || !label.personal())
            return true;
        const Span rest(label.bodyBegin,
                        std::max(label.bodyBegin, m_document.blocks[label.block].span.end()));
        const View words = rest.in(m_document.text);
        return words.size() > kLongestFigure || !isAsciiDigit(trimmed(words).back()) ||
               std::any_of(words.begin(), words.end(),
                           [](char16_t c) { return isHan(c) || isLatinLetter(c); });
    };
    std::set<NameHash> figures;
    for (const Label& label : m_evidence.labels)
        if (!saysWords(label))
            figures.insert(nameHash(label.parts.name));
    if (figures.empty())
        return;
    for (const Label& label : m_evidence.labels)
        if (saysWords(label))
            figures.erase(nameHash(label.parts.name));
    std::erase_if(m_evidence.labels,
                  [&](const Label& label) { return figures.contains(nameHash(label.parts.name)); });
}

/// A word alone on its line that comes again and again inside sentences is a page's foot: "FINAL".
void Weighing::findInterruptions()
{
    constexpr std::int32_t kShortestLine = 40;
    std::unordered_map<NameHash, std::pair<int, int>> times; // inside a sentence, and in all
    const View text = m_document.text;
    for (const Label& label : m_evidence.labels) {
        const bool bare = label.place == LabelPlace::Line && label.personal() &&
                          label.parts.separator == LabelSeparator::None &&
                          label.parts.name.find(u' ') == std::u16string::npos && !holdsHan(label.parts.name);
        if (!bare || label.block == 0 || label.block + 1 >= m_document.blocks.size())
            continue;
        std::size_t next = label.block + 1;
        while (next + 1 < m_document.blocks.size() && m_evidence.lines[next].kind == LineKind::Furniture)
            ++next;
        const Span before = m_document.blocks[label.block - 1].span;
        const View words = trimmed(before.in(text));
        const View after = trimmed(m_document.blocks[next].span.in(text));
        const bool inside = before.length() >= kShortestLine && isLatinLetter(words.back()) &&
                            !after.empty() && isLatinLetter(after.front()) &&
                            fold(after.front()) == after.front();
        auto& [interrupting, all] = times[nameHash(label.parts.name)];
        interrupting += inside;
        ++all;
    }
    for (const auto& [key, counts] : times)
        if (counts.first >= 2 && 2 * counts.first >= counts.second)
            m_interrupting.insert(key);
}

void Weighing::countNames()
{
    m_keys.clear();
    m_times.clear();
    m_parts = 0;
    m_keys.reserve(m_evidence.labels.size());
    for (const Label& label : m_evidence.labels)
        m_keys.push_back(nameHash(label.parts.name));
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        if (!m_evidence.labels[i].listItem)
            ++m_times[m_keys[i]];
    for (const Label& label : m_evidence.labels)
        m_parts += isPart(label) || (label.personal() && label.parts.number); // "Q2 (Jane Doe)"
    m_firstSpeech = firstSpeech();
}

void Weighing::joinTitleLines()
{
    readTitleLines(m_document, m_listed, m_vocabulary, m_evidence);
    countNames();
    countForms();
}

/// The block of the first label that a voice or a repeated name makes; where nothing repeats before it, of
/// the first heading that opens speech.
std::size_t Weighing::firstSpeech() const
{
    std::size_t block = 0;
    // "MS. JANE DOE – CFO" on the cover, and "Jane Doe:" again and again below
    const auto standsAlike = [&](std::size_t i) {
        const bool inlined = m_evidence.labels[i].place == LabelPlace::Inline;
        for (std::size_t k = i + 1; k < m_keys.size(); ++k)
            if (m_keys[k] == m_keys[i] && (m_evidence.labels[k].place == LabelPlace::Inline) == inlined)
                return true;
        return false;
    };
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const Label& label = m_evidence.labels[i];
        if (label.bodyless)
            continue;
        int times = label.listItem ? 0 : m_times.at(m_keys[i]);
        if (times > 1 && !standsAlike(i))
            times = 0;
        const bool voice = label.parts.voice != Voice::None && !isPart(label);
        const bool part = isPart(label) && m_parts > 3 && (label.parts.number || times > 1);
        if (voice || part || times > 2) {
            block = label.block;
            break;
        }
    }
    for (std::size_t i = 0; i + 1 < m_evidence.lines.size(); ++i) {
        const LineFacts& line = m_evidence.lines[i];
        const bool opens = line.kind == LineKind::Heading &&
                           (line.heading == HeadingKind::Prepared || line.heading == HeadingKind::Qa);
        if (!opens || m_evidence.lines[i + 1].kind == LineKind::Heading)
            continue;
        const bool quiet =
            std::none_of(m_evidence.labels.begin(), m_evidence.labels.end(), [&](const Label& label) {
                const auto index = static_cast<std::size_t>(&label - m_evidence.labels.data());
                const auto times = m_times.find(m_keys[index]);
                return label.block < i && times != m_times.end() && times->second > 1;
            });
        return quiet ? i : block;
    }
    return block;
}

/// "记者：" once, in a document whose labels stand so: somebody of a kind, between the speeches.
bool Weighing::standsAmongOthers(const Label& label) const
{
    constexpr int kFewest = 3;
    const auto place = m_strongPlaces.find(label.place);
    return m_vocabulary.parts[*label.parts.part].people && label.block > m_firstSpeech &&
           place != m_strongPlaces.end() && place->second >= kFewest;
}

double Weighing::scoreOf(const Label& label, bool second) const
{
    if (label.place == LabelPlace::Given)
        return 2;
    if (label.parts.titleFirst)
        return 0;
    const std::size_t index = static_cast<std::size_t>(&label - m_evidence.labels.data());
    double score = label.parts.quality;
    if (label.listItem)
        score -= 0.5;
    if (label.bold)
        score += 0.25;
    if (label.place == LabelPlace::Inline && label.personal() && holdsHan(label.parts.name))
        score += 0.1; // a whole Han name before a colon is hardly ever anything else
    if (label.parts.time)
        score += 0.3;
    const auto counted = m_times.find(m_keys[index]);
    const int times = counted == m_times.end() ? 0 : counted->second;
    score += times >= 3 ? 0.25 : times == 2 ? 0.15 : 0;
    if (label.place == LabelPlace::Line && m_interrupting.contains(m_keys[index]))
        score -= 0.6;
    if (label.parts.inverted && times < 2 && m_inverted < kFewestInverted)
        score -= 0.3; // "Springfield, Ohio"
    if (isPart(label) && m_parts < 2 && label.parts.part && !(second && standsAmongOthers(label)))
        score -= 0.6; // questions and answers come in numbers
    const bool listed = m_evidence.roster.find(m_keys[index]) ||
                        !m_evidence.roster.ofInitials(label.parts.name).empty() ||
                        (isOffice(label.parts) && m_evidence.roster.findOffice(label.parts.name));
    if (label.personal() && listed)
        score += 0.25;
    if (times < 2 && label.block < m_firstSpeech && label.place != LabelPlace::Given)
        score -= isPart(label) ? 0.5 : 0.3; // the publisher's headline
    if (second) {
        const auto form = m_strongForms.find(label.form());
        const auto place = m_strongPlaces.find(label.place);
        const int same = form == m_strongForms.end() ? 0 : form->second;
        int alike = place == m_strongPlaces.end() ? 0 : place->second;
        if (label.place == LabelPlace::LineColon && listed && !label.parts.title.empty())
            if (const auto inlined = m_strongPlaces.find(LabelPlace::Inline);
                inlined != m_strongPlaces.end()) // the same, with its speech on the line below
                alike = std::max(alike, inlined->second);
        if (same >= 5 || alike >= 8)
            score += 0.2;
        else if (same >= 2 || alike >= 3)
            score += 0.1;
        else if (alike == 0 && !m_strongPlaces.empty())
            score -= 0.2;
        if (label.personal() && alike <= 3 && m_mostAlike > 12 * alike)
            score -= 0.5; // the document's labels stand differently
    }
    return score;
}

void Weighing::weigh(bool second)
{
    for (Label& label : m_evidence.labels) {
        label.score = scoreOf(label, second);
        label.accepted = label.score >= kTakenLabel && !(second && label.bodyless);
    }
    countForms();
}

void Weighing::countForms()
{
    m_inverted = 0;
    m_mostAlike = 0;
    m_strongForms.clear();
    m_strongPlaces.clear();
    for (const Label& label : m_evidence.labels) {
        m_inverted += label.accepted && label.parts.inverted;
        if (label.score >= kSureLabel && !label.bodyless) {
            ++m_strongForms[label.form()];
            m_mostAlike = std::max(m_mostAlike, ++m_strongPlaces[label.place]);
        }
    }
}

bool Weighing::hasBody(const Label& label, std::size_t nextBlock) const
{
    if (label.place == LabelPlace::Inline || label.place == LabelPlace::Given)
        return true;
    constexpr std::int32_t kShortestSpeech =
        200; // of somebody whose label stands inside a list of participants
    constexpr std::int32_t kLongestListLine = 130;
    constexpr std::int32_t kLongestSuffix = 20; // "Acme Capital" / "Limited"
    std::int32_t said = 0;
    const bool inLead = label.personal() && label.block < m_firstSpeech; // of its own lists and fields
    for (std::size_t i = label.lastBlock + 1; i < nextBlock; ++i) {
        const LineKind kind = m_evidence.lines[i].kind;
        const std::int32_t length = m_document.blocks[i].span.length();
        const View line = trimmed(m_document.blocks[i].span.in(m_document.text));
        if (inLead && kind == LineKind::Text && !holdsSentence(line))
            continue;
        if (label.personal() && length <= kLongestSuffix && m_vocabulary.firmSuffixes.valueOf(folded(line)))
            continue;
        if (label.personal() && m_listed[label.block] && m_listed[i] && length < kLongestListLine)
            continue;
        said += length;
        if (kind == LineKind::Text &&
            (!m_listed[label.block] || !m_listed[i] || said >= kShortestSpeech || !label.personal()))
            return true;
        if (kind == LineKind::Boilerplate || kind == LineKind::Heading)
            return false;
    }
    return false;
}

/// A label with nothing under it is a line of a list.
void Weighing::markBodyless()
{
    std::size_t next = m_document.blocks.size();
    for (auto label = m_evidence.labels.rbegin(); label != m_evidence.labels.rend(); ++label) {
        const bool candidate = label->score >= kTakenLabel;
        if (!candidate)
            continue;
        label->bodyless = !hasBody(*label, next);
        if (label->bodyless) {
            label->accepted = false;
            if (label->personal() && (!label->parts.title.empty() || !label->parts.firm.empty()))
                m_evidence.roster.add(entryOf(label->parts, Role::Unknown));
        }
        next = label->block;
    }
}

Evidence weighLabels(const Document& document, const SpokenText& spoken, const Vocabulary& vocabulary)
{
    return Weighing(document, spoken, vocabulary).run();
}

} // namespace earshot
