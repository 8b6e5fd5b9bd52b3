#include "store/annotation_store.h"

#include "store/anchor.h"
#include "text/utf.h"

#include <algorithm>

#include <map>
#include <sqlite3.h>

namespace earshot {
namespace {

AnchorKind anchorNamed(std::string_view text)
{
    for (const AnchorKind kind : {AnchorKind::Text, AnchorKind::Figure, AnchorKind::Pair, AnchorKind::Call})
        if (name(kind) == text)
            return kind;
    return AnchorKind::Text;
}

/// One call's (0: every call's) annotations.
std::vector<Annotation> loaded(sqlite::Connection& connection, CallId call)
{
    std::vector<Annotation> out;
    std::map<std::int64_t, std::size_t> rows;
    auto select = connection.prepare("SELECT a.id, a.call, a.anchor, a.span_begin, a.span_end, a.quote, "
                                     "a.note, a.created, a.changed, a.doubtful "
                                     "FROM annotation AS a JOIN call ON call.id = a.call "
                                     "WHERE a.removed = 0 AND call.removed = 0 AND (?1 = 0 OR a.call = ?1) "
                                     "ORDER BY a.call, a.span_begin, a.id");
    select.bind(call.value());
    while (select.step()) {
        Annotation one;
        one.id = AnnotationId(select.integer(0));
        one.call = CallId(select.integer(1));
        one.anchor = anchorNamed(select.bytes(2));
        one.span = Span(select.number(3), select.number(4));
        one.quote = select.text16(5);
        one.note = select.text16(6);
        one.created = select.integer(7);
        one.changed = select.integer(8);
        one.doubtful = select.flag(9);
        rows.emplace(one.id.value(), out.size());
        out.push_back(std::move(one));
    }
    auto tags = connection.prepare(
        "SELECT t.annotation, t.tag FROM annotation_tag AS t JOIN tag ON tag.id = t.tag AND tag.removed = 0 "
        "JOIN annotation AS a ON a.id = t.annotation WHERE a.removed = 0 AND (?1 = 0 OR a.call = ?1) "
        "ORDER BY t.annotation, t.position");
    tags.bind(call.value());
    while (tags.step())
        if (const auto row = rows.find(tags.integer(0)); row != rows.end())
            out[row->second].tags.emplace_back(tags.integer(1));
    return out;
}

Error notFound(std::string_view what, std::int64_t id)
{
    return Error{ErrorCode::NotFound, {}, std::string(what) + " " + std::to_string(id)};
}

bool exists(sqlite::Connection& connection, const std::string& sql, std::int64_t id)
{
    auto select = connection.prepare(sql);
    return select.bind(id).step();
}

std::u16string textOf(sqlite::Connection& connection, CallId call)
{
    auto select = connection.prepare("SELECT text FROM reading WHERE call = ?1");
    return select.bind(call.value()).step() ? select.text16(0) : std::u16string();
}

/// The words under the annotation. A span beyond the text is cut to it: the ground state stays consistent.
Quote quoteOf(sqlite::Connection& connection, const Annotation& annotation, Span& span)
{
    const std::u16string text = textOf(connection, annotation.call);
    const auto size = static_cast<std::int32_t>(text.size());
    span = Span(std::min(annotation.span.begin(), size), std::min(annotation.span.end(), size));
    Quote quote = quoteAt(text, span);
    if (!annotation.quote.empty())
        quote.exact = annotation.quote;
    return quote;
}

Result<void> writeTags(sqlite::Connection& connection, AnnotationId annotation,
                       const std::vector<TagId>& tags)
{
    connection.prepare("DELETE FROM annotation_tag WHERE annotation = ?1").bind(annotation.value()).run();
    auto insert = connection.prepare("INSERT OR IGNORE INTO annotation_tag VALUES (?1, ?2, ?3)");
    std::int64_t position = 0;
    for (const TagId tag : tags) {
        if (!exists(connection, "SELECT 1 FROM tag WHERE id = ?1 AND removed = 0", tag.value()))
            return tl::unexpected(notFound("tag", tag.value()));
        insert.bind(annotation.value(), position++, tag.value()).run();
    }
    return {};
}

struct Marked {
    std::int64_t id = 0;
    Span span;
    Quote quote;
    bool doubtful = false;
};

/// All of a call's, removed ones too. Read before any of them is written: a row that moves on in the index
/// would be met again.
std::vector<Marked> markedIn(sqlite::Connection& connection, CallId call)
{
    std::vector<Marked> out;
    auto select = connection.prepare(
        "SELECT id, span_begin, span_end, quote, prefix, suffix, doubtful FROM annotation WHERE call = ?1");
    select.bind(call.value());
    while (select.step())
        out.push_back({select.integer(0),
                       Span(select.number(1), select.number(2)),
                       {select.text16(3), select.text16(4), select.text16(5)},
                       select.flag(6)});
    return out;
}

/// Whether a sibling of that name is there already.
bool nameTaken(sqlite::Connection& connection, const Tag& tag)
{
    auto select = connection.prepare(
        "SELECT 1 FROM tag WHERE removed = 0 AND coalesce(parent, 0) = ?1 AND name = ?2 AND id <> ?3");
    return select.bind(tag.parent.value(), tag.name, tag.id.value()).step();
}

/// What is wrong with a tag as given, before it is written.
std::optional<Error> fault(sqlite::Connection& connection, const Tag& tag)
{
    if (tag.name.empty())
        return Error{ErrorCode::InputSyntax, {}, "a tag needs a name"};
    if (tag.hue < 0 || tag.hue > 7)
        return Error{ErrorCode::InputSyntax, {}, "a tag's hue is 0 to 7"};
    if (nameTaken(connection, tag))
        return Error{ErrorCode::NameInUse, {}, toUtf8(tag.name)};
    if (!tag.parent.valid())
        return {};
    if (!exists(connection, "SELECT 1 FROM tag WHERE id = ?1 AND removed = 0", tag.parent.value()))
        return notFound("tag", tag.parent.value());
    auto above =
        connection.prepare("WITH RECURSIVE above (id) AS (SELECT ?1 UNION SELECT tag.parent FROM tag "
                           "JOIN above ON tag.id = above.id WHERE tag.parent IS NOT NULL) "
                           "SELECT 1 FROM above WHERE id = ?2");
    if (tag.id.valid() && above.bind(tag.parent.value(), tag.id.value()).step())
        return Error{ErrorCode::InputSyntax, {}, "a tag cannot stand under itself"};
    return {};
}

} // namespace

std::string_view name(AnchorKind kind)
{
    switch (kind) {
    case AnchorKind::Text:
        return "text";
    case AnchorKind::Figure:
        return "figure";
    case AnchorKind::Pair:
        return "pair";
    case AnchorKind::Call:
        return "call";
    }
    return "";
}

Result<std::vector<Annotation>> AnnotationStore::annotations(CallId call) const
{
    return m_database.read([&](sqlite::Connection& connection) { return loaded(connection, call); });
}

Result<std::vector<Annotation>> AnnotationStore::allAnnotations() const
{
    return m_database.read([](sqlite::Connection& connection) { return loaded(connection, CallId()); });
}

Result<AnnotationId> AnnotationStore::add(const Annotation& annotation)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<AnnotationId> {
        if (!exists(connection, "SELECT 1 FROM call WHERE id = ?1 AND removed = 0", annotation.call.value()))
            return tl::unexpected(notFound("call", annotation.call.value()));
        Span span;
        const Quote quote = quoteOf(connection, annotation, span);
        connection
            .prepare("INSERT INTO annotation (id, call, anchor, span_begin, span_end, quote, prefix, suffix, "
                     "note, "
                     "created, changed, doubtful) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
                     "ON CONFLICT (id) DO UPDATE SET call = ?2, anchor = ?3, span_begin = ?4, span_end = ?5, "
                     "quote = ?6, prefix = ?7, suffix = ?8, note = ?9, created = ?10, changed = ?11, "
                     "doubtful = ?12, removed = 0")
            .bind(annotation.id, annotation.call.value(), name(annotation.anchor), span.begin(), span.end(),
                  quote.exact, quote.prefix, quote.suffix, annotation.note, annotation.created,
                  annotation.changed, annotation.doubtful)
            .run();
        const AnnotationId made =
            annotation.id.valid() ? annotation.id : AnnotationId(connection.lastInsertId());
        return writeTags(connection, made, annotation.tags).map([made] { return made; });
    });
}

