#include "intake/formats/formats.h"
#include "intake/formats/subtitle_cues.h"
#include "intake/formats/text_format.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"

#include <algorithm>
#include <map>
#include <set>
#include <unicode/uchar.h>

namespace earshot {
namespace {

/// A silence that ends a paragraph if a sentence ends there.
constexpr double kPause = 3.0;
/// A paragraph longer than this ends at the next sentence's end.
constexpr std::size_t kLongParagraph = 1000;

/// Length of a label "Name: " or "[SPEAKER_01]: " at the start of a line, with what follows its colon; 0
/// without one.
std::size_t labelLength(std::u16string_view line)
{
    constexpr std::size_t kLongestLabel = 48;
    const bool bracket = line.starts_with(u'[');
    if (line.size() < 2 || !(isHan(line[bracket]) || u_isupper(line[bracket])))
        return 0;
    const std::size_t colon = line.substr(0, kLongestLabel).find_first_of(u":：");
    if (colon == std::u16string_view::npos || (bracket && line.find(u']') + 1 != colon) ||
        line.substr(0, colon).find_first_of(u",?!，。？！；;") < colon)
        return 0;
    for (std::size_t i = line.find(u'.'); i < colon; i = line.find(u'.', i + 1))
        if (i > 2 &&
            line.find_last_of(u" .", i - 1) + 4 < i) // "Jane W. Doe", "Doe Jr.", but "Well then. Yes:"
            return 0;
    const bool fullWidth = line[colon] == u'：';
    const std::size_t words = std::min(line.find_first_not_of(u' ', colon + 1), line.size());
    return fullWidth || words > colon + 1 || words == line.size() ? words : 0;
}

/// The label itself, its colon included; empty without one.
std::u16string labelOf(const std::u16string& line)
{
    return labelLength(line) == 0 ? std::u16string() : line.substr(0, line.find_first_of(u":：") + 1);
}

void dropFront(CueLine& line, std::size_t length)
{
    line.words.erase(0, length);
    while (length > 0) {
        CuePiece& piece = line.pieces.front();
        const std::size_t has =
            piece.instead.empty() ? static_cast<std::size_t>(piece.source.length()) : piece.instead.size();
        if (has > length && piece.instead.empty()) {
            piece.source = Span::of(static_cast<std::size_t>(piece.source.begin()) + length,
                                    static_cast<std::size_t>(piece.source.end()));
            return;
        }
        line.pieces.erase(line.pieces.begin());
        length -= std::min(has, length);
    }
}

/// "… a lag? >> Yeah, good morning": a change of speaker inside a line begins one of its own.
void splitTurnMarks(Cue& cue)
{
    constexpr std::u16string_view kMark = u" >> ";
    for (std::size_t i = 0; i < cue.lines.size(); ++i) {
        CueLine& line = cue.lines[i];
        const std::size_t at = line.heading ? std::u16string::npos : line.words.find(kMark);
        if (at == std::u16string::npos || line.words.starts_with(kMark))
            continue;
        CueLine rest = line;
        dropFront(rest, at + 1);
        std::size_t kept = 0; // of the line's words
        std::vector<CuePiece> pieces;
        for (CuePiece& piece : line.pieces) {
            const bool copied = piece.instead.empty();
            const std::size_t has =
                copied ? static_cast<std::size_t>(piece.source.length()) : piece.instead.size();
            if (kept >= at)
                break;
            if (copied && kept + has > at)
                piece.source =
                    Span(piece.source.begin(), piece.source.begin() + static_cast<std::int32_t>(at - kept));
            kept += has;
            pieces.push_back(std::move(piece));
        }
        line.pieces = std::move(pieces);
        line.words.resize(at);
        cue.lines.insert(cue.lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    }
}

/// How much of `next` shows again what `last` showed: whole lines, and the start of the one after them.
struct Overlap {
    std::size_t lines = 0; ///< the last of them only begins with the words shown before
    std::size_t prefix = 0;
};

Overlap overlapOf(const Cue& last, const Cue& next)
{
    constexpr double kAtOnce = 1.0;
    if (next.begin - last.end > kAtOnce)
        return {};
    const auto sameWords = [](const CueLine& a, const CueLine& b) { return a.words == b.words; };
    for (std::size_t n = std::min(last.lines.size(), next.lines.size()); n > 0; --n) {
        const auto tail = last.lines.end() - static_cast<std::ptrdiff_t>(n);
        if (!std::equal(tail, last.lines.end() - 1, next.lines.begin(), sameWords))
            continue;
        const std::u16string& shown = last.lines.back().words;
        const std::u16string& grown = next.lines[n - 1].words;
        if (grown.starts_with(shown) && (grown.size() == shown.size() || isBlankUnit(grown[shown.size()])))
            return {n, shown.size()};
    }
    return {};
}

/// Rolling captions show a line again while the next one comes. Only where a fair share of the cues does so
/// are the repeats dropped: a speaker may say a thing twice.
void dropRolling(std::vector<Cue>& cues)
{
    std::vector<Overlap> overlaps(cues.size());
    std::size_t rolling = 0;
    for (std::size_t i = 1; i < cues.size(); ++i) {
        overlaps[i] = overlapOf(cues[i - 1], cues[i]);
        rolling += overlaps[i].lines > 0 ? 1 : 0;
    }
    if (rolling < 3 || rolling * 4 < cues.size())
        return;
    for (std::size_t i = 1; i < cues.size(); ++i) {
        if (overlaps[i].lines == 0)
            continue;
        std::vector<CueLine>& lines = cues[i].lines;
        lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(overlaps[i].lines - 1));
        dropFront(lines.front(), overlaps[i].prefix);
        if (lines.front().words.find_first_not_of(u' ') == std::u16string::npos)
            lines.erase(lines.begin());
    }
}

/// Labels that open cues, where most cues have one: then a label is the format's, written again in every cue
/// of one stretch of speech. Empty where labels are only text.
std::set<std::u16string, std::less<>> labelsOfEveryCue(const std::vector<Cue>& cues)
{
    std::set<std::u16string, std::less<>> labels;
    std::size_t labelled = 0;
    std::size_t spoken = 0;
    for (const Cue& cue : cues) {
        if (cue.lines.empty())
            continue;
        ++spoken;
        const std::u16string& words = cue.lines.front().words;
        if (labelLength(words) > 0) {
            ++labelled;
            labels.insert(labelOf(words));
        }
    }
    if (labelled * 10 < spoken * 6)
        labels.clear();
    return labels;
}

/// "[Jane Doe] Good morning", "【執行長 高遠】大家好": the bracket a line opens with, where words follow or
/// the cue goes on; empty where there is none.
std::u16string_view bracketOf(const Cue& cue, std::size_t line)
{
    constexpr std::size_t kLongest = 40;
    const std::u16string_view words = cue.lines[line].words;
    const std::size_t kind =
        words.empty() ? std::u16string_view::npos : std::u16string_view(u"[【［").find(words[0]);
    if (kind == std::u16string_view::npos)
        return {};
    const std::size_t close = words.substr(0, kLongest).find(std::u16string_view(u"]】］")[kind]);
    const bool goesOn = close + 1 < words.size() || line + 1 < cue.lines.size();
    return close == std::u16string_view::npos || !goesOn ? std::u16string_view() : words.substr(0, close + 1);
}

/// What lines open with that says who speaks, where several of it return: a line with one begins a paragraph
/// whether or not a sentence ends before.
std::set<std::u16string, std::less<>> returningLabels(const std::vector<Cue>& cues)
{
    constexpr std::size_t kFewest = 4; // lines
    std::map<std::u16string, std::size_t> times;
    for (const Cue& cue : cues)
        for (std::size_t i = 0; i < cue.lines.size(); ++i)
            if (std::u16string label(bracketOf(cue, i)); !label.empty())
                ++times[std::move(label)];
            else if (label = labelOf(cue.lines[i].words); !label.empty())
                ++times[std::move(label)];
    std::set<std::u16string, std::less<>> labels;
    std::size_t lines = 0;
    std::size_t returning = 0;
    for (const auto& [label, count] : times) {
        if (count < 2 && (label.front() != u'[' && label.front() != u'【' && label.front() != u'［'))
            continue;
        lines += count;
        returning += count > 1;
        labels.insert(label);
    }
    if (returning < 2 || lines < kFewest)
        labels.clear();
    return labels;
}

/// Whether a cue's line may be nothing but its speaker's name.
bool mayBeName(std::u16string_view line)
{
    constexpr std::size_t kLongestName = 48;
    return !line.empty() && line.size() <= kLongestName && (isHan(line[0]) || u_isupper(line[0])) &&
           line.find_first_of(u",.?!:;，。？！：；…") == std::u16string_view::npos;
}

/// Some recorders write the speaker's name as the first line of every cue: where most cues have one, and the
/// names return, it is the voice of the lines below.
void takeNameLines(std::vector<Cue>& cues)
{
    constexpr std::size_t kFewest = 4; // cues
    std::map<std::u16string, std::size_t> names;
    std::size_t spoken = 0;
    std::size_t named = 0;
    const auto nameOf = [](const Cue& cue) {
        const bool some =
            cue.lines.size() > 1 && cue.lines.front().voice.empty() && mayBeName(cue.lines.front().words);
        return some ? std::u16string_view(cue.lines.front().words) : std::u16string_view();
    };
    for (const Cue& cue : cues) {
        spoken += cue.lines.empty() ? 0 : 1;
        if (const std::u16string_view name = nameOf(cue); !name.empty()) {
            ++named;
            ++names[std::u16string(name)];
        }
    }
    const auto returning = std::ranges::count_if(names, [](const auto& one) { return one.second > 1; });
    if (named < kFewest || named * 10 < spoken * 8 || returning < 2 || names.size() * 2 > named + 1)
        return;
    for (Cue& cue : cues) {
        const std::u16string name(nameOf(cue));
        if (name.empty())
            continue;
        cue.lines.erase(cue.lines.begin());
        for (CueLine& line : cue.lines)
            line.voice = name;
    }
}

class Speech {
public:
    Speech(std::u16string_view source, const std::vector<Cue>& cues)
        : m_writer(source), m_labels(labelsOfEveryCue(cues)), m_returning(returningLabels(cues))
    {
    }

