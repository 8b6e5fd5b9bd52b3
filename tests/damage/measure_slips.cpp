/// Damages the Chinese among some files, each place of each once, and tells how many are mended. Places are
/// dealt out at random to pages of one to a dozen, in both scripts. See scripts/slips.

#include "intake/decode.h"
#include "intake/reader.h"
#include "intake/repair/gbk_slip.h"
#include "intake/repair/pinyin.h"
#include "intake/repair/pinyin_gloss.h"
#include "places.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <cstdio>
#include <cstdlib>
#include <random>
#include <unicode/translit.h>

namespace earshot::damage {
namespace {

constexpr std::size_t kMostPlaces = 12; ///< of a page
constexpr std::size_t kGlossed = 40;    ///< characters that a converter glosses, about, and
constexpr std::size_t kUsual = 400;     ///< of how many that a page has most of
constexpr std::u16string_view kSigns = u"?;:!";

struct Options {
    unsigned seed = 1;
    gbk::Unpaired unpaired = gbk::Unpaired::ByteVanishes;
    bool errors = false;
    std::string half;       ///< "A" or "B"; both where empty
    std::string only;       ///< signs
    double leastExact = 0;  ///< in a hundred of all places
    double mostWrong = 100; ///< the same
};

struct Tally {
    int places = 0;
    int exact = 0;
    int wrong = 0;
    int doubts = 0;
    int missed = 0;
    int first = 0; ///< the right reading is the best, applied or not
    int among = 0; ///< it is one of the candidates
};

struct Table {
    std::map<std::string, Tally> rows;
    int stray = 0;       ///< edits where nothing was damaged, and
    int strayDoubts = 0; ///< what is only proposed there
};

std::u16string inScript(std::u16string_view text, const char* transform)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> script(
        icu::Transliterator::createInstance(transform, UTRANS_FORWARD, status));
    icu::UnicodeString converted(text.data(), static_cast<std::int32_t>(text.size()));
    if (U_SUCCESS(status))
        script->transliterate(converted);
    return {converted.getBuffer(), static_cast<std::size_t>(converted.length())};
}

/// The tone's vowel is the first of a and e, the o of ou, else the last.
std::u16string written(const Syllable& syllable)
{
    constexpr std::u16string_view kAccents = u"\u0304\u0301\u030C\u0300";
    const std::u16string& letters = syllable.letters;
    std::size_t at = letters.find_first_of(u"ae");
    if (at == std::u16string::npos)
        at = letters.find(u"ou");
    if (at == std::u16string::npos)
        at = letters.find_last_of(u"iouü");
    std::u16string out = letters;
    out.insert(at + 1, 1, kAccents[static_cast<std::size_t>(syllable.tone - 1)]);
    return out;
}

/// What some converters gloss: each some characters that the scripts write differently, no two the same ones.
std::vector<Glosses> converters(const GbkBytes& page, std::mt19937& random)
{
    std::map<char16_t, int> uses;
    for (const char16_t c : page.kept)
        if (isHan(c) && fold(c) != c && !readingsOf(c).empty() && readingsOf(c).front().tone > 0)
            ++uses[c];
    std::vector<std::pair<int, char16_t>> byUse;
    for (const auto& [c, count] : uses)
        byUse.emplace_back(count, c);
    std::ranges::sort(byUse, std::greater<>());
    byUse.resize(std::min(byUse.size(), kUsual));
    std::ranges::shuffle(byUse, random);
    std::vector<Glosses> made;
    for (std::size_t i = 0; i < byUse.size(); ++i) {
        if (i % kGlossed == 0)
            made.emplace_back();
        const char16_t c = byUse[i].second;
        made.back()[gbk::codeOf(c)] = written(readingsOf(c).front());
    }
    return made;
}

/// The edits at a place, where they give back what stood there with one candidate each.
bool isAmong(std::span<const Edit> edits, std::int32_t at, std::u16string_view was)
{
    if (was.empty())
        return true;
    if (edits.empty() || edits.front().at.begin() != at)
        return false;
    const Edit& edit = edits.front();
    const auto goesOn = [&](std::u16string_view reading) {
        return was.starts_with(reading) &&
               isAmong(edits.subspan(1), edit.at.end(), was.substr(reading.size()));
    };
    if (edit.applied)
        return goesOn(edit.after);
    return std::ranges::any_of(edit.candidates, [&](const std::u16string& candidate) {
        return candidate == was || (!candidate.empty() && goesOn(candidate));
    });
}

/// On one line of output.
std::string oneLine(std::u16string_view text)
{
    std::u16string line(text);
    std::ranges::replace(line, u'\n', u'⏎');
    return toUtf8(line);
}

std::string_view nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Missed:
        return "missed";
    case Outcome::Exact:
        return "exact";
    case Outcome::Doubted:
        return "doubt";
    case Outcome::Wrong:
        break;
    }
    return "WRONG";
}

