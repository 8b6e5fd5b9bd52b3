#include "intake/formats/json_speech.h"

#include "intake/formats/speech_keys.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_set>

namespace earshot {
namespace {

using Type = JsonNode::Type;

constexpr int kPhrase = 20; ///< mean length of strings that are more than words
constexpr std::size_t kMarkupSample = 1000;
constexpr int kParagraph = 160; ///< mean length of strings that are paragraphs

bool isScalar(const JsonNode& node)
{
    return node.type == Type::String || node.type == Type::Number;
}

template<std::size_t N>
JsonIndex childOf(const JsonTree& tree, JsonIndex object, const std::array<std::string_view, N>& keys)
{
    for (const std::string_view key : keys)
        if (const JsonIndex child = tree.child(object, key);
            child != kNoJson && tree[child].type != Type::Null)
            return child;
    return kNoJson;
}

/// The value that names the speaker of an object: a string, a number, an object with a name, or a list of a
/// single one of these.
JsonIndex speakerOf(const JsonTree& tree, JsonIndex object)
{
    for (const std::string_view key : kSpeakerKeys) {
        JsonIndex child = tree.child(object, key);
        if (child != kNoJson && tree[child].type == Type::Array) {
            child = tree[child].firstChild;
            if (child != kNoJson && tree[child].nextSibling != kNoJson)
                continue;
        }
        if (child == kNoJson)
            continue;
        if (isScalar(tree[child]))
            return child;
        if (tree[child].type == Type::Object)
            if (const JsonIndex name = childOf(tree, child, kNameKeys);
                name != kNoJson && isScalar(tree[name]))
                return name;
    }
    return kNoJson;
}

struct Candidate {
    std::int32_t shape = 0;
    std::int32_t turn = -1; ///< shape of the objects that name its speakers
    JsonIndex first = kNoJson;
    double mean = 0;
    std::int64_t length = 0;
    bool named = false; ///< its key says text
    bool markup = false;

    /// Speech with speakers before speech without, phrases before words, plain before marked up.
    auto rank() const { return std::tuple(turn >= 0, named, mean >= kPhrase, !markup, length); }
};

/// By object, its speaker: an object of many members is searched once only.
using SpeakerMemo = std::unordered_map<JsonIndex, JsonIndex>;

/// The nearest object around a string that is an item of an array and names a speaker.
std::int32_t turnShape(const JsonTree& tree, JsonIndex string, SpeakerMemo& memo)
{
    for (JsonIndex at = tree[string].parent; at != kNoJson; at = tree[at].parent) {
        if (tree[at].type != Type::Object || tree[at].key >= 0)
            continue;
        const auto [known, added] = memo.try_emplace(at, kNoJson);
        if (added)
            known->second = speakerOf(tree, at);
        const JsonIndex speaker = known->second;
        if (speaker != kNoJson && speaker != string)
            return tree[at].shape;
    }
    return -1;
}

bool saysText(const JsonTree& tree, std::int32_t shape)
{
    const auto& shapes = tree.shapes();
    while (shape >= 0 && shapes[static_cast<std::size_t>(shape)].key < 0)
        shape = shapes[static_cast<std::size_t>(shape)].parent;
    return shape >= 0 &&
           std::ranges::find(kTextKeys, tree.key(shapes[static_cast<std::size_t>(shape)].key)) !=
               kTextKeys.end();
}

std::vector<Candidate> candidates(const JsonTree& tree)
{
    std::vector<JsonIndex> first(tree.shapes().size(), kNoJson);
    for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
        const JsonNode& node = tree.nodes()[i];
        JsonIndex& slot = first[static_cast<std::size_t>(node.shape)];
        if (node.type == Type::String && slot == kNoJson)
            slot = static_cast<JsonIndex>(i);
    }
    std::vector<Candidate> found;
    SpeakerMemo memo;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const JsonShape& shape = tree.shapes()[i];
        if (first[i] == kNoJson || shape.length == 0)
            continue;
        Candidate candidate{.shape = static_cast<std::int32_t>(i), .first = first[i]};
        candidate.turn = turnShape(tree, first[i], memo);
        candidate.mean = static_cast<double>(shape.length) / static_cast<double>(shape.strings);
        candidate.length = shape.length;
        candidate.named = saysText(tree, candidate.shape);
        candidate.markup = tree.text(first[i], kMarkupSample).find(u"</") != std::u16string::npos;
        found.push_back(candidate);
    }
    return found;
}

