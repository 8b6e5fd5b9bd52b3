#include "intake/formats/html_tags.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

constexpr HtmlTag kUnseen{.unseen = true};
constexpr HtmlTag kVoid{.isVoid = true};
constexpr HtmlTag kVoidBlock{.isVoid = true, .block = true};
constexpr HtmlTag kBlock{.block = true, .container = true};
constexpr HtmlTag kParagraph{.block = true, .paragraph = true};
constexpr HtmlTag kGroup{.block = true, .paragraph = true, .container = true};
constexpr HtmlTag kBold{.bold = true};
constexpr HtmlTag kHeading{.block = true, .paragraph = true, .bold = true, .heading = true};
constexpr HtmlTag kItem{.block = true, .listItem = true};
constexpr HtmlTag kCell{.cell = true};

struct Named {
    std::string_view name;
    HtmlTag tag;
};

constexpr std::array<Named, 80> kTags = {{
    {"a", {.link = true}},
    {"address", kBlock},
    {"area", kVoid},
    {"article", kGroup},
    {"aside", kUnseen},
    {"audio", kUnseen},
    {"b", kBold},
    {"base", kVoid},
    {"blockquote", kGroup},
    {"body", kBlock},
    {"br", kVoid},
    {"button", kUnseen},
    {"canvas", kUnseen},
    {"caption", kParagraph},
    {"center", kBlock},
    {"col", kVoid},
    {"datalist", kUnseen},
    {"dd", kItem},
    {"details", kBlock},
    {"div", kBlock},
    {"dl", kGroup},
    {"dt", kItem},
    {"embed", kVoid},
    {"fieldset", kBlock},
    {"figcaption", kBlock},
    {"figure", kBlock},
    {"footer", kUnseen},
    {"form", kBlock},
    {"h1", kHeading},
    {"h2", kHeading},
    {"h3", kHeading},
    {"h4", kHeading},
    {"h5", kHeading},
    {"h6", kHeading},
    {"header", kBlock},
    {"hr", kVoidBlock},
    {"html", kBlock},
    {"iframe", kUnseen},
    {"img", kVoid},
    {"input", kVoid},
    {"legend", kBlock},
    {"li", kItem},
    {"link", kVoid},
    {"main", kBlock},
    {"map", kUnseen},
    {"menu", kUnseen},
    {"meta", kVoid},
    {"nav", kUnseen},
    {"noembed", kUnseen},
    {"noframes", kUnseen},
    {"noscript", kUnseen},
    {"object", kUnseen},
    {"ol", kGroup},
    {"option", kUnseen},
    {"p", kParagraph},
    {"param", kVoid},
    {"pre", {.block = true, .paragraph = true, .preformatted = true}},
    {"rp", kUnseen},
    {"rt", kUnseen},
    {"script", kUnseen},
    {"section", kGroup},
    {"select", kUnseen},
    {"source", kVoid},
    {"strong", kBold},
    {"style", kUnseen},
    {"summary", kBlock},
    {"svg", kUnseen},
    {"table", kGroup},
    {"tbody", kBlock},
    {"td", kCell},
    {"template", kUnseen},
    {"textarea", kUnseen},
    {"tfoot", kBlock},
    {"th", {.bold = true, .cell = true}},
    {"thead", kBlock},
    {"title", kHeading},
    {"tr", {.block = true, .row = true}},
    {"track", kVoid},
    {"ul", kGroup},
    {"video", kUnseen},
}};
static_assert(std::ranges::is_sorted(kTags, {}, &Named::name));

/// Roles of what surrounds a page's own text.
constexpr std::array<std::string_view, 10> kSiteRoles = {
    "alert",  "alertdialog", "banner",  "complementary", "contentinfo",
    "dialog", "menu",        "menubar", "navigation",    "search"};

/// Class names by which style sheets everywhere hide text from the eye but not from a screen reader.
constexpr std::array<std::string_view, 3> kHiddenClasses = {"screen-reader-text", "sr-only",
                                                            "visually-hidden"};

/// Class names of boxes that a site puts into its pages.
constexpr std::array<std::string_view, 9> kSiteClasses = {
    "ad",    "ads",         "advert",       "advertisement", "breadcrumbs",
    "promo", "share-links", "social-share", "sponsored"};

bool hasWord(std::string_view words, std::string_view word)
{
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
            return true;
    }
    return false;
}

/// The value of a property in a style attribute, without spaces; empty where it is not set.
std::string property(std::string_view style, std::string_view name)
{
    while (!style.empty()) {
        const std::string_view declaration = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(declaration.size() + 1, style.size()));
        const std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos)
            continue;
        std::string key(declaration.substr(0, colon));
        std::erase_if(key, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
        if (key != name)
            continue;
        std::string value(declaration.substr(colon + 1));
        std::erase_if(value, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
        return value.substr(0, value.find('!'));
    }
    return {};
}

} // namespace

HtmlTag htmlTag(std::string_view name)
{
    const auto found = std::ranges::lower_bound(kTags, name, {}, &Named::name);
    return found != kTags.end() && found->name == name ? found->tag : HtmlTag{};
}

bool isHiddenByAttributes(const HtmlToken& open)
{
    if (open.hidden || (open.name == "dialog" && !open.open))
        return true;
    if (std::ranges::any_of(kHiddenClasses,
                            [&](std::string_view name) { return hasWord(open.classes, name); }))
        return true;
    if (open.style.empty())
        return false;
    const std::string size = property(open.style, "font-size");
    return property(open.style, "display") == "none" || property(open.style, "visibility") == "hidden" ||
           property(open.style, "opacity") == "0" || property(open.style, "mso-hide") == "all" ||
           (!size.empty() && size[0] == '0' && size.find_first_of("123456789") == std::string::npos);
}

bool hasSiteRole(const HtmlToken& open)
{
    return std::ranges::binary_search(kSiteRoles, open.role) ||
           (!open.classes.empty() && std::ranges::any_of(kSiteClasses, [&](std::string_view name) {
               return hasWord(open.classes, name);
           }));
}

Weight weightOf(const HtmlToken& open)
{
    const std::string weight = open.style.empty() ? std::string() : property(open.style, "font-weight");
    if (weight.empty())
        return Weight::Inherited;
    const bool heavy =
        weight.starts_with("bold") || (weight.size() == 3 && weight >= "600" && weight <= "999");
    return heavy ? Weight::Bold : Weight::Normal;
}

} // namespace earshot
