#pragma once

#include "intake/working_text.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Runs of one charset read as another: UTF-8 read as Windows-1252 (donâ€™t) or as GBK (浣犲ソ), GBK or Big5
/// read as Windows-1252 (ÄãºÃ). Proof is that the bytes are well formed in the other charset and give common
/// characters where rare ones or impossible pairs stood.
std::vector<Edit> findMojibake(std::u16string_view text);

} // namespace earshot
