#include "transcript/vocabulary.h"

#include "text/fold.h"
#include "text/utf.h"

#include <array>
#include <charconv>
#include <utility>

namespace earshot {
namespace {

template<class Value, std::size_t N>
Value valueOf(const std::array<std::pair<std::string_view, Value>, N>& names, std::string_view name,
              Value otherwise)
{
    for (const auto& [known, value] : names)
        if (known == name)
            return value;
    return otherwise;
}

constexpr std::array<std::pair<std::string_view, Role>, 3> kRoles = {
    {{"operator", Role::Operator}, {"analyst", Role::Analyst}, {"executive", Role::Executive}}};

constexpr std::array<std::pair<std::string_view, Voice>, 8> kVoices = {
    {{"operator", Voice::Operator},
     {"questioner", Voice::Questioner},
     {"company", Voice::Company},
     {"numbered", Voice::Numbered},
     {"unknown", Voice::Unknown},
     {"unknown_analyst", Voice::UnknownAnalyst},
     {"unknown_executive", Voice::UnknownExecutive},
     {"interpreter", Voice::Interpreter}}};

constexpr std::array<std::pair<std::string_view, HeadingKind>, 9> kHeadings = {
    {{"prepared", HeadingKind::Prepared},
     {"qa", HeadingKind::Qa},
     {"narration", HeadingKind::Narration},
     {"boilerplate", HeadingKind::Boilerplate},
     {"participants", HeadingKind::Participants},
     {"participants_analyst", HeadingKind::ParticipantsAnalyst},
     {"participants_executive", HeadingKind::ParticipantsExecutive},
     {"participants_guest", HeadingKind::ParticipantsGuest},
     {"statement", HeadingKind::Statement}}};

constexpr std::array<std::pair<std::string_view, Cue>, 18> kCues = {
    {{"announce", Cue::Announce},
     {"open_questions", Cue::OpenQuestions},
     {"hand_over", Cue::HandOver},
     {"thanks", Cue::Thanks},
     {"ask_back", Cue::AskBack},
     {"follow_up", Cue::FollowUp},
     {"request", Cue::Request},
     {"request_opening", Cue::RequestOpening},
     {"question_opening", Cue::QuestionOpening},
     {"ordinal", Cue::Ordinal},
     {"restate", Cue::Restate},
     {"call_end", Cue::CallEnd},
     {"period_end", Cue::PeriodEnd},
     {"in_person", Cue::InPerson},
     {"turns_to", Cue::TurnsTo},
     {"continues", Cue::Continues},
     {"small_talk", Cue::SmallTalk},
     {"instructions", Cue::Instructions}}};

constexpr std::array<std::pair<std::string_view, RecordField>, 4> kRecordFields{
    {{"person", RecordField::Person},
     {"about", RecordField::About},
     {"time", RecordField::Time},
     {"words", RecordField::Words}}};

constexpr std::array<std::pair<std::string_view, ReadWord>, 8> kReadWords{{{"question", ReadWord::Question},
                                                                           {"channel", ReadWord::Channel},
                                                                           {"unspoken", ReadWord::Unspoken},
                                                                           {"reading", ReadWord::Reading},
                                                                           {"link", ReadWord::Link},
                                                                           {"owner", ReadWord::Owner},
                                                                           {"about", ReadWord::About},
                                                                           {"one", ReadWord::One}}};

constexpr std::array<std::pair<std::string_view, AdvertLine>, 5> kAdvertLines{
    {{"opens", AdvertLine::Opens},
     {"ticker", AdvertLine::Ticker},
     {"control", AdvertLine::Control},
     {"caption", AdvertLine::Caption},
     {"speech", AdvertLine::Speech}}};

using Phrases = std::vector<PhraseMatcher::Phrase>;

/// One phrase for each form of the entries that `wanted` admits; its value is the index that `valueFor`
/// gives.
template<class Wanted, class ValueFor>
PhraseMatcher matcherOf(const std::vector<LexiconEntry>& entries, Wanted wanted, ValueFor valueFor)
{
    Phrases phrases;
    for (const LexiconEntry& entry : entries) {
        if (!wanted(entry))
            continue;
        const std::uint32_t value = valueFor(entry);
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, value});
    }
    return PhraseMatcher(phrases);
}

PhraseMatcher partOf(const std::vector<LexiconEntry>& entries, std::string_view key, std::string_view part)
{
    return matcherOf(
        entries, [&](const LexiconEntry& entry) { return entry.attribute(key) == part; },
        [](const LexiconEntry&) { return 0u; });
}

