#pragma once

#include "figures/cue_matcher.h"
#include "lexicon/lexicon.h"
#include "text/script.h"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// The lexicon topics that the grammar reads. The order is that of `kTopicNames`.
enum class Topic : std::uint8_t {
    Abbreviation,
    Approximation,
    Basis,
    Comparison,
    Connective,
    Currency,
    DigitClass,
    Direction,
    Idiom,
    Metric,
    Month,
    Numeral,
    Ordinal,
    Outlook,
    Period,
    Ratio,
    Reject,
    Scale,
    Unit,
    // of the words below a sentence keeps marks, no tokens (Sentence::marks)
    Geography,
    Segment,
    SegmentCue,
};
inline constexpr std::array<std::string_view, 22> kTopicNames = {
    "abbreviations", "approximations", "basis",         "comparisons", "connectives",     "currencies",
    "digit_classes", "directions",     "number_idioms", "metrics",     "months",          "numerals",
    "ordinals",      "outlook",        "periods",       "ratios",      "number_contexts", "scales",
    "units",         "geographies",    "segments",      "segment_cues"};

using TopicMask = std::uint32_t;
constexpr TopicMask maskOf(Topic topic)
{
    return TopicMask(1) << static_cast<unsigned>(topic);
}

constexpr TopicMask kMarkTopics =
    maskOf(Topic::Geography) | maskOf(Topic::Segment) | maskOf(Topic::SegmentCue);

/// Entries that the grammar knows by name. `None` for all others. In each topic the lexicon's ids are these
/// names in snake_case.
enum class Word : std::uint8_t {
    None,
    // connectives
    To,
    Or,
    And,
    Between,
    From,
    Than,
    Versus,
    Respectively,
    By,
    Of,
    In,
    Be,
    Reach,
    Not,
    Per,
    PerShare,
    Exchange,
    For,
    At,
    Ended,
    As,
    Excluding,
    Including,
    Maturity,
    Correction,
    Since,
    Accounts, ///< tells a share: what was said of a change before it is over
    Clause,   ///< begins a clause of its own: "when", "because"

    // approximations
    About,
    Over,
    Under,
    // basis
    Gaap,
    NonGaap,
    ConstantCurrency,
    Ifrs,
    // comparisons
    Yoy,
    Qoq,
    Mom,
    PriorGuidance,
    // directions
    Up,
    Down,
    Flat,
    // numerals
    Digit,
    Teen,
    Ten,
    Article,
    Half,
    Quarter,
    Third,
    Dozen,
    Point,
    Minus,
    Plus,
    Several,
    Zero,
    // periods
    QuarterUnit,
    YearUnit,
    HalfUnit,
    MonthUnit,
    DayUnit,
    FiscalYear,
    FiscalYearPrefix,
    QuarterPrefix,
    HalfPrefix,
    FirstHalf,
    SecondHalf,
    HalfYear,
    ThisHalf,
    ThisQuarter,
    LastQuarter,
    NextQuarter,
    ThisYear,
    LastYear,
    NextYear,
    YearAfterNext,
    YearBeforeLast,
    SamePeriodLastYear,
    SamePeriod,
    FullYear,
    YearStart,
    YearEnd,
    YearEndSuffix,
    YearStartSuffix,
    QuarterEnd,
    MonthEnd,
    EndOf,
    FirstMonths,
    This,
    Last,
    Next,
    OrdinalPrefix,
    RocYear,
    ThisMonth,
    LastMonth,
    NextMonth,
    YearToDate,
    TrailingYear,
    Fiscal,
    Calendar,
    LastFiscalYear,
    ThisFiscalYear,
    NextFiscalYear,
    YearAgo,
    YearsAgo,
    MonthsPrefix,
    PeriodEnd,
    WeekUnit,
    // ratios
    Percent,
    PercentagePoint,
    BasisPoint,
    Multiple,
    Permille,
    Tenth,
    Discount,
    Point_,
    PercentWord,
    Doubling,
    Halving,
    PrefixPercent,
    FractionOf,
    ChineseHalf,
    PointCount,
    Thousandth, ///< 厘: of an amount, or a percent of interest
    // number contexts
    Before,
    After,
    Link,
    // segment cues
    SegmentNoun,
    NoPart,
    SegmentNameNoun,
    WeakSegmentNoun,
    SegmentTopic,
    WholeCompany,
};

static_assert(static_cast<unsigned>(Word::Clause) - static_cast<unsigned>(Word::To) < 32,
              "a bit for each connective (Form::connectives)");

enum class Measure : std::uint8_t { Any, Money, Percent, Count, Multiple, PerShare };

