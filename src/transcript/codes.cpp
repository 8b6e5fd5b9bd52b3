#include "transcript/codes.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <map>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestCode = 16;
constexpr std::size_t kLongestList = 600;

/// Whose code it is, and how often it labels; nobody's where two people have it.
struct Owner {
    std::optional<LabelParts> person;
    int labels = 0;
};
using Codes = std::map<std::u16string, Owner>;

bool mayBeCode(View code, const Vocabulary& vocabulary)
{
    if (code.size() < 2 || code.size() > kLongestCode || code.find_first_of(u"、，,：:；;%") != View::npos ||
        std::all_of(code.begin(), code.end(), isAsciiDigit))
        return false;
    if (!holdsHan(code) && code.find(u' ') == View::npos) // initials, nicknames, tickers
        return false;
    const auto parts = readLabelParts(code, vocabulary);
    return !parts ||
           (parts->voice == Voice::None && parts->title.empty() && !looksLikeFirm(code, vocabulary));
}

void readList(View line, const Vocabulary& vocabulary, Codes& codes)
{
    constexpr double kPerson = 0.5;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (View(u"、，,；;：:\t").find(line[i]) != View::npos)
            begin = i + 1;
        if (line[i] != u'（' && line[i] != u'(')
            continue;
        const std::size_t close = line.find_first_of(u"）)", i);
        if (close == View::npos)
            return;
        const View code = trimmed(line.substr(i + 1, close - i - 1));
        const auto person = mayBeCode(code, vocabulary)
                                ? readPersonOfVoice(trimmed(line.substr(begin, i - begin)), vocabulary)
                                : std::nullopt;
        if (person && person->voice == Voice::None && person->name != person->title &&
            person->quality >= kPerson) {
            const auto [place, added] = codes.try_emplace(folded(code), Owner{person, 0});
            if (!added && place->second.person && place->second.person->name != person->name)
                place->second.person.reset();
        }
        begin = i = close;
        ++begin;
    }
}

} // namespace

void readCodes(const Document& document, const Vocabulary& vocabulary, KnownLabels& known)
{
    constexpr View kMarks = u":：>＞】]）)\t|｜";
    constexpr View kOpeners = u"【[（(<";
    Codes codes;
    for (const Block& block : document.blocks)
        if (const View line = block.span.in(document.text);
            line.size() <= kLongestList &&
            holdsUnit(line, [](char16_t c) { return c == u'(' || c == u'（'; }))
            readList(line, vocabulary, codes);
    if (codes.empty())
        return;
    std::vector<std::pair<View, Owner*>> heads;
    std::size_t used = 0;
    for (const Block& block : document.blocks) {
        View line = trimmed(block.span.in(document.text));
        if (!line.empty() && kOpeners.find(line.front()) != View::npos)
            line.remove_prefix(1);
        const std::size_t mark = line.substr(0, kLongestCode + 2).find_first_of(kMarks);
        if (mark == View::npos)
            continue;
        const View head = trimmed(line.substr(0, mark));
        const auto code = codes.find(folded(head));
        if (code == codes.end() || !code->second.person)
            continue;
        used += ++code->second.labels == 1;
        heads.emplace_back(head, &code->second);
    }
    for (const auto& [head, owner] : heads)
        if (used > 1 || owner->labels > 1)
            known.try_emplace(head, *owner->person);
}

} // namespace earshot
