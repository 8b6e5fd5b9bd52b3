#include "views/transcript_marks.h"

#include <algorithm>
#include <array>

namespace earshot::ui {

namespace {

/// Gives each mark as many lanes side by side as it has stripes, the lowest that are free where it begins.
void assignLanes(std::vector<AnnotationMark>& marks)
{
    std::array<std::int32_t, laneCount> busyUntil{};
    for (AnnotationMark& mark : marks) {
        const int wanted = std::clamp(static_cast<int>(mark.hues.size()), 1, laneCount);
        mark.lane = 0;
        for (int first = 0; first + wanted <= laneCount; ++first) {
            const auto begin = busyUntil.begin() + first;
            if (std::all_of(begin, begin + wanted,
                            [&](std::int32_t until) { return until <= mark.span.begin(); })) {
                mark.lane = first;
                break;
            }
        }
        for (int lane = mark.lane; lane < std::min(mark.lane + wanted, laneCount); ++lane) {
            auto& until = busyUntil[static_cast<std::size_t>(lane)];
            until = std::max(until, mark.span.end());
        }
    }
}

} // namespace

std::vector<AnnotationMark> annotationMarks(const std::vector<Annotation>& annotations,
                                            const std::vector<Tag>& tags)
{
    std::vector<AnnotationMark> marks;
    for (const Annotation& annotation : annotations) {
        if (annotation.span.empty()) {
            continue;
        }
        AnnotationMark mark{
            annotation.id, annotation.span, {}, !annotation.note.empty(), annotation.doubtful, 0};
        for (const TagId id : annotation.tags) {
            const auto tag = std::ranges::find(tags, id, &Tag::id);
            if (tag != tags.end()) {
                mark.hues.push_back(tag->hue);
            }
        }
        marks.push_back(std::move(mark));
    }
    std::ranges::stable_sort(marks, {}, &AnnotationMark::span);
    assignLanes(marks);
    return marks;
}

} // namespace earshot::ui
