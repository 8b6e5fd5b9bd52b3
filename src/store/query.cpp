#include "store/search.h"
#include "text/fold.h"

#include <optional>
#include <utility>

namespace earshot {
namespace {

bool isQuote(char16_t c)
{
    return c == u'"' || c == 0x201C || c == 0x201D || c == 0x201E;
}

/// Reads one word or one quoted stretch that begins at `at`, and moves behind it.
std::optional<Query::Term> termAt(std::u16string_view text, std::size_t& at)
{
    if (!isQuote(text[at])) {
        const std::size_t begin = at;
        while (at < text.size() && text[at] != u' ' && text[at] != u'\n' && !isQuote(text[at]))
            ++at;
        return Query::Term{std::u16string(text.substr(begin, at - begin)), false};
    }
    const std::size_t begin = ++at;
    while (at < text.size() && !isQuote(text[at]))
        ++at;
    if (at == text.size())
        return {};
    return Query::Term{std::u16string(text.substr(begin, at++ - begin)), true};
}

/// Moves behind "NAME:" where it stands at `at`.
bool takeField(std::u16string_view text, std::u16string_view field, std::size_t& at)
{
    if (!text.substr(at).starts_with(field) || at + field.size() >= text.size() ||
        text[at + field.size()] == u' ')
        return false;
    at += field.size();
    return true;
}

} // namespace

Result<Query> parseQuery(std::u16string_view text)
{
    const std::u16string plain = folded(text);
    static constexpr std::pair<std::u16string_view, std::vector<std::u16string> Query::*> fields[] = {
        {u"speaker:", &Query::speakers},
        {u"company:", &Query::companies},
        {u"metric:", &Query::metrics},
        {u"segment:", &Query::segments},
        {u"place:", &Query::places}};
    Query query;
    for (std::size_t at = 0; at < plain.size();) {
        if (plain[at] == u' ' || plain[at] == u'\n') {
            ++at;
            continue;
        }
        std::vector<std::u16string>* part = nullptr;
        for (const auto& [name, of] : fields)
            if (!part && takeField(plain, name, at))
                part = &(query.*of);
        const std::optional<Query::Term> term = termAt(plain, at);
        if (!term)
            return fail(ErrorCode::QuerySyntax, {}, "a quotation mark is not closed");
        if (term->words.empty())
            continue;
        if (part)
            part->push_back(term->words);
        else
            query.terms.push_back(*term);
    }
    if (query == Query())
        return fail(ErrorCode::QuerySyntax, {}, "there is no word in it");
    return query;
}

} // namespace earshot
