#pragma once

#include "intake/reader.h"
#include "text/utf.h"

#include <gtest/gtest.h>
#include <string>
#include <string_view>

namespace earshot {

/// The document of these bytes; fails the test where there is none.
inline Document read(std::string_view bytes, const ReadOptions& options = {},
                     const std::string& path = "call.txt")
{
    Result<Document> document = readDocument(bytes, path, options);
    EXPECT_TRUE(document.has_value()) << (document ? "" : describe(document.error()));
    return document ? *std::move(document) : Document{};
}

/// The clean text of these bytes.
inline std::string cleaned(std::string_view bytes)
{
    return toUtf8(read(bytes).text);
}

inline ErrorCode errorOf(std::string_view bytes, const std::string& path = "call.txt")
{
    const Result<Document> document = readDocument(bytes, path);
    EXPECT_FALSE(document.has_value());
    return document ? ErrorCode::Internal : document.error().code;
}

} // namespace earshot
