#include "analysis/topics.h"

#include "text/utf.h"

namespace earshot {

std::u16string topicLabel(const Lexicon& lexicon, std::string_view topic, Language language)
{
    const std::string_view folder = isChinese(language) ? "zh" : "en";
    std::u16string label;
    for (const LexiconEntry& entry : lexicon.topic("topics")) {
        if (entry.id != topic)
            continue;
        const bool own = entry.language == folder;
        if (!own && !label.empty())
            continue;
        const std::string_view hant = entry.attribute("label_hant");
        const bool traditional = language == Language::ChineseTraditional && !hant.empty();
        label = toUtf16(traditional ? hant : entry.attribute("label"));
    }
    return label.empty() ? toUtf16(topic) : label;
}

} // namespace earshot