/// One lexicon entry, its attributes read once.
struct CueEntry {
    Topic topic = Topic::Metric;
    Word word = Word::None;
    bool chinese = false;
    std::string id;
    std::int64_t value =
        0; ///< numeral, power of a scale, month, low end of a digit class, times of a doubling
    std::int64_t high = 0; ///< high end of a digit class
    Measure measure = Measure::Any;
    std::string sign; ///< currencies: the shared sign, "$"; metrics: the metric's id when said per share
    std::vector<std::string> uses; ///< currencies: shared signs that can mean it
    std::string unit;      ///< metrics of counts, units: lexicon id of the unit; currencies: ISO code or name
    std::string ratio;     ///< metrics: id of the metric's share of revenue
    std::string multiple;  ///< metrics: id of what it is as a multiple of another: debt of 2 times EBITDA
    bool noun = false;     ///< directions: may stand behind its figure ("a 5% increase")
    bool rate = false;     ///< directions: speaks of growth over the year before unless told otherwise
    bool revision = false; ///< directions: a change of a plan ("raised", 上调)
    bool attached = false; ///< scales: only directly behind the digits or beside a currency
    bool shared = false;   ///< currencies: a sign that several currencies use
    bool minor = false;    ///< currencies: a part; `value` is the power of ten of the whole
    bool guarded = false;  ///< only with more evidence than a bare number
    bool valued = false;   ///< directions: says what became better, which for costs is down
    bool goodLow = false;  ///< metrics: better when lower
    bool duration = false; ///< units
    bool generic = false;  ///< units: a classifier or noun that counts no business matter by itself; metrics:
                           ///< counted in many units (production)
    bool behind = false;   ///< approximations, number contexts, metrics: stands behind the number
    bool base = false;     ///< comparisons: names the other period ("from last year", 较上年同期)
    bool past = false;     ///< connectives, directions: tells what was, not what will be
    std::string segment;   ///< metrics that name a business by themselves: its lexicon id
    std::string geography; ///< metrics that name a place by themselves: its lexicon id
    bool whole = false;    ///< metrics that are hardly ever said of a part of a company
};

/// One meaning of a form, with what the grammar asks of its entry most.
struct Sense {
    Topic topic = Topic::Metric;
    Word word = Word::None;
    bool chinese = false;
    std::uint16_t entry = 0; ///< for Cues::entry
};

/// What a form can mean.
struct Form {
    TopicMask topics = 0;
    std::int32_t first = 0; ///< its senses stand together
    std::int32_t count = 0;
    bool capital = false;          ///< the text must begin it with a capital
    bool capitals = false;         ///< and write no small letter in it: "US"
    std::uint32_t connectives = 0; ///< the connectives that it can be: a bit by their place behind Word::To
    bool past[2] = {};             ///< read as English, as Chinese: a verb that tells what was
};

/// Single characters that the grammar looks at beside a number and that are no words by themselves.
enum class Particle : std::uint8_t {
    None,
    Classifier,   ///< 三个亿
    FractionPart, ///< 三分之一
    FractionOf,
    Half,     ///< 三成半
    Linking,  ///< 一元又五角
    Perfect,  ///< 提高了
    Pointing, ///< 这两个国家: what was counted before
    Reaching, ///< 提高到
    Nearly,   ///< 小一千万
    UpperFew, ///< 大几百万
    Lasting,  ///< 10年前, 10年来: behind a length of time
};

/// The compiled vocabulary.
class Cues {
public:
    explicit Cues(const Lexicon& lexicon);

    CueMatcher::Hit longestAt(std::u16string_view text, std::size_t at,
                              LeftBorder border = LeftBorder::Word) const
    {
        CueMatcher::Aside aside;
        return m_matcher.longestAt(text, at, aside, border);
    }
    CueMatcher::Hit longestAt(std::u16string_view text, std::size_t at, CueMatcher::Aside& aside,
                              LeftBorder border = LeftBorder::Word) const
    {
        return m_matcher.longestAt(text, at, aside, border);
    }
    CueMatcher::Run runAt(std::u16string_view text, std::size_t at) const
    {
        return m_matcher.firstAt(text, at);
    }
    CueMatcher::Hit longestFrom(std::u16string_view text, const CueMatcher::Run& run,
                                CueMatcher::Aside& aside) const
    {
        return m_matcher.longestFrom(text, run, aside);
    }
    bool begins(char16_t c) const { return m_matcher.begins(c); }
    bool mayBegin(std::u16string_view text, std::size_t at) const { return m_matcher.mayBegin(text, at); }

