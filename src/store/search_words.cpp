#include "store/search_words.h"

#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>
#include <set>

namespace earshot {
namespace {

/// Longer words are indexed by their beginning.
constexpr std::size_t kLongestWord = 32;

enum class Sort { None, Letter, Ideograph };

Sort sortOf(char16_t c)
{
    if ((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') ||
        (c >= 0x00C0 && c <= 0x1FFF && c != 0x00D7 && c != 0x00F7))
        return Sort::Letter;
    // Han, kana, hangul, and surrogates: everything that is written without spaces.
    if (c == 0x3007 || (c >= 0x3040 && c <= 0xDFFF) || (c >= 0xF900 && c <= 0xFAFF))
        return Sort::Ideograph;
    return Sort::None;
}

/// Calls `take(run, sort)` for each run of one sort in folded text.
template<class Take>
void eachRun(std::u16string_view folded, Take take)
{
    for (std::size_t begin = 0; begin < folded.size();) {
        const Sort sort = sortOf(folded[begin]);
        std::size_t end = begin + 1;
        while (end < folded.size() && sortOf(folded[end]) == sort)
            ++end;
        if (sort != Sort::None)
            take(folded.substr(begin, end - begin), sort, end == folded.size());
        begin = end;
    }
}

/// A whole character: never half of a surrogate pair.
std::vector<std::u16string_view> characters(std::u16string_view run)
{
    std::vector<std::u16string_view> out;
    for (std::size_t i = 0; i < run.size();) {
        const std::size_t length =
            isHighSurrogate(run[i]) && i + 1 < run.size() && isLowSurrogate(run[i + 1]) ? 2 : 1;
        out.push_back(run.substr(i, length));
        i += length;
    }
    return out;
}

std::u16string joined(std::u16string_view a, std::u16string_view b)
{
    std::u16string out(a);
    out += b;
    return out;
}

} // namespace

std::string searchWords(std::u16string_view text)
{
    const std::u16string plain = folded(text);
    std::set<std::u16string> words;
    eachRun(plain, [&](std::u16string_view run, Sort sort, bool) {
        if (sort == Sort::Letter) {
            words.emplace(run.substr(0, kLongestWord));
            return;
        }
        const std::vector<std::u16string_view> each = characters(run);
        for (std::size_t i = 0; i < each.size(); ++i) {
            words.emplace(each[i]);
            if (i + 1 < each.size())
                words.insert(joined(each[i], each[i + 1]));
        }
    });
    std::u16string out;
    for (const std::u16string& word : words) {
        if (!out.empty())
            out += u' ';
        out += word;
    }
    return toUtf8(out);
}

std::string searchExpression(std::u16string_view term)
{
    std::vector<std::string> words;
    eachRun(term, [&](std::u16string_view run, Sort sort, bool last) {
        if (sort == Sort::Letter) {
            // The word may go on in the text where the term ends.
            const bool open = last || run.size() > kLongestWord;
            words.push_back("\"" + toUtf8(run.substr(0, kLongestWord)) + (open ? "\" *" : "\""));
            return;
        }
        const std::vector<std::u16string_view> each = characters(run);
        if (each.size() == 1)
            words.push_back("\"" + toUtf8(each[0]) + "\"");
        for (std::size_t i = 0; i + 1 < each.size(); ++i)
            words.push_back("\"" + toUtf8(joined(each[i], each[i + 1])) + "\"");
    });
    std::string expression;
    for (const std::string& word : words)
        expression += (expression.empty() ? "" : " AND ") + word;
    return expression;
}

} // namespace earshot
