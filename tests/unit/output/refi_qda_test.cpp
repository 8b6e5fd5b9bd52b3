#include "output/refi_qda.h"

#include "support/annotated_call.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <map>
#include <memory>
#include <zip.h>

namespace earshot {
namespace {

using Entries = std::map<std::string, std::string>;

Entries unzipped(const std::string& bytes)
{
    Entries out;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    EXPECT_NE(archive, nullptr);
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_index(archive, index, 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, index, 0);
        zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        out[stat.name] = content;
    }
    zip_discard(archive);
    return out;
}

/// A reader of projects as another program has one: by the standard's words alone, nothing of the writer's.
class Project {
public:
    explicit Project(const Entries& entries)
        : m_entries(entries),
          m_document(xmlReadDoc(reinterpret_cast<const xmlChar*>(entries.at("project.qde").c_str()), nullptr,
                                nullptr, XML_PARSE_NONET),
                     xmlFreeDoc)
    {
        if (m_document)
            learn(xmlDocGetRootElement(m_document.get()), {});
    }

    xmlNode* root() const { return xmlDocGetRootElement(m_document.get()); }
    static std::string attribute(xmlNode* node, const char* name)
    {
        xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
        std::string out = value ? reinterpret_cast<const char*>(value) : "";
        xmlFree(value);
        return out;
    }
    static std::string nameOf(xmlNode* node) { return reinterpret_cast<const char*>(node->name); }
    static std::vector<xmlNode*> children(xmlNode* node)
    {
        std::vector<xmlNode*> out;
        for (xmlNode* child = xmlFirstElementChild(node); child; child = xmlNextElementSibling(child))
            out.push_back(child);
        return out;
    }
    static std::string textOf(xmlNode* node)
    {
        xmlChar* content = xmlNodeGetContent(node);
        std::string out = reinterpret_cast<const char*>(content);
        xmlFree(content);
        return out;
    }

    /// "words | codes | note" of every selection; of a source itself "* | …".
    std::vector<std::string> marks() const
    {
        std::vector<std::string> out;
        for (xmlNode* source : m_sources) {
            const std::string path = attribute(source, "plainTextPath");
            EXPECT_TRUE(path.starts_with("internal://")) << path;
            const std::u32string text = codePoints(m_entries.at("Sources/" + path.substr(11)));
            for (xmlNode* child : children(source))
                if (nameOf(child) == "PlainTextSelection") {
                    const auto begin = std::stoul(attribute(child, "startPosition"));
                    const auto end = std::stoul(attribute(child, "endPosition"));
                    out.push_back(utf8(text.substr(begin, end - begin)) + told(child));
                }
            out.push_back("*" + told(source));
        }
        return out;
    }

    /// Every guid that is given, and every one that is pointed at.
    std::multiset<std::string> given;
    std::set<std::string> pointedAt;
    std::vector<std::string> codes; ///< as a tree: "risk", "risk/price"

private:
    void learn(xmlNode* node, std::string codePath)
    {
        if (const std::string guid = attribute(node, "guid"); !guid.empty()) {
            given.insert(guid);
            m_nodes[guid] = node;
        }
        for (const char* pointer : {"targetGUID", "creatingUser", "modifyingUser", "creatingUserGUID"})
            if (const std::string guid = attribute(node, pointer); !guid.empty())
                pointedAt.insert(guid);
        if (nameOf(node) == "Code") {
            codePath += (codePath.empty() ? "" : "/") + attribute(node, "name");
            codes.push_back(codePath);
            m_paths[attribute(node, "guid")] = codePath;
        }
        if (nameOf(node) == "TextSource")
            m_sources.push_back(node);
        for (xmlNode* child : children(node))
            learn(child, codePath);
    }

    std::string told(xmlNode* node) const
    {
        std::string codesHere;
        std::string notesHere;
        for (xmlNode* child : children(node)) {
            if (nameOf(child) == "Coding")
                codesHere += " " + m_paths.at(attribute(xmlFirstElementChild(child), "targetGUID"));
            if (nameOf(child) == "NoteRef")
                notesHere += " " + textOf(m_nodes.at(attribute(child, "targetGUID")));
        }
        return " |" + codesHere + " |" + notesHere;
    }