PhraseMatcher entryOf(const std::vector<LexiconEntry>& entries, std::string_view id)
{
    return matcherOf(
        entries, [&](const LexiconEntry& entry) { return entry.id == id; },
        [](const LexiconEntry&) { return 0u; });
}

/// The forms of one entry in their order, each with the blank that parts it from the next word.
std::vector<std::u16string> leadsOf(const std::vector<LexiconEntry>& entries, std::string_view id)
{
    std::vector<std::u16string> leads;
    for (const LexiconEntry& entry : entries)
        if (entry.id == id)
            for (const std::u16string& form : entry.forms)
                leads.push_back(folded(form) + u" ");
    return leads;
}

constexpr auto kAll = [](const LexiconEntry&) { return true; };

} // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon)
{
    titles = matcherOf(lexicon.topic("roles"), kAll, [this](const LexiconEntry& entry) {
        roles.push_back(valueOf(kRoles, entry.attribute("role"), Role::Unknown));
        return static_cast<std::uint32_t>(roles.size() - 1);
    });
    voices = matcherOf(lexicon.topic("voices"), kAll, [this](const LexiconEntry& entry) {
        parts.push_back(
            {valueOf(kVoices, entry.attribute("voice"), Voice::None), toUtf16(entry.attribute("name")),
             toUtf16(entry.attribute("name_hant")), entry.language, entry.attribute("kind") == "people",
             entry.attribute("counts") == "people", valueOf(kVoices, entry.attribute("alone"), Voice::None)});
        return static_cast<std::uint32_t>(parts.size() - 1);
    });
    headings = matcherOf(lexicon.topic("headings"), kAll, [this](const LexiconEntry& entry) {
        headingKinds.push_back(valueOf(kHeadings, entry.attribute("section"), HeadingKind::Narration));
        return static_cast<std::uint32_t>(headingKinds.size() - 1);
    });
    boilerplate = partOf(lexicon.topic("boilerplate"), "place", "");
    boilerplateInside = partOf(lexicon.topic("boilerplate"), "place", "inside");
    makings = partOf(lexicon.topic("boilerplate"), "place", "making");
    agendaFields = partOf(lexicon.topic("boilerplate"), "place", "agenda");
    cautions = partOf(lexicon.topic("boilerplate"), "place", "caution");
    adverts = matcherOf(
        lexicon.topic("boilerplate"),
        [](const LexiconEntry& entry) { return entry.attribute("place") == "advert"; },
        [](const LexiconEntry& entry) {
            return static_cast<std::uint32_t>(
                valueOf(kAdvertLines, entry.attribute("line"), AdvertLine::Whole));
        });
    cues = matcherOf(lexicon.topic("cues"), kAll, [this](const LexiconEntry& entry) {
        const std::string_view number = entry.attribute("number");
        CueEntry cue{valueOf(kCues, entry.attribute("cue"), Cue::None), 0};
        std::from_chars(number.data(), number.data() + number.size(), cue.number);
        cueEntries.push_back(cue);
        return static_cast<std::uint32_t>(cueEntries.size() - 1);
    });
    numberedCues = matcherOf(
        lexicon.topic("cues"), [](const LexiconEntry& entry) { return !entry.attribute("number").empty(); },
        [](const LexiconEntry&) { return 0u; });
    functionWords = matcherOf(lexicon.topic("function_words"), kAll, [](const LexiconEntry&) { return 0u; });
    for (const LexiconEntry& entry : lexicon.topic("function_words"))
        for (const std::u16string& form : entry.forms)
            functionWordSet.add(folded(form));
    courtesies = partOf(lexicon.topic("summary_cues"), "kind", "courtesy");
    inversions = matcherOf(lexicon.topic("inversions"), kAll, [](const LexiconEntry&) { return 0u; });
    passing = matcherOf(lexicon.topic("passing_cues"), kAll, [](const LexiconEntry&) { return 0u; });
    readQuestions = matcherOf(lexicon.topic("read_questions"), kAll, [](const LexiconEntry& entry) {
        return static_cast<std::uint32_t>(valueOf(kReadWords, entry.attribute("part"), ReadWord::Question));
    });
    readSigns = matcherOf(
        lexicon.topic("read_questions"),
        [](const LexiconEntry& entry) {
            const std::string_view part = entry.attribute("part"); // what stands for a question needs its way
            return part == "question" || part == "channel" || part == "unspoken";
        },
        [](const LexiconEntry& entry) {
            return static_cast<std::uint32_t>(valueOf(kReadWords, entry.attribute("part"), ReadWord::One));
        });
    answers = matcherOf(
        lexicon.topic("answer_cues"),
        [](const LexiconEntry& entry) { return entry.attribute("kind") != "direct"; },
        [this](const LexiconEntry& entry) {
            answerKinds.push_back(entry.attribute("kind") == "affirm" ? AnswerKind::Plain
                                                                      : AnswerKind::Withheld);
            return static_cast<std::uint32_t>(answerKinds.size() - 1);
        });
    const auto& firmEntries = lexicon.topic("firms");
    firms = partOf(firmEntries, "kind", "known");
    firmSuffixes = partOf(firmEntries, "kind", "suffix");
    financialSuffixes = partOf(firmEntries, "trade", "finance");
    const auto& names = lexicon.topic("names");
    notNames = partOf(names, "part", "not_name");
    particles = partOf(names, "part", "particle");
    nameSuffixes = partOf(names, "part", "suffix");
    honorifics = partOf(names, "part", "honorific");
    surnames = partOf(names, "part", "surname");
    compoundSurnames = partOf(names, "part", "compound_surname");
    clockUnits = matcherOf(
        names, [](const LexiconEntry& entry) { return entry.attribute("part") == "clock"; },
        [](const LexiconEntry& entry) {
            const std::string_view seconds = entry.attribute("seconds");
            std::uint32_t value = 0;
            std::from_chars(seconds.data(), seconds.data() + seconds.size(), value);
            return value;
        });
    mailFields = partOf(names, "part", "mail_field");
    speechNouns = partOf(names, "part", "speech_noun");
    speechVerbs = matcherOf(
        names, [](const LexiconEntry& entry) { return entry.attribute("part") == "speech_verb"; },
        [](const LexiconEntry& entry) {
            return static_cast<std::uint32_t>(valueOf(kRoles, entry.attribute("role"), Role::Unknown));
        });
    recordFields = matcherOf(
        names, [](const LexiconEntry& entry) { return entry.attribute("part") == "record_field"; },
        [](const LexiconEntry& entry) {
            return static_cast<std::uint32_t>(
                valueOf(kRecordFields, entry.attribute("field"), RecordField::Words));
        });
    notInNames = partOf(names, "part", "not_in_name");
    const auto& trouble = lexicon.topic("line_trouble");
    lineCarriers = partOf(trouble, "part", "carrier");
    lineFaults = partOf(trouble, "part", "fault");
    unheard = partOf(trouble, "part", "unheard");
    lineTroubles = matcherOf(
        trouble, [](const LexiconEntry& entry) { return entry.attribute("part") != "carrier"; },
        [](const LexiconEntry&) { return 0u; });
    const auto& floorWords = lexicon.topic("floor_words");
    floorNouns = entryOf(floorWords, "noun");
    roundEnds = entryOf(floorWords, "end");
    farewells = entryOf(floorWords, "farewell");
    hostTitles = entryOf(floorWords, "officer");
    givenToWords = leadsOf(floorWords, "given_to");
    handedToWords = leadsOf(floorWords, "handed_to");
    colleagueWords = leadsOf(floorWords, "colleague");
    firmWords = leadsOf(floorWords, "firm");
    for (std::u16string& word : firmWords)
        word.insert(0, 1, u' ');
}

