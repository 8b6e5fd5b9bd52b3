#pragma once

#include "base/result.h"
#include "intake/extract.h"
#include "intake/formats/zip_archive.h"
#include "intake/reader.h"

namespace earshot {

// One reader a kind of archive. Errors: those of `readDocument`, without the path.

Result<Extract> readWord(const ZipArchive& archive);
/// OpenDocument text as LibreOffice and others write it: as it reads now, without notes and comments.
Result<Extract> readOpenDocument(const ZipArchive& archive);
/// The pages of a book one after the other, in its own order of reading.
Result<Extract> readEpub(const ZipArchive& archive, const Progress& progress);

} // namespace earshot
