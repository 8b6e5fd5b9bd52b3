#pragma once

#include "output/export_data.h"
#include "store/records.h"

#include <string>
#include <string_view>

namespace earshot {

/// A UUID (RFC 9562, version 8: a hash of our own) that the same words always give.
std::string stableGuid(std::string_view words);

/// What other programs know things of a library by: the same in every export, so that a second one meets the
/// first. Annotations and calls go by the original bytes; a tag by its path, since ids of two libraries would
/// meet where their tags do not.
std::string guidOf(const ExportCall& call);
std::string guidOf(const ExportCall& call, const Annotation& annotation);
std::string guidOf(const std::vector<Tag>& tags, TagId tag);

/// "2024-05-14T08:30:00Z".
std::string isoTime(Timestamp time);

} // namespace earshot
