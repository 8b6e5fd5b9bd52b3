#pragma once

#include "intake/formats/json_tree.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace earshot {

/// Where a JSON file keeps its speech: found by the shape of the data, not by who made it.
struct JsonSpeech {
    std::vector<bool> isText; ///< by shape: its strings are speech
    std::vector<bool> isTurn; ///< by shape: one of its objects is somebody's stretch of speech
    bool words = false;       ///< each string is a word or a sign, not a phrase
    bool ownSpaces = false;   ///< blanks between words are strings of their own
    bool paragraphs = false;  ///< strings of one turn are paragraphs
};

/// Nothing: no strings that could be speech.
std::optional<JsonSpeech> findSpeech(const JsonTree& tree);

/// Who speaks and when, by the keys that transcripts use for it.
class JsonSpeakers {
public:
    JsonSpeakers(const JsonTree& tree, const JsonSpeech& speech);

    /// "Ann Lee", "Ann Lee -- Chief Financial Officer", "Speaker 2"; empty where the turn names nobody.
    const std::u16string& of(JsonIndex turn) const;
    /// Seconds; of the object that holds the string, else of the turn.
    std::optional<double> time(JsonIndex object) const;

private:
    std::u16string labelOf(JsonIndex object, const std::u16string& name) const;
    void readRegister(const JsonSpeech& speech);
    std::u16string written(JsonIndex value) const;

    const JsonTree& m_tree;
    std::unordered_map<JsonIndex, std::u16string> m_byTurn;
    std::unordered_map<std::u16string, std::u16string> m_register; ///< a speaker's id → label
    double m_perSecond = 1;
};

} // namespace earshot
