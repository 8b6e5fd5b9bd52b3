#include "support/pdf_maker.h"
#include "support/zip_maker.h"
#include "unit/intake/read_support.h"

#include <algorithm>
#include <map>
#include <set>
#include <sys/resource.h>

namespace earshot {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true; // their shadow memory needs more room than any limit
#else
constexpr bool kSanitized = false;
#endif

/// The memory of the process held under 1 GiB while it lives.
class LittleMemory {
public:
    LittleMemory()
    {
        getrlimit(RLIMIT_AS, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = 1UL << 30;
        if (!kSanitized)
            setrlimit(RLIMIT_AS, &limit);
    }
    ~LittleMemory() { setrlimit(RLIMIT_AS, &m_before); }
    LittleMemory(const LittleMemory&) = delete;
    LittleMemory& operator=(const LittleMemory&) = delete;

private:
    rlimit m_before{};
};

const std::string kSpeech =
    "Good day and welcome to the call of Harbour Tools. Sales rose by a tenth to 5.2 billion.";

std::string samplePdf()
{
    PdfMaker pdf;
    for (int page = 0; page < 3; ++page) {
        pdf.page();
        for (int line = 0; line < 8; ++line)
            pdf.text(72, 100 + 12 * line, kSpeech);
    }
    return pdf.bytes();
}

struct Sample {
    std::string name; ///< of the file
    std::string bytes;
};

std::vector<Sample> samples()
{
    std::string paragraphs;
    std::string cues;
    std::string turns;
    std::string word;
    std::string rich = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 Song;}}";
    for (int i = 0; i < 6; ++i) {
        rich += "{\\b Ann Lee:} " + kSpeech + " \\uc2\\u22909\\'ba\\'c3\\par\r\n";
        paragraphs += "<p><b>Ann Lee:</b> " + kSpeech + " &amp; more</p><ul><li>One</li></ul>";
        cues += fmt::format("{}\n00:00:{:02},000 --> 00:00:{:02},500\nSpeaker {}: {}\n\n", i + 1, i, i, i % 2,
                            kSpeech);
        turns += fmt::format("{}{{\"speaker\": \"s{}\", \"start\": {}.5, \"text\": \"{} \\u00e9\\n\"}}",
                             i == 0 ? "" : ",\n", i, i, kSpeech);
        word += "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ann Lee:</w:t></w:r><w:r><w:t>" + kSpeech +
                "</w:t></w:r></w:p>";
    }
    return {
        {"call.html",
         "<!DOCTYPE html><html><head><title>Call</title></head><body>" + paragraphs + "</body></html>"},
        {"call.mht",
         "Subject: Call\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
         "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
         "quoted-printable\r\n\r\n"
         "<!DOCTYPE html><html><body>" +
             paragraphs + "=E5=A5=BD</body></html>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"},
        {"call.rtf", rich + "}"},
        {"call.srt", cues},
        {"call.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Lee>" + kSpeech +
                         "</v>\n\n00:02.000 --> 00:03.000\n<v Bob>Why?\n"},
        {"call.json",
         "{\"year\": 2024, \"speakers\": [" + turns + "], \"names\": {\"s1\": {\"name\": \"Ann Lee\"}}}"},
        {"call.docx", docx(word, "<w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style>")},
        {"call.odt",
         odt("<text:h>Call</text:h><text:p><text:span text:style-name=\"T1\">Ann Lee:</text:span> " +
                 kSpeech + "</text:p>" + "<text:p>Bob: Why?</text:p>",
             "<style:style style:name=\"T1\"/>")},
        {"call.epub",
         epub({"<html><body>" + paragraphs + "</body></html>", "<html><body>Why?</body></html>"})},
        {"call.ass", "[Script Info]\nTitle: Call\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\n"
                     "Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann Lee," +
                         kSpeech + "\nDialogue: 0,0:00:02.00,0:00:03.00,Default,Bob,{\\i1}Why?\n"},
        {"call.ttml", "<?xml version=\"1.0\"?><tt xmlns:ttm=\"m\"><head><ttm:agent xml:id=\"a\"><ttm:name>Ann"
                      "</ttm:name></ttm:agent></head><body><p begin=\"1s\" end=\"2s\" ttm:agent=\"a\">" +
                          kSpeech + "</p><p begin=\"3s\">Why?</p></body></tt>"},
        {"call.pdf", samplePdf()},
        {"call.txt", "Operator:\n" + kSpeech + "\n各位下午好。\n"}};
}

