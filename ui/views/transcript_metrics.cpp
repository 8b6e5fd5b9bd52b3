#include "views/transcript_metrics.h"

#include "support/theme.h"

#include <QFontMetricsF>
#include <cmath>

namespace earshot::ui {

TranscriptMetrics TranscriptMetrics::of(Language language)
{
    const Theme& theme = Theme::instance();
    TranscriptMetrics result;
    result.text = theme.transcriptFont(language);
    result.name = result.text;
    result.name.setPointSizeF(result.text.pointSizeF() * 0.9);
    result.name.setWeight(QFont::DemiBold);
    result.title = result.text;
    result.title.setPointSizeF(result.text.pointSizeF() * 0.86);
    result.gutter = theme.numberFont();
    result.gutter.setPointSizeF(result.gutter.pointSizeF() * 0.9);

    const QFontMetricsF metrics(result.text);
    // The size of the em box: what line heights are multiples of.
    const double em = metrics.horizontalAdvance(QChar(0x4E2D));
    result.lineHeight = std::round(em * Theme::lineHeight(language));
    result.baseline =
        std::round((result.lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent());
    result.measure = theme.measure(language);
    result.hanAdvance = em;
    result.latinAdvance = theme.measure(Language::English) / 72;
    result.headerHeight = static_cast<int>(std::ceil(em * 1.55));
    return result;
}

} // namespace earshot::ui
