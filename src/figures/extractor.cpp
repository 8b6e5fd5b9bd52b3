#include "figures/extractor.h"

#include "figures/currency_settler.h"
#include "figures/linker.h"
#include "figures/scope_reader.h"
#include "figures/segment_words.h"
#include "figures/text_block.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {

using namespace figures;

struct FigureExtractor::Vocabulary {
    explicit Vocabulary(const Lexicon& lexicon)
        : cues(lexicon), numerals(cues, lexicon), scanner(cues, numerals), segmentWords(lexicon)
    {
    }

    Cues cues;
    NumeralReader numerals;
    Scanner scanner;
    SegmentWords segmentWords;
};

namespace {

/// How many units lie in a range. Has no branch, so that a compiler makes vectors of it.
int countWithin(std::u16string_view text, std::uint16_t first, std::uint16_t last)
{
    int count = 0;
    for (const char16_t c : text) {
        const auto offset = static_cast<std::uint16_t>(c - first);
        count += static_cast<std::uint16_t>(offset <= static_cast<std::uint16_t>(last - first));
    }
    return count;
}

/// By `isHan`.
int countHan(std::u16string_view text)
{
    return countWithin(text, 0x4E00, 0x9FFF) + countWithin(text, 0x3400, 0x4DBF) +
           countWithin(text, 0x3007, 0x3007);
}

/// By `isLatinLetter`, of folded text.
int countLatin(std::u16string_view text)
{
    return countWithin(text, u'a', u'z') + countWithin(text, 0x00C0, 0x024F) -
           countWithin(text, 0x00D7, 0x00D7) - countWithin(text, 0x00F7, 0x00F7);
}

constexpr std::size_t kFewUnitsPerFigure = 64; ///< of a text rich in figures
constexpr std::int32_t kBlockUnits = 1 << 13;  ///< that are read at once

/// Reads one text from front to back, sentence by sentence.
class Pass {
public:
    Pass(const Cues& cues, const Scanner& scanner, const SegmentWords& words, const FigureContext& context,
         std::u16string_view text, const Call* call)
        : m_cues(cues),
          m_scanner(scanner),
          m_context(context),
          m_calendar(context),
          m_block(text),
          m_chinese(isChinese(context.language)),
          m_periods{{cues, m_calendar, false}, {cues, m_calendar, true}},
          m_quantities{{cues, false}, {cues, true}},
          m_currencies(cues),
          m_scopes(cues, words, text, call)
    {
        // room that nothing is written to costs nothing
        m_set.figures.reserve(text.size() / kFewUnitsPerFigure);
        m_currencies.reserve(text.size() / kFewUnitsPerFigure);
    }

    void read(std::int32_t from, std::int32_t to, std::optional<TurnIndex> turn,
              std::optional<PersonIndex> speaker)
    {
        m_carry = Carry();
        m_scopes.beginTurn();
        std::int32_t units = kBlockUnits;
        for (std::int32_t at = from; at < to;) {
            const std::int32_t end = to - at > units ? at + units : to;
            const std::int32_t behind = readBlock(at, end, end == to, turn, speaker);
            units = behind == at ? 2 * units : kBlockUnits; // of a sentence longer than a block
            at = behind;
        }
    }

    FigureSet finish()
    {
        m_currencies.settle(m_set.figures, m_context.reportingCurrency);
        m_scopes.settle(m_set.figures);
        std::vector<Doubt> scales;
        for (std::size_t i = 0; i < m_set.figures.size(); ++i)
            if (m_currencies.isDoubtful(i))
                scales.push_back({DoubtKind::Figure, m_set.figures[i].span, "scale-unknown"});
        m_set.doubts.insert(m_set.doubts.begin(), scales.begin(), scales.end());
        std::sort(m_set.doubts.begin(), m_set.doubts.end(),
                  [](const Doubt& a, const Doubt& b) { return a.span < b.span; });
        return std::move(m_set);
    }

private:
    /// Reads the sentences that lie in a block as a whole; returns where the first one begins that does not.
    std::int32_t readBlock(std::int32_t at, std::int32_t end, bool last, std::optional<TurnIndex> turn,
                           std::optional<PersonIndex> speaker)
    {
        const Text text = m_block.read(at, end);
        m_anyHan = countWithin(text.foldedIn(Span(at, end)), 0x3007, 0x9FFF) != 0;
        while (at < end) {
            const std::int32_t next = m_scanner.next(text, at, m_sentence);
            if (!last && next > end - TextBlock::kAhead)
                break;
            at = next;
            if (!m_sentence.tokens.empty() || !m_sentence.marks.empty())
                sentence(text, turn, speaker);
        }
        return at;
    }

