#include "intake/repair/document_model.h"

#include "base/embedded.h"
#include "intake/repair/character_pairs.h"
#include "intake/repair/script_variant.h"
#include "intake/repair/sign_habits.h"
#include "intake/repair/word_table.h"
#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace earshot {
namespace {

/// Text beyond this says nothing new about the language of a document.
constexpr std::size_t kLargestSample = 400'000;
constexpr std::size_t kLargestWordSample = 120'000;

// Weights of the interpolation, chosen on text damaged by the generator of the tests.
constexpr double kOwnShare = 0.3;      ///< of the document's own characters, beside those of Chinese at large
constexpr double kPairWeight = 150;    ///< pseudo-count of Chinese at large against two characters
constexpr double kSignPairWeight = 60; ///< the same, where the second is a sign: documents differ in these
constexpr double kTripleWeight = 10;   ///< pseudo-count of two characters against three
constexpr double kWordWeight = 4000;   ///< pseudo-count of Chinese at large against single words
constexpr double kWordPairWeight = 150;      ///< pseudo-count of the same against two words
constexpr double kSignAfterWordWeight = 100; ///< the same, where the second is a sign
constexpr double kOtherScript = 0.02; ///< a Simplified form in a Traditional text, or the other way round
constexpr double kHabit = 3;          ///< pseudo-count of the script against the document's habit

constexpr double kHanShare = 0.85; ///< of all characters of Chinese text
constexpr double kLeastHan = 0.1;  ///< the same behind characters that end most clauses
constexpr double kMostSign = 0.5;  ///< of one sign behind a character that asks for it
constexpr double kUnknownHan = 1e-8;
constexpr std::uint32_t kSingle = 0x10000;
/// Signs that are written full width as a rule; letters, digits and other signs hardly ever are.
constexpr std::u16string_view kFullWidthSigns = u"，：；？！（）％～";

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

std::uint64_t wordKey(std::uint32_t before, std::uint32_t word)
{
    return std::uint64_t{before + 1} << 32 | word;
}
constexpr std::uint32_t kAlone = 0xFFFFFF; ///< in place of the word before

/// Dashes and dots of Chinese are two characters long.
bool isHalfSign(char16_t unit)
{
    return unit == u'—' || unit == u'…';
}

/// What is not Han, whatever stands before it.
double otherShare(char16_t unit)
{
    if (unit == u',')
        return 0.06;
    if (unit == u'。')
        return 0.025;
    if (std::u16string_view(u".、0a\n").find(unit) != std::u16string_view::npos)
        return 0.015;
    if (std::u16string_view(u"%?:;()“”《》!").find(unit) != std::u16string_view::npos)
        return 0.003;
    return isHalfSign(unit) ? 0.0005 : 1e-7;
}

/// Lines end with sentences or anywhere, hardly ever where a clause is open.
double lineEndShare(char16_t before)
{
    if (std::u16string_view(u"。?!:\n").find(before) != std::u16string_view::npos)
        return 0.1;
    if (std::u16string_view(u"、,;(“《").find(before) != std::u16string_view::npos)
        return 0.0005;
    return isHan(before) ? 0.004 : 0.01;
}

bool isClauseSign(char16_t unit)
{
    return std::u16string_view(u"。,、?!;:").find(unit) != std::u16string_view::npos;
}

/// A clause ends once: share of its signs behind one another.
double behindSign(char16_t before, char16_t c)
{
    return isClauseSign(before) && isClauseSign(c) ? 0.01 : 1;
}

/// How many times as often as behind all Han characters a clause ends behind `before`.
double endingBehind(char16_t before)
{
    return SignHabits::shipped().factor(SignHabits::Behind::ClauseEnd, before);
}

/// What is no Han character, behind `before`.
double signShare(char16_t before, char16_t c)
{
    if (c == before && isHalfSign(c))
        return kMostSign;
    if (!isHan(before))
        return otherShare(c) * behindSign(before, c);
    const SignHabits& habits = SignHabits::shipped();
    double factor = 1;
    if (c == u'?')
        factor = std::max(habits.factor(SignHabits::Behind::Question, before), endingBehind(before));
    else if (c == u'0')
        factor = habits.factor(SignHabits::Behind::Number, before);
    else if (isClauseSign(c))
        factor = endingBehind(before);
    return std::min(otherShare(c) * factor, kMostSign);
}

double generalUnit(char16_t before, char16_t c)
{
    constexpr double kNoSign = 0.96; ///< of all but the signs that end clauses
    constexpr double kSigns = 0.11;  ///< of those signs, behind Han
    if (c == u'\n')
        return lineEndShare(before);
    if (!isHan(c))
        return signShare(before, c);
    const bool behindHan = isHan(before);
    const double share = behindHan ? std::max(kNoSign - kSigns * endingBehind(before), kLeastHan) : kHanShare;
    return share * CharacterPairs::shipped().probability(behindHan ? before : u'\n', c);
}

/// Some pages part Chinese from letters and digits by a space, some do not.
std::u16string withoutSpaces(std::u16string_view text)
{
    std::u16string dense;
    dense.reserve(text.size());
    std::ranges::copy_if(text, std::back_inserter(dense), [](char16_t c) { return c != u' '; });
    return dense;
}

/// What is usually said in calls, in units of the model. Its sentences stand alone: what ends and begins one
/// is not what comes together.
const std::u16string& usualSpeech()
{
    static const std::u16string units = [] {
        std::u16string text;
        for (const char16_t c : toUtf16(embedded::bytesOf(embedded::language(), "zh.calls"))) {
            if (c != u'。' && c != u'\n')
                text += unitOf(c);
            if (c == u'。' || c == u'？' || c == u'\n')
                text += DocumentModel::kCut;
        }
        return text;
    }();
    return units;
}

} // namespace

