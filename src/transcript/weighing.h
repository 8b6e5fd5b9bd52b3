#pragma once

#include "transcript/evidence.h"

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace earshot {

/// Weighs the label candidates of one document against each other.
class Weighing {
public:
    Weighing(const Document& document, const SpokenText& spoken, const Vocabulary& vocabulary)
        : m_document(document), m_spoken(spoken), m_vocabulary(vocabulary)
    {
    }

    Evidence run();

private:
    const Document& document() const { return m_document; }
    bool speaksOfNotices(const Label& label) const;
    void collect();
    bool namesModerator(const Label& label);
    void dropFields();
    void readKeys();
    void freeDashes();
    static std::u16string* secondPartOf(LabelParts& parts);
    void turnFirmsBehind();
    void takeSharedBrackets();
    void addKnownBehindUnknown();
    void splitListed();
    void splitAnnounced();
    void findInterruptions();
    void countNames();
    void joinTitleLines();
    static bool isPart(const Label& label)
    {
        return label.parts.voice == Voice::Questioner || label.parts.voice == Voice::Company;
    }
    std::size_t firstSpeech() const;
    void weigh(bool second);
    void countForms();
    bool standsAmongOthers(const Label& label) const;
    double scoreOf(const Label& label, bool second) const;
    void markBodyless();
    bool hasBody(const Label& label, std::size_t nextBlock) const;
    void weighMentions();
    void weighExpected();
    bool announces(const Label& before, const Label& label) const;
    bool asksOthers(std::size_t index, std::size_t next) const;
    void weighReturning();
    void joinLetterLines();
    void nameLetters();
    void keepSilentLabels();

    const Document& m_document;
    const SpokenText& m_spoken;
    const Vocabulary& m_vocabulary;
    Evidence m_evidence;
    std::vector<bool> m_agenda;                ///< lines of a meeting's agenda
    std::vector<bool> m_listed;                ///< blocks of a list of participants
    std::vector<NameHash> m_keys;              ///< of each label
    std::unordered_map<NameHash, int> m_times; ///< labels with one name
    std::map<int, int> m_strongForms;          ///< convincing labels of one form
    std::map<LabelPlace, int> m_strongPlaces;
    std::set<NameHash> m_interrupting; ///< lines that stand inside sentences
    int m_mostAlike = 0;               ///< convincing labels of the commonest place
    int m_inverted = 0;                ///< taken labels that begin with the family name
    int m_parts = 0;                   ///< labels that name the asking or the answering part
    std::size_t m_firstSpeech = 0;     ///< the block of the first label that a voice or a repeated name makes
};

} // namespace earshot
