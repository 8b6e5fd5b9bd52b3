#include "intake/bilingual.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace earshot {
namespace {

/// Han characters weigh this many Latin letters.
constexpr double kHanWeight = 3;
/// How many times as much one side of a pair may say as the other.
constexpr double kMostRatio = 2.5;
/// Letters that a short paragraph may have more.
constexpr double kSlack = 20;
/// Pairs that hold numbers or names on both sides, without which nothing shows that a document is bilingual.
constexpr int kFewest = 3;
/// Share of their numbers and names that such pairs have in common, over all.
constexpr double kAgreement = 0.5;
/// Share of the letters of the language with fewer that stand in pairs: where an interpreter puts some of the
/// speakers into English, the others have no translation.
constexpr double kCoverage = 0.6;

constexpr std::u16string_view kStops = u".?!。？！…";
constexpr std::u16string_view kClosers = u" \"'”’)）」』";

enum class Side { Neither, English, Chinese };

/// A stretch of blocks in one language.
struct Stretch {
    Side side = Side::Neither;
    std::size_t begin = 0; ///< blocks
    std::size_t end = 0;
};

struct Paragraph {
    Span span;
    Side side = Side::Neither;
    double weight = 0;     ///< letters, Han ones by kHanWeight
    bool sentence = false; ///< ends like one: heads of a document do not
};

Paragraph read(std::u16string_view text, Span span)
{
    const std::u16string_view line = span.in(text);
    const auto han = static_cast<double>(std::ranges::count_if(line, isHan));
    const auto latin = static_cast<double>(std::ranges::count_if(line, isAsciiLetter));
    const std::size_t last = line.find_last_not_of(kClosers);
    Paragraph paragraph;
    paragraph.span = span;
    paragraph.weight = latin + kHanWeight * han;
    paragraph.sentence =
        last != std::u16string_view::npos && kStops.find(line[last]) != std::u16string_view::npos;
    if (latin + han >= 2) // a Chinese paragraph holds names and terms in Latin, an English one a name in Han
        paragraph.side = latin > 4 * kHanWeight * han ? Side::English
                         : kHanWeight * han > latin   ? Side::Chinese
                                                      : Side::Neither;
    return paragraph;
}

/// What a translation keeps: numbers and Latin words, folded, sorted.
using Marks = std::vector<std::u16string>;

void makeSet(Marks& marks)
{
    std::ranges::sort(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
}

/// Without the label of a turn, which a translation need not repeat.
std::u16string_view unlabelled(std::u16string_view text)
{
    constexpr std::size_t kLongestLabel = 60;
    const std::size_t colon = text.substr(0, kLongestLabel).find_first_of(u":：");
    return colon == std::u16string_view::npos ? text : text.substr(colon + 1);
}

/// Numbers of two digits and more, words of three letters and more.
std::pair<Marks, Marks> marksOf(std::u16string_view text)
{
    std::pair<Marks, Marks> marks;
    auto& [numbers, words] = marks;
    const std::u16string line = folded(text);
    for (std::size_t i = 0; i < line.size();) {
        const bool number = isAsciiDigit(line[i]);
        if (!number && !isAsciiLetter(line[i])) {
            ++i;
            continue;
        }
        std::u16string mark;
        for (; i < line.size(); ++i) {
            const bool inside = number && i + 1 < line.size() && isAsciiDigit(line[i + 1]);
            if (number ? isAsciiDigit(line[i]) || (line[i] == u'.' && inside) : isAsciiLetter(line[i]))
                mark += line[i];
            else if (!(line[i] == u',' && inside))
                break;
        }
        if (mark.size() > (number ? 1U : 2U))
            (number ? numbers : words).push_back(std::move(mark));
    }
    makeSet(numbers);
    makeSet(words);
    return marks;
}

int common(const Marks& a, const Marks& b)
{
    Marks both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return static_cast<int>(both.size());
}

using Letters = std::array<double, 3>; ///< by Side, Han ones by kHanWeight

void count(Letters& letters, const Paragraph& paragraph)
{
    letters[static_cast<std::size_t>(paragraph.side)] += paragraph.weight;
}

/// Pairs of one order of languages, and what speaks for them.
class Pairing {
public:
    Pairing(std::u16string_view text, std::span<const Paragraph> paragraphs,
            const std::vector<Stretch>& stretches, Side first)
        : m_text(text), m_paragraphs(paragraphs)
    {
        for (const Paragraph& paragraph : paragraphs)
            count(m_all, paragraph);
        for (std::size_t i = 0; i + 1 < stretches.size(); ++i)
            if (stretches[i].side == first && stretches[i + 1].side != Side::Neither) {
                add(stretches[i], stretches[i + 1]);
                ++i;
            }
    }

    bool holds() const
    {
        return m_telling >= kFewest && m_agreement >= kAgreement * m_telling &&
               (covers(Side::English, Side::Chinese) || covers(Side::Chinese, Side::English));
    }
    double agreement() const { return m_agreement; }
    std::vector<Translation> take() { return std::move(m_pairs); }

private:
    /// Most of what is said in `one` language is paired, and there is no more of it than of the other.
    bool covers(Side one, Side other) const
    {
        const auto at = [](const Letters& letters, Side side) {
            return letters[static_cast<std::size_t>(side)];
        };
        return at(m_all, one) <= at(m_all, other) && at(m_paired, one) >= kCoverage * at(m_all, one);
    }

    /// One by one where there are as many; else all with all, or the two that touch where those fit better:
    /// what stands before or behind them has no counterpart.
    void add(const Stretch& first, const Stretch& second)
    {
        const std::size_t count = first.end - first.begin;
        if (count == second.end - second.begin) {
            for (std::size_t i = 0; i < count; ++i)
                pair(m_paragraphs[first.begin + i], m_paragraphs[second.begin + i]);
            return;
        }
        const Paragraph whole = joined(first);
        const Paragraph other = joined(second);
        const Paragraph& last = m_paragraphs[first.end - 1];
        const Paragraph& next = m_paragraphs[second.begin];
        if (ratio(last, next) < ratio(whole, other))
            pair(last, next);
        else
            pair(whole, other);
    }

    static double ratio(const Paragraph& a, const Paragraph& b)
    {
        return (std::max(a.weight, b.weight) + kSlack) / (std::min(a.weight, b.weight) + kSlack);
    }

    void pair(const Paragraph& a, const Paragraph& b)
    {
        if (ratio(a, b) > kMostRatio || (!a.sentence && !b.sentence))
            return;
        m_pairs.push_back({a.span, b.span});
        count(m_paired, a);
        count(m_paired, b);
        // Latin words of the Chinese side stand in the English one too; numbers are kept by both where the
        // scale of the language lets them.
        const auto [numbers, words] = marksOf(unlabelled(a.span.in(m_text)));
        const auto [otherNumbers, otherWords] = marksOf(unlabelled(b.span.in(m_text)));
        const std::size_t names = a.side == Side::Chinese ? words.size() : otherWords.size();
        const std::size_t told = std::min(numbers.size(), otherNumbers.size()) + names;
        if (told == 0)
            return;
        ++m_telling;
        m_agreement += static_cast<double>(common(numbers, otherNumbers) + common(words, otherWords)) /
                       static_cast<double>(told);
    }

    Paragraph joined(const Stretch& stretch) const
    {
        Paragraph all = m_paragraphs[stretch.begin];
        for (std::size_t i = stretch.begin + 1; i < stretch.end; ++i) {
            const Paragraph& more = m_paragraphs[i];
            all.span = hull(all.span, more.span);
            all.weight += more.weight;
            all.sentence = all.sentence || more.sentence;
        }
        return all;
    }

    std::u16string_view m_text;
    std::span<const Paragraph> m_paragraphs;
    std::vector<Translation> m_pairs;
    int m_telling = 0;
    double m_agreement = 0;
    Letters m_all = {};
    Letters m_paired = {};
};

/// Adds the sentences of a block, those of one language together: a page may print each sentence's
/// translation behind it.
void addSentences(std::u16string_view text, Span block, std::vector<Paragraph>& paragraphs)
{
    const std::size_t first = paragraphs.size();
    const auto end = static_cast<std::size_t>(block.end());
    for (auto begin = static_cast<std::size_t>(block.begin()); begin < end;) {
        std::size_t stop = begin;
        do
            stop = std::min(text.find_first_of(kStops, stop + 1), end);
        while (stop + 1 < end && isAsciiDigit(text[stop - 1]) && isAsciiDigit(text[stop + 1]));
        stop = std::min(text.find_first_not_of(kStops, stop), end);
        stop = std::min(text.find_first_not_of(kClosers, stop), end);
        Paragraph sentence = read(text, Span::of(begin, stop));
        begin = stop;
        if (paragraphs.size() > first &&
            (sentence.side == Side::Neither || paragraphs.back().side == sentence.side))
            paragraphs.back() = read(text, hull(paragraphs.back().span, sentence.span));
        else
            paragraphs.push_back(std::move(sentence));
    }
}

std::vector<Stretch> stretchesOf(std::span<const Paragraph> paragraphs)
{
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (stretches.empty() || stretches.back().side != paragraphs[i].side)
            stretches.push_back({paragraphs[i].side, i, i});
        stretches.back().end = i + 1;
    }
    return stretches;
}

std::vector<Translation> pairsOf(std::u16string_view text, std::span<const Paragraph> paragraphs)
{
    const std::vector<Stretch> stretches = stretchesOf(paragraphs);
    Pairing english(text, paragraphs, stretches, Side::English);
    Pairing chinese(text, paragraphs, stretches, Side::Chinese);
    Pairing& better = chinese.agreement() > english.agreement() ? chinese : english;
    return better.holds() ? better.take() : std::vector<Translation>{};
}

} // namespace

std::vector<Translation> findTranslations(const Document& document)
{
    std::vector<Paragraph> paragraphs;
    std::vector<Paragraph> sentences;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::Rule || block.kind == BlockKind::Furniture)
            continue;
        paragraphs.push_back(read(document.text, block.span));
        addSentences(document.text, block.span, sentences);
    }
    std::vector<Translation> pairs = pairsOf(document.text, paragraphs);
    return pairs.empty() ? pairsOf(document.text, sentences) : pairs;
}

} // namespace earshot
