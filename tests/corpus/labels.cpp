#include "labels.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

namespace earshot::corpus {
namespace {

using nlohmann::json;

/// Letters of a turn's beginning that tell it from others.
constexpr std::size_t kEdge = 40;
/// A turn with fewer letters ("Thank you.") does not bound an exchange.
constexpr std::size_t kSubstance = 60;

std::string text(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::u16string_view head(const std::u16string& all)
{
    return std::u16string_view(all).substr(0, kEdge);
}

std::string headLetters(const std::string& utf8)
{
    const std::u16string all = toUtf16(utf8);
    return toUtf8(head(all));
}

std::string startKey(const LabelledTurn& turn)
{
    return turn.speaker + "|" + headLetters(turn.text);
}

std::vector<std::string> floorKeys(const LabelledCall& call)
{
    std::vector<std::string> keys;
    for (const Floor& floor : call.floors) {
        std::set<std::size_t> solid;
        for (const std::size_t turn : floor.turns) {
            if (toUtf16(call.turns[turn].text).size() >= kSubstance)
                solid.insert(turn);
        }
        if (!solid.empty()) {
            keys.push_back(floor.asker + "|" + headLetters(call.turns[*solid.begin()].text) + "|" +
                           headLetters(call.turns[*solid.rbegin()].text));
        }
    }
    return keys;
}

/// The labels give pairs; neighbours of one asker are one exchange.
std::vector<Floor> floorsOf(const json& pairs)
{
    std::vector<Floor> floors;
    for (const json& pair : pairs) {
        const std::string asker = letters(text(pair, "asker"));
        if (floors.empty() || floors.back().asker != asker)
            floors.push_back({asker, {}});
        for (const char* side : {"q", "a"}) {
            for (const json& turn : pair.at(side))
                floors.back().turns.push_back(turn.get<std::size_t>());
        }
    }
    return floors;
}

LabelledCall labelledCall(const json& line, const std::string& folder)
{
    LabelledCall call;
    call.id = text(line, "id");
    call.path = (std::filesystem::path(folder) / text(line, "raw_path")).string();
    for (const json& turn : line.at("turns")) {
        const std::string role = text(turn, "role");
        call.turns.push_back({letters(text(turn, "speaker")), role == "unknown" ? "" : role,
                              letters(text(turn, "text")), true});
    }
    if (line.contains("qa_pairs") && line.at("qa_pairs").is_array())
        call.floors = floorsOf(line.at("qa_pairs"));
    return call;
}

bool isLetter(char16_t c)
{
    if (isAsciiDigit(c) || isLatinLetter(c) || isHan(c))
        return true;
    const bool punctuation = c < 0x00C0 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
                             (c >= 0xFE30 && c <= 0xFE4F) || c >= 0xFF00;
    return !punctuation;
}

} // namespace

std::vector<Bar> bars()
{
    std::ifstream file(EARSHOT_BARS);
    std::vector<Bar> all;
    const json parsed = json::parse(file);
    for (const json& bar : parsed.at("folders")) {
        all.push_back({text(bar, "folder"), bar.value("starts", 0.0), bar.value("roles", 0.0),
                       bar.value("exchanges", 0.0)});
    }
    return all;
}

void PrintTo(const Bar& bar, std::ostream* out)
{
    *out << bar.folder;
}

std::string letters(std::string_view utf8)
{
    std::u16string kept = folded(toUtf16(utf8));
    std::erase_if(kept, [](char16_t c) { return !isLetter(c); });
    return toUtf8(kept);
}

std::vector<LabelledCall> labelledCalls(const std::string& folder)
{
    std::vector<LabelledCall> all;
    std::ifstream file(std::filesystem::path(folder) / "gold.jsonl");
    for (std::string line; std::getline(file, line);) {
        if (!line.empty())
            all.push_back(labelledCall(json::parse(line), folder));
    }
    return all;
}

LabelledCall readCallFor(const Document& document, const Call& call)
{
    LabelledCall read;
    const auto nameOf = [&](const std::optional<PersonIndex>& person) {
        return person ? letters(toUtf8(call.people[static_cast<std::size_t>(*person)].name)) : std::string();
    };
    for (const Turn& turn : call.turns) {
        const bool isSpeech = turn.role != Role::Narration && turn.section != Section::Heading;
        read.turns.push_back({nameOf(turn.speaker), std::string(name(turn.role)),
                              letters(toUtf8(turn.body.in(document.text))), isSpeech});
    }
    for (const Exchange& exchange : call.exchanges) {
        Floor floor{nameOf(exchange.asker), {}};
        for (const Pair& pair : exchange.pairs) {
            for (const auto* turns : {&pair.questionTurns, &pair.answerTurns, &pair.clarificationTurns}) {
                for (const TurnIndex turn : *turns)
                    floor.turns.push_back(static_cast<std::size_t>(turn));
            }
        }
        read.floors.push_back(std::move(floor));
    }
    return read;
}

void Overlap::add(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::map<std::string, std::size_t> counts;
    for (const std::string& key : a)
        ++counts[key];
    for (const std::string& key : b) {
        const auto found = counts.find(key);
        if (found != counts.end() && found->second > 0) {
            --found->second;
            ++shared;
        }
    }
    left += a.size();
    right += b.size();
}

double Overlap::f1() const
{
    return left + right == 0 ? 1 : 2.0 * static_cast<double>(shared) / static_cast<double>(left + right);
}

void Tally::add(const LabelledCall& labelled, const LabelledCall& read)
{
    std::set<std::string>
        nameless; // beginnings of turns whose speaker the labels do not name: any name will do
    std::vector<std::string> wanted;
    for (const LabelledTurn& turn : labelled.turns) {
        wanted.push_back(startKey(turn));
        if (turn.speaker.empty())
            nameless.insert(wanted.back());
    }
    std::vector<std::string> found;
    std::map<std::string, std::string> roleOf;
    for (const LabelledTurn& turn : read.turns) {
        if (!turn.isSpeech)
            continue;
        const std::string bare = "|" + headLetters(turn.text);
        found.push_back(nameless.contains(bare) ? bare : startKey(turn));
        roleOf.try_emplace(found.back(), turn.role);
    }
    starts.add(wanted, found);
    for (std::size_t i = 0; i < labelled.turns.size(); ++i) {
        const auto role = roleOf.find(wanted[i]);
        if (role == roleOf.end() || labelled.turns[i].role.empty())
            continue;
        ++roles;
        rolesRight += role->second == labelled.turns[i].role ? 1U : 0U;
    }
    if (!labelled.floors.empty())
        exchanges.add(floorKeys(labelled), floorKeys(read));
}

double Tally::roleShare() const
{
    return roles == 0 ? 1 : static_cast<double>(rolesRight) / static_cast<double>(roles);
}

} // namespace earshot::corpus
