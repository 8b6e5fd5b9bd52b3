#pragma once

#include "intake/repair/page_lines.h"

#include <vector>

namespace earshot {

/// "© Halden. All rights reserved." and the lines beside it that return as often: the notice of pages whose
/// ends nothing else tells. A bare number beside it is the page's.
std::vector<std::size_t> findNotices(std::u16string_view text, const std::vector<PageLine>& lines);

} // namespace earshot
