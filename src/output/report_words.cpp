#include "output/report_words.h"

#include "lexicon/lexicon.h"

namespace earshot {
namespace {

constexpr ReportWords kEnglish{
    "Questions and answers",
    "Question",
    "Answer",
    "In full",
    "Notes",
    "Note on",
    "Figures",
    {"Text", "Metric", "Business, place", "Value", "Unit", "Change", "Period", "Speaker"},
    {"answered", "partly", "not answered", "unclear"},
    {"", "up", "down", "flat"},
    {"", "yoy", "qoq", "mom", "prior guidance", "from to"},
    {"money", "%", "percentage points", "basis points", "times", "count", "digit range", "time"}};

constexpr ReportWords kSimplified{"问答",
                                  "提问",
                                  "回答",
                                  "全文",
                                  "笔记",
                                  "笔记",
                                  "数字",
                                  {"原文", "指标", "业务、地区", "数值", "单位", "变化", "期间", "发言人"},
                                  {"已回答", "部分回答", "未回答", "不明确"},
                                  {"", "上升", "下降", "持平"},
                                  {"", "同比", "环比", "月环比", "对比先前指引", "由至"},
                                  {"金额", "%", "个百分点", "个基点", "倍", "数量", "位数区间", "时长"}};

constexpr ReportWords kTraditional{"問答",
                                   "提問",
                                   "回答",
                                   "全文",
                                   "筆記",
                                   "筆記",
                                   "數字",
                                   {"原文", "指標", "業務、地區", "數值", "單位", "變化", "期間", "發言人"},
                                   {"已回答", "部分回答", "未回答", "不明確"},
                                   {"", "上升", "下降", "持平"},
                                   {"", "同比", "環比", "月環比", "對比先前指引", "由至"},
                                   {"金額", "%", "個百分點", "個基點", "倍", "數量", "位數區間", "時長"}};

std::string_view labelIn(std::string_view topic, std::string_view id, std::string_view folder,
                         std::string_view key)
{
    for (const LexiconEntry& entry : Lexicon::shipped().topic(topic))
        if (entry.language == folder && entry.id == id)
            return entry.attribute(key).empty() ? entry.attribute("label") : entry.attribute(key);
    return {};
}

} // namespace

const ReportWords& reportWords(std::string_view language)
{
    if (language.starts_with("zh"))
        return language == "zh-Hant" ? kTraditional : kSimplified;
    return kEnglish;
}

std::string unitName(const Figure& figure, std::string_view language)
{
    if (!figure.currency.empty())
        return figure.currency;
    if (!figure.unit.empty())
        return vocabularyName("units", figure.unit, language);
    return std::string(reportWords(language).of(figure.kind));
}

std::string vocabularyName(std::string_view topic, const std::string& id, std::string_view language)
{
    const bool chinese = language.starts_with("zh");
    const std::string_view key = language == "zh-Hant" ? "label_hant" : "label";
    for (const std::string_view folder : {chinese ? "zh" : "en", chinese ? "en" : "zh"})
        if (const std::string_view label = labelIn(topic, id, folder, key); !label.empty())
            return std::string(label);
    return id;
}

} // namespace earshot
