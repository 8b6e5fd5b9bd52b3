#pragma once

#include "analysis/reading.h"

#include <QWidget>
#include <optional>

namespace earshot::ui {

/// Above the transcript: who speaks where one reads, in which role, from which firm, in which part of the
/// call.
class StickyHeader : public QWidget {
    Q_OBJECT

public:
    explicit StickyHeader(QWidget* parent = nullptr);

    void setTurn(std::shared_ptr<const Reading> reading, std::optional<TurnIndex> turn);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_badge;
    QString m_place;
    Role m_role = Role::Unknown;
};

} // namespace earshot::ui
