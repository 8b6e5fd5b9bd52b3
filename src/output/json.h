#pragma once

#include "analysis/reading.h"
#include "base/result.h"
#include "figures/figure.h"
#include "output/export_data.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One object of schema `earshot.call/1` on one line, without a line feed. Offsets are Unicode code points.
std::string callJson(const Reading& reading);
/// The same object with what people marked behind it: `notes` and the `tags` that they bear.
std::string callJson(const ExportCall& call, const std::vector<Tag>& tags);
/// One object of schema `earshot.document/1`: the first members of a call's (source, text, repairs) of any
/// text.
std::string documentJson(const Document& document);
/// One object of schema `earshot.error/1` on one line, without a line feed.
std::string errorJson(const Error& error);
/// `{"figures": […], "periods": […]}` on one line, without a line feed: the answer of `figures --json`.
std::string figuresJson(std::u16string_view text, const FigureSet& figures);

} // namespace earshot
