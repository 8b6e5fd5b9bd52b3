#include "transcript/furniture.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/parts_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace earshot {
namespace {

using View = std::u16string_view;

/// What of the blocks belongs to labels.
struct Labelled {
    std::vector<bool> opens;  ///< a turn begins here
    std::vector<bool> within; ///< no words of a speech have begun yet
};

Labelled labelledBlocks(const Document& document, const Evidence& evidence)
{
    const std::size_t size = evidence.lines.size() + 1; // what follows the last line opens nothing
    Labelled labelled{std::vector<bool>(size), std::vector<bool>(size)};
    for (const Label& label : evidence.labels) {
        if (!label.accepted)
            continue;
        labelled.opens[label.block] = true;
        const std::size_t last = label.bodyBegin < document.blocks[label.lastBlock].span.end()
                                     ? label.lastBlock // its words have begun in this block
                                     : label.lastBlock + 1;
        for (std::size_t i = label.block; i < std::min(last, size); ++i)
            labelled.within[i] = true;
    }
    return labelled;
}

constexpr std::size_t kLongestAvatar = 3;

/// "JD", "J", 高, 远明: capitals or characters and nothing else.
bool mayBeAvatar(View line)
{
    if (line.empty() || line.size() > kLongestAvatar)
        return false;
    return std::all_of(line.begin(), line.end(), [](char16_t c) { return c >= u'A' && c <= u'Z'; }) ||
           (line.size() < kLongestAvatar && std::all_of(line.begin(), line.end(), isHan));
}

/// Whether the letters are those of the name that opens the line.
bool standsFor(View avatar, View line)
{
    if (isHan(avatar.front())) {
        constexpr std::ptrdiff_t kLongestName = 4;
        const auto end =
            std::find_if_not(line.begin(), line.begin() + std::min(std::ssize(line), kLongestName), isHan);
        const View name(line.begin(), end);
        return name.size() > avatar.size() && (name.starts_with(avatar) || name.ends_with(avatar));
    }
    const std::u16string initials = initialsOf(line);
    if (!initials.starts_with(avatar.front()) || line.size() <= avatar.size())
        return false;
    std::size_t next = 1;
    for (std::size_t i = 1; i < std::min<std::size_t>(initials.size(), 4) && next < avatar.size(); ++i)
        next += initials[i] == avatar[next];
    return next == avatar.size();
}

} // namespace

void markAvatars(const Document& document, Evidence& evidence)
{
    constexpr std::size_t kLongestName = 100; // with its title
    constexpr std::size_t kFewest = 3;
    const auto& blocks = document.blocks;
    std::vector<std::size_t> places;
    std::set<View> different;
    std::size_t others = 0; // "Q", "A"
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        const View line = blocks[i].span.in(document.text);
        if (!mayBeAvatar(line))
            continue;
        const View next = blocks[i + 1].span.in(document.text);
        if (next.size() <= kLongestName && standsFor(line, next)) {
            places.push_back(i);
            different.insert(line);
        } else {
            ++others;
        }
    }
    if (places.size() >= kFewest && different.size() > 1 && 4 * others < places.size())
        for (const std::size_t place : places)
            evidence.lines[place].kind = LineKind::Furniture;
}

void markRefrains(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kLongest = 40;
    constexpr std::size_t kFewest = 4;
    const auto lineOf = [&](std::size_t i) { return trimmed(document.blocks[i].span.in(document.text)); };
    const Labelled labelled = labelledBlocks(document, evidence);
    const auto mayBeFurniture = [&](std::size_t i) {
        if (evidence.lines[i].kind != LineKind::Text || labelled.opens[i] ||
            document.blocks[i].span.length() > static_cast<std::int32_t>(kLongest))
            return false;
        const View line = lineOf(i);
        return !endsSentence(line, vocabulary) && !endsWithAny(line, u".:：-–—");
    };
    std::map<std::u16string, std::vector<std::size_t>> refrains;
    for (std::size_t i = 1; i < evidence.lines.size(); ++i)
        if ((labelled.opens[i + 1] || i + 1 == evidence.lines.size()) && !labelled.within[i - 1] &&
            endsWithAny(lineOf(i - 1), u".?!。？！…”\"）)") && mayBeFurniture(i))
            refrains[refrainKey(lineOf(i))].push_back(i);
    std::erase_if(refrains,
                  [&](const auto& one) { return one.first.size() < 2 || one.second.size() < kFewest; });
    if (refrains.empty())
        return;
    std::map<std::u16string, std::size_t> everywhere;
    for (std::size_t i = 1; i < evidence.lines.size(); ++i)
        if (mayBeFurniture(i))
            ++everywhere[refrainKey(lineOf(i))];
    for (const auto& [key, places] : refrains)
        if (5 * places.size() >= 4 * everywhere[key])
            for (const std::size_t place : places)
                evidence.lines[place].kind = LineKind::Furniture;
}

