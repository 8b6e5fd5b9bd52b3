#pragma once

#include "figures/quantity.h"

#include <algorithm>

namespace earshot::figures {

inline bool integral(const Numeral& n)
{
    return n.value && n.value->scale() == 0 && n.decimals == 0;
}

/// A whole number below 100,000; -1 for all else.
inline std::int64_t smallWhole(const Numeral& n)
{
    const auto whole = integral(n) ? n.value->whole() : std::nullopt;
    return whole && *whole > -100000 && *whole < 100000 ? *whole : -1;
}

/// Only a scale word: "million".
inline bool onlyScale(const Numeral& n)
{
    return !n.arabic && !n.han && n.single && n.scaled;
}

/// One sentence, and the drafts read in it so far.
struct QuantityReader::Reading {
    const Text& text;
    const Sentence& sentence;
    const Cues& cues;
    std::vector<char>& used;
    bool chinese;
    std::vector<Draft>& drafts;

    const Token* token(std::size_t i) const
    {
        return i < sentence.tokens.size() ? &sentence.tokens[i] : nullptr;
    }
    const Numeral& numeral(std::size_t i) const
    {
        return sentence.numerals[static_cast<std::size_t>(sentence.tokens[i].index)];
    }
    bool isNumber(std::size_t i) const { return token(i) && token(i)->kind == Token::Kind::Number; }
    bool is(std::size_t i, Token::Kind kind) const { return token(i) && token(i)->kind == kind; }
    bool joined(std::size_t i, std::int32_t most = 2) const
    {
        return i > 0 && token(i) && text.blank(sentence.tokens[i - 1].end, sentence.tokens[i].begin, most);
    }
    const CueEntry* entry(std::size_t i, Topic topic) const
    {
        const Token* t = token(i);
        if (!t || t->kind != Token::Kind::Cue || (t->topics & maskOf(topic)) == 0)
            return nullptr;
        return cues.find(t->index, topic, chinese);
    }
    bool word(std::size_t i, Topic topic, Word word) const
    {
        const Token* t = token(i);
        if (!t || t->kind != Token::Kind::Cue || (t->topics & maskOf(topic)) == 0)
            return false;
        return cues.means(t->index, topic, word);
    }
    /// The token behind a number where its unit can stand: past one hyphen ("12-month").
    std::size_t unitPlace(std::size_t at) const
    {
        const std::size_t next = at + 1;
        if (is(next, Token::Kind::Dash) && token(next)->begin == token(at)->end && token(next + 1) &&
            token(next + 1)->begin == token(next)->end && token(next + 1)->kind == Token::Kind::Cue)
            return next + 1;
        return next;
    }
    /// The same past words of hesitation: "100, uh, um, Swiss francs".
    std::size_t placeBehindPause(std::size_t at) const
    {
        std::size_t place = at + 1;
        bool pause = false;
        for (; token(place); ++place) {
            const std::int32_t to = token(place)->begin;
            for (std::int32_t begin = token(place - 1)->end; begin < to; ++begin) {
                if (text.at(begin) == u' ')
                    continue;
                std::int32_t end = begin;
                while (end < to && text.at(end) != u' ')
                    ++end;
                if (!cues.isHesitation(text.foldedIn(earshot::Span(begin, end))))
                    return unitPlace(at);
                pause = true;
                begin = end;
            }
            if (!is(place, Token::Kind::Comma))
                break;
        }
        return pause && entry(place, Topic::Currency) && !isNumber(place + 1) ? place : unitPlace(at);
    }
    bool unitJoined(std::size_t at, std::size_t place) const { return place > at + 1 || joined(place, 3); }
    /// Whether something at `at` claims the number before it.
    bool hasUnit(std::size_t number) const
    {
        const std::size_t place = unitPlace(number);
        constexpr TopicMask kUnits = maskOf(Topic::Ratio) | maskOf(Topic::Currency) | maskOf(Topic::Unit);
        return token(place) && token(place)->kind == Token::Kind::Cue &&
               (token(place)->topics & kUnits) != 0 && unitJoined(number, place);
    }
    /// From its first token to its last.
    earshot::Span spanOf(const Draft& draft) const
    {
        return earshot::Span(sentence.tokens[static_cast<std::size_t>(draft.tokenBegin)].begin,
                             sentence.tokens[static_cast<std::size_t>(draft.tokenEnd - 1)].end);
    }
    void mark(std::int32_t from, std::int32_t to)
    {
        std::fill(used.begin() + from, used.begin() + to, char(1));
    }
    void push(Draft&& draft)
    {
        mark(draft.tokenBegin, draft.tokenEnd);
        draft.figure.span = spanOf(draft);
        drafts.push_back(std::move(draft));
    }
};

} // namespace earshot::figures
