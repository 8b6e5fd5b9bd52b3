#include "intake/decode.h"
#include "intake/repair/gbk_slip.h"
#include "unit/intake/damage.h"
#include "unit/intake/read_support.h"

#include <algorithm>
#include <filesystem>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace earshot {
namespace {

std::vector<std::string> samples()
{
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(EARSHOT_SAMPLES))
        if (entry.path().extension() == ".txt")
            paths.push_back(entry.path().string());
    std::ranges::sort(paths);
    return paths;
}

std::u16string textOf(const std::string& path)
{
    return decodeText(readFile(path).value()).value().text;
}

/// Nothing where the charset does not have every character.
std::string encoded(std::u16string_view text, const char* charset)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(charset, &status);
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string bytes(text.size() * 4 + 16, '\0');
    const std::int32_t length =
        ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
                        static_cast<std::int32_t>(text.size()), &status);
    ucnv_close(converter);
    bytes.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
    return bytes;
}

TEST(Encodings, OfEverySampleComeBackTheSame)
{
    int tried = 0;
    for (const std::string& path : samples()) {
        const std::u16string text = textOf(path);
        const std::u16string marked = u"\uFEFF" + text;
        for (const char* charset : {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
            for (const std::u16string& written : {text, marked}) {
                const std::string bytes = encoded(written, charset);
                if (bytes.empty())
                    continue;
                const Result<DecodedText> decoded = decodeText(bytes);
                ASSERT_TRUE(decoded.has_value()) << path << " " << charset;
                EXPECT_TRUE(decoded->text == text)
                    << path << " " << charset << " read as " << decoded->encoding;
                ++tried;
            }
        }
    }
    EXPECT_GE(tried, 80);
}

TEST(CleanText, GetsNoEdits)
{
    int clean = 0;
    for (const std::string& path : samples()) {
        const Document document = read(readFile(path).value(), {}, path);
        const bool damagedByDesign = path.find("/lanhai-fy2024q4.txt") != std::string::npos;
        if (damagedByDesign)
            continue;
        EXPECT_TRUE(document.repairs.empty()) << path << " " << toUtf8(document.repairs.front().before);
        ++clean;
    }
    EXPECT_GE(clean, 8);
}

/// Slips are known by a '?' among characters: those of a writer who types signs of ASCII are no damage.
TEST(CleanText, WithSignsOfAsciiGetsNoEditsInAnyCharset)
{
    std::size_t bytesRead = 0;
    for (const std::string& path : samples()) {
        std::u16string text = textOf(path);
        if (path.find("/lanhai-fy2024q4.txt") != std::string::npos || !isChinese(languageOf(text)))
            continue;
        for (const auto& [wide, ascii] :
             {std::pair(u'？', u'?'), {u'：', u':'}, {u'；', u';'}, {u'，', u','}, {u'！', u'!'}})
            std::ranges::replace(text, wide, ascii);
        for (const char* charset : {"UTF-8", "GB18030", "Big5", "UTF-16LE"}) {
            const std::string bytes = encoded(text, charset);
            if (bytes.empty())
                continue;
            const Document document = read(bytes, {}, path);
            EXPECT_TRUE(document.repairs.empty())
                << path << " " << charset << toUtf8(document.repairs.front().before);
            EXPECT_TRUE(document.text == text) << path << " " << charset;
            bytesRead += bytes.size();
        }
    }
    EXPECT_GE(bytesRead, 100'000U);
}

TEST(CleanText, OfOtherLanguagesGetsNoEditsInAnyCharset)
{
    struct Case {
        std::u16string_view text;
        std::vector<const char*> charsets;
    };
    const std::vector<Case> cases = {
        {u"司会：なぜ売上高が増えたのですか?株主の皆様、業績は順調です;利益率:12%。為替の影響は?\n"
         u"社長:珪や槇の字は使いません。来期の見通しは?慎重に楽観しています。\n",
         {"UTF-8", "Shift_JIS", "UTF-16LE"}},
        {u"司会：なぜ売上高が増えたのですか?株主の皆様、業績は順調です;利益率:12%。為替の影響は?\n",
         {"EUC-JP", "GB18030"}},
        {u"Оператор: Почему выросла выручка?Прибыль;маржа:12%. Что дальше? Северная гавань - наш завод?\n",
         {"UTF-8", "windows-1251", "KOI8-R", "UTF-16BE"}},
        {u"운영자: 매출이 왜 늘었습니까?이익률:12%. 다음 분기는?주주 여러분께 감사드립니다;질문 "
         u"부탁드립니다.\n",
         {"UTF-8", "EUC-KR", "UTF-16LE"}},
        {u"課本（kèběn）：第一課，你好（nǐ hǎo）！業務(yèwù)是甚麼?發展(fāzhǎn)呢?「產品」讀 "
         u"chǎnpǐn，重(zhòng)要、重(chóng)複。\n",
         {"UTF-8", "GB18030", "UTF-16LE"}},
    };
    for (const Case& c : cases) {
        std::u16string text;
        for (int i = 0; i < 5; ++i)
            text += c.text;
        for (const char* charset : c.charsets) {
            const std::string bytes = encoded(text, charset);
            ASSERT_FALSE(bytes.empty()) << charset;
            const Document document = read(bytes);
            EXPECT_TRUE(document.repairs.empty())
                << charset << " " << toUtf8(document.repairs.front().before);
            EXPECT_EQ(toUtf8(document.text), toUtf8(text)) << charset;
        }
    }
}

TEST(DamagedSample, GivesEveryPlaceBackWhoseRepairIsRejected)
{
    const std::string bytes = readFile(EARSHOT_SAMPLES "/lanhai-fy2024q4.txt").value();
    const Document all = read(bytes);
    ASSERT_GT(all.repairs.size(), 100U);
    constexpr std::size_t kOneOf = 12; // glosses are many and alike
    for (std::size_t i = 0; i < all.repairs.size(); ++i) {
        const Repair& repair = all.repairs[i];
        if (repair.kind == RepairKind::PinyinGloss && i % kOneOf != 0)
            continue;
        ReadOptions options;
        options.decisions = {{repair.kind, repair.source, RepairVerdict::Rejected, repair.before, {}}};
        const Document but = read(bytes, options);
        const auto found = std::ranges::find_if(but.repairs, [&](const Repair& one) {
            return one.source == repair.source && one.kind == repair.kind;
        });
        ASSERT_NE(found, but.repairs.end()) << toUtf8(repair.before);
        EXPECT_EQ(found->verdict, RepairVerdict::Rejected) << toUtf8(repair.before);
        EXPECT_EQ(but.sourceMap.toClean(repair.source).in(but.text), repair.source.in(but.source))
            << toUtf8(repair.before);
    }
}

struct Tally {
    int places = 0;
    int exact = 0;
    int wrong = 0;
    int doubts = 0;
};

Tally slipsOf(gbk::Showing how)
{
    Tally tally;
    for (const std::string& path : samples()) {
        const std::u16string text = textOf(path);
        const Language language = languageOf(text);
        if (!isChinese(language) || path.find("/lanhai-fy2024q4.txt") != std::string::npos)
            continue;
        const damage::Damaged page = damage::halfWidthSigns(text, u"?;:", how);
        const std::vector<Edit> edits = findGbkSlips(page.text, language);
        for (const damage::Place& place : page.places) {
            const damage::Outcome outcome = damage::outcomeOf(place, edits);
            ++tally.places;
            tally.exact += outcome == damage::Outcome::Exact ? 1 : 0;
            tally.wrong += outcome == damage::Outcome::Wrong ? 1 : 0;
            tally.doubts += outcome == damage::Outcome::Doubted ? 1 : 0;
        }
    }
    return tally;
}

/// Text nobody tuned the repair to. What is applied is right, nearly always; the rest is left to a person.
TEST(GbkSlips, DoneToTheSamplesAreMendedOrLeftToAPerson)
{
    Tally all;
    for (const gbk::Unpaired unpaired : gbk::kUnpairedWays) {
        const Tally tally = slipsOf({.halfWidth = false, .unpaired = unpaired});
        EXPECT_GE(tally.places, 10);
        EXPECT_GE(tally.exact * 4, tally.places) << static_cast<int>(unpaired);
        all.places += tally.places;
        all.exact += tally.exact;
        all.wrong += tally.wrong;
        all.doubts += tally.doubts;
    }
    EXPECT_GE(all.exact * 2, all.places);
    EXPECT_LE(all.wrong * 50, all.places);
    RecordProperty("slips", std::to_string(all.exact) + " exact, " + std::to_string(all.wrong) + " wrong, " +
                                std::to_string(all.doubts) + " doubts of " + std::to_string(all.places));
}

} // namespace
} // namespace earshot
