#pragma once

#include "text/script.h"

#include <QFont>

namespace earshot::ui {

/// Fonts and distances of a transcript, in device-independent pixels, for one language and theme.
struct TranscriptMetrics {
    static TranscriptMetrics of(Language language);

    QFont text;
    QFont name;   ///< the speaker's
    QFont title;  ///< role, title and firm beside the name
    QFont gutter; ///< question and paragraph numbers
    double lineHeight = 0;
    double baseline = 0; ///< from the top of a line
    double measure = 0;  ///< widest text column
    double hanAdvance = 0;
    double latinAdvance = 0;
    int headerHeight = 0;
    int gutterWidth = 56;
    int answerIndent = 34;
    int marginWidth = 34; ///< right of the text: stripes of tags, marks of notes
    int turnGap = 18;     ///< above the first paragraph of a turn
    int pairGap = 26;     ///< above a question
    int paragraphGap = 9;
    int edge = 14; ///< above the first and below the last row
};

} // namespace earshot::ui
