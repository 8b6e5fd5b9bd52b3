#include "support/start_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>
#include <cstdlib>

namespace earshot::ui {

namespace {

// The language of the window is not chosen yet when these are read: they are English.

[[noreturn]] void wrongUsage(const QString& sentence)
{
    std::fputs(qPrintable(sentence + QLatin1Char('\n')), stderr);
    std::exit(2);
}

QSize sizeOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 200 || size.height() < 200 || size.width() > 10000 || size.height() > 10000) {
        wrongUsage(QStringLiteral("A size is written like 1440x900."));
    }
    return size;
}

std::optional<Theme::Mode> modeOf(const QString& text)
{
    if (text == QLatin1String("dark")) {
        return Theme::Mode::Dark;
    }
    if (text == QLatin1String("light")) {
        return Theme::Mode::Light;
    }
    if (text == QLatin1String("system")) {
        return Theme::Mode::System;
    }
    wrongUsage(QStringLiteral("A theme is dark, light or system."));
}

} // namespace

StartOptions StartOptions::parse(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Reads earnings-call transcripts."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Transcripts to import."),
                                 QStringLiteral("[FILE…]"));
    const auto option = [&](const char* name, const QString& text, const char* value) {
        const QCommandLineOption made(QLatin1String(name), text, QLatin1String(value));
        parser.addOption(made);
        return made;
    };
    const auto library = option("library", QStringLiteral("The library file to open."), "FILE");
    const auto language =
        option("language", QStringLiteral("Language of the window: en, zh_CN or zh_TW."), "CODE");
    const auto theme = option("theme", QStringLiteral("dark, light or system."), "THEME");
    const auto size = option("size", QStringLiteral("Size of the window, like 1440x900."), "WxH");
    const auto open = option("open", QStringLiteral("Open the n-th call of the library."), "N");
    const QCommandLineOption samples(QStringLiteral("samples"),
                                     QStringLiteral("Take in the fictional sample calls."));
    parser.addOption(samples);
    const auto screenshot =
        option("screenshot", QStringLiteral("Draw the window into a PNG file and end."), "FILE");
    const auto search = option("search", QStringLiteral("Search all calls."), "WORDS");
    const auto find = option("find", QStringLiteral("Find in the open call."), "WORDS");
    const auto action =
        option("do", QStringLiteral("Trigger an action by its name; may be given several times."), "ACTION");
    const auto select =
        option("select", QStringLiteral("Select words before the action of the same place."), "WORDS");
    const auto tab = option("tab", QStringLiteral("Show the n-th panel on the right."), "N");
    const auto scroll =
        option("scroll", QStringLiteral("Scroll the transcript to a share of its length."), "0..1");
    parser.process(app);

    StartOptions result;
    result.files = parser.positionalArguments();
    result.library = parser.value(library);
    result.language = parser.value(language);
    result.samples = parser.isSet(samples);
    result.screenshot = parser.value(screenshot);
    result.search = parser.value(search);
    result.find = parser.value(find);
    result.select = parser.values(select);
    result.actions = parser.values(action);
    if (parser.isSet(theme)) {
        result.theme = modeOf(parser.value(theme));
    }
    if (parser.isSet(size)) {
        result.size = sizeOf(parser.value(size));
    }
    if (parser.isSet(open)) {
        result.open = parser.value(open).toInt();
    }
    if (parser.isSet(tab)) {
        result.tab = parser.value(tab).toInt() - 1;
    }
    if (parser.isSet(scroll)) {
        result.scroll = parser.value(scroll).toDouble();
    }
    return result;
}

} // namespace earshot::ui
