#include "support/speaker_text.h"

#include "support/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace earshot::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Speaker", text);
}

const Person* speakerOf(const Call& call, const Turn& turn)
{
    return turn.speaker ? &call.people[static_cast<std::size_t>(*turn.speaker)] : nullptr;
}

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("Operator");
    case Role::Analyst:
        return tr("Analyst");
    case Role::Executive:
        return tr("Management");
    case Role::Narration:
        return tr("Narration");
    case Role::Unknown:
        break;
    }
    return tr("Unknown role");
}

QString sectionText(Section section)
{
    switch (section) {
    case Section::Heading:
        return tr("Heading");
    case Section::Narration:
        return tr("Narration");
    case Section::Prepared:
        return tr("Prepared remarks");
    case Section::Qa:
        return tr("Q&A");
    case Section::Boilerplate:
        break;
    }
    return tr("Boilerplate");
}

QString speakerName(const Call& call, const Turn& turn)
{
    if (const Person* person = speakerOf(call, turn)) {
        return toQString(person->name);
    }
    return turn.role == Role::Unknown ? tr("Unknown speaker") : roleText(turn.role);
}

QString speakerTitle(const Call& call, const Turn& turn)
{
    const Person* person = speakerOf(call, turn);
    if (!person) {
        return {};
    }
    if (turn.role == Role::Executive && !person->title.empty()) {
        return toQString(person->title);
    }
    return roleText(turn.role);
}

QString speakerLine(const Call& call, const Turn& turn)
{
    QStringList parts;
    if (const QString title = speakerTitle(call, turn);
        !title.isEmpty() && title != speakerName(call, turn)) {
        parts.append(title);
    }
    if (const Person* person = speakerOf(call, turn); person && !person->firm.empty()) {
        if (turn.role == Role::Analyst || person->firm != call.info.company) {
            parts.append(toQString(person->firm));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString callLabel(const CallInfo& info)
{
    if (const std::string label = periodLabel(info); !label.empty()) {
        QString text = toQString(label);
        if (text.startsWith(QLatin1String("FY20"))) {
            text.remove(2, 2);
        }
        return text;
    }
    if (info.callDate) {
        return toQString(isoDate(*info.callDate));
    }
    return toQString(info.title.empty() ? info.company : info.title);
}

QString citation(const Call& call, TurnIndex index, int pairNumber)
{
    const Turn& turn = call.turns[static_cast<std::size_t>(index)];
    QStringList parts{speakerName(call, turn)};
    if (const QString line = speakerLine(call, turn); !line.isEmpty()) {
        parts.append(line);
    }
    const QString period = toQString(periodLabel(call.info));
    parts.append(tr("%1 call").arg((toQString(call.info.company) + QLatin1Char(' ') + period).simplified()));
    if (pairNumber > 0) {
        parts.append(tr("Q%1").arg(pairNumber));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace earshot::ui
