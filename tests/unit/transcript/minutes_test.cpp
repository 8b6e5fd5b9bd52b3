#include "support/segmented_text.h"
#include "transcript/announcement.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(Minutes, AnAgendaBetweenSpeechesIsNobodys)
{
    EXPECT_EQ(
        spoken(
            u"某某精工股份有限公司股東常會議事錄\n\n主席：高遠董事長　　　　　　　　記錄：周敏\n"
            u"列席：田甜財務長\n\n壹、宣佈開會\n貳、主席致詞\n主席：各位股東早安，去年營收成長一成。\n"
            u"參、報告事項\n一、營業報告，敬請 鑒察。\n股東戶號 10273 發言：股利會不會提高？\n"
            u"主席答覆：會提高，請財務長說明。\n財務長田甜補充說明：明年配發率五成。\n"
            u"\n　　　　　　　　～ 1 ～\n\n肆、承認事項\n第一案（董事會提）\n案由：盈餘分派案，提請 承認。\n"
            u"說明：經審計委員會審查。\n股東戶號 00033（法人股東代表李雨桐）發言：依據是什麼？\n"
            u"財務長田甜答覆：依據律師的意見。\n決議：本案照原案表決通過，贊成權數佔出席\n權數九成八。\n"
            u"伍、散會：主席宣布散會。\n\n　　　　　　　　～ 2 ～\n"),
        "executive 高遠: 各位股東早安，去年營收成長一成。\nanalyst 股東戶號 10273: 股利會不會提高？\n"
        "executive 高遠: 會提高，請財務長說明。\nexecutive 田甜: 明年配發率五成。\n"
        "analyst 李雨桐: 依據是什麼？\nexecutive 田甜: 依據律師的意見。\n");
}

TEST(Minutes, ATableSavedAsTextHoldsQuestionsInItsColumns)
{
    EXPECT_EQ(spoken(u"某某酒业业绩说明会记录表\n公司出席\t董事长高远，财务负责人田甜\n一、公司情况介绍\n"
                     u"董事长高远：\t前三季度收入下降一成，这个成绩单不好看。\n二、问答情况\n"
                     u"序号\t提问机构/人员\t问题\t答复人\t答复内容\n"
                     u"1\t青穗证券 李雨桐\t打款意愿怎么样？\t高远\t是我们主动调整的。\n开瓶数下降一成。\n"
                     u"2\t\t省内外有差异吗？\t高远\t有差异。\n3\t海岬资本 "
                     u"周敏\t分红有没有下限？\t田甜/高远\t有下限。\n"
                     u"4\t网络投资者\t会不会收购？\t/\t没有应披露的事项。\n三、其他说明\n附件清单\t无\n"),
              "executive 高远: 前三季度收入下降一成，这个成绩单不好看。\nanalyst 李雨桐: 打款意愿怎么样？\n"
              "executive 高远: 是我们主动调整的。\n开瓶数下降一成。\nanalyst 李雨桐: 省内外有差异吗？\n"
              "executive 高远: 有差异。\nanalyst 周敏: 分红有没有下限？\nexecutive 田甜: 有下限。\n"
              "analyst 投资者: 会不会收购？\nexecutive 公司: 没有应披露的事项。\n");
}

constexpr std::u16string_view kPress =
    u"群访实录\n\n主持人：一家媒体最多两个问题，先请高总打个招呼。\n高远：大家好，随便问，能说的我都说。\n"
    u"晨港日报：高总您好，新车为什么又降价？\n高远：降价一半来自电池。\n田甜：我补充一个产品上的考虑。\n"
    u"潮声网：我想问盈利，明年一季度还算数吗？\n高远：算数，说的是经营性盈利。\n"
    u"潮声网：那如果需求往下掉两成呢？\n高远：做了压力测试。\n"
    u"云帆评论：供应商反映承兑汇票有六个月，请高总回应一下。\n高远：这个我认。\n"
    u"云帆评论：智驾的研发费用怎么控制？\n田甜：明年总额会降。\n主持人：时间到了，谢谢大家。\n";

TEST(Press, PapersAskBetweenTheAnswersOfKnownSpeakers)
{
    const Document document = test::plainDocument(kPress);
    const Call call = test::callOf(document);
    const std::string turns = test::spoken(call, document.text);
    EXPECT_NE(turns.find("analyst 晨港日报: 高总您好"), std::string::npos) << turns;
    EXPECT_NE(turns.find("analyst 潮声网: 那如果"), std::string::npos) << turns;
    EXPECT_NE(turns.find("analyst 云帆评论: 供应商反映"), std::string::npos) << turns;
    EXPECT_FALSE(call.doubts.empty());
}

TEST(Press, WordsBeforeAColonInAQuestionOfSeveralParagraphsAskNothing)
{
    const std::string turns =
        spoken(u"业绩会\n\n高远：收入增长一成。\n李雨桐：我想了解三件事。\n毛利率方面：为什么下降？\n"
               u"高远：产品组合变了。\n李雨桐：谢谢，还有两件。\n渠道库存：现在多少？\n高远：三个月。\n"
               u"李雨桐：最后一件。\n海外布局：何时投产？\n高远：明年。\n");
    EXPECT_EQ(turns.find("毛利率方面:"), std::string::npos) << turns;
    EXPECT_EQ(turns.find("渠道库存:"), std::string::npos) << turns;
}

TEST(Minutes, BracketsMayHoldBracketsAndPartsAreCounted)
{
    EXPECT_EQ(
        spoken(u"业绩发布会实录\n\n第一部分　管理层发言\n主持人：大家好，先请高总。\n"
               u"高远（执行董事）：收入增长一成。\n\n第二部分　问答\n主持人：请提问。\n"
               u"提问（青穗证券（香港） 周小姐）：会不会回购？\n高远（执行董事）：授权不是摆设。\n"
               u"提问（海岬资本 李雨桐）：何时投产？\n高远（执行董事）：明年。\n"),
        "operator 主持人: 大家好，先请高总。\nexecutive 高远: 收入增长一成。\noperator 主持人: 请提问。\n"
        "analyst 周小姐: 会不会回购？\nexecutive 高远: 授权不是摆设。\n"
        "analyst 李雨桐: 何时投产？\nexecutive 高远: 明年。\n");
}

TEST(Minutes, AFirmOfNoListStandsBeforeALatinNameThatIsCalled)
{
    const auto announced = readAnnouncement(u"下一个问题来自潮声的Joe Roe。", Vocabulary::shipped());
    ASSERT_TRUE(announced);
    EXPECT_EQ(announced->name, u"Joe Roe");
    EXPECT_EQ(announced->firm, u"潮声");
}

} // namespace
} // namespace earshot
