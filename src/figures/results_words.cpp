#include "figures/results_words.h"

#include "figures/share_names.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr std::string_view kMetrics = "metrics";

bool isBlank(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

/// Folded, without white space and marks of footnotes at its ends, blanks inside made one.
std::u16string plain(std::u16string_view words)
{
    std::u16string out;
    for (const char16_t c : folded(words)) {
        const bool blank = isBlank(c);
        if (!blank || (!out.empty() && out.back() != u' '))
            out += blank ? u' ' : c;
    }
    const auto idle = [](char16_t c) {
        return c == u' ' || c == u'*' || c == u':' || c == u',' || c == u'、';
    };
    while (!out.empty() && idle(out.back()))
        out.pop_back();
    const auto first = std::find_if_not(out.begin(), out.end(), idle);
    return {first, out.end()};
}

/// Takes what stands in brackets out of `words`.
std::vector<std::u16string> takeBracketed(std::u16string& words)
{
    std::vector<std::u16string> taken;
    for (std::size_t open = words.find(u'('); open != words.npos; open = words.find(u'(')) {
        const std::size_t close = std::min(words.find(u')', open), words.size() - 1);
        taken.push_back(words.substr(open + 1, close - open - 1));
        words.replace(open, close - open + 1, u" ");
    }
    return taken;
}

bool isMinus(char16_t c)
{
    return c == u'-' || c == u'\u2212' || c == u'\u2013';
}

/// Digits with their groups and point; `at` is set behind them. Nothing where the groups are no thousands.
std::optional<std::string> digits(std::u16string_view text, std::size_t& at)
{
    constexpr std::size_t kGroup = 3;
    std::string out;
    std::size_t sinceGroup = 0;
    bool grouped = false;
    for (; at < text.size(); ++at) {
        const char16_t c = text[at];
        const bool digitNext = at + 1 < text.size() && isAsciiDigit(text[at + 1]);
        if (isAsciiDigit(c)) {
            out += static_cast<char>(c);
            ++sinceGroup;
        } else if ((c == u',' || c == u' ' || c == u'\'') && digitNext && !out.empty()) {
            if ((grouped && sinceGroup != kGroup) || (!grouped && sinceGroup > kGroup))
                return std::nullopt;
            grouped = true;
            sinceGroup = 0;
        } else {
            break;
        }
    }
    if (out.empty() || (grouped && sinceGroup != kGroup))
        return std::nullopt;
    if (at + 1 < text.size() && text[at] == u'.' && isAsciiDigit(text[at + 1])) {
        out += '.';
        for (++at; at < text.size() && isAsciiDigit(text[at]); ++at)
            out += static_cast<char>(text[at]);
    }
    return out;
}

} // namespace

ResultsWords::Topic::Topic(const Lexicon& lexicon, std::string_view topic)
{
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : lexicon.topic(topic)) {
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, static_cast<std::uint32_t>(entries.size())});
        entries.push_back(&entry);
    }
    if (topic == kMetrics)
        for (const ShareName& name : shareNames(lexicon)) {
            const auto metric = std::ranges::find(entries, name.metric, &LexiconEntry::id);
            if (metric != entries.end())
                phrases.push_back({name.words, static_cast<std::uint32_t>(metric - entries.begin())});
        }
    matcher = PhraseMatcher(phrases);
}

const LexiconEntry* ResultsWords::Topic::whole(std::u16string_view folded) const
{
    const auto value = matcher.valueOf(folded);
    return value ? entries[*value] : nullptr;
}

ResultsWords::ResultsWords(const Lexicon& lexicon)
    : m_lexicon(lexicon),
      m_metrics(lexicon, kMetrics),
      m_basis(lexicon, "basis"),
      m_headings(lexicon, "table_headings"),
      m_currencies(lexicon, "currencies"),
      m_tags(lexicon, "xbrl_tags"),
      m_segments(lexicon, "segments"),
      m_geographies(lexicon, "geographies"),
      m_segmentCues(lexicon, "segment_cues")
{
}

TableHead ResultsWords::head(std::u16string_view field) const
{
    const LexiconEntry* entry = m_headings.whole(plain(field));
    if (!entry)
        return TableHead::None;
    static constexpr std::pair<std::string_view, TableHead> heads[] = {
        {"metric", TableHead::Metric},       {"segment", TableHead::Segment},
        {"geography", TableHead::Geography}, {"period", TableHead::Period},
        {"value", TableHead::Value},         {"unit", TableHead::Unit},
        {"currency", TableHead::Currency},   {"basis", TableHead::Basis}};
    for (const auto& [id, head] : heads)
        if (entry->id == id)
            return head;
    return TableHead::None;
}

