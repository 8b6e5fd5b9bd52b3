#include "text/document.h"

namespace earshot {

std::string_view name(RepairKind kind)
{
    switch (kind) {
    case RepairKind::PinyinGloss:
        return "pinyin_gloss";
    case RepairKind::MarketQuote:
        return "market_quote";
    case RepairKind::GbkSlip:
        return "gbk_slip";
    case RepairKind::Mojibake:
        return "mojibake";
    case RepairKind::ControlCharacter:
        return "control_character";
    case RepairKind::Ligature:
        return "ligature";
    case RepairKind::UndecodableByte:
        return "undecodable_byte";
    case RepairKind::PageFurniture:
        return "page_furniture";
    case RepairKind::LineJoin:
        return "line_join";
    }
    return "";
}

} // namespace earshot
