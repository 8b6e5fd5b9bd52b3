#pragma once

#include "store/records.h"
#include "text/span.h"
#include "transcript/call.h"

#include <optional>
#include <vector>

namespace earshot::ui {

/// An annotation as the transcript draws it.
struct AnnotationMark {
    AnnotationId id;
    Span span;
    std::vector<int> hues; ///< of its tags in their order; empty for a mark without a tag
    bool hasNote = false;
    bool doubtful = false;
    int lane = 0; ///< first of its stripes in the margin; overlapping marks have different lanes
};

/// Everything drawn over the text that is not the text.
struct TranscriptMarks {
    std::vector<AnnotationMark> annotations; ///< ascending by begin
    std::vector<Doubt> doubts;               ///< ascending by begin
    std::vector<Span> hits;                  ///< of the find bar, ascending
    int currentHit = -1;
    Span selection;
    std::optional<std::int32_t> caret; ///< drawn where set
    Span flash;                        ///< empty for none
};

/// Marks of annotations that stand in the text, with lanes.
std::vector<AnnotationMark> annotationMarks(const std::vector<Annotation>& annotations,
                                            const std::vector<Tag>& tags);

/// Stripes that fit into the margin.
constexpr int laneCount = 4;

} // namespace earshot::ui
