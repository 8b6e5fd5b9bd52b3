#include "transcript/codes.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
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
    constexpr UnitSet kMarks(u":：>＞】]）)\t|｜");
    constexpr UnitSet kOpeners(u"【[（(<");
    line = trimmed(line);
    if (!line.empty() && kOpeners.holds(line.front()))
        line.remove_prefix(1);
    const View start = line.substr(0, kLongestCode + 2);
    const auto mark = std::ranges::find_if(start, [&](char16_t c) { return kMarks.holds(c); });
    return mark == start.end() ? View() : trimmed(View(start.begin(), mark));
}

/// "Ａ（總）", with what the bracket holds: the code behind the letter of a part.
std::pair<View, View> bracketedHead(View line, const Vocabulary& vocabulary)
{
    line = trimmed(line);
    const std::size_t colon =
        findUnit(line.substr(0, kLongestCode + 2), [](char16_t c) { return isColon(c); });
    const View head = colon == View::npos ? View() : trimmed(line.substr(0, colon));
    const std::size_t open = head.find_first_of(u"（(");
    if (open == View::npos || !endsWithAny(head, u"）)") ||
        !vocabulary.voices.valueOf(folded(trimmed(head.substr(0, open)))))
        return {};
    return {head, trimmed(head.substr(open + 1, head.size() - open - 2))};
}

constexpr auto isBracket = [](char16_t c) { return c == u'(' || c == u'（'; };
constexpr auto isEqualsSign = [](char16_t c) { return c == u'=' || c == u'＝'; };
constexpr auto isLegendSign = [](char16_t c) { return isBracket(c) || isEqualsSign(c); };

/// What a bracket must hold to be a code, by its letters alone: initials, nicknames and tickers are none.
bool isCodeLike(View code)
{
    if (code.size() == 1)
        return isHan(code.front());
    return code.size() >= 2 && code.size() <= kLongestCode &&
           code.find_first_of(u"、，,：:；;%") == View::npos &&
           !std::all_of(code.begin(), code.end(), isAsciiDigit) &&
           (holdsHan(code) || code.find(u' ') != View::npos);
}

/// One character calls somebody whose name or office begins with it.
bool mayCall(View code, const LabelParts& person)
{
    return code.size() > 1 || person.name.starts_with(code) || person.title.starts_with(code);
}

bool mayBeCode(View code, const Vocabulary& vocabulary)
{
    if (looksLikeFirm(code, vocabulary)) // "张某（某某证券）：" is no code
        return false;
    const auto parts = readLabelParts(code, vocabulary);
    return !parts || (parts->voice == Voice::None && parts->title.empty());
}

/// Words in brackets behind others in a line.
struct Bracket {
    View before;
    View code;
};

/// 「陳」 in a bracket says that the character itself is meant.
View unquoted(View code)
{
    constexpr UnitSet kOpeners(u"「『“\"‘");
    constexpr UnitSet kClosers(u"」』”\"’");
    return code.size() > 2 && kOpeners.holds(code.front()) && kClosers.holds(code.back())
               ? trimmed(code.substr(1, code.size() - 2))
               : code;
}

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
        const View code = unquoted(trimmed(line.substr(open + 1, close - open - 1)));
        if (isCodeLike(code))
            brackets.push_back({trimmed(before.substr(mark == View::npos ? 0 : mark + 1)), code});
        begin = close + 1;
    }
}

/// "總＝總經理江某　財＝財務長方某": what the labels say, and who it is.
void findEquations(View line, std::vector<Bracket>& brackets)
{
    constexpr View kMarks = u"、，,；;：:\t \u3000";
    for (std::size_t sign = findUnit(line, isEqualsSign); sign != View::npos;
         sign = findUnit(line, isEqualsSign, sign + 1)) {
        const View before = trimmed(line.substr(0, sign));
        const std::size_t mark = before.find_last_of(kMarks);
        const View code = unquoted(before.substr(mark == View::npos ? 0 : mark + 1));
        const std::size_t person = line.find_first_not_of(u" \u3000", sign + 1);
        if (person == View::npos || !isCodeLike(code))
            continue;
        const std::size_t end = std::min(line.find_first_of(kMarks, person), line.size());
        brackets.push_back({line.substr(person, end - person), code});
    }
}

