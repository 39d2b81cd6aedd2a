/** Names that pretend: what a reader should know about a publisher's name before trusting a pack. */

/**
 * - `scripts`: letters of several alphabets, or such as look like others, in one name;
 * - `ours`: reads like the name of this extension;
 * - `authority`: reads like an authority that issues documents.
 */
export type PublisherDoubt = 'scripts' | 'ours' | 'authority';

/** Cyrillic and Greek letters beside the Latin ones they are taken for; radicals that no normal form makes characters. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  'аaеeоoрpсcхxуyіiјjѕsһhԁdʐzᴢzԛqԝwαaοoρpνvιiυuϲcϳjχx⺠民⺟母⻅见⻋车⻓长⻔门⻚页⻛风⻜飞⻢马⻩黄⻬齐⻰龙'
    .match(/../gu)
    ?.map(([from, to]) => [from, to]) ?? [],
);

const AUTHORITIES =
  /国务院|人民政府|人民代表大会|人大常委|政协|中共|党委|中央|委员会|发展和改革|发展改革|发改委|财政部|统计局|办公厅|办公室|新华社|新华网|人民日报|人民网|中国政府|求是|government|ministry|state council|xinhua|people'?s daily|\.gov\b|[部委局厅署]$/iu;

const OTHER_ALPHABETS =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}\p{Script=Coptic}]/u;
/** Radicals that look like characters: ⽂ for 文. */
const RADICALS = /[\u2e80-\u2fdf\u31c0-\u31ef]/u;

/** What is doubtful about a name that has been cleaned. */
export function doubtsAboutPublisher(name: string): PublisherDoubt[] {
  const plain = [...name.normalize('NFKC').toLowerCase()]
    .map((character) => LOOKALIKES[character] ?? character)
    .join('')
    .replace(/[\s\p{P}\p{S}]/gu, '');
  const doubts: PublisherDoubt[] = [];
  const mixed = OTHER_ALPHABETS.test(name) && /[\p{Script=Latin}\p{Script=Han}]/u.test(name);
  const disguised = OTHER_ALPHABETS.test(name) && /^[\x21-\x7e]+$/u.test(plain);
  if (mixed || disguised || RADICALS.test(name) || name.normalize('NFKC') !== name.normalize('NFC'))
    doubts.push('scripts');
  if (/[策筞筴䇲]注|cezhu/u.test(plain)) doubts.push('ours');
  if (AUTHORITIES.test(name.normalize('NFKC')) || AUTHORITIES.test(plain)) doubts.push('authority');
  return doubts;
}
