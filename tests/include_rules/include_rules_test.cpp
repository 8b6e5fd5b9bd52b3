#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// From left to right: a folder includes itself and what stands before it.
constexpr std::array kLayers = {"base",     "text",   "lexicon", "intake", "transcript", "figures",
                                "analysis", "search", "store",   "output", "library",    "cli"};

/// Headers of other projects, by what their names begin with, and a folder of src/ that may include them (in
/// a .cpp): the one that reads what comes from outside, and where it says so the one that writes the same
/// format. Those that are not named here may be included by every .cpp.
struct Owned {
    std::string_view begins;
    std::string_view layer;
};
constexpr std::array kOwned = {Owned{"sqlite3", "store"},   Owned{"libxml/", "intake"},
                               Owned{"poppler", "intake"},  Owned{"zip.h", "intake"},
                               Owned{"uchardet", "intake"}, Owned{"CLI/", "cli"},
                               Owned{"zip.h", "output"},    Owned{"libxml/xmlwriter.h", "output"}};

std::optional<std::size_t> layerIndex(std::string_view folder)
{
    const auto found = std::find(kLayers.begin(), kLayers.end(), folder);
    return found == kLayers.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - kLayers.begin()));
}

struct Include {
    std::string_view name;
    bool quoted = false;
};

std::optional<Include> includeOf(std::string_view line)
{
    constexpr std::string_view kInclude = "include";
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos || line[at] != '#')
        return std::nullopt;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string_view::npos || line.substr(at, kInclude.size()) != kInclude)
        return std::nullopt;
    const std::size_t open = line.find_first_of("\"<", at);
    const std::size_t close = line.find_first_of("\">", open + 1);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return std::nullopt;
    return Include{line.substr(open + 1, close - open - 1), line[open] == '"'};
}

/// What is wrong with one include of a file of src/; "" where nothing is.
std::string faultOf(std::string_view path, const Include& include)
{
    const std::string_view layer = path.substr(0, path.find('/'));
    const std::string_view name = include.name;
    const bool isHeader = path.ends_with(".h");
    if (name.starts_with("Q") || name.starts_with("ui/"))
        return "Qt outside ui";
    if (include.quoted) {
        const auto own = layerIndex(layer);
        const auto other = layerIndex(name.substr(0, name.find('/')));
        if (!own || !other)
            return "no folder of src";
        return *other > *own ? "to the right" : "";
    }
    const bool isForeign = name.find_first_of("/.") != std::string_view::npos;
    if (isHeader && isForeign && !(path == "base/result.h" && name == "tl/expected.hpp"))
        return "third party in a header";
    std::string fault;
    for (const Owned& owned : kOwned) {
        if (!name.starts_with(owned.begins))
            continue;
        if (layer == owned.layer)
            return "";
        if (fault.empty())
            fault = "belongs to " + std::string(owned.layer);
    }
    return fault;
}

/// "path: name: fault" for each wrong include. `path` counts from src/.
std::vector<std::string> faults(std::string_view path, std::istream& text)
{
    std::vector<std::string> found;
    for (std::string line; std::getline(text, line);) {
        const auto include = includeOf(line);
        const std::string fault = include ? faultOf(path, *include) : "";
        if (!fault.empty())
            found.push_back(std::string(path) + ": " + std::string(include->name) + ": " + fault);
    }
    return found;
}

std::vector<std::string> faults(std::string_view path, const std::string& text)
{
    std::istringstream stream(text);
    return faults(path, stream);
}

bool isSource(const std::filesystem::path& path)
{
    return path.extension() == ".h" || path.extension() == ".cpp";
}

TEST(IncludeRules, LeftIsAllowedRightIsNot)
{
    EXPECT_THAT(faults("text/fold.h", "#include \"base/id.h\"\n#include \"text/span.h\"\n"), IsEmpty());
    EXPECT_THAT(faults("text/fold.cpp", " # include \"intake/reader.h\"\n"),
                ElementsAre("text/fold.cpp: intake/reader.h: to the right"));
    EXPECT_THAT(faults("text/fold.cpp", "#include \"fold.h\"\n"),
                ElementsAre("text/fold.cpp: fold.h: no folder of src"));
}

TEST(IncludeRules, QtStaysInUi)
{
    EXPECT_THAT(faults("library/library.cpp", "#include <QString>\n#include <string>\n"),
                ElementsAre("library/library.cpp: QString: Qt outside ui"));
}

TEST(IncludeRules, HeadersNameNoThirdParty)
{
    EXPECT_THAT(faults("text/break.h", "#include <unicode/brkiter.h>\n"),
                ElementsAre("text/break.h: unicode/brkiter.h: third party in a header"));
    EXPECT_THAT(faults("text/break.cpp", "#include <unicode/brkiter.h>\n"), IsEmpty());
    EXPECT_THAT(faults("base/result.h", "#include <tl/expected.hpp>\n"), IsEmpty());
    EXPECT_THAT(faults("base/id.h", "#include <tl/expected.hpp>\n"),
                ElementsAre("base/id.h: tl/expected.hpp: third party in a header"));
}

TEST(IncludeRules, OnlyStoreTouchesSqlite)
{
    EXPECT_THAT(faults("store/sqlite.cpp", "#include <sqlite3.h>\n"), IsEmpty());
    EXPECT_THAT(faults("library/library.cpp", "#include <sqlite3.h>\n"),
                ElementsAre("library/library.cpp: sqlite3.h: belongs to store"));
}

TEST(IncludeRules, OutputWritesWhatOnlyIntakeReads)
{
    EXPECT_THAT(faults("output/refi_qda.cpp", "#include <libxml/xmlwriter.h>\n#include <zip.h>\n"),
                IsEmpty());
    EXPECT_THAT(faults("output/refi_qda.cpp", "#include <libxml/parser.h>\n"),
                ElementsAre("output/refi_qda.cpp: libxml/parser.h: belongs to intake"));
    EXPECT_THAT(faults("library/import.cpp", "#include <zip.h>\n"),
                ElementsAre("library/import.cpp: zip.h: belongs to intake"));
}

TEST(IncludeRules, HoldInTheWholeTree)
{
    const std::filesystem::path src = std::filesystem::path(EARSHOT_SOURCE_DIR) / "src";
    std::vector<std::string> found;
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(src)) {
        if (!entry.is_regular_file() || !isSource(entry.path()))
            continue;
        std::ifstream text(entry.path());
        for (const std::string& fault :
             faults(std::filesystem::relative(entry.path(), src).generic_string(), text))
            found.push_back(fault);
        ++files;
    }
    EXPECT_GT(files, 50);
    EXPECT_THAT(found, IsEmpty());
}

TEST(IncludeRules, ModelsOfTheWindowKnowNoWidgets)
{
    const std::filesystem::path models = std::filesystem::path(EARSHOT_SOURCE_DIR) / "ui" / "models";
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(models)) {
        std::ifstream text(entry.path());
        for (std::string line; std::getline(text, line);) {
            const auto include = includeOf(line);
            const auto names = {"QWidget", "QPainter", "QStyle", "views/", "panels/", "windows/"};
            const bool wrong = include && std::any_of(names.begin(), names.end(), [&](const char* begins) {
                                   return include->name.starts_with(begins);
                               });
            if (wrong)
                found.push_back(entry.path().filename().string() + ": " + std::string(include->name));
        }
    }
    EXPECT_THAT(found, IsEmpty());
}

} // namespace
