#include "base/result.h"

#include <fmt/format.h>

namespace earshot {
namespace {

struct Row {
    ErrorCode code;
    std::string_view name;
    std::string_view sentence; ///< {0} the file, quoted; {1} the detail
};

constexpr Row kRows[] = {
    {ErrorCode::FileNotFound, "file-not-found", "There is no file {0}. Check the name and the folder."},
    {ErrorCode::FileUnreadable, "file-unreadable", "{0} cannot be read ({1}). Check its permissions."},
    {ErrorCode::FileIsDirectory, "file-is-directory", "{0} is a folder. Name the files in it."},
    {ErrorCode::FileEmpty, "file-empty", "{0} is empty: there is nothing to read in it."},
    {ErrorCode::FileTooLarge, "file-too-large", "{0} is too large ({1}). Split it and import the parts."},
    {ErrorCode::FileNotWritable, "file-not-writable", "{0} cannot be written ({1}). Choose another place."},
    {ErrorCode::DiskFull, "disk-full",
     "The disk is full; {0} was not written. Free some space and try again."},
    {ErrorCode::FormatUnknown, "format-unknown",
     "{0} is neither text nor a document format that Earshot reads ({1})."},
    {ErrorCode::FormatDamaged, "format-damaged",
     "{0} is damaged and cannot be read ({1}). Get another copy."},
    {ErrorCode::FormatEncrypted, "format-encrypted", "{0} is encrypted. Save it without a password first."},
    {ErrorCode::FormatScanned, "format-scanned",
     "{0} holds pictures of pages and no text. Run text recognition on it first."},
    {ErrorCode::FormatUnsafe, "format-unsafe", "{0} was refused because it is not safe to read ({1})."},
    {ErrorCode::EncodingUnknown, "encoding-unknown",
     "The character encoding of {0} cannot be told ({1}). Save it as UTF-8."},
    {ErrorCode::NoTranscript, "no-transcript",
     "No speech was found in {0}: it does not look like a transcript ({1})."},
    {ErrorCode::LibraryNewer, "library-newer",
     "The library {0} was made by a newer Earshot ({1}). Update Earshot to open it; nothing was changed."},
    {ErrorCode::LibraryNotOurs, "library-not-ours",
     "{0} is not an Earshot library ({1}). Nothing was changed."},
    {ErrorCode::LibraryDamaged, "library-damaged",
     "The library {0} is damaged ({1}). Run `earshot-cli check --salvage`, or restore a backup."},
    {ErrorCode::LibraryLocked, "library-locked",
     "The library {0} is in use by another program ({1}). Close it and try again."},
    {ErrorCode::LibraryReadOnly, "library-read-only", "The library {0} can only be read here ({1})."},
    {ErrorCode::NameInUse, "name-in-use", "The name {1} is in use already. Choose another."},
    {ErrorCode::NotFound, "not-found", "The library does not hold {1}."},
    {ErrorCode::QuerySyntax, "query-syntax", "The query cannot be read: {1}."},
    {ErrorCode::InputSyntax, "input-syntax", "{0} cannot be read as data: {1}."},
    {ErrorCode::Cancelled, "cancelled", "Cancelled."},
    {ErrorCode::Internal, "internal", "Something went wrong inside Earshot ({1}). Please report it."},
};

const Row& row(ErrorCode code)
{
    for (const Row& row : kRows)
        if (row.code == code)
            return row;
    return kRows[std::size(kRows) - 1];
}

} // namespace

std::string_view name(ErrorCode code)
{
    return row(code).name;
}

std::string describe(const Error& error)
{
    std::string file = error.path.empty() ? "The input" : "“" + error.path + "”";
    if (error.line > 0)
        file += fmt::format(", line {},", error.line);
    const std::string detail = error.detail.empty() ? "no further detail" : error.detail;
    std::string pattern(row(error.code).sentence);
    constexpr std::string_view kAside = " ({1})";
    if (const std::size_t aside = pattern.find(kAside); error.detail.empty() && aside != std::string::npos)
        pattern.erase(aside, kAside.size());
    std::string sentence = fmt::format(fmt::runtime(pattern), file, detail);
    if (error.code == ErrorCode::NotFound && !error.path.empty())
        sentence += " (" + error.path + ")";
    return sentence;
}

} // namespace earshot
