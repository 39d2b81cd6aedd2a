/** The views by the first step of their address; each is loaded when it is opened first. */
import type { View } from './view.ts';

export const VIEWS: Readonly<Record<string, () => Promise<View>>> = {};