DocumentModel::DocumentModel(std::u16string_view text, Language language, std::span<const SignCount> signs)
    : m_language(language),
      m_counts(std::min(text.size(), kLargestSample)),
      m_wordCounts(std::min(text.size(), kLargestWordSample)),
      m_raw(0x10000),
      m_units(0x10000),
      m_computed(0x10000)
{
    const std::u16string dense = withoutSpaces(text.substr(0, kLargestSample));
    std::u16string units(dense);
    std::ranges::transform(units, units.begin(), unitOf);
    for (std::size_t i = 0; i < dense.size(); ++i) {
        ++m_raw[dense[i]];
        ++m_units[units[i]];
    }
    m_size = static_cast<double>(dense.size()) + 1;
    countCharacters(units);
    countCharacters(usualSpeech());
    countWords(std::u16string_view(units).substr(0, kLargestWordSample));
    countWords(usualSpeech());
    m_signHabit.fill(1);
    for (const SignCount& sign : signs)
        if (sign.sign < m_signHabit.size())
            m_signHabit[sign.sign] = (sign.count + 1) / (m_size * otherShare(sign.sign) + 1);
}

void DocumentModel::countCharacters(std::u16string_view units)
{
    char16_t before2 = u'\n';
    char16_t before = u'\n';
    for (const char16_t c : units) {
        m_counts.add(key(0, 0, c));
        m_counts.add(key(0, before, c));
        m_counts.add(key(before2, before, c));
        before2 = before;
        before = c;
    }
}

void DocumentModel::wordsEndingAt(std::u16string_view units, std::size_t end, std::vector<Word>& words)
{
    words.clear();
    const WordTable& table = WordTable::shipped();
    const char16_t last = units[end - 1];
    if (!isHan(last)) {
        words.push_back({1, kSingle + last});
        return;
    }
    for (std::size_t length = 1; length <= std::min(end, WordTable::kLongest); ++length) {
        if (!isHan(units[end - length]))
            break;
        const WordTable::Id id = table.find(units.substr(end - length, length));
        if (id != WordTable::kUnknown)
            words.push_back({length, id});
        else if (length == 1)
            words.push_back({1, kSingle + last});
    }
}

/// Cuts the text by single words alone: good enough for counting.
void DocumentModel::countWords(std::u16string_view units)
{
    const WordTable& table = WordTable::shipped();
    struct Best {
        double score = 0;
        Word word;
    };
    std::vector<Best> best(units.size() + 1);
    std::vector<Word> words;
    for (std::size_t end = 1; end <= units.size(); ++end) {
        wordsEndingAt(units, end, words);
        best[end].score = -1e300;
        for (const Word& word : words) {
            const double share =
                word.token < kSingle ? table.share(static_cast<WordTable::Id>(word.token)) : kUnknownHan;
            const double score = best[end - word.length].score + std::log(share);
            if (score > best[end].score)
                best[end] = {score, word};
        }
    }
    Token behind = kAlone;
    for (std::size_t end = units.size(); end > 0; end -= best[end].word.length) {
        const Token word = best[end].word.token;
        m_wordCounts.add(wordKey(kAlone, word));
        if (behind != kAlone)
            m_wordCounts.add(wordKey(word, behind));
        behind = word;
        ++m_words;
    }
}

double DocumentModel::written(char16_t raw, char16_t unit) const
{
    if (unit == u'a' || unit == u'0')
        return 1;
    double expected = 0.5;
    if (raw > 0xFF00 && raw < 0xFF5F && kFullWidthSigns.find(raw) == std::u16string_view::npos)
        expected = kOtherScript;
    if (isHan(raw)) {
        const bool other = m_language == Language::ChineseTraditional ? hasTraditionalForm(raw) : unit != raw;
        expected = other ? kOtherScript : 1;
    }
    return (m_raw[raw] + kHabit * expected) / (m_units[unit] + kHabit);
}

double DocumentModel::general(char16_t before, char16_t c)
{
    return std::log(generalUnit(unitOf(before), unitOf(c)));
}

bool DocumentModel::knowsPair(char16_t before, char16_t c) const
{
    return m_counts.of(key(0, unitOf(before), unitOf(c))) > 0;
}

