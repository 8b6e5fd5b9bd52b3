#include "text/document.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earshot {
namespace {

constexpr std::array<std::pair<RepairKind, std::string_view>, 9> kKinds = {
    {{RepairKind::PinyinGloss, "pinyin_gloss"},
     {RepairKind::MarketQuote, "market_quote"},
     {RepairKind::GbkSlip, "gbk_slip"},
     {RepairKind::Mojibake, "mojibake"},
     {RepairKind::ControlCharacter, "control_character"},
     {RepairKind::Ligature, "ligature"},
     {RepairKind::UndecodableByte, "undecodable_byte"},
     {RepairKind::PageFurniture, "page_furniture"},
     {RepairKind::LineJoin, "line_join"}}};

} // namespace

std::string_view name(RepairKind kind)
{
    for (const auto& [known, word] : kKinds)
        if (known == kind)
            return word;
    return "";
}

std::optional<RepairKind> repairKind(std::string_view word)
{
    for (const auto& [kind, known] : kKinds)
        if (known == word)
            return kind;
    return std::nullopt;
}

std::string_view name(RepairVerdict verdict)
{
    switch (verdict) {
    case RepairVerdict::Open:
        return "open";
    case RepairVerdict::Accepted:
        return "accepted";
    case RepairVerdict::Rejected:
        return "rejected";
    case RepairVerdict::Chosen:
        return "chosen";
    }
    return "";
}

int Document::repairsMade() const
{
    return static_cast<int>(std::ranges::count(repairs, true, &Repair::applied));
}

} // namespace earshot