/// With one blank between words, however wide the gap was.
std::u16string closedUp(View words)
{
    std::u16string closed;
    for (const char16_t c : words)
        if (!isBlankUnit(c))
            closed += c;
        else if (!closed.empty() && closed.back() != u' ')
            closed += u' ';
    return closed;
}

bool isPerson(const std::optional<LabelParts>& parts)
{
    constexpr double kPerson = 0.5;
    return parts && parts->voice == Voice::None && parts->name != parts->title && parts->quality >= kPerson;
}

/// "葛先生 某某資本", "林小姐 《某某報》": a name, and whatever stands in the columns behind it.
std::optional<LabelParts> readColumns(View words, const Vocabulary& vocabulary)
{
    auto person = readPersonOfVoice(words, vocabulary);
    if (isPerson(person)) {
        if (vocabulary.voices.valueOf(folded(person->firm))) // "管理層 高先生 行政總裁"
            person->firm.clear();
        return person;
    }
    const std::size_t gap = words.find(u' ');
    person = gap == View::npos ? std::nullopt : readPersonOfVoice(words.substr(0, gap), vocabulary);
    if (!isPerson(person) || !person->firm.empty() || !person->title.empty())
        return std::nullopt;
    const View about = words.substr(gap + 1);
    if (const auto title = vocabulary.titles.findFirst(folded(about))) {
        person->title = about;
        person->hint = vocabulary.roleOf(*title);
    } else {
        person->firm = about;
    }
    return person;
}

/// Whom the words beside a code name; "提問者　林小姐　某某證券" is in the columns behind the first one.
std::optional<LabelParts> personBeside(View words, const Vocabulary& vocabulary)
{
    const std::u16string columns = closedUp(words);
    auto person = readColumns(columns, vocabulary);
    const std::size_t gap = person ? View::npos : columns.find(u' ');
    if (gap == View::npos)
        return person;
    person = readColumns(View(columns).substr(gap + 1), vocabulary);
    const auto voice = readLabelParts(View(columns).substr(0, gap), vocabulary);
    if (person && voice && person->hint == Role::Unknown)
        person->hint = voice->hint;
    return person;
}

} // namespace

void readCodes(const Document& document, const Vocabulary& vocabulary, KnownLabels& known)
{
    std::vector<Bracket> brackets;
    for (const Block& block : document.blocks)
        if (const View line = block.span.in(document.text);
            line.size() <= kLongestList && holdsUnit(line, isLegendSign)) {
            findBrackets(line, brackets);
            findEquations(line, brackets);
        }
    if (brackets.empty())
        return;
    std::unordered_set<NameHash> sought;
    for (const Bracket& bracket : brackets)
        sought.insert(nameHash(bracket.code));
    Heads heads;
    std::unordered_map<std::u16string, int> labels;
    const auto addHead = [&](View head, View code) {
        if (!code.empty() && sought.contains(nameHash(code)))
            ++labels[heads.emplace_back(head, folded(code)).second];
    };
    for (const Block& block : document.blocks) {
        const View line = block.span.in(document.text);
        const View head = headOf(line);
        addHead(head, head);
        const auto [whole, code] = bracketedHead(line, vocabulary);
        addHead(whole, code);
    }
    Codes codes;
    std::set<std::pair<View, View>> read; // the same bracket may stand below every page
    for (const auto& [before, code] : brackets) {
        if (!read.emplace(before, code).second)
            continue;
        const std::u16string key = folded(code);
        const auto person = labels.contains(key) && mayBeCode(code, vocabulary)
                                ? personBeside(before, vocabulary)
                                : std::nullopt;
        if (!person || !mayCall(code, *person))
            continue;
        const auto [place, added] = codes.try_emplace(key, person);
        if (!added && place->second && place->second->name != person->name)
            place->second.reset();
    }
    const auto used =
        std::count_if(codes.begin(), codes.end(), [](const auto& code) { return code.second.has_value(); });
    for (const auto& [head, code] : heads)
        if (const auto owner = codes.find(code); owner != codes.end() && owner->second)
            if (used > 1 || (labels[code] > 1 && code.size() > 1))
                known.try_emplace(head, *owner->second);
}

} // namespace earshot
