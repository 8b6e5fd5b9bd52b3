#include "figures/extractor.h"
#include "text/utf.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace earshot {
namespace {

struct Labelled {
    std::string words;
    std::string segment;
    std::string geography;
};

struct Case {
    Language language = Language::English;
    std::string company;
    std::u16string text;
    std::vector<Labelled> figures;
    int line = 0;
};

Labelled labelled(const std::string& line)
{
    const std::size_t first = line.find(" | ");
    const std::size_t second = line.find(" | ", first + 3);
    return {line.substr(2, first - 2), line.substr(first + 3, second - first - 3), line.substr(second + 3)};
}

std::vector<Case> cases()
{
    std::ifstream file(EARSHOT_GOLDEN_SCOPES);
    std::vector<Case> out;
    Case head;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line[0] == '#')
            continue;
        if (line[0] == '@') {
            const std::size_t space = line.find(' ', 2);
            const std::string language = line.substr(2, space - 2);
            head.language = language == "en"        ? Language::English
                            : language == "zh-Hans" ? Language::ChineseSimplified
                                                    : Language::ChineseTraditional;
            head.company = line.substr(space + 1) == "-" ? "" : line.substr(space + 1);
        } else if (line.starts_with("= ")) {
            out.back().figures.push_back(labelled(line));
        } else {
            out.push_back(head);
            out.back().line = number;
            out.back().text = toUtf16(line);
            for (std::size_t at = 0; (at = out.back().text.find(u" / ", at)) != std::u16string::npos;)
                out.back().text.replace(at, 3, u"\n");
        }
    }
    return out;
}

FigureSet read(const Case& one, const FigureExtractor& extractor)
{
    Document document;
    document.text = document.source = one.text;
    document.language = one.language;
    Call call;
    call.info.company = toUtf16(one.company);
    Turn turn;
    turn.role = Role::Executive;
    turn.body = Span::of(0, one.text.size());
    call.turns.push_back(turn);
    return extractor.extract(document, call);
}

struct Score {
    int wanted = 0;
    int found = 0;
    int right = 0;

    void count(const std::string& want, const std::string& has)
    {
        wanted += want != "-";
        found += has != "-";
        right += want != "-" && want == has;
    }
    double precision() const { return double(right) / found; }
    double recall() const { return double(right) / wanted; }
    double f1() const { return 2.0 * right / (found + wanted); }
};

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : text;
}

TEST(GoldenScopes, SegmentsAndPlacesOfFiguresAreToldAndSeldomWrong)
{
    const std::vector<Case> all = cases();
    ASSERT_GE(all.size(), 60u);
    const FigureExtractor extractor(Lexicon::shipped());
    Score segments;
    Score places;
    for (const Case& one : all) {
        std::vector<Labelled> left = one.figures;
        std::string told;
        for (const Figure& figure : read(one, extractor).figures) {
            const std::string words = toUtf8(figure.span.in(one.text));
            const auto label = std::ranges::find(left, words, &Labelled::words);
            const Labelled want = label == left.end() ? Labelled{words, "-", "-"} : *label;
            if (label != left.end())
                left.erase(label);
            segments.count(want.segment, orDash(figure.segment));
            places.count(want.geography, orDash(figure.geography));
            if (want.segment != orDash(figure.segment) || want.geography != orDash(figure.geography))
                told += "\n    " + words + ": wanted " + want.segment + " | " + want.geography + ", found " +
                        orDash(figure.segment) + " | " + orDash(figure.geography);
        }
        for (const Labelled& missing : left) {
            segments.count(missing.segment, "-");
            places.count(missing.geography, "-");
            told += "\n    no figure " + missing.words;
        }
        if (!told.empty())
            std::cout << "line " << one.line << ": " << toUtf8(one.text) << told << "\n";
    }
    std::cout << "segments: precision " << segments.precision() << ", recall " << segments.recall() << " of "
              << segments.wanted << "; places: precision " << places.precision() << ", recall "
              << places.recall() << " of " << places.wanted << "\n";
    EXPECT_GE(segments.precision(), 0.97);
    EXPECT_GE(segments.f1(), 0.93);
    EXPECT_GE(places.precision(), 0.97);
    EXPECT_GE(places.f1(), 0.95);
}

TEST(Scopes, PeopleOfTheCallAreNoSegments)
{
    const FigureExtractor extractor(Lexicon::shipped());
    Case one;
    one.text = u"Marlow revenue was $5 million. Marlow gross margin was 12%.";
    const auto segments = [&](const Case& of, std::vector<Person> people) {
        Document document;
        document.text = document.source = of.text;
        Call call;
        call.people = std::move(people);
        call.turns.emplace_back();
        call.turns.back().body = Span::of(0, of.text.size());
        std::string out;
        for (const Figure& figure : extractor.extract(document, call).figures)
            out += orDash(figure.segment) + " ";
        return out;
    };
    EXPECT_EQ(segments(one, {}), "Marlow Marlow ");
    Person person;
    person.name = u"Ada Marlow";
    EXPECT_EQ(segments(one, {person}), "- - ");
}

} // namespace
} // namespace earshot
