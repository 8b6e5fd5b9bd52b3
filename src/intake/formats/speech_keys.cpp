#include "intake/formats/speech_keys.h"
#include "text/blank.h"

#include "text/script.h"

#include <algorithm>

namespace earshot {

std::optional<CallField> callField(std::string_view plainKey)
{
    struct Key {
        std::string_view key;
        CallField field;
    };
    using enum CallField;
    static constexpr std::array<Key, 17> kKeys = {{{"title", Title},
                                                   {"eventtitle", Title},
                                                   {"headline", Title},
                                                   {"companyname", Company},
                                                   {"company", Company},
                                                   {"symbol", Symbol},
                                                   {"ticker", Symbol},
                                                   {"quarter", Quarter},
                                                   {"fiscalquarter", Quarter},
                                                   {"period", Quarter},
                                                   {"year", Year},
                                                   {"fiscalyear", Year},
                                                   {"date", Date},
                                                   {"conferencedate", Date},
                                                   {"eventdate", Date},
                                                   {"calldate", Date},
                                                   {"time", Date}}};
    for (const Key& key : kKeys)
        if (key.key == plainKey)
            return key.field;
    return std::nullopt;
}

void putCallField(TextWriter& writer, CallField field, std::u16string text)
{
    constexpr std::size_t kDay = 10; // "2024-02-01": the day is enough
    if (field == CallField::Date)
        text.resize(std::min(text.size(), kDay));
    std::ranges::replace_if(text, isBlankUnit, u' ');
    writer.space();
    const bool number = !text.empty() && std::ranges::all_of(text, isAsciiDigit);
    if (field == CallField::Quarter && number)
        writer.put(u"Q");
    writer.put(field == CallField::Symbol ? u"(" + text + u")" : text);
}

std::u16string speakerLabel(const std::u16string& name, const std::u16string& firm,
                            const std::u16string& title)
{
    constexpr std::size_t kLongestPart = 120;
    const bool number =
        std::ranges::all_of(name, isAsciiDigit) || (name.size() == 1 && isAsciiLetter(name[0]));
    std::u16string label = number && !name.empty() ? u"Speaker " + name : name;
    for (const std::u16string& part : {firm, title})
        if (!part.empty() && part.size() <= kLongestPart && part != name)
            label += u" -- " + part;
    return label;
}

std::string plainKey(std::string_view key)
{
    std::string plain;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c + ('a' - 'A'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) >= 0x80))
            plain += c;
    }
    return plain;
}

std::optional<double> clockTime(std::u16string_view text)
{
    const bool duration = text.starts_with(u"PT");
    if (duration)
        text.remove_prefix(2);
    double seconds = 0;
    double part = 0;
    double unit = 0; // of the next digit behind the point
    for (const char16_t c : text) {
        if (isAsciiDigit(c) && unit == 0) {
            part = part * 10 + (c - u'0');
        } else if (isAsciiDigit(c)) {
            part += unit * (c - u'0');
            unit /= 10;
        } else if ((c == u'.' || c == u',') && unit == 0) {
            unit = 0.1;
        } else if (c == u':' && unit == 0) {
            seconds = (seconds + part) * 60;
            part = 0;
        } else if (duration && (c == u'H' || c == u'M' || c == u'S')) {
            seconds += part * (c == u'H' ? 3600 : c == u'M' ? 60 : 1);
            part = unit = 0;
        } else if (c != u's') {
            return std::nullopt;
        }
    }
    return seconds + part;
}

void TimeUnit::add(double time)
{
    m_latest = std::max(m_latest, time);
    m_whole = m_whole && time == static_cast<double>(static_cast<std::int64_t>(time));
}

double TimeUnit::perSecond() const
{
    constexpr double kLongestCall = 36'000;
    return m_whole && m_latest > kLongestCall ? 1000 : 1;
}

} // namespace earshot
