#include "views/compare_cell.h"

#include "models/pair_card.h"
#include "support/qt_text.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QCoreApplication>
#include <QTextCharFormat>
#include <algorithm>
#include <climits>

namespace earshot::ui {
namespace {

constexpr double narrow = 240; ///< a cell where every character of the width counts
constexpr double pieceGap = 12;
constexpr double leastFirm = 40; ///< less of a firm's name tells nothing
/// Lines of an answer that has no counterpart: reading it whole is for the transcript.
constexpr int aloneLines = 4;

QFont textFont(Language language)
{
    QFont font = Theme::instance().transcriptFont(language);
    font.setPointSizeF(font.pointSizeF() * 14.5 / 15.5);
    return font;
}

double stepOf(const QFont& font, Language language)
{
    return std::ceil(font.pointSizeF() * 96 / 72 * Theme::lineHeight(language));
}

/// Same length as `text`: line ends become characters that a layout breaks at.
QString laidOutText(std::u16string_view text)
{
    QString result = toQString(text);
    result.replace(u'\n', QChar(QChar::LineSeparator));
    return result;
}

qsizetype endOf(const QTextLayout& layout)
{
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    return last.textStart() + last.textLength();
}

/// The part of `span` inside `within`, relative to it.
std::optional<Span> inside(const Span& span, const Span& within)
{
    const std::int32_t begin = std::max(span.begin(), within.begin());
    const std::int32_t end = std::min(span.end(), within.end());
    if (begin >= end)
        return std::nullopt;
    return Span(begin - within.begin(), end - within.begin());
}

QString openPartsText()
{
    return QCoreApplication::translate("CompareView", "part not answered");
}

} // namespace

CompareCell::CompareCell(const ComparedCalls& calls, const CompareRow& row, std::size_t column)
    : m_language(calls.readings[column]->document.language)
{
    const PairRef& ref = *row.cells[column];
    const Reading& reading = *calls.readings[column];
    const Exchange& exchange = reading.call.exchanges[std::size_t(ref.exchange)];
    const Pair& pair = exchange.pairs[std::size_t(ref.pair)];
    m_number = QCoreApplication::translate("CompareView", "Q%1")
                   .arg(pairNumber(reading.call, {ref.exchange, ref.pair}));
    if (exchange.asker) {
        const Person& asker = reading.call.people[std::size_t(*exchange.asker)];
        m_asker = toQString(asker.name);
        m_firm = toQString(asker.firm);
    }
    addQuestion(reading, pair, insightOf(reading, ref.exchange, ref.pair));
    for (const TurnIndex turn : pair.answerTurns)
        addAnswer(reading, turn);
    m_linked =
        (column < row.links.size() && row.links[column] >= 0) || (column > 0 && row.links[column - 1] >= 0);
    markFigures(reading);
    if (const PairInsight* insight = insightOf(reading, ref.exchange, ref.pair))
        markOpenParts(openParts(pair, insight->answer));
    markSentences(calls, row, column);
}

void CompareCell::addPiece(const Reading& reading, Span span)
{
    Piece piece;
    piece.span = span;
    piece.text = laidOutText(span.in(reading.document.text));
    m_pieces.push_back(std::move(piece));
}

void CompareCell::addQuestion(const Reading& reading, const Pair& pair, const PairInsight* insight)
{
    constexpr std::int32_t shortQuestion = 160;
    if (pair.questionTurns.empty())
        return;
    const Span body = reading.call.turns[std::size_t(pair.questionTurns.front())].body;
    // A long question is shown by the sentences that carry it.
    if (body.length() <= shortQuestion || !insight || insight->questionSummarySpans.empty()) {
        addPiece(reading, body);
        return;
    }
    for (const Span& span : insight->questionSummarySpans)
        addPiece(reading, span);
}

void CompareCell::addAnswer(const Reading& reading, TurnIndex index)
{
    const Turn& turn = reading.call.turns[std::size_t(index)];
    addPiece(reading, turn.body);
    Piece& piece = m_pieces.back();
    piece.role = turn.role;
    piece.speaker = QCoreApplication::translate("CompareView", "Unknown");
    if (turn.speaker) {
        const Person& person = reading.call.people[std::size_t(*turn.speaker)];
        piece.speaker = toQString(person.name);
        piece.title = toQString(person.title);
    }
}

void CompareCell::markFigures(const Reading& reading)
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(Theme::instance().color(ColorRole::Figure));
    for (const Figure& figure : reading.figures.figures) {
        for (Piece& piece : m_pieces) {
            if (const auto part = inside(figure.span, piece.span))
                piece.formats.push_back({part->begin(), part->length(), format});
        }
    }
}

