#include "transcript/segmenter.h"

#include "transcript/conversation.h"
#include "transcript/doubt.h"
#include "transcript/evidence.h"
#include "transcript/metadata.h"
#include "transcript/people.h"
#include "transcript/run_in.h"
#include "transcript/spoken_text.h"
#include "transcript/turns.h"

namespace earshot {
namespace {

Turn turnOf(const Stretch& stretch, const Document& document)
{
    Turn turn;
    turn.section = stretch.section;
    turn.role = stretch.role;
    turn.body = stretch.body;
    if (stretch.label) {
        turn.label = stretch.label->span;
        turn.time = stretch.label->parts.time;
        if (!turn.time)
            turn.time = document.blocks[stretch.label->block].time;
    } else {
        turn.label = Span(stretch.body.begin(), stretch.body.begin());
    }
    return turn;
}

Result<Call> segmentWith(const Document& read, const Vocabulary& vocabulary, const CallInfoWords& infoWords,
                         const Progress& progress)
{
    const std::optional<Document> apart = withRunInLabelsApart(read, vocabulary);
    const Document& document = apart ? *apart : read;
    const SpokenText spoken(document.text, vocabulary);
    const Evidence evidence = weighLabels(document, spoken, vocabulary);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document.path);
    const std::vector<Stretch> stretches = cutTurns(document, evidence);
    Call call;
    bool labelled = false;
    for (const Stretch& stretch : stretches) {
        call.turns.push_back(turnOf(stretch, document));
        labelled = labelled || stretch.label;
    }
    if (!labelled)
        return fail(ErrorCode::NoTranscript, document.path);
    namePeople(stretches, evidence.roster, document, vocabulary, call);
    giveRoles(stretches, spoken, vocabulary, call);
    readConversation(spoken, vocabulary, call);
    tellDoubts(document, evidence, stretches, call);
    readCallInfo(document, infoWords, evidence.addressee, call);
    return call;
}

} // namespace

Result<Call> segment(const Document& document, const Lexicon& lexicon, const Progress& progress)
{
    if (&lexicon == &Lexicon::shipped())
        return segmentWith(document, Vocabulary::shipped(), CallInfoWords::shipped(), progress);
    return segmentWith(document, Vocabulary(lexicon), CallInfoWords(lexicon), progress);
}

} // namespace earshot
