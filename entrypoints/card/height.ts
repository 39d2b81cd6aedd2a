/** Less than this of the gloss in sight, some three lines, is too little beside a head and a foot that stay. CSS pixels. */
const LEAST_GLOSS = 84;

/** CSS pixels. */
interface Limits {
  readonly least: number;
  readonly room: number;
}

/**
 * Sets the limits of the card's height, or lifts them (null). Where they leave the gloss too little, head and foot fold
 * into the part that scrolls.
 */
export function limitHeight(box: HTMLElement, limits: Limits | null): void {
  box.classList.remove('tight');
  box.style.setProperty('--room', limits && `${limits.room}px`);
  box.style.setProperty('--least', limits && `${limits.least}px`);
  const body = box.querySelector('.card-body');
  if (limits && body && body.clientHeight < Math.min(LEAST_GLOSS, body.scrollHeight))
    box.classList.add('tight');
}