void CompareCell::markOpenParts(const std::vector<Span>& parts)
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(Theme::instance().color(ColorRole::Doubt));
    for (const Span& span : parts) {
        for (Piece& piece : m_pieces) {
            if (const auto part = inside(span, piece.span); part && piece.speaker.isEmpty())
                piece.formats.push_back({part->begin(), part->length(), format});
        }
    }
    m_hasOpenParts = !parts.empty();
}

void CompareCell::colour(const std::vector<Span>& spans, bool inserted)
{
    const Theme& theme = Theme::instance();
    QTextCharFormat format;
    format.setBackground(theme.color(inserted ? ColorRole::Inserted : ColorRole::Deleted));
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(theme.color(inserted ? ColorRole::Good : ColorRole::Bad));
    for (const Span& span : spans) {
        for (Piece& piece : m_pieces) {
            if (const auto part = inside(span, piece.span))
                piece.formats.push_back({part->begin(), part->length(), format});
        }
    }
}

double CompareCell::shareOf(const std::vector<Span>& spans) const
{
    std::int32_t answers = 0;
    std::int32_t covered = 0;
    for (const Piece& piece : m_pieces) {
        if (piece.speaker.isEmpty())
            continue;
        answers += piece.span.length();
        for (const Span& span : spans)
            covered += inside(span, piece.span).value_or(Span()).length();
    }
    return answers == 0 ? 0 : double(covered) / answers;
}

void CompareCell::mark(const std::vector<Span>& alone, const std::vector<Span>& changed, bool inserted)
{
    // An answer that is new for the most part would be colour all over: its bar says so, the text stays calm.
    constexpr double mostColoured = 0.4;
    colour(changed, inserted);
    if (shareOf(alone) <= mostColoured)
        colour(alone, inserted);
    for (const Span& span : alone) {
        for (Piece& piece : m_pieces) {
            if (const auto part = inside(span, piece.span); part && !piece.speaker.isEmpty())
                piece.stripes.push_back({*part, inserted});
        }
    }
    m_changed = m_changed || !alone.empty() || !changed.empty();
}

void CompareCell::markSentences(const ComparedCalls& calls, const CompareRow& row, std::size_t column)
{
    const auto linkAt = [&](std::size_t place) -> const PairLink* {
        const bool linked = place < row.links.size() && row.links[place] >= 0;
        return linked ? &calls.comparison.links[std::size_t(row.links[place])] : nullptr;
    };
    if (const PairLink* link = linkAt(column))
        mark(link->onlyLeft, link->changedLeft, false);
    if (const PairLink* link = column > 0 ? linkAt(column - 1) : nullptr)
        mark(link->onlyRight, link->changedRight, true);
}

double CompareCell::headHeight()
{
    return lineHeight(bold(Theme::instance().interfaceFont())) + 3;
}

double CompareCell::indent() const
{
    return m_width < narrow ? 6 : 18;
}

double CompareCell::textLeft() const
{
    return indent() + (m_width < narrow ? 9 : 15);
}

/// Beside the asker where at least half of the line is left to the name, else below.
bool CompareCell::chipStandsBelow() const
{
    return drawHeadChip(nullptr, {}) > m_width / 2;
}

