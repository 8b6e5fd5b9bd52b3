#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(BracketLabels, AGuestWithoutANumberSpeaks)
{
    EXPECT_EQ(spoken(u"某某行业专家交流\n【主持人】请先讲一下铸件：交期有多长？\n【嘉宾】交期四十周。\n"
                     u"【投资者】您好，价格还会涨吗？\n【嘉 宾】我看走平。\n"
                     u"【投资者】库存呢？\n【嘉宾】库存不高，注意：铸件另算。\n"),
              "operator 主持人: 请先讲一下铸件：交期有多长？\nexecutive 嘉宾: 交期四十周。\n"
              "analyst 投资者: 您好，价格还会涨吗？\nexecutive 嘉宾: 我看走平。\n"
              "analyst 投资者: 库存呢？\nexecutive 嘉宾: 库存不高，注意：铸件另算。\n");
}

TEST(BracketLabels, AnExpertIsOneOfThem)
{
    EXPECT_EQ(spoken(u"某某行业专家交流\n[主持人] 交期有多长？\n[专家] 交期四十周。\n"
                     u"[主持人] 价格还会涨吗？\n[专家] 我看走平。\n"),
              "operator 主持人: 交期有多长？\nexecutive 专家: 交期四十周。\n"
              "operator 主持人: 价格还会涨吗？\nexecutive 专家: 我看走平。\n");
}

TEST(BracketLabels, CharactersOfAVoiceMayStandApart)
{
    EXPECT_EQ(spoken(u"某某业绩会\n主 持 人：欢迎各位参加。\n高远：收入增长。\n投 资 者：工厂何时投产？\n"
                     u"高远：四季度投产。\n投 资 者：分红呢？\n高远：照旧。\n主 持 人：谢谢各位。\n"),
              "operator 主持人: 欢迎各位参加。\nexecutive 高远: 收入增长。\n"
              "analyst 投资者: 工厂何时投产？\nexecutive 高远: 四季度投产。\n"
              "analyst 投资者: 分红呢？\nexecutive 高远: 照旧。\noperator 主持人: 谢谢各位。\n");
}

TEST(BracketLabels, OfficesAndFirmsStandBesideNamesOfHan)
{
    EXPECT_EQ(spoken(u"某某公司法說會\n[主持人] 各位早安 我們先請執行長高遠先生\n"
                     u"[執行長 高遠] 大家早 這一季營收成長\n[主持人] 謝謝執行長 接下來請財務長\n"
                     u"[財務長 田甜] 第二季的營收是五億\n[主持人] 謝謝財務長 下一位是元大投顧的方小姐\n"
                     u"[元大投顧 方小姐] 我想請教下半年的收案目標\n[執行長 高遠] 全年一千五百例\n"),
              "operator 主持人: 各位早安 我們先請執行長高遠先生\nexecutive 高遠: 大家早 這一季營收成長\n"
              "operator 主持人: 謝謝執行長 接下來請財務長\nexecutive 田甜: 第二季的營收是五億\n"
              "operator 主持人: 謝謝財務長 下一位是元大投顧的方小姐\n"
              "analyst 方小姐: 我想請教下半年的收案目標\nexecutive 高遠: 全年一千五百例\n");
}

} // namespace
} // namespace earshot
