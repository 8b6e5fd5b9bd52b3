#include "intake/repair/gbk_slip.h"

#include "intake/repair/document_model.h"
#include "intake/repair/gbk.h"
#include "intake/repair/gloss_bracket.h"
#include "intake/repair/realign.h"
#include "intake/repair/slip_damage.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace earshot {
namespace {

constexpr unsigned kFullWidthRow = 0xA3;
/// Signs whose full-width form ends in a byte that is a common lead byte: ？ ； ： ！.
constexpr std::u16string_view kSigns = u"?;:!";

// Probabilities are natural logarithms.
constexpr double kDamagePrior = -7;      ///< that a sign stands for a slip, before anything is known of it
constexpr double kGlossDamagePrior = 2;  ///< the same for a sign, a syllable and a lone closing bracket
constexpr double kDamagedPagePrior = -2; ///< the same on a page that has certain slips
constexpr double kOrdinary = -6;         ///< mean of two characters; what is likelier belongs where it stands
constexpr double kSure = 0.98;           ///< share of the best reading among all, to be applied
constexpr double kLikely = 0.6;    ///< share of all readings against the text as it stands, to be proposed
constexpr double kWordShare = 0.7; ///< weight of words beside characters
constexpr double kWeakest = -11;   ///< of two characters in a row on average, to be applied
constexpr std::size_t kBeside = 5; ///< characters on both sides that take part in words
/// Characters of a document that are tried for damage; a search takes about half a millisecond for each.
constexpr std::int64_t kMostLookedAt = 12'000;
constexpr std::size_t kMostCandidates = 5;
constexpr std::size_t kKeptTails = 24;
constexpr std::size_t kHeadsOfTail = 16;
constexpr std::size_t kKept = 64;

using Evidence = DocumentModel::Evidence;

/// A place where a slip may have begun.
struct Place {
    std::size_t at = 0;      ///< the sign
    std::size_t runFrom = 0; ///< where the wrongly paired characters begin
    std::string lost;        ///< byte in front of them: BF of ？; several where it may be one of them
    bool needsHead = true;   ///< a character whose trail byte was A3 is lost as well
    double prior = kDamagePrior;
};

void keepBest(std::vector<Realigned>& readings, std::size_t most)
{
    std::ranges::stable_sort(readings, std::greater<>(), &Realigned::score);
    if (readings.size() > most)
        readings.resize(most);
}

class SlipFinder {
public:
    SlipFinder(std::u16string_view text, Language language)
        : m_text(text), m_language(language), m_seen(0x10000)
    {
        for (const char16_t c : text)
            ++m_seen[c];
    }

    /// A page with one certain slip has likely more: it is looked through again.
    std::vector<Edit> find()
    {
        std::vector<Edit> edits = findOnce();
        if (std::ranges::none_of(edits, &Edit::applied))
            return edits;
        m_prior = kDamagedPagePrior;
        m_budget = kMostLookedAt;
        return findOnce();
    }

private:
    std::vector<Edit> findOnce();
    std::optional<Place> placeAt(std::size_t at) const;
    std::optional<Place> glossPlaceAt(std::size_t at) const;
    std::optional<Edit> judged(const Place& place);
    std::vector<Realigned> withHeads(const Place& place, const std::vector<Realigned>& tails);
    bool looksDamaged(const Place& place);
    bool givesBack(const Place& place, const Realigned& reading) const;
    double weakestOf(const Place& place, const Realigned& reading);
    double scoreAsItStands(const Place& place, std::size_t end);
    double wordScoreOf(const Place& place, std::u16string_view reading, std::size_t end, std::size_t furthest,
                       Evidence evidence);
    std::u16string_view contextOf(const Place& place) const
    {
        const std::size_t from = place.at >= 2 ? place.at - 2 : 0;
        return m_text.substr(from, place.at - from);
    }
    const DocumentModel& model();

