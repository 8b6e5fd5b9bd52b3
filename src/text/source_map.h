#pragma once

#include "text/span.h"

#include <vector>

namespace earshot {

/// Where each stretch of a clean text stands in the text it was made from. Both in UTF-16 code units.
/// Runs are copied stretches in clean order; clean text between two runs was inserted by us and stands for
/// the source text between them; source text between runs was removed. Invariant: runs ascend in the clean
/// text, do not overlap there, and none is empty. The source order is free (columns of a page may be
/// re-ordered), but ascends in all plain formats.
class SourceMap {
public:
    struct Run {
        std::int32_t clean = 0;
        std::int32_t source = 0;
        std::int32_t length = 0;
        friend bool operator==(const Run&, const Run&) = default;
    };

    SourceMap() = default;
    static SourceMap identity(std::int32_t length);

    /// Adds a copied stretch; joins it to the last run where it continues it.
    void append(std::int32_t clean, std::int32_t source, std::int32_t length);

    /// The source range of a clean range: from the first copied unit's place to behind the last one's. A
    /// range that holds inserted text only gives the source gap that the text stands for.
    Span toSource(const Span& clean) const;
    /// The clean range of a source range; empty (at the place where it would stand) where all of it was
    /// removed. Only for maps whose source order ascends.
    Span toClean(const Span& source) const;

    /// clean → middle (this) followed by middle → source (`earlier`).
    SourceMap after(const SourceMap& earlier) const;

    const std::vector<Run>& runs() const { return m_runs; }

private:
    std::int32_t sourceOfBegin(std::int32_t clean) const;
    std::int32_t sourceOfEnd(std::int32_t clean) const;

    std::vector<Run> m_runs;
};

} // namespace earshot
