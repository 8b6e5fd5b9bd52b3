<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ComparePanel</name>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n answer changed</numerusform>
            <numerusform>%n answers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n analyst(s) ask again</source>
        <translation>
            <numerusform>%n analyst asks again</numerusform>
            <numerusform>%n analysts ask again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of questions not answered</source>
        <translation>
            <numerusform>%n part of a question not answered</numerusform>
            <numerusform>%n parts of questions not answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCommand</name>
    <message numerus="yes">
        <source>Reject %n repair(s)</source>
        <translation>
            <numerusform>Reject %n repair</numerusform>
            <numerusform>Reject %n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n repair(s)</source>
        <translation>
            <numerusform>Accept %n repair</numerusform>
            <numerusform>Accept %n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %n doubt(s)</source>
        <translation>
            <numerusform>Settle %n doubt</numerusform>
            <numerusform>Settle %n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::CallDelegate</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::CallsModel</name>
    <message numerus="yes">
        <source>%1, %n call(s)</source>
        <translation>
            <numerusform>%1, %n call</numerusform>
            <numerusform>%1, %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Q</source>
        <translation>
            <numerusform>%n Q</numerusform>
            <numerusform>%n Q</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::ChecksView</name>
    <message numerus="yes">
        <source>%n statement(s) were compared.</source>
        <translation>
            <numerusform>%n statement was compared.</numerusform>
            <numerusform>%n statements were compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::ComparePanel</name>
    <message numerus="yes">
        <source>Figures · %n metric(s)</source>
        <translation>
            <numerusform>Figures · %n metric</numerusform>
            <numerusform>Figures · %n metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::CompareView</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::ExchangesModel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clarification(s)</source>
        <translation>
            <numerusform>%n clarification</numerusform>
            <numerusform>%n clarifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Preview · %n row(s)</source>
        <translation>
            <numerusform>Preview · %n row</numerusform>
            <numerusform>Preview · %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::FiguresPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::FileCommands</name>
    <message numerus="yes">
        <source>The import was stopped. %n file(s) came in before.</source>
        <translation>
            <numerusform>The import was stopped. %n file came in before.</numerusform>
            <numerusform>The import was stopped. %n files came in before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1 kept beside its calls.</source>
        <translation>
            <numerusform>%n value of %1 kept beside its calls.</numerusform>
            <numerusform>%n values of %1 kept beside its calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the library. First: %1</source>
        <translation>
            <numerusform>%n fault in the library. First: %1</numerusform>
            <numerusform>%n faults in the library. First: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>%n file imported.</numerusform>
            <numerusform>%n files imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken from the table.</source>
        <translation>
            <numerusform>%n change taken from the table.</numerusform>
            <numerusform>%n changes taken from the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the library already.</source>
        <translation>
            <numerusform>%n file is in the library already.</numerusform>
            <numerusform>%n files are in the library already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::ImportReportModel</name>
    <message numerus="yes">
        <source>, %n mark(s) to check</source>
        <translation>
            <numerusform>, %n mark to check</numerusform>
            <numerusform>, %n marks to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::LibraryPanel</name>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::MetricComparisonModel</name>
    <message numerus="yes">
        <source>said %n time(s) more</source>
        <translation>
            <numerusform>said %n time more</numerusform>
            <numerusform>said %n times more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::QaImportDialog</name>
    <message numerus="yes">
        <source>%n change(s) in %1.</source>
        <translation>
            <numerusform>%n change in %1.</numerusform>
            <numerusform>%n changes in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be taken back and stand below, each with the reason.</source>
        <translation>
            <numerusform>%n thing cannot be taken back and stands below, with the reason.</numerusform>
            <numerusform>%n things cannot be taken back and stand below, each with the reason.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::SavedSearchesModel</name>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1, %n hit</numerusform>
            <numerusform>%1, %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1, %n hit</numerusform>
            <numerusform>%1, %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::SearchPanel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n call(s)</source>
        <translation>
            <numerusform>in %n call</numerusform>
            <numerusform>in %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::SpeakerPicker</name>
    <message numerus="yes">
        <source>For all %n turn(s) with this label</source>
        <translation>
            <numerusform>For the %n turn with this label</numerusform>
            <numerusform>For all %n turns with this label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>%n character selected</numerusform>
            <numerusform>%n characters selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable byte(s)</source>
        <translation>
            <numerusform>%n unreadable byte</numerusform>
            <numerusform>%n unreadable bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::SynonymsDialog</name>
    <message numerus="yes">
        <source>%n set(s) came in.</source>
        <translation>
            <numerusform>%n set came in.</numerusform>
            <numerusform>%n sets came in.</numerusform>
        </translation>
    </message>
</context>
</TS>
