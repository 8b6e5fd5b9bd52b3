#include "lexicon/word_set.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace earshot {
namespace {

TEST(WordSet, HoldsWhatWasAddedAndNothingElse)
{
    WordSet words;
    EXPECT_FALSE(words.holds(wordHash(u"a")));
    std::u16string word;
    for (int i = 0; i < 400; ++i) {
        word = u"w" + std::u16string(static_cast<std::size_t>(i % 20), u'o') +
               static_cast<char16_t>(u'a' + i / 20);
        words.add(word);
        words.add(word);
        EXPECT_TRUE(words.holds(wordHash(word)));
        EXPECT_FALSE(words.holds(wordHash(word + u"x")));
    }
    EXPECT_TRUE(words.holds(wordHash(u"wa")));
}

TEST(WordSet, WordsThatDifferAnywhereDifferInTheirHash)
{
    std::set<std::uint64_t> hashes;
    std::size_t count = 0;
    for (std::size_t length = 0; length <= 18; ++length) {
        std::u16string word(length, u'a');
        hashes.insert(wordHash(word));
        ++count;
        for (std::size_t i = 0; i < length; ++i, ++count) {
            std::u16string other = word;
            other[i] = u'b';
            hashes.insert(wordHash(other));
        }
    }
    EXPECT_EQ(hashes.size(), count);
}

} // namespace
} // namespace earshot
