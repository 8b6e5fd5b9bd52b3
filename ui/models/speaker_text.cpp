#include "models/speaker_text.h"

#include "support/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace earshot::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Speaker)
};

const Person* speakerOf(const Call& call, const Turn& turn)
{
    return turn.speaker ? &call.people[static_cast<std::size_t>(*turn.speaker)] : nullptr;
}

} // namespace

QString roleText(Role role)
{
    switch (role) {
    case Role::Operator:
        return Words::tr("Operator");
    case Role::Analyst:
        return Words::tr("Analyst");
    case Role::Executive:
        return Words::tr("Executive");
    case Role::Narration:
        return Words::tr("Narration");
    case Role::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString sectionText(Section section)
{
    switch (section) {
    case Section::Heading:
        return Words::tr("Heading");
    case Section::Narration:
        return Words::tr("Narration");
    case Section::Prepared:
        return Words::tr("Prepared remarks");
    case Section::Qa:
        return Words::tr("Q&A");
    case Section::Boilerplate:
        break;
    }
    return Words::tr("Boilerplate");
}

QString speakerName(const Call& call, const Turn& turn)
{
    if (const Person* person = speakerOf(call, turn)) {
        return toQString(person->name);
    }
    return turn.role == Role::Unknown ? Words::tr("Unknown speaker") : roleText(turn.role);
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
    parts.append(
        Words::tr("%1 call").arg((toQString(call.info.company) + QLatin1Char(' ') + period).simplified()));
    if (pairNumber > 0) {
        parts.append(Words::tr("Q%1").arg(pairNumber));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace earshot::ui
