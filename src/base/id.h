#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace earshot {

/// A row's identity, typed so that a call's id cannot be handed where a tag's is wanted. 0 means "none yet".
template<class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : m_value(value) {}
    constexpr std::int64_t value() const { return m_value; }
    constexpr bool valid() const { return m_value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;

private:
    std::int64_t m_value = 0;
};

using CallId = Id<struct CallTag>;
using TagId = Id<struct TagTag>;
using AnnotationId = Id<struct AnnotationTag>;
using ResultsId = Id<struct ResultsTag>;

} // namespace earshot

template<class Tag>
struct std::hash<earshot::Id<Tag>> {
    std::size_t operator()(const earshot::Id<Tag>& id) const noexcept
    {
        return std::hash<std::int64_t>()(id.value());
    }
};
