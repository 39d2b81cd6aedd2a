/** Where else the browser shows us: context menu, address bar, side panel, the page of the first run. */
export function listenToPlaces(): void {}
