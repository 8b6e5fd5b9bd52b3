#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace earshot {

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces. Our own, because one hash is no reason for a
/// cryptographic library among the dependencies; it guards against accidents, not against attackers.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// The digest of all that was added, lower-case hex. Ends the object's use.
    std::string hex();

private:
    void block(const unsigned char* bytes);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> m_pending{};
    std::size_t m_pendingSize = 0;
    std::uint64_t m_total = 0;
};

/// Lower-case hex SHA-256 of `bytes`.
std::string sha256(std::string_view bytes);

} // namespace earshot
