/** Names that pretend: what a reader should know about a publisher's name before trusting a pack. */

/**
 * - `scripts`: letters of several alphabets, or such as look like others, in one name;
 * - `ours`: reads like the name of this extension;
 * - `authority`: reads like an authority that issues documents.
 */
export type PublisherDoubt = 'scripts' | 'ours' | 'authority';

/** One character after another: what is written, and what it is read as. */
function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(text.match(/../gu)?.map(([from, to]) => [from, to]) ?? []);
}

const READ_AS: Readonly<Record<string, string>> = {
  /** Cyrillic and Greek letters beside the Latin ones they are taken for; radicals that no normal form makes characters. */
  ...pairs(
    'аaеeоoрpсcхxуyіiјjѕsһhԁdʐzᴢzԛqԝwαaοoρpνvιiυuϲcϳjχxıi⺠民⺟母⻅见⻋车⻓长⻔门⻚页⻛风⻜飞⻢马⻩黄⻬齐⻰龙',
  ),
  /** Traditional and other forms of the characters in the words below. */
  ...pairs(
    '國国囯国囻国圀国務务華华網网廳厅辦办發发黨党協协員员會会財财統统計计報报檢检註注䇿策筞策筴策䇲策',
  ),
  /** Apostrophes. */
  ...pairs("’'‘'ʼ'′'＇'"),
};

/** 人大 is a university too, and government reports (政府工作报告) are what readers of ours read together. */
const AUTHORITIES =
  /国务院|政府(?!工作报告|采购|会计)|人民代表大会|人大(?!附|考|研|学|校|出版社|经|法)|政协|中共|党委|中央|委员会|发展和改革|发展改革|发改委|财政部|统计局|办公厅|办公室|(?:最高|高级|中级|人民|[省市县区州])(?:法院|检察院)|(?:法院|检察院)$|新华社|新华网|人民日报|人民网|求是|government|ministry|state ?council|xinhua|people'?s ?daily|\.gov\b|[部委局厅署]$/u;

const OTHER_ALPHABETS =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}\p{Script=Coptic}]/u;
/** Radicals that look like characters: ⽂ for 文. */
const RADICALS = /[\u2e80-\u2fdf\u31c0-\u31ef]/u;

/** What is doubtful about a name that has been cleaned. */
export function doubtsAboutPublisher(name: string): PublisherDoubt[] {
  const read = [...name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((character) => READ_AS[character] ?? character)
    .join('');
  const plain = read.replace(/[\s\p{P}\p{S}]/gu, '');
  const doubts: PublisherDoubt[] = [];
  const mixed = OTHER_ALPHABETS.test(name) && /[\p{Script=Latin}\p{Script=Han}]/u.test(name);
  const disguised = OTHER_ALPHABETS.test(name) && /^[\x21-\x7e]+$/u.test(plain);
  if (mixed || disguised || RADICALS.test(name) || name.normalize('NFKC') !== name.normalize('NFC'))
    doubts.push('scripts');
  if (/策注|cezhu/u.test(plain)) doubts.push('ours');
  if (AUTHORITIES.test(read) || AUTHORITIES.test(plain)) doubts.push('authority');
  return doubts;
}
