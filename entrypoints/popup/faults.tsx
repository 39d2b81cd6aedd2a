/** Words for what goes wrong on one of our pages: told by whoever notices, and for what nobody has caught. */
import { render } from 'preact';
import '../../components/fault.css';
import { FaultBar, type Fault } from '../../components/FaultBar.tsx';

let speak: (fault: Fault | null) => void = () => undefined;

/**
 * To be called once, before anything can fail. The bar has a root of its own: it also speaks where a page cannot be
 * drawn.
 */
export function followFaults(language: () => string): void {
  const root = document.body.appendChild(document.createElement('div'));
  speak = (fault) => {
    render(<FaultBar language={language()} fault={fault} onClose={() => speak(null)} />, root);
  };
  // Drawn empty at first: screen readers speak of what comes into a place they know.
  speak(null);
  addEventListener('unhandledrejection', ({ reason }) => {
    if (!isAbort(reason)) speak('unknown');
  });
  addEventListener('error', ({ error }) => {
    // Without an error it is a notice of the browser's own, as of sizes that have not settled.
    if (error instanceof Error) speak('unknown');
  });
}

/** Says what went wrong. */
export function tell(fault: Fault): void {
  speak(fault);
}

/** What was ended on purpose has not failed. */
function isAbort(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'AbortError';
}