/// The keys from the turn down to the string.
std::vector<std::int32_t> wayBelow(const JsonTree& tree, const Candidate& candidate)
{
    std::vector<std::int32_t> way;
    for (std::int32_t at = candidate.shape; at >= 0 && at != candidate.turn;
         at = tree.shapes()[static_cast<std::size_t>(at)].parent)
        way.push_back(tree.shapes()[static_cast<std::size_t>(at)].key);
    return way;
}

bool beginAlike(const JsonTree& tree, const Candidate& a, const Candidate& b)
{
    constexpr std::size_t kStart = 40;
    return tree.text(a.first, kStart) == tree.text(b.first, kStart);
}

} // namespace

std::optional<JsonSpeech> findSpeech(const JsonTree& tree)
{
    std::vector<Candidate> all = candidates(tree);
    if (all.empty())
        return std::nullopt;
    const std::int64_t longest = std::ranges::max_element(all, {}, &Candidate::length)->length;
    std::erase_if(all, [&](const Candidate& candidate) {
        return candidate.turn < 0 && candidate.length * 2 < longest;
    });
    // Speakers count only where they speak a fair share of what the file holds.
    const auto spoken = [&](const Candidate& candidate) {
        return candidate.turn < 0 || candidate.length * 4 > longest;
    };
    const auto fair = std::partition(all.begin(), all.end(), spoken);
    const Candidate best = *std::max_element(
        all.begin(), fair, [](const Candidate& a, const Candidate& b) { return a.rank() < b.rank(); });
    JsonSpeech speech;
    speech.isText.resize(tree.shapes().size());
    speech.isTurn.resize(tree.shapes().size());
    speech.words = best.mean < kPhrase;
    speech.paragraphs = best.mean >= kParagraph;
    const std::vector<std::int32_t> way = wayBelow(tree, best);
    for (const Candidate& candidate : all) {
        const bool same = candidate.shape == best.shape;
        // Prepared remarks and questions may be two arrays of the same make.
        const bool alike = candidate.turn >= 0 && best.turn >= 0 && candidate.turn != best.turn &&
                           (candidate.mean < kPhrase) == speech.words && wayBelow(tree, candidate) == way &&
                           !beginAlike(tree, candidate, best);
        if (!same && !alike)
            continue;
        speech.isText[static_cast<std::size_t>(candidate.shape)] = true;
        if (candidate.turn >= 0)
            speech.isTurn[static_cast<std::size_t>(candidate.turn)] = true;
    }
    if (speech.words)
        speech.ownSpaces = std::ranges::any_of(tree.nodes(), [&](const JsonNode& node) {
            return node.type == Type::String && node.source.length() == 1 &&
                   speech.isText[static_cast<std::size_t>(node.shape)] &&
                   tree.text(static_cast<JsonIndex>(&node - tree.nodes().data())) == u" ";
        });
    return speech;
}

JsonSpeakers::JsonSpeakers(const JsonTree& tree, const JsonSpeech& speech) : m_tree(tree)
{
    readRegister(speech);
    TimeUnit unit;
    for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
        const JsonNode& node = tree.nodes()[i];
        if (node.type != Type::Object)
            continue;
        const auto index = static_cast<JsonIndex>(i);
        if (speech.isTurn[static_cast<std::size_t>(node.shape)])
            if (const JsonIndex speaker = speakerOf(tree, index); speaker != kNoJson) {
                const std::u16string name = written(speaker);
                const auto known = m_register.find(name);
                m_byTurn[index] = known != m_register.end() ? known->second : labelOf(index, name);
            }
        if (const std::optional<double> at = time(index))
            unit.add(*at);
    }
    m_perSecond = unit.perSecond();
}

std::u16string JsonSpeakers::written(JsonIndex value) const
{
    const JsonNode& node = m_tree[value];
    if (node.type == Type::String) {
        std::u16string text = m_tree.text(value);
        while (!text.empty() && isBlankUnit(text.back()))
            text.pop_back();
        text.erase(0, std::min(text.find_first_not_of(u" \t\n\r"), text.size()));
        return text;
    }
    return toUtf16(fmt::format("{:g}", node.number));
}

