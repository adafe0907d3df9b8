import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type ColorChoice, ColorContext } from '@/components/colors';

const STORED = 'hengke.colors';
const system = window.matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
}

function stored(): ColorChoice {
  const value = localStorage.getItem(STORED);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** Keeps the reader's choice of light or dark on this device, and follows their system until they chose. */
export function ColorProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<ColorChoice>(stored);
  const systemIsDark = useSyncExternalStore(watchSystem, () => system.matches);
  const dark = choice === 'dark' || (choice === 'system' && systemIsDark);

  useEffect(() => {
    document.documentElement.dataset.colors = dark ? 'dark' : 'light';
  }, [dark]);
  const colors = useMemo(
    () => ({
      choice,
      dark,
      choose: (wanted: ColorChoice) => {
        localStorage.setItem(STORED, wanted);
        setChoice(wanted);
      },
    }),
    [choice, dark],
  );
  return <ColorContext value={colors}>{children}</ColorContext>;
}
