#include "cli/commands.h"
#include "cli/console.h"
#include "cli/library_file.h"
#include "output/synonym_file.h"
#include "store/whole_file.h"
#include "text/utf.h"

#include <nlohmann/json.hpp>

namespace earshot::cli {
namespace {

using Json = nlohmann::ordered_json;

void tell(const std::string& id, const std::vector<std::u16string>& forms, bool used, Printed printed)
{
    Json words = Json::array();
    std::string line;
    for (const std::u16string& form : forms) {
        words.push_back(toUtf8(form));
        line += (line.empty() ? "" : " · ") + toUtf8(form);
    }
    if (printed == Printed::Json)
        print(Json({{"schema", "earshot.synonym/1"}, {"id", id}, {"used", used}, {"forms", std::move(words)}})
                  .dump(-1, ' ', false, Json::error_handler_t::replace) +
              "\n");
    else
        print((id.empty() ? std::string() : id + (used ? ": " : " (off): ")) + line + "\n");
}

/// Calls `work(library, choices)` with what the library has; gives the status.
template<class Work>
int withChoices(const std::string& file, Work work)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    const Result<void> done = library->synonyms().and_then(
        [&](const SynonymChoices& choices) -> Result<void> { return work(*library, choices); });
    if (!done)
        complain(done.error());
    return done ? kDone : kSomeFailed;
}

} // namespace

int synonyms(const std::string& file, Listed listed, Printed printed)
{
    return withChoices(file, [&](Library&, const SynonymChoices& choices) -> Result<void> {
        for (const std::vector<std::u16string>& forms : choices.own)
            tell({}, forms, true, printed);
        if (listed == Listed::Everything)
            for (const SynonymSet& set : builtInSynonyms())
                tell(set.id, set.forms, !choices.off.contains(set.id), printed);
        return {};
    });
}

int exportSynonyms(const std::string& file, const std::string& target)
{
    return withChoices(file, [&](Library&, const SynonymChoices& choices) {
        return writeWhole(target, writeSynonyms(choices, synonymFormat(target)));
    });
}

int importSynonyms(const std::string& file, const std::string& path)
{
    return withChoices(file, [&](Library& library, const SynonymChoices& choices) {
        return readFile(path)
            .and_then([&](const std::string& bytes) { return readSynonyms(bytes, path); })
            .and_then([&](const SynonymChoices& more) { return library.setSynonyms(merged(choices, more)); });
    });
}

} // namespace earshot::cli