/// Reads a file that is bad in some way: it gives its named error or a text, and never more text than it
/// holds.
void expectTold(const std::string& bytes, const std::string& name, std::map<std::string, int>& told)
{
    const Result<Document> document = readDocument(bytes, name);
    if (!document) {
        static const std::set<ErrorCode> kNamed = {ErrorCode::FileEmpty,       ErrorCode::FileTooLarge,
                                                   ErrorCode::FormatUnknown,   ErrorCode::FormatDamaged,
                                                   ErrorCode::FormatEncrypted, ErrorCode::FormatScanned,
                                                   ErrorCode::FormatUnsafe,    ErrorCode::EncodingUnknown};
        EXPECT_TRUE(kNamed.contains(document.error().code)) << describe(document.error());
        EXPECT_EQ(document.error().path, name);
        ++told[std::string(earshot::name(document.error().code))];
        return;
    }
    ++told["read"];
    std::int32_t end = 0;
    for (const Block& block : document->blocks) {
        EXPECT_LE(end, block.span.begin());
        end = block.span.end();
        EXPECT_FALSE(block.span.empty());
    }
    EXPECT_LE(end, static_cast<std::int32_t>(document->text.size()));
    for (const SourceMap::Run& run : document->sourceMap.runs())
        ASSERT_LE(static_cast<std::size_t>(run.source + run.length), document->source.size());
}

std::vector<Sample> cutFiles()
{
    std::vector<Sample> files;
    for (const Sample& sample : samples())
        for (std::size_t i = 1; i <= 40; ++i)
            files.push_back({sample.name, sample.bytes.substr(0, sample.bytes.size() * i / 41)});
    return files;
}

std::vector<Sample> changedFiles()
{
    std::vector<Sample> files;
    for (const Sample& sample : samples())
        for (std::size_t i = 0; i < 30; ++i) {
            std::string bytes = sample.bytes;
            for (std::size_t at = i * 7; at < bytes.size(); at += 97 + 13 * i)
                bytes[at] = static_cast<char>(i % 3 == 0 ? 0 : i % 3 == 1 ? bytes[at] ^ 0x20 : 0xFF);
            files.push_back({sample.name, std::move(bytes)});
        }
    return files;
}

TEST(BadFiles, AreManyAndDifferent)
{
    std::set<std::string> different;
    for (const auto& files : {cutFiles(), changedFiles()})
        for (const Sample& file : files)
            different.insert(file.bytes);
    EXPECT_GE(different.size(), 800U);
}

TEST(BadFiles, CutAnywhereTheyAreTold)
{
    const LittleMemory guard;
    std::map<std::string, int> told;
    for (const Sample& file : cutFiles())
        expectTold(file.bytes, file.name, told);
    EXPECT_GE(told["read"], 120) << "a text that ends early is still a text";
    EXPECT_GE(told["format-damaged"], 60);
}

TEST(BadFiles, WithBytesChangedTheyAreTold)
{
    const LittleMemory guard;
    std::map<std::string, int> told;
    for (const Sample& file : changedFiles())
        expectTold(file.bytes, file.name, told);
    EXPECT_GE(told["read"], 60);
}

TEST(BadFiles, TheNameDoesNotDecideTheFormat)
{
    std::map<std::string, int> told;
    const std::vector<Sample> all = samples();
    for (const Sample& sample : all) {
        const Result<Document> right = readDocument(sample.bytes, sample.name);
        ASSERT_TRUE(right) << sample.name;
        for (const Sample& other : all)
            if (sample.name != "call.txt" ||
                other.name != "call.json") { // JSON's name is a promise to be kept
                const Result<Document> wrong = readDocument(sample.bytes, other.name);
                ASSERT_TRUE(wrong) << sample.name << " as " << other.name;
                EXPECT_EQ(wrong->mediaType, right->mediaType);
                EXPECT_EQ(wrong->text, right->text);
            }
    }
}

