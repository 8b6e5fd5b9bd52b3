#pragma once

#include <string_view>
#include <vector>

namespace earshot {

/// How often a clause of written Chinese ends behind a character: resources/language/zh.ends, made by
/// scripts/make_clause_ends. Characters are Simplified.
class ClauseEnds {
public:
    /// The table linked into the program; made at the first call.
    static const ClauseEnds& shipped();
    /// Reads the format that scripts/make_clause_ends describes; lines that are not of it are left out.
    explicit ClauseEnds(std::string_view bytes);

    /// How many times as often as behind all characters on average.
    double behind(char16_t c) const { return static_cast<double>(m_factor[c]); }

private:
    std::vector<float> m_factor;
};

} // namespace earshot
