#pragma once

#include "intake/formats/text_writer.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

// The names that vendors and recognisers give to the parts of a turn, as keys of JSON or heads of columns.

/// Keys in plain form (plainKey), most telling first.
inline constexpr std::array<std::string_view, 25> kSpeakerKeys = {"speakername",
                                                                  "personname",
                                                                  "transcriptpersonname",
                                                                  "participantname",
                                                                  "speakerlabel",
                                                                  "speaker",
                                                                  "speakertag",
                                                                  "speakerid",
                                                                  "participant",
                                                                  "participantid",
                                                                  "person",
                                                                  "talker",
                                                                  "voice",
                                                                  "author",
                                                                  "name",
                                                                  "displayname",
                                                                  "fullname",
                                                                  "username",
                                                                  "nickname",
                                                                  "user",
                                                                  "users",
                                                                  "speakers",
                                                                  "发言人",
                                                                  "说话人",
                                                                  "姓名"};
inline constexpr std::array<std::string_view, 20> kTextKeys = {
    "text",       "content",  "speech", "transcript", "value",   "word",          "punctuatedword",
    "display",    "sentence", "body",   "utterance",  "remarks", "componenttext", "paragraph",
    "paragraphs", "message",  "内容",   "文本",       "发言",    "发言内容"};
inline constexpr std::array<std::string_view, 10> kNameKeys = {
    "name",     "fullname", "displayname", "speakername", "personname",
    "username", "nickname", "speaker",     "label",       "姓名"};
inline constexpr std::array<std::string_view, 10> kTitleKeys = {
    "title",       "speakertitle", "jobtitle", "position", "job",
    "designation", "description",  "role",     "职务",     "职位"};
inline constexpr std::array<std::string_view, 9> kFirmKeys = {
    "company", "companyname", "companyofperson", "firm", "affiliation", "organization", "organisation",
    "公司",    "机构"};
inline constexpr std::array<std::string_view, 14> kTimeKeys = {
    "start",  "starttime", "starts",    "startms", "begin", "from",
    "offset", "timestamp", "timestart", "ts",      "time",  "offsetmilliseconds",
    "时间",   "开始时间"};

/// What is told of the call itself, in the order in which a heading says it.
enum class CallField { Title, Company, Symbol, Quarter, Year, Date };
inline constexpr std::size_t kCallFields = 6;
std::optional<CallField> callField(std::string_view plainKey);
/// Writes the field into the heading's line: "Harbour Tools (HBT) Q1 2024 2024-02-01".
void putCallField(TextWriter& writer, CallField field, std::u16string text);

/// "Ann Lee -- Harbour Tools -- Chief Financial Officer", "Speaker 2": the label as a page would print it.
std::u16string speakerLabel(const std::u16string& name, const std::u16string& firm,
                            const std::u16string& title);

/// Letters and digits alone, in lower case: "Speaker Name", "speaker_name" and "speakerName" are one.
std::string plainKey(std::string_view key);

/// "83.5", "83.5s", "01:23.5" or "PT1M23.5S" (ISO 8601) as seconds; nothing for a date.
std::optional<double> clockTime(std::u16string_view text);
inline constexpr double kBeyondTimes = 1e13; ///< milliseconds since 1970 are less

/// Learns from the times of a file how many of its units make a second: no call lasts ten hours, so that
/// whole numbers beyond are milliseconds.
class TimeUnit {
public:
    void add(double time);
    double perSecond() const;

private:
    double m_latest = 0;
    bool m_whole = true;
};

} // namespace earshot
