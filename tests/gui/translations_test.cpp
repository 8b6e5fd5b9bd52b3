#include "support/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

struct Message {
    QString source;
    QStringList translations;
    bool unfinished = false;
};

std::vector<Message> messagesOf(const QString& language)
{
    QFile file(QStringLiteral(EARSHOT_TRANSLATIONS "/earshot_%1.ts").arg(language));
    std::vector<Message> messages;
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (reader.name() == QLatin1String("message")) {
            messages.emplace_back();
        } else if (reader.name() == QLatin1String("source")) {
            messages.back().source = reader.readElementText();
        } else if (reader.name() == QLatin1String("translation")) {
            messages.back().unfinished = reader.attributes().hasAttribute(QLatin1String("type"));
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            messages.back().translations.append(text);
        }
    }
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%[1-9n]"));
    QStringList found;
    for (auto matches = place.globalMatch(text); matches.hasNext();) {
        found.append(matches.next().captured());
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

class Translated : public testing::TestWithParam<const char*> {};

TEST_P(Translated, EveryStringIsTranslatedAndKeepsItsPlaceholders)
{
    const auto messages = messagesOf(QLatin1String(GetParam()));
    EXPECT_GT(messages.size(), 300U);
    for (const Message& message : messages) {
        ASSERT_EQ(message.translations.size(), 1) << qPrintable(message.source);
        EXPECT_FALSE(message.unfinished) << qPrintable(message.source);
        EXPECT_FALSE(message.translations.front().isEmpty()) << qPrintable(message.source);
        EXPECT_EQ(placeholders(message.translations.front()), placeholders(message.source))
            << qPrintable(message.source);
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Translated, testing::Values("zh_CN", "zh_TW"));

TEST(Translations, ALanguageIsTakenAtOnceAndGivenBack)
{
    const auto file = [] { return QCoreApplication::translate("Actions", "&File"); };
    Translations::instance().use(QStringLiteral("zh_CN"));
    EXPECT_EQ(file(), QStringLiteral("文件(&F)"));
    Translations::instance().use(QStringLiteral("zh_TW"));
    EXPECT_EQ(file(), QStringLiteral("檔案(&F)"));
    Translations::instance().use(QStringLiteral("en"));
    EXPECT_EQ(file(), QStringLiteral("&File"));
    EXPECT_EQ(QCoreApplication::translate("earshot::ui::LibraryPanel", "%n company(ies)", nullptr, 1),
              QStringLiteral("1 company"));
    EXPECT_EQ(QCoreApplication::translate("earshot::ui::LibraryPanel", "%n company(ies)", nullptr, 2),
              QStringLiteral("2 companies"));
}

} // namespace
} // namespace earshot::ui