std::u16string JsonSpeakers::labelOf(JsonIndex object, const std::u16string& name) const
{
    const auto partOf = [&](JsonIndex part) {
        return part == kNoJson || m_tree[part].type != Type::String ? std::u16string() : written(part);
    };
    return speakerLabel(name, partOf(childOf(m_tree, object, kFirmKeys)),
                        partOf(childOf(m_tree, object, kTitleKeys)));
}

/// Files that give speakers short ids say elsewhere who they are: {"s1": {"name": …}}, {"s1": "Ann"} or
/// [{"id": "s1", "name": "Ann"}].
void JsonSpeakers::readRegister(const JsonSpeech& speech)
{
    std::unordered_map<std::string, std::u16string> ids; // by plain key
    std::unordered_set<std::u16string> spoken;
    std::vector<JsonIndex> objects;
    for (std::size_t i = 0; i < m_tree.nodes().size(); ++i) {
        const JsonNode& node = m_tree.nodes()[i];
        if (node.type != Type::Object)
            continue;
        if (!speech.isTurn[static_cast<std::size_t>(node.shape)]) {
            objects.push_back(static_cast<JsonIndex>(i));
        } else if (const JsonIndex speaker = speakerOf(m_tree, static_cast<JsonIndex>(i));
                   speaker != kNoJson) {
            const std::u16string id = written(speaker);
            std::string plain;
            for (const char c : toUtf8(id))
                if (c >= 'A' && c <= 'Z')
                    plain += static_cast<char>(c + ('a' - 'A'));
                else if (c != '_' && c != '-' && c != ' ' && c != '.')
                    plain += c;
            ids.try_emplace(plain, id);
            spoken.insert(id);
        }
    }
    const auto ownName = [this](JsonIndex object) {
        const JsonIndex name = childOf(m_tree, object, kNameKeys);
        return name != kNoJson && m_tree[name].type == Type::String ? name : kNoJson;
    };
    const auto nameIn = [&](JsonIndex object) {
        if (const JsonIndex name = ownName(object); name != kNoJson)
            return name;
        for (JsonIndex i = m_tree[object].firstChild; i != kNoJson; i = m_tree[i].nextSibling)
            if (m_tree[i].type == Type::Object)
                if (const JsonIndex name = ownName(i); name != kNoJson)
                    return name;
        return kNoJson;
    };
    const auto enter = [this](const std::u16string& id, JsonIndex name) {
        const std::u16string text = written(name);
        std::u16string label = labelOf(m_tree[name].parent, text);
        if (!text.empty() && label != id)
            m_register.try_emplace(id, std::move(label));
    };
    constexpr int kLongestId = 40;
    for (const JsonIndex object : objects) {
        std::optional<JsonIndex> named;
        for (JsonIndex i = m_tree[object].firstChild; i != kNoJson; i = m_tree[i].nextSibling) {
            const JsonNode& member = m_tree[i];
            if (const auto id = member.key < 0 ? ids.end() : ids.find(m_tree.key(member.key));
                id != ids.end()) {
                if (member.type == Type::String)
                    enter(id->second, i);
                else if (const JsonIndex name = member.type == Type::Object ? nameIn(i) : kNoJson;
                         name != kNoJson)
                    enter(id->second, name);
            }
            if (!isScalar(member) || member.source.length() > kLongestId)
                continue;
            const std::u16string value = written(i);
            if (!spoken.contains(value))
                continue;
            if (!named)
                named = nameIn(object);
            if (*named != kNoJson)
                enter(value, *named);
        }
    }
}

const std::u16string& JsonSpeakers::of(JsonIndex turn) const
{
    static const std::u16string kNobody;
    const auto found = m_byTurn.find(turn);
    return found == m_byTurn.end() ? kNobody : found->second;
}

std::optional<double> JsonSpeakers::time(JsonIndex object) const
{
    const JsonIndex value = childOf(m_tree, object, kTimeKeys);
    if (value == kNoJson)
        return std::nullopt;
    constexpr std::size_t kLongestTime = 40;
    std::optional<double> at;
    if (m_tree[value].type == Type::Number)
        at = m_tree[value].number;
    else if (m_tree[value].type == Type::String)
        at = clockTime(m_tree.text(value, kLongestTime));
    return at && *at >= 0 && *at < kBeyondTimes ? std::optional(*at / m_perSecond) : std::nullopt;
}

} // namespace earshot
