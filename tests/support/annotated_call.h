#pragma once

#include "output/export_data.h"
#include "support/made_reading.h"

#include <memory>

namespace earshot::test {

/// One call of an invented company with everything that annotations can be: a smile before the marked words
/// (code points differ from UTF-16), tags in a tree, a note, a bare mark, one in doubt, one of the whole
/// call.
inline ExportData annotatedCall()
{
    auto reading = std::make_shared<Reading>(
        madeReading({{u"Mara", Role::Executive, u"We grew 😀 and sold <more> oats & barley."},
                     {u"Ned", Role::Analyst, u"What of oats?"},
                     {u"Mara", Role::Executive, u"Oats rose 5%."}}));
    reading->call.info.fiscalYear = 2024;
    reading->call.info.fiscalQuarter = 4;
    ExportCall call;
    call.summary.id = CallId(7);
    call.summary.info = reading->call.info;
    call.summary.path = "calls/bluewater.txt";
    call.summary.imported = 1'700'000'000'000;
    const auto mark = [&](std::int64_t id, std::u16string_view words) {
        Annotation one;
        one.id = AnnotationId(id);
        one.call = call.summary.id;
        one.span = words.empty() ? Span() : placeOf(*reading, words);
        one.anchor = words.empty() ? AnchorKind::Call : AnchorKind::Text;
        one.quote = words;
        one.created = 1'715'675'400'000; // 2024-05-14T08:30:00Z
        one.changed = one.created + 60'000;
        call.annotations.push_back(one);
        return &call.annotations.back();
    };
    call.annotations.reserve(4);
    Annotation* tagged = mark(1, u"sold <more> oats & barley");
    tagged->tags = {TagId(2), TagId(3)};
    tagged->note = u"Ask \"how many\" <tons>.\nAgain.";
    mark(2, u"What of oats?");
    Annotation* doubtful = mark(3, u"5%");
    doubtful->doubtful = true;
    doubtful->tags = {TagId(3)};
    mark(4, {})->note = u"A short call.";
    call.reading = reading;
    return {{call},
            {{TagId(1), {}, u"risk", 0, 0},
             {TagId(3), {}, u"demand", 2, 2},
             {TagId(2), TagId(1), u"price", 1, 1}}};
}

} // namespace earshot::test
