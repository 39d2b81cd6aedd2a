/** Less than this of the gloss in sight, some three lines, is too little beside a head and a foot that stay. CSS pixels. */
const LEAST_GLOSS = 84;

/**
 * Sets the limit on the card's height, or lifts it (null). Where that leaves the gloss too little, head and foot fold
 * into the part that scrolls.
 */
export function limitHeight(box: HTMLElement, room: number | null): void {
  box.classList.remove('tight');
  if (room === null) {
    box.style.removeProperty('--room');
    return;
  }
  box.style.setProperty('--room', `${room}px`);
  const body = box.querySelector('.card-body');
  if (body && body.clientHeight < Math.min(LEAST_GLOSS, body.scrollHeight)) box.classList.add('tight');
}
