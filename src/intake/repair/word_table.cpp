#include "intake/repair/word_table.h"

#include "base/embedded.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <zlib.h>

namespace earshot {
namespace {

constexpr std::string_view kMagic = "EARSHOT-WORDS/1\n";

/// Takes numbers off the front of a table's bytes. `ok` is false once they have run out.
class Cursor {
public:
    explicit Cursor(std::string_view bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    std::uint8_t byte() { return take(1).empty() ? std::uint8_t{0} : m_last; }
    std::uint32_t u32()
    {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32; shift += 8)
            value |= static_cast<std::uint32_t>(byte()) << shift;
        return value;
    }
    std::uint32_t varint()
    {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 32 && m_ok; shift += 7) {
            const std::uint32_t b = byte();
            value |= (b & 127U) << shift;
            if (b < 128)
                break;
        }
        return value;
    }
    std::string_view take(std::size_t length)
    {
        m_ok = m_ok && length <= m_bytes.size();
        const std::string_view taken = m_ok ? m_bytes.substr(0, length) : std::string_view();
        m_bytes.remove_prefix(taken.size());
        if (!taken.empty())
            m_last = static_cast<std::uint8_t>(taken.back());
        return taken;
    }

private:
    std::string_view m_bytes;
    std::uint8_t m_last = 0;
    bool m_ok = true;
};

/// exp(-b / steps) of every byte.
std::array<float, 256> shares(double steps)
{
    std::array<float, 256> made{};
    for (std::size_t b = 0; b < made.size(); ++b)
        made[b] = static_cast<float>(std::exp(-static_cast<double>(b) / steps));
    return made;
}

std::string inflated(std::string_view bytes)
{
    Cursor cursor(bytes);
    if (cursor.take(kMagic.size()) != kMagic)
        return {};
    const std::uint32_t size = cursor.u32();
    constexpr std::uint32_t kLargest = 64U << 20;
    if (!cursor.ok() || size > kLargest)
        return {};
    const std::string_view packed = bytes.substr(kMagic.size() + 4);
    std::string payload(size, '\0');
    uLongf length = size;
    const int result = uncompress(reinterpret_cast<Bytef*>(payload.data()), &length,
                                  reinterpret_cast<const Bytef*>(packed.data()), packed.size());
    return result == Z_OK && length == size ? payload : std::string();
}

std::uint64_t keyOf(std::u16string_view word)
{
    std::uint64_t key = 0;
    for (const char16_t c : word)
        key = key << 16 | c;
    return key;
}

} // namespace

WordTable::WordTable(std::string_view bytes)
{
    if (!read(inflated(bytes))) {
        m_words.assign(1, {});
        m_share.assign(1, 1.0F);
        m_left.assign(1, 1.0F);
        m_rows.assign(2, 0);
        m_followers.clear();
        m_followerShares.clear();
    }
    index();
}

const WordTable& WordTable::shipped()
{
    static const WordTable table(embedded::bytesOf(embedded::language(), "zh.words"));
    return table;
}

bool WordTable::read(std::string_view payload)
{
    Cursor cursor(payload);
    const std::uint32_t count = cursor.u32();
    const std::string_view text = cursor.take(cursor.u32());
    if (!cursor.ok() || count == 0 || count >= kUnknown)
        return false;
    std::u16string word;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        const auto unit = static_cast<char16_t>(static_cast<std::uint8_t>(text[i]) |
                                                static_cast<std::uint8_t>(text[i + 1]) << 8);
        if (unit != u'\n') {
            word += unit;
            continue;
        }
        m_words.push_back(std::move(word));
        word.clear();
    }
    const std::array<float, 256> eighths = shares(8);
    const std::array<float, 256> sixteenths = shares(16);
    for (std::uint32_t i = 0; i < count; ++i)
        m_share.push_back(eighths[cursor.byte()]);
    for (std::uint32_t i = 0; i < count; ++i)
        m_left.push_back(sixteenths[cursor.byte()]);
    m_rows.push_back(0);
    for (std::uint32_t i = 0; i < count; ++i)
        m_rows.push_back(m_rows.back() + cursor.varint());
    if (!cursor.ok() || m_words.size() != count || m_rows.back() > payload.size())
        return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t last = 0;
        for (std::uint32_t at = m_rows[i]; at < m_rows[i + 1]; ++at) {
            last += cursor.varint();
            if (last >= count)
                return false;
            m_followers.push_back(static_cast<Id>(last));
        }
    }
    for (std::uint32_t at = 0; at < m_rows.back(); ++at)
        m_followerShares.push_back(eighths[cursor.byte()]);
    return cursor.ok() &&
           std::ranges::all_of(m_words, [](const std::u16string& w) { return w.size() <= kLongest; });
}

void WordTable::index()
{
    m_keys.resize(std::bit_ceil(m_words.size() * 2 + 2));
    m_ids.resize(m_keys.size());
    for (std::size_t id = 1; id < m_words.size(); ++id) {
        const std::uint64_t key = keyOf(m_words[id]);
        std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & (m_keys.size() - 1);
        while (m_keys[at] != 0)
            at = (at + 1) & (m_keys.size() - 1);
        m_keys[at] = key;
        m_ids[at] = static_cast<Id>(id);
    }
}

WordTable::Id WordTable::find(std::u16string_view word) const
{
    if (word.empty() || word.size() > kLongest)
        return kUnknown;
    const std::uint64_t key = keyOf(word);
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & (m_keys.size() - 1);
    while (m_keys[at] != 0 && m_keys[at] != key)
        at = (at + 1) & (m_keys.size() - 1);
    return m_keys[at] == key ? m_ids[at] : kUnknown;
}

double WordTable::together(Id word, Id before) const
{
    const std::span<const Id> row = followers(before);
    const auto found = std::ranges::lower_bound(row, word);
    if (found == row.end() || *found != word)
        return 0;
    return static_cast<double>(followerShares(before)[static_cast<std::size_t>(found - row.begin())]);
}

} // namespace earshot
