#include "output/web_annotation.h"

#include "base/sha256.h"
#include "output/identity.h"
#include "output/pair_parts.h"
#include "store/anchor.h"
#include "text/utf.h"

#include <nlohmann/json.hpp>

namespace earshot {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kContext = "http://www.w3.org/ns/anno.jsonld";

/// `ni:///sha-256;` with the digest in base64url, as RFC 6920 writes it.
std::string hashName(const std::string& hexDigest)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string out = "ni:///sha-256;";
    unsigned bits = 0;
    int waiting = 0; // bits that make no letter yet
    for (const char c : hexDigest) {
        bits = bits << 4 | static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
        for (waiting += 4; waiting >= 6; waiting -= 6)
            out += letters[bits >> (waiting - 6) & 63];
    }
    return waiting == 0 ? out : out + letters[bits << (6 - waiting) & 63];
}

Json textualBody(std::string_view purpose, std::u16string_view value)
{
    return {
        {"type", "TextualBody"}, {"purpose", purpose}, {"format", "text/plain"}, {"value", toUtf8(value)}};
}

Json bodies(const Annotation& annotation, const std::vector<Tag>& tags)
{
    Json out = Json::array();
    if (!annotation.note.empty())
        out.push_back(textualBody("commenting", annotation.note));
    for (const TagId tag : annotation.tags)
        if (const std::u16string path = tagPath(tags, tag); !path.empty())
            out.push_back(textualBody("tagging", path));
    if (annotation.doubtful)
        out.push_back(textualBody("assessing", u"The place is in doubt: its words were not found again."));
    return out;
}

std::string motivation(const Annotation& annotation)
{
    if (!annotation.note.empty())
        return "commenting";
    if (!annotation.tags.empty())
        return "tagging";
    return annotation.anchor == AnchorKind::Call ? "bookmarking" : "highlighting";
}

class CallTargets {
public:
    explicit CallTargets(const ExportCall& call)
        : m_text(call.reading->document.text),
          m_places(m_text),
          m_source{{"id", hashName(sha256(toUtf8(m_text)))},
                   {"type", "Text"},
                   {"format", "text/plain"},
                   {"label", toUtf8(callHeading(call))}}
    {
        if (const std::string& language = call.reading->call.info.language; !language.empty())
            m_source["language"] = language;
    }

    Json target(const Annotation& annotation) const
    {
        Json out = {{"type", "SpecificResource"}, {"source", m_source}};
        if (annotation.anchor == AnchorKind::Call || annotation.span.empty())
            return out;
        const Quote quote = quoteAt(m_text, annotation.span);
        out["selector"] = Json::array({{{"type", "TextQuoteSelector"},
                                        {"exact", toUtf8(quote.exact)},
                                        {"prefix", toUtf8(quote.prefix)},
                                        {"suffix", toUtf8(quote.suffix)}},
                                       {{"type", "TextPositionSelector"},
                                        {"start", m_places.codePoints(annotation.span.begin())},
                                        {"end", m_places.codePoints(annotation.span.end())}}});
        return out;
    }

private:
    std::u16string_view m_text;
    CodePointIndex m_places;
    Json m_source;
};

Json annotationJson(const ExportCall& call, const Annotation& annotation, const CallTargets& targets,
                    const std::vector<Tag>& tags)
{
    Json out = {{"id", "urn:uuid:" + guidOf(call, annotation)},
                {"type", "Annotation"},
                {"motivation", motivation(annotation)},
                {"created", isoTime(annotation.created)},
                {"modified", isoTime(annotation.changed)},
                {"generator", {{"type", "Software"}, {"name", "Earshot"}}}};
    if (Json body = bodies(annotation, tags); !body.empty())
        out["body"] = std::move(body);
    out["target"] = targets.target(annotation);
    return out;
}

} // namespace

std::string webAnnotations(const ExportData& data)
{
    Json items = Json::array();
    std::string contents;
    std::string label;
    for (const ExportCall& call : data.calls) {
        const CallTargets targets(call);
        contents += " " + call.reading->document.sha256;
        label += (label.empty() ? "" : "; ") + toUtf8(callHeading(call));
        for (const Annotation& annotation : call.annotations)
            items.push_back(annotationJson(call, annotation, targets, data.tags));
    }
    const std::string id = "urn:uuid:" + stableGuid("earshot collection" + contents);
    Json out = {{"@context", kContext},
                {"id", id},
                {"type", "AnnotationCollection"},
                {"label", label},
                {"total", items.size()}};
    if (!items.empty()) // the model wants a first page of what is not empty
        out["first"] = {{"id", "urn:uuid:" + stableGuid("earshot page" + contents)},
                        {"type", "AnnotationPage"},
                        {"partOf", id},
                        {"startIndex", 0},
                        {"items", std::move(items)}};
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace earshot
