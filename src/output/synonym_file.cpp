#include "output/synonym_file.h"

#include "intake/csv_rows.h"
#include "output/csv.h"
#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "earshot.synonyms/1";
constexpr std::string_view kHead = "form";
constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::string jsonOf(const SynonymChoices& choices)
{
    Json sets = Json::array();
    for (const std::vector<std::u16string>& forms : choices.own) {
        Json set = Json::array();
        for (const std::u16string& form : forms)
            set.push_back(toUtf8(form));
        sets.push_back(std::move(set));
    }
    const Json json = {{"schema", kSchema}, {"sets", std::move(sets)}, {"off", choices.off}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string csvOf(const SynonymChoices& choices)
{
    std::size_t width = 2;
    for (const std::vector<std::u16string>& forms : choices.own)
        width = std::max(width, forms.size());
    Table table;
    table.columns.assign(width, kHead);
    for (const std::vector<std::u16string>& forms : choices.own) {
        std::vector<Cell> row(forms.begin(), forms.end());
        row.resize(width);
        table.rows.push_back(std::move(row));
    }
    return csv(table, CsvProfile::Excel);
}

Result<void> take(SynonymChoices& into, const std::vector<std::u16string>& forms, const std::string& path,
                  int line)
{
    std::vector<std::u16string> tidy = tidyForms(forms);
    if (tidy.size() < 2)
        return fail(ErrorCode::InputSyntax, path, "a set of synonyms has two words or more", line);
    into.own.push_back(std::move(tidy));
    return {};
}

Result<SynonymChoices> fromJson(std::string_view bytes, const std::string& path)
{
    const Json json = Json::parse(bytes, nullptr, false);
    if (!json.is_object() || json.value("schema", Json()) != kSchema || !json.contains("sets") ||
        !json["sets"].is_array())
        return fail(ErrorCode::InputSyntax, path, "it is no list of synonyms (" + std::string(kSchema) + ")");
    const auto words = [](const Json& list) {
        std::vector<std::u16string> out;
        if (list.is_array())
            for (const Json& word : list)
                if (word.is_string())
                    out.push_back(toUtf16(word.get<std::string>()));
        return out;
    };
    SynonymChoices out;
    for (const Json& set : json["sets"])
        if (Result<void> taken = take(out, words(set), path, 0); !taken)
            return tl::unexpected(taken.error());
    for (const std::u16string& id : words(json.value("off", Json())))
        out.off.insert(toUtf8(id));
    return out;
}

Result<SynonymChoices> fromCsv(std::string_view bytes, const std::string& path)
{
    const Result<std::vector<CsvRow>> rows = readCsv(bytes, path);
    if (!rows)
        return tl::unexpected(rows.error());
    SynonymChoices out;
    for (const CsvRow& row : *rows) {
        if (&row == &rows->front() && folded(row.fields.front()) == toUtf16(kHead))
            continue;
        std::vector<std::u16string> forms = row.fields;
        for (std::u16string& form : forms)
            if (form.size() > 1 && form.front() == u'\'')
                form.erase(0, 1); // the guard of `csv`
        if (Result<void> taken = take(out, forms, path, row.line); !taken)
            return tl::unexpected(taken.error());
    }
    return out;
}

} // namespace

SynonymFormat synonymFormat(std::string_view path)
{
    return folded(toUtf16(path)).ends_with(u".csv") ? SynonymFormat::Csv : SynonymFormat::Json;
}

std::string writeSynonyms(const SynonymChoices& choices, SynonymFormat format)
{
    return format == SynonymFormat::Json ? jsonOf(choices) : csvOf(choices);
}

Result<SynonymChoices> readSynonyms(std::string_view bytes, const std::string& path)
{
    std::string_view text = bytes;
    if (text.starts_with(kMark))
        text.remove_prefix(kMark.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool json = first != std::string_view::npos && text[first] == '{';
    Result<SynonymChoices> read = json ? fromJson(text, path) : fromCsv(bytes, path);
    if (read && *read == SynonymChoices())
        return fail(ErrorCode::InputSyntax, path, "there is no set of synonyms in it");
    return read;
}

} // namespace earshot