TablePart ResultsWords::part(std::u16string_view field, TableHead column) const
{
    const std::u16string words = plain(field);
    const auto means = [&](const Topic& topic, std::string_view id) {
        const LexiconEntry* entry = topic.whole(words);
        return entry && entry->id == id;
    };
    if (words.empty() || isAbsent(field) || means(m_headings, "total") || means(m_segmentCues, "whole"))
        return {};
    const LexiconEntry* business = m_segments.whole(words);
    const LexiconEntry* place = m_geographies.whole(words);
    // A column of businesses often lists places too, and the other way round.
    const bool isPlace = place && (column == TableHead::Geography || !business);
    if (isPlace)
        return {{}, place->id};
    if (business)
        return {business->id, {}};
    return column == TableHead::Geography ? TablePart{{}, toUtf8(field)} : TablePart{toUtf8(field), {}};
}

std::string ResultsWords::currencyMeant(const LexiconEntry& entry, std::u16string_view form,
                                        std::string_view reporting) const
{
    // A sign that several currencies share means the company's own where that uses it.
    const auto uses = [&](const LexiconEntry& one) {
        const std::vector<std::string>& signs = one.list("uses");
        return std::ranges::any_of(signs, [&](const std::string& sign) { return toUtf16(sign) == form; });
    };
    const bool code =
        entry.id.size() == 3 && std::ranges::all_of(entry.id, [](char c) { return 'A' <= c && c <= 'Z'; });
    if (code && !uses(entry))
        return entry.id;
    for (const LexiconEntry* one : m_currencies.entries)
        if (one->id == reporting && uses(*one))
            return one->id;
    return code ? entry.id : std::string();
}

std::string ResultsWords::currencyIn(std::u16string_view folded, std::string_view reporting) const
{
    for (const PhraseMatcher::Match& match : m_currencies.matcher.findAll(folded))
        return currencyMeant(*m_currencies.entries[match.value], match.span.in(folded), reporting);
    return {};
}

TableUnit ResultsWords::unit(std::u16string_view words, std::string_view reporting) const
{
    const std::u16string text = plain(words);
    TableUnit unit;
    unit.percent = text.find(u'%') != text.npos;
    for (const PhraseMatcher::Match& match : m_headings.matcher.findAll(text)) {
        const std::string_view value = m_headings.entries[match.value]->attribute("value");
        if (!value.empty() && !unit.power)
            unit.power = std::stoi(std::string(value));
    }
    unit.currency = currencyIn(text, reporting);
    return unit;
}

Basis ResultsWords::basis(std::u16string_view words) const
{
    const std::u16string text = plain(words);
    for (const PhraseMatcher::Match& match : m_basis.matcher.findAll(text)) {
        const std::string& id = m_basis.entries[match.value]->id;
        return id == "non_gaap"            ? Basis::NonGaap
               : id == "constant_currency" ? Basis::ConstantCurrency
                                           : Basis::Gaap;
    }
    return Basis::Unstated;
}

/// The words without what only says on which basis, in which unit and of how much of the company.
std::u16string ResultsWords::without(std::u16string text) const
{
    const auto blank = [&](const PhraseMatcher& matcher, auto counts) {
        for (const PhraseMatcher::Match& match : matcher.findAll(text))
            if (counts(match))
                std::fill(text.begin() + match.span.begin(), text.begin() + match.span.end(), u' ');
    };
    blank(m_basis.matcher, [](const auto&) { return true; });
    blank(m_headings.matcher, [&](const PhraseMatcher::Match& match) {
        const LexiconEntry& entry = *m_headings.entries[match.value];
        return entry.id == "total" || !entry.attribute("value").empty();
    });
    blank(m_currencies.matcher, [](const auto&) { return true; });
    std::replace_if(
        text.begin(), text.end(), [](char16_t c) { return c == u'%' || c == u',' || c == u'/'; }, u' ');
    return plain(text);
}

