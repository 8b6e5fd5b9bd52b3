#include "commands/annotation_command.h"

#include "support/qt_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace earshot::ui {
namespace {

Result<std::optional<Annotation>> found(Library& library, const AnnotationTarget& target)
{
    return library.annotations(target.call).map([&](const std::vector<Annotation>& all) {
        const auto item = std::ranges::find_if(all, [&](const Annotation& annotation) {
            return target.id.valid() ? annotation.id == target.id
                                     : annotation.anchor == target.anchor && annotation.span == target.span;
        });
        return item == all.end() ? std::nullopt : std::optional(*item);
    });
}

Annotation fresh(const AnnotationTarget& target, Timestamp now)
{
    Annotation annotation;
    annotation.call = target.call;
    annotation.anchor = target.anchor;
    annotation.span = target.span;
    annotation.quote = target.quote;
    annotation.created = now;
    return annotation;
}

/// Makes `to` of `from`; an annotation that is made takes its id into `to`.
Result<void> replace(Library& library, const std::optional<Annotation>& from, std::optional<Annotation>& to)
{
    if (from && to)
        return library.updateAnnotation(*to);
    if (from)
        return library.removeAnnotation(from->id);
    if (!to)
        return {};
    return library.addAnnotation(*to).map([&](AnnotationId id) { to->id = id; });
}

constexpr Reloads touched = Reloads(Reload::Annotations) | Reload::Tags | Reload::Calls;

} // namespace

struct AnnotationCommand::State {
    AnnotationTarget target;
    Change change;
    bool done = false; ///< `before` and `after` are known
    std::optional<Annotation> before;
    std::optional<Annotation> after;
};

AnnotationCommand::AnnotationCommand(Session& session, Title title, AnnotationTarget target, Change change)
    : TitledCommand(std::move(title)), m_session(session), m_state(std::make_shared<State>())
{
    m_state->target = std::move(target);
    m_state->change = std::move(change);
}

void AnnotationCommand::redo()
{
    const auto work = [state = m_state, now = Session::now()](Library& library) -> Result<void> {
        if (!state->done) {
            auto before = found(library, state->target);
            if (!before)
                return tl::unexpected(before.error());
            state->before = *before;
            state->after = state->change(*before ? **before : fresh(state->target, now));
            if (state->after)
                state->after->changed = now;
            state->done = true;
        }
        return replace(library, state->before, state->after);
    };
    m_session.edit(text(), work, touched);
}

void AnnotationCommand::undo()
{
    const auto work = [state = m_state](Library& library) {
        return replace(library, state->after, state->before);
    };
    m_session.edit(text(), work, touched);
}

std::unique_ptr<QUndoCommand> markCommand(Session& session, AnnotationTarget target)
{
    return std::make_unique<AnnotationCommand>(
        session, [] { return QCoreApplication::translate("AnnotationCommand", "Mark"); }, std::move(target),
        [](Annotation item) { return item; });
}

std::unique_ptr<QUndoCommand> toggleTagCommand(Session& session, AnnotationTarget target, const Tag& tag)
{
    return toggleTagCommand(session, std::move(target), std::make_shared<TagId>(tag.id), toQString(tag.name));
}

std::unique_ptr<QUndoCommand> toggleTagCommand(Session& session, AnnotationTarget target,
                                               std::shared_ptr<const TagId> tag, const QString& name)
{
    const auto change = [id = std::move(tag)](Annotation item) -> std::optional<Annotation> {
        const auto place = std::ranges::find(item.tags, *id);
        if (place == item.tags.end()) {
            item.tags.push_back(*id);
            return item;
        }
        item.tags.erase(place);
        if (item.tags.empty() && item.note.empty())
            return std::nullopt;
        return item;
    };
    return std::make_unique<AnnotationCommand>(
        session, [name] { return QCoreApplication::translate("AnnotationCommand", "Tag “%1”").arg(name); },
        std::move(target), change);
}

std::unique_ptr<QUndoCommand> setTagsCommand(Session& session, AnnotationTarget target,
                                             std::vector<TagId> tags)
{
    return std::make_unique<AnnotationCommand>(
        session, [] { return QCoreApplication::translate("AnnotationCommand", "Change tags"); },
        std::move(target),
        [tags = std::move(tags)](Annotation item) {
            item.tags = tags;
            return item;
        });
}

std::unique_ptr<QUndoCommand> setNoteCommand(Session& session, AnnotationTarget target, std::u16string note)
{
    return std::make_unique<AnnotationCommand>(
        session, [] { return QCoreApplication::translate("AnnotationCommand", "Edit note"); },
        std::move(target),
        [note = std::move(note)](Annotation item) {
            item.note = note;
            return item;
        });
}

std::unique_ptr<QUndoCommand> removeAnnotationCommand(Session& session, const Annotation& annotation)
{
    AnnotationTarget target{annotation.call, annotation.id, annotation.anchor, annotation.span,
                            annotation.quote};
    return std::make_unique<AnnotationCommand>(
        session, [] { return QCoreApplication::translate("AnnotationCommand", "Remove note"); },
        std::move(target), [](const Annotation&) { return std::nullopt; });
}

} // namespace earshot::ui
