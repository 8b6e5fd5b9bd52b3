#pragma once

#include <QAction>

namespace earshot::ui {

/// The words of an action alone: no letter to press ("&File", "文件(&F)") and no ellipsis.
QString plainText(const QAction& action);

} // namespace earshot::ui
