#include "figures/quantity_reading.h"

namespace earshot::figures {

/// 1.2/1.5/1.9万辆: numbers parted by slashes, of which the last has a scale or a unit, are a list.
bool QuantityReader::endsInUnit(const Reading& r, std::size_t first)
{
    std::size_t last = first;
    while (r.is(last + 1, Token::Kind::List) && r.isNumber(last + 2) && r.joined(last + 1, 0) &&
           r.joined(last + 2, 0))
        last += 2;
    const bool unit = r.entry(last + 1, Topic::Unit) && r.joined(last + 1, 1);
    return r.chinese && last > first && (r.hasUnit(last) || unit || r.numeral(last).scaled);
}

/// Dates, times, telephone numbers, market quotes: numbers that stand together in a shape of their own.
void QuantityReader::rejectCodes(Reading& r) const
{
    const auto& tokens = r.sentence.tokens;
    const auto tight = [&](std::size_t i) { return r.token(i) && r.token(i)->begin == tokens[i - 1].end; };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::Number && tokens[i].kind != Token::Kind::Open)
            continue;
        if (r.isNumber(i) && r.isNumber(i + 2) && tight(i + 1) && tight(i + 2)) {
            const bool colon = r.is(i + 1, Token::Kind::Stop) && r.text.at(tokens[i + 1].begin) == u':';
            const bool slash = r.is(i + 1, Token::Kind::List) && r.text.at(tokens[i + 1].begin) == u'/';
            const bool chain = r.is(i + 1, Token::Kind::Dash) && r.is(i + 3, Token::Kind::Dash) &&
                               r.isNumber(i + 4) && tight(i + 3) && tight(i + 4);
            const bool ratioBehind = r.entry(i + 3, Topic::Ratio) || r.entry(i + 3, Topic::Currency);
            if ((colon && !ratioBehind) ||
                (slash && !ratioBehind && !endsInUnit(r, i) && !isSlashFraction(r, i)))
                r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(i + 3));
            if (chain)
                r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(i + 5));
        }
        if (!r.is(i, Token::Kind::Open))
            continue;
        std::size_t j = i + 1;
        std::size_t numbers = 0;
        while (r.isNumber(j)) { // (48.20, 0.60, 1.26%)
            ++numbers;
            ++j;
            if (r.entry(j, Topic::Ratio))
                ++j;
            if (!r.is(j, Token::Kind::Comma))
                break;
            ++j;
        }
        const bool pure = r.is(j, Token::Kind::Close) &&
                          r.text.blank(tokens[i].end, r.token(i + 1) ? r.token(i + 1)->begin : 0);
        if (pure && numbers >= 3 && r.entry(j - 1, Topic::Ratio))
            r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(j));
        // a ticker and its change: "(ABC 1.2%)", "(XNYS:ABC -0.4%)"
        if (r.isNumber(i + 1) && r.entry(i + 2, Topic::Ratio) && r.is(i + 3, Token::Kind::Close)) {
            std::int32_t capitals = 0;
            bool other = false;
            for (std::int32_t c = tokens[i].end; c < tokens[i + 1].begin; ++c) {
                const char16_t u = r.text.original[static_cast<std::size_t>(c - r.text.base)];
                capitals += u >= u'A' && u <= u'Z' ? 1 : 0;
                other = other || !((u >= u'A' && u <= u'Z') || u == u' ' || u == u':' || u == u'.');
            }
            if (capitals >= 1 && !other)
                r.mark(static_cast<std::int32_t>(i), static_cast<std::int32_t>(i + 3));
        }
    }
}

/// "3/4 of our shops"
bool QuantityReader::isSlashFraction(const Reading& r, std::size_t at)
{
    constexpr std::int64_t kMostParts = 10;
    if (!r.isNumber(at + 2) || !r.is(at + 1, Token::Kind::List) ||
        r.text.at(r.token(at + 1)->begin) != u'/' || !r.joined(at + 1, 0) || !r.joined(at + 2, 0) ||
        r.numeral(at).negative)
        return false;
    const std::int64_t part = smallWhole(r.numeral(at));
    const std::int64_t whole = smallWhole(r.numeral(at + 2));
    return part >= 1 && part < whole && whole <= kMostParts && r.word(at + 3, Topic::Connective, Word::Of) &&
           r.joined(at + 3, 1);
}

bool QuantityReader::rejectedByContext(const Reading& r, std::size_t at) const
{
    const Token& token = r.sentence.tokens[at];
    if (at > 0 && r.word(at - 1, Topic::Reject, Word::Before) && token.begin - r.token(at - 1)->end <= 3)
        return true;
    const std::size_t behind = r.unitPlace(at); // "7-nanometer wafers"
    return r.word(behind, Topic::Reject, Word::After) && r.unitJoined(at, behind);
}

/// "Quay 2.0": a whole number with one zero behind its point, alone and behind a name, is a version.
bool QuantityReader::isVersion(const Reading& r, std::size_t at)
{
    const Numeral& n = r.numeral(at);
    const Token& token = *r.token(at);
    if (!n.arabic || n.scaled || token.end - token.begin != 3 || r.text.at(token.begin + 1) != u'.' ||
        r.text.at(token.begin + 2) != u'0' || r.text.at(token.begin - 1) != u' ')
        return false;
    return !r.hasUnit(at) && !r.is(at + 1, Token::Kind::Dash) &&
           !r.word(at + 1, Topic::Connective, Word::To) &&
           !r.word(at + 1, Topic::Connective, Word::PerShare) &&
           !r.word(at + 1, Topic::Connective, Word::Per);
}

} // namespace earshot::figures
