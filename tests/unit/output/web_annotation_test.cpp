#include "output/web_annotation.h"

#include "support/annotated_call.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

using Json = nlohmann::json;

Json items(const ExportData& data)
{
    return Json::parse(webAnnotations(data)).at("first").at("items");
}

TEST(WebAnnotations, AreACollectionOfTheDataModel)
{
    const Json all = Json::parse(webAnnotations(test::annotatedCall()));
    EXPECT_EQ(all["@context"], "http://www.w3.org/ns/anno.jsonld");
    EXPECT_EQ(all["type"], "AnnotationCollection");
    EXPECT_EQ(all["total"], 4);
    EXPECT_EQ(all["first"]["type"], "AnnotationPage");
    EXPECT_EQ(all["first"]["partOf"], all["id"]);
    EXPECT_EQ(all["label"], "Bluewater Tools, FY2024 Q4");
    std::set<std::string> ids;
    for (const Json& one : all["first"]["items"]) {
        EXPECT_EQ(one["type"], "Annotation");
        EXPECT_TRUE(one["id"].get<std::string>().starts_with("urn:uuid:"));
        ids.insert(one["id"]);
    }
    EXPECT_EQ(ids.size(), 4U);
}

TEST(WebAnnotations, NoteAndTagsAreBodiesWithTheirPurposes)
{
    const Json one = items(test::annotatedCall())[0];
    EXPECT_EQ(one["motivation"], "commenting");
    EXPECT_EQ(one["created"], "2024-05-14T08:30:00Z");
    EXPECT_EQ(one["modified"], "2024-05-14T08:31:00Z");
    ASSERT_EQ(one["body"].size(), 3U);
    EXPECT_EQ(one["body"][0]["purpose"], "commenting");
    EXPECT_EQ(one["body"][0]["value"], "Ask \"how many\" <tons>.\nAgain.");
    EXPECT_EQ(one["body"][1]["purpose"], "tagging");
    EXPECT_EQ(one["body"][1]["value"], "risk/price");
    EXPECT_EQ(one["body"][2]["value"], "demand");
}

TEST(WebAnnotations, ThePlaceIsToldByWordsAndByCodePoints)
{
    const ExportData data = test::annotatedCall();
    const Json target = items(data)[0]["target"];
    const Json& quote = target["selector"][0];
    EXPECT_EQ(quote["type"], "TextQuoteSelector");
    EXPECT_EQ(quote["exact"], "sold <more> oats & barley");
    EXPECT_TRUE(quote["prefix"].get<std::string>().ends_with("We grew 😀 and "));
    EXPECT_TRUE(quote["suffix"].get<std::string>().starts_with(".\n\nNed"));
    const Json& place = target["selector"][1];
    EXPECT_EQ(place["type"], "TextPositionSelector");
    // Counted by hand: "Mara: " 6, "We grew " 8, the smile 1, " and " 5.
    EXPECT_EQ(place["start"], 20);
    EXPECT_EQ(place["end"], 45);
    EXPECT_EQ(target["source"]["format"], "text/plain");
    EXPECT_EQ(target["source"]["language"], "en");
}

TEST(WebAnnotations, TheSourceIsNamedByTheHashOfItsText)
{
    ExportData data = test::annotatedCall();
    auto reading = std::make_shared<Reading>(*data.calls[0].reading);
    reading->document.text = u"Hello World!"; // the example of RFC 6920, section 8.1
    data.calls[0].reading = reading;
    data.calls[0].annotations.resize(1);
    data.calls[0].annotations[0].span = Span(0, 5);
    EXPECT_EQ(items(data)[0]["target"]["source"]["id"],
              "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk");
}

TEST(WebAnnotations, MarksDoubtsAndWholeCallsSayWhatTheyAre)
{
    const Json all = items(test::annotatedCall());
    EXPECT_EQ(all[1]["motivation"], "highlighting");
    EXPECT_FALSE(all[1].contains("body"));
    EXPECT_EQ(all[2]["motivation"], "tagging");
    EXPECT_EQ(all[2]["body"].back()["purpose"], "assessing");
    EXPECT_FALSE(all[3]["target"].contains("selector"));
    EXPECT_EQ(all[3]["body"][0]["value"], "A short call.");
}

TEST(WebAnnotations, AreTheSameInEveryExportAndEmptyWithoutAny)
{
    ExportData data = test::annotatedCall();
    EXPECT_EQ(webAnnotations(data), webAnnotations(data));
    const std::string id = items(data)[1]["id"];
    data.calls[0].annotations.erase(data.calls[0].annotations.begin());
    EXPECT_EQ(items(data)[0]["id"], id) << "an id does not hang on what stands beside";
    data.calls[0].annotations.clear();
    const Json empty = Json::parse(webAnnotations(data));
    EXPECT_EQ(empty["total"], 0);
    EXPECT_FALSE(empty.contains("first"));
}

} // namespace
} // namespace earshot
