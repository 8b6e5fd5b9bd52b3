#include "figures/cues.h"

#include "figures/share_names.h"

#include <algorithm>
#include <charconv>

namespace earshot::figures {
namespace {

struct NamedWord {
    std::string_view id;
    Word word;
};

constexpr NamedWord kConnectives[] = {{"accounts", Word::Accounts},
                                      {"and", Word::And},
                                      {"as", Word::As},
                                      {"at", Word::At},
                                      {"be", Word::Be},
                                      {"be_past", Word::Be},
                                      {"between", Word::Between},
                                      {"by", Word::By},
                                      {"clause", Word::Clause},
                                      {"correction", Word::Correction},
                                      {"ended", Word::Ended},
                                      {"excluding", Word::Excluding},
                                      {"for", Word::For},
                                      {"including", Word::Including},
                                      {"maturity", Word::Maturity},
                                      {"from", Word::From},
                                      {"in", Word::In},
                                      {"not", Word::Not},
                                      {"of", Word::Of},
                                      {"or", Word::Or},
                                      {"exchange", Word::Exchange},
                                      {"per", Word::Per},
                                      {"per_share", Word::PerShare},
                                      {"reach", Word::Reach},
                                      {"respectively", Word::Respectively},
                                      {"since", Word::Since},
                                      {"than", Word::Than},
                                      {"to", Word::To},
                                      {"versus", Word::Versus}};
constexpr NamedWord kApproximations[] = {
    {"about", Word::About}, {"over", Word::Over}, {"under", Word::Under}};
constexpr NamedWord kBasis[] = {{"constant_currency", Word::ConstantCurrency},
                                {"gaap", Word::Gaap},
                                {"ifrs", Word::Ifrs},
                                {"non_gaap", Word::NonGaap}};
constexpr NamedWord kComparisons[] = {
    {"mom", Word::Mom}, {"prior_guidance", Word::PriorGuidance}, {"qoq", Word::Qoq}, {"yoy", Word::Yoy}};
constexpr NamedWord kDirections[] = {{"down", Word::Down}, {"flat", Word::Flat}, {"up", Word::Up}};
constexpr NamedWord kNumeralTypes[] = {
    {"article", Word::Article}, {"digit", Word::Digit}, {"dozen", Word::Dozen}, {"half", Word::Half},
    {"minus", Word::Minus},     {"plus", Word::Plus},   {"point", Word::Point}, {"quarter", Word::Quarter},
    {"several", Word::Several}, {"teen", Word::Teen},   {"ten", Word::Ten},     {"third", Word::Third}};
constexpr NamedWord kPeriods[] = {{"calendar", Word::Calendar},
                                  {"day", Word::DayUnit},
                                  {"end_of", Word::EndOf},
                                  {"first_half", Word::FirstHalf},
                                  {"first_months", Word::FirstMonths},
                                  {"fiscal", Word::Fiscal},
                                  {"fiscal_year", Word::FiscalYear},
                                  {"fiscal_year_prefix", Word::FiscalYearPrefix},
                                  {"full_year", Word::FullYear},
                                  {"half", Word::HalfUnit},
                                  {"half_prefix", Word::HalfPrefix},
                                  {"last", Word::Last},
                                  {"last_fiscal_year", Word::LastFiscalYear},
                                  {"last_month", Word::LastMonth},
                                  {"last_quarter", Word::LastQuarter},
                                  {"last_year", Word::LastYear},
                                  {"month", Word::MonthUnit},
                                  {"month_end", Word::MonthEnd},
                                  {"months_prefix", Word::MonthsPrefix},
                                  {"next", Word::Next},
                                  {"next_fiscal_year", Word::NextFiscalYear},
                                  {"next_month", Word::NextMonth},
                                  {"next_quarter", Word::NextQuarter},
                                  {"next_year", Word::NextYear},
                                  {"ordinal_prefix", Word::OrdinalPrefix},
                                  {"period_end", Word::PeriodEnd},
                                  {"period_end_quarter", Word::PeriodEnd},
                                  {"period_end_year", Word::PeriodEnd},
                                  {"quarter", Word::QuarterUnit},
                                  {"quarter_end", Word::QuarterEnd},
                                  {"quarter_prefix", Word::QuarterPrefix},
                                  {"roc_year", Word::RocYear},
                                  {"same_period", Word::SamePeriod},
                                  {"same_period_last_year", Word::SamePeriodLastYear},
                                  {"second_half", Word::SecondHalf},
                                  {"this", Word::This},
                                  {"this_fiscal_year", Word::ThisFiscalYear},
                                  {"this_half", Word::ThisHalf},
                                  {"this_month", Word::ThisMonth},
                                  {"this_quarter", Word::ThisQuarter},
                                  {"this_year", Word::ThisYear},
                                  {"trailing_year", Word::TrailingYear},
                                  {"week", Word::WeekUnit},
                                  {"year", Word::YearUnit},
                                  {"year_after_next", Word::YearAfterNext},
                                  {"year_ago", Word::YearAgo},
                                  {"years_ago", Word::YearsAgo},
                                  {"year_before_last", Word::YearBeforeLast},
                                  {"year_end", Word::YearEnd},
                                  {"year_end_suffix", Word::YearEndSuffix},
                                  {"year_start_suffix", Word::YearStartSuffix},
                                  {"year_start", Word::YearStart},
                                  {"year_to_date", Word::YearToDate}};
constexpr NamedWord kRatios[] = {{"basis_point", Word::BasisPoint},
                                 {"discount", Word::Discount},
                                 {"doubling", Word::Doubling},
                                 {"fraction_of", Word::FractionOf},
                                 {"half", Word::ChineseHalf},
                                 {"halving", Word::Halving},
                                 {"multiple", Word::Multiple},
                                 {"percent", Word::Percent},
                                 {"percent_word", Word::PercentWord},
                                 {"percentage_point", Word::PercentagePoint},
                                 {"permille", Word::Permille},
                                 {"point", Word::PointCount},
                                 {"tenth", Word::Tenth},
                                 {"thousandth", Word::Thousandth}};
constexpr NamedWord kSegmentCues[] = {{"name_noun", Word::SegmentNameNoun}, {"no_part", Word::NoPart},
                                      {"noun", Word::SegmentNoun},          {"topic", Word::SegmentTopic},
                                      {"weak_noun", Word::WeakSegmentNoun}, {"whole", Word::WholeCompany}};
constexpr NamedWord kContexts[] = {{"after", Word::After}, {"before", Word::Before}, {"link", Word::Link}};

template<std::size_t N>
Word named(const NamedWord (&table)[N], std::string_view id)
{
    const auto* found =
        std::find_if(std::begin(table), std::end(table), [&](const NamedWord& w) { return w.id == id; });
    return found == std::end(table) ? Word::None : found->word;
}

Word wordOf(Topic topic, const LexiconEntry& entry)
{
    switch (topic) {
    case Topic::Connective:
        return named(kConnectives, entry.id);
    case Topic::Approximation:
        return named(kApproximations, entry.attribute("means"));
    case Topic::Basis:
        return named(kBasis, entry.id);
    case Topic::Comparison:
        return named(kComparisons, entry.attribute("means"));
    case Topic::Direction:
        return named(kDirections, entry.attribute("means"));
    case Topic::Numeral:
        return named(kNumeralTypes, entry.attribute("type"));
    case Topic::Period:
        return named(kPeriods, entry.id);
    case Topic::Ratio:
        return named(kRatios, entry.attribute("type"));
    case Topic::Reject:
        return named(kContexts, entry.id);
    case Topic::SegmentCue:
        return named(kSegmentCues, entry.id);
    default:
        return Word::None;
    }
}

Particle particleOf(std::string_view id)
{
    constexpr std::pair<std::string_view, Particle> kParticles[] = {{"classifier", Particle::Classifier},
                                                                    {"fraction_of", Particle::FractionOf},
                                                                    {"fraction_part", Particle::FractionPart},
                                                                    {"half", Particle::Half},
                                                                    {"linking", Particle::Linking},
                                                                    {"nearly", Particle::Nearly},
                                                                    {"perfect", Particle::Perfect},
                                                                    {"pointing", Particle::Pointing},
                                                                    {"lasting", Particle::Lasting},
                                                                    {"reaching", Particle::Reaching},
                                                                    {"upper_few", Particle::UpperFew}};
    const auto* found = std::find_if(std::begin(kParticles), std::end(kParticles),
                                     [&](const auto& particle) { return particle.first == id; });
    return found == std::end(kParticles) ? Particle::None : found->second;
}

Measure measureOf(std::string_view name)
{
    if (name == "money")
        return Measure::Money;
    if (name == "percent")
        return Measure::Percent;
    if (name == "count")
        return Measure::Count;
    if (name == "multiple")
        return Measure::Multiple;
    if (name == "per_share")
        return Measure::PerShare;
    return Measure::Any;
}

std::int64_t number(const LexiconEntry& entry, std::string_view key)
{
    const std::string_view text = entry.attribute(key);
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

CueEntry compiled(Topic topic, const LexiconEntry& entry)
{
    CueEntry cue;
    cue.topic = topic;
    cue.word = wordOf(topic, entry);
    cue.chinese = entry.language != "en";
    cue.id = entry.id;
    cue.value = number(entry, "value");
    cue.high = number(entry, "high");
    cue.measure = measureOf(entry.attribute("measure"));
    cue.sign = std::string(topic == Topic::Metric ? entry.attribute("per_share") : entry.attribute("sign"));
    cue.uses = entry.list("uses");
    if (topic == Topic::Currency)
        cue.unit = cue.id.size() == 3 ? cue.id : std::string(entry.attribute("code"));
    else
        cue.unit = topic == Topic::Unit ? cue.id : std::string(entry.attribute("unit"));
    cue.ratio = std::string(entry.attribute("ratio"));
    cue.multiple = std::string(entry.attribute("multiple"));
    cue.noun = entry.flag("noun");
    cue.rate = entry.flag("rate");
    cue.revision = entry.flag("revision");
    cue.attached = entry.flag("attached");
    cue.shared = entry.flag("shared");
    cue.minor = entry.flag("minor");
    cue.guarded = entry.flag("guarded");
    cue.valued = entry.flag("valued");
    cue.goodLow = entry.attribute("good") == "low";
    cue.duration = entry.attribute("kind") == "duration";
    cue.generic = entry.flag("generic");
    cue.behind = entry.flag("behind");
    cue.base = entry.flag("base");
    cue.past = entry.flag("past");
    cue.segment = std::string(entry.attribute("segment"));
    cue.geography = std::string(entry.attribute("geography"));
    cue.whole = entry.flag("whole");
    return cue;
}

bool isCapital(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= 0x00C0 && c <= 0x00DE);
}

bool isSmall(char16_t c)
{
    return isLatinLetter(c) && !isCapital(c);
}

} // namespace

Cues::Cues(const Lexicon& lexicon)
{
    for (std::size_t i = 0; i < kTopicNames.size(); ++i)
        add(lexicon, static_cast<Topic>(i));
    for (const LexiconEntry& entry : lexicon.topic("function_words"))
        if (entry.id == "grammar" || entry.id == "empty_words") // that name nothing
            for (const std::u16string& form : entry.forms)
                m_functionWords.insert(figureText(form));
    for (const LexiconEntry& entry : lexicon.topic("uncounted_words"))
        for (const std::u16string& form : entry.forms)
            m_uncounted.insert(figureText(form));
    for (const LexiconEntry& entry : lexicon.topic("unnaming_words"))
        for (const std::u16string& form : entry.forms) {
            const std::u16string word = figureText(form);
            if (entry.id == "endings")
                m_unnamingEndings.push_back(word);
            else
                (entry.id == "nouns" ? m_nouns : m_unnaming).insert(word);
            if (entry.id == "hesitations")
                m_hesitations.insert(word);
            else if (entry.id == "relatives")
                m_relatives.insert(word);
            else if (entry.id == "determiners")
                m_determiners.insert(word);
        }
    for (const LexiconEntry& entry : lexicon.topic("numerals"))
        if (entry.attribute("type") == "surplus")
            for (const std::u16string& form : entry.forms)
                m_surplus += figureText(form);
    for (const LexiconEntry& entry : lexicon.topic("measure_words"))
        for (const std::u16string& form : entry.forms)
            m_measures.insert(figureText(form));
    for (const LexiconEntry& entry : lexicon.topic("particles"))
        for (const std::u16string& form : entry.forms)
            if (form.size() == 1)
                m_particles.emplace_back(figureText(form).front(), particleOf(entry.id));
    addShareNames(lexicon);
    addMetricPhrases(lexicon);
    compile();
}

/// Forms that are only marks stand last, those that are marks and tokens before them.
void Cues::compile()
{
    const auto topicsOf = [this](const std::vector<std::uint16_t>& entries) {
        TopicMask topics = 0;
        for (const std::uint16_t index : entries)
            topics |= maskOf(m_entries[index].topic);
        return topics;
    };
    std::vector<std::pair<std::u16string, std::int32_t>> texts;
    texts.reserve(m_formTexts.size());
    CueMatcher::Asides asides;
    for (const int group : {0, 1, 2}) {
        for (const auto& [text, entries] : m_formTexts) {
            const TopicMask topics = topicsOf(entries);
            const bool mark = (topics & kMarkTopics) != 0;
            if ((mark ? (topics & ~kMarkTopics) != 0 ? 1 : 2 : 0) != group)
                continue;
            texts.emplace_back(text, static_cast<std::int32_t>(m_forms.size()));
            Form form{topics, static_cast<std::int32_t>(m_senses.size()),
                      static_cast<std::int32_t>(entries.size())};
            for (const std::uint16_t index : entries) {
                const CueEntry& entry = m_entries[index];
                m_senses.push_back({entry.topic, entry.word, entry.chinese, index});
                if (entry.topic == Topic::Connective)
                    form.connectives |= connectiveBit(entry.word);
            }
            if (const auto written = m_written.find(text); written != m_written.end()) {
                form.capital = isCapital(written->second.front());
                form.capitals = std::none_of(written->second.begin(), written->second.end(), isSmall);
            }
            m_forms.push_back(form);
            for (const bool chinese : {false, true}) {
                const auto last = static_cast<std::int32_t>(m_forms.size() - 1);
                const CueEntry* verb = find(last, Topic::Connective, chinese);
                if (!verb)
                    verb = find(last, Topic::Direction, chinese);
                m_forms.back().past[chinese ? 1 : 0] = verb && verb->past;
            }
        }
        if (group == 0)
            asides.told = static_cast<std::int32_t>(m_forms.size());
        else if (group == 1)
            asides.only = static_cast<std::int32_t>(m_forms.size());
    }
    m_matcher = CueMatcher(texts, asides);
    m_formTexts.clear();
    m_written.clear();
}

void Cues::add(const Lexicon& lexicon, Topic topic)
{
    for (const LexiconEntry& entry : lexicon.topic(kTopicNames[static_cast<std::size_t>(topic)])) {
        const auto index = static_cast<std::uint16_t>(m_entries.size());
        m_entries.push_back(compiled(topic, entry));
        if (topic == Topic::Currency && entry.flag("assumed"))
            m_assumed[m_entries.back().chinese ? 1 : 0] = index;
        for (const std::u16string& form : entry.forms)
            addForm(figureText(form), index);
        if (topic == Topic::Geography || topic == Topic::Currency)
            for (const std::u16string& form : entry.forms)
                m_written.emplace(figureText(form), form);
        if (topic == Topic::Currency && !m_entries[index].shared && !m_entries[index].minor) {
            CueEntry million = m_entries[index]; // "MUSD", "KEUR": the scale before the code
            for (const auto& [letter, power] : {std::pair(u'm', 6), std::pair(u'k', 3)}) {
                const std::string code = million.id;
                std::u16string form(1, letter);
                form.append(code.begin(), code.end());
                million.value = power;
                m_entries.push_back(million);
                addForm(figureText(form), static_cast<std::uint16_t>(m_entries.size() - 1));
            }
        }
    }
}

std::vector<CueEntry>::const_iterator Cues::metricNamed(std::string_view id, bool chinese) const
{
    return std::find_if(m_entries.begin(), m_entries.end(), [&](const CueEntry& entry) {
        return entry.topic == Topic::Metric && entry.chinese == chinese && entry.id == id;
    });
}

void Cues::addMetricPhrases(const Lexicon& lexicon)
{
    for (const LexiconEntry& entry : lexicon.topic("metric_phrases")) {
        const auto metric = metricNamed(entry.attribute("metric"), entry.language != "en");
        if (metric == m_entries.end())
            continue;
        CueEntry phrase = *metric;
        phrase.behind = true;
        m_entries.push_back(std::move(phrase));
        for (const std::u16string& form : entry.forms)
            addForm(figureText(form), static_cast<std::uint16_t>(m_entries.size() - 1));
    }
}

void Cues::addShareNames(const Lexicon& lexicon)
{
    for (const ShareName& name : shareNames(lexicon)) {
        const auto metric = metricNamed(name.metric, true);
        if (metric != m_entries.end())
            addForm(figureText(name.words), static_cast<std::uint16_t>(metric - m_entries.begin()));
    }
}

bool Cues::namesMeasure(std::u16string_view name) const
{
    if (name.empty())
        return false;
    if (isLatinLetter(name.back())) {
        const std::size_t space = name.rfind(u' ');
        return m_measures.contains(name.substr(space == std::u16string_view::npos ? 0 : space + 1));
    }
    return std::ranges::any_of(m_measures, [&](const std::u16string& word) {
        constexpr std::size_t kOwn = 2; // characters: 总额 names none
        return name.size() >= word.size() + kOwn && name.ends_with(word);
    });
}

bool Cues::namesNothing(std::u16string_view word) const
{
    constexpr std::size_t kStem = 3; // "led", "fly" are told by the list alone
    if (m_unnaming.contains(word))
        return true;
    return !m_nouns.contains(word) &&
           std::ranges::any_of(m_unnamingEndings, [&](const std::u16string& ending) {
               return word.size() >= ending.size() + kStem && word.ends_with(ending);
           });
}

Particle Cues::particle(char16_t c) const
{
    const auto found = std::find_if(m_particles.begin(), m_particles.end(),
                                    [c](const auto& particle) { return particle.first == c; });
    return found == m_particles.end() ? Particle::None : found->second;
}

void Cues::addForm(std::u16string form, std::uint16_t entry)
{
    std::vector<std::uint16_t>& entries = m_formTexts[std::move(form)];
    if (std::find(entries.begin(), entries.end(), entry) == entries.end())
        entries.push_back(entry);
}

const CueEntry* Cues::findAmong(std::int32_t formIndex, Topic topic, bool preferChinese) const
{
    const Sense* best = nullptr;
    for (const Sense& sense : senses(formIndex))
        if (sense.topic == topic &&
            (!best || (sense.chinese == preferChinese && best->chinese != preferChinese)))
            best = &sense;
    return best ? &m_entries[best->entry] : nullptr;
}

bool Cues::writesSign(std::string_view code, std::string_view sign) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const CueEntry& entry) {
        return entry.topic == Topic::Currency && entry.id == code &&
               std::find(entry.uses.begin(), entry.uses.end(), sign) != entry.uses.end();
    });
}

const CueEntry* Cues::currency(std::string_view code) const
{
    for (const CueEntry& entry : m_entries)
        if (entry.topic == Topic::Currency && entry.id == code && !entry.minor && !entry.shared)
            return &entry;
    return nullptr;
}

} // namespace earshot::figures