class Measurement {
public:
    explicit Measurement(Options options) : m_options(std::move(options)), m_random(m_options.seed) {}

    void damageText(const std::string& half, std::u16string_view text)
    {
        const bool traditional = languageOf(text) == Language::ChineseTraditional;
        const std::u16string simplified = traditional ? inScript(text, "Hant-Hans") : std::u16string(text);
        measure(half + " Simplified", GbkBytes(simplified), Language::ChineseSimplified);
        const GbkBytes page(traditional ? std::u16string(text) : inScript(text, "Hans-Hant"));
        measure(half + " Traditional", page, Language::ChineseTraditional);
        if (m_options.only.empty() || m_options.only == "gloss")
            for (const Glosses& glosses : converters(page, m_random))
                measureGlosses(half + " Traditional", page, glosses);
    }

    /// Prints the table; whether it is within what is asked for.
    bool print() const
    {
        std::map<std::string, Tally> all;
        for (const auto& [row, tally] : m_table.rows) {
            const std::size_t sign = row.rfind(' ');
            add(all[row], tally);
            add(all[row.substr(0, sign) + " signs together"], row.ends_with(" gloss") ? Tally{} : tally);
            add(all["all" + row.substr(sign)], tally);
            add(all["all together"], tally);
        }
        std::printf("%-30s%8s%8s%8s%8s%8s%8s%8s\n", "", "places", "exact", "wrong", "doubt", "missed",
                    "first", "among");
        for (const auto& [row, tally] : all) {
            std::printf("%-30s%8d", row.c_str(), tally.places);
            for (const int count :
                 {tally.exact, tally.wrong, tally.doubts, tally.missed, tally.first, tally.among})
                std::printf("%8.2f", 100.0 * count / std::max(tally.places, 1));
            std::printf("\n");
        }
        std::printf("where nothing was damaged: %d edits, %d proposals\n", m_table.stray,
                    m_table.strayDoubts);
        const Tally& together = all["all together"];
        return together.places > 0 && m_table.stray == 0 &&
               together.exact * 100 >= m_options.leastExact * together.places &&
               together.wrong * 100 <= m_options.mostWrong * together.places;
    }

private:
    static void add(Tally& sum, const Tally& more)
    {
        sum.places += more.places;
        sum.exact += more.exact;
        sum.wrong += more.wrong;
        sum.doubts += more.doubts;
        sum.missed += more.missed;
        sum.first += more.first;
        sum.among += more.among;
    }

    /// Deals the places out to pages of one to a dozen.
    std::vector<std::set<std::size_t>> dealt(std::vector<std::size_t> places)
    {
        std::ranges::shuffle(places, m_random);
        std::vector<std::set<std::size_t>> pages;
        for (auto from = places.begin(); from != places.end();) {
            const std::size_t size = 1 + m_random() % kMostPlaces;
            const auto to =
                from + std::min(static_cast<std::ptrdiff_t>(size), std::distance(from, places.end()));
            pages.emplace_back(from, to);
            from = to;
        }
        return pages;
    }

    void measure(const std::string& row, const GbkBytes& page, Language language)
    {
        if (m_options.only == "gloss")
            return;
        const std::u16string signs =
            m_options.only.empty() ? std::u16string(kSigns) : toUtf16(m_options.only);
        for (std::set<std::size_t>& slips : dealt(straddlesOf(page, signs)))
            score(row, page, {.signs = signs, .glosses = {}, .slips = std::move(slips)}, language);
    }

    void measureGlosses(const std::string& row, const GbkBytes& page, const Glosses& glosses)
    {
        for (std::set<std::size_t>& slips : dealt(straddlesOf(page, glosses)))
            score(row, page, {.signs = {}, .glosses = glosses, .slips = std::move(slips)},
                  Language::ChineseTraditional);
    }

