#include "output/xlsx.h"

#include "output/split_rows.h"
#include "text/utf.h"

#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace earshot {
namespace {

/// A file without a name, in memory: the library can only write to a path.
class MemoryFile {
public:
    MemoryFile() : m_number(::memfd_create("earshot-xlsx", MFD_CLOEXEC)) {}
    ~MemoryFile()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool open() const { return m_number >= 0; }
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_number); }
    std::string bytes() const
    {
        std::string out(static_cast<std::size_t>(::lseek(m_number, 0, SEEK_END)), '\0');
        std::size_t done = 0;
        while (done < out.size()) {
            const ssize_t got =
                ::pread(m_number, out.data() + done, out.size() - done, static_cast<off_t>(done));
            if (got <= 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        out.resize(done);
        return out;
    }

private:
    int m_number;
};

/// Digits that a binary floating-point number, which is all that a sheet holds, keeps exactly.
constexpr std::size_t kExactDigits = 15;

bool fitsNumber(const std::string& digits)
{
    std::size_t count = 0;
    for (const char c : digits)
        count += c >= '0' && c <= '9' ? 1 : 0;
    return count <= kExactDigits;
}

class SheetWriter {
public:
    SheetWriter(lxw_workbook* book, lxw_worksheet* sheet) : m_sheet(sheet)
    {
        m_head = workbook_add_format(book);
        format_set_bold(m_head);
        m_day = workbook_add_format(book);
        format_set_num_format(m_day, "yyyy-mm-dd");
        m_text = workbook_add_format(book);
        format_set_text_wrap(m_text);
        format_set_align(m_text, LXW_ALIGN_VERTICAL_TOP);
    }

    void head(const std::vector<std::string_view>& columns)
    {
        lxw_col_t column = 0;
        for (const std::string_view name : columns) {
            worksheet_write_string(m_sheet, 0, column, std::string(name).c_str(), m_head);
            const bool prose = name == "question" || name == "answer" || name.ends_with("summary") ||
                               name == "note" || name == "quote";
            constexpr double kProse = 60;
            constexpr double kPlain = 14;
            worksheet_set_column(m_sheet, column, column, prose ? kProse : kPlain, nullptr);
            ++column;
        }
    }

    void cell(lxw_row_t row, lxw_col_t column, const Cell& value)
    {
        if (const auto* text = std::get_if<std::u16string>(&value)) {
            worksheet_write_string(m_sheet, row, column, toUtf8(*text).c_str(), m_text);
        } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
            worksheet_write_number(m_sheet, row, column, static_cast<double>(*number), nullptr);
        } else if (const auto* decimal = std::get_if<Decimal>(&value)) {
            const std::string digits = decimal->toString();
            if (fitsNumber(digits))
                worksheet_write_number(m_sheet, row, column, decimal->toDouble(), nullptr);
            else
                worksheet_write_string(m_sheet, row, column, digits.c_str(), nullptr);
        } else if (const auto* day = std::get_if<Date>(&value)) {
            lxw_datetime moment{};
            moment.year = static_cast<int>(day->year());
            moment.month = static_cast<int>(static_cast<unsigned>(day->month()));
            moment.day = static_cast<int>(static_cast<unsigned>(day->day()));
            worksheet_write_datetime(m_sheet, row, column, &moment, m_day);
        }
    }

private:
    lxw_worksheet* m_sheet;
    lxw_format* m_head = nullptr;
    lxw_format* m_day = nullptr;
    lxw_format* m_text = nullptr;
};

void addSheet(lxw_workbook* book, const Table& table)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, toUtf8(table.title).c_str());
    SheetWriter writer(book, sheet);
    writer.head(table.columns);
    lxw_row_t row = 1;
    for (const std::vector<Cell>& whole : table.rows)
        for (const std::vector<Cell>& cells : rowsThatFit(whole, keyColumns(table), Guard::None)) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                writer.cell(row, static_cast<lxw_col_t>(i), cells[i]);
            ++row;
        }
    worksheet_freeze_panes(sheet, 1, 0);
    if (row > 1)
        worksheet_autofilter(sheet, 0, 0, row - 1, static_cast<lxw_col_t>(table.columns.size() - 1));
}

} // namespace

Result<std::string> xlsx(const std::vector<Table>& tables)
{
    const MemoryFile file;
    if (!file.open())
        return fail(ErrorCode::FileNotWritable, {}, std::strerror(errno));
    lxw_workbook* book = workbook_new(file.path().c_str());
    // Without a creation time of its own choosing the same library would give other bytes every second.
    lxw_doc_properties properties{};
    properties.created = 1; // 1970-01-01, the earliest that the format knows
    workbook_set_properties(book, &properties);
    for (const Table& table : tables)
        addSheet(book, table);
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR)
        return fail(error == LXW_ERROR_CREATING_TMPFILE ? ErrorCode::FileNotWritable : ErrorCode::DiskFull,
                    {}, lxw_strerror(error));
    return file.bytes();
}

} // namespace earshot
