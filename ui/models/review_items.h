#pragma once

#include "analysis/reading.h"
#include "transcript/correction.h"
#include "transcript/decisions.h"

#include <QString>
#include <compare>
#include <optional>
#include <vector>

namespace earshot::ui {

/// What a person looks at in the review of a call: a repair, a doubt, or something put right already.
struct ReviewItem {
    enum class Kind { Doubt, Repair, Correction };
    enum class State { Open, Accepted, Rejected };

    Kind kind = Kind::Repair;
    State state = State::Open;
    DoubtKind doubtKind = DoubtKind::Repair;
    RepairKind repairKind = RepairKind::PinyinGloss;
    Span source; ///< in the document's source
    Span clean;  ///< in its clean text
    std::u16string before;
    std::u16string after;         ///< of a repair; of a proposal its first candidate
    std::optional<Repair> repair; ///< also of a doubt about damage: what is proposed
    std::optional<Doubt> doubt;
    std::optional<Correction> correction;
    QString
        words;    ///< a doubt's or correction's words in the text, those around a repair of blanks; shortened
    QString lead; ///< the words before a repair's place, as read
    QString tail; ///< the words behind it
    QString speaker; ///< whose turn it is in

    bool open() const { return state == State::Open; }
    /// What has to be chosen among.
    bool proposal() const { return kind == Kind::Doubt && repair.has_value(); }
    /// The same thing in another reading of the document.
    bool sameAs(const ReviewItem& other) const;
};

/// Everything to be looked at, group by group and in the order of the text: doubts, repairs, corrections.
std::vector<ReviewItem> reviewItems(const Reading& reading, const std::vector<Correction>& corrections);

/// The heading an item stands under.
QString groupText(const ReviewItem& item);
bool sameGroup(const ReviewItem& a, const ReviewItem& b);

} // namespace earshot::ui
