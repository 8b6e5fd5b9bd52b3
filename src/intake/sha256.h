#pragma once

#include <string>
#include <string_view>

namespace earshot {

/// SHA-256 (FIPS 180-4) in lower-case hex. Our own, because one hash is no reason for a cryptographic library
/// among the dependencies; it guards against accidents, not against attackers.
std::string sha256Hex(std::string_view bytes);

} // namespace earshot
