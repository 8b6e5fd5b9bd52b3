#include "output/split_rows.h"

#include "text/utf.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace earshot {
namespace {

constexpr std::u16string_view kPart = u" part ";
constexpr std::size_t kMostParts = 10'000; ///< what a file may claim

/// Takes the first piece that fits into a cell off `text`; never half of a surrogate pair.
std::u16string takePiece(std::u16string& text, std::size_t most)
{
    if (text.size() <= most)
        return std::exchange(text, {});
    std::size_t length = most;
    if (isHighSurrogate(text[length - 1]))
        --length;
    std::u16string piece = text.substr(0, length);
    text.erase(0, length);
    return piece;
}

} // namespace

std::size_t keyColumns(const Table& table)
{
    const auto pair = std::find(table.columns.begin(), table.columns.end(), "pair");
    return pair == table.columns.end() ? 1 : static_cast<std::size_t>(pair - table.columns.begin()) + 1;
}

std::vector<std::vector<Cell>> rowsThatFit(const std::vector<Cell>& row, std::size_t keys, Guard guard)
{
    const std::size_t most = guard == Guard::None ? kExcelCell : kExcelCell - 1;
    const bool fits = std::none_of(row.begin(), row.end(), [&](const Cell& cell) {
        const auto* text = std::get_if<std::u16string>(&cell);
        return text && text->size() > most;
    });
    if (fits)
        return {row};
    std::vector<std::vector<Cell>> rows;
    std::vector<Cell> rest = row;
    for (bool more = true; more;) {
        more = false;
        std::vector<Cell> piece(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i < keys || i + 1 == row.size()) {
                piece[i] = row[i];
            } else if (auto* text = std::get_if<std::u16string>(&rest[i])) {
                piece[i] = takePiece(*text, most);
                more = more || !text->empty();
            } else {
                piece[i] = std::exchange(rest[i], Cell());
            }
        }
        rows.push_back(std::move(piece));
    }
    const auto* kind = std::get_if<std::u16string>(&row.back());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].back() =
            (kind ? *kind : std::u16string()) + toUtf16(fmt::format(" part {}/{}", i + 1, rows.size()));
    return rows;
}

PartNumber takePartNumber(std::u16string& cell)
{
    const std::size_t at = cell.rfind(kPart);
    if (at == std::u16string::npos)
        return {};
    const std::string number = toUtf8(std::u16string_view(cell).substr(at + kPart.size()));
    const char* end = number.data() + number.size();
    PartNumber read;
    const auto [slash, error] = std::from_chars(number.data(), end, read.part);
    if (error != std::errc() || slash == end || *slash != '/')
        return {};
    const auto [last, bad] = std::from_chars(slash + 1, end, read.of);
    if (bad != std::errc() || last != end || read.part < 1 || read.part > read.of || read.of > kMostParts)
        return {};
    cell.erase(at);
    return read;
}

} // namespace earshot
