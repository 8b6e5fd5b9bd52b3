#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Makes small PDF files: letter pages, Helvetica and its bold, text at given places.
class PdfMaker {
public:
    static constexpr double kWidth = 612;
    static constexpr double kHeight = 792;

    void page() { m_pages.emplace_back(); }
    /// `top` in points from the upper edge. ASCII only.
    void text(double left, double top, std::string_view words, double size = 10, bool bold = false)
    {
        std::string escaped;
        for (const char c : words) {
            if (c == '(' || c == ')' || c == '\\')
                escaped += '\\';
            escaped += c;
        }
        m_pages.back() += fmt::format("BT /F{} {} Tf 1 0 0 1 {} {} Tm ({}) Tj ET\n", bold ? 2 : 1, size, left,
                                      kHeight - top - size, escaped);
    }
    /// Any character of the basic plane, each as wide as it is high, by a font whose codes are Unicode.
    void wide(double left, double top, std::u16string_view words, double size = 10)
    {
        std::string codes;
        for (const char16_t c : words)
            codes += fmt::format("{:04X}", static_cast<unsigned>(c));
        m_pages.back() += fmt::format("BT /F3 {} Tf 1 0 0 1 {} {} Tm <{}> Tj ET\n", size, left,
                                      kHeight - top - size, codes);
    }
    /// Raw operators.
    void draw(std::string_view operators) { m_pages.back() += operators; }

    std::string bytes(std::string_view trailer = {}) const
    {
        std::vector<std::string> objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            {},
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"};
        std::string ranges;
        for (unsigned high = 0; high < 256; ++high)
            ranges += fmt::format("{0}<{1:02X}00><{1:02X}FF><{1:02X}00>\n{2}",
                                  high % 64 == 0 ? "64 beginbfrange\n" : "", high,
                                  high % 64 == 63 ? "endbfrange\n" : "");
        const std::string toUnicode = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange "
                                      "<0000><FFFF> endcodespacerange\n" +
                                      ranges + "endcmap end";
        objects.push_back(fmt::format("<</Length {}>>stream\n{}\nendstream", toUnicode.size(), toUnicode));
        objects.push_back(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Wide/CIDSystemInfo<</Registry(Adobe)"
            "/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor"
            "/FontName/Wide/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200"
            "/CapHeight 800/StemV 80>>>>");
        objects.push_back("<</Type/Font/Subtype/Type0/BaseFont/Wide/Encoding/Identity-H/DescendantFonts[6 0 "
                          "R]/ToUnicode 5 0 R>>");
        std::string kids;
        for (const std::string& content : m_pages) {
            objects.push_back(fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content));
            objects.push_back(fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 {} {}]/Contents {} 0 R"
                                          "/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 7 0 R>>>>>>",
                                          kWidth, kHeight, objects.size()));
            kids += fmt::format("{} 0 R ", objects.size());
        }
        objects[1] = fmt::format("<</Type/Pages/Kids[{}]/Count {}>>", kids, m_pages.size());
        std::string out = "%PDF-1.4\n";
        std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
        for (std::size_t i = 0; i < objects.size(); ++i) {
            table += fmt::format("{:010} 00000 n \n", out.size());
            out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
        }
        const std::size_t start = out.size();
        return out + table +
               fmt::format("trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1,
                           trailer, start);
    }

private:
    std::vector<std::string> m_pages;
};

} // namespace earshot
