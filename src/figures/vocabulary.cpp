#include "figures/vocabulary.h"

namespace earshot {
namespace {

std::string_view labelOf(const Lexicon& lexicon, std::string_view topic, std::string_view id,
                         Language language)
{
    const std::string_view folder = isChinese(language) ? "zh" : "en";
    std::string_view other;
    for (const LexiconEntry& entry : lexicon.topic(topic)) {
        if (entry.id != id)
            continue;
        std::string_view label = entry.attribute("label");
        if (language == Language::ChineseTraditional && !entry.attribute("label_hant").empty())
            label = entry.attribute("label_hant");
        if (label.empty())
            continue;
        if (entry.language == folder)
            return label;
        other = label;
    }
    return other.empty() ? id : other;
}

} // namespace

std::string_view metricLabel(const Lexicon& lexicon, std::string_view id, Language language)
{
    return labelOf(lexicon, "metrics", id, language);
}

std::string_view unitLabel(const Lexicon& lexicon, std::string_view id, Language language)
{
    return labelOf(lexicon, "units", id, language);
}

std::string_view currencyLabel(const Lexicon& lexicon, std::string_view code, Language language)
{
    return labelOf(lexicon, "currencies", code, language);
}

} // namespace earshot