TableMetric ResultsWords::metric(std::u16string_view words, std::string_view reporting) const
{
    TableMetric out;
    std::u16string name = plain(words);
    for (const std::u16string& bracketed : takeBracketed(name)) {
        const TableUnit unit = this->unit(bracketed, reporting);
        out.unit.percent = out.unit.percent || unit.percent;
        out.unit.power = out.unit.power ? out.unit.power : unit.power;
        out.unit.currency = out.unit.currency.empty() ? unit.currency : out.unit.currency;
        out.basis = out.basis == Basis::Unstated ? basis(bracketed) : out.basis;
    }
    name = plain(name);
    const LexiconEntry* entry = m_metrics.whole(name);
    if (!entry) {
        if (out.basis == Basis::Unstated)
            out.basis = basis(name);
        const std::size_t comma = name.find(u',');
        const TableUnit unit = comma == name.npos ? TableUnit() : this->unit(name.substr(comma), reporting);
        out.unit.power = out.unit.power ? out.unit.power : unit.power;
        out.unit.currency = out.unit.currency.empty() ? unit.currency : out.unit.currency;
        out.unit.percent = out.unit.percent || name.find(u'%') != name.npos;
        entry = m_metrics.whole(without(name));
    }
    if (entry)
        out.metric = entry->id;
    return out;
}

bool ResultsWords::isAbsent(std::u16string_view field) const
{
    const std::u16string text = plain(field);
    if (std::ranges::all_of(text, [](char16_t c) { return isMinus(c) || c == u'\u2014' || c == u'.'; }))
        return true;
    const LexiconEntry* entry = m_headings.whole(text);
    return entry && entry->id == "absent";
}

std::optional<TableNumber> ResultsWords::number(std::u16string_view field, std::string_view reporting) const
{
    std::u16string text = folded(field);
    bool negative = false;
    if (text.size() > 2 && text.front() == u'(' && text.back() == u')') {
        negative = true;
        text = text.substr(1, text.size() - 2);
    }
    std::size_t at = 0;
    TableNumber out;
    std::u16string lead;
    for (; at < text.size() && !isAsciiDigit(text[at]) && text[at] != u'.'; ++at) {
        if (isMinus(text[at]) && !negative)
            negative = true;
        else if (text[at] != u'+')
            lead += text[at];
    }
    lead = plain(lead);
    if (!lead.empty()) {
        const LexiconEntry* currency = m_currencies.whole(lead);
        const bool sign = lead == u"$" || lead == u"¥";
        if (!currency && !sign)
            return std::nullopt;
        if (currency)
            out.currency = currencyMeant(*currency, lead, reporting);
    }
    const std::size_t begin = at;
    const std::optional<std::string> written = digits(text, at);
    const auto value = written ? Decimal::parse(std::string_view(*written)) : std::nullopt;
    if (!value || begin == at)
        return std::nullopt;
    const std::size_t point = written->find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(written->size() - point - 1);
    int power = 0;
    const std::u16string tail = plain(std::u16string_view(text).substr(at));
    if (tail == u"%") {
        out.percent = true;
    } else if (tail == u"x" || tail == u"倍") {
        out.multiple = true;
    } else if (!tail.empty()) {
        const TableUnit unit = this->unit(tail, reporting);
        if (!unit.power && unit.currency.empty())
            return std::nullopt;
        power = unit.power.value_or(0);
        out.scaled = unit.power.has_value();
        out.currency = out.currency.empty() ? unit.currency : out.currency;
    }
    const auto scaled = value->shifted(power);
    if (!scaled)
        return std::nullopt;
    out.value = negative ? scaled->negated() : *scaled;
    out.lastPlace = power - decimals;
    return out;
}

int ResultsWords::months(std::u16string_view words) const
{
    const std::u16string text = plain(words);
    for (const PhraseMatcher::Match& match : m_headings.matcher.findAll(text)) {
        const std::string& id = m_headings.entries[match.value]->id;
        if (id == "quarter" || id == "half" || id == "nine_months" || id == "year")
            return id == "quarter" ? 3 : id == "half" ? 6 : id == "nine_months" ? 9 : 12;
    }
    return 0;
}

std::string_view ResultsWords::measure(std::string_view metric) const
{
    for (const LexiconEntry* entry : m_metrics.entries)
        if (entry->id == metric)
            return entry->attribute("measure");
    return {};
}

std::string_view ResultsWords::metricOfTag(std::string_view tag) const
{
    const LexiconEntry* entry = m_tags.whole(folded(toUtf16(tag)));
    return entry ? std::string_view(entry->id) : std::string_view();
}

} // namespace earshot::figures
