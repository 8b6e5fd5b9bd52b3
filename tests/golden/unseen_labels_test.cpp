#include "base/embedded.h"
#include "library/library.h"
#include "text/utf.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <iostream>
#include <map>

namespace earshot {
namespace {

struct Speech {
    std::string name;
    std::string title;
    std::string firm;
    Role role = Role::Unknown;
    Section section = Section::Prepared;
    std::string text;
};

std::vector<Speech> speechesOf(const Reading& reading)
{
    std::vector<Speech> speeches;
    for (const Turn& turn : reading.call.turns) {
        if (!turn.speaker)
            continue;
        const Person& person = reading.call.people[static_cast<std::size_t>(*turn.speaker)];
        speeches.push_back({toUtf8(person.name), toUtf8(person.title), toUtf8(person.firm), turn.role,
                            turn.section, toUtf8(turn.body.in(reading.document.text))});
    }
    return speeches;
}

std::vector<Speech> speechesOfSample(const std::string& sample)
{
    for (const embedded::File& file : embedded::samples())
        if (file.name == sample)
            if (const Result<Reading> reading = readCall(file.bytes, sample))
                return speechesOf(*reading);
    return {};
}

/// F1 of the turns' beginnings with their speakers.
double startsF1(const std::vector<Speech>& wanted, const std::vector<Speech>& found)
{
    constexpr std::size_t kHead = 40; // bytes
    std::map<std::pair<std::string, std::string>, int> left;
    const auto key = [&](const Speech& speech) {
        return std::pair(speech.name, speech.text.substr(0, kHead));
    };
    for (const Speech& speech : wanted)
        ++left[key(speech)];
    int right = 0;
    for (const Speech& speech : found)
        right += left[key(speech)]-- > 0;
    return 2.0 * right / static_cast<double>(wanted.size() + found.size());
}

/// How a publisher that no rule was written for may label a speech.
struct Grammar {
    const char* name;
    std::function<std::string(const Speech&, std::size_t index)> label;
};

std::ostream& operator<<(std::ostream& out, const Grammar& grammar)
{
    return out << grammar.name;
}

std::string part(const Speech& speech)
{
    return !speech.firm.empty() ? speech.firm : speech.title;
}

std::string behind(const std::string& joint, const std::string& what, const std::string& end = {})
{
    return what.empty() ? std::string() : joint + what + end;
}

/// "Q" for an analyst, "A" for the company in the questions; nothing else.
std::string letter(const Speech& speech)
{
    if (speech.section != Section::Qa || speech.role == Role::Operator)
        return {};
    return speech.role == Role::Analyst ? "Q" : "A";
}

std::vector<Grammar> grammars()
{
    return {
        {"NameBarFirm", [](const Speech& s, std::size_t) { return s.name + behind(" | ", part(s)) + "\n"; }},
        {"BracketsOnALine", [](const Speech& s, std::size_t) { return "[" + s.name + "]\n"; }},
        {"AnglesBeforeText", [](const Speech& s, std::size_t) { return "<" + s.name + "> "; }},
        {"LensesBeforeText", [](const Speech& s, std::size_t) { return "【" + s.name + "】"; }},
        {"LetterDashName",
         [](const Speech& s, std::size_t) { return behind("", letter(s), " - ") + s.name + ": "; }},
        {"BoldNameDashFirm",
         [](const Speech& s, std::size_t) { return "**" + s.name + "**" + behind(" – ", part(s)) + "\n"; }},
        {"RowOfATable", [](const Speech& s, std::size_t) { return s.name + "\t"; }},
        {"NameTitleFirmLines",
         [](const Speech& s, std::size_t) {
             return s.name + "\n" + behind("", s.title, "\n") + behind("", s.firm, "\n") + "\n";
         }},
        {"NameDashText", [](const Speech& s, std::size_t) { return s.name + " – "; }},
        {"TimeBeforeName",
         [](const Speech& s, std::size_t i) {
             return "00:" + std::to_string(10 + i / 50) + ":" + std::to_string(10 + i % 50) + " " + s.name +
                    "\n";
         }},
        {"RulesRoundName", [](const Speech& s, std::size_t) { return "=== " + s.name + " ===\n"; }},
        {"NameSlashFirm",
         [](const Speech& s, std::size_t) { return s.name + behind(" / ", part(s)) + "\n"; }},
        {"WordBeforeName", [](const Speech& s, std::size_t) { return "Speaker: " + s.name + "\n"; }},
        {"WordDashNameCommaFirm",
         [](const Speech& s, std::size_t) {
             const std::string asks = letter(s);
             const std::string word = asks.empty() ? "" : asks == "Q" ? "Question – " : "Answer – ";
             return word + s.name + (word.empty() ? "" : behind(", ", part(s))) + ": ";
         }},
        {"TitleInBracketsBeforeName",
         [](const Speech& s, std::size_t) { return behind("【", s.title, "】") + s.name + "：\n"; }},
        {"NameAngleFirmAndCount",
         [](const Speech& s, std::size_t i) {
             return s.name + behind(" > ", part(s)) + "    {" + std::to_string(i + 1) + "}\n";
         }},
        {"TimeBehindName",
         [](const Speech& s, std::size_t i) {
             return s.name + " [00:" + std::to_string(10 + i / 50) + ":" + std::to_string(10 + i % 50) + "] ";
         }},
        {"QuestionersOtherwise",
         [](const Speech& s, std::size_t) {
             return s.role == Role::Analyst ? s.name + " >> " + part(s) + "\n" : "/ " + s.name + " /\n";
         }},
        {"NumberedLabels",
         [](const Speech& s, std::size_t i) { return std::to_string(i + 1) + ". " + s.name + ": "; }},
    };
}

class UnseenLabels : public testing::TestWithParam<std::tuple<const char*, Grammar>> {};

TEST_P(UnseenLabels, AreLearnedFromTheDocument)
{
    const auto& [sample, grammar] = GetParam();
    const std::vector<Speech> speeches = speechesOfSample(sample);
    ASSERT_GT(speeches.size(), 10u);
    std::string page = "Q2 2031\n\n";
    for (std::size_t i = 0; i < speeches.size(); ++i) {
        std::string text = speeches[i].text;
        std::replace(text.begin(), text.end(), '\n', ' ');
        page += grammar.label(speeches[i], i) + text + "\n\n";
    }
    const Result<Reading> again = readCall(page, "page.txt");
    ASSERT_TRUE(again);
    EXPECT_GE(startsF1(speeches, speechesOf(*again)), 0.9);
}

INSTANTIATE_TEST_SUITE_P(Samples, UnseenLabels,
                         testing::Combine(testing::Values("northwind-fy2024q1.txt", "lanhai-fy2024q1.txt"),
                                          testing::ValuesIn(grammars())),
                         [](const auto& each) {
                             const std::string sample = std::get<0>(each.param);
                             return sample.substr(0, sample.find('-')) + std::get<1>(each.param).name;
                         });

} // namespace
} // namespace earshot