    void sentence(const Text& text, std::optional<TurnIndex> turn, std::optional<PersonIndex> speaker)
    {
        if (!m_sentence.interesting) {
            if (!m_sentence.tokens.empty())
                passOver(m_cues, m_sentence, m_chinese, m_carry);
            if (!m_sentence.marks.empty())
                m_scopes.passOver(text, m_sentence, speaksChinese(text));
            return;
        }
        const std::size_t size = m_sentence.tokens.size();
        const bool chinese = speaksChinese(text);
        m_used.assign(size, 0);
        m_periods[chinese].read(text, m_sentence, m_used, m_mentions);
        m_quantities[chinese].read(text, m_sentence, m_used, m_drafts);
        const auto own = [size](std::vector<std::int32_t>& owner, const auto& parts) {
            owner.assign(size, -1);
            for (std::size_t i = 0; i < parts.size(); ++i)
                std::fill(owner.begin() + parts[i].tokenBegin, owner.begin() + parts[i].tokenEnd,
                          static_cast<std::int32_t>(i));
        };
        own(m_owner, m_drafts);
        own(m_mentionOf, m_mentions);
        Reading r{text,     m_sentence, m_cues,  m_calendar,  chinese,
                  m_drafts, m_mentions, m_owner, m_mentionOf, m_metric};
        if (!m_drafts.empty())
            relate(r);
        link(r, m_carry);
        if (m_drafts.empty())
            m_scopes.passOver(text, m_sentence, chinese);
        else
            m_scopes.read(r);
        for (Mention& m : m_mentions) {
            if (m.ambiguous && !m.period.label.empty() && datesFigure(m))
                m_set.doubts.push_back({DoubtKind::Period, m.span, "period-ambiguous"});
            m_set.periods.push_back({m.span, std::move(m.period)});
        }
        for (Draft& d : m_drafts) {
            d.figure.turn = turn;
            d.figure.speaker = speaker;
            m_currencies.add(d);
            m_set.figures.push_back(std::move(d.figure));
        }
    }

    /// Whether a figure is of this period because of these words: else nobody needs to know which it is.
    bool datesFigure(const Mention& m) const
    {
        return !m.comparative && std::any_of(m_drafts.begin(), m_drafts.end(), [&](const Draft& d) {
            return !d.figure.periodInferred && d.figure.period == m.period && !d.base;
        });
    }

    /// The language of the sentence at hand: an interpreted call changes it from one to the next.
    bool speaksChinese(const Text& text) const
    {
        const std::u16string_view all = text.foldedIn(Span(m_sentence.begin, m_sentence.end));
        if (!m_anyHan)
            return m_chinese && std::none_of(all.begin(), all.end(), isLatinLetter);
        const int han = countHan(all);
        const int latin = countLatin(all);
        return han + latin == 0 ? m_chinese : han * 6 >= latin;
    }

    const Cues& m_cues;
    const Scanner& m_scanner;
    const FigureContext& m_context;
    FiscalCalendar m_calendar;
    TextBlock m_block;
    bool m_chinese;
    bool m_anyHan = false;     ///< in the block, or something like it; without any no sentence is Chinese
    PeriodReader m_periods[2]; ///< English, Chinese
    QuantityReader m_quantities[2];
    Sentence m_sentence;
    std::vector<char> m_used; // from here to the carry: of the sentence at hand, kept for their memory
    std::vector<Mention> m_mentions;
    std::vector<Draft> m_drafts;
    std::vector<std::int32_t> m_owner;
    std::vector<std::int32_t> m_mentionOf;
    std::vector<const CueEntry*> m_metric;
    Carry m_carry;
    CurrencySettler m_currencies;
    ScopeReader m_scopes;
    FigureSet m_set;
};

} // namespace

FigureContext figureContext(const Document& document, const Call& call)
{
    FigureContext context;
    const CallInfo& info = call.info;
    context.language = document.language;
    context.fiscalYearEnd = info.fiscalYearEnd;
    context.referenceDate = info.callDate;
    context.reportingCurrency = info.reportingCurrency;
    if (info.fiscalYear) {
        context.reported.label = "FY" + std::to_string(*info.fiscalYear);
        if (info.fiscalQuarter)
            context.reported.label += "Q" + std::to_string(*info.fiscalQuarter);
        context.reported.end = info.periodEnd;
    }
    return context;
}

FigureExtractor::FigureExtractor(const Lexicon& lexicon)
    : m_vocabulary(std::make_unique<const Vocabulary>(lexicon))
{
}
FigureExtractor::~FigureExtractor() = default;
FigureExtractor::FigureExtractor(FigureExtractor&&) noexcept = default;
FigureExtractor& FigureExtractor::operator=(FigureExtractor&&) noexcept = default;

FigureSet FigureExtractor::extract(std::u16string_view text, const FigureContext& context) const
{
    Pass pass(m_vocabulary->cues, m_vocabulary->scanner, m_vocabulary->segmentWords, context, text, nullptr);
    pass.read(0, static_cast<std::int32_t>(text.size()), std::nullopt, std::nullopt);
    return pass.finish();
}

FigureSet FigureExtractor::extract(const Document& document, const Call& call) const
{
    const FigureContext context = figureContext(document, call);
    Pass pass(m_vocabulary->cues, m_vocabulary->scanner, m_vocabulary->segmentWords, context, document.text,
              &call);
    std::int32_t at = 0;
    for (std::size_t t = 0; t < call.turns.size(); ++t) {
        const Turn& turn = call.turns[t];
        const std::int32_t before =
            turn.label.empty() ? turn.body.begin() : std::min(turn.label.begin(), turn.body.begin());
        if (before > at)
            pass.read(at, before, std::nullopt, std::nullopt);
        pass.read(turn.body.begin(), turn.body.end(), static_cast<TurnIndex>(t), turn.speaker);
        at = std::max(at, turn.body.end());
    }
    if (at < static_cast<std::int32_t>(document.text.size()))
        pass.read(at, static_cast<std::int32_t>(document.text.size()), std::nullopt, std::nullopt);
    return pass.finish();
}

} // namespace earshot
