#include "views/transcript_text.h"

#include "models/figure_rows.h"
#include "models/speaker_text.h"
#include "support/qt_text.h"
#include "support/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace earshot::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td style='color:%1; padding-right:12px'>%2</td><td>%3</td></tr>")
        .arg(Theme::instance().color(ColorRole::MutedText).name(), name.toHtmlEscaped(),
             value.toHtmlEscaped());
}

bool reachesOverTurns(const TranscriptLayout& layout, const Span& span)
{
    const std::int32_t last = layout.rowOf(span.end());
    return last >= 0 && layout.paragraph(layout.rowOf(span.begin())).turn != layout.paragraph(last).turn;
}

/// What is said to have changed: by the figure itself where it states a change, else by those beside it.
QString changeOf(const Reading& reading, std::int32_t figure, NumberStyle style)
{
    if (statesChange(reading.figures.figures[static_cast<std::size_t>(figure)])) {
        return changesText(reading, {{}, {figure}}, style);
    }
    const auto rows = figureRows(reading);
    const auto row = std::ranges::find(rows, std::optional(figure), &FigureRow::level);
    return row == rows.end() ? QString() : changesText(reading, *row, style);
}

} // namespace

QString transcriptText(const TranscriptLayout& layout, const Span& span)
{
    if (layout.rowCount() == 0 || span.empty()) {
        return {};
    }
    const Reading& reading = *layout.reading();
    const bool named = reachesOverTurns(layout, span);
    QString text;
    std::optional<TurnIndex> speaking;
    for (std::int32_t index = layout.rowOf(span.begin()); index < layout.rowCount(); ++index) {
        const Paragraph& paragraph = layout.paragraph(index);
        if (paragraph.span.begin() >= span.end()) {
            break;
        }
        if (!paragraph.span.overlaps(span)) {
            continue;
        }
        if (!text.isEmpty() && !paragraph.continued) {
            text += QLatin1Char('\n');
        }
        if (named && paragraph.turn && paragraph.turn != speaking) {
            text += QStringLiteral("%1: ").arg(speakerName(reading.call, *layout.turn(index)));
        }
        speaking = paragraph.turn;
        const Span part{std::max(span.begin(), paragraph.span.begin()),
                        std::min(span.end(), paragraph.span.end())};
        text += toQString(part.in(reading.document.text));
    }
    return text;
}

QString citedText(const TranscriptLayout& layout, const Span& span)
{
    const QString text = transcriptText(layout, span);
    const std::int32_t first = text.isEmpty() ? -1 : layout.rowOf(span.begin());
    if (first < 0 || !layout.paragraph(first).turn) {
        return text;
    }
    const QString source =
        citation(layout.reading()->call, *layout.paragraph(first).turn, layout.place(first).pair);
    const bool chinese = isChinese(layout.reading()->document.language);
    return (chinese ? QStringLiteral("「%1」\n（%2）") : QStringLiteral("\u201C%1\u201D\n(%2)"))
        .arg(text, source);
}

QString doubtText(const Doubt& doubt)
{
    const auto what = [&] {
        switch (doubt.kind) {
        case DoubtKind::Speaker:
            return Words::tr("It is not certain who speaks here");
        case DoubtKind::Role:
            return Words::tr("The speaker's role is not certain");
        case DoubtKind::Boundary:
            return Words::tr("It is not certain that a new turn begins here");
        case DoubtKind::Section:
            return Words::tr("It is not certain which part of the call this is");
        case DoubtKind::Pairing:
            return Words::tr("It is not certain which question this answers");
        case DoubtKind::Repair:
            return Words::tr("Damaged text that could not be mended for certain");
        case DoubtKind::Figure:
            return Words::tr("This number can be read in several ways");
        case DoubtKind::Period:
            return Words::tr("The period meant is not certain");
        case DoubtKind::Metadata:
            break;
        }
        return Words::tr("Company, period or date are not certain");
    }();
    if (doubt.about.empty()) {
        return what;
    }
    return Words::tr("%1 (%2)").arg(what, toQString(doubt.about).replace(QLatin1Char('-'), QLatin1Char(' ')));
}

QString figureToolTip(const Reading& reading, std::int32_t index)
{
    const Figure& figure = reading.figures.figures[static_cast<std::size_t>(index)];
    const NumberStyle style = numberStyle(QLocale());
    const QStringView words = viewOf(figure.span.in(reading.document.text));
    const QString level = levelText(figure, words, style).joined();
    QString rows;
    const QString metric = figure.metric.empty() ? toQString(figure.metricSpan.in(reading.document.text))
                                                 : metricName(figure.metric, style);
    if (!metric.isEmpty()) {
        rows += row(Words::tr("Metric"), metric);
    }
    if (!figure.segment.empty()) {
        rows += row(Words::tr("Business"), segmentName(figure.segment, style));
    }
    if (!figure.geography.empty()) {
        rows += row(Words::tr("Place"), geographyName(figure.geography, style));
    }
    if (const QString change = changeOf(reading, index, style); !change.isEmpty()) {
        rows += row(Words::tr("Change"), change);
    }
    if (const QString period = periodText(figure.period); !period.isEmpty()) {
        rows += row(Words::tr("Period"),
                    figure.periodInferred ? Words::tr("%1 (from context)").arg(period) : period);
    }
    if (!figure.currency.empty()) {
        const QString currency = toQString(figure.currency);
        rows += row(Words::tr("Currency"),
                    figure.currencyInferred ? Words::tr("%1 (from context)").arg(currency) : currency);
    }
    if (figure.basis != Basis::Unstated) {
        rows += row(Words::tr("Basis"), basisText(figure.basis));
    }
    if (figure.forwardLooking) {
        rows += row(Words::tr("Outlook"), Words::tr("expected, not reported"));
    }
    if (const QString hand = handText(figure.hand); !hand.isEmpty()) {
        rows += row(Words::tr("By hand"), hand);
    }
    const QString head = level.isEmpty() || level == absent ? words.toString() : level;
    return QStringLiteral("<b>%1</b><table cellspacing='0'>%2</table>").arg(head.toHtmlEscaped(), rows);
}

QString annotationToolTip(const Annotation& annotation, const std::vector<Tag>& tags)
{
    QStringList names;
    for (const TagId id : annotation.tags) {
        const auto tag = std::ranges::find(tags, id, &Tag::id);
        if (tag != tags.end()) {
            names.append(
                QStringLiteral("<span style='color:%1'>■</span> %2")
                    .arg(Theme::instance().tagColor(tag->hue).name(), toQString(tag->name).toHtmlEscaped()));
        }
    }
    QStringList parts;
    if (!names.isEmpty()) {
        parts.append(names.join(QStringLiteral("&nbsp;&nbsp;")));
    }
    if (!annotation.note.empty()) {
        parts.append(
            toQString(annotation.note).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    }
    if (annotation.doubtful) {
        parts.append(Words::tr("The text has changed: check that this mark still stands where it belongs")
                         .toHtmlEscaped());
    }
    return parts.isEmpty() ? Words::tr("Marked")
                           : QStringLiteral("<div>%1</div>").arg(parts.join(QStringLiteral("<br>")));
}

} // namespace earshot::ui