void markNotices(const Document& document, Evidence& evidence)
{
    constexpr std::size_t kLongest = 80;
    constexpr View kOpeners = u"\"“「";
    constexpr View kClosers = u"\"”」";
    std::set<View> members; // as the labels write them
    for (const Label& label : evidence.labels) {
        if (!label.accepted || !label.parts.time || label.place == LabelPlace::Inline)
            continue;
        const View words = label.span.in(document.text);
        members.insert(trimmed(words.substr(0, words.find_last_of(u' '))));
    }
    if (members.size() < 2)
        return;
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        const View line = trimmed(document.blocks[i].span.in(document.text));
        if (evidence.lines[i].kind != LineKind::Text || line.empty() || line.size() > kLongest ||
            kOpeners.find(line.front()) == View::npos || endsWithAny(line, u"。！？!?."))
            continue;
        for (std::size_t at = 0; at < line.size();) { // any of its quotations may be a member
            const std::size_t open = line.find_first_of(kOpeners, at);
            const std::size_t close = open == View::npos ? open : line.find_first_of(kClosers, open + 1);
            if (close == View::npos)
                break;
            if (members.contains(line.substr(open + 1, close - open - 1)))
                evidence.lines[i].kind = LineKind::Furniture;
            at = close + 1;
        }
    }
}

namespace {

/// "提问时间：2031-05-12 15:03": what a board prints below a message.
bool tellsTime(View line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 80;
    constexpr std::size_t kLongestField = 6;
    const std::size_t colon = line.substr(0, kLongestField).find_first_of(u"：:");
    if (line.size() > kLongest || colon == View::npos || colon == 0)
        return false;
    const auto field = vocabulary.recordFields.valueOf(folded(line.substr(0, colon)));
    const View rest = trimmed(line.substr(colon + 1));
    return field && static_cast<RecordField>(*field) == RecordField::Time && !rest.empty() &&
           isAsciiDigit(rest.front()) && line.find_first_of(u"。？！") == View::npos;
}

/// "2031-05-12 15:03:21", and nothing else.
bool isDatedTime(View line)
{
    constexpr std::size_t kShortest = 14;
    constexpr std::size_t kLongest = 20;
    if (line.size() < kShortest || line.size() > kLongest || line.substr(0, 2) != u"20")
        return false;
    const auto digits = std::count_if(line.begin(), line.end(), isAsciiDigit);
    return digits >= 10 && line.find(u':') != View::npos && std::ranges::all_of(line, [](char16_t c) {
               return isAsciiDigit(c) || UnitSet(u"-/.: ").holds(c);
           });
}

} // namespace

void markPosted(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    if (!isChinese(document.language))
        return;
    const Labelled labelled = labelledBlocks(document, evidence);
    bool begun = false;
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        begun = begun || labelled.opens[i];
        if (!begun || labelled.opens[i] || evidence.lines[i].kind != LineKind::Text)
            continue;
        const View line = trimmed(document.blocks[i].span.in(document.text));
        if (tellsTime(line, vocabulary) || isDatedTime(line))
            evidence.lines[i].kind = LineKind::Furniture;
    }
}

namespace {

/// "（播放短片，略）", "—— 更多纪要，请关注…… ——": a line of Han between two marks of one kind.
bool isFramed(View line)
{
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kLongest = 60;
    if (line.size() < kShortest || line.size() > kLongest || !holdsHan(line))
        return false;
    const std::size_t kind = View(u"（([【").find(line.front());
    if (kind == View::npos)
        return isDash(line[0]) && isDash(line[1]) && isDash(line.back()) && isDash(line[line.size() - 2]);
    return line.find(View(u"）)]】")[kind]) == line.size() - 1;
}

} // namespace