    void addBefore(const SourceLine& line)
    {
        m_writer.copyCollapsed(line.at);
        m_writer.endLine();
        m_paragraph = m_writer.size();
    }
    void add(const Cue& cue)
    {
        m_pause = cue.begin - m_end;
        m_end = std::max(cue.end, cue.begin);
        for (std::size_t i = 0; i < cue.lines.size(); ++i) {
            m_opens =
                m_returning.contains(bracketOf(cue, i)) || m_returning.contains(labelOf(cue.lines[i].words));
            add(cue.lines[i], cue.begin);
        }
    }
    Result<Extract> finish(Extract extract) { return m_writer.finish(std::move(extract)); }

private:
    void addHeading(const CueLine& line, double time)
    {
        m_writer.endParagraph();
        m_writer.style() = {};
        m_writer.style().kind = BlockKind::Heading;
        m_writer.style().time = time;
        for (const CuePiece& piece : line.pieces)
            m_writer.copyCollapsed(piece.source);
        m_writer.endParagraph();
        m_writer.style() = {};
        m_paragraph = m_writer.size();
    }

    void add(CueLine line, double time)
    {
        if (line.heading) {
            addHeading(line, time);
            return;
        }
        const std::u16string label = labelOf(line.words);
        const bool known = !label.empty() && m_labels.contains(label);
        if (known && label == m_label)
            dropFront(line, labelLength(line.words));
        if (breaksBefore(line, known ? label != m_label : false)) {
            m_writer.endLine();
            m_writer.style().time = time;
            m_writer.style().speaker = line.voice;
            m_paragraph = m_writer.size();
        }
        if (known)
            m_label = label;
        if (!line.words.empty() && wantsSpace(m_writer.last(), line.words.front()) && !cutsNumber(line.words))
            m_writer.space();
        for (const CuePiece& piece : line.pieces) {
            if (piece.instead.empty())
                m_writer.copyCollapsed(piece.source);
            else if (isBlankUnit(piece.instead.front()))
                m_writer.space();
            else
                m_writer.put(piece.instead);
        }
        m_last = std::move(line.words);
        m_pause = 0;
    }

