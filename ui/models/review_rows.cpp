#include "models/review_rows.h"
#include "text/blank.h"

#include <algorithm>

namespace earshot::ui {
namespace {

constexpr std::int32_t longestRow = 2048; ///< UTF-16 units of clean text laid out in one piece

/// A source stretch this much longer than the words it stands for is more than they were made of.
bool standsApart(const Span& source, const Span& clean)
{
    constexpr std::int32_t most = 4;
    constexpr std::int32_t slack = 4000;
    return source.length() > most * clean.length() + slack;
}

std::int32_t headOf(const Turn& turn)
{
    const bool before = !turn.label.empty() && turn.label.begin() < turn.body.begin();
    return before ? turn.label.begin() : turn.body.begin();
}

class Builder {
public:
    explicit Builder(const Reading& reading) : m_reading(reading), m_text(reading.document.text) {}
    std::vector<ReviewRow> build();

private:
    void addLine(std::int32_t begin, std::int32_t end);
    void addPiece(std::int32_t begin, std::int32_t end);
    void giveSources();

    const Reading& m_reading;
    std::u16string_view m_text;
    std::vector<ReviewRow> m_rows;
    std::size_t m_turn = 0; ///< the first turn whose head is not placed yet
};

void Builder::addPiece(std::int32_t begin, std::int32_t end)
{
    const Span piece = trimmed(m_text, Span(begin, end));
    if (piece.empty()) {
        return;
    }
    const auto& turns = m_reading.call.turns;
    ReviewRow& row = m_rows.emplace_back();
    row.clean = piece;
    while (m_turn < turns.size() && headOf(turns[m_turn]) < piece.end()) {
        row.turn = static_cast<TurnIndex>(m_turn++);
    }
    row.speech = m_turn > 0 && turns[m_turn - 1].speaker && turns[m_turn - 1].body.end() > piece.begin();
}

void Builder::addLine(std::int32_t begin, std::int32_t end)
{
    const auto& turns = m_reading.call.turns;
    std::size_t next = m_turn;
    while (begin < end) {
        while (next < turns.size() && headOf(turns[next]) <= begin) {
            ++next;
        }
        std::int32_t cut = next < turns.size() ? std::min(end, headOf(turns[next])) : end;
        cut = std::min(cut, begin + longestRow);
        addPiece(begin, cut);
        begin = cut;
    }
}

/// What was removed between two rows belongs to the one it stands behind.
void Builder::giveSources()
{
    const Document& document = m_reading.document;
    for (ReviewRow& row : m_rows) {
        row.source = document.sourceMap.toSource(row.clean);
    }
    for (const Repair& repair : document.repairs) {
        const auto behind = std::ranges::upper_bound(m_rows, repair.clean.begin(), {},
                                                     [](const ReviewRow& row) { return row.clean.begin(); });
        if (behind == m_rows.begin()) {
            continue;
        }
        ReviewRow& row = *std::prev(behind);
        row.source = hull(row.source, repair.source);
    }
    for (ReviewRow& row : m_rows) {
        row.sourceApart = standsApart(row.source, row.clean);
    }
}

std::vector<ReviewRow> Builder::build()
{
    const auto size = static_cast<std::int32_t>(m_text.size());
    for (std::int32_t begin = 0; begin < size;) {
        const auto found = m_text.find(u'\n', static_cast<std::size_t>(begin));
        const auto end = found == m_text.npos ? size : static_cast<std::int32_t>(found);
        addLine(begin, end);
        begin = end + 1;
    }
    giveSources();
    return std::move(m_rows);
}

} // namespace

std::vector<ReviewRow> reviewRows(const Reading& reading)
{
    return Builder(reading).build();
}

std::size_t reviewRowAt(const std::vector<ReviewRow>& rows, std::int32_t clean)
{
    const auto behind =
        std::ranges::upper_bound(rows, clean, {}, [](const ReviewRow& row) { return row.clean.begin(); });
    return behind == rows.begin() ? 0 : static_cast<std::size_t>(behind - rows.begin()) - 1;
}

} // namespace earshot::ui