std::string repeated(std::string_view unit, std::size_t times)
{
    std::string all;
    all.reserve(unit.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += unit;
    return all;
}

TEST(BadFiles, HugeOnesAreRefusedBeforeTheyCostAnything)
{
    const LittleMemory guard;
    EXPECT_EQ(errorOf(std::string(100'000'000, 'a'), "line.txt"), ErrorCode::FileTooLarge);
    EXPECT_EQ(errorOf("<p>" + std::string(100'000'000, 'a'), "line.html"), ErrorCode::FileTooLarge);
    EXPECT_EQ(errorOf("%PDF-1.4\n" + std::string(100'000'000, 'a'), "line.pdf"), ErrorCode::FileTooLarge);
}

TEST(BadFiles, WhatNestsOrMultipliesWithoutEndIsUnsafe)
{
    const LittleMemory guard;
    constexpr std::size_t kMany = 100'000;
    EXPECT_EQ(errorOf(repeated("<div>", kMany) + "Good day", "x.html"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(errorOf(repeated("<p>a", 10 * kMany + 1), "x.html"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(errorOf(repeated("[", kMany), "x.json"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(errorOf("[" + repeated("0,", 10 * kMany) + "0]", "x.json"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(errorOf(repeated("0:01,000 --> 0:02,000\na\n", 3 * kMany), "x.srt"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(errorOf(repeated("a\n", 10 * kMany + 2), "x.txt"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(errorOf(docx(repeated("<w:p>", kMany)), "x.docx"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(
        errorOf(docx("<w:p><w:r><w:t>" + std::string(30'000'000, 'a') + "</w:t></w:r></w:p>"), "x.docx"),
        ErrorCode::FormatUnsafe);
    std::vector<std::pair<std::string, std::string>> entries;
    for (int i = 0; i < 6000; ++i)
        entries.emplace_back(fmt::format("word/{}.xml", i), "a");
    EXPECT_EQ(errorOf(zipped(entries), "x.docx"), ErrorCode::FormatUnsafe);
}

TEST(BadFiles, APageOfEndlessTextIsRefusedBeforeItIsLaidOut)
{
    const LittleMemory guard;
    PdfMaker pdf;
    pdf.page();
    pdf.draw("BT /F1 10 Tf " + repeated("(" + kSpeech + ") Tj ", 10'000) + "ET\n");
    EXPECT_EQ(errorOf(pdf.bytes(), "x.pdf"), ErrorCode::FormatUnsafe);
}

TEST(BadFiles, EntriesThatClimbOutOfTheArchiveAreIgnored)
{
    const std::string body =
        "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Good day</w:t></w:r></w:p></w:document>";
    const Document document = read(
        zipped({{"../../word/document.xml", "<no/>"}, {"/etc/passwd", "x"}, {"word/document.xml", body}}), {},
        "x.docx");
    EXPECT_EQ(toUtf8(document.text), "Good day");
    EXPECT_EQ(errorOf(zipped({{"../word/document.xml", body}}), "x.docx"), ErrorCode::FormatUnknown);
    EXPECT_EQ(
        errorOf(zipped({{"_rels/.rels",
                         "<R><Relationship Type=\"x/officeDocument\" Target=\"../../etc/passwd\"/></R>"}}),
                "x.docx"),
        ErrorCode::FormatUnknown);
}

TEST(BadFiles, EntitiesNeitherSwellNorReadFiles)
{
    std::string bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c <= 'k'; ++c)
        bomb += fmt::format("<!ENTITY {0} \"&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};\">", c,
                            static_cast<char>(c - 1));
    bomb += "]><w:document xmlns:w=\"w\"><w:p><w:r><w:t>&k;</w:t></w:r></w:p></w:document>";
    EXPECT_EQ(errorOf(zipped({{"word/document.xml", bomb}}), "x.docx"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(
        toUtf8(read("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><p>Good &x; day</p>",
                    {}, "x.html")
                   .text),
        "Good &x; day");
}

/// Text made to cost quadratic time by a careless reader.
TEST(BadFiles, RepetitionCostsNoMoreThanItsLength)
{
    const LittleMemory guard;
    constexpr std::size_t kMany = 200'000;
    std::map<std::string, int> told;
    for (const std::string_view unit :
         {"\\par ",   "\\'d6",   "{\\*",  "\\u22909?",  "--b\r\n", "=E5",  "<",       "<a",
          "</p>",     "<!--",    "&",     "&amp",       "<p><b>",  "<td>", "<b></p>", "\"",
          "{\"a\":",  "[1,",     "<v a>", "{\\",        "--> ",    "a:",   "\n\n",    "\\u",
          "<script>", "<li><p>", "<w:p>", "(1, 2, 3%)", "業(yè)",  "……",   ">>"})
        for (const std::string_view start :
             {"<html><p>", "{\\rtf1 ",
              "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n",
              "WEBVTT\n\n0:01.000 --> 0:02.000\n", "[{\"text\": \"", "Good day "})
            expectTold(std::string(start) + repeated(unit, start.starts_with("<html") && unit == "<p><b>"
                                                               ? 4000
                                                               : kMany / unit.size()),
                       "x", told);
}

} // namespace
} // namespace earshot