Result<void> AnnotationStore::update(const Annotation& annotation)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        if (!exists(connection, "SELECT 1 FROM annotation WHERE id = ?1 AND removed = 0",
                    annotation.id.value()))
            return tl::unexpected(notFound("annotation", annotation.id.value()));
        Span span;
        const Quote quote = quoteOf(connection, annotation, span);
        connection
            .prepare(
                "UPDATE annotation SET anchor = ?2, span_begin = ?3, span_end = ?4, quote = ?5, prefix = ?6, "
                "suffix = ?7, note = ?8, changed = ?9, doubtful = ?10 WHERE id = ?1")
            .bind(annotation.id.value(), name(annotation.anchor), span.begin(), span.end(), quote.exact,
                  quote.prefix, quote.suffix, annotation.note, annotation.changed, annotation.doubtful)
            .run();
        return writeTags(connection, annotation.id, annotation.tags);
    });
}

Result<void> AnnotationStore::remove(AnnotationId annotation)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        if (!exists(connection, "SELECT 1 FROM annotation WHERE id = ?1 AND removed = 0", annotation.value()))
            return tl::unexpected(notFound("annotation", annotation.value()));
        connection.prepare("UPDATE annotation SET removed = 1 WHERE id = ?1").bind(annotation.value()).run();
        return {};
    });
}

