#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace earshot {

/// What can go wrong for reasons outside the program. The sentence a person reads is made in `ui` and `cli`.
enum class ErrorCode {
    FileNotFound,
    FileUnreadable, ///< permission, I/O error
    FileIsDirectory,
    FileEmpty,
    FileTooLarge,
    FileNotWritable,
    DiskFull,
    FormatUnknown, ///< bytes that are no text and no document format we read
    FormatDamaged, ///< a known format whose structure is broken
    FormatEncrypted,
    FormatScanned, ///< a PDF of pictures: no text in it
    FormatUnsafe,  ///< refused: zip bomb, external entity, nesting or size limit
    EncodingUnknown,
    NoTranscript,   ///< text, but no speech in it
    LibraryNewer,   ///< made by a newer Earshot
    LibraryNotOurs, ///< an SQLite file of another program, or no SQLite file
    LibraryDamaged,
    LibraryLocked, ///< another program holds the write lock
    LibraryReadOnly,
    NameInUse,
    NotFound, ///< an id or name that the library does not hold
    QuerySyntax,
    InputSyntax, ///< malformed data given to the program (JSON line, CSV, lexicon)
    Cancelled,
    Internal, ///< a failure we did not foresee; `detail` says where
};

/// Stable, lower-case, dash-separated name, as printed in JSON: "file-not-found".
std::string_view name(ErrorCode code);

/// A failure and its facts.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string path;   ///< the file concerned, as the person named it; may be empty
    std::string detail; ///< facts for the sentence: a library's message, a limit, a version
    int line = 0;       ///< 1-based line in `path`, 0 where it means nothing

    friend bool operator==(const Error&, const Error&) = default;
};

template<class T>
using Result = tl::expected<T, Error>;

/// Short form for `return fail(ErrorCode::FileEmpty, path);`
inline tl::unexpected<Error> fail(ErrorCode code, std::string path = {}, std::string detail = {},
                                  int line = 0)
{
    return tl::unexpected<Error>(Error{code, std::move(path), std::move(detail), line});
}

/// The English sentence for `error`: what happened, to which file, and what to do. Used by the command line;
/// the window has its own translated sentences.
std::string describe(const Error& error);

} // namespace earshot
