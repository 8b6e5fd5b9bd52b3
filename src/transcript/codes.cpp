#include "transcript/codes.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestCode = 16;
constexpr std::size_t kLongestList = 600;

/// Whose code it is; nobody's where two people have it.
using Codes = std::map<std::u16string, std::optional<LabelParts>>;
/// What stands before a label's mark, as written and folded.
using Heads = std::vector<std::pair<View, std::u16string>>;

View headOf(View line)
{
    constexpr View kMarks = u":：>＞】]）)\t|｜";
    constexpr UnitSet kOpeners(u"【[（(<");
    line = trimmed(line);
    if (!line.empty() && kOpeners.holds(line.front()))
        line.remove_prefix(1);
    const std::size_t mark = line.substr(0, kLongestCode + 2).find_first_of(kMarks);
    return mark == View::npos ? View() : trimmed(line.substr(0, mark));
}

constexpr auto isBracket = [](char16_t c) { return c == u'(' || c == u'（'; };

/// What a bracket must hold to be a code, by its letters alone: initials, nicknames and tickers are none.
bool isCodeLike(View code)
{
    return code.size() >= 2 && code.size() <= kLongestCode &&
           code.find_first_of(u"、，,：:；;%") == View::npos &&
           !std::all_of(code.begin(), code.end(), isAsciiDigit) &&
           (holdsHan(code) || code.find(u' ') != View::npos);
}

bool mayBeCode(View code, const Vocabulary& vocabulary)
{
    const auto parts = readLabelParts(code, vocabulary);
    return !parts ||
           (parts->voice == Voice::None && parts->title.empty() && !looksLikeFirm(code, vocabulary));
}

/// Words in brackets behind others in a line.
struct Bracket {
    View before;
    View code;
};

void findBrackets(View line, std::vector<Bracket>& brackets)
{
    constexpr View kMarks = u"、，,；;：:\t";
    std::size_t begin = 0;
    for (std::size_t open = findUnit(line, isBracket); open != View::npos;
         open = findUnit(line, isBracket, begin)) {
        const std::size_t close = line.find_first_of(u"）)", open);
        if (close == View::npos)
            return;
        const View before = line.substr(begin, open - begin);
        const std::size_t mark = before.find_last_of(kMarks);
        const View code = trimmed(line.substr(open + 1, close - open - 1));
        if (isCodeLike(code))
            brackets.push_back({trimmed(before.substr(mark == View::npos ? 0 : mark + 1)), code});
        begin = close + 1;
    }
}

} // namespace

void readCodes(const Document& document, const Vocabulary& vocabulary, KnownLabels& known)
{
    constexpr double kPerson = 0.5;
    std::vector<Bracket> brackets;
    for (const Block& block : document.blocks)
        if (const View line = block.span.in(document.text);
            line.size() <= kLongestList && holdsUnit(line, isBracket))
            findBrackets(line, brackets);
    if (brackets.empty())
        return;
    Heads heads;
    std::unordered_map<std::u16string, int> labels;
    for (const Block& block : document.blocks)
        if (const View head = headOf(block.span.in(document.text)); !head.empty())
            ++labels[heads.emplace_back(head, folded(head)).second];
    Codes codes;
    for (const auto& [before, code] : brackets) {
        const std::u16string key = folded(code);
        const auto person = labels.contains(key) && mayBeCode(code, vocabulary)
                                ? readPersonOfVoice(before, vocabulary)
                                : std::nullopt;
        if (!person || person->voice != Voice::None || person->name == person->title ||
            person->quality < kPerson)
            continue;
        const auto [place, added] = codes.try_emplace(key, person);
        if (!added && place->second && place->second->name != person->name)
            place->second.reset();
    }
    const auto used =
        std::count_if(codes.begin(), codes.end(), [](const auto& code) { return code.second.has_value(); });
    for (const auto& [head, code] : heads)
        if (const auto owner = codes.find(code); owner != codes.end() && owner->second)
            if (used > 1 || labels[code] > 1)
                known.try_emplace(head, *owner->second);
}

} // namespace earshot