Result<std::vector<Tag>> AnnotationStore::tags() const
{
    return m_database.read([](sqlite::Connection& connection) {
        std::vector<Tag> out;
        auto select = connection.prepare(
            "WITH RECURSIVE tree (id, depth) AS (SELECT id, 0 FROM tag WHERE parent IS NULL AND removed = 0 "
            "UNION ALL "
            "SELECT tag.id, depth + 1 FROM tag JOIN tree ON tag.parent = tree.id WHERE tag.removed = 0) "
            "SELECT tag.id, tag.parent, tag.name, tag.hue, (SELECT count(*) FROM annotation_tag AS t "
            "JOIN annotation AS a ON a.id = t.annotation JOIN call ON call.id = a.call "
            "WHERE t.tag = tag.id AND a.removed = 0 AND call.removed = 0) "
            "FROM tree JOIN tag ON tag.id = tree.id ORDER BY depth, tag.parent, tag.name");
        while (select.step())
            out.push_back({TagId(select.integer(0)), TagId(select.integer(1)), select.text16(2),
                           select.number(3), select.number(4)});
        return out;
    });
}

Result<TagId> AnnotationStore::addTag(const Tag& tag)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<TagId> {
        if (const std::optional<Error> error = fault(connection, tag))
            return tl::unexpected(*error);
        if (!tag.id.valid()) {
            connection.prepare("INSERT INTO tag (parent, name, hue) VALUES (?1, ?2, ?3)")
                .bind(tag.parent, tag.name, tag.hue)
                .run();
            return TagId(connection.lastInsertId());
        }
        connection
            .prepare("INSERT INTO tag (id, parent, name, hue) VALUES (?1, ?2, ?3, ?4) "
                     "ON CONFLICT (id) DO UPDATE SET parent = ?2, name = ?3, hue = ?4, removed = 0")
            .bind(tag.id.value(), tag.parent, tag.name, tag.hue)
            .run();
        connection.prepare("UPDATE tag SET removed = 0 WHERE removed = ?1").bind(tag.id.value()).run();
        return tag.id;
    });
}

Result<void> AnnotationStore::updateTag(const Tag& tag)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        if (!exists(connection, "SELECT 1 FROM tag WHERE id = ?1 AND removed = 0", tag.id.value()))
            return tl::unexpected(notFound("tag", tag.id.value()));
        if (const std::optional<Error> error = fault(connection, tag))
            return tl::unexpected(*error);
        connection.prepare("UPDATE tag SET parent = ?2, name = ?3, hue = ?4 WHERE id = ?1")
            .bind(tag.id.value(), tag.parent, tag.name, tag.hue)
            .run();
        return {};
    });
}

Result<void> AnnotationStore::removeTag(TagId tag)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        if (!exists(connection, "SELECT 1 FROM tag WHERE id = ?1 AND removed = 0", tag.value()))
            return tl::unexpected(notFound("tag", tag.value()));
        connection
            .prepare("WITH RECURSIVE below (id) AS (SELECT ?1 UNION SELECT tag.id FROM tag JOIN below "
                     "ON tag.parent = below.id WHERE tag.removed = 0) "
                     "UPDATE tag SET removed = ?1 WHERE removed = 0 AND id IN (SELECT id FROM below)")
            .bind(tag.value())
            .run();
        return {};
    });
}

std::pair<int, int> moveAnnotations(sqlite::Connection& connection, CallId call, const Document& now,
                                    const Document* before)
{
    const std::u16string old = textOf(connection, call);
    if (old == now.text)
        return {0, 0};
    const bool sameSource = before && before->text == old && before->source == now.source;
    int moved = 0;
    int doubtful = 0;
    auto update = connection.prepare("UPDATE annotation SET span_begin = ?2, span_end = ?3, quote = ?4, "
                                     "prefix = ?5, suffix = ?6, doubtful = ?7 WHERE id = ?1");
    for (Marked& one : markedIn(connection, call)) {
        Anchored place = anchored(one.quote, one.span, static_cast<std::int32_t>(old.size()), now.text);
        const std::optional<Span> exact =
            sameSource && !one.doubtful ? sameWords(*before, now, one.span) : std::nullopt;
        if (exact) {
            place = {*exact, true};
            one.quote = quoteAt(now.text, *exact);
        }
        // What could not be found once may be found now: in a text that has its words again.
        const bool sure = place.sure && (!one.doubtful || place.span.in(now.text) == one.quote.exact);
        moved += place.span != one.span && place.sure ? 1 : 0;
        doubtful += place.sure ? 0 : 1;
        update
            .bind(one.id, place.span.begin(), place.span.end(), one.quote.exact, one.quote.prefix,
                  one.quote.suffix, !sure)
            .run();
    }
    return {moved, doubtful};
}

} // namespace earshot
