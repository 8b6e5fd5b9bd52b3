#include "analysis/analyse.h"
#include "analysis/compare.h"
#include "base/embedded.h"
#include "figures/extractor.h"
#include "intake/reader.h"
#include "text/utf.h"
#include "transcript/segmenter.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <fstream>
#include <gperftools/malloc_extension.h>
#include <string>

namespace {

using namespace earshot;

/// A call long enough to measure: a shipped sample with its turns said over again until it has `bytes`.
std::string longCall(std::string_view sample, std::size_t bytes)
{
    std::string text;
    for (const embedded::File& file : embedded::samples()) {
        if (file.name == sample)
            text = file.bytes;
    }
    const std::string once = text;
    while (text.size() < bytes)
        text += "\n" + once;
    return text;
}

constexpr std::string_view kSamples[] = {"northwind-fy2023q4.txt", "lanhai-fy2024q1.txt"};
constexpr std::size_t kBytes = 1 << 20;

struct Input {
    explicit Input(const benchmark::State& state)
        : bytes(
              longCall(kSamples[state.range(0)], std::min(static_cast<std::size_t>(state.range(1)), kBytes)))
    {
        reading.document = readDocument(bytes, "call.txt").value();
        reading.call = segment(reading.document, Lexicon::shipped()).value();
    }
    std::string bytes;
    Reading reading;
};

void finish(benchmark::State& state, const Input& input)
{
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(input.bytes.size()));
    state.SetLabel(state.range(0) == 0 ? "English" : "Chinese");
}

void readBytes(benchmark::State& state)
{
    const Input input(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(readDocument(input.bytes, "call.txt"));
    finish(state, input);
}

void segmentCall(benchmark::State& state)
{
    const Input input(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(segment(input.reading.document, Lexicon::shipped()));
    finish(state, input);
}

/// Lines that all look like labels: time must stay in proportion to their number.
void segmentLabelLines(benchmark::State& state)
{
    constexpr std::string_view kLines[][2] = {{"Jane Doe ", " -- Chief Financial Officer\n"},
                                              {"林某", "：好的\n"}};
    const auto& [name, rest] = kLines[state.range(0)];
    const auto length = static_cast<std::size_t>(state.range(1));
    std::string text;
    for (char16_t i = 0; text.size() < length; i = static_cast<char16_t>((i + 1) % 5000)) { // so many names
        text += name;
        const std::string family{static_cast<char>('A' + i % 26), static_cast<char>('a' + i / 26 % 26),
                                 static_cast<char>('a' + i / 676 % 26), 'o'};
        text += state.range(0) == 0 ? family : toUtf8(std::u16string(1, static_cast<char16_t>(0x4E00 + i)));
        text += rest;
    }
    const Document document = readDocument(text, "call.txt").value();
    for (auto _ : state)
        benchmark::DoNotOptimize(segment(document, Lexicon::shipped()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
    state.SetLabel(state.range(0) == 0 ? "English" : "Chinese");
}

void extractFigures(benchmark::State& state)
{
    const Input input(state);
    const FigureExtractor extractor(Lexicon::shipped());
    for (auto _ : state)
        benchmark::DoNotOptimize(extractor.extract(input.reading.document, input.reading.call));
    finish(state, input);
}

/// What the machine can do: one look at each unit, as an automaton for bare amounts would take it. Other
/// figures of this program are best told as shares of it, since machines and their load differ.
void findDigits(benchmark::State& state)
{
    const Input input(state);
    for (auto _ : state) {
        int runs = 0;
        bool inside = false;
        for (const char16_t c : input.reading.document.text) {
            const bool digit = c >= u'0' && c <= u'9';
            runs += digit && !inside ? 1 : 0;
            inside = digit || (inside && (c == u'.' || c == u','));
        }
        benchmark::DoNotOptimize(runs);
    }
    finish(state, input);
}

/// A number of /proc/self/status, in KiB.
double statusNumber(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == name + ":") {
            double number = 0;
            status >> number;
            return number;
        }
    return 0;
}

/// Memory beside the document's: all at its height, and what the figures keep of it.
void extractMemory(benchmark::State& state)
{
    const Input input(state);
    const FigureExtractor extractor(Lexicon::shipped());
    const Reading& once = input.reading;
    Document document = once.document;
    Call call = once.call;
    const auto units = static_cast<std::size_t>(state.range(1));
    while (document.text.size() < units) {
        const auto by = static_cast<std::int32_t>(document.text.size());
        document.text += once.document.text;
        for (Turn turn : once.call.turns) {
            turn.body = turn.body.shifted(by);
            if (!turn.label.empty())
                turn.label = turn.label.shifted(by);
            call.turns.push_back(std::move(turn));
        }
    }
    constexpr double kMiB = 1024;
    for (auto _ : state) {
        MallocExtension::instance()->ReleaseFreeMemory();
        std::ofstream("/proc/self/clear_refs") << "5"; // the height begins anew
        const double before = statusNumber("VmRSS");
        const FigureSet set = extractor.extract(document, call);
        const double height = statusNumber("VmHWM");
        MallocExtension::instance()->ReleaseFreeMemory();
        const double kept = statusNumber("VmRSS");
        state.counters["MiB"] = (height - before) / kMiB;
        state.counters["MiB_of_figures"] = (kept - before) / kMiB;
        state.counters["figures"] = static_cast<double>(set.figures.size());
    }
    state.SetLabel(state.range(0) == 0 ? "English" : "Chinese");
}

/// Texts without an end of a number: time must stay in proportion to length.
void extractFromOneRun(benchmark::State& state)
{
    constexpr std::u16string_view kRuns[] = {u"1234567890", u"一二三"};
    const std::u16string_view run = kRuns[state.range(0)];
    const auto length = static_cast<std::size_t>(state.range(1));
    std::u16string text;
    while (text.size() < length)
        text += run;
    FigureContext context;
    context.language = state.range(0) == 0 ? Language::English : Language::ChineseSimplified;
    const FigureExtractor extractor(Lexicon::shipped());
    for (auto _ : state)
        benchmark::DoNotOptimize(extractor.extract(text, context));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(toUtf8(text).size()));
    state.SetLabel(state.range(0) == 0 ? "digits" : "一二三");
}

void analyseCall(benchmark::State& state)
{
    Input input(state);
    const FigureExtractor extractor(Lexicon::shipped());
    input.reading.figures = extractor.extract(input.reading.document, input.reading.call);
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            analyse(input.reading.document, input.reading.call, input.reading.figures, Lexicon::shipped()));
    }
    finish(state, input);
}

