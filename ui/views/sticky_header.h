#pragma once

#include "analysis/reading.h"

#include <QFont>
#include <QWidget>
#include <optional>

namespace earshot::ui {

/// Above the transcript: who speaks where one reads, in which role, from which firm, in which part of the
/// call.
class StickyHeader : public QWidget {
    Q_OBJECT

public:
    /// What it says, each part as long as it fits.
    struct Words {
        QString name;
        QString badge; ///< the title or role
        QString place; ///< firm and section
    };

    explicit StickyHeader(QWidget* parent = nullptr);

    void setTurn(std::shared_ptr<const Reading> reading, std::optional<TurnIndex> turn);
    /// The name goes before all else; the badge is shortened before the place, down to a few letters.
    Words shown() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont nameFont() const;
    QFont badgeFont() const;

    QString m_name;
    QString m_badge;
    QString m_place;
    Role m_role = Role::Unknown;
};

} // namespace earshot::ui
