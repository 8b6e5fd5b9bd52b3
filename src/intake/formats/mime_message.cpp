#include "intake/formats/mime_message.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace earshot {
namespace {

constexpr std::size_t kLongestHead = 64 * 1024;
constexpr int kDeepest = 16;
constexpr std::size_t kMostParts = 10'000;
constexpr std::size_t kLargestText = 32U << 20;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (isBlank(text.front()) || text.front() == '\r' || text.front() == '\n'))
        text.remove_prefix(1);
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\r' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

/// The next line with its end, taken off `text`.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    return line;
}

struct Field {
    std::string name; ///< in lower case
    std::string value;
};

/// Takes the head off a part: its fields, folded lines joined, up to the blank line behind it. Nothing where
/// a line is no field.
std::optional<std::vector<Field>> takeHead(std::string_view& part)
{
    std::vector<Field> fields;
    std::size_t size = 0;
    while (!part.empty()) {
        const std::string_view line = takeLine(part);
        const std::string_view words = trimmed(line);
        if (words.empty())
            return fields;
        if ((size += line.size()) > kLongestHead)
            return std::nullopt;
        if (isBlank(line.front())) {
            if (fields.empty())
                return std::nullopt;
            fields.back().value += ' ';
            fields.back().value += words;
            continue;
        }
        const std::size_t colon = line.find(':');
        const auto isToken = [](char c) { return c > ' ' && c < 0x7F; };
        if (colon == 0 || colon == std::string_view::npos ||
            !std::ranges::all_of(line.substr(0, colon), isToken))
            return std::nullopt;
        fields.push_back({lowered(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
    }
    return fields;
}

std::string_view valueOf(const std::vector<Field>& fields, std::string_view name)
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? std::string_view{} : std::string_view(found->value);
}

/// A value without its parameters, in lower case: "text/html".
std::string mainValue(std::string_view value)
{
    return lowered(trimmed(value.substr(0, value.find(';'))));
}

/// A parameter of a structured value, quotes taken off; empty without it.
std::string parameter(std::string_view value, std::string_view name)
{
    std::size_t at = value.find(';');
    while (at < value.size()) {
        std::size_t begin = value.find_first_not_of("; \t", at);
        if (begin == std::string_view::npos)
            break;
        const std::size_t equals = value.find_first_of("=;", begin);
        if (equals == std::string_view::npos)
            break;
        const std::string found = lowered(trimmed(value.substr(begin, equals - begin)));
        if (value[equals] == ';') {
            at = equals;
            continue;
        }
        begin = std::min(value.find_first_not_of(" \t", equals + 1), value.size());
        std::string text;
        if (begin < value.size() && value[begin] == '"') {
            for (at = begin + 1; at < value.size() && value[at] != '"'; ++at) {
                if (value[at] == '\\' && at + 1 < value.size())
                    ++at;
                text += value[at];
            }
            at = std::min(value.find(';', at), value.size());
        } else {
            at = std::min(value.find(';', begin), value.size());
            text = trimmed(value.substr(begin, at - begin));
        }
        if (found == name)
            return text;
    }
    return {};
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

std::string fromQuotedPrintable(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        const bool ended = line.ends_with('\n');
        line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1); // blanks there were put in on the way
        const bool soft = line.ends_with('=');
        if (soft)
            line.remove_suffix(1);
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool coded = line[i] == '=' && i + 2 < line.size() && hexDigit(line[i + 1]) >= 0 &&
                               hexDigit(line[i + 2]) >= 0;
            if (!coded) {
                out += line[i]; // a bare '=' is what a careless writer meant by it
                continue;
            }
            out += static_cast<char>(hexDigit(line[i + 1]) * 16 + hexDigit(line[i + 2]));
            i += 2;
        }
        if (ended && !soft)
            out += '\n';
    }
    return out;
}

std::string fromBase64(std::string_view text)
{
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static const auto kValues = [] {
        std::array<int, 256> made{};
        made.fill(-1);
        for (std::size_t i = 0; i < kDigits.size(); ++i)
            made[static_cast<unsigned char>(kDigits[i])] = static_cast<int>(i);
        return made;
    }();
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=')
            break;
        const int value = kValues[static_cast<unsigned char>(c)];
        if (value < 0)
            continue;
        bits = ((bits << 6) | static_cast<unsigned>(value)) & 0xFFFFFFU;
        if ((count += 6) >= 8) {
            count -= 8;
            out += static_cast<char>((bits >> count) & 0xFFU);
        }
    }
    return out;
}

