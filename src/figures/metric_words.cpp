#include "figures/link_steps.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr std::int32_t kLongestChinese = 12; ///< of a name, code units
constexpr std::int32_t kLongestEnglish = 40;
constexpr std::int32_t kSubjectChinese = 10; ///< letters of the words that name something
constexpr std::int32_t kSubjectEnglish = 12;

class Namer {
public:
    explicit Namer(const Reading& r) : m_r(r) {}

    Span before(const Draft& mine) const
    {
        std::int32_t end = mine.figure.span.begin();
        std::int32_t i = skipCues(mine.tokenBegin - 1, end);
        Span run = runBefore(i, end);
        if (isClauseOf(i, run))
            return {};
        const Span nearest = withoutFunctionWords(run.begin(), run.end());
        Span name = nearest;
        while (!m_r.chinese && !name.empty() && isBehindPreposition(i, run)) {
            end = m_r.token(i)->end; // "peak load growth in the Harbour Zone of 5%"
            i = skipCues(i, end);
            run = runBefore(i, end);
            name = withoutFunctionWords(run.begin(), run.end());
        }
        return name.empty() && !holdsCapital(nearest) ? nearest : name; // "for Norway" names no metric
    }

    Span changed(const Draft& mine) const
    {
        if (m_r.chinese || mine.figure.kind != FigureKind::Percent)
            return {};
        std::int32_t i = mine.tokenEnd;
        const auto beside = [&] { return m_r.text.blank(m_r.token(i - 1)->end, m_r.token(i)->begin, 2); };
        while (m_r.has(i, Topic::Comparison) && beside())
            ++i;
        const CueEntry* change = m_r.entry(i, Topic::Direction);
        if (!change || !change->noun || !beside())
            return {};
        ++i;
        if (!m_r.word(i, Topic::Connective, Word::In) || !beside())
            return {};
        const std::int32_t begin = m_r.token(i)->end;
        const Token* next = m_r.token(i + 1);
        std::int32_t end = begin;
        const std::int32_t stop = next ? next->begin : m_r.sentence.end;
        while (end < stop &&
               (isLatinLetter(m_r.text.at(end)) || m_r.text.at(end) == u' ' || m_r.text.at(end) == u'-'))
            ++end;
        const bool goesOn = end == stop && next && next->kind != Token::Kind::Comma &&
                            next->kind != Token::Kind::Stop && !m_r.has(i + 1, Topic::Connective);
        if (goesOn || (next && end < stop && isAsciiDigit(m_r.text.at(end))))
            return {};
        const Span name = withoutFunctionWords(begin, end);
        const bool part = std::ranges::any_of(m_r.sentence.marks, [&](const Token& mark) {
            return mark.begin < name.end() && mark.end > name.begin();
        });
        return part || name.end() - name.begin() > kLongestEnglish || holdsCapital(name) ||
                       m_r.text.at(name.begin() - 1) == u'-'
                   ? Span()
                   : name;
    }

private:
    /// Passes the cues that end where the figure or its verb begins.
    std::int32_t skipCues(std::int32_t i, std::int32_t& end) const
    {
        while (i >= 0 && m_r.token(i)->kind == Token::Kind::Cue &&
               m_r.text.blank(m_r.token(i)->end, end, 3)) {
            end = m_r.token(i)->begin;
            --i;
        }
        return i;
    }

    /// The run of text between a token and an offset.
    Span runBefore(std::int32_t i, std::int32_t end) const
    {
        const std::int32_t stop = i >= 0 ? m_r.token(i)->end : m_r.sentence.begin;
        const std::int32_t most = m_r.chinese ? kLongestChinese : kLongestEnglish;
        std::int32_t begin = end;
        while (begin > stop && end - begin < most) {
            const char16_t c = m_r.text.at(begin - 1);
            const bool hyphen = c == u'-' && isLatinLetter(m_r.text.at(begin)) &&
                                isLatinLetter(m_r.text.at(begin - 2)); // "on-time rate"
            if (!isHan(c) && !isLatinLetter(c) && c != u' ' && !hyphen)
                break;
            --begin;
        }
        while (!m_r.chinese && begin > stop && isLatinLetter(m_r.text.at(begin - 1)) && begin < end)
            ++begin;                                                         // no half words
        if (!m_r.chinese && begin > stop && m_r.text.at(begin - 1) == u'\'') // "that's"
            while (begin < end && m_r.text.at(begin) != u' ')
                ++begin;
        return Span(begin, end);
    }

    /// "customers [that drive] 50%": the clause about a metric names no other one.
    bool isClauseOf(std::int32_t i, const Span& run) const
    {
        std::int32_t begin = run.begin();
        while (begin < run.end() && m_r.text.at(begin) == u' ')
            ++begin;
        std::int32_t end = begin;
        while (end < run.end() && isLatinLetter(m_r.text.at(end)))
            ++end;
        return !m_r.chinese && m_r.has(i, Topic::Metric) &&
               m_r.cues.isRelative(m_r.text.foldedIn(Span(begin, end)));
    }

