#pragma once

#include "figures/figure.h"
#include "figures/metric_parts.h"

#include <QLocale>
#include <QString>
#include <QStringList>
#include <map>
#include <string>
#include <string_view>

namespace earshot::ui {

/// How numbers are scaled and units are written: thousand, million, billion, or 万, 亿.
enum class NumberStyle { Western, HanSimplified, HanTraditional };
NumberStyle numberStyle(const QLocale& locale);

/// The metric's name in the language of the style, from the vocabulary; the id with spaces where it has none
/// there.
QString metricName(std::string_view id, NumberStyle style);
/// Every name that the vocabulary has for an id of a topic ("metrics", "segments", "geographies"), in all
/// languages, folded.
const QStringList& foldedNames(std::string_view topic, const std::string& id);
/// The business and the place that a figure is about, as far as its metric does not name them: "Cloud",
/// "Software · Europe"; "" for the whole company and where nothing tells.
QString partText(const Figure& figure, NumberStyle style);
/// The same of a part that is named apart from a figure.
QString partText(const std::string& segment, const std::string& geography, NumberStyle style);
QString segmentName(const std::string& segment, NumberStyle style);
QString geographyName(const std::string& geography, NumberStyle style);
/// What a metric is that names a part by itself, {"revenue", "cloud", ""} for cloud_revenue; the id alone for
/// others.
PartMetric metricPart(const std::string& metric);
/// The vocabulary's names of a topic ("segments", "geographies") in the language of the style, with their
/// ids.
std::map<QString, std::string> namesOf(std::string_view topic, NumberStyle style);
/// Whether the metric itself is a percentage ("gross margin"): its percents are levels and its changes
/// points.
bool isRatio(std::string_view metric);
/// A lexicon topic's name ("topics" vocabulary), same rule.
QString topicName(std::string_view id, NumberStyle style);
/// What things are counted in ("units" vocabulary), same rule.
QString unitName(std::string_view id, NumberStyle style);

} // namespace earshot::ui
