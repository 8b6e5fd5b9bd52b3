#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace earshot {

/// How often signs and numbers stand behind a character in written Chinese: resources/language/zh.signs, made
/// by scripts/make_sign_habits. Characters are Simplified.
class SignHabits {
public:
    enum class Behind {
        ClauseEnd, ///< any sign that ends a clause
        Question,  ///< a question mark
        Number,    ///< an Arabic number
    };

    /// The table linked into the program; made at the first call.
    static const SignHabits& shipped();
    /// Reads the format that scripts/make_sign_habits describes; lines that are not of it are left out.
    explicit SignHabits(std::string_view bytes);

    /// How many times as often as behind all characters on average.
    double factor(Behind what, char16_t c) const
    {
        return static_cast<double>(m_factor[static_cast<std::size_t>(what)][c]);
    }

private:
    std::array<std::vector<float>, 3> m_factor;
};

} // namespace earshot
