#include "intake/repair/gbk_slip.h"

#include "intake/repair/document_model.h"
#include "intake/repair/gbk.h"
#include "intake/repair/gloss_bracket.h"
#include "intake/repair/realign.h"
#include "intake/repair/slip_agreement.h"
#include "intake/repair/slip_damage.h"
#include "intake/repair/slip_names.h"
#include "intake/repair/slip_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

namespace earshot {
namespace {

constexpr unsigned kFullWidthRow = 0xA3;
constexpr char16_t kReplacement = 0xFFFD;
/// Signs whose full-width form ends in a byte that is a common lead byte: ？ ； ： ！.
constexpr std::u16string_view kSigns = u"?;:!";

// Probabilities are natural logarithms.
constexpr double kDamagePrior = -7;       ///< that a sign stands for a slip, before anything is known of it
constexpr double kGlossDamagePrior = 2;   ///< the same for a sign, a syllable and a lone closing bracket
constexpr double kDamagedPagePrior = 1.5; ///< the same on a page that has certain slips
constexpr double kMarkedPrior = 3; ///< more, where a byte in front of the sign is marked as undecodable
constexpr double kStrange = -8; ///< mean of characters in Chinese at large: what is likelier is no wrong pair
constexpr double kStrangeStart = -3; ///< added for all of them, so that one rare character is not enough
constexpr double kCertain = 0.9999;  ///< the same, to take the page for damaged
constexpr double kLikely = 0.6;      ///< share of all readings against the text as it stands, to be proposed
constexpr double kDamaged = 0.9;     ///< the same, to be applied
constexpr double kCharacterWeight = 0.8;  ///< of the probability by characters
constexpr double kWordWeight = 0.8;       ///< of the probability by words: both tell of the same text
constexpr double kCaution = 0.75;         ///< of both where readings are told from each other
constexpr double kOutOfSight = 14;        ///< less by characters than the best reading: words are not asked
constexpr double kUnrivalled = 0.99;      ///< share of the best reading, to be applied where nothing shows
constexpr double kWeakest = -13.5;        ///< of two characters in a row on average, to be applied
constexpr double kWeakestGuess = -9;      ///< the same of readings with characters of which nothing shows
constexpr double kWeakestPart = -12;      ///< the same of what is applied of a reading in parts
constexpr std::size_t kBeside = 8;        ///< characters on both sides that take part in words
constexpr std::size_t kLongestLabel = 16; ///< characters of a line in front of its colon
constexpr std::size_t kLook = 4;          ///< characters behind a sign that show whether it is a slip
constexpr std::size_t kWindow = 6;        ///< characters in a row that show where a slip ends
/// Characters of a document that are tried for damage; a search takes about half a millisecond for each.
constexpr std::int64_t kMostLookedAt = 12'000;
constexpr std::int64_t kCheaper = 4; ///< so many times, where the page shows which bytes are hidden
constexpr int kFewerPlaces = 1;      ///< explained by a way of damage than by another: chance
constexpr std::size_t kMostCandidates = 5;
constexpr std::size_t kKeptTails = 40;
constexpr std::size_t kHeadsOfTail = 16;
constexpr std::size_t kKept = 96;

/// A place where a slip may have begun.
struct Place {
    std::size_t at = 0;      ///< the sign, or the mark of an undecodable byte in front of it
    std::size_t runFrom = 0; ///< where the wrongly paired characters begin
    std::string lost;        ///< byte in front of them: BF of ？; several where it may be one of them
    bool needsHead = true;   ///< a character whose trail byte was A3 is lost as well
    bool strange = false;    ///< what follows is no Chinese as it stands
    double prior = kDamagePrior;
    Hidden hidden = Hidden::Vanished;
};

void keepBest(std::vector<Realigned>& readings, std::size_t most)
{
    std::ranges::stable_sort(readings, std::greater<>(), &Realigned::score);
    if (readings.size() > most)
        readings.resize(most);
}

std::size_t furthestOf(const std::vector<Realigned>& readings)
{
    return std::ranges::max(readings, {}, &Realigned::end).end;
}

class SlipFinder {
public:
    SlipFinder(std::u16string_view text, Language language, const std::stop_token& stop)
        : m_text(text), m_language(language), m_stop(stop)
    {
        for (unsigned lead = gbk::kFirstLead; lead <= gbk::kLastLead; ++lead)
            if (const char16_t head = gbk::characterOf(lead, kFullWidthRow); head != 0)
                m_heads += head;
        m_private =
            std::ranges::any_of(text, [](char16_t c) { return gbk::isPrivateUse(c) && gbk::codeOf(c) != 0; });
    }

