#pragma once

#include "figures/linker.h"

namespace earshot::figures {

/// What the words on one side of a figure tell of its change.
struct SaidChange {
    Direction direction = Direction::Unstated;
    Comparison comparison = Comparison::None;
    std::int32_t gap = 1000; ///< characters between the direction's words and the figure
    bool rate = false;
    bool noun = false; ///< a noun or adjective: growth, lower
    bool revision = false;
    bool valued = false; ///< "improved": up or down as the metric has it
    bool by = false;     ///< "by" stands right before: an amount of change, no level
    bool base = false;   ///< "from" stands between
    bool target = false; ///< "to" stands between
    bool dated = false;  ///< a period between belongs to the figure before it in a list
    bool start = false;  ///< where a level came from is told as well: "from 14% to 15%"
    const CueEntry* subject =
        nullptr; ///< of a level reached: the growth rate that reached it (降幅收窄至个位数)
    std::int32_t inherit = -1; ///< draft in coordination
};

/// Reads the words before and behind a figure for its direction and what it is compared with. It decides
/// nothing between the two sides, and reads what the sentence's earlier figures were found to be.
class RelationFinder {
public:
    explicit RelationFinder(const Reading& reading) : m_r(reading) {}

    SaidChange before(std::int32_t draft) const;
    SaidChange behind(std::int32_t draft) const;

private:
    /// How far the search before a figure has come.
    struct Search {
        SaidChange found;
        std::int32_t begin = 0;
        std::int32_t known = 0; ///< length of tokens passed over: they are no distance
        bool list = false;
        bool metric = false;     ///< another metric was named between
        bool apposition = false; ///< "$14 million, or 9%"
        bool bare = true;        ///< nothing but adverbs stands before the figure in its clause
    };

    bool listsAt(std::int32_t comma, std::int32_t draft) const;
    bool reachesPastApposition(std::int32_t comma, const Draft& mine) const;
    bool passesComma(std::int32_t comma, const Draft& mine, Search& s) const;
    bool passesFigure(std::int32_t other, const Draft& mine, Search& s) const;
    void passPeriod(const Mention& m, std::int32_t gap, const Draft& mine, Search& s) const;
    bool leftCue(std::int32_t i, std::int32_t gap, const Draft& mine, SaidChange& found, bool& list) const;
    bool reaches(const Token& t) const;
    bool governsNext(std::int32_t i) const;
    bool standsBeforeFigure(std::int32_t i) const;
    const Draft& draft(std::int32_t d) const { return m_r.drafts[static_cast<std::size_t>(d)]; }
    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }
    const CueEntry* directionEntry(std::int32_t i) const { return m_r.entry(i, Topic::Direction); }

    const Reading& m_r;
};

Direction directionOf(Word word);
Comparison comparisonOf(Word word);
/// What a mention of another period says about a change: the year before, the quarter before.
Comparison comparisonWith(const Reading& reading, const Mention& mention);

} // namespace earshot::figures
