/**
 * Every doubt the extractor can have, its weight, and its words. {braces} name the values a diagnostic carries; `entry` is its
 * printed number and headword, 13「三率三度」. Pages of the extension word the codes from their locale files with the same values.
 */
import type { Severity } from './draft.ts';

type Wording = { readonly severity: Severity; readonly zh: string; readonly en: string };

export const MESSAGES = {
  'no-section': {
    severity: 'error',
    zh: '没有找到注释部分（名词解释、注释、工作注释等）。请确认文件含有注释，或在注释之前加一行“名词解释”。',
    en: 'No annotation section was found. Make sure the file has one, or put a line 名词解释 above the notes.',
  },
  'too-many-lines': {
    severity: 'error',
    zh: '文件有 {count} 行，超过 {limit} 行，不像一份报告，未读。请只留下报告和注释后重试。',
    en: 'The file has {count} lines, more than {limit}; it does not look like a report and was not read. Keep the report and its notes and try again.',
  },
  'another-heading': {
    severity: 'info',
    zh: '此处也像注释部分的标题，未采用；注释取自后面条目更多的一处。请核对此处之下有没有词条。',
    en: 'This line looks like the heading of an annotation section too; the one with more entries below was taken. See whether there are entries below this one.',
  },
  'after-notes': {
    severity: 'info',
    zh: '注释到此为止。自此行「{excerpt}」起 {count} 行不属于注释，未读。若仍有词条，请删去其间的文字后重试。',
    en: 'The notes end here. {count} lines from here on (“{excerpt}”) were not read. If there are entries among them, delete the text in between and try again.',
  },
  'unwrapped-lines': {
    severity: 'info',
    zh: '自此行起，各行写满约 {width} 字就折行；{count} 处折行已接成段落。请核对各条的起止。',
    en: 'From here on lines are broken at some {width} characters; {count} breaks were closed to make paragraphs. See where entries begin and end.',
  },
  'running-head': {
    severity: 'info',
    zh: '此行「{excerpt}」是页眉或页码，已略去。若是正文，请手工接上。',
    en: 'This line (“{excerpt}”) is a running head or a page number and was left out. If it is text, add it by hand.',
  },
  'unplaced-fragment': {
    severity: 'warning',
    zh: '此行「{excerpt}」不属于任何词条，未收入。若是释义的一部分，请手工接上。',
    en: 'This line (“{excerpt}”) belongs to no entry and was left out. If it is part of a gloss, add it by hand.',
  },
  'unplaced-rest': {
    severity: 'warning',
    zh: '自此行起还有 {count} 行不属于任何词条，未收入，不再逐行列出。请检查这一大段文字。',
    en: 'From here on {count} more lines belong to no entry; they were left out and are not listed one by one. Look through this stretch.',
  },
  'number-alone': {
    severity: 'warning',
    zh: '第 {number} 条只有编号，没有文字，未收入。请对照原件补上或舍去。',
    en: 'Entry {number} is a number without text and was left out. Compare with the original.',
  },
  'no-separator': {
    severity: 'warning',
    zh: '「{excerpt}」没有可辨认的词目与释义的分界，未收入。请手工划分或舍去。',
    en: 'In “{excerpt}” headword and gloss cannot be told apart; it was left out. Divide it by hand or reject it.',
  },
  'headword-without-gloss': {
    severity: 'warning',
    zh: '词条 {entry}只有词目，没有释义，未收入。请对照原件补上。',
    en: 'Entry {entry} has no gloss and was left out. Compare with the original.',
  },
  'cut-gloss': {
    severity: 'warning',
    zh: '词条 {entry}的释义在行末断开，其后夹有别的文字；释义只收断开之前的部分。请对照原件接续。',
    en: 'The gloss of {entry} breaks off and other text follows; only the part before the break was taken. Compare with the original and join the rest.',
  },
  'cut-gloss-tail': {
    severity: 'warning',
    zh: '词条 {entry}的释义在行末断开，其后夹有别的文字；释义只收断开之前的部分。可能的后半在第 {tail} 行「{excerpt}」，请对照原件接续。',
    en: 'The gloss of {entry} breaks off and other text follows; only the part before the break was taken. Its rest may be line {tail} (“{excerpt}”). Compare with the original.',
  },
  'joined-broken-line': {
    severity: 'info',
    zh: '词条 {entry}的释义在上一行末尾断开，已接上此行「{excerpt}」。请核对两行是否原为一句。',
    en: 'The gloss of {entry} was broken at the end of the line above and goes on here (“{excerpt}”). See whether both were one sentence.',
  },
  'joined-broken-lines': {
    severity: 'warning',
    zh: '词条 {entry}的释义在上一行末尾断开，自此行「{excerpt}」起接上 {count} 行。请逐行核对。',
    en: 'The gloss of {entry} was broken at the end of the line above; {count} lines from here on (“{excerpt}”) were joined to it. Check each.',
  },
  'joined-items': {
    severity: 'info',
    zh: '词条 {entry}之下有 {count} 行分项，已收入其释义。请核对它们是否属于该条。',
    en: '{count} lines below {entry} are items of a list and were taken into its gloss. See whether they belong to it.',
  },
  'joined-paragraphs': {
    severity: 'warning',
    zh: '词条 {entry}之下有 {count} 行续行，似属同一词条，已收入其释义。请核对。',
    en: '{count} lines below {entry} seem to go on about it and were taken into its gloss. Check them.',
  },
  'gloss-on-next-line': {
    severity: 'warning',
    zh: '词目「{headword}」的分隔符在行末，下一行按释义收入。请核对。',
    en: 'The separator after “{headword}” ends its line; the next line was taken as the gloss. Check it.',
  },
  'headword-on-own-line': {
    severity: 'warning',
    zh: '词目「{headword}」独占一行，下一行按释义收入。请核对。',
    en: 'The headword “{headword}” stands on a line of its own; the next line was taken as the gloss. Check it.',
  },
  'headword-over-break': {
    severity: 'warning',
    zh: '词目「{headword}」在行末断开，已与下一行的前半相接。请核对。',
    en: 'The headword “{headword}” was broken at the end of a line and joined with the beginning of the next. Check it.',
  },
  'odd-headword': {
    severity: 'warning',
    zh: '词条 {entry}的词目引号或括号不成对，或以标点开头，可能不完整。请对照原件。',
    en: 'The headword of {entry} has unpaired quotation marks or brackets, or begins with punctuation; part of it may be missing. Compare with the original.',
  },
  'odd-gloss': {
    severity: 'warning',
    zh: '词条 {entry}的释义以标点开头，词目与释义的分界可能不对。请对照原件。',
    en: 'The gloss of {entry} begins with punctuation; headword and gloss may be divided wrongly. Compare with the original.',
  },
  'gloss-not-closed': {
    severity: 'warning',
    zh: '词条 {entry}的释义没有句末标点，可能被截断。请核对其后的文字。',
    en: 'The gloss of {entry} does not end a sentence; it may have been cut. Look at what follows.',
  },
  'after-open-line': {
    severity: 'warning',
    zh: '词条 {entry}的上一行没有结束，此行可能是它的后半，而不是新的词条。请核对。',
    en: 'The line above {entry} does not end a sentence; this line may be its rest and not a new entry. Check it.',
  },
  'possible-second-entry': {
    severity: 'info',
    zh: '词条 {entry}的释义中间似有另一词条：“{excerpt}”。请核对是否应拆开。',
    en: 'There seems to be another entry within the gloss of {entry}: “{excerpt}”. See whether it should be split.',
  },
  'second-entry': {
    severity: 'warning',
    zh: '「{headword}」与上一词条印在同一行而没有编号，已拆作单独的词条。请核对。',
    en: '“{headword}” is printed on the line of the entry before it without a number, and was split off. Check it.',
  },
  'long-gloss': {
    severity: 'info',
    zh: '词条 {entry}的释义长达 {count} 字。请核对其中有没有混入别的条目。',
    en: 'The gloss of {entry} has {count} characters. See whether something else is mixed in.',
  },
  'repeated-number': {
    severity: 'warning',
    zh: '编号 {number} 印了两次，两处都按词条收入。请对照原件更正编号。',
    en: 'Number {number} is printed twice; both were taken as entries. Correct the number after the original.',
  },
  'number-gap': {
    severity: 'warning',
    zh: '编号 {first}–{last} 缺失（共 {missing} 个）；附近有 {found} 行像词条而没有编号，按词条收入 {taken} 行。请对照原件补全编号。',
    en: 'Numbers {first}–{last} are missing ({missing}); {found} lines nearby look like entries without a number, {taken} were taken. Complete the numbers after the original.',
  },
  'unnumbered-entry': {
    severity: 'warning',
    zh: '此行没有编号，但词目与有编号的词条一样加粗，按单独的词条收入。请核对。',
    en: 'This line has no number, but its headword is bold like the numbered ones; it was taken as an entry of its own. Check it.',
  },
  'entry-after-last-number': {
    severity: 'warning',
    zh: '此行在最后一个编号（{number}）之后，没有编号而像词条，暂按词条收入。请核对它是否属于注释。',
    en: 'This line stands after the last number ({number}) and looks like an entry without one; it was taken. See whether it belongs to the notes.',
  },
  'number-out-of-order': {
    severity: 'warning',
    zh: '此行的编号 {number} 不合前后次序，照印收入。请对照原件，看编号有没有印错、几栏有没有混在一起。',
    en: 'Number {number} does not fit the order of the numbers around it; it was kept as printed. Compare with the original: it may be a misprint, or columns may be mixed.',
  },
  'number-corrected': {
    severity: 'warning',
    zh: '此行印的是「{printed}」，依前后次序收作第 {number} 条。请对照原件。',
    en: 'This line begins “{printed}”; after the numbers around it, it was taken as entry {number}. Compare with the original.',
  },
  'quotation-in-gloss': {
    severity: 'warning',
    zh: '词条 {entry}的释义中含有报告原文，未能分开。请只留下释义。',
    en: 'The gloss of {entry} holds a quotation from the report that could not be told apart. Keep the explanation only.',
  },
  'interleaved-columns': {
    severity: 'warning',
    zh: '自此行起，词条多从没有写完的一行之后开始，像是两栏逐行交错抄在一起。折行一律未接。请对照原件把各栏分开后重试。',
    en: 'From here on most entries begin below a line that is not finished: two columns seem to be mixed line by line. No broken lines were joined. Separate the columns after the original and try again.',
  },
} as const satisfies Record<string, Wording>;

export type DiagnosticCode = keyof typeof MESSAGES;
export type DiagnosticValues = Readonly<Record<string, string | number>>;

/** The words of a code with its values put in. */
export function wording(code: DiagnosticCode, values: DiagnosticValues, language: 'zh' | 'en'): string {
  return MESSAGES[code][language].replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}
