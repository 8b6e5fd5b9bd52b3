#include "figures/numeral.h"

#include "text/script.h"

#include <string>

namespace earshot::figures {
namespace {

constexpr int kMostWords = 24; ///< of one number

/// Reads number words one after the other and keeps the sum.
class WordNumber {
public:
    WordNumber(const Cues& cues, std::u16string_view text, std::int32_t at)
        : m_cues(cues), m_text(text), m_begin(at), m_at(at)
    {
    }

    /// The number; without an end where there is none.
    Numeral read()
    {
        while (m_words < kMostWords && !m_fraction && step())
            ;
        m_n.begin = m_begin;
        if (m_fraction)
            return m_n;
        if (!m_any || m_n.end == 0 || (m_point && m_decimals.empty()))
            return {};
        if (!m_decimals.empty())
            m_current = plus(m_current, Decimal::parse("0." + m_decimals).value_or(Decimal()));
        m_n.decimals = static_cast<int>(m_decimals.size());
        m_n.value = m_total.plus(m_current);
        if (m_several && m_n.value) {
            m_n.few = true;
            if (m_several->high > m_several->value)
                if (const auto one = m_n.value->dividedBy(Decimal(m_several->value), 0))
                    m_n.high = one->times(Decimal(m_several->high));
        }
        if (m_pairHigh)
            m_n.high = m_n.scaled ? m_pairHigh->shifted(m_n.scale) : m_pairHigh;
        m_n.single = m_words == 1;
        return m_n;
    }

private:
    static Decimal plus(const Decimal& a, const Decimal& b) { return a.plus(b).value_or(a); }

    CueMatcher::Hit hitAt(std::int32_t at) const
    {
        return m_cues.longestAt(m_text, static_cast<std::size_t>(at));
    }
    /// The English entry of a topic that these words are.
    const CueEntry* english(const CueMatcher::Hit& hit, Topic topic) const
    {
        const CueEntry* entry = hit ? m_cues.find(hit.value, topic, false) : nullptr;
        return entry && !entry->chinese ? entry : nullptr;
    }
    std::int32_t behind(std::int32_t at) const
    {
        while (static_cast<std::size_t>(at) < m_text.size() && m_text[static_cast<std::size_t>(at)] == u' ')
            ++at;
        return at;
    }
    void take(const CueMatcher::Hit& hit)
    {
        ++m_words;
        m_n.end = hit.end;
        m_at = behind(hit.end);
    }

    /// Takes the next words; false where the number ends.
    bool step()
    {
        const auto hit = hitAt(m_at);
        const CueEntry* word = english(hit, Topic::Numeral);
        const CueEntry* scale = english(hit, Topic::Scale);
        if (scale && scale->attached)
            scale = nullptr;
        if (hit && !word && !scale && m_any)
            return link(hit);
        if (scale ? !takeScale(*scale) : !word || !takeWord(*word, hit))
            return false;
        if (!m_partTaken)
            take(hit);
        m_partTaken = false;
        return true;
    }

    /// "one hundred and five", "two and a half"
    bool link(const CueMatcher::Hit& hit)
    {
        const CueEntry* link = m_cues.find(hit.value, Topic::Connective, false);
        if (!link || link->word != Word::And)
            return false;
        const std::int32_t next = behind(hit.end);
        const auto then = hitAt(next);
        const CueEntry* follow = english(then, Topic::Numeral);
        if (!follow)
            return false;
        if (follow->word == Word::Article) {
            const auto half = hitAt(behind(then.end));
            const CueEntry* part = english(half, Topic::Numeral);
            if (!part || part->word != Word::Half)
                return false;
            m_current = plus(m_current, *Decimal::parse("0.5"));
            take(half);
            return true;
        }
        if (m_lastScale < 2 || m_last != Word::None || (m_lastScale > 2 && beginsGreater(next)))
            return false;
        m_at = next;
        return true;
    }

    /// "541 billion and one point six trillion": a number of its own follows, no rest of this one.
    bool beginsGreater(std::int32_t at) const
    {
        for (int words = 0; words < 5; ++words) {
            const auto hit = hitAt(at);
            const CueEntry* word = english(hit, Topic::Numeral);
            const CueEntry* scale = english(hit, Topic::Scale);
            if (scale && scale->value > 2)
                return scale->value >= m_lastScale;
            if (!word && !scale)
                return false;
            if (word && word->word == Word::Point)
                return true;
            at = behind(hit.end);
        }
        return false;
    }

