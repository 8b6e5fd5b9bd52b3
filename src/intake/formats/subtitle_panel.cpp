#include "intake/formats/subtitle_cues.h"

#include "intake/formats/subtitle_time.h"
#include "text/blank.h"
#include "text/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace earshot {
namespace {

constexpr std::size_t kTail = 4;         ///< times, of which the last may be those of other videos
constexpr std::size_t kFewestBehind = 3; ///< lines that no caption has
constexpr double kBackward = 15;         ///< seconds by which times may go back and still be one run

/// "0:07", "1:02:07": the time, where a line is nothing else.
std::optional<double> bareTime(std::u16string_view line)
{
    TimeScanner scan(line);
    const auto time = scan.timeCode();
    return time && scan.position() == line.size() ? time : std::nullopt;
}

/// "1 minute, 2 seconds" under "1:02": the time once more in words, as pages write it for screen readers.
bool repeatsTime(std::u16string_view line, double time)
{
    constexpr std::size_t kLongest = 32;
    if (line.size() > kLongest || line.empty() || !isAsciiDigit(line.front()))
        return false;
    std::vector<int> said;
    bool digit = false;
    for (const char16_t c : line) {
        if (isAsciiDigit(c)) {
            if (!digit)
                said.push_back(0);
            said.back() = said.back() % 1000 * 10 + (c - u'0');
        }
        digit = isAsciiDigit(c);
    }
    const int seconds = static_cast<int>(time);
    std::vector<int> parts = {seconds / 3600, seconds / 60 % 60, seconds % 60};
    std::erase(parts, 0);
    std::erase(said, 0);
    return !digit && said == parts;
}

struct TimeLine {
    std::size_t line = 0;
    double time = 0;
};

/// The last run of ascending times: above it a list of chapters has times of its own.
std::vector<TimeLine> lastRun(const std::vector<SourceLine>& lines)
{
    std::vector<TimeLine> run;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto time = bareTime(lines[i].text);
        if (!time)
            continue;
        if (!run.empty() && *time + kBackward < run.back().time)
            run.clear();
        run.push_back({i, *time});
    }
    return run;
}

/// The lines of words below a time.
std::vector<const SourceLine*> wordsBelow(const std::vector<SourceLine>& lines,
                                          const std::vector<TimeLine>& run, std::size_t k)
{
    const std::size_t end = k + 1 < run.size() ? run[k + 1].line : lines.size();
    std::vector<const SourceLine*> words;
    for (std::size_t i = run[k].line + 1; i < end; ++i)
        if (!lines[i].text.empty() && !repeatsTime(lines[i].text, run[k].time))
            words.push_back(&lines[i]);
    return words;
}

/// The part of a line behind its colon: "Chapter 2: Outlook".
std::u16string_view behindColon(std::u16string_view line)
{
    const std::size_t colon = line.find_first_of(u":：");
    if (colon == std::u16string_view::npos)
        return {};
    line.remove_prefix(colon + 1);
    while (!line.empty() && isBlankUnit(line.front()))
        line.remove_prefix(1);
    return line;
}

CueLine plainLine(const SourceLine& line)
{
    return {.pieces = {{line.at, {}}}, .words = std::u16string(line.text), .voice = {}};
}

} // namespace

bool isCaptionPanel(std::u16string_view source)
{
    constexpr std::size_t kSample = 65'536;
    constexpr std::size_t kFewest = 8;
    const std::vector<SourceLine> lines = sourceLines(source.substr(0, kSample));
    const std::vector<TimeLine> run = lastRun(lines);
    if (run.size() < kFewest)
        return false;
    std::size_t single = 0; // times with one line of words
    std::size_t cut = 0;    // of these, lines that end within a sentence
    for (std::size_t k = 0; k < run.size(); ++k) {
        const auto words = wordsBelow(lines, run, k);
        single += words.size() == 1;
        cut += words.size() == 1 && !endsSpokenSentence(words.front()->text);
    }
    return single * 10 >= run.size() * 8 && cut * 2 >= single;
}

Result<std::vector<Cue>> readPanelCues(std::u16string_view source)
{
    const std::vector<SourceLine> lines = sourceLines(source);
    const std::vector<TimeLine> run = lastRun(lines);
    if (run.size() > kMostCues)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("over {} cues", kMostCues));
    std::unordered_set<std::u16string_view> above;
    for (std::size_t i = 0; i < run.front().line; ++i)
        if (!lines[i].text.empty())
            above.insert(lines[i].text);
    std::vector<Cue> cues;
    for (std::size_t k = 0; k < run.size(); ++k) {
        const bool last = k + 1 == run.size();
        Cue& cue = cues.emplace_back();
        cue.begin = run[k].time;
        cue.end = last ? cue.begin : run[k + 1].time;
        if (k > run.size() - std::min(run.size(), kTail))
            if (const auto words = wordsBelow(lines, run, k); words.size() >= kFewestBehind) {
                cue.lines.push_back(plainLine(*words.front())); // the page goes on behind the last caption
                break;
            }
        for (std::size_t i = run[k].line + 1; i < (last ? lines.size() : run[k + 1].line); ++i) {
            if (lines[i].text.empty() || (cue.lines.empty() && repeatsTime(lines[i].text, cue.begin)))
                continue;
            CueLine line = plainLine(lines[i]);
            line.heading = !cue.lines.empty() &&
                           (above.contains(lines[i].text) || above.contains(behindColon(lines[i].text)));
            cue.lines.push_back(std::move(line));
        }
    }
    return cues;
}

std::vector<SourceLine> linesBeforePanel(std::u16string_view source)
{
    std::vector<SourceLine> before;
    const std::vector<SourceLine> lines = sourceLines(source);
    const std::vector<TimeLine> run = lastRun(lines);
    for (std::size_t i = 0; i < run.front().line; ++i)
        if (!lines[i].text.empty() && !bareTime(lines[i].text))
            before.push_back(lines[i]);
    return before;
}

} // namespace earshot