    /// Whether a run is all that stands behind a preposition: where or when something is, and no metric.
    bool isBehindPreposition(std::int32_t i, const Span& run) const
    {
        const bool preposition = m_r.word(i, Topic::Connective, Word::In) ||
                                 m_r.word(i, Topic::Connective, Word::For) ||
                                 (m_r.word(i, Topic::Connective, Word::From) &&
                                  m_r.text.foldedIn(Span(m_r.token(i)->begin, m_r.token(i)->end)) == u"from");
        return preposition && m_r.text.blank(m_r.token(i)->end, run.begin(), 2);
    }

    bool holdsCapital(const Span& name) const
    {
        return std::ranges::any_of(m_r.text.originalIn(name), isAsciiCapital);
    }

    /// "we have an installed base" is named "installed base"; "the" names nothing.
    Span withoutFunctionWords(std::int32_t begin, std::int32_t end) const
    {
        const auto word = [this](std::int32_t from, std::int32_t to) {
            return m_r.cues.isFunctionWord(m_r.text.foldedIn(earshot::Span(from, to)));
        };
        bool shorter = true;
        while (begin < end && shorter) {
            shorter = false;
            std::int32_t first = begin + 1;
            std::int32_t last = end - 1;
            while (!m_r.chinese && first < end && m_r.text.at(first) != u' ')
                ++first;
            while (!m_r.chinese && last > begin && m_r.text.at(last - 1) != u' ')
                --last;
            if (m_r.chinese && end - begin >= 2 && word(begin, begin + 2))
                first = begin + 2;
            if (m_r.chinese && end - begin >= 2 && word(end - 2, end))
                last = end - 2;
            if (m_r.text.at(begin) == u' ' || word(begin, first)) {
                begin = m_r.text.at(begin) == u' ' ? begin + 1 : first;
                shorter = true;
            } else if (m_r.text.at(end - 1) == u' ' || word(last, end) ||
                       (!m_r.chinese && m_r.cues.namesNothing(m_r.text.foldedIn(Span(last, end))))) {
                end = m_r.text.at(end - 1) == u' ' ? end - 1 : last;
                shorter = true;
            }
        }
        return Span(begin, std::max(begin, end));
    }

    const Reading& m_r;
};

/// Which names stand beside a metric and a figure that no vocabulary knows.
class UnknownNames {
public:
    explicit UnknownNames(const Reading& r) : m_r(r) {}

    /// "Occupancy was 97%, and [rent reversion] was 4%", 装机12吉瓦，[弃风率]4.3%: a measure that no
    /// vocabulary knows stands nearer than the metric of another clause. Empty where none does.
    Span ownMeasure(std::int32_t metric, const Draft& mine) const
    {
        if (const Span longer = longerName(metric, mine); !longer.empty())
            return longer;
        std::int32_t from = -1; // where the figure's own clause begins
        for (std::int32_t i = metric + 1; i < mine.tokenBegin; ++i)
            if (m_r.is(i, Token::Kind::Comma) || m_r.is(i, Token::Kind::Stop) ||
                m_r.is(i, Token::Kind::List) || connective(i, Word::And))
                from = m_r.token(i)->end;
        if (from < 0)
            return {};
        const Span name = wordsBefore(m_r, mine);
        return !name.empty() && name.begin() >= from && m_r.cues.namesMeasure(m_r.text.foldedIn(name))
                   ? name
                   : Span();
    }

    /// Whether unknown words stand before the figure in its clause: its own matter, not the last sentence's.
    bool hasSubject(const Draft& mine) const
    {
        std::int32_t i = mine.tokenBegin - 1;
        std::int32_t end = mine.figure.span.begin();
        std::int32_t letters = 0;
        const auto count = [&](std::int32_t from, std::int32_t to) {
            for (std::int32_t c = std::max(from, to - 80); c < to;) {
                std::int32_t behind = c;
                while (behind < to && isLatinLetter(m_r.text.at(behind)))
                    ++behind;
                letters += isHan(m_r.text.at(c)) ? 1 : 0;
                if (!m_r.cues.isFunctionWord(m_r.text.foldedIn(Span(c, behind))) && !isPart(c))
                    letters += behind - c;
                c = std::max(behind, c + 1);
            }
        };
        for (; i >= 0 && !m_r.is(i, Token::Kind::Comma) && !m_r.is(i, Token::Kind::Stop); --i) {
            count(m_r.token(i)->end, end);
            end = m_r.token(i)->begin;
        }
        count(i >= 0 ? m_r.token(i)->end : m_r.sentence.begin, end);
        const std::int32_t from = i >= 0 ? m_r.token(i)->end : m_r.sentence.begin;
        return letters > (m_r.chinese ? kSubjectChinese : kSubjectEnglish) ||
               (m_r.chinese ? holdsLatinName(from, mine.tokenBegin) : holdsAcronym(from, mine.tokenBegin));
    }

private:
    bool connective(std::int32_t i, Word word) const { return m_r.word(i, Topic::Connective, word); }

