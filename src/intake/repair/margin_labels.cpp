#include "intake/repair/page_furniture.h"

#include "intake/repair/page_lines.h"

#include <algorithm>
#include <map>
#include <optional>

namespace earshot {
namespace {

constexpr std::int32_t kMargin = 4;       ///< columns in which a label begins
constexpr std::int32_t kNearest = 10;     ///< columns of the speech
constexpr std::int32_t kFarthest = 45;    ///< the same
constexpr std::size_t kFewestSpeech = 10; ///< lines that begin where the speech does
constexpr std::size_t kFewestLabels = 4;
constexpr double kSpeechShare = 0.3;   ///< of all lines
constexpr std::size_t kMostPieces = 3; ///< lines of one label

/// A line of two columns, each of which may be empty.
struct TwoColumns {
    Span label;
    Span speech;
    std::int32_t column = 0; ///< where the speech begins
};

bool isColumnGap(char16_t c)
{
    return c == u' ' || c == u'\t';
}

class MarginLabels {
public:
    explicit MarginLabels(std::u16string_view text) : m_text(text)
    {
        for (const PageLine& line : pageLinesOf(text))
            m_lines.push_back(columnsOf(line));
    }

    std::vector<Edit> find()
    {
        std::vector<Edit> edits;
        const auto column = speechColumn();
        if (!column || countLabels(*column) < kFewestLabels)
            return edits;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (beginsLabel(i, *column))
                joinLabel(i, *column, edits);
            else if (headsList(i))
                edits.push_back(edit(Span(m_lines[i].label.end(), m_lines[i].speech.begin()), u"\n"));
        return edits;
    }

private:
    TwoColumns columnsOf(const PageLine& line) const
    {
        constexpr std::int32_t kGap = 2; // blanks that part columns
        std::int32_t start = line.span.begin();
        while (start > 0 && isColumnGap(at(start - 1)))
            --start;
        const std::int32_t indent = line.span.begin() - start;
        if (indent > kMargin)
            return {{}, line.span, indent};
        for (std::int32_t i = line.span.begin(); i < line.span.end(); ++i) {
            std::int32_t end = i;
            while (end < line.span.end() && isColumnGap(at(end)))
                ++end;
            if (end - i >= kGap)
                return {Span(line.span.begin(), i), Span(end, line.span.end()), end - start};
            i = std::max(i, end - 1);
        }
        return {line.span, {}, 0};
    }

    char16_t at(std::int32_t i) const { return m_text[static_cast<std::size_t>(i)]; }

    /// Where most lines without a label begin, if enough of all lines do.
    std::optional<std::int32_t> speechColumn() const
    {
        std::map<std::int32_t, std::size_t> starts;
        std::size_t all = 0;
        for (const TwoColumns& line : m_lines) {
            all += !line.label.empty() || !line.speech.empty();
            if (line.label.empty() && line.column >= kNearest && line.column <= kFarthest)
                ++starts[line.column];
        }
        const auto most =
            std::ranges::max_element(starts, {}, [](const auto& start) { return start.second; });
        if (most == starts.end() || most->second < kFewestSpeech ||
            static_cast<double>(most->second) < kSpeechShare * static_cast<double>(all))
            return std::nullopt;
        return most->first;
    }

    bool closes(const TwoColumns& line) const
    {
        const char16_t last = line.label.empty() ? u'\0' : at(line.label.end() - 1);
        return last == u':' || last == u'：';
    }

    bool beginsLabel(std::size_t i, std::int32_t column) const
    {
        const TwoColumns& line = m_lines[i];
        return !line.label.empty() && !line.speech.empty() && std::abs(line.column - column) <= 1;
    }

    /// "MANAGEMENT:   MS. JANE DOE – CFO" with the next of a list below it: a heading and its first row.
    bool headsList(std::size_t i) const
    {
        const TwoColumns& line = m_lines[i];
        return closes(line) && !line.speech.empty() && i + 1 < m_lines.size() &&
               m_lines[i + 1].label.empty() && m_lines[i + 1].column == line.column &&
               isListRow(line.speech) && isListRow(m_lines[i + 1].speech);
    }

    bool isListRow(const Span& row) const { return beginsEntry(row.in(m_text)); }

    std::size_t countLabels(std::int32_t column) const
    {
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            count += beginsLabel(i, column) && closes(m_lines[i]);
        return count;
    }

    /// The line on which the label that begins on line `i` ends; none where it does not.
    std::optional<std::size_t> lastPiece(std::size_t i, std::int32_t column) const
    {
        for (std::size_t k = i; k < std::min(m_lines.size(), i + kMostPieces); ++k) {
            const TwoColumns& line = m_lines[k];
            if (line.label.empty() || (!line.speech.empty() && !beginsLabel(k, column)) ||
                line.label.length() >= column)
                return std::nullopt;
            if (closes(line))
                return k;
        }
        return std::nullopt;
    }

    /// "Siddharth     Good evening and" / "Raghunathan:  thank you." becomes "Siddharth Raghunathan: Good
    /// evening and" / "thank you."
    void joinLabel(std::size_t i, std::int32_t column, std::vector<Edit>& edits) const
    {
        const auto last = lastPiece(i, column);
        if (!last)
            return;
        std::u16string label;
        for (std::size_t k = i; k <= *last; ++k) {
            label += m_lines[k].label.in(m_text);
            label += u' ';
        }
        edits.push_back(edit(Span(m_lines[i].label.begin(), m_lines[i].speech.begin()), std::move(label)));
        for (std::size_t k = i + 1; k <= *last; ++k) {
            const TwoColumns& line = m_lines[k];
            edits.push_back(line.speech.empty() ? edit(Span(line.label.begin() - 1, line.label.end()), {})
                                                : edit(Span(line.label.begin(), line.speech.begin()), {}));
        }
    }

    static Edit edit(const Span& span, std::u16string after)
    {
        return {.at = span, .after = std::move(after), .kind = RepairKind::LineJoin, .candidates = {}};
    }

    std::u16string_view m_text;
    std::vector<TwoColumns> m_lines;
};

} // namespace

std::vector<Edit> findMarginLabels(std::u16string_view text)
{
    return MarginLabels(text).find();
}

} // namespace earshot
