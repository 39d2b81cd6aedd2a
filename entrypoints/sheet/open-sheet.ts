/** For the marking script: brings the sheet's script into this frame, once, and shows the sheet. */
import { SHEET_KEY, type SheetHost, type ShowSheet } from './contract.ts';

/** False where the page has no article, or the script could not be brought. */
export async function openSheet(host: SheetHost): Promise<boolean> {
  const world = globalThis as { [SHEET_KEY]?: ShowSheet };
  if (!Object.hasOwn(globalThis, SHEET_KEY)) await host.send('bringSheet', undefined).catch(() => undefined);
  return Object.hasOwn(globalThis, SHEET_KEY) && (world[SHEET_KEY]?.(host) ?? false);
}
