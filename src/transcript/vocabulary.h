#pragma once

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"
#include "lexicon/word_set.h"
#include "text/script.h"
#include "transcript/call.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// A part in the call that a label names instead of a person.
enum class Voice {
    None,
    Operator,
    Questioner,
    Company,
    Numbered, ///< "Speaker 3", "发言人3"
    Unknown,
    UnknownAnalyst,
    UnknownExecutive,
    Interpreter, ///< speaks for somebody else
};

/// What a section heading opens.
enum class HeadingKind {
    Prepared,
    Qa,
    Narration,
    Boilerplate,
    Participants,
    ParticipantsAnalyst,
    ParticipantsExecutive,
    ParticipantsGuest, ///< those who are not the company's, where its people have a list of their own
    Statement,         ///< the company's own account, told without a label
};

/// What a phrase tells about the talk around it (topic "cues").
enum class Cue {
    None,
    Announce,       ///< the floor goes to a questioner
    OpenQuestions,  ///< the questions begin
    HandOver,       ///< the floor goes to a colleague
    Thanks,         ///< a closing or opening courtesy
    AskBack,        ///< management asks what was meant
    FollowUp,       ///< takes up an earlier matter
    Request,        ///< asks without a question mark
    RequestOpening, ///< does so at the head of a clause
    QuestionOpening,
    Ordinal, ///< "the second question"
    Restate,
    CallEnd,
    PeriodEnd,
    InPerson,     ///< introduces the people on the call
    TurnsTo,      ///< leaves the question before: "also", "separately"
    Continues,    ///< goes on with the question before: an alternative, an example
    SmallTalk,    ///< asks for nothing: "can you hear me?"
    Instructions, ///< how lines and questions work: only an operator says so
};

/// What an answer says before anything else.
enum class AnswerKind {
    Plain,    ///< yes or no
    Withheld, ///< a refusal, a deferral, a hedge
};

/// The fields that a record of one speech names.
enum class RecordField : std::uint32_t { Person, About, Time, Words };

/// How much of a line the words of an advertisement take.
enum class AdvertLine : std::uint32_t {
    Whole,   ///< all of it, or what a colon follows: "Advertisement", "Sponsored: …"
    Opens,   ///< its beginning: "See also …"
    Ticker,  ///< its beginning, where a share's code ends it: "Follow Acme Inc. (NYSE:ACME)"
    Control, ///< a button of the page, among others of them: "Like (6) Save"
    Caption, ///< its beginning, in the words below a picture: "A couple looking at …"
    Speech,  ///< a word that no such words have: "we"
};

/// The words by which somebody brings in a question that was sent ("read_questions").
enum class ReadWord : std::uint32_t {
    Question, ///< "question", "提问"
    Channel,  ///< how it came: "webcast", "网络"
    Unspoken, ///< says so of the question itself: "written"
    Reading,  ///< says that it is read, or for whom: "reads as follows", "念一下"
    Link,     ///< before the way or the person: "from", "via"
    Owner,    ///< before a question that was asked already: "your", "刚才"
    About,    ///< before the question's matter
    One,      ///< stands for a question before the way it came: "one from the chat"
};

/// The lexicon topics that segmentation reads, as matchers over folded text.
struct Vocabulary {
    explicit Vocabulary(const Lexicon& lexicon);
    /// The shipped lexicon's vocabulary is made once.
    static const Vocabulary& shipped();

    struct Part {
        Voice voice = Voice::None;
        std::u16string name;     ///< how the program calls it; empty: as the label does
        std::u16string nameHant; ///< the same in Traditional characters
        std::string language;
        bool people = false;       ///< a kind of people rather than what they do: "网友", not "提问"
        bool counted = false;      ///< a number behind it tells one person from another: "Analyst 2"
        Voice alone = Voice::None; ///< what a numbered voice is without a number: "Participant"
    };
    /// What the program calls a part in a document of this language; empty: as its label does.
    const std::u16string& partName(std::size_t part, Language language) const;
    Role roleOf(const PhraseMatcher::Match& match) const { return roles[match.value]; }
    /// What the titles in a piece of text say together: an analyst's outweighs a partner's.
    Role roleIn(std::u16string_view folded) const;

