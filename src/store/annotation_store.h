#pragma once

#include "store/database.h"
#include "store/records.h"
#include "text/document.h"

#include <string_view>
#include <vector>

namespace earshot {

std::string_view name(AnchorKind kind); ///< "text", "figure", "pair", "call"

/// Annotations and tags.
class AnnotationStore {
public:
    explicit AnnotationStore(Database& database) : m_database(database) {}

    Result<std::vector<Annotation>> annotations(CallId call) const; ///< in text order
    Result<std::vector<Annotation>> allAnnotations() const;         ///< by call, in text order
    /// A valid id brings a removed annotation back under that id, with what is given. The quote is taken from
    /// the call's text where none is given.
    Result<AnnotationId> add(const Annotation& annotation);
    Result<void> update(const Annotation& annotation);
    Result<void> remove(AnnotationId annotation);

    Result<std::vector<Tag>> tags() const; ///< by name among siblings, parents first
    /// Error: NameInUse (a sibling has it), NotFound (the parent).
    Result<TagId> addTag(const Tag& tag);
    /// Error also: InputSyntax where the tag would stand under itself.
    Result<void> updateTag(const Tag& tag);
    /// Takes the tags beneath along; bringing it back brings them back, and all its uses.
    Result<void> removeTag(TagId tag);

private:
    Database& m_database;
};

/// Moves the annotations of a call from the text its derived rows hold to that of `now`: exactly where
/// `before` is another reading of the same source and its text is what the rows hold, else by their words.
/// Runs inside a transaction of the caller, before the derived rows are replaced. Gives how many moved and
/// how many are in doubt.
std::pair<int, int> moveAnnotations(sqlite::Connection& connection, CallId call, const Document& now,
                                    const Document* before);

} // namespace earshot
