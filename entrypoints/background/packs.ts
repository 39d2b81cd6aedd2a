/** Packs, subscriptions and the reader's own terms: the only writer of them. */
export function listenToPacks(): void {}
