#include "transcript/firm_labels.h"

#include "text/script.h"
#include "text/units.h"
#include "transcript/block_reader.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kFewestReturning = 4; ///< labels that come again
constexpr std::size_t kFewestPeople = 2;    ///< who return

/// What stands before the first colon of a block, where a comma parts it; empty where none does.
View commaHead(View line)
{
    while (line.starts_with(u'*'))
        line.remove_prefix(1);
    const std::size_t colon = findUnit(line.substr(0, kLongestHead), [](char16_t c) { return c == u':'; });
    if (colon == View::npos || line.substr(0, colon).find(u',') == View::npos)
        return {};
    return trimmed(line.substr(0, colon));
}

/// "UNIDENTIFIED SPEAKER, :", where the form's field is empty; or a person and a firm.
std::optional<LabelParts> readHead(View head, const Vocabulary& vocabulary)
{
    if (!head.ends_with(u','))
        return readPersonAndFirm(head, vocabulary);
    auto alone = readLabelParts(head.substr(0, head.size() - 1), vocabulary);
    return alone && alone->voice != Voice::None ? alone : std::nullopt;
}

} // namespace

void readFirmLabels(const Document& document, const Vocabulary& vocabulary, KnownLabels& known)
{
    std::unordered_map<View, int> times;
    for (const Block& block : document.blocks)
        if (const View head = commaHead(block.span.in(document.text)); !head.empty())
            ++times[head];
    if (std::none_of(times.begin(), times.end(), [](const auto& one) { return one.second > 1; }))
        return;
    std::size_t returning = 0;
    std::set<NameHash> people;
    std::vector<std::pair<View, LabelParts>> heads;
    for (const auto& [head, count] : times) {
        if (readLabelParts(head, vocabulary))
            continue;
        auto parts = readHead(head, vocabulary);
        if (!parts)
            continue;
        if (count > 1) {
            returning += static_cast<std::size_t>(count);
            people.insert(nameHash(parts->name));
        }
        heads.emplace_back(head, std::move(*parts));
    }
    if (returning < kFewestReturning || people.size() < kFewestPeople)
        return;
    for (auto& [head, parts] : heads)
        known.try_emplace(head, std::move(parts));
}

} // namespace earshot