double DocumentModel::followedBy(char16_t before2, char16_t before) const
{
    return m_counts.of(key(0, before2, before)) - m_counts.of(key(before2, before, kCut));
}

double DocumentModel::followedBy(Token before) const
{
    return m_wordCounts.of(wordKey(kAlone, before)) - m_wordCounts.of(wordKey(before, kSingle + kCut));
}

double DocumentModel::computed(char16_t before2, char16_t before, char16_t raw) const
{
    const char16_t c = unitOf(raw);
    const double single = m_units[c] / m_size * behindSign(before, c);
    const double large = (1 - kOwnShare) * generalUnit(before, c) * habitOf(c) + kOwnShare * single;
    const double weight = isHan(c) ? kPairWeight : kSignPairWeight;
    const double pair = (m_counts.of(key(0, before, c)) + weight * large) / (followedBy(0, before) + weight);
    const double triple = (m_counts.of(key(before2, before, c)) + kTripleWeight * pair) /
                          (followedBy(before2, before) + kTripleWeight);
    return std::log(triple * written(raw, c));
}

double DocumentModel::next(char16_t before2, char16_t before, char16_t c) const
{
    before2 = unitOf(before2);
    before = unitOf(before);
    const std::uint64_t of = key(before2, before, c);
    auto& [kept, answer] = m_computed[static_cast<std::size_t>((of * 0x9E3779B97F4A7C15ULL) >> 48)];
    if (kept != of) {
        kept = of;
        answer = static_cast<float>(computed(before2, before, c));
    }
    return static_cast<double>(answer);
}

double DocumentModel::logProbability(std::u16string_view text, std::size_t from) const
{
    double sum = 0;
    char16_t before2 = u'\n';
    char16_t before = u'\n';
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == u' ')
            continue;
        if (i >= from)
            sum += next(before2, before, text[i]);
        before2 = before;
        before = text[i];
    }
    return sum;
}

double DocumentModel::signProbability(char16_t sign, Token before) const
{
    auto last = static_cast<char16_t>(before >= kSingle ? before - kSingle : u'\n');
    if (before < kSingle && before != WordTable::kOther)
        last = WordTable::shipped().word(static_cast<WordTable::Id>(before)).back();
    const double large = std::min(signShare(last, sign) * habitOf(sign), kMostSign);
    return (m_wordCounts.of(wordKey(before, kSingle + sign)) + kSignAfterWordWeight * large) /
           (followedBy(before) + kSignAfterWordWeight);
}

double DocumentModel::wordProbability(Token word, Token before) const
{
    if (word >= kSingle && !isHan(static_cast<char16_t>(word - kSingle)))
        return signProbability(static_cast<char16_t>(word - kSingle), before);
    const WordTable& table = WordTable::shipped();
    const double seen = m_wordCounts.of(wordKey(kAlone, word));
    double large = 0;
    if (word >= kSingle) {
        large = (seen + kWordWeight * kUnknownHan) / (m_words + kWordWeight);
    } else {
        const auto id = static_cast<WordTable::Id>(word);
        const double alone = (seen + kWordWeight * table.share(id)) / (m_words + kWordWeight);
        auto border = WordTable::kOther;
        if (before < kSingle)
            border = static_cast<WordTable::Id>(before);
        large = kHanShare * (table.together(id, border) + table.left(border) * alone);
    }
    return (m_wordCounts.of(wordKey(before, word)) + kWordPairWeight * large) /
           (followedBy(before) + kWordPairWeight);
}

double DocumentModel::wordLogProbability(std::u16string_view spaced) const
{
    const std::u16string text = withoutSpaces(spaced);
    std::u16string units(text);
    std::ranges::transform(units, units.begin(), unitOf);
    double sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        sum += std::log(written(text[i], units[i]));
    // Probability of the text up to each place, by the word that ends there.
    struct Ending {
        Token token = 0;
        double probability = 0;
    };
    std::vector<std::vector<Ending>> endings(units.size() + 1);
    endings[0].push_back({kSingle + u'\n', 1.0});
    std::vector<Word> words;
    for (std::size_t end = 1; end <= units.size(); ++end) {
        wordsEndingAt(units, end, words);
        double most = 0;
        for (const Word& word : words) {
            double probability = 0;
            for (const Ending& before : endings[end - word.length])
                probability += before.probability * wordProbability(word.token, before.token);
            endings[end].push_back({word.token, probability});
            most = std::max(most, probability);
        }
        // Kept within range: what is taken out here is taken out of all that the next words look back to.
        constexpr double kTiny = 1e-60;
        if (most > kTiny || most <= 0)
            continue;
        for (std::size_t back = 0; back < std::min(end + 1, WordTable::kLongest); ++back)
            for (Ending& ending : endings[end - back])
                ending.probability /= most;
        sum += std::log(most);
    }
    double all = 0;
    for (const Ending& ending : endings.back())
        all += ending.probability;
    return sum + std::log(std::max(all, 1e-300));
}

} // namespace earshot
