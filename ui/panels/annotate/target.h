#pragma once

#include "analysis/reading.h"
#include "commands/annotation_command.h"
#include "store/records.h"

#include <optional>
#include <vector>

namespace earshot::ui {

/// What a mark, a tag or a note is put to: the selected words; without a selection the marked passage around
/// the caret (the shortest), else the sentence there. Nothing where there are no words.
std::optional<AnnotationTarget> targetAt(const Reading& reading, CallId call,
                                         const std::vector<Annotation>& annotations, Span selection);
/// The annotation that stands at the target now; null for none.
const Annotation* annotationOf(const std::vector<Annotation>& annotations, const AnnotationTarget& target);

} // namespace earshot::ui
