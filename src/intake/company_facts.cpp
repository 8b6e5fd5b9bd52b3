#include "intake/company_facts.h"

#include "text/utf.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

constexpr std::size_t kLargestFile = std::size_t{256} << 20; // bytes
constexpr std::size_t kDeepest = 64;                         ///< nesting of brackets

/// Where in facts → taxonomy → tag → units → unit → [ { a value stands, counted in open brackets.
enum Depth : std::size_t { kRoot = 1, kFacts, kTaxonomy, kTag, kUnits, kUnit, kValue };

/// Takes the values as they go by; builds no tree of the file.
class Listener : public nlohmann::json_sax<nlohmann::json> {
public:
    CompanyFacts facts;
    bool sawFacts = false;
    std::size_t errorAt = 0;
    std::string error;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& written) override { return number(written); }
    bool binary(binary_t&) override { return true; }
    bool string(string_t& value) override
    {
        if (m_path.size() == kRoot && m_key == "entityName")
            facts.company = toUtf16(value);
        if (!inValue())
            return true;
        if (m_key == "start")
            m_fact.start = parseIsoDate(value);
        else if (m_key == "end")
            m_end = parseIsoDate(value);
        else if (m_key == "filed")
            m_fact.filed = value;
        return true;
    }
    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override { return open(); }
    bool key(string_t& value) override
    {
        m_key = value;
        return true;
    }
    bool end_object() override
    {
        if (inValue() && m_end && m_value) {
            m_fact.tag = m_path[kTag - 1];
            m_fact.unit = m_path[kUnit - 1];
            m_fact.end = *m_end;
            m_fact.value = *m_value;
            facts.facts.push_back(std::move(m_fact));
        }
        return close();
    }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& what) override
    {
        errorAt = at;
        error = what.what();
        return false;
    }

private:
    bool inValue() const
    {
        return m_path.size() == kValue && m_path[kFacts - 1] == "facts" && m_path[kUnits - 1] == "units";
    }
    bool open()
    {
        if (m_path.size() >= kDeepest) {
            error = fmt::format("more than {} brackets inside each other", kDeepest);
            return false;
        }
        m_path.push_back(std::exchange(m_key, {}));
        sawFacts = sawFacts || (m_path.size() == kFacts && m_path.back() == "facts");
        if (inValue()) {
            m_fact = CompanyFact();
            m_end.reset();
            m_value.reset();
        }
        return true;
    }
    bool close()
    {
        m_path.pop_back();
        m_key.clear();
        return true;
    }
    bool number(const std::string& written)
    {
        if (inValue() && m_key == "val")
            m_value = exact(written);
        return true;
    }
    /// Also with an exponent: 1.5e9.
    static std::optional<Decimal> exact(const std::string& written)
    {
        const std::size_t e = written.find_first_of("eE");
        const auto value = Decimal::parse(std::string_view(written).substr(0, e));
        if (!value || e == std::string::npos)
            return value;
        const std::size_t digits = written[e + 1] == '+' ? e + 2 : e + 1;
        constexpr std::size_t kLongestPower = 4;
        return written.size() - digits <= kLongestPower ? value->shifted(std::atoi(written.c_str() + digits))
                                                        : std::nullopt;
    }

    std::vector<std::string> m_path; ///< the key before each open bracket
    std::string m_key;
    CompanyFact m_fact;
    std::optional<Date> m_end;
    std::optional<Decimal> m_value;
};

} // namespace

Result<CompanyFacts> readCompanyFacts(std::string_view bytes, const std::string& path)
{
    if (bytes.empty())
        return fail(ErrorCode::FileEmpty, path);
    if (bytes.size() > kLargestFile)
        return fail(ErrorCode::FileTooLarge, path, fmt::format("{} bytes", kLargestFile));
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark))
        bytes.remove_prefix(mark.size());
    Listener listener;
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &listener)) {
        const auto until = std::min(listener.errorAt, bytes.size());
        const auto line =
            1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(until), '\n');
        return fail(ErrorCode::InputSyntax, path, listener.error, static_cast<int>(line));
    }
    if (!listener.sawFacts)
        return fail(ErrorCode::InputSyntax, path, "no “facts” in this JSON", 1);
    return std::move(listener.facts);
}

} // namespace earshot