    void score(const std::string& row, const GbkBytes& page, const Conversion& how, Language language)
    {
        const Damaged damaged = Converted(page, how, {.unpaired = m_options.unpaired}).result;
        const std::vector<Edit> glosses = GlossRule(damaged.text).find(damaged.text);
        const std::vector<Edit> edits = findGbkSlips(damaged.text, language, glosses);
        for (const Place& place : damaged.places) {
            const auto at = static_cast<std::int32_t>(place.at);
            const auto first = std::ranges::find(edits, at, [](const Edit& edit) { return edit.at.begin(); });
            const std::span<const Edit> here(first, edits.end());
            const Outcome outcome = outcomeOf(place, edits);
            std::u16string best;
            auto end = at;
            for (auto edit = first; edit != edits.end() && edit->at.begin() == end; ++edit) {
                best += edit->after;
                end = edit->at.end();
            }
            const bool among = isAmong(here, at, place.was);
            const char16_t sign =
                damaged.text[place.at] == 0xFFFD ? damaged.text[place.at + 1] : damaged.text[place.at];
            Tally& tally =
                m_table.rows[row + " " + (how.glosses.empty() ? toUtf8(std::u16string(1, sign)) : "gloss")];
            ++tally.places;
            tally.exact += outcome == Outcome::Exact ? 1 : 0;
            tally.wrong += outcome == Outcome::Wrong ? 1 : 0;
            tally.doubts += outcome == Outcome::Doubted ? 1 : 0;
            tally.missed += outcome == Outcome::Missed ? 1 : 0;
            tally.first += best == place.was ? 1 : 0;
            tally.among += among ? 1 : 0;
            if (m_options.errors && outcome != Outcome::Exact)
                tell(row, damaged, place, outcome, here, among);
        }
        for (const Edit& edit : edits)
            if (std::ranges::none_of(damaged.places, [&](const Place& place) {
                    return static_cast<std::int32_t>(place.at) <= edit.at.begin() &&
                           edit.at.begin() < static_cast<std::int32_t>(place.at + place.was.size() + 12);
                })) {
                m_table.stray += edit.applied ? 1 : 0;
                m_table.strayDoubts += edit.applied ? 0 : 1;
                if (m_options.errors)
                    std::printf("%s STRAY%s %s → %s\n", row.c_str(), edit.applied ? "" : "?",
                                toUtf8(std::u16string(edit.at.in(damaged.text))).c_str(),
                                toUtf8(edit.after).c_str());
            }
    }

    static void tell(const std::string& row, const Damaged& damaged, const Place& place, Outcome outcome,
                     std::span<const Edit> here, bool among)
    {
        constexpr std::size_t kAround = 8;
        const std::size_t from = place.at - std::min(kAround, place.at);
        std::printf("%s %s%s %s|%s  was %s:", row.c_str(), std::string(nameOf(outcome)).c_str(),
                    among ? " (among)" : "", oneLine(damaged.text.substr(from, place.at - from)).c_str(),
                    oneLine(damaged.text.substr(place.at, place.was.size() + kAround)).c_str(),
                    oneLine(place.was).c_str());
        auto end = static_cast<std::int32_t>(place.at);
        for (const Edit& edit : here) {
            if (edit.at.begin() != end)
                break;
            end = edit.at.end();
            std::printf(" [%s%.2f", edit.applied ? "=" : "?", edit.certainty);
            for (const std::u16string& candidate : edit.candidates)
                std::printf(" %s", oneLine(candidate).c_str());
            if (edit.applied)
                std::printf(" =%s", oneLine(edit.after).c_str());
            std::printf("]");
        }
        std::printf("\n");
    }

    Options m_options;
    std::mt19937 m_random;
    Table m_table;
};

int run(std::span<char* const> arguments)
{
    Options options;
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string argument = arguments[i];
        const std::string value = i + 1 < arguments.size() ? arguments[i + 1] : "";
        if (argument == "--errors")
            options.errors = true;
        else if (argument == "--seed")
            options.seed = static_cast<unsigned>(std::atoi(value.c_str()));
        else if (argument == "--half")
            options.half = value;
        else if (argument == "--only")
            options.only = value;
        else if (argument == "--exact")
            options.leastExact = std::atof(value.c_str());
        else if (argument == "--wrong")
            options.mostWrong = std::atof(value.c_str());
        else if (argument == "--way")
            options.unpaired = gbk::kUnpairedWays[static_cast<std::size_t>(std::atoi(value.c_str())) %
                                                  std::size(gbk::kUnpairedWays)];
        else
            paths.push_back(argument);
        i += argument.starts_with("--") && argument != "--errors" ? 1 : 0;
    }
    std::ranges::sort(paths);
    Measurement measurement(options);
    std::size_t number = 0;
    for (const std::string& path : paths) {
        const Result<std::string> bytes = readFile(path);
        const Result<DecodedText> decoded =
            bytes ? decodeText(*bytes) : Result<DecodedText>(tl::unexpected(bytes.error()));
        if (!decoded || !isChinese(languageOf(decoded->text)))
            continue;
        const std::string half = number++ % 2 == 0 ? "A" : "B";
        if (options.half.empty() || options.half == half)
            measurement.damageText(half, decoded->text);
    }
    return measurement.print() ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace
} // namespace earshot::damage

int main(int count, char** arguments)
{
    return earshot::damage::run({arguments + 1, arguments + count});
}
