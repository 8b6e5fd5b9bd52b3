#include "base/embedded.h"
#include "base/sha256.h"
#include "library/library.h"
#include "output/json.h"
#include "text/utf.h"

#include "support/folder.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

using Json = nlohmann::ordered_json;

/// What inspect prints of a sample, without what says nothing new: the text stands beside the golden files
/// already.
Json found(const std::string& sample)
{
    for (const embedded::File& file : embedded::samples()) {
        if (file.name != sample)
            continue;
        const Result<Reading> reading = readCall(file.bytes, sample);
        Json call = Json::parse(reading ? callJson(*reading) : errorJson(reading.error()));
        if (!reading)
            return call;
        call["text"] = sha256(call["text"].get<std::string>());
        for (Json& turn : call["turns"]) {
            const std::u16string text = toUtf16(turn["text"].get<std::string>());
            constexpr std::size_t kEdge = 16;
            turn["text"] = text.size() <= 2 * kEdge ? toUtf8(text)
                                                    : toUtf8(text.substr(0, kEdge)) + " … " +
                                                          toUtf8(text.substr(text.size() - kEdge));
        }
        for (const char* list : {"turns", "figures"})
            for (Json& one : call[list]) {
                one.erase("source_begin");
                one.erase("source_end");
            }
        return call;
    }
    return {};
}

/// One line for each turn, figure, pair…, so that a difference is read line by line.
std::string written(const Json& call)
{
    std::string out = "{";
    for (const auto& [key, value] : call.items()) {
        out += (out.size() > 1 ? ",\n" : "\n") + Json(key).dump() + ": ";
        if (!value.is_array() || value.empty()) {
            out += value.dump();
            continue;
        }
        out += "[";
        for (std::size_t i = 0; i < value.size(); ++i)
            out += (i > 0 ? ",\n " : "\n ") + value[i].dump();
        out += "]";
    }
    return out + "}\n";
}

/// The first places where two values differ, each on a line of its own.
void addDifferences(std::string& out, int& left, const std::string& at, const Json& wanted, const Json& now)
{
    if (wanted == now || left == 0)
        return;
    const bool sameShape =
        wanted.type() == now.type() && wanted.is_structured() && wanted.size() == now.size();
    if (!sameShape) {
        --left;
        constexpr std::size_t kMost = 200;
        out += at + ": wanted " + wanted.dump().substr(0, kMost) + ", found " + now.dump().substr(0, kMost) +
               "\n";
        return;
    }
    if (wanted.is_array()) {
        for (std::size_t i = 0; i < wanted.size(); ++i)
            addDifferences(out, left, at + "/" + std::to_string(i), wanted[i], now[i]);
        return;
    }
    for (const auto& [key, value] : wanted.items())
        addDifferences(out, left, at + "/" + key, value, now.contains(key) ? now[key] : Json());
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, SampleIsReadAsBefore)
{
    const std::string sample = GetParam();
    const std::filesystem::path file =
        std::filesystem::path(EARSHOT_GOLDEN) / (std::filesystem::path(sample).stem().string() + ".json");
    const Json now = found(sample);
    if (std::getenv("EARSHOT_UPDATE_GOLDEN")) {
        std::ofstream(file) << written(now);
        return;
    }
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "there is no " << file.filename() << " yet: EARSHOT_UPDATE_GOLDEN=1 writes it";
    std::string differences;
    int left = 12;
    addDifferences(differences, left, sample, Json::parse(test::bytesOf(file)), now);
    EXPECT_EQ(differences, "");
}

std::vector<std::string> samples()
{
    std::vector<std::string> names;
    for (const embedded::File& file : embedded::samples())
        if (file.name.find('/') == file.name.npos)
            names.emplace_back(file.name);
    return names;
}

std::string caseName(const testing::TestParamInfo<std::string>& sample)
{
    std::string name;
    for (const char c : std::filesystem::path(sample.param).stem().string())
        name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return name;
}

INSTANTIATE_TEST_SUITE_P(Samples, Golden, testing::ValuesIn(samples()), caseName);

} // namespace
} // namespace earshot
