#include "intake/formats/pdf_guard.h"

#include <algorithm>
#include <array>
#include <memory>
#include <zlib.h>

namespace earshot {
namespace {

/// A page of the smallest print holds some twenty thousand letters.
constexpr std::size_t kMostOnAPage = 300'000;
/// Unpacked bytes of page descriptions, all together.
constexpr std::size_t kMostUnpacked = 512U << 20;

/// Counts the bytes of strings in a page description, which may come in pieces.
class ShownText {
public:
    void add(std::string_view piece)
    {
        for (const char c : piece) {
            if (m_depth > 0)
                inString(c);
            else if (m_hex)
                inHex(c);
            else if (c == '(')
                m_depth = 1;
            else if (c == '<' && m_last != '<')
                m_hex = true;
            m_last = c;
        }
    }
    std::size_t bytes() const { return m_bytes + m_digits / 2; }

private:
    void inString(char c)
    {
        const bool escaped = m_escape;
        m_escape = !escaped && c == '\\';
        if (!escaped && c == '(')
            ++m_depth;
        else if (!escaped && c == ')')
            --m_depth;
        else
            ++m_bytes;
    }
    void inHex(char c)
    {
        if (c == '<' || c == '>')
            m_hex = false; // a dictionary, or the end
        else
            ++m_digits;
    }

    std::size_t m_bytes = 0;
    std::size_t m_digits = 0;
    int m_depth = 0;
    bool m_escape = false;
    bool m_hex = false;
    char m_last = 0;
};

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// What a stream's dictionary says it is: pictures, fonts and tables show no text.
bool mayShowText(std::string_view dictionary)
{
    constexpr std::array<std::string_view, 6> kOther = {"/Length1",  "/ObjStm",       "/XRef",
                                                        "/Metadata", "/FunctionType", "/Alternate"};
    if (contains(dictionary, "/Subtype") && !contains(dictionary, "/Form"))
        return false;
    return std::ranges::none_of(kOther, [&](std::string_view part) { return contains(dictionary, part); });
}

/// Bytes of text the stream shows; stops where it is too much.
std::size_t shownIn(std::string_view data, bool packed, std::size_t& unpacked)
{
    ShownText shown;
    if (!packed) {
        shown.add(data);
        return shown.bytes();
    }
    z_stream zip{};
    if (inflateInit(&zip) != Z_OK)
        return 0;
    const std::unique_ptr<z_stream, int (*)(z_streamp)> end(&zip, inflateEnd);
    zip.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    zip.avail_in = static_cast<uInt>(data.size());
    std::array<char, 64 * 1024> buffer;
    int status = Z_OK;
    while (status == Z_OK && shown.bytes() <= kMostOnAPage && unpacked <= kMostUnpacked) {
        zip.next_out = reinterpret_cast<Bytef*>(buffer.data());
        zip.avail_out = static_cast<uInt>(buffer.size());
        status = inflate(&zip, Z_NO_FLUSH);
        const std::size_t got = buffer.size() - zip.avail_out;
        unpacked += got;
        shown.add({buffer.data(), got});
        if (got == 0)
            break;
    }
    return shown.bytes();
}

} // namespace

bool showsTooMuchText(std::string_view pdf)
{
    constexpr std::string_view kStream = "stream";
    constexpr std::size_t kLongestDictionary = 1024;
    std::size_t unpacked = 0;
    for (std::size_t at = pdf.find(kStream); at != std::string_view::npos; at = pdf.find(kStream, at)) {
        const std::size_t begin = at + kStream.size();
        const std::size_t from = at > kLongestDictionary ? at - kLongestDictionary : 0;
        std::string_view dictionary = pdf.substr(from, at - from);
        dictionary.remove_prefix(std::min(dictionary.rfind("obj"), dictionary.size()));
        const std::size_t close = std::min(pdf.find("endstream", begin), pdf.size());
        at = std::min(close + 9, pdf.size());
        if (dictionary.empty() || !mayShowText(dictionary))
            continue;
        std::string_view data = pdf.substr(begin, close - begin);
        data.remove_prefix(std::min(data.find_first_not_of("\r\n"), data.size()));
        const bool packed = contains(dictionary, "/Fl");
        if (shownIn(data, packed, unpacked) > kMostOnAPage || unpacked > kMostUnpacked)
            return true;
    }
    return false;
}

} // namespace earshot
