#pragma once

#include "transcript/vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace earshot {

/// What a piece of folded text speaks of, as hashes: pairs of neighbouring Han characters and Latin words
/// that are no function words. In text order, with repetitions.
std::vector<std::uint32_t> termsOf(std::u16string_view folded, const Vocabulary& vocabulary);

/// The same with function words left in: quicker, for text that is only held against another text's terms.
std::vector<std::uint32_t> allTermsOf(std::u16string_view folded);

} // namespace earshot