double CompareCell::layOut(double width)
{
    if (width == m_width)
        return m_height;
    const QFont font = textFont(m_language);
    const double step = stepOf(font, m_language);
    const double inset = (step - QFontMetricsF(font).height()) / 2;
    m_width = width;
    double y = headHeight() + (chipStandsBelow() ? chipHeight(smallFont()) + 3 : 0);
    for (Piece& piece : m_pieces) {
        const bool answer = !piece.speaker.isEmpty();
        if (answer)
            y += pieceGap;
        const double left = answer ? textLeft() : 0;
        piece.at = {left, y};
        double lineTop = answer ? headHeight() : 0;
        piece.layout = std::make_unique<QTextLayout>(piece.text, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        piece.layout->setTextOption(option);
        piece.layout->setFormats(QList<QTextLayout::FormatRange>(piece.formats.begin(), piece.formats.end()));
        piece.layout->beginLayout();
        const int most = answer && !m_linked ? aloneLines : INT_MAX;
        for (int number = 0; number < most; ++number) {
            QTextLine line = piece.layout->createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(std::max(40.0, width - left));
            line.setPosition({0, lineTop + inset});
            lineTop += step;
        }
        piece.layout->endLayout();
        piece.cut = piece.layout->lineCount() == most && endOf(*piece.layout) < piece.text.size();
        y += lineTop;
        piece.bottom = y;
    }
    m_height = y;
    return m_height;
}

/// What nobody answered. Whether the pair is new or dropped stands in the gutter.
double CompareCell::drawHeadChip(QPainter* painter, QPointF place) const
{
    const Theme& theme = Theme::instance();
    return m_hasOpenParts ? drawChip(painter, place, openPartsText(), smallFont(),
                                     theme.color(ColorRole::Doubt), theme.color(ColorRole::Sunken))
                          : 0;
}

void CompareCell::draw(QPainter& painter, QPointF topLeft) const
{
    const Theme& theme = Theme::instance();
    const QFont strong = bold(theme.interfaceFont());
    const bool below = chipStandsBelow();
    double x = topLeft.x();
    const double end = x + m_width - (below ? 0 : drawHeadChip(nullptr, {}) + 8);
    x += drawLine(painter, {x, topLeft.y()}, end - x, m_number + u' ' + m_asker, strong,
                  theme.color(ColorRole::Analyst)) +
         8;
    if (end - x >= leastFirm)
        x += drawLine(painter, {x, topLeft.y()}, end - x, m_firm, theme.interfaceFont(),
                      theme.color(ColorRole::MutedText)) +
             8;
    drawHeadChip(&painter, below ? topLeft + QPointF(0, headHeight()) : QPointF(x, topLeft.y()));
    for (const Piece& piece : m_pieces)
        drawPiece(painter, topLeft, piece);
}

void CompareCell::drawPiece(QPainter& painter, QPointF topLeft, const Piece& piece) const
{
    const Theme& theme = Theme::instance();
    const QPointF place = topLeft + piece.at;
    if (!piece.speaker.isEmpty()) {
        painter.fillRect(QRectF(topLeft.x() + indent(), place.y(), 2, piece.bottom - piece.at.y()),
                         theme.color(ColorRole::Border));
        const double room = m_width - piece.at.x();
        const double used = drawLine(painter, place, room * 0.6, piece.speaker, bold(theme.interfaceFont()),
                                     theme.speakerColor(piece.role));
        drawLine(painter, place + QPointF(used + 8, 0), room - used - 8, piece.title, theme.interfaceFont(),
                 theme.color(ColorRole::MutedText));
        for (const Stripe& stripe : piece.stripes)
            drawStripe(painter, topLeft, piece, stripe);
    }
    painter.setPen(theme.color(ColorRole::Text));
    piece.layout->draw(&painter, place);
    if (piece.cut)
        drawCut(painter, topLeft, piece);
}

void CompareCell::drawStripe(QPainter& painter, QPointF topLeft, const Piece& piece,
                             const Stripe& stripe) const
{
    constexpr double breadth = 3;
    const Theme& theme = Theme::instance();
    const double step = stepOf(textFont(m_language), m_language);
    std::optional<double> top;
    double bottom = 0;
    for (int number = 0; number < piece.layout->lineCount(); ++number) {
        const QTextLine line = piece.layout->lineAt(number);
        const bool covered = line.textStart() < stripe.within.end() &&
                             line.textStart() + line.textLength() > stripe.within.begin();
        if (!covered)
            continue;
        top = top.value_or(line.y());
        bottom = line.y() + step;
    }
    if (!top)
        return;
    // A call between two others may be new to the one and gone from the other: two bars beside each other.
    const double left = topLeft.x() + indent() - (stripe.inserted ? 1 : 2 + breadth);
    painter.fillRect(QRectF(left, topLeft.y() + piece.at.y() + *top, breadth, bottom - *top),
                     theme.color(stripe.inserted ? ColorRole::Good : ColorRole::Bad));
}

void CompareCell::drawCut(QPainter& painter, QPointF topLeft, const Piece& piece) const
{
    const Theme& theme = Theme::instance();
    const QFont font = textFont(m_language);
    const QString mark = QStringLiteral(" …");
    const double width = QFontMetricsF(font).horizontalAdvance(mark) + 4;
    const double height = stepOf(font, m_language);
    const QRectF end(topLeft.x() + m_width - width, topLeft.y() + piece.bottom - height, width, height);
    painter.fillRect(end, theme.color(ColorRole::Surface));
    painter.setFont(font);
    painter.setPen(theme.color(ColorRole::MutedText));
    painter.drawText(end, Qt::AlignRight | Qt::AlignVCenter, mark);
}

std::optional<Span> CompareCell::spanAt(QPointF point) const
{
    for (const Piece& piece : m_pieces) {
        if (point.y() >= piece.at.y() && point.y() < piece.bottom)
            return piece.span;
    }
    return m_pieces.empty() ? std::nullopt : std::optional(m_pieces.front().span);
}

QString CompareCell::accessibleText() const
{
    QStringList parts{m_number + u' ' + m_asker};
    if (m_hasOpenParts)
        parts.append(openPartsText());
    for (const Piece& piece : m_pieces)
        parts.append(piece.speaker.isEmpty() ? piece.text
                                             : piece.speaker + QStringLiteral(": ") + piece.text);
    return parts.join(u'\n');
}

} // namespace earshot::ui
