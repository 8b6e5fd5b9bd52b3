#include "transcript/spoken_text.h"

#include "text/break.h"
#include "text/fold.h"
#include "transcript/names.h"

namespace earshot {

SpokenText::SpokenText(std::u16string_view text, const Vocabulary& vocabulary)
    : m_text(text), m_folded(earshot::folded(text)), m_anyHan(holdsHan(text)), m_vocabulary(vocabulary)
{
}

bool SpokenText::isAtMost(const Span& speech, std::int32_t latin, std::int32_t han) const
{
    return speech.length() <= han || (speech.length() <= latin && !(m_anyHan && holdsHan(in(speech))));
}

const std::vector<Span>& SpokenText::sentences(const Span& speech) const
{
    const auto [place, added] = m_sentences.try_emplace(keyOf(speech));
    if (added)
        place->second = earshot::sentences(m_text, speech);
    return place->second;
}

const std::vector<PhraseMatcher::Match>& SpokenText::cues(const Span& piece) const
{
    const auto [place, added] = m_cues.try_emplace(keyOf(piece));
    if (added)
        place->second = m_vocabulary.cues.findAll(folded(piece));
    return place->second;
}

bool SpokenText::saysCue(const Span& piece, std::initializer_list<Cue> wanted) const
{
    return m_vocabulary.holdsCue(cues(piece), wanted);
}

} // namespace earshot
