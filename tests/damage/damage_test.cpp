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
            ++tally.places;
            const auto edit = std::ranges::find(edits, static_cast<std::int32_t>(place.at),
                                                [](const Edit& e) { return e.at.begin(); });
            if (edit == edits.end())
                continue;
            tally.doubts += edit->applied ? 0 : 1;
            tally.exact += edit->applied && edit->after == place.was ? 1 : 0;
            tally.wrong += edit->applied && edit->after != place.was ? 1 : 0;
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
