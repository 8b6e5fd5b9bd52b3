#include "intake/formats/docx_styles.h"

#include "intake/formats/xml_walk.h"

#include <vector>

namespace earshot {
namespace {

struct Raw {
    DocxStyle style;
    std::string basedOn;
};

/// Built-in styles have English names in every language of Word.
bool isHeading(std::string_view name)
{
    return name.starts_with("heading ") || name.starts_with("Heading ") || name == "Title" ||
           name == "Subtitle";
}

} // namespace

bool isOn(const std::string& value)
{
    return value != "0" && value != "false" && value != "off" && value != "none";
}

DocxStyles readDocxStyles(const ZipArchive& archive)
{
    DocxStyles styles;
    const Result<std::string> part = archive.part("word/styles.xml");
    if (!part)
        return styles;
    std::unordered_map<std::string, Raw> raw;
    Raw* current = nullptr;
    XmlHandler handler;
    handler.open = [&](const XmlStep& step) {
        if (step.name() == "style")
            current = &raw[step.attribute("styleId")];
        else if (current == nullptr)
            return;
        else if (step.name() == "name")
            current->style.heading = isHeading(step.attribute("val"));
        else if (step.name() == "basedOn")
            current->basedOn = step.attribute("val");
        else if (step.name() == "b")
            current->style.bold = isOn(step.attribute("val"));
        else if (step.name() == "numPr")
            current->style.listItem = true;
    };
    handler.close = [&](const XmlStep& step) {
        if (step.name() == "style")
            current = nullptr;
    };
    handler.text = [](std::string_view) {};
    if (!walkXml(*part, handler))
        return styles;
    for (const auto& [id, own] : raw) {
        DocxStyle style = own.style;
        const Raw* base = &own;
        for (int generation = 0; generation < 10 && !base->basedOn.empty(); ++generation) {
            const auto found = raw.find(base->basedOn);
            if (found == raw.end())
                break;
            base = &found->second;
            style.heading = style.heading || base->style.heading;
            style.listItem = style.listItem || base->style.listItem;
            style.bold = style.bold || base->style.bold;
        }
        styles.emplace(id, style);
    }
    return styles;
}

} // namespace earshot