void compareCalls(benchmark::State& state)
{
    Input input(state);
    const FigureExtractor extractor(Lexicon::shipped());
    Reading& reading = input.reading;
    reading.figures = extractor.extract(reading.document, reading.call);
    reading.insights = analyse(reading.document, reading.call, reading.figures, Lexicon::shipped());
    for (auto _ : state)
        benchmark::DoNotOptimize(compare({&reading, &reading}, Lexicon::shipped()));
    finish(state, input);
}

void sizes(benchmark::internal::Benchmark* bench)
{
    for (const std::int64_t language : {0, 1}) {
        for (const std::int64_t bytes : {kBytes / 10, kBytes})
            bench->Args({language, bytes});
    }
    bench->Unit(benchmark::kMillisecond);
}

void callSizes(benchmark::internal::Benchmark* bench)
{
    for (const std::int64_t language : {0, 1})
        bench->Args({language, kBytes / 10});
    bench->Unit(benchmark::kMillisecond);
}

void unitSizes(benchmark::internal::Benchmark* bench)
{
    for (const std::int64_t language : {0, 1})
        for (const std::int64_t units : {1'000'000, 10'000'000})
            bench->Args({language, units});
    bench->Unit(benchmark::kMillisecond)->Iterations(1);
}

BENCHMARK(findDigits)->Apply(sizes);
BENCHMARK(readBytes)->Apply(sizes);
BENCHMARK(segmentCall)->Apply(sizes);
BENCHMARK(segmentLabelLines)->Apply(sizes);
BENCHMARK(extractFigures)->Apply(sizes);
BENCHMARK(extractMemory)->Apply(unitSizes);
BENCHMARK(extractFromOneRun)->Apply(sizes);
BENCHMARK(analyseCall)->Apply(sizes);
BENCHMARK(compareCalls)->Apply(callSizes);

} // namespace
