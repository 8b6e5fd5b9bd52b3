#pragma once

#include <string>

namespace earshot {

/// One remark of a data reader: where, and what is wrong there.
struct Diagnostic {
    std::string file;
    int line = 0; ///< 1-based; 0 for the whole file
    std::string message;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

} // namespace earshot
