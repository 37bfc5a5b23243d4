/** What holds in every agreement, for lack of a common answer in the field (semantics §9): what it is about, and a sentence. */
export type Rule = readonly [title: string, sentence: string];
