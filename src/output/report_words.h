#pragma once

#include "analysis/insights.h"
#include "figures/figure.h"

#include <array>
#include <string>
#include <string_view>

namespace earshot {

/// The headings and labels of a report, in the language of the call that it is about.
struct ReportWords {
    std::string_view questionsAndAnswers;
    std::string_view question;
    std::string_view answer;
    std::string_view inFull; ///< above everything that was said
    std::string_view notes;
    std::string_view noteOn;
    std::string_view figures;
    std::array<std::string_view, 8> columns;     ///< of the table of figures
    std::array<std::string_view, 4> answers;     ///< by AnswerClass
    std::array<std::string_view, 4> directions;  ///< by Direction
    std::array<std::string_view, 6> comparisons; ///< by Comparison
    /// By FigureKind: what stands under "Unit" where the figure itself has no unit or currency.
    std::array<std::string_view, 8> kinds;

    std::string_view of(AnswerClass kind) const { return answers[static_cast<std::size_t>(kind)]; }
    std::string_view of(Direction direction) const { return directions[static_cast<std::size_t>(direction)]; }
    std::string_view of(Comparison comparison) const
    {
        return comparisons[static_cast<std::size_t>(comparison)];
    }
    std::string_view of(FigureKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

/// By BCP 47 language; English for one that has no words here.
const ReportWords& reportWords(std::string_view language);

/// What a figure is counted in: its currency's code, its unit's name, or else the word for its kind.
std::string unitName(const Figure& figure, std::string_view language);

/// The name that the vocabulary's `topic` has for an entry in that language, else in another, else the id.
std::string vocabularyName(std::string_view topic, const std::string& id, std::string_view language);

} // namespace earshot
