#pragma once

#include "transcript/call.h"

#include <QString>

namespace earshot::ui {

QString roleText(Role role);
QString sectionText(Section section);
/// The speaker's name; what stands for it where nobody knows.
QString speakerName(const Call& call, const Turn& turn);
/// Title of an executive, "Analyst" of an analyst: what the badge says.
QString speakerTitle(const Call& call, const Turn& turn);
/// "Chief Financial Officer", "Analyst · Harbor Securities": what stands beside the name.
QString speakerLine(const Call& call, const Turn& turn);
/// "FY2024 Q4", short: "FY24 Q4"; the title or company where the period is unknown.
QString callLabel(const CallInfo& info);
/// "Zhou Wen, CFO, Lanhai FY2024 Q4 call, Q2": what a quotation is followed by.
QString citation(const Call& call, TurnIndex turn, int pairNumber);

} // namespace earshot::ui
