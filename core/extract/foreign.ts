/** Signs that a line belongs to another story on the same newspaper page (Yuncheng L4–L11). */

/** A story continued from another page starts here: a strong sign (L11). */
const CONTINUED = /^[（(]?\s*(?:上接|下转|紧接|转)第?\s*[一二三四五六七八九十\dA-Z]{1,3}\s*版/u;
export const isContinuationSign = (text: string): boolean => CONTINUED.test(text);

/** Running head with blanks inside, 政 府 工 作 报 告 (L12): it cuts what it stands in, and is no part of it. */
const RUNNING_HEAD =
  /^(?:政\s*府\s*工\s*作\s*报\s*告|第\s?\d{1,3}\s?页(?:\s?共\s?\d{1,3}\s?页)?|[—-]\s?\d{1,3}\s?[—-]|\d{1,3}\s?\/\s?\d{1,3})$/u;
export const isRunningHead = (text: string): boolean => RUNNING_HEAD.test(text);

/** Items of a list within a gloss: multi-line glosses stand in 52 sections and nearly all are such lists (trap E3). */
const ITEM =
  /^(?:[（(]\s?[\d一二三四五六七八九十]{1,3}\s?[）)]|[①-⑳]|\d{1,2}\s?[.．、)）]|第[一二三四五六七八九十]个|第?[一二三四五六七八九十]{1,3}(?:是|、|类|种|方面|级|步)|[—–-]{1,2}(?!\s*\d{4}年)|[●•·■◆○])/u;
export const looksLikeItem = (text: string): boolean => ITEM.test(text);

/** Speech and news agencies: no annotation has them. */
const NEWS =
  /(?:新华社|本报讯|记者|通讯员|^[^：，。]{0,8}(?:网|社|台|报)(?:消息|讯)|全国政协委员|全国人大代表|[“”]\s?(?:他|她|[\p{Script=Han}]{2,3})(?:说|表示|介绍|告诉)|^会议(?:强调|指出|要求|认为))/u;
export const looksLikeNews = (text: string): boolean => NEWS.test(text);
