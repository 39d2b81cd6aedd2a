import { faultMessages } from '../locales/faults.ts';

/** What can go wrong where the page has no place of its own to say so. */
export type Fault = Exclude<keyof ReturnType<typeof faultMessages>['faults'], 'close'>;

interface Props {
  readonly language: string;
  /** Null: all is well. */
  readonly fault: Fault | null;
  readonly onClose: () => void;
}

/** What happened and what to do, at the foot of the window. It stays until the reader has read it. */
export function FaultBar({ language, fault, onClose }: Props) {
  const t = faultMessages(language).faults;
  return (
    <div class="fault-place cezhu" role="alert" lang={language}>
      {fault !== null && (
        <div class="fault">
          <p>{t[fault]}</p>
          <button type="button" onClick={onClose}>
            {t.close}
          </button>
        </div>
      )}
    </div>
  );
}
