/** Reading aloud, by a voice on this device only: what a reader looks up is sent to nobody. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Absent where the browser has no voices at all. */
const voices = (): SpeechSynthesis | undefined =>
  (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;

function localVoice(written: string): SpeechSynthesisVoice | null {
  const chinese = (voices()?.getVoices() ?? []).filter(
    ({ localService, lang }) => localService && /^(?:zh|cmn)\b/iu.test(lang),
  );
  const exact = chinese.find(({ lang }) => lang.replace('_', '-') === written);
  return exact ?? chinese.find(({ lang }) => /cn|hans/iu.test(lang)) ?? chinese[0] ?? null;
}

interface Voice {
  readonly speaking: boolean;
  /** Reads the text, or falls silent if it is reading. */
  readonly toggle: (text: string) => void;
}

/**
 * A voice for texts in these characters, or null where this device has none. It falls silent when its component goes.
 * @param written zh-CN or zh-TW
 */
export function useVoice(written: string): Voice | null {
  const [voice, setVoice] = useState(() => localVoice(written));
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    const look = () => setVoice(localVoice(written));
    // Browsers list their voices late.
    voices()?.addEventListener('voiceschanged', look);
    look();
    return () => voices()?.removeEventListener('voiceschanged', look);
  }, [written]);
  useLayoutEffect(() => (speaking ? () => voices()?.cancel() : undefined), [speaking]);
  if (voice === null) return null;

  const toggle = (text: string) => {
    if (speaking) return setSpeaking(false);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = utterance.onerror = () => setSpeaking(false);
    voices()?.speak(utterance);
    setSpeaking(true);
  };
  return { speaking, toggle };
}