    static std::u32string codePoints(const std::string& utf8)
    {
        std::u32string out;
        for (std::size_t i = 0; i < utf8.size();) {
            const auto lead = static_cast<unsigned char>(utf8[i]);
            const int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
            auto c = static_cast<char32_t>(more == 0 ? lead : lead & (0x3F >> more));
            for (int k = 1; k <= more; ++k)
                c = c << 6 | (static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]) & 0x3F);
            out += c;
            i += static_cast<std::size_t>(more) + 1;
        }
        return out;
    }
    static std::string utf8(const std::u32string& ascii) { return {ascii.begin(), ascii.end()}; }

    Entries m_entries;
    std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> m_document;
    std::map<std::string, xmlNode*> m_nodes;
    std::map<std::string, std::string> m_paths;
    std::vector<xmlNode*> m_sources;
};

std::vector<std::string> namesOf(const std::vector<xmlNode*>& nodes)
{
    std::vector<std::string> out;
    for (xmlNode* node : nodes)
        out.push_back(Project::nameOf(node));
    return out;
}

TEST(RefiQda, AnotherReaderFindsEveryMarkWithItsCodesAndNotes)
{
    const Project project(unzipped(refiQdaProject(test::annotatedCall()).value()));
    EXPECT_EQ(project.marks(),
              (std::vector<std::string>{
                  "sold <more> oats & barley | risk/price demand | Ask \"how many\" <tons>.\nAgain.",
                  "What of oats? | |", "5% | demand |", "* | | A short call."}));
    EXPECT_EQ(project.codes, (std::vector<std::string>{"risk", "risk/price", "demand"}));
}

TEST(RefiQda, TheProjectStandsInTheOrderOfTheSchema)
{
    const Project project(unzipped(refiQdaProject(test::annotatedCall()).value()));
    EXPECT_STREQ(reinterpret_cast<const char*>(project.root()->ns->href), "urn:QDA-XML:project:1.0");
    const std::vector<xmlNode*> parts = Project::children(project.root());
    EXPECT_EQ(namesOf(parts), (std::vector<std::string>{"Users", "CodeBook", "Sources", "Notes"}));
    xmlNode* source = xmlFirstElementChild(parts[2]);
    EXPECT_EQ(namesOf(Project::children(source)),
              (std::vector<std::string>{"Description", "PlainTextSelection", "PlainTextSelection",
                                        "PlainTextSelection", "NoteRef"}));
    EXPECT_EQ(namesOf(Project::children(Project::children(source)[3])),
              (std::vector<std::string>{"Description", "Coding"}))
        << "what is in doubt says so";
    EXPECT_EQ(Project::attribute(source, "name"), "Bluewater Tools, FY2024 Q4");
    EXPECT_EQ(Project::attribute(xmlFirstElementChild(parts[1]->children), "color"), "#B45309");
}

TEST(RefiQda, EveryGuidIsGivenOnceWellFormedAndNonePointsNowhere)
{
    const Project project(unzipped(refiQdaProject(test::annotatedCall()).value()));
    // gtest's expressions know no counts.
    const auto hex = [](int digits) {
        std::string form;
        for (int i = 0; i < digits; ++i)
            form += "[0-9a-f]";
        return form;
    };
    const std::string form = hex(8) + "-" + hex(4) + "-8" + hex(3) + "-[89ab]" + hex(3) + "-" + hex(12);
    for (const std::string& guid : project.given) {
        EXPECT_THAT(guid, testing::MatchesRegex(form));
        EXPECT_EQ(project.given.count(guid), 1U) << guid;
    }
    EXPECT_GE(project.given.size(), 10U);
    for (const std::string& guid : project.pointedAt)
        EXPECT_EQ(project.given.count(guid), 1U) << guid;
}

TEST(RefiQda, ASecondExportMeetsTheFirst)
{
    ExportData data = test::annotatedCall();
    EXPECT_EQ(refiQdaProject(data).value(), refiQdaProject(data).value()) << "the same bytes";
    const Project first(unzipped(refiQdaProject(data).value()));
    data.calls[0].annotations[0].note = u"Another note.";
    data.calls[0].annotations.pop_back();
    const Project second(unzipped(refiQdaProject(data).value()));
    for (const std::string& guid : second.given)
        EXPECT_TRUE(first.given.contains(guid)) << guid;
    data.tags[0].name = u"opportunity";
    const Project renamed(unzipped(refiQdaProject(data).value()));
    EXPECT_NE(renamed.given, second.given) << "another code has another guid";
}

TEST(RefiQda, ALibraryWithoutTagsAndNotesIsAProjectToo)
{
    ExportData data = test::annotatedCall();
    data.tags.clear();
    data.calls[0].annotations.clear();
    const Project project(unzipped(refiQdaProject(data).value()));
    EXPECT_EQ(namesOf(Project::children(project.root())), (std::vector<std::string>{"Users", "Sources"}));
}

} // namespace
} // namespace earshot
