#include "cli/commands.h"
#include "cli/console.h"
#include "cli/report.h"
#include "intake/reader.h"
#include "library/library.h"
#include "output/json.h"

namespace earshot::cli {
namespace {

Paint paint()
{
    return showsColours() ? Paint::Terminal : Paint::None;
}

Result<std::string> whole(const std::string& bytes, const std::string& file, Printed printed)
{
    return readCall(bytes, file).transform([printed](const Reading& reading) {
        return printed == Printed::Json ? callJson(reading) : report(reading, paint());
    });
}

Result<std::string> repairsOnly(const std::string& bytes, const std::string& file, Printed printed)
{
    return readDocument(bytes, file).transform([&](const Document& document) {
        if (printed == Printed::Json)
            return documentJson(document);
        const std::string diff = repairDiff(document, paint());
        return file + "\n" + (diff.empty() ? "No repairs\n" : diff);
    });
}

} // namespace

int inspect(const std::vector<std::string>& files, Asked asked, Printed printed)
{
    int status = kDone;
    for (const std::string& file : files) {
        const Result<std::string> shown = readFile(file).and_then([&](const std::string& bytes) {
            return asked == Asked::Repairs ? repairsOnly(bytes, file, printed) : whole(bytes, file, printed);
        });
        if (shown) {
            print(*shown + "\n");
            continue;
        }
        status = kSomeFailed;
        complain(shown.error());
        if (printed == Printed::Json)
            print(errorJson(shown.error()) + "\n");
    }
    return status;
}

} // namespace earshot::cli
