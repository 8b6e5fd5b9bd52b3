#include "transcript/askers_behind.h"

#include <algorithm>

namespace earshot {
namespace {

/// "……明年会回升吗？（股东 林小姐）"
std::optional<AskerBehind> askerBehind(const Stretch& stretch, std::u16string_view text,
                                       const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 32;
    constexpr double kPerson = 0.5;
    const std::u16string_view said = trimmed(stretch.body.in(text));
    if (!stretch.label || stretch.label->parts.voice != Voice::Questioner || !endsWithAny(said, u"）)"))
        return std::nullopt;
    const std::size_t open = said.find_last_of(u"（(");
    if (open == std::u16string_view::npos || open == 0 || said.size() - open > kLongest ||
        !endsWithAny(trimmed(said.substr(0, open)), u"？?。.！!"))
        return std::nullopt;
    auto named = readPersonOfVoice(said.substr(open + 1, said.size() - open - 2), vocabulary);
    const bool firmless = named && !holdsHan(named->name) && named->firm.empty() &&
                          std::count(named->name.begin(), named->name.end(), u' ') > 2; // a firm may be in it
    if (!named || named->voice != Voice::None || named->quality < kPerson || firmless)
        return std::nullopt;
    named->hint = Role::Analyst;
    const auto begin = static_cast<std::int32_t>(said.data() - text.data());
    return AskerBehind{std::move(*named), begin + static_cast<std::int32_t>(open)};
}

} // namespace

std::vector<std::optional<AskerBehind>> askersBehind(const std::vector<Stretch>& stretches,
                                                     std::u16string_view text, const Vocabulary& vocabulary)
{
    constexpr std::size_t kFewest = 2;
    std::vector<std::optional<AskerBehind>> askers;
    std::size_t questions = 0;
    std::size_t named = 0;
    for (const Stretch& stretch : stretches) {
        askers.push_back(askerBehind(stretch, text, vocabulary));
        named += askers.back().has_value();
        questions += stretch.label && stretch.label->parts.voice == Voice::Questioner;
    }
    if (named < kFewest || 2 * named < questions)
        askers.assign(stretches.size(), std::nullopt);
    return askers;
}

} // namespace earshot
