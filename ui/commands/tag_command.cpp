#include "commands/tag_command.h"

#include "commands/edit_command.h"
#include "support/qt_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace earshot::ui {
namespace {

constexpr Reloads touched = Reloads(Reload::Tags) | Reload::Annotations;

Title title(const char* words, const Tag& tag)
{
    return [words, name = toQString(tag.name)] {
        return QCoreApplication::translate("TagCommand", words).arg(name);
    };
}

/// What removing a tag took away.
struct Removed {
    std::vector<Tag> tags;               ///< parents first
    std::vector<Annotation> annotations; ///< as they were
};

void appendBelow(const std::vector<Tag>& all, TagId parent, std::vector<Tag>& into)
{
    for (const Tag& tag : all) {
        const bool known = std::ranges::find(into, tag.id, &Tag::id) != into.end();
        if (tag.parent == parent && !known) {
            into.push_back(tag);
            appendBelow(all, tag.id, into);
        }
    }
}

Result<Removed> removedWith(Library& library, const Tag& tag)
{
    Removed removed;
    const auto tags = library.tags();
    if (!tags)
        return tl::unexpected(tags.error());
    removed.tags.push_back(tag);
    appendBelow(*tags, tag.id, removed.tags);
    const auto annotations = library.allAnnotations();
    if (!annotations)
        return tl::unexpected(annotations.error());
    const auto bearsOne = [&](const Annotation& annotation) {
        return std::ranges::any_of(annotation.tags, [&](TagId id) {
            return std::ranges::find(removed.tags, id, &Tag::id) != removed.tags.end();
        });
    };
    std::ranges::copy_if(*annotations, std::back_inserter(removed.annotations), bearsOne);
    return removed;
}

Result<void> removeAll(Library& library, const Removed& removed)
{
    for (auto tag = removed.tags.rbegin(); tag != removed.tags.rend(); ++tag) {
        if (auto done = library.removeTag(tag->id); !done)
            return done;
    }
    return {};
}

Result<void> restoreAll(Library& library, const Removed& removed)
{
    for (const Tag& tag : removed.tags) {
        if (auto done = library.addTag(tag); !done)
            return tl::unexpected(done.error());
    }
    for (const Annotation& annotation : removed.annotations) {
        if (auto done = library.updateAnnotation(annotation); !done)
            return done;
    }
    return {};
}

} // namespace

std::unique_ptr<QUndoCommand> addTagCommand(Session& session, Tag tag, std::function<void(TagId)> made,
                                            std::shared_ptr<const TagId> parent)
{
    Title words = title(QT_TRANSLATE_NOOP("TagCommand", "New tag “%1”"), tag);
    auto kept = std::make_shared<Tag>(std::move(tag));
    return std::make_unique<EditCommand>(
        session, std::move(words), touched,
        [kept, made = std::move(made), parent = std::move(parent)](Library& library) {
            kept->parent = parent ? *parent : kept->parent;
            return library.addTag(*kept).map([&](TagId id) {
                kept->id = id;
                if (made)
                    made(id);
            });
        },
        [kept](Library& library) { return library.removeTag(kept->id); });
}

std::unique_ptr<QUndoCommand> changeTagCommand(Session& session, const Tag& before, const Tag& after)
{
    return std::make_unique<EditCommand>(
        session, title(QT_TRANSLATE_NOOP("TagCommand", "Change tag “%1”"), before), touched,
        [after](Library& library) { return library.updateTag(after); },
        [before](Library& library) { return library.updateTag(before); });
}

std::unique_ptr<QUndoCommand> removeTagCommand(Session& session, const Tag& tag)
{
    auto removed = std::make_shared<Removed>();
    return std::make_unique<EditCommand>(
        session, title(QT_TRANSLATE_NOOP("TagCommand", "Remove tag “%1”"), tag), touched,
        [removed, tag](Library& library) {
            return removedWith(library, tag).and_then([&](Removed taken) {
                *removed = std::move(taken);
                return removeAll(library, *removed);
            });
        },
        [removed](Library& library) { return restoreAll(library, *removed); });
}

} // namespace earshot::ui