    std::u16string_view m_text;
    Language m_language;
    std::vector<std::int32_t> m_seen; ///< how often the document has each character
    std::unique_ptr<DocumentModel> m_model;
    double m_prior = kDamagePrior;
    std::int64_t m_budget = kMostLookedAt;
};

const DocumentModel& SlipFinder::model()
{
    if (!m_model)
        m_model = std::make_unique<DocumentModel>(m_text, m_language);
    return *m_model;
}

/// Wrong pairs are seldom characters that the document has elsewhere, and hardly ever in that order. A cheap
/// look first: most signs stand where they belong.
bool SlipFinder::looksDamaged(const Place& place)
{
    constexpr std::size_t kLook = 4;
    constexpr std::int32_t kSeldom = 3;
    const std::u16string_view shown = m_text.substr(place.runFrom, kLook);
    const std::size_t length = std::min(shown.find_first_of(u"\n"), shown.size());
    if (length == 0 || shown.front() < 0x80)
        return true;
    const std::size_t first = std::min<std::size_t>(length, 2);
    if (std::ranges::none_of(shown.substr(0, first),
                             [this](char16_t c) { return c >= 0x80 && m_seen[c] <= kSeldom; }))
        return false;
    double sum = 0;
    for (std::size_t i = place.runFrom; i < place.runFrom + first; ++i)
        sum += model().next(m_text[i - 2], m_text[i - 1], m_text[i], Evidence::OwnPlace);
    return sum / static_cast<double>(first) < kOrdinary;
}

/// Each tail with the characters that may have stood in front of it.
std::vector<Realigned> SlipFinder::withHeads(const Place& place, const std::vector<Realigned>& tails)
{
    const std::u16string before(contextOf(place));
    std::vector<Realigned> readings;
    for (const Realigned& tail : tails) {
        // What differs is the first character: judge it within its neighbours, and keep the rest.
        std::u16string near = tail.text.substr(0, 2);
        if (near.size() < 2)
            near += m_text.substr(tail.end, 1);
        const double rest =
            tail.score - model().logProbability(before + near, before.size(), Evidence::Elsewhere);
        std::vector<Realigned> heads;
        for (unsigned lead = gbk::kFirstLead; lead <= gbk::kLastLead; ++lead) {
            const char16_t head = gbk::characterOf(lead, kFullWidthRow);
            if (head == 0)
                continue;
            const std::u16string whole = before + head + near;
            heads.push_back({std::u16string(1, head) + tail.text, tail.end, tail.comparedTo,
                             rest + model().logProbability(whole, before.size(), Evidence::Elsewhere)});
        }
        keepBest(heads, kHeadsOfTail);
        std::ranges::move(heads, std::back_inserter(readings));
    }
    keepBest(readings, kKept);
    return readings;
}

/// By words, with some characters on both sides.
double SlipFinder::wordScoreOf(const Place& place, std::u16string_view reading, std::size_t end,
                               std::size_t furthest, Evidence evidence)
{
    const std::size_t from = place.at >= kBeside ? place.at - kBeside : 0;
    std::u16string whole(m_text.substr(from, place.at - from));
    whole += reading;
    whole += m_text.substr(end, std::min(furthest + kBeside, m_text.size()) - end);
    return model().wordLogProbability(whole, evidence);
}

/// Whether the reading, damaged again, is what the page shows.
bool SlipFinder::givesBack(const Place& place, const Realigned& reading) const
{
    std::string bytes = gbk::encode(reading.text);
    // Known bytes in front: head character and BF, or the byte behind the gloss.
    const std::size_t skipped = place.needsHead ? 3 : 1;
    if (bytes.size() < skipped)
        return false;
    bytes = bytes.substr(skipped);
    const std::u16string_view shown = m_text.substr(place.runFrom, reading.end - place.runFrom);
    const char16_t next = reading.end < m_text.size() ? m_text[reading.end] : u'\n';
    const std::string behind = gbk::encode(std::u16string(1, next));
    for (const bool half : {false, true})
        for (const bool pairs : {true, false})
            if (const std::u16string again = gbk::show(bytes + behind, {half, pairs});
                again.size() == shown.size() + 1 && again.starts_with(shown) && again.back() == next)
                return true;
    return false;
}

double SlipFinder::scoreAsItStands(const Place& place, std::size_t end)
{
    std::u16string whole(contextOf(place));
    const std::size_t from = whole.size();
    whole += m_text.substr(place.at, end - place.at);
    return model().logProbability(whole, from, Evidence::OwnPlace);
}

/// The mean of the least likely characters in a row, with those on both sides: a reading is as good as that.
double SlipFinder::weakestOf(const Place& place, const Realigned& reading)
{
    std::u16string whole(contextOf(place));
    const std::size_t from = whole.size();
    whole += reading.text;
    whole += m_text.substr(reading.end, 1);
    constexpr std::size_t kRow = 2;
    double weakest = 0;
    for (std::size_t i = from; i + kRow <= whole.size(); ++i) {
        const std::u16string_view row = std::u16string_view(whole).substr(0, i + kRow);
        weakest = std::min(weakest, model().logProbability(row, i, Evidence::Elsewhere) / kRow);
    }
    return weakest;
}

std::optional<Edit> SlipFinder::judged(const Place& place)
{
    if (place.needsHead && !looksDamaged(place))
        return std::nullopt;
    std::vector<Realigned> tails;
    for (const char lost : place.lost)
        std::ranges::move(realign(m_text, place.runFrom, static_cast<unsigned char>(lost), contextOf(place),
                                  model(), kKeptTails),
                          std::back_inserter(tails));
    keepBest(tails, kKeptTails);
    m_budget -= tails.empty() ? 1 : static_cast<std::int64_t>(tails.front().comparedTo - place.runFrom);
    if (tails.empty())
        return std::nullopt;
    std::vector<Realigned> readings = place.needsHead ? withHeads(place, tails) : tails;
    std::erase_if(readings, [&](const Realigned& reading) { return !givesBack(place, reading); });
    if (readings.empty())
        return std::nullopt;
    std::size_t furthest = 0;
    for (const Realigned& reading : readings)
        furthest = std::max(furthest, reading.end);
    for (Realigned& reading : readings)
        reading.score +=
            kWordShare * wordScoreOf(place, reading.text, reading.end, furthest, Evidence::Elsewhere);
    keepBest(readings, readings.size());
    const double top = readings.front().score;
    double sum = 0;
    for (const Realigned& reading : readings)
        sum += std::exp(reading.score - top);
    const std::size_t end = tails.front().comparedTo;
    const double standing = scoreAsItStands(place, end) +
                            kWordShare * wordScoreOf(place, m_text.substr(place.at, furthest - place.at),
                                                     furthest, furthest, Evidence::OwnPlace);
    const double share = 1 / (1 + std::exp(-(place.prior + top + std::log(sum) - standing)));
    if (share < kLikely)
        return std::nullopt;
    Edit edit;
    edit.kind = RepairKind::GbkSlip;
    edit.at = Span::of(place.at, readings.front().end);
    edit.after = readings.front().text;
    edit.certainty = share / sum;
    const double weakest = weakestOf(place, readings.front());
    edit.applied = share / sum >= kSure && weakest > kWeakest;
    for (std::size_t i = 0; i < std::min(readings.size(), kMostCandidates); ++i)
        edit.candidates.push_back(readings[i].text);
    return edit;
}

std::optional<Place> SlipFinder::placeAt(std::size_t at) const
{
    const char16_t next = at + 1 < m_text.size() ? m_text[at + 1] : u'\n';
    // Behind a lone "?" the next sign may follow at once: 非?, for 非常快,
    if (next < 0x80 &&
        (m_text[at] != u'?' || std::u16string_view(u",;:").find(next) == std::u16string_view::npos))
        return std::nullopt;
    if (at < 2 || m_text[at - 1] == u'\n')
        return std::nullopt;
    return Place{.at = at,
                 .runFrom = at + 1,
                 .lost = std::string(1, static_cast<char>(m_text[at] + 0x80)),
                 .prior = m_prior};
}

/// "?nèi)": the bracket was swallowed by the lead byte in front of it.
std::optional<Place> SlipFinder::glossPlaceAt(std::size_t at) const
{
    if (m_text[at] != u'?' || at == 0 || at + 1 >= m_text.size() || m_text[at + 1] < u'a')
        return std::nullopt;
    const std::uint16_t before = gbk::codeOf(m_text[at - 1]);
    const GlossBracket gloss = glossBracketAt(m_text, at + 1, Opening::Lost);
    if (before == 0 || gloss.syllable.letters.empty() || gloss.syllable.tone == 0)
        return std::nullopt;
    // The character that seemed to stand there: its lead byte is the trail byte of the one in front.
    std::string lost;
    for (unsigned trail = gbk::kFirstLead; trail <= gbk::kLastTrail; ++trail) {
        const char16_t glossed = gbk::characterOf(gbk::trailOf(before), trail);
        if (glossed != 0 && isHan(glossed) &&
            std::ranges::find(readingsOf(glossed), gloss.syllable) != readingsOf(glossed).end())
            lost += static_cast<char>(trail);
    }
    if (lost.empty())
        return std::nullopt;
    return Place{
        .at = at, .runFrom = gloss.end, .lost = lost, .needsHead = false, .prior = kGlossDamagePrior};
}

std::vector<Edit> SlipFinder::findOnce()
{
    std::vector<Edit> edits;
    for (std::size_t at = m_text.find_first_of(kSigns); at != std::u16string_view::npos && m_budget > 0;
         at = m_text.find_first_of(kSigns, at + 1)) {
        std::optional<Place> place = glossPlaceAt(at);
        if (!place)
            place = placeAt(at);
        if (!place)
            continue;
        if (std::optional<Edit> edit = judged(*place)) {
            at = std::max<std::size_t>(at, static_cast<std::size_t>(edit->at.end()) - 1);
            edits.push_back(*std::move(edit));
        }
    }
    return edits;
}

} // namespace

std::vector<Edit> findGbkSlips(std::u16string_view text, Language language, const std::vector<Edit>& glosses)
{
    if (!isChinese(language))
        return {};
    if (glosses.empty())
        return SlipFinder(text, language).find();
    std::u16string plain;
    std::vector<std::int32_t> place; // of each unit of `plain` in `text`
    std::int32_t from = 0;
    const auto copyUpTo = [&](std::int32_t to) {
        plain.append(Span(from, to).in(text));
        for (std::int32_t i = from; i < to; ++i)
            place.push_back(i);
    };
    for (const Edit& gloss : glosses) {
        copyUpTo(gloss.at.begin());
        from = gloss.at.end();
    }
    copyUpTo(static_cast<std::int32_t>(text.size()));
    std::vector<Edit> edits = SlipFinder(plain, language).find();
    for (Edit& edit : edits)
        edit.at = Span(place[static_cast<std::size_t>(edit.at.begin())],
                       place[static_cast<std::size_t>(edit.at.end()) - 1] + 1);
    return edits;
}

} // namespace earshot
