#include "figures/numeral.h"

#include <string>

namespace earshot::figures {

NumeralReader::NumeralReader(const Cues& cues, const Lexicon& lexicon)
    : m_cues(cues), m_class(0x10000, kNone), m_formal(0x10000), m_value(0x10000, 0)
{
    const auto put = [this](const LexiconEntry& entry, Class kind, int value) {
        for (const std::u16string& form : entry.forms)
            if (form.size() == 1) {
                const char16_t c = figureText(form).front();
                m_class[c] = kind;
                m_value[c] = static_cast<std::int8_t>(value);
                m_formal[c] = entry.attribute("formal") == "true";
            }
    };
    for (const LexiconEntry& entry : lexicon.topic("numerals")) {
        if (entry.language == "en")
            continue;
        const std::string_view type = entry.attribute("type");
        const int value =
            entry.attribute("value").empty() ? 0 : std::stoi(std::string(entry.attribute("value")));
        put(entry,
            type == "digit"     ? kDigit
            : type == "several" ? kFew
            : type == "surplus" ? kOver
            : type == "point"   ? kPoint
            : type == "minus"   ? kMinus
                                : kNone,
            value);
    }
    for (const LexiconEntry& entry : lexicon.topic("scales"))
        if (entry.language != "en") {
            const int power = std::stoi(std::string(entry.attribute("value")));
            put(entry, power < 4 ? kUnit : kBig, power);
        }
}

} // namespace earshot::figures
