#include "library/likeness.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace earshot {
namespace {

constexpr std::size_t kStretch = 10; ///< letters compared at a time
constexpr std::uint64_t kSample = 8; ///< one stretch of so many is kept

/// Hashes of a sample of a text's stretches, chosen by their hash so that two texts choose the same; sorted,
/// unique.
std::vector<std::uint64_t> sample(std::u16string_view text)
{
    std::u16string letters;
    for (const char16_t c : text)
        if (const char16_t plain = fold(c); isHan(plain) || isLatinLetter(plain) || isAsciiDigit(plain))
            letters += plain;
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i + kStretch <= letters.size(); ++i) {
        std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
        for (std::size_t k = 0; k < kStretch; ++k)
            hash = (hash ^ letters[i + k]) * 0x100000001b3;
        hash ^= hash >> 32;
        if (hash % kSample == 0)
            out.push_back(hash);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

double likeness(std::u16string_view a, std::u16string_view b)
{
    const std::vector<std::uint64_t> left = sample(a);
    const std::vector<std::uint64_t> right = sample(b);
    const std::size_t least = std::min(left.size(), right.size());
    if (least == 0)
        return 0;
    std::vector<std::uint64_t> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(least);
}

} // namespace earshot
