#include "cli/commands.h"
#include "cli/console.h"
#include "cli/library_file.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <map>

namespace {

using namespace earshot::cli;
using earshot::ExportFormat;

const std::map<std::string, ExportFormat> kFormats = {
    {"csv", ExportFormat::CsvExcel},
    {"csv-data", ExportFormat::CsvData},
    {"csv-figures", ExportFormat::CsvFigures},
    {"json", ExportFormat::Json},
    {"markdown", ExportFormat::Markdown},
    {"html", ExportFormat::Html},
    {"xlsx", ExportFormat::Xlsx},
    {"pdf", ExportFormat::Pdf},
    {"qdpx", ExportFormat::RefiQda},
    {"web-annotation", ExportFormat::WebAnnotation},
};

/// What the command line said; one place for all commands.
struct Options {
    std::vector<std::string> files;
    std::vector<std::int64_t> calls;
    std::string library;
    std::string query;
    std::string output;
    std::string company;
    bool all = false;
    bool repairs = false;
    bool dryRun = false;
    ExportFormat format = ExportFormat::CsvExcel;
    std::size_t limit = 1000;
    bool json = false;
    bool salvage = false;

    Printed printed() const { return json ? Printed::Json : Printed::Text; }
    std::string libraryFile() const { return earshot::cli::libraryFile(library); }
};

CLI::App* withLibrary(CLI::App* command, Options& options)
{
    command->add_option("--library,-l", options.library,
                        "Library file [default: $XDG_DATA_HOME/earshot/library.earshot]");
    return command;
}

CLI::App* withJson(CLI::App* command, Options& options, const char* what = "Lines of JSON")
{
    command->add_flag("--json", options.json, what);
    return command;
}

void addReading(CLI::App& app, Options& options, int& status)
{
    CLI::App* inspecting =
        app.add_subcommand("inspect", "Read files without a library and print what is in them");
    inspecting->add_option("FILE", options.files, "Transcripts")->required();
    inspecting->add_flag("--repairs", options.repairs, "Only what was repaired, as a diff; of any text");
    withJson(inspecting, options,
             "One line of JSON for each file (schema earshot.call/1, with --repairs earshot.document/1)");
    inspecting->callback([&] {
        status =
            inspect(options.files, options.repairs ? Asked::Repairs : Asked::Everything, options.printed());
    });

    CLI::App* figuring = app.add_subcommand(
        "figures", "Read lines of JSON with \"text\" and \"lang\", print their figures as JSON");
    withJson(figuring, options, "Always on");
    figuring->callback([&] { status = figures(); });
}

void addKeeping(CLI::App& app, Options& options, int& status)
{
    CLI::App* importing = withLibrary(app.add_subcommand("import", "Read files into the library"), options);
    importing->add_option("FILE", options.files, "Transcripts")->required();
    withJson(importing, options);
    importing->callback([&] { status = import(options.libraryFile(), options.files, options.printed()); });

    CLI::App* sampling = withLibrary(
        app.add_subcommand("samples", "Put the fictional sample calls into the library"), options);
    withJson(sampling, options);
    sampling->callback([&] { status = importSamples(options.libraryFile(), options.printed()); });

    CLI::App* listing = withLibrary(app.add_subcommand("list", "List the calls of the library"), options);
    withJson(listing, options);
    listing->callback([&] { status = list(options.libraryFile(), options.printed()); });

    CLI::App* checking = withLibrary(app.add_subcommand("check", "Look for damage in the library"), options);
    checking->add_flag("--salvage", options.salvage,
                       "Save what can be read of a damaged library to a new one");
    checking->add_option("--output,-o", options.output, "The new library [default: LIBRARY.salvaged]");
    withJson(checking, options);
    checking->callback([&] {
        const std::string target =
            options.output.empty() ? options.libraryFile() + ".salvaged" : options.output;
        status = check(options.libraryFile(), options.salvage ? std::optional(target) : std::nullopt,
                       options.printed());
    });

    CLI::App* backing =
        withLibrary(app.add_subcommand("backup", "Write a checked copy of the library"), options);
    backing->add_option("FILE", options.output, "The copy")->required();
    withJson(backing, options);
    backing->callback([&] { status = backup(options.libraryFile(), options.output, options.printed()); });
}

void addSynonyms(CLI::App& app, Options& options, int& status)
{
    CLI::App* listing =
        withLibrary(app.add_subcommand("synonyms", "List words that a search takes for the same"), options);
    listing->add_flag("--all", options.all, "Also the built-in ones");
    withJson(listing, options);
    listing->callback([&] {
        status = synonyms(options.libraryFile(), options.all ? Listed::Everything : Listed::Own,
                          options.printed());
    });

    CLI::App* writing = withLibrary(
        app.add_subcommand("export-synonyms", "Write your own synonyms to a file, .csv or .json"), options);
    writing->add_option("FILE", options.output, "The file")->required();
    writing->callback([&] { status = exportSynonyms(options.libraryFile(), options.output); });

    CLI::App* taking = withLibrary(
        app.add_subcommand("import-synonyms", "Add the synonyms of a file, CSV or JSON"), options);
    taking->add_option("FILE", options.output, "A set of words a line")->required();
    taking->callback([&] { status = importSynonyms(options.libraryFile(), options.output); });
}

void addUsing(CLI::App& app, Options& options, int& status)
{
    CLI::App* exporting =
        withLibrary(app.add_subcommand("export", "Write calls for other programs"), options);
    exporting
        ->add_option("--format,-f", options.format,
                     "csv, csv-data, csv-figures, xlsx, markdown, html, pdf, json, web-annotation, qdpx")
        ->transform(CLI::CheckedTransformer(kFormats));
    exporting->add_option("--call,-c", options.calls, "Call number; may be given again [default: all]");
    exporting->add_option("--output,-o", options.output, "File [default: standard output]");
    exporting->callback(
        [&] { status = exportCalls(options.libraryFile(), options.calls, options.format, options.output); });

    CLI::App* searching = withLibrary(app.add_subcommand("search", "Find words in turns and notes"), options);
    searching
        ->add_option("QUERY", options.query,
                     "Words, \"words together\", a OR b, -word, (groups); speaker:, company:, period:, "
                     "role:, section:, "
                     "tag: restrict, metric:, segment:, place: find figures")
        ->required();
    searching->add_option("--limit", options.limit, "Most hits")->capture_default_str();
    withJson(searching, options);
    searching->callback(
        [&] { status = search(options.libraryFile(), options.query, options.limit, options.printed()); });

    CLI::App* comparing =
        withLibrary(app.add_subcommand("compare", "Compare calls, in order of period"), options);
    comparing->add_option("CALL", options.calls, "Call numbers")->required()->expected(2, 4);
    withJson(comparing, options);
    comparing->callback([&] { status = compare(options.libraryFile(), options.calls, options.printed()); });

    CLI::App* reconciling = withLibrary(
        app.add_subcommand("reconcile", "Hold what calls say against each other and against results"),
        options);
    reconciling->add_option("CALL", options.calls, "Call numbers")->required();
    reconciling->add_flag("--all", options.all, "Also what agrees");
    withJson(reconciling, options, "One line of JSON for each pair of statements");
    reconciling->callback([&] {
        status = reconcile(options.libraryFile(), options.calls,
                           options.all ? Told::Everything : Told::Disagreements, options.printed());
    });

    CLI::App* taking = withLibrary(
        app.add_subcommand("import-results", "Keep tables of a company's results beside its calls"), options);
    taking->add_option("FILE", options.files, "CSV, or company-facts JSON")->required();
    taking->add_option("--company,-c", options.company, "The company [default: as the file names it]");
    withJson(taking, options);
    taking->callback([&] {
        status = importResults(options.libraryFile(), options.files, options.company, options.printed());
    });

    CLI::App* returning = withLibrary(
        app.add_subcommand("import-qa", "Take back what was edited in an exported table of questions"),
        options);
    returning->add_option("FILE", options.files, "CSV, as a spreadsheet saved it")->required();
    returning->add_flag("--dry-run,-n", options.dryRun, "Show what would change, and change nothing");
    withJson(returning, options, "One line of JSON for each file");
    returning->callback([&] {
        status = importQa(options.libraryFile(), options.files,
                          options.dryRun ? Taken::Shown : Taken::Applied, options.printed());
    });
}

int run(int argc, char** argv)
{
    CLI::App app("Reads earnings-call transcripts: turns, questions and answers, figures.", "earshot-cli");
    app.set_version_flag("--version", EARSHOT_VERSION);
    app.require_subcommand(1);
    Options options;
    int status = kDone;
    withLibrary(&app, options); // before the command or behind it
    addReading(app, options, status);
    addKeeping(app, options, status);
    addUsing(app, options, status);
    addSynonyms(app, options, status);
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
