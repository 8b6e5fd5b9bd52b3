#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// The letters a meeting's page draws for a picture stand on a line above the name: "JD", then "Jane Doe";
/// 高, then 高远明. They are the page's, where a document has them all along.
void markAvatars(const Document& document, Evidence& evidence);

/// "Like (3)  Reply" under every speech: short lines that come again and again right above labels, behind
/// whole sentences, belong to the page.
void markRefrains(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

/// "回复时间：2031-05-12 15:06": the times that a board prints below its messages are the page's.
void markPosted(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

/// "“山间明月”撤回了一条消息": what a chat tells of its members, by the names that label what they say.
void markNotices(const Document& document, Evidence& evidence);

/// A paragraph of legal cautions behind the last speech is the publisher's: it says several of the set
/// phrases that nobody says together at the end of a call.
void markCautions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

/// "（播放短片，略）", "延伸阅读" and headlines: what a page of Chinese sets between a speech and the next
/// label.
void markAsides(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

/// "### Opening remarks": headings of Markdown that stand above the last label and label nobody are the
/// page's, between speeches.
void markChapters(const Document& document, Evidence& evidence);

/// "> Get ten stock picks a week": quotations of Markdown between the speeches are the page's, where neither
/// labels nor what follows them are quoted.
void markQuotes(const Document& document, Evidence& evidence);

/// What stands behind the last speech: "Transcribed by …", "由…生成", and all that a rule sets off, where no
/// rule stands inside other speeches.
void markColophon(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
