#include "cli/commands.h"
#include "cli/console.h"

#include <CLI/CLI.hpp>
#include <csignal>

namespace {

using namespace earshot::cli;

int run(int argc, char** argv)
{
    CLI::App app("Reads earnings-call transcripts: turns, questions and answers, figures.", "earshot-cli");
    app.require_subcommand(1);
    int status = kDone;

    std::vector<std::string> files;
    bool json = false;
    CLI::App* inspecting =
        app.add_subcommand("inspect", "Read files without a library and print what is in them");
    inspecting->add_option("FILE", files, "Transcripts")->required();
    inspecting->add_flag("--json", json, "One line of JSON for each file (schema earshot.call/1)");
    inspecting->callback([&] { status = inspect(files, json ? Printed::Json : Printed::Text); });

    CLI::App* figuring =
        app.add_subcommand("figures", "Read {\"text\", \"lang\"} lines, print their figures");
    figuring->add_flag("--json", json, "One line of JSON for each line of input");
    figuring->callback([&] { status = figures(); });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    if (!printed()) {
        complain({earshot::ErrorCode::DiskFull, "standard output", {}});
        return kSomeFailed;
    }
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    // A limit on file sizes shall be an error that we can tell, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    return run(argc, argv);
}