Role Vocabulary::roleIn(std::u16string_view text) const
{
    Role role = Role::Unknown;
    for (const auto& match : titles.findAll(text)) {
        const Role found = roleOf(match);
        if (role == Role::Unknown || found == Role::Analyst)
            role = found;
    }
    return role;
}

bool Vocabulary::saysCue(std::u16string_view text, std::initializer_list<Cue> wanted) const
{
    return holdsCue(cues.findAll(text), wanted);
}

bool Vocabulary::holdsCue(const std::vector<PhraseMatcher::Match>& found,
                          std::initializer_list<Cue> wanted) const
{
    return std::any_of(found.begin(), found.end(), [&](const PhraseMatcher::Match& match) {
        return std::find(wanted.begin(), wanted.end(), cueEntries[match.value].cue) != wanted.end();
    });
}

const std::u16string& Vocabulary::partName(std::size_t part, Language language) const
{
    const Part* shown = &parts[part];
    const std::string_view wanted = isChinese(language) ? "zh" : "en";
    if (!shown->name.empty() && shown->language != wanted && shown->voice != Voice::Operator)
        for (const Part& other : parts)
            if (other.voice == shown->voice && other.language == wanted && !other.name.empty())
                shown = &other;
    return language == Language::ChineseTraditional && !shown->nameHant.empty() ? shown->nameHant
                                                                                : shown->name;
}

const Vocabulary& Vocabulary::shipped()
{
    static const Vocabulary vocabulary(Lexicon::shipped());
    return vocabulary;
}

} // namespace earshot
