#include "lexicon/phrase_matcher.h"

#include "text/fold.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace earshot {
namespace {

/// Matches in square brackets with their values: "[2 net income] rose".
std::u16string drawn(const PhraseMatcher& matcher, std::u16string text)
{
    const std::u16string lookup = folded(text);
    auto matches = matcher.findAll(lookup);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
        text.insert(static_cast<std::size_t>(match->span.end()), u"]");
        text.insert(static_cast<std::size_t>(match->span.begin()),
                    {u'[', static_cast<char16_t>(u'0' + match->value), u' '});
    }
    return text;
}

TEST(PhraseMatcher, TakesTheLongestAtTheLeftmostPlace)
{
    const PhraseMatcher matcher({{u"income", 1}, {u"net income", 2}, {u"净利润", 3}, {u"利润", 4}});
    EXPECT_EQ(drawn(matcher, u"Net  income and income; 淨利潤與利润"),
              u"[2 Net  income] and [1 income]; [3 淨利潤]與[4 利润]");
}

TEST(PhraseMatcher, LatinPhrasesMatchWholeWordsOnly)
{
    const PhraseMatcher matcher({{u"arr", 1}, {u"GMV", 2}, {u"non-gaap", 3}});
    EXPECT_EQ(drawn(matcher, u"arrive ARR, 的GMV增长 XGMV non-GAAP"),
              u"arrive [1 ARR], 的[2 GMV]增长 XGMV [3 non-GAAP]");
}

TEST(PhraseMatcher, ASpaceMatchesOneLineEndButNoBlankLine)
{
    const PhraseMatcher matcher({{u"free cash flow", 1}});
    EXPECT_EQ(drawn(matcher, u"free\ncash flow, free\n\ncash flow"),
              u"[1 free\ncash flow], free\n\ncash flow");
}

TEST(PhraseMatcher, PhrasesMayEndInsideOthersAndBeOneUnit)
{
    const PhraseMatcher matcher({{u"as", 1}, {u"as well as", 2}, {u"as well be", 3}, {u"?", 4}, {u"一", 5}});
    EXPECT_EQ(drawn(matcher, u"as well as that, as well, as\nwell be? 一as"),
              u"[2 as well as] that, [1 as] well, [3 as\nwell be][4 ?] [5 一][1 as]");
}

/// The matches as the rules say it, place by place and phrase by phrase.
std::vector<PhraseMatcher::Match> soughtOneByOne(const std::vector<PhraseMatcher::Phrase>& phrases,
                                                 std::u16string_view text)
{
    const auto endOf = [&](std::u16string_view form, std::size_t at) -> std::size_t {
        for (std::size_t k = 0; k < form.size(); ++k) {
            if (at == text.size())
                return 0;
            if (form[k] != u' ') {
                if (text[at++] != form[k])
                    return 0;
                continue;
            }
            std::size_t gap = at;
            int lineFeeds = 0;
            while (gap < text.size() && (text[gap] == u' ' || (text[gap] == u'\n' && lineFeeds == 0)))
                lineFeeds += text[gap++] == u'\n';
            if (gap == at)
                return 0;
            at = gap;
        }
        return at;
    };
    const auto partsWord = [&](std::size_t at) {
        return at > 0 && at < text.size() && isWordUnit(text[at - 1]) && isWordUnit(text[at]);
    };
    std::vector<PhraseMatcher::Match> matches;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t longest = 0;
        std::uint32_t value = 0;
        for (const auto& phrase : phrases)
            if (const std::size_t end = partsWord(at) ? 0 : endOf(phrase.form, at);
                end > longest && !partsWord(end)) {
                longest = end;
                value = phrase.value;
            }
        if (longest > 0)
            matches.push_back({Span::of(at, longest), value});
        at = std::max(at + 1, longest);
    }
    return matches;
}

TEST(PhraseMatcher, FindsWhatASearchForEachPhraseFinds)
{
    constexpr std::u16string_view kUnits = u"ab 一\n-";
    constexpr std::u16string_view kFormUnits = u"ab一-"; // blanks stand inside only
    std::mt19937 random(7);
    const auto draw = [&](std::u16string_view units) { return units[random() % units.size()]; };
    int found = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<PhraseMatcher::Phrase> phrases;
        for (std::uint32_t value = 0; value < 12; ++value) {
            std::u16string form(1, draw(kFormUnits));
            for (std::size_t size = random() % 5; size > 0; --size) {
                if (random() % 4 == 0)
                    form += u' ';
                form += draw(kFormUnits);
            }
            const bool known = std::any_of(phrases.begin(), phrases.end(),
                                           [&](const auto& other) { return other.form == form; });
            if (!known)
                phrases.push_back({form, value});
        }
        std::u16string text;
        for (int size = 0; size < 60; ++size)
            text += draw(kUnits);
        const auto matches = PhraseMatcher(phrases).findAll(text);
        EXPECT_EQ(matches, soughtOneByOne(phrases, text)) << "round " << round;
        found += static_cast<int>(matches.size());
    }
    EXPECT_GT(found, 1000);
}

} // namespace
} // namespace earshot