    /// A page that is certainly damaged at one place is likely so at more: it is looked through again.
    std::vector<Edit> find()
    {
        std::vector<Edit> edits = findOnce();
        if (!m_sawDamage)
            return edits;
        m_damagedPage = true;
        // A page was damaged in one way: those that explain clearly fewer of its places are not it.
        for (std::size_t i = 0; i < m_ways.size(); ++i)
            m_ways.set(i, m_votes[i] + kFewerPlaces >= std::ranges::max(m_votes));
        m_model.reset();
        m_budget = kMostLookedAt;
        return findOnce();
    }

private:
    std::vector<Edit> findOnce();
    std::optional<Place> placeAt(std::size_t at) const;
    std::optional<Place> glossPlaceAt(std::size_t at) const;
    std::vector<Realigned> rankedReadings(const Place& place);
    std::vector<Edit> judged(const Place& place);
    std::vector<Realigned> withHeads(const Place& place, const std::vector<Realigned>& tails);
    gbk::Ways waysOf(const Place& place, const Realigned& reading) const;
    std::vector<double> pairsOf(const Place& place, const Realigned& reading);
    double scoreAsItStands(const Place& place, std::size_t end);
    double wordScoreOf(const Place& place, std::u16string_view reading, std::size_t end,
                       std::size_t furthest);
    std::size_t strangeUpTo(std::size_t at) const;
    bool maySlip(std::size_t at) const;
    bool isTwin(std::size_t at) const;
    Hidden hiddenAt(std::size_t at) const;
    std::u16string_view contextOf(const Place& place) const
    {
        const std::size_t from = place.at >= 2 ? place.at - 2 : 0;
        return m_text.substr(from, place.at - from);
    }
    const DocumentModel& model();

