#include "models/figure_names.h"

#include "lexicon/lexicon.h"
#include "support/qt_text.h"
#include "text/fold.h"
#include "text/utf.h"

#include <map>
#include <utility>

namespace earshot::ui {
namespace {

/// Entries of a topic by language and id; made once a topic.
using EntryIndex = std::map<std::pair<std::string_view, std::string_view>, const LexiconEntry*>;

EntryIndex indexOf(std::string_view topic)
{
    EntryIndex index;
    for (const LexiconEntry& entry : Lexicon::shipped().topic(topic))
        index[{entry.language, entry.id}] = &entry;
    return index;
}

const LexiconEntry* entryOf(std::string_view topic, std::string_view language, std::string_view id)
{
    static const std::map<std::string_view, EntryIndex> indexes = {{"geographies", indexOf("geographies")},
                                                                   {"metrics", indexOf("metrics")},
                                                                   {"segments", indexOf("segments")},
                                                                   {"topics", indexOf("topics")},
                                                                   {"units", indexOf("units")}};
    const EntryIndex& index = indexes.at(topic);
    const auto entry = index.find({language, id});
    return entry == index.end() ? nullptr : entry->second;
}

/// In whatever language has it.
const LexiconEntry* anyEntryOf(std::string_view topic, std::string_view id)
{
    const LexiconEntry* english = entryOf(topic, "en", id);
    return english ? english : entryOf(topic, "zh", id);
}

QString labelOf(const LexiconEntry& entry, NumberStyle style)
{
    const std::string_view traditional = entry.attribute("label_hant");
    if (style == NumberStyle::HanTraditional && !traditional.empty())
        return toQString(traditional);
    if (const std::string_view label = entry.attribute("label"); !label.empty())
        return toQString(label);
    return entry.forms.empty() ? QString() : toQString(entry.forms.front());
}

QString entryName(std::string_view topic, std::string_view id, NumberStyle style)
{
    const bool western = style == NumberStyle::Western;
    for (const std::string_view language : {western ? "en" : "zh", western ? "zh" : "en"}) {
        if (const LexiconEntry* entry = entryOf(topic, language, id)) {
            if (const QString label = labelOf(*entry, style); !label.isEmpty())
                return label;
        }
    }
    QString words = toQString(id).replace(u'_', u' ').replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

/// Folded names by id; made once a topic.
using NameIndex = std::map<std::string, QStringList>;

NameIndex namesIn(std::string_view topic)
{
    NameIndex index;
    for (const LexiconEntry& entry : Lexicon::shipped().topic(topic)) {
        QStringList& names = index[entry.id];
        for (const std::string_view label : {entry.attribute("label"), entry.attribute("label_hant")})
            names.append(toQString(folded(toUtf16(label))));
        for (const std::u16string& form : entry.forms)
            names.append(toQString(folded(form)));
    }
    return index;
}

} // namespace

QString metricName(std::string_view id, NumberStyle style)
{
    return entryName("metrics", id, style);
}

const QStringList& foldedNames(std::string_view topic, const std::string& id)
{
    static const std::map<std::string_view, NameIndex> indexes = {{"geographies", namesIn("geographies")},
                                                                  {"metrics", namesIn("metrics")},
                                                                  {"segments", namesIn("segments")}};
    static const QStringList none;
    const NameIndex& index = indexes.at(topic);
    const auto names = index.find(id);
    return names == index.end() ? none : names->second;
}

QString segmentName(const std::string& segment, NumberStyle style)
{
    // the company's own names stand as they were said
    return anyEntryOf("segments", segment) ? entryName("segments", segment, style) : toQString(segment);
}

QString geographyName(const std::string& geography, NumberStyle style)
{
    return entryName("geographies", geography, style);
}

QString partText(const std::string& segment, const std::string& geography, NumberStyle style)
{
    QStringList parts;
    if (!segment.empty())
        parts.append(segmentName(segment, style));
    if (!geography.empty())
        parts.append(geographyName(geography, style));
    return parts.join(QStringLiteral(" · "));
}

QString partText(const Figure& figure, NumberStyle style)
{
    const LexiconEntry* metric = anyEntryOf("metrics", figure.metric);
    const auto unlessNamed = [&](std::string_view attribute, const std::string& part) {
        return metric != nullptr && metric->attribute(attribute) == part ? std::string() : part;
    };
    return partText(unlessNamed("segment", figure.segment), unlessNamed("geography", figure.geography),
                    style);
}

PartMetric metricPart(const std::string& metric)
{
    static const MetricParts parts(Lexicon::shipped());
    return parts.plain({metric, {}, {}});
}

std::map<QString, std::string> namesOf(std::string_view topic, NumberStyle style)
{
    std::map<QString, std::string> names;
    for (const LexiconEntry& entry : Lexicon::shipped().topic(topic))
        names.emplace(entryName(topic, entry.id, style), entry.id);
    return names;
}

bool isRatio(std::string_view metric)
{
    const LexiconEntry* entry = anyEntryOf("metrics", metric);
    return entry != nullptr && entry->attribute("measure") == "percent";
}

QString topicName(std::string_view id, NumberStyle style)
{
    return entryName("topics", id, style);
}

QString unitName(std::string_view id, NumberStyle style)
{
    return entryName("units", id, style);
}

} // namespace earshot::ui
