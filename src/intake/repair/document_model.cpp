#include "intake/repair/document_model.h"

#include "intake/encoding_judge.h"
#include "intake/repair/script_variant.h"
#include "lexicon/lexicon.h"
#include "text/fold.h"
#include "text/span.h"

#include <algorithm>
#include <cmath>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <vector>

namespace earshot {
namespace {

/// Text beyond this says nothing new about the language of a document.
constexpr std::size_t kLargestSample = 400'000;

// Weights of the interpolation, chosen on text damaged by the generator of the tests.
constexpr double kWordWeight = 1.0;   ///< pseudo-count of a dictionary word
constexpr double kPriorWeight = 12;   ///< pseudo-count of the frequency of single characters
constexpr double kBigramWeight = 1.5; ///< pseudo-count of two characters against three
constexpr double kOtherScript =
    0.01; ///< a Simplified character in a Traditional text, or the other way round

constexpr double kRareWord = 2e-5;  ///< a word of several characters, among all words
constexpr double kAlone = 0.4;      ///< share of a character's uses in which it is a word by itself
constexpr double kWordPrior = 1500; ///< pseudo-count of the general frequency of words

/// One unit of the model: characters that behave alike are one.
char16_t unitOf(char16_t c)
{
    if (c >= 0xFF10 && c <= 0xFF5A && c != 0xFF1A && c != 0xFF1B && c != 0xFF1F)
        return c; // full-width letters and digits are rare, and no twins of the plain ones
    const char16_t f = fold(c);
    if (f >= u'a' && f <= u'z')
        return u'a';
    if (isAsciiDigit(f))
        return u'0';
    return f;
}

std::uint64_t key(char16_t a, char16_t b, char16_t c)
{
    return (std::uint64_t{1} << 48) | (std::uint64_t{a} << 32) | (std::uint64_t{b} << 16) | c;
}

/// Frequency of characters in Chinese at large, by their rank in the lexicon (Zipf's law).
const std::vector<float>& generalFrequency()
{
    static const std::vector<float> table = [] {
        std::vector<float> made(0x10000, 1e-7F);
        for (std::size_t i = 0; i < made.size(); ++i)
            if (isHan(static_cast<char16_t>(i)) && isCommonHan(static_cast<char16_t>(i)))
                made[i] = 2e-5F;
        for (const LexiconEntry& entry : Lexicon::shipped().topic("characters"))
            for (const std::u16string& form : entry.forms)
                for (std::size_t i = 0; i < form.size(); ++i)
                    made[form[i]] = 0.12F / (12.0F + static_cast<float>(i));
        for (const char16_t c : std::u16string_view(u",.。、0a\n"))
            made[c] = 0.02F;
        for (const char16_t c : std::u16string_view(u"%?:;()“”《》!"))
            made[c] = 0.003F;
        return made;
    }();
    return table;
}

} // namespace

struct DocumentModel::Words {
    std::unique_ptr<icu::BreakIterator> segmenter;

