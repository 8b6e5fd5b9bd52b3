#include "figures/share_names.h"

namespace earshot::figures {
namespace {

std::vector<std::u16string> formsOf(const Lexicon& lexicon, std::string_view id)
{
    std::vector<std::u16string> forms;
    for (const LexiconEntry& entry : lexicon.topic("share_names"))
        if (entry.id == id)
            forms.insert(forms.end(), entry.forms.begin(), entry.forms.end());
    return forms;
}

} // namespace

std::vector<ShareName> shareNames(const Lexicon& lexicon)
{
    const std::vector<std::u16string> kinds = formsOf(lexicon, "kind");
    std::vector<std::u16string> qualifiers = formsOf(lexicon, "qualifier");
    qualifiers.emplace_back();
    std::vector<std::u16string> heads = formsOf(lexicon, "share"); // 每股, 每ADS, 每股美国存托股
    std::vector<std::u16string> each = formsOf(lexicon, "each");
    each.insert(each.end(), heads.begin(), heads.end());
    for (const std::u16string& form : each)
        for (const std::u16string& kind : kinds)
            heads.push_back(form + kind);

    std::vector<ShareName> names;
    for (const LexiconEntry& entry : lexicon.topic("share_names")) {
        const std::string_view metric = entry.attribute("metric");
        if (metric.empty())
            continue;
        for (const std::u16string& head : heads)
            for (const std::u16string& qualifier : qualifiers)
                for (const std::u16string& name : entry.forms) {
                    names.push_back({head + qualifier + name, metric});
                    names.push_back({qualifier + head + name, metric});
                }
    }
    return names;
}

} // namespace earshot::figures
