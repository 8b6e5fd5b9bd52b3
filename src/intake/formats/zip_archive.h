#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// A zip file in memory, read part by part and never unpacked. A part is asked for by its exact name, so that
/// entries that climb out of the archive ("../x") are nothing to us.
class ZipArchive {
public:
    /// `bytes` must outlive the archive. Errors: FormatDamaged, FormatUnsafe (more entries or more content
    /// than any document has).
    static Result<ZipArchive> open(std::string_view bytes);

    bool has(const std::string& name) const;
    /// Names of its files; folders, what systems add on their own (`__MACOSX/`) and names that climb out are
    /// left out.
    std::vector<std::string> files() const;
    /// Errors: FormatDamaged (no such part, wrong checksum), FormatEncrypted, FormatUnsafe (a zip bomb).
    Result<std::string> part(const std::string& name) const;

private:
    struct Close {
        void operator()(void* archive) const;
    };
    explicit ZipArchive(void* archive) : m_archive(archive) {}

    std::unique_ptr<void, Close> m_archive;
};

} // namespace earshot
