/** Messages about packs, subscriptions and the reader's own terms. */
export interface PackMessages {}
