#include "models/review_text.h"

#include "models/speaker_text.h"
#include "support/qt_text.h"

#include <QCoreApplication>
#include <array>
#include <utility>

namespace earshot::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

constexpr std::array<std::pair<std::string_view, const char*>, 14> reasons{{
    {"label-lost", QT_TRANSLATE_NOOP("Review", "the name is announced, but its own line is missing")},
    {"label-thin", QT_TRANSLATE_NOOP("Review", "little speaks for this being a speaker's name")},
    {"speaker-unknown", QT_TRANSLATE_NOOP("Review", "the document does not name the voice")},
    {"initials-shared", QT_TRANSLATE_NOOP("Review", "more than one person may have these initials")},
    {"label-rejected", QT_TRANSLATE_NOOP("Review", "this looks almost like a speaker's name")},
    {"role-by-conduct", QT_TRANSLATE_NOOP("Review", "only what is said tells the role")},
    {"no-exchange", QT_TRANSLATE_NOOP("Review", "questions are announced, but nobody's was found")},
    {"scale-unknown", QT_TRANSLATE_NOOP("Review", "nothing says in which unit the number counts")},
    {"period-ambiguous", QT_TRANSLATE_NOOP("Review", "the words can mean more than one period")},
    {"correction-lost",
     QT_TRANSLATE_NOOP("Review", "a correction of yours has lost its place in this version of the document")},
    {"decision-lost",
     QT_TRANSLATE_NOOP("Review", "a repair you decided on is not in this version of the document")},
    {"gbk_slip", QT_TRANSLATE_NOOP("Review", "several readings are possible")},
    {"mojibake", QT_TRANSLATE_NOOP("Review", "several readings are possible")},
    {"undecodable_byte", QT_TRANSLATE_NOOP("Review", "the bytes mean no character")},
}};

} // namespace

QString repairKindText(RepairKind kind)
{
    switch (kind) {
    case RepairKind::PinyinGloss:
        return Words::tr("Pinyin glosses");
    case RepairKind::MarketQuote:
        return Words::tr("Share prices");
    case RepairKind::GbkSlip:
        return Words::tr("Slipped characters");
    case RepairKind::Mojibake:
        return Words::tr("Garbled characters");
    case RepairKind::ControlCharacter:
        return Words::tr("Control characters");
    case RepairKind::Ligature:
        return Words::tr("Ligatures");
    case RepairKind::UndecodableByte:
        return Words::tr("Unreadable bytes");
    case RepairKind::PageFurniture:
        return Words::tr("Page heads and numbers");
    case RepairKind::LineJoin:
        break;
    }
    return Words::tr("Joined lines");
}

QString repairKindHint(RepairKind kind)
{
    switch (kind) {
    case RepairKind::PinyinGloss:
        return Words::tr("A converter wrote the pronunciation behind the character: it was taken out.");
    case RepairKind::MarketQuote:
        return Words::tr("A share's price and change stood inside the sentence: they were taken out.");
    case RepairKind::GbkSlip:
        return Words::tr("A lost byte paired the characters behind it wrongly: they were paired anew.");
    case RepairKind::Mojibake:
        return Words::tr("The text was read in a wrong encoding: it was read again.");
    case RepairKind::ControlCharacter:
        return Words::tr("A sign that is not seen stood in the text: it was taken out.");
    case RepairKind::Ligature:
        return Words::tr("Letters printed as one sign were written as letters.");
    case RepairKind::UndecodableByte:
        return Words::tr("The bytes mean no character in the document's encoding: they are marked.");
    case RepairKind::PageFurniture:
        return Words::tr("The head, foot or number of a page stood in the speech: it was taken out.");
    case RepairKind::LineJoin:
        break;
    }
    return Words::tr("The page broke the line: it was joined.");
}

QString doubtKindText(DoubtKind kind)
{
    switch (kind) {
    case DoubtKind::Speaker:
        return Words::tr("Speakers");
    case DoubtKind::Role:
        return Words::tr("Roles");
    case DoubtKind::Boundary:
        return Words::tr("Where turns begin");
    case DoubtKind::Section:
        return Words::tr("Parts of the call");
    case DoubtKind::Pairing:
        return Words::tr("Questions and answers");
    case DoubtKind::Repair:
        return Words::tr("Damaged places");
    case DoubtKind::Figure:
        return Words::tr("Figures");
    case DoubtKind::Period:
        return Words::tr("Periods");
    case DoubtKind::Metadata:
        break;
    }
    return Words::tr("Company and date");
}

QString doubtReason(const std::string& about)
{
    const std::string_view code = std::string_view(about).substr(0, about.find(':'));
    for (const auto& [known, words] : reasons) {
        if (known == code) {
            return Words::tr(words);
        }
    }
    return toQString(about)
        .replace(QLatin1Char('-'), QLatin1Char(' '))
        .replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString correctionText(const Correction& correction)
{
    const QString speaker = toQString(correction.speaker);
    switch (correction.kind) {
    case CorrectionKind::Split:
        return speaker.isEmpty() ? Words::tr("A turn begins here")
                                 : Words::tr("A turn of %1 begins here").arg(speaker);
    case CorrectionKind::Merge:
        return Words::tr("Belongs to the turn before");
    case CorrectionKind::Relabel:
        return correction.scope == CorrectionScope::AllAlike
                   ? Words::tr("Speaker, everywhere: %1").arg(speaker)
                   : Words::tr("Speaker: %1").arg(speaker);
    case CorrectionKind::ChangeRole:
        return Words::tr("Role: %1").arg(roleText(correction.role));
    case CorrectionKind::MoveBoundary:
        break;
    }
    return Words::tr("The turn begins at another word");
}

} // namespace earshot::ui
