#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/roster.h"

namespace earshot {

using View = std::u16string_view;

std::optional<RosterEntry> readKeyLine(View line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 60;
    while (!line.empty() && (UnitSet(u"#*•·>-–").holds(line.front()) || isBlankUnit(line.front())))
        line.remove_prefix(1);
    if (line.size() > kLongest)
        return std::nullopt;
    const std::size_t sign =
        findUnit(line, [](char16_t c) { return c == u'=' || c == u'＝' || c == u':' || c == u'：'; });
    if (sign == View::npos)
        return std::nullopt;
    const View head = trimmed(line.substr(0, sign));
    if (!vocabulary.voices.findFirst(folded(head))) // most lines name people
        return std::nullopt;
    const auto code = readLabelParts(head, vocabulary);
    if (!code || code->voice != Voice::Numbered)
        return std::nullopt;
    const View named = trimmed(line.substr(sign + 1));
    const auto person = readLabelParts(named, vocabulary);
    const bool operates = person && person->voice == Voice::Operator;
    if (!person || (!operates && (person->voice != Voice::None || person->name == person->title ||
                                  !readName(person->name, vocabulary))))
        return std::nullopt;
    RosterEntry entry = entryOf(*person, Role::Unknown);
    entry.code = code->name;
    return entry;
}

} // namespace earshot