class MessageReader {
public:
    Result<void> read(std::string_view part, int depth);
    std::vector<MimeText> texts() { return std::move(m_texts); }
    const std::string& start() const { return m_start; }

private:
    Result<void> readParts(std::string_view body, const std::string& boundary, int depth);
    Result<void> readText(std::string_view body, const std::vector<Field>& head, bool html);

    std::vector<MimeText> m_texts;
    std::string m_start; ///< Content-ID that the archive names as its page
    std::size_t m_parts = 0;
};

Result<void> MessageReader::read(std::string_view part, int depth)
{
    if (depth > kDeepest)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("parts nested over {} deep", kDeepest));
    if (++m_parts > kMostParts)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("over {} parts", kMostParts));
    std::string_view body = part;
    const std::optional<std::vector<Field>> head = takeHead(body);
    if (!head)
        return {}; // no part that anybody can read
    const std::string_view content = valueOf(*head, "content-type");
    const std::string type = mainValue(content);
    if (mainValue(valueOf(*head, "content-disposition")) == "attachment")
        return {};
    if (type.starts_with("multipart/")) {
        if (m_start.empty())
            m_start = parameter(content, "start");
        const std::string boundary = parameter(content, "boundary");
        return boundary.empty() ? Result<void>{} : readParts(body, boundary, depth + 1);
    }
    if (type == "message/rfc822")
        return read(body, depth + 1);
    const bool html = type == "text/html" || type == "application/xhtml+xml";
    if (html || type == "text/plain" || type.empty())
        return readText(body, *head, html);
    return {};
}

Result<void> MessageReader::readParts(std::string_view body, const std::string& boundary, int depth)
{
    const std::string mark = "--" + boundary;
    std::optional<std::string_view> open; // from the begin of the part at hand to the end of the body
    while (!body.empty()) {
        const std::string_view rest = body;
        const std::string_view line = takeLine(body);
        if (!line.starts_with(mark))
            continue;
        const std::string_view tail = trimmed(line.substr(mark.size()));
        if (!tail.empty() && tail != "--")
            continue; // a longer boundary of another part
        if (open)
            if (const Result<void> done = read(open->substr(0, open->size() - rest.size()), depth); !done)
                return done;
        open.reset();
        if (tail == "--")
            return {};
        open = body;
    }
    return open ? read(*open, depth) : Result<void>{};
}

Result<void> MessageReader::readText(std::string_view body, const std::vector<Field>& head, bool html)
{
    if (body.size() > 3 * kLargestText)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("a text over {} bytes", kLargestText));
    const std::string encoding = mainValue(valueOf(head, "content-transfer-encoding"));
    MimeText text;
    text.html = html;
    text.charset = lowered(parameter(valueOf(head, "content-type"), "charset"));
    text.contentId = std::string(valueOf(head, "content-id"));
    text.bytes = encoding == "quoted-printable" ? fromQuotedPrintable(body)
                 : encoding == "base64"         ? fromBase64(body)
                                                : std::string(body);
    if (text.bytes.size() > kLargestText)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("a text over {} bytes", kLargestText));
    if (!trimmed(text.bytes).empty())
        m_texts.push_back(std::move(text));
    return {};
}

} // namespace

bool isMimeMessage(std::string_view bytes)
{
    std::string_view rest = bytes.substr(0, kLongestHead);
    const std::optional<std::vector<Field>> head = takeHead(rest);
    return head && !valueOf(*head, "mime-version").empty() && !valueOf(*head, "content-type").empty();
}

Result<std::vector<MimeText>> mimeTexts(std::string_view message)
{
    MessageReader reader;
    if (const Result<void> read = reader.read(message, 0); !read)
        return tl::unexpected(read.error());
    std::vector<MimeText> texts = reader.texts();
    if (texts.empty())
        return fail(ErrorCode::FormatUnknown, {}, "message or web archive without text");
    const auto rank = [&](const MimeText& text) {
        return !reader.start().empty() && text.contentId == reader.start() ? 0 : text.html ? 1 : 2;
    };
    std::ranges::stable_sort(texts, {}, rank);
    return texts;
}

} // namespace earshot
