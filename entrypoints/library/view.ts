import type { ComponentChildren } from 'preact';
import type { Language } from '../../core/settings.ts';
import type { Route } from './route.ts';

/** What every view of the library is given. */
export interface ViewProps {
  readonly route: Route;
  readonly language: Language;
}

/** A view is a component; it reads its data itself and reports its own failures in words. */
export type View = (props: ViewProps) => ComponentChildren;
