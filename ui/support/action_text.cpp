#include "support/action_text.h"

namespace earshot::ui {

QString plainText(const QAction& action)
{
    QString text = action.text();
    if (const auto letter = text.indexOf(QLatin1String("(&"));
        letter >= 0 && text.mid(letter + 3, 1) == QLatin1String(")")) {
        text.remove(letter, 4);
    }
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

} // namespace earshot::ui
