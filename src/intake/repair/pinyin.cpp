#include "intake/repair/pinyin.h"

#include "lexicon/lexicon.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace earshot {
namespace {

constexpr std::size_t kLongestSyllable = 6; // zhuang, chuang, shuang

constexpr char16_t kMacron = 0x0304;
constexpr char16_t kAcute = 0x0301;
constexpr char16_t kCaron = 0x030C;
constexpr char16_t kBreve = 0x0306; // often typed for the caron
constexpr char16_t kGrave = 0x0300;
constexpr char16_t kDiaeresis = 0x0308;

int toneOf(char16_t accent)
{
    switch (accent) {
    case kMacron:
        return 1;
    case kAcute:
        return 2;
    case kCaron:
    case kBreve:
        return 3;
    case kGrave:
        return 4;
    default:
        return 0;
    }
}

bool isVowel(char16_t c)
{
    return std::u16string_view(u"aeiouü").find(c) != std::u16string_view::npos;
}

std::u16string decomposed(std::u16string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString out;
    if (U_SUCCESS(status))
        nfd->normalize(icu::UnicodeString(false, text.data(), static_cast<std::int32_t>(text.size())), out,
                       status);
    return {out.getBuffer(), static_cast<std::size_t>(out.length())};
}

constexpr std::array<std::u16string_view, 22> kVowels = {
    u"a",  u"o",  u"e",  u"i",  u"u",  u"ü",   u"ai", u"ei", u"ao",  u"ou", u"ia",
    u"ie", u"iu", u"io", u"ua", u"uo", u"iao", u"ui", u"ue", u"uai", u"üe", u"iou"};

/// Initial consonants, the vowels of one syllable, and n, ng or r behind it.
bool hasShapeOfSyllable(std::u16string_view letters)
{
    std::size_t i = 0;
    while (i < letters.size() && !isVowel(letters[i]))
        ++i;
    const std::size_t initial = i;
    while (i < letters.size() && isVowel(letters[i]))
        ++i;
    const std::u16string_view vowels = letters.substr(initial, i - initial);
    const std::u16string_view tail = letters.substr(i);
    return initial <= 2 && std::ranges::find(kVowels, vowels) != kVowels.end() &&
           (tail.empty() || tail == u"n" || tail == u"ng" || tail == u"r");
}

/// ICU's readings, one transliterator for all; it is not safe to share between threads.
class MainReadings {
public:
    MainReadings()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_latin.reset(
            icu::Transliterator::createInstance(icu::UnicodeString(u"Han-Latin"), UTRANS_FORWARD, status));
    }
    Syllable of(char16_t han) const
    {
        if (!m_latin)
            return {};
        icu::UnicodeString text(static_cast<UChar32>(han));
        m_latin->transliterate(text);
        return parseSyllable({text.getBuffer(), static_cast<std::size_t>(text.length())});
    }

private:
    std::unique_ptr<icu::Transliterator> m_latin;
};

void addTo(std::vector<Syllable>& readings, Syllable syllable)
{
    if (!syllable.letters.empty() && std::ranges::find(readings, syllable) == readings.end())
        readings.push_back(std::move(syllable));
}

std::unordered_map<char16_t, std::vector<Syllable>> lexiconReadings()
{
    std::unordered_map<char16_t, std::vector<Syllable>> map;
    for (const LexiconEntry& entry : Lexicon::shipped().topic("readings"))
        for (const std::u16string& form : entry.forms)
            for (const std::string& reading : entry.list("readings"))
                if (!form.empty())
                    addTo(map[fold(form.front())], parseSyllable(toUtf16(reading)));
    return map;
}

} // namespace

Syllable parseSyllable(std::u16string_view text)
{
    Syllable syllable;
    for (const char16_t raw : decomposed(text)) {
        if (raw == kDiaeresis && !syllable.letters.empty() && syllable.letters.back() == u'u') {
            syllable.letters.back() = u'ü';
        } else if (const int tone = toneOf(raw); tone != 0) {
            if (syllable.tone != 0 || syllable.letters.empty() || !isVowel(syllable.letters.back()))
                return {};
            syllable.tone = tone;
        } else {
            const char16_t c = raw == 0x0251 ? u'a' : raw == 0x0261 ? u'g' : raw == u'v' ? u'ü' : raw;
            if (c < u'a' || (c > u'z' && c != u'ü'))
                return {};
            syllable.letters += c;
        }
    }
    if (syllable.letters.size() > kLongestSyllable || !hasShapeOfSyllable(syllable.letters))
        return {};
    return syllable;
}

const std::vector<Syllable>& readingsOf(char16_t han)
{
    static std::mutex mutex;
    static const MainReadings main;
    static const std::unordered_map<char16_t, std::vector<Syllable>> several = lexiconReadings();
    static std::unordered_map<char16_t, std::vector<Syllable>> known;
    const std::lock_guard lock(mutex);
    const auto [entry, added] = known.try_emplace(han);
    if (added) {
        addTo(entry->second, main.of(han));
        const char16_t simplified = fold(han);
        if (simplified != han)
            addTo(entry->second, main.of(simplified));
        if (const auto listed = several.find(simplified); listed != several.end())
            for (const Syllable& syllable : listed->second)
                addTo(entry->second, syllable);
    }
    return entry->second; // the map's nodes stay where they are
}

} // namespace earshot
