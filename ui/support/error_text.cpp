#include "support/error_text.h"

#include "support/qt_text.h"

#include <QCoreApplication>

namespace earshot::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Error)
};

QString fileSentence(ErrorCode code, const QString& file)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return Words::tr("There is no file %1.").arg(file);
    case ErrorCode::FileUnreadable:
        return Words::tr("%1 cannot be read. Check that you may open it.").arg(file);
    case ErrorCode::FileIsDirectory:
        return Words::tr("%1 is a folder. Choose the files in it.").arg(file);
    case ErrorCode::FileEmpty:
        return Words::tr("%1 is empty.").arg(file);
    case ErrorCode::FileTooLarge:
        return Words::tr("%1 is larger than any transcript can be, and was not read.").arg(file);
    case ErrorCode::FileNotWritable:
        return Words::tr("%1 cannot be written. Choose another place, or check that you may write there.")
            .arg(file);
    case ErrorCode::DiskFull:
        return Words::tr(
                   "The disk is full: %1 was not written, and nothing was changed. Free some space and try "
                   "again.")
            .arg(file);
    default:
        return {};
    }
}

QString formatSentence(ErrorCode code, const QString& file)
{
    switch (code) {
    case ErrorCode::FormatUnknown:
        return Words::tr("%1 is neither text nor a document of a kind that can be read.").arg(file);
    case ErrorCode::FormatDamaged:
        return Words::tr("%1 is damaged: its structure cannot be read. Ask for the file again.").arg(file);
    case ErrorCode::FormatEncrypted:
        return Words::tr("%1 is protected by a password. Save a copy without one and import that.").arg(file);
    case ErrorCode::FormatScanned:
        return Words::tr("%1 holds pictures of pages and no text. Run it through text recognition first.")
            .arg(file);
    case ErrorCode::FormatUnsafe:
        return Words::tr("%1 was refused: it is built like a file made to do harm.").arg(file);
    case ErrorCode::EncodingUnknown:
        return Words::tr("The characters of %1 could not be told. Save it as UTF-8 and import that.")
            .arg(file);
    case ErrorCode::NoTranscript:
        return Words::tr("No speech was found in %1. It does not look like the transcript of a call.")
            .arg(file);
    default:
        return {};
    }
}

QString librarySentence(ErrorCode code, const QString& file)
{
    switch (code) {
    case ErrorCode::LibraryNewer:
        return Words::tr("The library %1 was made by a newer Earshot. Update this one to open it.").arg(file);
    case ErrorCode::LibraryNotOurs:
        return Words::tr("%1 is not a library of Earshot. It was left as it is.").arg(file);
    case ErrorCode::LibraryDamaged:
        return Words::tr("The library %1 is damaged. Open the last backup beside it.").arg(file);
    case ErrorCode::LibraryLocked:
        return Words::tr("Another program is writing to the library %1. Try again when it has finished.")
            .arg(file);
    case ErrorCode::LibraryReadOnly:
        return Words::tr("The library %1 may only be read: the change was not kept.").arg(file);
    default:
        return {};
    }
}

QString otherSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NameInUse:
        return Words::tr("That name is in use already. Choose another one.");
    case ErrorCode::NotFound:
        return Words::tr("That is no longer in the library.");
    case ErrorCode::QuerySyntax:
        return Words::tr("The search cannot be understood.");
    case ErrorCode::InputSyntax:
        return Words::tr("The data given cannot be understood.");
    case ErrorCode::Cancelled:
        return Words::tr("Stopped. Nothing was changed.");
    default:
        return Words::tr("Something went wrong that Earshot did not foresee. Nothing was changed.");
    }
}

} // namespace

QString errorText(const Error& error)
{
    const QString path = toQString(error.path);
    const QString file =
        path.isEmpty() ? Words::tr("the file") : Words::tr("“%1”").arg(path.section(QLatin1Char('/'), -1));
    QString text = fileSentence(error.code, file);
    for (const auto sentence : {formatSentence, librarySentence}) {
        if (text.isEmpty()) {
            text = sentence(error.code, file);
        }
    }
    if (text.isEmpty()) {
        text = otherSentence(error.code);
        if (!path.isEmpty()) {
            text += QLatin1Char(' ') + Words::tr("File: %1.").arg(file);
        }
    }
    if (!text.isEmpty() && text[0].isLower()) {
        text[0] = text[0].toUpper();
    }
    if (error.line > 0) {
        text += QLatin1Char(' ') + Words::tr("Line %1.").arg(error.line);
    }
    if (!error.detail.empty()) {
        text += QLatin1Char(' ') + Words::tr("(%1)").arg(toQString(error.detail));
    }
    return text;
}

} // namespace earshot::ui
