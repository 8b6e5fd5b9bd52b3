#include "cli/commands.h"
#include "cli/console.h"
#include "cli/report.h"
#include "library/library.h"
#include "output/json.h"

namespace earshot::cli {

int inspect(const std::vector<std::string>& files, Printed printed)
{
    int status = kDone;
    for (const std::string& file : files) {
        const Result<Reading> reading =
            readFile(file).and_then([&](const std::string& bytes) { return readCall(bytes, file); });
        if (!reading) {
            status = kSomeFailed;
            complain(reading.error());
        }
        if (printed == Printed::Json)
            print((reading ? callJson(*reading) : errorJson(reading.error())) + "\n");
        else if (reading)
            print(report(*reading) + "\n");
    }
    return status;
}

} // namespace earshot::cli
