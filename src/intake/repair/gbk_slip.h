#pragma once

#include "intake/working_text.h"
#include "text/script.h"

#include <stop_token>
#include <string_view>
#include <vector>

namespace earshot {

/// Damage of pages kept as GBK on which a bulk converter replaced two bytes that belonged to two characters.
/// What follows is paired wrongly until a byte of ASCII sets the pairs right again:
///   - a full-width sign made half width: A1[A3BF]82 F377 (。總體) → ?傮w
///   - a gloss put behind a character that was none: 82[83C8]E7 … (們如…) → 們?nèi)绾…
/// Lost bytes are enumerated and the rest re-aligned; kept is only what gives back exactly the damaged text
/// when damaged again, ranked by the language of the document. Applied where one reading is far ahead of all
/// others and of the text as it stands; where readings differ in places only, what they share is applied and
/// those places are proposed with their candidates, best first; otherwise the whole is. `glosses` are the
/// glosses of the text that a converter put there: they hide neighbours from each other. No edits once
/// `stop` is requested: a page damaged everywhere takes seconds.
std::vector<Edit> findGbkSlips(std::u16string_view text, Language language,
                               const std::vector<Edit>& glosses = {}, const std::stop_token& stop = {});

} // namespace earshot
