#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace earshot {

/// One step through an XML file. Names are without their prefix; views live as long as the step.
class XmlStep {
public:
    virtual ~XmlStep() = default;
    virtual std::string_view name() const = 0;
    virtual int depth() const = 0;
    virtual bool isEmpty() const = 0;                          ///< <b/>: no step closes it
    virtual std::string attribute(const char* name) const = 0; ///< by its local name; empty where absent
};

struct XmlHandler {
    std::function<void(const XmlStep&)> open;
    std::function<void(const XmlStep&)> close;
    std::function<void(std::string_view utf8)> text;
};

/// Walks through the file with libxml2: no network, no document type (it is refused: office formats have
/// none, and it is the door to foreign files and swelling entities), depth and text size limited. Errors:
/// FormatDamaged, FormatUnsafe.
Result<void> walkXml(std::string_view bytes, const XmlHandler& handler);

} // namespace earshot