    std::u16string_view m_text;
    Language m_language;
    const std::stop_token& m_stop;
    std::u16string m_heads; ///< characters whose trail byte is that of the full-width row
    std::unique_ptr<DocumentModel> m_model;
    bool m_private = false;               ///< pairs that are no character show, by those of private use
    gbk::Ways m_ways = gbk::Ways().set(); ///< in which the page was damaged, as far as is known
    std::array<int, std::size(gbk::kUnpairedWays)> m_votes = {}; ///< places that each of them explains
    bool m_sawDamage = false;   ///< a place that is no Chinese as it stands, and is when re-aligned
    bool m_damagedPage = false; ///< such a place was found before
    std::int64_t m_budget = kMostLookedAt;
};

/// Learns from what is whole of the document, and how often it writes the signs that may be slips.
const DocumentModel& SlipFinder::model()
{
    if (m_model)
        return *m_model;
    std::u16string whole;
    whole.reserve(m_text.size());
    std::vector<DocumentModel::SignCount> signs;
    for (const char16_t sign : kSigns)
        signs.push_back({sign, 0});
    std::size_t from = 0;
    for (std::size_t at = m_text.find_first_of(kSigns); at != std::u16string_view::npos;
         at = m_text.find_first_of(kSigns, at + 1)) {
        std::size_t end = at < from ? at : strangeUpTo(at);
        if (const std::optional<Place> gloss = at < from ? std::nullopt : glossPlaceAt(at))
            end = strangeUpTo(gloss->runFrom - 1);
        if (end <= at && maySlip(at))
            ++signs[kSigns.find(m_text[at])].count;
        if (end <= at && m_sawDamage && at >= from && maySlip(at))
            end =
                std::min({at + kWindow, m_text.find(u'\n', at), m_text.size()}); // not to be its own witness
        if (end <= at)
            continue;
        whole += m_text.substr(from, at - from);
        whole += DocumentModel::kCut;
        from = end;
    }
    whole += m_text.substr(from);
    m_model = std::make_unique<DocumentModel>(whole, m_language, signs);
    return *m_model;
}

/// A sign with text close behind it, and not the colon of a label.
bool SlipFinder::maySlip(std::size_t at) const
{
    if (at + 1 >= m_text.size() || m_text[at + 1] < 0x80)
        return false;
    const std::u16string_view line = m_text.substr(0, at).substr(m_text.substr(0, at).rfind(u'\n') + 1);
    return m_text[at] != u':' || line.size() >= kLongestLabel ||
           line.find_first_of(u"，。、；？！,;?!") != std::u16string_view::npos;
}

/// An ASCII letter or sign amid wrong pairs was full width.
bool SlipFinder::isTwin(std::size_t at) const
{
    return at + 1 < m_text.size() && m_text[at] > u' ' && m_text[at] < 0x7F && m_text[at + 1] >= 0x80;
}

/// A sign has the lead byte of its head in front: where that is not marked, nothing is.
Hidden SlipFinder::hiddenAt(std::size_t at) const
{
    if (m_private)
        return Hidden::Private;
    return at > 0 && m_text[at - 1] == kReplacement ? Hidden::Marked : Hidden::Vanished;
}

/// Where the wrong pairs behind a sign end by the look of them; `at` itself where there are none. Wrong pairs
/// are characters that hardly ever stand in that order.
std::size_t SlipFinder::strangeUpTo(std::size_t at) const
{
    double sum = 0;
    std::size_t i = at + (isTwin(at + 1) ? 2 : 1);
    const auto strangeness = [this](std::size_t of) {
        return DocumentModel::general(m_text[of - 1], m_text[of]);
    };
    bool strange = false;
    for (; i < m_text.size() && m_text[i] >= 0x80 && i <= at + kLook; ++i) {
        sum += strangeness(i);
        strange = strange || sum < kStrangeStart + kStrange * static_cast<double>(i - at);
    }
    if (!strange)
        return at;
    for (; i < m_text.size() && (m_text[i] >= 0x80 || isTwin(i)); ++i) {
        double window = 0;
        for (std::size_t back = 0; back < kWindow && i - back > at; ++back)
            window += strangeness(i - back);
        if (window > kStrange * static_cast<double>(std::min(kWindow, i - at)))
            break;
    }
    return i;
}

/// Each reading with all the heads it may have had.
std::vector<Realigned> SlipFinder::withHeads(const Place& place, const std::vector<Realigned>& found)
{
    const std::u16string before(contextOf(place));
    std::vector<Realigned> readings;
    for (const Realigned& reading : found) {
        const std::pair tail(std::u16string_view(reading.text).substr(1), reading.end);
        // Judged within its neighbours; the rest is the same.
        std::u16string near = before + std::u16string(reading.text.substr(0, 3));
        if (reading.text.size() < 3)
            near += m_text.substr(reading.end, 3 - reading.text.size());
        const double rest = reading.score - model().logProbability(near, before.size());
        std::vector<Realigned> heads;
        for (const char16_t head : m_heads) {
            near[before.size()] = head;
            heads.push_back(reading);
            heads.back().text[0] = head;
            heads.back().score = rest + model().logProbability(near, before.size());
        }
        keepBest(heads, kHeadsOfTail);
        std::ranges::move(heads, std::back_inserter(readings));
    }
    keepBest(readings, kKept);
    return readings;
}

/// By words, with some characters on both sides.
double SlipFinder::wordScoreOf(const Place& place, std::u16string_view reading, std::size_t end,
                               std::size_t furthest)
{
    const std::size_t from = place.at >= kBeside ? place.at - kBeside : 0;
    std::u16string whole(m_text.substr(from, place.at - from));
    whole += reading;
    whole += m_text.substr(end, std::min(furthest + kBeside, m_text.size()) - end);
    return model().wordLogProbability(whole);
}

/// The ways of damage in which the reading becomes what the page shows.
gbk::Ways SlipFinder::waysOf(const Place& place, const Realigned& reading) const
{
    const std::string bytes = gbk::encode(reading.text);
    // Known bytes in front: head character and BF, or the byte behind the gloss.
    const std::size_t skipped = place.needsHead ? 3 : 1;
    if (bytes.size() < skipped)
        return {};
    const std::u16string next(1, reading.end < m_text.size() ? m_text[reading.end] : u'\n');
    const std::string behind = gbk::encode(next);
    const std::u16string_view shown = m_text.substr(place.runFrom, reading.end - place.runFrom);
    return gbk::waysToShow(bytes.substr(skipped) + behind,
                           std::u16string(shown) + (behind.empty() ? u"" : next));
}

double SlipFinder::scoreAsItStands(const Place& place, std::size_t end)
{
    std::u16string whole(contextOf(place));
    const std::size_t from = whole.size();
    whole += m_text.substr(place.at, end - place.at);
    return model().logProbability(whole, from);
}

/// The mean of each character of a reading and the one behind it, with those on both sides.
std::vector<double> SlipFinder::pairsOf(const Place& place, const Realigned& reading)
{
    std::u16string whole(contextOf(place));
    const std::size_t from = whole.size();
    whole += reading.text;
    whole += m_text.substr(reading.end, 1);
    std::vector<double> each;
    for (std::size_t i = from; i < whole.size(); ++i)
        each.push_back(model().logProbability(std::u16string_view(whole).substr(0, i + 1), i));
    std::vector<double> pairs;
    for (std::size_t i = 0; i + 1 < each.size(); ++i)
        pairs.push_back((each[i] + each[i + 1]) / 2);
    pairs.resize(reading.text.size(), 0.0);
    return pairs;
}

/// The readings of a place that give back what the page shows, by characters and words, best first.
std::vector<Realigned> SlipFinder::rankedReadings(const Place& place)
{
    std::vector<SlipStart> starts;
    for (const char lost : place.lost) {
        const auto byte = static_cast<unsigned char>(lost);
        if (!place.needsHead)
            starts.push_back({0, byte});
        else
            for (const char16_t head : m_heads)
                starts.push_back({head, byte});
    }
    std::vector<Realigned> readings =
        realign(m_text, place.runFrom, starts, contextOf(place), model(), place.hidden, kKeptTails);
    const auto lookedAt =
        readings.empty() ? 1 : static_cast<std::int64_t>(readings.front().comparedTo - place.runFrom);
    m_budget -= place.hidden == Hidden::Vanished ? lookedAt : lookedAt / kCheaper + 1;
    if (place.needsHead)
        readings = withHeads(place, readings);
    std::erase_if(readings,
                  [&](const Realigned& reading) { return (waysOf(place, reading) & m_ways).none(); });
    if (readings.empty())
        return readings;
    keepBest(readings, readings.size());
    std::erase_if(readings, [best = readings.front().score](const Realigned& reading) {
        return reading.score < best - kOutOfSight;
    });
    const std::size_t furthest = furthestOf(readings);
    for (Realigned& reading : readings)
        reading.score = kCharacterWeight * reading.score +
                        kWordWeight * wordScoreOf(place, reading.text, reading.end, furthest);
    keepBest(readings, readings.size());
    return readings;
}

std::vector<Edit> SlipFinder::judged(const Place& place)
{
    SlipReadings slip{.at = place.at, .runFrom = place.runFrom, .readings = rankedReadings(place)};
    if (slip.readings.empty())
        return {};
    const Realigned& best = slip.readings.front();
    double sum = 0;
    for (const Realigned& reading : slip.readings) {
        sum += std::exp(reading.score - best.score);
        slip.weights.push_back(std::exp(kCaution * (reading.score - best.score)));
    }
    const std::size_t furthest = furthestOf(slip.readings);
    const double standing =
        kCharacterWeight * scoreAsItStands(place, best.comparedTo) +
        kWordWeight * wordScoreOf(place, m_text.substr(place.at, furthest - place.at), furthest, furthest);
    slip.damaged = 1 / (1 + std::exp(-(place.prior + best.score + std::log(sum) - standing)));
    if (slip.damaged < kLikely)
        return {};
    const std::vector<double> pairs = pairsOf(place, best);
    const double weakest = std::min(0.0, std::ranges::min(pairs));
    m_sawDamage = m_sawDamage || (slip.damaged > kCertain && weakest > kWeakest);
    Edit edit;
    edit.kind = RepairKind::GbkSlip;
    edit.at = Span::of(place.at, best.end);
    edit.after = best.text;
    const bool shows = best.end > place.runFrom; // else both characters are guessed
    // Where both bytes of a wrong pair vanish, what follows may be wrong as well.
    const bool whole = shows || 1 / sum >= kUnrivalled ||
                       !m_ways.test(static_cast<std::size_t>(gbk::Unpaired::PairVanishes));
    const SlipShares sure = sureFrom(place.hidden, best.guessed);
    const SlipShares share = agreementWithBest(slip);
    slip.sureOfHead =
        share.head >= sure.head && !(place.needsHead && mayBeName(m_text, place.at, best, model()));
    const bool twin = hasTwin(slip.readings);
    edit.certainty = slip.damaged * share.head * share.middle * share.end;
    edit.applied = whole && weakest > (best.guessed ? kWeakestGuess : kWeakest) && slip.damaged >= kDamaged &&
                   slip.sureOfHead && share.middle >= sure.middle && share.end >= sure.end && !twin;
    if (edit.applied)
        for (std::size_t i = 0; i < m_votes.size(); ++i)
            m_votes[i] += waysOf(place, best).test(i) ? 1 : 0;
    if (!edit.applied && shows && !best.guessed && slip.damaged > kCertain) {
        std::vector<Edit> parts = partsOfSlip(m_text, slip, [&](std::size_t i) {
            return std::min(pairs[i], i > 0 ? pairs[i - 1] : 0.0) < kWeakestPart ||
                   (twin && i + 1 == best.text.size());
        });
        if (!parts.empty())
            return parts;
    }
    for (std::size_t i = 0; i < std::min(slip.readings.size(), kMostCandidates); ++i)
        edit.candidates.push_back(slip.readings[i].text);
    return {std::move(edit)};
}

std::optional<Place> SlipFinder::placeAt(std::size_t at) const
{
    const char16_t next = at + 1 < m_text.size() ? m_text[at + 1] : u'\n';
    const bool marked = at > 0 && m_text[at - 1] == kReplacement;
    // Behind a lone "?" the next sign may follow at once: 非?, for 非常快, and a full stop lost with its "!"
    // ends a line.
    const bool lastOfLine = m_damagedPage && m_text[at] == u'!' && next == u'\n';
    if (next < 0x80 && !lastOfLine && !isTwin(at + 1) &&
        (m_text[at] != u'?' || std::u16string_view(u",;:").find(next) == std::u16string_view::npos))
        return std::nullopt;
    if (at < 2 || m_text[at - 1] == u'\n')
        return std::nullopt;
    const bool strange = strangeUpTo(at) > at;
    if (!strange && !m_damagedPage)
        return std::nullopt;
    return Place{.at = at - (marked ? 1 : 0),
                 .runFrom = at + 1,
                 .lost = std::string(1, static_cast<char>(m_text[at] + 0x80)),
                 .strange = strange,
                 .prior = (m_damagedPage ? kDamagedPagePrior : kDamagePrior) + (marked ? kMarkedPrior : 0),
                 .hidden = hiddenAt(at)};
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
    return Place{.at = at,
                 .runFrom = gloss.end,
                 .lost = lost,
                 .needsHead = false,
                 .prior = kGlossDamagePrior,
                 .hidden = hiddenAt(at)};
}

std::vector<Edit> SlipFinder::findOnce()
{
    std::vector<Edit> edits;
    for (std::size_t at = m_text.find_first_of(kSigns); at != std::u16string_view::npos && m_budget > 0;
         at = m_text.find_first_of(kSigns, at + 1)) {
        if (m_stop.stop_requested())
            return {};
        std::optional<Place> place = glossPlaceAt(at);
        if (!place)
            place = placeAt(at);
        if (!place)
            continue;
        for (Edit& edit : judged(*place)) {
            at = std::max<std::size_t>(at, static_cast<std::size_t>(edit.at.end()) - 1);
            edits.push_back(std::move(edit));
        }
    }
    return edits;
}

} // namespace

std::vector<Edit> findGbkSlips(std::u16string_view text, Language language, const std::vector<Edit>& glosses,
                               const std::stop_token& stop)
{
    if (!isChinese(language))
        return {};
    if (glosses.empty())
        return SlipFinder(text, language, stop).find();
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
    std::vector<Edit> edits = SlipFinder(plain, language, stop).find();
    for (Edit& edit : edits)
        edit.at = Span(place[static_cast<std::size_t>(edit.at.begin())],
                       place[static_cast<std::size_t>(edit.at.end()) - 1] + 1);
    return edits;
}

} // namespace earshot
