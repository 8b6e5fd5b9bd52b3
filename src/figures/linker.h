#pragma once

#include "figures/period_reader.h"
#include "figures/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace earshot::figures {

/// What one sentence leaves to the next ones of its turn.
struct Carry {
    const CueEntry* metric = nullptr;
    Span metricSpan;
    std::optional<Period> topic; ///< the period the last sentences spoke of, up to the reported one
    int topicAge = 0;            ///< sentences since
    std::optional<Period> ahead; ///< the later period of which they looked forward to
    int aheadAge = 0;
    int year = 0; ///< fiscal year that was named last, by itself or by its end; 0: none
    int yearAge = 0;
};

/// How long a time up to the end of the reported period the figures of a call are said of: some calls speak
/// of the months since the year began from end to end, and name them only now and then.
class Habit {
public:
    /// A figure whose period was named.
    void meet(const Period& period, const Period& reported);
    /// The period that a figure without one is of; nothing where it is the reported one. What goes without
    /// saying is hardly named: the longer time must be named always, not only often.
    const std::optional<Period>& usual() const
    {
        return m_longer > kOften && m_longer >= kMuchOftener * m_own ? m_period : m_none;
    }

private:
    static constexpr int kOften = 3;
    static constexpr int kMuchOftener = 10;
    std::optional<Period> m_period; ///< the longer one that is named most
    std::optional<Period> m_none;
    int m_longer = 0;
    int m_own = 0;
};

/// One sentence with all that was read in it.
struct Reading {
    const Text& text;
    const Sentence& sentence;
    const Cues& cues;
    const FiscalCalendar& calendar;
    bool chinese = false;
    std::vector<Draft>& drafts;
    std::vector<Mention>& mentions;
    std::vector<std::int32_t>& owner;     ///< by token: index of its draft, -1
    std::vector<std::int32_t>& mentionOf; ///< by token: index of its mention, -1
    std::vector<const CueEntry*>& metric; ///< by draft

    const Token* token(std::int32_t i) const
    {
        return i >= 0 && i < static_cast<std::int32_t>(sentence.tokens.size())
                   ? &sentence.tokens[static_cast<std::size_t>(i)]
                   : nullptr;
    }
    std::int32_t size() const { return static_cast<std::int32_t>(sentence.tokens.size()); }
    bool is(std::int32_t i, Token::Kind kind) const { return token(i) && token(i)->kind == kind; }
    bool has(std::int32_t i, Topic topic) const
    {
        return is(i, Token::Kind::Cue) && (token(i)->topics & maskOf(topic)) != 0;
    }
    const CueEntry* entry(std::int32_t i, Topic topic) const
    {
        return has(i, topic) ? cues.find(token(i)->index, topic, chinese) : nullptr;
    }
    bool word(std::int32_t i, Topic topic, Word word) const
    {
        return has(i, topic) && cues.means(token(i)->index, topic, word);
    }
    /// Whether words name a metric and are no part of a figure or a period.
    bool isMetric(std::int32_t i) const
    {
        return has(i, Topic::Metric) && owner[static_cast<std::size_t>(i)] < 0 &&
               mentionOf[static_cast<std::size_t>(i)] < 0;
    }
    /// 低于GMV, "than revenue": a metric named only to compare with.
    bool isYardstick(std::int32_t i) const;
    /// "ex-TAC", "excluding restructuring", "revenue, including fees, was": a metric named only beside
    /// another.
    bool isLeftOut(std::int32_t i) const;
    /// Whether words tell of what will be: 将 does not where it only puts the object before its verb
    /// (将毛利率提升至33%).
    bool isOutlook(std::int32_t i) const;
    /// Whether the words behind 将 are the object of the verb behind them.
    bool takesObject(std::int32_t i) const;
    bool ownedByOther(std::int32_t i, std::int32_t draft) const
    {
        const std::int32_t o = owner[static_cast<std::size_t>(i)];
        return o >= 0 && o != draft;
    }
};

/// Brings `carry` up to date over a sentence without numbers and periods.
void passOver(const Cues& cues, const Sentence& sentence, bool chinese, Carry& carry);
/// Gives each figure its direction and what it is compared with.
void relate(Reading& r);
/// Gives each figure its metric, basis and period; `carry` and `habit` are read and brought up to date.
void link(Reading& r, Carry& carry, Habit& habit);

} // namespace earshot::figures
