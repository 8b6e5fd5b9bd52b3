#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// How often words are used in written Chinese, and one behind another: resources/language/zh.words, made by
/// scripts/make_word_table. Words are of Simplified characters, at most `kLongest` of them.
class WordTable {
public:
    using Id = std::uint16_t;
    static constexpr Id kOther = 0; ///< whatever is not Han, and the border of the text
    static constexpr Id kUnknown = 0xFFFF;
    static constexpr std::size_t kLongest = 4;

    /// The table linked into the program; made at the first call.
    static const WordTable& shipped();
    /// Reads the format that scripts/make_word_table describes; a table without words where the bytes are not
    /// of it.
    explicit WordTable(std::string_view bytes);

    std::size_t size() const { return m_words.size(); }
    std::u16string_view word(Id id) const { return m_words[id]; }
    Id find(std::u16string_view word) const;
    /// Share of a word among all.
    double share(Id id) const { return static_cast<double>(m_share[id]); }
    /// Words that follow it often, ascending, and their shares among all that follow it.
    std::span<const Id> followers(Id id) const { return row(m_followers, id); }
    std::span<const float> followerShares(Id id) const { return row(m_followerShares, id); }
    /// What is left to words that are not among its followers.
    double left(Id id) const { return static_cast<double>(m_left[id]); }
    /// Share of a word among what follows another; 0 where it hardly ever does.
    double together(Id word, Id before) const;

private:
    template<class T>
    std::span<const T> row(const std::vector<T>& of, Id id) const
    {
        return std::span<const T>(of).subspan(m_rows[id], m_rows[id + 1U] - m_rows[id]);
    }
    bool read(std::string_view payload);
    void index();

    std::vector<std::u16string> m_words;
    std::vector<float> m_share;
    std::vector<float> m_left;
    std::vector<std::uint32_t> m_rows; ///< where the row of each word begins; one more for the end
    std::vector<Id> m_followers;
    std::vector<float> m_followerShares;
    std::vector<std::uint64_t> m_keys; ///< hash table of words; 0 is free
    std::vector<Id> m_ids;             ///< in the same order
};

} // namespace earshot
