#include "store/searching_store.h"

namespace earshot {

Result<std::vector<std::u16string>> SearchingStore::savedSearches() const
{
    return m_database.read([](sqlite::Connection& connection) {
        std::vector<std::u16string> out;
        auto select = connection.prepare("SELECT query FROM saved_search ORDER BY position");
        while (select.step())
            out.push_back(select.text16(0));
        return out;
    });
}

Result<void> SearchingStore::setSavedSearches(const std::vector<std::u16string>& searches)
{
    return m_database.write([&](sqlite::Connection& connection) {
        connection.execute("DELETE FROM saved_search");
        auto insert = connection.prepare("INSERT OR IGNORE INTO saved_search VALUES (?1, ?2)");
        std::int64_t position = 0;
        for (const std::u16string& search : searches)
            insert.bind(position++, search).run();
    });
}

Result<SynonymChoices> SearchingStore::synonyms() const
{
    return m_database.read([](sqlite::Connection& connection) {
        SynonymChoices out;
        std::int64_t number = -1;
        auto forms = connection.prepare("SELECT number, form FROM synonym_form ORDER BY number, position");
        while (forms.step()) {
            if (out.own.empty() || forms.integer(0) != number)
                out.own.emplace_back();
            number = forms.integer(0);
            out.own.back().push_back(forms.text16(1));
        }
        auto off = connection.prepare("SELECT id FROM synonym_off");
        while (off.step())
            out.off.insert(off.text(0));
        return out;
    });
}

Result<void> SearchingStore::setSynonyms(const SynonymChoices& choices)
{
    return m_database.write([&](sqlite::Connection& connection) {
        connection.execute("DELETE FROM synonym_form; DELETE FROM synonym_off");
        auto form = connection.prepare("INSERT INTO synonym_form VALUES (?1, ?2, ?3)");
        for (std::size_t number = 0; number < choices.own.size(); ++number)
            for (std::size_t position = 0; position < choices.own[number].size(); ++position)
                form.bind(static_cast<std::int64_t>(number), static_cast<std::int64_t>(position),
                          choices.own[number][position])
                    .run();
        auto off = connection.prepare("INSERT INTO synonym_off VALUES (?1)");
        for (const std::string& id : choices.off)
            off.bind(id).run();
    });
}

} // namespace earshot