void markAsides(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kLongestHeadline = 50;
    if (!isChinese(document.language))
        return;
    auto& lines = evidence.lines;
    const Labelled labelled = labelledBlocks(document, evidence);
    const auto lineOf = [&](std::size_t i) { return trimmed(document.blocks[i].span.in(document.text)); };
    std::size_t last = lines.size(); // the label at hand
    std::size_t lastLabel = 0;
    for (std::size_t i = 0; i < lines.size(); ++i)
        lastLabel = labelled.opens[i] ? i : lastLabel;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (labelled.opens[i])
            last = i;
        if (last == lines.size() || labelled.within[i] || labelled.opens[i] || labelled.within[i - 1])
            continue;
        std::size_t next = i + 1;
        const bool other = lines[i].kind == LineKind::Heading || lines[i].kind == LineKind::Boilerplate;
        const bool opens = other && headingKind(lineOf(i), vocabulary) == HeadingKind::Boilerplate;
        const bool framed = lines[i].kind != LineKind::Heading && isFramed(lineOf(i));
        if (!opens && !(framed && (other || lines[i].kind == LineKind::Text)))
            continue;
        while (next < lines.size() && !labelled.opens[next] &&
               (lines[next].kind == LineKind::Rule || lines[next].kind == LineKind::Furniture ||
                lines[next].kind == LineKind::Boilerplate ||
                (opens && lines[next].kind == LineKind::Text && lineOf(next).size() <= kLongestHeadline &&
                 !endsSentence(lineOf(next), vocabulary))))
            ++next;
        const bool noticed = next > i + 1 && lines[next - 1].kind == LineKind::Boilerplate && i > lastLabel;
        if (!noticed && (next < lines.size() ? !labelled.opens[next] : opens))
            continue;
        for (std::size_t k = i; k < next; ++k)
            if (k == i || lines[k].kind == LineKind::Text)
                lines[k].kind = LineKind::Aside;
    }
}

void markChapters(const Document& document, Evidence& evidence)
{
    constexpr std::size_t kDeepest = 6;
    constexpr std::size_t kLongest = 120;
    const auto isHeading = [&](std::size_t i) {
        const View line = document.blocks[i].span.in(document.text);
        if (line.empty() || line.front() != u'#' || line.size() > kLongest)
            return false;
        const std::size_t marks = line.find_first_not_of(u'#');
        return marks != View::npos && marks <= kDeepest && isBlankUnit(line[marks]);
    };
    std::vector<bool> labelled(evidence.lines.size(), false);
    std::size_t last = 0;
    for (const Label& label : evidence.labels)
        for (std::size_t i = label.block; label.accepted && i <= label.lastBlock; ++i)
            labelled[last = i] = true;
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        const LineKind kind = evidence.lines[i].kind;
        if ((kind == LineKind::Text || kind == LineKind::Boilerplate) && i < last && !labelled[i] &&
            isHeading(i))
            evidence.lines[i].kind = LineKind::Aside;
    }
}

void markQuotes(const Document& document, Evidence& evidence)
{
    const auto isQuote = [&](std::size_t i) {
        const View line = document.blocks[i].span.in(document.text);
        return line.size() > 2 && line.front() == u'>' && line[1] == u' ';
    };
    std::size_t first = evidence.lines.size();
    for (const Label& label : evidence.labels) {
        if (!label.accepted)
            continue;
        first = std::min(first, label.block);
        const std::size_t below = label.lastBlock + 1;
        const bool alone = label.bodyBegin >= document.blocks[label.lastBlock].span.end();
        if (isQuote(label.block) || (alone && below < evidence.lines.size() && isQuote(below)))
            return;
    }
    for (std::size_t i = first; i < evidence.lines.size(); ++i)
        if (evidence.lines[i].kind == LineKind::Text && isQuote(i))
            evidence.lines[i].kind = LineKind::Furniture;
}

