#include "cli/commands.h"
#include "cli/console.h"
#include "figures/extractor.h"
#include "output/json.h"
#include "text/script.h"
#include "text/utf.h"

#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>

namespace earshot::cli {
namespace {

struct FigureInput {
    std::u16string text;
    FigureContext context;
};

Error syntax(int line, std::string_view what)
{
    return Error{ErrorCode::InputSyntax, "standard input", std::string(what), line};
}

/// A string of the object, "" where it is absent or null.
Result<std::string> field(const nlohmann::json& object, const char* key, int line)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return std::string();
    if (!found->is_string())
        return tl::unexpected(syntax(line, fmt::format("“{}” is no string", key)));
    return found->get<std::string>();
}

Language languageNamed(std::string_view tag, std::u16string_view text)
{
    if (tag.starts_with("en"))
        return Language::English;
    if (tag.starts_with("zh-Hant") || tag.starts_with("zh-TW") || tag.starts_with("zh-HK"))
        return Language::ChineseTraditional;
    if (tag.starts_with("zh"))
        return languageOf(text) == Language::ChineseTraditional ? Language::ChineseTraditional
                                                                : Language::ChineseSimplified;
    return languageOf(text);
}

Result<FigureInput> parsed(const std::string& text, int line)
{
    const nlohmann::json object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object() || !object.contains("text"))
        return tl::unexpected(syntax(line, "no JSON object with a “text”"));
    const Result<std::string> said = field(object, "text", line);
    const Result<std::string> language = field(object, "lang", line);
    const Result<std::string> yearEnd = field(object, "fiscal_year_end", line);
    const Result<std::string> reference = field(object, "reference_date", line);
    for (const Result<std::string>* one : {&said, &language, &yearEnd, &reference})
        if (!*one)
            return tl::unexpected(one->error());
    FigureInput input{toUtf16(*said), {}};
    input.context.language = languageNamed(*language, input.text);
    if (!yearEnd->empty()) {
        // A leap year, so that 02-29 is a day.
        const std::optional<Date> day = parseIsoDate("2000-" + *yearEnd);
        if (!day)
            return tl::unexpected(syntax(line, "“fiscal_year_end” is no MM-DD"));
        input.context.fiscalYearEnd = std::chrono::month_day(day->month(), day->day());
    }
    if (!reference->empty()) {
        input.context.referenceDate = parseIsoDate(*reference);
        if (!input.context.referenceDate)
            return tl::unexpected(syntax(line, "“reference_date” is no YYYY-MM-DD"));
    }
    return input;
}

} // namespace

int figures()
{
    const FigureExtractor extractor(Lexicon::shipped());
    int status = kDone;
    std::string text;
    for (int line = 1; std::getline(std::cin, text); ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const Result<FigureInput> input = parsed(text, line);
        if (input) {
            print(figuresJson(input->text, extractor.extract(input->text, input->context)) + "\n");
        } else {
            status = kSomeFailed;
            complain(input.error());
            print(errorJson(input.error()) + "\n");
        }
    }
    return status;
}

} // namespace earshot::cli
