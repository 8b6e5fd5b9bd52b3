#include "transcript/conversation.h"

#include "transcript/follow_up.h"
#include "transcript/interviews.h"
#include "transcript/pairing.h"
#include "transcript/sections.h"
#include "transcript/sub_questions.h"

namespace earshot {

void readConversation(const SpokenText& spoken, const Vocabulary& vocabulary, Call& call)
{
    const std::vector<bool> own = moderatorsQuestions(spoken, call);
    giveSections(spoken, vocabulary, own, call);
    call.exchanges.clear();
    const Passing passing(spoken, call, vocabulary);
    pairTurns(spoken, vocabulary, passing, own, call);
    readSubQuestions(spoken, vocabulary, passing, call);
    findFollowUps(spoken, vocabulary, call);
}

} // namespace earshot
