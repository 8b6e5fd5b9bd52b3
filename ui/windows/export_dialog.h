#pragma once

#include "models/csv_preview_model.h"
#include "support/session.h"

#include <QDialog>
#include <QTimer>
#include <memory>

namespace Ui {
class ExportDialog;
}

namespace earshot::ui {

/// Format, calls and file of an export, with the file as it will be beside them. Not modal: reading goes on.
/// Deletes itself when it closes.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `calls` are ticked at first; `folder` is where the file is proposed.
    ExportDialog(Session& session, const std::vector<CallId>& calls, const QString& folder,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

Q_SIGNALS:
    void exported(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    ExportFormat format() const;
    std::vector<CallId> chosen() const;
    void fillFormats();
    void fillCalls(const std::vector<CallId>& calls);
    void tickAll(Qt::CheckState state);
    void choicesChanged();
    void updatePreview();
    void showPreview(const QByteArray& bytes, bool table);
    void proposePath();
    void browse();
    void write();
    void written(const std::optional<Error>& error, const QString& path);
    void tell(const QString& message, const char* tone);

    Session& m_session;
    std::unique_ptr<Ui::ExportDialog> m_form;
    CsvPreviewModel m_preview;
    QTimer m_previewSoon;
    Job m_previewJob;
    QString m_folder;
    QString m_replaced; ///< a file that is there and may be replaced
    QString m_proposed; ///< the path proposed last: replaced as long as nobody wrote another
};

} // namespace earshot::ui
