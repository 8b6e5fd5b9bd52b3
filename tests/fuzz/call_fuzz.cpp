#include "analysis/analyse.h"
#include "figures/extractor.h"
#include "figures/results_table.h"
#include "intake/reader.h"
#include "lexicon/lexicon.h"
#include "text/utf.h"
#include "transcript/segmenter.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace earshot {
namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

template<typename Index, typename List>
bool isIn(Index index, const List& list)
{
    return index >= 0 && static_cast<std::size_t>(index) < list.size();
}

bool isIn(const Span& span, std::u16string_view text)
{
    return static_cast<std::size_t>(span.end()) <= text.size();
}

const FigureExtractor& extractor()
{
    static const FigureExtractor instance(Lexicon::shipped());
    return instance;
}

[[maybe_unused]] void checkFigures(const FigureSet& set, std::u16string_view text)
{
    std::int32_t end = 0;
    for (const Figure& figure : set.figures) {
        check(end <= figure.span.begin() && !figure.span.empty() && isIn(figure.span, text));
        end = figure.span.end();
        check(isIn(figure.metricSpan, text) && isIn(figure.segmentSpan, text) &&
              isIn(figure.geographySpan, text));
        check(!figure.valueHigh || figure.value);
    }
    for (const PeriodMention& mention : set.periods)
        check(isIn(mention.span, text));
}

[[maybe_unused]] void checkCall(const Call& call, std::u16string_view text)
{
    std::int32_t end = 0;
    for (const Turn& turn : call.turns) {
        check(end <= turn.body.begin() && isIn(turn.body, text) && isIn(turn.label, text));
        check(turn.label.empty() || turn.label.end() <= turn.body.begin() ||
              turn.label.begin() >= turn.body.end());
        check(!turn.speaker || isIn(*turn.speaker, call.people));
        end = turn.body.end();
    }
    for (const Exchange& exchange : call.exchanges) {
        check(!exchange.asker || isIn(*exchange.asker, call.people));
        check(!exchange.followUpOf || isIn(*exchange.followUpOf, call.exchanges));
        for (const Pair& pair : exchange.pairs) {
            for (const auto* turns : {&pair.questionTurns, &pair.answerTurns, &pair.clarificationTurns})
                check(std::ranges::all_of(*turns, [&](TurnIndex turn) { return isIn(turn, call.turns); }));
            for (const SubQuestion& sub : pair.subQuestions)
                check(isIn(sub.span, text) && std::ranges::all_of(sub.answeredIn, [&](const Span& span) {
                          return isIn(span, text);
                      }));
        }
    }
    for (const Doubt& doubt : call.doubts)
        check(isIn(doubt.span, text));
}

/// What the first byte leaves open is told by its bits, so that both languages and calendars are met.
[[maybe_unused]] FigureContext contextOf(unsigned char first)
{
    using namespace std::chrono;
    FigureContext context;
    context.language = (first & 1U) != 0 ? Language::English : Language::ChineseSimplified;
    if ((first & 2U) != 0) {
        context.fiscalYearEnd = March / 31;
        context.reported = {"FY2024Q4", Date(2024y / January / 1), Date(2024y / March / 31)};
        context.referenceDate = Date(2024y / May / 14);
        context.reportingCurrency = "CNY";
    }
    return context;
}

void run(std::string_view bytes)
{
#if defined(EARSHOT_FUZZ_CALL)
    const Lexicon& lexicon = Lexicon::shipped();
    // Repairs have a harness of their own, and take far longer than what is looked for here.
    const Result<Document> document = readDocument(bytes, "call.txt", {.repair = false, .decisions = {}});
    if (!document)
        return;
    const Result<Call> call = segment(*document, lexicon);
    if (!call)
        return check(call.error().code == ErrorCode::NoTranscript);
    checkCall(*call, document->text);
    const FigureSet figures = extractor().extract(*document, *call);
    checkFigures(figures, document->text);
    const Insights insights = analyse(*document, *call, figures, lexicon);
    check(insights.exchanges.size() == call->exchanges.size());
#elif defined(EARSHOT_FUZZ_FIGURES)
    const std::u16string text = toUtf16(bytes.substr(1));
    checkFigures(extractor().extract(text, contextOf(static_cast<unsigned char>(bytes.front()))), text);
#else
    static const ResultsReader reader(Lexicon::shipped(), extractor());
    ResultsReader::looksLikeOne(bytes, "results.csv");
    const Result<ResultsTable> table =
        reader.read(bytes, "results.csv", contextOf(static_cast<unsigned char>(bytes.size())));
    check(table || table.error().code != ErrorCode::Internal);
#endif
}

} // namespace
} // namespace earshot

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > 0)
        earshot::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
