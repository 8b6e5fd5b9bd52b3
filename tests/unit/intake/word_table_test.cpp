#include "intake/repair/character_pairs.h"
#include "intake/repair/document_model.h"
#include "intake/repair/sign_habits.h"
#include "intake/repair/word_table.h"

#include <cmath>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using Behind = SignHabits::Behind;

TEST(WordTable, KnowsWordsAndWhatFollowsThem)
{
    const WordTable& table = WordTable::shipped();
    ASSERT_GT(table.size(), 50'000U);
    const WordTable::Id very = table.find(u"非常");
    const WordTable::Id good = table.find(u"好");
    ASSERT_NE(very, WordTable::kUnknown);
    ASSERT_NE(good, WordTable::kUnknown);
    EXPECT_EQ(table.word(very), u"非常");
    EXPECT_GT(table.together(good, very), table.share(good));
    EXPECT_EQ(table.find(u"好非"), WordTable::kUnknown);
    EXPECT_EQ(table.find(u""), WordTable::kUnknown);
}

TEST(WordTable, OfOtherBytesIsEmpty)
{
    for (const std::string_view bytes :
         {"", "EARSHOT-WORDS/1\n", "EARSHOT-WORDS/1\n\x08\0\0\0not deflated"}) {
        const WordTable table(bytes);
        EXPECT_EQ(table.size(), 1U);
        EXPECT_EQ(table.find(u"非常"), WordTable::kUnknown);
        EXPECT_TRUE(table.followers(WordTable::kOther).empty());
    }
}

TEST(CharacterPairs, TellChineseFromWrongPairs)
{
    const CharacterPairs& pairs = CharacterPairs::shipped();
    EXPECT_GT(pairs.probability(u'增', u'长'), 0.1);
    EXPECT_LT(pairs.probability(u'玫', u'男'), 1e-3);
}

TEST(DocumentModel, LearnsNothingFromACut)
{
    std::u16string text;
    for (int i = 0; i < 400; ++i)
        text += std::u16string(u"新规模，新规") + DocumentModel::kCut;
    const DocumentModel model(text, Language::ChineseSimplified);
    EXPECT_GT(model.next(u'新', u'规', u'模'), std::log(0.6));
}

TEST(DocumentModel, TellsSignsByHowOftenTheDocumentHasThem)
{
    std::u16string text;
    for (int i = 0; i < 100; ++i)
        text += u"收入增长很快，客户数量也在增加。";
    const auto semicolons = [&](int count) {
        const DocumentModel::SignCount signs[] = {{u';', count}};
        const DocumentModel model(text, Language::ChineseSimplified, signs);
        return std::pair(model.next(u'很', u'快', u';'), model.wordLogProbability(u"增长很快;客户"));
    };
    EXPECT_LT(semicolons(0).first, semicolons(50).first - 1);
    EXPECT_LT(semicolons(0).second, semicolons(50).second - 1);
}

TEST(DocumentModel, HardlyEverEndsAClauseTwice)
{
    std::u16string text;
    for (int i = 0; i < 50; ++i)
        text += u"收入增长很快。客户数量也在增加。";
    const DocumentModel model(text, Language::ChineseSimplified);
    EXPECT_LT(model.next(u'快', u'。', u'。'), std::log(0.002));
}

TEST(DocumentModel, PrefersWordsAndTheDocumentsOwnScript)
{
    const DocumentModel model(u"業務增長很快,客戶非常滿意。", Language::ChineseTraditional);
    EXPECT_GT(model.wordLogProbability(u"我們保護客戶"), model.wordLogProbability(u"我們保戶客護"));
    EXPECT_GT(model.logProbability(u"業務", 0), model.logProbability(u"业务", 0));
}

TEST(SignHabits, TellWhatStandsBehindACharacter)
{
    const SignHabits& habits = SignHabits::shipped();
    EXPECT_GT(habits.factor(Behind::ClauseEnd, u'吗'), 4);
    EXPECT_LT(habits.factor(Behind::ClauseEnd, u'非'), 0.3);
    EXPECT_EQ(habits.factor(Behind::ClauseEnd, u'A'), 1);
    EXPECT_GT(habits.factor(Behind::Question, u'呢'), 100);
    EXPECT_EQ(habits.factor(Behind::Question, u'云'), 1);
    EXPECT_GT(habits.factor(Behind::Number, u'约'), 4);
    EXPECT_EQ(habits.factor(Behind::Number, u'吗'), 1);
}

TEST(SignHabits, OfOtherBytesAreAverage)
{
    const SignHabits habits(".\t2.5\t好\n?\tmuch\t非\n0\t-1\t是\n.\t0.5好\n.\t0.25\t\n0\t4\t约\nx\t4\t好");
    EXPECT_EQ(habits.factor(Behind::ClauseEnd, u'好'), 2.5);
    EXPECT_EQ(habits.factor(Behind::Question, u'非'), 1);
    EXPECT_EQ(habits.factor(Behind::Number, u'是'), 1);
    EXPECT_EQ(habits.factor(Behind::Number, u'约'), 4);
    EXPECT_EQ(habits.factor(Behind::Number, u'好'), 1);
}

} // namespace
} // namespace earshot