    template<class Use>
    void cut(std::u16string_view text, Use use) const
    {
        if (!segmenter)
            return;
        const icu::UnicodeString whole(false, text.data(), static_cast<std::int32_t>(text.size()));
        segmenter->setText(whole);
        std::int32_t begin = 0;
        for (std::int32_t end = segmenter->next(); end != icu::BreakIterator::DONE; end = segmenter->next()) {
            use(Span(begin, end).in(text));
            begin = end;
        }
    }
};

DocumentModel::DocumentModel(std::u16string_view text, Language language)
    : m_words(std::make_unique<Words>()),
      m_language(language),
      m_counts(std::min(text.size(), kLargestSample)),
      m_raw(0x10000)
{
    UErrorCode status = U_ZERO_ERROR;
    m_words->segmenter.reset(icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
    char16_t before2 = u'\n';
    char16_t before = u'\n';
    text = text.substr(0, kLargestSample);
    m_units.reserve(text.size());
    for (const char16_t raw : text) {
        const char16_t c = unitOf(raw);
        m_units += c;
        ++m_raw[raw];
        m_counts.add(key(0, 0, c));
        m_counts.add(key(0, before, c));
        m_counts.add(key(before2, before, c));
        before2 = before;
        before = c;
    }
    m_size = static_cast<double>(text.size()) + 1;
}

DocumentModel::~DocumentModel() = default;

bool DocumentModel::isWord(char16_t first, char16_t second, char16_t third) const
{
    const auto [entry, added] = m_known.try_emplace(key(first, second, third));
    if (added && m_words->segmenter) {
        const char16_t units[] = {first, second, third};
        const std::int32_t skip = first == 0 ? 1 : 0;
        const icu::UnicodeString text(false, units + skip, 3 - skip);
        m_words->segmenter->setText(text);
        entry->second = m_words->segmenter->next() == text.length();
    }
    return entry->second;
}

void DocumentModel::countWords() const
{
    m_wordTotal = 1;
    m_words->cut(m_units, [this](std::u16string_view word) {
        if (!isHan(word.front()))
            return;
        ++m_wordCounts[std::u16string(word)];
        ++m_wordTotal;
    });
}

double DocumentModel::wordLogProbability(std::u16string_view text, Evidence evidence) const
{
    if (m_wordTotal == 0)
        countWords();
    std::u16string units;
    for (const char16_t c : text)
        units += unitOf(c);
    const double own = evidence == Evidence::OwnPlace ? 1 : 0;
    double sum = 0;
    m_words->cut(units, [&](std::u16string_view word) {
        const std::u16string key(word);
        const auto found = m_wordCounts.find(key);
        const double seen = found == m_wordCounts.end() ? 0 : std::max(0.0, found->second - own);
        double general = kRareWord;
        if (word.size() == 1)
            general = static_cast<double>(generalFrequency()[word.front()]) * kAlone;
        else if (!isHan(word.front()))
            general = 0.01;
        sum += std::log((seen + kWordPrior * general) / (m_wordTotal + kWordPrior));
    });
    return sum;
}

double DocumentModel::prior(char16_t raw, char16_t c) const
{
    const double seen = m_raw[raw];
    double general = static_cast<double>(generalFrequency()[c]);
    if (isHan(raw) && (m_language == Language::ChineseTraditional ? hasTraditionalForm(raw) : c != raw))
        general *= kOtherScript;
    return 0.5 * seen / m_size + 0.5 * general;
}

double DocumentModel::computed(char16_t before2, char16_t before, char16_t raw, Evidence evidence) const
{
    const char16_t c = unitOf(raw);
    const double own = evidence == Evidence::OwnPlace ? 1 : 0;
    const auto count = [this, own](std::uint64_t of) { return std::max(0.0, m_counts.of(of) - own); };
    double word = 0;
    if (isHan(before) && isHan(c) && (isWord(0, before, c) || (isHan(before2) && isWord(before2, before, c))))
        word = kWordWeight;
    const double pairs = count(key(0, before, c)) + word + kPriorWeight * prior(raw, c);
    const double afterOne = pairs / (count(key(0, 0, before)) + 30 * kWordWeight + kPriorWeight);
    const double triples = count(key(before2, before, c)) + kBigramWeight * afterOne;
    return std::log(triples / (count(key(0, before2, before)) + kBigramWeight));
}

double DocumentModel::next(char16_t before2, char16_t before, char16_t c, Evidence evidence) const
{
    before2 = unitOf(before2);
    before = unitOf(before);
    if (evidence == Evidence::OwnPlace)
        return computed(before2, before, c, evidence);
    const auto [entry, added] = m_computed.try_emplace(key(before2, before, c));
    if (added)
        entry->second = static_cast<float>(computed(before2, before, c, evidence));
    return static_cast<double>(entry->second);
}

double DocumentModel::logProbability(std::u16string_view text, std::size_t from, Evidence evidence) const
{
    double sum = 0;
    for (std::size_t i = from; i < text.size(); ++i)
        sum += next(i >= 2 ? text[i - 2] : u'\n', i >= 1 ? text[i - 1] : u'\n', text[i], evidence);
    return sum;
}

} // namespace earshot