    bool takeScale(const CueEntry& scale)
    {
        if (!m_any && m_words != 0)
            return false;
        const auto power = static_cast<int>(scale.value);
        const Decimal base = !m_any && m_current.isZero() ? Decimal(1) : m_current;
        if (power == 2)
            m_current = base.shifted(2).value_or(base);
        else {
            if (m_point && !m_decimals.empty())
                return false;
            const bool again = m_current.isZero() && m_any && !m_total.isZero(); // "million million"
            const Decimal whole = again ? m_total : base;
            if (again)
                m_total = Decimal();
            m_total = plus(m_total, whole.shifted(power).value_or(whole));
            m_current = Decimal();
            m_n.scaled = true;
            m_n.scale = power;
        }
        m_lastScale = power;
        m_last = Word::None;
        m_any = true;
        return true;
    }

    bool takeWord(const CueEntry& word, const CueMatcher::Hit& hit)
    {
        switch (word.word) {
        case Word::Article:
            if (m_words != 0 || isDigit(hitAt(behind(hit.end)))) // "a two-point headwind"
                return false;
            break;
        case Word::Several: { // only with a scale: "several hundred"
            const CueEntry* scale = english(hitAt(behind(hit.end)), Topic::Scale);
            if (m_words != 0 || !scale || scale->attached)
                return false;
            m_current = Decimal(word.value);
            m_several = &word;
            m_any = true;
            break;
        }
        case Word::Half:
        case Word::Quarter:
            return takePart(word.word, hit);
        case Word::Third:
            return takeFraction(word, hit);
        case Word::Point:
            if (m_point || m_lastScale > 2 ||
                !(m_any ? isDigit(hitAt(behind(hit.end))) : leadsDecimals(behind(hit.end))))
                return false;
            m_point = true;
            break;
        case Word::Digit:
        case Word::Teen:
        case Word::Ten:
            if (!takeDigits(word))
                return false;
            m_lastValue = word.value;
            m_any = true;
            break;
        default:
            return false;
        }
        m_last = word.word;
        return true;
    }

    bool isDigit(const CueMatcher::Hit& hit) const
    {
        const CueEntry* word = english(hit, Topic::Numeral);
        return word && word->word == Word::Digit;
    }

    /// "point six trillion", "point eight seven dollars": digits and what they measure stand behind.
    bool leadsDecimals(std::int32_t at) const
    {
        if (m_words != 0)
            return false;
        auto hit = hitAt(at);
        if (!isDigit(hit))
            return false;
        while (isDigit(hit))
            hit = hitAt(behind(hit.end));
        constexpr TopicMask kMeasures = maskOf(Topic::Scale) | maskOf(Topic::Ratio) | maskOf(Topic::Currency);
        return hit && (m_cues.topics(hit.value) & kMeasures) != 0;
    }

    /// The part of a scale, "half a million", "a quarter million", or of a whole, "half of our stores".
    bool takePart(Word part, const CueMatcher::Hit& hit)
    {
        std::int32_t next = behind(hit.end);
        bool whole = false;
        for (int k = 0; k < 2; ++k) {
            const auto skip = hitAt(next);
            const CueEntry* of = skip ? m_cues.find(skip.value, Topic::Connective, false) : nullptr;
            const CueEntry* article = skip ? m_cues.find(skip.value, Topic::Numeral, false) : nullptr;
            if (of && of->word == Word::Of)
                whole = isWhole(behind(skip.end), part == Word::Quarter);
            if ((of && of->word == Word::Of) || (article && article->word == Word::Article))
                next = behind(skip.end);
        }
        const CueEntry* scale = english(hitAt(next), Topic::Scale);
        const Decimal share = *Decimal::parse(part == Word::Half ? "0.5" : "0.25");
        if (!scale && whole && !m_any && (m_words == 0 || m_last == Word::Article)) {
            m_n.value = share.shifted(2);
            m_n.fraction = m_fraction = true;
            take(hit);
            return true;
        }
        if (!scale || scale->attached || scale->value < 2 ||
            !(m_words == 0 || m_last == Word::Article || m_last == Word::Digit))
            return false;
        m_current = m_any ? m_current.times(share).value_or(share) : share;
        m_any = true;
        m_last = Word::None;
        take(hit);
        m_at = next;
        m_partTaken = true;
        return true;
    }

    /// Whether a noun of its own stands behind a word of grammar: "half of this [increase]"; not so "half of
    /// that is".
    bool pointsAtNoun(std::int32_t word) const
    {
        const std::int32_t begin = word + 1;
        std::int32_t end = begin;
        while (static_cast<std::size_t>(end) < m_text.size() &&
               isLatinLetter(m_text[static_cast<std::size_t>(end)]))
            ++end;
        if (end == begin || behind(word) != begin)
            return false;
        const auto noun =
            m_text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
        const auto hit = hitAt(begin);
        const TopicMask topics = hit ? m_cues.topics(hit.value) : 0;
        constexpr TopicMask kNouns = maskOf(Topic::Direction) | maskOf(Topic::Metric) | maskOf(Topic::Unit);
        const bool time = (topics & (maskOf(Topic::Period) | maskOf(Topic::Month))) != 0;
        return !m_cues.isFunctionWord(noun) && !time && (!hit || (topics & kNouns) != 0);
    }