    TopicMask topics(std::int32_t formIndex) const
    {
        return m_forms[static_cast<std::size_t>(formIndex)].topics;
    }
    std::span<const Sense> senses(std::int32_t formIndex) const
    {
        const Form& form = m_forms[static_cast<std::size_t>(formIndex)];
        return {m_senses.data() + form.first, static_cast<std::size_t>(form.count)};
    }
    const Form& form(std::int32_t formIndex) const { return m_forms[static_cast<std::size_t>(formIndex)]; }
    const CueEntry& entry(const Sense& sense) const { return m_entries[sense.entry]; }
    /// Whether the form can be this word of the topic.
    bool means(std::int32_t formIndex, Topic topic, Word word) const
    {
        if (topic == Topic::Connective)
            return (form(formIndex).connectives & connectiveBit(word)) != 0;
        for (const Sense& sense : senses(formIndex))
            if (sense.topic == topic && sense.word == word)
                return true;
        return false;
    }
    /// The form's entry of a topic; of two the one of the preferred language; nullptr where it has none.
    const CueEntry* find(std::int32_t formIndex, Topic topic, bool preferChinese) const
    {
        const Form& all = form(formIndex);
        if ((all.topics & maskOf(topic)) == 0)
            return nullptr;
        const Sense& first = m_senses[static_cast<std::size_t>(all.first)];
        return all.count == 1 ? &m_entries[first.entry] : findAmong(formIndex, topic, preferChinese);
    }
    /// Whether folded text is a word of grammar ("the", "we have"): no part of a name at its edges.
    bool isFunctionWord(std::u16string_view word) const { return m_functionWords.contains(word); }
    /// "gone", "sourced", "alone": a verb, adverb or adjective that ends no name of a metric. English.
    bool namesNothing(std::u16string_view word) const;
    /// "uh": a sound between words. English.
    bool isHesitation(std::u16string_view word) const { return m_hesitations.contains(word); }
    /// "that", "who": begins a clause about the words before it. English.
    bool isRelative(std::u16string_view word) const { return m_relatives.contains(word); }
    /// Whether a name ends like that of a measure: "rent reversion", 弃风率.
    bool namesMeasure(std::u16string_view name) const;
    /// 多, 余: somewhat more than the number before
    bool isSurplus(char16_t c) const { return m_surplus.find(c) != std::u16string::npos; }
    /// "the", "our"
    bool isDeterminer(std::u16string_view word) const { return m_determiners.contains(word); }
    /// Whether a folded word in -s is no noun that a number counts: "reflects", "assets", "this".
    bool countsNothing(std::u16string_view word) const
    {
        return m_uncounted.contains(word) || isFunctionWord(word);
    }
    Particle particle(char16_t c) const;
    /// The shared sign that a bare amount is taken to be in: $, 元.
    const CueEntry& assumedCurrency(bool chinese) const { return m_entries[m_assumed[chinese ? 1 : 0]]; }
    /// The currency entry with this ISO code that is no minor unit; nullptr where there is none.
    const CueEntry* currency(std::string_view code) const;
    /// Whether amounts in this currency are also written with the shared sign, in any language: DKK, 克朗.
    bool writesSign(std::string_view code, std::string_view sign) const;

private:
    static constexpr std::uint32_t connectiveBit(Word word)
    {
        return word == Word::None
                   ? 0
                   : std::uint32_t(1) << (static_cast<unsigned>(word) - static_cast<unsigned>(Word::To));
    }
    const CueEntry* findAmong(std::int32_t formIndex, Topic topic, bool preferChinese) const;
    void add(const Lexicon& lexicon, Topic topic);
    void addForm(std::u16string form, std::uint16_t entry);
    std::vector<CueEntry>::const_iterator metricNamed(std::string_view id, bool chinese) const;
    /// Words that name a metric behind its figure only: "returned $5 million to shareholders".
    void addMetricPhrases(const Lexicon& lexicon);
    /// Names of amounts per share, put together from their parts: 每股美国存托股摊薄盈利.
    void addShareNames(const Lexicon& lexicon);
    void compile();

    CueMatcher m_matcher;
    std::vector<Form> m_forms;
    std::vector<Sense> m_senses;
    std::vector<CueEntry> m_entries;
    std::vector<std::pair<char16_t, Particle>> m_particles; ///< a handful
    std::array<std::uint16_t, 2> m_assumed{};               ///< English, Chinese
    std::set<std::u16string, std::less<>> m_functionWords;
    std::set<std::u16string, std::less<>> m_uncounted;
    std::set<std::u16string, std::less<>> m_unnaming;
    std::set<std::u16string, std::less<>> m_nouns; ///< though they end like the words that name nothing
    std::vector<std::u16string> m_unnamingEndings;
    std::set<std::u16string, std::less<>> m_hesitations;
    std::set<std::u16string, std::less<>> m_relatives;
    std::set<std::u16string, std::less<>> m_determiners;
    std::set<std::u16string, std::less<>> m_measures;
    std::u16string m_surplus;
    std::map<std::u16string, std::vector<std::uint16_t>> m_formTexts; ///< only while compiling
    std::map<std::u16string, std::u16string>
        m_written; ///< names of places, as the lexicon writes them; while compiling
};

} // namespace earshot::figures
