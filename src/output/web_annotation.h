#pragma once

#include "output/export_data.h"

#include <string>

namespace earshot {

/// The annotations of calls by the W3C Web Annotation Data Model: one collection in JSON-LD, UTF-8. A
/// target's source is the clean text, named by its hash (`ni:///sha-256;…`, RFC 6920); its place is told
/// twice, by its words with what surrounds them and by positions in Unicode code points. A note is a body
/// that comments, a tag one that tags; a place in doubt has a body that assesses it.
std::string webAnnotations(const ExportData& data);

} // namespace earshot
