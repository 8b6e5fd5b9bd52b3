#include "lexicon/lexicon.h"

#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>

namespace earshot {
namespace {

using Json = nlohmann::json;

const std::vector<std::string> kNoValues;
const std::vector<LexiconEntry> kNoEntries;

class Reader {
public:
    Reader(const embedded::File& file, std::vector<Diagnostic>* diagnostics)
        : m_file(file), m_diagnostics(diagnostics)
    {
    }

    /// {topic, entries}; the topic is empty where the file cannot be read at all.
    std::pair<std::string, std::vector<LexiconEntry>> read()
    {
        const std::string path(m_file.name);
        const std::size_t slash = path.find('/');
        const std::size_t dot = path.rfind(".json");
        if (slash == std::string::npos || dot == std::string::npos) {
            tell(0, "the file is not named <lang>/<topic>.json");
            return {};
        }
        m_language = path.substr(0, slash);
        const std::string topic = path.substr(slash + 1, dot - slash - 1);
        const Json json = Json::parse(m_file.bytes, nullptr, false);
        if (!json.is_object()) {
            tell(0, "no JSON object");
            return {};
        }
        if (json.value("topic", "") != topic)
            tell(0, "'topic' differs from the file's name");
        if (json.value("language", "") != m_language)
            tell(0, "'language' differs from the folder's name");
        if (json.value("source", "").empty())
            tell(0, "'source' is missing: where do the forms come from?");
        std::vector<LexiconEntry> entries;
        if (const auto list = json.find("entries"); list != json.end() && list->is_array())
            for (const Json& row : *list)
                readEntry(row, entries);
        if (entries.empty())
            tell(0, "no entries");
        return {topic, std::move(entries)};
    }

private:
    void readEntry(const Json& row, std::vector<LexiconEntry>& entries)
    {
        LexiconEntry entry;
        entry.language = m_language;
        if (!row.is_object() || !row.contains("id") || !row["id"].is_string()) {
            tell(0, "an entry without id");
            return;
        }
        entry.id = row["id"].get<std::string>();
        const int line = lineOf(entry.id);
        if (!entries.empty() && entries.back().id >= entry.id)
            tell(line,
                 fmt::format("'{}' is not sorted behind '{}', or stands twice", entry.id, entries.back().id));
        for (const auto& [key, value] : row.items()) {
            if (key == "id")
                continue;
            std::vector<std::string> values = valuesOf(value);
            if (key != "forms") {
                entry.attributes.emplace(key, std::move(values));
                continue;
            }
            for (const std::string& form : values) {
                std::u16string wide = toUtf16(form);
                if (wide.empty() || !m_forms.insert(folded(wide) + u'\0' + toUtf16(entry.id)).second)
                    tell(line, fmt::format("'{}': the form '{}' is empty or stands twice", entry.id, form));
                else
                    entry.forms.push_back(std::move(wide));
            }
        }
        entries.push_back(std::move(entry));
    }

    static std::vector<std::string> valuesOf(const Json& value)
    {
        std::vector<std::string> values;
        const auto add = [&values](const Json& item) {
            values.push_back(item.is_string() ? item.get<std::string>() : item.dump());
        };
        if (value.is_array())
            std::for_each(value.begin(), value.end(), add);
        else
            add(value);
        return values;
    }

    int lineOf(const std::string& id) const
    {
        const std::size_t at = m_file.bytes.find("\"" + id + "\"");
        if (at == std::string_view::npos)
            return 0;
        return 1 + static_cast<int>(std::count(m_file.bytes.begin(),
                                               m_file.bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    }

    void tell(int line, std::string message)
    {
        if (m_diagnostics)
            m_diagnostics->push_back({std::string(m_file.name), line, std::move(message)});
    }

    const embedded::File& m_file;
    std::vector<Diagnostic>* m_diagnostics;
    std::string m_language;
    std::set<std::u16string> m_forms; ///< folded form and id, so that two entries may share a form knowingly
};

} // namespace

std::string_view LexiconEntry::attribute(std::string_view key) const
{
    const auto& values = list(key);
    return values.empty() ? std::string_view() : std::string_view(values.front());
}

const std::vector<std::string>& LexiconEntry::list(std::string_view key) const
{
    const auto found = attributes.find(std::string(key));
    return found == attributes.end() ? kNoValues : found->second;
}

Lexicon Lexicon::load(const std::vector<embedded::File>& files, std::vector<Diagnostic>* diagnostics)
{
    Lexicon lexicon;
    for (const embedded::File& file : files) {
        auto [topic, entries] = Reader(file, diagnostics).read();
        if (topic.empty())
            continue;
        auto& all = lexicon.m_topics[topic];
        all.insert(all.end(), std::make_move_iterator(entries.begin()),
                   std::make_move_iterator(entries.end()));
    }
    return lexicon;
}

const Lexicon& Lexicon::shipped()
{
    static const Lexicon lexicon = load(embedded::lexicon());
    return lexicon;
}

const std::vector<LexiconEntry>& Lexicon::topic(std::string_view topic) const
{
    const auto found = m_topics.find(topic);
    return found == m_topics.end() ? kNoEntries : found->second;
}

std::vector<std::string> Lexicon::topics() const
{
    std::vector<std::string> names;
    for (const auto& [topic, entries] : m_topics)
        names.push_back(topic);
    return names;
}

} // namespace earshot
