#include "intake/repair/slip_names.h"

#include "intake/repair/word_table.h"
#include "text/fold.h"

#include <algorithm>
#include <string>

namespace earshot {
namespace {

constexpr std::size_t kShortName = 3; ///< characters of a name in front of Latin letters, at most

/// Whether a word of several characters holds the one at `at`.
bool isInWord(std::u16string_view text, std::size_t at)
{
    std::u16string simplified(text);
    std::ranges::transform(simplified, simplified.begin(), [](char16_t c) { return fold(c); });
    for (std::size_t from = 0; from <= at; ++from)
        for (std::size_t length = std::max<std::size_t>(2, at - from + 1);
             length <= WordTable::kLongest && from + length <= text.size(); ++length)
            if (WordTable::shipped().find(std::u16string_view(simplified).substr(from, length)) !=
                WordTable::kUnknown)
                return true;
    return false;
}

bool isThirdPerson(char16_t c)
{
    return c == u'他' || c == u'她' || c == u'它';
}

} // namespace

bool mayBeName(std::u16string_view text, std::size_t at, const Realigned& reading, const DocumentModel& model)
{
    if (at == 0)
        return false;
    std::u16string near(text.substr(at - 1, 1));
    near += reading.text;
    near += text.substr(reading.end, 1);
    const bool sign = !isHan(reading.text.front()); // it says nothing of what follows it
    if (near.size() < 3 || model.knowsPair(near[0], near[1]) || (!sign && model.knowsPair(near[1], near[2])))
        return false;
    const auto latinAt = [&](std::size_t i) { return i < text.size() && isLatinLetter(text[i]); };
    if (reading.text.size() <= kShortName && latinAt(reading.end))
        return true;
    return !sign && (latinAt(at - 1) || !isInWord(near, 1));
}

bool hasTwin(const std::vector<Realigned>& readings)
{
    const Realigned& best = readings.front();
    return isThirdPerson(best.text.back()) &&
           std::ranges::any_of(readings.begin() + 1, readings.end(), [&](const Realigned& other) {
               return other.text.size() == best.text.size() && isThirdPerson(other.text.back()) &&
                      std::ranges::equal(other.text.begin(), other.text.end() - 1, best.text.begin(),
                                         best.text.end() - 1);
           });
}

} // namespace earshot