namespace {

/// "Transcribed by Quill", "本文由墨听智能转写生成": a short line that says by whom the page was made.
bool tellsMaker(View line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 100;
    constexpr std::size_t kLongestLead = 24;  // "This transcript was …"
    constexpr std::size_t kLongestMaker = 24; // 由…
    constexpr std::size_t kLongestTail = 12;
    if (line.size() > kLongest || holdsQuestionMark(line))
        return false;
    const std::u16string lookup = folded(line);
    const std::size_t by = lookup.substr(0, kLongestMaker).find(u'由');
    for (const auto& match : vocabulary.makings.findAll(lookup)) {
        const auto begin = static_cast<std::size_t>(match.span.begin());
        const auto end = static_cast<std::size_t>(match.span.end());
        const bool han = isHan(lookup[begin]);
        if (han ? by != std::u16string::npos && by < begin && end + kLongestTail >= lookup.size()
                : begin <= kLongestLead && lowerShare(line.substr(0, begin)) <= 0.5)
            return true;
    }
    return false;
}

/// "2031年5月21日", and nothing else.
bool isDay(View line)
{
    constexpr std::size_t kLongest = 14;
    static constexpr View kUnits = u"0123456789 〇○零一二三四五六七八九十年月日";
    return line.size() <= kLongest && line.ends_with(u"日") && line.find(u"年") != View::npos &&
           std::ranges::all_of(line, [](char16_t c) { return kUnits.find(c) != View::npos; });
}

/// "某某股份有限公司董事会", "2031年5月21日": who signs below the last answer, and when.
bool signs(const Document& document, std::size_t block, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 40;
    if (block + 1 >= document.blocks.size())
        return false;
    const View line = trimmed(document.blocks[block].span.in(document.text));
    return line.size() <= kLongest && isDay(trimmed(document.blocks[block + 1].span.in(document.text))) &&
           std::ranges::all_of(line, [](char16_t c) { return isHan(c) || isBlankUnit(c); }) &&
           looksLikeFirm(line, vocabulary);
}

/// "三、参观生产线（略）" below the part "二、互动交流环节": which line begins the next part of the page,
/// where no answer counts parts of its own; the number of lines where none does.
std::size_t nextPart(const Document& document, const Evidence& evidence, std::size_t from)
{
    constexpr View kCount = u"一二三四五六七八九";
    const auto partOf = [&](std::size_t i) {
        const View line = behindMargin(trimmed(document.blocks[i].span.in(document.text)));
        const bool counts = line.size() > 2 && line[1] == u'、';
        return counts ? kCount.find(line.front()) : View::npos;
    };
    std::size_t questions = View::npos; // number of the part that holds them
    for (std::size_t i = 0; i < evidence.lines.size(); ++i) {
        const std::size_t part = partOf(i);
        if (evidence.lines[i].kind == LineKind::Heading) {
            if (evidence.lines[i].heading == HeadingKind::Qa && part != View::npos)
                questions = part;
        } else if (part != View::npos && questions != View::npos) {
            if (part != questions + 1)
                questions = View::npos; // somebody counts
            else
                return i >= from ? i : evidence.lines.size();
        }
    }
    return evidence.lines.size();
}

/// Whether a rule stands between two lines of one speech that is not the last.
bool rulesInside(const Evidence& evidence, std::size_t lastLabel)
{
    std::size_t speech = evidence.lines.size(); // where the words of a label begin
    bool said = false;
    bool ruled = false;
    for (const Label& label : evidence.labels) {
        if (!label.accepted || label.block > lastLabel)
            continue;
        for (std::size_t i = speech; i < label.block; ++i) {
            const LineKind kind = evidence.lines[i].kind;
            if (kind == LineKind::Text && ruled)
                return true;
            said = said || kind == LineKind::Text;
            ruled = ruled || (kind == LineKind::Rule && said);
        }
        speech = label.lastBlock + (label.place == LabelPlace::Inline ? 0 : 1);
        said = label.place == LabelPlace::Inline;
        ruled = false;
    }
    return false;
}

} // namespace

void markColophon(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kLastLines = 4;
    const Label* last = nullptr;
    for (const Label& label : evidence.labels)
        if (label.accepted)
            last = &label;
    if (!last)
        return;
    const std::size_t behind = last->lastBlock + (last->place == LabelPlace::Inline ? 1 : 2);
    const bool rulesEnd = !rulesInside(evidence, last->block);
    const std::size_t part =
        isChinese(document.language) ? nextPart(document, evidence, behind) : evidence.lines.size();
    bool ended = false;
    for (std::size_t i = behind; i < evidence.lines.size(); ++i) {
        LineKind& kind = evidence.lines[i].kind;
        const bool late = i + kLastLines >= evidence.lines.size();
        ended = ended || i == part || (kind == LineKind::Rule && rulesEnd) ||
                (late && kind == LineKind::Text && signs(document, i, vocabulary));
        if (kind == LineKind::Text &&
            (ended || (late && tellsMaker(trimmed(document.blocks[i].span.in(document.text)), vocabulary))))
            kind = LineKind::Boilerplate;
    }
}

void markCautions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kFewest = 3;
    std::size_t behind = document.blocks.size(); // the last label, and the line its words begin on
    for (const Label& label : evidence.labels)
        if (label.accepted)
            behind = label.lastBlock + (label.place == LabelPlace::Inline ? 1 : 2);
    for (std::size_t i = behind; i < document.blocks.size(); ++i) {
        const View words = document.blocks[i].span.in(document.text);
        if (evidence.lines[i].kind == LineKind::Text &&
            vocabulary.cautions.findAll(folded(words)).size() >= kFewest)
            evidence.lines[i].kind = LineKind::Boilerplate;
    }
}

} // namespace earshot