    /// "730" and, in the next line, "0万元": a line of Chinese ends where its width ends.
    bool cutsNumber(const std::u16string& next) const
    {
        const auto digit = [](char16_t c) { return isAsciiDigit(c) || c == u'.'; };
        const auto before = std::find_if_not(m_last.rbegin(), m_last.rend(), digit);
        const auto behind = std::find_if_not(next.begin(), next.end(), digit);
        return before != m_last.rbegin() && before != m_last.rend() && isHan(*before) &&
               behind != next.begin() && behind != next.end() && (isHan(*behind) || *behind == u'%');
    }

    bool breaksBefore(const CueLine& line, bool newLabel) const
    {
        if (m_writer.lineIsEmpty() || newLabel || line.voice != m_writer.style().speaker ||
            line.words.starts_with(u">>") || (m_opens && m_labels.empty()))
            return true;
        if (!endsSpokenSentence(m_last))
            return false;
        return m_pause > kPause || m_writer.size() - m_paragraph > kLongParagraph ||
               line.words.starts_with(u"- ") || (m_labels.empty() && labelLength(line.words) > 0);
    }

    TextWriter m_writer;
    std::set<std::u16string, std::less<>> m_labels;
    std::set<std::u16string, std::less<>> m_returning; ///< labels that need no sentence's end before
    std::u16string m_label;                            ///< of the stretch at hand
    std::u16string m_last;                             ///< words before
    std::size_t m_paragraph = 0;                       ///< where the paragraph at hand begins
    double m_end = 0;
    bool m_opens = false; ///< the line at hand begins with a label that returns
    double m_pause = 0;
};

/// The cues of `extract`'s source as paragraphs of speech.
Result<Extract> joined(std::vector<Cue> cues, Extract extract, const std::vector<SourceLine>& before = {})
{
    dropRolling(cues);
    takeNameLines(cues);
    for (Cue& cue : cues)
        splitTurnMarks(cue);
    Speech speech(extract.source, cues);
    for (const SourceLine& line : before)
        speech.addBefore(line);
    for (const Cue& cue : cues)
        speech.add(cue);
    return speech.finish(std::move(extract));
}

} // namespace

Result<Extract> readSubtitle(DecodedText decoded)
{
    if (isTimedText(decoded.text))
        return readTimedText(decoded.text).and_then([&](TimedText timed) {
            decoded.text = std::move(timed.words);
            decoded.undecodable.clear(); // places in the XML
            return joined(std::move(timed.cues), extractOf(std::move(decoded), "application/ttml+xml"));
        });
    const bool script = isScript(decoded.text);
    const bool panel = !script && isCaptionPanel(decoded.text);
    const char* type = script                                ? "text/x-ssa"
                       : panel                               ? "text/plain"
                       : decoded.text.starts_with(u"WEBVTT") ? "text/vtt"
                                                             : "application/x-subrip";
    Extract extract = extractOf(std::move(decoded), type);
    if (panel)
        return readPanelCues(extract.source).and_then([&](std::vector<Cue> cues) {
            const std::vector<SourceLine> before = linesBeforePanel(extract.source);
            return joined(std::move(cues), std::move(extract), before);
        });
    Result<std::vector<Cue>> cues = script ? readScriptCues(extract.source) : readCues(extract.source);
    if (!cues)
        return tl::unexpected(cues.error());
    const std::vector<SourceLine> before =
        script ? std::vector<SourceLine>() : linesBeforeCues(extract.source);
    return joined(*std::move(cues), std::move(extract), before);
}

} // namespace earshot
