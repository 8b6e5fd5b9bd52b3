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

constexpr std::size_t kFewUnitsPerFigure = 48; ///< of a text rich in figures
constexpr std::int32_t kBlockUnits = 1 << 13;  ///< that are read at once
constexpr std::int32_t kGrowth = 8;            ///< of a block that is too short
constexpr std::size_t kLettersPerHan = 6;      ///< and more: a sentence is not Chinese
constexpr std::size_t kRow = 16;               ///< sentences

/// A sentence on its way through the steps. Kept from row to row for its memory.
struct Work {
    Text text;
    Sentence sentence;
    std::optional<TurnIndex> turn;
    std::optional<PersonIndex> speaker;
    bool beginsTurn = false;
    bool chinese = false;
    std::vector<char> used;
    std::vector<Mention> mentions;
    std::vector<Draft> drafts;
    std::vector<std::int32_t> owner;
    std::vector<std::int32_t> mentionOf;
    std::vector<const CueEntry*> metric;

    /// Tells which tokens are whose.
    void own()
    {
        const auto fill = [this](std::vector<std::int32_t>& owners, const auto& parts) {
            owners.assign(sentence.tokens.size(), -1);
            for (std::size_t i = 0; i < parts.size(); ++i)
                std::fill(owners.begin() + parts[i].tokenBegin, owners.begin() + parts[i].tokenEnd,
                          static_cast<std::int32_t>(i));
        };
        fill(owner, drafts);
        fill(mentionOf, mentions);
    }

    /// Whether a figure is of this period because of these words: else nobody needs to know which it is.
    bool dates(const Mention& m) const
    {
        return !m.comparative && std::any_of(drafts.begin(), drafts.end(), [&](const Draft& d) {
            return !d.figure.periodInferred && d.figure.period == m.period && !d.base;
        });
    }
};

/// Reads one text from front to back, sentence by sentence. Each step is taken for a row of sentences before
/// the next one: the code of all steps together is more than a processor keeps near.
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
          m_row(kRow),
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
        m_beginsTurn = true;
        std::int32_t units = kBlockUnits;
        for (std::int32_t at = from; at < to;) {
            const std::int32_t end = to - at > units ? at + units : to;
            const std::int32_t behind = scan(at, end, end == to, turn, speaker);
            // a sentence longer than a block
            units = behind == at ? std::min(units, INT32_MAX / kGrowth) * kGrowth : kBlockUnits;
            at = behind;
        }
    }

    FigureSet finish()
    {
        takeSteps();
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
    /// Puts the sentences into the row that lie between two offsets as a whole; returns where the first one
    /// begins that does not.
    std::int32_t scan(std::int32_t at, std::int32_t end, bool last, std::optional<TurnIndex> turn,
                      std::optional<PersonIndex> speaker)
    {
        if (!m_block.holds(at, end)) {
            takeSteps(); // they look into the block
            m_block.load(at, end);
            m_anyHan = countWithin(m_block.folded(), 0x3007, 0x9FFF) != 0;
        }
        const Text text = m_block.textUpTo(end);
        while (at < end) {
            Work& work = m_row[m_count];
            const std::int32_t next = m_scanner.next(text, at, work.sentence);
            if (!last && next > end - TextBlock::kAhead)
                break;
            at = next;
            if (work.sentence.tokens.empty() && work.sentence.marks.empty())
                continue;
            work.text = text;
            work.turn = turn;
            work.speaker = speaker;
            work.beginsTurn = m_beginsTurn;
            work.chinese = speaksChinese(text, work.sentence);
            m_beginsTurn = false;
            if (++m_count == kRow)
                takeSteps();
        }
        return at;
    }

    void takeSteps()
    {
        const auto each = [this](auto step) {
            for (std::size_t k = 0; k < m_count; ++k)
                if (m_row[k].sentence.interesting)
                    step(m_row[k]);
        };
        each([this](Work& w) {
            w.used.assign(w.sentence.tokens.size(), 0);
            m_periods[w.chinese].read(w.text, w.sentence, w.used, w.mentions);
        });
        each([this](Work& w) { m_quantities[w.chinese].read(w.text, w.sentence, w.used, w.drafts); });
        each([this](Work& w) {
            w.own();
            if (w.drafts.empty())
                return;
            Reading r = reading(w);
            relate(r);
        });
        for (std::size_t k = 0; k < m_count; ++k)
            linkOne(m_row[k]);
        for (std::size_t k = 0; k < m_count; ++k)
            scopeOne(m_row[k]);
        each([this](Work& w) { keep(w); });
        m_count = 0;
    }

    Reading reading(Work& w) const
    {
        return {w.text,   w.sentence, m_cues,  m_calendar,  w.chinese,
                w.drafts, w.mentions, w.owner, w.mentionOf, w.metric};
    }

    void linkOne(Work& w)
    {
        if (w.beginsTurn)
            m_carry = Carry();
        if (w.sentence.interesting) {
            Reading r = reading(w);
            link(r, m_carry, m_habit);
        } else if (!w.sentence.tokens.empty())
            passOver(m_cues, w.sentence, m_chinese, m_carry);
    }

    void scopeOne(Work& w)
    {
        if (w.beginsTurn)
            m_scopes.beginTurn();
        if (w.sentence.interesting && !w.drafts.empty())
            m_scopes.read(reading(w));
        else if (w.sentence.interesting || !w.sentence.marks.empty())
            m_scopes.passOver(w.text, w.sentence, w.chinese);
    }

    void keep(Work& w)
    {
        for (Mention& m : w.mentions) {
            if (m.ambiguous && !m.period.label.empty() && w.dates(m))
                m_set.doubts.push_back({DoubtKind::Period, m.span, "period-ambiguous"});
            m_set.periods.push_back({m.span, std::move(m.period)});
        }
        for (Draft& d : w.drafts) {
            d.figure.turn = w.turn;
            d.figure.speaker = w.speaker;
            m_currencies.add(d);
            m_set.figures.push_back(std::move(d.figure));
        }
    }

    /// The language of the sentence at hand: an interpreted call changes it from one to the next.
    bool speaksChinese(const Text& text, const Sentence& sentence) const
    {
        const std::u16string_view all = text.foldedIn(Span(sentence.begin, sentence.end));
        if (!m_anyHan)
            return m_chinese && std::none_of(all.begin(), all.end(), isLatinLetter);
        // of Chinese so few characters tell that most are never looked at
        const std::size_t enough = (all.size() + kLettersPerHan) / (kLettersPerHan + 1);
        std::size_t han = 0;
        for (const char16_t c : all)
            if (isHan(c) && ++han >= enough)
                return true;
        const auto latin = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), isLatinLetter));
        return han + latin == 0 ? m_chinese : han * kLettersPerHan >= latin;
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
    std::vector<Work> m_row;
    std::size_t m_count = 0; ///< of sentences in the row
    bool m_beginsTurn = true;
    Carry m_carry;
    Habit m_habit;
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
        context.reported.label = periodLabel(info);
        std::erase(context.reported.label, ' ');
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