    /// [现金短债比]1.4倍: the metric's words only begin the name of another measure. Empty elsewhere.
    Span longerName(std::int32_t metric, const Draft& mine) const
    {
        if (!m_r.chinese)
            return {};
        constexpr std::int32_t kLongest = 6; // characters behind the metric's
        std::int32_t last = mine.tokenBegin - 1;
        std::int32_t end = mine.figure.span.begin();
        while (last > metric && m_r.token(last)->end == end &&
               (m_r.has(last, Topic::Approximation) || connective(last, Word::Be)))
            end = m_r.token(last--)->begin;
        const std::int32_t begin = m_r.token(metric)->end;
        if (end <= begin || end - begin > kLongest)
            return {};
        constexpr TopicMask kApart = maskOf(Topic::Comparison) | maskOf(Topic::Direction) |
                                     maskOf(Topic::Period) | maskOf(Topic::Metric) | maskOf(Topic::Outlook);
        for (std::int32_t i = metric + 1; i <= last; ++i)
            if (m_r.token(i)->kind != Token::Kind::Cue || (m_r.token(i)->topics & kApart) != 0 ||
                connective(i, Word::Of) || connective(i, Word::For))
                return {};
        const std::u16string_view rest = m_r.text.foldedIn(Span(begin, end));
        const CueEntry& known = *m_r.entry(metric, Topic::Metric);
        const bool rate = rest.size() == 1 && mine.figure.kind == FigureKind::Percent && // 逾期贷款率
                          (known.measure == Measure::Money || known.measure == Measure::Count) &&
                          m_r.cues.namesMeasure(m_r.text.foldedIn(Span(m_r.token(metric)->begin, end)));
        const bool same = known.measure == Measure::Percent && mine.figure.kind == FigureKind::Percent;
        const bool name = !same && std::ranges::all_of(rest, isHan) && (rate || m_r.cues.namesMeasure(rest));
        return name ? Span(m_r.token(metric)->begin, end) : Span();
    }

    /// Whether the name of a place or a business stands at an offset.
    bool isPart(std::int32_t at) const
    {
        return std::ranges::any_of(m_r.sentence.marks,
                                   [at](const Token& mark) { return mark.begin <= at && at < mark.end; });
    }

    /// Whether a Latin name that no vocabulary knows stands between an offset and a token of Chinese text.
    bool holdsLatinName(std::int32_t from, std::int32_t token) const
    {
        for (std::int32_t i = token; i >= 0 && m_r.token(i)->begin > from; --i) {
            const std::int32_t begin = i > 0 ? std::max(from, m_r.token(i - 1)->end) : from;
            const std::u16string_view words =
                m_r.text.originalIn(Span(begin, std::max(begin, m_r.token(i)->begin)));
            for (std::size_t c = 0; c + 1 < words.size(); ++c)
                if (isAsciiCapital(words[c]) && isLatinLetter(words[c + 1]))
                    return true;
        }
        return false;
    }

    /// "PTPP was down": letters of a name that no vocabulary knows, between an offset and a token.
    bool holdsAcronym(std::int32_t from, std::int32_t token) const
    {
        for (std::int32_t i = token; i > 0 && m_r.token(i - 1)->begin >= from; --i)
            if (capitalsIn(m_r.token(i - 1)->end, m_r.token(i)->begin))
                return true;
        return false;
    }

    /// Whether a word of three capitals or more stands between two offsets.
    bool capitalsIn(std::int32_t from, std::int32_t to) const
    {
        constexpr int kLetters = 3;
        int run = 0;
        for (const char16_t c : m_r.text.originalIn(Span(from, std::max(from, to)))) {
            run = isAsciiCapital(c) ? run + 1 : 0;
            if (run >= kLetters)
                return true;
        }
        return false;
    }

    const Reading& m_r;
};

} // namespace

Span wordsBefore(const Reading& r, const Draft& draft)
{
    return Namer(r).before(draft);
}

Span changedMatter(const Reading& r, const Draft& draft)
{
    return Namer(r).changed(draft);
}

Span ownMeasure(const Reading& r, std::int32_t metric, const Draft& draft)
{
    return UnknownNames(r).ownMeasure(metric, draft);
}

bool hasSubject(const Reading& r, const Draft& draft)
{
    return UnknownNames(r).hasSubject(draft);
}

} // namespace earshot::figures