    /// What "half of …" is half of: no stretch of time, and nothing that is only pointed at. "A quarter of
    /// growth" lasts three months: there the whole has to be told by "the", "our" or the like.
    bool isWhole(std::int32_t at, bool determined) const
    {
        std::int32_t end = at;
        while (static_cast<std::size_t>(end) < m_text.size() &&
               isLatinLetter(m_text[static_cast<std::size_t>(end)]))
            ++end;
        const auto word = m_text.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(end - at));
        const bool determiner = m_cues.isDeterminer(word);
        const std::int32_t noun = determiner ? behind(end) : at;
        const auto hit = hitAt(noun);
        const bool pointed = !determiner && m_cues.isFunctionWord(word);
        const bool time =
            hit && !pointed &&
            (m_cues.topics(hit.value) & (maskOf(Topic::Period) | maskOf(Topic::Month))) != 0 &&
            !(static_cast<std::size_t>(hit.end) < m_text.size() &&
              m_text[static_cast<std::size_t>(hit.end)] == u'\''); // "half of next year's volume"
        return end > at && !time && (determiner || (!determined && (!pointed || pointsAtNoun(end))));
    }

    /// "two thirds", "a third"
    bool takeFraction(const CueEntry& denominator, const CueMatcher::Hit& hit)
    {
        if (!m_any && m_last != Word::Article)
            return false;
        const Decimal top = m_any ? m_current : Decimal(1);
        m_n.value = top.shifted(2).value_or(top).dividedBy(Decimal(denominator.value), 2);
        m_n.fraction = m_fraction = true;
        take(hit);
        return true;
    }

    bool takeDigits(const CueEntry& word)
    {
        const std::int64_t value = word.value;
        const bool digit = word.word == Word::Digit;
        if (m_point) {
            if (value > 9)
                return false;
            m_decimals.push_back(static_cast<char>('0' + value));
        } else if (m_last == Word::Ten && digit && m_lastValue >= 20 && value > 0) {
            m_current = plus(m_current, Decimal(value)); // "twenty one"
        } else if ((m_last == Word::Ten || m_last == Word::Teen) && !digit && m_words == 1) {
            m_current = Decimal(m_lastValue * 100 + value); // "twenty twenty"
            m_n.year = true;
        } else if (m_last == Word::Digit && digit && m_words == 1 && value == m_lastValue + 1) {
            m_pairHigh = Decimal(value); // "two three"
        } else if (m_last != Word::None && m_last != Word::Article) {
            return false;
        } else {
            m_current = plus(m_current, Decimal(value));
        }
        return true;
    }

    const Cues& m_cues;
    std::u16string_view m_text;
    std::int32_t m_begin;
    std::int32_t m_at; ///< where the next word is
    Numeral m_n;
    Decimal m_total;
    Decimal m_current; ///< what a scale has not taken yet
    std::string m_decimals;
    std::optional<Decimal> m_pairHigh;
    std::int64_t m_lastValue = 0;
    Word m_last = Word::None;
    int m_words = 0;
    int m_lastScale = 0;
    bool m_any = false;
    bool m_point = false;
    const CueEntry* m_several = nullptr; ///< "a few", "a couple of", which begin the number
    bool m_fraction = false;
    bool m_partTaken = false; ///< by this step, which has taken its own words
};

} // namespace

bool NumeralReader::wordsMayBegin(std::u16string_view text, const CueMatcher::Hit& first) const
{
    const CueEntry* word = m_cues.find(first.value, Topic::Numeral, false);
    if ((m_cues.topics(first.value) & maskOf(Topic::Scale)) != 0)
        return true;
    if (!word || word->chinese || word->word == Word::Third)
        return false;
    const bool part = word->word == Word::Half || word->word == Word::Quarter;
    if (!part && word->word != Word::Article)
        return true;
    auto at = static_cast<std::size_t>(first.end);
    while (at < text.size() && text[at] == u' ')
        ++at;
    const auto next = m_cues.longestAt(text, at);
    constexpr TopicMask kNumbers = maskOf(Topic::Numeral) | maskOf(Topic::Scale);
    return next &&
           (m_cues.topics(next.value) & (part ? kNumbers | maskOf(Topic::Connective) : kNumbers)) != 0;
}

Numeral NumeralReader::words(std::u16string_view text, std::int32_t at) const
{
    Numeral n = WordNumber(m_cues, text, at).read();
    if (n && !n.fraction && (n.decimals > 0 || !n.scaled)) { // "one point two billion"
        Numeral scaled = n;
        readScale(text, scaled);
        if (scaled.scale > n.scale)
            n = scaled;
    }
    return n;
}

} // namespace earshot::figures
