#pragma once

#include "library/library.h"
#include "support/folder.h"

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace earshot::test {

constexpr Timestamp kNow = 1'700'000'000'000;

/// A call of an invented company; `margin` and `tail` make revisions of it.
inline std::string transcript(std::string_view quarter, std::string_view margin = "41%",
                              std::string_view tail = "")
{
    std::string text = "Bluewater Tools Inc. (NYSE: BWTX)\n";
    text += "Q" + std::string(quarter) + " 2024 Earnings Call\n\n";
    text += "Prepared Remarks\n\n"
            "Operator: Good morning, and welcome to the Bluewater Tools earnings call.\n\n"
            "Mara Quill: Thank you. Revenue grew 12% to $410 million this quarter. Gross margin was ";
    text += margin;
    text += ", and we are pleased with the torque wrench line.\n\n"
            "Questions and Answers\n\n"
            "Operator: Our first question comes from Ned Harrow with Larch Street Research.\n\n"
            "Ned Harrow: Good morning. What drives the gross margin, and where should it go next year?\n\n"
            "Mara Quill: Steel was cheaper and the mix was better. We expect to hold it next year.\n\n"
            "Operator: The next question comes from Ida Fenn with Gullwing Capital.\n\n"
            "Ida Fenn: How much inventory sits with the dealers?\n\n"
            "Mara Quill: About nine weeks, which is a week less than a year ago.\n";
    text += tail;
    return text;
}

class LibraryTest : public testing::Test {
protected:
    void SetUp() override
    {
        Result<std::unique_ptr<Library>> opened = Library::open(m_folder / "library.earshot");
        ASSERT_TRUE(opened.has_value()) << describe(opened.error());
        m_library = std::move(*opened);
    }

    ImportReport imported(const std::string& bytes, const std::string& path = "call.txt")
    {
        const Result<ImportReport> report = m_library->importBytes(bytes, path, kNow);
        EXPECT_TRUE(report.has_value()) << describe(report.error());
        return report.value_or(ImportReport());
    }

    /// Marks the first place of `words` in the call.
    AnnotationId marked(CallId call, std::u16string_view words, std::vector<TagId> tags = {})
    {
        const auto reading = m_library->reading(call).value();
        const std::size_t at = reading->document.text.find(words);
        EXPECT_NE(at, std::u16string::npos);
        Annotation annotation;
        annotation.call = call;
        annotation.span = Span::of(at, at + words.size());
        annotation.quote = words;
        annotation.tags = std::move(tags);
        annotation.note = u"look at this again";
        annotation.created = annotation.changed = kNow;
        return m_library->addAnnotation(annotation).value();
    }

    std::u16string textUnder(const Annotation& annotation)
    {
        return std::u16string(annotation.span.in(m_library->reading(annotation.call).value()->document.text));
    }

    Folder m_folder;
    std::unique_ptr<Library> m_library;
};

} // namespace earshot::test