    /// Whether one of these cues stands in a piece of text.
    bool saysCue(std::u16string_view folded, std::initializer_list<Cue> wanted) const;
    /// Whether one of them is among matches of `cues`.
    bool holdsCue(const std::vector<PhraseMatcher::Match>& found, std::initializer_list<Cue> wanted) const;

    PhraseMatcher titles;
    std::vector<Role> roles;
    PhraseMatcher voices;
    std::vector<Part> parts;
    PhraseMatcher firms;
    PhraseMatcher firmSuffixes;
    PhraseMatcher financialSuffixes; ///< of those whose people ask: "Securities", "证券"
    PhraseMatcher headings;
    std::vector<HeadingKind> headingKinds;
    PhraseMatcher boilerplate;       ///< openings of the publisher's lines
    PhraseMatcher boilerplateInside; ///< words that only such lines hold
    PhraseMatcher agendaFields;      ///< of a motion in the minutes of a meeting: 案由
    PhraseMatcher cautions;          ///< several of them make a paragraph a legal notice
    PhraseMatcher makings;           ///< of a page, behind its last speech: "transcribed by", 转写
    PhraseMatcher adverts; ///< lines that a page puts into the midst of speech; the value is an AdvertLine
    PhraseMatcher notNames;
    PhraseMatcher particles;    ///< lower-case words inside names
    PhraseMatcher nameSuffixes; ///< "Jr.", "CFA"
    PhraseMatcher honorifics;   ///< before (Latin) or behind (Han) a name
    PhraseMatcher surnames;
    PhraseMatcher compoundSurnames;
    PhraseMatcher clockUnits;    ///< of a time beside a name; the value is in seconds
    PhraseMatcher speechNouns;   ///< before a name: "Question from Jane Doe"
    PhraseMatcher speechVerbs;   ///< behind the name: "补充", "said"; the value is the Role it tells
    PhraseMatcher mailFields;    ///< of the head of a mail: "From", "Subject"
    PhraseMatcher recordFields;  ///< "发言人", "提问时间"; the value is a RecordField
    PhraseMatcher notInNames;    ///< Han characters that no given name holds
    PhraseMatcher functionWords; ///< words that say nothing of a matter
    WordSet functionWordSet;     ///< the Latin ones of them
    PhraseMatcher courtesies;    ///< greetings, thanks and nods
    PhraseMatcher inversions;    ///< at the head of a clause they ask by the order of the words: "how do you"
    PhraseMatcher passing;       ///< hands a question on, takes leave, calls the next one
    PhraseMatcher lineCarriers;  ///< what carries a voice: "line", "声音"
    PhraseMatcher lineFaults;    ///< what befalls it: "breaking up", "断断续续"
    PhraseMatcher lineTroubles;  ///< lineFaults and unheard
    PhraseMatcher unheard;       ///< somebody did not hear: "didn't catch", "没听清"
    PhraseMatcher floorNouns;    ///< what a host speaks of between answers: "question", "时间"
    PhraseMatcher roundEnds;     ///< the questions or the meeting end: "no further questions"
    PhraseMatcher farewells;     ///< said to all who listen: "thank you all for joining"
    PhraseMatcher hostTitles;    ///< of the company's own hosts: "investor relations"
    PhraseMatcher readQuestions; ///< the value is a ReadWord
    PhraseMatcher readSigns;     ///< those of them without which no question is brought in
    PhraseMatcher answers;       ///< by themselves an answer, however short
    std::vector<AnswerKind> answerKinds;
    PhraseMatcher cues;
    struct CueEntry {
        Cue cue = Cue::None;
        int number = 0; ///< of an ordinal; of an announcement that counts as one does
    };
    std::vector<CueEntry> cueEntries;
    PhraseMatcher numberedCues; ///< those of them that have a number: few texts hold one
    /// Before the person who is given the floor, folded and with a blank behind, in the order in which they
    /// are tried: "line of ", of an announcement; "over to ", of a hand-over; " with ", between person and
    /// firm, with a blank on either side.
    std::vector<std::u16string> givenToWords;
    std::vector<std::u16string> handedToWords;
    std::vector<std::u16string> colleagueWords; ///< before the office of somebody of the company: "our "
    std::vector<std::u16string> firmWords;
};

} // namespace earshot
