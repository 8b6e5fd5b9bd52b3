#pragma once

#include "analysis/reading.h"
#include "support/qt_text.h"
#include "text/script.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::ui {

/// One turn of a call made up for a test.
struct Said {
    std::u16string name;
    Role role = Role::Executive;
    std::u16string words; ///< paragraphs by '\n'
    Section section = Section::Qa;
};

/// A call of these turns: each analyst's turn opens an exchange, the executives behind it answer.
inline std::shared_ptr<Reading> callOf(const std::vector<Said>& said, Language language = Language::English)
{
    auto reading = std::make_shared<Reading>();
    Document& document = reading->document;
    Call& call = reading->call;
    document.language = language;
    document.sha256 = std::to_string(said.size());
    call.info.company = u"Lanhai";
    call.info.fiscalYear = 2024;
    call.info.fiscalQuarter = 4;
    for (const Said& turn : said) {
        PersonIndex person = 0;
        while (person < static_cast<PersonIndex>(call.people.size()) &&
               call.people[static_cast<std::size_t>(person)].name != turn.name) {
            ++person;
        }
        if (person == static_cast<PersonIndex>(call.people.size())) {
            call.people.push_back({turn.name, turn.role, u"", u"", {}, "test"});
        }
        Turn made{person, turn.role, turn.section, {}, {}, {}};
        const auto label = document.text.size();
        document.text += turn.name + u": ";
        made.label = Span::of(label, document.text.size());
        const auto body = document.text.size();
        document.text += turn.words;
        made.body = Span::of(body, document.text.size());
        document.text += u"\n\n";
        const auto index = static_cast<TurnIndex>(call.turns.size());
        call.turns.push_back(made);
        if (turn.role == Role::Analyst) {
            call.exchanges.push_back({person, std::nullopt, {Pair{{index}, {}, {}, {}, {}, {}}}});
        } else if (turn.role == Role::Executive && turn.section == Section::Qa && !call.exchanges.empty()) {
            Pair& pair = call.exchanges.back().pairs.back();
            pair.answerTurns.push_back(index);
            pair.answerers.push_back(person);
        }
    }
    return reading;
}

inline const std::vector<Said>& shortCall()
{
    static const std::vector<Said> said{
        {u"Operator", Role::Operator, u"Good morning and welcome.", Section::Prepared},
        {u"Ada Moor", Role::Executive, u"Revenue was 12 million.\nMargins rose to 30%.", Section::Prepared},
        {u"Ken Ito", Role::Analyst, u"What about revenue next year?"},
        {u"Ada Moor", Role::Executive, u"We see revenue growing.\nNothing else to add."},
        {u"Lia Sun", Role::Analyst, u"And the dividend?"},
        {u"Ben Roe", Role::Executive, u"It will be kept."},
    };
    return said;
}

/// A call of `turns` turns with a paragraph of `length` characters each.
inline std::shared_ptr<Reading> longCall(int turns, int length, Language language = Language::English)
{
    static const std::u16string latin =
        u"Volumes in the northern region held up better than we had planned for. ";
    static const std::u16string han = u"本季度各项业务按计划推进，客户的需求保持稳定，我们会继续投入。";
    const std::u16string& sentence = isChinese(language) ? han : latin;
    std::u16string words;
    while (static_cast<int>(words.size()) < length) {
        words += sentence;
    }
    std::vector<Said> said;
    said.reserve(static_cast<std::size_t>(turns));
    for (int i = 0; i < turns; ++i) {
        const bool asks = i % 3 == 0;
        said.push_back(
            {asks ? u"Ken Ito" : u"Ada Moor", asks ? Role::Analyst : Role::Executive, words, Section::Qa});
    }
    return callOf(said, language);
}

} // namespace earshot::ui
