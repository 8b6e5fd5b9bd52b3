#pragma once

#include "support/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace earshot::ui {

/// A session on a library of the samples. The library is made once for the whole program and copied for each
/// test.
class SampleSession : public testing::Test {
protected:
    void SetUp() override
    {
        const QString file = m_folder.filePath(QStringLiteral("library.earshot"));
        ASSERT_TRUE(QFile::copy(master(), file));
        m_session.openLibrary(file);
        settle();
        ASSERT_FALSE(m_session.calls().empty());
    }

    /// Until no job runs and no event waits.
    void settle()
    {
        m_session.jobs().waitForAll();
        QCoreApplication::processEvents();
        m_session.jobs().waitForAll();
    }

    /// The call of a company whose name holds `company` in any script, of a period.
    CallId call(std::u16string_view company, int year, int quarter) const
    {
        for (const CallSummary& item : m_session.calls()) {
            const bool named =
                companyKey(item.info.company).find(companyKey(company)) != std::u16string::npos;
            if (named && item.info.fiscalYear == year && item.info.fiscalQuarter == quarter)
                return item.id;
        }
        return {};
    }

    void openCall(CallId call)
    {
        ASSERT_TRUE(call.valid());
        m_session.open(call);
        settle();
        ASSERT_TRUE(m_session.reading());
    }

    Session m_session;
    QTemporaryDir m_folder;

private:
    static QString master()
    {
        static const QTemporaryDir folder;
        static const QString file = [] {
            const QString path = folder.filePath(QStringLiteral("samples.earshot"));
            const auto library = Library::open(path.toStdString());
            EXPECT_TRUE(library.has_value());
            EXPECT_TRUE((*library)->importSamples(1).has_value());
            EXPECT_TRUE((*library)->backup((path + QStringLiteral(".copy")).toStdString()).has_value());
            return path + QStringLiteral(".copy");
        }();
        return file;
    }
};

} // namespace earshot::ui
